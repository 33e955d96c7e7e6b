"""Compiled look around a floor."""

from __future__ import annotations

import math

import numpy as np
from numba import njit
from numpy.typing import NDArray

from planner.analysis.noticing.faces import Faces, Looking
from planner.geometry.blockers import Blockers
from planner.geometry.sight_kernel import lowest_visible_one

Floats = NDArray[np.float64]
Singles = NDArray[np.float32]
Ints = NDArray[np.int64]
Columns = NDArray[np.int32]


@njit(nogil=True, cache=True)
def look_around(
    at: Floats,
    angle: Floats,
    eta: Floats,
    group: Ints,
    faces: Faces,
    walls: Blockers,
    looking: Looking,
) -> tuple[Ints, Columns, Singles]:
    """Return the entries (placement, gaze) of each viewer; see ``noticing_from``.

    ``group`` says where runs of viewers at one point begin; sight lines are tested once a run.
    """
    start = np.zeros(len(at) + 1, np.int64)
    column = np.empty(1024, np.int32)
    gaze = np.empty(1024, np.float32)
    share = np.zeros(len(faces.height_m))
    touched = np.empty(len(faces.height_m), np.int64)
    pieces = np.empty(len(faces.bay), np.int64)
    seen = np.empty((len(faces.bay), 3))
    lowest = np.empty(len(faces.bay), np.int64)
    filled = 0
    for run in range(len(group) - 1):
        x, y = at[group[run], 0], at[group[run], 1]
        count = _in_view(x, y, faces, walls, looking, pieces, seen, lowest)
        for viewer in range(group[run], group[run + 1]):
            found, whole = _attention(
                angle[viewer], faces, looking, pieces[:count], seen, lowest, share, touched
            )
            while filled + found > len(column):
                column = np.concatenate((column, np.empty_like(column)))
                gaze = np.concatenate((gaze, np.empty_like(gaze)))
            for k in range(found):
                placement = touched[k]
                column[filled + k] = placement
                gaze[filled + k] = eta[viewer] * share[placement] / (looking.kappa + whole)
                share[placement] = 0.0
            filled += found
            start[viewer + 1] = filled
    return start, column[:filled].copy(), gaze[:filled].copy()


@njit(nogil=True, cache=True)
def _in_view(
    x: float,
    y: float,
    faces: Faces,
    walls: Blockers,
    looking: Looking,
    pieces: Ints,
    seen: Floats,
    lowest: Ints,
) -> int:
    """Collect the pieces that can be seen from a point, whatever the heading.

    Fills ``pieces`` (piece), ``seen`` (direction x, direction y, size factor) and ``lowest``
    (first placement of the bay that is high enough to be seen). Returns their number.
    """
    count = 0
    left, right = _span(x - faces.x0, looking.depth, faces.size, faces.nx)
    low, high = _span(y - faces.y0, looking.depth, faces.size, faces.ny)
    for row in range(low, high + 1):
        for place in range(row * faces.nx + left, row * faces.nx + right + 1):
            for k in range(faces.start[place], faces.start[place + 1]):
                piece = faces.items[k]
                size, ux, uy = _size_seen(x, y, piece, faces, looking)
                if size <= 0.0:
                    continue
                level = _first_level(x, y, piece, faces, walls, looking.eye)
                if level < faces.level_start[faces.bay[piece] + 1]:
                    pieces[count] = piece
                    seen[count, 0], seen[count, 1], seen[count, 2] = ux, uy, size
                    lowest[count] = level
                    count += 1
    return count


@njit(nogil=True, cache=True)
def _span(at: float, depth: float, size: float, count: int) -> tuple[int, int]:
    if depth == math.inf:
        return 0, count - 1
    low = math.floor((at - depth) / size)
    high = math.floor((at + depth) / size)
    return max(low, 0), min(high, count - 1)


@njit(nogil=True, cache=True)
def _size_seen(
    x: float, y: float, piece: int, faces: Faces, looking: Looking
) -> tuple[float, float, float]:
    """Return the size factor S of a piece and the unit vector to it; 0 if behind or too far."""
    dx, dy = faces.middle[piece, 0] - x, faces.middle[piece, 1] - y
    distance = math.hypot(dx, dy)
    if distance > looking.depth or distance == 0.0:
        return 0.0, 0.0, 0.0
    cosine = -(faces.normal[piece, 0] * dx + faces.normal[piece, 1] * dy) / distance
    if cosine <= 0.0:
        return 0.0, 0.0, 0.0
    x1, y1 = faces.ends[piece, 0] - x, faces.ends[piece, 1] - y
    x2, y2 = faces.ends[piece, 2] - x, faces.ends[piece, 3] - y
    omega = abs(math.atan2(x1 * y2 - y1 * x2, x1 * x2 + y1 * y2))
    label = 2.0 * math.atan(looking.label * cosine / (2.0 * distance))
    size = omega / looking.omega_unit * min(1.0, label / looking.omega0)
    return size, dx / distance, dy / distance


@njit(nogil=True, cache=True)
def _first_level(x: float, y: float, piece: int, faces: Faces, walls: Blockers, eye: float) -> int:
    """Return the lowest placement above a piece that is seen; the bay's end if none is."""
    tx, ty = faces.middle[piece, 0], faces.middle[piece, 1]
    hidden = max(lowest_visible_one(x, y, tx, ty, eye, walls), faces.covered_m[piece])
    level = int(faces.level_start[faces.bay[piece]])
    end = faces.level_start[faces.bay[piece] + 1]
    while level < end and faces.height_m[level] <= hidden:
        level += 1
    return level


@njit(nogil=True, cache=True)
def _attention(
    angle: float,
    faces: Faces,
    looking: Looking,
    pieces: Ints,
    seen: Floats,
    lowest: Ints,
    share: Floats,
    touched: Ints,
) -> tuple[int, float]:
    """Add up what one heading sees.

    Fills ``share`` with the weight of each placement and ``touched`` with those in view.
    Returns their number and the sum of all weights.
    """
    hx, hy = math.cos(angle), math.sin(angle)
    found, whole = 0, 0.0
    for k in range(len(pieces)):
        ux, uy = seen[k, 0], seen[k, 1]
        turn = math.acos(min(1.0, max(-1.0, hx * ux + hy * uy)))
        if turn > looking.phi_max:
            continue
        weight = seen[k, 2]
        if turn > looking.phi0:
            if looking.sigma <= 0.0:
                continue
            weight *= math.exp(-((turn - looking.phi0) ** 2) / (2.0 * looking.sigma**2))
        across = hx * uy - hy * ux
        if across > 0.0:
            weight *= 1.0 + looking.side
        elif across < 0.0:
            weight *= 1.0 - looking.side
        for placement in range(lowest[k], faces.level_start[faces.bay[pieces[k]] + 1]):
            if share[placement] == 0.0:
                touched[found] = placement
                found += 1
            part = max(weight * faces.weight[placement], 1e-300)
            share[placement] += part
            whole += part
    return found, whole
