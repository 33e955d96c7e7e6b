"""Compiled isovists: one sweep round the eye over the ends of walls that nowhere cross."""

from __future__ import annotations

import math

import numpy as np
from numba import njit

from planner.geometry.arrays import FloatArray, IntArray

SAME_ANGLE = 1e-10
"""Directions closer than this are one; above rounding, far below corners a millimetre apart."""
SAME_POINT = 1e-9
MEASURES = 8


@njit(nogil=True, cache=True)
def direction(x: float, y: float) -> float:
    """Return a number in [0, 4) that grows with the angle of (x, y) from +x towards +y."""
    turn = x / (abs(x) + abs(y))
    turn = 1.0 - turn if y >= 0.0 else 3.0 + turn
    return 0.0 if turn > 4.0 - SAME_ANGLE else turn


@njit(nogil=True, cache=True)
def _is_nearer(a: FloatArray, b: FloatArray) -> bool:
    """Say whether wall a hides wall b where both stand in one direction of the eye.

    Both have the eye, the origin, on their left, and do not cross.
    """
    dx, dy = a[2] - a[0], a[3] - a[1]
    slack = SAME_POINT * math.sqrt(dx * dx + dy * dy)
    first = dx * (b[1] - a[1]) - dy * (b[0] - a[0])
    second = dx * (b[3] - a[1]) - dy * (b[2] - a[0])
    if max(first, second) <= slack:
        return True
    if min(first, second) >= -slack:
        return False
    dx, dy = b[2] - b[0], b[3] - b[1]
    first = dx * (a[1] - b[1]) - dy * (a[0] - b[0])
    second = dx * (a[3] - b[1]) - dy * (a[2] - b[0])
    return bool(first + second > 0.0)


@njit(nogil=True, cache=True)
def _meet(wall: FloatArray, begin: float, end: float, x: float, y: float) -> tuple[float, float]:
    """Return where a wall between two directions is met in the direction (x, y)."""
    turn = direction(x, y)
    if _is_same(turn, begin):
        return wall[0], wall[1]
    if _is_same(turn, end):
        return wall[2], wall[3]
    run_x, run_y = wall[2] - wall[0], wall[3] - wall[1]
    share = (wall[0] * y - wall[1] * x) / (x * run_y - y * run_x)
    share = min(max(share, 0.0), 1.0)
    return wall[0] + share * run_x, wall[1] + share * run_y


@njit(nogil=True, cache=True)
def _is_same(a: float, b: float) -> bool:
    return abs(a - b) <= SAME_ANGLE or abs(a - b) >= 4.0 - SAME_ANGLE


@njit(nogil=True, cache=True)
def _round_the_eye(
    walls: FloatArray, x: float, y: float, seen: FloatArray, turns: FloatArray
) -> int:
    """Write the walls relative to the eye, it on their left, with the directions of their ends.

    Walls that point at the eye have no width and are left out.

    Returns:
        How many were written, into seen (n, 4) and turns (2 n,): begin and end of each.
    """
    count = 0
    for k in range(len(walls)):
        ax, ay, bx, by = walls[k, 0] - x, walls[k, 1] - y, walls[k, 2] - x, walls[k, 3] - y
        side = ax * by - ay * bx
        if side < 0.0:
            ax, ay, bx, by = bx, by, ax, ay
        if abs(side) <= SAME_POINT * math.sqrt((bx - ax) ** 2 + (by - ay) ** 2):
            continue
        begin, end = direction(ax, ay), direction(bx, by)
        if _is_same(begin, end):
            continue
        seen[count] = (ax, ay, bx, by)
        turns[2 * count], turns[2 * count + 1] = begin, end
        count += 1
    return count


@njit(nogil=True, cache=True)
def _nearest(seen: FloatArray, active: IntArray, count: int) -> int:
    """Return the wall that hides all other active ones."""
    best = int(active[0])
    for k in range(1, count):
        if not _is_nearer(seen[best], seen[active[k]]):
            best = int(active[k])
    return best


@njit(nogil=True, cache=True)
def stretches(walls: FloatArray, x: float, y: float, ends: FloatArray) -> int:
    """Find what is seen of the walls round an eye.

    Args:
        walls: Shape (n, 4). They do not cross, and close the view in every direction.
        x: Where the eye is, on no wall.
        y: Where the eye is.
        ends: Shape (2 n + 1, 4), written: begin and end of each stretch that is seen, relative
            to the eye, in the order of directions from +x towards +y.

    Returns:
        Number of stretches.
    """
    seen, turns = np.empty((len(walls), 4)), np.empty(2 * len(walls))
    size = _round_the_eye(walls, x, y, seen, turns)
    order = np.argsort(turns[: 2 * size])
    active, place = np.empty(size, np.int64), np.full(size, -1)
    count = 0
    for k in range(size):
        if turns[2 * k] > turns[2 * k + 1]:
            active[count], place[k] = k, count
            count += 1
    nearest, found, at = -1, 0, 0
    while at < 2 * size:
        past = at
        while past < 2 * size and turns[order[past]] - turns[order[at]] <= SAME_ANGLE:
            past += 1
        count = _exchange(order[at:past], active, place, count)
        best = nearest
        if best < 0 or place[best] < 0:
            best = _nearest(seen, active, count)
        else:
            for event in order[at:past]:
                if event % 2 == 0 and not _is_nearer(seen[best], seen[event // 2]):
                    best = event // 2
        if best != nearest:
            wall, corner = order[at] // 2, 2 * (order[at] % 2)
            dx, dy = seen[wall, corner], seen[wall, corner + 1]
            if nearest >= 0:
                _close(seen, turns, nearest, dx, dy, ends[found - 1])
            ends[found, 0], ends[found, 1] = _meet(
                seen[best], turns[2 * best], turns[2 * best + 1], dx, dy
            )
            nearest, found = best, found + 1
        at = past
    wall, corner = order[0] // 2, 2 * (order[0] % 2)
    _close(seen, turns, nearest, seen[wall, corner], seen[wall, corner + 1], ends[found - 1])
    return found


@njit(nogil=True, cache=True)
def _exchange(events: IntArray, active: IntArray, place: IntArray, count: int) -> int:
    """Let walls that begin in a direction join the active ones, and those that end leave."""
    for event in events:
        if event % 2 == 0:
            active[count], place[event // 2] = event // 2, count
            count += 1
    for event in events:
        if event % 2 == 1:
            count -= 1
            gap, last = place[event // 2], active[count]
            active[gap], place[last] = last, gap
            place[event // 2] = -1
    return count


@njit(nogil=True, cache=True)
def _close(
    seen: FloatArray, turns: FloatArray, wall: int, dx: float, dy: float, stretch: FloatArray
) -> None:
    stretch[2], stretch[3] = _meet(seen[wall], turns[2 * wall], turns[2 * wall + 1], dx, dy)


@njit(nogil=True, cache=True)
def measure(ends: FloatArray, into: FloatArray) -> None:
    """Measure a view.

    Args:
        ends: Shape (k, 4). Its stretches of wall, as ``stretches`` gives them.
        into: Shape (8,), written: area, perimeter, compactness, drift along x and y, longest
            and shortest radial, occlusivity.
    """
    area = perimeter = occluded = middle_x = middle_y = farthest = 0.0
    nearest = math.inf
    for k in range(len(ends)):
        ax, ay, bx, by = ends[k, 0], ends[k, 1], ends[k, 2], ends[k, 3]
        slice_area = (ax * by - ay * bx) / 2.0
        area += slice_area
        middle_x += slice_area * (ax + bx) / 3.0
        middle_y += slice_area * (ay + by) / 3.0
        wall = math.hypot(bx - ax, by - ay)
        follower = ends[(k + 1) % len(ends)]
        gap = math.hypot(follower[0] - bx, follower[1] - by)
        occluded += gap if gap > SAME_POINT else 0.0
        perimeter += wall
        farthest = max(farthest, math.hypot(ax, ay), math.hypot(bx, by))
        nearest = min(nearest, _distance(ax, ay, bx, by))
    perimeter += occluded
    into[0], into[1] = area, perimeter
    into[2] = 4.0 * math.pi * area / (perimeter * perimeter)
    into[3], into[4] = middle_x / area, middle_y / area
    into[5], into[6], into[7] = farthest, nearest, occluded


@njit(nogil=True, cache=True)
def _distance(ax: float, ay: float, bx: float, by: float) -> float:
    """Distance of the segment a-b from the eye."""
    dx, dy = bx - ax, by - ay
    squared = dx * dx + dy * dy
    share = -(ax * dx + ay * dy) / squared if squared > 0.0 else 0.0
    share = min(max(share, 0.0), 1.0)
    return math.hypot(ax + share * dx, ay + share * dy)


@njit(nogil=True, cache=True)
def measure_rows(walls: FloatArray, points: FloatArray, into: FloatArray) -> None:
    """Write ``measure`` of the view of each point (n, 2): (n, 8)."""
    ends = np.empty((2 * len(walls) + 1, 4))
    for k in range(len(points)):
        count = stretches(walls, points[k, 0], points[k, 1], ends)
        measure(ends[:count], into[k])
