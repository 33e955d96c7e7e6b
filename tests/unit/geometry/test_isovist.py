"""Laws of exact isovists."""

from __future__ import annotations

import math

import numpy as np
import pytest
import shapely
from hypothesis import assume, given
from hypothesis import strategies as st
from shapely.affinity import rotate
from shapely.geometry import LineString, Point, Polygon, box
from shapely.geometry.base import BaseGeometry

from planner.geometry.blockers import Blockers, blockers, indexed
from planner.geometry.isovist import isovist
from planner.geometry.polygons import edges, ring_edges, rings_of
from planner.geometry.sight import is_visible

ROOM = np.array([[0.0, 0.0], [10.0, 0.0], [10.0, 6.0], [6.0, 6.0], [6.0, 8.0], [0.0, 8.0]])
QUARTERS_X = st.integers(1, 39).map(lambda n: n / 4.0)
QUARTERS_Y = st.integers(1, 31).map(lambda n: n / 4.0)
BOXES = st.lists(
    st.tuples(QUARTERS_X, QUARTERS_Y, st.sampled_from([0.5, 1.0, 2.25])), max_size=6
).map(lambda corners: [box(x, y, x + size, y + size) for x, y, size in corners])


def furnished(boxes: list[Polygon]) -> tuple[Blockers, BaseGeometry]:
    free = Polygon(ROOM).difference(shapely.union_all(boxes))
    return blockers(boxes, [2.0] * len(boxes), [ring_edges(ROOM)]), free


@given(BOXES, QUARTERS_X, QUARTERS_Y, st.integers(0, 1000))
def test_points_lie_in_the_isovist_if_they_are_seen(
    boxes: list[Polygon], x: float, y: float, seed: int
) -> None:
    walls, free = furnished(boxes)
    assume(free.buffer(-1e-6).contains(Point(x, y)))
    targets = np.random.default_rng(seed).uniform((0.0, 0.0), (10.0, 8.0), (200, 2))

    view = isovist(walls, x, y)

    clear = shapely.distance(view.boundary, shapely.points(targets)) > 1e-6
    seen = is_visible(walls, np.array([x, y]), targets)
    assert view.is_valid
    assert shapely.contains_xy(view, targets)[clear].tolist() == seen[clear].tolist()


@given(BOXES, QUARTERS_X, QUARTERS_Y)
def test_another_obstacle_never_widens_the_view(boxes: list[Polygon], x: float, y: float) -> None:
    assume(boxes)
    walls, free = furnished(boxes)
    assume(free.buffer(-1e-6).contains(Point(x, y)))

    with_fewer = isovist(furnished(boxes[1:])[0], x, y)

    assert isovist(walls, x, y).difference(with_fewer).area < 1e-9


@given(BOXES, QUARTERS_X, QUARTERS_Y, st.floats(1.0, 359.0))
def test_the_view_turns_with_the_plan(
    boxes: list[Polygon], x: float, y: float, angle: float
) -> None:
    walls, free = furnished(boxes)
    assume(free.buffer(-1e-6).contains(Point(x, y)))
    lines = [rotate(LineString(s.reshape(2, 2)), angle, origin=(0, 0)) for s in walls.segments]
    eye = rotate(Point(x, y), angle, origin=(0, 0))
    turned = indexed(np.array([line.coords for line in lines]).reshape(-1, 4), walls.heights)

    there = isovist(turned, eye.x, eye.y)

    here = isovist(walls, x, y)
    assert there.area == pytest.approx(here.area, abs=1e-8)
    assert there.length == pytest.approx(here.length, abs=1e-6)


def test_walls_that_cross_hide_behind_each_other() -> None:
    room = box(0, 0, 10, 10)
    cross = np.array([[4.0, 4.0, 6.0, 6.0], [4.0, 6.0, 6.0, 4.0]])
    walls = blockers([], [], [edges(rings_of(room)), cross])

    view = isovist(walls, 2.0, 5.0)

    shadow = Polygon([(4, 4), (5, 5), (4, 6), (10, 9), (10, 1)])
    assert view.symmetric_difference(room.difference(shadow)).area < 1e-9


def test_an_open_view_ends_one_metre_beyond_the_drawing() -> None:
    walls = blockers([], [], [np.array([[0.0, 0.0, 4.0, 0.0]])])

    view = isovist(walls, 2.0, 1.0)

    shadow = Polygon([(0, 0), (4, 0), (5, -0.5), (5, -1), (-1, -1), (-1, -0.5)])
    assert view.symmetric_difference(box(-1, -1, 5, 2).difference(shadow)).area < 1e-9


def test_a_round_room_is_seen_whole_from_its_middle() -> None:
    angles = np.linspace(0.0, 2.0 * math.pi, 60)[:-1]
    ring = np.round(np.column_stack([np.cos(angles), np.sin(angles)]), 3)

    view = isovist(blockers([], [], [ring_edges(ring)]), 0.0, 0.0)

    assert view.area == pytest.approx(Polygon(ring).area, abs=1e-9)
