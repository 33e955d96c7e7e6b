"""Paper, walls and doors."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

import shapely
from shapely.geometry import LineString, Polygon, box
from shapely.geometry import Point as Spot
from shapely.geometry.base import BaseGeometry

from planner.files.exporters.plan_svg_parts.inks import Inks
from planner.files.exporters.plan_svg_parts.markup import (
    Point,
    group,
    line_path,
    number,
    ring_path,
    tag,
)
from planner.files.exporters.plan_svg_parts.view import View
from planner.model.element import Element
from planner.model.plan import Surface
from planner.model.rooms import openings_of, rings_of
from planner.model.screens import sheet_of
from planner.model.shape import Line, Outline, Rectangle, centre

WALL_THICKNESS = 0.18
"""Of walls that are known by their inner face only, surface units."""
AROUND = 1.0
"""Paper round the elements of a surface without outlines, surface units."""
LEAF = 1.1
"""Wider doors have two leaves, surface units."""
_NEAR = 0.6
_ALONG_DEG = 20.0
_WALLS: Final = ("wall",)
_DOORS: Final = ("entrance", "exit", "door")


@dataclass(frozen=True, slots=True)
class Room:
    """The ground of a surface, surface units.

    Attributes:
        paper: Where one can stand.
        walls: Round its outlines; empty where nobody drew one.
    """

    paper: BaseGeometry
    walls: BaseGeometry


@dataclass(frozen=True, slots=True)
class Doorway:
    """An opening, surface units.

    Attributes:
        element: The entrance or exit.
        start: One jamb, on the inner face of the wall.
        end: The other jamb.
        inward: Unit vector into the room.
        thickness: Of the wall, on the side that ``inward`` points away from.
    """

    element: Element
    start: Point
    end: Point
    inward: Point
    thickness: float

    @property
    def middle(self) -> Point:
        """Between the jambs."""
        return ((self.start[0] + self.end[0]) / 2.0, (self.start[1] + self.end[1]) / 2.0)

    @property
    def leaves(self) -> tuple[tuple[Point, Point], ...]:
        """Hinge and end of each shut leaf."""
        if math.dist(self.start, self.end) <= LEAF:
            return ((self.start, self.end),)
        return ((self.start, self.middle), (self.end, self.middle))


def room_of(surface: Surface) -> Room:
    """Return the ground of a surface: outlines inside each other are holes by turns.

    Rooms that drawn walls enclose are ground as well; their walls are drawn as elements. The
    ground of a page is its sheet.
    """
    if surface.page is not None:
        return Room(box(*sheet_of(surface, surface.page)), Polygon())
    rings = [Polygon(ring).buffer(0.0) for ring in surface.outlines if len(ring) >= 3]
    outlined: BaseGeometry = Polygon()
    for ring in rings:
        outlined = outlined.symmetric_difference(ring)
    drawn = [Polygon(ring) for ring in rings_of(surface)[len(surface.outlines) :]]
    paper = shapely.union_all([outlined, *drawn, *(openings_of(surface) if drawn else ())])
    if paper.is_empty:
        x1, y1, x2, y2 = _around([e.footprint for e in surface.elements.values()])
        return Room(box(x1 - AROUND, y1 - AROUND, x2 + AROUND, y2 + AROUND), Polygon())
    thick = outlined.buffer(WALL_THICKNESS, join_style="mitre", mitre_limit=3.0)
    return Room(paper, thick.difference(paper))


def bounds_of(surface: Surface, room: Room) -> tuple[float, float, float, float]:
    """Return the box round everything drawn, surface units."""
    return _around([room.paper, room.walls, *(e.footprint for e in surface.elements.values())])


def _around(parts: list[BaseGeometry]) -> tuple[float, float, float, float]:
    """Return the box round geometries; ten units square where there is nothing."""
    boxes = [part.bounds for part in parts if not part.is_empty]
    x1, y1, x2, y2 = zip(*(boxes or [(0.0, 0.0, 10.0, 10.0)]), strict=True)
    return min(x1), min(y1), max(x2), max(y2)


def drawn_paper(room: Room, inks: Inks, view: View) -> str:
    """Return the markup of the ground."""
    palette = inks.palette
    edge = palette.strong_line if room.walls.is_empty else palette.paper
    return tag("path", d=area_path(room.paper, view), fill=palette.paper, stroke=edge)


def drawn_walls(surface: Surface, room: Room, inks: Inks, view: View) -> str:
    """Return the markup of walls round the outlines and of walls and columns inside."""
    solid, lines = [area_path(room.walls, view)], []
    for element in surface.elements.values():
        if not is_wall(element):
            continue
        if isinstance(element.shape, Line):
            width = max(element.shape.thickness * view.scale, 2.0)
            path = line_path(view.points(element.shape.points))
            lines.append(tag("path", d=path, stroke_width=width))
        else:
            solid.append(area_path(element.footprint, view))
    path = "".join(solid)
    filled = tag("path", d=path, fill=inks.wall, fill_rule="evenodd") if path else ""
    return filled + group(lines, stroke=inks.wall, fill="none", stroke_linejoin="miter")


def is_wall(element: Element) -> bool:
    """Say whether an element is drawn as solid as a wall."""
    return element.traits.role in _WALLS or element.traits.glyph == "column"


def doorways(surface: Surface, room: Room) -> tuple[Doorway, ...]:
    """Return the openings of entrances and exits, each on the wall it is near."""
    doors = [e for e in surface.elements.values() if e.traits.role in _DOORS]
    sides = list(_wall_sides(surface)) if doors else []
    return tuple(_doorway(door, sides, room) for door in doors)


def drawn_doors(doors: Iterable[Doorway], inks: Inks, view: View) -> str:
    """Return the markup of openings with the swing of their leaves."""
    parts = [part for door in doors for part in _drawn_door(door, inks, view)]
    return group(parts, fill="none", stroke=inks.wall, stroke_width=1)


def area_path(area: BaseGeometry, view: View) -> str:
    """Return the path data of polygons with their holes."""
    if isinstance(area, Polygon):
        rings = [area.exterior, *area.interiors] if not area.is_empty else []
        return "".join(
            ring_path(view.points((x, y) for x, y, *_ in ring.coords[:-1])) for ring in rings
        )
    if isinstance(area, LineString):
        return line_path(view.points((x, y) for x, y, *_ in area.coords))
    return "".join(area_path(part, view) for part in getattr(area, "geoms", ()))


_WallSide = tuple[Point, Point, float]


def _wall_sides(surface: Surface) -> Iterator[_WallSide]:
    """Yield the wall faces that doors may stand in, and how thick the wall is behind them."""
    for ring in surface.outlines:
        for start, end in pairwise((*ring, *ring[:1])):
            yield start, end, WALL_THICKNESS
    for element in surface.elements.values():
        if element.traits.role in _WALLS and isinstance(element.shape, Line):
            for start, end in pairwise(element.shape.points):
                yield start, end, element.shape.thickness


def _doorway(door: Element, sides: list[_WallSide], room: Room) -> Doorway:
    middle, along, width, depth = _placed(door)
    near = [side for side in sides if _fits(side, middle, along, depth)]
    if not near:
        return _opened(door, middle, along, width, depth, room)
    start, end, thickness = min(near, key=lambda side: _distance(side, middle))
    on_wall = LineString((start, end))
    foot = on_wall.interpolate(on_wall.project(Spot(middle)))
    direction = _unit(start, end)
    return _opened(door, (foot.x, foot.y), direction, width, thickness, room)


def _opened(
    door: Element, middle: Point, along: Point, width: float, thickness: float, room: Room
) -> Doorway:
    (x, y), (ax, ay) = middle, along
    inward = (-ay, ax)
    ahead = room.paper.contains(Spot(x + inward[0] * 0.3, y + inward[1] * 0.3))
    behind = room.paper.contains(Spot(x - inward[0] * 0.3, y - inward[1] * 0.3))
    front = math.radians(door.facing_deg)
    is_front = inward[0] * math.cos(front) + inward[1] * math.sin(front) >= 0.0
    if (behind and not ahead) or (ahead == behind and not is_front):
        inward = (ay, -ax)
    half = width / 2.0
    return Doorway(
        door, (x - ax * half, y - ay * half), (x + ax * half, y + ay * half), inward, thickness
    )


def _placed(door: Element) -> tuple[Point, Point, float, float]:
    """Return middle, direction, width and depth of a door."""
    shape = door.shape
    if isinstance(shape, Rectangle):
        turn = math.radians(shape.angle_deg)
        return (shape.x, shape.y), (math.cos(turn), math.sin(turn)), shape.width, shape.depth
    if isinstance(shape, Outline):
        x1, y1, x2, y2 = door.footprint.bounds
        wide, deep = x2 - x1, y2 - y1
        along = (1.0, 0.0) if wide >= deep else (0.0, 1.0)
        return centre(shape), along, max(wide, deep), min(wide, deep)
    start, end = shape.points[0], shape.points[-1]
    return centre(shape), _unit(start, end), max(math.dist(start, end), 0.1), shape.thickness


def _fits(side: _WallSide, middle: Point, along: Point, depth: float) -> bool:
    direction = _unit(side[0], side[1])
    turned = abs(direction[0] * along[1] - direction[1] * along[0])
    return (
        turned <= math.sin(math.radians(_ALONG_DEG))
        and _distance(side, middle) <= depth / 2.0 + side[2] + _NEAR
    )


def _distance(side: _WallSide, middle: Point) -> float:
    return LineString(side[:2]).distance(Spot(middle)) if side[0] != side[1] else math.inf


def _unit(start: Point, end: Point) -> Point:
    long = math.dist(start, end) or 1.0
    return ((end[0] - start[0]) / long, (end[1] - start[1]) / long)


def _drawn_door(door: Doorway, inks: Inks, view: View) -> Iterator[str]:
    start, end = view.point(door.start), view.point(door.end)
    inward = door.inward
    back = max(door.thickness * view.scale, 2.0) + 0.75
    behind = [(x - inward[0] * back, y - inward[1] * back) for x, y in (end, start)]
    before = [(x + inward[0] * 0.75, y + inward[1] * 0.75) for x, y in (start, end)]
    yield tag("path", d=ring_path([*before, *behind]), fill=inks.palette.paper, stroke="none")
    for hinge, shut in door.leaves:
        yield _leaf(view.point(hinge), view.point(shut), inward)


def _leaf(hinge: Point, shut: Point, inward: Point) -> str:
    """Return an open leaf and the quarter circle that it swings through."""
    radius = math.dist(hinge, shut)
    opened = (hinge[0] + inward[0] * radius, hinge[1] + inward[1] * radius)
    across = (shut[0] - hinge[0]) * inward[1] - (shut[1] - hinge[1]) * inward[0]
    sweep = 0 if across > 0.0 else 1
    arc = f"A{number(radius)} {number(radius)} 0 0 {sweep} {number(shut[0])} {number(shut[1])}"
    return tag("path", d=line_path([hinge, opened]) + arc)
