"""A small shop as a project with tracks, zone visits and sales."""

from __future__ import annotations

from types import MappingProxyType

from planner.model.edits import add_surface
from planner.model.plan import Plan
from planner.project import Project, Settings
from planner.tables.table import Table
from tests.unit.analysis.presence.small_shop import SHOP, ZONES, sales, shop, tracks, zone_visits

WALK = ((0.0, 1.5, 0.5), (4.0, 1.5, 3.0), (8.0, 4.5, 3.0), (14.0, 4.6, 3.0), (20.0, 8.5, 0.5))
"""In past the front of G1 and G2, and out."""
ROUND = ((0.0, 1.5, 0.5), (6.0, 1.0, 6.2), (12.0, 5.0, 6.2), (17.0, 5.0, 6.3), (25.0, 8.5, 0.5))
"""Round the back of G1, past the shelf at the wall."""


def small_project(*tables: Table) -> Project:
    """Return the shop with its zones drawn, and tables: tracks, zone visits, sales by default."""
    given = tables or (
        tracks(WALK, ROUND, WALK),
        zone_visits(
            ("1", "09:00:00", "left"), ("1", "09:02:00", "right"), ("2", "09:05:00", "left")
        ),
        sales(("1", "tea", 2.0), ("1", "jam", 1.0), ("2", "milk", 1.0), ("3", "salt", 1.0)),
    )
    plan = add_surface(Plan(), shop((*SHOP, *ZONES)).surface)
    return Project(
        plans=MappingProxyType({"today": plan}),
        tables=MappingProxyType({table.kind: table for table in given}),
        settings=Settings(name="Small shop", conversion=0.5),
    )
