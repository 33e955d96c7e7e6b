"""What listeners must look at after a step, found by comparing objects, not recorded."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TypeVar

from planner.model.element import ElementId
from planner.model.plan import Plan, SurfaceId
from planner.project import Project

Key = TypeVar("Key")
Value = TypeVar("Value")
Where = tuple[SurfaceId, ElementId]


@dataclass(frozen=True, slots=True)
class Change:
    """The difference between two projects.

    Attributes:
        surfaces: Surfaces that came, went, or changed in anything but their elements.
        added: Elements that came, by surface.
        removed: Elements that went, by surface.
        changed: Elements that are another value now, by surface.
        tables: Keys of tables that came, went or were replaced.
        settings: Whether the settings are others.
        variant: Whether another variant is shown, or the set of variants or their days changed.
        verdicts: Whether somebody thinks otherwise of a finding.
    """

    surfaces: frozenset[SurfaceId] = frozenset()
    added: frozenset[Where] = frozenset()
    removed: frozenset[Where] = frozenset()
    changed: frozenset[Where] = frozenset()
    tables: frozenset[str] = frozenset()
    settings: bool = False
    variant: bool = False
    verdicts: bool = False


def difference(before: Project, after: Project) -> Change:
    """Return what differs between two projects; equal objects are not looked into."""
    surfaces, added, removed, changed = _plan_difference(before.plan, after.plan)
    return Change(
        surfaces=frozenset(surfaces),
        added=frozenset(added),
        removed=frozenset(removed),
        changed=frozenset(changed),
        tables=frozenset(_differing(before.tables, after.tables)),
        settings=before.settings is not after.settings,
        variant=_is_another_variant(before, after),
        verdicts=before.verdicts is not after.verdicts,
    )


def _is_another_variant(before: Project, after: Project) -> bool:
    return (
        before.variant != after.variant
        or before.plans.keys() != after.plans.keys()
        or before.validity != after.validity
    )


def _plan_difference(
    before: Plan, after: Plan
) -> tuple[set[SurfaceId], set[Where], set[Where], set[Where]]:
    surfaces: set[SurfaceId] = set()
    added: set[Where] = set()
    removed: set[Where] = set()
    changed: set[Where] = set()
    for where in _differing(before.surfaces, after.surfaces):
        old, new = before.surfaces.get(where), after.surfaces.get(where)
        old_elements = {} if old is None else old.elements
        new_elements = {} if new is None else new.elements
        for element in _differing(old_elements, new_elements):
            here = (where, element)
            if element not in old_elements:
                added.add(here)
            elif element not in new_elements:
                removed.add(here)
            else:
                changed.add(here)
        if old is None or new is None or replace(old, elements=new.elements) != new:
            surfaces.add(where)
    return surfaces, added, removed, changed


def _differing(before: Mapping[Key, Value], after: Mapping[Key, Value]) -> set[Key]:
    if before is after:
        return set()
    return {key for key in before.keys() | after.keys() if before.get(key) is not after.get(key)}
