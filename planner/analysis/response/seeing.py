"""How products stand in a plan, and which of them another plan moves."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Final

from planner.analysis.response.panel import Seen
from planner.analysis.score import Score
from planner.model.difference import Difference, differences
from planner.model.element import Element
from planner.model.plan import Plan

CARRIED: Final = frozenset({"came", "went", "moved", "resized", "refitted"})
"""What happens to a fixture and so to the products on it."""


def seen_in(scores: Sequence[Score]) -> Seen:
    """Return contacts and facings of each product over all surfaces.

    Visits of several surfaces are weighed by how many there are a day; that a visit of one also
    is a visit of another is not known, so their contacts are united as if by chance.
    """
    most = max((score.visits_per_day for score in scores), default=0.0)
    missed: dict[str, float] = {}
    facings: dict[str, float] = {}
    for score in scores:
        weight = score.visits_per_day / most if most > 0.0 else 1.0
        noticed = score.products.noticed.tolist()
        for product, contacts in zip(score.facings.products, noticed, strict=True):
            chance = min(max(weight * contacts / 1000.0, 0.0), 1.0)
            missed[product] = missed.get(product, 1.0) * (1.0 - chance)
        for site in score.sites:
            for put in site.products:
                facings[put.product] = facings.get(put.product, 0.0) + put.facings
    return Seen({one: 1000.0 * (1.0 - chance) for one, chance in missed.items()}, facings)


def touched_products(plans: Sequence[tuple[str, Plan]]) -> Mapping[str, frozenset[str]]:
    """Return, for each variant but the first, the products that it moves.

    Args:
        plans: Name and plan of each variant, in the order in which they stood.
    """
    return {
        name: products_moved(differences(before, after))
        for (_, before), (name, after) in pairwise(plans)
    }


def products_moved(found: Sequence[Difference]) -> frozenset[str]:
    """Return the products that differences put elsewhere, by themselves or with their fixture."""
    moved: set[str] = set()
    for one in found:
        if one.product:
            moved.add(one.product)
        elif one.what in CARRIED:
            for element in (one.before, one.after):
                moved |= _stock(element)
    return frozenset(moved)


def _stock(element: Element | None) -> set[str]:
    if element is None:
        return set()
    return {str(put.product) for there in element.stock.values() for put in there}
