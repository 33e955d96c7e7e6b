"""The geometry of one fixture in the scene: body, faces and level ticks, in no colour yet."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPolygonF

from planner.files.exporters.plan_svg_parts.bays import Bay, bays_of
from planner.files.exporters.plan_svg_parts.faces import bent_rings, face_depth, strip_behind
from planner.files.exporters.plan_svg_parts.view import View
from planner.model.element import Element
from planner.model.plan import Surface
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
        forms: What takes its colour.
        edge: The selling edge, surface units, from the shopper's left; a ring for a top.
        depth: Of the coloured edge, surface units; 0 for a top.
        has_ticks: Whether its levels may have ticks.
    """

    bay: str
    levels: int
    forms: tuple[Form, ...]
    edge: tuple[Point, ...]
    depth: float
    has_ticks: bool

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
    body: tuple[Form, ...]
    faces: tuple[Face, ...]


def fixture_of(surface: Surface, element: Element) -> Fixture:
    """Return what is drawn of an element."""
    body = _body(element)
    faces = tuple(_faces(element, bays_of(surface, element, {}), body))
    return Fixture(element, scene_box(element.footprint.bounds), body, faces)


def _body(element: Element) -> tuple[Form, ...]:
    if isinstance(element.shape, Rectangle):
        return (rect_or_polygon(corners(element.shape)),)
    if isinstance(element.shape, Outline):
        return (rect_or_polygon(element.shape.points),)
    ring = getattr(element.footprint, "exterior", element.footprint)
    return (rect_or_polygon(tuple((x, y) for x, y, *_ in ring.coords[:-1])),)


def _faces(element: Element, bays: tuple[Bay, ...], body: tuple[Form, ...]) -> Iterator[Face]:
    count: Counter[str] = Counter()
    for bay in bays:
        count[bay.face] += 1
        key, levels = f"{element.id}-{bay.face}-{count[bay.face]}", len(bay.levels)
        if bay.is_top:
            yield Face(key, levels, body, bay.line, 0.0, False)
            continue
        depth = face_depth(element, bay.face, FINE)
        is_straight = len(bay.line) == 2
        forms = _straight(element, bay, depth) if is_straight else _bent(bay, depth)
        has_ticks = is_straight and not _has_corners(element)
        yield Face(key, levels, forms, bay.line, depth, has_ticks)


def _has_corners(element: Element) -> bool:
    sides = element.traits.sides
    return "left" in sides and "front" in sides


def _straight(element: Element, bay: Bay, depth: float) -> tuple[Form, ...]:
    start, end = bay.line
    has_corners = _has_corners(element)
    cuts = (
        depth if has_corners and bay.is_first else 0.0,
        depth if has_corners and bay.is_last else 0.0,
    )
    return (rect_or_polygon(strip_behind(start, end, 0.0, depth, *cuts)),)


def _bent(bay: Bay, depth: float) -> tuple[Form, ...]:
    return tuple(rect_or_polygon(tuple(ring)) for ring in bent_rings(bay.line, depth))


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
