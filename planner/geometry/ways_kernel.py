"""Compiled shortest ways: what sees what among corners, and the best way over them."""

from __future__ import annotations

import math
from typing import NamedTuple

import numpy as np
from numba import njit
from numpy.typing import NDArray

from planner.geometry.arrays import FloatArray, IntArray
from planner.geometry.blockers import Blockers
from planner.geometry.graph_kernel import IN_LINE, turn
from planner.geometry.lanes_kernel import GROWN, Lanes, is_against
from planner.geometry.sight_kernel import is_visible_one, touch

Sight = NDArray[np.int8]

NOT_ASKED, HIDDEN, SEEN = -1, 0, 1
STRAIGHT, NO_WAY = -1, -2
SAME = 1e-6
"""Ways that differ by less are equally long, surface units: files round places to as much."""


class Known(NamedTuple):
    """What an earlier look found out, and how the walls differ since.

    Attributes:
        sight: Shape (rows, columns). ``NOT_ASKED``, ``HIDDEN`` or ``SEEN``.
        row: Shape (n,). Row of each viewer in ``sight``; negative where it is new.
        column: Shape (m,). Column of each corner in ``sight``; negative where it is new.
        added: Shape (k, 4). Walls that are new.
        removed: Shape (k, 4). Walls that are gone.
    """

    sight: Sight
    row: IntArray
    column: IntArray
    added: FloatArray
    removed: FloatArray


class Ways(NamedTuple):
    """All that shortest ways need, between corners and between places.

    Attributes:
        at: Shape (places, 2).
        corners: Shape (n, 6).
        between: Shape (n, n). Shortest ways between corners; inf where there is none.
        walls: What blocks the straight way.
        lanes: What may be crossed one way only.
        out: Corners that each place leads to: start (places + 1,), corner and length.
        back: Corners that lead to each place, likewise.
    """

    at: FloatArray
    corners: FloatArray
    between: FloatArray
    walls: Blockers
    lanes: Lanes
    out: tuple[IntArray, IntArray, FloatArray]
    back: tuple[IntArray, IntArray, FloatArray]


@njit(nogil=True, cache=True)
def can_bend(
    x: float, y: float, cx: float, cy: float, before_x: float, before_y: float,
    after_x: float, after_y: float,
) -> bool:  # fmt: skip
    """Say whether a shortest way from a point can bend at a corner.

    It can only if both edges of the obstacle leave the corner on one side of the way.
    """
    dx, dy = cx - x, cy - y
    before = dx * (before_y - cy) - dy * (before_x - cx)
    after = dx * (after_y - cy) - dy * (after_x - cx)
    limit = GROWN * math.sqrt(dx * dx + dy * dy)
    return min(before, after) >= -limit or max(before, after) <= limit


@njit(nogil=True, cache=True)
def _meets(ax: float, ay: float, bx: float, by: float, walls: FloatArray) -> bool:
    """Say whether a-b touches one of a few walls (n, 4)."""
    for k in range(len(walls)):
        cx, cy, ex, ey = walls[k, 0], walls[k, 1], walls[k, 2], walls[k, 3]
        if max(ax, bx) < min(cx, ex) - GROWN or min(ax, bx) > max(cx, ex) + GROWN:
            continue
        if max(ay, by) < min(cy, ey) - GROWN or min(ay, by) > max(cy, ey) + GROWN:
            continue
        first, last = touch(ax, ay, bx - ax, by - ay, cx, cy, ex, ey)
        if first <= last:
            return True
    return False


@njit(nogil=True, cache=True)
def looked(at: FloatArray, corners: FloatArray, own: bool, walls: Blockers, known: Known) -> Sight:
    """Say which corners (m, 6) points (n, 2) see, of those a way from there can bend at.

    Args:
        at: Viewers.
        corners: What they look at.
        own: Whether the viewers are the corners: then a way must be able to bend at both.
        walls: What blocks sight.
        known: What need not be looked at again; the answers are those of a fresh look.
    """
    sight = np.full((len(at), len(corners)), np.int8(NOT_ASKED), np.int8)
    earlier, row, column = known.sight, known.row, known.column
    left, low, right, high = _box(known)
    for i in range(len(at)):
        x, y = at[i, 0], at[i, 1]
        for j in range(i + 1 if own else 0, len(corners)):
            cx, cy = corners[j, 0], corners[j, 1]
            if not can_bend(
                x, y, cx, cy, corners[j, 2], corners[j, 3], corners[j, 4], corners[j, 5]
            ):
                continue
            if own and not can_bend(cx, cy, x, y, at[i, 2], at[i, 3], at[i, 4], at[i, 5]):
                continue
            before = NOT_ASKED
            if row[i] >= 0 and column[j] >= 0:
                before = earlier[row[i], column[j]]
            if before == NOT_ASKED or not (
                max(x, cx) < left or min(x, cx) > right or max(y, cy) < low or min(y, cy) > high
            ):
                before = _looked_one(x, y, cx, cy, before, walls, known)
            sight[i, j] = before
            if own:
                sight[j, i] = sight[i, j]
    return sight


@njit(nogil=True, cache=True)
def _box(known: Known) -> tuple[float, float, float, float]:
    """Return left, least y, right and greatest y of all walls that differ, a touch wider."""
    left, low, right, high = math.inf, math.inf, -math.inf, -math.inf
    for walls in (known.added, known.removed):
        for k in range(len(walls)):
            left, right = min(left, walls[k, 0], walls[k, 2]), max(right, walls[k, 0], walls[k, 2])
            low, high = min(low, walls[k, 1], walls[k, 3]), max(high, walls[k, 1], walls[k, 3])
    return left - GROWN, low - GROWN, right + GROWN, high + GROWN


@njit(nogil=True, cache=True)
def _looked_one(
    ax: float, ay: float, bx: float, by: float, before: int, walls: Blockers, known: Known
) -> int:
    """Look along one line; what was seen before can only be hidden by a wall that was added."""
    if before == SEEN:
        return HIDDEN if _meets(ax, ay, bx, by, known.added) else SEEN
    if before == HIDDEN and not _meets(ax, ay, bx, by, known.removed):
        return HIDDEN
    return SEEN if is_visible_one(ax, ay, bx, by, walls) else HIDDEN


@njit(nogil=True, cache=True)
def arcs_of(
    at: FloatArray, corners: FloatArray, sight: Sight, lanes: Lanes, back: bool
) -> tuple[IntArray, IntArray, FloatArray]:
    """Return the straight ways from points to the corners they see, or back from those.

    Returns:
        start (n + 1,), corner (m,) and length (m,): those of point k at start[k]:start[k + 1].
    """
    seen = 0
    for i in range(sight.shape[0]):
        for j in range(sight.shape[1]):
            seen += sight[i, j] == SEEN
    start = np.zeros(len(at) + 1, np.int64)
    corner, length = np.empty(seen, np.int64), np.empty(seen)
    count = 0
    for i in range(len(at)):
        for j in range(len(corners)):
            if sight[i, j] != SEEN:
                continue
            ax, ay, bx, by = at[i, 0], at[i, 1], corners[j, 0], corners[j, 1]
            if back:
                ax, ay, bx, by = bx, by, ax, ay
            if len(lanes.along) and is_against(ax, ay, bx, by, lanes):
                continue
            corner[count] = j
            length[count] = max(math.hypot(bx - ax, by - ay), 1e-300)
            count += 1
        start[i + 1] = count
    return start, corner[:count].copy(), length[:count].copy()


@njit(nogil=True, cache=True)
def way_between(p: int, q: int, ways: Ways) -> tuple[float, int, int]:
    """Return the length of the shortest way from p to q, and its first and last corner.

    Both are ``STRAIGHT`` for a way without bends, ``NO_WAY`` where there is none.
    """
    ax, ay, bx, by = ways.at[p, 0], ways.at[p, 1], ways.at[q, 0], ways.at[q, 1]
    if ax == bx and ay == by:
        return 0.0, STRAIGHT, STRAIGHT
    if is_visible_one(ax, ay, bx, by, ways.walls):
        if not len(ways.lanes.along) or not is_against(ax, ay, bx, by, ways.lanes):
            return math.hypot(bx - ax, by - ay), STRAIGHT, STRAIGHT
    best, first, last = math.inf, NO_WAY, NO_WAY
    start, corner, length = ways.out
    back_start, back_corner, back_length = ways.back
    for i in range(start[p], start[p + 1]):
        for j in range(back_start[q], back_start[q + 1]):
            way = length[i] + ways.between[corner[i], back_corner[j]] + back_length[j]
            if way > best + SAME or way == math.inf:
                continue
            if way < best - SAME or _keeps_right(
                ways.at[p], ways.at[q], ways.corners, (first, last), (corner[i], back_corner[j])
            ):
                first, last = corner[i], back_corner[j]
            best = min(best, way)
    return best, first, last


@njit(nogil=True, cache=True)
def _keeps_right(
    a: FloatArray, b: FloatArray, corners: FloatArray, than: tuple[int, int], ends: tuple[int, int]
) -> bool:
    """Say whether of two equally long ways the second leaves further to the right.

    Ways are told by their first and last corner. So it is not rounding that decides between the
    two sides of an obstacle, and a floor that is moved or turned keeps its ways.
    """
    gap = turn(b, a, corners[ends[0]]) - turn(b, a, corners[than[0]])
    if abs(gap) <= IN_LINE:
        gap = turn(a, b, corners[than[1]]) - turn(a, b, corners[ends[1]])
    return gap > IN_LINE


@njit(nogil=True, cache=True)
def ways_from(p: int, places: IntArray, ways: Ways) -> FloatArray:
    """Return the lengths of the shortest ways from one place to others (n,), as ``way_between``."""
    start, corner, length = ways.out
    back_start, back_corner, back_length = ways.back
    between, at, walls = ways.between, ways.at, ways.walls
    one_way = len(ways.lanes.along) > 0
    lengths = np.full(len(places), math.inf)
    reach, is_known = np.full(len(between), math.inf), False
    for k in range(len(places)):
        q = places[k]
        ax, ay, bx, by = at[p, 0], at[p, 1], at[q, 0], at[q, 1]
        if ax == bx and ay == by:
            lengths[k] = 0.0
            continue
        if is_visible_one(ax, ay, bx, by, walls):
            if not one_way or not is_against(ax, ay, bx, by, ways.lanes):
                lengths[k] = math.hypot(bx - ax, by - ay)
                continue
        if not is_known:
            for i in range(start[p], start[p + 1]):
                row, first = between[corner[i]], length[i]
                for c in range(len(reach)):
                    reach[c] = min(reach[c], first + row[c])
            is_known = True
        for j in range(back_start[q], back_start[q + 1]):
            lengths[k] = min(lengths[k], reach[back_corner[j]] + back_length[j])
    return lengths


@njit(nogil=True, cache=True)
def all_ways(ways: Ways) -> FloatArray:
    """Return the lengths of the shortest ways from all places to all: (places, places)."""
    count = len(ways.at)
    found = np.zeros((count, count))
    places = np.arange(count)
    if len(ways.lanes.along):
        for p in range(count):
            found[p] = ways_from(p, places, ways)
        return found
    for p in range(count - 1):
        found[p, p + 1 :] = ways_from(p, places[p + 1 :], ways)
        found[p + 1 :, p] = found[p, p + 1 :]
    return found


@njit(nogil=True, cache=True)
def ways_between_parts(count: int, ways: Ways) -> FloatArray:
    """Return the lengths of the ways from the first places to all others: (count, rest)."""
    others = np.arange(count, len(ways.at))
    found = np.empty((count, len(others)))
    for p in range(count):
        found[p] = ways_from(p, others, ways)
    return found


@njit(nogil=True, cache=True)
def best_corners(pairs: IntArray, ways: Ways) -> IntArray:
    """Return the first and last corner of the way of each pair (n, 2): (n, 2)."""
    bends = np.empty((len(pairs), 2), np.int64)
    for k in range(len(pairs)):
        _, bends[k, 0], bends[k, 1] = way_between(pairs[k, 0], pairs[k, 1], ways)
    return bends


@njit(nogil=True, cache=True)
def drawn(
    pairs: IntArray, bends: IntArray, ways: Ways, before: NDArray[np.int32]
) -> tuple[IntArray, FloatArray]:
    """Draw the ways of pairs (n, 2) over their first and last corners (n, 2).

    Returns:
        start (n + 1,) and points (m, 2): those of pair k at start[k]:start[k + 1]; none where
        there is no way.
    """
    start = np.zeros(len(pairs) + 1, np.int64)
    for k in range(len(pairs)):
        count = 0 if bends[k, 0] == NO_WAY else 2
        if bends[k, 0] >= 0:
            here, count = bends[k, 1], count + 1
            while here != bends[k, 0]:
                here, count = np.int64(before[bends[k, 0], here]), count + 1
        start[k + 1] = start[k] + count
    points = np.empty((start[-1], 2))
    count = 0
    for k in range(len(pairs)):
        begin, a, b = count, ways.at[pairs[k, 0]], ways.at[pairs[k, 1]]
        room = start[k + 1] - start[k]
        start[k] = begin
        if not room:
            continue
        points[count] = a
        count += 1
        here = bends[k, 1]
        for bend in range(room - 2):
            points[begin + room - 2 - bend] = ways.corners[here, :2]
            here = np.int64(before[bends[k, 0], here])
        for bend in range(room - 2):
            x, y = points[begin + 1 + bend, 0], points[begin + 1 + bend, 1]
            if (x != a[0] or y != a[1]) and (x != b[0] or y != b[1]):
                points[count, 0], points[count, 1] = x, y
                count += 1
        points[count] = b
        count += 1
    start[len(pairs)] = count
    return start, points[:count].copy()
