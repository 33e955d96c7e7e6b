from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.model.element import Element
from planner.model.gates import gate_line
from planner.model.one_way import lanes_of
from planner.model.shape import Point, Rectangle
from planner.tools import DrawAisleTool, DrawGateTool, Pointer, Snap
from tests.unit.tools.fake_bench import FakeBench, click, drag

STEPS = st.integers(-30, 30).map(lambda steps: steps / 10.0)
START = (5.0, 5.0)


def exact() -> FakeBench:
    """Return a bench where pointers stay where they are."""
    bench = FakeBench()
    bench.snap = Snap(is_on=False)
    return bench


def new_one(bench: FakeBench) -> Element:
    assert bench.surface is not None
    (key,) = bench.selected
    return bench.surface.elements[key]


def end_of(dx: float, dy: float) -> Point:
    return (START[0] + dx, START[1] + dy)


@given(dx=STEPS, dy=STEPS)
def test_a_one_way_aisle_leads_where_it_was_dragged(dx: float, dy: float) -> None:
    bench = exact()
    tool = DrawAisleTool(bench)
    length = math.hypot(dx, dy)
    if length < 0.3:
        return

    drag(tool, START, end_of(dx, dy))

    (lane,) = lanes_of(new_one(bench))
    shape = new_one(bench).shape
    assert lane.along == pytest.approx((dx / length, dy / length), abs=1e-6)
    assert isinstance(shape, Rectangle)
    assert shape.depth == pytest.approx(length)
    assert shape.width == 1.6
    assert bench.undo_steps() == 1


@given(dx=STEPS, dy=STEPS)
def test_a_gate_spans_from_post_to_post_and_leads_in_to_the_right(dx: float, dy: float) -> None:
    bench = exact()
    tool = DrawGateTool(bench)
    if math.hypot(dx, dy) < 0.3:
        return

    drag(tool, START, end_of(dx, dy))

    first, last = gate_line(new_one(bench))
    assert first == pytest.approx(START, abs=1e-6)
    assert last == pytest.approx(end_of(dx, dy), abs=1e-6)


def test_a_typed_width_and_enter_end_the_gesture() -> None:
    bench = exact()
    tool = DrawAisleTool(bench)
    tool.press(Pointer(START))
    tool.drag(Pointer((8.0, 5.0)))

    for letter in "1.2":
        tool.press_key(letter)
    tool.press_key("enter")

    shape = new_one(bench).shape
    assert isinstance(shape, Rectangle)
    assert (shape.width, shape.depth) == (1.2, 3.0)
    assert not tool.is_busy


@pytest.mark.parametrize("kind", [DrawAisleTool, DrawGateTool])
def test_escape_leaves_plan_and_history_as_they_were(
    kind: type[DrawAisleTool] | type[DrawGateTool],
) -> None:
    bench = exact()
    tool = kind(bench)
    before = bench.session.document.project

    tool.press(Pointer(START))
    tool.drag(Pointer((8.0, 5.0)))
    tool.press_key("3")
    tool.cancel()

    assert bench.session.document.project is before
    assert bench.draft is None
    assert not tool.is_busy


def test_a_click_places_one_of_the_usual_size() -> None:
    bench = FakeBench()

    click(DrawGateTool(bench), START)

    assert new_one(bench).shape == Rectangle(5.0, 5.0, 2.0, 0.1)
