from __future__ import annotations

import math
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.model.element import Element
from planner.model.pattern import usual_pattern
from planner.model.shape import Line, Outline, Point, Rectangle
from planner.tools import DrawLineTool, DrawOutlineTool, Pointer
from planner.tools.draw_chain_tool import ARC_STEP, ChainTool, arc
from tests.unit.tools.fake_bench import FakeBench, click, drag

CORNERS = ((6.5, 5.0), (9.0, 5.0), (9.0, 7.0), (6.5, 7.5))


def outline_in_hand(kind: str = "zone") -> tuple[DrawOutlineTool, FakeBench]:
    bench = FakeBench()
    bench.session.brush.take(usual_pattern(kind))
    bench.session.brush.draw_as("outline")
    return DrawOutlineTool(bench), bench


def line_in_hand(kind: str = "desired_path") -> tuple[DrawLineTool, FakeBench]:
    bench = FakeBench()
    bench.session.brush.take(usual_pattern(kind))
    bench.session.brush.draw_as("line")
    return DrawLineTool(bench), bench


def new_one(bench: FakeBench) -> Element:
    assert bench.surface is not None
    (key,) = bench.selected
    return bench.surface.elements[key]


def lay(tool: ChainTool, corners: tuple[Point, ...] = CORNERS) -> None:
    for corner in corners:
        tool.hover(Pointer(corner))
        click(tool, corner)


@pytest.mark.parametrize("how", ["enter", "double click", "click on the start"])
def test_an_outline_is_closed_in_three_ways_and_is_one_step(how: str) -> None:
    tool, bench = outline_in_hand()
    lay(tool)

    if how == "enter":
        tool.press_key("enter")
    elif how == "double click":
        click(tool, CORNERS[-1], is_double=True)
    else:
        click(tool, (6.52, 5.04))

    assert new_one(bench).kind == "zone"
    assert new_one(bench).shape == Outline(CORNERS)
    assert not tool.is_busy
    assert bench.undo_steps() == 1


def test_backspace_takes_the_last_corner_back() -> None:
    tool, bench = outline_in_hand()
    lay(tool)

    assert tool.takes_key("backspace")
    tool.press_key("backspace")
    tool.press_key("enter")

    assert new_one(bench).shape == Outline(CORNERS[:3])


@given(laid=st.integers(0, 4), line=st.booleans())
def test_escape_leaves_plan_and_history_as_they_were(laid: int, line: bool) -> None:
    tool, bench = line_in_hand() if line else outline_in_hand()
    before = bench.session.document.project

    lay(tool, CORNERS[:laid])
    tool.cancel()

    assert bench.session.document.project is before
    assert not bench.session.document.undo_name
    assert not tool.is_busy
    assert bench.draft is None


def test_too_few_corners_make_nothing() -> None:
    tool, bench = outline_in_hand()
    lay(tool, CORNERS[:2])

    tool.press_key("enter")

    assert not bench.session.document.undo_name
    assert not tool.is_busy


@given(st.permutations([(6.5, 5.0), (9.0, 7.0)]))
def test_a_drag_draws_a_rectangular_zone(ends: list[Point]) -> None:
    tool, bench = outline_in_hand()

    drag(tool, *ends)

    shape = new_one(bench).shape
    assert isinstance(shape, Rectangle)
    assert (shape.x, shape.y, shape.width, shape.depth) == (7.75, 6.0, 2.5, 2.0)


def test_a_path_is_a_line_without_thickness_and_a_bent_gondola_is_as_thick_as_it_is_deep() -> None:
    path, bench = line_in_hand()
    lay(path)
    path.press_key("enter")
    gondola, other = line_in_hand("gondola")
    lay(gondola)
    click(gondola, CORNERS[-1], is_double=True)

    assert new_one(bench).shape == Line(CORNERS)
    assert new_one(other).shape == Line(CORNERS, 1.0)
    assert new_one(other).bays == round((2.5 + 2.0 + math.hypot(2.5, 0.5)) / 1.25)


def test_a_typed_length_lays_the_next_corner_that_far_where_the_pointer_is() -> None:
    tool, bench = line_in_hand()
    click(tool, (1.0, 7.0))
    tool.hover(Pointer((2.4, 7.0)))

    for letter in "3,25":
        tool.press_key(letter)
    tool.press_key("enter")
    tool.press_key("enter")

    assert new_one(bench).shape == Line(((1.0, 7.0), (4.25, 7.0)))


@given(x=st.floats(-4.0, 4.0), y=st.floats(-4.0, 4.0))
def test_with_shift_stretches_run_at_multiples_of_45_degrees(x: float, y: float) -> None:
    tool, _ = line_in_hand()
    click(tool, (5.0, 5.0))

    click(tool, (5.0 + x, 5.0 + y), shift=True)

    for (x1, y1), (x2, y2) in pairwise(tool.corners):
        turn = math.degrees(math.atan2(y2 - y1, x2 - x1)) / 45.0
        assert turn == pytest.approx(round(turn), abs=1e-6)


@given(heading=st.floats(0.0, 6.28), turn=st.floats(-3.0, 3.0), chord=st.floats(0.5, 5.0))
def test_an_arc_goes_on_without_a_kink_and_bends_evenly(
    heading: float, turn: float, chord: float
) -> None:
    before = (-math.cos(heading), -math.sin(heading))
    way = heading + turn / 2.0
    end = (chord * math.cos(way), chord * math.sin(way))

    points = (before, (0.0, 0.0), *arc(before, (0.0, 0.0), end))

    angles = [math.atan2(b[1] - a[1], b[0] - a[0]) for a, b in pairwise(points)]
    kinks = [abs(math.remainder(b - a, 2.0 * math.pi)) for a, b in pairwise(angles)]
    assert points[-1] == end
    assert all(kink <= ARC_STEP + 1e-6 for kink in kinks)


def test_while_corners_are_laid_the_length_of_the_stretch_is_shown() -> None:
    tool, bench = outline_in_hand()
    lay(tool, CORNERS[:2])

    tool.hover(Pointer((9.0, 7.0)))

    assert bench.draft is not None
    codes = {mark.code: mark.facts for mark in bench.draft.marks}
    assert codes["remark_length_m"] == {"length": 2.0}
    assert codes["mark_area_m"] == {"area": pytest.approx(2.5)}
