"""A small shop with prices, in which moves pay: quickly scored."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType

import pandas as pd

from planner.model.edits import Shelf, stock_shelves
from planner.model.element import ElementId, ProductId, Slot, Stocked
from planner.project import Project, with_plan, with_table
from planner.tables.products import check
from planner.tables.table import Table
from tests.unit.analysis.presence.small_shop import sales
from tests.unit.analysis.projects import small_project

PRODUCTS = 14
LEVELS = (0.15, 0.5, 0.85, 1.2)
G1, G2 = ElementId("G1"), ElementId("G2")


def priced_shop() -> Project:
    """Return the small shop with products of two categories on four levels of G1 and G2."""
    project = with_table(small_project(), _products())
    (surface,) = project.plan.surfaces.values()
    higher = {key: replace(surface.elements[key], levels_m=LEVELS, bays=2) for key in (G1, G2)}
    elements = MappingProxyType({**surface.elements, **higher})
    drawn = replace(surface, elements=elements)
    plan = replace(project.plan, surfaces=MappingProxyType({surface.id: drawn}))
    shelves = [
        Shelf(element, Slot(face, bay, level))
        for element in (G1, G2)
        for face in ("A", "B")
        for bay in (1, 2)
        for level in range(1, len(LEVELS) + 1)
    ]
    stock = {
        shelf: (Stocked(ProductId(f"P{at % PRODUCTS:02}"), 1 + at % 2),)
        for at, shelf in enumerate(shelves)
    }
    stocked = stock_shelves(plan, surface.id, stock)
    return with_table(with_plan(project, stocked), _sales())


def _products() -> Table:
    rows = range(PRODUCTS)
    frame = pd.DataFrame(
        {
            "product_id": [f"P{at:02}" for at in rows],
            "name": [f"Товар {at}" for at in rows],
            "category": ["dry" if at % 2 else "sweet" for at in rows],
            "price": [1.0 for _ in rows],
            "unit_cost": [0.9 - 0.06 * at for at in rows],
        }
    )
    return check(frame).table


def _sales() -> Table:
    return sales(*[(str(at), f"P{at % PRODUCTS:02}", 1.0 + (at * 7) % 5) for at in range(60)])
