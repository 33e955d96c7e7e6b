"""Presence from simulated trips: what is bought and where it stands make routes and stops."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

import numpy as np

from planner.analysis.parameters import SIMULATED, Parameters
from planner.analysis.presence.aisles import cut_off
from planner.analysis.presence.chance import seed_word
from planner.analysis.presence.ends import Ends, ends_of
from planner.analysis.presence.presence import Bools, Floats, Ints, Presence
from planner.analysis.presence.steps import heading_of
from planner.analysis.presence.trips_again import trips_again
from planner.analysis.presence.visit_lists import (
    Shelves,
    VisitLists,
    drawn_lists,
    lists_of_receipts,
    shelves_of,
    units_sold,
    with_wander,
)
from planner.analysis.presence.walks_again import Walks, walks_again
from planner.analysis.scene import Scene
from planner.errors import Fact, Problem
from planner.project import Settings
from planner.tables.columns import RECEIPT_ID
from planner.tables.sales import SALES
from planner.tables.table import Table

if TYPE_CHECKING:
    from pandas import DataFrame

    from planner.analysis.presence.trips_again_kernel import Floor
    from planner.analysis.presence.trips_kernel import Habits, Made, TripEnds, Wishes
    from planner.geometry.ways_kernel import Ways

NOWHERE: Final = -1


@dataclass(frozen=True, eq=False)
class Places:
    """All places a trip can lead to: the bays that are wished for, then the ends.

    Attributes:
        ways: Shortest ways between them; ``ways.at`` is where they are, shape (places, 2).
        is_open: Shape (places,). Whether a shopper can stop there.
        of_bay: Shape (bays,). Place of each bay; ``NOWHERE`` for bays nobody wishes for.
        entrances: Places.
        checkouts: Places.
        exits: Places.
    """

    ways: Ways
    is_open: Bools
    of_bay: Ints
    entrances: Ints
    checkouts: Ints
    exits: Ints

    @property
    def points(self) -> Floats:
        """Shape (places, 2). Surface units."""
        return self.ways.at

    @cached_property
    def distances(self) -> Floats:
        """Shape (places, places). Shortest ways, metres; inf where there is none."""
        from planner.geometry.ways_kernel import all_ways

        distances: Floats = all_ways(self.ways)
        distances[~self.is_open, :] = np.inf
        distances[:, ~self.is_open] = np.inf
        return distances


class TripsPresence:
    """Makes a presence from trips again and again; what an edit leaves alone stays as it is."""

    def __init__(self) -> None:
        """Begin with nothing known."""
        self._last: Walks | None = None

    def of_baskets(
        self, scene: Scene, tables: Mapping[str, Table], settings: Settings, seed: int
    ) -> Presence:
        """Return what ``presence_of_baskets`` does."""
        sales = tables[SALES.key].frame
        if not sales[RECEIPT_ID].notna().any():
            drawn = self.of_layout(scene, tables, settings, seed)
            return replace(drawn, problems=(Problem("sales_without_receipts"), *drawn.problems))
        shelves = shelves_of(scene)
        lists = lists_of_receipts(shelves, sales, scene.parameters, seed)
        if not lists.wishes:
            drawn = self.of_layout(scene, tables, settings, seed)
            said = Problem("nothing_sold_is_placed", {"surface": scene.surface.name})
            return replace(drawn, problems=(said, *drawn.problems))
        return self._simulated(scene, shelves, lists, units_sold(shelves, sales), seed)

    def of_layout(
        self, scene: Scene, tables: Mapping[str, Table], _settings: Settings, seed: int
    ) -> Presence:
        """Return what ``presence_of_layout`` does."""
        shelves = shelves_of(scene)
        sales: DataFrame | None = tables[SALES.key].frame if SALES.key in tables else None
        units = units_sold(shelves, sales)
        lists = drawn_lists(shelves, units, scene.parameters, seed)
        return self._simulated(scene, shelves, lists, units, seed)

    def _simulated(
        self, scene: Scene, shelves: Shelves, lists: VisitLists, units: Floats, seed: int
    ) -> Presence:
        wishes = with_wander(lists, shelves, units, scene.parameters, seed)
        ends = ends_of(scene)
        places = places_of(scene, shelves, wishes, ends)
        trips = trips_again(
            None if self._last is None else self._last.trips,
            _floor(scene, places, shelves, wishes),
            places.ways,
            scene.walkways.ground,
            _habits(scene.parameters),
            seed,
        )
        self._last = walks = walks_again(
            self._last, trips, places.ways, scene.walkways, scene.grid, scene.parameters,
            lists.weight,
        )  # fmt: skip
        return Presence(
            **walks.gathered._asdict(),
            basis=lists.basis,
            weights=np.full(len(wishes), lists.weight),
            paths=walks.paths,
            defaults=tuple(basis.name for basis in SIMULATED),
            facts=MappingProxyType(
                {"visits": len(wishes), "seed": seed, **lists.facts, **_measures(walks)}
            ),
            problems=(
                *lists.problems,
                *ends.problems,
                *_unreached(scene, trips.made, ends),
                *cut_off(scene),
            ),
            since=walks.since,
        )


def presence_of_baskets(
    scene: Scene, tables: Mapping[str, Table], settings: Settings, seed: int
) -> Presence:
    """Simulate a trip for each receipt.

    Sales without receipt numbers, or of nothing that stands on the floor, leave no baskets:
    then lists are drawn, the basis is ``layout``, and that is said.

    Source:
        EXPOSURE.md section 2.
    """
    return TripsPresence().of_baskets(scene, tables, settings, seed)


def presence_of_layout(
    scene: Scene, tables: Mapping[str, Table], settings: Settings, seed: int
) -> Presence:
    """Simulate trips without baskets: wishes are drawn by sales, or by length of shelf.

    Source:
        EXPOSURE.md section 2.
    """
    return TripsPresence().of_layout(scene, tables, settings, seed)


def places_of(scene: Scene, shelves: Shelves, wishes: Sequence[Ints], ends: Ends) -> Places:
    """Find the ways between all bays that are wished for and the ends of trips."""
    wished = np.unique(np.concatenate([np.zeros(0, np.int64), *wishes])).tolist()
    bays = np.unique(np.concatenate([np.zeros(0, np.int64), *(shelves.options[w] for w in wished)]))
    first = np.searchsorted(scene.bay_of, bays)
    parts = [scene.stops[first], ends.entrances, ends.checkouts, ends.exits]
    limits = np.cumsum([len(part) for part in parts]).tolist()
    of_bay = np.full(len(shelves.shelf_m), NOWHERE, dtype=np.int64)
    of_bay[bays] = np.arange(len(bays))
    is_open = np.ones(limits[-1], dtype=np.bool_)
    is_open[: len(bays)] = scene.reachable[first]
    return Places(
        scene.walkways.ways(np.concatenate(parts)),
        is_open,
        of_bay,
        *(np.arange(low, high, dtype=np.int64) for low, high in pairwise(limits)),
    )


def trips_of(
    places: Places,
    shelves: Shelves,
    wishes: Sequence[Ints],
    visits: range,
    parameters: Parameters,
    seed: int,
) -> Made:
    """Simulate some of the visits; parts of any size add up to the same trips.

    The next stop is drawn with P ~ exp(-d / (T * mean d)), d the distance to the nearest option
    of a wish times a log-normal factor of that leg and trip; the mean is over the wishes left.

    Source:
        Hui, Fader, Bradlow, The traveling salesman goes shopping, 2009: real order is near the
        optimal tour and not equal to it. EXPOSURE.md section 2.
    """
    from planner.analysis.presence.trips_kernel import made

    wished, ends = _asked(places, shelves, wishes)
    every = np.arange(visits.start, visits.stop, dtype=np.int64)
    return made(every, wished, ends, _habits(parameters), places.ways, seed_word(seed))


def _habits(parameters: Parameters) -> Habits:
    from planner.analysis.presence.trips_kernel import Habits

    return Habits(
        parameters.order_temperature,
        parameters.wander_sigma,
        parameters.pick_median_s,
        parameters.pick_sigma,
    )


def _asked(places: Places, shelves: Shelves, wishes: Sequence[Ints]) -> tuple[Wishes, TripEnds]:
    """Return what visits come for and where trips begin and end, as kernels take it."""
    from planner.analysis.presence.trips_kernel import TripEnds, Wishes

    empty = np.zeros(0, np.int64)
    start, option_start = (
        np.cumsum([0, *map(len, parts)]).astype(np.int64) for parts in (wishes, shelves.options)
    )
    options = places.of_bay[np.concatenate([empty, *shelves.options])]
    return (
        Wishes(start, np.concatenate([empty, *wishes]), option_start, options, shelves.about),
        TripEnds(places.entrances, places.checkouts, places.exits, places.is_open),
    )


def _floor(scene: Scene, places: Places, shelves: Shelves, wishes: Sequence[Ints]) -> Floor:
    """Return what trips depend on, but for the ways; stops face what is taken."""
    from planner.analysis.presence.trips_again_kernel import Floor

    bay = np.flatnonzero(places.of_bay >= 0)
    first = np.searchsorted(scene.bay_of, bay).tolist()
    middle = np.array([scene.placements[k].middle for k in first]).reshape(-1, 2)
    towards = np.zeros(len(places.points))
    towards[: len(middle)] = heading_of(middle - places.points[: len(middle)])
    wished, ends = _asked(places, shelves, wishes)
    return Floor(wished, ends, np.column_stack([places.points, places.is_open, towards]))


def _measures(walks: Walks) -> Mapping[str, Fact]:
    trips = walks.trips.made
    visits = max(len(trips.paid), 1)
    total = float(np.concatenate([walks.moments.seconds, walks.moments.stops.seconds]).sum())
    stood = float(trips.seconds.sum())
    return {
        "stop_share": stood / total if total > 0.0 else 0.0,
        "stops_per_visit": int((trips.wish >= 0).sum()) / visits,
        "mean_path_m": float(trips.metres.sum()) / visits,
        "mean_seconds": total / visits,
    }


def _unreached(scene: Scene, trips: Made, ends: Ends) -> tuple[Problem, ...]:
    problems = []
    surface = scene.surface.name
    stops, unpaid = int(trips.left_out.sum()), int((~trips.paid).sum())
    if stops:
        problems.append(Problem("stops_not_reachable", {"surface": surface, "count": stops}))
    if unpaid and len(ends.checkouts):
        problems.append(Problem("checkout_not_reachable", {"surface": surface, "count": unpaid}))
    return tuple(problems)
