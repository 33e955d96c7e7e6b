"""A report as a workbook: placements, products, zones, slots, each on a sheet of typed cells."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from io import BytesIO
from math import isfinite
from typing import TYPE_CHECKING, Final

from planner.files.exporters.report_csv import CODED
from planner.tables.report import Cell, Report, ReportColumn, Sheet
from planner.wording import Words

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

SHEETS: Final = ("placements", "products", "zones", "slots")
"""Slots are left out where no page has any."""
WIDEST: Final = 48
NARROWEST: Final = 8
MEASURED_ROWS: Final = 200
"""So many rows decide how wide a column is."""


def xlsx_bytes(report: Report, words: Words) -> bytes:
    """Return a workbook with words in its headers, which stay in sight, and numbers as numbers.

    Args:
        report: Its sheets become those of the workbook.
        words: Of the language of headers, kinds and bases.
    """
    from openpyxl import Workbook

    book = Workbook()
    book.remove(book.worksheets[0])
    for key in SHEETS:
        sheet: Sheet = getattr(report, key)
        if key == SHEETS[-1] and not sheet.rows:
            continue
        _fill(book.create_sheet(words.say(f"xlsx_{key}")), sheet, words)
    buffer = BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def _fill(page: Worksheet, sheet: Sheet, words: Words) -> None:
    from openpyxl.styles import Font
    from openpyxl.utils import get_column_letter

    header = [words.say(f"column_{column.key}") for column in sheet.columns]
    rows: list[Sequence[Cell]] = [header, *_worded(sheet, words)]
    for row, cells in enumerate(rows, start=1):
        for at, cell in enumerate(cells, start=1):
            _put(page, row, at, cell, sheet.columns[at - 1])
    for at, name in enumerate(header, start=1):
        page.cell(1, at).font = Font(bold=True)
        texts = (str(row[at - 1]) for row in sheet.rows[:MEASURED_ROWS])
        page.column_dimensions[get_column_letter(at)].width = _width(name, texts)
    page.freeze_panes = "A2"
    page.auto_filter.ref = page.dimensions


def _put(page: Worksheet, row: int, at: int, cell: Cell, column: ReportColumn) -> None:
    """Write a cell as what it is: text never becomes a formula."""
    from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

    if cell is None or (isinstance(cell, float) and not isfinite(cell)):
        return
    target = page.cell(row, at)
    if isinstance(cell, str):
        target.value = ILLEGAL_CHARACTERS_RE.sub("", cell)
        target.data_type = "s"
        return
    target.value = cell
    if column.decimals >= 0:
        target.number_format = "0." + "0" * column.decimals if column.decimals else "0"


def _worded(sheet: Sheet, words: Words) -> Iterable[list[Cell]]:
    """Yield the rows with words for codes."""
    schemes = [CODED.get(column.key) for column in sheet.columns]
    for row in sheet.rows:
        yield [
            words.say(f"{scheme}{cell}") if scheme and cell else cell
            for cell, scheme in zip(row, schemes, strict=True)
        ]


def _width(name: str, texts: Iterable[str]) -> float:
    longest = max((len(text) for text in texts), default=0)
    return float(min(max(longest + 2, len(name) + 4, NARROWEST), WIDEST))
