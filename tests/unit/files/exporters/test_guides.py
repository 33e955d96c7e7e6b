"""Aisles, desired paths and gates: where they lead, in one size at every scale."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.files.exporters.plan_svg_parts.arrows import ARROW_PX, arrows
from planner.files.exporters.plan_svg_parts.guides import guide_of
from planner.model.element import make_element
from planner.model.one_way import lanes_of
from planner.model.shape import Line, Rectangle

angles = st.floats(0.0, 359.0)
pixels = st.floats(0.005, 0.2)


def tips(heads: tuple[tuple[tuple[float, float], ...], ...]) -> list[tuple[float, float]]:
    """Return where heads point, from the middle of their wings to their tips, unit vectors."""
    found = []
    for one in heads:
        if len(one) == 3:
            (ax, ay), (x, y), (bx, by) = one
            dx, dy = x - (ax + bx) / 2.0, y - (ay + by) / 2.0
            found.append((dx / math.hypot(dx, dy), dy / math.hypot(dx, dy)))
    return found


@given(angles, pixels)
def test_arrows_of_an_aisle_point_the_way_it_is_walked(angle: float, px: float) -> None:
    aisle = make_element("Y1", "one_way", Rectangle(3.0, 4.0, 1.6, 5.0, angle))

    guide = guide_of(aisle, px)

    (lane,) = lanes_of(aisle)
    assert tips(guide.solid)
    for tip in tips(guide.solid):
        assert tip == pytest.approx(lane.along, abs=1e-9)
    assert len(guide.areas) == 1


@given(angles, pixels)
def test_a_gate_is_a_line_between_posts_with_an_arrow_where_its_front_looks(
    angle: float, px: float
) -> None:
    gate = make_element("Q1", "gate", Rectangle(3.0, 4.0, 2.0, 0.1, angle))

    guide = guide_of(gate, px)

    front = math.radians(gate.facing_deg)
    (tip,) = tips(guide.solid)
    assert tip == pytest.approx((math.cos(front), math.sin(front)), abs=1e-9)
    assert math.dist(*guide.posts) == pytest.approx(2.0)
    assert guide.dashed == (guide.posts,)


def test_a_path_has_an_arrow_on_its_longest_stretch_however_small_it_is_drawn() -> None:
    path = make_element("D1", "desired_path", Line(((0.0, 0.0), (1.0, 0.0), (1.0, 3.0))))

    guide = guide_of(path, 1.0)

    assert tips(guide.solid) == [pytest.approx((0.0, 1.0))]
    assert guide.dashed == (((0.0, 0.0), (1.0, 0.0), (1.0, 3.0)),)


@given(pixels)
def test_arrows_have_one_size_on_screen(px: float) -> None:
    heads = arrows(((0.0, 0.0), (40.0, 0.0)), ARROW_PX * px, 60.0 * px)

    for left, tip, _ in heads:
        assert (tip[0] - left[0]) / px == pytest.approx(ARROW_PX)
    assert len(heads) == max(1, int(40.0 / (60.0 * px) + 0.5))
