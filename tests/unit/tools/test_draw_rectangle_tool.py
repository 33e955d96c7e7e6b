from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.model.element import Element
from planner.model.pattern import usual_pattern
from planner.model.shape import Point, Rectangle, footprint
from planner.tools import DrawRectangleTool, Pointer, Snap
from tests.unit.tools.fake_bench import G1, FakeBench, click, drag

FREE = (2.0, 6.5)
STEPS = st.integers(1, 40).map(lambda steps: steps / 10.0)


def in_hand(kind: str) -> tuple[DrawRectangleTool, FakeBench]:
    bench = FakeBench()
    bench.session.brush.take(usual_pattern(kind))
    return DrawRectangleTool(bench), bench


def new_ones(bench: FakeBench) -> list[Element]:
    assert bench.surface is not None
    return [bench.surface.elements[key] for key in sorted(bench.selected)]


def new_shape(bench: FakeBench) -> Rectangle:
    (element,) = new_ones(bench)
    assert isinstance(element.shape, Rectangle)
    return element.shape


def type_in(tool: DrawRectangleTool, text: str) -> None:
    for letter in text:
        assert tool.takes_key(letter)
        tool.press_key(letter)


@given(x=STEPS, y=STEPS, width=STEPS, depth=STEPS, kind=st.sampled_from(["table", "obstacle"]))
def test_a_drag_from_any_corner_to_the_opposite_one_draws_the_same_rectangle(
    x: float, y: float, width: float, depth: float, kind: str
) -> None:
    across, down = (x, x + width), (y, y + depth)
    pairs = [((across[i], down[j]), (across[1 - i], down[1 - j])) for i in (0, 1) for j in (0, 1)]

    drawn = []
    for start, end in pairs:
        tool, bench = in_hand(kind)
        bench.snap = Snap(is_on=False)
        drag(tool, start, end)
        drawn.append(footprint(new_shape(bench)))

    for ground in drawn:
        assert ground.bounds == pytest.approx((x, y, x + width, y + depth))


@given(st.lists(st.tuples(STEPS, STEPS), min_size=2, max_size=4), st.sampled_from("29x.r"))
def test_escape_leaves_plan_and_history_as_they_were(points: list[Point], letter: str) -> None:
    tool, bench = in_hand("gondola")
    before = bench.session.document.project

    tool.press(Pointer(points[0]))
    for at in points[1:]:
        tool.drag(Pointer(at))
    tool.press_key(letter)
    tool.cancel()

    assert bench.session.document.project is before
    assert not bench.session.document.undo_name
    assert not tool.is_busy
    assert bench.draft is None


@given(start=st.tuples(STEPS, STEPS), end=st.tuples(STEPS, STEPS))
def test_each_gesture_is_one_step_and_undo_brings_back_the_same_plan(
    start: Point, end: Point
) -> None:
    tool, bench = in_hand("gondola")
    before = bench.session.document.project.plan

    drag(tool, start, end)

    assert bench.undo_steps() == 1
    assert bench.session.document.project.plan is before


def test_a_click_places_the_usual_size_with_its_corner_on_the_grid() -> None:
    tool, bench = in_hand("gondola")

    click(tool, (7.13, 6.93))

    shape = new_shape(bench)
    assert (shape.width, shape.depth) == (1.25, 1.0)
    assert footprint(shape).bounds[:2] == pytest.approx((6.5, 6.4))


@given(bays=st.integers(1, 6))
def test_a_drag_along_draws_one_run_of_whole_bays(bays: int) -> None:
    tool, bench = in_hand("gondola")

    drag(tool, (0.5, 7.0), (0.5 + 1.25 * bays + 0.3, 7.1))

    (element,) = new_ones(bench)
    assert element.bays == bays
    assert new_shape(bench).width == pytest.approx(1.25 * bays)
    assert new_shape(bench).depth == 1.0


@given(runs=st.integers(2, 4), aisle=st.sampled_from([0.9, 1.2, 1.5, 2.0]))
def test_a_drag_across_draws_runs_with_the_aisle_between_them(runs: int, aisle: float) -> None:
    tool, bench = in_hand("gondola")
    bench.session.brush.keep_aisle(aisle)
    reach = runs * 1.0 + (runs - 1) * aisle + 0.2

    drag(tool, (0.0, 0.0), (15.0, reach))

    drawn = sorted(footprint(element.shape).bounds for element in new_ones(bench))
    assert len(drawn) == runs
    assert {element.bays for element in new_ones(bench)} == {12}
    tops = sorted((box[1], box[3]) for box in drawn)
    gaps = [below[0] - above[1] for above, below in pairwise(tops)]
    assert gaps == pytest.approx([aisle] * (runs - 1))
    assert bench.undo_steps() == 1


@pytest.mark.parametrize(
    ("end", "looks"), [((4.0, 7.5), 90), ((4.0, 5.5), 270), ((2.2, 9.0), 0), ((1.8, 9.0), 180)]
)
def test_fronts_look_where_the_drag_went_across(end: Point, looks: float) -> None:
    tool, bench = in_hand("wall_shelf")

    drag(tool, (2.0, 6.5), end)

    assert new_ones(bench)[0].facing_deg == looks


def test_r_turns_what_is_placed_by_a_quarter() -> None:
    tool, bench = in_hand("fridge")
    looks = []

    for _ in range(4):
        tool.hover(Pointer(FREE))
        click(tool, FREE)
        looks.append(new_ones(bench)[0].facing_deg)
        tool.press_key("r")

    assert looks == [90.0, 180.0, 270.0, 0.0]


@pytest.mark.parametrize("text", ["2.5x1", "2,5 х 1", "2.5×1", "2.5*1", "2.5 1"])
def test_a_typed_size_and_enter_end_the_gesture_with_exactly_that_size(text: str) -> None:
    tool, bench = in_hand("gondola")
    tool.press(Pointer((1.0, 6.0)))
    tool.drag(Pointer((1.7, 6.2)))

    type_in(tool, text)
    tool.press_key("enter")

    shape = new_shape(bench)
    assert (shape.width, shape.depth) == (2.5, 1.0)
    assert footprint(shape).bounds[:2] == pytest.approx((1.0, 6.0))
    assert not tool.is_busy
    tool.release(Pointer((1.7, 6.2)))
    assert bench.undo_steps() == 1


def test_a_size_typed_after_a_click_is_given_to_what_was_placed() -> None:
    tool, bench = in_hand("table")
    click(tool, FREE)
    before = footprint(new_shape(bench)).bounds

    type_in(tool, "2x0.8")
    tool.press_key("enter")

    shape = new_shape(bench)
    assert (shape.width, shape.depth) == (2.0, 0.8)
    assert footprint(shape).bounds[:2] == pytest.approx(before[:2])
    assert bench.undo_steps() == 2


def test_typed_counts_are_runs_and_bays_while_several_runs_are_drawn() -> None:
    tool, bench = in_hand("gondola")
    tool.press(Pointer((0.0, 0.0)))
    tool.drag(Pointer((6.0, 4.0)))

    type_in(tool, "3x5")
    tool.press_key("enter")

    assert [element.bays for element in new_ones(bench)] == [5, 5, 5]


def test_arrows_change_the_aisle_while_runs_are_drawn() -> None:
    tool, bench = in_hand("gondola")
    tool.press(Pointer((0.0, 0.0)))
    tool.drag(Pointer((6.0, 4.0)))

    tool.nudge(0, 1, is_far=False)

    assert bench.session.brush.now.aisle == pytest.approx(1.4)
    assert bench.draft is not None
    assert bench.draft.marks[0].facts == {"runs": 2, "bays": 5, "aisle": pytest.approx(1.4)}


def test_shift_draws_a_square_or_keeps_the_usual_depth() -> None:
    square, bench = in_hand("table")
    drag(square, (1.0, 5.0), (3.0, 6.0), shift=True)
    sides = (new_shape(bench).width, new_shape(bench).depth)
    rack, other = in_hand("clothes_rack")
    drag(rack, (1.0, 5.0), (3.0, 6.0), shift=True)

    assert sides == (2.0, 2.0)
    assert (new_shape(other).width, new_shape(other).depth) == (2.0, 0.6)


@given(x=st.floats(1.0, 9.0), near=st.floats(0.05, 0.45))
def test_a_shelf_near_a_wall_stands_with_its_back_on_it_and_looks_into_the_room(
    x: float, near: float
) -> None:
    tool, bench = in_hand("wall_shelf")

    click(tool, (x, 8.0 - near))

    shape = new_shape(bench)
    assert footprint(shape).bounds[3] == pytest.approx(8.0)
    assert new_ones(bench)[0].facing_deg == 270.0
    assert footprint(shape).bounds[0] >= 0.0
    assert footprint(shape).bounds[2] <= 10.0 + 1e-9


def test_a_drag_along_a_wall_draws_a_run_on_it() -> None:
    tool, bench = in_hand("wall_shelf")

    drag(tool, (0.2, 1.0), (0.9, 5.1))

    (element,) = new_ones(bench)
    assert element.bays == 3
    assert footprint(element.shape).bounds[0] == pytest.approx(0.0)
    assert element.facing_deg == 0.0


def test_alt_leaves_a_shelf_off_the_wall() -> None:
    tool, bench = in_hand("wall_shelf")

    tool.press(Pointer((3.0, 7.6), alt=True))
    tool.release(Pointer((3.0, 7.6), alt=True))

    assert new_ones(bench)[0].facing_deg == 90.0


def test_an_endcap_near_the_end_of_a_run_is_put_against_it_and_looks_out() -> None:
    tool, bench = in_hand("endcap")

    click(tool, (3.4, 2.2))

    shape = new_shape(bench)
    assert footprint(shape).bounds == pytest.approx((3.25, 1.5, 3.75, 2.5))
    assert new_ones(bench)[0].facing_deg == 0.0


def test_pointing_shows_what_a_click_would_place_and_leaving_takes_it_back() -> None:
    tool, bench = in_hand("table")

    tool.hover(Pointer(FREE))
    shown = bench.draft
    tool.leave()

    assert shown is not None
    assert [element.kind for element in shown.elements] == ["table"]
    assert bench.draft is None


def test_a_size_typed_before_anything_is_placed_and_enter_place_one_where_the_pointer_is() -> None:
    tool, bench = in_hand("table")
    tool.hover(Pointer(FREE))

    type_in(tool, "2x1")
    tool.press_key("enter")

    assert (new_shape(bench).width, new_shape(bench).depth) == (2.0, 1.0)
    assert bench.undo_steps() == 1


def test_what_would_lie_on_something_is_shown_as_bad_and_can_be_drawn_all_the_same() -> None:
    tool, bench = in_hand("table")

    tool.hover(Pointer((2.0, 2.0)))
    shown = bench.draft
    click(tool, (2.0, 2.0))

    assert shown is not None
    assert (set(shown.bad), shown.is_bad) == ({G1}, True)
    assert new_ones(bench)[0].kind == "table"
