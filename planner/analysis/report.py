"""The placement report: scores and sales of a project as a table of plain values."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from types import MappingProxyType

from planner.analysis.in_force import in_force
from planner.analysis.pages.order_share import order_shares
from planner.analysis.parameters import DEFAULTS, Parameters
from planner.analysis.presence import EVIDENCE
from planner.analysis.sales import NO_SALES, Sales, sales_of, visits_in_period
from planner.analysis.score import Score
from planner.analysis.scorers import SCORERS, Scorer, scorers
from planner.analysis.sheets import placements_sheet, products_sheet, zones_sheet
from planner.analysis.slots_sheet import slots_sheet
from planner.analysis.sums import Sums
from planner.errors import DataError, Fact, Problem
from planner.model.plan import Surface, SurfaceId
from planner.project import Project
from planner.tables.bases import (
    ALL_BASES,
    BASES_OF,
    best_basis,
    has_table,
    least_trusted,
    tables_of,
)
from planner.tables.report import Report, SourceUsed
from planner.tables.sales import SALES
from planner.tables.table import Table

SalesOf = Callable[[Mapping[str, Table], Sequence[str]], Sales]
DOORS = frozenset(
    {"no_entrance", "no_checkout", "zones_without_entrance", "zones_without_checkout"}
)
"""What evidence says of missing doors."""
UNCOVERED = frozenset({"no_tracks_here", "no_zone_matches", "no_gates_here", "no_heat_here"})
"""Errors that say that an evidence knows nothing about a surface."""


def build_report(
    project: Project,
    basis: str | None = None,
    seed: int | None = None,
    surface: str | None = None,
    parameters: Parameters = DEFAULTS,
) -> Report:
    """Score a project and return its placement report.

    Args:
        project: Plan, tables and settings.
        basis: Key of the evidence; None takes the most trusted one that has its table.
        seed: Starts simulated trips; None takes the project's.
        surface: Id or name of one surface; None takes every one that can be scored.
        parameters: Numbers of the model, and how many visits are simulated.

    Raises:
        DataError: ``no_such_surface``, ``nothing_to_score``, or what scoring raises.
    """
    _shown(drawn_surfaces(project), surface)
    return report_of(project, scores_of(project, basis, seed, scorers(parameters)), surface)


def scores_of(
    project: Project,
    basis: str | None = None,
    seed: int | None = None,
    how: Mapping[str, Scorer] = SCORERS,
) -> tuple[Score, ...]:
    """Score every surface that can be scored; arguments and errors as ``build_report``.

    Surfaces that the evidence does not cover are left out if it covers another one.

    Args:
        project: Plan, tables and settings.
        basis: As in ``build_report``.
        seed: As in ``build_report``.
        how: How the surfaces of a medium are scored.
    """
    project = in_force(project).project
    wanted = _basis_meant(project, basis)
    seed = project.settings.seed if seed is None else seed
    scores: list[Score] = []
    uncovered: list[DataError] = []
    for one in drawn_surfaces(project):
        try:
            scores.append(how[one.medium](project, one, wanted[one.medium], seed))
        except DataError as error:
            if error.code not in UNCOVERED:
                raise
            uncovered.append(error)
    if not scores:
        raise uncovered[0]
    return tuple(scores)


def _basis_meant(project: Project, basis: str | None) -> Mapping[str, str]:
    """Return the basis of each medium: the one asked for where it has it, else its best.

    Raises:
        DataError: ``unknown_evidence``, ``no_evidence_table``.
    """
    if basis is not None and basis not in ALL_BASES:
        raise DataError("unknown_evidence", evidence=basis, known=", ".join(ALL_BASES))
    if basis is not None and not has_table(basis, project.tables):
        raise DataError("no_evidence_table", evidence=basis, table=ALL_BASES[basis])
    return {
        medium: basis
        if basis is not None and basis in bases
        else best_basis(project.tables, medium)
        for medium, bases in BASES_OF.items()
    }


def report_of(
    project: Project,
    scores: Sequence[Score],
    surface: str | None = None,
    summed: SalesOf = sales_of,
) -> Report:
    """Put scores and sales into one report; its basis is what the visits really rest on.

    Args:
        project: What was scored.
        scores: Of every surface: sales are divided over all of them.
        surface: Id or name of the surface whose rows the report has; None: all.
        summed: Sums the sales of the evidence's days.

    Raises:
        DataError: ``no_such_surface``.
    """
    shown = _shown([score.surface for score in scores], surface)
    days = sorted({day for score in scores for day in score.audience.days})
    counted = in_force(project)
    tables = counted.project.tables
    sales = summed(tables, days)
    basis = least_trusted(score.audience.basis for score in scores)
    read = tables_read(basis)
    everywhere, notes = _with_sales(project, scores, sales)
    said = (*counted.problems(read), *notes)
    sums = [one for one in everywhere if one.score.surface.id in shown]
    return Report(
        project=project.settings.name,
        surfaces=tuple(one.score.surface.name for one in sums),
        basis=basis,
        generated=project.settings.generated,
        facts=_facts(sums, sales, days, counted.facts(read), order_shares(tables)),
        placements=placements_sheet(sums, everywhere, sales, basis),
        products=products_sheet(sums, project),
        zones=zones_sheet(sums),
        problems=_problems(sums, sales, (*_left_out(project, scores), *_unread(project), *said)),
        defaults=tuple(dict.fromkeys(d for one in sums for d in one.score.defaults)),
        sources=tuple(
            SourceUsed(one.what, one.origin, one.licence) for one in project.settings.sources
        ),
        calibrations=tuple(
            one.score.audience.calibration for one in sums if one.score.audience.calibration
        ),
        slots=slots_sheet([one.score for one in sums]),
    )


def tables_read(basis: str) -> tuple[str, ...]:
    """Return the kinds of table that a report on a basis reads rows of."""
    also = (kind for one in EVIDENCE if one.key == basis for kind in one.also)
    return tuple(dict.fromkeys((*tables_of(basis), *also, SALES.key)))


def _with_sales(
    project: Project, scores: Sequence[Score], sales: Sales
) -> tuple[list[Sums], tuple[Problem, ...]]:
    """Give every surface its visits and its part of the sales, with what is to be said of it."""
    counted = [
        visits_in_period(score.audience.weighted, score.audience.days, sales, project.settings)
        for score in scores
    ]
    sums = [
        Sums.of(score, scores, sales, visits)
        for score, (visits, _) in zip(scores, counted, strict=True)
    ]
    return sums, tuple(note for _, notes in counted for note in notes)


def _left_out(project: Project, scores: Sequence[Score]) -> tuple[Problem, ...]:
    """Name the surfaces that the evidence does not cover."""
    scored = {score.surface.id for score in scores}
    basis = scores[0].audience.basis
    return tuple(
        Problem("floor_without_evidence", {"surface": one.name, "basis": basis})
        for one in drawn_surfaces(project)
        if one.id not in scored
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


def surface_meant(project: Project, wanted: str | None) -> Surface:
    """Return the surface with an id or a name; the first that can be scored for None.

    Raises:
        DataError: ``no_such_surface``, ``nothing_to_score``.
    """
    drawn = drawn_surfaces(project)
    meant = _shown(drawn, wanted)
    return next(one for one in drawn if one.id in meant)


def _shown(surfaces: Sequence[Surface], wanted: str | None) -> frozenset[SurfaceId]:
    """Return the surfaces that are meant by an id or a name; all for None."""
    named = [one.id for one in surfaces if wanted is None or wanted in (one.id, one.name)]
    if not named:
        names = ", ".join(one.name for one in surfaces)
        raise DataError("no_such_surface", surface=wanted or "", surfaces=names)
    return frozenset(named)


def _facts(
    sums: Sequence[Sums],
    sales: Sales,
    days: Sequence[str],
    counted: Mapping[str, Fact],
    shares: Mapping[str, Fact],
) -> Mapping[str, Fact]:
    """Counts and measures of the shown surfaces; of several the busiest one's visits."""
    facts = dict(counted)
    for one in sums:
        facts.update(one.score.audience.facts)
        facts.update(one.score.figures)
    views = [one.score.audience.facts.get("page_views", 0.0) for one in sums]
    facts |= {"page_views": sum(map(float, views))} if any(views) else {}
    facts["visits"] = max(one.score.audience.visits for one in sums)
    facts["visits_weighted"] = max(round(one.score.audience.weighted, 3) for one in sums)
    if days:
        facts["evidence_from"], facts["evidence_to"] = days[0], days[-1]
        facts["evidence_days"] = len(days)
    if sales is not NO_SALES:
        facts["period_from"], facts["period_to"] = sales.days[0], sales.days[-1]
        facts["period_days"] = len(sales.days)
        facts["receipts"] = sales.receipts
    facts.update(shares)
    known = [one.visits for one in sums if one.visits is not None]
    if known:
        facts["visits_in_period"] = round(max(known), 3)
    return MappingProxyType(dict(sorted(facts.items())))


def _unread(project: Project) -> Iterator[Problem]:
    """Name tables of evidence that hold nothing."""
    for kind in dict.fromkeys(evidence.table for evidence in EVIDENCE):
        if kind in project.tables and not len(project.tables[kind].frame):
            yield Problem("evidence_empty", {"table": kind})


def _problems(
    sums: Sequence[Sums], sales: Sales, notes: tuple[Problem, ...]
) -> tuple[Problem, ...]:
    """Everything that weakens the numbers, worst first, each once."""
    found: list[Problem] = []
    for one in sums:
        found += one.score.problems
        found += one.score.doubts()
    found += [*sales.problems, *notes]
    if DOORS & {problem.code for problem in found}:
        found = [problem for problem in found if problem.code != "doors_missing"]
    order = {"error": 0, "warning": 1, "note": 2}
    unique = {(p.code, tuple(sorted(p.facts.items()))): p for p in found}
    return tuple(sorted(unique.values(), key=lambda problem: order[problem.weight]))
