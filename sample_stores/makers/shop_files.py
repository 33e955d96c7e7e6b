"""Logs of the online shop as its services would export them, taken in by the importers."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from makers.inputs import Product
from makers.shop_orders import Line
from makers.shop_truth import NOT_LOGGED, SHELVES, Shelf
from makers.shop_visits import Shown, View
from makers.tables import COST_SHARES
from planner.files.importers import IMPORTERS, Source
from planner.project import Project

Row = Sequence[object]
Cell = tuple[tuple[str, str], date, str, int, str]
"""Page and slot, day, device, position and product."""
_IMPORTERS: Final = {one.key: one.take for one in IMPORTERS}


def imported(
    project: Project,
    range_: Sequence[Product],
    sessions: Sequence[Sequence[View]],
    lines: Sequence[Line],
) -> Project:
    """Return the project with products, logs, orders and sales.

    Raises:
        ValueError: An importer refused a generated row.
    """
    views = [view for session in sessions for view in session]
    prices = {product.id: product.price for product in range_}
    files = (
        ("products", _products(range_)),
        ("page-views", _page_views(views)),
        ("scroll", _scroll(views)),
        ("impressions", _sums(views)),
        ("impressions", _single(views)),
        ("slot-orders", _slot_orders(lines, prices)),
        ("events", _events(views)),
        ("sales", _sales(lines, prices)),
    )
    with TemporaryDirectory() as folder:
        for number, (kind, rows) in enumerate(files):
            path = Path(folder) / f"{number}-{kind}.csv"
            _write(path, rows)
            again = any(kind == earlier for earlier, _ in files[:number])
            taken = _IMPORTERS[kind](project, Source(path, append=again))
            if taken.refused is not None:
                raise ValueError(taken.refused.head().to_string())
            project = taken.project
    return project


def _write(path: Path, rows: Iterable[Row]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows(rows)


def _products(range_: Sequence[Product]) -> Iterator[Row]:
    yield "product_id", "name", "category", "price", "unit_cost"
    for one in range_:
        cost = round(one.price * COST_SHARES[one.department], 2)
        yield one.id, one.name, one.department, one.price, cost


def _page_views(views: Iterable[View]) -> Iterator[Row]:
    yield "page", "device", "time", "session", "seconds"
    for view in views:
        yield view.page, view.device, view.moment.isoformat(), view.session, view.seconds


def _scroll(views: Iterable[View]) -> Iterator[Row]:
    """How many views of a page and day ended at each depth."""
    yield "page", "device", "day", "depth_px", "views"
    counts = Counter((view.page, view.device, view.moment.date(), view.depth) for view in views)
    for (page, device, day, depth), count in sorted(counts.items()):
        yield page, device, day.isoformat(), depth, count


def _sums(views: Iterable[View]) -> Iterator[Row]:
    """Impressions and clicks of a day."""
    yield (
        "page", "slot", "device", "day", "position", "product_id", "impressions", "clicks",
        "propensity",
    )  # fmt: skip
    shown: Counter[Cell] = Counter()
    clicked: Counter[Cell] = Counter()
    for view in views:
        for one in view.shown:
            if one.shelf.by_view or one.shelf.key in NOT_LOGGED:
                continue
            cell = (one.shelf.key, view.moment.date(), view.device, one.position, one.product)
            shown[cell] += 1
            clicked[cell] += one.is_clicked
    chances = {shelf.key: _chance(shelf) for shelf in SHELVES}
    for cell in sorted(shown):
        key, day, device, position, product = cell
        counts = (shown[cell], clicked[cell], chances[key])
        yield (*key, device, day.isoformat(), position, product, *counts)


def _single(views: Iterable[View]) -> Iterator[Row]:
    """Every impression of slots that log them one by one."""
    yield (
        "page", "slot", "device", "time", "page_view", "position", "product_id", "clicked",
        "propensity",
    )  # fmt: skip
    for view in views:
        for one in view.shown:
            if one.shelf.by_view:
                yield _row(view, one)


def _row(view: View, one: Shown) -> Row:
    moment, number = view.moment.isoformat(), f"{view.session}-{view.number}"
    what = (one.position, one.product, int(one.is_clicked), _chance(one.shelf))
    return (*one.shelf.key, view.device, moment, number, *what)


def _chance(shelf: Shelf) -> object:
    """Return the chance of a product to be put at a position; nothing for pinned ones."""
    return round(1.0 / shelf.pool, 4) if shelf.pool else ""


def _slot_orders(lines: Iterable[Line], prices: Mapping[str, float]) -> Iterator[Row]:
    yield "order", "time", "product_id", "quantity", "revenue", "page", "slot", "device"
    for line in lines:
        where = (*line.through, line.device) if line.through else ("", "", "")
        yield (*_sold(line, prices), *where)


def _sales(lines: Iterable[Line], prices: Mapping[str, float]) -> Iterator[Row]:
    yield "receipt_id", "sold_at", "product_id", "quantity", "revenue"
    for line in lines:
        yield _sold(line, prices)


def _sold(line: Line, prices: Mapping[str, float]) -> Row:
    money = round(line.quantity * prices[line.product], 2)
    return line.order, line.moment.isoformat(), line.product, line.quantity, money


def _events(views: Iterable[View]) -> Iterator[Row]:
    """Views of products."""
    yield "session", "time", "event", "product_id", "page"
    for view in views:
        if view.product:
            yield view.session, view.moment.isoformat(), "view_item", view.product, view.page
