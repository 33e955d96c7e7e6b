"""XLSX sheets as rows of text cells."""

from __future__ import annotations

import io
import re
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any, Final
from xml.etree import ElementTree
from zipfile import BadZipFile, ZipFile

from planner.errors import DataError, Fact, Problem
from planner.files.importers.dialect import TITLES, Dialect, Spelled, header_at, known_in
from planner.files.importers.raw import Progress, Raw, named

if TYPE_CHECKING:
    from collections.abc import Iterable

    from openpyxl.workbook import Workbook

BLOCK: Final = 10_000
"""Rows between two reports of progress."""

SURE: Final = 2
"""So many known headers in one row make a sheet the one that is meant."""

_NO_VALUE: Final = re.compile(rb"</f>\s*(?:<v\s*/>|<v></v>)?\s*</c>")
_ZEROS: Final = re.compile(r"0+")


def read_sheet(
    data: bytes,
    file: str,
    sheet: str,
    known: frozenset[str],
    progress: Progress,
    spelled: Spelled,
    first: int = 0,
) -> Raw:
    """Read one sheet; see ``planner.files.importers.reading.read_table``."""
    from pandas import DataFrame, Series

    book = _opened(data, file)
    try:
        name, rows = _rows(book, file, sheet, known, progress, first)
        notes = (*_left(book, "" if sheet else name), *_unsaved(data, book[name]))
    finally:
        book.close()
    asked = min(spelled.header_row, len(rows))
    at = asked - 1 if asked else header_at(_beginning(rows), known)
    headers = [cell or "" for cell in rows[at]]
    while headers and not headers[-1]:
        headers.pop()
    width = len(headers)
    body = rows[at + 1 :]
    index = range(at + 2, len(rows) + 1)
    frame = DataFrame(
        [(*row[:width], *(None,) * (width - len(row))) for row in body],
        index=index,
        columns=named(headers),
        dtype="str",
    )
    frame = frame.loc[frame.notna().any(axis=1)]
    wide = [row for row, cells in zip(index, body, strict=True) if any(cells[width:])]
    refused = Series("too_many_cells", index=wide, dtype="str")
    dialect = Dialect("xlsx", "", at + 1, name)
    return Raw(file, frame, refused.loc[refused.index.isin(frame.index)], dialect, notes)


def sheets_of(data: bytes, file: str) -> tuple[str, ...]:
    """Return the names of the sheets of an XLSX file, without opening them.

    Raises:
        DataError: ``file_cut`` or ``not_a_table``.
    """
    try:
        with ZipFile(io.BytesIO(data)) as book:
            tree = ElementTree.fromstring(book.read("xl/workbook.xml"))
    except BadZipFile:
        raise DataError("file_cut", file=file) from None
    except (KeyError, ElementTree.ParseError):
        raise DataError("not_a_table", file=file) from None
    return tuple(one.get("name", "") for one in tree.iter() if one.tag.endswith("}sheet"))


def _left(book: Workbook, chosen: str) -> tuple[Problem, ...]:
    """Name the other sheets with cells, where the program chose one."""
    others = [name for name in book.sheetnames if chosen and name != chosen]
    left = [name for name in others if _has_cells(book[name])]
    facts: dict[str, Fact] = {"sheets": ", ".join(left), "count": len(left)}
    return (Problem("sheets_left", facts, "note"),) if left else ()


def _has_cells(page: Any) -> bool:
    if not hasattr(page, "iter_rows"):
        return False
    first = page.iter_rows(max_row=TITLES, values_only=True)
    return any(value is not None for row in first for value in row)


def _unsaved(data: bytes, page: Any) -> tuple[Problem, ...]:
    """Count the formulas of a sheet whose values were never saved."""
    path = str(getattr(page, "_worksheet_path", ""))
    with ZipFile(io.BytesIO(data)) as book:
        sheet = book.read(path) if path in book.namelist() else b""
    count = len(_NO_VALUE.findall(sheet))
    return (Problem("formulas_unsaved", {"count": count}),) if count else ()


def _beginning(rows: list[list[str | None]]) -> list[list[str]]:
    return [[cell or "" for cell in row] for row in rows[: TITLES * 5]]


def _opened(data: bytes, file: str) -> Workbook:
    import warnings

    from openpyxl import load_workbook
    from openpyxl.utils.exceptions import InvalidFileException

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return load_workbook(io.BytesIO(data), read_only=True, data_only=True)
    except BadZipFile:
        raise DataError("file_cut", file=file) from None
    except (InvalidFileException, KeyError, ValueError, OSError):
        raise DataError("not_a_table", file=file) from None


def _rows(
    book: Workbook,
    file: str,
    sheet: str,
    known: frozenset[str],
    progress: Progress,
    first: int,
) -> tuple[str, list[list[str | None]]]:
    """Return the sheet's name and its rows.

    If none is named, the first sheet that shows two known headers, else the one that shows the
    most, else the first one with rows.
    """
    if sheet and sheet not in book.sheetnames:
        names = ", ".join(book.sheetnames)
        raise DataError("no_sheet", file=file, sheet=sheet, sheets=names)
    best: tuple[int, str, list[list[str | None]]] = (-1, "", [])
    for name in [sheet] if sheet else book.sheetnames:
        page = book[name]
        if not hasattr(page, "iter_rows"):
            continue
        rows = _texts(page, file, progress, first)
        hits = max((known_in(row, known) for row in _beginning(rows)), default=-1)
        if hits > best[0]:
            best = (hits, name, rows)
        if hits >= SURE:
            break
    if not best[2]:
        raise DataError("file_empty", file=file)
    return best[1], best[2]


def _texts(page: Any, file: str, progress: Progress, first: int) -> list[list[str | None]]:
    page.reset_dimensions()
    total = page.max_row or 0
    rows: list[list[str | None]] = []
    try:
        for row in page.iter_rows(max_row=first + TITLES * 5 if first else None):
            rows.append(_trimmed(row))
            if len(rows) % BLOCK == 0:
                progress(len(rows), total)
    except (BadZipFile, EOFError, ValueError, SyntaxError):
        raise DataError("file_cut", file=file) from None
    while rows and not rows[-1]:
        rows.pop()
    progress(len(rows), len(rows))
    return rows


def _trimmed(row: Iterable[Any]) -> list[str | None]:
    cells = [_text(cell) for cell in row]
    while cells and cells[-1] is None:
        cells.pop()
    return cells


def _text(cell: Any) -> str | None:
    """Return a cell as a CSV file would spell it; a number of only zeros' format keeps them."""
    value = cell.value
    if value is None or value == "":
        return None
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, int | float):
        return _number(value, str(cell.number_format))
    if isinstance(value, datetime | date | time | timedelta):
        return _moment(value)
    return str(value)


def _number(value: int | float, written: str) -> str:
    if written.endswith("%"):
        return f"{round(value * 100.0, 9):g}%"
    if value != int(value):
        return repr(value)
    digits = str(int(value))
    return digits.zfill(len(written)) if _ZEROS.fullmatch(written) else digits


def _moment(value: datetime | date | time | timedelta) -> str:
    if isinstance(value, datetime):
        text = value.isoformat(sep=" ")
        return text.removesuffix(" 00:00:00")
    if isinstance(value, timedelta):
        seconds = round(value.total_seconds())
        return f"{seconds // 3600:02d}:{seconds // 60 % 60:02d}:{seconds % 60:02d}"
    return value.isoformat()
