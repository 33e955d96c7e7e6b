"""Compiled trips: in what order a visit makes its stops, over shortest ways."""

from __future__ import annotations

import math
from typing import NamedTuple

import numpy as np
from numba import njit
from numpy.typing import NDArray

from planner.analysis.presence.chance_kernel import (
    DWELL,
    ENDS,
    ORDER,
    gumbel,
    normal,
    two_evenly,
)
from planner.geometry.ways_kernel import SAME, Ways, ways_from

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

_DOOR, _TILL = 0, 1
"""What is asked at the ends of a trip; everything about the order is asked by stop."""


class Wishes(NamedTuple):
    """What visits come for, and where it can be had.

    Attributes:
        start: Shape (visits + 1,). Where the wishes of each visit begin.
        wish: Shape (n,). Number of each wish.
        option_start: Shape (wishes + 1,). Where the options of each wish begin.
        option: Shape (m,). Place of each option.
        about: Shape (wishes,). What tells draws about each wish apart.
    """

    start: Ints
    wish: Ints
    option_start: Ints
    option: Ints
    about: Ints


class TripEnds(NamedTuple):
    """Places where trips begin, pay and leave, and whether each place can be stopped at."""

    entrances: Ints
    checkouts: Ints
    exits: Ints
    open: NDArray[np.bool_]


class Habits(NamedTuple):
    """How shoppers choose and wait; ``Parameters`` says what each is."""

    temperature: float
    wander_sigma: float
    pick_median_s: float
    pick_sigma: float


class Made(NamedTuple):
    """Trips that were made.

    Attributes:
        start: Shape (visits + 1,). Where the places of each trip begin.
        place: Shape (n,). Entrance, stops, checkout, exit.
        wish: Shape (n,). Number of the wish that each stop serves; -1 for ends.
        seconds: Shape (n,). Length of each stop; 0 at the ends.
        metres: Shape (n,). Length of the way to each place; 0 to the entrance.
        pick: Shape (n,). Which of the wishes that were left each stop serves; -1 for ends.
        left_out: Shape (visits,). Wishes that cannot be reached.
        paid: Shape (visits,). Whether a checkout was passed.
        asked_start: Shape (visits + 1,). Where the lengths that each trip asked for begin.
        asked: Shape (m,). Lengths of ways from each place to what could come next, to the
            checkouts and to the exits, in the order in which they were asked for.
    """

    start: Ints
    place: Ints
    wish: Ints
    seconds: Floats
    metres: Floats
    pick: Ints
    left_out: Ints
    paid: NDArray[np.bool_]
    asked_start: Ints
    asked: Floats


@njit(nogil=True, cache=True)
def _open_ways(p: int, places: Ints, ways: Ways, ends: TripEnds) -> Floats:
    """Measure the ways to places; inf to those where nobody can stop."""
    lengths = ways_from(p, places, ways)
    for k in range(len(places)):
        if not ends.open[places[k]]:
            lengths[k] = math.inf
    return lengths


@njit(nogil=True, cache=True)
def likely(apart: Floats, temperature: float, luck: Floats) -> int:
    """Draw an index with P ~ exp(-d / (T * mean d)) by Gumbel noise; -1 where all d are inf."""
    total, count = 0.0, 0
    for distance in apart:
        if distance < math.inf:
            total += distance
            count += 1
    scale = temperature * total / max(count, 1)
    best, chosen = -math.inf, -1
    for k in range(len(apart)):
        if apart[k] < math.inf:
            value = luck[k] - (apart[k] / scale if scale > 0.0 else 0.0)
            if value > best:
                best, chosen = value, k
    return chosen


@njit(nogil=True, cache=True)
def made(
    visits: Ints, wishes: Wishes, ends: TripEnds, habits: Habits, ways: Ways, seed: np.uint64
) -> Made:
    """Make the trips of some visits; parts of any size add up to the same trips."""
    room = 3 * len(visits)
    for visit in visits:
        room += wishes.start[visit + 1] - wishes.start[visit]
    start, asked_start = np.zeros(len(visits) + 1, np.int64), np.zeros(len(visits) + 1, np.int64)
    place, wish, pick = np.empty(room, np.int64), np.full(room, -1), np.full(room, -1)
    seconds, metres = np.zeros(room), np.zeros(room)
    left_out, paid = np.zeros(len(visits), np.int64), np.zeros(len(visits), np.bool_)
    count, told, asked = 0, 0, np.empty(1024)
    for row in range(len(visits)):
        visit = visits[row]
        own = wishes.wish[wishes.start[visit] : wishes.start[visit + 1]].copy()
        asked = _roomy(asked, told, own, wishes, ends)
        here = entrance_of(visit, own, wishes, ends, ways, seed)
        place[count] = here
        count += 1
        stops, there = _stops(visit, here, own, wishes, ends, habits, ways, seed, place[count:],
                              wish[count:], pick[count:], metres[count:], asked[told:])  # fmt: skip
        told += there
        for k in range(count, count + stops):
            about = wishes.about[wish[k]]
            spread = habits.pick_sigma * normal(seed, visit, DWELL, about, 0)
            seconds[k] = habits.pick_median_s * math.exp(spread)
        left_out[row] = len(own) - stops
        count += stops
        ended = _way_out(visit, place[count - 1], ends, habits, ways, seed, place[count:],
                         metres[count:], asked[told:])  # fmt: skip
        told += len(ends.checkouts) + len(ends.exits)
        paid[row] = ended[1]
        count += ended[0]
        start[row + 1], asked_start[row + 1] = count, told
    return Made(start, place[:count].copy(), wish[:count].copy(), seconds[:count].copy(),
                metres[:count].copy(), pick[:count].copy(), left_out, paid, asked_start,
                asked[:told].copy())  # fmt: skip


@njit(nogil=True, cache=True)
def _roomy(asked: Floats, told: int, own: Ints, wishes: Wishes, ends: TripEnds) -> Floats:
    """Return the lengths with room for all that one more trip can ask for."""
    options = 0
    for wish in own:
        options += wishes.option_start[wish + 1] - wishes.option_start[wish]
    room = told + options * len(own) + len(ends.checkouts) + len(ends.exits)
    if room <= len(asked):
        return asked
    wider = np.empty(2 * room)
    wider[:told] = asked[:told]
    return wider


@njit(nogil=True, cache=True)
def entrance_of(
    visit: int, own: Ints, wishes: Wishes, ends: TripEnds, ways: Ways, seed: np.uint64
) -> int:
    """Draw an entrance, all alike, among those from which something wished for is reached."""
    if len(ends.entrances) == 1:
        return int(ends.entrances[0])
    luck, _ = two_evenly(seed, visit, ENDS, _DOOR, 0)
    reach = np.zeros(len(ends.entrances), np.bool_)
    for k in range(len(ends.entrances)):
        for wish in own:
            options = wishes.option[wishes.option_start[wish] : wishes.option_start[wish + 1]]
            if _open_ways(ends.entrances[k], options, ways, ends).min() < math.inf:
                reach[k] = True
                break
    open_ones = ends.entrances[reach] if reach.any() else ends.entrances
    return int(open_ones[int(luck * len(open_ones))])


@njit(nogil=True, cache=True)
def _stops(
    visit: int, here: int, own: Ints, wishes: Wishes, ends: TripEnds, habits: Habits, ways: Ways,
    seed: np.uint64, place: Ints, taken: Ints, pick: Ints, metres: Floats, asked: Floats,
) -> tuple[int, int]:  # fmt: skip
    """Order the stops of a trip: the next wish by its nearest option, times a factor of chance.

    Returns the number of stops and of the lengths that were asked for.
    """
    left, count, told = len(own), 0, 0
    apart, luck = np.empty(left), np.empty(left)
    nearest, lengths = np.empty(left, np.int64), np.empty(left)
    while left:
        places, first = options_of(own[:left], wishes)
        ahead = _open_ways(here, places, ways, ends)
        asked[told : told + len(ahead)] = ahead
        told += len(ahead)
        for k in range(left):
            apart[k], about = math.inf, wishes.about[own[k]]
            luck[k] = gumbel(seed, visit, ORDER, about, 2 * count)
            for option in range(first[k], first[k + 1]):
                number = option - first[k]
                tell = about ^ (number << 16) ^ number
                factor = normal(seed, visit, ORDER, tell, 2 * count + 1)
                away = ahead[option] * math.exp(habits.wander_sigma * factor)
                if away < apart[k]:
                    apart[k], nearest[k], lengths[k] = away, places[option], ahead[option]
        chosen = likely(apart[:left], habits.temperature, luck[:left])
        if chosen < 0:
            break
        here, pick[count] = nearest[chosen], chosen
        place[count], taken[count], metres[count] = here, own[chosen], lengths[chosen]
        count += 1
        left -= 1
        own[chosen:left] = own[chosen + 1 : left + 1].copy()
    return count, told


@njit(nogil=True, cache=True)
def options_of(own: Ints, wishes: Wishes) -> tuple[Ints, Ints]:
    """Return the places of all options of some wishes, and where those of each begin."""
    first = np.zeros(len(own) + 1, np.int64)
    for k in range(len(own)):
        first[k + 1] = first[k] + wishes.option_start[own[k] + 1] - wishes.option_start[own[k]]
    places = np.empty(first[-1], np.int64)
    for k in range(len(own)):
        begin = wishes.option_start[own[k]]
        for option in range(first[k], first[k + 1]):
            places[option] = wishes.option[begin + option - first[k]]
    return places, first


@njit(nogil=True, cache=True)
def _way_out(
    visit: int, here: int, ends: TripEnds, habits: Habits, ways: Ways, seed: np.uint64, place: Ints,
    metres: Floats, asked: Floats,
) -> tuple[int, bool]:  # fmt: skip
    """Draw a checkout and take the nearest exit; each is left out where it is not reached."""
    tills = len(ends.checkouts)
    lengths = _open_ways(here, ends.checkouts, ways, ends)
    asked[:tills] = lengths
    apart, luck, count = np.empty(tills), np.empty(tills), 0
    for k in range(tills):
        factor = normal(seed, visit, ENDS, k, 2 * _TILL)
        apart[k] = lengths[k] * math.exp(habits.wander_sigma * factor)
        luck[k] = gumbel(seed, visit, ENDS, k, 2 * _TILL + 1)
    chosen = likely(apart, habits.temperature, luck)
    if chosen >= 0:
        here = ends.checkouts[chosen]
        place[count], metres[count] = here, lengths[chosen]
        count += 1
    nearest, door = math.inf, -1
    out = _open_ways(here, ends.exits, ways, ends)
    asked[tills : tills + len(out)] = out
    for k in range(len(ends.exits)):
        if out[k] < nearest - SAME:
            nearest, door = out[k], ends.exits[k]
    if door >= 0:
        place[count], metres[count] = door, nearest
        count += 1
    return count, chosen >= 0
