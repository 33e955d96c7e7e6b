"""What pointer and keys do on the front of a fixture, without a window."""

from __future__ import annotations

import pytest

from planner.analysis.elevation import Elevation, elevation_of
from planner.errors import PlanError
from planner.model.edits import Shelf, stock_shelves
from planner.model.element import ProductId, Slot, Stocked
from planner.model.plan import SurfaceId
from planner.project import lifted
from planner.session.session import Session
from planner.tools.front_hand import NOBODY, FrontHand, Held
from planner.tools.shelf_commands import sizes_in
from planner.tools.tool import Pointer
from tests.unit.tools.fake_bench import FLOOR_ID, G1, Never, small_store

COFFEE, TEA, SALT = ProductId("coffee"), ProductId("чай"), ProductId("соль")
HERE, ABOVE, BESIDE = Slot("A", 1, 2), Slot("A", 1, 3), Slot("A", 2, 2)
Stands = list[tuple[ProductId, int]]


class FakeFront:
    """The front of G1 (two bays of 1.25 m, boards at 0.15, 0.5, 0.85, 1.2 and 1.5 m)."""

    def __init__(self) -> None:
        self.session = Session(small_store(), Never())
        self.surface: SurfaceId = FLOOR_ID
        self.held: Held | None = None
        row = (Stocked(COFFEE, 3), Stocked(TEA, 2))
        self.session.document.do(
            "start",
            lifted(lambda plan: stock_shelves(plan, FLOOR_ID, {Shelf(G1, HERE): row})),
        )

    @property
    def elevation(self) -> Elevation | None:
        """Seen anew each time."""
        element = self.session.document.project.plan.surfaces[FLOOR_ID].elements.get(G1)
        if element is None:
            return None
        return elevation_of(FLOOR_ID, element, "A", sizes_in(self.session))

    def show_held(self, held: Held | None) -> None:
        """Keep it."""
        self.held = held

    def stands(self, slot: Slot) -> Stands:
        """Return what stands on a shelf."""
        element = self.session.document.project.plan.surfaces[FLOOR_ID].elements[G1]
        return [(put.product, put.facings) for put in element.stock.get(slot, ())]

    @property
    def levels(self) -> tuple[float, ...]:
        """Heights of the boards."""
        return self.session.document.project.plan.surfaces[FLOOR_ID].elements[G1].levels_m

    def steps(self) -> int:
        """Take everything back but the start, and count the steps."""
        count = 0
        while self.session.document.undo_name != "start":
            self.session.document.undo()
            count += 1
        return count


@pytest.fixture
def bench() -> FakeFront:
    return FakeFront()


@pytest.fixture
def hand(bench: FakeFront) -> FrontHand:
    return FrontHand(bench, clock=lambda: 0.0)


ON_COFFEE, ON_TEA = (0.15, 0.55), (0.4, 0.55)
"""Products of unknown width are 10 cm wide: coffee from 0 to 0.3 m, tea from there to 0.5 m."""


def drag(hand: FrontHand, *points: tuple[float, float], ctrl: bool = False) -> None:
    hand.press(Pointer(points[0], tolerance=0.02))
    for at in points[1:]:
        hand.drag(Pointer(at, tolerance=0.02, ctrl=ctrl))
    hand.release(Pointer(points[-1], tolerance=0.02, ctrl=ctrl))


def click(hand: FrontHand, at: tuple[float, float]) -> None:
    drag(hand, at, at)


def test_a_press_selects_shelf_and_product_everywhere(bench: FakeFront, hand: FrontHand) -> None:
    click(hand, ON_TEA)

    assert bench.session.selection.now.placement == "G1-A-1-2"
    assert bench.session.selection.now.elements == {G1}
    assert hand.picked == TEA
    assert bench.steps() == 0


def test_a_product_is_dragged_to_another_level_in_one_step(
    bench: FakeFront, hand: FrontHand
) -> None:
    drag(hand, ON_COFFEE, (0.2, 0.7), (0.9, 0.9))

    assert bench.stands(HERE) == [(TEA, 2)]
    assert bench.stands(ABOVE) == [(COFFEE, 3)]
    assert bench.session.selection.now.placement == "G1-A-1-3"
    assert bench.held is None
    assert bench.steps() == 1


def test_a_product_takes_the_place_in_the_row_where_it_is_put_down(
    bench: FakeFront, hand: FrontHand
) -> None:
    drag(hand, ON_TEA, (0.2, 0.6), (0.02, 0.6))

    assert bench.stands(HERE) == [(TEA, 2), (COFFEE, 3)]


def test_esc_drops_what_is_carried(bench: FakeFront, hand: FrontHand) -> None:
    hand.press(Pointer(ON_COFFEE, tolerance=0.02))
    hand.drag(Pointer((0.9, 0.9), tolerance=0.02))
    assert bench.held is not None
    assert bench.held.manner == "carry"

    assert hand.cancel()
    hand.release(Pointer((0.9, 0.9), tolerance=0.02))

    assert bench.stands(HERE) == [(COFFEE, 3), (TEA, 2)]
    assert bench.held is None
    assert bench.steps() == 0


def test_a_product_put_down_beside_the_fixture_stays_where_it_was(
    bench: FakeFront, hand: FrontHand
) -> None:
    drag(hand, ON_COFFEE, (1.0, 0.9), (5.0, 5.0))

    assert bench.stands(HERE) == [(COFFEE, 3), (TEA, 2)]
    assert bench.steps() == 0


def test_with_ctrl_products_change_places(bench: FakeFront, hand: FrontHand) -> None:
    drag(hand, ON_COFFEE, (0.3, 0.6), ON_TEA, ctrl=True)

    assert bench.stands(HERE) == [(TEA, 2), (COFFEE, 3)]
    assert bench.steps() == 1


def test_the_right_edge_of_a_block_changes_its_facings(bench: FakeFront, hand: FrontHand) -> None:
    drag(hand, (0.5, 0.55), (0.6, 0.55), (0.79, 0.55))

    assert bench.stands(HERE) == [(COFFEE, 3), (TEA, 5)]
    assert bench.steps() == 1


def test_a_board_is_dragged_by_centimetres_and_stays_between_its_neighbours(
    bench: FakeFront, hand: FrontHand
) -> None:
    drag(hand, (1.0, 0.5), (1.0, 0.55), (1.0, 0.6049))

    assert bench.levels[1] == pytest.approx(0.6)
    assert bench.steps() == 1

    drag(hand, (1.0, 0.5), (1.0, 0.7), (1.0, 3.0))

    assert 0.8 < bench.levels[1] < 0.85


def test_keys_go_between_products_and_shelves(bench: FakeFront, hand: FrontHand) -> None:
    click(hand, ON_COFFEE)

    hand.step(1, 0)
    assert (hand.picked, bench.session.selection.now.placement) == (TEA, "G1-A-1-2")
    hand.step(1, 0)
    assert (hand.picked, bench.session.selection.now.placement) == (NOBODY, "G1-A-2-2")
    hand.step(-1, 0)
    assert hand.picked == TEA
    hand.step(0, 1)
    assert bench.session.selection.now.placement == "G1-A-1-3"
    hand.step(0, -1)
    assert bench.session.selection.now.placement == "G1-A-1-2"


def test_keys_change_facings_and_quick_repeats_are_one_step(
    bench: FakeFront, hand: FrontHand
) -> None:
    click(hand, ON_TEA)

    for _ in range(3):
        hand.change_facings(1)

    assert bench.stands(HERE) == [(COFFEE, 3), (TEA, 5)]
    assert bench.steps() == 1


def test_a_product_without_a_facing_leaves_its_shelf(bench: FakeFront, hand: FrontHand) -> None:
    click(hand, ON_TEA)

    hand.change_facings(-1)
    hand.change_facings(-1)

    assert bench.stands(HERE) == [(COFFEE, 3)]


def test_keys_take_a_product_off(bench: FakeFront, hand: FrontHand) -> None:
    click(hand, ON_COFFEE)

    hand.remove()

    assert bench.stands(HERE) == [(TEA, 2)]
    assert hand.picked == NOBODY


def test_keys_move_a_product_along_its_shelf_then_to_the_next_bay_and_up(
    bench: FakeFront, hand: FrontHand
) -> None:
    click(hand, ON_COFFEE)

    hand.shift(1, 0)
    assert bench.stands(HERE) == [(TEA, 2), (COFFEE, 3)]
    hand.shift(1, 0)
    assert bench.stands(BESIDE) == [(COFFEE, 3)]
    hand.shift(0, 1)
    assert bench.stands(Slot("A", 2, 3)) == [(COFFEE, 3)]
    assert bench.session.selection.now.placement == "G1-A-2-3"
    assert bench.steps() == 3


def test_keys_let_two_products_change_places(bench: FakeFront, hand: FrontHand) -> None:
    click(hand, ON_COFFEE)
    hand.mark()
    assert hand.marked == (Shelf(G1, HERE), COFFEE)
    hand.step(1, 0)

    hand.mark()

    assert bench.stands(HERE) == [(TEA, 2), (COFFEE, 3)]
    assert hand.marked is None


def test_keys_lift_the_selected_board(bench: FakeFront, hand: FrontHand) -> None:
    click(hand, ON_TEA)

    hand.lift(1)
    hand.lift(1)

    assert bench.levels[1] == pytest.approx(0.52)
    assert bench.steps() == 1


def test_a_board_that_cannot_go_lower_says_so(bench: FakeFront, hand: FrontHand) -> None:
    click(hand, ON_TEA)

    for _ in range(34):
        hand.lift(-1)
    with pytest.raises(PlanError):
        hand.lift(-1)

    assert bench.levels[1] > bench.levels[0]


def test_the_pointer_is_told_what_a_press_would_begin(hand: FrontHand) -> None:
    spots = {(0.15, 0.55): "carry", (0.5, 0.55): "stretch", (1.0, 0.5): "lift", (1.0, 0.7): ""}

    assert {at: hand.hover(Pointer(at, tolerance=0.02)) for at in spots} == spots
