"""Saved pages: what a browser gives back is read, and all that can go wrong with one is said."""

from __future__ import annotations

import html
import os
import stat
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from planner.errors import DataError
from planner.files.importers import Source
from planner.files.importers import browser as browsers
from planner.files.importers.html import take
from planner.project import Project
from planner.wording import LANGUAGES, Words
from tests.unit.files.importers.pages import WIDTHS, kinds_of, page_of, stored
from tests.unit.files.importers.store import said

PAGE = "<!doctype html><html><head><base href='x'><title>Item</title></head><body>P</body></html>"

posix = pytest.mark.skipif(sys.platform == "win32", reason="the fake browser is a POSIX script")


def fake(folder: Path, monkeypatch: pytest.MonkeyPatch, script: str) -> Path:
    """Put a browser on the search path that does what a script says, and nothing else there."""
    program = folder / "chromium"
    program.write_text(f"#!{sys.executable}\nimport sys, time\n{script}\n", encoding="utf-8")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PATH", str(folder))
    return program


def dumped(boxes: str) -> str:
    """Return a script that gives back a document as a browser with measured boxes does."""
    document = f'<html><body><pre id="vitrina-boxes">{html.escape(boxes, quote=False)}</pre></body>'
    return f"sys.stdout.buffer.write({document.encode()!r})"


@pytest.fixture
def page(tmp_path: Path) -> Source:
    folder = tmp_path / "saved"
    folder.mkdir()
    (folder / "item.html").write_text(f"{PAGE}<!-- {os.urandom(4).hex()} -->", encoding="utf-8")
    return Source(folder / "item.html")


@posix
def test_boxes_that_a_browser_gives_back_become_the_page(
    page: Source, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fake(tmp_path, monkeypatch, dumped(stored("item", WIDTHS[0]).read_text(encoding="utf-8")))

    taken = take(Project(), page)

    surface = page_of(taken.project)
    assert kinds_of(surface) == ["page_header", "block", "recommendation_row", "page_footer"]
    assert surface.page is not None
    assert (surface.page.name, surface.page.type) == ("item", "product")
    assert set(taken.mapping_used) == {"html", "blocks"}
    said(taken)


@posix
@pytest.mark.parametrize(("device", "size"), [("", (1440, 900)), ("mobile", (390, 844))])
def test_the_browser_draws_a_copy_off_line_in_the_window_of_the_device(
    page: Source,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    device: str,
    size: tuple[int, int],
) -> None:
    told = tmp_path / "told.txt"
    boxes = dumped(stored("item", WIDTHS[0]).read_text(encoding="utf-8"))
    look = (
        "from pathlib import Path; from urllib.request import url2pathname\n"
        "frame = Path(url2pathname(sys.argv[-1].removeprefix('file://')))\n"
        f"Path({str(told)!r}).write_text('\\n'.join(sys.argv) + frame.read_text()"
        " + (frame.parent / 'page.html').read_text())\n"
    )
    fake(tmp_path, monkeypatch, look + boxes)

    take(Project(), replace(page, device=device))

    seen = told.read_text(encoding="utf-8")
    assert "--host-resolver-rules=MAP * ~NOTFOUND" in seen
    assert "--dump-dom" in seen
    assert f"width:{size[0]}px;height:{size[1]}px" in seen
    assert f'<base href="{page.path.parent.as_uri()}/">' in seen
    assert "<base href='x'>" not in seen
    assert "connect-src 'none'" in seen
    assert seen.count("getBoundingClientRect") == 1


@posix
def test_a_page_that_stays_as_it_was_is_drawn_once(
    page: Source, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    count = tmp_path / "count.txt"
    boxes = dumped(stored("item", WIDTHS[0]).read_text(encoding="utf-8"))
    fake(tmp_path, monkeypatch, f"open({str(count)!r}, 'a').write('x')\n{boxes}")

    first = take(Project(), page)
    take(first.project, page)

    assert count.read_text() == "x"


@posix
@pytest.mark.parametrize(
    ("code", "script"),
    [
        ("browser_failed", "sys.exit(3)"),
        ("browser_failed", "print('<html><body></body></html>')"),
        ("browser_slow", "time.sleep(30)"),
        ("boxes_cut", dumped('{"elements": [{"i": 0')),
        ("boxes_no_elements", dumped('{"elements": []}')),
    ],
)
def test_a_browser_that_gives_back_nothing_is_named(
    page: Source, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: str, script: str
) -> None:
    monkeypatch.setattr(browsers, "LIMIT_S", 0.5 if code == "browser_slow" else 30.0)
    fake(tmp_path, monkeypatch, script)

    with pytest.raises(DataError, match=code) as caught:
        take(Project(), page)

    for language in LANGUAGES:
        assert "item.html" in Words(language).say(code, **caught.value.facts)


def test_without_a_browser_that_is_said(
    page: Source, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(browsers, "PLACES", {})

    with pytest.raises(DataError, match="no_browser") as caught:
        take(Project(), page)

    assert "chromium" in Words("ru").say("no_browser", **caught.value.facts)


@pytest.mark.parametrize("content", [b"sku;price\n1;2\n", b"\x89PNG\r\n\x1a\n\x00\x00", b"{}"])
def test_a_file_that_is_no_page_is_refused_before_a_browser_is_looked_for(
    tmp_path: Path, content: bytes
) -> None:
    path = tmp_path / "page.html"
    path.write_bytes(content)

    with pytest.raises(DataError, match="not_html"):
        take(Project(), Source(path))


def test_a_device_that_does_not_exist_is_refused(page: Source) -> None:
    with pytest.raises(DataError, match="bad_option"):
        take(Project(), replace(page, device="watch"))
