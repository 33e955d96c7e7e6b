"""Suggestions on the sample stores and on store M: the list of single moves, and the plan."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

import numpy as np
import pandas as pd

from planner.analysis.report import scores_of
from planner.analysis.suggest.rules import USUAL
from planner.analysis.suggest.suggesting import Depth, Wanted, suggest
from planner.files.project_file import load
from planner.model.edits import Shelf, stock_shelves
from planner.model.element import ProductId, Stocked
from planner.model.placements import placements_of
from planner.project import Project, with_plan, with_table
from planner.shipped import shipped
from planner.tables.products import check as check_products
from planner.tables.sales import check as check_sales
from tests.benchmarks.measure import Row, timed
from tests.benchmarks.projects import imported

PRODUCTS, CATEGORIES, LINES, SEED = 2000, 30, 60_000, 1
ASKED: tuple[tuple[Depth, int, str], ...] = (
    ("single", 10, "1 s"),
    ("plan", 10, ""),
    ("plan", 50, ""),
)


def rows() -> list[Row]:
    """Ask each store for its moves; scores are there already, as in the window."""
    return [row for name, project, basis in _stores() for row in _of(name, project, basis)]


def _stores() -> Iterator[tuple[str, Project, str | None]]:
    for name in ("section_store", "small_supermarket"):
        yield name, load(shipped("sample_stores") / name), None
    yield "store M", stocked_store(), "layout"


def _of(name: str, project: Project, basis: str | None) -> Iterator[Row]:
    scores = scores_of(project, basis)
    for depth, moves, target in ASKED:
        wanted = Wanted(depth=depth, rules=replace(USUAL, most_moves=moves))
        repeats = 5 if depth == "single" else 1
        found, took = timed(partial(suggest, project, scores, wanted), repeats)
        yield Row(
            f"suggestions, {depth}",
            f"{name}, {found.stands:,} products on placements, {moves} moves",
            took.cpu_s,
            took.wall_s,
            took.peak_mb,
            target=target,
            agreement=f"gap {100.0 * found.gap:.2f} %" if found.bound else "",
        )


def stocked_store() -> Project:
    """Return store M with a product of 2,000 on every placement, categories in blocks."""
    project = imported("M")
    (surface,) = project.plan.surfaces.values()
    draw = np.random.default_rng(SEED)
    category = draw.integers(0, CATEGORIES, PRODUCTS)
    order = np.argsort(category, kind="stable")
    sites = placements_of(surface)
    stock = {
        Shelf(site.element, site.slot): (
            Stocked(ProductId(f"P{order[at * PRODUCTS // len(sites)]}"), 3),
        )
        for at, site in enumerate(sites)
    }
    plan = stock_shelves(project.plan, surface.id, stock)
    products = pd.DataFrame(
        {
            "product_id": [f"P{at}" for at in range(PRODUCTS)],
            "category": [f"C{one}" for one in category],
            "price": draw.uniform(1.0, 9.0, PRODUCTS),
            "unit_cost": draw.uniform(0.2, 1.0, PRODUCTS),
        }
    )
    sold = np.minimum(draw.pareto(1.2, LINES) * 100, PRODUCTS - 1).astype(np.int64)
    day = pd.to_timedelta(draw.integers(0, 14, LINES), unit="D")
    sales = pd.DataFrame(
        {
            "sold_at": pd.Timestamp("2026-03-02 09:00") + day,
            "receipt_id": [f"R{one}" for one in draw.integers(0, LINES // 6, LINES)],
            "product_id": [f"P{one}" for one in sold],
            "quantity": 1.0,
            "revenue": draw.uniform(1.0, 9.0, LINES),
        }
    )
    tables = (check_products(products).table, check_sales(sales).table)
    return with_table(with_table(with_plan(project, plan), tables[0]), tables[1])
