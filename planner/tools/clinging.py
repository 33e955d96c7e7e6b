"""What is drawn against something: shelves along walls, endcaps at the ends of runs."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import pairwise

from shapely.geometry import Point as Spot
from shapely.geometry import Polygon

from planner.model.pattern import Pattern
from planner.model.plan import Surface
from planner.model.runs import Axes, at_run_end, run_ends
from planner.model.shape import Footprint, Line, Point, Rectangle

Behind = Callable[[Point], bool]

NUDGE = 1e-4
"""A point this near to a face lies on it, and is neither before nor behind it; surface units."""
END_REACH = 0.6
"""An endcap this near to the end of a run is put against it, surface units."""


@dataclass(frozen=True, slots=True)
class Wall:
    """A straight stretch of a wall's face.

    Attributes:
        axes: From its beginning, along it; across leads away from the wall.
        length: Surface units.
        thickness: Of the wall behind the face, surface units; 0 where nobody knows.
    """

    axes: Axes
    length: float
    thickness: float = 0.0


def wall_near(surface: Surface, at: Point, reach: float) -> Wall | None:
    """Return the wall face nearest to a point, none where all are further than ``reach``."""
    best: tuple[float, Point, Point, Behind, float] | None = None
    for a, b, is_behind, thickness in _faces(surface):
        distance = _distance(at, a, b)
        if distance <= reach and (best is None or distance < best[0] - 1e-9):
            best = (distance, a, b, is_behind, thickness)
    if best is None:
        return None
    _, a, b, is_behind, thickness = best
    length = math.dist(a, b)
    along = ((b[0] - a[0]) / length, (b[1] - a[1]) / length)
    across = (-along[1], along[0])
    side = (at[0] - a[0]) * across[0] + (at[1] - a[1]) * across[1]
    if abs(side) < NUDGE:
        at, side = (at[0] + NUDGE * across[0], at[1] + NUDGE * across[1]), NUDGE
    if (side < 0.0) != is_behind(at):
        across = (-across[0], -across[1])
    return Wall(Axes(a, along, across), length, thickness)


def against_wall(wall: Wall, pattern: Pattern, at: Point) -> Rectangle:
    """Return where a pattern stands with its back on a wall, its middle near a point.

    It does not stand out beyond the ends of the wall unless it is longer.
    """
    start = wall.axes.of(at)[0] - pattern.width / 2.0
    start = min(max(start, 0.0), max(wall.length - pattern.width, 0.0))
    return wall.axes.rectangle((start, start + pattern.width), (0.0, pattern.depth))


def at_end_near(surface: Surface, pattern: Pattern, at: Point) -> Rectangle | None:
    """Return where a pattern stands at the nearest end of a run, none where all are far."""
    found = [
        (math.dist(at, end[0]), run.id, at_run_end(pattern, run, end))
        for run in surface.elements.values()
        for end in run_ends(run)
    ]
    near = [one for one in found if one[0] <= END_REACH + pattern.depth]
    return min(near, key=lambda one: one[:2])[2] if near else None


def _faces(surface: Surface) -> Iterator[tuple[Point, Point, Behind, float]]:
    """Yield every face of the walls: its ends, what is behind it, its thickness."""
    rings = surface.outlines
    rooms = [Polygon(ring) for ring in rings]

    def is_outside(at: Point) -> bool:
        return sum(room.covers(Spot(at)) for room in rooms) % 2 == 0

    for ring in rings:
        for a, b in pairwise((*ring, ring[0])):
            if a != b:
                yield a, b, is_outside, 0.0
    for element in surface.elements.values():
        if element.traits.role != "wall":
            continue
        ground = element.footprint
        thickness = element.shape.thickness if isinstance(element.shape, Line) else 0.0
        for a, b in _sides(ground):
            if a != b:
                yield a, b, partial(_is_inside, ground), thickness


def _is_inside(ground: Footprint, at: Point) -> bool:
    return isinstance(ground, Polygon) and ground.covers(Spot(at))


def _sides(ground: Footprint) -> Iterator[tuple[Point, Point]]:
    """Yield the edges of a wall, those of the room that a closed one makes among them."""
    rings = (ground.exterior, *ground.interiors) if isinstance(ground, Polygon) else (ground,)
    for ring in rings:
        yield from pairwise((x, y) for x, y, *_ in ring.coords)


def _distance(at: Point, a: Point, b: Point) -> float:
    dx, dy = b[0] - a[0], b[1] - a[1]
    share = ((at[0] - a[0]) * dx + (at[1] - a[1]) * dy) / (dx * dx + dy * dy)
    share = min(max(share, 0.0), 1.0)
    return math.dist(at, (a[0] + share * dx, a[1] + share * dy))
