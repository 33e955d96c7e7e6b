"""Products on shelves and in zones, each in one step."""

from __future__ import annotations

import pandas
import pytest

from planner.model.edits import Shelf, lock_elements
from planner.model.element import ElementId, ProductId, Slot
from planner.model.placements import element_placements
from planner.project import with_table
from planner.session.session import Session
from planner.tables import products
from planner.tools import shelf_commands
from tests.unit.tools.fake_bench import FLOOR_ID, G1, G2, STOCKED, T1, Z1, Never, small_store

COFFEE, TEA = ProductId("coffee"), ProductId("чай")


@pytest.fixture
def session() -> Session:
    """Return the small store with six products in two categories."""
    frame = pandas.DataFrame(
        {
            "product_id": ["coffee", "чай", "соль", "рис", "мука", "хлеб"],
            "category": ["напитки", "напитки", "бакалея", "бакалея", "бакалея", None],
            "width_m": [0.1, 0.1, 0.5, 0.5, 0.5, 0.3],
        }
    )
    return Session(with_table(small_store(), products.check(frame).table), Never())


def stands(session: Session, element: str, slot: Slot) -> list[tuple[str, int]]:
    found = session.document.project.plan.surfaces[FLOOR_ID].elements
    return [(put.product, put.facings) for put in found[ElementId(element)].stock.get(slot, ())]


def test_a_product_is_put_on_a_shelf_and_then_gets_another_facing(session: Session) -> None:
    shelf = Shelf(G1, STOCKED)

    shelf_commands.put(session, FLOOR_ID, shelf, [TEA], 0)
    shelf_commands.put(session, FLOOR_ID, shelf, [TEA])

    assert stands(session, G1, STOCKED) == [("чай", 2), ("coffee", 3)]


def test_a_category_fills_the_shelf_and_what_follows_in_reading_order(session: Session) -> None:
    groceries = shelf_commands.products_by_category(session)["бакалея"]

    left = shelf_commands.put(session, FLOOR_ID, Shelf(G1, Slot("A", 1, 2)), groceries)

    assert left == ()
    assert stands(session, G1, STOCKED)[0] == ("coffee", 3)
    element = session.document.project.plan.surfaces[FLOOR_ID].elements[G1]
    line = shelf_commands.in_reading_order(element_placements(FLOOR_ID, element))
    row = [put.product for p in line if p.slot.face == "A" for put in p.products]
    assert [product for product in row if product != "coffee"] == ["соль", "рис", "мука"]
    session.document.undo()
    assert session.document.undo_name == ""


def test_products_that_do_not_fit_are_named_and_nothing_is_overfull(session: Session) -> None:
    last = Shelf(G1, Slot("A", 2, 1))

    left = shelf_commands.put(
        session, FLOOR_ID, last, [ProductId(p) for p in ("соль", "рис", "мука")]
    )

    assert left == ("мука",)
    assert stands(session, G1, last.slot) == [("соль", 1), ("рис", 1)]


def test_a_zone_gets_products_on_its_free_placements_only(session: Session) -> None:
    before = stands(session, G1, STOCKED)

    left = shelf_commands.put_in_zone(
        session, FLOOR_ID, Z1, [ProductId(p) for p in ("чай", "соль", "рис")]
    )

    assert left == ()
    assert stands(session, G1, STOCKED) == before
    assert stands(session, G1, Slot("A", 1, 5))[0][0] == "чай"
    table = session.document.project.plan.surfaces[FLOOR_ID].elements[T1]
    assert table.stock == {}
    assert session.document.undo_name == "fill_zone"


def test_the_fixtures_of_a_zone_are_those_that_stand_in_it_or_name_it() -> None:
    surface = small_store().plan.surfaces[FLOOR_ID]

    assert [e.id for e in shelf_commands.fixtures_in(surface, Z1)] == [G1, G2]


def test_locked_fixtures_are_left_alone_when_a_zone_is_filled() -> None:
    plan = lock_elements(small_store().plan, FLOOR_ID, [G1], is_locked=True)

    assert [e.id for e in shelf_commands.fixtures_in(plan.surfaces[FLOOR_ID], Z1)] == [G2]


def test_filling_up_stops_at_the_width_of_the_shelf(session: Session) -> None:
    shelf = Shelf(G1, STOCKED)
    shelf_commands.put(session, FLOOR_ID, shelf, [TEA])

    shelf_commands.fill_up(session, FLOOR_ID, (shelf, COFFEE))

    assert stands(session, G1, STOCKED) == [("coffee", 11), ("чай", 1)]


def test_categories_know_their_products_in_the_order_of_the_table(session: Session) -> None:
    assert shelf_commands.products_by_category(session) == {
        "бакалея": ("соль", "рис", "мука"),
        "напитки": ("coffee", "чай"),
    }
