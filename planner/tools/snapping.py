"""Where what is drawn or moved comes to rest: on edges, middles, equal gaps, or the grid."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from planner.geometry.snapping import (
    Aligned,
    Line,
    align_box,
    align_point,
    guides_of,
    to_grid,
)
from planner.model.element import Element, ElementId
from planner.model.plan import Surface
from planner.model.shape import Point
from planner.tools.tool import Bench, Box, Pointer, Snap
from planner.units import MEDIA

USUAL: Final = Snap()
PULL: Final = 2.0
"""What is this many tolerances of the pointer away draws it."""
REACH: Final = 130.0
"""What is further than this many tolerances aside draws nothing."""


@dataclass(frozen=True, slots=True)
class Snapped:
    """Where a pointer comes to rest.

    Attributes:
        at: Surface units.
        lines: Guides that led it there, surface units.
    """

    at: Point
    lines: tuple[tuple[Point, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Rested:
    """Where a box comes to rest.

    Attributes:
        shift: From where it was, surface units.
        lines: Guides along what it lines up with.
        gaps: Equal gaps beside it, each from one side to the other.
    """

    shift: Point = (0.0, 0.0)
    lines: tuple[Line, ...] = ()
    gaps: tuple[Line, ...] = ()


def snapped(bench: Bench, pointer: Pointer, ignore: frozenset[ElementId] = frozenset()) -> Snapped:
    """Return where a pointer comes to rest while something is drawn; Alt leaves it where it is.

    The nearest corner wins, then sloped sides, then lines and equal gaps, then the grid.

    Args:
        bench: Its surface is drawn on.
        pointer: Where it is.
        ignore: Elements that do not draw it to them.
    """
    surface = bench.surface
    if surface is None or pointer.alt or not bench.snap.is_on:
        return Snapped(pointer.at)
    finder, (x, y), near = bench.finder, pointer.at, pointer.tolerance
    counts = finder.counting(ignore)
    found = align_point(finder.magnets, counts, (x, y), REACH * near, PULL * near)
    dx, dy = _gridded(found, (x, y), surface, bench.snap)
    at = (whole(x + dx, surface.medium), whole(y + dy, surface.medium))
    return Snapped(at, guides_of(finder.magnets, counts, (*at, *at), REACH * near).lines)


def rested(
    bench: Bench, pointer: Pointer, box: Box, way: Point, ignore: frozenset[ElementId]
) -> Rested:
    """Return where a box comes to rest that a pointer shifts; Alt leaves it where it is.

    Along each axis the nearest line or equal gap in reach wins; without any, its upper left
    corner goes to the grid, and stays where it was if it went less than half of it.

    Args:
        bench: Its surface is worked on.
        pointer: Leads the box.
        box: Where it was.
        way: How far the pointer led it; 0 along an axis keeps it there.
        ignore: What is moved, which lines up with everything but itself.
    """
    surface = bench.surface
    if surface is None or pointer.alt or not bench.snap.is_on:
        return Rested(way)
    finder, reach = bench.finder, REACH * pointer.tolerance
    counts, led = finder.counting(ignore), shifted(box, way)
    found = align_box(finder.magnets, counts, led, reach, PULL * pointer.tolerance)
    pulls = _gridded(found, led[:2], surface, bench.snap)
    half = grid_of(surface.medium, bench.snap) / 2.0
    dx, dy = (
        0.0
        if step == 0.0 or (not is_found and abs(step) < half)
        else resting(corner, step + pull, surface.medium)
        for step, pull, is_found, corner in zip(way, pulls, found.found, box[:2], strict=True)
    )
    guides = guides_of(finder.magnets, counts, shifted(box, (dx, dy)), reach)
    return Rested((dx, dy), guides.lines, guides.gaps)


def whole(value: float, medium: str) -> float:
    """Return a coordinate as gestures make it on a medium: on whole pixels of a page."""
    step = MEDIA[medium].whole
    return round(round(value / step) * step if step else value, 9)


def resting(corner: float, way: float, medium: str) -> float:
    """Return a shift that leaves a corner where gestures put things on a medium."""
    if not MEDIA[medium].whole:
        return round(way, 9)
    return round(whole(corner + way, medium) - corner, 9)


def shifted(box: Box, way: Point) -> Box:
    """Return a box elsewhere."""
    return (box[0] + way[0], box[1] + way[1], box[2] + way[0], box[3] + way[1])


def grid_of(medium: str, snap: Snap = USUAL) -> float:
    """Return the grid that drags snap to, surface units."""
    one = MEDIA[medium]
    return max(round(snap.grid_steps * one.grid_factor), 1) * one.snap_grid


def nudge_of(medium: str) -> float:
    """Return what one arrow key moves, surface units."""
    return MEDIA[medium].snap_grid * MEDIA[medium].nudge_steps


def box_of(elements: Iterable[Element]) -> tuple[float, float, float, float]:
    """Return least x, least y, greatest x and greatest y of elements, of which there are some."""
    bounds = [element.footprint.bounds for element in elements]
    lefts, tops, rights, bottoms = zip(*bounds, strict=True)
    return min(lefts), min(tops), max(rights), max(bottoms)


def _gridded(found: Aligned, at: Point, surface: Surface, snap: Snap) -> Point:
    """Return the shift of what was aligned, on the grid of the user's files where nothing was."""
    grid, origin = grid_of(surface.medium, snap), surface.frame.inside(0.0, 0.0)
    dx, dy = (
        shift if is_found else to_grid(value, grid, start) - value
        for shift, is_found, value, start in zip(found.shift, found.found, at, origin, strict=True)
    )
    return (dx, dy)
