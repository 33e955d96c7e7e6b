"""XLSX sheets as rows of text cells."""

from __future__ import annotations

import io
import re
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any, Final
from zipfile import BadZipFile

from planner.errors import DataError
from planner.files.importers.dialect import TITLES, Dialect, header_at
from planner.files.importers.raw import Progress, Raw, named

if TYPE_CHECKING:
    from collections.abc import Iterable

    from openpyxl.workbook import Workbook

BLOCK: Final = 10_000
"""Rows between two reports of progress."""

_ZEROS: Final = re.compile(r"0+")


def read_sheet(
    data: bytes, file: str, sheet: str, known: frozenset[str], progress: Progress
) -> Raw:
    """Read one sheet; see ``planner.files.importers.reading.read_table``."""
    from pandas import DataFrame, Series

    book = _opened(data, file)
    try:
        name, rows = _rows(book, file, sheet, progress)
    finally:
        book.close()
    at = header_at([[cell or "" for cell in row] for row in rows[: TITLES * 5]], known)
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
    return Raw(file, frame, refused.loc[refused.index.isin(frame.index)], dialect)


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
    book: Workbook, file: str, sheet: str, progress: Progress
) -> tuple[str, list[list[str | None]]]:
    """Return the sheet's name and its rows; the first sheet with rows if none is named."""
    if sheet and sheet not in book.sheetnames:
        names = ", ".join(book.sheetnames)
        raise DataError("no_sheet", file=file, sheet=sheet, sheets=names)
    for name in [sheet] if sheet else book.sheetnames:
        page = book[name]
        if not hasattr(page, "iter_rows"):
            continue
        rows = _texts(page, file, progress)
        if rows:
            return name, rows
    raise DataError("file_empty", file=file)


def _texts(page: Any, file: str, progress: Progress) -> list[list[str | None]]:
    page.reset_dimensions()
    total = page.max_row or 0
    rows: list[list[str | None]] = []
    try:
        for row in page.iter_rows():
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
