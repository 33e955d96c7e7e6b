"""Which rows of the tables count for the shown plan: those of the days on which it was valid."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from threading import Lock
from types import MappingProxyType
from typing import TYPE_CHECKING, Final
from weakref import WeakKeyDictionary

from planner.errors import Fact, Problem
from planner.model.validity import Validity
from planner.project import Project
from planner.tables.columns import DAY, SOLD_AT, TIME
from planner.tables.table import Table

if TYPE_CHECKING:
    from pandas import Series, Timestamp

DATED: Final[Mapping[str, str]] = MappingProxyType(
    {
        "sales": SOLD_AT,
        "tracks": DAY,
        "zone_visits": DAY,
        **dict.fromkeys(("counters", "impressions", "page_views", "scroll"), TIME),
        **dict.fromkeys(("slot_orders", "events", "viewability"), TIME),
    }
)
"""Kinds of table whose rows belong to a day, and the column that holds it or a moment of it."""
REMEMBERED: Final = 8
"""So many divisions of one table are remembered."""

Plans = tuple[str, tuple[tuple[str, Validity], ...], tuple[str, ...]]
"""The shown variant, the dated ones with their days, and those that nobody has dated."""


@dataclass(frozen=True, slots=True)
class Taken:
    """What is taken of one table.

    Attributes:
        table: The rows that count; None: all of them, and so the table itself.
        rows: How many there were.
        set_aside: How many of them are of days on which another plan was valid.
        without_day: How many have no day; they count whatever plan is shown.
        measured_on: Variants that all the rows are of, where the shown one has none; None: it
            has rows of its own.
    """

    table: Table | None
    rows: int
    set_aside: int = 0
    without_day: int = 0
    measured_on: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class InForce:
    """A project with the rows that count for its plan.

    Attributes:
        project: The same object where no variant is dated.
        taken: What was taken of each kind of table; empty where no variant is dated.
    """

    project: Project
    taken: Mapping[str, Taken]

    def problems(self, kinds: Iterable[str]) -> Iterator[Problem]:
        """Say what was set aside of some kinds of table, and what another plan was measured on."""
        variant = self.project.variant
        for kind in kinds:
            one = self.taken.get(kind)
            if one is None:
                continue
            facts: dict[str, Fact] = {"table": kind, "variant": variant, "total": one.rows}
            if one.measured_on:
                yield Problem("measured_on", {**facts, "variants": ", ".join(one.measured_on)})
            elif one.measured_on is not None:
                yield Problem("measured_on_no_plan", facts)
            if one.set_aside:
                yield Problem("rows_set_aside", {**facts, "count": one.set_aside}, "note")
            if one.without_day:
                yield Problem("rows_without_day", {**facts, "count": one.without_day}, "note")

    def facts(self, kinds: Iterable[str]) -> Mapping[str, Fact]:
        """Return the variant, its days, and what was set aside of some kinds of table."""
        project = self.project
        if not project.validity:
            return {}
        facts: dict[str, Fact] = {"variant": project.variant}
        validity = project.validity.get(project.variant)
        if validity is not None:
            ends = {"valid_from": validity.valid_from, "valid_to": validity.valid_to}
            facts |= {key: day for key, day in ends.items() if day}
        for kind in kinds:
            one = self.taken.get(kind)
            if one is not None:
                facts[f"set_aside_{kind}"] = one.set_aside
                if one.measured_on is not None:
                    facts[f"measured_on_{kind}"] = ", ".join(one.measured_on)
        return facts


def in_force(project: Project) -> InForce:
    """Return a project with the rows that count for its shown variant.

    A dated variant takes the rows of its days; one that is not dated those of days that belong
    to no other. A variant without any row, as one that is only planned, takes all of them, and
    that is said. Rows without a day always count. The same tables and days give the same tables.
    """
    if not project.validity:
        return InForce(project, MappingProxyType({}))
    undated = tuple(key for key in project.plans if key not in project.validity)
    plans = (project.variant, tuple(sorted(project.validity.items())), undated)
    taken = {kind: _taken(project.tables[kind], plans) for kind in DATED if kind in project.tables}
    others = {kind: one.table for kind, one in taken.items() if one.table is not None}
    tables = MappingProxyType({**project.tables, **others})
    return InForce(replace(project, tables=tables), MappingProxyType(taken))


_KEPT: WeakKeyDictionary[Table, dict[Plans, Taken]] = WeakKeyDictionary()
_LOCK = Lock()


def _taken(table: Table, plans: Plans) -> Taken:
    """Divide a table, or remember how it was divided: stages compare tables by identity."""
    with _LOCK:
        kept = _KEPT.setdefault(table, {})
        if plans not in kept:
            while len(kept) >= REMEMBERED:
                del kept[next(iter(kept))]
            kept[plans] = _divided(table, plans)
        return kept[plans]


def _divided(table: Table, plans: Plans) -> Taken:
    shown, dated, undated = plans
    moments = table.frame[DATED[table.kind]]
    has_day = moments.notna()
    of_plan = {variant: _within(moments, validity) for variant, validity in dated}
    claimed = has_day & False
    for rows in of_plan.values():
        claimed = claimed | rows
    own = of_plan[shown] if shown in of_plan else has_day & ~claimed
    without_day = int((~has_day).sum())
    if not own.any():
        on = (
            *(variant for variant, rows in of_plan.items() if rows.any()),
            *(undated if (has_day & ~claimed).any() else ()),
        )
        return Taken(None, len(table.frame), 0, without_day, on if has_day.any() else None)
    keep = own | ~has_day
    set_aside = int((~keep).sum())
    kept = Table(table.kind, table.frame[keep].reset_index(drop=True)) if set_aside else None
    return Taken(kept, len(table.frame), set_aside, without_day)


def _within(moments: Series[Timestamp], validity: Validity) -> Series[bool]:
    from pandas import Timedelta
    from pandas import Timestamp as Moment

    within = moments.notna()
    if validity.valid_from:
        within = within & (moments >= Moment(validity.valid_from))
    if validity.valid_to:
        within = within & (moments < Moment(validity.valid_to) + Timedelta(days=1))
    return within
