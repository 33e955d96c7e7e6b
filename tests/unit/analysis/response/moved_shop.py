"""A shop that was rearranged once: 24 products of 4 categories, sales that follow exposure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache
from types import MappingProxyType

import numpy as np
import pandas as pd

from planner.analysis.parameters import Parameters
from planner.analysis.report import scores_of
from planner.analysis.response.seeing import seen_in
from planner.analysis.score import Score
from planner.analysis.scorers import scorers
from planner.model.edits import add_surface
from planner.model.element import Element, ElementId, ProductId, Slot, Stocked, make_element
from planner.model.plan import Plan, Surface, SurfaceId
from planner.model.shape import Rectangle
from planner.model.validity import Validity
from planner.project import Project, Settings
from planner.tables.products import PRODUCTS
from planner.tables.sales import SALES
from planner.tables.table import Table
from tests.unit.analysis.presence.small_shop import CHECKOUT, ENTRANCE, EXIT, WALLS

FEW = Parameters(simulated_visits=150)
CATEGORIES = ("bread", "dairy", "drinks", "sweets")
PER_CATEGORY = 6
WEEKS = 30
MOVED_ON = 15
"""In this week the shop was rearranged."""
BETA = 0.6
"""Planted, far from the prior."""
FIRST = np.datetime64("2026-01-05")
PLACES = tuple(
    (fixture, Slot("A", bay, level))
    for fixture in ("G1", "G2", "S1", "S2")
    for bay in (1, 2)
    for level in (1, 2, 3)
)
PRODUCT_IDS = tuple(f"{category}{n}" for n in range(PER_CATEGORY) for category in CATEGORIES)


def plan(places: Mapping[str, int]) -> Plan:
    """Return the shop with each product on the place of a number."""
    fixtures = {
        "G1": Rectangle(3.0, 3.2, 3.0, 1.0),
        "G2": Rectangle(7.0, 5.0, 3.0, 1.0),
        "S1": Rectangle(2.5, 7.75, 4.0, 0.5, 180.0),
        "S2": Rectangle(7.5, 7.75, 4.0, 0.5, 180.0),
    }
    stock: dict[str, dict[Slot, tuple[Stocked, ...]]] = {name: {} for name in fixtures}
    for product, place in places.items():
        fixture, slot = PLACES[place]
        stock[fixture][slot] = (Stocked(ProductId(product)),)
    shelves = [
        make_element(
            name,
            "gondola" if name.startswith("G") else "wall_shelf",
            where,
            bays=2,
            height_m=1.8,
            levels_m=(0.05, 0.45, 1.1),
            stock=MappingProxyType(stock[name]),
            zone="front" if name.startswith("G") else "back",
        )
        for name, where in fixtures.items()
    ]
    there: dict[ElementId, Element] = {
        element.id: element for element in (ENTRANCE, EXIT, CHECKOUT, *shelves)
    }
    floor = Surface(
        SurfaceId("floor"),
        "Floor",
        "floor",
        outlines=(WALLS,),
        elements=MappingProxyType(there),
    )
    return add_surface(Plan(), floor)


def places() -> tuple[dict[str, int], dict[str, int]]:
    """Return who stands where before and after: four of six products of each category move."""
    before = {product: at for at, product in enumerate(PRODUCT_IDS)}
    moving = [product for product in PRODUCT_IDS if int(product[-1]) < 4]
    turned = moving[5:] + moving[:5]
    after = {**before, **{p: before[q] for p, q in zip(moving, turned, strict=True)}}
    return before, after


def products(**columns: Sequence[object]) -> Table:
    """Return the table of products; columns replace those of its own."""
    given: dict[str, object] = {
        "product_id": list(PRODUCT_IDS),
        "category": [product[:-1] for product in PRODUCT_IDS],
        **{key: list(values) for key, values in columns.items()},
    }
    frame = pd.DataFrame({c.key: given.get(c.key) for c in PRODUCTS.columns})
    types = {"product_id": "str", "name": "str", "category": "str", "promo": "bool"}
    numbers = dict.fromkeys(("price", "unit_cost", "margin", "width_m"), "float64")
    frame["promo"] = frame["promo"].fillna(False)
    frame["launched_on"] = pd.to_datetime(frame["launched_on"])
    return Table("products", frame.astype({**types, **numbers}))


def sales(units: np.ndarray[tuple[int, ...], np.dtype[np.float64]], price: float = 2.0) -> Table:
    """Return a row for each product and day with sales; units of shape (products, days)."""
    product, day = np.nonzero(units)
    quantity = units[product, day]
    frame = pd.DataFrame(
        {
            "sold_at": pd.to_datetime(FIRST + day.astype("timedelta64[D]")),
            "receipt_id": None,
            "product_id": [PRODUCT_IDS[at] for at in product],
            "quantity": quantity,
            "revenue": price * quantity,
            "customer_id": None,
        }
    )
    types = {"receipt_id": "str", "product_id": "str", "customer_id": "str"}
    return Table("sales", frame[[c.key for c in SALES.columns]].astype(types))


@cache
def _bare(variant: str) -> tuple[Score, ...]:
    before, after = places()
    bare = Project(
        plans=MappingProxyType({"today": plan(before), "spring": plan(after)}), variant=variant
    )
    return scores_of(bare, "layout", 1, scorers(FEW))


def scored(project: Project) -> tuple[Score, ...]:
    """Score the shown variant as the sales were planted: for visits that know of no sales."""
    return _bare(project.variant)


@cache
def planted() -> tuple[Project, np.ndarray[tuple[int, ...], np.dtype[np.float64]]]:
    """Return the rearranged shop, and its planted units of shape (products, days)."""
    before, after = places()
    plans = {"today": plan(before), "spring": plan(after)}
    bare = Project(
        plans=MappingProxyType(plans),
        tables=MappingProxyType({"products": products()}),
        settings=Settings(name="Moved shop", currency="EUR"),
    )
    seen = [seen_in(_bare(name)).noticed for name in plans]
    exposure = np.array([[one[p] for one in seen] for p in PRODUCT_IDS])
    chance = np.random.default_rng(5)
    rate = np.exp(0.5 * chance.standard_normal(len(PRODUCT_IDS)))[:, None]
    rate = 6.0 * rate * ((exposure + 1.0) / 300.0) ** BETA
    days = np.repeat([0, 1], [7 * MOVED_ON, 7 * (WEEKS - MOVED_ON)])
    units = chance.poisson(rate[:, days]).astype(np.float64)
    return dated(bare, units), units


def dated(
    bare: Project,
    units: np.ndarray[tuple[int, ...], np.dtype[np.float64]],
    about: Table | None = None,
) -> Project:
    """Return a project whose second plan stood from the day of the move, with sales."""
    moved = str(FIRST + np.timedelta64(7 * MOVED_ON, "D"))
    last = str(FIRST + np.timedelta64(7 * MOVED_ON - 1, "D"))
    validity = {"today": Validity(valid_to=last), "spring": Validity(valid_from=moved)}
    tables = {"products": about or products(), "sales": sales(units)}
    return replace(bare, validity=MappingProxyType(validity), tables=MappingProxyType(tables))
