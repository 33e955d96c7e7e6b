"""Edits of shelves: products move, change places, take an order, fill, leave."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from planner.errors import PlanError
from planner.model.edits.changing import edit_each, frozen_stock, surface_of
from planner.model.element import Element, ElementId, ProductId, Slot, Stocked
from planner.model.placements import slots_of
from planner.model.plan import Plan, SurfaceId


@dataclass(frozen=True, slots=True, order=True)
class Shelf:
    """Which placement of a surface is meant; in words its id.

    Attributes:
        element: Id of the element it belongs to.
        slot: Face, bay and level.
    """

    element: ElementId
    slot: Slot

    def __str__(self) -> str:
        """Return the id of the placement, ``G12-B-3-2``."""
        return f"{self.element}-{self.slot}"


def stock_shelves(
    plan: Plan, where: SurfaceId, wanted: Mapping[Shelf, tuple[Stocked, ...]]
) -> Plan:
    """Put exactly these products on placements; an empty tuple clears one.

    A product that is named twice for one placement stands there once, with all its facings.

    Raises:
        PlanError: ``no_surface``, ``no_element`` or ``no_placement``.
    """
    by_element: dict[ElementId, dict[Slot, tuple[Stocked, ...]]] = {}
    for shelf, stands in wanted.items():
        by_element.setdefault(shelf.element, {})[shelf.slot] = _joined(stands)
    return edit_each(plan, where, by_element, lambda e: _restocked(e, by_element[e.id]))


def move_product(
    plan: Plan,
    where: SurfaceId,
    product: ProductId,
    source: Shelf,
    target: Shelf,
    at: int | None = None,
) -> Plan:
    """Move a product with its facings to another placement, or to another place on its own.

    Args:
        plan: What is changed.
        where: The surface.
        product: What moves.
        source: Where it stands.
        target: Where it shall stand; facings of the same product there are added up.
        at: It becomes the one with this index, from the shopper's left; None: the last.

    Raises:
        PlanError: ``no_surface``, ``no_element``, ``no_placement`` or ``not_there``.
    """
    moving = _standing(plan, where, source, product)
    left = tuple(put for put in _stands(plan, where, source) if put.product != product)
    there = left if target == source else _stands(plan, where, target)
    facings = moving.facings + sum(put.facings for put in there if put.product == product)
    others = [put for put in there if put.product != product]
    others.insert(len(others) if at is None else max(at, 0), Stocked(product, facings))
    return stock_shelves(plan, where, {source: left, target: tuple(others)})


def swap_products(
    plan: Plan,
    where: SurfaceId,
    first: tuple[Shelf, ProductId],
    second: tuple[Shelf, ProductId],
) -> Plan:
    """Let two products change places; each takes its facings along.

    Raises:
        PlanError: ``no_surface``, ``no_element`` or ``not_there``.
    """
    (shelf, product), (other_shelf, other) = first, second
    one, two = _standing(plan, where, shelf, product), _standing(plan, where, other_shelf, other)

    def swapped(stands: tuple[Stocked, ...], out: Stocked, into: Stocked) -> tuple[Stocked, ...]:
        return tuple(into if put.product == out.product else put for put in stands)

    if shelf == other_shelf:
        turned = {product: two, other: one}
        stands = tuple(turned.get(put.product, put) for put in _stands(plan, where, shelf))
        return stock_shelves(plan, where, {shelf: stands})
    return stock_shelves(
        plan,
        where,
        {
            shelf: swapped(_stands(plan, where, shelf), one, two),
            other_shelf: swapped(_stands(plan, where, other_shelf), two, one),
        },
    )


def swap_shelves(plan: Plan, where: SurfaceId, first: Shelf, second: Shelf) -> Plan:
    """Let all that stands on two placements change places.

    Raises:
        PlanError: ``no_surface``, ``no_element`` or ``no_placement``.
    """
    stands = {first: _stands(plan, where, second), second: _stands(plan, where, first)}
    return stock_shelves(plan, where, stands)


def clear_shelves(plan: Plan, where: SurfaceId, shelves: Iterable[Shelf]) -> Plan:
    """Take everything off placements.

    Raises:
        PlanError: ``no_surface``, ``no_element`` or ``no_placement``.
    """
    return stock_shelves(plan, where, dict.fromkeys(shelves, ()))


def withdraw_products(
    plan: Plan,
    where: SurfaceId,
    products: Iterable[ProductId],
    keep: Iterable[Shelf] = (),
) -> Plan:
    """Take products off every placement of a surface but those that are kept.

    Raises:
        PlanError: ``no_surface``.
    """
    gone, kept = frozenset(products), frozenset(keep)
    wanted = {
        Shelf(element.id, slot): tuple(put for put in stands if put.product not in gone)
        for element in surface_of(plan, where).elements.values()
        for slot, stands in element.stock.items()
        if Shelf(element.id, slot) not in kept and any(put.product in gone for put in stands)
    }
    return stock_shelves(plan, where, wanted)


def set_level(
    plan: Plan, where: SurfaceId, element_id: ElementId, level: int, bottom_m: float
) -> Plan:
    """Bring the bottom of a level (1-based) to another height, metres; products stay on it.

    Raises:
        PlanError: ``no_surface``, ``no_element``, ``no_level``, or ``bad_levels`` where it would
            pass its neighbours or the top.
    """

    def lift(element: Element) -> Element:
        if not 1 <= level <= len(element.levels_m):
            raise PlanError("no_level", element=element.id, level=level)
        levels = list(element.levels_m)
        levels[level - 1] = bottom_m
        return replace(element, levels_m=tuple(levels))

    return edit_each(plan, where, [element_id], lift)


def _restocked(element: Element, wanted: Mapping[Slot, tuple[Stocked, ...]]) -> Element:
    there = set(slots_of(element))
    for slot, stands in wanted.items():
        if slot not in there and stands:
            raise PlanError("no_placement", element=element.id, slot=str(slot))
    stock = {**element.stock, **wanted}
    return replace(element, stock=frozen_stock({key: put for key, put in stock.items() if put}))


def _joined(stands: tuple[Stocked, ...]) -> tuple[Stocked, ...]:
    facings: dict[ProductId, int] = {}
    for put in stands:
        facings[put.product] = facings.get(put.product, 0) + put.facings
    return tuple(Stocked(product, count) for product, count in facings.items())


def _stands(plan: Plan, where: SurfaceId, shelf: Shelf) -> tuple[Stocked, ...]:
    element = surface_of(plan, where).elements.get(shelf.element)
    if element is None:
        raise PlanError("no_element", element=shelf.element)
    if shelf.slot not in element.stock and shelf.slot not in slots_of(element):
        raise PlanError("no_placement", element=element.id, slot=str(shelf.slot))
    return element.stock.get(shelf.slot, ())


def _standing(plan: Plan, where: SurfaceId, shelf: Shelf, product: ProductId) -> Stocked:
    for put in _stands(plan, where, shelf):
        if put.product == product:
            return put
    raise PlanError("not_there", product=product, element=shelf.element, slot=str(shelf.slot))
