"""Sales of a period, and how they are divided over placements."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from planner.errors import Problem
from planner.project import Settings
from planner.tables.columns import PRODUCT_ID, QUANTITY, RECEIPT_ID, REVENUE, SOLD_AT
from planner.tables.table import Table

if TYPE_CHECKING:
    from pandas import DataFrame, Series

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

SHORTEST_PERIOD_DAYS = 7
MONEY_LIKE = ("units", "revenue", "margin")


@dataclass(frozen=True, slots=True)
class Sales:
    """What was sold in the period.

    Attributes:
        products: Ids, sorted.
        sums: ``units``, ``revenue`` and ``margin`` to arrays of shape (products,); NaN where no
            money or no cost is known.
        days: ISO days of the period, sorted.
        receipts: Number of receipts in the period; 0 where sales have none.
        has_revenue: Whether any sale carries money.
        problems: What weakens the numbers.
    """

    products: tuple[str, ...]
    sums: Mapping[str, Floats]
    days: tuple[str, ...]
    receipts: int
    has_revenue: bool
    problems: tuple[Problem, ...] = ()

    @property
    def shares(self) -> Floats:
        """Shape (products,). Part of all sales: of the money, or of the units without money."""
        values = np.nan_to_num(self.sums["revenue" if self.has_revenue else "units"])
        whole = float(values.sum())
        return values / whole if whole > 0.0 else np.zeros(len(values))


NO_SALES = Sales((), MappingProxyType({k: np.zeros(0) for k in MONEY_LIKE}), (), 0, False)


def sales_of(tables: Mapping[str, Table], evidence_days: Sequence[str]) -> Sales:
    """Sum the sales of the period by product.

    The period is the days that both sales and evidence cover if they are at least 7, else all
    days with sales, with a warning where evidence names days.
    """
    table = tables.get("sales")
    if table is None or table.frame.empty:
        return NO_SALES
    frame = table.frame
    day = frame[SOLD_AT].dt.strftime("%Y-%m-%d")
    days = sorted(set(day.unique()))
    problems: list[Problem] = []
    shared = sorted(set(days) & set(evidence_days))
    if len(shared) >= SHORTEST_PERIOD_DAYS:
        frame, days = frame[day.isin(shared)], shared
    elif evidence_days and set(evidence_days) != set(days):
        problems.append(
            Problem("period_all_sales_days", {"days": len(days), "shared": len(shared)})
        )
    if len(days) < SHORTEST_PERIOD_DAYS:
        problems.append(Problem("short_period", {"days": len(days)}))
    blank = int(frame[REVENUE].isna().sum())
    if blank:
        problems.append(Problem("rows_without_revenue", {"count": blank, "total": len(frame)}))
    return _summed(frame, tables.get("products"), tuple(days), tuple(problems))


def _summed(
    frame: DataFrame, products: Table | None, days: tuple[str, ...], problems: tuple[Problem, ...]
) -> Sales:
    sums = frame.groupby(PRODUCT_ID, sort=True)[[QUANTITY, REVENUE]].sum(min_count=1)
    ids = tuple(str(key) for key in sums.index)
    units: Floats = sums[QUANTITY].to_numpy(dtype=np.float64)
    revenue: Floats = sums[REVENUE].to_numpy(dtype=np.float64)
    return Sales(
        products=ids,
        sums=MappingProxyType(
            {"units": units, "revenue": revenue, "margin": _margins(ids, units, revenue, products)}
        ),
        days=days,
        receipts=_receipts(frame),
        has_revenue=bool(frame[REVENUE].notna().any()),
        problems=problems,
    )


def _receipts(frame: DataFrame) -> int:
    """Count receipts on which something was bought; numbers may return every day."""
    bought = frame[(frame[QUANTITY] > 0.0) & frame[RECEIPT_ID].notna()]
    return int(bought.groupby([bought[SOLD_AT].dt.normalize(), RECEIPT_ID]).ngroups)


def _margins(
    ids: tuple[str, ...], units: Floats, revenue: Floats, products: Table | None
) -> Floats:
    """Revenue less unit cost where that is known, else units times the unit's margin."""
    if products is None:
        return np.full(len(ids), np.nan)
    known = products.frame.set_index(PRODUCT_ID)
    cost = _aligned(known["unit_cost"], ids)
    margin = _aligned(known["margin"], ids)
    by_margin: Floats = units * margin
    by_cost: Floats = revenue - units * cost
    return np.where(np.isnan(by_margin), by_cost, by_margin)


def _aligned(column: Series[float], ids: tuple[str, ...]) -> Floats:
    return np.asarray(column.reindex(list(ids)), dtype=np.float64)


def allocation(product: Ints, placement: Ints, share: Floats, attention: Floats) -> Floats:
    """Return which part of its product's sales each (product, placement) pair gets.

    In proportion to the attention-seconds of the product's part of the placement, equally
    where a product has none.

    Args:
        product: Shape (pairs,). Index of the product, >= 0.
        placement: Shape (pairs,). Index of the placement.
        share: Shape (pairs,). Part of the placement's width that the product has.
        attention: Shape (placements,). Attention-seconds per 1,000 visits, >= 0.

    Returns:
        Shape (pairs,). In [0, 1]; the pairs of one product add up to 1.
    """
    if not len(product):
        return np.zeros(0)
    weight = share * attention[placement]
    count = int(product.max()) + 1
    whole = np.bincount(product, weights=weight, minlength=count)
    pairs = np.bincount(product, minlength=count)
    equal = 1.0 / pairs[product]
    safe = np.where(whole > 0.0, whole, 1.0)
    parts: Floats = np.where(whole[product] > 0.0, weight / safe[product], equal)
    return parts


def visits_in_period(
    measured: float, evidence_days: Sequence[str], sales: Sales, settings: Settings
) -> tuple[float | None, tuple[Problem, ...]]:
    """Return how many visits the sales period had, and what that rests on.

    Measured visits of the evidence's days, scaled to the period's days; else receipts by the
    project's conversion; else None, with the reason.

    Args:
        measured: Weighted visits that the evidence counted.
        evidence_days: ISO days on which it did; empty for simulated evidence.
        sales: The period.
        settings: Conversion.
    """
    if not sales.days:
        return None, ()
    if evidence_days:
        return measured * len(sales.days) / len(evidence_days), ()
    conversion = settings.conversion
    if sales.receipts and conversion:
        return sales.receipts / conversion, (
            Problem("visits_from_receipts", {"conversion": conversion}, "note"),
        )
    return None, (Problem("visits_unknown"),)
