from __future__ import annotations

import math
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.errors import PlanError
from planner.model.plan import Frame
from planner.model.shape import (
    Line,
    Outline,
    Point,
    Rectangle,
    Shape,
    centre,
    corners,
    footprint,
    moved,
    turned,
)
from tests.strategies import LINES, METRES, OUTLINES, RECTANGLES, SHAPES

CLOSE = 1e-6


def same_place(one: Shape, other: Shape) -> bool:
    first, second = footprint(one), footprint(other)
    return first.hausdorff_distance(second) < CLOSE


@given(SHAPES, METRES, METRES)
def test_moving_there_and_back_comes_home(shape: Shape, dx: float, dy: float) -> None:
    assert same_place(moved(moved(shape, dx, dy), -dx, -dy), shape)


@given(SHAPES, st.floats(-720.0, 720.0), st.tuples(METRES, METRES))
def test_turning_there_and_back_comes_home(shape: Shape, degrees: float, about: Point) -> None:
    assert same_place(turned(turned(shape, degrees, about), -degrees, about), shape)


@given(SHAPES, st.floats(-720.0, 720.0), st.tuples(METRES, METRES))
def test_turning_keeps_sizes(shape: Shape, degrees: float, about: Point) -> None:
    after = turned(shape, degrees, about)

    assert footprint(after).area == pytest.approx(footprint(shape).area, rel=1e-6, abs=CLOSE)
    if isinstance(shape, Rectangle) and isinstance(after, Rectangle):
        assert (after.width, after.depth) == (shape.width, shape.depth)
        assert 0.0 <= after.angle_deg < 360.0


@given(RECTANGLES)
def test_corners_lie_round_the_centre_at_the_sizes_that_were_typed(shape: Rectangle) -> None:
    front_left, front_right, back_right, back_left = corners(shape)

    assert math.dist(front_left, front_right) == pytest.approx(shape.width)
    assert math.dist(front_right, back_right) == pytest.approx(shape.depth)
    middle = ((front_left[0] + back_right[0]) / 2, (front_left[1] + back_right[1]) / 2)
    assert middle == pytest.approx((shape.x, shape.y), abs=CLOSE)
    assert math.dist(front_left, back_right) == pytest.approx(math.dist(front_right, back_left))


def test_a_quarter_turn_is_clockwise_on_the_screen() -> None:
    shape = turned(Rectangle(1.0, 0.0, 2.0, 1.0), 90.0, (0.0, 0.0))

    assert isinstance(shape, Rectangle)
    assert (shape.x, shape.y) == pytest.approx((0.0, 1.0))
    assert shape.angle_deg == 90.0


@given(RECTANGLES | OUTLINES | LINES)
def test_the_centre_lies_in_the_box_of_a_shape(shape: Shape) -> None:
    x, y = centre(shape)
    left, top, right, bottom = footprint(shape).bounds

    assert left - CLOSE <= x <= right + CLOSE
    assert top - CLOSE <= y <= bottom + CLOSE


@pytest.mark.parametrize(
    ("code", "make"),
    [
        ("bad_size", lambda: Rectangle(0.0, 0.0, 0.0, 1.0)),
        ("bad_size", lambda: Rectangle(0.0, math.nan, 1.0, 1.0)),
        ("bad_size", lambda: Rectangle(0.0, 0.0, 1.0, math.inf)),
        ("bad_angle", lambda: Rectangle(0.0, 0.0, 1.0, 1.0, 360.0)),
        ("bad_angle", lambda: Rectangle(0.0, 0.0, 1.0, 1.0, math.nan)),
        ("bad_outline", lambda: Outline(((0.0, 0.0), (1.0, 1.0)))),
        ("bad_outline", lambda: Outline(((0.0, 0.0), (1.0, 1.0), (2.0, 2.0)))),
        ("bad_outline", lambda: Outline(((0.0, 0.0), (1.0, 1.0), (1.0, 0.0), (0.0, 1.0)))),
        ("bad_line", lambda: Line(((0.0, 0.0), (0.0, 0.0)))),
        ("bad_line", lambda: Line(((0.0, 0.0), (1.0, 0.0)), -0.1)),
        ("bad_line", lambda: Line(((0.0, 0.0), (math.nan, 0.0)))),
        ("bad_line", lambda: Line(((0.0, 0.0), (1.0, 0.0)), math.nan)),
    ],
)
def test_shapes_that_cover_nothing_are_refused(code: str, make: Callable[[], Shape]) -> None:
    with pytest.raises(PlanError) as refusal:
        make()

    assert refusal.value.code == code


@given(st.builds(Frame, METRES, METRES, st.booleans()), METRES, METRES, st.floats(0.0, 359.0))
def test_a_frame_leads_in_and_out_again(frame: Frame, x: float, y: float, angle: float) -> None:
    assert frame.outside(*frame.inside(x, y)) == pytest.approx((x, y), abs=CLOSE)
    assert frame.angle(frame.angle(angle)) == pytest.approx(angle)
