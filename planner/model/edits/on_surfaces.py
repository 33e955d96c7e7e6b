"""Edits of whole surfaces."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType

from planner.errors import PlanError
from planner.model.edits.changing import (
    check_medium,
    count_id,
    surface_of,
    with_surface,
)
from planner.model.plan import Frame, Plan, Ring, Surface, SurfaceId
from planner.units import MEDIA


def add_surface(plan: Plan, surface: Surface) -> Plan:
    """Add a floor or page.

    Raises:
        PlanError: ``surface_exists``, ``unknown_medium`` or ``wrong_medium``.
    """
    if surface.id in plan.surfaces:
        raise PlanError("surface_exists", surface=surface.id)
    if surface.medium not in MEDIA:
        raise PlanError("unknown_medium", medium=surface.medium)
    counters = dict(plan.counters)
    for element in surface.elements.values():
        check_medium(surface, element)
        count_id(counters, element.id)
    frozen = replace(surface, elements=MappingProxyType(dict(surface.elements)))
    return replace(with_surface(plan, frozen), counters=MappingProxyType(counters))


def remove_surface(plan: Plan, where: SurfaceId) -> Plan:
    """Remove a surface with everything on it.

    Raises:
        PlanError: ``no_surface``.
    """
    surface_of(plan, where)
    kept = {key: surface for key, surface in plan.surfaces.items() if key != where}
    links = tuple(link for link in plan.links if where not in link)
    return replace(plan, surfaces=MappingProxyType(kept), links=links)


def set_outlines(plan: Plan, where: SurfaceId, outlines: tuple[Ring, ...]) -> Plan:
    """Replace the inner faces of the walls, surface units."""
    return with_surface(plan, replace(surface_of(plan, where), outlines=outlines))


def set_frame(plan: Plan, where: SurfaceId, frame: Frame) -> Plan:
    """Remember the coordinates of the user's files; nothing moves inside."""
    return with_surface(plan, replace(surface_of(plan, where), frame=frame))


def rename_surface(plan: Plan, where: SurfaceId, name: str) -> Plan:
    """Give a surface another name."""
    return with_surface(plan, replace(surface_of(plan, where), name=name))
