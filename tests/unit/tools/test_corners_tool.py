from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.errors import PlanError
from planner.model.edits import add_elements
from planner.model.element import ElementId, make_element
from planner.model.shape import Line, Outline, Point, Rectangle
from planner.project import lifted
from planner.tools import CornersTool, Pointer, Snap
from planner.tools.shape_corners import (
    corners_of,
    edge_at,
    with_corner,
    with_new_corner,
    without_corner,
)
from tests.unit.tools.fake_bench import FLOOR_ID, Z1, FakeBench, click, drag

RING = ((0.5, 0.5), (6.0, 0.5), (6.0, 5.0), (0.5, 5.0))
PATH = ElementId("D1")
STEPS = st.integers(-4, 4).map(lambda steps: steps / 10.0)


@pytest.fixture
def bench() -> FakeBench:
    made = FakeBench()
    made.session.selection.select(FLOOR_ID, [Z1])
    return made


def shape_of(bench: FakeBench, element: ElementId = Z1) -> object:
    return bench.shape_of(element)


@given(index=st.integers(0, 3), dx=STEPS, dy=STEPS)
def test_a_dragged_corner_moves_alone_and_is_one_step(index: int, dx: float, dy: float) -> None:
    bench = FakeBench()
    bench.snap = Snap(is_on=False)
    bench.session.selection.select(FLOOR_ID, [Z1])
    tool = CornersTool(bench)
    x, y = RING[index]
    to = (x + dx, y + dy)

    drag(tool, (x, y), to)

    moved = shape_of(bench)
    assert isinstance(moved, Outline)
    for at, (corner, before) in enumerate(zip(moved.points, RING, strict=True)):
        assert corner == pytest.approx(to if at == index else before)
    assert bench.undo_steps() == (1 if (dx, dy) != (0.0, 0.0) else 0)
    assert shape_of(bench) == Outline(RING)


def test_escape_lets_the_corner_go_back(bench: FakeBench) -> None:
    tool = CornersTool(bench)
    tool.press(Pointer((6.0, 5.0)))
    tool.drag(Pointer((7.0, 6.0)))

    tool.cancel()

    assert shape_of(bench) == Outline(RING)
    assert not bench.session.document.undo_name
    assert bench.draft is None


def test_a_double_click_on_an_edge_adds_a_corner_and_delete_removes_it(bench: FakeBench) -> None:
    tool = CornersTool(bench)

    click(tool, (3.0, 5.0), is_double=True)
    added = shape_of(bench)
    assert tool.takes_key("delete")
    tool.press_key("delete")

    assert added == Outline((*RING[:3], (3.0, 5.0), RING[3]))
    assert shape_of(bench) == Outline(RING)
    assert bench.undo_steps() == 2


def test_a_corner_that_would_make_the_outline_cross_itself_is_refused(bench: FakeBench) -> None:
    tool = CornersTool(bench)

    with pytest.raises(PlanError, match="bad_outline"):
        drag(tool, (0.5, 0.5), (8.0, 3.0))

    assert shape_of(bench) == Outline(RING)
    assert not tool.is_busy


def test_corners_of_a_line_are_edited_too(bench: FakeBench) -> None:
    path = make_element(PATH, "desired_path", Line(((1.0, 6.0), (3.0, 6.0), (3.0, 7.5))))
    bench.session.document.do("draw", lifted(lambda p: add_elements(p, FLOOR_ID, [path])))
    bench.session.selection.select(FLOOR_ID, [PATH])
    tool = CornersTool(bench)

    drag(tool, (3.0, 7.5), (2.0, 7.0))

    assert shape_of(bench, PATH) == Line(((1.0, 6.0), (3.0, 6.0), (2.0, 7.0)))


def test_delete_is_a_command_while_no_corner_is_chosen(bench: FakeBench) -> None:
    assert not CornersTool(bench).takes_key("delete")


def test_a_click_elsewhere_chooses_another_element(bench: FakeBench) -> None:
    tool = CornersTool(bench)

    click(tool, (4.0, 6.0))

    assert bench.selected == {"T1"}
    assert bench.draft is not None
    assert len(bench.draft.grips) == 4


def test_a_table_becomes_an_outline_when_a_corner_is_moved() -> None:
    table = make_element("T9", "table", Rectangle(1.0, 1.0, 2.0, 2.0))
    index = corners_of(table).index((2.0, 2.0))

    shape = with_corner(table, index, (3.0, 3.0))

    assert shape == Outline(((0.0, 0.0), (2.0, 0.0), (3.0, 3.0), (0.0, 2.0)))
    assert corners_of(make_element("G9", "gondola", Rectangle(1.0, 1.0, 2.0, 2.0))) == ()


@given(st.lists(st.tuples(STEPS, STEPS), min_size=2, max_size=6, unique=True), st.data())
def test_a_new_corner_removed_leaves_the_line_as_it_was(
    points: list[Point], data: st.DataObject
) -> None:
    line = make_element("D9", "desired_path", Line(tuple(points)))
    after = data.draw(st.integers(0, len(points) - 2))

    longer = make_element("D9", "desired_path", with_new_corner(line, after, (9.0, 9.0)))

    assert without_corner(longer, after + 1) == line.shape


def test_the_edge_under_a_point_is_the_nearest_one() -> None:
    assert edge_at(Outline(RING), RING, (0.52, 3.0), 0.1) == 3
    assert edge_at(Line(RING), RING, (0.52, 3.0), 0.1) is None
