"""What is worth looking at in a scored project: one module a topic, all in one tuple."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from planner.analysis.affinity_sheet import Affinity, affinity_of
from planner.analysis.findings import (
    dead,
    drawn,
    launching,
    neighbours,
    selling,
    shares,
    traffic,
)
from planner.analysis.findings.finding import Finding, FindingKind, Known
from planner.analysis.in_force import in_force
from planner.analysis.score import Score
from planner.errors import DataError, Problem
from planner.project import Project
from planner.tables.report import Report

FINDINGS: Final[tuple[FindingKind, ...]] = (
    FindingKind(("dead_zone", "dead_fixture"), dead.dead_places, dead.lacks),
    FindingKind(("hidden_gem", "over_exposed"), selling.selling, selling.lacks),
    FindingKind(("sales_space", "sales_exposure"), shares.category_shares, shares.lacks),
    FindingKind(("offer_outside", "novelty_outside"), launching.launching),
    FindingKind(("pair_apart", "pair_together"), neighbours.neighbours, neighbours.lacks),
    FindingKind(
        ("zone_star", "zone_leaky", "zone_quiet", "zone_question"), traffic.zone_quadrants
    ),
    FindingKind(("product_unplaced",), drawn.unplaced_products),
    FindingKind(("placement_empty",), drawn.empty_placements),
    FindingKind(("narrow_aisle",), drawn.narrow_places),
    FindingKind(("weak_data",), drawn.weak_data),
)  # fmt: skip
"""Every way to find something, in the order in which findings are listed."""

KINDS: Final = tuple(kind for one in FINDINGS for kind in one.kinds)
"""Every kind of finding, in the order in which they are listed."""


@dataclass(frozen=True, slots=True)
class Found:
    """What was found in a project.

    Attributes:
        findings: By kind in the order of ``KINDS``, the weightiest first.
        problems: What keeps some kinds from being found.
        basis: Key of the evidence that all of it rests on.
        generated: Whether the project's tables were generated, not measured.
    """

    findings: tuple[Finding, ...]
    problems: tuple[Problem, ...]
    basis: str
    generated: bool

    def by_kind(self) -> dict[str, tuple[Finding, ...]]:
        """Return the findings of each kind that has any."""
        return {kind: tuple(there) for kind, there in groupby(self.findings, lambda f: f.kind)}


def findings_of(
    project: Project,
    scores: Sequence[Score],
    report: Report,
    told: Callable[[float], None] = lambda _: None,
) -> Found:
    """Find everything that is worth looking at.

    Args:
        project: What was scored.
        scores: Of all its surfaces.
        report: Made from these scores.
        told: Takes the share of the work that is done, in [0, 1].
    """
    counted = in_force(project).project
    known = Known(counted, tuple(scores), report, _affinity(project))
    findings: list[Finding] = []
    problems: list[Problem] = []
    for done, one in enumerate(FINDINGS):
        told(done / len(FINDINGS))
        findings += one.find(known)
        problems += one.lacks(known)
    order = {kind: at for at, kind in enumerate(KINDS)}
    findings.sort(key=lambda f: (order[f.kind], -f.weight, f.subject))
    unique = tuple({finding.key: finding for finding in findings}.values())
    return Found(unique, tuple(problems), report.basis, report.generated)


def _affinity(project: Project) -> Affinity | None:
    try:
        return affinity_of(project)
    except DataError:
        return None


__all__ = ["FINDINGS", "KINDS", "Finding", "FindingKind", "Found", "Known", "findings_of"]
