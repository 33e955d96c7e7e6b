"""Where products go that are dropped on the plan."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from planner.model.edits import Shelf
from planner.model.element import ElementId, ProductId
from planner.model.placements import Placement, element_placements
from planner.model.plan import Surface
from planner.model.shape import Point
from planner.session.session import Session
from planner.tools import shelf_commands
from planner.tools.finder import Finder


@dataclass(frozen=True, slots=True)
class Target:
    """What is under the pointer.

    Attributes:
        element: A fixture or a drawn zone.
        placement: The placement at hand height of the bay; None for a zone.
    """

    element: ElementId
    placement: Placement | None


def target_at(surface: Surface, finder: Finder, at: Point, tolerance: float) -> Target | None:
    """Return the bay of a fixture near a point, else the zone round it.

    Args:
        surface: What is on screen.
        finder: What stands where on it.
        at: Surface units.
        tolerance: Surface units.
    """
    found = finder.placement_at(at, tolerance)
    if found is not None:
        element, placement = found
        places = element_placements(surface.id, surface.elements[element])
        return Target(element, next(place for place in places if place.id == placement))
    zone = finder.area_at(at)
    return None if zone is None else Target(zone, None)


def drop(
    session: Session, surface: Surface, target: Target, products: Sequence[ProductId]
) -> tuple[ProductId, ...]:
    """Put products where they were dropped, in one step, and select it.

    Returns:
        The products that did not fit.

    Raises:
        PlanError: What the edit raises.
    """
    place = target.placement
    if place is None:
        left = shelf_commands.put_in_zone(session, surface.id, target.element, products)
        session.selection.select(surface.id, [target.element])
        return left
    shelf = Shelf(place.element, place.slot)
    left = shelf_commands.put(session, surface.id, shelf, products)
    session.selection.select(surface.id, [target.element], place.id)
    return left
