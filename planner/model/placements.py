"""Placements derived from elements: faces x bays x levels, tops of tables, cells of pages."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise
from types import MappingProxyType
from typing import Final

from planner.model.element import Element, ElementId, Slot, Stocked
from planner.model.kinds import FACE_LETTERS, Side, kind_of
from planner.model.plan import Surface, SurfaceId
from planner.model.shape import (
    Line,
    Outline,
    Point,
    Rectangle,
    Shape,
    beside,
    corners,
    footprint,
    length,
    runs_left_to_right,
)
from planner.units import FLOOR, PAGE

ABOVE_TOP_M = 0.10
"""Products on a table are looked at this far above its top, metres (EXPOSURE.md, section 3)."""


@dataclass(frozen=True, slots=True)
class Placement:
    """A place on an element where a product can be shown.

    Attributes:
        id: Element id + face + bay + level, as ``G12-B-3-2``.
        surface: Where it is.
        element: Id of the element it belongs to.
        slot: Face, bay and level.
        line: The selling edge, surface units, from the shopper's left to right; a top has the
            closed ring of all its edges; a position of a page the middle of its cell.
        width: Length of shelf it offers, surface units.
        height_m: Middle of the level's clear height above the floor, metres.
        height_share: Part of the face's height that the level or row takes, in (0, 1].
        clear_m: Clear height of the level, metres; 0 on a page.
        products: What stands on it.
    """

    id: str
    surface: SurfaceId
    element: ElementId
    slot: Slot
    line: tuple[Point, ...]
    width: float
    height_m: float
    height_share: float
    clear_m: float
    products: tuple[Stocked, ...]

    @property
    def middle(self) -> Point:
        """Middle of the selling edge, surface units; of the whole top for a ring."""
        return middle_of(self.line)

    @property
    def facing_deg(self) -> float:
        """Where it looks: degrees clockwise from +x, in [0, 360); a top: its first edge's."""
        return facing_of(self.line)


@lru_cache(maxsize=100_000)
def middle_of(line: tuple[Point, ...]) -> Point:
    """Return the middle of a selling edge; of the whole top for a closed ring."""
    if line[0] == line[-1]:
        xs, ys = [p[0] for p in line[:-1]], [p[1] for p in line[:-1]]
        return (sum(xs) / len(xs), sum(ys) / len(ys))
    return along(line, length(line) / 2.0)


def facing_of(line: tuple[Point, ...]) -> float:
    """Return where a selling edge looks: degrees clockwise from +x, in [0, 360)."""
    (x1, y1), (x2, y2) = line[0], line[1]
    return math.degrees(math.atan2(x2 - x1, -(y2 - y1))) % 360.0


def placements_of(surface: Surface) -> tuple[Placement, ...]:
    """Return every placement of a surface, in the order of elements, faces, bays, levels."""
    return tuple(
        placement
        for element in surface.elements.values()
        if element.traits.sells
        for placement in element_placements(surface.id, element)
    )


def element_placements(surface: SurfaceId, element: Element) -> tuple[Placement, ...]:
    """Return the placements of one element."""
    empty = _empty_placements(
        surface, element.id, element.kind, element.shape, element.bays, level_bands(element),
        element.height_m, element.showing.rows,
    )  # fmt: skip
    stock = element.stock
    if not stock:
        return empty
    return tuple(
        replace(placement, products=stock[placement.slot]) if placement.slot in stock else placement
        for placement in empty
    )


@lru_cache(maxsize=50_000)
def _empty_placements(
    surface: SurfaceId, element: ElementId, kind: str, shape: Shape, bays: int,
    bands: _Bands, height_m: float, rows: int,
) -> tuple[Placement, ...]:  # fmt: skip
    """Return the placements of an element with nothing on them; remembered from edit to edit."""
    return tuple(
        Placement(
            id=f"{element}-{slot}",
            surface=surface,
            element=element,
            slot=slot,
            line=line,
            width=width,
            height_m=ABOVE_TOP_M + height_m if slot.face == "T" else middle,
            height_share=share,
            clear_m=clear_m,
            products=(),
        )
        for slot, line, width, (middle, clear_m, share) in _edges(kind, shape, bays, bands, rows)
    )


def slots_of(element: Element) -> tuple[Slot, ...]:
    """Return where products can stand on an element."""
    return tuple(slot for slot, *_ in _edges_of(element, level_bands(element)))


def bay_edges(element: Element) -> tuple[tuple[Slot, tuple[Point, ...]], ...]:
    """Return the selling edge of each bay with its lowest slot, as ``Placement.line``."""
    lowest = level_bands(element)[:1]
    return tuple((slot, line) for slot, line, *_ in _edges_of(element, lowest))


def _edges_of(element: Element, bands: _Bands) -> tuple[_Edge, ...]:
    return _edges(element.kind, element.shape, element.bays, bands, element.showing.rows)


def level_bands(element: Element) -> tuple[tuple[float, float], ...]:
    """Return (middle, clear height) of each level above the floor, metres, rising."""
    if not element.levels_m:
        return ((element.height_m / 2.0, max(element.height_m, 0.01)),)
    tops = (*element.levels_m[1:], element.height_m)
    return tuple(
        ((bottom + top) / 2.0, top - bottom)
        for bottom, top in zip(element.levels_m, tops, strict=True)
    )


def along(line: tuple[Point, ...], distance: float) -> Point:
    """Return the point at a distance along a polyline, surface units."""
    for a, b in pairwise(line):
        step = math.dist(a, b)
        if distance <= step and step > 0.0:
            share = distance / step
            return (a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share)
        distance -= step
    return line[-1]


_Bands = tuple[tuple[float, float], ...]
_Edge = tuple[Slot, tuple[Point, ...], float, tuple[float, float, float]]
"""Slot, line, width, and height of the middle, clear height, both metres, part of the face."""


def _edges(kind: str, shape: Shape, bays: int, bands: _Bands, rows: int) -> tuple[_Edge, ...]:
    return _EDGES[kind_of(kind).medium](kind, shape, bays, bands, rows)


def _shelf_edges(
    kind: str, shape: Shape, bay_count: int, bands: _Bands, _: int
) -> tuple[_Edge, ...]:
    edges: list[_Edge] = []
    whole = sum(clear for _, clear in bands)
    for side in kind_of(kind).sides:
        letter = FACE_LETTERS[side]
        line = _face_line(shape, side)
        if not line:
            continue
        if side == "top":
            edges.append((Slot(letter, 1, 1), line, _top_width(shape, line), (*bands[-1], 1.0)))
            continue
        bays = bay_count if side in ("front", "back") else 1
        for bay, (part, width) in enumerate(_cut(line, bays), start=1):
            edges.extend(
                (Slot(letter, bay, level), part, width, (middle, clear, clear / whole))
                for level, (middle, clear) in enumerate(bands, start=1)
            )
    return tuple(edges)


def _page_edges(kind: str, shape: Shape, columns: int, _: _Bands, rows: int) -> tuple[_Edge, ...]:
    """Cut a block of a page into columns and rows; its positions run row after row."""
    if not kind_of(kind).sides:
        return ()
    left, top, right, bottom = footprint(shape).bounds
    wide, high = (right - left) / columns, (bottom - top) / rows
    letter = FACE_LETTERS["front"]
    return tuple(
        (
            Slot(letter, column + 1, row + 1),
            (
                (left + column * wide, top + (row + 0.5) * high),
                (left + (column + 1) * wide, top + (row + 0.5) * high),
            ),
            wide,
            (0.0, 0.0, 1.0 / rows),
        )
        for row in range(rows)
        for column in range(columns)
    )


_Cut = Callable[[str, Shape, int, _Bands, int], tuple[_Edge, ...]]
_EDGES: Final[Mapping[str, _Cut]] = MappingProxyType({FLOOR: _shelf_edges, PAGE: _page_edges})
"""How elements of a medium are cut into placements."""


def _face_line(shape: Shape, side: Side) -> tuple[Point, ...]:
    """Return a side's edge from the shopper's left to right; its outward normal is (-dy, dx)."""
    if isinstance(shape, Rectangle):
        front_left, front_right, back_right, back_left = corners(shape)
        return {
            "front": (front_left, front_right),
            "back": (back_right, back_left),
            "left": (back_left, front_left),
            "right": (front_right, back_right),
            "top": (front_left, front_right, back_right, back_left, front_left),
        }[side]
    if isinstance(shape, Outline):
        ring = shape.points if runs_left_to_right(shape.points) else shape.points[::-1]
        return (*ring, ring[0]) if side in ("front", "top") else ()
    return _line_side(shape, side)


def _line_side(shape: Line, side: Side) -> tuple[Point, ...]:
    if side not in ("front", "back"):
        return ()
    points = shape.points if side == "front" else shape.points[::-1]
    return beside(points, shape.thickness / 2.0)


def _top_width(shape: Shape, ring: tuple[Point, ...]) -> float:
    return shape.width if isinstance(shape, Rectangle) else length(ring) / 4.0


@lru_cache(maxsize=100_000)
def _cut(line: tuple[Point, ...], parts: int) -> tuple[tuple[tuple[Point, ...], float], ...]:
    """Cut a polyline into parts of equal length; each with its length."""
    whole = length(line)
    starts: list[float] = [0.0]
    for a, b in pairwise(line):
        starts.append(starts[-1] + math.dist(a, b))
    pieces = []
    for part in range(parts):
        low, high = whole * part / parts, whole * (part + 1) / parts
        inner = tuple(p for p, at in zip(line, starts, strict=True) if low < at < high)
        ends = (line[0] if part == 0 else along(line, low), along(line, high))
        pieces.append(
            (
                (ends[0], *inner, line[-1] if part == parts - 1 else ends[1]),
                whole / parts,
            )
        )
    return tuple(pieces)
