"""Laws of sight lines, in the plan and over low obstacles."""

from __future__ import annotations

import math

import numpy as np
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st
from shapely.geometry import box

from planner.geometry.arrays import FloatArray
from planner.geometry.blockers import Blockers, blockers, indexed
from planner.geometry.sight import is_visible, lowest_visible

EIGHTHS = st.integers(-24, 24).map(lambda n: n / 8.0)
POINT = st.tuples(EIGHTHS, EIGHTHS)
SEGMENT = st.tuples(EIGHTHS, EIGHTHS, EIGHTHS, EIGHTHS).filter(lambda s: s[:2] != s[2:])
SEGMENTS = st.lists(SEGMENT, min_size=1, max_size=12)
PAIRS = st.lists(st.tuples(POINT, POINT).filter(lambda p: p[0] != p[1]), min_size=1, max_size=12)
HEIGHTS = st.sampled_from([0.4, 1.0, 1.5, 1.6, 1.7, 2.2, math.inf])
SIZES = st.sampled_from([0.25, 0.5, 1.0, 10.0])

Coordinates = tuple[float, float, float, float]
Pair = tuple[tuple[float, float], tuple[float, float]]


def ends(pairs: list[Pair]) -> tuple[FloatArray, FloatArray]:
    table = np.array(pairs, dtype=np.float64)
    return table[:, 0], table[:, 1]


def endless(segments: list[Coordinates], size: float = 1.0) -> Blockers:
    return indexed(np.array(segments), np.full(len(segments), math.inf), size)


def turned(points: FloatArray, angle: float, dx: float, dy: float) -> FloatArray:
    turn = np.array([[math.cos(angle), math.sin(angle)], [-math.sin(angle), math.cos(angle)]])
    moved: FloatArray = points @ turn + (dx, dy)
    return moved


@given(SEGMENTS, PAIRS, SIZES)
def test_agrees_with_exact_intersection_of_closed_segments(
    segments: list[Coordinates], pairs: list[Pair], size: float
) -> None:
    a, b = ends(pairs)

    visible = is_visible(endless(segments, size), a, b)

    walls = shapely.MultiLineString([(s[:2], s[2:]) for s in segments])
    met = shapely.intersects(walls, shapely.linestrings(np.stack([a, b], axis=1)))
    assert visible.tolist() == (~met).tolist()


@given(SEGMENTS, PAIRS)
def test_sight_in_the_plan_is_mutual(segments: list[Coordinates], pairs: list[Pair]) -> None:
    walls = endless(segments)
    a, b = ends(pairs)

    assert is_visible(walls, a, b).tolist() == is_visible(walls, b, a).tolist()


@given(st.lists(st.tuples(SEGMENT, HEIGHTS), min_size=2, max_size=10), PAIRS)
def test_another_wall_never_shows_more(
    walls: list[tuple[Coordinates, float]], pairs: list[Pair]
) -> None:
    segments, heights = np.array([s for s, _ in walls]), np.array([h for _, h in walls])
    a, b = ends(pairs)

    before = lowest_visible(indexed(segments[:-1], heights[:-1]), a, b, 1.6)
    after = lowest_visible(indexed(segments, heights), a, b, 1.6)

    assert (after >= before).all()


@given(
    SEGMENTS,
    PAIRS,
    st.floats(0.0, 2.0 * math.pi),
    st.floats(-50.0, 50.0),
    st.floats(-50.0, 50.0),
)
def test_sight_does_not_depend_on_where_the_plan_lies(
    segments: list[Coordinates], pairs: list[Pair], angle: float, dx: float, dy: float
) -> None:
    a, b = ends(pairs)
    moved = turned(np.array(segments).reshape(-1, 2), angle, dx, dy).reshape(-1, 4)

    here = is_visible(endless(segments), a, b)
    there = is_visible(
        indexed(moved, np.full(len(moved), math.inf)),
        turned(a, angle, dx, dy),
        turned(b, angle, dx, dy),
    )

    assert here.tolist() == there.tolist()


@given(SEGMENTS, PAIRS)
def test_walls_to_the_ceiling_hide_all_or_nothing(
    segments: list[Coordinates], pairs: list[Pair]
) -> None:
    walls = endless(segments)
    a, b = ends(pairs)

    lowest = lowest_visible(walls, a, b, 1.6)

    assert lowest.tolist() == np.where(is_visible(walls, a, b), -math.inf, math.inf).tolist()


@given(
    st.floats(0.2, 3.0),
    st.floats(0.05, 0.95),
    st.floats(0.0, 2.5),
)
def test_an_obstacle_blocks_only_where_it_is_taller_than_the_sight_line(
    height: float, share: float, target: float
) -> None:
    eye, distance = 1.6, 4.0
    at = share * distance
    walls = indexed(np.array([[at, -1.0, at, 1.0]]), np.array([height]))
    line_height = eye + (target - eye) * share

    (lowest,) = lowest_visible(walls, np.array([0.0, 0.0]), np.array([distance, 0.0]), eye)

    if abs(line_height - height) > 1e-9:
        assert (target > lowest) == (line_height > height)


def test_a_solid_obstacle_hides_by_its_far_edge_from_above() -> None:
    crate = blockers([box(1.0, -1.0, 2.0, 1.0)], [0.8])

    (lowest,) = lowest_visible(crate, np.array([0.0, 0.0]), np.array([4.0, 0.0]), 1.6)

    assert lowest == pytest.approx(1.6 - 0.8 / 0.5)


@pytest.mark.parametrize(("height", "lowest"), [(1.7, math.inf), (1.6, math.inf), (0.9, -math.inf)])
def test_an_eye_on_a_wall_sees_over_it_only_if_it_is_higher(height: float, lowest: float) -> None:
    walls = indexed(np.array([[0.0, -1.0, 0.0, 1.0]]), np.array([height]))

    assert lowest_visible(walls, np.array([0.0, 0.0]), np.array([3.0, 0.5]), 1.6).item() == lowest


def test_looking_along_a_wall_top_is_blocked_from_its_near_end_if_tall() -> None:
    walls = indexed(np.array([[1.0, 0.0, 2.0, 0.0]]), np.array([2.0]))
    low = indexed(np.array([[1.0, 0.0, 2.0, 0.0]]), np.array([1.0]))
    eye, target = np.array([0.0, 0.0]), np.array([4.0, 0.0])

    assert lowest_visible(walls, eye, target, 1.6).item() == pytest.approx(1.6 + 0.4 / 0.25)
    assert lowest_visible(low, eye, target, 1.6).item() == pytest.approx(1.6 - 0.6 / 0.5)


@pytest.mark.parametrize("side", [-0.5, 0.5])
@pytest.mark.parametrize("row", [0, 1, 2])
@pytest.mark.parametrize("beside", [-5e-10, 0.0, 5e-10])
def test_a_line_along_a_border_of_buckets_meets_the_walls_of_both_sides(
    side: float, row: int, beside: float
) -> None:
    frame = np.array([[0.0, 0.0, 4.0, 0.0], [0.0, 0.0, 0.0, 4.0]])
    empty = indexed(frame, np.full(2, math.inf), 1.0)
    x, y = empty.x0 + 2.0, empty.y0 + row + 0.5
    walls = indexed(np.vstack([frame, [x, y, x + side, y]]), np.full(3, math.inf), 1.0)
    across = indexed(np.vstack([frame, [y, x, y, x + side]]), np.full(3, math.inf), 1.0)
    low, high = (x + beside, empty.y0 + 0.25), (x + beside, empty.y0 + 3.75)

    for index, a, b in ((walls, low, high), (across, low[::-1], high[::-1])):
        assert (index.x0, index.y0) == (empty.x0, empty.y0)
        assert is_visible(empty, np.array(a), np.array(b)).item()
        assert not is_visible(index, np.array(a), np.array(b)).item()
        assert not is_visible(index, np.array(b), np.array(a)).item()


def test_where_nothing_stands_everything_is_seen() -> None:
    nothing = blockers([], [])

    assert is_visible(nothing, np.zeros((1, 2)), np.ones((3, 2))).tolist() == [True] * 3
    assert lowest_visible(nothing, np.zeros((0, 2)), np.zeros((0, 2)), 1.6).shape == (0,)


def test_one_eye_looks_at_many_targets() -> None:
    walls = endless([(1.0, -1.0, 1.0, 1.0)])

    seen = is_visible(walls, np.array([0.0, 0.0]), np.array([[2.0, 0.0], [-2.0, 0.0], [2.0, 9.0]]))

    assert seen.tolist() == [False, True, True]
