"""What the points of a chart stand for: placements, products, categories, zones of a report."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from planner.tables.report import UNPLACED, Cell, Report, Sheet

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

SALES: Final = ("units", "revenue", "margin")
"""Columns that sales can be measured by."""
MONEY: Final = ("revenue", "margin")
"""Those that are in the currency of the project."""


@dataclass(frozen=True, slots=True)
class Item:
    """One thing.

    Attributes:
        surface: Name of its surface.
        key: Its id there: of a placement or product, or the name of a category or zone.
        name: What people call it; empty where nobody named it.
    """

    surface: str
    key: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """A placement as things of every subject look at it.

    Attributes:
        surface: Name of its surface.
        placement: Its id.
        element: Id of its element.
        zone: Name of its zone; empty for none.
        products: Ids of the products on it.
        categories: Of these products, each once; empty text for none.
    """

    surface: str
    placement: str
    element: str
    zone: str
    products: tuple[str, ...]
    categories: tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Series:
    """Exposure and sales of things; all arrays have shape (n,), NaN where nothing is known.

    Attributes:
        subject: Key of what they are.
        sales_key: Which of ``SALES`` is meant.
        items: What they are.
        members: Products of a category, placements of a zone; 1 elsewhere.
        noticed: Noticed contacts per 1,000 visits; mean of the members.
        sales: Sales of the period; mean of the members.
        seen_share: Part of the attention-seconds of all surfaces, in [0, 1]; these add up.
        sold: Sales of the period, sum of the members.
    """

    subject: str
    sales_key: str
    items: tuple[Item, ...]
    members: Ints
    noticed: Floats
    sales: Floats
    seen_share: Floats
    sold: Floats


@dataclass(frozen=True, slots=True)
class Subject:
    """A way to look at a report.

    Attributes:
        key: Its name in registries, on the command line and in codes of words.
        read: Returns its series from a report, sales measured by one of ``SALES``.
        things: Returns the keys of its things at a placement.
    """

    key: str
    read: Callable[[Report, str], Series]
    things: Callable[[Place], Iterable[str]]


def _column(sheet: Sheet, key: str) -> Floats:
    """Return a column of numbers; NaN where a cell is empty, all of it where no sheet has it."""
    if all(column.key != key for column in sheet.columns):
        return np.full(len(sheet.rows), np.nan)
    return np.array([_number(cell) for cell in sheet.column(key)], dtype=np.float64)


def _number(cell: Cell) -> float:
    return float("nan") if cell is None or isinstance(cell, str) else float(cell)


def _texts(sheet: Sheet, key: str) -> tuple[str, ...]:
    if not sheet.rows:
        return ()
    return tuple("" if cell is None else str(cell) for cell in sheet.column(key))


def _rows_as_they_are(
    sheet: Sheet, subject: str, sales: str, key: str, name: str = "", members: str = ""
) -> Series:
    """Return a thing a row; where a row has members, its sales are also told for one of them."""
    keys = _texts(sheet, key)
    names = _texts(sheet, name) if name else ("",) * len(keys)
    items = tuple(map(Item, _texts(sheet, "surface"), keys, names))
    counts = _column(sheet, members) if members else np.ones(len(keys))
    counts = np.maximum(np.nan_to_num(counts, nan=1.0), 1.0)
    sold = _column(sheet, sales)
    noticed, share = _column(sheet, "noticed_per_1000"), _column(sheet, "exposure_share")
    return Series(
        subject, sales, items, counts.astype(np.int64), noticed, sold / counts, share, sold
    )


def _placements(report: Report, sales: str) -> Series:
    sheet = report.placements
    ids = _texts(sheet, "placement_id")
    rows = tuple(row for row, one in zip(sheet.rows, ids, strict=True) if one != UNPLACED)
    placed = Sheet(sheet.columns, rows)
    return _rows_as_they_are(placed, "placement", sales, "placement_id", "element_name")


def _products(report: Report, sales: str) -> Series:
    return _rows_as_they_are(report.products, "product", sales, "product_id", "product_name")


def _zones(report: Report, sales: str) -> Series:
    return _rows_as_they_are(report.zones, "zone", sales, "zone", members="placements")


def _categories(report: Report, sales: str) -> Series:
    """Return a thing a category and surface: its products together."""
    each = _products(report, sales)
    names = _texts(report.products, "category")
    pairs = [(item.surface, name) for item, name in zip(each.items, names, strict=True)]
    order = {pair: at for at, pair in enumerate(dict.fromkeys(pairs))}
    group = np.array([order[pair] for pair in pairs], dtype=np.int64)
    counts = np.bincount(group, minlength=len(order))

    def summed(values: Floats) -> Floats:
        sums = np.bincount(group, weights=np.nan_to_num(values), minlength=len(order))
        known = np.bincount(group, weights=np.isfinite(values), minlength=len(order))
        return np.where(known > 0, sums, np.nan)

    sold = summed(each.sold)
    items = tuple(Item(surface, name, name) for surface, name in order)
    noticed = summed(each.noticed) / np.maximum(counts, 1)
    return Series(
        "category", sales, items, counts, noticed, sold / np.maximum(counts, 1),
        summed(each.seen_share), sold,
    )  # fmt: skip


SUBJECTS: Final[tuple[Subject, ...]] = (
    Subject("product", _products, lambda place: place.products),
    Subject("category", _categories, lambda place: place.categories),
    Subject("zone", _zones, lambda place: (place.zone,)),
    Subject("placement", _placements, lambda place: (place.placement,)),
)
"""In the order in which they are offered."""


def series_of(report: Report, subject: str, sales: str) -> Series:
    """Return the things of a subject with exposure and sales.

    Raises:
        KeyError: No such subject.
    """
    return subject_of(subject).read(report, sales)


def subject_of(key: str) -> Subject:
    """Return the subject of a key.

    Raises:
        KeyError: No such subject.
    """
    return {one.key: one for one in SUBJECTS}[key]
