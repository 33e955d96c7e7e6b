"""Reports made by hand, for charts."""

from __future__ import annotations

from collections.abc import Sequence

from planner.tables.report import UNPLACED, Cell, Report, ReportColumn, Sheet

PLACEMENTS = ("surface", "placement_id", "element_id", "element_name", "zone", "products")
PRODUCTS = ("surface", "product_id", "product_name", "category")
ZONES = ("surface", "zone", "placements")
NUMBERS = ("noticed_per_1000", "units", "revenue", "exposure_share")

Row = tuple[Cell, ...]


def sheet(keys: Sequence[str], rows: Sequence[Row]) -> Sheet:
    return Sheet(tuple(ReportColumn(key) for key in (*keys, *NUMBERS)), tuple(rows))


def report_of(
    products: Sequence[Row] = (),
    placements: Sequence[Row] = (),
    zones: Sequence[Row] = (),
    surfaces: Sequence[str] = ("Floor",),
) -> Report:
    """Return a report of three sheets; their cells as the columns above, then NUMBERS."""
    return Report(
        "Shop", tuple(surfaces), "tracks", False, {"visits": 12}, sheet(PLACEMENTS, placements),
        sheet(PRODUCTS, products), sheet(ZONES, zones), (), (), (),
    )  # fmt: skip


def small_report() -> Report:
    """Return two shelves: tea and jam in zone A, milk in zone B; bread stands nowhere."""
    return report_of(
        [
            ("Floor", "tea", "Green tea", "Drinks", 100.0, 40.0, 80.0, 0.5),
            ("Floor", "milk", "", "Drinks", 300.0, 10.0, 20.0, 0.3),
            ("Floor", "jam", "Plum jam", "", 50.0, 0.0, 0.0, 0.2),
        ],
        [
            ("Floor", "G1-A-1-1", "G1", "Left", "A", "tea|jam", 110.0, 40.0, 80.0, 0.7),
            ("Floor", "G1-A-1-2", "G1", "Left", "A", "tea", 20.0, 0.0, 0.0, 0.0),
            ("Floor", "G2-A-1-1", "G2", "Right", "B", "milk", 300.0, 10.0, 20.0, 0.3),
            ("", UNPLACED, "", "", "", "bread", None, 7.0, 9.0, None),
        ],
        [
            ("Floor", "A", 2, 65.0, 40.0, 80.0, 0.7),
            ("Floor", "B", 1, 300.0, 10.0, 20.0, 0.3),
        ],
    )


def many_report(count: int, *, step: int = 1) -> Report:
    """Return so many products whose units rise with exposure; every 17th sells far too little."""
    noticed = [5.0 + 3.0 * (index * 37 % count) for index in range(count)]
    rows: list[Row] = []
    for index, seen in enumerate(noticed):
        usual = seen**0.5 * (1.0 + 0.2 * ((index * 13) % 7) / 7.0)
        units = usual / 40.0 if index % 17 == 3 else usual
        rows.append(
            ("Floor", f"P{index}", f"Product number {index}", f"C{index % 5}", seen * step, units,
             2.0 * units, seen / sum(noticed))
        )  # fmt: skip
    return report_of(rows)
