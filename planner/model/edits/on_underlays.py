"""Edits of the picture under a surface."""

from __future__ import annotations

from dataclasses import replace

from planner.errors import PlanError
from planner.model.edits.changing import surface_of, with_surface
from planner.model.plan import Plan, SurfaceId
from planner.model.shape import Point
from planner.model.underlay import Underlay, calibrated, shifted


def set_underlay(plan: Plan, where: SurfaceId, underlay: Underlay) -> Plan:
    """Put a picture under a surface, in the place of the one that is there.

    Raises:
        PlanError: ``no_surface``.
    """
    return with_surface(plan, replace(surface_of(plan, where), underlay=underlay))


def remove_underlay(plan: Plan, where: SurfaceId) -> Plan:
    """Take the picture from under a surface.

    Raises:
        PlanError: ``no_surface``.
    """
    return with_surface(plan, replace(surface_of(plan, where), underlay=None))


def move_underlay(plan: Plan, where: SurfaceId, dx: float, dy: float) -> Plan:
    """Shift the picture under a surface by surface units.

    Raises:
        PlanError: ``no_surface``, ``no_underlay``, ``underlay_locked`` or ``bad_underlay_size``.
    """
    there = free_underlay(plan, where)
    return set_underlay(plan, where, shifted(there, dx, dy))


def calibrate_underlay(
    plan: Plan, where: SurfaceId, start: Point, end: Point, length: float
) -> Plan:
    """Scale the picture about ``start``, so that ``end`` is ``length`` surface units away.

    Raises:
        PlanError: ``no_surface``, ``no_underlay``, ``underlay_locked`` and what ``calibrated``
            raises.
    """
    there = free_underlay(plan, where)
    return set_underlay(plan, where, calibrated(there, start, end, length))


def underlay_of(plan: Plan, where: SurfaceId) -> Underlay:
    """Return the picture under a surface.

    Raises:
        PlanError: ``no_surface`` or ``no_underlay``.
    """
    underlay = surface_of(plan, where).underlay
    if underlay is None:
        raise PlanError("no_underlay", surface=where)
    return underlay


def free_underlay(plan: Plan, where: SurfaceId) -> Underlay:
    """Return the picture under a surface, if it may be moved and scaled.

    Raises:
        PlanError: ``no_surface``, ``no_underlay`` or ``underlay_locked``.
    """
    underlay = underlay_of(plan, where)
    if underlay.is_locked:
        raise PlanError("underlay_locked")
    return underlay
