"""One side of a comparison: how products and zones are seen, and where sales stand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from planner.analysis.response.seeing import seen_in
from planner.analysis.sales import NO_SALES
from planner.analysis.score import Score
from planner.analysis.sums import Sums, zone_facts

Floats = NDArray[np.float64]
Zone = tuple[str, str]
"""Name of the surface and of the zone."""


@dataclass(frozen=True, slots=True, eq=False)
class Side:
    """A scored plan, without what it was scored from.

    Attributes:
        noticed: Product to noticed contacts per 1,000 visits, over all surfaces.
        zones: Zone to the length-weighted mean of its placements' contacts.
        pairs: Product, zone and the part of the product's sales that stands there, one a place.
    """

    noticed: Mapping[str, float]
    zones: Mapping[Zone, float]
    pairs: tuple[tuple[str, Zone, float], ...]

    @property
    def placed(self) -> frozenset[str]:
        """Products that stand somewhere."""
        return frozenset(self.noticed)

    def parts(self, products: Sequence[str], zones: Sequence[Zone]) -> Floats:
        """Return which part of each product's sales stands in each zone, (products, zones)."""
        row = {product: at for at, product in enumerate(products)}
        column = {zone: at for at, zone in enumerate(zones)}
        found = np.zeros((len(products), len(zones)))
        for product, zone, part in self.pairs:
            if product in row and zone in column:
                found[row[product], column[zone]] += part
        return found


def side_of(scores: Sequence[Score]) -> Side:
    """Return what a comparison needs of a plan's scores."""
    products = tuple(sorted({p for score in scores for p in score.facings.products}))
    ones = np.ones(len(products))
    sums = MappingProxyType(dict.fromkeys(("units", "revenue", "margin"), ones))
    each = replace(NO_SALES, products=products, sums=sums)
    zones: dict[Zone, float] = {}
    pairs: list[tuple[str, Zone, float]] = []
    for score in scores:
        counted = Sums.of(score, scores, each, None)
        names, _, facts = zone_facts(counted)
        zones |= {
            (score.surface.name, name): value
            for name, value in zip(names, facts.noticed.tolist(), strict=True)
        }
        facings = score.facings
        for product, placement, part in zip(
            facings.product.tolist(),
            facings.placement.tolist(),
            counted.pair_sums["units"].tolist(),
            strict=True,
        ):
            zone = score.zone_of[placement]
            if zone:
                pairs.append((facings.products[product], (score.surface.name, zone), part))
    return Side(seen_in(scores).noticed, MappingProxyType(zones), tuple(pairs))
