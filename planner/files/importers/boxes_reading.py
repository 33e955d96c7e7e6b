"""Measured boxes of a page as they stand in a file: JSON with window, page and elements."""

from __future__ import annotations

import codecs
import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from planner.errors import DataError, Problem
from planner.files.importers.dialect import Dialect
from planner.files.importers.raw import Raw
from planner.files.importers.reading import bytes_of
from planner.files.json_text import BrokenJsonError, parsed

Size = tuple[float, float]

_UTF_16: Final = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


@dataclass(frozen=True, slots=True)
class Measured:
    """A page as somebody measured it.

    Attributes:
        raw: Its elements, one text a cell; the index is their number in the file, from 1.
        window: Width and height of the window, CSS pixels; None where nobody says it.
        height: Of the whole page, CSS pixels; 0 where nobody says it.
        title: What the page calls itself; may be empty.
        source: Name of the file or address that was measured; may be empty.
    """

    raw: Raw
    window: Size | None
    height: float
    title: str
    source: str


def read_boxes(path: Path) -> Measured:
    """Read a file of boxes.

    Raises:
        DataError: What ``bytes_of`` and ``measured_of`` raise.
    """
    return measured_of(bytes_of(path), path.name)


def measured_of(data: bytes, file: str) -> Measured:
    """Read boxes as JSON: ``{"viewport": {"w", "h"}, "page": {"w", "h"}, "elements": [...]}``.

    Raises:
        DataError: ``boxes_encoding``, ``boxes_cut``, ``boxes_not_json``, ``boxes_no_elements`` or
            ``boxes_no_height``.
    """
    tree = _tree(data, file)
    given = tree.get("elements") if isinstance(tree, dict) else tree
    if not isinstance(given, list) or not given:
        raise DataError("boxes_no_elements", file=file)
    about: Mapping[str, object] = tree if isinstance(tree, dict) else {}
    page = _size(about.get("page"))
    if page is not None and page[1] <= 0.0:
        raise DataError("boxes_no_height", file=file)
    window = _size(about.get("viewport"))
    raw = _raw(given, file)
    if window is not None and min(window) > 0.0:
        facts = {"width": window[0], "height": window[1], "count": len(given)}
        raw = replace(raw, how=Problem("boxes_read", facts, "note"))
    else:
        window = None
    source, title = (str(about.get(key) or "").strip() for key in ("source", "title"))
    return Measured(raw, window, page[1] if page else 0.0, title, source)


def _tree(data: bytes, file: str) -> object:
    if data.startswith(_UTF_16):
        data = data.decode("utf-16", errors="replace").encode()
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise DataError("boxes_encoding", file=file, line=line) from error
    try:
        return parsed(data)
    except BrokenJsonError as error:
        code = "boxes_cut" if _is_cut(text) else "boxes_not_json"
        raise DataError(code, file=file, line=error.line) from error


def _is_cut(text: str) -> bool:
    """Say whether JSON is fine as far as it goes."""
    try:
        json.loads(text)
    except json.JSONDecodeError as error:
        begun = text.lstrip()[:1] in ("{", "[")
        return begun and (error.pos >= len(text.rstrip()) or "Unterminated" in error.msg)
    except (ValueError, RecursionError):
        return False
    return False


def _raw(given: list[object], file: str) -> Raw:
    """Return elements as rows of text cells, their keys as headers."""
    from pandas import DataFrame, Index, Series

    rows = [one if isinstance(one, dict) else {} for one in given]
    headers = list(dict.fromkeys(str(key) for row in rows for key in row))
    index = Index(range(1, len(rows) + 1))
    frame = DataFrame(
        {header: [_cell(row.get(header)) for row in rows] for header in headers},
        index=index,
        dtype="str",
    )
    if not headers:
        raise DataError("boxes_no_elements", file=file)
    none = Series([], index=Index([], dtype="int64"), dtype="str")
    how = Problem("boxes_read_only", {"count": len(rows)}, "note")
    return Raw(file, frame, none, Dialect("utf-8", decimal="."), how=how)


def _cell(value: object) -> str | None:
    """Return what stands in a cell; None for nothing."""
    if value is None or isinstance(value, dict | list):
        return None
    if isinstance(value, float):
        return f"{value:.6f}".rstrip("0").rstrip(".")
    return str(value) or None


def _size(given: object) -> Size | None:
    """Return width and height of a mapping with ``w`` and ``h``; None where it has none."""
    if not isinstance(given, dict):
        return None
    sides = [given.get(key) for key in ("w", "h")]
    numbers = [float(side) for side in sides if isinstance(side, int | float)]
    return (numbers[0], numbers[1]) if len(numbers) == 2 else None
