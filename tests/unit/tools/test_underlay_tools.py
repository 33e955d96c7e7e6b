from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.errors import PlanError
from planner.model.edits import set_underlay
from planner.model.shape import Point
from planner.model.underlay import Underlay
from planner.project import Project, with_plan
from planner.tools import CalibrateTool, MoveUnderlayTool, Pointer
from tests.unit.tools.fake_bench import FLOOR_ID, FakeBench, click, drag, small_store

PICTURE = Underlay("план.png", 1.0, 2.0, 20.0, 15.0)


def laid(underlay: Underlay = PICTURE) -> FakeBench:
    project = small_store()
    return FakeBench(with_plan(project, set_underlay(project.plan, FLOOR_ID, underlay)))


def picture(bench: FakeBench) -> Underlay:
    assert bench.surface is not None
    assert bench.surface.underlay is not None
    return bench.surface.underlay


def measured(bench: FakeBench, start: Point, end: Point) -> CalibrateTool:
    tool = CalibrateTool(bench)
    click(tool, start)
    tool.hover(Pointer(end))
    click(tool, end)
    return tool


@given(st.floats(4.5, 50.0).map(lambda value: round(value, 2)))
def test_two_clicks_and_a_length_scale_the_picture_in_one_step(length: float) -> None:
    bench = laid()
    tool = measured(bench, (2.0, 3.0), (6.0, 3.0))

    assert bench.measured is not None
    assert bench.measured.take is not None
    bench.measured.take(f"{length}".replace(".", ",") + " м")

    factor = length / 4.0
    assert picture(bench).width == pytest.approx(20.0 * factor)
    assert picture(bench).x == pytest.approx(2.0 - 1.0 * factor)
    last: object = bench.measured
    assert (last, tool.is_busy, bench.put_away_count) == (None, False, 1)
    assert bench.undo_steps() == 1
    assert picture(bench) == PICTURE


def test_the_line_follows_the_pointer_until_the_second_click() -> None:
    bench = laid()
    tool = CalibrateTool(bench)

    click(tool, (2.0, 3.0))
    tool.hover(Pointer((4.0, 5.0)))

    assert bench.measured is not None
    assert (bench.measured.start, bench.measured.end) == ((2.0, 3.0), (4.0, 5.0))
    assert bench.measured.take is None


def test_a_drag_from_point_to_point_measures_as_well() -> None:
    bench = laid()

    drag(CalibrateTool(bench), (2.0, 3.0), (3.0, 3.0), (6.0, 3.0))

    assert bench.measured is not None
    assert bench.measured.take is not None


def test_with_shift_the_second_point_lies_straight_across() -> None:
    bench = laid()

    drag(CalibrateTool(bench), (2.0, 3.0), (6.0, 3.4), shift=True)

    assert bench.measured is not None
    assert bench.measured.end == (6.0, 3.0)


def test_what_is_no_length_changes_nothing_and_is_asked_again() -> None:
    bench = laid()
    tool = measured(bench, (2.0, 3.0), (6.0, 3.0))

    with pytest.raises(PlanError) as refusal:
        tool.take("пять")

    assert refusal.value.code == "bad_length"
    assert (picture(bench), tool.is_busy) == (PICTURE, True)
    tool.take("5")
    assert picture(bench).width == pytest.approx(25.0)


def test_a_double_click_on_one_spot_goes_on_asking_for_the_second_point() -> None:
    bench = laid()
    tool = CalibrateTool(bench)

    click(tool, (2.0, 3.0))
    click(tool, (2.0, 3.0))

    assert bench.measured is not None
    assert bench.measured.take is None


def test_escape_forgets_the_points() -> None:
    bench = laid()
    tool = measured(bench, (2.0, 3.0), (6.0, 3.0))

    tool.cancel()

    assert (bench.measured, tool.is_busy, bench.undo_steps()) == (None, False, 0)


@pytest.mark.parametrize("kind", [CalibrateTool, MoveUnderlayTool])
@pytest.mark.parametrize("is_there", [True, False])
def test_a_locked_or_missing_picture_is_left_alone_and_the_bench_is_told_why(
    kind: type[CalibrateTool | MoveUnderlayTool], is_there: bool
) -> None:
    bench = laid(replace(PICTURE, is_locked=True)) if is_there else FakeBench(small_store())
    tool = kind(bench)

    drag(tool, (2.0, 3.0), (6.0, 5.0))

    assert bench.noted is not None
    assert bench.noted.code == ("underlay_locked" if is_there else "no_underlay")
    assert (tool.is_busy, bench.undo_steps()) == (False, 0)


def test_a_drag_moves_the_picture_in_one_step_and_shows_it_on_the_way() -> None:
    bench = laid()
    tool = MoveUnderlayTool(bench)
    tool.press(Pointer((2.0, 3.0)))
    tool.drag(Pointer((3.0, 3.5)))

    assert bench.shifted == (1.0, 0.5)
    tool.release(Pointer((4.0, 5.0)))

    assert (picture(bench).x, picture(bench).y) == (3.0, 4.0)
    assert (bench.shifted, bench.undo_steps()) == ((0.0, 0.0), 1)


def test_escape_puts_a_dragged_picture_back() -> None:
    bench = laid()
    tool = MoveUnderlayTool(bench)
    tool.press(Pointer((2.0, 3.0)))
    tool.drag(Pointer((3.0, 3.5)))

    tool.cancel()

    assert (bench.shifted, picture(bench), bench.undo_steps()) == ((0.0, 0.0), PICTURE, 0)


def test_arrows_move_the_picture_by_a_centimetre() -> None:
    bench = laid()

    MoveUnderlayTool(bench).nudge(1, -1, is_far=False)

    assert (picture(bench).x, picture(bench).y) == pytest.approx((1.01, 1.99))


def test_without_a_surface_nothing_happens() -> None:
    bench = FakeBench(Project())

    drag(CalibrateTool(bench), (2.0, 3.0), (6.0, 3.0))
    drag(MoveUnderlayTool(bench), (2.0, 3.0), (6.0, 3.0))

    assert bench.undo_steps() == 0
