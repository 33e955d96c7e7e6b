"""Exact isovists: all that can be seen of the plan from one point."""

from __future__ import annotations

from typing import Final

import numpy as np
import shapely
from shapely.geometry import Polygon

from planner.geometry.arrays import FloatArray, IntArray
from planner.geometry.blockers import Blockers
from planner.geometry.polygons import edges, rings_of, without_straight_corners

_FRAME_M: Final = 1.0
"""How far beyond the walls an unbounded view is drawn."""
_SAME_ANGLE: Final = 1e-10
_SAME_POINT: Final = 1e-9


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
    eye = np.array([x, y], dtype=np.float64)
    walls = _crossing_free(blockers.segments, eye) - np.tile(eye, 2)
    ways = _directions(walls.reshape(-1, 2))
    nearest = walls[_nearest(walls, ways)]
    begin = _meet(ways, nearest)
    end = _meet(np.roll(ways, -1, axis=0), nearest)
    ring = np.stack([begin, end], axis=1).reshape(-1, 2)
    return Polygon(_clean(ring) + eye)


def _crossing_free(segments: FloatArray, eye: FloatArray) -> FloatArray:
    """Cut the walls and a frame round them at their crossings: shape (n, 4)."""
    corners = np.vstack([segments.reshape(-1, 2), eye])
    (left, bottom), (right, top) = corners.min(axis=0) - _FRAME_M, corners.max(axis=0) + _FRAME_M
    frame = edges(rings_of(shapely.box(left, bottom, right, top)))
    lines = shapely.linestrings(np.vstack([segments, frame]).reshape(-1, 2, 2))
    noded = shapely.get_parts(shapely.union_all(lines))
    points, line = shapely.get_coordinates(noded, return_index=True)
    joined = line[1:] == line[:-1]
    return np.hstack([points[:-1][joined], points[1:][joined]])


def _directions(ends: FloatArray) -> FloatArray:
    """One vector (k, 2) to a wall end for each direction, sorted by angle."""
    ends = ends[np.hypot(*ends.T) > _SAME_POINT]
    angle = np.arctan2(ends[:, 1], ends[:, 0])
    order = np.argsort(angle)
    step = np.diff(angle[order], prepend=angle[order[-1]] - 2.0 * np.pi)
    directions: FloatArray = ends[order][step > _SAME_ANGLE]
    return directions


def _nearest(walls: FloatArray, ways: FloatArray) -> IntArray:
    """Number of the wall that each sector between a direction and the next one ends on."""
    unit = ways / np.hypot(*ways.T)[:, None]
    middle = unit + np.roll(unit, -1, axis=0)
    dx, dy = middle[:, :1], middle[:, 1:]
    x, y, wx, wy = walls[:, 0], walls[:, 1], walls[:, 2] - walls[:, 0], walls[:, 3] - walls[:, 1]
    with np.errstate(divide="ignore", invalid="ignore"):
        slant = dx * wy - dy * wx
        distance = (x * wy - y * wx) / slant
        along = (x * dy - y * dx) / slant
        met = (distance > _SAME_POINT) & (along >= 0.0) & (along <= 1.0)
    return np.asarray(np.argmin(np.where(met, distance, np.inf), axis=1), np.int64)


def _meet(ways: FloatArray, walls: FloatArray) -> FloatArray:
    """Point (k, 2) of each wall (k, 4) in the direction (k, 2) of the same row."""
    start, run = walls[:, :2], walls[:, 2:] - walls[:, :2]
    slant = ways[:, 0] * run[:, 1] - ways[:, 1] * run[:, 0]
    offset = start[:, 0] * ways[:, 1] - start[:, 1] * ways[:, 0]
    with np.errstate(divide="ignore", invalid="ignore"):
        along = np.clip(np.nan_to_num(offset / slant), 0.0, 1.0)
    points: FloatArray = start + along[:, None] * run
    return points


def _clean(ring: FloatArray) -> FloatArray:
    """Drop repeated points, then straight corners."""
    apart = np.hypot(*(ring - np.roll(ring, 1, axis=0)).T) > _SAME_POINT
    return without_straight_corners(ring[apart])
