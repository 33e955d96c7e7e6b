"""A line through fixtures, and what shall stand along it."""

from __future__ import annotations

import pandas
import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.analysis.crossing import bays_of
from planner.model.edits import Shelf
from planner.model.element import ProductId, Slot
from planner.project import with_table
from planner.session.session import Session
from planner.tables import products, sales
from planner.tools import shelf_commands
from planner.tools.ordered_arrow_tool import OrderedArrowTool
from planner.tools.ordering_choice import Along, Choice, Part
from planner.tools.tool import Arrow, Pointer
from tests.unit.tools.fake_bench import FLOOR_ID, G1, FakeBench, Never, drag, small_store

TEA, COFFEE, SALT = (ProductId(name) for name in ("чай", "coffee", "соль"))
DRINKS, GROCERIES = Part("напитки", (TEA, COFFEE)), Part("бакалея", (SALT,))


@pytest.fixture
def bench() -> FakeBench:
    return FakeBench()


@pytest.fixture
def tool(bench: FakeBench) -> OrderedArrowTool:
    return OrderedArrowTool(bench)


def bays(arrow: Arrow | None) -> list[str]:
    assert arrow is not None
    return [f"{b.element.id}-{b.face}-{b.bay}" for b in arrow.bays]


def test_bays_are_numbered_while_the_line_is_drawn(
    bench: FakeBench, tool: OrderedArrowTool
) -> None:
    tool.press(Pointer((0.5, 2.3)))
    tool.drag(Pointer((1.5, 2.3)))

    assert bays(bench.arrow) == ["G1-A-1"]
    tool.drag(Pointer((3.5, 2.3)))
    assert bays(bench.arrow) == ["G1-A-1", "G1-A-2"]
    assert bench.taken is None


def test_the_bays_are_handed_over_when_the_line_ends(
    bench: FakeBench, tool: OrderedArrowTool
) -> None:
    drag(tool, (3.5, 2.3), (2.0, 2.3), (0.5, 2.3))

    assert bays(bench.taken) == ["G1-A-2", "G1-A-1"]
    assert not tool.is_busy
    assert bench.undo_steps() == 0


def test_a_line_follows_the_pointer_and_with_shift_it_is_straight(
    bench: FakeBench, tool: OrderedArrowTool
) -> None:
    around = ((0.3, 2.3), (0.3, 4.0), (3.9, 4.0), (3.9, 2.3))
    drag(tool, *around)
    assert bench.taken is None

    drag(tool, *around, shift=True)

    assert bays(bench.taken) == ["G1-A-1", "G1-A-2"]


def test_a_line_that_crosses_nothing_is_forgotten(bench: FakeBench, tool: OrderedArrowTool) -> None:
    drag(tool, (0.5, 7.0), (2.0, 7.5))

    assert bench.taken is None
    assert bench.arrow is None


def test_esc_drops_the_line(bench: FakeBench, tool: OrderedArrowTool) -> None:
    tool.press(Pointer((0.5, 2.3)))
    tool.drag(Pointer((3.5, 2.3)))

    tool.cancel()
    tool.release(Pointer((3.5, 2.3)))

    assert (bench.arrow, bench.taken) == (None, None)


@pytest.fixture
def session() -> Session:
    """Return the small store with products and their sales: drinks sell three times as well."""
    stock = pandas.DataFrame({"product_id": ["чай", "coffee", "соль"], "width_m": [0.1, 0.1, 0.1]})
    sold = pandas.DataFrame(
        {
            "sold_at": pandas.to_datetime(["2026-03-02 10:00"] * 3),
            "product_id": ["чай", "coffee", "соль"],
            "quantity": [1.0, 1.0, 1.0],
            "revenue": [30.0, 120.0, 50.0],
        }
    )
    project = with_table(small_store(), products.check(stock).table)
    return Session(with_table(project, sales.check(sold).table), Never())


def along(session: Session) -> Along:
    surface = session.document.project.plan.surfaces[FLOOR_ID]
    front = [bay for bay in bays_of(surface.elements[G1]) if bay.face == "A"]
    return Along(session, surface, front)


def test_metres_are_parted_by_sales_equally_or_as_typed(session: Session) -> None:
    line, choice = along(session), Choice((DRINKS, GROCERIES))

    assert line.metres == pytest.approx(12.5)
    assert line.metres_of(choice) == pytest.approx((9.375, 3.125))
    assert line.metres_of(Choice(choice.parts, "equal")) == pytest.approx((6.25, 6.25))
    assert line.metres_of(choice.typed(1, 2.0)) == pytest.approx((6.25, 2.0))
    assert line.metres_of(Choice()) == ()


def test_the_best_sellers_of_a_category_stand_first(session: Session) -> None:
    result = along(session).result(Choice((DRINKS, GROCERIES)))

    first = next(iter(result.stands.values()))
    assert [put.product for put in first] == [COFFEE]
    assert result.left_out == ()


def test_ordering_is_one_step_and_takes_products_off_elsewhere_if_wished(session: Session) -> None:
    behind = Shelf(G1, Slot("B", 1, 1))
    shelf_commands.put(session, FLOOR_ID, behind, [SALT])
    result = along(session).result(Choice((GROCERIES,)))

    shelf_commands.order(session, FLOOR_ID, result, leaves_elsewhere=True)

    stock = session.document.project.plan.surfaces[FLOOR_ID].elements[G1].stock
    assert {slot.face for slot in stock} == {"A"}
    assert session.document.undo_name == "order_products"
    session.document.undo()
    assert session.document.undo_name == "assign_product"


def test_what_stands_elsewhere_stays_unless_wished(session: Session) -> None:
    behind = Shelf(G1, Slot("B", 1, 1))
    shelf_commands.put(session, FLOOR_ID, behind, [SALT])

    shelf_commands.order(session, FLOOR_ID, along(session).result(Choice((GROCERIES,))))

    stock = session.document.project.plan.surfaces[FLOOR_ID].elements[G1].stock
    assert {slot.face for slot in stock} == {"A", "B"}


@given(st.lists(st.sampled_from("абвгд"), max_size=6), st.integers(0, 5), st.sampled_from([-1, 1]))
def test_parts_move_and_none_is_lost_or_doubled(names: list[str], row: int, by: int) -> None:
    choice = Choice()
    for name in names:
        choice = choice.with_part(Part(name, (ProductId(name),)))

    moved = choice.moved(row, by)

    assert [part.name for part in choice.parts] == list(dict.fromkeys(names))
    assert sorted(moved.parts, key=lambda p: p.name) == sorted(choice.parts, key=lambda p: p.name)
    if moved is not choice:
        assert moved.moved(row + by, -by) == choice
