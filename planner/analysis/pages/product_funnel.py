"""From noticed to bought: what visitors of a shop do with each product, step by step."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from planner.analysis.pages.kept import Kept
from planner.analysis.score import Score
from planner.tables.columns import CATEGORY, EVENT, NAME, PRODUCT_ID
from planner.tables.events import EVENTS, VIEW
from planner.tables.products import PRODUCTS
from planner.tables.report import Cell, ReportColumn, Sheet
from planner.tables.table import Table

FUNNEL: Final = (
    ReportColumn("product_id"),
    ReportColumn("product_name"),
    ReportColumn("category"),
    ReportColumn("noticed_in_period", "", 1),
    ReportColumn("product_views", "", 0),
    ReportColumn("product_adds", "", 0),
    ReportColumn("product_buys", "", 0),
    ReportColumn("views_per_1000_noticed", "per_1000", 3),
    ReportColumn("adds_per_1000_views", "per_1000", 3),
    ReportColumn("buys_per_1000_views", "per_1000", 3),
)
"""Columns of the sheet; ``noticed_in_period`` are contacts on pages, on their logged days."""


@dataclass(frozen=True, slots=True)
class Interest:
    """Events of a product.

    Attributes:
        views: Views of its own page.
        adds: Times it was put into a cart.
        buys: Purchases.
    """

    views: int = 0
    adds: int = 0
    buys: int = 0


NO_INTEREST: Final[Mapping[str, Interest]] = MappingProxyType({})
_STEPS: Final = (VIEW, "add", "buy")
_INTERESTS: Kept[Mapping[str, Interest]] = Kept()


def interest_of(tables: Mapping[str, Table]) -> Mapping[str, Interest]:
    """Return the events of each product that has any; nothing where no events are loaded."""
    table = tables.get(EVENTS.key)
    if table is None:
        return NO_INTEREST
    return _INTERESTS.of(table, None, lambda: _counted(table))


def _counted(table: Table) -> Mapping[str, Interest]:
    rows = table.frame.loc[table.frame[PRODUCT_ID].notna() & table.frame[EVENT].isin(_STEPS)]
    counts = rows.groupby([PRODUCT_ID, EVENT]).size()
    found: dict[str, dict[str, int]] = {}
    keys = zip(
        counts.index.get_level_values(0).tolist(), counts.index.get_level_values(1).tolist(),
        counts.tolist(), strict=True,
    )  # fmt: skip
    for product, event, count in keys:
        found.setdefault(str(product), {})[str(event)] = int(count)
    return MappingProxyType(
        {
            product: Interest(*(events.get(step, 0) for step in _STEPS))
            for product, events in found.items()
        }
    )


def funnel_sheet(tables: Mapping[str, Table], scores: Sequence[Score]) -> Sheet:
    """Return a row a product that is noticed on a page or has events, the most viewed first.

    Args:
        tables: Events and products.
        scores: Of the surfaces; those where nothing can be clicked count no contacts.
    """
    interests, noticed = interest_of(tables), _noticed(scores)
    names, categories = (_texts(tables, column) for column in (NAME, CATEGORY))
    products = interests.keys() | {one for one, count in noticed.items() if count > 0.0}
    rows = [
        _row(one, names, categories, noticed.get(one, 0.0), interests.get(one, Interest()))
        for one in products
    ]
    return Sheet(FUNNEL, tuple(sorted(rows, key=lambda row: (-_number(row[4]), str(row[0])))))


def _row(
    product: str,
    names: Mapping[str, str],
    categories: Mapping[str, str],
    noticed: float,
    interest: Interest,
) -> tuple[Cell, ...]:
    return (
        product,
        names.get(product, ""),
        categories.get(product, ""),
        round(noticed, 1),
        interest.views,
        interest.adds,
        interest.buys,
        _per_1000(interest.views, noticed),
        _per_1000(interest.adds, interest.views),
        _per_1000(interest.buys, interest.views),
    )


def _noticed(scores: Sequence[Score]) -> Mapping[str, float]:
    """Return the contacts of each product on all pages together."""
    found: dict[str, float] = {}
    for score in scores:
        if score.slots is None:
            continue
        contacts = (score.products.noticed / 1000.0 * score.audience.weighted).tolist()
        for product, count in zip(score.facings.products, contacts, strict=True):
            found[product] = found.get(product, 0.0) + count
    return found


def _texts(tables: Mapping[str, Table], column: str) -> Mapping[str, str]:
    table = tables.get(PRODUCTS.key)
    if table is None:
        return {}
    there = table.frame[table.frame[column].notna()]
    return dict(zip(there[PRODUCT_ID].tolist(), there[column].tolist(), strict=True))


def _per_1000(part: float, whole: float) -> float | None:
    return round(1000.0 * part / whole, 3) if whole > 0.0 else None


def _number(cell: Cell) -> float:
    return float(cell) if isinstance(cell, int | float) else 0.0
