"""Corners of outlines and lines: which there are, and the shape with one of them elsewhere."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

from planner.model.element import Element
from planner.model.shape import Line, Outline, Point, Rectangle, Shape, corners


def corners_of(element: Element) -> tuple[Point, ...]:
    """Return the corners of an element that can be moved one by one, in the order of its shape.

    A rectangle has some where its kind can be an outline; a locked element has none.
    """
    shape = element.shape
    if element.is_locked:
        return ()
    if isinstance(shape, Rectangle):
        return corners(shape)[::-1] if "outline" in element.traits.forms else ()
    return shape.points


def corner_at(points: Sequence[Point], at: Point, reach: float) -> int | None:
    """Return which corner is nearest to a point, within a reach, surface units."""
    near = [(math.dist(corner, at), index) for index, corner in enumerate(points)]
    distance, index = min(near, default=(math.inf, 0))
    return index if distance <= reach else None


def edge_at(shape: Shape, points: Sequence[Point], at: Point, reach: float) -> int | None:
    """Return the corner that the edge nearest to a point, within a reach, begins at."""
    is_open = isinstance(shape, Line)
    best: tuple[float, int] | None = None
    for index, a in enumerate(points[:-1] if is_open else points):
        b = points[(index + 1) % len(points)]
        size = math.dist(a, b)
        if size == 0.0:
            continue
        share = ((at[0] - a[0]) * (b[0] - a[0]) + (at[1] - a[1]) * (b[1] - a[1])) / size**2
        share = min(max(share, 0.0), 1.0)
        foot = (a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1]))
        distance = math.dist(at, foot)
        if distance <= reach and (best is None or distance < best[0]):
            best = (distance, index)
    return None if best is None else best[1]


def with_corner(element: Element, index: int, at: Point) -> Shape:
    """Return the shape with a corner elsewhere; a rectangle becomes an outline.

    Raises:
        PlanError: ``bad_outline`` or ``bad_line``: such corners make no shape.
    """
    points = list(corners_of(element))
    points[index] = at
    return _remade(element.shape, points)


def with_new_corner(element: Element, after: int, at: Point) -> Shape:
    """Return the shape with one corner more, between a corner and the next one.

    Raises:
        PlanError: ``bad_outline``: such corners make no shape.
    """
    points = list(corners_of(element))
    return _remade(element.shape, [*points[: after + 1], at, *points[after + 1 :]])


def without_corner(element: Element, index: int) -> Shape:
    """Return the shape without a corner.

    Raises:
        PlanError: ``bad_outline`` or ``bad_line``: too few are left.
    """
    points = list(corners_of(element))
    return _remade(element.shape, points[:index] + points[index + 1 :])


def neighbours(shape: Shape, points: Sequence[Point], index: int) -> tuple[Point, ...]:
    """Return the corners that edges lead to from one."""
    if isinstance(shape, Line):
        return tuple(points[i] for i in (index - 1, index + 1) if 0 <= i < len(points))
    return (points[index - 1], points[(index + 1) % len(points)])


def _remade(shape: Shape, points: Sequence[Point]) -> Shape:
    if isinstance(shape, Line):
        return replace(shape, points=tuple(points))
    return Outline(tuple(points))
