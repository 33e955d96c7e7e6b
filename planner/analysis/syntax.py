"""Space syntax of a floor: what depthmapX measures at every point of a grid."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

import numpy as np
import shapely

from planner.analysis.cells import Raster
from planner.analysis.depthmapx_columns import COLUMNS
from planner.analysis.views import Views
from planner.errors import DataError, Problem
from planner.geometry.arrays import FloatArray
from planner.geometry.grid import Grid, lattice
from planner.geometry.isovist import isovist_measures
from planner.geometry.row_blocks import Progress, silent
from planner.geometry.visibility_graph import bytes_of_graph, visibility_graph
from planner.geometry.visibility_measures import global_measures, local_measures
from planner.model.plan import Frame

MOST_POINTS: Final = 65_536
"""A graph of so many points takes half a gigabyte."""
LEAST_SPACING: Final = 0.01


@dataclass(frozen=True, slots=True, eq=False)
class Syntax:
    """The measures of every point of a grid.

    Attributes:
        grid: Its points are the middles of the walkable cells.
        measures: Key in ``COLUMNS`` to values of shape (n,), in surface units; NaN where the
            measure is undefined (depthmapX writes -1).
        problems: What weakens them.
    """

    grid: Grid
    measures: Mapping[str, FloatArray]
    problems: tuple[Problem, ...] = ()

    def raster(self, key: str) -> Raster:
        """Return a measure as a raster to be drawn."""
        values = np.full(self.grid.mask.shape, np.nan)
        values[self.grid.mask] = self.measures[key]
        return Raster(self.grid.x0, self.grid.y0, self.grid.cell, values)


def syntax_of(views: Views, spacing: float, progress: Progress = silent) -> Syntax:
    """Measure a floor on a grid of points at whole multiples of the spacing in file coordinates.

    Only points that can be walked on take part, whatever blocks.

    Args:
        views: What blocks on the floor.
        spacing: Between points, surface units.
        progress: Is told how far it is.

    Raises:
        DataError: ``syntax_spacing``, ``syntax_too_fine``, ``syntax_no_points``.
    """
    grid = points_of(views, spacing)
    count = int(grid.mask.sum())

    def part(before: int) -> Progress:
        return lambda done, _: progress(before * count + done, 3 * count)

    graph = visibility_graph(grid, views.walls, views.blockers, part(0))
    measures = {
        **local_measures(graph, part(1))._asdict(),
        **global_measures(graph, part(2))._asdict(),
        **isovist_measures(views.walls, grid.centres)._asdict(),
    }
    reached = int(measures["node_count"].max())
    apart = Problem("syntax_parts", {"points": count, "reached": reached})
    return Syntax(grid, MappingProxyType(measures), (apart,) if reached < count else ())


def points_of(views: Views, spacing: float) -> Grid:
    """Lay the grid of points over the ground of a floor; arguments as ``syntax_of``."""
    ground, surface = views.space.ground, views.space.surface
    if not LEAST_SPACING <= spacing < math.inf:
        raise DataError("syntax_spacing", spacing=spacing, least=LEAST_SPACING)
    expected = math.ceil(ground.area / spacing**2)
    if expected > MOST_POINTS:
        coarsest = math.ceil(math.sqrt(ground.area / MOST_POINTS) * 100.0) / 100.0
        raise DataError(
            "syntax_too_fine",
            spacing=spacing,
            points=expected,
            megabytes=math.ceil(bytes_of_graph(expected) / 1e6),
            enough=coarsest,
        )
    grid = lattice(ground, spacing, *surface.frame.inside(0.0, 0.0))
    points = np.asarray(shapely.points(grid.centres))
    inside = np.asarray(shapely.contains(views.room, points)) & ~views.is_on_wall(points)
    grid.mask[grid.mask] = inside
    if not grid.mask.any():
        raise DataError("syntax_no_points", surface=surface.name, spacing=spacing)
    return grid


def table_of(syntax: Syntax, frame: Frame) -> dict[str, FloatArray]:
    """Return the columns of depthmapX's table, one row a point, sorted by its reference.

    A reference is column << 16 | row of the grid, both from 1 at the least x and y.

    Args:
        syntax: What was measured.
        frame: Coordinates of the user's files, in which x, y and angles are given.
    """
    cell = syntax.grid.cell
    column, row = (np.rint(at / cell) for at in frame.outside(*syntax.grid.centres.T))
    reference = ((column - column.min() + 1).astype(np.int64) << 16) + row - row.min() + 1
    angles = [frame.angle(angle) for angle in syntax.measures["drift_angle_deg"].tolist()]
    values = {**syntax.measures, "drift_angle_deg": np.array(angles)}
    table = {
        "Ref": reference,
        "x": column * cell,
        "y": row * cell,
        **{COLUMNS[key]: values[key] for key in COLUMNS},
    }
    order = np.argsort(reference)
    return {name: column[order] for name, column in table.items()}
