"""Compiled look around a floor."""

from __future__ import annotations

import math
from typing import NamedTuple

import numpy as np
from numba import njit
from numpy.typing import NDArray

from planner.analysis.noticing.faces import Faces, Looking
from planner.analysis.noticing.outlook_kernel import (
    Outlook,
    hide,
    look_out,
    outlook_of,
)
from planner.geometry.sight_kernel import TOUCH

Floats = NDArray[np.float64]
Singles = NDArray[np.float32]
Ints = NDArray[np.int64]
Columns = NDArray[np.int32]

EDGE = 1e-9
"""Beyond the edge of the field of regard by more than this there is no need to ask the angle."""
LEAST = 1e-300
"""Weight of what is in view and too small to count: it is seen all the same."""


class InView(NamedTuple):
    """Room for the pieces that can be seen from a point, whatever the heading, and might be.

    Attributes:
        piece: Shape (pieces,). Those that look at the point.
        top: Shape (pieces,). Height of the topmost placement of each, metres.
        hidden: Shape (pieces,). Up to this height each is hidden, metres.
        way: Shape (pieces, 3). The way to each and its length; unit vectors of those seen.
        size: Shape (pieces,). Size factor of those seen.
        lowest: Shape (pieces,). First placement of the bay that is high enough to be seen.
        bay: Shape (pieces,). Bay of those seen.
    """

    piece: Ints
    top: Floats
    hidden: Floats
    way: Floats
    size: Floats
    lowest: Ints
    bay: Ints


@njit(nogil=True, cache=True)
def _room(pieces: int) -> InView:
    numbers, sizes = np.empty((3, pieces), np.int64), np.empty((3, pieces))
    way = np.empty((pieces, 3))
    return InView(numbers[0], sizes[0], sizes[1], way, sizes[2], numbers[1], numbers[2])


@njit(nogil=True, cache=True)
def look_around(
    at: Floats,
    angle: Floats,
    eta: Floats,
    group: Ints,
    faces: Faces,
    walls: tuple[Floats, Floats],
    looking: Looking,
) -> tuple[Ints, Columns, Singles, Singles]:
    """Return the entries (placement, gaze, visible) of each viewer; see ``noticing_from``.

    ``group`` says where runs of viewers at one point begin; sight lines are tested once a run.
    Rows of ``start`` are counted from the first viewer of the first run.
    """
    begin, column = group[0], np.empty(1024, np.int32)
    start = np.zeros(group[-1] - begin + 1, np.int64)
    gaze, visible = np.empty(1024, np.float32), np.empty(1024, np.float32)
    share, touched = np.zeros(len(faces.height_m)), np.empty(len(faces.height_m), np.int64)
    bottom = np.full(len(faces.level_start) - 1, len(faces.height_m), np.int64)
    seen = _room(len(faces.bay))
    outlook, items = outlook_of(len(walls[0])), np.empty(1024, np.int32)
    filled = 0
    for run in range(len(group) - 1):
        x, y = at[group[run], 0], at[group[run], 1]
        items = look_out(x, y, looking.depth, looking.eye, walls[0], walls[1], outlook, items)
        count = _in_view(x, y, faces, walls, looking, outlook, items, seen)
        for viewer in range(group[run], group[run + 1]):
            found, whole = _attention(
                angle[viewer], faces, looking, seen, count, share, bottom, touched
            )
            while filled + found > len(column):
                column = np.concatenate((column, np.empty_like(column)))
                gaze = np.concatenate((gaze, np.empty_like(gaze)))
                visible = np.concatenate((visible, np.empty_like(visible)))
            for k in range(found):
                placement = touched[k]
                column[filled + k] = placement
                gaze[filled + k] = eta[viewer] * share[placement] / (looking.kappa + whole)
                visible[filled + k] = bottom[faces.bay_of[placement]] == placement
            for k in range(found):
                share[touched[k]] = 0.0
                bottom[faces.bay_of[touched[k]]] = len(share)
            filled += found
            start[viewer - begin + 1] = filled
    return start, column[:filled].copy(), gaze[:filled].copy(), visible[:filled].copy()


@njit(nogil=True, cache=True)
def _in_view(
    x: float,
    y: float,
    faces: Faces,
    walls: tuple[Floats, Floats],
    looking: Looking,
    outlook: Outlook,
    items: Columns,
    seen: InView,
) -> int:
    """Collect the pieces that can be seen from a point; returns their number."""
    near = _in_front(x, y, faces, looking, seen)
    hide(
        x, y, looking.eye, seen.way[:near], seen.top[:near], seen.hidden[:near], walls[0],
        walls[1], outlook, items,
    )  # fmt: skip
    way, size, hidden, lowest, bays = seen.way, seen.size, seen.hidden, seen.lowest, seen.bay
    ends, normal, height, level_start = faces.ends, faces.normal, faces.height_m, faces.level_start
    count = 0
    for k in range(near):
        if hidden[k] + TOUCH >= seen.top[k]:
            continue
        piece, dx, dy, distance = seen.piece[k], way[k, 0], way[k, 1], way[k, 2]
        bay = faces.bay[piece]
        level = level_start[bay]
        while level < level_start[bay + 1] and height[level] <= hidden[k] + TOUCH:
            level += 1
        x1, y1, x2, y2 = ends[piece]
        cosine = -(normal[piece, 0] * dx + normal[piece, 1] * dy) / distance
        size[count] = _size_seen(x1 - x, y1 - y, x2 - x, y2 - y, distance, cosine, looking)
        way[count, 0], way[count, 1] = dx / distance, dy / distance
        lowest[count], bays[count] = level, bay
        count += 1
    return count


@njit(nogil=True, cache=True)
def _in_front(x: float, y: float, faces: Faces, looking: Looking, seen: InView) -> int:
    """Collect the pieces within reach that look at a point; returns their number."""
    middle, normal, bays, covered = faces.middle, faces.normal, faces.bay, faces.covered_m
    depth, count = looking.depth * looking.depth, 0
    left, right = _span(x - faces.x0, looking.depth, faces.size, faces.nx)
    low, high = _span(y - faces.y0, looking.depth, faces.size, faces.ny)
    for row in range(low, high + 1):
        begin, stop = row * faces.nx + left, row * faces.nx + right + 1
        for k in range(faces.start[begin], faces.start[stop]):
            piece = faces.items[k]
            dx, dy = middle[piece, 0] - x, middle[piece, 1] - y
            if normal[piece, 0] * dx + normal[piece, 1] * dy >= 0.0 or dx * dx + dy * dy > depth:
                continue
            seen.piece[count] = piece
            seen.way[count, 0], seen.way[count, 1] = dx, dy
            seen.way[count, 2] = math.hypot(dx, dy)
            seen.top[count] = faces.height_m[faces.level_start[bays[piece] + 1] - 1]
            seen.hidden[count] = covered[piece]
            count += 1
    return count


@njit(nogil=True, cache=True)
def _span(at: float, depth: float, size: float, count: int) -> tuple[int, int]:
    if depth == math.inf:
        return 0, count - 1
    low = math.floor((at - depth) / size)
    high = math.floor((at + depth) / size)
    return min(max(low, 0), count - 1), max(min(high, count - 1), 0)


@njit(nogil=True, cache=True)
def _size_seen(
    x1: float, y1: float, x2: float, y2: float, distance: float, cosine: float, looking: Looking
) -> float:
    """Return the size factor S of a piece with these ends as seen from the origin."""
    omega = abs(math.atan2(x1 * y2 - y1 * x2, x1 * x2 + y1 * y2))
    label = 2.0 * math.atan(looking.label * cosine / (2.0 * distance))
    return omega / looking.omega_unit * min(1.0, label / looking.omega0)


@njit(nogil=True, cache=True)
def _attention(
    angle: float,
    faces: Faces,
    looking: Looking,
    seen: InView,
    count: int,
    share: Floats,
    bottom: Ints,
    touched: Ints,
) -> tuple[int, float]:
    """Add up what one heading sees.

    Fills ``share`` with the weight of what is seen from each placement upwards, ``bottom`` with
    the lowest placement that is seen of each bay, and ``touched`` with the placements that have
    a share. Returns their number and the sum of all weights.
    """
    hx, hy = math.cos(angle), math.sin(angle)
    way, size, lows, bays, above = seen.way, seen.size, seen.lowest, seen.bay, faces.above
    full, edge = math.cos(looking.phi0), math.cos(looking.phi_max) - EDGE
    found, whole = 0, 0.0
    for k in range(count):
        ux, uy = way[k, 0], way[k, 1]
        ahead = min(1.0, max(-1.0, hx * ux + hy * uy))
        if ahead < edge:
            continue
        weight = size[k]
        if ahead < full:
            turn = math.acos(ahead)
            if turn > looking.phi_max or looking.sigma <= 0.0:
                continue
            weight *= math.exp(-((turn - looking.phi0) ** 2) / (2.0 * looking.sigma**2))
        across = hx * uy - hy * ux
        if across > 0.0:
            weight *= 1.0 + looking.side
        elif across < 0.0:
            weight *= 1.0 - looking.side
        weight = max(weight, LEAST)
        lowest, bay = lows[k], bays[k]
        if share[lowest] == 0.0:
            touched[found] = lowest
            found += 1
            bottom[bay] = min(bottom[bay], lowest)
        share[lowest] += weight
        whole += weight * above[lowest]
    return found, whole
