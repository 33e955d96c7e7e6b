"""What it takes to turn one plan into another: fixtures, products, metres."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from planner.analysis.response.seeing import CARRIED
from planner.model.difference import Difference
from planner.model.placements import placements_of
from planner.model.plan import Plan
from planner.units import MEDIA, METRES_PER


@dataclass(frozen=True, slots=True)
class Effort:
    """Work on the floor.

    Attributes:
        fixtures: Elements that come, go, move, change size or are fitted otherwise.
        products: Products that stand elsewhere or on other facings, on fixtures of both plans.
        moved_m: How far fixtures move, added up, metres.
        shelf_m: Length of the shelves that such products leave or reach, metres.
    """

    fixtures: int
    products: int
    moved_m: float
    shelf_m: float


def effort_of(found: Sequence[Difference], before: Plan, after: Plan) -> Effort:
    """Return the effort of the differences of two plans; metres of surfaces in metres only."""
    metric = {
        where: METRES_PER[MEDIA[surface.medium].unit]
        for plan in (before, after)
        for where, surface in plan.surfaces.items()
        if MEDIA[surface.medium].unit in METRES_PER
    }
    touched = {(one.surface, one.element) for one in found if one.what in CARRIED and one.element}
    moved = sum(
        one.shift.distance * metric.get(one.surface, 0.0) for one in found if one.what == "moved"
    )
    stands = {
        (at, one.surface, one.placement)
        for found_one in found
        for at, ends in enumerate((found_one.left, found_one.reached))
        for one in ends
    }
    widths = {
        (at, where, site.id): site.width * metric[where]
        for at, plan in enumerate((before, after))
        for where, surface in plan.surfaces.items()
        if where in metric and any(key[:2] == (at, where) for key in stands)
        for site in placements_of(surface)
    }
    shelves = {key[1:]: widths.get(key, 0.0) for key in stands}
    products = {one.product for one in found if one.product}
    return Effort(len(touched), len(products), float(moved), float(sum(shelves.values())))
