from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.errors import PlanError
from planner.model.edits import (
    add_surface,
    calibrate_underlay,
    move_underlay,
    remove_underlay,
    set_underlay,
)
from planner.model.plan import Plan, Surface, SurfaceId
from planner.model.underlay import Underlay, bounds_of, calibrated, ring_of
from tests.strategies import METRES, underlays

FLOOR = SurfaceId("floor")
POINTS = st.tuples(METRES, METRES)


def floor(underlay: Underlay) -> Plan:
    return set_underlay(add_surface(Plan(), Surface(FLOOR, "Зал", "floor")), FLOOR, underlay)


def on_picture(underlay: Underlay, at: tuple[float, float]) -> tuple[float, float]:
    """Return how far across and down a picture a point of the surface is, shares of its sides."""
    turn = math.radians(underlay.angle_deg)
    dx, dy = at[0] - underlay.x, at[1] - underlay.y
    across = dx * math.cos(turn) + dy * math.sin(turn)
    down = -dx * math.sin(turn) + dy * math.cos(turn)
    return across / underlay.width, down / underlay.height


@given(underlays(), POINTS, POINTS, st.floats(0.1, 100.0))
def test_after_calibrating_the_two_spots_of_the_picture_are_that_far_apart(
    underlay: Underlay, start: tuple[float, float], end: tuple[float, float], length: float
) -> None:
    if math.dist(start, end) < 0.01:
        return
    factor = length / math.dist(start, end)
    moved_end = tuple(s + (e - s) * factor for s, e in zip(start, end, strict=True))

    scaled = calibrated(underlay, start, end, length)

    assert on_picture(scaled, start) == pytest.approx(on_picture(underlay, start), abs=1e-6)
    assert on_picture(scaled, (moved_end[0], moved_end[1])) == pytest.approx(
        on_picture(underlay, end), abs=1e-6
    )
    assert math.dist(start, moved_end) == pytest.approx(length)
    assert scaled.width / scaled.height == pytest.approx(underlay.width / underlay.height)


@given(underlays(), METRES, METRES)
def test_moving_there_and_back_leaves_the_picture_where_it_was(
    underlay: Underlay, dx: float, dy: float
) -> None:
    if underlay.is_locked:
        return

    back = move_underlay(move_underlay(floor(underlay), FLOOR, dx, dy), FLOOR, -dx, -dy)

    there = back.surfaces[FLOOR].underlay
    assert there is not None
    assert bounds_of(there) == pytest.approx(bounds_of(underlay))


@given(underlays())
def test_the_first_corner_is_the_top_left_one_and_the_sides_have_their_lengths(
    underlay: Underlay,
) -> None:
    a, b, c, d = ring_of(underlay)

    assert a == pytest.approx((underlay.x, underlay.y), abs=1e-6)
    assert math.dist(a, b) == pytest.approx(underlay.width)
    assert math.dist(b, c) == pytest.approx(underlay.height)
    assert math.dist(d, a) == pytest.approx(underlay.height)


def test_a_locked_picture_stays_as_it_is() -> None:
    plan = floor(Underlay("план.png", is_locked=True))

    with pytest.raises(PlanError, match="underlay_locked"):
        move_underlay(plan, FLOOR, 1.0, 0.0)
    with pytest.raises(PlanError, match="underlay_locked"):
        calibrate_underlay(plan, FLOOR, (0.0, 0.0), (1.0, 0.0), 5.0)


def test_a_picture_that_is_removed_is_gone_and_cannot_be_moved() -> None:
    plan = remove_underlay(floor(Underlay("план.png")), FLOOR)

    assert plan.surfaces[FLOOR].underlay is None
    with pytest.raises(PlanError) as refusal:
        move_underlay(plan, FLOOR, 1.0, 0.0)
    assert refusal.value.code == "no_underlay"


@pytest.mark.parametrize(
    "name", ["", "x", "../x.png", "a/b.png", "c:\\x.png", ".png", ".hidden.png", "x.jpg"]
)
def test_a_name_that_leads_elsewhere_is_refused(name: str) -> None:
    with pytest.raises(PlanError) as refusal:
        Underlay(name)

    assert refusal.value.code == "bad_underlay_name"


@pytest.mark.parametrize("size", [(0.0, 1.0), (1.0, -1.0), (math.nan, 1.0), (1e9, 1.0)])
def test_a_size_that_no_picture_has_is_refused(size: tuple[float, float]) -> None:
    with pytest.raises(PlanError) as refusal:
        Underlay("x.png", width=size[0], height=size[1])

    assert refusal.value.code == "bad_underlay_size"


def test_two_clicks_on_one_spot_say_nothing_about_the_scale() -> None:
    with pytest.raises(PlanError) as refusal:
        calibrated(Underlay("x.png"), (1.0, 1.0), (1.0, 1.0), 5.0)

    assert refusal.value.code == "points_too_near"
