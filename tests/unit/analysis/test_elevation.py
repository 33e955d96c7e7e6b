"""The front of fixtures to scale."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.analysis.elevation import OPEN_TOP_M, elevation_of, faces_of
from planner.analysis.shelf_room import Size, Sizes
from planner.model.element import Element, ProductId, Slot, Stocked, make_element
from planner.model.placements import element_placements
from planner.model.plan import SurfaceId
from planner.model.shape import Rectangle
from tests.strategies import elements

FLOOR = SurfaceId("зал")
TEA, RICE = ProductId("чай"), ProductId("рис")
KNOWN: Sizes = {
    TEA: Size(0.1, 0.12, 0.1, frozenset()),
    RICE: Size(0.2, 0.2, 0.1, frozenset({"height"})),
}


def gondola(*stands: Stocked) -> Element:
    return make_element(
        "G1", "gondola", Rectangle(0.0, 0.0, 2.5, 1.0), stock={Slot("A", 2, 1): stands}
    )


@given(elements(kinds=("gondola", "wall_shelf", "table", "promo_stand", "bin", "checkout")))
def test_every_placement_is_seen_on_one_side_and_inside_it(element: Element) -> None:
    seen = []
    for face in faces_of(element):
        elevation = elevation_of(FLOOR, element, face, {})
        assert elevation is not None
        for front in elevation.fronts:
            assert front.x >= 0.0
            assert front.right <= elevation.width + 1e-9
            assert 0.0 <= front.bottom < front.top <= elevation.height + 1e-9
            seen.append(front.placement.id)

    assert sorted(seen) == sorted(p.id for p in element_placements(FLOOR, element))


@given(st.floats(0.0, 2.4), st.floats(0.0, 1.79))
def test_a_point_of_the_front_is_on_the_shelf_above_the_next_lower_board(
    x: float, y: float
) -> None:
    elevation = elevation_of(FLOOR, gondola(), "A", {})
    assert elevation is not None

    front = elevation.at(x, y)

    boards = [0.15, 0.5, 0.85, 1.2, 1.5]
    level = sum(y >= board for board in boards)
    if level == 0:
        assert front is None
    else:
        assert front is not None
        assert front.shelf.slot == Slot("A", 1 + int(x >= 1.25), level)


def test_products_stand_side_by_side_from_the_left_end_of_their_bay() -> None:
    elevation = elevation_of(FLOOR, gondola(Stocked(TEA, 3), Stocked(RICE)), "A", KNOWN)
    assert elevation is not None
    front = elevation.front(2, 1)
    assert front is not None

    tea, rice = front.blocks

    assert (tea.x, tea.width) == pytest.approx((1.25, 0.3))
    assert (rice.x, rice.width) == pytest.approx((1.55, 0.2))
    assert tea.height == pytest.approx(0.24)
    assert rice.height == pytest.approx(0.2)
    assert elevation.block_at(1.3, 0.2) == (front, tea)
    assert elevation.block_at(1.3, 0.45) is None


def test_a_product_of_unknown_height_is_drawn_no_higher_than_its_shelf() -> None:
    low = make_element(
        "S1", "wall_shelf", Rectangle(0, 0, 1.25, 0.5), levels_m=(0.1, 0.2), height_m=1.0,
        stock={Slot("A", 1, 1): (Stocked(RICE),)},
    )  # fmt: skip
    elevation = elevation_of(FLOOR, low, "A", KNOWN)
    assert elevation is not None

    (block,) = elevation.fronts[0].blocks

    assert block.height == pytest.approx(0.1)


def test_an_overfull_shelf_is_marked() -> None:
    fits = elevation_of(FLOOR, gondola(Stocked(RICE, 6)), "A", KNOWN)
    over = elevation_of(FLOOR, gondola(Stocked(RICE, 7)), "A", KNOWN)
    assert fits is not None
    assert over is not None

    assert [front.is_overfull for front in fits.fronts if front.blocks] == [False]
    assert [front.is_overfull for front in over.fronts if front.blocks] == [True]


def test_a_top_is_open_above_the_fixture() -> None:
    table = make_element("T1", "table", Rectangle(0, 0, 1.2, 0.8))
    elevation = elevation_of(FLOOR, table, "T", {})
    assert elevation is not None

    (front,) = elevation.fronts

    assert front.bottom == table.height_m
    assert elevation.height == pytest.approx(table.height_m + OPEN_TOP_M)
    assert elevation_of(FLOOR, table, "A", {}) is None
