"""Edits of the slots of a page: two blocks change places, a slot gets other positions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from planner.errors import PlanError
from planner.model.edits.changing import edit_each, fitted, surface_of
from planner.model.edits.on_pages import replace_blocks
from planner.model.element import Element, ElementId
from planner.model.page_rows import row_with, rows_of
from planner.model.plan import Plan, Surface, SurfaceId
from planner.model.shape import moved, scaled

Group = tuple[tuple[ElementId, ...], float, float]
"""Elements that move together, and where they begin and end."""


def swap_blocks(plan: Plan, where: SurfaceId, one: ElementId, other: ElementId) -> Plan:
    """Let two blocks change places, each with all that stands beside it.

    Gaps stay, and so does the order of all else: what lies between goes up or down by as much
    as one is taller than the other. Two blocks of one row change places in it.

    Args:
        plan: What is changed.
        where: The page.
        one: A block.
        other: Another one.

    Raises:
        PlanError: ``no_surface``, ``no_element``, or ``block_framed`` for headers and footers.
    """
    surface = surface_of(plan, where)
    rows = rows_of(each for each in surface.elements.values() if each.traits.role != "frame")
    for key in (one, other):
        if key not in surface.elements:
            raise PlanError("no_element", element=key)
        if row_with(rows, key) < 0:
            raise PlanError("block_framed", element=surface.elements[key].label)
    row = rows[row_with(rows, one)]
    if other in row.ids:
        groups, axis = [_across(surface, key) for key in row.ids], 0
    else:
        groups, axis = [(each.ids, each.top, each.bottom) for each in rows], 1
    shifts = _exchanged(sorted(groups, key=lambda group: group[1]), one, other)

    def shift(element: Element) -> Element:
        by = shifts[element.id]
        return replace(element, shape=moved(element.shape, *((by, 0.0), (0.0, by))[axis]))

    return edit_each(plan, where, shifts, shift)


def set_positions(plan: Plan, where: SurfaceId, slot: ElementId, count: int) -> Plan:
    """Give a slot another number of positions.

    One row gets other columns and keeps its size; several rows become more or fewer, the slot
    as much taller, and what is below stays as far below. Products on positions that are gone
    leave the plan.

    Args:
        plan: What is changed.
        where: The page.
        slot: A block with positions.
        count: How many it shall have, >= 1.

    Raises:
        PlanError: ``no_surface``, ``no_element``, ``not_a_slot``, ``no_positions``, or
            ``positions_uneven`` where they do not fill whole rows.
    """
    surface = surface_of(plan, where)
    if slot not in surface.elements:
        raise PlanError("no_element", element=slot)
    element = surface.elements[slot]
    if not element.traits.scan:
        raise PlanError("not_a_slot", element=element.label)
    if count < 1:
        raise PlanError("no_positions", element=element.label, count=count)
    rows, columns = element.showing.rows, element.bays
    if rows == 1:
        return replace_blocks(plan, where, [fitted(_with_columns(element, count))])
    if count % columns:
        facts = {"count": count, "columns": columns}
        raise PlanError("positions_uneven", element=element.label, **facts)
    left, top, _, _ = element.footprint.bounds
    shape = scaled(element.shape, 1.0, count // columns / rows, (left, top))
    showing = replace(element.showing, rows=count // columns)
    return replace_blocks(plan, where, [fitted(replace(element, shape=shape, showing=showing))])


def step_of_positions(element: Element) -> int:
    """Return how many positions a slot gains or loses at once: one, or a row of several."""
    return 1 if element.showing.rows == 1 else element.bays


def _with_columns(element: Element, count: int) -> Element:
    showing = replace(element.showing, shown=min(element.showing.shown, count))
    return replace(element, bays=count, showing=showing)


def _across(surface: Surface, key: ElementId) -> Group:
    left, _, right, _ = surface.elements[key].footprint.bounds
    return ((key,), left, right)


def _exchanged(groups: Sequence[Group], one: ElementId, other: ElementId) -> dict[ElementId, float]:
    """Return how far each element moves when the groups of two of them change places."""
    first, last = sorted(
        next(nth for nth, group in enumerate(groups) if key in group[0]) for key in (one, other)
    )
    (_, begin, end), (_, start, stop) = groups[first], groups[last]
    moves = {
        first: stop - end,
        **dict.fromkeys(range(first + 1, last), (stop - start) - (end - begin)),
        last: begin - start,
    }
    return {key: by for nth, by in moves.items() for key in groups[nth][0]}
