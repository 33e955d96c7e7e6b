"""Shapes of fixtures from what a list says: corner or centre, sizes, rotation, levels."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Final

from planner.model.element import Element, make_element, usual_bays, usual_levels
from planner.model.kinds import Form, Kind, kind_of
from planner.model.plan import Frame
from planner.model.shape import Line, Outline, Point, Rectangle, Shape, corners

LOWEST_LEVEL_M: Final = 0.15
"""Bottom of the lowest of levels that are only counted, metres."""


@dataclass(frozen=True, slots=True)
class Row:
    """One fixture of a list; lengths in metres, NaN or empty where the list says nothing.

    Attributes:
        id: Text; empty: none.
        kind: Key of its kind.
        x: Corner or centre, in the file's frame.
        y: Corner or centre, in the file's frame.
        is_centre: Whether x, y is the centre. The corner is the one of least x and y before
            the rotation, which turns about it.
        width: Along the front, > 0, for a line >= 0.
        depth: From front to back, > 0, for a line >= 0.
        height: Above the floor, >= 0.
        rotation_deg: From +x towards the file's +y; at 0 the front looks down the drawing.
        name: What people call it.
        zone: Name of its zone.
        levels: How many; 0: as usual.
        bays: How many; 0: as usual.
    """

    id: str
    kind: str
    x: float
    y: float
    is_centre: bool = False
    width: float = math.nan
    depth: float = math.nan
    height: float = math.nan
    rotation_deg: float = math.nan
    name: str = ""
    zone: str = ""
    levels: int = 0
    bays: int = 0


def new_element(row: Row, element_id: str, frame: Frame) -> Element:
    """Return the element of a row; what the list leaves open is usual for its kind."""
    kind = kind_of(row.kind)
    height = _or(row.height, kind.height_m)
    return make_element(
        element_id,
        row.kind,
        shape_of(row, frame),
        name=row.name,
        zone=row.zone,
        height_m=height,
        bays=row.bays if row.bays and kind.sells else None,
        levels_m=spread_levels(row.levels, height) if row.levels and kind.levels_m else None,
    )


def updated_element(row: Row, old: Element, frame: Frame) -> Element:
    """Return an element with what a row says about it; the rest stays.

    Bays and levels that were the usual ones follow the new size. Others stay as far as they
    fit. The stock stays; what no longer fits is for the edit to drop.
    """
    if old.kind != row.kind:
        new = new_element(row, old.id, frame)
        name, zone = row.name or old.name, row.zone or old.zone
        return replace(new, name=name, zone=zone, stock=old.stock, extra=old.extra)
    shape = shape_of(_with_old_size(row, old, frame), frame)
    if is_close(shape, old.shape):
        shape = old.shape
    height = _or(row.height, old.height_m)
    return replace(
        old,
        shape=shape,
        name=row.name or old.name,
        zone=row.zone or old.zone,
        height_m=height,
        bays=_bays(row, old, shape),
        levels_m=_levels(row, old, height),
    )


def shape_of(row: Row, frame: Frame) -> Shape:
    """Return where a fixture stands, surface units, y down; open sizes are its kind's."""
    kind = kind_of(row.kind)
    width, depth = _or(row.width, kind.width), _or(row.depth, kind.depth)
    turn_deg = _or(row.rotation_deg, 0.0)
    x, y = row.x, row.y
    if not row.is_centre:
        cos, sin = math.cos(math.radians(turn_deg)), math.sin(math.radians(turn_deg))
        x += (width * cos - depth * sin) / 2.0
        y += (width * sin + depth * cos) / 2.0
    across, down = frame.inside(x, y)
    angle_deg = _turn(frame.angle(turn_deg))
    return SHAPED[kind.form](_fine(across), _fine(down), width, depth, angle_deg)


def spread_levels(count: int, height_m: float) -> tuple[float, ...]:
    """Return the bottoms, metres, of levels spread evenly up to a height, metres."""
    lowest = LOWEST_LEVEL_M if height_m > LOWEST_LEVEL_M else 0.0
    step = (height_m - lowest) / count
    return tuple(_fine(lowest + level * step) for level in range(count)) if step > 0.0 else ()


def is_close(one: Shape, other: Shape) -> bool:
    """Say whether two shapes are the same to a hundredth of a millimetre."""
    if type(one) is not type(other):
        return False
    pairs = zip(_numbers(one), _numbers(other), strict=False)
    same_length = len(_numbers(one)) == len(_numbers(other))
    return same_length and all(abs(a - b) <= 1e-5 for a, b in pairs)


def _rectangle(x: float, y: float, width: float, depth: float, angle_deg: float) -> Shape:
    return Rectangle(x, y, width, depth, angle_deg)


def _outline(x: float, y: float, width: float, depth: float, angle_deg: float) -> Shape:
    ring = corners(Rectangle(x, y, width, depth, angle_deg))
    return Outline(tuple(_fine_point(point) for point in ring))


def _line(x: float, y: float, width: float, depth: float, angle_deg: float) -> Shape:
    """Return the line along the longer side, as thick as the shorter one."""
    along_deg = angle_deg if width >= depth else angle_deg + 90.0
    half = max(width, depth) / 2.0
    dx = half * math.cos(math.radians(along_deg))
    dy = half * math.sin(math.radians(along_deg))
    ends = (_fine_point((x - dx, y - dy)), _fine_point((x + dx, y + dy)))
    return Line(ends, min(width, depth))


SHAPED: Final[Mapping[Form, Callable[[float, float, float, float, float], Shape]]] = (
    MappingProxyType({"rectangle": _rectangle, "outline": _outline, "line": _line})
)
"""How each form is made of centre, width, depth and angle, as ``Rectangle`` has them."""


def _with_old_size(row: Row, old: Element, frame: Frame) -> Row:
    """Fill what a row leaves open with what its element has."""
    if not isinstance(old.shape, Rectangle):
        return row
    return replace(
        row,
        width=_or(row.width, old.shape.width),
        depth=_or(row.depth, old.shape.depth),
        rotation_deg=_or(row.rotation_deg, frame.angle(old.shape.angle_deg)),
    )


def _bays(row: Row, old: Element, shape: Shape) -> int:
    kind = kind_of(row.kind)
    if row.bays and kind.sells:
        return row.bays
    return usual_bays(kind, shape) if old.bays == usual_bays(kind, old.shape) else old.bays


def _levels(row: Row, old: Element, height_m: float) -> tuple[float, ...]:
    kind = kind_of(row.kind)
    kept = tuple(bottom for bottom in old.levels_m if bottom < height_m)
    if row.levels and kind.levels_m:
        return kept if len(kept) == row.levels else spread_levels(row.levels, height_m)
    if old.levels_m == usual_levels(kind, old.height_m):
        return usual_levels(kind, height_m)
    return kept or _usual(kind, height_m, old)


def _usual(kind: Kind, height_m: float, old: Element) -> tuple[float, ...]:
    return usual_levels(kind, height_m) if old.levels_m else ()


def _numbers(shape: Shape) -> tuple[float, ...]:
    if isinstance(shape, Rectangle):
        return (shape.x, shape.y, shape.width, shape.depth, shape.angle_deg)
    flat = tuple(value for point in shape.points for value in point)
    return flat if isinstance(shape, Outline) else (*flat, shape.thickness)


def _or(value: float, otherwise: float) -> float:
    return otherwise if math.isnan(value) else value


def _fine(value: float) -> float:
    """Round to a micrometre, which also makes -0.0 a 0.0."""
    return round(value, 6) + 0.0


def _fine_point(point: Point) -> Point:
    return (_fine(point[0]), _fine(point[1]))


def _turn(degrees: float) -> float:
    return _fine(degrees) % 360.0
