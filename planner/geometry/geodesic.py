"""Exact shortest ways in the plane round polygonal obstacles, and along one-way lanes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import InitVar, dataclass, field
from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry import Polygon
from shapely.geometry.base import BaseGeometry

from planner.geometry.arrays import FloatArray, IntArray
from planner.geometry.blockers import Blockers, indexed
from planner.geometry.polygons import Corners, corners_of, polygons_of, rings_of

if TYPE_CHECKING:
    from planner.geometry.lanes_kernel import Lanes
    from planner.geometry.ways_kernel import Known, Ways

_GROWN: Final = 1e-6
"""Ways may run along edges: edges block only this far outside the free area."""

_ATOM: Final = 2.0**-30
"""Lengths between corners are multiples of this, about a thousand millionth."""

_SHARPEST: Final = 0.02
"""Corners of edges that are moved stick out at most ten times as far as the edges."""

Sight = NDArray[np.int8]


@dataclass(frozen=True, slots=True, eq=False)
class Lane:
    """An area that is crossed one way: straight stretches in it keep within 90 degrees.

    Attributes:
        area: Where it holds.
        along: Unit vector.
    """

    area: Polygon
    along: tuple[float, float]


class _Look(NamedTuple):
    """Which corners were seen from which points, past which walls."""

    at: FloatArray
    corners: FloatArray
    sight: Sight
    walls: FloatArray


class Ground(NamedTuple):
    """What shortest ways depend on: corners, walls, and lanes as kernels take them."""

    corners: FloatArray
    walls: FloatArray
    lane_start: IntArray
    lane_ring: FloatArray
    lane_along: FloatArray


def changed_box(before: Ground, now: Ground) -> FloatArray:
    """Return the box x1, y1, x2, y2 round all that differs between two grounds.

    Inside out where nothing does, without end where lanes do. A shortest way that stays outside
    is the same on both, to the byte, if all ways by the box are longer.
    """
    if not all(map(np.array_equal, before[2:], now[2:])):
        return np.array([-np.inf, -np.inf, np.inf, np.inf])
    rows = [_only_one_has(a, b) for a, b in zip(before[:2], now[:2], strict=True)]
    points = np.concatenate([each.reshape(-1, 2) for each in rows])
    low, high = points.min(axis=0, initial=np.inf), points.max(axis=0, initial=-np.inf)
    return np.concatenate([low, high])


def _only_one_has(one: FloatArray, other: FloatArray) -> FloatArray:
    """Return the rows that only one of two tables has."""
    rows = np.ascontiguousarray(np.concatenate([one, other]))
    _, first, counts = np.unique(
        rows.view(np.dtype((np.void, rows.dtype.itemsize * rows.shape[1]))).ravel(),
        return_index=True,
        return_counts=True,
    )
    single: FloatArray = rows[first[counts == 1]]
    return single


@dataclass(frozen=True, slots=True, eq=False)
class Walkways:
    """Shortest ways inside an area, over its visibility graph; built once for an area.

    A way may touch the edge of the area and run along it. Points outside the area are first
    moved to the nearest point of it.

    With lanes, ways are shortest among those that are straight between points, corners of
    obstacles and corners of lanes, and that run inside a lane only within 90 degrees of its
    direction; there and back may differ.

    Attributes:
        free: Polygon or several: where one may walk.
        lanes: What is crossed one way.
        corners: Shape (n, 6). The corners at which a way can bend, sorted, each with the corner
            before and the one after it.
        walls: The edges of the area, moved outwards by a millionth.
        between: Shape (n, n). Shortest ways between corners, surface units; inf if there is none.
        before: Shape (n, n). Last corner but one on the way from row to column; negative if none.
        known: Ways of an area that differs little: what is the same is not looked at again.

    Source:
        Lozano-Perez and Wesley, An algorithm for planning collision-free paths, 1979.
    """

    free: BaseGeometry
    lanes: tuple[Lane, ...] = ()
    known: InitVar[Walkways | None] = None
    corners: FloatArray = field(init=False, repr=False)
    walls: Blockers = field(init=False, repr=False)
    between: FloatArray = field(init=False, repr=False)
    before: NDArray[np.int32] = field(init=False, repr=False)
    _one_way: Lanes = field(init=False, repr=False)
    _sight: Sight = field(init=False, repr=False)
    _looks: list[_Look] = field(init=False, repr=False, default_factory=list)

    def __post_init__(self, known: Walkways | None) -> None:
        """Draw the visibility graph and measure it."""
        from planner.geometry.ways_kernel import looked

        shapely.prepare(self.free)
        ends = corners_of(self.free)
        corners = _sorted(np.vstack([_bending(ends), _lane_corners(self)]))
        walls = indexed(_grown(ends), np.full(len(ends.at), np.inf))
        before = None if known is None else _own_look(known)
        sight = looked(corners, corners, True, walls, _known(before, corners, corners, walls))
        for name, value in (
            ("corners", corners),
            ("walls", walls),
            ("_sight", sight),
            ("_one_way", one_way(self.lanes)),
        ):
            object.__setattr__(self, name, value)
        same = known is not None and known.lanes == self.lanes
        between, last = _measured(self, known if same else None)
        object.__setattr__(self, "between", between)
        object.__setattr__(self, "before", last)
        if known is not None:
            self._looks.extend(known._looks)

    def ways(self, points: FloatArray) -> Ways:
        """Return what compiled kernels need to find ways between points (n, 2).

        Points that were asked for before, here or in the ways that this was made from, cost
        little.
        """
        at = self.nearest(points)
        look = self._look(at, self._looks[0] if self._looks else None)
        self._looks[:] = [look]
        return self._linked(look)

    def linked(self, points: FloatArray) -> Ways:
        """Return what ``ways`` does for points that are asked for once."""
        return self._linked(self._look(self.nearest(points), None))

    def distances(self, points: FloatArray) -> FloatArray:
        """Measure the shortest ways between all points (n, 2): (n, n), inf if there is none.

        From row to column; both directions are alike where there are no lanes.
        """
        from planner.geometry.ways_kernel import all_ways

        return all_ways(self.linked(points))

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
        start, drawn = self.lines(self.linked(points), pairs)
        return tuple(np.split(drawn, start[1:-1]))

    def lines(self, ways: Ways, pairs: IntArray) -> tuple[IntArray, FloatArray]:
        """Draw the shortest ways between pairs of the places of ``ways``.

        Returns:
            start (m + 1,) and points (k, 2): those of pair k at start[k]:start[k + 1].
        """
        from planner.geometry.ways_kernel import best_corners, drawn

        pairs = np.ascontiguousarray(pairs, np.int64).reshape(-1, 2)
        start, points = drawn(pairs, best_corners(pairs, ways), ways, self.before)
        return start, points

    @property
    def ground(self) -> Ground:
        """What all ways depend on."""
        return Ground(self.corners, self.walls.segments, *self._one_way)

    def nearest(self, points: FloatArray) -> FloatArray:
        """Move points (n, 2) that lie outside the area to its nearest point: (n, 2)."""
        moved: FloatArray = np.array(points, dtype=np.float64).reshape(-1, 2)
        outside = np.flatnonzero(~shapely.intersects_xy(self.free, moved[:, 0], moved[:, 1]))
        if len(outside) and not self.free.is_empty:
            links = shapely.shortest_line(self.free, shapely.points(moved[outside]))
            moved[outside] = shapely.get_coordinates(links)[::2]
        return moved

    def _look(self, at: FloatArray, before: _Look | None) -> _Look:
        from planner.geometry.ways_kernel import looked

        known = _known(before, at, self.corners, self.walls)
        sight = looked(at, self.corners, False, self.walls, known)
        return _Look(at, self.corners, sight, self.walls.segments)

    def _linked(self, look: _Look) -> Ways:
        from planner.geometry.ways_kernel import Ways, arcs_of

        out = arcs_of(look.at, self.corners, look.sight, self._one_way, False)
        back = (
            arcs_of(look.at, self.corners, look.sight, self._one_way, True) if self.lanes else out
        )
        return Ways(look.at, self.corners, self.between, self.walls, self._one_way, out, back)


def _own_look(ways: Walkways) -> _Look:
    return _Look(ways.corners, ways.corners, ways._sight, ways.walls.segments)


def _known(before: _Look | None, at: FloatArray, corners: FloatArray, walls: Blockers) -> Known:
    """Match an earlier look with the points, corners and walls of today."""
    from planner.geometry.ways_kernel import Known

    nothing = np.empty((0, 4))
    if before is None:
        sight = np.empty((0, 0), np.int8)
        row, column = (np.full(len(these), -1, np.int64) for these in (at, corners))
        return Known(sight, row, column, nothing, nothing)
    then, now = ({*map(tuple, lines.tolist())} for lines in (before.walls, walls.segments))
    added, removed = (
        np.array(sorted(lines), dtype=np.float64).reshape(-1, 4)
        for lines in (now - then, then - now)
    )
    row, column = numbered(before.at, at), numbered(before.corners, corners)
    return Known(before.sight, row, column, added, removed)


def numbered(among: FloatArray, points: FloatArray) -> IntArray:
    """Find points (n, 2 or more columns) by x and y among others (m, ...): (n,), -1 if absent."""
    if not len(among):
        return np.full(len(points), -1, np.int64)
    there, wanted = (
        np.ascontiguousarray(each[:, :2]).view(np.complex128).ravel() for each in (among, points)
    )
    order = np.argsort(there, kind="stable")
    place = order[np.minimum(np.searchsorted(there[order], wanted), len(there) - 1)]
    return np.where(there[place] == wanted, place, -1).astype(np.int64)


def _sorted(corners: FloatArray) -> FloatArray:
    """Sort corners (n, 6) by their coordinates, so that numbers keep their order in an edit."""
    return np.ascontiguousarray(corners[np.lexsort(corners.T[::-1])])


def _bending(ends: Corners) -> FloatArray:
    """Corners (n, 6) at which an area bends outwards round an obstacle."""
    come, leave = ends.at - ends.before, ends.after - ends.at
    right_turn = come[:, 0] * leave[:, 1] - come[:, 1] * leave[:, 0] < 0.0
    return np.hstack([ends.at, ends.before, ends.after])[right_turn]


def _grown(ends: Corners) -> FloatArray:
    """Edges (n, 4) of an area, one from each corner, moved outwards with mitred corners."""
    along = ends.after - ends.at
    along /= np.hypot(*along.T)[:, None]
    outward = np.column_stack([along[:, 1], -along[:, 0]])
    first = np.flatnonzero(np.diff(ends.ring, prepend=-1))
    last = np.append(first[1:], len(ends.ring))[: len(first)] - 1
    before = np.arange(len(outward)) - 1
    before[first] = last
    both = outward + outward[before]
    mitre = np.maximum(1.0 + (outward * outward[before]).sum(axis=1), _SHARPEST)
    moved = ends.at + both * (_GROWN / mitre)[:, None]
    after = np.empty(len(before), np.int64)
    after[before] = np.arange(len(before))
    return np.hstack([moved, moved[after]])


def _lane_corners(ways: Walkways) -> FloatArray:
    """Corners (n, 6) of lanes on free ground; at these, ways bend to either side."""
    on_ground = [ways.free.intersection(lane.area) for lane in ways.lanes]
    rings = [ring for area in on_ground for ring in rings_of(area)]
    corners = np.unique(np.vstack([np.empty((0, 2)), *rings]), axis=0)
    return np.hstack([corners, corners, corners])


def one_way(lanes: Sequence[Lane]) -> Lanes:
    """Flatten lanes, drawn in by a touch so that their edges belong to neither side."""
    from planner.geometry.lanes_kernel import Lanes

    rings: list[FloatArray] = []
    along: list[tuple[float, float]] = []
    for lane in lanes:
        for part in polygons_of(lane.area.buffer(-2.0 * _GROWN, join_style="mitre")):
            rings.append(np.asarray(part.exterior.coords, dtype=np.float64)[:-1, :2])
            along.append((lane.along[0], lane.along[1]))
    start = np.cumsum([0, *(len(ring) for ring in rings)]).astype(np.int64)
    ring = np.ascontiguousarray(np.vstack([np.empty((0, 2)), *rings]))
    return Lanes(start, ring, np.array(along, dtype=np.float64).reshape(-1, 2))


def _measured(ways: Walkways, known: Walkways | None) -> tuple[FloatArray, NDArray[np.int32]]:
    """Shortest ways between all corners and the last corner but one of each."""
    from planner.geometry.graph_kernel import Earlier, Graph, ways_between
    from planner.geometry.ways_kernel import SEEN, arcs_of

    corners, sight = ways.corners, ways._sight
    onward = arcs_of(corners[:, :2], corners, sight, ways._one_way, False)
    backward = (
        arcs_of(corners[:, :2], corners, sight, ways._one_way, True) if ways.lanes else onward
    )
    has = sight == SEEN
    old = np.full(len(corners), -1, np.int64)
    new, between, before = np.empty(0, np.int64), np.empty((0, 0)), np.empty((0, 0), np.int32)
    added = np.empty((0, 2), np.int64)
    if known is not None and len(known.corners):
        old, new = numbered(known.corners, corners), numbered(corners, known.corners)
        between, before = known.between, known.before
        there = np.flatnonzero(old >= 0)
        had = known._sight[np.ix_(old[there], old[there])] == SEEN
        added = there[np.argwhere(has[np.ix_(there, there)] & ~had)]
    earlier = Earlier(between, before, old, new, has, np.ascontiguousarray(added))
    at = np.ascontiguousarray(corners[:, :2])
    ahead, behind = (
        Graph(start, node, _rounded(apart), at) for start, node, apart in (onward, backward)
    )
    length, last = ways_between(ahead, behind, earlier)
    return length, last


def _rounded(lengths: FloatArray) -> FloatArray:
    """Round lengths so that their sums are exact, and ways alike are equal on a moved floor."""
    rounded: FloatArray = np.maximum(np.round(lengths / _ATOM), 1.0) * _ATOM
    return rounded
