"""Laws of shortest ways round obstacles."""

from __future__ import annotations

import heapq
import math

import numpy as np
import pytest
import shapely
from hypothesis import assume, given
from hypothesis import strategies as st
from shapely.affinity import rotate
from shapely.geometry import LineString, MultiPolygon, box
from shapely.geometry.base import BaseGeometry

from planner.geometry.arrays import FloatArray
from planner.geometry.geodesic import Walkways

ROOM = box(0, 0, 8, 6)
HALVES = st.integers(0, 14).map(lambda n: n / 2.0)
BOX = st.tuples(HALVES, HALVES, st.sampled_from([0.5, 1.0, 2.5]), st.sampled_from([0.5, 1.0, 3.0]))
BOXES = st.lists(BOX, min_size=1, max_size=6)
POINTS = st.lists(
    st.tuples(st.floats(0.0, 8.0).map(lambda x: round(x, 2)), st.floats(0.0, 6.0)),
    min_size=3,
    max_size=6,
)

Box = tuple[float, float, float, float]


def free_of(boxes: list[Box]) -> BaseGeometry:
    solid = [box(x, y, x + width, y + depth) for x, y, width, depth in boxes]
    free = ROOM.difference(shapely.union_all(solid))
    return MultiPolygon([part for part in shapely.get_parts(free) if part.area > 0.0])


def length(way: FloatArray) -> float:
    return float(np.hypot(*np.diff(way, axis=0).T).sum()) if len(way) else math.inf


def over_all_corners(free: BaseGeometry, a: FloatArray, b: FloatArray) -> float:
    """Length of the shortest way over any vertices of the area, by exact cover tests."""
    nodes = [a.tolist(), b.tolist(), *shapely.get_coordinates(free).tolist()]
    reachable = free.buffer(1e-7, join_style="mitre")
    best = {0: 0.0}
    queue = [(0.0, 0)]
    while queue:
        gone, here = heapq.heappop(queue)
        if here == 1:
            return gone
        for there in range(1, len(nodes)):
            way = gone + math.dist(nodes[here], nodes[there])
            if way < best.get(there, math.inf) and reachable.covers(
                LineString([nodes[here], nodes[there]])
            ):
                best[there] = way
                heapq.heappush(queue, (way, there))
    return math.inf


@given(BOXES, POINTS)
def test_ways_are_a_metric_no_shorter_than_the_straight_line(
    boxes: list[Box], points: list[tuple[float, float]]
) -> None:
    free = free_of(boxes)
    assume(not free.is_empty)
    walkways = Walkways(free)
    at = walkways.nearest(np.array(points))

    ways = walkways.distances(at)

    straight = np.hypot(*(at[:, None] - at).transpose(2, 0, 1))
    assert (ways == ways.T).all()
    assert (np.diag(ways) == 0.0).all()
    assert (ways >= straight - 1e-12).all()
    assert (ways[:, :, None] + ways[None] >= ways[:, None, :] - 1e-9).all()


@given(BOXES, POINTS)
def test_a_point_in_plain_view_is_reached_straight(
    boxes: list[Box], points: list[tuple[float, float]]
) -> None:
    free = free_of(boxes)
    assume(not free.is_empty)
    walkways = Walkways(free)
    at = walkways.nearest(np.array(points))

    ways = walkways.distances(at)

    lines = shapely.linestrings(
        np.stack(np.broadcast_arrays(at[:, None], at[None]), axis=2).reshape(-1, 2, 2)
    )
    in_view = shapely.contains_properly(free, lines).reshape(ways.shape)
    straight = np.hypot(*(at[:, None] - at).transpose(2, 0, 1))
    assert ways[in_view] == pytest.approx(straight[in_view], abs=1e-12)


@given(BOXES, POINTS)
def test_routes_are_as_long_as_the_distances_and_stay_on_free_ground(
    boxes: list[Box], points: list[tuple[float, float]]
) -> None:
    free = free_of(boxes)
    assume(not free.is_empty)
    walkways = Walkways(free)
    at = walkways.nearest(np.array(points))
    pairs = np.array([(i, j) for i in range(len(at)) for j in range(len(at)) if i != j])

    routes = walkways.routes(at, pairs)

    ways = walkways.distances(at)
    for (i, j), route in zip(pairs.tolist(), routes, strict=True):
        assert length(route) == pytest.approx(ways[i, j], abs=1e-9)
        if len(route):
            assert route[0].tolist() == at[i].tolist()
            assert route[-1].tolist() == at[j].tolist()
            assert shapely.LineString(route).difference(free.buffer(1e-5)).length == 0.0


@given(BOXES, POINTS)
def test_no_way_over_the_corners_is_shorter(
    boxes: list[Box], points: list[tuple[float, float]]
) -> None:
    free = free_of(boxes)
    assume(not free.is_empty)
    walkways = Walkways(free)
    a, b = walkways.nearest(np.array(points[:2]))

    way = length(walkways.route(a, b))

    assert way == pytest.approx(over_all_corners(free, a, b), abs=1e-6)


@given(BOXES, BOX, POINTS)
def test_another_obstacle_never_shortens_a_way(
    boxes: list[Box], another: Box, points: list[tuple[float, float]]
) -> None:
    fuller = free_of([*boxes, another])
    assume(not fuller.is_empty)
    walkways = Walkways(fuller)
    at = walkways.nearest(np.array(points))

    with_it = walkways.distances(at)

    assert (with_it >= Walkways(free_of(boxes)).distances(at) - 1e-9).all()


@given(BOXES, POINTS, st.floats(0.0, 360.0))
def test_ways_do_not_depend_on_how_the_plan_lies(
    boxes: list[Box], points: list[tuple[float, float]], angle: float
) -> None:
    free = free_of(boxes).buffer(-0.05, join_style="mitre")
    assume(not free.is_empty)
    walkways = Walkways(free)
    at = walkways.nearest(np.array(points))
    turned = rotate(free, angle, origin=(0, 0))
    there = shapely.get_coordinates(rotate(shapely.MultiPoint(at), angle, origin=(0, 0)))

    assert Walkways(turned).distances(there) == pytest.approx(walkways.distances(at), abs=1e-6)


@given(BOXES, BOXES, POINTS, st.integers(0, 6))
def test_mended_ways_are_those_of_a_fresh_start_to_the_byte(
    boxes: list[Box], others: list[Box], points: list[tuple[float, float]], kept: int
) -> None:
    before, after = free_of(boxes), free_of([*boxes[:kept], *others])
    assume(not before.is_empty and not after.is_empty)
    known = Walkways(before)
    known.ways(np.array(points))

    mended, fresh = Walkways(after, known=known), Walkways(after)

    assert mended.between.tobytes() == fresh.between.tobytes()
    assert mended.before.tobytes() == fresh.before.tobytes()
    ways = (walkways.ways(np.array(points)).out for walkways in (mended, fresh))
    for one, other in zip(*ways, strict=True):
        assert one.tobytes() == other.tobytes()


def test_rooms_without_a_door_are_out_of_reach() -> None:
    walkways = Walkways(MultiPolygon([box(0, 0, 2, 2), box(3, 0, 5, 2)]))
    at = np.array([[1.0, 1.0], [1.5, 1.5], [4.0, 1.0]])

    assert np.isinf(walkways.distances(at)).tolist() == [
        [False, False, True],
        [False, False, True],
        [True, True, False],
    ]
    assert walkways.route(at[0], at[2]).shape == (0, 2)


def test_a_point_inside_an_obstacle_starts_at_the_nearest_free_point() -> None:
    walkways = Walkways(box(0, 0, 6, 6) - box(2, 2, 4, 4))

    way = walkways.route(np.array([2.1, 3.0]), np.array([0.0, 3.0]))

    assert way.tolist() == [[2.0, 3.0], [0.0, 3.0]]


def test_a_way_from_a_corner_names_it_once() -> None:
    walkways = Walkways(box(0, 0, 6, 6) - box(2, 2, 4, 4))

    way = walkways.route(np.array([2.0, 2.0]), np.array([5.0, 5.0]))

    assert len(np.unique(way, axis=0)) == len(way) == 3
    assert length(way) == pytest.approx(2.0 + math.sqrt(10.0))
