"""Which share of a shop's orders came through its slots: click-attributed, not an uplift."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from planner.errors import Fact
from planner.tables.columns import ORDER, ORDERS, REVENUE, SLOT
from planner.tables.slot_orders import SLOT_ORDERS
from planner.tables.table import Table

if TYPE_CHECKING:
    from pandas import DataFrame


def orders_in(rows: DataFrame) -> float:
    """Return the number of orders: named ones, each once, and those that sums count."""
    return float(rows[ORDER].nunique()) + float(rows[ORDERS].fillna(0.0).sum())


def order_shares(tables: Mapping[str, Table]) -> Mapping[str, Fact]:
    """Return all orders, those with a line that was added through a slot, and both shares.

    Nothing where no orders are loaded. The share of money is that of the lines that came through
    a slot.
    """
    if SLOT_ORDERS.key not in tables or not len(tables[SLOT_ORDERS.key].frame):
        return {}
    rows = tables[SLOT_ORDERS.key].frame
    through = rows.loc[rows[SLOT].notna()]
    whole, part = orders_in(rows), orders_in(through)
    money, earned = (float(one[REVENUE].fillna(0.0).sum()) for one in (rows, through))
    facts: dict[str, Fact] = {"orders": whole, "orders_through_slots": part}
    if whole > 0.0:
        facts["order_share_through_slots"] = part / whole
    if money > 0.0:
        facts["revenue_share_through_slots"] = earned / money
    return facts
