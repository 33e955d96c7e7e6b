"""All bases of a project side by side: what each makes of every placement, where they disagree."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Final

import numpy as np
from numpy.typing import NDArray

from planner.analysis.floor_score import floors_of
from planner.analysis.parameters import DEFAULTS, Parameters
from planner.analysis.presence import EVIDENCE, has_table
from planner.analysis.report import scores_of
from planner.analysis.score import Score
from planner.analysis.scorers import scorers
from planner.errors import DataError, Problem
from planner.project import Project
from planner.tables.report import Cell, ReportColumn, Sheet

Floats = NDArray[np.float64]

WORST: Final = 5
"""So many placements are named on which two bases disagree the most."""
NOTICED: Final = "noticed_per_1000"
PASSBY: Final = "passby_per_1000"


@dataclass(frozen=True, slots=True)
class Apart:
    """A placement that two bases rank far apart.

    Attributes:
        placement: Id.
        first_rank: On the first basis; 1 is the most noticed, equal ones share the mean.
        second_rank: On the second basis.
    """

    placement: str
    first_rank: float
    second_rank: float


@dataclass(frozen=True, slots=True)
class Disagreement:
    """How two bases agree on which placements are noticed.

    Attributes:
        first: Key of the more trusted basis.
        second: Key of the other one.
        correlation: Spearman's rank correlation, in [-1, 1]; NaN where a basis ranks nothing.
        worst: Placements whose ranks differ the most, the worst first.
    """

    first: str
    second: str
    correlation: float
    worst: tuple[Apart, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Bases:
    """Every basis of a project side by side.

    Attributes:
        keys: Of the bases that could be scored, in order of trust.
        surfaces: Shape (placements,). Name of the surface of each placement.
        placements: Ids, by surface and in the order of the report.
        noticed: Shape (bases, placements). Noticed contacts per 1,000 visits; NaN on surfaces
            that a basis does not cover.
        passby: Shape (bases, placements). Visits per 1,000 that pass by.
        disagreements: One a pair of bases.
        problems: Why a basis that has a table is not among them.
    """

    keys: tuple[str, ...]
    surfaces: tuple[str, ...]
    placements: tuple[str, ...]
    noticed: Floats
    passby: Floats
    disagreements: tuple[Disagreement, ...]
    problems: tuple[Problem, ...]


def bases_of(project: Project, seed: int | None = None, parameters: Parameters = DEFAULTS) -> Bases:
    """Score the floors of a project on every basis whose table is there.

    A basis that falls back on a less trusted one, as baskets without receipts do, is left out.

    Args:
        project: Plan, tables and settings.
        seed: Starts simulated trips; None takes the project's.
        parameters: Numbers of the model, and how many visits are simulated.

    Raises:
        DataError: As ``bases_by``.
    """
    how = scorers(parameters)
    return bases_by(project, lambda basis: scores_of(project, basis, seed, how))


def bases_by(project: Project, score: Callable[[str], tuple[Score, ...]]) -> Bases:
    """Return every basis whose table is there, each scored by a function of its key.

    Args:
        project: Its tables decide which bases there are.
        score: Returns what ``scores_of`` would.

    Raises:
        DataError: ``nothing_to_score``, or what scoring the last basis raises where none could
            be scored.
    """
    scored: dict[str, Sequence[Score]] = {}
    problems: list[Problem] = []
    for evidence in EVIDENCE:
        if not has_table(evidence.key, project.tables):
            continue
        try:
            scores = floors_of(score(evidence.key))
        except DataError as error:
            if evidence is EVIDENCE[-1] and not scored:
                raise
            problems.append(Problem(error.code, error.facts))
            continue
        real = {score.audience.basis for score in scores}
        if real == {evidence.key}:
            scored[evidence.key] = scores
        elif real:
            facts = {"basis": evidence.key, "instead": ", ".join(sorted(real))}
            problems.append(Problem("basis_fell_back", facts))
    return side_by_side(scored, tuple(problems))


def side_by_side(
    scored: Mapping[str, Sequence[Score]], problems: tuple[Problem, ...] = ()
) -> Bases:
    """Put the scores of several bases side by side.

    Args:
        scored: Key of a basis to the scores of the surfaces that it covers.
        problems: Why others are missing.
    """
    places = {
        (score.surface.name, placement.id): None
        for scores in scored.values()
        for score in scores
        for placement in sorted(score.sites, key=lambda one: (one.element, one.slot))
    }
    number = {place: at for at, place in enumerate(places)}
    noticed = np.full((len(scored), len(number)), np.nan)
    passby = noticed.copy()
    for row, scores in enumerate(scored.values()):
        for score in scores:
            own = [number[score.surface.name, placement.id] for placement in score.sites]
            noticed[row, own] = score.placements.noticed
            passby[row, own] = score.passby
    ids = tuple(placement for _, placement in number)
    keys = tuple(scored)
    pairs = tuple(
        _disagreement(ids, (keys[a], noticed[a]), (keys[b], noticed[b]))
        for a, b in combinations(range(len(keys)), 2)
    )
    surfaces = tuple(surface for surface, _ in number)
    return Bases(keys, surfaces, ids, noticed, passby, pairs, problems)


def bases_sheet(bases: Bases) -> Sheet:
    """Return a row a placement: noticed and pass-by per basis, and how far its ranks lie apart."""
    columns = (
        ReportColumn("surface"),
        ReportColumn("placement_id"),
        *(ReportColumn(f"{NOTICED}_{key}", "", 3) for key in bases.keys),
        *(ReportColumn(f"{PASSBY}_{key}", "", 3) for key in bases.keys),
        ReportColumn("rank_spread", "", 1),
    )
    cells = np.vstack([bases.noticed, bases.passby, _rank_spread(bases.noticed)]).T
    rows = tuple(
        (surface, placement, *(_cell(c, d.decimals) for c, d in zip(row, columns[2:], strict=True)))
        for surface, placement, row in zip(
            bases.surfaces, bases.placements, cells.tolist(), strict=True
        )
    )
    return Sheet(columns, rows)


def ranks(values: Floats) -> Floats:
    """Return ranks (n,) from 1, the greatest value first; equal values share their mean rank."""
    from scipy.stats import rankdata

    return np.asarray(rankdata(-values), dtype=np.float64)


def _disagreement(
    ids: Sequence[str], first: tuple[str, Floats], second: tuple[str, Floats]
) -> Disagreement:
    both = np.flatnonzero(np.isfinite(first[1]) & np.isfinite(second[1]))
    shared = [ids[at] for at in both.tolist()]
    one, other = ranks(first[1][both]), ranks(second[1][both])
    apart = np.abs(one - other)
    order = sorted(range(len(shared)), key=lambda at: (-apart[at], shared[at]))
    worst = tuple(
        Apart(shared[at], float(one[at]), float(other[at]))
        for at in order[:WORST]
        if apart[at] > 0.0
    )
    return Disagreement(first[0], second[0], _correlation(one, other), worst)


def _correlation(one: Floats, other: Floats) -> float:
    """Return the correlation of ranks; NaN where all of a basis are equal."""
    a, b = one - one.mean() if len(one) else one, other - other.mean() if len(other) else other
    size = float(np.sqrt((a @ a) * (b @ b)))
    return float(a @ b) / size if size > 0.0 else float("nan")


def _rank_spread(noticed: Floats) -> Floats:
    """Return how many ranks lie between the best and the worst of each placement, (placements,)."""
    placed = np.full(noticed.shape, np.nan)
    for row, values in enumerate(noticed):
        known = np.isfinite(values)
        placed[row, known] = ranks(values[known])
    if not len(placed):
        return np.zeros(noticed.shape[1])
    spread: Floats = np.fmax.reduce(placed, axis=0) - np.fmin.reduce(placed, axis=0)
    return spread


def _cell(value: float, decimals: int) -> Cell:
    return round(value, decimals) + 0.0 if np.isfinite(value) else None
