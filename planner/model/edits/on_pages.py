"""Edits of pages: what page a surface is, and how its elements show their positions."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from planner.model.edits.changing import edit_each, fitted, surface_of, with_surface
from planner.model.element import Element, ElementId
from planner.model.page import Page, Showing
from planner.model.plan import Plan, SurfaceId


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
