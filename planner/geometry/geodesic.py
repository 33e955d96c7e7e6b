"""Exact shortest ways in the plane round polygonal obstacles."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from planner.geometry.arrays import BoolArray, FloatArray, IntArray
from planner.geometry.blockers import Blockers, indexed
from planner.geometry.polygons import edges, rings_of
from planner.geometry.sight import is_visible

_GROWN: Final = 1e-6
"""Ways may run along edges: edges block only this far outside the free area."""
_POINTS_AT_ONCE: Final = 512

Links = tuple[IntArray, IntArray, FloatArray]
"""start (n + 1,), corner (m,) and length (m,): those of point k at start[k]:start[k + 1]."""


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
        at = self.nearest(points)
        start, corner, length = self._links(at)
        linked = np.flatnonzero(np.diff(start))
        ways = np.zeros((len(at), len(at)))
        for p in range(len(at) - 1):
            ways[p, p + 1 :] = np.inf
            own = slice(start[p], start[p + 1])
            if len(corner[own]):
                reach = (self.between[corner[own]] + length[own, None]).min(axis=0)
                bent = np.minimum.reduceat(reach[corner] + length, start[linked])
                ways[p, linked[linked > p]] = bent[linked > p]
            ahead = at[p + 1 :]
            direct = is_visible(self.walls, at[p], ahead)
            ways[p, p + 1 :][direct] = np.hypot(*(ahead[direct] - at[p]).T)
        return ways + ways.T

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
        at = self.nearest(points)
        links = self._links(at)
        pairs = np.asarray(pairs, np.int64).reshape(-1, 2)
        straight = is_visible(self.walls, at[pairs[:, 0]], at[pairs[:, 1]])
        return tuple(
            at[pair] if direct else self._bent(at[pair], *self._best_corners(links, *pair.tolist()))
            for pair, direct in zip(pairs, straight.tolist(), strict=True)
        )

    def nearest(self, points: FloatArray) -> FloatArray:
        """Move points (n, 2) that lie outside the area to its nearest point: (n, 2)."""
        moved: FloatArray = np.array(points, dtype=np.float64).reshape(-1, 2)
        outside = np.flatnonzero(~shapely.intersects_xy(self.free, moved[:, 0], moved[:, 1]))
        if len(outside) and not self.free.is_empty:
            links = shapely.shortest_line(self.free, shapely.points(moved[outside]))
            moved[outside] = shapely.get_coordinates(links)[::2]
        return moved

    def _links(self, at: FloatArray) -> Links:
        """Find the corners at which a way from each point can bend first."""
        points, corners = [np.empty(0, np.int64)], [np.empty(0, np.int64)]
        for first in range(0, len(at), _POINTS_AT_ONCE):
            row, column = np.nonzero(_can_bend(at[first : first + _POINTS_AT_ONCE], self.corners))
            seen = is_visible(self.walls, at[row + first], self.corners[column, :2])
            points.append(row[seen] + first)
            corners.append(column[seen])
        point, corner = np.concatenate(points), np.concatenate(corners)
        start = np.searchsorted(point, np.arange(len(at) + 1))
        return start, corner, np.hypot(*(self.corners[corner, :2] - at[point]).T)

    def _best_corners(self, links: Links, p: int, q: int) -> tuple[int, int]:
        """First and last corner of the shortest bent way of two points; -1 if there is none."""
        start, corner, length = links
        here, there = slice(start[p], start[p + 1]), slice(start[q], start[q + 1])
        ways = length[here, None] + self.between[corner[here]][:, corner[there]] + length[there]
        if not np.isfinite(ways).any():
            return -1, -1
        first, last = divmod(int(ways.argmin()), ways.shape[1])
        return int(corner[here][first]), int(corner[there][last])

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


def _can_bend(points: FloatArray, corners: FloatArray) -> BoolArray:
    """Say whether a shortest way from points (n, 2) can bend at corners (m, 6): (n, m).

    It can only if both edges of the obstacle leave the corner on one side of the way.
    """
    dx, dy = (corners[:, axis] - points[:, axis, None] for axis in (0, 1))
    sides = [
        dx * (corners[:, k + 1] - corners[:, 1]) - dy * (corners[:, k] - corners[:, 0])
        for k in (2, 4)
    ]
    limit = _GROWN * np.hypot(dx, dy)
    bends: BoolArray = (np.minimum(*sides) >= -limit) | (np.maximum(*sides) <= limit)
    return bends


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

    if not len(corners):
        return np.empty((0, 0)), np.empty((0, 0), np.int64)
    bends = _can_bend(corners[:, :2], corners)
    row, column = np.nonzero(np.triu(bends & bends.T, 1))
    seen = is_visible(walls, corners[row, :2], corners[column, :2])
    row, column = row[seen], column[seen]
    length = np.hypot(*(corners[row, :2] - corners[column, :2]).T)
    length = np.maximum(length, np.finfo(float).tiny)
    graph = csr_array((length, (row, column)), shape=(len(corners), len(corners)))
    between, before = dijkstra(graph, directed=False, return_predecessors=True)
    return np.asarray(between, np.float64), np.asarray(before, np.int64)
