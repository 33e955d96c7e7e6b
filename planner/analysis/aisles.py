"""Where shoppers have little room: narrow aisles, and doors that something stands in front of."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry import LineString, Point, Polygon
from shapely.geometry.base import BaseGeometry
from shapely.prepared import prep

from planner.analysis.space import room_of
from planner.errors import Fact, Problem, Spot
from planner.geometry.polygons import clusters
from planner.model.element import Element, ElementId
from planner.model.plan import Surface
from planner.model.rooms import standing

GAP_M: Final = 0.4
"""Nobody means to walk through less than this between two fixtures, metres."""
TOUCH_M: Final = 0.02
"""Fixtures no further apart than this are one run, metres."""
AROUND_M: Final = 2.0
"""An aisle is judged by the free ground within this of its narrowest place, metres."""
NICHE_M2: Final = 0.75
"""Ground smaller than this behind a narrow place is a niche, not an aisle, square metres."""
APART_M: Final = 3.0
"""Narrow places of the same two runs are told apart from this distance on, metres."""
BEFORE_M: Final = 1.0
"""What stands this near in front of a door is in its way, metres."""
DOORS: Final = ("entrance", "exit", "door")


@dataclass(frozen=True, slots=True)
class Narrow:
    """A narrow place in an aisle.

    Attributes:
        first: Id of the element on one side.
        second: Id of the one on the other side; empty for the wall of the room.
        width: Metres.
        line: Across the aisle, surface units.
    """

    first: str
    second: str
    width: float
    line: tuple[tuple[float, float], ...]


def aisle_problems(surface: Surface, usual_m: float, least_m: float) -> Iterator[Problem]:
    """Yield narrow aisles, narrowest first, and doors in whose way something stands.

    Args:
        surface: A floor.
        usual_m: Narrower aisles are named, metres.
        least_m: Narrower ones are warned of; doors need as much room.
    """
    for narrow in narrow_aisles(surface, usual_m):
        code = "aisle_narrow" if narrow.second else "aisle_narrow_wall"
        facts: dict[str, Fact] = {
            "surface": surface.name,
            "first": _label(surface, narrow.first),
            "second": _label(surface, narrow.second),
            "width": round(narrow.width, 2),
            "wanted": least_m if narrow.width < least_m else usual_m,
        }
        sides = tuple(side for side in (narrow.first, narrow.second) if side)
        spot = Spot(surface.id, sides, (narrow.line,))
        yield Problem(code, facts, "warning" if narrow.width < least_m else "note", spot)
    yield from blocked_doors(surface, least_m)


def narrow_aisles(surface: Surface, limit_m: float) -> tuple[Narrow, ...]:
    """Return the narrow places of a floor, narrowest first.

    Args:
        surface: A floor.
        limit_m: Aisles at least as wide are left out, metres.
    """
    solid = [
        (element, shape)
        for element, shape in standing(surface, lambda e: e.traits.blocks_walking)
        if shape.area > 0.0
    ]
    if not solid:
        return ()
    room = room_of(surface, [])
    shapes = [shape for _, shape in solid]
    ground = shapely.difference(room, shapely.union_all(shapes))
    ids = [*(element.id for element, _ in solid), ""]
    sides = np.array([*shapes, room.boundary], dtype=object)
    run = [*clusters(shapes, TOUCH_M), len(shapes)]
    found: list[tuple[Narrow, tuple[int, int]]] = []
    for a, b, line in _across(sides, run, limit_m):
        narrow = Narrow(ids[a], ids[b], line.length, tuple((x, y) for x, y, *_ in line.coords))
        pair = (min(run[a], run[b]), max(run[a], run[b]))
        if not _is_known(line, pair, found) and _is_aisle(line, ground):
            found.append((narrow, pair))
    return tuple(narrow for narrow, _ in found)


def blocked_doors(surface: Surface, least_m: float) -> Iterator[Problem]:
    """Yield the doors in front of which less than ``least_m`` metres are free."""
    solid = [
        (element, shape)
        for element, shape in standing(surface, lambda e: e.traits.blocks_walking)
        if element.traits.role != "wall" and shape.area > 0.0
    ]
    if not solid:
        return
    tree = shapely.STRtree([shape for _, shape in solid])
    room = room_of(surface, [])
    for door in surface.elements.values():
        if door.traits.role not in DOORS or not isinstance(door.footprint, Polygon):
            continue
        for front in _fronts(door, room):
            near = [solid[index] for index in tree.query(front.area, predicate="intersects")]
            free = _free_width(front, [shape for _, shape in near])
            if free < min(least_m, front.width) - 1e-6:
                ids = sorted(element.id for element, _ in near)
                labels = ", ".join(sorted(element.label for element, _ in near))
                facts: dict[str, Fact] = {
                    "door": door.label,
                    "surface": surface.name,
                    "free": round(free, 2),
                }
                where = Spot(surface.id, (door.id, *ids))
                yield Problem("door_blocked", {**facts, "elements": labels}, spot=where)


def _label(surface: Surface, name: str) -> str:
    element = surface.elements.get(ElementId(name))
    return "" if element is None else element.label


def _across(
    sides: NDArray[np.object_], run: Sequence[int], limit_m: float
) -> list[tuple[int, int, LineString]]:
    """Return pairs of sides of different runs with the shortest line between, shortest first."""
    tree = shapely.STRtree(sides)
    first, second = tree.query(sides, predicate="dwithin", distance=limit_m)
    far = shapely.distance(sides[first], sides[second])
    runs = np.array(run)
    kept = (
        (first < second)
        & (runs[first] != runs[second])
        & (far >= GAP_M)
        & (far < limit_m - TOUCH_M / 2.0)
    )
    first, second, far = first[kept], second[kept], far[kept]
    order = np.lexsort((second, first, np.round(far, 6)))
    lines = shapely.shortest_line(sides[first[order]], sides[second[order]])
    return list(zip(first[order].tolist(), second[order].tolist(), lines.tolist(), strict=True))


def _is_known(
    line: LineString, pair: tuple[int, int], found: Sequence[tuple[Narrow, tuple[int, int]]]
) -> bool:
    return any(
        other == pair and LineString(narrow.line).distance(line) < APART_M
        for narrow, other in found
    )


def _is_aisle(line: LineString, ground: BaseGeometry) -> bool:
    """Say whether a line crosses free ground that goes on at both sides of it."""
    middle = line.interpolate(0.5, normalized=True)
    near = ground.intersection(middle.buffer(AROUND_M, quad_segs=4))
    if near.intersection(line).length < line.length - TOUCH_M:
        return False
    cut = line.buffer(TOUCH_M / 4.0, cap_style="flat")
    parts = shapely.get_parts(near.difference(cut))
    beside = [part for part in parts if part.distance(middle) < TOUCH_M]
    return bool(beside) and all(part.area >= NICHE_M2 for part in beside)


@dataclass(frozen=True, slots=True)
class _Front:
    """The ground in front of a door.

    Attributes:
        area: Of it.
        jamb: One end of the door, surface units.
        along: Unit vector to the other end.
        width: Of the door, metres.
    """

    area: Polygon
    jamb: tuple[float, float]
    along: tuple[float, float]
    width: float


def _fronts(door: Element, room: BaseGeometry) -> Iterator[_Front]:
    """Yield the ground on each side of a door that is inside the room."""
    box = door.footprint.minimum_rotated_rectangle
    if not isinstance(box, Polygon):
        return
    a, b, c, d = [(x, y) for x, y, *_ in box.exterior.coords[:4]]
    if math.dist(a, b) < math.dist(b, c):
        a, b, c, d = b, c, d, a
    width, inside = math.dist(a, b), prep(room)
    along = ((b[0] - a[0]) / width, (b[1] - a[1]) / width)
    for jamb, other, far in ((a, b, d), (d, c, a)):
        deep = math.dist(jamb, far)
        out = ((jamb[0] - far[0]) / deep * BEFORE_M, (jamb[1] - far[1]) / deep * BEFORE_M)
        ends = [(jamb[0] + out[0], jamb[1] + out[1]), (other[0] + out[0], other[1] + out[1])]
        middle = ((jamb[0] + ends[1][0]) / 2.0, (jamb[1] + ends[1][1]) / 2.0)
        if inside.contains(Point(middle)):
            yield _Front(Polygon([jamb, other, ends[1], ends[0]]), jamb, along, width)


def _free_width(front: _Front, shapes: Sequence[BaseGeometry]) -> float:
    """Return the widest stretch of a door that nothing stands in front of, metres."""
    spans = []
    for shape in shapes:
        met = shape.intersection(front.area)
        if met.area > TOUCH_M**2:
            points = shapely.get_coordinates(met) - front.jamb
            at = points @ np.array(front.along)
            spans.append((float(at.min()), float(at.max())))
    free, begin = 0.0, 0.0
    for low, high in sorted(spans):
        free, begin = max(free, low - begin), max(begin, high)
    return max(free, front.width - begin)
