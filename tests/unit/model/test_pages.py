from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.errors import PlanError
from planner.model.edits import add_surface, set_kind, set_showing
from planner.model.element import Element, ElementId, make_element
from planner.model.page import DEVICES, Page, Showing
from planner.model.placements import element_placements
from planner.model.plan import Plan, Surface, SurfaceId
from planner.model.shape import Rectangle, footprint
from planner.units import PAGE
from tests.strategies import ON_PAGES, PAGES, elements

HERE = SurfaceId("page-1")


def plan_with(element: Element) -> Plan:
    return add_surface(Plan(), Surface(HERE, "Home", PAGE, elements={element.id: element}))


@given(elements("E", ON_PAGES))
def test_the_cells_of_a_block_fill_it_row_after_row(element: Element) -> None:
    cells = element_placements(HERE, element)
    left, top, right, bottom = footprint(element.shape).bounds

    if not element.traits.scan:
        assert cells == ()
        return
    rows, columns = element.showing.rows, element.bays
    assert len(cells) == rows * columns
    assert len({cell.id for cell in cells}) == len(cells)
    for number, cell in enumerate(cells):
        row, column = divmod(number, columns)
        assert (cell.slot.level, cell.slot.bay) == (row + 1, column + 1)
        assert cell.width == pytest.approx((right - left) / columns)
        assert cell.middle[0] == pytest.approx(left + (column + 0.5) * (right - left) / columns)
        assert cell.middle[1] == pytest.approx(top + (row + 0.5) * (bottom - top) / rows)


@given(PAGES)
def test_columns_and_gutters_fill_the_window_between_its_margins(page: Page) -> None:
    edges = page.column_edges

    assert edges[0][0] == pytest.approx(page.margin)
    assert edges[-1][1] == pytest.approx(page.width - page.margin)
    for (_, right), (left, _) in pairwise(edges):
        assert left - right == pytest.approx(page.gutter)


@given(st.sampled_from(ON_PAGES), st.sampled_from(ON_PAGES))
def test_positions_become_those_of_the_new_kind_unless_someone_set_them(
    one: str, other: str
) -> None:
    there = make_element("E1", one, Rectangle(400.0, 300.0, 600.0, 400.0))

    after = set_kind(plan_with(there), HERE, [there.id], other).surfaces[HERE].elements[there.id]

    usual = make_element("E1", other, there.shape)
    assert (after.showing, after.bays) == (usual.showing, usual.bays)


def test_positions_that_go_take_their_products_along() -> None:
    grid = make_element("PG1", "product_grid", Rectangle(660.0, 500.0, 1320.0, 900.0))
    plan = plan_with(grid)

    after = set_showing(plan, HERE, [ElementId("PG1")], Showing(rows=1), 2)

    held = after.surfaces[HERE].elements[grid.id]
    assert [cell.id for cell in element_placements(HERE, held)] == ["PG1-A-1-1", "PG1-A-2-1"]


@pytest.mark.parametrize(
    ("code", "values"),
    [
        ("bad_page_type", {"type": "landing"}),
        ("bad_device", {"device": "watch"}),
        ("bad_window", {"height": 0.0}),
        ("bad_columns", {"columns": 0}),
        ("bad_columns", {"width": 200.0, "margin": 120.0}),
    ],
)
def test_a_page_that_no_window_shows_is_refused(code: str, values: dict[str, Any]) -> None:
    with pytest.raises(PlanError) as caught:
        Page("home", **values)

    assert caught.value.code == code


def test_every_device_has_a_window_that_a_page_can_have() -> None:
    for device, (width, height) in DEVICES.items():
        assert Page("home", "home", device, width, height, 4, 16.0, 16.0).column_width > 0.0
