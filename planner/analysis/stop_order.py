"""The order of stops that makes a way shortest: exact for short lists, searched for long ones."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise
from typing import Final

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

EXACT: Final = 12
"""Groups of up to so many stops are put in order exactly."""
_LEAST_GAIN: Final = 1e-9
_LONGEST_ROW: Final = 3
_WINDOW: Final = 8

_Pairs = list[tuple[int, int]]

Group = Sequence[Ints]
"""Stops that may come in any order; of each the places where it can be made, at least one."""


@dataclass(frozen=True, slots=True)
class Ordered:
    """Stops in order.

    Attributes:
        members: Number of each stop among the stops of all groups.
        places: Place where each is made.
        length: Of the way over them, in units of the distances.
        exact: Whether no way is shorter.
    """

    members: tuple[int, ...]
    places: tuple[int, ...]
    length: float
    exact: bool


def best_order(distances: Floats, groups: Sequence[Group]) -> Ordered:
    """Make every stop of one group after the other, on the shortest way.

    Held and Karp's sums where no group is longer than ``EXACT``; else nearest neighbours, mended
    by turning and moving stops, and by exact order of some stops in a row, until nothing gains.

    Args:
        distances: Shape (places, places). Shortest ways, finite among all places named here.
        groups: One after the other; empty ones are left out.

    Source:
        Held, Karp, A dynamic programming approach to sequencing problems, 1962; Croes 1958 and
        Or 1976 for the moves.
    """
    stops = [options for group in groups for options in group]
    if not stops:
        return Ordered((), (), 0.0, exact=True)
    limits = np.cumsum([0, *(len(group) for group in groups)]).tolist()
    parts = [range(low, high) for low, high in pairwise(limits) if high > low]
    exact = all(len(part) <= EXACT for part in parts)
    members = _summed_up(distances, stops, parts) if exact else _searched(distances, stops, parts)
    places = _chosen(distances, [stops[member] for member in members])
    return Ordered(tuple(members), tuple(places), way_length(distances, places), exact)


def way_length(distances: Floats, places: Sequence[int]) -> float:
    """Return the length of a way over places."""
    return float(distances[list(places[:-1]), list(places[1:])].sum())


@dataclass(frozen=True, slots=True)
class _Table:
    """Held and Karp's table of a group.

    Attributes:
        place: Shape (options,). Place of each option of each stop.
        bit: Shape (options,). Bit of the stop that each option serves.
        costs: Shape (subsets, options). Shortest way that has made the stops of a subset and
            stands at an option.
        ways: Shape (options, options). Distances between options.
    """

    place: Ints
    bit: Ints
    costs: Floats
    ways: Floats


def _summed_up(distances: Floats, stops: Sequence[Ints], parts: Sequence[range]) -> list[int]:
    tables: list[_Table] = []
    for part in parts:
        place = np.concatenate([stops[member] for member in part])
        arrive = np.zeros(len(place))
        if tables:
            before = tables[-1]
            arrive = (before.costs[-1][:, None] + distances[np.ix_(before.place, place)]).min(0)
        tables.append(_table(distances, [stops[member] for member in part], place, arrive))
    return _read_back(distances, tables, parts)


def _table(distances: Floats, stops: Sequence[Ints], place: Ints, arrive: Floats) -> _Table:
    bit = 1 << np.repeat(np.arange(len(stops)), [len(options) for options in stops])
    costs = np.full((1 << len(stops), len(place)), np.inf)
    costs[bit, np.arange(len(place))] = arrive
    ways = distances[np.ix_(place, place)]
    for subset in range(1, len(costs) - 1):
        at = np.flatnonzero(bit & subset)
        to = np.flatnonzero((bit & subset) == 0)
        costs[subset | bit[to], to] = (costs[subset, at, None] + ways[np.ix_(at, to)]).min(0)
    return _Table(place, bit, costs, ways)


def _read_back(distances: Floats, tables: Sequence[_Table], parts: Sequence[range]) -> list[int]:
    """Follow the table from its shortest end to the first stop."""
    members: list[int] = []
    onward: Floats | None = None
    for table, part in zip(tables[::-1], parts[::-1], strict=True):
        subset = len(table.costs) - 1
        last = table.costs[subset] if onward is None else table.costs[subset] + onward[table.place]
        option = _first_least(last)
        while True:
            bit = int(table.bit[option])
            members.append(part[bit.bit_length() - 1])
            subset ^= bit
            if not subset:
                break
            option = _first_least(table.costs[subset] + table.ways[:, option])
        onward = distances[:, table.place[option]]
    return members[::-1]


def _searched(distances: Floats, stops: Sequence[Ints], parts: Sequence[range]) -> list[int]:
    """Return an order that no single move makes shorter."""
    members = _nearest_first(distances, stops, parts)
    length = np.inf
    while True:
        places = _chosen(distances, [stops[member] for member in members])
        if way_length(distances, places) > length - _LEAST_GAIN:
            return members
        length = way_length(distances, places)
        pairs = list(zip(members, places, strict=True))
        for part in parts:
            pairs = _mended(distances, stops, pairs, part)
            for low in range(part.start, max(part.stop - _WINDOW, part.start) + 1, _WINDOW // 2):
                pairs = _solved(distances, stops, pairs, range(low, min(low + _WINDOW, part.stop)))
        members = [member for member, _ in pairs]


def _solved(distances: Floats, stops: Sequence[Ints], pairs: _Pairs, window: range) -> _Pairs:
    """Put some stops in a row in exact order, between the places before and after them."""
    members = [pairs[at][0] for at in window]
    around = (pairs[max(window.start - 1, 0) : window.start], pairs[window.stop : window.stop + 1])
    before, after = ([np.array([place]) for _, place in one] for one in around)
    chosen = [*before, *(stops[member] for member in members), *after]
    limits = np.cumsum([0, len(before), len(members), len(after)]).tolist()
    parts = [range(low, high) for low, high in pairwise(limits) if high > low]
    order = _summed_up(distances, chosen, parts)
    places = _chosen(distances, [chosen[at] for at in order])
    solved = list(zip(order, places, strict=True))[len(before) : len(before) + len(members)]
    there = [(members[at - len(before)], place) for at, place in solved]
    return [*pairs[: window.start], *there, *pairs[window.stop :]]


def _nearest_first(distances: Floats, stops: Sequence[Ints], parts: Sequence[range]) -> list[int]:
    members: list[int] = []
    here = int(stops[0][0])
    for part in parts:
        left = list(part)
        while left:
            nearest = min(left, key=lambda member: float(distances[here, stops[member]].min()))
            left.remove(nearest)
            options = stops[nearest]
            here = int(options[_first_least(distances[here, options])])
            members.append(nearest)
    return members


def _mended(distances: Floats, stops: Sequence[Ints], pairs: _Pairs, part: range) -> _Pairs:
    """Make moves inside a part of (member, place) until none shortens the way."""
    better: _Pairs | None = pairs
    while better is not None:
        pairs = better
        length = way_length(distances, [place for _, place in pairs]) - _LEAST_GAIN
        moves = chain(_put_elsewhere(stops, pairs, part), _turned(pairs, part))
        better = next((m for m in moves if way_length(distances, [p for _, p in m]) < length), None)
    return pairs


def _put_elsewhere(stops: Sequence[Ints], pairs: _Pairs, part: range) -> Iterator[_Pairs]:
    """Yield ways in which one stop comes at another time or at another of its places."""
    for start in part:
        member = pairs[start][0]
        rest = [*pairs[:start], *pairs[start + 1 :]]
        for at in part:
            for place in stops[member].tolist():
                yield [*rest[:at], (member, place), *rest[at:]]


def _turned(pairs: _Pairs, part: range) -> Iterator[_Pairs]:
    """Yield ways in which some stops in a row come the other way round, or elsewhere as well."""
    for start in part:
        for end in range(start + 2, part.stop + 1):
            row, rest = pairs[start:end], [*pairs[:start], *pairs[end:]]
            yield [*pairs[:start], *row[::-1], *pairs[end:]]
            if len(row) <= _LONGEST_ROW:
                for at in range(part.start, part.stop - len(row) + 1):
                    yield [*rest[:at], *row, *rest[at:]]


def _chosen(distances: Floats, stops: Sequence[Ints]) -> list[int]:
    """Choose a place for each stop of an order, so that the way is shortest."""
    costs = [np.zeros(len(stops[0]))]
    for before, options in pairwise(stops):
        costs.append((costs[-1][:, None] + distances[np.ix_(before, options)]).min(0))
    option = _first_least(costs[-1])
    places = [int(stops[-1][option])]
    for at in range(len(stops) - 2, -1, -1):
        option = _first_least(costs[at] + distances[stops[at], places[-1]])
        places.append(int(stops[at][option]))
    return places[::-1]


def _first_least(values: Floats) -> int:
    """Return the first of the least values: rounding decides nothing."""
    return int(np.argmax(values <= values.min() + _LEAST_GAIN))
