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
    outlook.start[:] = 0
    outlook.far[:] = math.inf
    for k in range(count):
        wall = outlook.local[k]
        _place(x, y, wall, eye, segments, heights, outlook)
        if outlook.away[wall] <= reach + _SLACK:
            for sector in range(outlook.first[wall], outlook.until[wall] + 1):
                outlook.start[sector % SECTORS + 1] += 1
    for sector in range(SECTORS):
        outlook.start[sector + 1] += outlook.start[sector]
    whole = outlook.start[SECTORS]
    if whole > len(items):
        items = np.empty(2 * whole, np.int32)
    for k in range(count):
        wall = outlook.local[k]
        if outlook.away[wall] <= reach + _SLACK:
            for sector in range(outlook.first[wall], outlook.until[wall] + 1):
                outlook.start[sector % SECTORS + 1] -= 1
                items[outlook.start[sector % SECTORS + 1]] = wall
    outlook.start[:SECTORS] = outlook.start[1:]
    outlook.start[SECTORS] = whole
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
def _place(
    x: float, y: float, wall: int, eye: float, segments: Floats, heights: Floats, outlook: Outlook
) -> None:
    """Find the sectors of a wall, and those that it covers."""
    x1, y1, x2, y2 = segments[wall]
    cx, cy, ex, ey = x1 - x, y1 - y, x2 - x, y2 - y
    away = distance_to(x, y, x1, y1, x2, y2)
    first, until, begin, stop = sectors_of(cx, cy, ex, ey, away)
    outlook.away[wall], outlook.first[wall], outlook.until[wall] = away, first, until
    if heights[wall] >= eye and away >= _CLOSE:
        if cx * ey - cy * ex < 0.0:
            cx, cy, ex, ey = ex, ey, cx, cy
        _cover(cx, cy, ex - cx, ey - cy, begin, stop, heights[wall] - eye, outlook)


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
    cx: float, cy: float, wx: float, wy: float, begin: float, stop: float, over: float,
    outlook: Outlook,
) -> None:  # fmt: skip
    """Note a wall from c along w, higher than the eye by ``over``, in the sectors it covers."""
    whole = cx * wy - cy * wx
    before = -1.0
    for k in range(math.ceil(begin + _SECTOR_SLACK), math.floor(stop - _SECTOR_SLACK) + 1):
        ray = outlook.rays[k % SECTORS]
        here = whole / (ray[0] * wy - ray[1] * wx)
        sector = (k - 1) % SECTORS
        far = max(before, here) * (1.0 + 1e-9)
        if before >= 0.0 and far < outlook.far[sector]:
            outlook.far[sector], outlook.rise[sector] = far, over / far
        before = here


@njit(nogil=True, cache=True)
def is_covered(sector: int, distance: float, eye: float, top: float, outlook: Outlook) -> bool:
    """Whether whatever is as high as ``top`` or lower is hidden, as far away and further."""
    if distance <= outlook.far[sector] + _SLACK:
        return False
    return bool(eye + outlook.rise[sector] * distance >= top + _SLACK)


@njit(nogil=True, cache=True)
def hidden_up_to(
    x: float,
    y: float,
    dx: float,
    dy: float,
    distance: float,
    eye: float,
    top: float,
    walls: tuple[Floats, Floats],
    outlook: Outlook,
    items: Columns,
) -> float:
    """Return up to which height the walls hide what stands at (x + dx, y + dy).

    As ``lowest_visible_one``, but for what is no higher than ``top`` only: beyond it the height
    may be too low.
    """
    sector = int(turn_of(dx, dy)) % SECTORS
    if is_covered(sector, distance, eye, top, outlook):
        return math.inf
    segments, heights = walls
    hidden = -math.inf
    for k in range(outlook.start[sector], outlook.start[sector + 1]):
        wall = items[k]
        if outlook.away[wall] > distance + _SLACK:
            continue
        x1, y1, x2, y2 = segments[wall]
        rise = rise_over_one(x, y, dx, dy, eye, x1, y1, x2, y2, heights[wall])
        hidden = max(hidden, rise)
        if hidden >= top:
            break
    return hidden
