"""Everything a project says of what is bought together, and its rows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

import numpy as np

from planner.analysis.affinity import MIN_COUNT, Pairs, category_pairs, pairs_of
from planner.analysis.in_force import in_force
from planner.errors import DataError, Problem
from planner.project import Project
from planner.tables.columns import NAME, PRODUCT_ID
from planner.tables.products import PRODUCTS
from planner.tables.report import Cell, ReportColumn, Sheet
from planner.tables.sales import SALES

PAIR: Final[tuple[ReportColumn, ...]] = (
    ReportColumn("compared"),
    ReportColumn("category_level", "", 0),
    ReportColumn("first"),
    ReportColumn("first_name"),
    ReportColumn("second"),
    ReportColumn("second_name"),
    ReportColumn("receipts_both", "", 0),
    ReportColumn("receipts_first", "", 0),
    ReportColumn("receipts_second", "", 0),
    ReportColumn("receipts_all", "", 0),
    ReportColumn("lift", "", 3),
    ReportColumn("share_of_first", "share", 4),
    ReportColumn("share_of_second", "share", 4),
    ReportColumn("p_value", "", 6),
    ReportColumn("q_value", "", 6),
)


@dataclass(frozen=True, slots=True, eq=False)
class Affinity:
    """What is bought together in a project.

    Attributes:
        products: Pairs of products.
        levels: Pairs of categories, the highest level first.
        names: Product id to name, where there is one.
        problems: What weakens the numbers.
    """

    products: Pairs
    levels: tuple[Pairs, ...]
    names: Mapping[str, str]
    problems: tuple[Problem, ...]


def affinity_of(project: Project, min_count: int = MIN_COUNT) -> Affinity:
    """Count what is bought together, in the sales that count for the shown plan.

    Args:
        project: Its sales and products.
        min_count: Pairs on fewer receipts are left out, >= 1.

    Raises:
        DataError: ``no_receipts``, ``bad_min_count``.
    """
    counted = in_force(project)
    tables = counted.project.tables
    if SALES.key not in tables:
        raise DataError("no_receipts", rows=0)
    sales, products = tables[SALES.key], tables.get(PRODUCTS.key)
    pairs = pairs_of(sales, min_count)
    levels = category_pairs(sales, products, min_count)
    names = {}
    if products is not None:
        named = products.frame[products.frame[NAME].notna()]
        names = dict(zip(named[PRODUCT_ID].tolist(), named[NAME].tolist(), strict=True))
    said = (*counted.problems((SALES.key,)), *_said(pairs, levels))
    return Affinity(pairs, levels, names, said)


def affinity_sheet(affinity: Affinity) -> Sheet:
    """Return a row a pair: products first, then each level of categories; the surest first."""
    rows = [
        row
        for compared, level, pairs in (
            ("product", None, affinity.products),
            *(("category", k, one) for k, one in enumerate(affinity.levels, 1)),
        )
        for row in _rows(compared, level, pairs, affinity.names)
    ]
    return Sheet(PAIR, tuple(rows))


def by_surety(pairs: Pairs) -> list[int]:
    """Return the rows of pairs, the surest first, of equal ones those of greater lift."""
    return np.lexsort((-pairs.lift, pairs.q)).tolist()


def _rows(
    compared: str, level: int | None, pairs: Pairs, names: Mapping[str, str]
) -> Iterator[tuple[Cell, ...]]:
    for row in by_surety(pairs):
        a, b = int(pairs.first[row]), int(pairs.second[row])
        n_a, n_b, both = int(pairs.counts[a]), int(pairs.counts[b]), int(pairs.together[row])
        one, other = pairs.items[a], pairs.items[b]
        yield (
            compared,
            level,
            one,
            names.get(one, "") if level is None else one,
            other,
            names.get(other, "") if level is None else other,
            both,
            n_a,
            n_b,
            pairs.receipts,
            float(pairs.lift[row]),
            both / n_a,
            both / n_b,
            float(pairs.p[row]),
            float(pairs.q[row]),
        )


def _said(pairs: Pairs, levels: tuple[Pairs, ...]) -> Iterator[Problem]:
    if not len(pairs.together):
        facts = {"count": pairs.min_count, "receipts": pairs.receipts}
        yield Problem("affinity_none", facts, "note")
    if not levels:
        yield Problem("affinity_no_categories", {}, "note")
