"""Orders, line by line, with the slot of a page that led to each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from planner.errors import Problem
from planner.tables.columns import (
    DAY,
    DEVICE,
    ORDER,
    ORDERS,
    PAGE_ID,
    PRODUCT_ID,
    QUANTITY,
    REVENUE,
    SLOT,
    TIME,
    VISITOR,
)
from planner.tables.rows import Marks, completed, finished, with_days
from planner.tables.table import Checked, Column, TableKind

if TYPE_CHECKING:
    from pandas import DataFrame

SLOT_ORDERS: Final = TableKind(
    "slot_orders",
    (
        Column(ORDER, "text"),
        Column(TIME, "time"),
        Column(PRODUCT_ID, "text"),
        Column(QUANTITY, "number"),
        Column(REVENUE, "number"),
        Column(PAGE_ID, "text"),
        Column(SLOT, "text"),
        Column(DEVICE, "text"),
        Column(VISITOR, "text"),
        Column(ORDERS, "number"),
    ),
    ids=(ORDER, TIME, PRODUCT_ID, PAGE_ID, SLOT),
    also=(Column(DAY, "day"),),
)
"""A row is a line of an order; page and slot are empty where no slot led to it, so that a file of
all orders gives shares. Sums of a slot have no ``order`` and say in ``orders`` how many there
were; lines leave ``orders`` empty. Revenue is money for the whole row."""

_LINE: Final = [ORDER, PRODUCT_ID, QUANTITY, REVENUE, PAGE_ID, SLOT]


def check(frame: DataFrame) -> Checked:
    """Check typed orders of slots.

    Refused as ``missing_cell`` (neither an order nor a number of orders), ``negative_number``,
    ``slot_without_page`` and ``double_event`` (an order that was sent again: the same line at
    another moment or the same). Said is where every row has a slot: such a file tells no share.

    Args:
        frame: Columns of ``SLOT_ORDERS`` and ``day``, any of them missing. ``time`` holds
            moments, or times of day (timedelta) beside a ``day``. The index is the row in the
            file.

    Raises:
        DataError: ``times_without_day``.
    """
    rows = completed(with_days(frame), SLOT_ORDERS.columns)
    is_line = rows[ORDER].notna()
    rows = rows.assign(orders=rows[ORDERS].mask(is_line))
    marks = Marks(rows.index)
    marks.refuse(~is_line & rows[ORDERS].isna(), "missing_cell", ORDER)
    for column in (QUANTITY, ORDERS):
        marks.refuse(rows[column] < 0.0, "negative_number", column)
    marks.refuse(rows[SLOT].notna() & rows[PAGE_ID].isna(), "slot_without_page", SLOT)
    lines = rows.loc[(marks.good() & is_line).to_numpy()]
    again = lines.index[lines.duplicated(_LINE).to_numpy()]
    marks.refuse(rows.index.to_series().isin(again), "double_event", ORDER)
    good = rows.loc[marks.good().to_numpy()]
    return finished(SLOT_ORDERS, rows, marks, _remarks(good))


def _remarks(rows: DataFrame) -> list[Problem]:
    """Say what weakens the numbers."""
    problems = []
    if len(rows) and rows[SLOT].notna().all():
        problems.append(Problem("orders_all_of_slots", {"count": len(rows)}))
    without = int(rows[REVENUE].isna().sum())
    if without:
        problems.append(Problem("orders_without_revenue", {"count": without}))
    return problems
