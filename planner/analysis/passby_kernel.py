"""Compiled count of the visits that pass faces."""

from __future__ import annotations

import math
from typing import NamedTuple

import numpy as np
from numba import njit
from numpy.typing import NDArray

from planner.analysis.noticing.faces import Faces
from planner.geometry.blockers import Blockers
from planner.geometry.sight_kernel import lowest_visible_one

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Bools = NDArray[np.bool_]

TILE = 0.5
"""Side of the tiles that know which faces are within reach, surface units."""


class Tiles(NamedTuple):
    """Which pieces can be passed from where.

    Attributes:
        start: Shape (nx * ny + 1,). Pieces of each tile, row by row.
        items: Shape (entries,). Indices of pieces.
        x0: Left edge of the tiles.
        y0: Least y of the tiles.
        nx: Tiles in a row.
        ny: Rows of tiles.
    """

    start: Ints
    items: Ints
    x0: float
    y0: float
    nx: int
    ny: int


@njit(nogil=True, cache=True)
def tiles_of(ends: Floats, bay: Ints, wanted: Bools, reach: float) -> Tiles:
    """Return the tiles from which pieces (n, 4) of wanted bays lie within reach, or nearly."""
    if not len(ends):
        return Tiles(np.zeros(2, np.int64), np.zeros(0, np.int64), 0.0, 0.0, 1, 1)
    x0 = min(ends[:, 0].min(), ends[:, 2].min()) - reach - TILE
    y0 = min(ends[:, 1].min(), ends[:, 3].min()) - reach - TILE
    nx = int((max(ends[:, 0].max(), ends[:, 2].max()) + reach + TILE - x0) / TILE) + 1
    ny = int((max(ends[:, 1].max(), ends[:, 3].max()) + reach + TILE - y0) / TILE) + 1
    start = np.zeros(nx * ny + 1, np.int64)
    items = np.empty(0, np.int64)
    for fill in range(2):
        for piece in range(len(ends)):
            if not wanted[bay[piece]]:
                continue
            x1, y1, x2, y2 = ends[piece]
            left = int((min(x1, x2) - reach - x0) / TILE)
            right = int((max(x1, x2) + reach - x0) / TILE)
            low = int((min(y1, y2) - reach - y0) / TILE)
            for row in range(low, int((max(y1, y2) + reach - y0) / TILE) + 1):
                for tile in range(row * nx + left, row * nx + right + 1):
                    if fill:
                        start[tile + 1] -= 1
                        items[start[tile + 1]] = piece
                    else:
                        start[tile + 1] += 1
        if not fill:
            for tile in range(nx * ny):
                start[tile + 1] += start[tile]
            items = np.empty(start[-1], np.int64)
    whole = len(items)
    start[:-1] = start[1:]
    start[-1] = whole
    return Tiles(start, items, x0, y0, nx, ny)


@njit(nogil=True, cache=True)
def tile_at(x: float, y: float, x0: float, y0: float, nx: int, ny: int) -> int:
    """Return the number of a point's tile; -1 outside."""
    column, row = math.floor((x - x0) / TILE), math.floor((y - y0) / TILE)
    if column < 0 or row < 0 or column >= nx or row >= ny:
        return -1
    return int(row * nx + column)


@njit(nogil=True, cache=True)
def passed_by(
    low: int,
    high: int,
    weights: Floats,
    start: Ints,
    points: Floats,
    tiles: Tiles,
    faces: Faces,
    walls: Blockers,
    reach: float,
    eye: float,
) -> Floats:
    """Return the weighted number of visits low..high that pass each bay, shape (bays,).

    A visit passes a bay where a point of its path lies within reach of the bay's face, on its
    front side, with nothing in between as high as the bay's highest level.
    """
    bays, bay_of, ends, normal = len(faces.level_start) - 1, faces.bay, faces.ends, faces.normal
    sums = np.zeros(bays)
    last = np.full(bays, -1, np.int64)
    first, items = tiles.start, tiles.items
    x0, y0, nx, ny = tiles.x0, tiles.y0, tiles.nx, tiles.ny
    for visit in range(low, high):
        for p in range(start[visit], start[visit + 1]):
            x, y = points[p, 0], points[p, 1]
            tile = tile_at(x, y, x0, y0, nx, ny)
            if tile < 0:
                continue
            for k in range(first[tile], first[tile + 1]):
                piece = items[k]
                bay = bay_of[piece]
                if last[bay] == visit:
                    continue
                x1, y1 = ends[piece, 0], ends[piece, 1]
                along = _along(
                    x - x1, y - y1, ends[piece, 2] - x1, ends[piece, 3] - y1, normal[piece, 0],
                    normal[piece, 1], reach,
                )  # fmt: skip
                if along >= 0.0 and _is_open(x, y, piece, along, faces, walls, eye):
                    last[bay] = visit
                    sums[bay] += weights[visit]
    return sums


@njit(nogil=True, cache=True)
def _along(x: float, y: float, dx: float, dy: float, nx: float, ny: float, reach: float) -> float:
    """Return which part of a face from the origin along d is nearest to a point, in [0, 1].

    -1 where the point is not in front or not within reach.
    """
    if x * nx + y * ny <= 0.0:
        return -1.0
    along = min(1.0, max(0.0, (x * dx + y * dy) / (dx * dx + dy * dy)))
    if (x - along * dx) ** 2 + (y - along * dy) ** 2 > reach * reach:
        return -1.0
    return along


@njit(nogil=True, cache=True)
def _is_open(
    x: float, y: float, piece: int, along: float, faces: Faces, walls: Blockers, eye: float
) -> bool:
    """Whether the sight line to that part of a piece is open."""
    x1, y1 = faces.ends[piece, 0], faces.ends[piece, 1]
    dx, dy = faces.ends[piece, 2] - x1, faces.ends[piece, 3] - y1
    gap_x = faces.middle[piece, 0] - (x1 + dx / 2.0)
    gap_y = faces.middle[piece, 1] - (y1 + dy / 2.0)
    highest = faces.height_m[faces.level_start[faces.bay[piece] + 1] - 1]
    px, py = x1 + along * dx + gap_x, y1 + along * dy + gap_y
    hidden: float = lowest_visible_one(x, y, px, py, eye, walls)
    return bool(max(hidden, faces.covered_m[piece]) < highest)


@njit(nogil=True, cache=True)
def bays_beside_changes(
    old_start: Ints, old_points: Floats, start: Ints, points: Floats, tiles: Tiles, bay: Ints,
    bays: int, same: Bools,
) -> Bools:  # fmt: skip
    """Say which bays lie beside a stretch of path that a visit walks only before or only now.

    ``same`` (visits,) tells visits that are known to walk the same path.
    """
    beside = np.zeros(bays, np.bool_)
    for visit in np.flatnonzero(~same):
        a, a_end, b, b_end = old_start[visit], old_start[visit + 1], start[visit], start[visit + 1]
        while a < a_end and b < b_end and _same(old_points, a, points, b):
            a, b = a + 1, b + 1
        while a < a_end and b < b_end and _same(old_points, a_end - 1, points, b_end - 1):
            a_end, b_end = a_end - 1, b_end - 1
        _mark(old_points[a:a_end], tiles, bay, beside)
        _mark(points[b:b_end], tiles, bay, beside)
    return beside


@njit(nogil=True, cache=True)
def _same(one: Floats, row: int, other: Floats, its_row: int) -> bool:
    return bool(one[row, 0] == other[its_row, 0] and one[row, 1] == other[its_row, 1])


@njit(nogil=True, cache=True)
def _mark(points: Floats, tiles: Tiles, bay: Ints, beside: Bools) -> None:
    for p in range(len(points)):
        tile = tile_at(points[p, 0], points[p, 1], tiles.x0, tiles.y0, tiles.nx, tiles.ny)
        if tile >= 0:
            for k in range(tiles.start[tile], tiles.start[tile + 1]):
                beside[bay[tiles.items[k]]] = True
