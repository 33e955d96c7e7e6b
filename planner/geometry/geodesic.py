"""Exact shortest ways in the plane round polygonal obstacles."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from planner.geometry.arrays import FloatArray, IntArray
from planner.geometry.blockers import Blockers, indexed
from planner.geometry.polygons import edges, rings_of
from planner.geometry.sight import is_visible

_GROWN: Final = 1e-6
"""Ways may run along edges: edges block only this far outside the free area."""


@dataclass(frozen=True, slots=True, eq=False)
class Walkways:
    """Shortest ways inside an area, over its visibility graph; built once for an area.

    A way may touch the edge of the area and run along it. Points outside the area are first
    moved to the nearest point of it.

    Attributes:
        free: Polygon or several: where one may walk.
        corners: Shape (n, 6). The corners at which a way can bend, each with the corner before
            and the one after it.
        walls: The edges of the area, moved outwards by a millionth.
        between: Shape (n, n). Shortest ways between corners, surface units; inf if there is none.
        before: Shape (n, n). Last corner but one on the way from row to column; negative if none.

    Source:
        Lozano-Perez and Wesley, An algorithm for planning collision-free paths, 1979.
    """

    free: BaseGeometry
    corners: FloatArray = field(init=False, repr=False)
    walls: Blockers = field(init=False, repr=False)
    between: FloatArray = field(init=False, repr=False)
    before: IntArray = field(init=False, repr=False)

    def __post_init__(self) -> None:
        """Draw the visibility graph and measure it."""
        shapely.prepare(self.free)
        corners = _bending_corners(self.free)
        grown = edges(rings_of(self.free.buffer(_GROWN, join_style="mitre")))
        walls = indexed(grown, np.full(len(grown), np.inf))
        between, before = _measured(corners, walls)
        for name, value in (
            ("corners", corners),
            ("walls", walls),
            ("between", between),
            ("before", before),
        ):
            object.__setattr__(self, name, value)

    def distances(self, points: FloatArray) -> FloatArray:
        """Measure the shortest ways between all points (n, 2): (n, n), inf if there is none."""
        from planner.geometry.geodesic_kernel import all_distances, point_links

        inside = self.nearest(points)
        links = point_links(inside, self.corners, self.walls)
        return all_distances(inside, *links, self.between, self.walls)

    def route(self, a: FloatArray, b: FloatArray) -> FloatArray:
        """Draw the shortest way from a (2,) to b (2,), as ``routes`` does."""
        return self.routes(np.array([a, b], dtype=np.float64), np.array([[0, 1]]))[0]

    def routes(self, points: FloatArray, pairs: IntArray) -> tuple[FloatArray, ...]:
        """Draw the shortest ways between pairs of points.

        Args:
            points: Shape (n, 2), in surface units.
            pairs: Shape (m, 2). Row numbers of the points where each way starts and ends.

        Returns:
            m polylines of shape (k, 2), k >= 2, both ends included; (0, 2) if there is no way.
        """
        from planner.geometry.geodesic_kernel import best_bends, point_links

        inside = self.nearest(points)
        pairs = np.ascontiguousarray(pairs, np.int64).reshape(-1, 2)
        bends = best_bends(pairs, *point_links(inside, self.corners, self.walls), self.between)
        straight = is_visible(self.walls, inside[pairs[:, 0]], inside[pairs[:, 1]])
        return tuple(
            inside[pair] if direct else self._bent(inside[pair], first, last)
            for pair, direct, (first, last) in zip(pairs, straight, bends.tolist(), strict=True)
        )

    def nearest(self, points: FloatArray) -> FloatArray:
        """Move points (n, 2) that lie outside the area to its nearest point: (n, 2)."""
        moved: FloatArray = np.array(points, dtype=np.float64).reshape(-1, 2)
        outside = np.flatnonzero(~shapely.intersects_xy(self.free, moved[:, 0], moved[:, 1]))
        if len(outside) and not self.free.is_empty:
            links = shapely.shortest_line(self.free, shapely.points(moved[outside]))
            moved[outside] = shapely.get_coordinates(links)[::2]
        return moved

    def _bent(self, ends: FloatArray, first: int, last: int) -> FloatArray:
        """Join two points over the shortest way between two corners."""
        if first < 0:
            return np.empty((0, 2))
        chain = [last]
        while chain[-1] != first:
            chain.append(int(self.before[first, chain[-1]]))
        bends = self.corners[chain[::-1], :2]
        apart = np.hypot(*(bends[:, None] - ends).T).min(axis=0) > 0.0
        return np.vstack([ends[:1], bends[apart], ends[1:]])


def _bending_corners(free: BaseGeometry) -> FloatArray:
    """Corners (n, 6) at which the area bends outwards round an obstacle."""
    found = [np.empty((0, 6))]
    for ring in rings_of(free):
        before, after = np.roll(ring, 1, axis=0), np.roll(ring, -1, axis=0)
        come, leave = ring - before, after - ring
        right_turn = come[:, 0] * leave[:, 1] - come[:, 1] * leave[:, 0] < 0.0
        found.append(np.hstack([ring, before, after])[right_turn])
    return np.ascontiguousarray(np.vstack(found))


def _measured(corners: FloatArray, walls: Blockers) -> tuple[FloatArray, IntArray]:
    """Shortest ways between all corners and the last corner but one of each."""
    from scipy.sparse import csr_array
    from scipy.sparse.csgraph import dijkstra

    from planner.geometry.geodesic_kernel import corner_links

    if not len(corners):
        return np.empty((0, 0)), np.empty((0, 0), np.int64)
    lengths = corner_links(corners, walls)
    row, column = np.nonzero(np.isfinite(lengths))
    length = np.maximum(lengths[row, column], np.finfo(float).tiny)
    graph = csr_array((length, (row, column)), shape=lengths.shape)
    between, before = dijkstra(graph, directed=True, return_predecessors=True)
    return np.asarray(between, np.float64), np.asarray(before, np.int64)
