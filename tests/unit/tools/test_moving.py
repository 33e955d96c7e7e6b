from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.errors import PlanError
from planner.model.edits import group_elements, lock_elements
from planner.model.edits.changing import with_surface
from planner.model.element import ElementId
from planner.model.plan import Frame, Layer, Plan
from planner.model.shape import Line, Rectangle
from planner.project import Project, lifted
from planner.tools import Pointer, SelectTool, Snap, arranging, commands
from planner.tools.arranging import Rows
from planner.tools.snapping import snapped
from tests.unit.tools.fake_bench import (
    FLOOR_ID,
    G1,
    G2,
    T1,
    W1,
    FakeBench,
    click,
    drag,
    small_store,
)

ON_G1, ON_G2, ON_T1, ON_W1 = (2.0, 2.0), (5.0, 2.0), (4.0, 6.0), (8.0, 1.0)
WAYS = st.floats(-2.0, 2.0)


@pytest.fixture
def bench() -> FakeBench:
    return FakeBench()


def change(bench: FakeBench, edit: object) -> None:
    assert callable(edit)
    bench.session.document.do("test", lifted(edit))


def rectangle(bench: FakeBench, element: ElementId) -> Rectangle:
    shape = bench.shape_of(element)
    assert isinstance(shape, Rectangle)
    return shape


def grouped(*elements: ElementId) -> FakeBench:
    bench = FakeBench()
    change(bench, lambda plan: group_elements(plan, FLOOR_ID, elements))
    return bench


def locked(*elements: ElementId) -> FakeBench:
    bench = FakeBench()
    change(bench, lambda plan: lock_elements(plan, FLOOR_ID, elements, is_locked=True))
    return bench


def on_layer(layer: Layer, *elements: ElementId) -> FakeBench:
    bench = FakeBench()

    def edit(plan: Plan) -> Plan:
        surface = plan.surfaces[FLOOR_ID]
        there = dict(surface.elements)
        for key in elements:
            there[key] = replace(there[key], layer=layer.name)
        return with_surface(plan, replace(surface, elements=there, layers=(layer,)))

    change(bench, edit)
    return bench


def test_what_is_moved_lines_up_with_a_neighbour_and_a_guide_shows_it(bench: FakeBench) -> None:
    tool = SelectTool(bench)
    tool.press(Pointer(ON_T1))

    tool.drag(Pointer((4.0, 3.13)))

    assert bench.ghost is not None
    assert bench.draft is not None
    assert bench.ghost.dy == pytest.approx(-2.9)
    assert any(a[1] == b[1] == pytest.approx(2.5) for a, b in bench.draft.lines)


def test_a_wall_draws_to_its_face_and_not_to_its_middle(bench: FakeBench) -> None:
    drag(SelectTool(bench), ON_T1, (6.0, 4.0), (7.32, 1.0))

    shape = rectangle(bench, T1)
    assert shape.x + shape.width / 2.0 == pytest.approx(7.95)


@given(dx=WAYS, dy=WAYS)
def test_shift_keeps_to_one_axis(dx: float, dy: float) -> None:
    bench = FakeBench()

    drag_from = SelectTool(bench)
    drag_from.press(Pointer(ON_T1))
    drag_from.drag(Pointer((4.0 + dx, 6.0 + dy), shift=True))
    drag_from.release(Pointer((4.0 + dx, 6.0 + dy), shift=True))

    shape = rectangle(bench, T1)
    assert shape.x == 4.0 or shape.y == 6.0


@given(dx=WAYS, dy=WAYS)
def test_with_snapping_off_or_alt_the_pointer_is_followed_exactly(dx: float, dy: float) -> None:
    for alt in (True, False):
        bench = FakeBench()
        bench.snap = Snap(is_on=alt)

        drag(SelectTool(bench), ON_T1, (4.5, 6.5), (4.0 + dx, 6.0 + dy), alt=alt)

        shape = rectangle(bench, T1)
        if max(abs(dx), abs(dy)) > 0.0:
            assert (shape.x, shape.y) == pytest.approx((4.0 + dx, 6.0 + dy))


def test_ctrl_leaves_a_copy_and_selects_it_in_one_step(bench: FakeBench) -> None:
    tool, before = SelectTool(bench), bench.shape_of(G1)
    tool.press(Pointer(ON_G1, ctrl=True))
    tool.drag(Pointer((2.0, 5.0), ctrl=True))
    assert bench.ghost is not None
    assert bench.ghost.is_copy

    tool.release(Pointer((2.0, 5.0), ctrl=True))

    copy = ElementId("G3")
    assert bench.shape_of(G1) == before
    assert bench.selected == {copy}
    assert bench.surface is not None
    assert bench.surface.elements[copy].stock == bench.surface.elements[G1].stock
    assert bench.undo_steps() == 1


def test_what_lies_on_something_is_red_and_may_lie_there(bench: FakeBench) -> None:
    tool = SelectTool(bench)
    tool.press(Pointer(ON_T1))
    tool.drag(Pointer((4.4, 2.0), alt=True))
    assert bench.ghost is not None
    assert bench.draft is not None
    assert (bench.ghost.is_bad, bench.draft.bad) == (True, frozenset([G2]))

    tool.release(Pointer((4.4, 2.0), alt=True))

    assert rectangle(bench, T1).x == pytest.approx(4.4)


def test_touching_is_not_lying_on(bench: FakeBench) -> None:
    tool = SelectTool(bench)
    tool.press(Pointer(ON_T1))

    tool.drag(Pointer((3.9, 2.0), alt=True))

    assert bench.draft is not None
    assert not bench.draft.bad


def test_crossing_the_wall_of_the_room_is_red(bench: FakeBench) -> None:
    tool = SelectTool(bench)
    tool.press(Pointer(ON_T1))

    tool.drag(Pointer((4.0, 7.6), alt=True))

    assert bench.ghost is not None
    assert bench.ghost.is_bad


def test_a_click_takes_the_group_and_a_double_click_enters_it() -> None:
    bench = grouped(G1, T1)
    tool = SelectTool(bench)

    click(tool, ON_G1)
    whole = bench.selected
    click(tool, ON_G1, is_double=True)
    one = bench.selected
    click(tool, ON_T1)
    other = bench.selected
    click(tool, ON_G2)
    click(tool, ON_G1)

    assert [sorted(which) for which in (whole, one, other)] == [[G1, T1], [G1], [T1]]
    assert bench.selected == {G1, T1}


def test_a_third_click_in_a_group_picks_the_placement() -> None:
    bench = grouped(G1, T1)
    tool = SelectTool(bench)
    at = (1.0, 2.45)
    click(tool, at)
    click(tool, at, is_double=True)

    click(tool, at, is_double=True)

    assert bench.session.selection.now.placement == "G1-A-1-4"


def test_a_band_and_a_toggle_take_groups_as_a_whole() -> None:
    bench = grouped(G1, T1)
    tool = SelectTool(bench)

    drag(tool, (0.1, 0.2), (1.0, 1.0), (3.4, 3.0))
    banded = bench.selected
    click(tool, ON_G2, shift=True)
    click(tool, ON_T1, shift=True)

    assert banded == {G1, T1}
    assert bench.selected == {G2}


def test_copies_of_a_group_are_a_group_of_their_own() -> None:
    bench = grouped(G1, T1)
    bench.session.selection.select(FLOOR_ID, [G1, T1])

    commands.duplicate(bench.session)

    assert bench.surface is not None
    names = {bench.surface.elements[key].group for key in bench.selected}
    assert len(names) == 1
    assert names.isdisjoint({"", bench.surface.elements[G1].group})


@pytest.mark.parametrize("how", ["own", "layer", "hidden"])
def test_the_pointer_passes_by_what_is_locked_or_not_drawn(how: str) -> None:
    layer = Layer("Стены", is_locked=how == "layer", is_visible=how != "hidden")
    bench = locked(G1) if how == "own" else on_layer(layer, G1)
    tool, before = SelectTool(bench), bench.shape_of(G1)

    drag(tool, ON_G1, (2.5, 2.5), (3.0, 3.0))
    drag(tool, (0.1, 0.2), (1.0, 1.0), (3.4, 3.0))
    banded = bench.selected
    click(tool, (1.0, 2.45), is_double=True)

    assert bench.shape_of(G1) == before
    assert G1 not in banded
    assert bench.session.selection.now.placement == ""


@pytest.mark.parametrize(
    "deed",
    [
        commands.turn,
        commands.delete,
        lambda session: commands.move(session, 1.0, 1.0),
        lambda session: commands.Nudges().nudge(session, 1, 0),
        lambda session: arranging.mirror(session, is_across=True),
        lambda session: arranging.align(session, "left"),
        lambda session: arranging.match(session, "width"),
        lambda session: arranging.order(session, to_front=True),
        lambda session: arranging.turn_by(session, 30.0),
        lambda session: arranging.move_by(session, 1.0, 0.0),
        arranging.group,
    ],
)
def test_commands_leave_what_is_locked_and_say_so(deed: object) -> None:
    assert callable(deed)
    bench = locked(G1, T1)
    before = bench.session.document.project
    bench.session.selection.select(FLOOR_ID, [G1, T1])

    with pytest.raises(PlanError, match="elements_locked"):
        deed(bench.session)

    assert bench.session.document.project is before
    assert SelectTool(bench).hold is None


def test_of_a_mixed_selection_only_what_is_free_moves() -> None:
    bench = locked(G1)
    before = bench.shape_of(G1)
    bench.session.selection.select(FLOOR_ID, [G1, T1])

    commands.move(bench.session, 1.0, 0.0)

    assert bench.shape_of(G1) == before
    assert rectangle(bench, T1).x == 5.0


def test_a_lock_is_toggled_and_everything_can_be_unlocked(bench: FakeBench) -> None:
    session = bench.session
    session.selection.select(FLOOR_ID, [G1, T1])
    arranging.toggle_lock(session)
    assert bench.surface is not None
    assert bench.surface.elements[G1].is_locked
    arranging.toggle_lock(session)
    assert not bench.surface.elements[G1].is_locked
    arranging.toggle_lock(session)
    session.selection.clear()

    arranging.unlock_all(session)

    assert not any(one.is_locked for one in bench.surface.elements.values())
    assert bench.selected == {G1, T1}


def test_what_is_not_drawn_is_not_selected_with_all() -> None:
    bench = on_layer(Layer("Склад", is_visible=False), G1)

    commands.select_all(bench.session)

    assert G1 not in bench.selected
    assert T1 in bench.selected


def test_dissolving_a_group_takes_all_its_members_along() -> None:
    bench = grouped(G1, T1)
    bench.session.selection.select(FLOOR_ID, [G1])

    arranging.ungroup(bench.session)

    assert bench.surface is not None
    assert bench.surface.elements[T1].group == ""


@given(x=WAYS, y=WAYS, y_up=st.booleans())
def test_a_typed_way_runs_along_the_axes_of_the_files(x: float, y: float, y_up: bool) -> None:
    project = small_store()
    surface = replace(project.plan.surfaces[FLOOR_ID], frame=Frame(3.0, 4.0, y_up))
    bench = FakeBench(lifted(lambda plan: with_surface(plan, surface))(project))
    bench.session.selection.select(FLOOR_ID, [T1])
    before = surface.frame.outside(4.0, 6.0)

    arranging.move_by(bench.session, x, y)

    shape = rectangle(bench, T1)
    after = surface.frame.outside(shape.x, shape.y)
    assert after == pytest.approx((before[0] + x, before[1] + y), abs=1e-9)


def test_a_typed_turn_goes_the_way_that_angles_of_the_files_go(bench: FakeBench) -> None:
    bench.session.selection.select(FLOOR_ID, [T1])

    arranging.turn_by(bench.session, 30.0)

    assert bench.surface is not None
    assert bench.surface.frame.angle(rectangle(bench, T1).angle_deg) == pytest.approx(30.0)


@given(rows=st.integers(1, 4), columns=st.integers(1, 4), gap=st.floats(0.0, 2.0))
def test_an_array_stands_in_rows_and_columns_with_its_gaps(
    rows: int, columns: int, gap: float
) -> None:
    bench = FakeBench()
    bench.session.selection.select(FLOOR_ID, [T1])
    array = Rows(rows, columns, gap, gap / 2.0)
    shown = arranging.repeated(bench.session, array)

    arranging.repeat(bench.session, array)

    assert bench.surface is not None
    tables = [rectangle(bench, key) for key in bench.selected]
    assert len(tables) == rows * columns
    wanted = {
        (round(4.0 + c * (1.2 + gap), 6), round(6.0 + r * (1.2 + gap / 2.0), 6))
        for r in range(rows) for c in range(columns)
    }  # fmt: skip
    assert {(round(t.x, 6), round(t.y, 6)) for t in tables} == wanted
    assert {one.id for one in shown} == bench.selected - {T1}
    assert bench.undo_steps() == (1 if rows * columns > 1 else 0)


def test_an_array_of_thousands_is_a_slip(bench: FakeBench) -> None:
    bench.session.selection.select(FLOOR_ID, [T1])

    with pytest.raises(PlanError, match="too_many_copies"):
        arranging.repeat(bench.session, Rows(100, 100, 0.0, 0.0))


@given(x=st.floats(0.5, 9.5), y=st.floats(0.5, 7.5), steps=st.sampled_from([10, 100, 500]))
def test_a_pointer_that_draws_rests_near_where_it_is(x: float, y: float, steps: int) -> None:
    bench = FakeBench()
    bench.snap = Snap(grid_steps=steps)

    rest = snapped(bench, Pointer((x, y)))

    limit = max(steps / 1000.0 / 2.0, 0.1) + 1e-9
    assert abs(rest.at[0] - x) <= limit
    assert abs(rest.at[1] - y) <= limit
    assert snapped(bench, Pointer((x, y), alt=True)).at == (x, y)


def test_a_pointer_that_draws_finds_the_corner_and_the_face_of_a_wall(bench: FakeBench) -> None:
    corner = snapped(bench, Pointer((3.2, 2.56))).at
    face = snapped(bench, Pointer((8.09, 1.0))).at
    free = snapped(bench, Pointer((3.2, 2.56)), frozenset([G1])).at

    assert corner == pytest.approx((3.25, 2.5))
    assert face[0] == pytest.approx(8.05)
    assert free[0] == pytest.approx(3.2)


def test_a_project_without_a_floor_takes_no_command() -> None:
    bench = FakeBench(Project())

    arranging.unlock_all(bench.session)
    arranging.toggle_lock(bench.session)
    arranging.repeat(bench.session, Rows(2, 2, 0.0, 0.0))

    assert bench.session.document.undo_name == ""
    assert isinstance(small_store().plan.surfaces[FLOOR_ID].elements[W1].shape, Line)
