"""What the difference of two plans does to exposure: noticed contacts of both, side by side."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from planner.analysis.score import Score
from planner.errors import Problem
from planner.model.element import ElementId
from planner.model.plan import SurfaceId
from planner.tables.report import Report

Key = TypeVar("Key")
Pair = tuple[float | None, float | None]
"""Noticed contacts per 1,000 visits before and after; None where it is not there."""
NEITHER: Pair = (None, None)


@dataclass(frozen=True, slots=True, eq=False)
class Effect:
    """Noticed contacts per 1,000 visits of two plans.

    Attributes:
        elements: Of an element: the sum over its placements.
        products: Of a product on a surface: contacts with any of its placements there.
        surfaces: Of a surface: the sum over its placements.
        whole: The sum over all placements of each plan.
        bases: Keys of the evidence that the one and the other really rest on.
        days: First and last day that each was measured on; empty for simulated visits.
        problems: Which plan was really measured where one has nothing of its own.
        reports: Of the one and the other.
    """

    elements: Mapping[tuple[SurfaceId, ElementId], Pair]
    products: Mapping[tuple[SurfaceId, str], Pair]
    surfaces: Mapping[SurfaceId, Pair]
    whole: tuple[float, float]
    bases: tuple[str, str]
    days: tuple[tuple[str, ...], tuple[str, ...]]
    problems: tuple[Problem, ...]
    reports: tuple[Report, Report]


OF_DAYS = frozenset({"measured_on", "measured_on_no_plan"})
"""Codes of problems that say that another plan was measured."""


def effect_of(
    before: tuple[Sequence[Score], Report], after: tuple[Sequence[Score], Report]
) -> Effect:
    """Put the scores of two plans side by side, both with the report made from them."""
    old, new = before[0], after[0]
    said = [p for _, report in (before, after) for p in report.problems if p.code in OF_DAYS]
    return Effect(
        _paired(_by_element(old), _by_element(new)),
        _paired(_by_product(old), _by_product(new)),
        _paired(_by_surface(old), _by_surface(new)),
        (sum(_by_surface(old).values()), sum(_by_surface(new).values())),
        (before[1].basis, after[1].basis),
        (_days(before[1]), _days(after[1])),
        tuple(said),
        (before[1], after[1]),
    )


def _days(report: Report) -> tuple[str, ...]:
    ends = ("evidence_from", "evidence_to")
    return tuple(str(report.facts[end]) for end in ends if end in report.facts)


def _by_element(scores: Sequence[Score]) -> dict[tuple[SurfaceId, ElementId], float]:
    sums: dict[tuple[SurfaceId, ElementId], float] = {}
    for score in scores:
        noticed = score.placements.noticed.tolist()
        for site, value in zip(score.sites, noticed, strict=True):
            key = (score.surface.id, site.element)
            sums[key] = sums.get(key, 0.0) + value
    return sums


def _by_product(scores: Sequence[Score]) -> dict[tuple[SurfaceId, str], float]:
    return {
        (score.surface.id, str(product)): value
        for score in scores
        for product, value in zip(
            score.facings.products, score.products.noticed.tolist(), strict=True
        )
    }


def _by_surface(scores: Sequence[Score]) -> dict[SurfaceId, float]:
    return {score.surface.id: float(score.placements.noticed.sum()) for score in scores}


def _paired(old: Mapping[Key, float], new: Mapping[Key, float]) -> Mapping[Key, Pair]:
    return {key: (old.get(key), new.get(key)) for key in old.keys() | new.keys()}
