"""Edits of runs: endcaps at their ends."""

from __future__ import annotations

import math
from collections.abc import Iterable

from planner.errors import PlanError
from planner.model.edits.changing import surface_of
from planner.model.edits.on_elements import add_elements, next_id
from planner.model.element import Element, ElementId
from planner.model.pattern import Pattern
from planner.model.plan import Plan, SurfaceId
from planner.model.runs import at_run_end, run_ends
from planner.model.shape import Rectangle, Shape

SAME_PLACE = 0.3
"""An endcap whose middle is this near to where one would stand is already there."""


def add_endcaps(plan: Plan, where: SurfaceId, ids: Iterable[ElementId], pattern: Pattern) -> Plan:
    """Put an endcap against each end of runs that has none.

    Args:
        plan: The plan.
        where: The surface of the runs.
        ids: Runs and others; others have no ends.
        pattern: What the endcaps are like; as wide as each run is deep.

    Raises:
        PlanError: ``no_surface``, ``no_element``, or ``no_run_ends``: there is no end without one.
    """
    surface = surface_of(plan, where)
    there = [e.shape for e in surface.elements.values() if e.kind == pattern.kind]
    places: list[Rectangle] = []
    for element_id in ids:
        if element_id not in surface.elements:
            raise PlanError("no_element", element=element_id)
        run = surface.elements[element_id]
        places += [at_run_end(pattern, run, end) for end in run_ends(run)]
    free = [place for place in places if not any(_is_same(place, other) for other in there)]
    if not free:
        raise PlanError("no_run_ends")
    return add_like(plan, where, pattern, free)


def add_like(plan: Plan, where: SurfaceId, pattern: Pattern, shapes: Iterable[Shape]) -> Plan:
    """Add an element like a pattern for each shape, with the next free ids.

    Raises:
        PlanError: ``no_surface`` or ``wrong_medium``.
    """
    for shape in shapes:
        new: Element = pattern.element(next_id(plan, pattern.kind), shape)
        plan = add_elements(plan, where, [new])
    return plan


def _is_same(place: Rectangle, other: object) -> bool:
    return (
        isinstance(other, Rectangle)
        and math.dist((place.x, place.y), (other.x, other.y)) < SAME_PLACE
    )
