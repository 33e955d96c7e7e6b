"""A file as rows of text cells: CSV and its kin, gzipped or not, and XLSX."""

from __future__ import annotations

import errno
import gzip
import re
import zlib
from dataclasses import replace
from pathlib import Path
from typing import Final

from planner.errors import DataError
from planner.files.importers.asides import without_asides
from planner.files.importers.delimited import read_text
from planner.files.importers.dialect import Spelled
from planner.files.importers.headers import Mapped, known_headers, mapping_of
from planner.files.importers.raw import Progress, Raw, silent
from planner.files.importers.spreadsheet import read_sheet, sheets_of
from planner.tables.columns import COLUMN, REASON, ROW

_ZIP: Final = b"PK\x03\x04"
_GZIP: Final = b"\x1f\x8b"
_OLD_EXCEL: Final = b"\xd0\xcf\x11\xe0"
_OTHER_FILES: Final = (
    b"%pdf",
    b"{\\rtf",
    b"<!doctype",
    b"<html",
    b"<?xml",
    b"<table",
)
"""Beginnings, lower-cased, of documents and data that are read as text but are no table."""

DETECTED: Final = Spelled()

_JSON: Final = re.compile(rb"[{\[]\s*[\"{\[]")

_SET_ASIDE: Final = (ROW, REASON, COLUMN)
"""What stands before the cells in a file of refused rows."""


def read_table(
    path: Path,
    sheet: str = "",
    mapping: Mapped | None = None,
    *,
    table: str = "",
    progress: Progress = silent,
    spelled: Spelled = DETECTED,
    first: int = 0,
) -> Raw:
    """Read a file as rows of text cells.

    Args:
        path: CSV, TSV or TXT, also gzipped, or XLSX; told apart by content.
        sheet: Of an XLSX file; empty: the first one with rows.
        mapping: Known headers; the header row is found by them. The shipped one if left out.
        table: Key of the table the headers are looked up for; empty: of any.
        progress: Told about every block of rows.
        spelled: How the file spells its table, where the user knows better.
        first: Rows that are wanted, so that a long file is not read whole; about so many are
            read. 0: all.

    Raises:
        DataError: ``file_missing``, ``file_unreadable``, ``file_empty``, ``file_cut``,
            ``file_quote_open``, ``not_a_table``, ``old_excel``, ``no_sheet``, ``no_rows``.
    """
    known = known_headers(mapping_of() if mapping is None else mapping, table)
    data = _content(path)
    if data.startswith(_ZIP):
        raw = read_sheet(data, path.name, sheet, known, progress, spelled, first)
    else:
        raw = read_text(data, path.name, known, progress, spelled, first)
    named = replace(raw.dialect, decimal=spelled.decimal, order=spelled.order)
    raw = without_asides(replace(raw, dialect=named))
    if raw.frame.empty:
        sheets = raw.dialect.sheet
        raise (
            DataError("no_rows", file=path.name)
            if not sheets
            else DataError("no_rows_in_sheet", file=path.name, sheet=sheets)
        )
    return _without_reasons(raw)


def sheet_names(path: Path) -> tuple[str, ...]:
    """Return the names of the sheets of a file; none for text.

    Raises:
        DataError: As ``read_table``.
    """
    data = _content(path)
    return sheets_of(data, path.name) if data.startswith(_ZIP) else ()


def _without_reasons(raw: Raw) -> Raw:
    """Leave the reasons out where refused rows are read again, corrected by the user."""
    if tuple(raw.frame.columns[: len(_SET_ASIDE)]) != _SET_ASIDE:
        return raw
    return replace(raw, frame=raw.frame.iloc[:, len(_SET_ASIDE) :])


def bytes_of(path: Path) -> bytes:
    """Return what a file holds, without the archive round it.

    Raises:
        DataError: ``file_missing``, ``file_unreadable``, ``file_empty``, ``file_cut``.
    """
    try:
        data = path.read_bytes()
        if data.startswith(_GZIP):
            data = gzip.decompress(data)
    except FileNotFoundError:
        raise DataError("file_missing", file=str(path)) from None
    except (EOFError, zlib.error, gzip.BadGzipFile):
        raise DataError("file_cut", file=path.name) from None
    except OSError as trouble:
        why = errno.errorcode.get(trouble.errno or 0, "")
        raise DataError("file_unreadable", file=path.name, why=why) from None
    if not data.strip(b"\xef\xbb\xbf\xff\xfe \t\r\n\0"):
        raise DataError("file_empty", file=path.name)
    return data


def _content(path: Path) -> bytes:
    data = bytes_of(path)
    if data.startswith(_OLD_EXCEL):
        raise DataError("old_excel", file=path.name)
    first = data[:64].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if first.startswith(_OTHER_FILES) or _JSON.match(first):
        raise DataError("not_a_table", file=path.name)
    return data
