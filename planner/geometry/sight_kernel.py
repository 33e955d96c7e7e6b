"""Compiled sight lines: exact segment tests along the buckets that a line passes."""

from __future__ import annotations

import math

import numpy as np
from numba import njit

from planner.geometry.arrays import BoolArray, FloatArray
from planner.geometry.blockers import Blockers

TOUCH = 1e-9
"""Distance at which a line touches a point; above rounding, far below the 1 mm of drawings."""


@njit(nogil=True, cache=True)
def touch(
    ax: float, ay: float, dx: float, dy: float, cx: float, cy: float, ex: float, ey: float
) -> tuple[float, float]:
    """Return where the closed segment from a to a + d meets the closed segment c-e.

    Returns:
        First and last parameter on the first segment, each in [0, 1] (equal for a crossing,
        different for a collinear overlap); (2, -1) where they do not meet.
    """
    length = math.sqrt(dx * dx + dy * dy)
    side_c = dx * (cy - ay) - dy * (cx - ax)
    side_e = dx * (ey - ay) - dy * (ex - ax)
    limit = TOUCH * length
    if min(side_c, side_e) > limit or max(side_c, side_e) < -limit:
        return 2.0, -1.0
    wx, wy = ex - cx, ey - cy
    side_a = wx * (ay - cy) - wy * (ax - cx)
    side_b = side_a + wx * dy - wy * dx
    limit_w = TOUCH * math.sqrt(wx * wx + wy * wy)
    if min(side_a, side_b) > limit_w or max(side_a, side_b) < -limit_w:
        return 2.0, -1.0
    if abs(side_c) > limit and abs(side_e) > limit:
        return _crossing(side_a, side_b, limit_w)
    if length == 0.0:
        return 0.0, 0.0
    t_c = ((cx - ax) * dx + (cy - ay) * dy) / (length * length)
    t_e = ((ex - ax) * dx + (ey - ay) * dy) / (length * length)
    if abs(side_c) > limit:
        t_c = t_e
    elif abs(side_e) > limit:
        t_e = t_c
    return _inside(min(t_c, t_e), max(t_c, t_e), TOUCH / length)


@njit(nogil=True, cache=True)
def _crossing(side_a: float, side_b: float, limit: float) -> tuple[float, float]:
    """Where a-b crosses the line of a wall whose ends lie strictly on both its sides."""
    if abs(side_a) <= limit:
        return 0.0, 0.0
    if abs(side_b) <= limit:
        return 1.0, 1.0
    t = side_a / (side_a - side_b)
    return t, t


@njit(nogil=True, cache=True)
def _inside(first: float, last: float, slack: float) -> tuple[float, float]:
    """Hold a stretch of the sight line inside [0, 1]; (2, -1) if it lies outside."""
    if last < -slack or first > 1.0 + slack:
        return 2.0, -1.0
    return min(max(first, 0.0), 1.0), min(max(last, 0.0), 1.0)


@njit(nogil=True, cache=True)
def _rise(eye_height: float, height: float, first: float, last: float) -> float:
    """Height at the end of a line that just passes over a wall met at first..last."""
    if height >= eye_height:
        if first <= 0.0 or height == math.inf:
            return math.inf
        return eye_height + (height - eye_height) / first
    if last <= 0.0:
        return -math.inf
    return eye_height + (height - eye_height) / last


@njit(nogil=True, cache=True)
def _rise_over(
    ax: float, ay: float, dx: float, dy: float, eye_height: float, walls: FloatArray,
    first_wall: int, end_wall: int,
) -> float:  # fmt: skip
    """Greatest rise over some walls of one bucket; an eye height of -inf makes all endless."""
    highest = -math.inf
    for k in range(first_wall, end_wall):
        rise = rise_over_one(
            ax, ay, dx, dy, eye_height, walls[k, 0], walls[k, 1], walls[k, 2], walls[k, 3],
            walls[k, 4],
        )  # fmt: skip
        highest = max(highest, rise)
        if rise == math.inf:
            break
    return highest


@njit(nogil=True, cache=True)
def rise_over_one(
    ax: float, ay: float, dx: float, dy: float, eye_height: float,
    cx: float, cy: float, ex: float, ey: float, height: float,
) -> float:  # fmt: skip
    """Return how high the line from an eye over a passes at a + d over a wall c-e.

    -inf where they do not meet; an eye height of -inf lets the wall reach the ceiling.
    """
    limit = TOUCH * math.sqrt(dx * dx + dy * dy)
    side_c = dx * (cy - ay) - dy * (cx - ax)
    side_e = dx * (ey - ay) - dy * (ex - ax)
    if min(side_c, side_e) > limit or max(side_c, side_e) < -limit:
        return -math.inf
    first, last = touch(ax, ay, dx, dy, cx, cy, ex, ey)
    if first > last:
        return -math.inf
    return math.inf if eye_height == -math.inf else _rise(eye_height, height, first, last)


@njit(nogil=True, cache=True)
def lowest_visible_one(
    ax: float, ay: float, bx: float, by: float, eye_height: float, walls: Blockers
) -> float:
    """Return the height at b above which an eye over a sees, in metres.

    Args:
        ax: Where the eye is.
        ay: Where the eye is.
        bx: Where the target is.
        by: Where the target is.
        eye_height: Metres above the floor; -inf lets every wall reach the ceiling.
        walls: What stands in the way.

    Returns:
        A target at b is visible if and only if it stands higher than this: -inf where
        nothing stands in the way, inf where nothing is seen.
    """
    nx, ny, scale = walls.nx, walls.ny, 1.0 / walls.size
    start, near = walls.start, walls.near
    x, y = (ax - walls.x0) * scale, (ay - walls.y0) * scale
    x_end, y_end = (bx - walls.x0) * scale, (by - walls.y0) * scale
    row, last_row = math.floor(y), math.floor(y_end)
    if max(row, last_row) < 0 or min(row, last_row) >= ny:
        return -math.inf
    row, last_row = min(max(row, 0), ny - 1), min(max(last_row, 0), ny - 1)
    down, right = (1 if by >= ay else -1), (1 if bx >= ax else -1)
    slope = (x_end - x) / (y_end - y) if y_end != y else 0.0
    highest = -math.inf
    for j in range(row, last_row + down, down):
        enter = _x_at(min(max(y, j), j + 1.0), x, y, x_end, y_end, slope)
        leave = _x_at(min(max(y_end, j), j + 1.0), x_end, y_end, x, y, slope)
        i, end = math.floor(enter), math.floor(leave)
        if max(i, end) < 0 or min(i, end) >= nx:
            continue
        i, end = min(max(i, 0), nx - 1), min(max(end, 0), nx - 1)
        for k in range(j * nx + i, j * nx + end + right, right):
            first, last = start[k], start[k + 1]
            if first < last:
                rise = _rise_over(ax, ay, bx - ax, by - ay, eye_height, near, first, last)
                highest = max(highest, rise)
                if highest == math.inf:
                    return highest
    return highest


@njit(nogil=True, cache=True)
def _x_at(at: float, x: float, y: float, x_end: float, y_end: float, slope: float) -> float:
    """Find x at a height between y and y_end of a line, never beyond its ends, exact at y."""
    if at == y:
        return x
    if at == y_end:
        return x_end
    return min(max(x + (at - y) * slope, min(x, x_end)), max(x, x_end))


@njit(nogil=True, cache=True)
def is_visible_one(ax: float, ay: float, bx: float, by: float, walls: Blockers) -> bool:
    """Return whether a-b meets no wall at all, whatever the heights."""
    return lowest_visible_one(ax, ay, bx, by, -math.inf, walls) < math.inf


@njit(nogil=True, cache=True)
def lowest_visible_many(
    a: FloatArray, b: FloatArray, eye_height: float, walls: Blockers
) -> FloatArray:
    """Return ``lowest_visible_one`` of each pair of rows of a (n, 2) and b (n, 2): (n,)."""
    lowest = np.empty(len(a))
    for k in range(len(a)):
        lowest[k] = lowest_visible_one(a[k, 0], a[k, 1], b[k, 0], b[k, 1], eye_height, walls)
    return lowest


@njit(nogil=True, cache=True)
def is_visible_many(a: FloatArray, b: FloatArray, walls: Blockers) -> BoolArray:
    """Return ``is_visible_one`` of each pair of rows of a (n, 2) and b (n, 2): (n,)."""
    visible = np.empty(len(a), np.bool_)
    for k in range(len(a)):
        visible[k] = is_visible_one(a[k, 0], a[k, 1], b[k, 0], b[k, 1], walls)
    return visible
