"""Trips after an edit: only those that asked for a way that has another length now."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from planner.analysis.presence.chance import seed_word
from planner.analysis.presence.presence import Bools, Floats, Ints
from planner.geometry.geodesic import Ground, changed_box

if TYPE_CHECKING:
    from planner.analysis.presence.trips_again_kernel import Floor
    from planner.analysis.presence.trips_kernel import Habits, Made
    from planner.geometry.ways_kernel import Ways


@dataclass(frozen=True, slots=True, eq=False)
class Trips:
    """Simulated trips, and what they were made of.

    Attributes:
        floor: What visits come for, and where it is.
        ground: What the ways between places depend on.
        habits: How shoppers choose.
        seed: Of all draws.
        made: The trips.
        kept: Shape (visits,). Whether a visit makes the trip it made before.
        far: Shape (places,). How far each lies from all that changed, surface units.
    """

    floor: Floor
    ground: Ground
    habits: Habits
    seed: int
    made: Made
    kept: Bools
    far: Floats

    @property
    def visits(self) -> int:
        """Number of visits."""
        return len(self.kept)

    @property
    def visit(self) -> Ints:
        """Shape (n,). Visit of each place of ``made``."""
        return np.repeat(np.arange(self.visits), np.diff(self.made.start))


def trips_again(
    last: Trips | None, floor: Floor, ways: Ways, ground: Ground, habits: Habits, seed: int
) -> Trips:
    """Return the trips of all visits: to the byte what they are without ``last``.

    Args:
        last: Trips that may differ little.
        floor: What visits come for, and where it is.
        ways: Between all places.
        ground: What they depend on.
        habits: How shoppers choose.
        seed: Of all draws.
    """
    from planner.analysis.presence.trips_again_kernel import (
        Now,
        distance_to_box,
        joined_trips,
        kept_trips,
    )
    from planner.analysis.presence.trips_kernel import made

    visits, word = len(floor.wishes.start) - 1, seed_word(seed)
    if last is None or (last.habits, last.seed) != (habits, seed):
        every = np.arange(visits, dtype=np.int64)
        trips = made(every, floor.wishes, floor.ends, habits, ways, word)
        nowhere = np.zeros(visits, dtype=np.bool_)
        return Trips(floor, ground, habits, seed, trips, nowhere, np.zeros(len(ways.at)))
    box = changed_box(last.ground, ground)
    far = distance_to_box(ways.at, box)
    kept = kept_trips(Now(floor, ways, far, box, word), last.floor, last.made)
    fresh = made(np.flatnonzero(~kept), floor.wishes, floor.ends, habits, ways, word)
    trips = joined_trips(kept, floor, last.floor, last.made, fresh)
    return Trips(floor, ground, habits, seed, trips, kept, far)
