"""The placement report: scores and sales of a project as a table of plain values."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from planner.analysis.facings import products_text
from planner.analysis.metrics import METRICS, Facts
from planner.analysis.metrics.metric import Subject
from planner.analysis.presence import best_basis, least_trusted
from planner.analysis.sales import NO_SALES, Sales, sales_of, visits_in_period
from planner.analysis.score import SCORERS, Score
from planner.analysis.sums import (
    Sums,
    level_zones,
    placement_facts,
    product_facts,
    zone_facts,
)
from planner.errors import DataError, Fact, Problem
from planner.model.plan import Surface, SurfaceId
from planner.project import Project
from planner.tables.report import (
    UNPLACED,
    Cell,
    Report,
    ReportColumn,
    Sheet,
    SourceUsed,
)
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


def build_report(
    project: Project,
    basis: str | None = None,
    seed: int | None = None,
    surface: str | None = None,
) -> Report:
    """Score a project and return its placement report.

    Args:
        project: Plan, tables and settings.
        basis: Key of the evidence; None takes the most trusted one that has its table.
        seed: Starts simulated trips; None takes the project's.
        surface: Id or name of one surface; None takes every one that can be scored.

    Raises:
        DataError: ``no_such_surface``, ``nothing_to_score``, or what scoring raises.
    """
    _shown(drawn_surfaces(project), surface)
    return report_of(project, scores_of(project, basis, seed), surface)


def scores_of(
    project: Project, basis: str | None = None, seed: int | None = None
) -> tuple[Score, ...]:
    """Score every surface that can be scored; arguments and errors as ``build_report``."""
    basis = basis or best_basis(project.tables)
    seed = project.settings.seed if seed is None else seed
    return tuple(SCORERS[one.medium](project, one, basis, seed) for one in drawn_surfaces(project))


def report_of(project: Project, scores: Sequence[Score], surface: str | None = None) -> Report:
    """Put scores and sales into one report; its basis is what the visits really rest on.

    Args:
        project: What was scored.
        scores: Of every surface: sales are divided over all of them.
        surface: Id or name of the surface whose rows the report has; None: all.

    Raises:
        DataError: ``no_such_surface``.
    """
    shown = _shown([score.surface for score in scores], surface)
    days = sorted({day for score in scores for day in score.presence.days})
    sales = sales_of(project.tables, days)
    basis = least_trusted(score.presence.basis for score in scores)
    measured = max((float(s.presence.weights.sum()) for s in scores), default=0.0)
    visits, notes = visits_in_period(measured, days, sales, project.settings)
    everywhere = [Sums.of(score, scores, sales, visits) for score in scores]
    sums = [one for one in everywhere if one.score.surface.id in shown]
    unit = _unit(sums)
    placements = [row for one in sums for row in _placement_rows(one)]
    return Report(
        project=project.settings.name,
        surfaces=tuple(one.score.surface.name for one in sums),
        basis=basis,
        generated=project.settings.generated,
        facts=_facts(scores, sales, visits, days),
        placements=_sheet(
            WHERE, unit, "placement", [*placements, *_unplaced(everywhere, sales, basis)]
        ),
        products=_sheet(
            PRODUCT, unit, "product", [r for s in sums for r in _product_rows(s, project)]
        ),
        zones=_sheet(ZONE, unit, "zone", [row for one in sums for row in _zone_rows(one)]),
        problems=_problems(sums, sales, notes),
        defaults=tuple(dict.fromkeys(d for one in sums for d in one.score.defaults)),
        sources=tuple(
            SourceUsed(one.what, one.origin, one.licence) for one in project.settings.sources
        ),
    )


def drawn_surfaces(project: Project) -> list[Surface]:
    """Return every surface that can be scored.

    Raises:
        DataError: ``nothing_to_score``.
    """
    drawn = [
        one
        for one in project.plan.surfaces.values()
        if one.medium in SCORERS and (one.elements or one.outlines)
    ]
    if not drawn:
        raise DataError("nothing_to_score", project=project.settings.name)
    return drawn


def _shown(surfaces: Sequence[Surface], wanted: str | None) -> frozenset[SurfaceId]:
    """Return the surfaces that are meant by an id or a name; all for None."""
    named = [one.id for one in surfaces if wanted is None or wanted in (one.id, one.name)]
    if not named:
        names = ", ".join(one.name for one in surfaces)
        raise DataError("no_such_surface", surface=wanted or "", surfaces=names)
    return frozenset(named)


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
        ReportColumn(metric.key, metric.unit, metric.decimals)
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
    about: tuple[ReportColumn, ...], unit: str, subject: Subject, rows: list[tuple[Cell, ...]]
) -> Sheet:
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


def _facts(
    scores: Sequence[Score], sales: Sales, visits: float | None, days: Sequence[str]
) -> Mapping[str, Fact]:
    facts: dict[str, Fact] = {}
    for score in scores:
        facts.update(score.presence.facts)
    facts["visits"] = max((score.presence.visits for score in scores), default=0)
    facts["visits_weighted"] = max(
        (round(float(score.presence.weights.sum()), 3) for score in scores), default=0.0
    )
    if days:
        facts["evidence_from"], facts["evidence_to"] = days[0], days[-1]
        facts["evidence_days"] = len(days)
    if sales is not NO_SALES:
        facts["period_from"], facts["period_to"] = sales.days[0], sales.days[-1]
        facts["period_days"] = len(sales.days)
        facts["receipts"] = sales.receipts
    if visits is not None:
        facts["visits_in_period"] = round(visits, 3)
    return MappingProxyType(dict(sorted(facts.items())))


def _problems(
    sums: Sequence[Sums], sales: Sales, notes: tuple[Problem, ...]
) -> tuple[Problem, ...]:
    """Everything that weakens the numbers, worst first, each once."""
    found: list[Problem] = []
    for one in sums:
        found += one.score.problems
        level = level_zones(one.score)
        if level and len(one.score.presence.blend_start) > 1:
            found.append(Problem("zones_do_not_rank", {"zones": ", ".join(level)}))
    found += [*sales.problems, *notes]
    order = {"error": 0, "warning": 1, "note": 2}
    unique = {(p.code, tuple(sorted(p.facts.items()))): p for p in found}
    return tuple(sorted(unique.values(), key=lambda problem: order[problem.weight]))
