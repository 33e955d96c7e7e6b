"""Planted truths of slots are found, and where there is nothing to find nothing is said."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.analysis.checks import problems_of
from planner.analysis.pages.page_score import PageScore, score_page
from planner.errors import Problem
from planner.model.edits import add_elements, assign_product, reorder_block
from planner.model.element import ElementId, ProductId, Slot
from planner.project import Project, with_plan
from planner.tables.table import Table
from tests.unit.analysis.pages.logs import log
from tests.unit.analysis.pages.shop import GRID, HOME, ROW, block, clicks, shop


def scored(project: Project) -> PageScore:
    return score_page(project, project.plan.surfaces[HOME], "scroll", 0)


def found(project: Project) -> dict[str, list[Problem]]:
    by_code: dict[str, list[Problem]] = {}
    for one in scored(project).doubts():
        by_code.setdefault(one.code, []).append(one)
    return by_code


def shown(impressions: list[float], rates: list[float], seed: int = 3) -> Table:
    """Impressions of items at the first position of the row, clicked at drawn rates."""
    draw = np.random.default_rng(seed)
    hits = [float(draw.binomial(int(n), r)) for n, r in zip(impressions, rates, strict=True)]
    count = len(impressions)
    return log(
        "impressions", page=["home"] * count, device=["desktop"] * count, slot=[ROW] * count,
        position=[1.0] * count, product_id=[f"p{at}" for at in range(count)],
        impressions=impressions, clicks=hits, clicked=hits,
    )  # fmt: skip


def test_empty_never_logged_and_never_seen_slots_are_named_where_they_are() -> None:
    scroll = log("scroll", page=["home"], device=["desktop"], depth=[1500.0], views=[100.0])
    (seen,) = found(shop(clicks(), scroll))["slots_never_seen"]
    (silent,) = found(shop(clicks()))["slots_never_shown"]

    assert (seen.facts["slots"], silent.facts["slots"]) == (GRID, GRID)
    assert seen.spot is not None
    assert (seen.spot.surface, seen.spot.elements) == (HOME, (GRID,))
    (empty,) = found(shop())["slots_empty"]
    assert empty.spot is not None
    assert empty.spot.elements == (ROW, GRID)


def test_they_are_problems_of_the_report_and_of_the_checks() -> None:
    codes = {one.code for one in problems_of(shop())}

    assert "slots_empty" in codes


def test_a_product_shown_much_and_clicked_little_is_over_exposed() -> None:
    many, rates = [8000.0, 1500.0, 1500.0, 1500.0, 1500.0, 300.0], [0.01, *[0.05] * 4, 0.2]

    problems = found(shop(shown(many, rates)))

    assert "p0 (" in str(problems["slot_products_over"][0].facts["products"])
    assert problems["slot_products_over"][0].facts["count"] == 1
    assert "p5 (" in str(problems["slot_products_under"][0].facts["products"])


def test_of_products_that_are_clicked_alike_at_most_a_few_are_named() -> None:
    named = 0
    for seed in range(20):
        many = [3000.0, 2000.0, 1500.0, 1000.0, 700.0, 400.0]
        problems = found(shop(shown(many, [0.05] * 6, seed)))
        named += bool({"slot_products_over", "slot_products_under"} & problems.keys())

    assert named <= 5


def pinned(rate: float, other: float, each: float) -> Project:
    """Two positions alike to look at, the first pinned; clicked at exact rates."""
    project = shop()
    grid = replace(block(ElementId("BL2"), "block", 2500.0, 300.0, 1, 1))
    more = replace(block(ElementId("BL3"), "block", 2820.0, 300.0, 1, 1))
    plan = add_elements(project.plan, HOME, [grid, more])
    plan = assign_product(plan, HOME, grid.id, Slot("A", 1, 1), ProductId("tea"))
    hits = [round(each * rate) * 1.0, round(each * other) * 1.0]
    table = log(
        "impressions", page=["home"] * 2, device=["desktop"] * 2, slot=["BL2", "BL3"],
        position=[1.0, 1.0], product_id=["tea", "jam"], impressions=[each, each],
        clicks=hits, clicked=hits,
    )  # fmt: skip
    return replace(with_plan(project, plan), tables=MappingProxyType({"impressions": table}))


@pytest.mark.parametrize(
    ("rate", "other", "each", "verdict"),
    [(0.1, 0.05, 4000.0, "more"), (0.05, 0.1, 4000.0, "less"), (0.1, 0.1, 4000.0, "same"),
     (0.1, 0.05, 60.0, "few")],
)  # fmt: skip
def test_pinned_and_automatic_are_told_apart_only_where_clicks_do(
    rate: float, other: float, each: float, verdict: str
) -> None:
    (told,) = found(pinned(rate, other, each))["pinned_and_automatic"]

    assert told.facts["verdict"] == verdict
    if verdict != "few":
        assert float(told.facts["low"]) < rate / other < float(told.facts["high"])


@given(st.integers(-1, 1))
@settings(max_examples=3)
def test_findings_stay_the_same_problem_when_asked_again(step: int) -> None:
    project = shop(clicks(300.0))
    if step:
        project = with_plan(project, reorder_block(project.plan, HOME, ROW, step))

    assert list(scored(project).doubts()) == list(scored(project).doubts())
