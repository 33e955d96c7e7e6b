"""Points that lie where nobody can stand: moved to the nearest ground, or off the plan."""

from __future__ import annotations

from typing import Final

import numpy as np
import shapely

from planner.analysis.presence.presence import Bools, Floats
from planner.analysis.scene import Scene
from planner.geometry.grid import Grid

OFF_PLAN_M: Final = 1.0
"""Measured points farther than this from all ground are off the plan, metres [O]."""


def is_off_plan(grid: Grid, points: Floats) -> Bools:
    """Say which points (n, 2) are too far from all ground to be moved there."""
    nearest = grid.centres[grid.cell_index(points)]
    apart: Floats = np.hypot(*(points - nearest).T)
    return ~(apart <= OFF_PLAN_M + grid.cell)


def on_ground(scene: Scene, points: Floats) -> Floats:
    """Move points (n, 2) that lie in obstacles to the middle of the nearest walkable cell.

    Points in cells that are walkable as a whole are known to be right; only the others are
    tested one by one.
    """
    grid = scene.grid
    unsure = np.flatnonzero(~_in_whole_cell(grid, _whole_cells(scene), points))
    shapely.prepare(scene.ground)
    inside = shapely.intersects_xy(scene.ground, points[unsure, 0], points[unsure, 1])
    lost = unsure[~inside]
    if not len(lost):
        return points
    moved = points.copy()
    moved[lost] = grid.centres[grid.cell_index(points[lost])]
    return moved


def _whole_cells(scene: Scene) -> Bools:
    """Shape of the grid's mask: which cells lie in the ground as a whole."""
    grid = scene.grid
    half = grid.cell / 2.0
    x, y = grid.centres.T
    shapely.prepare(scene.ground)
    whole = np.zeros(grid.mask.shape, dtype=np.bool_)
    boxes = shapely.box(x - half, y - half, x + half, y + half)
    whole[grid.mask] = shapely.contains(scene.ground, boxes)
    return whole


def _in_whole_cell(grid: Grid, whole: Bools, points: Floats) -> Bools:
    rows, columns = whole.shape
    place = np.floor((points - (grid.x0, grid.y0)) / grid.cell)
    column = np.clip(place[:, 0], -1, columns).astype(np.int64) + 1
    row = np.clip(place[:, 1], -1, rows).astype(np.int64) + 1
    framed = np.pad(whole, 1)
    found: Bools = framed[row, column]
    return found
