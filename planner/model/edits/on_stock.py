"""Edits of what stands on placements."""

from __future__ import annotations

from dataclasses import replace

from planner.errors import PlanError
from planner.model.edits.changing import (
    edit_each,
    frozen_stock,
)
from planner.model.element import (
    Element,
    ElementId,
    ProductId,
    Slot,
    Stocked,
)
from planner.model.placements import slots_of
from planner.model.plan import Plan, SurfaceId


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
        return replace(element, stock=frozen_stock({**element.stock, slot: stands}))

    return edit_each(plan, where, [element_id], assign)


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
        return replace(element, stock=frozen_stock(stock))

    return edit_each(plan, where, [element_id], unassign)


def lost_products(before: Plan, after: Plan) -> tuple[tuple[ElementId, Slot, ProductId], ...]:
    """List the products that stood on placements before and do not now."""
    lost = sorted(_standing(before) - _standing(after))
    return tuple((element, slot, product) for _, element, slot, product in lost)


def _standing(plan: Plan) -> set[tuple[SurfaceId, ElementId, Slot, ProductId]]:
    return {
        (surface.id, element.id, slot, stocked.product)
        for surface in plan.surfaces.values()
        for element in surface.elements.values()
        for slot, there in element.stock.items()
        for stocked in there
    }
