"""What each product sells in a week in which it is in stock, and what that is worth."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from planner.analysis.response.panel import named_products
from planner.analysis.response.sold import About, Sold, about_of, open_days, sold_by_day, unit_money
from planner.analysis.response.stock import absent
from planner.analysis.response.stretches import days_of, stretches_of
from planner.errors import Problem
from planner.project import Project
from planner.tables.columns import PRODUCT_ID
from planner.tables.sales import SALES

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

WEEK_DAYS: Final = 7.0


@dataclass(frozen=True, slots=True, eq=False)
class Rates:
    """Sales of a week.

    Attributes:
        products: Ids, sorted: all that are sold, stand somewhere or are known.
        names: Of products that have one.
        categories: Names of categories, sorted.
        category: Shape (products,). Number of the category.
        units: Shape (products,). Sold in a week in stock, >= 0.
        price: Shape (products,). What one unit brings; NaN: nobody knows.
        margin: Shape (products,). What one unit leaves; NaN: nobody knows.
        days: Number of days from the first to the last one with sales; 0: there are none.
        problems: What was left out.
    """

    products: tuple[str, ...]
    names: dict[str, str]
    categories: tuple[str, ...]
    category: Ints
    units: Floats
    price: Floats
    margin: Floats
    days: int
    problems: tuple[Problem, ...]


def rates_of(project: Project, placed: frozenset[str]) -> Rates:
    """Return the weekly sales of a project whose tables are those of one plan.

    Days on which a product is suspected to be out of stock, and days before its launch, are not
    counted; those after its last sale are, since nobody says that it went.

    Args:
        project: Has the rows that count; its variants' dates are not asked for.
        placed: Products that stand somewhere.
    """
    about = about_of(project.tables.get("products"))
    table = project.tables.get(SALES.key)
    if table is None or table.frame.empty:
        return _rates(tuple(sorted(placed)), about, None)
    frame = table.frame
    days, day = days_of(frame)
    wanted = placed | frozenset(frame[PRODUCT_ID].astype("str").unique())
    sold = sold_by_day(frame, day, len(days), wanted)
    stretches = stretches_of(project, days)
    may_sell, _ = open_days(sold, about, stretches)
    gone = absent(sold.units, may_sell, np.maximum(stretches.variant, 0))
    counted = may_sell & ~gone.between
    span = int((days[-1] - days[0]).astype(np.int64)) + 1
    open_share = len(days) / span
    in_stock = counted.sum(axis=1)
    total = np.where(counted, sold.units, 0.0).sum(axis=1)
    a_day = np.divide(total, in_stock, out=np.zeros(len(total)), where=in_stock > 0)
    missing = named_products("response_out_of_stock", sold.products, gone.between)
    short = (Problem("short_period", {"days": len(days)}),) if span < WEEK_DAYS else ()
    said = (*short, *sold.problems, *missing)
    known = _Known(sold, a_day * WEEK_DAYS * open_share, span, said)
    return _rates(tuple(sorted(wanted)), about, known)


@dataclass(frozen=True, slots=True, eq=False)
class _Known:
    sold: Sold
    units: Floats
    days: int
    problems: tuple[Problem, ...]


def _rates(products: tuple[str, ...], about: About, known: _Known | None) -> Rates:
    nothing = np.zeros((len(products), 1))
    sold = Sold(products, nothing, nothing, nothing, ())
    price, margin = unit_money(sold, about)
    units = np.zeros(len(products))
    if known is not None:
        number = {one: at for at, one in enumerate(products)}
        rows = np.array([number[one] for one in known.sold.products], dtype=np.int64)
        units[rows] = known.units
        price[rows], margin[rows] = unit_money(known.sold, about)
    return Rates(
        products,
        {one: about.name[one] for one in products if one in about.name},
        *about.categories_of(products),
        units,
        price,
        margin,
        known.days if known else 0,
        known.problems if known else (),
    )
