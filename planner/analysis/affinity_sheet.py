"""Everything a project says of what is bought together, and its rows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from planner.analysis.affinity import MIN_COUNT, Pairs, pairs_of
from planner.analysis.categories import levels_of
from planner.analysis.discovery import RATE
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
        groups: Product id to category on each of these levels.
        names: Product id to name, where there is one.
        problems: What weakens the numbers.
    """

    products: Pairs
    levels: tuple[Pairs, ...]
    groups: tuple[Mapping[str, str], ...]
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
    groups = () if products is None else levels_of(products)
    levels = tuple(pairs_of(sales, min_count, group) for group in groups)
    names = {}
    if products is not None:
        named = products.frame[products.frame[NAME].notna()]
        names = dict(zip(named[PRODUCT_ID].tolist(), named[NAME].tolist(), strict=True))
    said = (*counted.problems((SALES.key,)), *_said(pairs, levels))
    return Affinity(pairs, levels, groups, names, said)


@dataclass(frozen=True, slots=True)
class GoesWith:
    """A product that is bought together with another one.

    Attributes:
        product: The one.
        other: The other.
        together: Receipts with both.
        lift: Times as often as by chance.
        is_sure: Whether it is hardly chance, at 10 % false discovery.
    """

    product: str
    other: str
    together: int
    lift: float
    is_sure: bool


def goes_with(affinity: Affinity, products: Sequence[str]) -> tuple[GoesWith, ...]:
    """Return what is bought with any of some products, the surest first; each pair once."""
    rows = {
        int(row): product for product in products for row in affinity.products.with_item(product)[0]
    }
    return tuple(_pair(affinity.products, row, rows[row]) for row in _sorted(affinity, rows))


def between(affinity: Affinity, level: int, one: str, other: str) -> tuple[GoesWith, ...]:
    """Return the pairs of a product of one category with one of another, the surest first."""
    pairs, group = affinity.products, affinity.groups[level]
    of = np.array([group.get(item, "") for item in pairs.items], dtype=object)
    first, second = of[pairs.first], of[pairs.second]
    forth, back = (first == one) & (second == other), (first == other) & (second == one)
    rows = {
        int(row): pairs.items[(pairs.first if forth[row] else pairs.second)[row]]
        for row in np.flatnonzero(forth | back)
    }
    return tuple(_pair(pairs, row, rows[row]) for row in _sorted(affinity, rows))


def _sorted(affinity: Affinity, rows: Iterable[int]) -> list[int]:
    pairs = affinity.products
    return sorted(rows, key=lambda row: (float(pairs.q[row]), -float(pairs.lift[row]), row))


def _pair(pairs: Pairs, row: int, product: str) -> GoesWith:
    one, other = pairs.items[int(pairs.first[row])], pairs.items[int(pairs.second[row])]
    if one != product:
        one, other = other, one
    sure = bool(pairs.q[row] <= RATE)
    return GoesWith(one, other, int(pairs.together[row]), float(pairs.lift[row]), sure)


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
    order: list[int] = np.lexsort((-pairs.lift, pairs.q)).tolist()
    return order


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
