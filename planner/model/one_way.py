"""One-way aisles: where shoppers may walk only along a direction."""

from __future__ import annotations

import math
from itertools import pairwise

from shapely.geometry import LineString, Polygon

from planner.geometry.geodesic import Lane
from planner.model.element import Element
from planner.model.plan import Surface
from planner.model.shape import Line, Outline, Point


def aisles_of(surface: Surface) -> tuple[Element, ...]:
    """Return the one-way aisles of a floor."""
    return tuple(e for e in surface.elements.values() if e.traits.role == "one_way")


def lanes_of(element: Element) -> tuple[Lane, ...]:
    """Return the lanes of a one-way aisle.

    A rectangle leads where its front looks, an outline from its first corner to its second, a
    line along each of its stretches, as wide as it is thick (a thin one as its kind is wide).
    """
    shape = element.shape
    if isinstance(shape, Line):
        half = (shape.thickness or element.traits.width) / 2.0
        stretches = [(a, b) for a, b in pairwise(shape.points) if a != b]
        areas = [LineString(ends).buffer(half, cap_style="flat") for ends in stretches]
        return tuple(
            Lane(area, _along(a, b))
            for area, (a, b) in zip(areas, stretches, strict=True)
            if isinstance(area, Polygon)
        )
    area = element.footprint
    if not isinstance(area, Polygon):
        return ()
    if isinstance(shape, Outline):
        return (Lane(area, _along(shape.points[0], shape.points[1])),)
    towards = math.radians(element.facing_deg)
    return (Lane(area, (math.cos(towards), math.sin(towards))),)


def _along(a: Point, b: Point) -> tuple[float, float]:
    length = math.dist(a, b)
    return ((b[0] - a[0]) / length, (b[1] - a[1]) / length)
