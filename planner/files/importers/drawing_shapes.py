"""Shapes of a drawing as shapes of elements, in surface units."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from planner.errors import PlanError
from planner.files.importers.drawing import Drawn, Point
from planner.model.kinds import Kind
from planner.model.plan import Frame
from planner.model.shape import Line, Outline, Rectangle, Shape

RIGHT: Final = 1e-4
"""Corners are right, and sides alike, within this."""
SMALLEST_M: Final = 0.05
"""What is smaller both ways is a sign, not a fixture."""


@dataclass(frozen=True, slots=True)
class Lie:
    """How file units become surface units.

    Attributes:
        scale: Metres per unit.
        frame: The surface's.
    """

    scale: float
    frame: Frame

    def point(self, at: Point) -> Point:
        """Return a point of the file on the surface."""
        x, y = self.frame.inside(at[0] * self.scale, at[1] * self.scale)
        return (round(x, 6) + 0.0, round(y, 6) + 0.0)

    def points(self, line: Iterable[Point]) -> tuple[Point, ...]:
        """Return points of the file on the surface."""
        return tuple(self.point(at) for at in line)


def segments_of(shapes: Iterable[Drawn], scale: float) -> list[tuple[float, float, float, float]]:
    """Return the straight pieces of shapes, metres of the file's frame."""
    pieces = []
    for shape in shapes:
        ring = (*shape.points, *shape.points[:1]) if shape.is_closed else shape.points
        for (x1, y1), (x2, y2) in pairwise(ring):
            if (x1, y1) != (x2, y2):
                pieces.append((x1 * scale, y1 * scale, x2 * scale, y2 * scale))
    return pieces


def shape_of(drawn: Drawn, kind: Kind, lie: Lie) -> Shape | None:
    """Return the shape that an element of a kind has; None for what cannot be one."""
    points = lie.points(drawn.points)
    is_line = kind.form == "line" and not (drawn.is_closed and drawn.mark[0])
    try:
        if is_line:
            return _line(drawn, points, lie.scale)
        return _ground(drawn, points, kind, lie.frame) if drawn.is_closed else None
    except PlanError:
        return None


def _ground(drawn: Drawn, points: tuple[Point, ...], kind: Kind, frame: Frame) -> Shape:
    """Return the shape of a ring or a block."""
    if drawn.block:
        return _turned(points, drawn.turn_deg, frame)
    if drawn.mark[0]:
        return _rectangle(points) or Outline(points)
    if kind.form == "rectangle":
        return _rectangle(_longest_first(points)) or Outline(points)
    return Outline(points)


def is_sign(shape: Shape) -> bool:
    """Say whether a shape is too small to be a fixture."""
    if isinstance(shape, Rectangle):
        return max(shape.width, shape.depth) < SMALLEST_M
    xs = [x for x, _ in shape.points]
    ys = [y for _, y in shape.points]
    return max(max(xs) - min(xs), max(ys) - min(ys)) < SMALLEST_M


def closed_lines(lines: Sequence[Drawn], layer: str) -> tuple[list[Drawn], int]:
    """Close open lines of a layer to rings; return them, and how many lines were left over."""
    import shapely

    from planner.geometry.polygons import polygons_of

    network = shapely.union_all([shapely.LineString(one.points) for one in lines])
    faces, cuts, dangles, _ = shapely.polygonize_full([network])
    rings = [
        Drawn(layer, tuple((x, y) for x, y, *_ in face.exterior.coords[:-1]), is_closed=True)
        for face in polygons_of(faces)
    ]
    return rings, len(cuts.geoms) + len(dangles.geoms)


def _line(drawn: Drawn, points: tuple[Point, ...], scale: float) -> Line:
    ring = (*points, points[0]) if drawn.is_closed else points
    return Line(ring, drawn.thickness * scale)


def _turned(points: tuple[Point, ...], turn_deg: float, frame: Frame) -> Rectangle:
    """Return the box of a block; its front is the side that lies at its bottom unturned."""
    (ax, ay), (bx, by), (cx, cy), _ = points
    return Rectangle(
        (ax + cx) / 2.0,
        (ay + cy) / 2.0,
        math.dist((ax, ay), (bx, by)),
        math.dist((bx, by), (cx, cy)),
        frame.angle(turn_deg),
    )


def _longest_first(points: tuple[Point, ...]) -> tuple[Point, ...]:
    """Let a ring of four begin with a long side: that is where a front is."""
    if len(points) == 4 and math.dist(*points[:2]) < math.dist(*points[1:3]):
        return (*points[1:], points[0])
    return points


def _rectangle(points: tuple[Point, ...]) -> Rectangle | None:
    """Return a ring as a rectangle whose front is its first side; None where it is none."""
    if len(points) != 4:
        return None
    (ax, ay), (bx, by), (cx, cy), (dx, dy) = points
    side, next_side = (bx - ax, by - ay), (cx - bx, cy - by)
    width, depth = math.hypot(*side), math.hypot(*next_side)
    if min(width, depth) <= 0.0:
        return None
    slant = abs(side[0] * next_side[0] + side[1] * next_side[1]) / (width * depth)
    gap = math.hypot(ax + cx - bx - dx, ay + cy - by - dy)
    if slant > RIGHT * 10.0 or gap > RIGHT * max(width, depth, 1.0) * 10.0:
        return None
    forward = (-(next_side[0]), -(next_side[1]))
    angle = math.degrees(math.atan2(-forward[0], forward[1])) % 360.0 % 360.0
    return Rectangle((ax + cx) / 2.0, (ay + cy) / 2.0, width, depth, angle)
