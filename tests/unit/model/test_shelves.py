"""Laws of what happens on shelves."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.errors import PlanError
from planner.model.edits import (
    Shelf,
    add_elements,
    add_surface,
    clear_shelves,
    move_product,
    set_level,
    stock_shelves,
    swap_products,
    swap_shelves,
    withdraw_products,
)
from planner.model.element import ElementId, ProductId, Stocked, make_element
from planner.model.placements import slots_of
from planner.model.plan import Plan, Surface
from planner.model.shape import Rectangle
from tests.strategies import FLOOR_ID, PRODUCTS

COFFEE, TEA, BREAD = ProductId("кофе"), ProductId("чай"), ProductId("хлеб")


def store() -> Plan:
    empty = add_surface(Plan(), Surface(FLOOR_ID, "Зал", "floor"))
    shelves = [
        make_element("G1", "gondola", Rectangle(5.0, 5.0, 2.5, 1.0), bays=2),
        make_element("S1", "wall_shelf", Rectangle(5.0, 9.0, 1.25, 0.5)),
    ]
    return add_elements(empty, FLOOR_ID, shelves)


SHELVES = [
    Shelf(element.id, slot)
    for element in store().surfaces[FLOOR_ID].elements.values()
    for slot in slots_of(element)
]
STANDS = st.lists(st.tuples(PRODUCTS, st.integers(1, 4)), max_size=4, unique_by=lambda p: p[0]).map(
    lambda puts: tuple(Stocked(product, facings) for product, facings in puts)
)


@st.composite
def stocked_stores(draw: st.DrawFn) -> tuple[Plan, Shelf, Shelf]:
    """Draw a store and two of its shelves, the first of which is not empty."""
    wanted = draw(st.dictionaries(st.sampled_from(SHELVES), STANDS.filter(bool), min_size=1))
    first = draw(st.sampled_from(sorted(wanted)))
    return stock_shelves(store(), FLOOR_ID, wanted), first, draw(st.sampled_from(SHELVES))


def stands(plan: Plan, shelf: Shelf) -> tuple[Stocked, ...]:
    return plan.surfaces[FLOOR_ID].elements[shelf.element].stock.get(shelf.slot, ())


def facings(plan: Plan) -> Counter[ProductId]:
    counted: Counter[ProductId] = Counter()
    for shelf in SHELVES:
        for put in stands(plan, shelf):
            counted[put.product] += put.facings
    return counted


@given(stocked_stores(), st.none() | st.integers(0, 5))
def test_moving_keeps_every_facing_of_the_surface(
    drawn: tuple[Plan, Shelf, Shelf], at: int | None
) -> None:
    plan, source, target = drawn
    product = stands(plan, source)[0].product

    moved = move_product(plan, FLOOR_ID, product, source, target, at)

    assert facings(moved) == facings(plan)
    assert product in [put.product for put in stands(moved, target)]
    assert source == target or product not in [put.product for put in stands(moved, source)]


@given(stocked_stores())
def test_moving_there_and_back_to_its_place_changes_nothing(
    drawn: tuple[Plan, Shelf, Shelf],
) -> None:
    plan, source, target = drawn
    product = stands(plan, source)[0].product
    if product in [put.product for put in stands(plan, target)]:
        return

    there = move_product(plan, FLOOR_ID, product, source, target)
    back = move_product(there, FLOOR_ID, product, target, source, 0)

    assert back == plan


@given(stocked_stores())
def test_swapping_twice_changes_nothing(drawn: tuple[Plan, Shelf, Shelf]) -> None:
    plan, first, second = drawn

    once = swap_shelves(plan, FLOOR_ID, first, second)

    assert stands(once, second) == stands(plan, first)
    assert facings(once) == facings(plan)
    assert swap_shelves(once, FLOOR_ID, first, second) == plan


@given(stocked_stores(), st.data())
def test_swapped_products_stand_where_the_other_stood(
    drawn: tuple[Plan, Shelf, Shelf], data: st.DataObject
) -> None:
    plan, shelf, _ = drawn
    places = [(one, put.product) for one in SHELVES for put in stands(plan, one)]
    first, second = (shelf, stands(plan, shelf)[0].product), data.draw(st.sampled_from(places))

    swapped = swap_products(plan, FLOOR_ID, first, second)

    assert facings(swapped) == facings(plan)
    assert second[1] in [put.product for put in stands(swapped, first[0])]
    assert first[1] in [put.product for put in stands(swapped, second[0])]


def test_a_product_takes_the_place_in_the_order_that_it_is_moved_to() -> None:
    shelf = SHELVES[0]
    row = (Stocked(COFFEE, 2), Stocked(TEA), Stocked(BREAD, 3))
    plan = stock_shelves(store(), FLOOR_ID, {shelf: row})

    moved = move_product(plan, FLOOR_ID, BREAD, shelf, shelf, 0)

    assert [put.product for put in stands(moved, shelf)] == [BREAD, COFFEE, TEA]


def test_a_cleared_shelf_is_empty_and_others_keep_what_they_have() -> None:
    wanted = {SHELVES[0]: (Stocked(COFFEE),), SHELVES[1]: (Stocked(TEA),)}
    plan = stock_shelves(store(), FLOOR_ID, wanted)

    cleared = clear_shelves(plan, FLOOR_ID, [SHELVES[0]])

    assert stands(cleared, SHELVES[0]) == ()
    assert stands(cleared, SHELVES[1]) == (Stocked(TEA),)
    assert clear_shelves(cleared, FLOOR_ID, [SHELVES[0]]) is cleared


def test_withdrawn_products_stand_only_where_they_are_kept() -> None:
    wanted = dict.fromkeys(SHELVES[:3], (Stocked(COFFEE), Stocked(TEA)))
    plan = stock_shelves(store(), FLOOR_ID, wanted)

    left = withdraw_products(plan, FLOOR_ID, [COFFEE], keep=[SHELVES[1]])

    assert facings(left) == {COFFEE: 1, TEA: 3}
    assert stands(left, SHELVES[1]) == stands(plan, SHELVES[1])


def test_a_level_moves_between_its_neighbours_and_keeps_its_products() -> None:
    shelf = SHELVES[1]
    plan = stock_shelves(store(), FLOOR_ID, {shelf: (Stocked(COFFEE),)})

    lifted = set_level(plan, FLOOR_ID, ElementId("G1"), 2, 0.6)

    assert lifted.surfaces[FLOOR_ID].elements[ElementId("G1")].levels_m[:3] == (0.15, 0.6, 0.85)
    assert stands(lifted, shelf) == (Stocked(COFFEE),)


@pytest.mark.parametrize(
    ("level", "bottom_m", "code"),
    [(2, 0.9, "bad_levels"), (5, 1.9, "bad_levels"), (7, 1, "no_level")],
)
def test_a_level_that_cannot_be_is_refused(level: int, bottom_m: float, code: str) -> None:
    with pytest.raises(PlanError) as refused:
        set_level(store(), FLOOR_ID, ElementId("G1"), level, bottom_m)

    assert refused.value.code == code
