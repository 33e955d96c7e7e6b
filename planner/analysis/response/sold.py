"""What was sold by product and day, on which days it could be, and at what price."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from planner.analysis.response.stretches import NO_PLAN, Stretches
from planner.errors import Problem
from planner.tables.columns import (
    CATEGORY,
    LAUNCHED_ON,
    MARGIN,
    NAME,
    PRICE,
    PRODUCT_ID,
    PROMO,
    QUANTITY,
    REVENUE,
    UNIT_COST,
)
from planner.tables.table import Table

if TYPE_CHECKING:
    from pandas import DataFrame

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Flags = NDArray[np.bool_]


@dataclass(frozen=True, slots=True, eq=False)
class Sold:
    """Sales by product and day.

    Attributes:
        products: Ids, sorted.
        units: Shape (products, days). Sold, less what was taken back on the same day, >= 0.
        money: Shape (products, days). Paid for the units of ``paid``.
        paid: Shape (products, days). Units of rows with money.
        problems: What was taken back.
    """

    products: tuple[str, ...]
    units: Floats
    money: Floats
    paid: Floats
    problems: tuple[Problem, ...]


def sold_by_day(frame: DataFrame, day: Ints, days: int, wanted: frozenset[str]) -> Sold:
    """Add sales up; a return cancels what was sold on its day, and later ones are no demand.

    Args:
        frame: Rows of sales.
        day: Shape (rows,). Number of each row's day.
        days: How many days there are.
        wanted: Products that are looked at.
    """
    ids = frame[PRODUCT_ID].astype("str")
    names = sorted(set(ids.unique()) & wanted)
    number = {name: at for at, name in enumerate(names)}
    row = ids.map(number).fillna(-1).to_numpy(dtype=np.int64)
    known = row >= 0
    quantity = frame[QUANTITY].to_numpy(dtype=np.float64)[known]
    money = frame[REVENUE].to_numpy(dtype=np.float64)[known]
    cell = (row * days + day)[known]
    shape = (len(names), days)

    def summed(values: Floats) -> Floats:
        added = np.bincount(cell, weights=values, minlength=shape[0] * shape[1])
        return added.astype(np.float64).reshape(shape)

    net = summed(quantity)
    paid = (quantity > 0.0) & (money > 0.0)
    back, later = float(-quantity[quantity < 0.0].sum()), float(-net[net < 0.0].sum())
    returned = Problem("response_returns", {"units": back, "later": later}, "note")
    return Sold(
        tuple(names),
        np.maximum(net, 0.0),
        summed(np.where(paid, money, 0.0)),
        summed(np.where(paid, quantity, 0.0)),
        (returned,) if back > 0.0 else (),
    )


@dataclass(frozen=True, slots=True)
class About:
    """What is known of products.

    Attributes:
        name: Product to its name; empty ones are left out.
        category: Product to its category; empty: none.
        launched: Product to the day of its launch.
        promo: Products that are on a promotion of which nobody says when.
        price: Product to its list price.
        cost: Product to what one unit costs.
        margin: Product to the money that one unit leaves.
    """

    name: Mapping[str, str]
    category: Mapping[str, str]
    launched: Mapping[str, np.datetime64]
    promo: frozenset[str]
    price: Mapping[str, float]
    cost: Mapping[str, float]
    margin: Mapping[str, float]

    def categories_of(self, products: tuple[str, ...]) -> tuple[tuple[str, ...], Ints]:
        """Return the names of all categories, sorted, and the number of each product's."""
        names = [self.category.get(one, "") for one in products]
        known = tuple(sorted(set(names)))
        number = {name: at for at, name in enumerate(known)}
        return known, np.array([number[name] for name in names], dtype=np.int64)


def about_of(products: Table | None) -> About:
    """Read the table of products; None: nothing is known of any."""
    if products is None:
        return About({}, {}, {}, frozenset(), {}, {}, {})
    frame = products.frame
    ids = [str(one) for one in frame[PRODUCT_ID]]
    launched = frame[LAUNCHED_ON].to_numpy(dtype="datetime64[D]")

    def texts(column: str) -> dict[str, str]:
        return dict(zip(ids, frame[column].fillna("").astype("str"), strict=True))

    def numbers(column: str) -> dict[str, float]:
        values = frame[column].to_numpy(dtype=np.float64).tolist()
        return {one: v for one, v in zip(ids, values, strict=True) if np.isfinite(v)}

    return About(
        {one: name for one, name in texts(NAME).items() if name},
        texts(CATEGORY),
        {one: day for one, day in zip(ids, launched, strict=True) if not np.isnat(day)},
        frozenset(one for one, is_on in zip(ids, frame[PROMO], strict=True) if is_on),
        numbers(PRICE),
        numbers(UNIT_COST),
        numbers(MARGIN),
    )


def open_days(sold: Sold, about: About, stretches: Stretches) -> tuple[Flags, Flags]:
    """Return the days on which each product may be sold, and those before its launch.

    A product sold before its launch was launched with its first sale.

    Returns:
        Two arrays of shape (products, days).
    """
    shape = sold.units.shape
    early = np.zeros(shape, dtype=np.bool_)
    for at, product in enumerate(sold.products):
        launch = about.launched.get(product)
        if launch is not None:
            first = np.flatnonzero(sold.units[at] > 0.0)
            begin = int(np.searchsorted(stretches.days, launch))
            early[at, : min(begin, int(first[0])) if first.size else begin] = True
    return np.broadcast_to(stretches.week != NO_PLAN, shape) & ~early, early


def unit_money(sold: Sold, about: About) -> tuple[Floats, Floats]:
    """Return what one unit brings and what it leaves, shape (products,); NaN: nobody knows.

    The price that was paid, else the list price; the margin, else that less the cost.
    """
    money, units = sold.money.sum(axis=1), sold.paid.sum(axis=1)
    paid = np.divide(money, units, out=np.full(len(money), np.nan), where=units > 0.0)

    def listed(values: Mapping[str, float]) -> Floats:
        return np.array([values.get(one, np.nan) for one in sold.products], dtype=np.float64)

    price = np.where(np.isnan(paid), listed(about.price), paid)
    margin, cost = listed(about.margin), listed(about.cost)
    return price, np.where(np.isnan(margin), price - cost, margin)
