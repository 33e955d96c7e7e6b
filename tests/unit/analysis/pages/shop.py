"""A page with a recommendation row whose clicks are planted, for tests of slots."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType

from planner.model.edits import add_surface
from planner.model.element import Element, ElementId, make_element
from planner.model.page import Page, Showing
from planner.model.plan import Plan, Surface, SurfaceId
from planner.model.shape import Rectangle
from planner.project import Project, with_plan
from planner.tables.table import Table
from planner.units import PAGE
from tests.unit.analysis.pages.logs import log

HOME, TOP, ROW, GRID = SurfaceId("home"), ElementId("BL1"), ElementId("RR1"), ElementId("PG1")
THETA = (1.0, 0.6, 0.4, 0.25)
GAMMA = (0.30, 0.20, 0.10, 0.05, 0.15)


def block(key: ElementId, kind: str, top: float, high: float, columns: int, rows: int) -> Element:
    shape = Rectangle(720.0, top + high / 2.0, 1440.0, high)
    made = make_element(key, kind, shape, bays=columns)
    return replace(made, showing=Showing(rows))


def shop(*tables: Table) -> Project:
    elements = [
        block(TOP, "banner", 0.0, 1300.0, 1, 1),
        block(ROW, "recommendation_row", 1320.0, 300.0, 4, 1),
        block(GRID, "product_grid", 1640.0, 800.0, 4, 2),
    ]
    page = Page("home", "home", "desktop", 1440.0, 900.0)
    surface = Surface(HOME, "Home", PAGE, elements={one.id: one for one in elements}, page=page)
    project = with_plan(Project(), add_surface(Plan(), surface))
    return replace(project, tables=MappingProxyType({one.kind: one for one in tables}))


def clicks(each: float = 2000.0, times: float = 1.0) -> Table:
    """Impressions of a row whose items stand at every position alike, clicked as planted."""
    cells = [(item, rank) for item in range(5) for rank in range(4)]
    counts = [round(each * THETA[rank] * GAMMA[item]) * times for item, rank in cells]
    return log(
        "impressions",
        page=["home"] * len(cells), device=["desktop"] * len(cells), slot=[ROW] * len(cells),
        position=[rank + 1.0 for _, rank in cells], product_id=[f"p{item}" for item, _ in cells],
        impressions=[each * times] * len(cells), clicks=counts, clicked=counts,
    )  # fmt: skip
