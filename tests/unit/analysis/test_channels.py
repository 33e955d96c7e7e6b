"""Laws of store and page side by side: nothing is lost, and each channel is told its own way."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from types import MappingProxyType

import numpy as np
import pytest

from planner.analysis.channels import channels_sheet, in_several, stands_of
from planner.analysis.report import report_of, scores_of
from planner.analysis.score import Score
from planner.model.edits import add_surface, assign_product
from planner.model.element import ElementId, ProductId, Slot
from planner.project import Project, with_plan
from tests.unit.analysis.pages.logs import log
from tests.unit.analysis.pages.shop import HOME, ROW
from tests.unit.analysis.pages.shop import shop as pages
from tests.unit.analysis.projects import small_project

VIEWS = log(
    "page_views", page=["home"], device=["desktop"], views=[5000.0], seconds=[40.0],
    time=[datetime(2026, 3, 2)],
)  # fmt: skip


def both(*, with_days: bool = True) -> Project:
    """The small shop, and a page whose row shows tea and jam."""
    floor, page = small_project(), pages().plan.surfaces[HOME]
    plan = add_surface(floor.plan, page)
    for at, product in enumerate(("tea", "jam", "tea"), start=1):
        plan = assign_product(plan, HOME, ElementId(ROW), Slot("A", at, 1), ProductId(product))
    views = {"page_views": VIEWS} if with_days else {}
    return replace(with_plan(floor, plan), tables=MappingProxyType({**floor.tables, **views}))


@pytest.fixture(scope="module")
def scored() -> tuple[Project, tuple[Score, ...]]:
    project = both()
    return project, scores_of(project)


def test_attention_of_placements_adds_up_to_that_of_the_product_on_each_surface(
    scored: tuple[Project, tuple[Score, ...]],
) -> None:
    project, scores = scored

    stands = stands_of(scores, report_of(project, scores).facts)

    for score in scores:
        for product, own in zip(
            score.facings.products, score.products.attention_s.tolist(), strict=True
        ):
            mine = [s for s in stands if s.product == product and s.score is score]
            assert sum(s.attention_s for s in mine) == pytest.approx(own)
            assert len(mine) == (score.facings.product
                                 == score.facings.products.index(product)).sum()  # fmt: skip


def test_a_day_is_visits_of_that_surface_and_compares_the_channels(
    scored: tuple[Project, tuple[Score, ...]],
) -> None:
    project, scores = scored

    stands = stands_of(scores, report_of(project, scores).facts)

    page = next(s for s in stands if s.medium == "page")
    floor = next(s for s in stands if s.medium == "floor")
    assert (page.daily.visits, page.daily.known_from) == (5000.0, "counted")
    assert floor.daily.known_from == "counted"
    assert page.attention_s_per_day == pytest.approx(page.attention_s * 5.0)
    assert set(in_several(stands)) == {"tea", "jam"}


def test_ranks_stay_inside_one_channel(scored: tuple[Project, tuple[Score, ...]]) -> None:
    project, scores = scored

    stands = stands_of(scores, report_of(project, scores).facts)

    for medium in ("floor", "page"):
        here = sorted((s for s in stands if s.medium == medium), key=lambda s: s.rank)
        assert here[0].rank == 1
        seconds = [s.attention_s for s in here]
        assert seconds == sorted(seconds, reverse=True)


def test_both_bases_are_named_and_unknown_days_are_left_open() -> None:
    project = both(with_days=False)
    scores = scores_of(project)

    stands = stands_of(scores, report_of(project, scores).facts)
    rows = channels_sheet(stands, project).records()

    by_channel = {row["channel"]: row for row in rows if row["product_id"] == "tea"}
    assert by_channel["floor"]["traffic_basis"] == "tracks"
    assert by_channel["page"]["traffic_basis"] == "page_layout"
    assert by_channel["page"]["attention_s_per_day"] is None
    assert by_channel["page"]["visits_known_from"] == "unknown"
    assert by_channel["page"]["per_1000_of"] == "page_views"
    assert by_channel["floor"]["per_1000_of"] == "visits"
    assert all(np.isfinite(float(row["attention_s_per_1000"] or 0.0)) for row in rows)
