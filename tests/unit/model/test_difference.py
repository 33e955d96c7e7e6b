"""Laws of what differs between two plans."""

from __future__ import annotations

import math
from contextlib import suppress
from dataclasses import replace

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from planner.errors import PlanError
from planner.model.difference import differences
from planner.model.edits import (
    add_elements,
    add_surface,
    assign_product,
    move_elements,
    remove_elements,
    remove_surface,
    rename_element,
    set_outlines,
    turn_elements,
    unassign_product,
)
from planner.model.element import Element, ElementId, ProductId, Slot, make_element
from planner.model.plan import Plan, Surface, SurfaceId
from planner.model.shape import Rectangle, centre
from tests.strategies import ANY_EDIT, FLOOR_ID, SHAPES, Edit, plans

STEPS = st.floats(-20.0, 20.0).filter(lambda step: abs(step) > 0.01)
G1, TEA, COFFEE = ElementId("G1"), ProductId("чай"), ProductId("0012")
A11, A12 = Slot("A", 1, 1), Slot("A", 1, 2)


def shelf(element_id: str = "G1", x: float = 5.0) -> Element:
    return make_element(element_id, "gondola", Rectangle(x, 5.0, 2.5, 1.0), bays=2)


def store(*elements: Element) -> Plan:
    empty = add_surface(Plan(), Surface(FLOOR_ID, "Зал", "floor"))
    return add_elements(empty, FLOOR_ID, elements)


def whats(before: Plan, after: Plan) -> list[str]:
    return [one.what for one in differences(before, after)]


@given(plans())
def test_a_plan_does_not_differ_from_itself(plan: Plan) -> None:
    assert differences(plan, plan) == ()
    assert differences(plan, replace(plan, surfaces=dict(plan.surfaces))) == ()


@given(plans(max_edits=3), ANY_EDIT, ANY_EDIT)
def test_what_comes_one_way_goes_the_other_way(plan: Plan, first: Edit, second: Edit) -> None:
    other = plan
    for edit in (first, second):
        with suppress(PlanError):
            other = edit(other)

    there, back = differences(plan, other), differences(other, plan)

    turned = {"came": "went", "went": "came"}
    mirrored = sorted((turned.get(d.what, d.what), d.surface, d.product) for d in back)
    assert sorted((d.what, d.surface, d.product) for d in there) == mirrored
    ways = sorted(round(d.shift.distance, 6) for d in there)
    assert ways == sorted(round(d.shift.distance, 6) for d in back)


@given(plans(max_edits=3), ANY_EDIT)
def test_exactly_what_is_there_once_only_came_or_went(plan: Plan, edit: Edit) -> None:
    after = plan
    with suppress(PlanError):
        after = edit(plan)
    both = plan.surfaces.keys() & after.surfaces.keys()
    old = {(w, e) for w in both for e in plan.surfaces[w].elements}
    new = {(w, e) for w in both for e in after.surfaces[w].elements}

    found = differences(plan, after)

    named = {(d.surface, d.element): d.what for d in found if d.element}
    assert {key for key, what in named.items() if what == "came"} <= new - old
    assert {(d.surface, d.element) for d in found if d.what == "came" and d.element} == new - old
    assert {(d.surface, d.element) for d in found if d.what == "went" and d.element} == old - new
    whole = {d.surface for d in found if d.what in ("came", "went") and not d.element}
    assert whole == plan.surfaces.keys() ^ after.surfaces.keys()


@given(SHAPES, STEPS, STEPS)
def test_what_is_moved_is_moved_that_far_and_nothing_else(
    shape: Rectangle, dx: float, dy: float
) -> None:
    before = store(replace(shelf(), shape=shape))

    [found] = differences(before, move_elements(before, FLOOR_ID, [G1], dx, dy))

    assert (found.what, found.element) == ("moved", G1)
    assert (found.shift.dx, found.shift.dy) == pytest.approx((dx, dy), abs=1e-6)
    assert found.shift.turn_deg == pytest.approx(0.0, abs=1e-6)


@given(SHAPES, st.floats(-179.0, 180.0))
def test_what_is_turned_is_turned_that_much_and_nothing_else(
    shape: Rectangle, degrees: float
) -> None:
    assume(abs(degrees) > 0.1)
    before = store(replace(shelf(), shape=shape))

    after = turn_elements(before, FLOOR_ID, [G1], degrees, centre(shape))
    [found] = differences(before, after)

    assert found.what == "moved"
    assert math.isclose(found.shift.turn_deg, degrees, abs_tol=1e-4)


def test_a_shelf_drawn_longer_at_one_end_has_not_moved() -> None:
    before, longer = store(shelf()), replace(shelf(), shape=Rectangle(5.5, 5.0, 3.5, 1.0))
    elsewhere = replace(shelf(), shape=Rectangle(9.0, 5.0, 3.5, 1.0))

    assert whats(before, store(longer)) == ["resized"]
    assert whats(before, store(elsewhere)) == ["moved", "resized"]


def test_each_change_of_one_element_is_a_difference_of_its_own() -> None:
    other = replace(shelf(), bays=3, name="Чай", height_m=2.0)

    assert whats(store(shelf()), store(other)) == ["resized", "refitted", "renamed"]
    assert whats(store(shelf()), rename_element(store(shelf()), FLOOR_ID, G1, "Чай")) == ["renamed"]


def test_a_product_that_stands_elsewhere_names_both_placements() -> None:
    bare = store(shelf(), shelf("G2", 9.0))
    before = assign_product(bare, FLOOR_ID, G1, A11, TEA)
    gone = unassign_product(before, FLOOR_ID, G1, A11, TEA)
    after = assign_product(gone, FLOOR_ID, ElementId("G2"), A12, TEA, 3)

    [found] = differences(before, after)

    assert (found.what, found.product, found.element) == ("restocked", TEA, "G2")
    assert [(s.placement, s.facings) for s in found.left] == [("G1-A-1-1", 1)]
    assert [(s.placement, s.facings) for s in found.reached] == [("G2-A-1-2", 3)]
    assert [d.what for d in differences(bare, before)] == ["restocked"]


def test_products_that_go_with_their_shelf_are_not_listed_again() -> None:
    stocked = assign_product(store(shelf(), shelf("G2", 9.0)), FLOOR_ID, G1, A11, TEA)
    both = assign_product(stocked, FLOOR_ID, ElementId("G2"), A11, COFFEE)

    without = remove_elements(both, FLOOR_ID, [G1])

    assert whats(both, without) == ["went"]
    moved_on = assign_product(without, FLOOR_ID, ElementId("G2"), A12, TEA)
    assert whats(both, moved_on) == ["went", "restocked"]


def test_floors_that_come_go_or_have_other_walls_are_named() -> None:
    cellar = SurfaceId("подвал")
    two = add_surface(store(shelf()), Surface(cellar, "Подвал", "floor"))

    assert [(d.what, d.surface) for d in differences(store(shelf()), two)] == [("came", cellar)]
    assert whats(two, remove_surface(two, cellar)) == ["went"]
    walls = set_outlines(two, cellar, (((0.0, 0.0), (9.0, 0.0), (9.0, 7.0)),))
    assert whats(two, walls) == ["resized"]
