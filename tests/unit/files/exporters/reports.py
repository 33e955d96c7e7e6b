"""A small report with everything that makes files difficult."""

from __future__ import annotations

from types import MappingProxyType

from planner.errors import Problem
from planner.tables.report import (
    Cell,
    DefaultUsed,
    Report,
    ReportColumn,
    Sheet,
    SourceUsed,
)

COLUMNS = (
    ReportColumn("surface"),
    ReportColumn("placement_id"),
    ReportColumn("element_name"),
    ReportColumn("level", "", 0),
    ReportColumn("x", "m", 2),
    ReportColumn("products"),
    ReportColumn("noticed_per_1000", "per_1000", 1),
    ReportColumn("band"),
)

ROWS: tuple[tuple[Cell, ...], ...] = (
    ("Зал", "G1-A-1-1", 'Чай, "чёрный"; кофе', 1, -1.005, "0012|12", 1234.56, "A"),
    ("Зал", "G1-A-1-2", "=SUM(A1)", 2, -0.001, "+7", 0.04, "E"),
    ("Зал", "T1-T-1-1", "первая\nвторая", None, float("nan"), "@x", float("inf"), None),
    ("", "unplaced", "\tTab", None, None, "-12|\r", None, None),
)


def sheet(key: str) -> Sheet:
    return Sheet((ReportColumn(key), ReportColumn("units", "", 0)), (("Чай", 3), ("=b", None)))


def report(rows: tuple[tuple[Cell, ...], ...] = ROWS) -> Report:
    return Report(
        project="Лавка",
        surfaces=("Зал",),
        basis="tracks",
        generated=True,
        facts=MappingProxyType({"visits": 412, "receipts_per_visit": 0.5, "odd": float("nan")}),
        placements=Sheet(COLUMNS, rows),
        products=sheet("product_id"),
        zones=sheet("zone"),
        problems=(
            Problem("no_surface", {"surface": "Склад"}),
            Problem("bad_seed", {"seed": -1}, "note"),
        ),
        defaults=(DefaultUsed("theta_deg", 90.0, "deg", "S", "Hui 2009"),),
        sources=(SourceUsed("Планировка", "Anna", "MIT"),),
    )
