"""Sentences that explain a placement of any surface: how it stands, what it sells."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from statistics import median
from typing import Final

from planner.analysis.cells import Sentence
from planner.analysis.score import Score
from planner.errors import Fact
from planner.tables.report import Cell, Report

NAMED: Final = 2
"""So many products are named."""

Row = Mapping[str, Cell]


def standing(report: Report, row: Row) -> Iterator[Sentence]:
    """Say how it stands among the placements of its surface."""
    if not row["noticed_per_1000"] or row["rank"] is None:
        return
    surfaces = report.placements.column("surface")
    keys = {"rank": "rank", "band": "band", "index": "exposure_index"}
    yield said("why_standing", row, keys, count=surfaces.count(row["surface"]))


def selling(score: Score, report: Report, row: Row, index: int) -> Iterator[Sentence]:
    """Say what stands there and how that sells."""
    products = [put.product for put in score.sites[index].products]
    if not products:
        yield Sentence("why_no_product", {}, {})
        return
    names = _product_names(report)
    listed = ", ".join(names.get(product) or product for product in products[:NAMED])
    facts: dict[str, Fact] = {"products": listed, "more": max(len(products) - NAMED, 0)}
    if row["units"] is None:
        yield Sentence("why_holds", facts, {})
        return
    days = int(number(report.facts.get("period_days")))
    yield said("why_sells", row, {"units": "units"}, **facts, days=days)
    if row["units_per_1000_noticed"] is not None:
        keys = {"per_noticed": "units_per_1000_noticed"}
        yield said("why_sells_noticed", row, keys, typical=_typical(report, row))
    if row["sales_to_exposure_index"] is not None:
        keys = {"index": "sales_to_exposure_index"}
        ratio = number(row["sales_to_exposure_index"]) / 100.0
        yield said("why_sells_index", row, keys, ratio=ratio)


def said(code: str, row: Row, metrics: Mapping[str, str], **facts: Fact) -> Sentence:
    """Return a sentence whose facts are metrics of a row, and others."""
    values = {name: row[key] for name, key in metrics.items()}
    known = {name: value for name, value in values.items() if value is not None}
    return Sentence(code, {**known, **facts}, metrics)


def row_of(report: Report, surface: str, placement_id: str) -> Row | None:
    """Return the row of a placement, None where there is none."""
    sheet = report.placements
    keys = [column.key for column in sheet.columns]
    on, what = keys.index("surface"), keys.index("placement_id")
    found = (r for r in sheet.rows if r[what] == placement_id and r[on] == surface)
    row = next(found, None)
    return None if row is None else dict(zip(keys, row, strict=True))


def _product_names(report: Report) -> Mapping[str, str]:
    ids, names = report.products.column("product_id"), report.products.column("product_name")
    return {str(key): str(name) for key, name in zip(ids, names, strict=True)}


def _typical(report: Report, row: Row) -> float:
    """Return the median of units per 1,000 noticed over the surface's placements that sell."""
    surfaces = report.placements.column("surface")
    values = report.placements.column("units_per_1000_noticed")
    return median(
        value
        for surface, value in zip(surfaces, values, strict=True)
        if surface == row["surface"] and isinstance(value, int | float)
    )


def number(cell: Cell) -> float:
    """Return a cell as a number; 0 for what is none."""
    return float(cell) if isinstance(cell, int | float) else 0.0
