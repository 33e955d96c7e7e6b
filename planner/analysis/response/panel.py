"""Sales by product and week beside the exposure that each product had: what a fit reads."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray

from planner.analysis.response.sold import about_of, open_days, sold_by_day
from planner.analysis.response.stock import absent
from planner.analysis.response.stretches import NO_PLAN, Stretches
from planner.errors import Fact, Problem
from planner.tables.table import Table

if TYPE_CHECKING:
    from pandas import DataFrame

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Flags = NDArray[np.bool_]

PROMOTED: Final = 0.95
"""A week at less than this part of the usual price is one of a promotion."""
MOVED: Final = 1.1
"""Who is noticed so many times as often somewhere has been moved."""
NAMED: Final = 5
"""So many products are named in a sentence."""


@dataclass(frozen=True, slots=True)
class Seen:
    """How products stand in one plan.

    Attributes:
        noticed: Product to noticed contacts per 1,000 visits.
        facings: Product to the number of its facings, > 0.
    """

    noticed: Mapping[str, float]
    facings: Mapping[str, float]


@dataclass(frozen=True, slots=True, eq=False)
class Panel:
    """Products by weeks.

    Attributes:
        products: Ids of the products, sorted.
        categories: Names of the categories, sorted; empty for products without one.
        category: Shape (products,). Number of the category.
        weeks: First day of each week, ISO.
        units: Shape (products, weeks). Sold while in stock, less what was taken back on the day.
        stocked: Shape (products, weeks). Part of the week's days that count, in [0, 1].
        exposure: Shape (products, weeks). Noticed contacts per 1,000 visits.
        facings: Shape (products, weeks). Number of facings, >= 1.
        price: Shape (products, weeks). Logarithm of the price over the usual one; 0: unknown.
        promoted: Shape (products, weeks). Whether the price was well below the usual one.
        valid: Shape (products, weeks). Cells that count.
        moved: Shape (products,). Whether the product's own moves tell anything.
        problems: What was left out, and why.
    """

    products: tuple[str, ...]
    categories: tuple[str, ...]
    category: Ints
    weeks: tuple[str, ...]
    units: Floats
    stocked: Floats
    exposure: Floats
    facings: Floats
    price: Floats
    promoted: Flags
    valid: Flags
    moved: Flags
    problems: tuple[Problem, ...]


def panel_of(
    sales: tuple[DataFrame, Ints],
    products: Table | None,
    stretches: Stretches,
    seen: Mapping[str, Seen],
    touched: Mapping[str, frozenset[str]],
) -> Panel:
    """Put sales and exposure of each product and week side by side.

    Weeks before a product's launch, days on which it is suspected to be out of stock, weeks of
    plans in which it stands nowhere and products on undated promotions do not count.

    Args:
        sales: Rows of sales, and the number of each row's day.
        products: Categories, launches and promotions; None: nothing is known of products.
        stretches: Weeks and their plans.
        seen: How products stand in each of the variants.
        touched: Variant to the products that stand otherwise than in the plan before it.
    """
    about = about_of(products)
    placed_somewhere = frozenset(product for one in seen.values() for product in one.noticed)
    sold = sold_by_day(*sales, len(stretches.days), placed_somewhere)
    may_sell, early = open_days(sold, about, stretches)
    gone = absent(sold.units, may_sell, np.maximum(stretches.variant, 0))
    counted = may_sell & ~gone.any
    exposure, facings, placed = _standing(sold.products, stretches, seen, touched)
    price, is_known = _prices(by_week(sold.money, stretches), by_week(sold.paid, stretches))
    unclear = np.array([p in about.promo for p in sold.products], np.bool_) & ~is_known
    stocked = _shares(counted, stretches)
    valid = (stocked > 0.0) & placed & ~unclear[:, None]
    panel = Panel(
        sold.products,
        *about.categories_of(sold.products),
        stretches.starts,
        by_week(np.where(counted, sold.units, 0.0), stretches),
        stocked,
        exposure,
        facings,
        price,
        price < np.log(PROMOTED),
        valid,
        _moved(exposure, valid & (sold.units.sum(axis=1) > 0.0)[:, None]),
        sold.problems,
    )
    left_out = (
        *named_products("response_launched", sold.products, early & (sold.units <= 0.0)),
        *named_products("response_out_of_stock", sold.products, gone.between),
        *named_products("response_not_on_sale", sold.products, gone.outside),
        *named_products("response_promo_undated", sold.products, unclear[:, None]),
        *_promotions(panel),
    )
    return replace(panel, problems=(*panel.problems, *left_out))


def _shares(counted: Flags, stretches: Stretches) -> Floats:
    """Return which part of each week's days counts, shape (products, weeks)."""
    every = np.ones((1, counted.shape[1]))
    return by_week(counted.astype(np.float64), stretches) / by_week(every, stretches)


def by_week(values: Floats, stretches: Stretches) -> Floats:
    """Add (products, days) up to (products, weeks); days of an unknown plan are left out."""
    in_week = stretches.week != NO_PLAN
    summed = np.zeros((len(values), len(stretches.starts)))
    np.add.at(summed.T, stretches.week[in_week], values[:, in_week].T)
    return summed


def _standing(
    products: tuple[str, ...],
    stretches: Stretches,
    seen: Mapping[str, Seen],
    touched: Mapping[str, frozenset[str]],
) -> tuple[Floats, Floats, Flags]:
    """Return exposure and facings of each product and week, and whether it stands anywhere.

    Where a product was left alone its exposure is the mean of the weeks: what differs is the
    measuring, or what others did, and is no move of its own.
    """
    nan = float("nan")
    by_plan = np.array(
        [[seen[v].noticed.get(one, nan) for v in stretches.variants] for one in products]
    ).reshape(len(products), len(stretches.variants))
    facings = np.array(
        [[seen[v].facings.get(one, 1.0) for v in stretches.variants] for one in products]
    ).reshape(by_plan.shape)
    exposure = by_plan[:, stretches.plan_of]
    placed = np.isfinite(exposure)
    known = np.where(placed, exposure, 0.0)
    alone = np.array([not any(one in there for there in touched.values()) for one in products])
    mean = known.sum(axis=1) / np.maximum(placed.sum(axis=1), 1)
    if alone.any():
        known[alone] = np.where(placed[alone], mean[alone][:, None], 0.0)
    return known, facings[:, stretches.plan_of], placed


def _prices(money: Floats, units: Floats) -> tuple[Floats, Flags]:
    """Return the logarithm of each week's price over the product's usual one, and who has any."""
    paid = units > 0.0
    price = np.where(paid, money / np.where(paid, units, 1.0), np.nan)
    known = np.asarray(paid.any(axis=1), dtype=np.bool_)
    usual = np.ones(len(money))
    if known.any():
        usual[known] = np.nanmedian(price[known], axis=1)
    ratio = np.where(paid, price, usual[:, None]) / usual[:, None]
    return np.log(np.clip(ratio, 0.2, 5.0)), known


def _moved(exposure: Floats, valid: Flags) -> Flags:
    """Say whose exposure, in weeks that count, differs enough to tell anything."""
    held = exposure + 1.0
    most = np.where(valid, held, 0.0).max(axis=1, initial=0.0)
    least = np.where(valid, held, np.inf).min(axis=1, initial=np.inf)
    return np.asarray(most >= MOVED * least, dtype=np.bool_)


def _promotions(panel: Panel) -> tuple[Problem, ...]:
    there = panel.promoted & panel.valid
    if not there.any():
        return ()
    facts = {"products": int(there.any(axis=1).sum()), "weeks": int(there.sum())}
    return (Problem("response_promotions", facts, "note"),)


def named_products(code: str, products: tuple[str, ...], flags: Flags) -> tuple[Problem, ...]:
    """Name the products with flags, those with most of them first."""
    counts = flags.sum(axis=1)
    if not counts.any():
        return ()
    worst = [at for at in np.argsort(-counts, kind="stable").tolist() if counts[at]]
    names = ", ".join(products[at] for at in worst[:NAMED]) + ("…" if worst[NAMED:] else "")
    facts: dict[str, Fact] = {"count": len(worst), "days": int(counts.sum()), "names": names}
    return (Problem(code, facts, "note"),)
