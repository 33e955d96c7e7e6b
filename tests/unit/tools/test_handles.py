from __future__ import annotations

import math
from dataclasses import replace

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from planner.model.edits import reshape_element, turn_elements
from planner.model.element import ElementId
from planner.model.shape import Line, Outline, Point, Rectangle
from planner.project import lifted
from planner.tools import Pointer, SelectTool
from planner.tools.handles import (
    KNOB,
    PX,
    Grip,
    cursor_of,
    grip_at,
    grips_of,
    hold_of,
    inside,
    outside,
    place_of,
)
from tests.unit.tools.fake_bench import FLOOR_ID, G1, G2, T1, W1, Z1, FakeBench, drag

TOLERANCE = Pointer((0.0, 0.0)).tolerance
PIXEL = TOLERANCE * PX
HOLDS = st.builds(
    Rectangle, st.floats(-9, 9), st.floats(-9, 9), st.floats(1.0, 5.0), st.floats(1.0, 5.0),
    st.floats(0.0, 360.0, exclude_max=True),
)  # fmt: skip
GRIPS = st.sampled_from(
    [Grip(across, forward) for across in (-1, 0, 1) for forward in (-1, 0, 1) if across or forward]
)
PULLS = st.tuples(st.floats(-1.4, 1.4), st.floats(-1.4, 1.4))


def held(*elements: ElementId, at: Rectangle | None = None) -> tuple[SelectTool, FakeBench]:
    """Return the tool with elements selected, the first of them as a given rectangle."""
    bench = FakeBench()
    if at is not None:
        edit = lifted(lambda plan: reshape_element(plan, FLOOR_ID, elements[0], at))
        bench.session.document.do("set_size", edit)
    bench.session.selection.select(FLOOR_ID, elements)
    return SelectTool(bench), bench


def pull(
    tool: SelectTool, grip: Grip, by: Point, *, alt: bool = False, shift: bool = False,
    ctrl: bool = False,
) -> None:  # fmt: skip
    """Drag a handle."""
    hold = tool.hold
    assert hold is not None
    start = place_of(hold, grip, PIXEL)
    end = (start[0] + by[0], start[1] + by[1])
    tool.press(Pointer(start))
    for at in (((start[0] + end[0]) / 2.0, (start[1] + end[1]) / 2.0), end):
        tool.drag(Pointer(at, alt=alt, shift=shift, ctrl=ctrl))
    tool.release(Pointer(end, alt=alt, shift=shift, ctrl=ctrl))


def rectangle(bench: FakeBench, element: ElementId) -> Rectangle:
    shape = bench.shape_of(element)
    assert isinstance(shape, Rectangle)
    return shape


@given(hold=HOLDS, grip=GRIPS)
def test_a_handle_is_found_where_it_is(hold: Rectangle, grip: Grip) -> None:
    assert grip_at(hold, place_of(hold, grip, PIXEL), PIXEL) == grip
    assert grip_at(hold, place_of(hold, KNOB, PIXEL), PIXEL) == KNOB


@given(hold=HOLDS, px=st.floats(0.001, 1.0))
def test_the_middle_is_free_for_moving_at_every_zoom(hold: Rectangle, px: float) -> None:
    assert grip_at(hold, (hold.x, hold.y), px) is None


def test_a_speck_has_no_handles_and_a_thin_wall_only_those_at_its_ends() -> None:
    assert grips_of(Rectangle(0, 0, 1, 1), 0.2) == ()
    assert set(grips_of(Rectangle(0, 0, 6, 0.1), 0.02)) == {Grip(-1, 0), Grip(1, 0), KNOB}


@given(hold=HOLDS, at=st.tuples(st.floats(-9, 9), st.floats(-9, 9)))
def test_points_go_into_the_axes_of_a_box_and_come_back(hold: Rectangle, at: Point) -> None:
    assert outside(hold, *inside(hold, at)) == pytest.approx(at, abs=1e-9)


@pytest.mark.parametrize(
    ("angle", "grip", "cursor"),
    [
        (0.0, Grip(1, 0), "size_across"),
        (0.0, Grip(0, -1), "size_down"),
        (0.0, Grip(1, 1), "size_falling"),
        (0.0, Grip(1, -1), "size_rising"),
        (90.0, Grip(1, 0), "size_down"),
        (45.0, Grip(1, 0), "size_falling"),
        (30.0, KNOB, "turn"),
    ],
)
def test_the_pointer_shows_which_way_a_handle_goes(angle: float, grip: Grip, cursor: str) -> None:
    assert cursor_of(Rectangle(0, 0, 2, 1, angle), grip) == cursor


@given(hold=HOLDS, grip=GRIPS, by=PULLS)
def test_the_opposite_handle_stays_where_it_is(hold: Rectangle, grip: Grip, by: Point) -> None:
    tool, bench = held(T1, at=hold)
    opposite = Grip(-grip.across, -grip.forward)

    pull(tool, grip, by, alt=True)

    shape = rectangle(bench, T1)
    assert place_of(shape, opposite, 0.0) == pytest.approx(place_of(hold, opposite, 0.0), abs=1e-6)
    assert shape.angle_deg == hold.angle_deg
    assert shape.width > 0.0 < shape.depth
    if not grip.across:
        assert shape.width == pytest.approx(hold.width)
    if not grip.forward:
        assert shape.depth == pytest.approx(hold.depth)


@given(hold=HOLDS, grip=GRIPS, by=PULLS)
def test_with_ctrl_the_middle_stays(hold: Rectangle, grip: Grip, by: Point) -> None:
    tool, bench = held(T1, at=hold)

    pull(tool, grip, by, alt=True, ctrl=True)

    shape = rectangle(bench, T1)
    assert (shape.x, shape.y) == pytest.approx((hold.x, hold.y), abs=1e-6)


@given(hold=HOLDS, grip=GRIPS, by=PULLS)
def test_with_shift_proportions_stay(hold: Rectangle, grip: Grip, by: Point) -> None:
    tool, bench = held(T1, at=hold)

    pull(tool, grip, by, alt=True, shift=True)

    shape = rectangle(bench, T1)
    assert shape.width / shape.depth == pytest.approx(hold.width / hold.depth, rel=1e-6)


@given(grip=GRIPS, by=PULLS)
def test_a_pull_is_one_step_or_none_and_undo_restores(grip: Grip, by: Point) -> None:
    tool, bench = held(G1)
    before = bench.session.document.project

    pull(tool, grip, by)

    assert bench.draft is None
    assert not tool.is_busy
    assert bench.undo_steps() <= 1
    assert bench.session.document.project is before


def test_the_side_that_is_pulled_comes_to_rest_on_the_grid() -> None:
    tool, bench = held(T1)

    pull(tool, Grip(1, 0), (0.434, 0.2))

    shape = rectangle(bench, T1)
    assert shape.x + shape.width / 2.0 == pytest.approx(5.0)
    assert shape.depth == 1.2


def test_a_turned_side_is_pulled_in_whole_grid_steps_of_size() -> None:
    tool, bench = held(T1, at=Rectangle(4.0, 6.0, 1.2, 1.2, 30.0))

    pull(tool, Grip(1, 0), (0.34, 0.19))

    assert rectangle(bench, T1).width == pytest.approx(1.6)


def test_the_side_that_is_pulled_lines_up_with_a_neighbour() -> None:
    tool, bench = held(G1, at=Rectangle(2.0, 2.0, 2.0, 1.0))
    bench.snap = replace(bench.snap, grid_steps=500)

    pull(tool, Grip(0, 1), (0.0, 0.73))
    shape = rectangle(bench, G1)

    assert shape.y + shape.depth / 2.0 == pytest.approx(3.25)
    assert shape.y - shape.depth / 2.0 == pytest.approx(1.5)


def test_bays_follow_the_width_and_lost_products_are_said() -> None:
    tool, bench = held(G1)

    pull(tool, Grip(1, 0), (2.5, 0.0), alt=True)
    assert bench.surface is not None
    wide = bench.surface.elements[G1]
    pull(tool, Grip(-1, 0), (3.7, 0.0), alt=True)
    narrow = bench.surface.elements[G1]

    assert (wide.bays, narrow.bays) == (4, 1)


def test_several_are_stretched_together_about_the_corner_of_their_box() -> None:
    tool, bench = held(G1, T1)
    hold = tool.hold
    assert hold is not None

    pull(tool, Grip(1, 1), (hold.width, hold.depth), alt=True)

    left, top = hold.x - hold.width / 2.0, hold.y - hold.depth / 2.0
    for element, old in ((G1, Rectangle(2, 2, 2.5, 1)), (T1, Rectangle(4, 6, 1.2, 1.2))):
        shape = rectangle(bench, element)
        assert (shape.width, shape.depth) == pytest.approx((2 * old.width, 2 * old.depth))
        wanted = (left + 2 * (old.x - left), top + 2 * (old.y - top))
        assert (shape.x, shape.y) == pytest.approx(wanted)
    assert bench.undo_steps() == 1


def test_outlines_and_lines_are_stretched_too() -> None:
    tool, bench = held(Z1)
    pull(tool, Grip(1, 0), (1.0, 0.0), alt=True)
    zone = bench.shape_of(Z1)
    bench.session.selection.select(FLOOR_ID, [W1])
    pull(tool, Grip(0, 1), (0.0, 1.5), alt=True)
    wall = bench.shape_of(W1)

    assert isinstance(zone, Outline)
    assert max(x for x, _ in zone.points) == pytest.approx(7.0)
    assert isinstance(wall, Line)
    assert wall.points[1] == pytest.approx((8.0, 3.5))
    assert wall.thickness == 0.1


@given(turn=st.floats(-170.0, 170.0), start=st.sampled_from([0.0, 15.0, 90.0, 200.0]))
def test_a_turn_comes_to_rest_on_fifteen_degrees(turn: float, start: float) -> None:
    assume(abs(turn) > 10.0)
    tool, bench = held(T1, at=Rectangle(4.0, 6.0, 1.2, 1.0, start))

    turn_to(tool, turn)

    shape = rectangle(bench, T1)
    assert (shape.x, shape.y, shape.width, shape.depth) == (4.0, 6.0, 1.2, 1.0)
    assert shape.angle_deg % 15.0 == pytest.approx(0.0, abs=1e-9)
    away = (shape.angle_deg - start - turn + 180.0) % 360.0 - 180.0
    assert abs(away) <= 7.5 + 1e-6
    assert bench.undo_steps() <= 2


@given(turn=st.floats(-170.0, 170.0))
def test_a_free_turn_follows_the_pointer(turn: float) -> None:
    tool, bench = held(T1)

    turn_to(tool, turn, alt=True)

    away = (rectangle(bench, T1).angle_deg - turn + 180.0) % 360.0 - 180.0
    assert abs(away) <= 0.05 + 1e-6 or abs(turn) < 10.0


def turn_to(tool: SelectTool, degrees: float, *, alt: bool = False) -> None:
    """Drag the knob round the box by an angle, in two strokes."""
    hold = tool.hold
    assert hold is not None
    start = place_of(hold, KNOB, PIXEL)
    dx, dy = start[0] - hold.x, start[1] - hold.y
    points = [start]
    for share in (0.5, 1.0):
        cos, sin = (f(math.radians(degrees * share)) for f in (math.cos, math.sin))
        points.append((hold.x + dx * cos - dy * sin, hold.y + dx * sin + dy * cos))
    drag(tool, *points, alt=alt)


def test_several_are_turned_about_the_middle_of_their_box() -> None:
    tool, bench = held(G1, T1)
    hold = tool.hold
    assert hold is not None
    ids = [G1, T1]
    wanted = turn_elements(
        bench.session.document.project.plan, FLOOR_ID, ids, 30.0, (hold.x, hold.y)
    )

    turn_to(tool, 31.0)

    for element in ids:
        shape, other = rectangle(bench, element), wanted.surfaces[FLOOR_ID].elements[element].shape
        assert isinstance(other, Rectangle)
        assert (shape.x, shape.y) == pytest.approx((other.x, other.y))
        assert shape.angle_deg == pytest.approx(other.angle_deg)


@pytest.mark.parametrize("grip", [Grip(1, 1), KNOB])
def test_escape_in_the_middle_restores_everything(grip: Grip) -> None:
    tool, bench = held(G1)
    before, hold = bench.session.document.project, tool.hold
    assert hold is not None
    start = place_of(hold, grip, PIXEL)
    tool.press(Pointer(start))
    tool.drag(Pointer((start[0] + 1.0, start[1] + 0.7)))
    assert bench.draft is not None
    assert bench.draft.hold is not None

    tool.cancel()
    tool.release(Pointer((9.0, 9.0)))

    assert bench.session.document.project is before
    assert bench.draft is None
    assert bench.selected == {G1}


def test_while_a_side_is_pulled_its_new_size_stands_beside_it_and_the_plan_stays() -> None:
    tool, bench = held(T1)
    before, hold = bench.session.document.project, tool.hold
    assert hold is not None
    start = place_of(hold, Grip(1, 0), PIXEL)
    tool.press(Pointer(start))

    tool.drag(Pointer((start[0] + 0.8, start[1])))

    assert bench.draft is not None
    assert [mark.facts["length"] for mark in bench.draft.marks] == [pytest.approx(2.0)]
    assert [one.id for one in bench.draft.elements] == [T1]
    assert bench.session.document.project is before


def test_what_is_stretched_over_a_neighbour_says_so() -> None:
    tool, bench = held(G1)
    hold = tool.hold
    assert hold is not None
    start = place_of(hold, Grip(1, 0), PIXEL)
    tool.press(Pointer(start))

    tool.drag(Pointer((start[0] + 1.5, start[1])))

    assert bench.draft is not None
    assert bench.draft.bad == {G2}


def test_the_hover_tells_the_shape_of_the_pointer() -> None:
    tool, _ = held(T1)
    hold = tool.hold
    assert hold is not None

    tool.hover(Pointer(place_of(hold, Grip(1, 0), PIXEL)))
    on_side = tool.cursor
    tool.hover(Pointer((hold.x, hold.y)))

    assert on_side == "size_across"
    assert tool.cursor == ""


def test_nothing_selected_has_no_box() -> None:
    assert hold_of([]) is None
    assert SelectTool(FakeBench()).hold is None
