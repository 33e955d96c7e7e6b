from __future__ import annotations

import inspect
from contextlib import suppress
from copy import deepcopy
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.errors import PlanError
from planner.files.project_file.plan_json import plan_tree
from planner.model import edits
from planner.model.edits import (
    add_elements,
    add_surface,
    assign_product,
    lost_products,
    next_id,
    remove_elements,
    replace_element,
    reshape_element,
    set_fittings,
    unassign_product,
)
from planner.model.element import Element, ElementId, ProductId, Slot, make_element
from planner.model.kinds import ON_FLOORS
from planner.model.placements import slots_of
from planner.model.plan import Plan, Surface
from planner.model.shape import Outline, Rectangle
from tests.strategies import ANY_EDIT, EDITS, FLOOR_ID, PRODUCTS, SURFACES, Edit, elements, plans

COFFEE, TEA = ProductId("0012"), ProductId("12")


def shelf(element_id: str = "G1") -> Element:
    return make_element(element_id, "gondola", Rectangle(5.0, 5.0, 2.5, 1.0), bays=2)


def shelf_of_kind(kind: str) -> Element:
    return make_element("G1", kind, Rectangle(5.0, 5.0, 2.5, 1.0))


def store(*elements: Element) -> Plan:
    empty = add_surface(Plan(), Surface(FLOOR_ID, "Floor", "floor"))
    return add_elements(empty, FLOOR_ID, elements)


def at(plan: Plan, element_id: str = "G1") -> Element:
    return plan.surfaces[FLOOR_ID].elements[ElementId(element_id)]


def test_every_edit_has_a_strategy() -> None:
    public = {
        name
        for name, function in inspect.getmembers(edits, inspect.isfunction)
        if name in edits.__all__ and inspect.signature(function).return_annotation == "Plan"
    }

    assert set(EDITS) == public


@given(plans(), ANY_EDIT)
def test_edits_leave_the_plan_they_were_given_untouched(plan: Plan, edit: Edit) -> None:
    before = deepcopy(plan_tree(plan))

    with suppress(PlanError):
        edit(plan)

    assert plan_tree(plan) == before


@given(plans(), ANY_EDIT)
def test_an_edit_that_changes_nothing_returns_the_same_plan(plan: Plan, edit: Edit) -> None:
    with suppress(PlanError):
        after = edit(plan)
        assert after is plan or plan_tree(after) != plan_tree(plan)


@given(plans())
def test_ids_are_unique_and_those_of_the_map(plan: Plan) -> None:
    for key, surface in plan.surfaces.items():
        assert key == surface.id
        for element_id, element in surface.elements.items():
            assert element_id == element.id


@given(plans(), st.lists(ANY_EDIT, max_size=8), st.sampled_from(["gondola", "table", "bin"]))
def test_a_free_id_was_never_used(plan: Plan, more: list[Edit], kind: str) -> None:
    seen = {e for s in plan.surfaces.values() for e in s.elements}
    for edit in more:
        with suppress(PlanError):
            plan = edit(plan)
        seen |= {e for s in plan.surfaces.values() for e in s.elements}

    assert next_id(plan, kind) not in seen


def test_the_id_of_a_deleted_element_does_not_return() -> None:
    plan = store(shelf("G7"))

    plan = remove_elements(plan, FLOOR_ID, [ElementId("G7")])

    assert next_id(plan, "gondola") == "G8"


def test_ids_that_come_with_a_surface_count_as_used() -> None:
    surface = store(shelf("G41")).surfaces[FLOOR_ID]

    plan = add_surface(Plan(), surface)

    assert next_id(plan, "gondola") == "G42"


@given(elements("G1", ("gondola", "table", "promo_stand")), PRODUCTS, st.integers(1, 9), st.data())
def test_taking_a_product_off_undoes_putting_it_on(
    element: Element, product: ProductId, facings: int, data: st.DataObject
) -> None:
    plan = store(element)
    slot = data.draw(st.sampled_from(slots_of(element)))

    stocked = assign_product(plan, FLOOR_ID, element.id, slot, product, facings)
    emptied = unassign_product(stocked, FLOOR_ID, element.id, slot, product)

    assert [(p.product, p.facings) for p in at(stocked).stock[slot]] == [(product, facings)]
    assert emptied == plan


def test_other_facings_leave_a_product_in_its_place() -> None:
    slot = Slot("A", 1, 1)
    plan = store(shelf())
    for product in (COFFEE, TEA):
        plan = assign_product(plan, FLOOR_ID, ElementId("G1"), slot, product)

    plan = assign_product(plan, FLOOR_ID, ElementId("G1"), slot, COFFEE, 3)

    assert [(p.product, p.facings) for p in at(plan).stock[slot]] == [(COFFEE, 3), (TEA, 1)]


def stocked_store() -> Plan:
    plan = store(shelf())
    for slot in (Slot("A", 1, 1), Slot("A", 2, 5), Slot("B", 2, 1)):
        plan = assign_product(plan, FLOOR_ID, ElementId("G1"), slot, COFFEE)
    return plan


def test_products_on_bays_and_levels_that_go_are_listed() -> None:
    before = stocked_store()

    after = set_fittings(
        before, FLOOR_ID, ElementId("G1"), bays=1, levels_m=(0.2, 0.8), height_m=1.4
    )

    assert lost_products(before, after) == (
        ("G1", Slot("A", 2, 5), COFFEE),
        ("G1", Slot("B", 2, 1), COFFEE),
    )
    assert set(at(after).stock) == {Slot("A", 1, 1)}


def test_products_on_sides_that_a_new_shape_does_not_have_are_listed() -> None:
    before = stocked_store()

    outline = Outline(((0.0, 0.0), (2.0, 0.0), (2.0, 1.0), (0.0, 1.0)))
    after = reshape_element(before, FLOOR_ID, ElementId("G1"), outline)

    assert lost_products(before, after) == (("G1", Slot("B", 2, 1), COFFEE),)


@pytest.mark.parametrize("kind", list(ON_FLOORS))
def test_usual_measures_become_those_of_the_new_kind(kind: str) -> None:
    after = at(edits.set_kind(store(shelf_of_kind("gondola")), FLOOR_ID, [ElementId("G1")], kind))

    usual = shelf_of_kind(kind)
    assert after == usual


def test_measures_that_someone_set_stay_in_another_kind() -> None:
    own = replace(shelf_of_kind("gondola"), bays=7, height_m=1.4, levels_m=(0.2, 0.9))

    after = at(edits.set_kind(store(own), FLOOR_ID, [own.id], "fridge"))

    assert (after.kind, after.bays) == ("fridge", 7)
    assert (after.height_m, after.levels_m) == (1.4, (0.2, 0.9))


def test_products_stay_on_the_sides_that_both_kinds_have() -> None:
    before = stocked_store()

    after = edits.set_kind(before, FLOOR_ID, [ElementId("G1")], "wall_shelf")

    assert lost_products(before, after) == (("G1", Slot("B", 2, 1), COFFEE),)
    assert edits.set_kind(before, FLOOR_ID, [ElementId("G1")], "gondola") is before


def test_products_of_an_element_of_the_same_id_on_another_surface_are_not_taken_for_it() -> None:
    floor = stocked_store()
    twin = replace(floor.surfaces[FLOOR_ID], id=SURFACES[1])
    before = add_surface(floor, twin)

    after = remove_elements(before, SURFACES[1], [ElementId("G1")])

    assert len(lost_products(before, after)) == 3


@given(plans(), ANY_EDIT)
def test_products_never_stand_where_nothing_can_stand(plan: Plan, edit: Edit) -> None:
    with suppress(PlanError):
        plan = edit(plan)

    for surface in plan.surfaces.values():
        for element in surface.elements.values():
            assert set(element.stock) <= set(slots_of(element))


@pytest.mark.parametrize(
    ("code", "edit"),
    [
        ("surface_exists", lambda plan: add_surface(plan, plan.surfaces[FLOOR_ID])),
        ("unknown_medium", lambda plan: add_surface(plan, Surface(SURFACES[1], "", "sky"))),
        ("no_surface", lambda plan: add_elements(plan, SURFACES[1], [shelf("G2")])),
        ("element_exists", lambda plan: add_elements(plan, FLOOR_ID, [shelf("G1")])),
        ("element_exists", lambda plan: add_elements(plan, FLOOR_ID, [shelf("G2"), shelf("G2")])),
        ("no_element", lambda plan: remove_elements(plan, FLOOR_ID, [ElementId("G9")])),
        ("no_element", lambda plan: replace_element(plan, FLOOR_ID, shelf("G9"))),
        ("no_element", lambda plan: edits.set_kind(plan, FLOOR_ID, [ElementId("G9")], "bin")),
        ("unknown_kind", lambda plan: edits.set_kind(plan, FLOOR_ID, [ElementId("G1")], "throne")),
        (
            "no_placement",
            lambda plan: assign_product(plan, FLOOR_ID, ElementId("G1"), Slot("A", 3, 1), TEA),
        ),
        (
            "not_there",
            lambda plan: unassign_product(plan, FLOOR_ID, ElementId("G1"), Slot("A", 1, 1), TEA),
        ),
        (
            "bad_facings",
            lambda plan: assign_product(plan, FLOOR_ID, ElementId("G1"), Slot("A", 1, 1), TEA, 0),
        ),
        (
            "wrong_medium",
            lambda _: add_elements(
                add_surface(Plan(), Surface(FLOOR_ID, "", "page")), FLOOR_ID, [shelf()]
            ),
        ),
        (
            "wrong_medium",
            lambda plan: add_surface(
                plan, replace(plan.surfaces[FLOOR_ID], id=SURFACES[1], medium="page")
            ),
        ),
    ],
)
def test_what_cannot_be_is_refused_by_code(code: str, edit: Edit) -> None:
    with pytest.raises(PlanError) as refusal:
        edit(store(shelf()))

    assert refusal.value.code == code
