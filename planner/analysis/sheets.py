"""The sheets of a report: a row a placement, a product, a zone, each with its metrics."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import replace

from planner.analysis.facings import products_text
from planner.analysis.metrics import METRICS, Facts
from planner.analysis.metrics.metric import Subject
from planner.analysis.sales import Sales
from planner.analysis.sums import Sums, placement_facts, product_facts, zone_facts
from planner.project import Project
from planner.tables.report import UNPLACED, Cell, ReportColumn, Sheet
from planner.units import MEDIA

LENGTH = "surface"
"""Stands for the unit of the surfaces until they are known."""

WHERE: tuple[ReportColumn, ...] = (
    ReportColumn("surface"),
    ReportColumn("placement_id"),
    ReportColumn("element_id"),
    ReportColumn("element_name"),
    ReportColumn("kind"),
    ReportColumn("zone"),
    ReportColumn("level", "", 0),
    ReportColumn("x", LENGTH, 3),
    ReportColumn("y", LENGTH, 3),
    ReportColumn("facing_deg", "deg", 1),
    ReportColumn("width", LENGTH, 3),
    ReportColumn("height", "m", 3),
    ReportColumn("products"),
    ReportColumn("traffic_basis"),
)
"""What a row of the placements sheet is about, before its metrics."""

PRODUCT: tuple[ReportColumn, ...] = (
    ReportColumn("surface"),
    ReportColumn("product_id"),
    ReportColumn("product_name"),
    ReportColumn("category"),
    ReportColumn("placements", "", 0),
    ReportColumn("width", LENGTH, 3),
)

ZONE: tuple[ReportColumn, ...] = (
    ReportColumn("surface"),
    ReportColumn("zone"),
    ReportColumn("placements", "", 0),
    ReportColumn("width", LENGTH, 3),
)


def placements_sheet(
    shown: Sequence[Sums], everywhere: Sequence[Sums], sales: Sales, basis: str
) -> Sheet:
    """Return a row a placement of the shown surfaces, and last the sales that stand nowhere."""
    rows = [row for one in shown for row in _placement_rows(one)]
    return _sheet(WHERE, shown, "placement", [*rows, *_unplaced(everywhere, sales, basis)])


def products_sheet(shown: Sequence[Sums], project: Project) -> Sheet:
    """Return a row a product and surface."""
    rows = [row for one in shown for row in _product_rows(one, project)]
    return _sheet(PRODUCT, shown, "product", rows)


def zones_sheet(shown: Sequence[Sums]) -> Sheet:
    """Return a row a zone."""
    return _sheet(ZONE, shown, "zone", [row for one in shown for row in _zone_rows(one)])


def _unit(sums: Sequence[Sums]) -> str:
    """Return the unit of lengths on these surfaces; empty where they differ."""
    units = {MEDIA[one.score.surface.medium].unit for one in sums}
    return units.pop() if len(units) == 1 else ""


def _placement_rows(sums: Sums) -> list[tuple[Cell, ...]]:
    """Rows sorted by element id and placement, each with its metrics."""
    score = sums.score
    frame = score.surface.frame
    metrics = _metric_rows(placement_facts(sums), "placement")
    rows: list[tuple[tuple[object, ...], tuple[Cell, ...]]] = []
    for placement, zone, cells in zip(score.sites, score.zone_of, metrics, strict=True):
        element = score.surface.elements[placement.element]
        x, y = frame.outside(*placement.middle)
        row: tuple[Cell, ...] = (
            score.surface.name,
            placement.id,
            element.id,
            element.name,
            element.kind,
            zone,
            placement.slot.level,
            x,
            y,
            frame.angle(placement.facing_deg),
            placement.width,
            placement.height_m,
            products_text(placement),
            sums.score.presence.basis,
            *cells,
        )
        rows.append(((element.id, placement.slot), row))
    return [row for _, row in sorted(rows, key=lambda keyed: keyed[0])]


def _unplaced(sums: Sequence[Sums], sales: Sales, basis: str) -> list[tuple[Cell, ...]]:
    """One row with the sales of products that stand nowhere; none if there are none."""
    placed = {product for one in sums for product in one.score.facings.products}
    lost = [index for index, product in enumerate(sales.products) if product not in placed]
    if not lost:
        return []
    cells: dict[str, Cell] = {"placement_id": UNPLACED, "traffic_basis": basis}
    cells["products"] = "|".join(sales.products[index] for index in lost)
    for key, values in sales.sums.items():
        cells[key] = _number(float(values[lost].sum()))
    cells["sales_share"] = _number(float(sales.shares[lost].sum()))
    columns = (*WHERE, *_metric_columns("placement"))
    texts = {column.key for column in columns if column.decimals < 0}
    return [tuple(cells.get(c.key, "" if c.key in texts else None) for c in columns)]


def _product_rows(sums: Sums, project: Project) -> list[tuple[Cell, ...]]:
    names = _texts(project, "name")
    categories = _texts(project, "category")
    facts = product_facts(sums)
    return [
        (
            sums.score.surface.name,
            product,
            names.get(product, ""),
            categories.get(product, ""),
            count,
            width,
            *cells,
        )
        for product, count, width, cells in zip(
            sums.score.facings.products,
            sums.product_placements.tolist(),
            facts.width.tolist(),
            _metric_rows(facts, "product"),
            strict=True,
        )
    ]


def _zone_rows(sums: Sums) -> list[tuple[Cell, ...]]:
    names, counts, facts = zone_facts(sums)
    return [
        (sums.score.surface.name, name, count, width, *cells)
        for name, count, width, cells in zip(
            names, counts, facts.width.tolist(), _metric_rows(facts, "zone"), strict=True
        )
    ]


def _texts(project: Project, column: str) -> Mapping[str, str]:
    table = project.tables.get("products")
    if table is None:
        return {}
    frame = table.frame
    values = frame[column].fillna("").astype(str)
    return dict(zip(frame["product_id"].tolist(), values.tolist(), strict=True))


def _metric_columns(subject: Subject) -> tuple[ReportColumn, ...]:
    return tuple(
        ReportColumn(metric.key, metric.unit, metric.decimals, metric.middle)
        for metric in METRICS
        if subject in metric.subjects
    )


def _metric_rows(facts: Facts, subject: Subject) -> list[tuple[Cell, ...]]:
    columns: list[list[Cell]] = []
    for metric in METRICS:
        if subject in metric.subjects:
            values = metric.compute(facts)
            columns.append([_number(float(v)) if metric.decimals >= 0 else str(v) for v in values])
    return list(zip(*columns, strict=True))


def _sheet(
    about: tuple[ReportColumn, ...],
    shown: Sequence[Sums],
    subject: Subject,
    rows: list[tuple[Cell, ...]],
) -> Sheet:
    unit = _unit(shown)
    named = (replace(c, unit=unit) if c.unit == LENGTH else c for c in about)
    columns = (*named, *_metric_columns(subject))
    return Sheet(columns, tuple(_rounded(row, columns) for row in rows))


def _rounded(row: tuple[Cell, ...], columns: tuple[ReportColumn, ...]) -> tuple[Cell, ...]:
    """Give every number the digits its column carries, so that all outputs agree."""
    cells: list[Cell] = []
    for cell, column in zip(row, columns, strict=True):
        if isinstance(cell, float):
            cells.append(int(cell) if column.decimals == 0 else round(cell, column.decimals) + 0.0)
        else:
            cells.append(cell)
    return tuple(cells)


def _number(value: float) -> float | None:
    return None if math.isnan(value) else value
