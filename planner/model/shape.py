"""Shapes of elements: rectangles, outlines and lines, as values in surface units."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from shapely.geometry import LinearRing, LineString, Polygon
from shapely.validation import explain_validity

from planner.errors import PlanError

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Rectangle:
    """A rectangle that keeps what a user typed.

    Attributes:
        x: Centre, surface units.
        y: Centre, surface units, running down.
        width: Along the front, > 0.
        depth: From front to back, > 0.
        angle_deg: Clockwise turn in [0, 360); at 0 the front looks along +y.

    Raises:
        PlanError: ``bad_size`` or ``bad_angle``.
    """

    x: float
    y: float
    width: float
    depth: float
    angle_deg: float = 0.0

    def __post_init__(self) -> None:
        """Refuse sizes and angles that no fixture has."""
        values = (self.x, self.y, self.width, self.depth)
        if not all(map(math.isfinite, values)) or self.width <= 0.0 or self.depth <= 0.0:
            raise PlanError("bad_size", width=self.width, depth=self.depth)
        if not 0.0 <= self.angle_deg < 360.0:
            raise PlanError("bad_angle", angle_deg=self.angle_deg)


@dataclass(frozen=True, slots=True)
class Outline:
    """A closed ring of at least three corners, surface units, without repeating the first.

    Raises:
        PlanError: ``bad_outline``.
    """

    points: tuple[Point, ...]

    def __post_init__(self) -> None:
        """Refuse rings that enclose nothing or cross themselves."""
        ring = Polygon(self.points) if len(self.points) >= 3 else Polygon()
        if ring.is_empty or not ring.is_valid or ring.area <= 0.0:
            raise PlanError("bad_outline", reason=explain_validity(ring))


@dataclass(frozen=True, slots=True)
class Line:
    """A polyline with a thickness, surface units; thickness 0 is a line on paper.

    Raises:
        PlanError: ``bad_line``.
    """

    points: tuple[Point, ...]
    thickness: float = 0.0

    def __post_init__(self) -> None:
        """Refuse lines that have no length."""
        finite = all(math.isfinite(value) for point in self.points for value in point)
        if not finite or len(set(self.points)) < 2 or not 0.0 <= self.thickness < math.inf:
            raise PlanError("bad_line", points=len(self.points), thickness=self.thickness)


Shape = Rectangle | Outline | Line
Footprint = Polygon | LineString


@lru_cache(maxsize=100_000)
def footprint(shape: Shape) -> Footprint:
    """Return the ground a shape covers, surface units; a line without thickness stays a line."""
    if isinstance(shape, Rectangle):
        return Polygon(corners(shape))
    if isinstance(shape, Outline):
        return Polygon(shape.points)
    line = LineString(shape.points)
    if shape.thickness == 0.0:
        return line
    if line.is_ring:
        ring = LinearRing(shape.points).buffer(shape.thickness / 2.0, join_style="mitre")
        return ring if isinstance(ring, Polygon) else ring.convex_hull
    thick = line.buffer(shape.thickness / 2.0, cap_style="flat", join_style="mitre")
    return thick if isinstance(thick, Polygon) else thick.convex_hull


def corners(shape: Rectangle) -> tuple[Point, Point, Point, Point]:
    """Return front-left, front-right, back-right, back-left, as the shopper in front sees them."""
    cos, sin = (
        math.cos(math.radians(shape.angle_deg)),
        math.sin(math.radians(shape.angle_deg)),
    )
    half_width, half_depth = shape.width / 2.0, shape.depth / 2.0

    def corner(across: float, forward: float) -> Point:
        return (
            shape.x + across * cos - forward * sin,
            shape.y + across * sin + forward * cos,
        )

    return (
        corner(-half_width, half_depth),
        corner(half_width, half_depth),
        corner(half_width, -half_depth),
        corner(-half_width, -half_depth),
    )


def moved(shape: Shape, dx: float, dy: float) -> Shape:
    """Shift a shape by (dx, dy) surface units."""
    if isinstance(shape, Rectangle):
        return replace(shape, x=shape.x + dx, y=shape.y + dy)
    return replace(shape, points=tuple((x + dx, y + dy) for x, y in shape.points))


def turned(shape: Shape, degrees: float, about: Point) -> Shape:
    """Turn a shape clockwise by degrees about a point."""
    cos, sin = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))

    def turn(point: Point) -> Point:
        dx, dy = point[0] - about[0], point[1] - about[1]
        return (about[0] + dx * cos - dy * sin, about[1] + dx * sin + dy * cos)

    if isinstance(shape, Rectangle):
        x, y = turn((shape.x, shape.y))
        return replace(shape, x=x, y=y, angle_deg=(shape.angle_deg + degrees) % 360.0 % 360.0)
    return replace(shape, points=tuple(turn(p) for p in shape.points))


def centre(shape: Shape) -> Point:
    """Return the middle of a shape, surface units."""
    if isinstance(shape, Rectangle):
        return (shape.x, shape.y)
    middle = footprint(shape).centroid
    return (middle.x, middle.y)


def length(points: tuple[Point, ...]) -> float:
    """Return the length of a polyline, surface units."""
    return sum(math.dist(a, b) for a, b in pairwise(points))


def beside(points: tuple[Point, ...], distance: float) -> tuple[Point, ...]:
    """Return a polyline at a distance on the side of (-dy, dx), with mitred corners.

    Args:
        points: At least two different points, surface units.
        distance: Surface units, >= 0. Corners sharper than about 50 degrees are blunted.
    """
    way = tuple(b for a, b in pairwise((None, *points)) if a != b and b is not None)
    normals = [_normal(a, b) for a, b in pairwise(way)]
    around = zip((normals[0], *normals), (*normals, normals[-1]), strict=True)
    shifts = [
        (a[0] + b[0], a[1] + b[1], max(1.0 + a[0] * b[0] + a[1] * b[1], 0.36)) for a, b in around
    ]
    return tuple(
        (x + distance * dx / size, y + distance * dy / size)
        for (x, y), (dx, dy, size) in zip(way, shifts, strict=True)
    )


def _normal(a: Point, b: Point) -> Point:
    size = math.dist(a, b)
    return (-(b[1] - a[1]) / size, (b[0] - a[0]) / size)


def scaled(shape: Shape, across: float, down: float, about: Point, angle_deg: float = 0.0) -> Shape:
    """Stretch a shape away from a point.

    A rectangle stays one and keeps its angle: its sides become as long as the stretched ones.

    Args:
        shape: What is stretched; the thickness of a line stays.
        across: Factor along the x axis turned clockwise by ``angle_deg``, > 0.
        down: Factor along the y axis turned so, > 0.
        about: What stays where it is, surface units.
        angle_deg: Degrees.
    """
    cos, sin = math.cos(math.radians(angle_deg)), math.sin(math.radians(angle_deg))

    def stretch(dx: float, dy: float) -> Point:
        along, aside = (dx * cos + dy * sin) * across, (dy * cos - dx * sin) * down
        return (along * cos - aside * sin, along * sin + aside * cos)

    def place(point: Point) -> Point:
        dx, dy = stretch(point[0] - about[0], point[1] - about[1])
        return (about[0] + dx, about[1] + dy)

    if not isinstance(shape, Rectangle):
        return replace(shape, points=tuple(place(point) for point in shape.points))
    x, y = place((shape.x, shape.y))
    ahead = math.radians(shape.angle_deg)
    wide = math.hypot(*stretch(math.cos(ahead), math.sin(ahead)))
    deep = math.hypot(*stretch(-math.sin(ahead), math.cos(ahead)))
    return replace(shape, x=x, y=y, width=shape.width * wide, depth=shape.depth * deep)


def mirrored(shape: Shape, about: Point, *, is_across: bool, keeps_front: bool = True) -> Shape:
    """Return the mirror image of a shape.

    Args:
        shape: What is mirrored; the front of a rectangle becomes the front of its image.
        about: On the mirror, surface units.
        is_across: Whether left and right change places; else top and bottom do.
        keeps_front: Whether points are put in an order that makes the front of an outline or a
            line the front of its image, with bays in reverse; else they keep their order.
    """
    if isinstance(shape, Rectangle):
        (x, y), angle = _image((shape.x, shape.y), about, is_across=is_across), shape.angle_deg
        angle = (-angle if is_across else 180.0 - angle) % 360.0 % 360.0
        return replace(shape, x=x, y=y, angle_deg=angle)
    points = tuple(_image(point, about, is_across=is_across) for point in shape.points)
    if not keeps_front:
        return replace(shape, points=points)
    if isinstance(shape, Line):
        return replace(shape, points=points[::-1])
    if runs_left_to_right(shape.points):
        return replace(shape, points=(points[0], *points[:0:-1]))
    return replace(shape, points=(*points[-2::-1], points[-1]))


def runs_left_to_right(ring: tuple[Point, ...]) -> bool:
    """Say whether walking a ring keeps its inside on the side opposite to (-dy, dx)."""
    doubled = sum(
        a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, (*ring[1:], ring[0]), strict=True)
    )
    return doubled < 0.0


def _image(point: Point, about: Point, *, is_across: bool) -> Point:
    if is_across:
        return (2.0 * about[0] - point[0], point[1])
    return (point[0], 2.0 * about[1] - point[1])
