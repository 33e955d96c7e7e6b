"""Laws of products in order along shelves."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.analysis.ordering import Ordered, Wish, metres_by, ordered
from planner.analysis.shelf_room import Size, Sizes, fitting, is_overfull
from planner.model.edits import Shelf
from planner.model.element import ElementId, ProductId, Slot, Stocked
from planner.model.placements import Placement
from planner.model.plan import SurfaceId

NAMES = [ProductId(name) for name in ("хлеб", "чай", "кофе", "соль", "сыр", "0012", "мёд", "рис")]
SIZES: Sizes = {
    name: Size(width_m=width)
    for name, width in zip(NAMES, (0.3, 0.07, 0.1, 0.05, 0.25, 0.5, 0.12, 0.9), strict=True)
}


def place(number: int, width: float, *stands: Stocked) -> Placement:
    slot = Slot("A", number, 1)
    return Placement(
        f"G1-{slot}", SurfaceId("зал"), ElementId("G1"), slot, ((0.0, 0.0), (width, 0.0)), width,
        1.2, 1.0, 0.4, stands,
    )  # fmt: skip


@st.composite
def lines(draw: st.DrawFn) -> list[Placement]:
    """Draw placements, some with a product on them."""
    widths = draw(st.lists(st.sampled_from([0.4, 0.6, 1.0, 1.25]), max_size=6))
    stands = draw(
        st.lists(
            st.just(()) | st.sampled_from(NAMES).map(lambda name: (Stocked(name),)),
            min_size=len(widths), max_size=len(widths),
        )
    )  # fmt: skip
    return [
        place(number, width, *put)
        for number, (width, put) in enumerate(zip(widths, stands, strict=True), start=1)
    ]


@st.composite
def wishes(draw: st.DrawFn) -> list[Wish]:
    """Draw wishes for different products."""
    products = draw(st.permutations(NAMES))
    cuts = sorted(draw(st.lists(st.integers(0, len(NAMES)), max_size=3)))
    parts = [products[a:b] for a, b in zip([0, *cuts], [*cuts, len(NAMES)], strict=True)]
    metres = draw(st.lists(st.floats(0.0, 3.0), min_size=len(parts), max_size=len(parts)))
    return [
        Wish(str(number), tuple(part), length)
        for number, (part, length) in enumerate(zip(parts, metres, strict=True))
    ]


def row(line: list[Placement], found: Ordered) -> list[ProductId]:
    """Return what stands along the line, in order."""
    return [put.product for p in line for put in found.stands[Shelf(p.element, p.slot)]]


def fits_one_after_another(line: list[Placement], products: list[ProductId]) -> bool:
    """Say whether one facing of each fits, by the plainest way to try it."""
    index, used = 0, 0.0
    for product in products:
        width = SIZES[product].width_m
        while index < len(line) and fitting(line[index].width - used, width) < 1:
            index, used = index + 1, 0.0
        if index == len(line):
            return False
        used += width
    return True


def filled(line: list[Placement], found: Ordered) -> list[Placement]:
    return [place(p.slot.bay, p.width, *found.stands[Shelf(p.element, p.slot)]) for p in line]


@given(lines(), wishes())
def test_products_stand_in_the_order_of_the_wishes(
    line: list[Placement], asked: list[Wish]
) -> None:
    found = ordered(line, asked, SIZES, keeps=False)

    wanted = [product for wish in asked for product in wish.products]
    stand = row(line, found)
    assert stand == [product for product in wanted if product in set(stand)]


@given(lines(), wishes(), st.booleans())
def test_every_product_stands_once_or_is_named_as_left_out(
    line: list[Placement], asked: list[Wish], keeps: bool
) -> None:
    found = ordered(line, asked, SIZES, keeps=keeps)

    wanted = {product for wish in asked for product in wish.products}
    there = {put.product for p in line for put in p.products} if keeps else set()
    stand, left_out = row(line, found), found.left_out
    fresh = [product for product in stand if product not in there]
    assert len(fresh) == len(set(fresh))
    assert {*fresh, *left_out, *there} >= wanted
    assert not set(left_out) & set(stand)


@given(lines(), wishes())
def test_nothing_is_left_out_where_one_facing_of_each_fits(
    line: list[Placement], asked: list[Wish]
) -> None:
    products = [product for wish in asked for product in wish.products]

    found = ordered(line, asked, SIZES, keeps=False)

    if fits_one_after_another(line, products):
        assert found.left_out == ()


@given(lines(), wishes(), st.booleans())
def test_no_shelf_is_overfull_that_was_not(
    line: list[Placement], asked: list[Wish], keeps: bool
) -> None:
    found = ordered(line, asked, SIZES, keeps=keeps)

    for before, after in zip(line, filled(line, found), strict=True):
        assert not is_overfull(after, SIZES) or (keeps and is_overfull(before, SIZES))


@given(lines(), wishes())
def test_what_is_kept_keeps_its_place_and_facings(line: list[Placement], asked: list[Wish]) -> None:
    found = ordered(line, asked, SIZES, keeps=True)

    for before in line:
        stands = found.stands[Shelf(before.element, before.slot)]
        assert stands[: len(before.products)] == before.products


def test_categories_take_the_metres_they_are_given() -> None:
    line = [place(number, 1.0) for number in range(1, 7)]
    asked = [
        Wish("чай и кофе", (NAMES[1], NAMES[2]), 2.0),
        Wish("соль", (NAMES[3],), 1.0),
        Wish("хлеб", (NAMES[0],), 3.0),
    ]

    found = ordered(line, asked, SIZES, keeps=False)

    assert [(run.first, run.last) for run in found.runs] == [
        ("G1-A-1-1", "G1-A-2-1"), ("G1-A-3-1", "G1-A-3-1"), ("G1-A-4-1", "G1-A-4-1"),
    ]  # fmt: skip
    tea, coffee = found.stands[Shelf(ElementId("G1"), Slot("A", 1, 1))], found.runs[0]
    assert [put.product for put in tea] == [NAMES[1]]
    assert 1.6 < coffee.metres <= 2.0
    assert found.stands[Shelf(ElementId("G1"), Slot("A", 3, 1))] == (Stocked(NAMES[3], 20),)


def test_a_product_wider_than_every_shelf_is_left_out_and_stops_nothing() -> None:
    line = [place(1, 0.6)]

    found = ordered(line, [Wish("", (NAMES[7], NAMES[1]), 0.6)], SIZES, keeps=False)

    assert found.left_out == (NAMES[7],)
    assert row(line, found) == [NAMES[1]]


@given(st.lists(st.floats(0.0, 1e6), min_size=1, max_size=6), st.floats(0.0, 500.0))
def test_shares_add_up_to_the_whole(weights: list[float], whole: float) -> None:
    assert sum(metres_by(weights, whole)) == pytest.approx(whole)
