from __future__ import annotations

import inspect
from collections.abc import Callable
from contextlib import suppress
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner import project as project_module
from planner import variants
from planner.errors import PlanError
from planner.model.edits import add_elements, add_surface, move_elements, remove_elements
from planner.model.element import Element, ElementId, make_element
from planner.model.plan import Plan, Surface
from planner.model.shape import Rectangle
from planner.project import Project, lifted
from planner.session.change import Change
from planner.session.document import UNDO_LIMIT, Document
from tests.strategies import (
    ANY_EDIT,
    ANY_PROJECT_EDIT,
    FEW,
    FLOOR_ID,
    PROJECT_EDITS,
    Edit,
    ProjectEdit,
    plans,
    projects,
)

G1 = ElementId("G1")


def shelf(element_id: str = "G1") -> Element:
    return make_element(element_id, "gondola", Rectangle(5.0, 5.0, 2.5, 1.0))


def opened(*elements: Element) -> Document:
    plan = add_surface(Plan(), Surface(FLOOR_ID, "Floor", "floor"))
    document = Document(Project())
    document.do("draw", lifted(lambda _: add_elements(plan, FLOOR_ID, elements)))
    document.mark_saved()
    return document


def nudged(dx: float) -> Callable[[Project], Project]:
    return lifted(partial(move_elements, where=FLOOR_ID, ids=[G1], dx=dx, dy=0.0))


def x_of(document: Document) -> float:
    shape = document.project.plan.surfaces[FLOOR_ID].elements[G1].shape
    assert isinstance(shape, Rectangle)
    return shape.x


@FEW
@given(projects(), st.lists(ANY_PROJECT_EDIT, max_size=12))
def test_undoing_all_and_redoing_all_returns_the_same_objects(
    project: Project, edits: list[ProjectEdit]
) -> None:
    document = Document(project)
    seen = [project]
    for edit in edits:
        with suppress(PlanError):
            document.do("edit", edit)
            if document.project is not seen[-1]:
                seen.append(document.project)

    for expected in reversed(seen[:-1]):
        document.undo()
        assert document.project is expected
    assert document.undo_name == ""
    for expected in seen[1:]:
        document.redo()
        assert document.project is expected
    assert document.redo_name == ""


def test_every_edit_of_a_project_has_a_strategy() -> None:
    made = {
        name
        for module in (project_module, variants)
        for name, what in vars(module).items()
        if inspect.isfunction(what)
        and what.__module__ == module.__name__
        and not name.startswith("_")
        and inspect.signature(what, eval_str=True).return_annotation is Project
    }

    assert made - {"with_table"} == set(PROJECT_EDITS)


@given(plans(), st.lists(ANY_EDIT, min_size=1, max_size=6))
def test_steps_of_one_gesture_melt_into_one(plan: Plan, edits: list[Edit]) -> None:
    document = Document(Project())
    document.do("start", lifted(lambda _: plan))
    before, gesture = document.project, object()

    for edit in edits:
        with suppress(PlanError):
            document.do("drag", lifted(edit), gesture)

    if document.project is not before:
        document.undo()
        assert document.project is before


def test_another_gesture_is_another_step() -> None:
    document = opened(shelf())
    for gesture in (object(), object()):
        document.do("drag", nudged(1.0), gesture)
        document.do("drag", nudged(1.0), gesture)

    document.undo()

    assert x_of(document) == 7.0


def test_a_gesture_that_ends_where_it_began_leaves_no_step() -> None:
    document = opened(shelf())
    before, gesture = document.project, object()

    document.do("drag", nudged(1.0), gesture)
    document.do("drag", lambda _: before, gesture)

    assert document.project is before
    assert document.undo_name == "draw"


def test_steps_without_a_gesture_stay_apart() -> None:
    document = opened(shelf())

    document.do("nudge", nudged(1.0))
    document.do("nudge", nudged(1.0))
    document.undo()

    assert x_of(document) == 6.0


def test_a_refused_edit_has_not_happened() -> None:
    document = opened()
    before, told = document.project, list[Change]()
    document.changed.connect(told.append)

    with pytest.raises(PlanError):
        document.do("remove", lifted(partial(remove_elements, where=FLOOR_ID, ids=[G1])))

    assert document.project is before
    assert (document.undo_name, told) == ("draw", [])


def test_an_edit_that_changes_nothing_is_no_step() -> None:
    document = opened(shelf())
    told = list[Change]()
    document.changed.connect(told.append)

    document.do("nudge", nudged(0.0))

    assert (document.undo_name, told) == ("draw", [])


def test_a_new_step_forgets_what_was_undone() -> None:
    document = opened(shelf())
    document.do("nudge", nudged(1.0))
    document.undo()

    document.do("shove", nudged(5.0))
    document.redo()

    assert x_of(document) == 10.0
    assert (document.undo_name, document.redo_name) == ("shove", "")


def test_saved_means_the_very_project_that_was_saved() -> None:
    document = opened(shelf())
    document.do("nudge", nudged(1.0))
    assert not document.is_saved

    document.undo()

    assert document.is_saved


def test_the_past_ends_at_its_limit() -> None:
    document = opened(shelf())
    for _ in range(UNDO_LIMIT + 5):
        document.do("nudge", nudged(1.0))

    for _ in range(UNDO_LIMIT + 5):
        document.undo()

    assert x_of(document) == 10.0


def test_undo_and_redo_tell_what_changed() -> None:
    document = opened(shelf())
    told = list[Change]()
    document.changed.connect(told.append)

    document.do("nudge", nudged(1.0))
    document.undo()
    document.redo()

    assert told == [Change(changed=frozenset({(FLOOR_ID, G1)}))] * 3
