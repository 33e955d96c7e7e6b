"""How convenient a store is for its own baskets: the best route of each, and their spread."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

import numpy as np

from planner.analysis.convenience import Convenience
from planner.analysis.presence.ends import ends_of
from planner.analysis.presence.presence import Floats
from planner.analysis.presence.trips import places_of
from planner.analysis.presence.visit_lists import lists_of_receipts, shelves_of
from planner.analysis.routing import fetch, offers_of
from planner.analysis.scene import Scene
from planner.analysis.stop_order import EXACT
from planner.errors import DataError
from planner.tables.columns import RECEIPT_ID
from planner.tables.sales import SALES
from planner.tables.table import Table

BASKETS: Final = 200
"""So many baskets are routed, spread evenly over those that the seed draws."""


@dataclass(frozen=True, slots=True)
class Spread:
    """How a measure spreads over baskets."""

    mean: float
    lower_quartile: float
    median: float
    upper_quartile: float


@dataclass(frozen=True, slots=True)
class BasketRoutes:
    """Best routes of baskets.

    Attributes:
        baskets: How many were routed.
        receipts: Out of how many.
        items: Of a basket: different products that stand on the floor and can be reached.
        length_m: Of the route.
        detour: As in ``Convenience``.
        backtracked_share: Share of the route's metres that are walked twice.
        metres_per_item: As in ``Convenience``.
    """

    baskets: int
    receipts: int
    items: Spread
    length_m: Spread
    detour: Spread
    backtracked_share: Spread
    metres_per_item: Spread


def basket_routes(
    scene: Scene,
    tables: Mapping[str, Table],
    seed: int,
    most: int = BASKETS,
    told: Callable[[float], None] = lambda _: None,
) -> BasketRoutes:
    """Route baskets as ``routing.route_in`` would, at most ``most`` of them.

    Baskets of more than ``EXACT`` products are left out: their order would not be exact.

    Args:
        scene: The floor.
        tables: With the sales.
        seed: Chooses the baskets.
        most: So many at most.
        told: Takes the share of the work that is done, in [0, 1], basket by basket.

    Raises:
        DataError: ``no_baskets`` without receipts of products that stand on the floor.
    """
    if SALES.key not in tables or not tables[SALES.key].frame[RECEIPT_ID].notna().any():
        raise DataError("no_baskets", surface=scene.surface.name)
    shelves = shelves_of(scene)
    lists = lists_of_receipts(shelves, tables[SALES.key].frame, scene.parameters, seed)
    short = [wishes for wishes in lists.wishes if len(wishes) <= EXACT]
    short = short[:: max(1, math.ceil(len(short) / most))]
    places = places_of(scene, shelves, short, ends_of(scene))
    offers = offers_of(tables)
    is_offer = np.array([product in offers for product in shelves.number], dtype=np.bool_)
    found = []
    for done, wishes in enumerate(short):
        told(done / len(short))
        options = [places.of_bay[shelves.options[wish]] for wish in wishes]
        one = fetch(scene, places, options, is_offer[wishes])
        if one.wishes:
            found.append(one)
    if not found:
        raise DataError("no_baskets", surface=scene.surface.name)
    length = np.array([one.order.length for one in found])
    costs: list[Convenience] = [one.convenience for one in found]
    twice = np.array([one.backtracked_m for one in costs])
    return BasketRoutes(
        baskets=len(found),
        receipts=int(lists.facts["receipts"]),
        items=_spread(np.array([float(len(one.wishes)) for one in found])),
        length_m=_spread(length),
        detour=_spread(np.array([one.detour for one in costs])),
        backtracked_share=_spread(twice / np.maximum(length, 1e-9)),
        metres_per_item=_spread(np.array([one.metres_per_item for one in costs])),
    )


def _spread(values: Floats) -> Spread:
    low, middle, high = np.percentile(values, [25.0, 50.0, 75.0]).tolist()
    return Spread(float(values.mean()), low, middle, high)
