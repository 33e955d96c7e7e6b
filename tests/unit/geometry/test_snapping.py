from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from shapely.geometry import LinearRing, LineString, Polygon, box

from planner.geometry.snapping import (
    Magnets,
    align_box,
    align_point,
    guides_of,
    magnets_of,
    to_grid,
)

REACH, NEAR = 100.0, 0.3
PLACES = st.floats(-20.0, 20.0).map(lambda at: round(at, 3))
SIZES = st.floats(0.2, 6.0).map(lambda at: round(at, 3))


@st.composite
def boxes(draw: st.DrawFn) -> Polygon:
    x, y = draw(PLACES), draw(PLACES)
    return box(x, y, x + draw(SIZES), y + draw(SIZES))


def magnets(*shapes: Polygon, has_middle: bool = True, has_gaps: bool = True) -> Magnets:
    return magnets_of(shapes, [has_middle] * len(shapes), [has_gaps] * len(shapes))


def marks(area: Polygon, axis: int) -> list[float]:
    low, high = area.bounds[axis], area.bounds[axis + 2]
    return [low, (low + high) / 2.0, high]


@given(standing=st.lists(boxes(), min_size=1, max_size=6), moved=boxes())
def test_the_nearest_line_within_the_tolerance_wins_along_each_axis(
    standing: list[Polygon], moved: Polygon
) -> None:
    found = magnets(*standing, has_gaps=False)

    aligned = align_box(found, found.but([]), moved.bounds, REACH, NEAR)

    for axis in (0, 1):
        ways = [
            there - own for one in standing for there in marks(one, axis)
            for own in marks(moved, axis)
        ]  # fmt: skip
        least = min(map(abs, ways))
        assert aligned.found[axis] == (least <= NEAR)
        assert abs(aligned.shift[axis]) == pytest.approx(least if least <= NEAR else 0.0)


@given(standing=st.lists(boxes(), min_size=1, max_size=6), moved=boxes())
def test_what_is_aligned_has_a_guide_on_its_line_and_no_other_has(
    standing: list[Polygon], moved: Polygon
) -> None:
    found = magnets(*standing, has_gaps=False)
    counts = found.but([])
    dx, dy = align_box(found, counts, moved.bounds, REACH, NEAR).shift
    x1, y1, x2, y2 = moved.bounds

    guides = guides_of(found, counts, (x1 + dx, y1 + dy, x2 + dx, y2 + dy), REACH)

    for (ax, ay), (bx, by) in guides.lines:
        axis = 0 if ax == bx else 1
        at, shift = (ax, dx) if axis == 0 else (ay, dy)
        assert ax == bx or ay == by
        assert any(at == pytest.approx(own + shift) for own in marks(moved, axis))
        assert any(at == pytest.approx(there) for one in standing for there in marks(one, axis))


@given(
    first=PLACES, wide=SIZES, gap=st.floats(0.5, 3.0), own=SIZES, off=st.floats(-0.29, 0.29),
)  # fmt: skip
def test_a_box_comes_to_rest_as_far_from_its_neighbour_as_that_from_the_next(
    first: float, wide: float, gap: float, own: float, off: float
) -> None:
    one = box(first, 0.0, first + wide, 1.0)
    other = box(first + wide + gap, 0.0, first + 2.0 * wide + gap, 1.0)
    found = magnets(one, other, has_middle=False)
    edge = first + 2.0 * wide + 2.0 * gap
    start = edge + off
    lines_near = [
        abs(line - mark) <= NEAR
        for line in (first, first + wide, first + wide + gap, first + 2.0 * wide + gap)
        for mark in (start, start + own / 2.0, start + own)
    ]
    moved = (start, 0.2, start + own, 0.7)

    aligned = align_box(found, found.but([]), moved, REACH, NEAR)

    if not any(lines_near):
        assert aligned.shift[0] == pytest.approx(-off, abs=1e-9)
        rest = (edge, 0.2, edge + own, 0.7)
        gaps = guides_of(found, found.but([]), rest, REACH).gaps
        widths = [b[0] - a[0] for a, b in gaps if a[1] == b[1]]
        assert widths == pytest.approx([gap, gap])


def test_between_two_it_comes_to_rest_in_the_middle() -> None:
    found = magnets(box(0, 0, 1, 1), box(6.0, 0.1, 7.0, 1.4), has_middle=False)

    aligned = align_box(found, found.but([]), (2.6, 0.45, 4.2, 0.62), REACH, NEAR)

    assert aligned.shift == pytest.approx((0.1, 0.0))
    guides = guides_of(found, found.but([]), (2.7, 0.45, 4.3, 0.62), REACH)
    assert [(a[0], b[0]) for a, b in guides.gaps] == [(1.0, 2.7), (4.3, 6.0)]


def test_what_is_ignored_draws_nothing() -> None:
    found = magnets(box(0, 0, 1, 1), box(10, 10, 12, 12))

    aligned = align_box(found, found.but([0]), (0.1, 0.1, 1.1, 1.1), REACH, NEAR)

    assert aligned.shift == (0.0, 0.0)
    assert aligned.found == (False, False)


def test_a_wall_draws_to_its_faces_and_never_to_its_middle() -> None:
    wall = LineString(((0.0, 5.0), (20.0, 5.0))).buffer(0.4, cap_style="flat")
    found = magnets_of([wall], [False], [False])

    face = align_box(found, found.but([]), (3.0, 5.45, 4.0, 6.4), REACH, NEAR)
    middle = align_box(found, found.but([]), (3.0, 5.05, 4.0, 6.6), REACH, 0.2)

    assert face.shift[1] == pytest.approx(-0.05)
    assert middle.found[1] is False


def test_an_outline_draws_to_its_faces() -> None:
    room = LinearRing(((0.0, 0.0), (9.0, 0.0), (9.0, 7.0), (0.0, 7.0)))
    found = magnets_of([room], [False], [False])

    aligned = align_box(found, found.but([]), (0.1, 6.15, 1.0, 6.95), REACH, NEAR)

    assert aligned.shift == pytest.approx((-0.1, 0.05))


@given(x=st.floats(-0.29, 0.29), y=st.floats(-0.29, 0.29))
def test_a_point_goes_to_the_corner_that_is_near(x: float, y: float) -> None:
    found = magnets(box(0, 0, 4, 3))

    aligned = align_point(found, found.but([]), (4.0 + x, 3.0 + y), REACH, NEAR)

    if math.hypot(x, y) <= NEAR:
        assert aligned.shift == pytest.approx((-x, -y))


@given(share=st.floats(0.1, 0.9), off=st.floats(-0.2, 0.2))
def test_a_point_goes_to_the_foot_on_a_sloped_side(share: float, off: float) -> None:
    slope = Polygon(((0, 0), (6, 3), (6, 9), (0, 9)))
    found = magnets(slope, has_middle=False)
    along = (6.0 / math.hypot(6, 3), 3.0 / math.hypot(6, 3))
    foot = (6.0 * share, 3.0 * share)
    at = (foot[0] - along[1] * off, foot[1] + along[0] * off)

    aligned = align_point(found, found.but([]), at, REACH, NEAR)

    goal = (at[0] + aligned.shift[0], at[1] + aligned.shift[1])
    is_corner = min(math.dist(at, (0, 0)), math.dist(at, (6, 3))) <= NEAR
    assert is_corner or goal == pytest.approx(foot, abs=1e-9)


def test_without_shapes_nothing_is_drawn() -> None:
    found = magnets_of([], [], [])

    assert align_box(found, found.but([]), (0, 0, 1, 1), REACH, NEAR).found == (False, False)
    assert align_point(found, found.but([]), (0, 0), REACH, NEAR).found == (False, False)
    assert guides_of(found, found.but([]), (0, 0, 1, 1), REACH).lines == ()


@given(value=PLACES, grid=st.sampled_from([0.01, 0.05, 0.1, 0.25, 0.5]), origin=PLACES)
def test_the_grid_is_at_most_half_a_step_away(value: float, grid: float, origin: float) -> None:
    on_grid = to_grid(value, grid, origin)

    assert abs(on_grid - value) <= grid / 2.0 + 1e-9
    steps = (on_grid - origin) / grid
    assert steps == pytest.approx(round(steps), abs=1e-5)
