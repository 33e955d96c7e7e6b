"""The tasks by name: each is a module here with ``rows()``."""

from __future__ import annotations

from importlib import import_module

from tests.benchmarks.measure import Row

TASKS = (
    "report_cold",
    "import_sales",
    "heat_cells",
    "zone_cells",
    "distance_fields",
    "sight_lines",
    "noticing_all",
    "exposure_warm",
    "edits",
    "isovists",
    "geodesics",
    "trips",
    "pair_counts",
    "suggestions",
    "canvas_view",
    "canvas_gestures",
    "editing",
    "live_drag",
    "panels",
    "charts",
    "syntax_local",
    "syntax_global",
    "isovist_each_cell",
    "convergence",
    "peers",
)


def rows_of(task: str) -> list[Row]:
    """Run one task in this process."""
    rows: list[Row] = import_module(f"tests.benchmarks.{task}").rows()
    return rows
