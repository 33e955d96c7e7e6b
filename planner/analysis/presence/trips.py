"""Presence from simulated trips: what is bought and where it stands make routes and stops."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.random import Generator

from planner.analysis.parameters import SIMULATED, Parameters
from planner.analysis.presence.chance import DWELL, ENDS, ORDER, chance
from planner.analysis.presence.ends import Ends, ends_of
from planner.analysis.presence.presence import Floats, Ints, Paths, Presence, Samples, presence
from planner.analysis.presence.routes import shortest_walks
from planner.analysis.presence.steps import both, heading_of, standing_still
from planner.analysis.presence.trip_order import next_end, visiting_order
from planner.analysis.presence.visit_lists import (
    Shelves,
    VisitLists,
    drawn_lists,
    lists_of_receipts,
    shelves_of,
    units_sold,
    with_wander,
)
from planner.analysis.scene import Scene
from planner.errors import Fact, Problem
from planner.project import Settings
from planner.tables.columns import RECEIPT_ID
from planner.tables.sales import SALES
from planner.tables.table import Table

if TYPE_CHECKING:
    from pandas import DataFrame

NOWHERE: Final = -1


@dataclass(frozen=True, slots=True)
class Trip:
    """One simulated trip.

    Attributes:
        places: Where it led: entrance, stops, checkout, exit; indices of places.
        stops: Bays of its stops, in order.
        seconds: Length of each stop.
        left_out: Wishes that cannot be reached.
        paid: Whether it passed a checkout.
    """

    places: tuple[int, ...]
    stops: tuple[int, ...]
    seconds: tuple[float, ...]
    left_out: int
    paid: bool


@dataclass(frozen=True, slots=True)
class Places:
    """All places a trip can lead to: the bays that are wished for, then the ends.

    Attributes:
        points: Shape (places, 2). Surface units.
        distances: Shape (places, places). Shortest ways, metres; inf where there is none.
        of_bay: Shape (bays,). Place of each bay; ``NOWHERE`` for bays nobody wishes for.
        entrances: Places.
        checkouts: Places.
        exits: Places.
    """

    points: Floats
    distances: Floats
    of_bay: Ints
    entrances: Ints
    checkouts: Ints
    exits: Ints


def presence_of_baskets(
    scene: Scene, tables: Mapping[str, Table], settings: Settings, seed: int
) -> Presence:
    """Simulate a trip for each receipt.

    Sales without receipt numbers, or of nothing that stands on the floor, leave no baskets:
    then lists are drawn, the basis is ``layout``, and that is said.

    Source:
        EXPOSURE.md section 2.
    """
    sales = tables[SALES.key].frame
    if not sales[RECEIPT_ID].notna().any():
        drawn = presence_of_layout(scene, tables, settings, seed)
        return replace(drawn, problems=(Problem("sales_without_receipts"), *drawn.problems))
    shelves = shelves_of(scene)
    lists = lists_of_receipts(shelves, sales, scene.parameters, seed)
    if not lists.wishes:
        drawn = presence_of_layout(scene, tables, settings, seed)
        said = Problem("nothing_sold_is_placed", {"surface": scene.surface.name})
        return replace(drawn, problems=(said, *drawn.problems))
    return _simulated(scene, shelves, lists, units_sold(shelves, sales), seed)


def presence_of_layout(
    scene: Scene, tables: Mapping[str, Table], _settings: Settings, seed: int
) -> Presence:
    """Simulate trips without baskets: wishes are drawn by sales, or by length of shelf.

    Source:
        EXPOSURE.md section 2.
    """
    shelves = shelves_of(scene)
    sales: DataFrame | None = tables[SALES.key].frame if SALES.key in tables else None
    units = units_sold(shelves, sales)
    lists = drawn_lists(shelves, units, scene.parameters, seed)
    return _simulated(scene, shelves, lists, units, seed)


def _simulated(
    scene: Scene, shelves: Shelves, lists: VisitLists, units: Floats, seed: int
) -> Presence:
    wishes = with_wander(lists, shelves, units, scene.parameters, seed)
    ends = ends_of(scene)
    places = places_of(scene, shelves, wishes, ends)
    trips = trips_of(places, shelves, wishes, range(len(wishes)), scene.parameters, seed)
    samples, paths, metres = _walked(scene, places, trips)
    measures = _measures(samples, metres, trips)
    return presence(
        lists.basis,
        scene.grid,
        samples,
        paths,
        np.full(len(trips), lists.weight),
        scene.parameters.headings,
        defaults=tuple(basis.name for basis in SIMULATED),
        facts={"visits": len(trips), "seed": seed, **lists.facts, **measures},
        problems=(*lists.problems, *ends.problems, *_unreached(scene, trips, ends)),
    )


def places_of(scene: Scene, shelves: Shelves, wishes: Sequence[Ints], ends: Ends) -> Places:
    """Measure the ways between all bays that are wished for and the ends of trips."""
    wished = np.unique(np.concatenate([np.zeros(0, np.int64), *wishes])).tolist()
    bays = np.unique(np.concatenate([np.zeros(0, np.int64), *(shelves.options[w] for w in wished)]))
    first = np.searchsorted(scene.bay_of, bays)
    parts = [scene.stops[first], ends.entrances, ends.checkouts, ends.exits]
    points = np.concatenate(parts)
    limits = np.cumsum([len(part) for part in parts]).tolist()
    of_bay = np.full(len(shelves.shelf_m), NOWHERE, dtype=np.int64)
    of_bay[bays] = np.arange(len(bays))
    distances = scene.walkways.distances(points)
    blocked = np.flatnonzero(~scene.reachable[first])
    distances[blocked, :], distances[:, blocked] = np.inf, np.inf
    return Places(
        points,
        distances,
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
) -> tuple[Trip, ...]:
    """Simulate some of the visits; parts of any size add up to the same trips."""
    return tuple(_trip(places, shelves, wishes[v], v, parameters, seed) for v in visits)


def _trip(
    places: Places, shelves: Shelves, wishes: Ints, visit: int, parameters: Parameters, seed: int
) -> Trip:
    ends = chance(seed, visit, ENDS)
    options = [places.of_bay[shelves.options[wish]] for wish in wishes.tolist()]
    start = _entrance(places, options, ends.random())
    reached = [bays[np.isfinite(places.distances[start, bays])] for bays in options]
    kept = np.flatnonzero([len(bays) > 0 for bays in reached])
    reached = [reached[k] for k in kept.tolist()]
    place = np.concatenate([np.zeros(0, np.int64), *reached])
    wish = np.repeat(np.arange(len(reached)), [len(bays) for bays in reached])
    order = visiting_order(
        places.distances, start, place, wish, parameters, chance(seed, visit, ORDER)
    )
    picks = chance(seed, visit, DWELL).lognormal(
        np.log(parameters.pick_median_s), parameters.pick_sigma, len(wishes)
    )
    stops = place[order].tolist()
    checkout, leave = _way_out(places, stops[-1] if stops else start, parameters, ends)
    return Trip(
        places=(start, *stops, *checkout, *leave),
        stops=tuple(stops),
        seconds=tuple(picks[kept[wish[order]]].tolist()),
        left_out=len(wishes) - len(kept),
        paid=bool(checkout),
    )


def _entrance(places: Places, options: Sequence[Ints], luck: float) -> int:
    """Draw an entrance, all alike, among those from which something wished for is reached."""
    every = np.concatenate([np.zeros(0, np.int64), *options])
    reach = np.isfinite(places.distances[np.ix_(places.entrances, every)]).any(axis=1)
    open_ones = places.entrances[reach] if reach.any() else places.entrances
    return int(open_ones[int(luck * len(open_ones))])


def _way_out(
    places: Places, here: int, parameters: Parameters, numbers: Generator
) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Return the checkout and the exit of a trip, each empty where it cannot be reached."""
    distances = places.distances
    tills = places.checkouts[np.isfinite(distances[here, places.checkouts])]
    checkout = (next_end(distances, here, tills, parameters, numbers),) if len(tills) else ()
    here = checkout[0] if checkout else here
    doors = places.exits[np.isfinite(distances[here, places.exits])]
    leave = (int(doors[np.argmin(distances[here, doors])]),) if len(doors) else ()
    return checkout, leave


def _walked(scene: Scene, places: Places, trips: Sequence[Trip]) -> tuple[Samples, Paths, Floats]:
    """Draw all trips: walks on shortest ways, and stops that face what is taken."""
    speed = scene.parameters.walk_m_per_s
    visit = np.repeat(np.arange(len(trips)), [len(trip.places) - 1 for trip in trips])
    pairs = np.array(
        [leg for trip in trips for leg in pairwise(trip.places)], dtype=np.int64
    ).reshape(-1, 2)
    metres = places.distances[pairs[:, 0], pairs[:, 1]]
    last = places.points[[trip.places[-1] for trip in trips]].reshape(-1, 2)
    walks, paths = shortest_walks(scene, places.points, visit, pairs, metres / speed, last)
    stops = _stops(scene, places, trips)
    return both(walks, stops), paths, metres


def _stops(scene: Scene, places: Places, trips: Sequence[Trip]) -> Samples:
    visit = np.repeat(np.arange(len(trips)), [len(trip.stops) for trip in trips])
    at = np.array([place for trip in trips for place in trip.stops], dtype=np.int64)
    seconds = np.array([each for trip in trips for each in trip.seconds], dtype=np.float64)
    bay = np.flatnonzero(places.of_bay >= 0)
    first = np.searchsorted(scene.bay_of, bay).tolist()
    middle = np.array([scene.placements[k].middle for k in first]).reshape(-1, 2)
    towards = heading_of(middle - places.points[: len(middle)])
    return standing_still(visit, places.points[at], towards[at], seconds)


def _measures(samples: Samples, metres: Floats, trips: Sequence[Trip]) -> Mapping[str, Fact]:
    visits = max(len(trips), 1)
    total = float(samples.seconds.sum())
    stood = float(samples.seconds[samples.standing].sum())
    return {
        "stop_share": stood / total if total > 0.0 else 0.0,
        "stops_per_visit": sum(len(trip.stops) for trip in trips) / visits,
        "mean_path_m": float(metres.sum()) / visits,
        "mean_seconds": total / visits,
    }


def _unreached(scene: Scene, trips: Sequence[Trip], ends: Ends) -> tuple[Problem, ...]:
    problems = []
    surface = scene.surface.name
    stops = sum(trip.left_out for trip in trips)
    unpaid = sum(not trip.paid for trip in trips)
    if stops:
        problems.append(Problem("stops_not_reachable", {"surface": surface, "count": stops}))
    if unpaid and len(ends.checkouts):
        problems.append(Problem("checkout_not_reachable", {"surface": surface, "count": unpaid}))
    return tuple(problems)
