"""Closing loose wall segments into the outlines of rooms, columns and open walls."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import shapely
from shapely.geometry import Polygon
from shapely.geometry.base import BaseGeometry

from planner.geometry.arrays import FloatArray, IntArray
from planner.geometry.polygons import MILLIMETRE, on_millimetres, polygons_of, rings_of


@dataclass(frozen=True, slots=True, eq=False)
class Rings:
    """Walls sorted into rings and the rest; every coordinate is a whole millimetre.

    Attributes:
        outer: Outlines of rooms, each of shape (k, 2), not closed, without straight corners,
            anticlockwise with y up, from the least x and y on. Rooms that share a wall have one
            outline round them all.
        inner: Free-standing rings inside an outline (columns, cabins), in the same form. What
            stands inside such a ring belongs to it.
        open: Shape (m, 4). Segments x1, y1, x2, y2 in no ring above: walls between rooms of one
            outline, walls that end in the open.
    """

    outer: tuple[FloatArray, ...]
    inner: tuple[FloatArray, ...]
    open: FloatArray


def close_rings(segments: FloatArray, tolerance: float = MILLIMETRE) -> Rings:
    """Close segments into rings, whatever their order, direction and repetition.

    Ends closer to each other than the tolerance become one point; an end that comes that close
    to another wall is moved onto it; crossings become corners of both walls.

    Args:
        segments: Shape (n, 4): x1, y1, x2, y2 in metres.
        tolerance: Metres, > 0: the widest gap that is closed.
    """
    network = _noded(np.asarray(segments, np.float64).reshape(-1, 4), tolerance)
    faces = polygons_of(shapely.polygonize([network]))
    if not faces:
        return Rings((), (), _loose(network))
    outer = shapely.union_all(faces)
    holes = shapely.union_all([Polygon(ring) for face in faces for ring in face.interiors])
    drawn = [polygon.boundary for area in (outer, holes) for polygon in polygons_of(area)]
    inside_columns = holes.buffer(-MILLIMETRE / 4.0)
    rest = shapely.difference(network, shapely.union_all(drawn), grid_size=MILLIMETRE)
    return Rings(
        _in_order(rings_of(outer)),
        _in_order(rings_of(holes)),
        _loose(shapely.difference(rest, inside_columns, grid_size=MILLIMETRE)),
    )


def _in_order(rings: list[FloatArray]) -> tuple[FloatArray, ...]:
    """Start each ring at its leftmost, then lowest corner and sort the rings by it."""
    begun = [np.roll(ring, -np.lexsort(ring.T[::-1])[0], axis=0) for ring in rings]
    return tuple(sorted(begun, key=lambda ring: ring.ravel().tolist()))


def _noded(segments: FloatArray, tolerance: float) -> BaseGeometry:
    """Join ends that nearly meet, then cut all walls at their crossings."""
    ends, wall_ends = _joined_ends(segments, tolerance)
    wall_ends = wall_ends[wall_ends[:, 0] != wall_ends[:, 1]]
    if not len(wall_ends):
        return shapely.MultiLineString()
    lines = shapely.linestrings(ends[wall_ends])
    points = np.asarray(shapely.points(ends))
    point, wall = shapely.STRtree(lines).query(points, predicate="dwithin", distance=tolerance)
    place = shapely.line_locate_point(lines[wall], points[point])
    other = ~(point[:, None] == wall_ends[wall]).any(axis=1)
    point, wall, place = point[other], wall[other], place[other]
    feet = shapely.line_interpolate_point(lines[wall], place)
    ends[point] = on_millimetres(shapely.get_coordinates(feet))
    through = [[first] for first in wall_ends[:, 0].tolist()]
    for k in np.lexsort((place, wall)).tolist():
        through[wall[k]].append(int(point[k]))
    paths = [ends[[*path, last]] for path, last in zip(through, wall_ends[:, 1], strict=True)]
    return shapely.union_all([shapely.LineString(path) for path in paths], grid_size=MILLIMETRE)


def _joined_ends(segments: FloatArray, tolerance: float) -> tuple[FloatArray, IntArray]:
    """Give ends that lie within the tolerance one point.

    Returns:
        Points (k, 2) on whole millimetres, and the numbers (n, 2) of the points of each segment.
    """
    from scipy.sparse import coo_array
    from scipy.sparse.csgraph import connected_components
    from scipy.spatial import cKDTree

    points = segments.reshape(-1, 2)
    if not len(points):
        return points, np.empty((0, 2), np.int64)
    near = cKDTree(points).query_pairs(tolerance * (1.0 + 1e-9), output_type="ndarray")
    links = coo_array((np.ones(len(near)), near.T), shape=(len(points), len(points)))
    _, group = connected_components(links, directed=False)
    _, first = np.unique(group, return_index=True)
    return on_millimetres(points[first]), np.asarray(group, np.int64).reshape(-1, 2)


def _loose(network: BaseGeometry) -> FloatArray:
    """Return the segments (m, 4) of lines, straight runs joined."""
    merged = shapely.line_merge(network).simplify(1e-9)
    lines = [line for line in shapely.get_parts(merged) if line.length > 0.0]
    parts = [np.asarray(line.coords) for line in lines]
    return np.vstack([np.empty((0, 4)), *(np.hstack([part[:-1], part[1:]]) for part in parts)])
