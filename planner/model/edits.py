"""Every way to change a plan: pure functions, plan in, plan out."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from types import MappingProxyType

from planner.errors import PlanError
from planner.model.element import (
    Element,
    ElementId,
    ProductId,
    Slot,
    Stock,
    Stocked,
    usual_bays,
    usual_levels,
)
from planner.model.kinds import Kind, kind_of
from planner.model.placements import slots_of
from planner.model.plan import Frame, Plan, Ring, Surface, SurfaceId
from planner.model.shape import Line, Shape, moved, turned
from planner.units import MEDIA

_NUMBERED = re.compile(r"([^\W\d_]+)(\d+)")


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
        _check_medium(surface, element)
        _count(counters, element.id)
    frozen = replace(surface, elements=MappingProxyType(dict(surface.elements)))
    return replace(_with_surface(plan, frozen), counters=MappingProxyType(counters))


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
    return _with_surface(plan, replace(surface_of(plan, where), outlines=outlines))


def set_frame(plan: Plan, where: SurfaceId, frame: Frame) -> Plan:
    """Remember the coordinates of the user's files; nothing moves inside."""
    return _with_surface(plan, replace(surface_of(plan, where), frame=frame))


def rename_surface(plan: Plan, where: SurfaceId, name: str) -> Plan:
    """Give a surface another name."""
    return _with_surface(plan, replace(surface_of(plan, where), name=name))


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
        _check_medium(surface, element)
        _check_stock(element)
        elements[element.id] = element
        _count(counters, element.id)
    grown = _with_elements(plan, surface, elements)
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
    return _with_elements(plan, surface, elements)


def move_elements(
    plan: Plan, where: SurfaceId, ids: Iterable[ElementId], dx: float, dy: float
) -> Plan:
    """Shift elements by (dx, dy) surface units."""
    return _edit(plan, where, ids, lambda e: replace(e, shape=moved(e.shape, dx, dy)))


def turn_elements(
    plan: Plan,
    where: SurfaceId,
    ids: Iterable[ElementId],
    degrees: float,
    about: tuple[float, float],
) -> Plan:
    """Turn elements clockwise by degrees about a point, surface units."""
    return _edit(plan, where, ids, lambda e: replace(e, shape=turned(e.shape, degrees, about)))


def reshape_element(plan: Plan, where: SurfaceId, element_id: ElementId, shape: Shape) -> Plan:
    """Give an element another place or size; its bays stay.

    Products on sides that the new shape does not have leave the plan.
    """
    return _edit(plan, where, [element_id], lambda e: _fitted(replace(e, shape=shape)))


def rename_element(plan: Plan, where: SurfaceId, element_id: ElementId, name: str) -> Plan:
    """Give an element another name."""
    return _edit(plan, where, [element_id], lambda e: replace(e, name=name))


def set_zone(plan: Plan, where: SurfaceId, ids: Iterable[ElementId], zone: str) -> Plan:
    """Say which zone elements belong to; empty: found from the drawn zones."""
    return _edit(plan, where, ids, lambda e: replace(e, zone=zone))


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
        _check_medium(surface, other)
        return _fitted(other)

    return _edit(plan, where, ids, refound)


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
        return _fitted(replace(element, bays=bays, levels_m=levels_m, height_m=height_m))

    return _edit(plan, where, [element_id], refit)


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
        _check_medium(surface, element)
    return _edit(plan, where, by_id, lambda element: _fitted(by_id[element.id]))


def assign_product(
    plan: Plan,
    where: SurfaceId,
    element_id: ElementId,
    slot: Slot,
    product: ProductId,
    facings: int = 1,
) -> Plan:
    """Put a product on a placement, or change its facings there.

    Raises:
        PlanError: ``no_surface``, ``no_element``, ``no_placement`` or ``bad_facings``.
    """
    put = Stocked(product, facings)

    def assign(element: Element) -> Element:
        if slot not in slots_of(element):
            raise PlanError("no_placement", element=element.id, slot=str(slot))
        there = element.stock.get(slot, ())
        if put in there:
            return element
        products = [stocked.product for stocked in there]
        if product in products:
            stands = tuple(put if stocked.product == product else stocked for stocked in there)
        else:
            stands = (*there, put)
        return replace(element, stock=_frozen({**element.stock, slot: stands}))

    return _edit(plan, where, [element_id], assign)


def unassign_product(
    plan: Plan, where: SurfaceId, element_id: ElementId, slot: Slot, product: ProductId
) -> Plan:
    """Take a product off a placement.

    Raises:
        PlanError: ``no_surface``, ``no_element`` or ``not_there``.
    """

    def unassign(element: Element) -> Element:
        there = element.stock.get(slot, ())
        left = tuple(stocked for stocked in there if stocked.product != product)
        if len(left) == len(there):
            raise PlanError("not_there", product=product, element=element.id, slot=str(slot))
        stock = {key: put for key, put in element.stock.items() if key != slot}
        if left:
            stock[slot] = left
        return replace(element, stock=_frozen(stock))

    return _edit(plan, where, [element_id], unassign)


def lost_products(before: Plan, after: Plan) -> tuple[tuple[ElementId, Slot, ProductId], ...]:
    """List the products that stood on placements before and do not now."""
    lost = sorted(_standing(before) - _standing(after))
    return tuple((element, slot, product) for _, element, slot, product in lost)


def surface_of(plan: Plan, where: SurfaceId) -> Surface:
    """Return a surface.

    Raises:
        PlanError: ``no_surface``.
    """
    try:
        return plan.surfaces[where]
    except KeyError:
        raise PlanError("no_surface", surface=where) from None


def _standing(plan: Plan) -> set[tuple[SurfaceId, ElementId, Slot, ProductId]]:
    return {
        (surface.id, element.id, slot, stocked.product)
        for surface in plan.surfaces.values()
        for element in surface.elements.values()
        for slot, there in element.stock.items()
        for stocked in there
    }


def _edit(
    plan: Plan,
    where: SurfaceId,
    ids: Iterable[ElementId],
    change: Callable[[Element], Element],
) -> Plan:
    surface = surface_of(plan, where)
    elements = dict(surface.elements)
    same = True
    for element_id in ids:
        if element_id not in elements:
            raise PlanError("no_element", element=element_id)
        changed = change(elements[element_id])
        same = same and changed == elements[element_id]
        elements[element_id] = changed
    return plan if same else _with_elements(plan, surface, elements)


def _with_elements(plan: Plan, surface: Surface, elements: Mapping[ElementId, Element]) -> Plan:
    return _with_surface(plan, replace(surface, elements=MappingProxyType(dict(elements))))


def _with_surface(plan: Plan, surface: Surface) -> Plan:
    if surface == plan.surfaces.get(surface.id):
        return plan
    return replace(plan, surfaces=MappingProxyType({**plan.surfaces, surface.id: surface}))


def _count(counters: dict[str, int], element_id: str) -> None:
    match = _NUMBERED.fullmatch(element_id)
    if match is not None:
        prefix, number = match[1], int(match[2])
        counters[prefix] = max(counters.get(prefix, 0), number)


def _check_medium(surface: Surface, element: Element) -> None:
    if element.traits.medium != surface.medium:
        raise PlanError("wrong_medium", element=element.id, kind=element.kind)


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
    )


def _check_stock(element: Element) -> None:
    there = set(slots_of(element))
    for slot in element.stock:
        if slot not in there:
            raise PlanError("no_placement", element=element.id, slot=str(slot))


def _fitted(element: Element) -> Element:
    there = set(slots_of(element))
    if all(slot in there for slot in element.stock):
        return element
    return replace(
        element, stock=_frozen({slot: put for slot, put in element.stock.items() if slot in there})
    )


def _frozen(stock: dict[Slot, tuple[Stocked, ...]]) -> Stock:
    return MappingProxyType({slot: stock[slot] for slot in sorted(stock)})
