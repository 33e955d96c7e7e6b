"""Which category goes to which part of a floor: a quadratic assignment."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from planner.analysis.ordering import Ordered, Wish, ordered
from planner.analysis.parameters import DEFAULTS
from planner.analysis.response.elasticity import drawn, exposure_ratio, factor, interval
from planner.analysis.shelf_room import Sizes
from planner.analysis.suggest.gain import Outlook
from planner.analysis.suggest.quadratic import (
    FORBIDDEN,
    ROUNDS,
    Assigned,
    Quadratic,
    best_assignment,
)
from planner.analysis.suggest.rules import FREE_KINDS, Rules
from planner.analysis.suggest.situation import Situation
from planner.analysis.suggest.suggestion import Interval
from planner.errors import DataError
from planner.model.edits import Shelf, stock_shelves
from planner.model.element import ProductId, Stocked
from planner.model.placements import Placement
from planner.model.plan import Plan, SurfaceId

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

NEAR_M: Final = 10.0
"""Distance of two parts of a floor at which a third of their nearness is left, metres [O]."""
MOST_SIZE: Final = 1.6
"""Parts of a floor change places only if neither has more times the metres of the other [O]."""
SERVED_KINDS: Final = frozenset({"checkout", "service_counter"})
"""Kinds of fixture that no other category comes to."""
LEAST_SHARE: Final = 0.0005
"""Categories change places only for at least this part of what the goal has now [O]."""


@dataclass(frozen=True, slots=True, eq=False)
class Lot:
    """What a category has of a zone today.

    Attributes:
        zone: Name of the zone.
        category: Number of the category that stands there now.
        places: Numbers of its places.
        products: What stands there, the best sellers first.
        climate: Of its fixtures.
    """

    zone: str
    category: int
    places: tuple[int, ...]
    products: tuple[ProductId, ...]
    climate: str


@dataclass(frozen=True, slots=True)
class Relocation:
    """A category that goes elsewhere.

    Attributes:
        category: Its name.
        from_zone: Where it stands.
        to_zone: Where it shall stand.
        instead_of: Name of the category that makes room.
        noticed_before: Mean contacts per 1,000 visits of a placement where it stands.
        noticed_after: And where it shall stand.
        metres: Of shelf it has there.
    """

    category: str
    from_zone: str
    to_zone: str
    instead_of: str
    noticed_before: float
    noticed_after: float
    metres: float


@dataclass(frozen=True, slots=True, eq=False)
class Arrangement:
    """Where categories shall stand.

    Attributes:
        surface: The floor.
        moves: Those that go elsewhere.
        gain: What comes to the goal in a week, from exposure.
        near: What comes of categories that are nearer to each other, a week [O].
        now: What the goal has in a week now.
        lots: How many parts of the floor were looked at.
        stands: What then stands on each placement that changes.
        order: Names of categories along a line; empty where zones are arranged.
    """

    surface: SurfaceId
    moves: tuple[Relocation, ...]
    gain: Interval
    near: float
    now: float
    lots: int
    stands: Mapping[Shelf, tuple[Stocked, ...]]
    order: tuple[str, ...] = ()

    def edit(self, plan: Plan) -> Plan:
        """Return the plan with the arrangement made.

        Raises:
            PlanError: Where the plan is another one by now.
        """
        return stock_shelves(plan, self.surface, self.stands)


Told = Callable[[float], None]


def arrange(
    situation: Situation,
    rules: Rules,
    tie: Floats,
    sizes: Sizes,
    surface: SurfaceId,
    told: Told = lambda _share: None,
) -> Arrangement:
    """Propose which category stands in which part of a floor.

    Parts of the floor are those that one category has in one zone now; only parts of about the
    same length change places. Fixtures that hold any category, checkouts and counters keep what
    they hold, and so does what rules lock.

    Args:
        situation: Who stands where.
        rules: Temperature and locks.
        tie: Shape (categories, categories). What categories bring on common receipts a week.
        sizes: Of products.
        surface: The floor.
        told: Hears how much is done, in [0, 1]; may raise to end the work.

    Raises:
        DataError: ``arrange_too_few`` where there are not two parts to choose from.
    """
    lots = lots_of(situation, rules, surface)
    if len(lots) < 2:
        raise DataError("arrange_too_few", count=len(lots))
    work = _Work(situation, lots, sizes, rules)
    problem = work.problem(tie, told)
    start = np.arange(len(lots))
    found = best_assignment(
        problem, start, rounds=ROUNDS, told=lambda share, _: told(0.3 + 0.7 * share)
    )
    least = LEAST_SHARE * float((situation.units * situation.worth).sum())
    places = worthwhile(problem, found, least)
    return work.arrangement(surface, places, problem, tie)


def worthwhile(problem: Quadratic, found: Assigned, least: float) -> Ints:
    """Return an assignment whose rings of exchanges all save at least so much.

    Args:
        problem: Of the assignment.
        found: The assignment; at first everything stood on the place of its own number.
        least: What a ring must save.
    """
    places = found.places.copy()
    for ring in rings(found.places):
        home = places.copy()
        home[ring] = ring
        if problem.value(home) - problem.value(places) < least:
            places = home
    return places


def rings(places: Ints) -> list[Ints]:
    """Return the things that go round among themselves: the cycles of a permutation."""
    left = {int(at) for at in np.flatnonzero(places != np.arange(len(places)))}
    found = []
    while left:
        at = min(left)
        ring = []
        while at in left:
            left.discard(at)
            ring.append(at)
            at = int(places[at])
        found.append(np.array(ring, dtype=np.int64))
    return found


def lots_of(situation: Situation, rules: Rules, surface: SurfaceId) -> list[Lot]:
    """Return the parts of a floor that categories have of its zones and may change."""
    places = situation.places
    sold = dict(zip(situation.products, situation.units.tolist(), strict=True))
    members: dict[tuple[str, int, str], dict[int, list[int]]] = {}
    mixed: set[int] = set()
    seen: dict[int, int] = {}
    for stand, place in enumerate(situation.place.tolist()):
        category = int(situation.of_category[stand])
        if seen.setdefault(place, category) != category:
            mixed.add(place)
        key = (places.zones[place], category, places.kinds[place].climate)
        members.setdefault(key, {}).setdefault(place, []).append(stand)
    lots = []
    for (zone, category, climate), stands in sorted(members.items()):
        named = situation.categories[category]
        kept = {
            place: there
            for place, there in stands.items()
            if place not in mixed
            and places.sites[place].surface == surface
            and places.kinds[place].key not in FREE_KINDS | SERVED_KINDS
            and not places.is_locked[place]
            and places.sites[place].element not in rules.locked_fixtures
        }
        is_open = zone and named and zone not in rules.locked_zones
        if not kept or not is_open or named in rules.locked.categories:
            continue
        products = {situation.products[situation.product[s]] for t in kept.values() for s in t}
        if products & rules.locked.products:
            continue
        ranked = sorted(products, key=lambda one: (-sold[one], one))
        ids = tuple(ProductId(one) for one in ranked)
        lots.append(Lot(zone, category, tuple(sorted(kept)), ids, climate))
    return lots


class _Work:
    """Reckons with the parts of one floor."""

    def __init__(
        self, situation: Situation, lots: Sequence[Lot], sizes: Sizes, rules: Rules
    ) -> None:
        self._situation, self._lots, self._sizes, self._rules = situation, lots, sizes, rules
        self._outlook = Outlook(situation)
        places = situation.places
        self._sites = [[places.sites[at] for at in lot.places] for lot in lots]
        self._seen = np.array([self._mean(lot) for lot in lots])
        self._metres = np.array([sum(site.width for site in sites) for sites in self._sites])
        self._at = np.array([places.at[list(lot.places)].mean(axis=0) for lot in lots])
        self._category = np.array([lot.category for lot in lots], dtype=np.int64)
        self._worth = self._worths()

    def problem(self, tie: Floats, told: Told) -> Quadratic:
        """Return the quadratic assignment: what a block costs on a lot, and apart from others."""
        apart = np.hypot(*(self._at[:, None, :] - self._at[None, :, :]).transpose(2, 0, 1))
        away = 1.0 - np.exp(-apart / NEAR_M)
        parts = self._parts()
        flow = tie[np.ix_(self._category, self._category)] * parts[:, None] * parts[None, :]
        flow = self._rules.near_share * flow / 2.0
        np.fill_diagonal(flow, 0.0)
        cost = -self._gains(self._situation.beta[None, :])[0]
        for block in range(len(self._lots)):
            told(0.3 * block / len(self._lots))
            for lot in range(len(self._lots)):
                if not self._fits(block, lot):
                    cost[block, lot] = FORBIDDEN
        return Quadratic(flow, away, cost)

    def arrangement(
        self, surface: SurfaceId, places: Ints, problem: Quadratic, tie: Floats
    ) -> Arrangement:
        """Return what an assignment amounts to."""
        every = np.arange(len(places))
        moved = np.flatnonzero(places != every)
        betas = drawn(self._situation.elasticities)
        draws = np.stack([self._gains(beta[None, :])[0][every, places].sum() for beta in betas])
        low, high = interval(draws)
        single = -problem.cost[every, places].sum() + problem.cost[every, every].sum()
        near = problem.value(every) - problem.value(places) - float(single)
        stands: dict[Shelf, tuple[Stocked, ...]] = {}
        for block in moved.tolist():
            stands |= self._stocked(block, int(places[block]))
        value = float(single)
        return Arrangement(
            surface=surface,
            moves=tuple(self._relocation(block, int(places[block])) for block in moved.tolist()),
            gain=Interval(value, min(value, float(low)), max(value, float(high))),
            near=near if tie.any() else 0.0,
            now=float((self._situation.units * self._situation.worth).sum()),
            lots=len(self._lots),
            stands=stands,
        )

    def _gains(self, betas: Floats) -> Floats:
        """Return what blocks gain on lots, (draws, blocks, lots).

        Each is noticed as much more as all placements of the one lot together are noticed than
        those of the other.
        """
        whole = self._seen * self._metres
        before, after = np.broadcast_arrays(whole[:, None], whole[None, :])
        ratio = exposure_ratio(before, after, DEFAULTS).value
        power = betas[:, self._category]
        gains: Floats = self._worth[:, None] * (factor(ratio[None], power[:, :, None]) - 1.0)
        return gains

    def _mean(self, lot: Lot) -> float:
        places = self._situation.places
        width = np.array([places.sites[at].width for at in lot.places])
        return float((places.noticed[list(lot.places)] * width).sum() / width.sum())

    def _worths(self) -> Floats:
        """Return what the part of each block's sales that stands in its lot is worth, weighed."""
        situation = self._situation
        stands = np.bincount(situation.product, minlength=len(situation.products))
        worth = self._outlook.weight * situation.units / np.maximum(stands, 1)
        of_place: dict[int, float] = {}
        for stand, place in enumerate(situation.place.tolist()):
            part = float(worth[situation.product[stand]])
            of_place[place] = of_place.get(place, 0.0) + part
        return np.array([sum(of_place[at] for at in lot.places) for lot in self._lots])

    def _parts(self) -> Floats:
        """Return which part of its category's places each block has."""
        whole = np.bincount(self._category, [len(lot.places) for lot in self._lots])
        return np.array([len(lot.places) / whole[lot.category] for lot in self._lots])

    def _fits(self, block: int, lot: int) -> bool:
        """Say whether a block may stand on a lot, and finds room there."""
        if block == lot:
            return True
        one, other = self._lots[block], self._lots[lot]
        if "temperature" in self._rules.on and one.climate != other.climate:
            return False
        sizes = self._metres[block], self._metres[lot]
        if max(sizes) > MOST_SIZE * min(sizes):
            return False
        return not self._laid(block, lot).left_out

    def _laid(self, block: int, lot: int) -> Ordered:
        sites: Sequence[Placement] = self._sites[lot]
        metres = sum(site.width for site in sites)
        name = self._situation.categories[self._lots[block].category]
        wish = Wish(name, self._lots[block].products, metres)
        return ordered(sites, [wish], self._sizes, keeps=False)

    def _stocked(self, block: int, lot: int) -> Mapping[Shelf, tuple[Stocked, ...]]:
        return self._laid(block, lot).stands

    def _relocation(self, block: int, lot: int) -> Relocation:
        one, other = self._lots[block], self._lots[lot]
        names = self._situation.categories
        return Relocation(
            category=names[one.category],
            from_zone=one.zone,
            to_zone=other.zone,
            instead_of=names[other.category],
            noticed_before=float(self._seen[block]),
            noticed_after=float(self._seen[lot]),
            metres=float(self._metres[lot]),
        )
