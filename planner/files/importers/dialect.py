"""How a text file spells a table: its encoding, its separator and where its header stands."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, Literal

from planner.errors import DataError, Fact, Problem
from planner.files.importers.dates import DayOrder
from planner.files.importers.headers import is_known
from planner.files.importers.numbers import Mark

Separator = Literal[";", "\t", "|", ",", ""]

SEPARATORS: Final[tuple[Separator, ...]] = (";", "\t", "|", ",")
"""Tried in this order; a comma may also be a decimal mark, so it comes last."""

SEPARATOR_NAMES: Final[Mapping[str, str]] = MappingProxyType(
    {";": "semicolon", "\t": "tab", "|": "bar", ",": "comma", "": "none"}
)

COMMENT: Final = "#"
"""Begins remarks above and between the tables of one file."""

TITLES: Final = 20
"""The header stands among so many first rows."""

SAMPLE: Final = 1 << 16
"""Bytes from the beginning that separator and header are found in."""

_MARKS: Final = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)

ENCODING_NAMES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "utf-8": "UTF-8",
        "utf-8-sig": "UTF-8 BOM",
        "utf-16": "UTF-16",
        "utf-16-le": "UTF-16",
        "utf-16-be": "UTF-16",
        "cp1251": "Windows-1251",
        "xlsx": "XLSX",
    }
)


@dataclass(frozen=True, slots=True)
class Dialect:
    """How a file spells its table.

    Attributes:
        encoding: Python's name of it, or ``xlsx``.
        separator: Between cells; empty for a sheet.
        header_row: Row of the header, from 1; titles stand above it.
        sheet: Name of the sheet that was read; empty for text.
        decimal: Decimal mark that the user named; empty: each column is read as it shows.
        order: Order of day and month that the user named; empty: found in each column.
    """

    encoding: str
    separator: Separator = ""
    header_row: int = 1
    sheet: str = ""
    decimal: Mark = ""
    order: DayOrder = ""

    def problem(self, rows: int) -> Problem:
        """Say what was detected in a file of so many rows."""
        facts: dict[str, Fact] = {
            "encoding": ENCODING_NAMES[self.encoding],
            "header_row": self.header_row,
            "rows": rows,
        }
        if self.sheet:
            return Problem("sheet_read", {**facts, "sheet": self.sheet}, "note")
        name = SEPARATOR_NAMES[self.separator]
        return Problem("text_read", {**facts, "separator": name}, "note")


@dataclass(frozen=True, slots=True)
class Spelled:
    """What a user says about how a file spells its table; what is left empty is detected.

    Attributes:
        encoding: A key of ``ENCODING_NAMES``.
        separator: Between cells.
        header_row: Row of the header, from 1; 0: found by known headers.
        decimal: Decimal mark of cells such as ``1,234`` that do not tell it themselves.
        order: Of day and month.
    """

    encoding: str = ""
    separator: Separator = ""
    header_row: int = 0
    decimal: Mark = ""
    order: DayOrder = ""


def encoding_of(data: bytes, file: str) -> str:
    """Return the encoding of a text: a byte order mark, zero bytes, UTF-8, else cp1251.

    Args:
        data: The whole file.
        file: Its name, for errors.

    Raises:
        DataError: ``not_a_table`` for what is no text.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return encoding
    if 0 in data[:SAMPLE]:
        return _without_mark(data[:SAMPLE], file)
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as trouble:
        cut = trouble.start >= len(data) - 3 and not data[: trouble.start].isascii()
        if cut or _is_damaged_utf8(data):
            return "utf-8"
    else:
        return _printable(data[:SAMPLE].decode("utf-8", errors="ignore"), "utf-8", file)
    try:
        return _printable(data[:SAMPLE].decode("cp1251"), "cp1251", file)
    except UnicodeDecodeError:
        raise DataError("not_a_table", file=file) from None


def separator_of(text: str) -> Separator:
    """Return the separator that parts the most rows of a sample into the same number of cells.

    Remarks do not count.
    """
    best: tuple[float, Separator] = (0.0, ",")
    for separator in SEPARATORS:
        rows_there = (row for row in parted(text, separator) if any(row))
        counts = Counter(len(row) for row in rows_there if not row[0].startswith(COMMENT))
        cells, rows = counts.most_common(1)[0] if counts else (1, 0)
        share = rows / max(1, counts.total()) if cells > 1 else 0.0
        if share > best[0]:
            best = (share, separator)
    return best[1]


def parted(text: str, separator: str) -> list[list[str]]:
    """Part a text into rows of cells; quotes may hold separators and line ends."""
    lines = io.StringIO(text, newline="")
    return [[cell.strip() for cell in row] for row in csv.reader(lines, delimiter=separator)]


def header_at(rows: Sequence[Sequence[str]], known: frozenset[str], within: int = TITLES) -> int:
    """Return which of the first rows, from 0, is the header.

    It is the one with the most different known headers; where none is known, the first one as
    wide as most rows are.

    Args:
        rows: The first rows of the file, without the last one if that may be cut.
        known: Headers as ``planner.files.importers.headers.plain`` spells them.
        within: The header is among so many rows.
    """
    first = rows[:within]
    hits = [known_in(row, known) for row in first]
    if hits and max(hits) > 0:
        return hits.index(max(hits))
    widths = [sum(bool(cell) for cell in row) for row in rows]
    usual = Counter(width for width in widths if width).most_common(1)
    least = usual[0][0] if usual else 0
    return next((at for at, width in enumerate(widths) if width >= least), 0)


def known_in(row: Sequence[str], known: frozenset[str]) -> int:
    """Return how many different known headers a row shows."""
    return sum(is_known(cell, known) for cell in set(row) if cell)


def _without_mark(data: bytes, file: str) -> str:
    """Tell UTF-16 without a mark from what is no text, by which bytes are zero."""
    even, odd = data[::2].count(0), data[1::2].count(0)
    half = max(1, len(data) // 2)
    if odd > half // 4 and even <= half // 50:
        return "utf-16-le"
    if even > half // 4 and odd <= half // 50:
        return "utf-16-be"
    raise DataError("not_a_table", file=file)


def _is_damaged_utf8(data: bytes) -> bool:
    """Say whether nearly all letters beyond ASCII are valid UTF-8: then a few bytes are broken."""
    text = data.decode("utf-8", errors="replace")
    broken = text.count("\ufffd")
    return broken * 20 < sum(letter > "\x7f" for letter in text) - broken


def _printable(sample: str, encoding: str, file: str) -> str:
    controls = sum(letter < " " and letter not in "\t\r\n\f" for letter in sample)
    if controls > len(sample) // 100:
        raise DataError("not_a_table", file=file)
    return encoding
