"""Reads the rows of a report for the placements table, on whatever thread."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from planner.session.analyst import Analysis
from planner.tables.table import Table
from planner.ui.panels.placement_names import product_names
from planner.ui.panels.placement_rows import NO_SHEET, PlacementRows


@dataclass(frozen=True, slots=True)
class NamesRead:
    """Names of products.

    Attributes:
        table: Where they were read.
        by_id: Product id to name.
    """

    table: Table | None = None
    by_id: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, slots=True)
class ReadRows:
    """Rows ready to be shown.

    Attributes:
        analysis: What they are of.
        rows: All of them.
        names: Of the products in them.
    """

    analysis: Analysis
    rows: PlacementRows
    names: NamesRead


def rows_read(analysis: Analysis, known: NamesRead, sort: str) -> ReadRows:
    """Read the rows of an analysis.

    Args:
        analysis: Finished.
        known: Names of products that need not be read again if their table is the same.
        sort: Key of the column that will be sorted by; empty for none.
    """
    table = analysis.project.tables.get("products")
    names = known if known.table is table else NamesRead(table, product_names(analysis.project))
    sheet = NO_SHEET if analysis.report is None else analysis.report.placements
    rows = PlacementRows(sheet, names.by_id)
    rows.read(sort)
    return ReadRows(analysis, rows, names)
