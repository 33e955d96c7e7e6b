from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from types import MappingProxyType

import pytest
from hypothesis import given

from planner.errors import PlanError
from planner.model.edits import (
    add_elements,
    add_surface,
    move_elements,
    remove_elements,
    rename_surface,
    set_frame,
    set_outlines,
)
from planner.model.element import Element, ElementId, make_element
from planner.model.plan import Frame, Plan, Surface
from planner.model.shape import Rectangle
from planner.model.verdict import Verdict
from planner.project import Project, with_plan, with_settings, with_table, with_verdict
from planner.session.change import Change, difference
from planner.tables.table import Table
from tests.strategies import ANY_EDIT, FLOOR_ID, SURFACES, Edit, plans

NEW = Project()
G1, G2, G3 = (ElementId(name) for name in ("G1", "G2", "G3"))
RING = ((0.0, 0.0), (9.0, 0.0), (9.0, 7.0))


def shelf(element_id: str) -> Element:
    return make_element(element_id, "gondola", Rectangle(5.0, 5.0, 2.5, 1.0))


def store() -> Plan:
    plan = add_surface(Plan(), Surface(FLOOR_ID, "Floor", "floor"))
    return add_elements(plan, FLOOR_ID, [shelf("G1"), shelf("G2")])


def of(plan: Plan) -> Project:
    return with_plan(NEW, plan)


@given(plans(), ANY_EDIT)
def test_exactly_the_elements_that_are_others_now_are_named(plan: Plan, edit: Edit) -> None:
    before = after = plan
    with suppress(PlanError):
        after = edit(plan)

    change = difference(of(before), of(after))

    old = {(s.id, e.id): e for s in before.surfaces.values() for e in s.elements.values()}
    new = {(s.id, e.id): e for s in after.surfaces.values() for e in s.elements.values()}
    assert change.added == new.keys() - old.keys()
    assert change.removed == old.keys() - new.keys()
    assert change.changed == {key for key in old.keys() & new.keys() if old[key] != new[key]}


@given(plans(), plans())
def test_the_way_back_names_the_opposite(one: Plan, other: Plan) -> None:
    there, back = difference(of(one), of(other)), difference(of(other), of(one))

    assert (there.added, there.removed) == (back.removed, back.added)
    assert (there.changed, there.surfaces) == (back.changed, back.surfaces)


@pytest.mark.parametrize(
    ("edit", "change"),
    [
        (
            lambda plan: add_elements(plan, FLOOR_ID, [shelf("G3")]),
            Change(added=frozenset({(FLOOR_ID, G3)})),
        ),
        (
            lambda plan: remove_elements(plan, FLOOR_ID, [G1]),
            Change(removed=frozenset({(FLOOR_ID, G1)})),
        ),
        (
            lambda plan: move_elements(plan, FLOOR_ID, [G2], 1.0, 0.0),
            Change(changed=frozenset({(FLOOR_ID, G2)})),
        ),
        (
            lambda plan: rename_surface(plan, FLOOR_ID, "Зал"),
            Change(surfaces=frozenset({FLOOR_ID})),
        ),
        (
            lambda plan: set_outlines(plan, FLOOR_ID, (RING,)),
            Change(surfaces=frozenset({FLOOR_ID})),
        ),
        (
            lambda plan: set_frame(plan, FLOOR_ID, Frame(1.0, 2.0)),
            Change(surfaces=frozenset({FLOOR_ID})),
        ),
        (
            lambda plan: add_surface(plan, Surface(SURFACES[1], "", "floor")),
            Change(surfaces=frozenset({SURFACES[1]})),
        ),
        (
            lambda plan: add_surface(
                plan, replace(plan.surfaces[FLOOR_ID], id=SURFACES[1], name="Копия")
            ),
            Change(
                surfaces=frozenset({SURFACES[1]}),
                added=frozenset({(SURFACES[1], G1), (SURFACES[1], G2)}),
            ),
        ),
    ],
)
def test_a_change_names_what_changed_and_nothing_else(edit: Edit, change: Change) -> None:
    before = store()

    assert difference(of(before), of(edit(before))) == change


def test_fields_of_a_newer_version_are_part_of_a_surface() -> None:
    before = store()
    surface = replace(before.surfaces[FLOOR_ID], extra=MappingProxyType({"carpet": "red"}))
    after = replace(before, surfaces=MappingProxyType({FLOOR_ID: surface}))

    assert difference(of(before), of(after)) == Change(surfaces=frozenset({FLOOR_ID}))


def test_the_same_project_has_not_changed() -> None:
    project = of(store())

    assert difference(project, project) == Change()


def test_tables_settings_and_variants_are_named() -> None:
    from pandas import DataFrame

    before = of(store())
    sales = Table("sales", DataFrame())

    loaded = with_table(before, sales)
    renamed = with_settings(before, replace(before.settings, name="Лавка"))
    plans = MappingProxyType({**before.plans, "b": before.plan})

    assert difference(before, loaded) == Change(tables=frozenset({"sales"}))
    assert difference(loaded, before) == Change(tables=frozenset({"sales"}))
    assert difference(before, renamed) == Change(settings=True)
    assert difference(before, replace(before, plans=plans)) == Change(variant=True)
    assert difference(
        replace(before, plans=plans), replace(before, plans=plans, variant="b")
    ) == Change(variant=True)


def test_verdicts_are_named() -> None:
    project = Project()

    judged = with_verdict(project, "dead_zone:floor|Книги", Verdict("так задумано", True))

    assert difference(project, judged) == Change(verdicts=True)
    assert difference(judged, judged) == Change()
