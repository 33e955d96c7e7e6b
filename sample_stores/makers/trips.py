"""Generated shopping trips: what visits wanted, the ways they walked, what they bought."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from random import Random
from typing import Final

import numpy as np
from numpy.typing import NDArray

from planner.analysis.scene import Scene

Floats = NDArray[np.float64]

ROW_EVERY_S: Final = 2.0
NOISE_M: Final = 0.15
WALK_M_PER_S: Final = 0.95
PICK_MEDIAN_S: Final = 9.0
LOOK_MEDIAN_S: Final = 4.0
TILL_MEDIAN_S: Final = 35.0
ORDER_TEMPERATURE: Final = 0.15
SLACK_M: Final = 0.2
"""Nobody stands exactly in the middle of a shelf."""


@dataclass(frozen=True, slots=True)
class Stop:
    """A place where a visit stands, metres, and for how long."""

    x: float
    y: float
    seconds: float


@dataclass(frozen=True, slots=True)
class Trip:
    """One visit.

    Attributes:
        start_s: Seconds since midnight.
        basket: Products that it bought.
        looked_at: Indices of placements at which it stopped without buying.
    """

    start_s: float
    basket: tuple[str, ...]
    looked_at: tuple[int, ...]


class Store:
    """A floor on which trips are walked."""

    def __init__(self, scene: Scene) -> None:
        """Find where products stand, and where trips begin, pay and end."""
        self.scene = scene
        self.places: dict[str, list[int]] = {}
        for index, placement in enumerate(scene.placements):
            for stocked in placement.products:
                self.places.setdefault(stocked.product, []).append(index)
        self.door = _first(scene.points_of("entrance"))
        self.exit = _first(scene.points_of("exit"))
        self.tills = scene.points_of("checkout").tolist()

    def walk(self, trip: Trip, rng: Random) -> Floats:
        """Walk a trip; rows t, x, y: seconds since midnight, metres as a tracker measures them."""
        stops = self._ordered(self._stops(trip, rng), rng)
        if trip.basket:
            stops.append(self._till(stops, rng))
        corners = [self.door, *((s.x, s.y) for s in stops), self.exit]
        stays = [0.0, *(s.seconds for s in stops), 0.0]
        return _tracked(self._timed(corners, stays, trip.start_s, rng), rng)

    def _stops(self, trip: Trip, rng: Random) -> list[Stop]:
        picked = [(rng.choice(self.places[product]), PICK_MEDIAN_S) for product in trip.basket]
        looked = [(index, LOOK_MEDIAN_S) for index in trip.looked_at]
        stops = []
        for index, median in [*picked, *looked]:
            x, y = self.scene.stops[index].tolist()
            x, y = x + rng.gauss(0.0, SLACK_M), y + rng.gauss(0.0, SLACK_M)
            stops.append(
                Stop(*self.scene.nearest_roaming(x, y), median * rng.lognormvariate(0.0, 0.5))
            )
        return stops

    def _ordered(self, stops: list[Stop], rng: Random) -> list[Stop]:
        """Go to near stops first, not always: exp(-distance / (T * mean distance))."""
        left, at, ordered = list(stops), self.door, []
        while left:
            away = [math.dist(at, (s.x, s.y)) for s in left]
            scale = ORDER_TEMPERATURE * max(sum(away) / len(away), 0.1)
            weights = [math.exp(-(d - min(away)) / scale) for d in away]
            stop = rng.choices(left, weights=weights)[0]
            left.remove(stop)
            ordered.append(stop)
            at = (stop.x, stop.y)
        return ordered

    def _till(self, stops: Sequence[Stop], rng: Random) -> Stop:
        at = (stops[-1].x, stops[-1].y)
        tills = sorted(self.tills, key=lambda till: math.dist(at, (till[0], till[1])))
        x, y = tills[0] if rng.random() < 0.7 else rng.choice(tills)
        return Stop(x, y, TILL_MEDIAN_S * rng.lognormvariate(0.0, 0.4))

    def _timed(
        self, corners: list[tuple[float, float]], stays: list[float], start_s: float, rng: Random
    ) -> Floats:
        """Return the corners of the whole way with their times, shape (n, 3)."""
        points = np.array(corners, dtype=np.float64)
        pairs = np.array(list(pairwise(range(len(points)))), dtype=np.int64)
        speed = WALK_M_PER_S * rng.lognormvariate(0.0, 0.12)
        clock = start_s
        rows = [(clock, *corners[0])]
        for way, stay in zip(self.scene.walkways.routes(points, pairs), stays[1:], strict=True):
            for a, b in pairwise(way.tolist()):
                clock += math.dist(a, b) / speed
                rows.append((clock, b[0], b[1]))
            clock += stay
            rows.append((clock, rows[-1][1], rows[-1][2]))
        return np.array(rows, dtype=np.float64)


def seconds_of(trip: Trip, rng: Random) -> float:
    """Guess how long a visit takes that nobody tracked, seconds."""
    return 70.0 + 16.0 * len(trip.basket) + 9.0 * len(trip.looked_at) + rng.uniform(0.0, 60.0)


def drawn(weights: Mapping[str, float], count: int, rng: Random) -> tuple[str, ...]:
    """Draw different keys by weight, at most ``count``."""
    left = dict(weights)
    found = []
    for _ in range(min(count, len(left))):
        key = rng.choices(list(left), weights=list(left.values()))[0]
        del left[key]
        found.append(key)
    return tuple(found)


def _tracked(timed: Floats, rng: Random) -> Floats:
    """Read off a position every few seconds, whole seconds, centimetres, with noise."""
    first = math.ceil(float(timed[0, 0]))
    t = np.arange(float(first), float(timed[-1, 0]), ROW_EVERY_S)
    x, y = (np.interp(t, timed[:, 0], timed[:, axis]) for axis in (1, 2))
    noise = np.array([[rng.gauss(0.0, NOISE_M), rng.gauss(0.0, NOISE_M)] for _ in t]).reshape(-1, 2)
    return np.column_stack([t, (x + noise[:, 0]).round(2), (y + noise[:, 1]).round(2)])


def _first(points: Floats) -> tuple[float, float]:
    return (float(points[0, 0]), float(points[0, 1]))
