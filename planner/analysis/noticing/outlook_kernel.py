"""Compiled outlook from a point: what stands in the way, sorted by direction.

Exact: directions only tell which walls a sight line can meet at all; whether it meets them, and
how high it passes over them, is the segment test of ``sight_kernel``.
"""

from __future__ import annotations

import math
from typing import NamedTuple

import numpy as np
from numba import njit
from numpy.typing import NDArray

from planner.geometry.sight_kernel import rise_over_one

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Columns = NDArray[np.int32]

SECTORS = 256
_SCALE = SECTORS / 4.0
_SECTOR_SLACK = 1e-3
"""Walls count in sectors this part of a sector beyond their ends: far more than a touch."""
_CLOSE = 1e-3
"""A wall nearer than this lies in all sectors."""
_SLACK = 1e-6
"""Metres and heights that rounding may miss, far below the 1 mm of drawings."""
_STRIDE = 1.0
"""Walls round a point are looked up again after so many metres."""


class Outlook(NamedTuple):
    """Room for what is seen from one point, filled anew at each point.

    Attributes:
        local: Shape (walls,). Walls within reach of where ``last`` was taken.
        last: Shape (3,). Where the local walls were looked up, and how many there are.
        away: Shape (walls,). Least distance of each wall from the point.
        first: Shape (walls,). First sector of each wall; counted on beyond the last one.
        until: Shape (walls,). Its last sector.
        start: Shape (sectors + 1,). Walls of each sector in ``items``.
        far: Shape (sectors,). Up to where the nearest wall reaches that covers a whole sector
            and is no lower than the eye; inf for none.
        rise: Shape (sectors,). How a sight line over that wall rises, metres a metre.
        rays: Shape (sectors + 1, 2). Unit vectors between the sectors.
    """

    local: Ints
    last: Floats
    away: Floats
    first: Ints
    until: Ints
    start: Ints
    far: Floats
    rise: Floats
    rays: Floats


@njit(nogil=True, cache=True)
def outlook_of(walls: int) -> Outlook:
    """Return room for looks among so many walls."""
    rays = np.empty((SECTORS + 1, 2))
    for k in range(SECTORS + 1):
        turn = k / _SCALE
        x = 1.0 - turn if turn <= 2.0 else turn - 3.0
        y = 1.0 - abs(x) if turn <= 2.0 else abs(x) - 1.0
        size = math.sqrt(x * x + y * y)
        rays[k, 0], rays[k, 1] = x / size, y / size
    return Outlook(
        np.empty(walls, np.int64),
        np.array([math.inf, math.inf, 0.0]),
        np.empty(walls),
        np.empty(walls, np.int64),
        np.empty(walls, np.int64),
        np.zeros(SECTORS + 1, np.int64),
        np.empty(SECTORS),
        np.empty(SECTORS),
        rays,
    )


@njit(nogil=True, cache=True)
def turn_of(dx: float, dy: float) -> float:
    """Return a direction as a number of sectors in [0, SECTORS], rising with its angle."""
    size = abs(dx) + abs(dy)
    if size == 0.0:
        return 0.0
    across = dx / size
    return (1.0 - across if dy >= 0.0 else 3.0 + across) * _SCALE


@njit(nogil=True, cache=True)
def distance_to(x: float, y: float, x1: float, y1: float, x2: float, y2: float) -> float:
    """Return how far a point is from a segment."""
    dx, dy = x2 - x1, y2 - y1
    length = dx * dx + dy * dy
    along = ((x - x1) * dx + (y - y1) * dy) / length if length > 0.0 else 0.0
    along = min(1.0, max(0.0, along))
    return math.sqrt((x - x1 - along * dx) ** 2 + (y - y1 - along * dy) ** 2)


@njit(nogil=True, cache=True)
def look_out(
    x: float,
    y: float,
    reach: float,
    eye: float,
    segments: Floats,
    heights: Floats,
    outlook: Outlook,
    items: Columns,
) -> Columns:
    """Sort the walls within reach of a point by direction; returns the walls of the sectors."""
    count = _look_up(x, y, reach, segments, outlook)
    first, until, start = outlook.first, outlook.until, outlook.start
    far, rise, rays, local, away = (
        outlook.far, outlook.rise, outlook.rays, outlook.local, outlook.away,
    )  # fmt: skip
    start[:] = 0
    far[:] = math.inf
    for k in range(count):
        wall = local[k]
        cx, cy = segments[wall, 0] - x, segments[wall, 1] - y
        ex, ey = segments[wall, 2] - x, segments[wall, 3] - y
        away[wall] = distance_to(0.0, 0.0, cx, cy, ex, ey)
        if away[wall] > reach + _SLACK:
            first[wall], until[wall] = 0, -1
            continue
        first[wall], until[wall], begin, stop = sectors_of(cx, cy, ex, ey, away[wall])
        for sector in range(first[wall], until[wall] + 1):
            start[sector % SECTORS + 1] += 1
        if heights[wall] >= eye and away[wall] >= _CLOSE:
            _cover(cx, cy, ex, ey, begin, stop, heights[wall] - eye, far, rise, rays)
    return _filed(count, outlook, items)


@njit(nogil=True, cache=True)
def _filed(count: int, outlook: Outlook, items: Columns) -> Columns:
    """Return the walls of the sectors, one sector after the other, from their numbers."""
    first, until, start = outlook.first, outlook.until, outlook.start
    for sector in range(SECTORS):
        start[sector + 1] += start[sector]
    whole = start[SECTORS]
    if whole > len(items):
        items = np.empty(2 * whole, np.int32)
    for k in range(count):
        wall = outlook.local[k]
        for sector in range(first[wall], until[wall] + 1):
            start[sector % SECTORS + 1] -= 1
            items[start[sector % SECTORS + 1]] = wall
    start[:SECTORS] = start[1:]
    start[SECTORS] = whole
    return items


@njit(nogil=True, cache=True)
def _look_up(x: float, y: float, reach: float, segments: Floats, outlook: Outlook) -> int:
    """Find the walls round a point, unless those round a point near by are known."""
    last = outlook.last
    if math.hypot(x - last[0], y - last[1]) <= _STRIDE:
        return int(last[2])
    last[0], last[1] = x, y
    around, found = reach + _STRIDE + _SLACK, 0
    for wall in range(len(segments)):
        x1, y1, x2, y2 = segments[wall]
        if min(x1, x2) > x + around or max(x1, x2) < x - around:
            continue
        if min(y1, y2) > y + around or max(y1, y2) < y - around:
            continue
        if distance_to(x, y, x1, y1, x2, y2) <= around:
            outlook.local[found] = wall
            found += 1
    last[2] = found
    return found


@njit(nogil=True, cache=True)
def sectors_of(
    cx: float, cy: float, ex: float, ey: float, away: float
) -> tuple[int, int, float, float]:
    """Return the first and last sector of a segment c-e that far from the origin.

    And where it begins and ends among them, anticlockwise; both count on beyond the last one.
    """
    if away < _CLOSE:
        return 0, SECTORS - 1, 0.0, float(SECTORS)
    if cx * ey - cy * ex < 0.0:
        cx, cy, ex, ey = ex, ey, cx, cy
    begin, stop = turn_of(cx, cy), turn_of(ex, ey)
    if stop + _SECTOR_SLACK < begin - _SECTOR_SLACK:
        stop += SECTORS
    first = math.floor(begin - _SECTOR_SLACK)
    until = min(math.floor(stop + _SECTOR_SLACK), first + SECTORS - 1)
    if first < 0:
        return first + SECTORS, until + SECTORS, begin + SECTORS, stop + SECTORS
    return first, until, begin, stop


@njit(nogil=True, cache=True)
def _cover(
    cx: float, cy: float, ex: float, ey: float, begin: float, stop: float, over: float,
    far: Floats, rise: Floats, rays: Floats,
) -> None:  # fmt: skip
    """Note a wall c-e, higher than the eye by ``over``, in the sectors it covers."""
    wx, wy = ex - cx, ey - cy
    whole, before = cx * wy - cy * wx, -1.0
    for k in range(math.ceil(begin + _SECTOR_SLACK), math.floor(stop - _SECTOR_SLACK) + 1):
        ray = k % SECTORS
        here = whole / (rays[ray, 0] * wy - rays[ray, 1] * wx)
        sector = (k - 1) % SECTORS
        reached = max(before, here) * (1.0 + 1e-9)
        if before >= 0.0 and reached < far[sector]:
            far[sector], rise[sector] = reached, over / reached
        before = here


@njit(nogil=True, cache=True)
def is_covered(far: float, rise: float, distance: float, eye: float, top: float) -> bool:
    """Whether all that is as far away or further, and no higher than ``top``, is hidden.

    ``far`` and ``rise`` are those of its sector.
    """
    return bool(distance > far + _SLACK and eye + rise * distance >= top + _SLACK)


@njit(nogil=True, cache=True)
def hide(
    x: float,
    y: float,
    eye: float,
    targets: Floats,
    tops: Floats,
    hidden: Floats,
    segments: Floats,
    heights: Floats,
    outlook: Outlook,
    items: Columns,
) -> None:
    """Raise for each target up to which height it is hidden by the walls.

    As ``lowest_visible_one``, but for what is no higher than the target's top only: once that
    is hidden, no more walls are tested.

    Args:
        x: Where the eye is.
        y: Where the eye is.
        eye: Metres above the floor.
        targets: Shape (n, 3). Way to each, dx and dy, and its length.
        tops: Shape (n,). Metres above the floor.
        hidden: Shape (n,). Metres above the floor; raised in place.
        segments: Shape (walls, 4).
        heights: Shape (walls,).
        outlook: What ``look_out`` found at that point.
        items: What it returned.
    """
    start, away, far, rise = outlook.start, outlook.away, outlook.far, outlook.rise
    for k in range(len(targets)):
        dx, dy, distance = targets[k]
        sector = int(turn_of(dx, dy)) % SECTORS
        if is_covered(far[sector], rise[sector], distance, eye, tops[k]):
            hidden[k] = math.inf
            continue
        for item in range(start[sector], start[sector + 1]):
            if hidden[k] >= tops[k]:
                break
            wall = items[item]
            if away[wall] <= distance + _SLACK:
                passed = rise_over_one(
                    x, y, dx, dy, eye, segments[wall, 0], segments[wall, 1], segments[wall, 2],
                    segments[wall, 3], heights[wall],
                )  # fmt: skip
                hidden[k] = max(hidden[k], passed)
