"""Compiled shortest ways of a graph from every node, mended where the graph changed."""

from __future__ import annotations

import math
from typing import NamedTuple

import numpy as np
from numba import njit
from numpy.typing import NDArray

from planner.geometry.arrays import BoolArray, FloatArray, IntArray

Nodes = NDArray[np.int32]

_UNKNOWN, _KEPT, _LOST = 0, 1, 2
IN_LINE = 1e-9
"""Directions that differ by less are one, radians."""


class Graph(NamedTuple):
    """Arcs with lengths > 0, those of node k at start[k]:start[k + 1]; nodes stand at (n, 2)."""

    start: IntArray
    node: IntArray
    length: FloatArray
    at: FloatArray


class Earlier(NamedTuple):
    """The shortest ways of an earlier graph.

    Attributes:
        between: Shape (m, m). As ``ways_between`` gave them.
        before: Shape (m, m).
        old: Shape (n,). Old number of each node, rising; negative where it is new.
        new: Shape (m,). New number of each old node; negative where it is gone.
        has: Shape (n, n). Whether the new graph has an arc.
        added: Shape (k, 2). Arcs between old nodes that are new.
    """

    between: FloatArray
    before: Nodes
    old: IntArray
    new: IntArray
    has: BoolArray
    added: IntArray


@njit(nogil=True, cache=True)
def ways_between(onward: Graph, backward: Graph, earlier: Earlier) -> tuple[FloatArray, Nodes]:
    """Return the lengths of the shortest ways between all nodes, and the last node but one of each.

    Of ways of equal length the one that comes in furthest to one side is taken, as seen by who
    looks back to where it began; in line, the one over the lower node. So mending gives the
    bytes of a fresh start, and a graph that is turned keeps its ways.

    Args:
        onward: The graph.
        backward: The same arcs, turned round.
        earlier: What is known of it; nothing where no node is old.

    Source:
        Dijkstra 1959; Ramalingam and Reps, An incremental algorithm for a generalization of the
        shortest-path problem, 1996.
    """
    count = len(onward.start) - 1
    between = np.full((count, count), math.inf)
    before = np.full((count, count), np.int32(-1), np.int32)
    room = 2 * len(onward.node) + 1
    keys, heads = np.empty(room), np.empty(room, np.int64)
    for source in range(count):
        if earlier.old[source] < 0:
            between[source, source] = 0.0
            size = _pushed(keys, heads, 0, 0.0, source)
        else:
            _kept(source, between[source], before[source], earlier)
            size = _seeded(
                onward, backward, source, between[source], before[source], earlier, keys, heads
            )
        _settled(onward, source, between[source], before[source], keys, heads, size)
    return between, before


@njit(nogil=True, cache=True)
def _kept(source: int, length: FloatArray, before: Nodes, earlier: Earlier) -> None:
    """Take over the ways of a source whose arcs are all still there."""
    count = len(length)
    state = np.zeros(count, np.int8)
    state[source], length[source] = _KEPT, 0.0
    row = earlier.old[source]
    stack = np.empty(count, np.int64)
    for node in range(count):
        size, here, verdict = 0, node, _UNKNOWN
        while verdict == _UNKNOWN:
            verdict = state[here]
            if verdict == _UNKNOWN:
                stack[size] = here
                size += 1
                old = earlier.old[here]
                last = -1 if old < 0 else earlier.before[row, old]
                above = -1 if last < 0 else earlier.new[last]
                if above < 0 or not earlier.has[above, here]:
                    verdict = _LOST
                else:
                    here = above
        for k in range(size):
            state[stack[k]] = verdict
    for node in range(count):
        if state[node] == _KEPT and node != source:
            old = earlier.old[node]
            length[node] = earlier.between[row, old]
            before[node] = earlier.new[earlier.before[row, old]]


@njit(nogil=True, cache=True)
def _seeded(
    onward: Graph, backward: Graph, source: int, length: FloatArray, before: Nodes,
    earlier: Earlier, keys: FloatArray, heads: IntArray,
) -> int:  # fmt: skip
    """Try every new arc between kept nodes, and every arc from those to the lost ones."""
    size = 0
    for k in range(len(earlier.added)):
        tail, head = earlier.added[k, 0], earlier.added[k, 1]
        if length[tail] < math.inf and length[head] < math.inf:
            for arc in range(onward.start[tail], onward.start[tail + 1]):
                if onward.node[arc] == head:
                    way = length[tail] + onward.length[arc]
                    size = _tried(onward.at, source, way, tail, head, length, before, keys,
                                  heads, size)  # fmt: skip
    kept = length < math.inf
    for head in range(len(length)):
        if not kept[head]:
            for arc in range(backward.start[head], backward.start[head + 1]):
                tail = backward.node[arc]
                if kept[tail]:
                    way = length[tail] + backward.length[arc]
                    size = _tried(onward.at, source, way, tail, head, length, before, keys,
                                  heads, size)  # fmt: skip
    return size


@njit(nogil=True, cache=True)
def _settled(
    onward: Graph, source: int, length: FloatArray, before: Nodes, keys: FloatArray,
    heads: IntArray, size: int,
) -> None:  # fmt: skip
    """Follow arcs from the nearest node on until nothing gets nearer."""
    start, node, lengths, at = onward
    while size:
        way, tail = keys[0], heads[0]
        size = _popped(keys, heads, size)
        if way > length[tail]:
            continue
        here = length[tail]
        for arc in range(start[tail], start[tail + 1]):
            way, head = here + lengths[arc], node[arc]
            if way <= length[head]:
                size = _tried(at, source, way, tail, head, length, before, keys, heads, size)


@njit(nogil=True, cache=True, inline="always")
def _tried(
    at: FloatArray, source: int, way: float, tail: int, head: int, length: FloatArray,
    before: Nodes, keys: FloatArray, heads: IntArray, size: int,
) -> int:  # fmt: skip
    if way < length[head]:
        length[head], before[head] = way, tail
        return _pushed(keys, heads, size, way, head)
    if way == length[head] and length[tail] < way and before[head] >= 0:
        if _goes_before(at[source], at[head], at[tail], at[before[head]], tail < before[head]):
            before[head] = tail
    return size


@njit(nogil=True, cache=True)
def _goes_before(
    source: FloatArray, head: FloatArray, tail: FloatArray, other: FloatArray, is_lower: bool
) -> bool:
    """Say whether of two equally long ways from a source to a head the first is the one to take."""
    gap = turn(source, head, tail) - turn(source, head, other)
    return gap < -IN_LINE or (gap <= IN_LINE and is_lower)


@njit(nogil=True, cache=True)
def turn(towards: FloatArray, at: FloatArray, to: FloatArray) -> float:
    """Return the turn at a point from one direction to another, radians, to the right above 0."""
    ax, ay, bx, by = towards[0] - at[0], towards[1] - at[1], to[0] - at[0], to[1] - at[1]
    return math.atan2(ax * by - ay * bx, ax * bx + ay * by)


@njit(nogil=True, cache=True, inline="always")
def _pushed(keys: FloatArray, heads: IntArray, size: int, key: float, head: int) -> int:
    place = size
    while place:
        above = (place - 1) // 2
        if keys[above] <= key:
            break
        keys[place], heads[place] = keys[above], heads[above]
        place = above
    keys[place], heads[place] = key, head
    return size + 1


@njit(nogil=True, cache=True, inline="always")
def _popped(keys: FloatArray, heads: IntArray, size: int) -> int:
    """Take the first one away."""
    size -= 1
    key, head, place = keys[size], heads[size], 0
    while 2 * place + 1 < size:
        below = 2 * place + 1
        if below + 1 < size and keys[below + 1] < keys[below]:
            below += 1
        if keys[below] >= key:
            break
        keys[place], heads[place] = keys[below], heads[below]
        place = below
    keys[place], heads[place] = key, head
    return size
