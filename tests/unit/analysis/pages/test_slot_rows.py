"""Laws of the rows of slots, and of what is kept while a block is dragged."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.analysis.pages.logs import logs_of
from planner.analysis.slot_positions import slots_of
from planner.analysis.slots_sheet import slots_sheet
from planner.model.element import Element
from planner.model.page import Page, Showing
from planner.model.plan import Surface, SurfaceId
from planner.tables.table import Table
from planner.units import PAGE
from tests.unit.analysis.pages.logs import log
from tests.unit.analysis.pages.test_page_score import HIGH, block, scored

SLOT_KINDS = ("recommendation_row", "product_grid", "carousel", "product_list", "banner")


def impressions(positions: int, products: int, propensity: float | None = None) -> Table:
    """Return impressions in which every product stood at every position."""
    cells = [(p, f"P{n}") for p in range(1, positions + 1) for n in range(products)]
    return log(
        "impressions", page=["home"] * len(cells), slot=["row"] * len(cells),
        device=["desktop"] * len(cells), position=[p for p, _ in cells],
        product_id=[name for _, name in cells], impressions=[400.0] * len(cells),
        clicked=[float(80 // p) for p, _ in cells], propensity=[propensity] * len(cells),
    )  # fmt: skip


def row_at(top: float, columns: int = 3) -> list[Element]:
    return [replace(block("RR1", top, 300.0, "recommendation_row", columns=columns), name="Row")]


@given(st.sampled_from(SLOT_KINDS), st.integers(1, 6), st.integers(1, 4), st.floats(0.0, 4000.0))
def test_a_slot_is_noticed_no_more_often_than_in_view_and_no_less_than_its_best_position(
    kind: str, columns: int, rows: int, top: float
) -> None:
    one = block("S1", top, 300.0 * rows, kind, columns=columns, showing=Showing(rows))

    score = scored([one])

    (row,) = slots_sheet([score]).records()
    noticed = float(str(row["noticed_per_1000"]))
    assert noticed <= score.placements.opportunities.max() + 1e-3
    assert noticed >= score.placements.noticed.max() - 1e-3


def test_blocks_of_words_are_not_missed_in_logs_but_slots_are() -> None:
    words, lost = block("BL1", 0.0, 300.0), block("RR2", 300.0, 300.0, "recommendation_row")

    score = scored([words, lost, *row_at(600.0)], impressions(3, 4))

    remarks = {row["element_id"]: row["slot_remark"] for row in slots_sheet([score]).records()}
    assert remarks == {"BL1": "", "RR2": "never_shown", "RR1": ""}


def test_moving_a_slot_gives_what_a_fresh_start_gives() -> None:
    logged = impressions(3, 4)
    first = scored(row_at(0.0), logged)

    moved, fresh = scored(row_at(HIGH), logged), scored(row_at(HIGH), replace(logged))

    assert moved.placements.noticed.tolist() == fresh.placements.noticed.tolist()
    assert moved.slots is not None
    assert first.slots is not None
    assert moved.slots.impressions.tolist() == first.slots.impressions.tolist()
    assert moved.placements.noticed[0] < first.placements.noticed[0]


def test_other_positions_are_looked_up_again() -> None:
    logged = impressions(3, 4)

    few, all_ = scored(row_at(0.0, 2), logged), scored(row_at(0.0, 3), logged)

    assert "position_not_drawn" in {one.code for one in few.problems}
    assert all_.problems != few.problems
    assert all_.slots is not None
    assert all_.slots.impressions.tolist() == [1600.0] * 3


def test_rows_without_a_page_are_of_no_page_whatever_it_is_called() -> None:
    views = log("page_views", page=["/", None], device=["desktop"] * 2, views=[3.0, 5.0])
    surface = Surface(SurfaceId("root"), "Root", PAGE, page=Page("/"))

    found = logs_of(surface, Page("/"), {"page_views": views}, True, ("page_views",))

    frame = found.frame("page_views")
    assert frame is not None
    assert frame["views"].tolist() == [3.0]


@pytest.mark.parametrize(("chance", "even"), [(0.25, True), (1.0, False), (None, False)])
def test_items_are_drawn_evenly_only_where_their_chances_fit_into_a_position(
    chance: float | None, even: bool
) -> None:
    (slot,) = slots_of(impressions(3, 4, chance))

    assert slot.drawn_evenly is even
