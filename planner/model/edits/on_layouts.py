"""Edits that bring a whole layout in: as a floor of its own, or in the place of one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from types import MappingProxyType

from planner.errors import PlanError
from planner.model.edits.changing import count_id, surface_of, with_surface
from planner.model.edits.on_surfaces import add_surface
from planner.model.element import ElementId
from planner.model.plan import Plan, Surface, SurfaceId


def take_surface(plan: Plan, surface: Surface, name: str = "") -> Plan:
    """Add a floor or page of another plan under an id that is free here.

    Args:
        plan: Where it goes.
        surface: What is taken; ids of its elements and products stay.
        name: What to call it; empty: as it is called.

    Raises:
        PlanError: ``unknown_medium`` or ``wrong_medium``.
    """
    named = replace(surface, id=_free_id(plan, surface), name=name or surface.name)
    return add_surface(plan, named)


def take_layout(plan: Plan, where: SurfaceId, surface: Surface) -> Plan:
    """Put everything that is drawn on another surface in the place of what is on one.

    Id and name of the surface stay, so that elements of the same id can be compared.

    Raises:
        PlanError: ``no_surface``, or ``other_medium`` for a layout of another sort of surface.
    """
    there = surface_of(plan, where)
    if there.medium != surface.medium:
        raise PlanError("other_medium", surface=there.name, other=surface.name)
    laid = with_surface(plan, replace(surface, id=there.id, name=there.name))
    if laid is plan:
        return plan
    return replace(laid, counters=_counted(plan, surface.elements))


def _counted(plan: Plan, ids: Iterable[ElementId]) -> MappingProxyType[str, int]:
    counters = dict(plan.counters)
    for element_id in ids:
        count_id(counters, element_id)
    return MappingProxyType(counters)


def _free_id(plan: Plan, surface: Surface) -> SurfaceId:
    numbered = (f"{surface.medium}-{number}" for number in range(1, len(plan.surfaces) + 2))
    names = (surface.id, *numbered)
    return next(SurfaceId(name) for name in names if SurfaceId(name) not in plan.surfaces)
