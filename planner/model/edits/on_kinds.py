"""Edits of what an element is: its kind, bays, levels, height."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from planner.errors import PlanError
from planner.model.edits.changing import (
    check_medium,
    edit_each,
    fitted,
    surface_of,
)
from planner.model.element import (
    Element,
    ElementId,
    usual_bays,
    usual_levels,
    usual_showing,
)
from planner.model.kinds import Kind, kind_of
from planner.model.page import PLAIN, Showing
from planner.model.plan import Plan, SurfaceId
from planner.model.shape import Line


def set_kind(plan: Plan, where: SurfaceId, ids: Iterable[ElementId], kind_key: str) -> Plan:
    """Make elements of another kind; their ids and places stay.

    Height, bays and levels that were the usual ones become those of the new kind; what someone
    set stays where the new kind has such a thing. Products on sides that it does not have leave
    the plan.

    Raises:
        PlanError: ``no_surface``, ``no_element``, ``unknown_kind``, ``wrong_medium``, or
            ``kind_needs_area`` for a line.
    """
    surface, kind = surface_of(plan, where), kind_of(kind_key)

    def refound(element: Element) -> Element:
        other = _of_kind(element, kind)
        check_medium(surface, other)
        return fitted(other)

    return edit_each(plan, where, ids, refound)


def set_fittings(
    plan: Plan,
    where: SurfaceId,
    element_id: ElementId,
    *,
    bays: int,
    levels_m: tuple[float, ...],
    height_m: float,
) -> Plan:
    """Change bays, levels and height; bays and levels come and go at the end.

    Products on placements that are gone leave the plan: ``lost_products`` lists them.

    Raises:
        PlanError: ``no_surface``, ``no_element``, ``bad_bays``, ``bad_levels``, ``bad_height``.
    """

    def refit(element: Element) -> Element:
        return fitted(replace(element, bays=bays, levels_m=levels_m, height_m=height_m))

    return edit_each(plan, where, [element_id], refit)


def _of_kind(element: Element, kind: Kind) -> Element:
    """Return an element as one of another kind, its stock not yet looked at."""
    if kind is element.traits:
        return element
    if isinstance(element.shape, Line) and kind.form != "line":
        raise PlanError("kind_needs_area", element=element.id, kind=kind.key)
    old, shape = element.traits, element.shape
    height_m, bays = kind.height_m, usual_bays(kind, shape)
    levels_m: tuple[float, ...] = ()
    if kind.height_m > 0.0 and element.height_m not in (0.0, old.height_m):
        height_m = element.height_m
    if kind.bay_width > 0.0 and old.sells and element.bays != usual_bays(old, shape):
        bays = element.bays
    if element.levels_m != usual_levels(old, element.height_m) and kind.levels_m:
        levels_m = tuple(bottom for bottom in element.levels_m if bottom < height_m)
    return replace(
        element,
        kind=kind.key,
        height_m=height_m,
        bays=bays,
        levels_m=levels_m or usual_levels(kind, height_m),
        showing=_showing_as(element, kind),
    )


def _showing_as(element: Element, kind: Kind) -> Showing:
    """Return how another kind shows its positions: what it was set to, or what is usual there."""
    if element.showing == usual_showing(element.traits):
        return usual_showing(kind)
    return element.showing if kind.scan else PLAIN
