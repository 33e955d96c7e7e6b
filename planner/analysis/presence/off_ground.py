"""Points that lie where nobody can stand: moved to the nearest ground, or off the plan."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import shapely

from planner.analysis.presence.presence import Bools, Floats, Ints
from planner.analysis.scene import Scene


@dataclass(frozen=True, slots=True)
class Standing:
    """Where one can stand, made ready for many points.

    Attributes:
        scene: The floor.
        centres: Shape (cells, 2). Middles of its walkable cells.
        whole: Shape (rows + 2, columns + 2). Cells that are walkable as a whole, framed.
    """

    scene: Scene
    centres: Floats
    whole: Bools

    def is_off_plan(self, points: Floats) -> Bools:
        """Say which points (n, 2) are too far from all ground to be moved there."""
        off = ~self._is_whole(points)
        unsure = np.flatnonzero(off)
        nearest = self.centres[self.scene.grid.cell_index(points[unsure])]
        apart = np.hypot(*(points[unsure] - nearest).T)
        off[unsure] = ~(apart <= self.scene.parameters.off_plan_m + self.scene.grid.cell)
        return off

    def moved_there(self, points: Floats) -> Floats:
        """Move points (n, 2) that lie in obstacles to the middle of the nearest walkable cell.

        Points in cells that are walkable as a whole are known to be right; only the others are
        tested one by one.
        """
        unsure = np.flatnonzero(~self._is_whole(points))
        x, y = points[unsure].T
        lost = unsure[~shapely.intersects_xy(self.scene.ground, x, y)]
        if not len(lost):
            return points
        moved = points.copy()
        moved[lost] = self.centres[self.scene.grid.cell_index(points[lost])]
        return moved

    def _is_whole(self, points: Floats) -> Bools:
        grid = self.scene.grid
        rows, columns = self.whole.shape
        column = _framed(points[:, 0], grid.x0, grid.cell, columns)
        row = _framed(points[:, 1], grid.y0, grid.cell, rows)
        found: Bools = self.whole.ravel()[row * columns + column]
        return found


def standing_on(scene: Scene) -> Standing:
    """Make the ground of a floor ready for many points."""
    grid = scene.grid
    centres = grid.centres
    half = grid.cell / 2.0
    x, y = centres.T
    shapely.prepare(scene.ground)
    whole = np.zeros(grid.mask.shape, dtype=np.bool_)
    boxes = shapely.box(x - half, y - half, x + half, y + half)
    whole[grid.mask] = shapely.contains(scene.ground, boxes)
    return Standing(scene, centres, np.pad(whole, 1))


def _framed(along: Floats, start: float, cell: float, count: int) -> Ints:
    """Number the framed row or column of coordinates; all beyond the grid fall on the frame."""
    place = np.clip((along - start) / cell + 1.0, 0.0, count - 0.5)
    return place.astype(np.int64)
