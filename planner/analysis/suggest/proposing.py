"""Proposals for whole categories: their part of a floor, or their order along fixtures."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

import numpy as np
from numpy.typing import NDArray

from planner.analysis.in_force import in_force
from planner.analysis.ordering import Wish, metres_by, ordered
from planner.analysis.response.elasticity import drawn, interval, prior
from planner.analysis.score import Score
from planner.analysis.shelf_room import Sizes, sizes_of
from planner.analysis.suggest.arranging import Arrangement, Told, arrange
from planner.analysis.suggest.category_ties import category_ties
from planner.analysis.suggest.gain import Outlook
from planner.analysis.suggest.line_order import Line, best_order
from planner.analysis.suggest.rules import USUAL, Goal, Rules
from planner.analysis.suggest.situation import ElasticityOf, Situation, situation_of
from planner.analysis.suggest.suggestion import Interval
from planner.errors import DataError
from planner.model.edits import Shelf
from planner.model.element import ProductId, Stocked
from planner.project import Project
from planner.tables.products import PRODUCTS
from planner.tables.sales import SALES

Floats = NDArray[np.float64]

LINE_NEAR_M: Final = 3.0
"""Distance along a line at which a third of the nearness of two categories is left [O]."""


@dataclass(frozen=True, slots=True, eq=False)
class Asked:
    """What is asked for.

    Attributes:
        surface: Id or name of the floor; None: the first one that was scored.
        along: Ids of fixtures in order; empty: zones are arranged.
        goal: What shall become more.
        rules: What must be kept.
        elasticity_of: How sales of a category follow exposure.
    """

    surface: str | None = None
    along: tuple[str, ...] = ()
    goal: Goal = "margin"
    rules: Rules = USUAL
    elasticity_of: ElasticityOf = prior


def propose(
    project: Project, scores: Sequence[Score], asked: Asked, told: Told = lambda _: None
) -> Arrangement:
    """Return where categories should stand.

    Args:
        project: Its current plan was scored.
        scores: Of every surface.
        asked: What is asked for.
        told: Hears how much is done; may raise to end the work.

    Raises:
        DataError: ``no_such_surface``, ``no_such_fixture``, as ``situation_of``,
            ``arrange_too_few``, ``arrange_left_out`` or ``arrange_mixed``.
    """
    counted = in_force(project).project
    situation = situation_of(counted, scores, asked.goal, asked.elasticity_of)
    score = _meant(scores, asked.surface)
    tie = category_ties(situation, counted.tables.get(SALES.key))
    sizes = sizes_of(project.tables.get(PRODUCTS.key))
    if not asked.along:
        return arrange(situation, asked.rules, tie, sizes, score.surface.id, told)
    return _along(situation, score, asked, tie, sizes)


def order_of(
    project: Project,
    scores: Sequence[Score],
    sites: Sequence[str],
    parts: Mapping[str, tuple[Sequence[str], float]],
    elasticity_of: ElasticityOf = prior,
) -> tuple[str, ...]:
    """Return in which order parts stand best along placements.

    Args:
        project: Its current plan was scored.
        scores: Of every surface.
        sites: Ids of placements in order, all of one surface.
        parts: Name of each part, a category or a product, to its products and metres.
        elasticity_of: How sales of a category follow exposure.

    Raises:
        DataError: As ``situation_of``.
    """
    counted = in_force(project).project
    situation = situation_of(counted, scores, "revenue", elasticity_of)
    tie = category_ties(situation, counted.tables.get(SALES.key))
    where = {site.id: at for at, site in enumerate(situation.places.sites)}
    places = np.array([where[one] for one in sites if one in where], dtype=np.int64)
    if not len(places):
        return tuple(parts)
    line = _line(situation, places, tuple(parts.values()), tie, USUAL.near_share)
    names = tuple(parts)
    return tuple(names[at] for at in best_order(line))


def _along(
    situation: Situation, score: Score, asked: Asked, tie: Floats, sizes: Sizes
) -> Arrangement:
    """Order the categories of fixtures along them."""
    places = _places_along(situation, score, asked)
    sites = [situation.places.sites[at] for at in places.tolist()]
    blocks = _blocks(situation, places)
    if len(blocks) < 2:
        raise DataError("arrange_too_few", count=len(blocks))
    names = tuple(blocks)
    metres = _metres(situation, blocks, sum(site.width for site in sites))
    parts = tuple(zip(blocks.values(), metres, strict=True))
    line = _line(situation, places, parts, tie, asked.rules.near_share)
    order = best_order(line)
    wishes = [
        Wish(names[at], tuple(ProductId(one) for one in blocks[names[at]]), metres[at])
        for at in order
    ]
    laid = ordered(sites, wishes, sizes, keeps=False)
    if laid.left_out:
        raise DataError("arrange_left_out", count=len(laid.left_out))
    is_other = order != tuple(range(len(names)))
    return Arrangement(
        surface=score.surface.id,
        moves=(),
        gain=_gained(line, order, situation, [situation.categories.index(one) for one in names]),
        near=0.0,
        now=float((situation.units * situation.worth).sum()),
        lots=len(names),
        stands=_changed(situation, places, laid.stands) if is_other else {},
        order=tuple(names[at] for at in order),
    )


def _places_along(situation: Situation, score: Score, asked: Asked) -> NDArray[np.int64]:
    """Return the places of the fixtures in order, all of one temperature."""
    there = {str(site.element) for site in score.sites}
    for one in asked.along:
        if one not in there:
            raise DataError("no_such_fixture", fixture=one, surface=score.surface.name)
    rank = {one: at for at, one in enumerate(asked.along)}
    sites = situation.places.sites
    chosen = [
        at
        for at, site in enumerate(sites)
        if site.surface == score.surface.id and site.element in rank
    ]
    chosen.sort(key=lambda at: (rank[sites[at].element], sites[at].slot))
    climates = {situation.places.kinds[at].climate for at in chosen}
    if "temperature" in asked.rules.on and len(climates) > 1:
        raise DataError("arrange_mixed", fixtures=", ".join(asked.along))
    return np.array(chosen, dtype=np.int64)


def _metres(
    situation: Situation, blocks: Mapping[str, Sequence[str]], whole: float
) -> tuple[float, ...]:
    """Part metres of shelf among blocks by what they bring."""
    worth = (situation.units * situation.worth).tolist()
    sold = dict(zip(situation.products, worth, strict=True))
    return metres_by(
        [sum(max(sold[one], 0.0) for one in those) for those in blocks.values()], whole
    )


def _gained(
    line: Line, order: Sequence[int], situation: Situation, categories: Sequence[int]
) -> Interval:
    """Return what an order brings more than the order of now, with the same metres."""
    now = tuple(range(len(order)))

    def more(power: Floats) -> float:
        there = replace(line, power=power)
        return there.value(order) - there.value(now)

    draws = drawn(situation.elasticities)[:, list(categories)]
    low, high = interval(np.array([more(draw) for draw in draws]))
    value = more(line.power)
    return Interval(value, min(value, float(low)), max(value, float(high)))


def _changed(
    situation: Situation, places: NDArray[np.int64], stands: Mapping[Shelf, tuple[Stocked, ...]]
) -> Mapping[Shelf, tuple[Stocked, ...]]:
    """Return what stands otherwise than now."""
    sites = [situation.places.sites[at] for at in places.tolist()]
    now = {Shelf(site.element, site.slot): site.products for site in sites}
    return {shelf: put for shelf, put in stands.items() if now.get(shelf) != put}


def _blocks(situation: Situation, places: NDArray[np.int64]) -> dict[str, list[str]]:
    """Return the products on places by category, both in the order in which they stand."""
    on: dict[int, list[int]] = {}
    for stand, place in enumerate(situation.place.tolist()):
        on.setdefault(place, []).append(stand)
    found: dict[str, list[str]] = {}
    for place in places.tolist():
        for stand in on.get(place, ()):
            product = int(situation.product[stand])
            block = found.setdefault(
                situation.categories[int(situation.category[product])], list[str]()
            )
            if situation.products[product] not in block:
                block.append(situation.products[product])
    return found


def _line(
    situation: Situation,
    places: NDArray[np.int64],
    parts: Sequence[tuple[Sequence[str], float]],
    tie: Floats,
    near_share: float,
) -> Line:
    outlook = Outlook(situation)
    number = {product: at for at, product in enumerate(situation.products)}
    worth, power, category = [], [], []
    beta = situation.beta
    for products, _ in parts:
        rows = [number[one] for one in products if one in number]
        of = [int(situation.category[row]) for row in rows]
        worth.append(sum(float((outlook.weight * situation.units)[row]) for row in rows))
        power.append(float(np.mean([beta[one] for one in of])) if of else 0.0)
        category.append(of[0] if of else -1)
    codes = np.array(category, dtype=np.int64)
    known = (codes >= 0)[:, None] & (codes >= 0)[None, :] & (codes[:, None] != codes[None, :])
    safe = np.maximum(codes, 0)
    return Line(
        width=np.array([situation.places.sites[at].width for at in places.tolist()]),
        noticed=situation.places.noticed[places],
        metres=np.array([metres for _, metres in parts], dtype=np.float64),
        worth=np.array(worth, dtype=np.float64),
        power=np.array(power, dtype=np.float64),
        tie=np.where(known, tie[np.ix_(safe, safe)], 0.0),
        near_share=near_share,
        near_m=LINE_NEAR_M,
    )


def _meant(scores: Sequence[Score], wanted: str | None) -> Score:
    for score in scores:
        if wanted is None or wanted in (score.surface.id, score.surface.name):
            return score
    names = ", ".join(score.surface.name for score in scores)
    raise DataError("no_such_surface", surface=wanted or "", surfaces=names)
