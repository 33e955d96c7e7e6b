"""Who stands where now, what that is worth, and where else it could stand; as arrays."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from planner.analysis.response.elasticity import Elasticity, prior
from planner.analysis.response.rates import Rates, rates_of
from planner.analysis.sales import MONEY_LIKE, NO_SALES
from planner.analysis.score import Score
from planner.analysis.shelf_room import Sizes, size_of, sizes_of
from planner.analysis.suggest.rules import Goal
from planner.analysis.sums import Sums
from planner.errors import DataError, Problem
from planner.model.kinds import Kind
from planner.model.layering import is_locked_on
from planner.model.placements import Placement
from planner.project import Project
from planner.tables.columns import PRODUCT_ID, PROMO
from planner.tables.products import PRODUCTS
from planner.units import MEDIA, METRES_PER

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Flags = NDArray[np.bool_]


@dataclass(frozen=True, slots=True, eq=False)
class Places:
    """Placements of all surfaces.

    Attributes:
        sites: One a place.
        kinds: Kind of the fixture of each.
        zones: Name of the zone of each; empty for none.
        is_locked: Shape (places,). Whether its fixture, or the layer of that, is locked.
        surface: Shape (places,). Number of the surface.
        noticed: Shape (places,). Contacts per 1,000 visits if one product has all of it.
        opportunities: Shape (places,). Visits per 1,000 that can see it, >= noticed.
        seen_share: Shape (places,). Part of the visits that see it at all.
        free_m: Shape (places,). Metres of shelf that are left; infinite where none are counted.
        facings: Shape (places,). Of all products on it.
        at: Shape (places, 2). Middle, surface units.
    """

    sites: tuple[Placement, ...]
    kinds: tuple[Kind, ...]
    zones: tuple[str, ...]
    is_locked: Flags
    surface: Ints
    noticed: Floats
    opportunities: Floats
    seen_share: Floats
    free_m: Floats
    facings: Ints
    at: Floats

    def exposure(self, place: Ints, share: Floats) -> Floats:
        """Return the noticed contacts of a part of places.

        Attention is shared by width: with ``E`` of the whole and ``O`` of who can see it, a part
        ``s`` has ``O (1 - (1 - E / O)^s)``: exact for the whole and, for visits that look alike,
        for any part of it (EXPOSURE.md, section 1).

        Args:
            place: Shape (...). Indices of places.
            share: Shape (...). Parts of their widths, in [0, 1].
        """
        whole = self.opportunities[place]
        part = np.divide(self.noticed[place], whole, out=np.zeros(whole.shape), where=whole > 0.0)
        missed: Floats = np.power(np.clip(1.0 - part, 1e-9, 1.0), share)
        return whole * (1.0 - missed)


@dataclass(frozen=True, slots=True, eq=False)
class Situation:
    """Items and stands: a product on one surface, and on one placement.

    Attributes:
        places: Where products can stand.
        products: Product of each item.
        names: Its name, or its id where it has none.
        categories: Names.
        category: Shape (items,). Number of its category.
        units: Shape (items,). Sold a week, >= 0; a product on several surfaces is divided.
        worth: Shape (items,). What one unit brings: money, or 1 for a promoted one.
        is_known: Shape (items,). Whether that is known.
        product: Shape (stands,). Number of the item.
        place: Shape (stands,). Number of the place.
        facings: Shape (stands,).
        width_m: Shape (stands,). Metres of shelf that its facings take.
        elasticities: One a category.
        goal: What shall become more.
        days: From the first to the last one with sales.
        problems: What was left out of the sales.
    """

    places: Places
    products: tuple[str, ...]
    names: tuple[str, ...]
    categories: tuple[str, ...]
    category: Ints
    units: Floats
    worth: Floats
    is_known: Flags
    product: Ints
    place: Ints
    facings: Ints
    width_m: Floats
    elasticities: tuple[Elasticity, ...]
    goal: Goal
    days: int
    problems: tuple[Problem, ...]

    @property
    def share(self) -> Floats:
        """Shape (stands,). Part of its placement that each has."""
        return self.facings / self.places.facings[self.place]

    @property
    def of_category(self) -> Ints:
        """Shape (stands,). Number of the category of each."""
        of: Ints = self.category[self.product]
        return of

    @property
    def beta(self) -> Floats:
        """Shape (categories,). Mean elasticity of each."""
        return np.array([one.mean for one in self.elasticities], dtype=np.float64)


ElasticityOf = Callable[[str], Elasticity]
"""From the name of a category to its elasticity."""


def situation_of(
    project: Project,
    scores: Sequence[Score],
    goal: Goal = "margin",
    elasticity_of: ElasticityOf = prior,
) -> Situation:
    """Put what is known of a project into arrays.

    Args:
        project: Its current plan was scored; has the rows that count for it.
        scores: Of every surface.
        goal: What shall become more.
        elasticity_of: How sales of a category follow exposure.

    Raises:
        DataError: ``suggest_nothing_stands``, ``suggest_no_sales``, or ``suggest_no_worth`` where
            nobody knows margins, money or promotions.
    """
    stands = _stands(scores)
    if not stands:
        raise DataError("suggest_nothing_stands", project=project.settings.name)
    rates = rates_of(project, frozenset(one.product for one in stands))
    items = sorted({(one.surface, one.product) for one in stands})
    number = {item: at for at, item in enumerate(items)}
    row = {product: at for at, product in enumerate(rates.products)}
    rows = np.array([row[product] for _, product in items], dtype=np.int64)
    product = np.array([number[one.surface, one.product] for one in stands], dtype=np.int64)
    facings = np.array([one.facings for one in stands], dtype=np.int64)
    part = np.bincount(product, weights=[one.part for one in stands], minlength=len(items))
    units = rates.units[rows] * part
    worth = _worth(project, rates, goal)[rows]
    _check(units, worth, goal, project.settings.name)
    sizes = sizes_of(project.tables.get(PRODUCTS.key))
    ids = tuple(one for _, one in items)
    return Situation(
        places=_places(scores, sizes),
        products=ids,
        names=tuple(rates.names.get(one) or one for one in ids),
        categories=rates.categories,
        category=rates.category[rows],
        units=units,
        worth=np.nan_to_num(worth),
        is_known=np.isfinite(worth),
        product=product,
        place=np.array([one.place for one in stands], dtype=np.int64),
        facings=facings,
        width_m=np.array([size_of(sizes, one).width_m for one in ids])[product] * facings,
        elasticities=tuple(elasticity_of(name) for name in rates.categories),
        goal=goal,
        days=rates.days,
        problems=rates.problems,
    )


def _worth(project: Project, rates: Rates, goal: Goal) -> Floats:
    """Return what a unit of each product brings towards a goal; NaN where nobody knows."""
    if goal != "promo":
        return rates.margin if goal == "margin" else rates.price
    table = project.tables.get(PRODUCTS.key)
    promoted: set[str] = set()
    if table is not None:
        rows = table.frame[PROMO].fillna(value=False).astype(bool)
        promoted = set(table.frame.loc[rows, PRODUCT_ID].astype("str"))
    return np.array([float(one in promoted) for one in rates.products], dtype=np.float64)


def _check(units: Floats, worth: Floats, goal: Goal, project: str) -> None:
    if not (units > 0.0).any():
        raise DataError("suggest_no_sales", project=project)
    if not (np.nan_to_num(worth) * units > 0.0).any():
        raise DataError("suggest_no_worth", project=project, goal=goal)


@dataclass(frozen=True, slots=True)
class _Stand:
    """A product on a placement: numbers of surface and place, facings, part of its sales."""

    surface: int
    product: str
    place: int
    facings: int
    part: float


def _stands(scores: Sequence[Score]) -> list[_Stand]:
    """Return what stands where on all surfaces, with the part of its sales it stands for.

    What an algorithm puts into a slot is left to it.
    """
    products = tuple(sorted({one for score in scores for one in score.facings.products}))
    ones = np.ones(len(products))
    each = replace(NO_SALES, products=products, sums=dict.fromkeys(MONEY_LIKE, ones))
    found: list[_Stand] = []
    first = 0
    for surface, score in enumerate(scores):
        pairs = score.facings
        parts = Sums.of(score, scores, each, None).pair_sums["units"].tolist()
        for item, at, part in zip(
            pairs.product.tolist(), pairs.placement.tolist(), parts, strict=True
        ):
            product = pairs.products[item]
            there = (put.facings for put in score.sites[at].products if put.product == product)
            facings = sum(there)
            if facings:
                found.append(_Stand(surface, product, first + at, facings, part))
        first += len(score.sites)
    return found


def _places(scores: Sequence[Score], sizes: Sizes) -> Places:
    sites = tuple(site for score in scores for site in score.sites)
    counts = [len(score.sites) for score in scores]
    in_metres = [METRES_PER.get(MEDIA[score.surface.medium].unit) for score in scores]
    free = [
        np.inf
        if metres is None
        else site.width * metres - sum(put.facings * size_of(sizes, put.product).width_m
                                       for put in site.products)
        for score, metres in zip(scores, in_metres, strict=True)
        for site in score.sites
    ]  # fmt: skip
    exposures = [score.placements for score in scores]
    elements = [
        (score.surface, score.surface.elements[s.element]) for score in scores for s in score.sites
    ]
    return Places(
        sites=sites,
        kinds=tuple(element.traits for _, element in elements),
        is_locked=np.array([is_locked_on(*one) for one in elements], dtype=np.bool_),
        zones=tuple(zone for score in scores for zone in score.zone_of),
        surface=np.repeat(np.arange(len(scores)), counts),
        noticed=np.concatenate([one.noticed for one in exposures]),
        opportunities=np.concatenate([one.opportunities for one in exposures]),
        seen_share=np.concatenate([one.seen_share for one in exposures]),
        free_m=np.array(free, dtype=np.float64),
        facings=np.array([sum(p.facings for p in s.products) for s in sites], dtype=np.int64),
        at=np.array([site.middle for site in sites], dtype=np.float64).reshape(-1, 2),
    )
