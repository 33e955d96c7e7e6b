"""Which bays a line crosses, in its order."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

import shapely
from shapely.geometry import LineString, Polygon
from shapely.geometry import Point as Spot
from shapely.geometry.base import BaseGeometry

from planner.analysis.shelf_room import shelf_depth
from planner.model.element import Element
from planner.model.layering import untouchable
from planner.model.placements import Placement, bay_edges, element_placements, middle_of
from planner.model.plan import Surface
from planner.model.shape import Point

IN_FRONT_M: Final = 0.4
"""A line that runs this near in front of a bay crosses it too, surface units."""
LEAST_M: Final = 0.15
"""A line that is shorter than this within a bay's ground only touches it."""


@dataclass(frozen=True, slots=True)
class Crossed:
    """A bay on the way.

    Attributes:
        element: The fixture.
        face: Letter of the side.
        bay: From the shopper's left, 1-based.
        edge: Its selling edge, surface units.
    """

    element: Element
    face: str
    bay: int
    edge: tuple[Point, ...]

    @property
    def middle(self) -> Point:
        """Middle of its selling edge, surface units."""
        return middle_of(self.edge)


def bays_along(surface: Surface, points: Sequence[Point]) -> tuple[Crossed, ...]:
    """Return the bays that a polyline crosses, in the order in which it first meets them.

    The ground of a bay reaches from its selling edge to the middle of a fixture that sells on
    the opposite side too, else to its back, and a little in front of it. Fixtures that are
    locked or not drawn are passed by.

    Args:
        surface: What is crossed.
        points: The line, surface units.
    """
    if len(set(points)) < 2:
        return ()
    line = LineString(points)
    x1, y1, x2, y2 = line.buffer(IN_FRONT_M).bounds
    passed_by = untouchable(surface)
    met: list[tuple[float, int, Crossed]] = []
    for element in surface.elements.values():
        a, b, c, d = element.footprint.bounds
        if (
            not element.traits.sells
            or element.id in passed_by
            or a > x2
            or c < x1
            or b > y2
            or d < y1
        ):
            continue
        for crossed in bays_of(element):
            at = _met(line, crossed)
            if at is not None:
                met.append((at, len(met), crossed))
    return tuple(crossed for _, _, crossed in sorted(met, key=lambda one: one[:2]))


def bays_of(element: Element) -> tuple[Crossed, ...]:
    """Return every bay of a fixture."""
    return tuple(Crossed(element, slot.face, slot.bay, edge) for slot, edge in bay_edges(element))


def places_along(surface: Surface, bays: Iterable[Crossed]) -> tuple[Placement, ...]:
    """Return the placements of bays in order, those of a bay from the top down."""
    found: list[Placement] = []
    for crossed in bays:
        found.extend(
            place
            for place in reversed(element_placements(surface.id, crossed.element))
            if (place.slot.face, place.slot.bay) == (crossed.face, crossed.bay)
        )
    return tuple(found)


def _met(line: LineString, crossed: Crossed) -> float | None:
    """Return how far along a line it first meets a bay; None where it does not."""
    ground = _ground(crossed)
    inside = line.intersection(ground)
    if inside.is_empty or inside.length < LEAST_M:
        return None
    corners = shapely.get_coordinates(inside)
    return min(line.project(Spot(corner)) for corner in corners)


def _ground(crossed: Crossed) -> BaseGeometry:
    if crossed.edge[0] == crossed.edge[-1]:
        return Polygon(crossed.edge)
    slot = next(s for s, edge in bay_edges(crossed.element) if edge == crossed.edge)
    depth, _ = shelf_depth(crossed.element, slot)
    strips = [_strip(a, b, depth) for a, b in pairwise(crossed.edge) if a != b]
    return shapely.union_all(strips)


def _strip(a: Point, b: Point, depth: float) -> Polygon:
    """Return the ground behind and a little in front of an edge; outward is (-dy, dx)."""
    long = math.dist(a, b)
    nx, ny = -(b[1] - a[1]) / long, (b[0] - a[0]) / long
    front, back = IN_FRONT_M, -depth
    return Polygon(
        [
            (a[0] + nx * front, a[1] + ny * front),
            (b[0] + nx * front, b[1] + ny * front),
            (b[0] + nx * back, b[1] + ny * back),
            (a[0] + nx * back, a[1] + ny * back),
        ]
    )
