"""Rooms that walls enclose, and the doors that open walls."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import Final

import shapely
from shapely.geometry import Polygon
from shapely.geometry.base import BaseGeometry

from planner.model.element import Element
from planner.model.plan import Ring, Surface
from planner.model.shape import Line, Rectangle, Shape, corners, footprint

SILL: Final = 0.02
"""A door opens a wall this far beyond its own depth, so that both rooms meet it; units."""


def rings_of(surface: Surface) -> tuple[Ring, ...]:
    """Return the inner faces of all walls: outlines, and rooms that drawn walls enclose.

    A room that lies in another one is left out: it is ground already, and its walls stand on it.
    """
    walls = tuple(e.shape for e in surface.elements.values() if e.traits.role == "wall")
    return (*surface.outlines, *_enclosed(walls, surface.outlines))


def openings_of(surface: Surface) -> tuple[Polygon, ...]:
    """Return the gaps that doors make in walls, surface units."""
    doors = [e.shape for e in surface.elements.values() if e.traits.role == "door"]
    return tuple(_opening(shape) for shape in doors)


def standing(
    surface: Surface, counts: Callable[[Element], bool]
) -> Iterator[tuple[Element, BaseGeometry]]:
    """Yield elements with the ground they stand on; walls end at their doors.

    Args:
        surface: Where they stand.
        counts: Which of them are asked for.
    """
    gaps = _joined(openings_of(surface))
    for element in surface.elements.values():
        if counts(element):
            shape: BaseGeometry = element.footprint
            is_cut = element.traits.role == "wall" and not gaps.is_empty
            yield element, shape.difference(gaps) if is_cut and shape.intersects(gaps) else shape


def wall_round(corners_inside: Ring, thickness: float) -> Line | None:
    """Return the closed wall whose inner face runs through some corners; None where none can.

    Args:
        corners_inside: Of the room, surface units, without repeating the first.
        thickness: Of the wall, surface units, > 0.
    """
    inside = Polygon(corners_inside) if len(corners_inside) >= 3 else Polygon()
    if not inside.is_valid or inside.area <= 0.0:
        return None
    middle = inside.buffer(thickness / 2.0, join_style="mitre")
    if not isinstance(middle, Polygon):
        return None
    ring = [(round(x, 6), round(y, 6)) for x, y, *_ in middle.exterior.coords]
    return Line(tuple(ring), thickness)


@lru_cache(maxsize=64)
def _enclosed(walls: tuple[Shape, ...], outlines: tuple[Ring, ...]) -> tuple[Ring, ...]:
    """Return the holes in the union of walls that no outline and no larger hole covers."""
    bodies = [body for body in map(footprint, walls) if isinstance(body, Polygon)]
    parts = [part for part in shapely.get_parts(shapely.union_all(bodies)) if not part.is_empty]
    holes = [Polygon(hole) for part in parts for hole in part.interiors]
    known = [Polygon(ring).buffer(0.0) for ring in outlines if len(ring) >= 3]
    rings: list[Ring] = []
    for hole in sorted(holes, key=lambda hole: -hole.area):
        if not any(room.covers(hole.representative_point()) for room in known):
            known.append(hole)
            rings.append(tuple((x, y) for x, y, *_ in hole.exterior.coords[:-1]))
    return tuple(rings)


@lru_cache(maxsize=256)
def _opening(shape: Shape) -> Polygon:
    if isinstance(shape, Rectangle):
        deeper = Rectangle(shape.x, shape.y, shape.width, shape.depth + 2.0 * SILL, shape.angle_deg)
        return Polygon(corners(deeper))
    grown = footprint(shape).buffer(SILL, join_style="mitre")
    return grown if isinstance(grown, Polygon) else Polygon()


def _joined(openings: tuple[Polygon, ...]) -> BaseGeometry:
    return shapely.union_all(list(openings)) if openings else Polygon()
