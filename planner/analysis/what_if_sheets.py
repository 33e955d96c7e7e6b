"""A comparison of two plans as rows: products, categories, zones."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from planner.analysis.what_if import MEASURES, Figure, Line
from planner.tables.report import Cell, ReportColumn, Sheet

ENDS: Final = (
    "before",
    "after",
    "after_low",
    "after_high",
    "change",
    "change_low",
    "change_high",
)
FIGURES: Final = (
    ReportColumn("noticed_before", "per_1000", 3),
    ReportColumn("noticed_after", "per_1000", 3),
    ReportColumn("noticed_after_low", "per_1000", 3),
    ReportColumn("noticed_after_high", "per_1000", 3),
    ReportColumn("noticed_change", "per_1000", 3),
    ReportColumn("noticed_change_low", "per_1000", 3),
    ReportColumn("noticed_change_high", "per_1000", 3),
    ReportColumn("units_before", "units", 3),
    ReportColumn("units_after", "units", 3),
    ReportColumn("units_after_low", "units", 3),
    ReportColumn("units_after_high", "units", 3),
    ReportColumn("units_change", "units", 3),
    ReportColumn("units_change_low", "units", 3),
    ReportColumn("units_change_high", "units", 3),
    ReportColumn("revenue_before", "money", 3),
    ReportColumn("revenue_after", "money", 3),
    ReportColumn("revenue_after_low", "money", 3),
    ReportColumn("revenue_after_high", "money", 3),
    ReportColumn("revenue_change", "money", 3),
    ReportColumn("revenue_change_low", "money", 3),
    ReportColumn("revenue_change_high", "money", 3),
    ReportColumn("margin_before", "money", 3),
    ReportColumn("margin_after", "money", 3),
    ReportColumn("margin_after_low", "money", 3),
    ReportColumn("margin_after_high", "money", 3),
    ReportColumn("margin_change", "money", 3),
    ReportColumn("margin_change_low", "money", 3),
    ReportColumn("margin_change_high", "money", 3),
)
"""What ``cells_of`` returns for each of ``MEASURES``."""
PRODUCTS: Final = (
    ReportColumn("product_id"),
    ReportColumn("product_name"),
    ReportColumn("category"),
    ReportColumn("expected_note"),
    *FIGURES,
)
CATEGORIES: Final = (ReportColumn("category"), *FIGURES)
ZONES: Final = (ReportColumn("zone"), *FIGURES)


def products_sheet(lines: Sequence[Line]) -> Sheet:
    """Return a row a product."""
    rows = ((one.key, one.name, one.category, one.mark, *_figures(one)) for one in lines)
    return Sheet(PRODUCTS, tuple(rows))


def categories_sheet(lines: Sequence[Line]) -> Sheet:
    """Return a row a category; what it is noticed is the sum over its products."""
    return Sheet(CATEGORIES, tuple((one.key, *_figures(one)) for one in lines))


def zones_sheet(lines: Sequence[Line]) -> Sheet:
    """Return a row a zone; what it is noticed is the length-weighted mean of its placements."""
    return Sheet(ZONES, tuple((one.key, *_figures(one)) for one in lines))


def _figures(line: Line) -> tuple[Cell, ...]:
    return tuple(cell for key in MEASURES for cell in cells_of(line.figures.get(key)))


def cells_of(figure: Figure | None) -> tuple[Cell, ...]:
    """Return the numbers of a figure, as ``ENDS`` orders them."""
    if figure is None:
        return (None,) * len(ENDS)
    after, change = figure.after, figure.change
    ends = (after.value, after.low, after.high, change.value, change.low, change.high)
    return (figure.before, *ends)
