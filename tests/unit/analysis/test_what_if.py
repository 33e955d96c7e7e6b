"""Laws of comparing what two plans are seen and expected to sell."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from types import MappingProxyType

import pytest

from planner.analysis.what_if import NOTICED, REVENUE, UNITS, Figure, Line, WhatIf, what_if
from planner.analysis.what_if_sheets import PRODUCTS, ZONES, products_sheet, zones_sheet
from planner.model.edits import assign_product, move_elements, unassign_product
from planner.model.element import ElementId, ProductId, Slot
from planner.project import Project, lifted
from planner.variants import add_variant
from tests.unit.analysis.response.moved_shop import (
    FEW,
    PRODUCT_IDS,
    places,
    plan,
    planted,
    products,
)

G1 = ElementId("G1")
GONE = "bread0"
"""Stands on the first place of G1."""
PLACE = Slot("A", 1, 1)


def _shop() -> Project:
    """The shop before it was rearranged, with all sales and no dates."""
    project = planted()[0]
    return replace(
        project,
        plans=MappingProxyType({"today": project.plans["today"]}),
        validity=MappingProxyType({}),
    )


def _compared(project: Project, count: int = 2) -> WhatIf:
    return what_if(project, project.variant, "today", "layout", 1, count=count, parameters=FEW)


@cache
def _rearranged() -> WhatIf:
    return _compared(add_variant(_shop(), "new", plan(places()[1])), 3)


def _figures(found: WhatIf) -> Iterator[Figure]:
    for line in (found.whole, *found.products, *found.categories, *found.zones):
        yield from line.figures.values()


def _line(found: WhatIf, product: str) -> Line:
    return next(line for line in found.products if line.key == product)


def test_copy_of_a_plan_changes_nothing() -> None:
    found = _compared(add_variant(_shop(), "new"))

    for figure in _figures(found):
        ends = (figure.change.low, figure.change.value, figure.change.high)
        assert ends == pytest.approx((0.0, 0.0, 0.0), abs=1e-9)
    assert (found.effort.fixtures, found.effort.products) == (0, 0)
    assert not any(line.mark for line in found.products)


def test_every_number_lies_within_its_interval() -> None:
    for figure in _figures(_rearranged()):
        for band in (figure.after, figure.change):
            assert band.low <= band.value <= band.high


def test_parts_sum_to_the_whole() -> None:
    found = _rearranged()

    for key in (NOTICED, UNITS, REVENUE):
        whole = found.whole.figures[key].before
        products = sum(line.figures[key].before for line in found.products)
        categories = sum(line.figures[key].before for line in found.categories)
        assert (products, categories) == pytest.approx((whole, whole))
    zones = sum(line.figures[UNITS].before for line in found.zones)
    assert zones == pytest.approx(found.whole.figures[UNITS].before)


def test_what_is_seen_more_sells_more_at_the_cost_of_its_category() -> None:
    found = _rearranged()
    alike = [
        line.figures[NOTICED].change.value * line.figures[UNITS].change.value > 0.0
        for line in found.products
        if abs(line.figures[NOTICED].change.value) > 100.0
    ]
    left_alone = [line for line in found.products if line.key.endswith(("4", "5"))]

    assert sum(alike) >= 0.8 * len(alike)
    assert any(line.figures[UNITS].change.value < 0.0 for line in left_alone)


def test_same_seed_gives_the_same_numbers() -> None:
    project = add_variant(_shop(), "new", plan(places()[1]))

    assert _compared(project).products == _compared(project).products


def test_product_that_stands_nowhere_sells_nothing_and_leaves_a_part_to_its_category() -> None:
    project = add_variant(_shop(), "new")
    where = next(iter(project.plan.surfaces))
    edit = lifted(lambda one: unassign_product(one, where, G1, PLACE, ProductId(GONE)))

    found = _compared(edit(project))

    line = _line(found, GONE)
    lost = line.figures[UNITS].before
    category = next(one for one in found.categories if one.key == "bread")
    assert line.mark == "gone"
    assert line.figures[UNITS].after.high == 0.0
    assert -lost < category.figures[UNITS].change.value < 0.0
    assert found.effort.products == 1
    assert found.effort.shelf_m > 0.0


def test_new_product_is_expected_from_its_category_and_marked() -> None:
    project = add_variant(_shop(), "new")
    where = next(iter(project.plan.surfaces))
    names = ["bread", *(product[:-1] for product in PRODUCT_IDS)]
    about = products(product_id=["novelty", *PRODUCT_IDS], category=names)
    tables = MappingProxyType({**project.tables, "products": about})
    edit = lifted(lambda one: assign_product(one, where, G1, PLACE, ProductId("novelty")))

    line = _line(_compared(edit(replace(project, tables=tables))), "novelty")

    assert line.mark == "from_pull"
    assert line.figures[UNITS].before == 0.0
    assert line.figures[UNITS].after.low > 0.0


def test_new_product_of_a_category_that_sold_nothing_is_expected_from_nothing() -> None:
    project = add_variant(_shop(), "new")
    where = next(iter(project.plan.surfaces))
    edit = lifted(lambda one: assign_product(one, where, G1, PLACE, ProductId("novelty")))

    line = _line(_compared(edit(project)), "novelty")

    assert line.mark == "no_pull"
    assert line.figures[UNITS].after.high == 0.0


def test_moved_fixture_is_effort_in_metres() -> None:
    project = add_variant(_shop(), "new")
    where = next(iter(project.plan.surfaces))

    found = _compared(lifted(lambda one: move_elements(one, where, [G1], 0.3, 0.4))(project))

    assert found.effort.fixtures == 1
    assert found.effort.moved_m == pytest.approx(0.5)


def test_without_sales_exposure_and_effort_are_compared_all_the_same() -> None:
    bare = replace(_shop(), tables=MappingProxyType({}))

    found = _compared(add_variant(bare, "new", plan(places()[1])))

    assert set(found.whole.figures) == {NOTICED}
    assert "response_no_sales" in {one.code for one in found.problems}


def test_sheets_have_a_cell_for_each_column() -> None:
    found = _rearranged()

    assert all(len(row) == len(PRODUCTS) for row in products_sheet(found.products).rows)
    assert all(len(row) == len(ZONES) for row in zones_sheet(found.zones).rows)


def test_elasticities_of_dated_plans_are_used() -> None:
    project = planted()[0]

    found = what_if(project, "spring", "today", "layout", 1, count=1, parameters=FEW)

    assert all(one.elasticity.measured for one in found.response.categories.values())
