"""Sales: receipt lines, or sums of a product and a day."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from planner.errors import DataError, Problem
from planner.tables.columns import (
    CLOCK,
    CUSTOMER_ID,
    PRICE,
    PRODUCT_ID,
    QUANTITY,
    RECEIPT_ID,
    REVENUE,
    SOLD_AT,
)
from planner.tables.rows import Marks, completed, finished, refuse_missing, time_of_day
from planner.tables.table import Checked, Column, TableKind

if TYPE_CHECKING:
    from pandas import DataFrame

SALES: Final = TableKind(
    "sales",
    (
        Column(SOLD_AT, "time", required=True),
        Column(RECEIPT_ID, "text"),
        Column(PRODUCT_ID, "text", required=True),
        Column(QUANTITY, "number", required=True),
        Column(REVENUE, "number"),
        Column(CUSTOMER_ID, "text"),
    ),
    ids=(SOLD_AT, RECEIPT_ID, PRODUCT_ID),
    also=(Column(CLOCK, "time"), Column(PRICE, "number")),
)
"""Quantities below 0 are returns; revenue is money for the whole row, after discounts."""

CANCELLED_RECEIPT: Final = r"[CcСс]\d+"
"""Receipts that take another one back, as tills number them (Latin or Cyrillic C)."""


def check(frame: DataFrame) -> Checked:
    """Check typed sales rows.

    Where there is no quantity column every row is one unit; revenue comes from the price where
    a file has no revenue. Refused as ``missing_cell``. Returns, zero and negative prices,
    missing customers and duplicates are counted and kept.

    Args:
        frame: Columns of ``SALES``, ``clock`` (the time of day as timedelta, added to days) and
            ``price`` (of one unit), any of them missing; the index is the row in the file.

    Raises:
        DataError: ``times_without_day``.
    """
    from pandas import Timedelta

    if SOLD_AT in frame and frame[SOLD_AT].dtype.kind == "m":
        raise DataError("times_without_day", column=SOLD_AT)
    assumed = () if QUANTITY in frame else (Problem("quantity_assumed"),)
    rows = completed(frame.assign(quantity=1.0) if assumed else frame, SALES.columns)
    if CLOCK in rows:
        rows[SOLD_AT] = rows[SOLD_AT] + time_of_day(rows[CLOCK]).fillna(Timedelta(0))
    if PRICE in rows:
        rows[REVENUE] = rows[REVENUE].fillna(rows[QUANTITY] * rows[PRICE])
    marks = Marks(rows.index)
    refuse_missing(marks, rows, SALES.columns)
    good = rows.loc[marks.good().to_numpy()]
    return finished(SALES, rows, marks, [*assumed, *_counted(good)])


def _counted(rows: DataFrame) -> list[Problem]:
    """Count what a till does that a report must know."""
    returned = rows[QUANTITY] < 0.0
    unit = rows[REVENUE] / rows[QUANTITY]
    counts = {
        "sales_duplicates": int(rows.duplicated([c.key for c in SALES.columns]).sum()),
        "sales_zero_prices": int(((rows[REVENUE] == 0.0) & (rows[QUANTITY] != 0.0)).sum()),
        "sales_negative_prices": int((unit < 0.0).sum()),
        "sales_without_revenue": int(rows[REVENUE].isna().sum()),
    }
    if rows[CUSTOMER_ID].notna().any():
        counts["sales_without_customer"] = int(rows[CUSTOMER_ID].isna().sum())
    problems = [Problem(code, {"count": count}) for code, count in counts.items() if count]
    if returned.any():
        problems.append(_returns(rows.loc[returned]))
    if len(rows) and (rows[SOLD_AT] == rows[SOLD_AT].dt.normalize()).all():
        problems.append(Problem("sales_days_only", {"count": len(rows)}, "note"))
    return problems


def _returns(rows: DataFrame) -> Problem:
    receipts = rows[RECEIPT_ID].astype("str").str.fullmatch(CANCELLED_RECEIPT, na=False)
    facts = {
        "count": len(rows),
        "units": float(-rows[QUANTITY].sum()),
        "cancelled": int(receipts.sum()),
    }
    return Problem("sales_returns", facts)
