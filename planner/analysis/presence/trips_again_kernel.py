"""Compiled search for trips that an edit leaves as they were, and their places of today."""

from __future__ import annotations

import math
from typing import NamedTuple

import numpy as np
from numba import njit
from numpy.typing import NDArray

from planner.analysis.presence.trips_kernel import (
    Made,
    TripEnds,
    Wishes,
    entrance_of,
    options_of,
)
from planner.geometry.ways_kernel import Ways, way_between

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Bools = NDArray[np.bool_]

NEARLY = 1e-6
"""Metres by which a way round a change must be longer than a way that does not notice it."""


class Floor(NamedTuple):
    """What trips were made on.

    Attributes:
        wishes: What visits come for.
        ends: Where trips begin, pay and leave.
        where: Shape (places, 4). Where a shopper stands there, whether it is open, and where to
            he looks.
    """

    wishes: Wishes
    ends: TripEnds
    where: Floats


class Now(NamedTuple):
    """The floor of today, its ways, how far each place lies from all that changed, and its box."""

    floor: Floor
    ways: Ways
    far: Floats
    box: Floats
    seed: np.uint64


@njit(nogil=True, cache=True)
def kept_trips(now: Now, before: Floor, made: Made) -> Bools:
    """Say which visits make the trip they made before: (visits,).

    They do where all ways they asked for have the length they had. A way that is shorter than
    any way by the changed part of the floor has.
    """
    visits = len(now.floor.wishes.start) - 1
    kept = np.zeros(visits, np.bool_)
    ends, had = now.floor.ends, before.ends
    if visits != len(before.wishes.start) - 1:
        return kept
    for one, other in (
        (ends.entrances, had.entrances), (ends.checkouts, had.checkouts), (ends.exits, had.exits),
    ):  # fmt: skip
        if not _same_places(one, other, now.floor.where, before.where):
            return kept
    for visit in range(visits):
        if _same_wishes(visit, now.floor, before):
            kept[visit] = _same_trip(visit, now, before, made)
    return kept


@njit(nogil=True, cache=True)
def _same_places(places: Ints, others: Ints, where: Floats, its_where: Floats) -> bool:
    if len(places) != len(others):
        return False
    for k in range(len(places)):
        for part in range(where.shape[1]):
            if where[places[k], part] != its_where[others[k], part]:
                return False
    return True


@njit(nogil=True, cache=True)
def _options(wish: int, wishes: Wishes) -> Ints:
    return wishes.option[wishes.option_start[wish] : wishes.option_start[wish + 1]]


@njit(nogil=True, cache=True)
def _same_wishes(visit: int, floor: Floor, before: Floor) -> bool:
    """Whether a visit comes for the same, and finds it at the same places."""
    now, then = floor.wishes, before.wishes
    low, its_low = now.start[visit], then.start[visit]
    count = now.start[visit + 1] - low
    if count != then.start[visit + 1] - its_low:
        return False
    for k in range(count):
        wish, had = now.wish[low + k], then.wish[its_low + k]
        if now.about[wish] != then.about[had]:
            return False
        if not _same_places(_options(wish, now), _options(had, then), floor.where, before.where):
            return False
    return True


@njit(nogil=True, cache=True)
def _same_trip(visit: int, now: Now, before: Floor, made: Made) -> bool:
    """Whether all ways that a trip asked for are as long as they were."""
    wishes, ends = now.floor.wishes, now.floor.ends
    own = wishes.wish[wishes.start[visit] : wishes.start[visit + 1]].copy()
    had = before.wishes.wish[before.wishes.start[visit] : before.wishes.start[visit + 1]].copy()
    begin, until = made.start[visit], made.start[visit + 1]
    asked, told = made.asked[made.asked_start[visit] :], 0
    here, entrance = entrance_of(visit, own, wishes, ends, now.ways, now.seed), made.place[begin]
    if here != ends.entrances[_index(before.ends.entrances, entrance)]:
        return False
    left, row = len(own), begin + 1
    while left:
        places, _ = options_of(own[:left], wishes)
        if _differs(here, places, asked[told:], now):
            return False
        told += len(places)
        if row == until or made.wish[row] < 0:
            break
        chosen = made.pick[row]
        option = _index(_options(had[chosen], before.wishes), made.place[row])
        here = _options(own[chosen], wishes)[option]
        left, row = left - 1, row + 1
        own[chosen:left] = own[chosen + 1 : left + 1].copy()
        had[chosen:left] = had[chosen + 1 : left + 1].copy()
    if _differs(here, ends.checkouts, asked[told:], now):
        return False
    if made.paid[visit]:
        here = ends.checkouts[_index(before.ends.checkouts, made.place[row])]
    return not _differs(here, ends.exits, asked[told + len(ends.checkouts) :], now)


@njit(nogil=True, cache=True)
def _index(places: Ints, place: int) -> int:
    for k in range(len(places)):
        if places[k] == place:
            return k
    return -1


@njit(nogil=True, cache=True)
def _differs(here: int, places: Ints, lengths: Floats, now: Now) -> bool:
    """Whether a way from here to one of some places has another length than it had."""
    for k in range(len(places)):
        there = places[k]
        if now.far[here] + now.far[there] > lengths[k] + NEARLY:
            continue
        if not now.floor.ends.open[there]:
            if lengths[k] != math.inf:
                return True
        elif not _has_length(here, there, lengths[k], now.ways, now.box):
            return True
    return False


@njit(nogil=True, cache=True)
def _has_length(p: int, q: int, length: float, ways: Ways, box: Floats) -> bool:
    """Whether the shortest way from p to q has the length it had.

    Only corners are tried that lie on no longer a way, and whether the straight line is free is
    asked only where something changed on it.
    """
    ax, ay, bx, by = ways.at[p, 0], ways.at[p, 1], ways.at[q, 0], ways.at[q, 1]
    straight = math.hypot(bx - ax, by - ay)
    if _comes_by(ax, ay, bx, by, box):
        return bool(way_between(p, q, ways)[0] == length)
    if straight == length:
        return True
    start, corner, arc = ways.out
    back_start, back_corner, back_arc = ways.back
    corners, best, limit = ways.corners, math.inf, length + NEARLY
    for i in range(start[p], start[p + 1]):
        c = corner[i]
        if arc[i] + math.hypot(bx - corners[c, 0], by - corners[c, 1]) > limit:
            continue
        for j in range(back_start[q], back_start[q + 1]):
            best = min(best, arc[i] + ways.between[c, back_corner[j]] + back_arc[j])
    return best == length


@njit(nogil=True, cache=True)
def _comes_by(ax: float, ay: float, bx: float, by: float, box: Floats) -> bool:
    """Whether a line may touch a box, or comes near it."""
    low, high = 0.0, 1.0
    for a, b, begin, end in ((ax, bx, box[0], box[2]), (ay, by, box[1], box[3])):
        least, most = begin - NEARLY, end + NEARLY
        if abs(b - a) < NEARLY:
            if max(a, b) < least or min(a, b) > most:
                return False
            continue
        one, other = (least - a) / (b - a), (most - a) / (b - a)
        low, high = max(low, min(one, other)), min(high, max(one, other))
    return low <= high + NEARLY


@njit(nogil=True, cache=True)
def joined_trips(kept: Bools, floor: Floor, before: Floor, made: Made, new: Made) -> Made:
    """Return all trips: those that are kept, with the places of today, and the others anew."""
    start, asked_start = np.zeros(len(kept) + 1, np.int64), np.zeros(len(kept) + 1, np.int64)
    fresh = 0
    for visit in range(len(kept)):
        one = made if kept[visit] else new
        row = visit if kept[visit] else fresh
        fresh += not kept[visit]
        start[visit + 1] = start[visit] + one.start[row + 1] - one.start[row]
        count = one.asked_start[row + 1] - one.asked_start[row]
        asked_start[visit + 1] = asked_start[visit] + count
    room = start[-1]
    found = Made(
        start, np.empty(room, np.int64), np.empty(room, np.int64), np.empty(room), np.empty(room),
        np.empty(room, np.int64), np.empty(len(kept), np.int64), np.empty(len(kept), np.bool_),
        asked_start, np.empty(asked_start[-1]),
    )  # fmt: skip
    fresh = 0
    for visit in range(len(kept)):
        one = made if kept[visit] else new
        row = visit if kept[visit] else fresh
        fresh += not kept[visit]
        _copy(visit, row, one, found)
        if kept[visit]:
            _renumber(visit, floor, before, found)
    return found


@njit(nogil=True, cache=True)
def _copy(visit: int, row: int, one: Made, found: Made) -> None:
    low, high = found.start[visit], found.start[visit + 1]
    begin, until = one.start[row], one.start[row + 1]
    found.place[low:high], found.wish[low:high] = one.place[begin:until], one.wish[begin:until]
    found.seconds[low:high] = one.seconds[begin:until]
    found.metres[low:high] = one.metres[begin:until]
    found.pick[low:high] = one.pick[begin:until]
    found.left_out[visit], found.paid[visit] = one.left_out[row], one.paid[row]
    found.asked[found.asked_start[visit] : found.asked_start[visit + 1]] = one.asked[
        one.asked_start[row] : one.asked_start[row + 1]
    ]


@njit(nogil=True, cache=True)
def _renumber(visit: int, floor: Floor, before: Floor, found: Made) -> None:
    """Give a trip that is kept the numbers that its places and wishes have today."""
    now, then = floor.wishes, before.wishes
    own = now.wish[now.start[visit] : now.start[visit + 1]].copy()
    had = then.wish[then.start[visit] : then.start[visit + 1]].copy()
    row, until, left = found.start[visit], found.start[visit + 1], len(own)
    entrance = _index(before.ends.entrances, found.place[row])
    found.place[row] = floor.ends.entrances[entrance]
    row += 1
    while row < until and found.wish[row] >= 0:
        chosen = found.pick[row]
        option = _index(_options(had[chosen], then), found.place[row])
        found.place[row], found.wish[row] = _options(own[chosen], now)[option], own[chosen]
        left, row = left - 1, row + 1
        own[chosen:left] = own[chosen + 1 : left + 1].copy()
        had[chosen:left] = had[chosen + 1 : left + 1].copy()
    if found.paid[visit]:
        till = _index(before.ends.checkouts, found.place[row])
        found.place[row] = floor.ends.checkouts[till]
        row += 1
    if row < until:
        found.place[row] = floor.ends.exits[_index(before.ends.exits, found.place[row])]


@njit(nogil=True, cache=True)
def distance_to_box(points: Floats, box: Floats) -> Floats:
    """Return how far points (n, 2) lie from a box x1, y1, x2, y2; inf from an empty one."""
    far = np.empty(len(points))
    for k in range(len(points)):
        dx = max(box[0] - points[k, 0], points[k, 0] - box[2], 0.0)
        dy = max(box[1] - points[k, 1], points[k, 1] - box[3], 0.0)
        far[k] = math.sqrt(dx * dx + dy * dy)
    return far
