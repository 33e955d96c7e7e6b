"""A square grid over the ground that can be walked on."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from planner.geometry.arrays import BoolArray, FloatArray, IntArray

CELL_M: Final = 0.25
ON_EDGE: Final = 1e-6
"""A point this close to the edge of an area lies on it."""


@dataclass(frozen=True, slots=True, eq=False)
class Grid:
    """Square cells of which some can be walked on.

    Walkable cells are numbered row by row, least y first, in the order of ``centres``.

    Attributes:
        x0: Left edge, in surface units.
        y0: Least y.
        cell: Side of a cell, > 0.
        mask: Shape (rows, columns). True where the middle of the cell can be walked on.
    """

    x0: float
    y0: float
    cell: float
    mask: BoolArray

    @property
    def centres(self) -> FloatArray:
        """Middles of the walkable cells, shape (n, 2), in surface units."""
        row, column = np.nonzero(self.mask)
        return np.column_stack(
            [self.x0 + (column + 0.5) * self.cell, self.y0 + (row + 0.5) * self.cell]
        )

    @property
    def numbers(self) -> IntArray:
        """Number of the walkable cell at each row and column, shape of mask; -1 elsewhere."""
        numbers = np.cumsum(self.mask.ravel(), dtype=np.int64).reshape(self.mask.shape) - 1
        return np.where(self.mask, numbers, -1)

    def cell_index(self, points: FloatArray) -> IntArray:
        """Number the walkable cell of each point (n, 2): its own one, else the nearest: (n,).

        All are -1 where no cell can be walked on.
        """
        points = np.asarray(points, np.float64).reshape(-1, 2)
        if not self.mask.any():
            return np.full(len(points), -1, np.int64)
        from planner.geometry.grid_kernel import cells_of

        index: IntArray = cells_of(points, self.x0, self.y0, self.cell, self.numbers)
        lost = index < 0
        if lost.any():
            from scipy.spatial import cKDTree

            index[lost] = cKDTree(self.centres).query(points[lost])[1]
        return index

    def inside(self, areas: Sequence[BaseGeometry]) -> tuple[IntArray, ...]:
        """Number the walkable cells whose middle lies in each area or on its edge, rising."""
        from planner.geometry.grid_kernel import cells_inside

        if not len(areas):
            return ()
        start, edges = _edges_of(areas)
        found = cells_inside(start, edges, self.x0, self.y0, self.cell, self.numbers)
        unsure = np.flatnonzero(~found.sure)
        if not len(unsure):
            return tuple(np.split(found.cell, found.start[1:-1]))
        owner = np.repeat(np.arange(len(areas)), np.diff(found.start))
        middles = shapely.points(self.centres[found.cell[unsure]])
        kept = found.sure
        kept[unsure] = shapely.intersects(np.asarray(areas)[owner[unsure]], middles)
        ends = np.searchsorted(owner[kept], np.arange(1, len(areas)))
        return tuple(np.split(found.cell[kept], ends))

    def regions(self) -> IntArray:
        """Number the connected region (by sides of cells) of each walkable cell: (n,), from 0."""
        from scipy.ndimage import label

        labels, _ = label(self.mask)
        return np.asarray(labels[self.mask], np.int64) - 1


class Laid(NamedTuple):
    """A grid over an area that differs from another one only inside a box x1, y1, x2, y2."""

    grid: Grid
    box: FloatArray


def walkable_grid(free: BaseGeometry, cell: float = CELL_M, known: Laid | None = None) -> Grid:
    """Lay a grid over an area; it starts at the least x and y of the area, so it moves with it.

    Args:
        free: Area that can be walked on; may be empty.
        cell: Side of a cell, in surface units, > 0.
        known: Of an area that differs little: only cells in its box are asked again.
    """
    if free.is_empty:
        return Grid(0.0, 0.0, cell, np.zeros((0, 0), np.bool_))
    left, bottom, _, _ = free.bounds
    return _grid_from(left, bottom, free, cell, known)


def lattice(free: BaseGeometry, cell: float, x: float, y: float) -> Grid:
    """Lay a grid over an area so that middles of cells lie whole steps from a point.

    Points on the edge of the area are left out. The first column and row of middles lie on the
    least x and y of the area or less than a step outside.

    Args:
        free: Area; may be empty.
        cell: Side of a cell, in surface units, > 0.
        x: A point from which the steps are counted.
        y: A point from which the steps are counted.
    """
    if free.is_empty:
        return Grid(0.0, 0.0, cell, np.zeros((0, 0), np.bool_))
    left, bottom, _, _ = free.bounds
    column, row = math.floor((left - x) / cell + 1e-9), math.floor((bottom - y) / cell + 1e-9)
    grid = _grid_from(x + (column - 0.5) * cell, y + (row - 0.5) * cell, free, cell)
    edge = free.boundary
    shapely.prepare(edge)
    grid.mask[grid.mask] = ~shapely.dwithin(edge, shapely.points(grid.centres), ON_EDGE)
    return grid


def _grid_from(
    left: float, bottom: float, free: BaseGeometry, cell: float, known: Laid | None = None
) -> Grid:
    _, _, right, top = free.bounds
    columns = max(1, math.ceil((right - left) / cell - 1e-9))
    rows = max(1, math.ceil((top - bottom) / cell - 1e-9))
    x, y = left + (np.arange(columns) + 0.5) * cell, bottom + (np.arange(rows) + 0.5) * cell
    shapely.prepare(free)
    mask = np.zeros((rows, columns), np.bool_)
    across, along = slice(None), slice(None)
    if known is not None and _frame(known.grid) == (left, bottom, cell, mask.shape):
        mask = known.grid.mask.copy()
        x1, y1, x2, y2 = known.box
        across = slice(*np.searchsorted(x, (x1 - cell, x2 + cell)).tolist())
        along = slice(*np.searchsorted(y, (y1 - cell, y2 + cell)).tolist())
    mask[along, across] = shapely.contains_xy(free, *np.meshgrid(x[across], y[along]))
    return Grid(left, bottom, cell, mask)


def _edges_of(areas: Sequence[BaseGeometry]) -> tuple[IntArray, FloatArray]:
    """Return the edges of all rings of areas (n, 4), and where those of each area begin."""
    parts, area_of = shapely.get_parts(np.asarray(areas), return_index=True)
    rings, part_of = shapely.get_rings(parts, return_index=True)
    corners, ring_of = shapely.get_coordinates(rings, return_index=True)
    same = ring_of[1:] == ring_of[:-1]
    edges = np.column_stack([corners[:-1], corners[1:]])[same]
    owner = area_of[part_of[ring_of[:-1][same]]]
    return np.searchsorted(owner, np.arange(len(areas) + 1)).astype(np.int64), edges


def _frame(grid: Grid) -> tuple[float, float, float, tuple[int, ...]]:
    return grid.x0, grid.y0, grid.cell, grid.mask.shape
