"""Days with sales, by the plan that stood on them, cut into weeks that hold one plan only."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray

from planner.project import Project

if TYPE_CHECKING:
    from pandas import DataFrame

Ints = NDArray[np.int64]
Days = NDArray[np.datetime64]

WEEK: Final = 7
NO_PLAN: Final = -1


@dataclass(frozen=True, slots=True, eq=False)
class Stretches:
    """Days on which the store sold anything, in order.

    Attributes:
        days: Shape (days,). Days.
        variants: Names of the variants that stood on any of them, by their first day.
        variant: Shape (days,). Which of them; -1 where nobody knows.
        week: Shape (days,). Number of the week, from 0; -1 where the plan is unknown.
        starts: First day of each week, ISO.
        plan_of: Shape (weeks,). Variant of each week.
    """

    days: Days
    variants: tuple[str, ...]
    variant: Ints
    week: Ints
    starts: tuple[str, ...]
    plan_of: Ints


def days_of(frame: DataFrame) -> tuple[Days, Ints]:
    """Return the days of sales, sorted, and the number of each row's day."""
    from planner.tables.columns import SOLD_AT

    moments = frame[SOLD_AT].to_numpy(dtype="datetime64[D]")
    days, index = np.unique(moments, return_inverse=True)
    return days, index.astype(np.int64)


def stretches_of(project: Project, days: Days) -> Stretches:
    """Cut days into weeks; a week begins anew with each plan, so the last one may be shorter.

    Days that no dated variant claims belong to the one that nobody has dated; if there are
    several, or none, nobody knows which plan stood then. Without any date all days belong to
    the shown variant.

    Args:
        project: Says when each variant is valid.
        days: Shape (days,). Sorted, each once.
    """
    names = _variants(project, [str(day) for day in days])
    order = tuple(dict.fromkeys(name for name in names if name))
    number = {name: at for at, name in enumerate(order)}
    variant = np.array([number.get(name, NO_PLAN) for name in names], dtype=np.int64)
    week = np.full(len(days), NO_PLAN, dtype=np.int64)
    starts: list[str] = []
    plan_of: list[int] = []
    cuts = np.flatnonzero(np.diff(variant, prepend=variant[:1] - 1))
    for begin, end in zip(cuts, (*cuts[1:], len(days)), strict=True):
        if variant[begin] == NO_PLAN:
            continue
        since = (days[begin:end] - days[begin]).astype(np.int64) // WEEK
        _, first, inside = np.unique(since, return_index=True, return_inverse=True)
        week[begin:end] = len(starts) + inside
        starts += [str(days[begin + at]) for at in first.tolist()]
        plan_of += [int(variant[begin])] * len(first)
    return Stretches(days, order, variant, week, tuple(starts), np.array(plan_of, dtype=np.int64))


def _variants(project: Project, days: list[str]) -> list[str]:
    """Return the variant of each day; empty where nobody knows."""
    if not project.validity:
        return [project.variant] * len(days)
    undated = [name for name in project.plans if name not in project.validity]
    other = undated[0] if len(undated) == 1 else ""
    return [
        next((name for name, one in project.validity.items() if one.holds(day)), other)
        for day in days
    ]
