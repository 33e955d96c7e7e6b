"""Edits of pages: what page a surface is, how blocks show positions, and the order of blocks."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from planner.errors import PlanError
from planner.model.edits.changing import (
    edit_each,
    fitted,
    surface_of,
    with_elements,
    with_surface,
)
from planner.model.edits.on_arrangement import scale_elements
from planner.model.edits.on_elements import remove_elements, replace_elements
from planner.model.element import Element, ElementId
from planner.model.page import Page, Showing
from planner.model.page_rows import flowed, row_with, rows_of, shifted_below
from planner.model.plan import Plan, SurfaceId
from planner.model.shape import Point, Rectangle, moved


def set_page(plan: Plan, where: SurfaceId, page: Page) -> Plan:
    """Give a surface another page or window; nothing on it moves.

    Raises:
        PlanError: ``no_surface``.
    """
    return with_surface(plan, replace(surface_of(plan, where), page=page))


def set_showing(
    plan: Plan, where: SurfaceId, ids: Iterable[ElementId], showing: Showing, columns: int
) -> Plan:
    """Change how elements show their positions, and how many columns they have.

    Products on positions that are gone leave the plan, as those of shelves do.

    Raises:
        PlanError: ``no_surface``, ``no_element`` or ``bad_bays``.
    """

    def refit(element: Element) -> Element:
        return fitted(replace(element, showing=showing, bays=columns))

    return edit_each(plan, where, ids, refit)


def scale_blocks(
    plan: Plan,
    where: SurfaceId,
    ids: Iterable[ElementId],
    factors: tuple[float, float],
    about: Point,
    angle_deg: float = 0.0,
) -> Plan:
    """Stretch blocks away from a point to whole pixels; what is below stays as far below.

    Raises:
        PlanError: ``no_surface`` or ``no_element``.
    """
    ids, surface = tuple(ids), surface_of(plan, where)
    scaled = scale_elements(plan, where, ids, factors, about, angle_deg)
    elements = dict(scaled.surfaces[where].elements)
    for key in ids:
        elements[key] = on_pixels(elements[key])
    return with_elements(plan, surface, flowed(surface, elements, is_settled=True))


def replace_blocks(plan: Plan, where: SurfaceId, new: Iterable[Element]) -> Plan:
    """Put blocks in the places of those with their ids; what is below stays as far below.

    Raises:
        PlanError: ``no_surface``, ``no_element`` or ``wrong_medium``.
    """
    surface = surface_of(plan, where)
    elements = replace_elements(plan, where, new).surfaces[where].elements
    return with_elements(plan, surface, flowed(surface, elements, is_settled=False))


def reorder_block(plan: Plan, where: SurfaceId, block: ElementId, step: int) -> Plan:
    """Let the row of a block and its neighbour change places; the gap between them stays.

    Headers and footers stay where they are, and so does what is locked.

    Args:
        plan: What is changed.
        where: The page.
        block: Moves with all that stands beside it.
        step: -1 for up, 1 for down.

    Raises:
        PlanError: ``no_surface``, ``no_element``, ``block_first`` or ``block_last``.
    """
    surface = surface_of(plan, where)
    if block not in surface.elements:
        raise PlanError("no_element", element=block)
    framed = [one for one in surface.elements.values() if one.traits.role != "frame"]
    rows = rows_of(framed)
    here = row_with(rows, block)
    there = here + step
    if here < 0 or not 0 <= there < len(rows):
        raise PlanError("block_first" if step < 0 else "block_last", element=block)
    upper, lower = rows[min(here, there)], rows[max(here, there)]
    shifts = {
        **dict.fromkeys(upper.ids, lower.bottom - upper.bottom),
        **dict.fromkeys(lower.ids, upper.top - lower.top),
    }

    def shift(element: Element) -> Element:
        return replace(element, shape=moved(element.shape, 0.0, shifts[element.id]))

    return edit_each(plan, where, shifts, shift)


def remove_blocks(plan: Plan, where: SurfaceId, ids: Iterable[ElementId]) -> Plan:
    """Remove blocks and close the gaps: what is below rows that are gone goes up by them.

    Raises:
        PlanError: ``no_surface`` or ``no_element``.
    """
    gone, surface = frozenset(ids), surface_of(plan, where)
    left = remove_elements(plan, where, gone).surfaces[where].elements
    rows = rows_of(surface.elements.values())
    steps = []
    for nth, row in enumerate(rows):
        if gone.issuperset(row.ids):
            end = rows[nth + 1].top if nth + 1 < len(rows) else row.bottom
            steps.append((row.bottom, row.top - end))
        elif not gone.isdisjoint(row.ids):
            kept = max(left[key].footprint.bounds[3] for key in row.ids if key in left)
            steps.append((row.bottom, kept - row.bottom))
    return with_elements(plan, surface, shifted_below(surface, left, steps, ()))


def on_pixels(element: Element) -> Element:
    """Return an element whose edges lie on whole pixels, as far as it is an upright rectangle."""
    shape = element.shape
    if not isinstance(shape, Rectangle) or shape.angle_deg % 90.0:
        return element
    left, top, right, bottom = (round(edge) for edge in element.footprint.bounds)
    wide, high = max(right - left, 1), max(bottom - top, 1)
    middle = (left + wide / 2.0, top + high / 2.0)
    turned = bool(shape.angle_deg % 180.0)
    size = (high, wide) if turned else (wide, high)
    fresh = replace(shape, x=middle[0], y=middle[1], width=float(size[0]), depth=float(size[1]))
    return element if fresh == shape else replace(element, shape=fresh)
