"""Exact isovists: all that can be seen of the plan from one point, and its measures."""

from __future__ import annotations

from typing import Final, NamedTuple

import numpy as np
import shapely
from shapely.geometry import Polygon

from planner.geometry.arrays import FloatArray
from planner.geometry.blockers import Blockers
from planner.geometry.polygons import edges, rings_of, without_straight_corners
from planner.geometry.row_blocks import fill

_FRAME_M: Final = 1.0
"""How far beyond the walls an unbounded view is drawn."""
_SAME_POINT: Final = 1e-9


class Isovist(NamedTuple):
    """What can be seen from one point, with the measures that depthmapX names.

    Attributes:
        polygon: The closed view.
        area: Square surface units.
        perimeter: Surface units.
        compactness: 4 pi area / perimeter squared, in (0, 1]; 1 for a circle.
        drift_magnitude: From the eye to the view's centre of area, surface units.
        drift_angle_deg: Direction of the drift, degrees from +x towards +y, in [0, 360); NaN
            where there is none.
        max_radial: The longest view, surface units.
        min_radial: The nearest edge of the view, surface units.
        occlusivity: Length of the edges along rays from the eye, with more behind them, surface
            units; like depthmapX's, with those along a wall that is seen edge-on.
    """

    polygon: Polygon
    area: float
    perimeter: float
    compactness: float
    drift_magnitude: float
    drift_angle_deg: float
    max_radial: float
    min_radial: float
    occlusivity: float


class IsovistMeasures(NamedTuple):
    """Measures of the isovists of many points, each of shape (n,); units as in ``Isovist``."""

    area: FloatArray
    perimeter: FloatArray
    compactness: FloatArray
    drift_magnitude: FloatArray
    drift_angle_deg: FloatArray
    max_radial: FloatArray
    min_radial: FloatArray
    occlusivity: FloatArray


def isovist(blockers: Blockers, x: float, y: float) -> Polygon:
    """Draw what is seen from a point, where every edge blocks at any height.

    Between two neighbouring directions of wall ends the nearest wall is one and the same, so
    each sector of the view ends exactly on that wall. A point collinear with a corner is
    no exception: the ray that touches the corner has no width.

    Args:
        blockers: What stands in the way.
        x: Where the eye is, in surface units, on no wall.
        y: Where the eye is.

    Returns:
        The closed view. Where no wall ends it, it ends 1 unit beyond the box round all walls
        and the eye.

    Source:
        Benedikt, To take hold of space: isovists and isovist fields, 1979.
    """
    return isovist_at(crossing_free(blockers.segments, np.array([[x, y]])), x, y).polygon


def crossing_free(segments: FloatArray, eyes: FloatArray) -> FloatArray:
    """Cut walls at their crossings, and put a frame round them.

    Args:
        segments: Shape (n, 4). Walls.
        eyes: Shape (k, 2). Points that the frame takes in as well.

    Returns:
        Shape (m, 4). Walls that touch at their ends only and close every view.
    """
    corners = np.vstack([segments.reshape(-1, 2), eyes])
    (left, bottom), (right, top) = corners.min(axis=0) - _FRAME_M, corners.max(axis=0) + _FRAME_M
    frame = edges(rings_of(shapely.box(left, bottom, right, top)))
    lines = shapely.linestrings(np.vstack([segments, frame]).reshape(-1, 2, 2))
    noded = shapely.get_parts(shapely.union_all(lines))
    points, line = shapely.get_coordinates(noded, return_index=True)
    joined = line[1:] == line[:-1]
    return np.hstack([points[:-1][joined], points[1:][joined]])


def isovist_at(walls: FloatArray, x: float, y: float) -> Isovist:
    """Draw and measure what is seen from a point.

    Args:
        walls: Shape (n, 4), as ``crossing_free`` gives them.
        x: Where the eye is, on no wall and inside the frame.
        y: Where the eye is.
    """
    from planner.geometry.isovist_kernel import MEASURES, measure, stretches

    ends, row = np.empty((2 * len(walls) + 1, 4)), np.empty((1, MEASURES))
    ends = ends[: stretches(walls, float(x), float(y), ends)]
    measure(ends, row[0])
    polygon = Polygon(_clean(ends.reshape(-1, 2)) + np.array([x, y]))
    return Isovist(polygon, *(column.item() for column in _named(row)))


def isovist_measures(walls: FloatArray, points: FloatArray) -> IsovistMeasures:
    """Measure what is seen from many points.

    Args:
        walls: Shape (n, 4), as ``crossing_free`` gives them.
        points: Shape (k, 2), on no wall and inside the frame.
    """
    from planner.geometry.isovist_kernel import MEASURES, measure_rows

    points = np.ascontiguousarray(points, np.float64).reshape(-1, 2)
    table = np.empty((len(points), MEASURES))
    fill(len(points), lambda first, end: measure_rows(walls, points[first:end], table[first:end]))
    return _named(table)


def _named(rows: FloatArray) -> IsovistMeasures:
    """Name the columns that the kernel fills."""
    area, perimeter, compactness, drift_x, drift_y, max_radial, min_radial, occlusivity = rows.T
    drift = np.hypot(drift_x, drift_y)
    angle = np.degrees(np.arctan2(drift_y, drift_x)) % 360.0 % 360.0
    angle = np.where(drift > _SAME_POINT, angle, np.nan)
    return IsovistMeasures(
        area, perimeter, compactness, drift, angle, max_radial, min_radial, occlusivity
    )


def _clean(ring: FloatArray) -> FloatArray:
    """Drop repeated points, then straight corners."""
    apart = np.hypot(*(ring - np.roll(ring, 1, axis=0)).T) > _SAME_POINT
    return without_straight_corners(ring[apart])
