"""The placements of a report as CSV, for programs or for Excel."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import isfinite
from pathlib import Path
from types import MappingProxyType
from typing import Final, TextIO

from planner.errors import DataError
from planner.files.atomic import write_all
from planner.files.csv_text import row_of
from planner.tables.report import Cell, Report, ReportColumn, Sheet
from planner.wording import Words

BYTE_ORDER_MARK: Final = "\ufeff"
CODED: Final[Mapping[str, str]] = MappingProxyType(
    {
        "kind": "kind_",
        "traffic_basis": "basis_",
        "what": "difference_",
        "chart_quadrant": "chart_quadrant_",
        "chart_curve": "chart_curve_",
        "positions_verdict": "positions_verdict_",
        "positions_reason": "positions_reason_",
        "examination_reason": "examination_reason_",
        "rests_on": "rests_on_",
        "expected_note": "expected_note_",
        "compared": "compared_",
        "finding_kind": "finding_kind_",
        "finding_state": "finding_state_",
        "seconds_basis": "seconds_basis_",
        "algorithm": "algorithm_",
        "filling": "filling_",
        "fold": "fold_",
        "slot_remark": "slot_remark_",
        "viewable_basis": "viewable_basis_",
        "channel": "channel_",
        "per_1000_of": "per_1000_of_",
        "visits_known_from": "visits_known_from_",
    }
)
"""Columns whose cells are codes, and how their messages begin."""
_RISKY: Final = ("=", "+", "-", "@", "\t", "\r", "\n")


@dataclass(frozen=True, slots=True)
class Preset:
    """How one reader wants its CSV.

    Attributes:
        separator: Between cells.
        decimal_mark: In numbers.
        line_end: After every row.
        mark: What the file begins with.
        worded: Whether header, kinds and basis are words instead of keys.
    """

    separator: str = ","
    decimal_mark: str = "."
    line_end: str = "\n"
    mark: str = ""
    worded: bool = False


MACHINE: Final = "machine"
EXCEL: Final = "excel"
PRESETS: Final = (MACHINE, EXCEL)

# Excel takes the separator of lists and the decimal mark from the country of the computer, not
# from the file: where Russian is spoken ; and a comma, where English is spoken a comma and a point.
_EXCEL: Final[Mapping[str, Preset]] = MappingProxyType(
    {
        "ru": Preset(";", ",", "\r\n", BYTE_ORDER_MARK, worded=True),
        "en": Preset(",", ".", "\r\n", BYTE_ORDER_MARK, worded=True),
    }
)


def csv_text(report: Report, preset: str, words: Words) -> bytes:
    """Return the placements as CSV in UTF-8; the same report gives the same bytes.

    Args:
        report: Its placements become rows, in order.
        preset: As ``sheet_text``.
        words: Of the language of the header.

    Raises:
        DataError: ``unknown_preset``.
    """
    return sheet_text(report.placements, preset, words)


def sheet_text(sheet: Sheet, preset: str, words: Words) -> bytes:
    """Return rows and columns of a report as CSV in UTF-8, in the order of the sheet.

    Numbers have the decimals of their column; a number that does not exist is an empty cell.
    Text that a spreadsheet would take for a formula gets an apostrophe in front.

    Args:
        sheet: A sheet of a report, or a part of one.
        preset: ``machine``: keys in the header, commas and points; ``excel``: words in the
            header, separator and decimal mark as Excel has them where the language is spoken,
            byte order mark.
        words: Of the language of the header.

    Raises:
        DataError: ``unknown_preset``.
    """
    style = _style(preset, words)
    columns = sheet.columns
    header = [_harmless(words.say(f"column_{c.key}") if style.worded else c.key) for c in columns]
    rows = (
        [
            _written(_worded(cell, column, words) if style.worded else cell, column, style)
            for cell, column in zip(row, columns, strict=True)
        ]
        for row in sheet.rows
    )
    lines = (row_of(cells, style.separator) + style.line_end for cells in (header, *rows))
    return (style.mark + "".join(lines)).encode("utf-8", errors="replace")


def write(report: Report, target: Path | TextIO, words: Words, *, preset: str = MACHINE) -> None:
    """Write the placements as CSV to a file, whole or not at all, or to an open text stream.

    Raises:
        DataError: ``unknown_preset``.
        ProjectError: ``file_not_written``.
    """
    content = csv_text(report, preset, words)
    if isinstance(target, Path):
        write_all({target: content})
    else:
        target.write(content.decode("utf-8"))


def _style(preset: str, words: Words) -> Preset:
    if preset == MACHINE:
        return Preset()
    if preset == EXCEL:
        return _EXCEL[words.language]
    raise DataError("unknown_preset", preset=preset, known=", ".join(PRESETS))


def _worded(cell: Cell, column: ReportColumn, words: Words) -> Cell:
    """Return the words for a cell that holds a code."""
    scheme = CODED.get(column.key)
    return words.say(f"{scheme}{cell}") if scheme and cell else cell


def _written(cell: Cell, column: ReportColumn, style: Preset) -> str:
    if cell is None:
        return ""
    if isinstance(cell, str):
        return _harmless(cell)
    number = number_text(cell, column.decimals)
    return number.replace(".", style.decimal_mark)


def number_text(number: float, decimals: int) -> str:
    """Return a number with its decimals, without a sign before zero; empty if not finite.

    Args:
        number: What is written.
        decimals: Digits after the point; -1: as many as it needs.
    """
    if not isfinite(number):
        return ""
    text = f"{number:.{decimals}f}" if decimals >= 0 else str(number)
    return text.removeprefix("-") if not text.strip("-0.") else text


def _harmless(text: str) -> str:
    return f"'{text}" if text.startswith(_RISKY) else text
