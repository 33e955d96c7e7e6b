"""The sheets of a report: a row a placement, a product, a zone, each with its metrics."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from operator import itemgetter

import numpy as np
from numpy.typing import NDArray

from planner.analysis.facings import products_text
from planner.analysis.metrics import METRICS, Facts, Metric
from planner.analysis.metrics.metric import Subject
from planner.analysis.sales import Sales
from planner.analysis.sums import Sums, placement_facts, product_facts, zone_facts
from planner.model.element import ElementId
from planner.model.placements import facing_of, middle_of
from planner.model.plan import Frame
from planner.model.shape import Point
from planner.project import Project
from planner.tables.report import UNPLACED, Cell, ReportColumn, Sheet
from planner.units import MEDIA

Metrics = tuple[Metric, ...]

_NEARLY = 1e-6
_LARGEST = 1e9
"""Below it, a value times its scale is right to ``_NEARLY``."""

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

_LIE_DECIMALS = tuple(
    column.decimals for column in WHERE if column.key in ("x", "y", "facing_deg", "width", "height")
)

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
    metrics = _metrics("placement", shown)
    rows = [row for one in shown for row in _placement_rows(one, metrics)]
    rows += _unplaced(everywhere, sales, basis, metrics)
    return Sheet((*_named(WHERE, shown), *_columns(metrics)), tuple(rows))


def products_sheet(shown: Sequence[Sums], project: Project) -> Sheet:
    """Return a row a product and surface."""
    metrics = _metrics("product", shown)
    rows = [row for one in shown for row in _product_rows(one, project, metrics)]
    return _sheet(PRODUCT, shown, metrics, rows)


def zones_sheet(shown: Sequence[Sums]) -> Sheet:
    """Return a row a zone."""
    metrics = _metrics("zone", shown)
    return _sheet(ZONE, shown, metrics, [row for one in shown for row in _zone_rows(one, metrics)])


def _unit(sums: Sequence[Sums]) -> str:
    """Return the unit of lengths on these surfaces; empty where they differ."""
    units = {MEDIA[one.score.surface.medium].unit for one in sums}
    return units.pop() if len(units) == 1 else ""


def _placement_rows(sums: Sums, asked: Metrics) -> list[tuple[Cell, ...]]:
    """Rows sorted by element id and placement, each with its metrics."""
    score = sums.score
    frame = score.surface.frame
    metrics = _metric_rows(placement_facts(sums), asked)
    elements, basis = score.surface.elements, score.audience.basis
    rows: list[tuple[tuple[ElementId, int], tuple[Cell, ...]]] = []
    for at, (placement, zone, cells) in enumerate(
        zip(score.sites, score.zone_of, metrics, strict=True)
    ):
        element = elements[placement.element]
        row: tuple[Cell, ...] = (
            score.surface.name,
            placement.id,
            element.id,
            element.name,
            element.kind,
            zone,
            placement.slot.level,
            *_lies(placement.line, frame, placement.width, placement.height_m),
            products_text(placement),
            basis,
            *cells,
        )
        rows.append(((element.id, at), row))
    return [row for _, row in sorted(rows, key=itemgetter(0))]


@lru_cache(maxsize=100_000)
def _lies(line: tuple[Point, ...], frame: Frame, width: float, height_m: float) -> tuple[Cell, ...]:
    """Return x, y and direction of a selling edge as the user's files have them, and its sizes.

    All rounded as their columns say.
    """
    x, y = frame.outside(*middle_of(line))
    values = (x, y, frame.angle(facing_of(line)), width, height_m)
    return tuple(map(_rounded, values, _LIE_DECIMALS))


def _unplaced(
    sums: Sequence[Sums], sales: Sales, basis: str, metrics: Metrics
) -> list[tuple[Cell, ...]]:
    """One row with the sales of products that stand nowhere; none if there are none."""
    placed = {product for one in sums for product in one.score.facings.products}
    lost = [index for index, product in enumerate(sales.products) if product not in placed]
    if not lost:
        return []
    cells: dict[str, Cell] = {"placement_id": UNPLACED, "traffic_basis": basis}
    cells["products"] = "|".join(sales.products[index] for index in lost)
    for key, values in sales.sums.items():
        cells[key] = float(values[lost].sum())
    cells["sales_share"] = float(sales.shares[lost].sum())
    columns = (*WHERE, *_columns(metrics))
    for column in columns:
        cell = cells.get(column.key)
        if isinstance(cell, float):
            cells[column.key] = _rounded(cell, column.decimals)
    texts = {column.key for column in columns if column.decimals < 0}
    return [tuple(cells.get(c.key, "" if c.key in texts else None) for c in columns)]


def _product_rows(sums: Sums, project: Project, metrics: Metrics) -> list[tuple[Cell, ...]]:
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
            _metric_rows(facts, metrics),
            strict=True,
        )
    ]


def _zone_rows(sums: Sums, metrics: Metrics) -> list[tuple[Cell, ...]]:
    names, counts, facts = zone_facts(sums)
    return [
        (sums.score.surface.name, name, count, width, *cells)
        for name, count, width, cells in zip(
            names, counts, facts.width.tolist(), _metric_rows(facts, metrics), strict=True
        )
    ]


def _texts(project: Project, column: str) -> Mapping[str, str]:
    table = project.tables.get("products")
    if table is None:
        return {}
    frame = table.frame
    values = frame[column].fillna("").astype(str)
    return dict(zip(frame["product_id"].tolist(), values.tolist(), strict=True))


def _metrics(subject: Subject, shown: Sequence[Sums]) -> Metrics:
    """Return the metrics that a subject has on any of the shown surfaces."""
    media = {one.score.surface.medium for one in shown}
    return tuple(one for one in METRICS if subject in one.subjects and media & set(one.media))


def _columns(metrics: Metrics) -> tuple[ReportColumn, ...]:
    return tuple(ReportColumn(one.key, one.unit, one.decimals, one.middle) for one in metrics)


def _metric_rows(facts: Facts, metrics: Metrics) -> list[tuple[Cell, ...]]:
    """Return the metrics of each row, rounded."""
    columns: list[list[Cell]] = []
    for metric in metrics:
        values, digits = metric.compute(facts), metric.decimals
        if digits < 0:
            columns.append([str(value) for value in values])
        else:
            columns.append(_all_rounded(np.asarray(values, dtype=np.float64), digits))
    return list(zip(*columns, strict=True))


def _sheet(
    about: tuple[ReportColumn, ...],
    shown: Sequence[Sums],
    metrics: Metrics,
    rows: list[tuple[Cell, ...]],
) -> Sheet:
    """Return rows as a sheet; what stands before the metrics is rounded here."""
    named = _named(about, shown)
    lengths = [at for at, column in enumerate(named) if column.decimals > 0]
    for at, row in enumerate(rows):
        cells = list(row)
        for column in lengths:
            cell = cells[column]
            if isinstance(cell, float):
                cells[column] = _rounded(cell, named[column].decimals)
        rows[at] = tuple(cells)
    return Sheet((*named, *_columns(metrics)), tuple(rows))


def _named(about: Sequence[ReportColumn], shown: Sequence[Sums]) -> list[ReportColumn]:
    """Return columns with the unit of lengths on the shown surfaces."""
    unit = _unit(shown)
    return [replace(c, unit=unit) if c.unit == LENGTH else c for c in about]


def _all_rounded(values: NDArray[np.float64], decimals: int) -> list[Cell]:
    """Round each value as ``_rounded`` does, to the byte.

    A whole number of last digits, divided by their scale, is what ``round`` returns; values that
    are not safely nearer to one of two are left to it.
    """
    if np.isnan(values).all():
        return [None] * len(values)
    scale = 10.0**decimals
    scaled = values * scale
    safe = (np.abs(scaled - np.floor(scaled) - 0.5) > _NEARLY) & (np.abs(scaled) < _LARGEST)
    safe &= decimals > 0
    cells: list[Cell] = (np.rint(np.where(safe, scaled, 0.0)) / scale + 0.0).tolist()
    for index in np.flatnonzero(~safe).tolist():
        cells[index] = _rounded(float(values[index]), decimals)
    return cells


def _rounded(value: float, decimals: int) -> float | int | None:
    """Give a number the digits its column carries, so that all outputs agree; NaN is empty."""
    if value != value:  # noqa: PLR0124 - quicker than math.isnan, once a cell
        return None
    return int(value) if decimals == 0 else round(value, decimals) + 0.0
