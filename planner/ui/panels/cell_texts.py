"""Cells of a report as people read them: localised, with the digits that tell something."""

from __future__ import annotations

import math
from collections.abc import Iterable

from PySide6.QtCore import QLocale

from planner.tables.report import Cell, ReportColumn

NO_VALUE = "\N{EN DASH}"
DIGITS = 3
"""A column shows about so many significant digits of its greatest number."""
LENGTH_UNITS = ("m", "px")


def locale_of(language: str) -> QLocale:
    """Return the way a language writes numbers."""
    territories = {
        "en": QLocale(QLocale.Language.English, QLocale.Country.UnitedStates),
        "ru": QLocale(QLocale.Language.Russian, QLocale.Country.Russia),
    }
    return territories[language]


def decimals_of(column: ReportColumn, cells: Iterable[Cell]) -> int:
    """Return how many decimals a column is read with: the same for all of its cells."""
    if column.decimals <= 0:
        return 0
    if column.unit in LENGTH_UNITS:
        return 2
    known = [cell for cell in cells if cell is not None and not isinstance(cell, str)]
    greatest = max(abs(max(known, default=0.0)), abs(min(known, default=0.0)))
    percent = 2 if column.unit == "share" else 0
    before = math.floor(math.log10(greatest)) + 1 + percent if greatest > 0.0 else 1
    return max(0, min(column.decimals - percent, DIGITS - before))


def cell_text(cell: Cell, unit: str, decimals: int, locale: QLocale) -> str:
    """Return a number in words of the locale; shares as per cent, no value as a dash."""
    if cell is None or cell == "":
        return NO_VALUE
    if isinstance(cell, str):
        return cell
    if unit == "share":
        return f"{locale.toString(100.0 * cell, 'f', decimals)}\N{NO-BREAK SPACE}%"
    return locale.toString(float(cell), "f", decimals)
