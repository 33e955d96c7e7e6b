"""Products dropped on the plan."""

from __future__ import annotations

import pytest

from planner.model.element import ElementId, ProductId, Slot
from planner.session.spotlight import edges_with
from planner.tools.dropping import Target, drop, target_at
from tests.unit.tools.fake_bench import FLOOR_ID, G1, G2, STOCKED, T1, Z1, FakeBench

TEA, SALT = ProductId("чай"), ProductId("соль")


@pytest.fixture
def bench() -> FakeBench:
    return FakeBench()


def aimed(bench: FakeBench, x: float, y: float) -> Target | None:
    assert bench.surface is not None
    return target_at(bench.surface, bench.finder, (x, y), 0.05)


def stands(bench: FakeBench, element: str, slot: Slot) -> list[str]:
    assert bench.surface is not None
    found = bench.surface.elements[ElementId(element)]
    return [put.product for put in found.stock.get(slot, ())]


def test_near_a_face_the_bay_at_hand_height_is_meant(bench: FakeBench) -> None:
    target = aimed(bench, 2.6, 2.45)

    assert target is not None
    assert target.placement is not None
    assert target.placement.id == "G1-A-2-4"


def test_between_fixtures_the_zone_is_meant_and_outside_it_nothing(bench: FakeBench) -> None:
    assert aimed(bench, 1.0, 4.5) == Target(Z1, None)
    assert aimed(bench, 9.5, 7.5) is None


def test_a_product_dropped_on_a_face_stands_there_and_is_selected(bench: FakeBench) -> None:
    target = aimed(bench, 2.6, 2.45)
    assert target is not None
    assert bench.surface is not None

    left = drop(bench.session, bench.surface, target, [TEA])

    assert left == ()
    assert stands(bench, G1, Slot("A", 2, 4)) == [TEA]
    assert bench.session.selection.now.placement == "G1-A-2-4"
    assert bench.undo_steps() == 1


def test_products_dropped_on_a_table_stand_on_its_top(bench: FakeBench) -> None:
    target = aimed(bench, 4.0, 6.0)
    assert target is not None
    assert bench.surface is not None

    drop(bench.session, bench.surface, target, [TEA, SALT])

    assert stands(bench, T1, Slot("T", 1, 1)) == [TEA, SALT]


def test_products_dropped_on_a_zone_fill_its_free_placements_in_one_step(bench: FakeBench) -> None:
    assert bench.surface is not None

    drop(bench.session, bench.surface, Target(Z1, None), [TEA, SALT])

    assert stands(bench, G1, STOCKED) == ["coffee"]
    assert stands(bench, G1, Slot("A", 1, 5)) == [TEA]
    assert stands(bench, G1, Slot("A", 1, 4)) == [SALT]
    assert bench.session.selection.now.elements == {Z1}
    assert bench.undo_steps() == 1


def test_every_bay_with_a_product_is_found_once(bench: FakeBench) -> None:
    assert bench.surface is not None
    for product, element, slot in (
        (TEA, G1, Slot("A", 1, 1)), (TEA, G1, Slot("A", 1, 3)), (TEA, G2, Slot("B", 2, 1)),
    ):  # fmt: skip
        from planner.model.edits import Shelf
        from planner.tools.shelf_commands import put

        put(bench.session, FLOOR_ID, Shelf(element, slot), [product])

    assert bench.surface is not None
    assert len(edges_with(bench.surface, TEA)) == 2
    assert edges_with(bench.surface, SALT) == ()


def test_looking_for_a_product_ends_when_something_else_is_selected(bench: FakeBench) -> None:
    shown: list[str] = []
    session = bench.session
    session.spotlight.changed.connect(shown.append)
    session.selection.select(FLOOR_ID, [G1])

    session.spotlight.show(TEA)
    session.selection.select(FLOOR_ID, [G2])

    assert shown == [TEA, ""]
