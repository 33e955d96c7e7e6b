"""Laws of the order of blocks: nothing passes anything when one grows, moves past, or goes."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.errors import PlanError
from planner.model.edits import (
    add_surface,
    link_surfaces,
    remove_blocks,
    remove_surface,
    reorder_block,
    replace_blocks,
    scale_blocks,
    unlink_surfaces,
)
from planner.model.element import Element, ElementId, make_element
from planner.model.page import Page, Showing
from planner.model.page_rows import rows_of
from planner.model.plan import Plan, Surface, SurfaceId
from planner.model.screens import folds_of, sheet_of
from planner.model.shape import Rectangle
from planner.units import PAGE

HERE = SurfaceId("page-1")
HEIGHTS = st.lists(st.integers(20, 400), min_size=1, max_size=6)
GAPS = st.integers(0, 60)


def block(number: int, top: float, height: float, left: float = 60.0, wide: float = 600.0,
          kind: str = "block") -> Element:  # fmt: skip
    shape = Rectangle(left + wide / 2.0, top + height / 2.0, wide, height)
    return make_element(f"B{number}", kind, shape)


def page_of(*elements: Element) -> Plan:
    page = Page("home")
    held = {one.id: one for one in elements}
    return add_surface(Plan(), Surface(HERE, "Home", PAGE, elements=held, page=page))


def stacked(heights: list[int], gap: int) -> Plan:
    """Return a page with one block under the other."""
    top, blocks = 0.0, []
    for number, height in enumerate(heights, start=1):
        blocks.append(block(number, top, height))
        top += height + gap
    return page_of(*blocks)


def span(plan: Plan, number: int) -> tuple[float, float]:
    box = plan.surfaces[HERE].elements[ElementId(f"B{number}")].footprint.bounds
    return box[1], box[3]


def gaps(plan: Plan) -> list[float]:
    spans = sorted(span(plan, int(key[1:])) for key in plan.surfaces[HERE].elements)
    return [below[0] - above[1] for above, below in pairwise(spans)]


@given(HEIGHTS, GAPS, st.integers(0, 5), st.integers(1, 900))
def test_when_a_block_grows_all_below_it_stay_in_order_and_as_far_below(
    heights: list[int], gap: int, which: int, height: int
) -> None:
    plan = stacked(heights, gap)
    number = which % len(heights) + 1
    top, bottom = span(plan, number)

    grown = scale_blocks(
        plan, HERE, [ElementId(f"B{number}")], (1.0, height / (bottom - top)), (0.0, top)
    )

    assert span(grown, number) == pytest.approx((top, top + height))
    assert gaps(grown) == pytest.approx(gaps(plan))
    for above in range(1, number):
        assert span(grown, above) == span(plan, above)


@given(HEIGHTS, GAPS, st.integers(1, 900))
def test_blocks_that_are_all_given_one_height_stay_in_order(
    heights: list[int], gap: int, height: int
) -> None:
    plan = stacked(heights, gap)
    new = []
    for one in plan.surfaces[HERE].elements.values():
        assert isinstance(one.shape, Rectangle)
        top = one.footprint.bounds[1]
        new.append(replace(one, shape=replace(one.shape, y=top + height / 2.0, depth=height)))

    typed = replace_blocks(plan, HERE, new)

    assert gaps(typed) == pytest.approx(gaps(plan))


@given(st.lists(st.integers(20, 400), min_size=2, max_size=6), GAPS, st.integers(0, 4))
def test_a_block_moved_down_and_up_again_is_where_it_was(
    heights: list[int], gap: int, which: int
) -> None:
    plan = stacked(heights, gap)
    number = which % (len(heights) - 1) + 1
    before = sorted(gaps(plan))

    down = reorder_block(plan, HERE, ElementId(f"B{number}"), 1)

    assert span(down, number)[0] > span(down, number + 1)[0]
    assert sorted(gaps(down)) == pytest.approx(before)
    assert reorder_block(down, HERE, ElementId(f"B{number}"), -1) == plan


@given(st.lists(st.integers(20, 400), min_size=2, max_size=6), GAPS, st.integers(0, 4))
def test_what_is_below_a_block_that_goes_closes_the_gap(
    heights: list[int], gap: int, which: int
) -> None:
    number = which % len(heights) + 1
    plan = stacked(heights, gap)
    kept = [height for nth, height in enumerate(heights, start=1) if nth != number]

    left = remove_blocks(plan, HERE, [ElementId(f"B{number}")])

    others = [nth for nth in range(1, len(heights) + 1) if nth != number]
    assert [span(left, nth) for nth in others] == [
        span(stacked(kept, gap), nth) for nth in range(1, len(kept) + 1)
    ]


def test_a_block_beside_a_higher_one_pushes_only_by_what_it_is_higher() -> None:
    plan = page_of(
        block(1, 0.0, 300.0, left=0.0, wide=400.0),
        block(2, 0.0, 200.0, left=500.0, wide=400.0),
        block(3, 340.0, 100.0),
    )

    grown = scale_blocks(plan, HERE, [ElementId("B2")], (1.0, 350.0 / 200.0), (500.0, 0.0))

    assert span(grown, 3) == (390.0, 490.0)


def test_a_zone_grows_with_what_is_in_it_and_what_is_locked_stays() -> None:
    zone = make_element("B4", "page_zone", Rectangle(360.0, 200.0, 720.0, 400.0))
    locked = replace(block(3, 500.0, 100.0), is_locked=True)
    plan = page_of(block(1, 20.0, 100.0), block(2, 140.0, 100.0), locked, zone)

    grown = scale_blocks(plan, HERE, [ElementId("B1")], (1.0, 2.0), (60.0, 20.0))

    assert span(grown, 2) == (240.0, 340.0)
    assert span(grown, 3) == (500.0, 600.0)
    assert span(grown, 4) == (0.0, 500.0)


def test_headers_and_the_ends_of_a_page_are_no_neighbours() -> None:
    plan = page_of(block(1, 0.0, 70.0, kind="page_header"), block(2, 100.0, 50.0))

    with pytest.raises(PlanError, match="block_first"):
        reorder_block(plan, HERE, ElementId("B2"), -1)
    with pytest.raises(PlanError, match="block_last"):
        reorder_block(plan, HERE, ElementId("B2"), 1)


@given(HEIGHTS, st.integers(1, 400))
def test_screenfuls_end_where_the_window_ends_less_what_sticks(
    heights: list[int], sticky: int
) -> None:
    plan = stacked(heights, 10)
    header = replace(block(9, 0.0, sticky, kind="page_header"), showing=Showing(is_sticky=True))
    surface = plan.surfaces[HERE]
    surface = replace(surface, elements={**surface.elements, header.id: header})
    page = Page("home", height=500.0)

    folds = folds_of(surface, page)

    assert folds[0] == 500.0
    assert all(b - a == pytest.approx(500.0 - sticky) for a, b in pairwise(folds))
    assert folds[-1] >= sheet_of(surface, page)[3]
    assert all(fold < sheet_of(surface, page)[3] for fold in folds[:-1])


def test_rows_are_what_shares_height() -> None:
    blocks = [block(1, 0.0, 100.0), block(2, 50.0, 100.0), block(3, 150.0, 10.0)]

    assert [row.ids for row in rows_of(blocks)] == [("B1", "B2"), ("B3",)]


def test_links_come_once_and_go_with_their_surface() -> None:
    plan = add_surface(page_of(), Surface(SurfaceId("page-2"), "Cart", PAGE))
    there = SurfaceId("page-2")

    linked = link_surfaces(plan, HERE, there)

    assert linked.links == ((HERE, there),)
    assert link_surfaces(linked, HERE, there) is linked
    assert unlink_surfaces(linked, HERE, there) == plan
    assert remove_surface(linked, there).links == ()
    with pytest.raises(PlanError, match="no_link"):
        unlink_surfaces(linked, there, HERE)
    with pytest.raises(PlanError, match="link_to_itself"):
        link_surfaces(plan, HERE, HERE)
