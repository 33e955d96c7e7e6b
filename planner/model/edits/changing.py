"""What every edit is made of: a plan with other elements or surfaces in it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from types import MappingProxyType

from planner.errors import PlanError
from planner.model.element import (
    Element,
    ElementId,
    Slot,
    Stock,
    Stocked,
)
from planner.model.placements import slots_of
from planner.model.plan import Plan, Surface, SurfaceId

_NUMBERED = re.compile(r"([^\W\d_]+)(\d+)")


def surface_of(plan: Plan, where: SurfaceId) -> Surface:
    """Return a surface.

    Raises:
        PlanError: ``no_surface``.
    """
    try:
        return plan.surfaces[where]
    except KeyError:
        raise PlanError("no_surface", surface=where) from None


def edit_each(
    plan: Plan,
    where: SurfaceId,
    ids: Iterable[ElementId],
    change: Callable[[Element], Element],
) -> Plan:
    """Change elements one by one; a change that changes nothing returns the same plan.

    Raises:
        PlanError: ``no_surface`` or ``no_element``, and what the change raises.
    """
    surface = surface_of(plan, where)
    elements = dict(surface.elements)
    same = True
    for element_id in ids:
        if element_id not in elements:
            raise PlanError("no_element", element=element_id)
        changed = change(elements[element_id])
        same = same and changed == elements[element_id]
        elements[element_id] = changed
    return plan if same else with_elements(plan, surface, elements)


def with_elements(plan: Plan, surface: Surface, elements: Mapping[ElementId, Element]) -> Plan:
    """Put elements in the place of all those of a surface; equal ones stay the same objects."""
    before = surface.elements
    kept = {
        key: one if one is before.get(key) or one != before.get(key) else before[key]
        for key, one in elements.items()
    }
    return with_surface(plan, replace(surface, elements=MappingProxyType(kept)))


def with_surface(plan: Plan, surface: Surface) -> Plan:
    """Put a surface in the place of the one with its id, or beside the others."""
    if surface == plan.surfaces.get(surface.id):
        return plan
    return replace(plan, surfaces=MappingProxyType({**plan.surfaces, surface.id: surface}))


def count_id(counters: dict[str, int], element_id: str) -> None:
    """Remember the number in an id, so that it does not return."""
    match = _NUMBERED.fullmatch(element_id)
    if match is not None:
        prefix, number = match[1], int(match[2])
        counters[prefix] = max(counters.get(prefix, 0), number)


def check_medium(surface: Surface, element: Element) -> None:
    """Refuse an element whose kind belongs to another medium: ``wrong_medium``."""
    if element.traits.medium != surface.medium:
        raise PlanError("wrong_medium", element=element.id, kind=element.kind)


def check_stock(element: Element) -> None:
    """Refuse products on placements that are not there: ``no_placement``."""
    there = set(slots_of(element))
    for slot in element.stock:
        if slot not in there:
            raise PlanError("no_placement", element=element.id, slot=str(slot))


def fitted(element: Element) -> Element:
    """Return an element without the products on placements that it does not have."""
    there = set(slots_of(element))
    if all(slot in there for slot in element.stock):
        return element
    return replace(
        element,
        stock=frozen_stock({slot: put for slot, put in element.stock.items() if slot in there}),
    )


def frozen_stock(stock: dict[Slot, tuple[Stocked, ...]]) -> Stock:
    """Return stock that nobody can change, in the order of its slots."""
    return MappingProxyType({slot: stock[slot] for slot in sorted(stock)})
