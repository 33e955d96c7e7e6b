from __future__ import annotations

import pytest

from planner.errors import PlanError
from planner.model.edits import remove_elements
from planner.model.element import ElementId
from planner.model.shape import Line, Rectangle
from planner.project import lifted
from planner.tools import commands
from planner.tools.snapping import box_of
from tests.unit.tools.fake_bench import FLOOR_ID, G1, G2, STOCKED, T1, W1, FakeBench


class Clock:
    """Time that passes when it is told to."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def bench() -> FakeBench:
    return FakeBench()


def select(bench: FakeBench, *elements: ElementId) -> None:
    bench.session.selection.select(FLOOR_ID, elements)


def test_quick_nudges_melt_into_one_step(bench: FakeBench) -> None:
    clock = Clock()
    nudges = commands.Nudges(clock)
    select(bench, G1)

    for _ in range(7):
        nudges.nudge(bench.session, 1, 0)
        clock.now += 0.2

    shape = bench.shape_of(G1)
    assert isinstance(shape, Rectangle)
    assert shape.x == pytest.approx(2.07)
    assert bench.undo_steps() == 1


def test_a_pause_or_another_selection_begins_another_step(bench: FakeBench) -> None:
    clock = Clock()
    nudges = commands.Nudges(clock)
    select(bench, G1)
    nudges.nudge(bench.session, 0, 1, is_far=True)
    clock.now += commands.MELTS_S + 0.1
    nudges.nudge(bench.session, 0, 1, is_far=True)
    select(bench, T1)
    nudges.nudge(bench.session, 0, -1)

    shape = bench.shape_of(G1)
    assert isinstance(shape, Rectangle)
    assert shape.y == pytest.approx(2.2)
    assert bench.undo_steps() == 3


def test_four_quarter_turns_lead_back(bench: FakeBench) -> None:
    select(bench, G1, G2, T1, W1)
    before = [bench.shape_of(key) for key in (G1, G2, T1, W1)]

    for _ in range(4):
        commands.turn(bench.session)

    for key, old in zip((G1, G2, T1, W1), before, strict=True):
        new = bench.shape_of(key)
        if isinstance(old, Rectangle):
            assert isinstance(new, Rectangle)
            assert (new.x, new.y) == pytest.approx((old.x, old.y))
            assert new.angle_deg == old.angle_deg
        else:
            assert isinstance(old, Line)
            assert isinstance(new, Line)
            flat = [value for point in new.points for value in point]
            assert flat == pytest.approx([value for point in old.points for value in point])
    assert bench.undo_steps() == 4


def test_a_turn_keeps_the_middle_of_the_selection(bench: FakeBench) -> None:
    select(bench, G1, T1)
    assert bench.surface is not None
    before = box_of([bench.surface.elements[key] for key in (G1, T1)])

    commands.turn(bench.session)

    after = box_of([bench.surface.elements[key] for key in (G1, T1)])
    assert before[0] + before[2] == pytest.approx(after[0] + after[2])
    assert before[1] + before[3] == pytest.approx(after[1] + after[3])
    assert before[2] - before[0] == pytest.approx(after[3] - after[1])


def test_copies_have_fresh_ids_stock_and_the_selection(bench: FakeBench) -> None:
    select(bench, G1, T1)

    commands.duplicate(bench.session)

    assert bench.selected == {ElementId("G3"), ElementId("T2")}
    assert bench.surface is not None
    copy = bench.surface.elements[ElementId("G3")]
    assert copy.shape == Rectangle(2.5, 2.5, 2.5, 1.0)
    assert copy.stock == bench.surface.elements[G1].stock
    assert STOCKED in copy.stock
    assert bench.undo_steps() == 1


def test_ids_of_deleted_copies_do_not_return(bench: FakeBench) -> None:
    select(bench, G1)
    commands.duplicate(bench.session)
    commands.delete(bench.session)
    select(bench, G1)

    commands.duplicate(bench.session)

    assert bench.selected == {ElementId("G4")}


def test_delete_takes_the_selection_away_and_undo_brings_it_back(bench: FakeBench) -> None:
    before = bench.session.document.project
    select(bench, G1, W1)

    commands.delete(bench.session)

    assert bench.surface is not None
    assert not {G1, W1} & set(bench.surface.elements)
    assert bench.selected == frozenset()
    bench.session.document.undo()
    assert bench.session.document.project is before


@pytest.mark.parametrize(
    "deed",
    [
        commands.turn,
        commands.duplicate,
        commands.delete,
        lambda session: commands.move(session, 1.0, 1.0),
        lambda session: commands.Nudges().nudge(session, 1, 0),
    ],
)
def test_with_nothing_selected_nothing_happens(bench: FakeBench, deed: object) -> None:
    assert callable(deed)

    deed(bench.session)

    assert bench.session.document.undo_name == ""


def test_everything_is_selected_on_the_surface_on_screen(bench: FakeBench) -> None:
    commands.select_all(bench.session)

    assert bench.surface is not None
    assert bench.selected == set(bench.surface.elements)


def test_what_the_plan_cannot_take_is_raised_and_changes_nothing(bench: FakeBench) -> None:
    before = bench.session.document.project

    with pytest.raises(PlanError, match="no_element"):
        bench.session.document.do(
            "delete",
            lifted(lambda plan: remove_elements(plan, FLOOR_ID, [ElementId("G99")])),
        )

    assert bench.session.document.project is before
