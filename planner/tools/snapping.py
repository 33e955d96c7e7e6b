"""Where pointers and moved selections come to rest: on the grid that stores are measured with."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from planner.model.element import Element, ElementId
from planner.model.shape import Point
from planner.tools.tool import Bench, Pointer
from planner.units import MEDIA

GRID_STEPS: Final = 100
"""The grid of a drag, in finest distances of the medium: 10 cm on a floor."""
NUDGE_STEPS: Final = 10
"""An arrow key: 1 cm on a floor."""


@dataclass(frozen=True, slots=True)
class Snapped:
    """Where a pointer comes to rest.

    Attributes:
        at: Surface units.
        lines: Guides that led it there, surface units.
    """

    at: Point
    lines: tuple[tuple[Point, ...], ...] = ()


def snapped(
    bench: Bench,
    pointer: Pointer,
    ignore: frozenset[ElementId] = frozenset(),  # noqa: ARG001
) -> Snapped:
    """Return where a pointer comes to rest while something is drawn; Alt leaves it where it is.

    Args:
        bench: Its surface is drawn on.
        pointer: Where it is.
        ignore: Elements that do not draw it to them.
    """
    surface = bench.surface
    if surface is None or pointer.alt:
        return Snapped(pointer.at)
    grid = grid_of(surface.medium)
    x, y = pointer.at
    return Snapped((round(round(x / grid) * grid, 9), round(round(y / grid) * grid, 9)))


def grid_of(medium: str) -> float:
    """Return the grid that drags snap to, surface units."""
    return MEDIA[medium].snap_grid * GRID_STEPS


def nudge_of(medium: str) -> float:
    """Return what one arrow key moves, surface units."""
    return MEDIA[medium].snap_grid * NUDGE_STEPS


def snapped_shift(corner: Point, dx: float, dy: float, grid: float) -> Point:
    """Return the shift nearest to (dx, dy) that brings a corner onto the grid.

    A direction in which the pointer moved less than half the grid stays as it is.
    """
    return (_snapped(corner[0], dx, grid), _snapped(corner[1], dy, grid))


def box_of(elements: Iterable[Element]) -> tuple[float, float, float, float]:
    """Return least x, least y, greatest x and greatest y of elements, of which there are some."""
    bounds = [element.footprint.bounds for element in elements]
    lefts, tops, rights, bottoms = zip(*bounds, strict=True)
    return min(lefts), min(tops), max(rights), max(bottoms)


def _snapped(start: float, shift: float, grid: float) -> float:
    if abs(shift) < grid / 2.0:
        return 0.0
    return round(round((start + shift) / grid) * grid - start, 9)
