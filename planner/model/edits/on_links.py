"""Edits of links: stairs between floors, ways from page to page."""

from __future__ import annotations

from dataclasses import replace

from planner.errors import PlanError
from planner.model.edits.changing import surface_of
from planner.model.plan import Plan, SurfaceId


def link_surfaces(plan: Plan, start: SurfaceId, end: SurfaceId) -> Plan:
    """Lead from one surface to another; a link that is there stays.

    Raises:
        PlanError: ``no_surface`` or ``link_to_itself``.
    """
    surface = surface_of(plan, start)
    surface_of(plan, end)
    if start == end:
        raise PlanError("link_to_itself", surface=surface.name)
    link = (start, end)
    return plan if link in plan.links else replace(plan, links=(*plan.links, link))


def unlink_surfaces(plan: Plan, start: SurfaceId, end: SurfaceId) -> Plan:
    """Lead from one surface to another no longer.

    Raises:
        PlanError: ``no_link``.
    """
    link = (start, end)
    if link not in plan.links:
        raise PlanError("no_link", start=start, end=end)
    return replace(plan, links=tuple(one for one in plan.links if one != link))
