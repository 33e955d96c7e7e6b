"""A saved page, drawn without a window and off line by a browser that is installed."""

from __future__ import annotations

import html
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Final

from planner.errors import DataError
from planner.files.importers.boxes_reading import Size
from planner.shipped import shipped

NAMES: Final = (
    "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome",
    "microsoft-edge", "msedge",
)  # fmt: skip
"""What browsers are called on the search path; all of them are relatives of Chromium."""

PLACES: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "darwin": (
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium",
            "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
        ),
        "win32": (
            r"C:\Program Files\Google\Chrome\Application\chrome.exe",
            r"C:\Program Files (x86)\Google\Chrome\Application\chrome.exe",
            r"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
            r"C:\Program Files\Microsoft\Edge\Application\msedge.exe",
        ),
    }
)
"""Where they are installed, by platform."""

LIMIT_S: Final = 60.0
"""A page that is not drawn by then is given up."""
SETTLE_MS: Final = 8_000
"""So long scripts of a page may run, in the page's own time."""

OPTIONS: Final = (
    "--headless=new", "--disable-gpu", "--hide-scrollbars", "--mute-audio", "--no-first-run",
    "--disable-extensions", "--disable-background-networking", "--disable-sync",
    "--disable-component-update", "--host-resolver-rules=MAP * ~NOTFOUND",
    "--proxy-server=http://127.0.0.1:9", "--proxy-bypass-list=<-loopback>",
    f"--virtual-time-budget={SETTLE_MS}", "--dump-dom",
)  # fmt: skip
"""No window, and no way into any network: names lead nowhere, and so does the only proxy."""

_INLINE: Final = ("'unsafe-inline'", "'unsafe-eval'", "file:", "data:", "blob:")
_POLICY: Final = ";".join(
    (" ".join(("default-src", *_INLINE)), "connect-src 'none'", "form-action 'none'")
)
_OUTPUT: Final = re.compile(rb'<pre id="vitrina-boxes">(.*?)</pre>', re.DOTALL)
_HEAD: Final = re.compile(rb"<head[^>]*>|<html[^>]*>|<!doctype[^>]*>", re.IGNORECASE)
_TAG: Final = re.compile(rb"<(?:!doctype\s+html|html|head|body|div|main|section|p|h1)\b", re.I)
_BASE: Final = re.compile(rb"<base\b[^>]*>", re.IGNORECASE)


def browser() -> Path | None:
    """Return a browser that is installed; None where there is none."""
    on_path = (shutil.which(name) for name in NAMES)
    at_place = (place for place in PLACES.get(sys.platform, ()) if Path(place).is_file())
    found = next((one for one in (*on_path, *at_place) if one), None)
    return None if found is None else Path(found)


def is_html(data: bytes) -> bool:
    """Say whether bytes are a page: a tag of HTML stands near their beginning."""
    start = data[:4096]
    start = start.replace(b"\0", b"") if b"\0" in start else start
    return _TAG.search(start) is not None


def measured_json(path: Path, data: bytes, window: Size) -> bytes:
    """Draw a page and return its boxes as JSON in UTF-8.

    Args:
        path: Where the page was saved; what it shows is looked for beside it.
        data: The page.
        window: Width and height, CSS pixels.

    Raises:
        DataError: ``no_browser``, ``browser_failed`` or ``browser_slow``.
    """
    program = browser()
    if program is None:
        raise DataError("no_browser", file=path.name, known=", ".join(NAMES))
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        frame = _written(Path(folder), path, data, window)
        output = _drawn(program, frame, Path(folder), path.name)
    found = _OUTPUT.search(output)
    if found is None:
        raise DataError("browser_failed", file=path.name, browser=program.name)
    return html.unescape(found[1].decode("utf-8", errors="replace")).encode()


def _drawn(program: Path, frame: Path, folder: Path, file: str) -> bytes:
    """Run the browser and return the document that it made."""
    command = [str(program), *OPTIONS, *_as_root(), f"--user-data-dir={folder / 'profile'}"]
    try:
        done = subprocess.run(
            [*command, frame.as_uri()],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=LIMIT_S,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise DataError("browser_slow", file=file, browser=program.name, limit=LIMIT_S) from None
    except OSError as trouble:
        raise DataError("browser_failed", file=file, browser=program.name) from trouble
    return done.stdout


def _as_root() -> tuple[str, ...]:
    """Return what browsers ask for where everything runs as root, as in containers."""
    user = getattr(os, "geteuid", None)
    return ("--no-sandbox",) if user is not None and user() == 0 else ()


def _written(folder: Path, path: Path, data: bytes, window: Size) -> Path:
    """Write a copy of the page that measures itself, and a frame as large as the window."""
    script = (shipped("resources") / "measure_boxes.js").read_bytes()
    base = html.escape(path.resolve().parent.as_uri() + "/", quote=True)
    head = f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}"><base href="{base}">'
    body = _BASE.sub(b"", data)
    begun = list(_HEAD.finditer(body[:65_536]))
    at = max((found.end() for found in begun), default=0)
    page = body[:at] + head.encode() + body[at:] + b"<script>" + script + b"</script>"
    (folder / "page.html").write_bytes(page)
    wide, high = (round(side) for side in window)
    frame = folder / "frame.html"
    frame.write_text(
        '<!doctype html><meta charset="utf-8"><body style="margin:0">'
        f'<iframe src="page.html" style="border:0;width:{wide}px;height:{high}px"></iframe>'
        "<script>addEventListener('message',function(told){"
        "var out=document.createElement('pre');out.id='vitrina-boxes';"
        "out.textContent=told.data;document.body.replaceChildren(out)})</script>",
        encoding="utf-8",
    )
    return frame
