"""Orders, line by line, with the slot of a page that led to each."""

from __future__ import annotations

from typing import Final

from planner.tables.columns import (
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
from planner.tables.table import Column, TableKind

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
)
"""A row is a line of an order; page and slot are empty where no slot led to it, so that a file of
all orders gives shares. Sums of a slot have no ``order`` and say in ``orders`` how many there
were; lines leave ``orders`` empty. Revenue is money for the whole row."""
