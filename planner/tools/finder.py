"""What stands where on a surface."""

from __future__ import annotations

import math
from dataclasses import replace

import shapely
from shapely.geometry import LineString, box
from shapely.geometry import Point as Spot

from planner.model.element import NO_STOCK, Element, ElementId
from planner.model.placements import element_placements, level_bands
from planner.model.plan import Surface
from planner.model.shape import Point

HAND_M = 1.2
"""Of the levels of a bay, the one nearest to this height stands for it, metres."""
_NEAR_FACE = 0.6
"""A pointer further from every face than this is on none, surface units."""


class Finder:
    """Finds elements of one surface by place; a new surface needs a new finder."""

    def __init__(self, surface: Surface | None) -> None:
        self._surface = surface
        self._elements = [] if surface is None else list(surface.elements.values())
        self._shapes = [element.footprint for element in self._elements]
        self._tree = shapely.STRtree(self._shapes)

    def element_at(self, at: Point, tolerance: float) -> ElementId | None:
        """Return the topmost element within ``tolerance`` of a point, surface units.

        Fixtures lie on walls and doors, and those on zones, which are hit at their edge only.
        """
        found: tuple[int, float, int] | None = None
        spot = Spot(at)
        for index in self._near(at, tolerance):
            element, shape = self._elements[index], self._shapes[index]
            is_zone = element.traits.role == "zone"
            distance = (shape.boundary if is_zone else shape).distance(spot)
            rank = (_layer(element), distance, -index)
            if distance <= tolerance and (found is None or rank < found):
                found = rank
        return None if found is None else self._elements[-found[2]].id

    def area_at(self, at: Point) -> ElementId | None:
        """Return the smallest zone round a point."""
        spot = Spot(at)
        zones = [
            (self._shapes[index].area, index)
            for index in self._near(at, 0.0)
            if self._elements[index].traits.role == "zone" and self._shapes[index].covers(spot)
        ]
        return self._elements[min(zones)[1]].id if zones else None

    def elements_in(self, band: tuple[float, float, float, float]) -> frozenset[ElementId]:
        """Return what a band (least x, least y, greatest x, greatest y) holds or cuts.

        Zones and walls, which are often as large as the floor, count only where they are
        wholly inside.
        """
        area = box(*band)
        indices = self._tree.query(area)
        return frozenset(
            self._elements[index].id
            for index in indices.tolist()
            if (
                area.covers(self._shapes[index])
                if self._elements[index].traits.role in ("zone", "wall")
                else area.intersects(self._shapes[index])
            )
        )

    def within(self, band: tuple[float, float, float, float]) -> list[Element]:
        """Return the elements whose boxes meet a band, in drawing order."""
        return [self._elements[index] for index in sorted(self._tree.query(box(*band)).tolist())]

    def placement_at(self, at: Point, tolerance: float) -> tuple[ElementId, str] | None:
        """Return the element under a point, and its placement on the bay nearest to it.

        Of the levels of the bay the one at hand height stands for it.
        """
        element_id = self.element_at(at, tolerance)
        if element_id is None or self._surface is None:
            return None
        element = self._surface.elements[element_id]
        if not element.traits.sells:
            return None
        edges = element_placements(self._surface.id, replace(element, levels_m=(), stock=NO_STOCK))
        spot = Spot(at)
        near = [(LineString(edge.line).distance(spot), index) for index, edge in enumerate(edges)]
        if not near:
            return None
        distance, index = min(near)
        slot = edges[index].slot
        if slot.face == "T":
            return element_id, f"{element_id}-{slot}"
        if distance > max(_NEAR_FACE, tolerance):
            return None
        heights = [middle for middle, _ in level_bands(element)]
        level = min(range(len(heights)), key=lambda at: abs(heights[at] - HAND_M)) + 1
        return element_id, f"{element_id}-{replace(slot, level=level)}"

    def _near(self, at: Point, tolerance: float) -> list[int]:
        x, y = at
        if not (math.isfinite(x) and math.isfinite(y)):
            return []
        around = box(x - tolerance, y - tolerance, x + tolerance, y + tolerance)
        indices: list[int] = self._tree.query(around).tolist()
        return indices


def _layer(element: Element) -> int:
    role = element.traits.role
    return 2 if role in ("zone", "one_way") else 1 if role in ("wall", "entrance", "exit") else 0
