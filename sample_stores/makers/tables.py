"""Generated rows as checked tables."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

import pandas as pd

from makers.inputs import Product
from planner.tables import products as product_table
from planner.tables import sales as sales_table
from planner.tables.table import Checked, Table

COST_SHARES: Mapping[str, float] = MappingProxyType(
    {
        "drinks": 0.72, "dairy": 0.78, "spices": 0.58, "fruit": 0.68, "checkout": 0.55,
        "Fruit": 0.66, "Vegetables": 0.64, "Bakery": 0.48, "Dairy": 0.74, "Meat": 0.76,
        "Fish": 0.77, "Food to go": 0.45, "Kitchen": 0.55, "Beauty": 0.52, "Flowers": 0.5,
        "Books and posters": 0.6, "Seasonal": 0.5, "Tools": 0.62,
    }
)  # fmt: skip
"""Unit cost over price by department; ours, so that margins can be shown."""

Sale = tuple[str, str, str, int, float]
"""Moment, receipt, product, quantity, money."""


def products(range_: Sequence[Product], promoted: frozenset[str] = frozenset()) -> Table:
    """Return the products of a range, with generated unit costs."""
    frame = pd.DataFrame(
        {
            "product_id": [p.id for p in range_],
            "name": [p.name for p in range_],
            "category": [p.department for p in range_],
            "price": [p.price for p in range_],
            "unit_cost": [round(p.price * COST_SHARES[p.department], 2) for p in range_],
            "promo": [p.id in promoted for p in range_],
        }
    )
    return clean(product_table.check(typed(frame, ("product_id", "name", "category"))))


def sales(rows: Sequence[Sale]) -> Table:
    """Return receipt lines."""
    frame = pd.DataFrame(
        rows, columns=["sold_at", "receipt_id", "product_id", "quantity", "revenue"]
    )
    frame["sold_at"] = pd.to_datetime(frame["sold_at"]).astype("datetime64[us]")
    frame["quantity"] = frame["quantity"].astype("float64")
    return clean(sales_table.check(typed(frame, ("receipt_id", "product_id"))))


def typed(frame: pd.DataFrame, texts: Sequence[str]) -> pd.DataFrame:
    """Return the frame with text columns as checked tables have them."""
    return frame.astype(dict.fromkeys(texts, "str"))


def clean(checked: Checked) -> Table:
    """Return the table of a check that refused nothing.

    Raises:
        ValueError: A generated row does not hold.
    """
    if len(checked.refused):
        raise ValueError(checked.refused.head().to_string())
    return checked.table
