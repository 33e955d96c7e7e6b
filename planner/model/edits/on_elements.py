"""Edits of elements: come, go, move, turn, take another shape."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from types import MappingProxyType

from planner.errors import PlanError
from planner.model.edits.changing import (
    check_medium,
    check_stock,
    count_id,
    edit_each,
    fitted,
    surface_of,
    with_elements,
)
from planner.model.element import (
    Element,
    ElementId,
)
from planner.model.kinds import kind_of
from planner.model.plan import Plan, SurfaceId
from planner.model.shape import Shape, moved, turned


def next_id(plan: Plan, kind_key: str) -> ElementId:
    """Return the next free id of a kind, as ``G13``; ids of deleted elements do not return."""
    prefix = kind_of(kind_key).prefix
    return ElementId(f"{prefix}{plan.counters.get(prefix, 0) + 1}")


def add_elements(plan: Plan, where: SurfaceId, new: Iterable[Element]) -> Plan:
    """Add elements.

    Raises:
        PlanError: ``no_surface``, ``element_exists`` or ``wrong_medium``.
    """
    surface = surface_of(plan, where)
    elements = dict(surface.elements)
    counters = dict(plan.counters)
    for element in new:
        if element.id in elements:
            raise PlanError("element_exists", element=element.id)
        check_medium(surface, element)
        check_stock(element)
        elements[element.id] = element
        count_id(counters, element.id)
    grown = with_elements(plan, surface, elements)
    return plan if grown is plan else replace(grown, counters=MappingProxyType(counters))


def remove_elements(plan: Plan, where: SurfaceId, ids: Iterable[ElementId]) -> Plan:
    """Remove elements with the products on them.

    Raises:
        PlanError: ``no_surface`` or ``no_element``.
    """
    surface = surface_of(plan, where)
    elements = dict(surface.elements)
    for element_id in ids:
        if elements.pop(element_id, None) is None:
            raise PlanError("no_element", element=element_id)
    return with_elements(plan, surface, elements)


def move_elements(
    plan: Plan, where: SurfaceId, ids: Iterable[ElementId], dx: float, dy: float
) -> Plan:
    """Shift elements by (dx, dy) surface units."""
    return edit_each(plan, where, ids, lambda e: replace(e, shape=moved(e.shape, dx, dy)))


def turn_elements(
    plan: Plan,
    where: SurfaceId,
    ids: Iterable[ElementId],
    degrees: float,
    about: tuple[float, float],
) -> Plan:
    """Turn elements clockwise by degrees about a point, surface units."""
    return edit_each(plan, where, ids, lambda e: replace(e, shape=turned(e.shape, degrees, about)))


def reshape_element(plan: Plan, where: SurfaceId, element_id: ElementId, shape: Shape) -> Plan:
    """Give an element another place or size; its bays stay.

    Products on sides that the new shape does not have leave the plan.
    """
    return edit_each(plan, where, [element_id], lambda e: fitted(replace(e, shape=shape)))


def rename_element(plan: Plan, where: SurfaceId, element_id: ElementId, name: str) -> Plan:
    """Give an element another name."""
    return edit_each(plan, where, [element_id], lambda e: replace(e, name=name))


def set_zone(plan: Plan, where: SurfaceId, ids: Iterable[ElementId], zone: str) -> Plan:
    """Say which zone elements belong to; empty: found from the drawn zones."""
    return edit_each(plan, where, ids, lambda e: replace(e, zone=zone))


def replace_element(plan: Plan, where: SurfaceId, element: Element) -> Plan:
    """Put an element in the place of the one with its id, keeping only stock that still fits.

    Raises:
        PlanError: ``no_surface``, ``no_element`` or ``wrong_medium``.
    """
    return replace_elements(plan, where, [element])


def replace_elements(plan: Plan, where: SurfaceId, new: Iterable[Element]) -> Plan:
    """Put elements in the places of those with their ids, keeping only stock that still fits.

    Raises:
        PlanError: ``no_surface``, ``no_element`` or ``wrong_medium``.
    """
    surface, by_id = surface_of(plan, where), {element.id: element for element in new}
    for element in by_id.values():
        check_medium(surface, element)
    return edit_each(plan, where, by_id, lambda element: fitted(by_id[element.id]))
