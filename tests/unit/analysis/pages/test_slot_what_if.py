"""Laws of what an edit of a page is expected to do to exposure and clicks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.analysis.pages.page_score import PageScore, score_page
from planner.analysis.pages.slot_what_if import PageChange, what_if_edit
from planner.errors import PlanError
from planner.model.edits import (
    add_surface,
    remove_blocks,
    reorder_block,
    set_positions,
    swap_blocks,
)
from planner.model.element import ElementId, make_element
from planner.model.plan import Plan, Surface
from planner.model.shape import Rectangle
from planner.project import Project, with_plan
from planner.units import PAGE
from tests.unit.analysis.pages.shop import GAMMA, GRID, HOME, ROW, THETA, block, clicks, shop


def scored(project: Project) -> PageScore:
    return score_page(project, project.plan.surfaces[HOME], "page_layout", 0)


def told(project: Project, edit: Callable[[Plan], Plan]) -> PageChange:
    return what_if_edit(project, scored(project), edit)


up = partial(reorder_block, where=HOME, block=ROW, step=-1)
down = partial(reorder_block, where=HOME, block=ROW, step=1)


@given(st.floats(50.0, 3000.0), st.integers(1, 3))
@settings(max_examples=10)
def test_no_change_predicts_exactly_the_clicks_of_now(each: float, times: int) -> None:
    project = shop(clicks(each, times))

    change = told(project, lambda plan: plan)

    logged = float(np.nansum(scored(project).slots.clicks))
    assert change.whole.clicks == logged
    assert (change.whole.predicted.value, change.whole.change.value) == (logged, 0.0)
    assert (change.whole.predicted.low, change.whole.predicted.high) == (logged, logged)
    assert not any(one.is_changed for one in change.slots)


def test_a_slot_that_goes_up_gains_in_the_ratio_of_its_chances_to_be_seen() -> None:
    project = shop(clicks())
    before = scored(project)

    change = told(project, up)
    after = score_page(
        with_plan(project, up(project.plan)), up(project.plan).surfaces[HOME], "page_layout", 0
    )

    row, mine = next(s for s in change.slots if s.slot == ROW), slice(1, 5)
    ratio = (
        after.placements.opportunities[
            next(at for at, site in enumerate(after.sites) if site.element == ROW)
        ]
        / before.placements.opportunities[mine][0]
    )
    assert ratio > 1.0
    assert row.predicted.value == pytest.approx(row.clicks * ratio)
    assert row.change.low < row.change.value < row.change.high
    assert row.change.low > 0.0
    assert row.theta == "clicks"


@given(st.floats(200.0, 2000.0))
@settings(max_examples=5)
def test_up_and_down_again_is_no_change(each: float) -> None:
    project = shop(clicks(each))

    change = told(project, lambda plan: down(up(plan)))

    assert change.whole.predicted.value == pytest.approx(change.whole.clicks)


def test_more_logs_of_the_same_kind_give_narrower_intervals() -> None:
    few, many = (told(shop(clicks(400.0, times)), up).whole.change for times in (1, 25))

    assert many.value == pytest.approx(25.0 * few.value)
    assert (many.high - many.low) / many.value < 0.4 * (few.high - few.low) / few.value


def test_the_interval_covers_the_planted_truth() -> None:
    project = shop(clicks(400.0))

    fewer = told(project, partial(set_positions, where=HOME, slot=ROW, count=2))

    row = next(one for one in fewer.slots if one.slot == ROW)
    lost = -sum(400.0 * THETA[rank] * gamma for gamma in GAMMA for rank in (2, 3))
    assert row.positions == (4, 2)
    assert row.change.low < lost < row.change.high
    assert row.change.value == pytest.approx(lost, rel=0.15)


def test_more_positions_bring_clicks_of_mean_attractiveness_and_are_counted() -> None:
    project = shop(clicks())

    more = told(project, partial(set_positions, where=HOME, slot=ROW, count=5))

    row = next(one for one in more.slots if one.slot == ROW)
    assert (row.positions, row.fresh, row.theta) == ((4, 5), 1, "both")
    assert row.change.value == pytest.approx(2000.0 * 0.2 * sum(GAMMA), rel=0.05)


def test_without_logs_only_exposure_is_told() -> None:
    change = told(shop(), up)

    row = next(one for one in change.slots if one.slot == ROW)
    assert row.noticed[1] > row.noticed[0]
    assert row.attention_s[1] > row.attention_s[0]
    assert not change.whole.is_logged
    assert np.isnan(change.whole.clicks)


def test_a_slot_that_goes_predicts_no_click_and_others_are_told_by_their_new_places() -> None:
    project = shop(clicks())

    change = told(project, partial(remove_blocks, where=HOME, ids=[ROW]))

    row = next(one for one in change.slots if one.slot == ROW)
    grid = next(one for one in change.slots if one.slot == GRID)
    assert row.predicted.value == pytest.approx(0.0, abs=1e-6)
    assert grid.noticed[1] > grid.noticed[0]


def test_impressions_without_a_click_predict_none_with_an_interval() -> None:
    table = clicks()
    frame = table.frame.assign(clicks=0.0, clicked=0.0)

    change = told(shop(replace(table, frame=frame)), up)

    assert change.whole.predicted.value == 0.0
    assert change.whole.change.high > 0.0


SIZES = st.lists(st.tuples(st.integers(40, 900), st.integers(0, 60)), min_size=2, max_size=6)


@given(SIZES, st.data())
def test_swapped_blocks_keep_gaps_and_the_order_of_all_else(
    sizes: list[tuple[int, int]], data: st.DataObject
) -> None:
    top, made = 0.0, []
    for nth, (high, gap) in enumerate(sizes):
        made.append(block(ElementId(f"BL{nth}"), "block", top + gap, float(high), 1, 1))
        top += gap + high
    surface = Surface(HOME, "Home", PAGE, elements={one.id: one for one in made})
    plan = add_surface(Plan(), surface)
    one, other = data.draw(
        st.lists(st.integers(0, len(sizes) - 1), min_size=2, max_size=2, unique=True)
    )

    swapped = swap_blocks(plan, HOME, made[one].id, made[other].id)

    boxes = sorted((e.footprint.bounds[1], e.footprint.bounds[3], e.id)
                   for e in swapped.surfaces[HOME].elements.values())  # fmt: skip
    expected = [item.id for item in made]
    expected[one], expected[other] = expected[other], expected[one]
    assert [key for _, _, key in boxes] == expected
    gaps = [boxes[0][0], *(b[0] - a[1] for a, b in pairwise(boxes))]
    assert gaps == pytest.approx([float(gap) for _, gap in sizes])


def test_blocks_of_one_row_change_places_in_it() -> None:
    left = make_element(ElementId("BL1"), "block", Rectangle(150.0, 100.0, 300.0, 200.0))
    right = make_element(ElementId("BL2"), "block", Rectangle(420.0, 100.0, 200.0, 160.0))
    surface = Surface(HOME, "Home", PAGE, elements={one.id: one for one in (left, right)})

    swapped = swap_blocks(add_surface(Plan(), surface), HOME, left.id, right.id)

    boxes = {key: e.footprint.bounds for key, e in swapped.surfaces[HOME].elements.items()}
    assert boxes[right.id] == pytest.approx((0.0, 20.0, 200.0, 180.0))
    assert boxes[left.id] == pytest.approx((220.0, 0.0, 520.0, 200.0))


def test_a_grid_gains_whole_rows_and_grows_with_them() -> None:
    plan = shop().plan

    grown = set_positions(plan, HOME, GRID, 12).surfaces[HOME].elements[GRID]

    assert (grown.bays, grown.showing.rows) == (4, 3)
    assert grown.footprint.bounds[3] - grown.footprint.bounds[1] == pytest.approx(1200.0)
    with pytest.raises(PlanError, match="positions_uneven"):
        set_positions(plan, HOME, GRID, 7)
    with pytest.raises(PlanError, match="no_positions"):
        set_positions(plan, HOME, ROW, 0)
