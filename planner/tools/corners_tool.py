"""Moves, adds and removes the corners of one selected outline or line."""

from __future__ import annotations

import math
from dataclasses import replace
from functools import partial
from typing import ClassVar, Final

from planner.errors import PlanError
from planner.model.edits import reshape_element
from planner.model.element import NO_STOCK, Element, ElementId
from planner.model.layering import is_locked_on
from planner.model.plan import Surface
from planner.model.shape import Point, Shape
from planner.project import lifted
from planner.tools.shape_corners import (
    corner_at,
    corners_of,
    edge_at,
    neighbours,
    with_corner,
    with_new_corner,
    without_corner,
)
from planner.tools.snapping import snapped
from planner.tools.tool import Bench, Draft, Mark, Pointer, Tool
from planner.units import MEDIA

REACH: Final = 3.0
"""A corner or edge this near is taken hold of, tolerances."""
ABOVE: Final = 9.0


class CornersTool(Tool):
    """Idle -> (press on a corner) -> held -> (drag) -> moving -> (release) -> idle.

    A double click on an edge adds a corner, Delete removes the chosen one; a click elsewhere
    chooses another element.
    """

    key: ClassVar[str] = "corners"
    shortcut: ClassVar[str] = "C"
    icon: ClassVar[str] = "spline-pointer"

    def __init__(self, bench: Bench) -> None:
        super().__init__(bench)
        self._chosen: int | None = None
        self._of: ElementId | None = None
        self._pressed: Point | None = None
        self._to: Point | None = None
        self._lines: tuple[tuple[Point, ...], ...] = ()

    @property
    def is_busy(self) -> bool:
        """Whether a corner is held."""
        return self._pressed is not None

    def hover(self, pointer: Pointer) -> None:
        """Show the corners."""
        self._show(pointer)

    def leave(self) -> None:
        """Go on showing them."""

    def renew(self) -> None:
        """Show the corners as they are now."""
        self._show(None)

    def press(self, pointer: Pointer) -> None:
        """Take hold of a corner, add one, or choose another element."""
        surface, element = self.bench.surface, self._element()
        if surface is None:
            return
        points = () if element is None else corners_of(element)
        index = corner_at(points, pointer.at, REACH * pointer.tolerance)
        if element is not None and index is None and pointer.is_double:
            index = self._add(element, pointer)
        if element is None or index is None:
            self._choose(surface, pointer)
            return
        self._chosen, self._of = index, element.id
        self._pressed, self._to = pointer.at, None
        self._show(pointer)

    def drag(self, pointer: Pointer) -> None:
        """Move the corner that is held."""
        if self._pressed is None or self._of is None:
            return
        if self._to is None and math.dist(self._pressed, pointer.at) <= pointer.tolerance:
            return
        found = snapped(self.bench, pointer, frozenset({self._of}))
        self._to, self._lines = found.at, found.lines
        self._show(pointer)

    def release(self, pointer: Pointer) -> None:
        """Leave the corner where it is; one step."""
        self.drag(pointer)
        element, chosen, to = self._element(), self._chosen, self._to
        self._let_go()
        try:
            if element is not None and chosen is not None and to is not None:
                self._reshape("move_corner", element, with_corner(element, chosen, to))
        finally:
            self._show(pointer)

    def cancel(self) -> None:
        """Let the corner go back to where it was."""
        self._let_go()
        self._chosen, self._of = None, None
        self.bench.show_draft(None)

    def takes_key(self, name: str) -> bool:
        """Take Delete and Backspace while a corner is chosen."""
        return name in ("delete", "backspace") and self._element() is not None and self._is_chosen

    def press_key(self, name: str) -> None:
        """Remove the chosen corner."""
        element, chosen = self._element(), self._chosen
        if self.takes_key(name) and element and chosen is not None and not self.is_busy:
            self._reshape("remove_corner", element, without_corner(element, chosen))
            self._chosen = None
        self._show(None)

    @property
    def _is_chosen(self) -> bool:
        element = self._element()
        return (
            self._chosen is not None
            and element is not None
            and element.id == self._of
            and self._chosen < len(corners_of(element))
        )

    def _element(self) -> Element | None:
        """Return the one selected element, if it has corners."""
        surface, now = self.bench.surface, self.bench.session.selection.now
        if surface is None or now.surface != surface.id or len(now.elements) != 1:
            return None
        element = surface.elements.get(next(iter(now.elements)))
        if element is None or is_locked_on(surface, element) or not corners_of(element):
            return None
        return element

    def _choose(self, surface: Surface, pointer: Pointer) -> None:
        finder = self.bench.finder
        hit = finder.element_at(pointer.at, pointer.tolerance) or finder.area_at(pointer.at)
        self._chosen, self._of = None, None
        if hit is None:
            self.bench.session.selection.clear()
        else:
            self.bench.session.selection.select(surface.id, [hit])
        self._show(pointer)

    def _add(self, element: Element, pointer: Pointer) -> int | None:
        points = corners_of(element)
        edge = edge_at(element.shape, points, pointer.at, REACH * pointer.tolerance)
        if edge is None:
            return None
        at = snapped(self.bench, pointer, frozenset({element.id})).at
        if at in points:
            at = pointer.at
        try:
            shape = with_new_corner(element, edge, at)
        except PlanError:
            shape = with_new_corner(element, edge, pointer.at)
        self._reshape("add_corner", element, shape)
        return edge + 1

    def _reshape(self, step: str, element: Element, shape: Shape) -> None:
        surface = self.bench.surface
        if surface is not None:
            edit = partial(reshape_element, where=surface.id, element_id=element.id, shape=shape)
            self.bench.session.document.do(step, lifted(edit))

    def _let_go(self) -> None:
        self._pressed, self._to, self._lines = None, None, ()

    def _show(self, pointer: Pointer | None) -> None:
        """Draw the corners, and the shape as it would be."""
        element = self._element()
        if element is None:
            self.bench.show_draft(None)
            return
        points = corners_of(element)
        chosen = self._chosen if self._is_chosen else None
        if chosen is None or self._to is None:
            self.bench.show_draft(Draft(grips=points, held=chosen))
            return
        moved = (*points[:chosen], self._to, *points[chosen + 1 :])
        ends = neighbours(element.shape, moved, chosen)
        lines = tuple((self._to, end) for end in ends)
        marks = tuple(self._mark(self._to, end, pointer) for end in ends)
        try:
            shape = with_corner(element, chosen, self._to)
            shapes: tuple[Element, ...] = (replace(element, shape=shape, stock=NO_STOCK),)
        except PlanError:
            shapes = ()
        self.bench.show_draft(
            Draft(shapes, (*self._lines, *lines), marks, grips=moved, held=chosen)
        )

    def _mark(self, a: Point, b: Point, pointer: Pointer | None) -> Mark:
        higher = 0.0 if pointer is None else ABOVE * pointer.tolerance
        at = ((a[0] + b[0]) / 2.0, (a[1] + b[1]) / 2.0 - higher)
        surface = self.bench.surface
        unit = "" if surface is None else MEDIA[surface.medium].unit
        return Mark(at, f"remark_length_{unit}", {"length": math.dist(a, b)})
