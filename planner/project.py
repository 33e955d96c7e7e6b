"""A project: plans per variant, tables and settings; an immutable value."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from itertools import combinations
from types import MappingProxyType
from zoneinfo import ZoneInfo

from planner.errors import PlanError, Problem
from planner.model.element import NOTHING
from planner.model.pattern import Pattern
from planner.model.plan import Plan
from planner.model.validity import Validity
from planner.model.verdict import Verdict
from planner.tables.table import Table

FIRST_VARIANT = "today"
DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")

_CURRENCY = re.compile(r"[A-Z]{3}")
_CLOCK = re.compile(r"([01]\d|2[0-3]):[0-5]\d|24:00")


@dataclass(frozen=True, slots=True)
class Source:
    """Where something in a project comes from.

    Attributes:
        what: What was taken.
        origin: Work, author or place.
        licence: SPDX name of its licence.
    """

    what: str
    origin: str
    licence: str


@dataclass(frozen=True, slots=True)
class Settings:
    """What holds for a whole project.

    Attributes:
        name: Shown to people; empty: the folder's name.
        about: One paragraph per language code.
        currency: ISO 4217; money in every table is in it.
        time_zone: IANA name; times without an offset are local to it.
        opening_hours: Day key (``mon`` to ``sun``) to (opens, closes), as ``07:00``.
        conversion: Receipts per visit, in (0, 1]; None where nobody knows.
        coverage: Share of visits that an evidence saw, in (0, 1], per evidence key.
        seed: Starts every simulation.
        aisle_m: Aisles narrower than this are named, metres, > 0.
        least_aisle_m: Those narrower than this are warned of, metres, in (0, aisle_m].
        generated: Whether its tables were generated, not measured.
        sources: Works it was made from.
        extra: Fields that a newer version wrote.

    Raises:
        PlanError: ``bad_currency``, ``bad_time_zone``, ``bad_hours``, ``bad_conversion``,
            ``bad_coverage_share``, ``bad_seed`` or ``bad_aisle``.
    """

    name: str = ""
    about: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    currency: str = "EUR"
    time_zone: str = "UTC"
    opening_hours: Mapping[str, tuple[str, str]] = field(
        default_factory=lambda: MappingProxyType({})
    )
    conversion: float | None = None
    coverage: Mapping[str, float] = field(default_factory=lambda: MappingProxyType({}))
    seed: int = 1
    aisle_m: float = 1.2
    least_aisle_m: float = 0.9
    generated: bool = False
    sources: tuple[Source, ...] = ()
    extra: Mapping[str, object] = field(default_factory=lambda: NOTHING)

    def __post_init__(self) -> None:
        """Refuse values that no store has."""
        if not _CURRENCY.fullmatch(self.currency):
            raise PlanError("bad_currency", currency=self.currency)
        if not _is_time_zone(self.time_zone):
            raise PlanError("bad_time_zone", time_zone=self.time_zone)
        for day, (opens, closes) in self.opening_hours.items():
            if day not in DAYS or not (_CLOCK.fullmatch(opens) and _CLOCK.fullmatch(closes)):
                raise PlanError("bad_hours", day=day, opens=opens, closes=closes)
        if self.conversion is not None and not 0.0 < self.conversion <= 1.0:
            raise PlanError("bad_conversion", share=self.conversion)
        for evidence, share in self.coverage.items():
            if not 0.0 < share <= 1.0:
                raise PlanError("bad_coverage_share", evidence=evidence, share=share)
        if self.seed < 0:
            raise PlanError("bad_seed", seed=self.seed)
        if not 0.0 < self.least_aisle_m <= self.aisle_m < math.inf:
            raise PlanError("bad_aisle", least_m=self.least_aisle_m, usual_m=self.aisle_m)


@dataclass(frozen=True, slots=True)
class Project:
    """Everything a user saves.

    Attributes:
        plans: Variant name to plan.
        variant: The variant that is worked on; a key of ``plans``.
        tables: Table key to checked table.
        settings: What holds for the whole project.
        pictures: PNG files by name, those that underlays of its plans show.
        types: Own types of the user, in the order of the palette; no two share a name.
        extra: Fields that a newer version wrote.
        validity: Variant name to the days it stands in the store; without those that nobody
            has dated. No two variants share a day.
        verdicts: Key of a finding to what people think of it; without those of which nobody said
            anything.

    Raises:
        PlanError: ``no_variant`` or ``validities_overlap``.
    """

    plans: Mapping[str, Plan] = field(
        default_factory=lambda: MappingProxyType({FIRST_VARIANT: Plan()})
    )
    variant: str = FIRST_VARIANT
    tables: Mapping[str, Table] = field(default_factory=lambda: MappingProxyType({}))
    settings: Settings = field(default_factory=Settings)
    pictures: Mapping[str, bytes] = field(default_factory=lambda: MappingProxyType({}))
    types: tuple[Pattern, ...] = ()
    extra: Mapping[str, object] = field(default_factory=lambda: NOTHING)
    validity: Mapping[str, Validity] = field(default_factory=lambda: MappingProxyType({}))
    verdicts: Mapping[str, Verdict] = field(default_factory=lambda: MappingProxyType({}))

    def __post_init__(self) -> None:
        """Refuse variants that are not there, and two that are valid on one day."""
        for variant in (self.variant, *self.validity):
            if variant not in self.plans:
                raise PlanError("no_variant", variant=variant)
        for (one, its), (other, others) in combinations(self.validity.items(), 2):
            if its.overlaps(others):
                raise PlanError("validities_overlap", variant=one, other_variant=other)

    @property
    def plan(self) -> Plan:
        """The plan of the current variant."""
        return self.plans[self.variant]


def with_plan(project: Project, plan: Plan) -> Project:
    """Put a plan in the place of the current variant's."""
    if plan is project.plan:
        return project
    return replace(project, plans=MappingProxyType({**project.plans, project.variant: plan}))


def with_table(project: Project, table: Table) -> Project:
    """Put a table in the place of the one of its kind, or beside the others."""
    return replace(project, tables=MappingProxyType({**project.tables, table.kind: table}))


def with_picture(project: Project, name: str, content: bytes) -> Project:
    """Keep a PNG file under a name of its own; the same name holds another file afterwards."""
    if project.pictures.get(name) == content:
        return project
    return replace(project, pictures=MappingProxyType({**project.pictures, name: content}))


def shown_pictures(project: Project) -> tuple[str, ...]:
    """Return the names of the pictures that underlays of any variant show, each once."""
    surfaces = (surface for plan in project.plans.values() for surface in plan.surfaces.values())
    return tuple(dict.fromkeys(s.underlay.file for s in surfaces if s.underlay is not None))


def missing_pictures(project: Project) -> tuple[Problem, ...]:
    """Name the surfaces of the current plan whose picture is not there."""
    return tuple(
        Problem("underlay_missing", {"surface": surface.name, "file": surface.underlay.file})
        for surface in project.plan.surfaces.values()
        if surface.underlay is not None and surface.underlay.file not in project.pictures
    )


def with_settings(project: Project, settings: Settings) -> Project:
    """Put other settings in place."""
    return project if settings == project.settings else replace(project, settings=settings)


def with_coverage(project: Project, evidence: str, share: float) -> Project:
    """Say which share of all visits an evidence saw, in (0, 1]."""
    coverage = MappingProxyType({**project.settings.coverage, evidence: share})
    return with_settings(project, replace(project.settings, coverage=coverage))


def with_types(project: Project, new: Iterable[Pattern]) -> Project:
    """Add own types, after those that are there.

    Raises:
        PlanError: ``type_unnamed`` or ``type_exists``.
    """
    types = project.types
    for pattern in new:
        _check_name(types, pattern.name)
        types = (*types, pattern)
    return replace(project, types=types) if types != project.types else project


def with_type_renamed(project: Project, name: str, new_name: str) -> Project:
    """Give an own type another name; elements drawn after it stay as they are.

    Raises:
        PlanError: ``no_type``, ``type_unnamed`` or ``type_exists``.
    """
    old = type_of(project, name)
    if new_name == name:
        return project
    _check_name(project.types, new_name)
    renamed = replace(old, name=new_name)
    return replace(project, types=tuple(renamed if t is old else t for t in project.types))


def without_type(project: Project, name: str) -> Project:
    """Forget an own type; elements drawn after it stay as they are.

    Raises:
        PlanError: ``no_type``.
    """
    gone = type_of(project, name)
    return replace(project, types=tuple(t for t in project.types if t is not gone))


def type_of(project: Project, name: str) -> Pattern:
    """Return the own type of a name.

    Raises:
        PlanError: ``no_type``.
    """
    for pattern in project.types:
        if pattern.name == name:
            return pattern
    raise PlanError("no_type", name=name)


def with_verdict(project: Project, finding: str, verdict: Verdict) -> Project:
    """Say what one thinks of a finding; a verdict without a word takes back what was said."""
    if project.verdicts.get(finding, Verdict()) == verdict:
        return project
    others = {key: said for key, said in project.verdicts.items() if key != finding}
    verdicts = {**others, finding: verdict} if verdict.note else others
    return replace(project, verdicts=MappingProxyType(verdicts))


def lifted(edit: Callable[[Plan], Plan]) -> Callable[[Project], Project]:
    """Turn an edit of the current plan into an edit of the project."""
    return lambda project: with_plan(project, edit(project.plan))


def _check_name(types: tuple[Pattern, ...], name: str) -> None:
    if not name.strip():
        raise PlanError("type_unnamed")
    if any(pattern.name == name for pattern in types):
        raise PlanError("type_exists", name=name)


def _is_time_zone(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        return False
    return True
