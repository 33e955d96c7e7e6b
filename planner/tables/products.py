"""Products: what can be shown and sold."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from planner.errors import Problem
from planner.tables.columns import (
    CATEGORY,
    DEPTH_M,
    HEIGHT_M,
    LAUNCHED_ON,
    MARGIN,
    MARGIN_PERCENT,
    NAME,
    PRICE,
    PRODUCT_ID,
    PROMO,
    UNIT_COST,
    WIDTH_M,
)
from planner.tables.rows import Marks, completed, finished, refuse_missing, refuse_repeated
from planner.tables.table import Checked, Column, TableKind

if TYPE_CHECKING:
    from pandas import DataFrame, Series

PRODUCTS: Final = TableKind(
    "products",
    (
        Column(PRODUCT_ID, "text", required=True),
        Column(NAME, "text"),
        Column(CATEGORY, "text"),
        Column(PRICE, "number"),
        Column(UNIT_COST, "number"),
        Column(MARGIN, "number"),
        Column(LAUNCHED_ON, "day"),
        Column(PROMO, "flag"),
        Column(WIDTH_M, "number"),
        Column(HEIGHT_M, "number", late=True),
        Column(DEPTH_M, "number", late=True),
    ),
    ids=(PRODUCT_ID,),
    also=(Column(MARGIN_PERCENT, "number"),),
    keyed=True,
)
"""Price, unit cost and margin are money for one unit; width, height and depth of
the package as it stands in metres, > 0."""

SIZES: Final = (WIDTH_M, HEIGHT_M, DEPTH_M)
"""Columns that hold metres."""


def check(frame: DataFrame) -> Checked:
    """Check typed product rows.

    A margin in percent of the price becomes money. Refused as ``missing_cell``,
    ``repeated_id``, ``negative_number`` (price, unit cost) and ``not_positive`` (width, height,
    depth).

    Args:
        frame: Columns of ``PRODUCTS`` and ``margin_percent`` with their types, any of them
            missing; the index is the row in the file.
    """
    rows = completed(frame, (*PRODUCTS.columns, *PRODUCTS.also))
    rows[MARGIN] = rows[MARGIN].fillna(rows[PRICE] * rows[MARGIN_PERCENT] / 100.0)
    marks = Marks(rows.index)
    refuse_missing(marks, rows, PRODUCTS.columns)
    for column in (PRICE, UNIT_COST):
        marks.refuse(rows[column] < 0.0, "negative_number", column)
    for column in SIZES:
        marks.refuse(rows[column] <= 0.0, "not_positive", column)
    same = refuse_repeated(marks, rows, PRODUCTS)
    good = rows.loc[marks.good().to_numpy()].drop_duplicates()
    counts = {
        "dropped_duplicates": same,
        "zero_prices": int((good[PRICE] == 0.0).sum()),
        "products_without_price": int(good[PRICE].isna().sum()),
        "products_without_margin": int(unit_margin(good).isna().sum()),
    }
    problems = [Problem(code, {"count": count}) for code, count in counts.items() if count]
    return finished(PRODUCTS, rows, marks, problems)


def unit_margin(frame: DataFrame) -> Series[float]:
    """Return the money that one unit leaves: its margin, else price less unit cost, else NaN."""
    return frame[MARGIN].fillna(frame[PRICE] - frame[UNIT_COST])
