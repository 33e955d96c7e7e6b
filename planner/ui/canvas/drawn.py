"""The geometry of one fixture in the scene: body, faces and level ticks, in no colour yet."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPolygonF

from planner.files.exporters.plan_svg_parts.bays import TOP
from planner.files.exporters.plan_svg_parts.faces import bent_rings, face_depth, strip_behind
from planner.files.exporters.plan_svg_parts.view import View
from planner.model.element import Element
from planner.model.placements import bay_edges, level_bands
from planner.model.shape import Outline, Point, Rectangle, corners
from planner.ui.canvas.paths import rect_or_polygon, scene_box

Form = QRectF | QPolygonF
FINE: Final = View(1e9, 0.0, 0.0, 0.0, 0.0, 0.0)
"""Pixels so small that no least size in pixels counts."""
TICK = 0.05
"""Depth of a level tick, surface units."""
TICK_GAP = 0.03
"""Between face and tick, surface units."""
LEAST_TICK = 0.09
"""Shorter ticks are left out, surface units."""


@dataclass(frozen=True, slots=True)
class Face:
    """One bay of one face, or a top.

    Attributes:
        bay: Element id, face and bay, as ``G12-A-1``.
        levels: Number of its levels.
        edge: The selling edge, surface units, from the shopper's left; a ring for a top.
        depth: Of the coloured edge, surface units; 0 for a top.
        cuts: Taken off the back of the coloured edge at its start and its end, surface units.
        has_ticks: Whether its levels may have ticks.
    """

    bay: str
    levels: int
    edge: tuple[Point, ...]
    depth: float
    cuts: tuple[float, float] = (0.0, 0.0)
    has_ticks: bool = False

    @property
    def is_top(self) -> bool:
        """Whether it lies flat, and the whole body takes its colour."""
        return self.depth == 0.0

    def strips(self) -> tuple[Form, ...]:
        """Return the coloured edge; nothing for a top."""
        if self.is_top:
            return ()
        if len(self.edge) == 2:
            start, end = self.edge
            return (rect_or_polygon(strip_behind(start, end, 0.0, self.depth, *self.cuts)),)
        return tuple(rect_or_polygon(tuple(ring)) for ring in bent_rings(self.edge, self.depth))

    def ticks(self) -> tuple[Form, ...]:
        """Return a tick a level from the floor, from the shopper's left; none without room."""
        if not self.has_ticks:
            return ()
        start, end = self.edge
        return _ticks(start, end, self.depth, self.levels)


@dataclass(frozen=True, slots=True)
class Fixture:
    """What is drawn of one fixture.

    Attributes:
        element: What it is.
        bounds: Box round it in the scene.
        body: Its ground.
        faces: In the order of its placements.
    """

    element: Element
    bounds: QRectF
    body: Form
    faces: tuple[Face, ...]


def fixture_of(element: Element) -> Fixture:
    """Return what is drawn of an element."""
    ring = _ring(element)
    xs, ys = [x for x, _ in ring], [y for _, y in ring]
    bounds = scene_box((min(xs), min(ys), max(xs), max(ys)))
    return Fixture(element, bounds, rect_or_polygon(ring), tuple(_faces(element)))


def _ring(element: Element) -> tuple[Point, ...]:
    if isinstance(element.shape, Rectangle):
        return corners(element.shape)
    if isinstance(element.shape, Outline):
        return element.shape.points
    ring = getattr(element.footprint, "exterior", element.footprint)
    return tuple((x, y) for x, y, *_ in ring.coords[:-1])


def _faces(element: Element) -> Iterator[Face]:
    if not element.traits.sells:
        return
    edges, levels = bay_edges(element), len(level_bands(element))
    last = {slot.face: slot.bay for slot, _ in edges}
    has_corners = _has_corners(element)
    for slot, edge in edges:
        key = f"{element.id}-{slot.face}-{slot.bay}"
        if slot.face == TOP:
            yield Face(key, 1, edge, 0.0)
            continue
        depth = face_depth(element, slot.face, FINE)
        if len(edge) != 2:
            yield Face(key, levels, edge, depth)
            continue
        first_cut = depth if has_corners and slot.bay == 1 else 0.0
        last_cut = depth if has_corners and slot.bay == last[slot.face] else 0.0
        yield Face(key, levels, edge, depth, (first_cut, last_cut), not has_corners)


def _has_corners(element: Element) -> bool:
    sides = element.traits.sides
    return "left" in sides and "front" in sides


def _ticks(start: Point, end: Point, depth: float, levels: int) -> tuple[Form, ...]:
    """Return ticks behind an edge, in its middle, each at most 14 cm long."""
    long = math.dist(start, end)
    step = min(0.16, (long - 0.1) / max(levels, 1))
    if levels < 2 or step < LEAST_TICK:
        return ()
    first = (long - step * levels) / 2.0
    near = depth + TICK_GAP
    forms = []
    for level in range(levels):
        low, high = first + step * level + 0.01, first + step * (level + 1) - 0.01
        a, b = _along(start, end, low / long), _along(start, end, high / long)
        forms.append(rect_or_polygon(strip_behind(a, b, near, near + TICK, 0.0, 0.0)))
    return tuple(forms)


def _along(start: Point, end: Point, share: float) -> Point:
    return (start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share)
