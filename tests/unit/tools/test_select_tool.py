from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.model.shape import Point, Rectangle
from planner.tools import Pointer, SelectTool
from tests.unit.tools.fake_bench import FLOOR_ID, G1, G2, T1, W1, Z1, FakeBench, click, drag

ON_G1, ON_G2, ON_T1, EMPTY = (2.0, 2.0), (5.0, 2.0), (4.0, 6.0), (8.5, 7.0)
SHIFTS = st.floats(-3.0, 3.0).map(lambda metres: round(metres, 3))


@pytest.fixture
def bench() -> FakeBench:
    return FakeBench()


def test_a_click_selects_what_is_under_it_and_nothing_else(bench: FakeBench) -> None:
    tool = SelectTool(bench)

    click(tool, ON_G1)
    click(tool, ON_T1)

    assert bench.selected == {T1}
    assert not tool.is_busy


def test_a_click_on_empty_ground_selects_nothing(bench: FakeBench) -> None:
    tool = SelectTool(bench)
    click(tool, ON_G1)

    click(tool, EMPTY)

    assert bench.selected == frozenset()


@pytest.mark.parametrize("held", ["shift", "ctrl"])
def test_held_keys_toggle(bench: FakeBench, held: str) -> None:
    tool = SelectTool(bench)
    click(tool, ON_G1)

    click(tool, ON_T1, shift=held == "shift", ctrl=held == "ctrl")
    both = bench.selected
    click(tool, ON_G1, shift=held == "shift", ctrl=held == "ctrl")

    assert both == {G1, T1}
    assert bench.selected == {T1}


def test_a_click_inside_a_zone_selects_it_but_a_drag_there_is_a_band(bench: FakeBench) -> None:
    tool = SelectTool(bench)

    click(tool, (1.0, 4.5))
    clicked = bench.selected
    drag(tool, (3.5, 1.0), (3.4, 1.1), (0.6, 3.0))

    assert clicked == {Z1}
    assert bench.selected == {G1}


@given(dx=SHIFTS, dy=SHIFTS, alt=st.booleans())
def test_a_drag_in_any_direction_moves_in_one_step(dx: float, dy: float, alt: bool) -> None:
    bench = FakeBench()
    before = bench.session.document.project
    tool = SelectTool(bench)
    end = (ON_G1[0] + dx, ON_G1[1] + dy)

    drag(tool, ON_G1, (ON_G1[0] + 0.4, ON_G1[1]), (2.1, 2.7), end, alt=alt)

    shape = bench.shape_of(G1)
    assert isinstance(shape, Rectangle)
    tolerance = 1e-9 if alt else 0.1 + 1e-9
    assert shape.x - 2.0 == pytest.approx(dx, abs=tolerance)
    assert shape.y - 2.0 == pytest.approx(dy, abs=tolerance)
    assert bench.ghost is None
    assert bench.undo_steps() <= 1
    assert bench.session.document.project is before


def test_what_is_moved_comes_to_rest_on_the_grid(bench: FakeBench) -> None:
    drag(SelectTool(bench), ON_G1, (2.312, 2.0), (2.347, 2.18))

    shape = bench.shape_of(G1)
    assert isinstance(shape, Rectangle)
    left, top = shape.x - shape.width / 2.0, shape.y - shape.depth / 2.0
    assert left * 10.0 == pytest.approx(round(left * 10.0), abs=1e-6)
    assert top * 10.0 == pytest.approx(round(top * 10.0), abs=1e-6)


def test_while_dragging_a_ghost_moves_and_the_plan_does_not(bench: FakeBench) -> None:
    tool, before = SelectTool(bench), bench.session.document.project

    tool.press(Pointer(ON_G1))
    tool.drag(Pointer((3.0, 2.5), alt=True))

    assert bench.ghost is not None
    assert bench.ghost.elements == {G1}
    assert (bench.ghost.dx, bench.ghost.dy) == (1.0, 0.5)
    assert bench.session.document.project is before


def test_escape_in_the_middle_of_a_drag_restores_the_identical_project(bench: FakeBench) -> None:
    tool, before = SelectTool(bench), bench.session.document.project
    click(tool, ON_T1)

    tool.press(Pointer(ON_G1))
    tool.drag(Pointer((4.0, 4.0)))
    tool.cancel()
    tool.release(Pointer((4.0, 4.0)))

    assert bench.session.document.project is before
    assert bench.ghost is None
    assert bench.selected == {T1}
    assert not tool.is_busy


def test_a_tremble_of_the_hand_moves_nothing(bench: FakeBench) -> None:
    before = bench.session.document.project

    drag(SelectTool(bench), ON_G1, (2.03, 2.02))

    assert bench.session.document.project is before
    assert bench.selected == {G1}


def test_dragging_one_of_a_selection_moves_all_of_it(bench: FakeBench) -> None:
    tool = SelectTool(bench)
    click(tool, ON_G1)
    click(tool, ON_T1, shift=True)

    drag(tool, ON_T1, (4.5, 6.0), (5.0, 6.0), alt=True)

    assert bench.shape_of(G1) == Rectangle(3.0, 2.0, 2.5, 1.0)
    assert bench.shape_of(T1) == Rectangle(5.0, 6.0, 1.2, 1.2)
    assert bench.undo_steps() == 1


@pytest.mark.parametrize(
    ("start", "end"),
    [((6.6, 0.2), (9.0, 7.9)), ((9.0, 7.9), (6.6, 0.2)), ((6.6, 7.9), (9.0, 0.2))],
)
def test_a_band_from_any_corner_selects_the_same(
    bench: FakeBench, start: Point, end: Point
) -> None:
    tool = SelectTool(bench)
    tool.press(Pointer(start))
    tool.drag(Pointer(end))
    assert bench.band == (6.6, 0.2, 9.0, 7.9)

    tool.release(Pointer(end))

    assert bench.band is None
    assert bench.selected == frozenset()
    drag(tool, (6.6, 0.1), (3.0, 6.2))
    assert bench.selected == {G1, G2, T1}


def test_walls_and_zones_are_banded_only_as_a_whole(bench: FakeBench) -> None:
    tool = SelectTool(bench)

    drag(tool, (7.5, 1.0), (9.0, 3.0))
    cut = bench.selected
    drag(tool, (7.5, -0.5), (9.0, 3.0))

    assert cut == frozenset()
    assert bench.selected == {W1}


def test_a_band_with_shift_adds(bench: FakeBench) -> None:
    tool = SelectTool(bench)
    click(tool, ON_T1)

    drag(tool, (3.5, 1.0), (0.2, 3.2), shift=True)

    assert bench.selected == {G1, T1}


def test_escape_in_the_middle_of_a_band_selects_what_was_selected(bench: FakeBench) -> None:
    tool = SelectTool(bench)
    click(tool, ON_T1)
    tool.press(Pointer((3.5, 1.0)))
    tool.drag(Pointer((0.2, 3.2)))
    assert bench.selected == {G1}

    tool.cancel()

    assert bench.selected == {T1}
    assert bench.band is None


@pytest.mark.parametrize(
    ("at", "placement"),
    [
        ((1.0, 2.45), "G1-A-1-4"),
        ((3.0, 2.45), "G1-A-2-4"),
        ((3.0, 1.55), "G1-B-1-4"),
        ((4.0, 6.0), "T1-T-1-1"),
    ],
)
def test_a_double_click_picks_the_bay_under_it_at_hand_height(
    bench: FakeBench, at: Point, placement: str
) -> None:
    tool = SelectTool(bench)

    click(tool, at)
    click(tool, at, is_double=True)

    assert bench.session.selection.now.placement == placement
    assert bench.session.selection.now.surface == FLOOR_ID


def test_without_a_surface_nothing_happens() -> None:
    from planner.project import Project

    bench = FakeBench(Project())
    tool = SelectTool(bench)

    drag(tool, ON_G1, (5.0, 5.0))

    assert bench.surface is None
    assert bench.selected == frozenset()
