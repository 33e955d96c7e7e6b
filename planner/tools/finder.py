"""What stands where on a surface."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import replace
from functools import cached_property
from types import MappingProxyType
from typing import Final

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry import LinearRing, LineString, box
from shapely.geometry import Point as Spot

from planner.geometry.arrays import BoolArray
from planner.geometry.snapping import Magnets, magnets_of
from planner.model.cells import cell_at, is_body
from planner.model.element import NO_STOCK, Element, ElementId, Slot
from planner.model.kinds import Role
from planner.model.layering import hidden_elements, untouchable
from planner.model.placements import element_placements, level_bands
from planner.model.plan import Surface
from planner.model.shape import Point
from planner.tools.page_lines import margin_box, page_lines

HAND_M = 1.2
"""Of the levels of a bay, the one nearest to this height stands for it, metres."""
LAYERS: Final[Mapping[Role, int]] = MappingProxyType(
    {"note": -1, "symbol": -1, "dimension": -1, "door": 1, "entrance": 1, "exit": 1, "wall": 2,
     "zone": 3, "one_way": 3}
)  # fmt: skip
"""By role, topmost least; fixtures lie at 0."""
_NEAR_FACE = 0.6
"""A pointer further from every face than this is on none, surface units."""

_FACES_ONLY: Final = ("wall", "path", "zone")
_NO_GAPS: Final = ("wall", "path", "zone", "one_way", "gate")


class Finder:
    """Finds elements of one surface by place; a new surface needs a new finder."""

    def __init__(self, surface: Surface | None) -> None:
        self._surface = surface
        self._hidden = frozenset() if surface is None else hidden_elements(surface)
        self._passed = frozenset() if surface is None else untouchable(surface)
        self._elements = [] if surface is None else list(surface.elements.values())
        self._shapes = [element.footprint for element in self._elements]
        self._tree = shapely.STRtree(self._shapes)
        self._counting: tuple[frozenset[ElementId], BoolArray] | None = None

    def element_at(
        self, at: Point, tolerance: float, *, with_locked: bool = False
    ) -> ElementId | None:
        """Return the topmost element within ``tolerance`` of a point, surface units.

        Fixtures lie on walls and doors, and those on zones, which are hit at their edge only.
        What is not drawn is never found, what is locked only if it is asked for.
        """
        found: tuple[int, float, int] | None = None
        spot = Spot(at)
        passed = self._hidden if with_locked else self._passed
        for index in self._near(at, tolerance):
            element, shape = self._elements[index], self._shapes[index]
            if element.id in passed:
                continue
            is_zone = element.traits.role == "zone"
            distance = (shape.boundary if is_zone else shape).distance(spot)
            rank = (_layer(element), distance, -index)
            if distance <= tolerance and (found is None or rank < found):
                found = rank
        return None if found is None else self._elements[-found[2]].id

    def area_at(self, at: Point) -> ElementId | None:
        """Return the smallest zone round a point that can be touched."""
        spot = Spot(at)
        zones = [
            (self._shapes[index].area, index)
            for index in self._near(at, 0.0)
            if self._elements[index].traits.role == "zone"
            and self._elements[index].id not in self._passed
            and self._shapes[index].covers(spot)
        ]
        return self._elements[min(zones)[1]].id if zones else None

    def elements_in(self, band: tuple[float, float, float, float]) -> frozenset[ElementId]:
        """Return what a band (least x, least y, greatest x, greatest y) holds or cuts.

        What is locked or not drawn stays out. Zones and walls, which are often as large as the
        floor, count only where they are wholly inside.
        """
        area = box(*band)
        indices = self._tree.query(area)
        return frozenset(
            self._elements[index].id
            for index in indices.tolist()
            if self._elements[index].id not in self._passed
            and (
                area.covers(self._shapes[index])
                if self._elements[index].traits.role in ("zone", "wall")
                else area.intersects(self._shapes[index])
            )
        )

    def within(self, band: tuple[float, float, float, float]) -> list[Element]:
        """Return the elements whose boxes meet a band, in drawing order."""
        return [self._elements[index] for index in sorted(self._tree.query(box(*band)).tolist())]

    def placement_at(
        self, at: Point, tolerance: float, *, with_locked: bool = False
    ) -> tuple[ElementId, str] | None:
        """Return the element under a point, and its placement on the bay nearest to it.

        Of the levels of the bay the one at hand height stands for it.
        """
        element_id = self.element_at(at, tolerance, with_locked=with_locked)
        if element_id is None or self._surface is None:
            return None
        element = self._surface.elements[element_id]
        slot = _slot_at(element, self._surface, at, max(_NEAR_FACE, tolerance))
        return None if slot is None else (element_id, f"{element_id}-{slot}")

    def in_the_way(self, shapes: NDArray[np.object_]) -> frozenset[ElementId]:
        """Return what is drawn, lets nothing lie on it, and meets one of some shapes."""
        _, found = self._tree.query(shapes, predicate="intersects")
        met = [self._elements[index] for index in set(found.tolist())]
        return frozenset(one.id for one in met if is_body(one) and one.id not in self._hidden)

    @cached_property
    def magnets(self) -> Magnets:
        """What things line up with: elements that are drawn, by their number, then the outlines.

        Walls and outlines have faces only, no centre lines; paths draw nothing.
        """
        roles = [element.traits.role for element in self._elements]
        rings = () if self._surface is None else self._surface.outlines
        outlines = [LinearRing(ring) for ring in rings if len(ring) >= 3]
        outlines += [box(*margin_box(one)).exterior for one in self._margined]
        outlines += [] if self._surface is None else page_lines(self._surface)
        no = [False] * len(outlines)
        return magnets_of(
            [*self._shapes, *outlines],
            [role not in _FACES_ONLY for role in roles] + no,
            [role not in _NO_GAPS for role in roles] + no,
        )

    def counting(self, ignored: frozenset[ElementId]) -> BoolArray:
        """Return which of the magnets count while some elements do not; looked for once."""
        if self._counting is None or self._counting[0] != ignored:
            self._counting = (ignored, self._counted(ignored | self._hidden))
        return self._counting[1]

    def _counted(self, out: frozenset[ElementId]) -> BoolArray:
        paths = [n for n, one in enumerate(self._elements) if one.traits.role == "path"]
        held = [self._numbers[key] for key in out if key in self._numbers]
        rings = 0 if self._surface is None else sum(len(r) >= 3 for r in self._surface.outlines)
        first = len(self._elements) + rings
        margins = [first + nth for nth, one in enumerate(self._margined) if one.id in out]
        return self.magnets.but([*paths, *held, *margins])

    @cached_property
    def _margined(self) -> list[Element]:
        """What keeps something free round it, which others line up with."""
        return [one for one in self._elements if one.showing.margin > 0.0]

    @cached_property
    def _numbers(self) -> dict[ElementId, int]:
        return {element.id: number for number, element in enumerate(self._elements)}

    def _near(self, at: Point, tolerance: float) -> list[int]:
        x, y = at
        if not (math.isfinite(x) and math.isfinite(y)):
            return []
        around = box(x - tolerance, y - tolerance, x + tolerance, y + tolerance)
        indices: list[int] = self._tree.query(around).tolist()
        return indices


def _layer(element: Element) -> int:
    """Return how far down an element lies: what is lower is hit where nothing else is."""
    return LAYERS.get(element.traits.role, 0)


def _slot_at(element: Element, surface: Surface, at: Point, reach: float) -> Slot | None:
    """Return the position of a block under a point, or the bay of a fixture within reach."""
    if not element.traits.sells:
        return None
    if element.traits.scan:
        cell = cell_at(element, at)
        return None if cell is None else cell.slot
    edges = element_placements(surface.id, replace(element, levels_m=(), stock=NO_STOCK))
    spot = Spot(at)
    near = [(LineString(edge.line).distance(spot), index) for index, edge in enumerate(edges)]
    if not near:
        return None
    distance, index = min(near)
    slot = edges[index].slot
    if slot.face == "T":
        return slot
    if distance > reach:
        return None
    heights = [middle for middle, _ in level_bands(element)]
    level = min(range(len(heights)), key=lambda at: abs(heights[at] - HAND_M)) + 1
    return replace(slot, level=level)
