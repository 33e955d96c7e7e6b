"""The sample online shop gives its known answers, and shows the truths planted in it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Final

import numpy as np
import pytest

from planner.analysis.checks import problems_of
from planner.analysis.findings import findings_of
from planner.analysis.page_flow import PageFlow, flows_of, links_of, moves_sheet, pages_sheet
from planner.analysis.pages.product_funnel import funnel_sheet
from planner.analysis.report import build_report, report_of, scores_of
from planner.analysis.slot_positions import SlotPositions, positions_sheet, slots_of
from planner.analysis.suggest.situation import situation_of
from planner.files.exporters import EXPORTERS
from planner.files.project_file import load
from planner.model.edits import move_elements
from planner.model.plan import SurfaceId
from planner.project import Project, with_plan
from planner.tables.report import Cell, Report, Sheet
from planner.wording import Words

SAMPLE = Path(__file__).resolve().parents[2] / "sample_stores" / "online_shop"
GIFTS: Final = ("Gifts, desktop", "Gifts, mobile")
HIDDEN_GEM = "Spotty Aloe Zen Delight"
OVER_EXPOSED = "Blue Lagoon Margarita Glass"
NEVER_SEEN, BURIED, FAVOURED = "Recently viewed", "Popular", "Novelties"

THETA: Final[Mapping[tuple[str, str], tuple[float, ...]]] = {
    ("home", "Popular"): (1.0, 0.9, 0.8, 0.7, 0.55, 0.5, 0.4, 0.35),
    ("gifts", "Novelties"): (1.0, 0.8, 0.65, 0.5, 0.2, 0.12),
    ("gifts", "Popular"): (1.0, 0.75, 0.6, 0.45),
    ("search", "Results"): (1.0, 0.62, 0.45, 0.36, 0.3, 0.25),
    ("search", "Personal picks"): (1.0, 0.7, 0.5, 0.35),
    ("product", "Related products"): (1.0, 0.7, 0.5, 0.35),
    ("cart", "Bought together"): (1.0, 0.75, 0.55, 0.4),
}
"""How often each position really is looked at."""
TOLERANCE: Final = 0.2
COVERED: Final = 0.9
"""Share of the 95 % intervals that hold the truth, at least."""


@cache
def project() -> Project:
    return load(SAMPLE)


@cache
def report() -> Report:
    return build_report(project())


@cache
def positions() -> Mapping[tuple[str, str], SlotPositions]:
    return {(one.page, one.slot): one for one in slots_of(project().tables["impressions"])}


@cache
def flow() -> tuple[PageFlow, ...]:
    return flows_of(project().tables["page_views"], links_of(project().plan))


@cache
def known() -> Mapping[str, object]:
    tree: dict[str, object] = json.loads((SAMPLE / "expected.json").read_text(encoding="utf-8"))
    return tree


def number(cell: Cell) -> float:
    assert isinstance(cell, int | float)
    return float(cell)


def slot(surface: str, name: str, of: Report | None = None) -> dict[str, Cell]:
    rows = (of or report()).slots.records()
    (row,) = [r for r in rows if (r["surface"], r["element_name"]) == (surface, name)]
    return row


def product(surface: str, name: str) -> dict[str, Cell]:
    rows = report().products.records()
    (row,) = [r for r in rows if (r["surface"], r["product_name"]) == (surface, name)]
    return row


def differing(sheet: Sheet, names: tuple[str, ...], stored: object) -> dict[str, object]:
    """Return what differs from the stored cells: numbers by more than a millionth of themselves."""
    assert isinstance(stored, dict)
    rows = {" | ".join(str(row[name]) for name in names): row for row in sheet.records()}
    assert set(rows) == set(stored)
    return {
        f"{name}: {key}": (rows[name][key], value)
        for name, cells in stored.items()
        for key, value in cells.items()
        if not same(rows[name][key], value)
    }


def same(cell: Cell, value: object) -> bool:
    if isinstance(cell, int | float) and isinstance(value, int | float):
        return cell == pytest.approx(value, rel=1e-5, abs=2e-3)
    return cell == value


def test_slots_positions_pages_and_moves_have_their_known_numbers() -> None:
    slots = slots_of(project().tables["impressions"])

    assert differing(report().slots, ("surface", "element_name"), known()["slots"]) == {}
    positioned = positions_sheet(slots)
    assert differing(positioned, ("page", "slot", "position"), known()["positions"]) == {}
    assert differing(pages_sheet(flow()), ("device", "page"), known()["pages"]) == {}
    assert differing(moves_sheet(flow()), ("device", "page", "to_page"), known()["moves"]) == {}


def test_a_share_of_exactly_16_percent_of_the_orders_came_through_recommendations() -> None:
    assert report().facts["orders"] == 400
    assert report().facts["orders_through_slots"] == 64
    assert report().facts["order_share_through_slots"] == pytest.approx(0.16, abs=1e-12)
    by_slot = sum(number(row["slot_orders"]) for row in report().slots.records())
    assert by_slot == 64


def test_examination_of_every_position_is_found_again() -> None:
    inside, known_ = 0, 0
    for key, theta in THETA.items():
        found, truth = positions()[key].examined, np.array(theta)
        measured = np.isfinite(found.theta)
        assert np.abs(found.theta - truth)[measured].max() < TOLERANCE
        assert measured[: len(theta) - 1].all()
        others = measured & (np.arange(len(theta)) > 0)
        inside += int(((found.low <= truth) & (truth <= found.high))[others].sum())
        known_ += int(others.sum())

    assert known_ >= 28
    assert inside >= COVERED * known_


def test_positions_are_told_apart_where_products_moved_and_only_there() -> None:
    verdicts = {key: one.verdict.distinguishable for key, one in positions().items()}

    assert {key for key, told in verdicts.items() if told} == set(THETA)
    assert set(verdicts) - set(THETA) == {("gifts", "Gifts")}
    assert positions()["gifts", "Gifts"].verdict.reason == "items_fixed"
    assert all(positions()[key].drawn_evenly for key in THETA)
    assert not positions()["gifts", "Gifts"].drawn_evenly


@pytest.mark.parametrize("surface", GIFTS)
def test_a_slot_that_nobody_scrolls_to_is_never_seen(surface: str) -> None:
    row = slot(surface, NEVER_SEEN)

    assert row["slot_remark"] == "never_seen"
    assert number(row["noticed_per_1000"]) == 0.0
    assert number(row["reach"]) == 0.0
    others = [r for r in report().slots.records() if r["element_name"] != NEVER_SEEN]
    assert {r["slot_remark"] for r in others} == {""}


@pytest.mark.parametrize("surface", GIFTS)
def test_the_hidden_gem_is_noticed_little_and_sells_most_to_those_who_notice_it(
    surface: str,
) -> None:
    gem = product(surface, HIDDEN_GEM)
    rows = [r for r in report().products.records() if r["surface"] == surface]
    sold = sorted(number(r["units_per_1000_noticed"]) for r in rows)

    assert number(gem["exposure_index"]) < 80.0
    assert number(gem["units_per_1000_noticed"]) >= sold[-len(sold) // 10]


@pytest.mark.parametrize("surface", [*GIFTS, "Home, desktop", "Home, mobile"])
def test_the_over_exposed_product_is_among_the_most_noticed_and_sells_least(surface: str) -> None:
    row = product(surface, OVER_EXPOSED)
    rows = [r for r in report().products.records() if r["surface"] == surface]
    sold = sorted(number(r["units_per_1000_noticed"]) for r in rows)

    assert number(row["exposure_index"]) > 120.0
    most = max(number(r["noticed_per_1000"]) for r in rows)
    assert number(row["noticed_per_1000"]) > 0.9 * most
    assert number(row["units_per_1000_noticed"]) <= sold[len(sold) // 10]


def test_findings_name_gem_and_over_exposed_and_no_slot_that_the_shop_fills() -> None:
    scores = scores_of(project())
    found = findings_of(project(), scores, report_of(project(), scores))

    by_kind: dict[str, list[str]] = {}
    for one in found.findings:
        by_kind.setdefault(one.kind, []).extend(map(product_name, one.products))
    assert by_kind["hidden_gem"][0] == HIDDEN_GEM
    assert by_kind["over_exposed"] == [OVER_EXPOSED]
    assert not by_kind.keys() & {"product_unplaced", "placement_empty"}
    problems = problems_of(project())
    unseen = [one for one in problems if one.code == "slots_never_seen"]
    assert {one.facts["slots"] for one in unseen} == {NEVER_SEEN}
    assert {one.facts["surface"] for one in unseen} == set(GIFTS)
    assert {one.code for one in problems if one.weight != "note"} == {"slots_never_seen"}
    assert not {one.code for one in problems} & {"placements_empty", "products_unplaced"}


def test_what_an_algorithm_shows_is_not_for_hands_to_move() -> None:
    scores = scores_of(project())

    found = situation_of(project(), scores)

    pinned = sum(len(site.products) for score in scores for site in score.sites)
    assert len(found.facings) == pinned
    assert (found.share > 0.0).all()


def product_name(product_id: str) -> str:
    rows = report().products.records()
    return next(str(r["product_name"]) for r in rows if r["product_id"] == product_id)


def clicks_of(of: Report, surface: str, name: str) -> float:
    """Return the clicks per 1,000 page views that looks and attractiveness foretell."""
    rows = of.placements.records()
    return sum(
        number(row["noticed_per_1000"]) * number(row["attractiveness"])
        for row in rows
        if (row["surface"], row["element_name"]) == (surface, name)
    )


@pytest.mark.parametrize("surface", GIFTS)
def test_the_buried_row_earns_more_a_look_and_would_be_clicked_more_above_the_fold(
    surface: str,
) -> None:
    buried, favoured = slot(surface, BURIED), slot(surface, FAVOURED)
    key = "slot_revenue_per_1000_noticed"
    assert (buried["fold"], favoured["fold"]) == ("below", "above")
    assert number(buried[key]) > 3.0 * number(favoured[key])

    now, then = report(), swapped(surface)

    before, after = (
        [clicks_of(one, surface, name) for name in (BURIED, FAVOURED)] for one in (now, then)
    )
    assert after[0] > 3.0 * before[0]
    assert sum(after) > 1.5 * sum(before)
    assert slot(surface, BURIED, then)["fold"] == "above"


@cache
def swapped(surface: str) -> Report:
    """Return the report with the buried and the favoured row in each other's place."""
    where = next(SurfaceId(k) for k, s in project().plan.surfaces.items() if s.name == surface)
    drawn = project().plan.surfaces[where].elements.values()
    (lower,) = [one for one in drawn if one.name == BURIED]
    (upper,) = [one for one in drawn if one.name == FAVOURED]
    by = lower.footprint.bounds[1] - upper.footprint.bounds[1]
    plan = move_elements(project().plan, where, [lower.id], 0.0, -by)
    plan = move_elements(plan, where, [upper.id], 0.0, by)
    return build_report(with_plan(project(), plan))


def test_visits_walk_over_links_of_the_plan_and_end_most_often_on_product_pages() -> None:
    whole = flow()[0]

    assert {one.page for one in whole.pages} == {"home", "gifts", "search", "product", "cart"}
    unlinked = {(m.page, m.to_page) for m in whole.moves if not m.is_linked}
    assert {page == other for page, other in unlinked} <= {True}
    shares = {one.page: one.entry_share for one in whole.pages}
    assert max(shares, key=shares.__getitem__) == "home"
    assert whole.sessions == 6000
    assert sum(one.entries for one in whole.pages) == sum(one.exits for one in whole.pages) == 6000


def test_sales_are_those_of_the_orders_with_their_margin() -> None:
    sold, lines = (project().tables[key].frame for key in ("sales", "slot_orders"))

    assert sold["revenue"].sum() == pytest.approx(lines["revenue"].sum())
    assert sold["receipt_id"].nunique() == lines["order"].nunique() == 400
    margin = sum(number(cell) for cell in report().placements.column("margin") if cell is not None)
    assert 0.0 < margin < sold["revenue"].sum()


def test_devices_are_read_apart_and_rest_on_their_own_logs() -> None:
    basis = {row["traffic_basis"] for row in report().slots.records()}

    assert basis == {"scroll"}
    deep = [number(slot(surface, BURIED)["reach"]) for surface in GIFTS]
    assert deep[0] != pytest.approx(deep[1])


def test_views_of_product_pages_add_up_to_those_of_the_log() -> None:
    scores = scores_of(project())

    rows = funnel_sheet(project().tables, scores).records()

    viewed = len(project().tables["events"].frame)
    assert sum(int(number(row["product_views"])) for row in rows) == viewed
    gem = next(row for row in rows if row["product_name"] == HIDDEN_GEM)
    assert number(gem["noticed_in_period"]) > 0.0


def test_the_window_writes_a_row_for_each_slot() -> None:
    exporter = next(one for one in EXPORTERS if one.key == "slots_csv")
    surface = next(iter(project().plan.surfaces.values()))

    header, *rows = exporter.content(surface, report(), Words("ru")).decode("utf-8").splitlines()

    assert header.startswith("surface,page,device,element_id")
    assert len(rows) == len(report().slots.rows) > 0
    assert sum(NEVER_SEEN in row and "never_seen" in row for row in rows) == len(GIFTS)
