"""Where something that moves lines up with what stands there: edges, middles, equal gaps, a grid.

Nothing here knows what the shapes are. The lines of all shapes lie in arrays, so that a move
among some ten thousand of them takes a fraction of a millisecond.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from planner.geometry.arrays import BoolArray, FloatArray, IntArray

Box = tuple[float, float, float, float]
"""Least x, least y, greatest x, greatest y."""
Point = tuple[float, float]
Line = tuple[Point, Point]
ObjectArray = NDArray[np.object_]
LEVEL: Final = 1e-7
"""Coordinates this near to each other are the same."""


@dataclass(frozen=True, slots=True, eq=False)
class Lines:
    """Lines along one axis.

    Attributes:
        at: Where each lies on the other axis, rising, shape (n,).
        low: Where it begins on its own, shape (n,).
        high: Where it ends, shape (n,).
        owner: Number of the shape it belongs to, shape (n,).
    """

    at: FloatArray
    low: FloatArray
    high: FloatArray
    owner: IntArray


@dataclass(frozen=True, slots=True, eq=False)
class Magnets:
    """What things line up with.

    Attributes:
        lines: Upright ones, then level ones.
        corners: Shape (n, 2), their x rising.
        corner_owner: Shape (n,).
        sides: Ends of the sides that are neither upright nor level, shape (n, 4).
        side_owner: Shape (n,).
        boxes: Boxes round the shapes that gaps are measured between, shape (n, 4).
        box_owner: Shape (n,).
        count: Number of shapes.
    """

    lines: tuple[Lines, Lines]
    corners: FloatArray
    corner_owner: IntArray
    sides: FloatArray
    side_owner: IntArray
    boxes: FloatArray
    box_owner: IntArray
    count: int

    def but(self, ignored: Sequence[int]) -> BoolArray:
        """Return which shapes count, shape (count,), where some do not."""
        counts = np.ones(self.count, dtype=np.bool_)
        counts[list(ignored)] = False
        return counts


@dataclass(frozen=True, slots=True)
class Aligned:
    """How something is shifted to line up.

    Attributes:
        shift: Along x and y.
        found: Whether anything drew it, along x and y.
    """

    shift: Point
    found: tuple[bool, bool] = (False, False)


@dataclass(frozen=True, slots=True)
class Guides:
    """What a box is in line with.

    Attributes:
        lines: Each from the box to the nearest thing in line with it.
        gaps: Equal gaps beside it, each from one side of the gap to the other.
    """

    lines: tuple[Line, ...] = ()
    gaps: tuple[Line, ...] = ()


def magnets_of(
    shapes: Sequence[BaseGeometry], has_middle: Sequence[bool], has_gaps: Sequence[bool]
) -> Magnets:
    """Return what shapes draw things to.

    Args:
        shapes: Polygons, and lines that are nothing but their sides.
        has_middle: Of each, whether its centre lines count as well as its sides.
        has_gaps: Of each, whether gaps are measured to it.
    """
    geometries = np.array(shapes, dtype=object)
    points, owner = _sides(geometries)
    wide, high = np.abs(points[:, 2] - points[:, 0]), np.abs(points[:, 3] - points[:, 1])
    is_upright, is_level = (wide < LEVEL) & (high > LEVEL), (high < LEVEL) & (wide > LEVEL)
    is_sloped = ~is_upright & ~is_level
    boxes = shapely.bounds(geometries) if len(shapes) else np.empty((0, 4))
    corners, corner_owner = (
        np.vstack((points[:, :2], points[:, 2:])),
        np.concatenate((owner, owner)),
    )
    rising = np.argsort(corners[:, 0], kind="stable")
    middle = np.flatnonzero(np.array(has_middle, dtype=np.bool_))
    gaps = np.flatnonzero(np.array(has_gaps, dtype=np.bool_))
    return Magnets(
        (
            _lines(points, owner, is_upright, is_sloped, boxes, middle, 0),
            _lines(points, owner, is_level, is_sloped, boxes, middle, 1),
        ),
        corners[rising],
        corner_owner[rising],
        points[is_sloped],
        owner[is_sloped],
        boxes[gaps],
        gaps,
        len(shapes),
    )


def align_box(
    magnets: Magnets, counts: BoolArray, box: Box, reach: float, tolerance: float
) -> Aligned:
    """Return the shift of a box that brings a side or its middle onto the nearest line.

    Along each axis by itself: the nearest of lines and equal gaps within the tolerance wins.

    Args:
        magnets: What it lines up with.
        counts: Which shapes count.
        box: Where it is.
        reach: Lines that begin further away than this do not count.
        tolerance: It is shifted by no more than this along an axis.
    """
    shifts, found = [0.0, 0.0], [False, False]
    for axis in (0, 1):
        best = _to_line(magnets.lines[axis], counts, box, axis, reach, tolerance)
        for shift in _gap_shifts(magnets, counts, box, axis, reach):
            if abs(shift) < min(abs(best), tolerance):
                best = shift
        if abs(best) <= tolerance:
            shifts[axis], found[axis] = best, True
    return Aligned((shifts[0], shifts[1]), (found[0], found[1]))


def guides_of(magnets: Magnets, counts: BoolArray, box: Box, reach: float) -> Guides:
    """Return the lines and equal gaps that a box is in line with where it is."""
    lines: list[Line] = []
    gaps: list[Line] = []
    for axis in (0, 1):
        lines += _guides(magnets.lines[axis], counts, box, axis, reach)
        gaps += _equal_gaps(magnets, counts, box, axis, reach)
    return Guides(tuple(line for line in lines if line[0] != line[1]), tuple(gaps))


def align_point(
    magnets: Magnets, counts: BoolArray, at: Point, reach: float, tolerance: float
) -> Aligned:
    """Return the shift of a point to the nearest corner, sloped side, or upright and level line.

    A corner within the tolerance wins over a sloped side, and that over lines.
    """
    spot = np.array(at)
    first, last = np.searchsorted(magnets.corners[:, 0], (at[0] - tolerance, at[0] + tolerance))
    part = slice(int(first), int(last))
    away = magnets.corners[part] - spot
    is_out = ~counts[magnets.corner_owner[part]]
    far = np.where(is_out, np.inf, np.hypot(away[:, 0], away[:, 1]))
    if far.size and far.min() <= tolerance:
        dx, dy = away[int(far.argmin())].tolist()
        return Aligned((dx, dy), (True, True))
    foot = _foot(magnets, counts, spot, tolerance)
    if foot is not None:
        return Aligned((foot[0] - at[0], foot[1] - at[1]), (True, True))
    return align_box(magnets, counts, (*at, *at), reach, tolerance)


def to_grid(value: float, grid: float, origin: float = 0.0) -> float:
    """Return the value on a grid that is nearest to another."""
    return round(round((value - origin) / grid) * grid + origin, 9)


def _gap_shifts(
    magnets: Magnets, counts: BoolArray, box: Box, axis: int, reach: float
) -> list[float]:
    """Return the shifts along an axis that make a gap beside a box as wide as another one."""
    near = _neighbours(magnets, counts, box, axis, reach)
    start, end, shifts = box[axis], box[axis + 2], []
    if near.left is not None and near.right is not None:
        shifts.append((near.left.high + near.right.low - start - end) / 2.0)
    if near.left is not None and near.beyond_left is not None:
        gap = near.left.low - near.beyond_left.high
        shifts += [near.left.high + gap - start] if gap > LEVEL else []
    if near.right is not None and near.beyond_right is not None:
        gap = near.beyond_right.low - near.right.high
        shifts += [near.right.low - gap - end] if gap > LEVEL else []
    return shifts


def _equal_gaps(
    magnets: Magnets, counts: BoolArray, box: Box, axis: int, reach: float
) -> list[Line]:
    """Return the gaps along an axis that are equally wide, those beside a box among them."""
    near = _neighbours(magnets, counts, box, axis, reach)
    own = _Span(box[axis], box[axis + 2], (box[1 - axis] + box[3 - axis]) / 2.0)
    row = (near.beyond_left, near.left, own, near.right, near.beyond_right)
    gaps = [
        None if a is None or b is None else (a.high, b.low, (b if a is own else a).level)
        for a, b in pairwise(row)
    ]
    equal: dict[tuple[float, float, float], None] = {}
    for one, other in pairwise(gaps):
        if one is not None and other is not None:
            wide = one[1] - one[0]
            if wide > LEVEL and abs(other[1] - other[0] - wide) < LEVEL:
                equal |= {one: None, other: None}
    return [
        ((low, at), (high, at)) if axis == 0 else ((at, low), (at, high)) for low, high, at in equal
    ]


@dataclass(frozen=True, slots=True)
class _Span:
    """A box along an axis: from where to where, and at which level its gaps are drawn."""

    low: float
    high: float
    level: float


@dataclass(frozen=True, slots=True)
class _Neighbours:
    """The nearest two boxes on either side, None where there is none."""

    beyond_left: _Span | None = None
    left: _Span | None = None
    right: _Span | None = None
    beyond_right: _Span | None = None


def _neighbours(
    magnets: Magnets, counts: BoolArray, box: Box, axis: int, reach: float
) -> _Neighbours:
    """Return what stands beside a box, where its own strip along an axis passes."""
    if not magnets.boxes.size:
        return _Neighbours()
    lows, highs = magnets.boxes[:, axis], magnets.boxes[:, axis + 2]
    first = np.maximum(magnets.boxes[:, 1 - axis], box[1 - axis])
    last = np.minimum(magnets.boxes[:, 3 - axis], box[3 - axis])
    in_row = (first < last - LEVEL) & counts[magnets.box_owner]
    in_row &= (highs > box[axis] - reach) & (lows < box[axis + 2] + reach)
    row = np.flatnonzero(in_row)
    if not row.size:
        return _Neighbours()
    lows, highs, levels = lows[row], highs[row], (first[row] + last[row]) / 2.0
    is_before = lows + highs < box[axis] + box[axis + 2]

    def span(mask: BoolArray, by: FloatArray) -> _Span | None:
        if not mask.any():
            return None
        at = int(np.where(mask, by, -np.inf).argmax())
        return _Span(float(lows[at]), float(highs[at]), float(levels[at]))

    left, right = span(is_before, highs), span(~is_before, -lows)
    beyond_left = None if left is None else span(highs <= left.low + LEVEL, highs)
    beyond_right = None if right is None else span(lows >= right.high - LEVEL, -lows)
    return _Neighbours(beyond_left, left, right, beyond_right)


def _to_line(
    lines: Lines, counts: BoolArray, box: Box, axis: int, reach: float, tolerance: float
) -> float:
    """Return the shift along an axis to the nearest line; infinity where none is near."""
    best = math.inf
    for mark in _marks(box, axis):
        at = lines.at[_near(lines, counts, box, axis, reach, (mark, tolerance))]
        if at.size:
            nearest = float(at[np.abs(at - mark).argmin()]) - mark
            best = min(best, nearest, key=abs)
    return best


def _guides(lines: Lines, counts: BoolArray, box: Box, axis: int, reach: float) -> list[Line]:
    """Return a guide from each side and middle of a box to the nearest thing in line with it."""
    guides: list[Line] = []
    for mark in dict.fromkeys(_marks(box, axis)):
        on = _near(lines, counts, box, axis, reach, (mark, LEVEL))
        if on.size:
            first, last = lines.low[on], lines.high[on]
            away = np.maximum(first - box[3 - axis], box[1 - axis] - last)
            nearest = int(np.maximum(away, 0.0).argmin())
            low = min(float(first[nearest]), box[1 - axis])
            high = max(float(last[nearest]), box[3 - axis])
            ends = ((mark, low), (mark, high)) if axis == 0 else ((low, mark), (high, mark))
            guides.append(ends)
    return guides


def _near(
    lines: Lines, counts: BoolArray, box: Box, axis: int, reach: float, mark: Point
) -> IntArray:
    """Return which lines lie at a value or no further away, count, and begin within reach."""
    value, away = mark
    first, last = np.searchsorted(lines.at, (value - away, value + away))
    part = slice(int(first), int(last))
    beside = (lines.high[part] >= box[1 - axis] - reach) & (
        lines.low[part] <= box[3 - axis] + reach
    )
    return np.flatnonzero(beside & counts[lines.owner[part]]) + int(first)


def _marks(box: Box, axis: int) -> tuple[float, ...]:
    """Return what of a box lines up along an axis: its sides and its middle."""
    low, high = box[axis], box[axis + 2]
    return (low,) if low == high else (low, (low + high) / 2.0, high)


def _foot(magnets: Magnets, counts: BoolArray, spot: FloatArray, tolerance: float) -> Point | None:
    """Return the point of the nearest sloped side, None where none is within the tolerance."""
    if not magnets.side_owner.size:
        return None
    counting = counts[magnets.side_owner]
    if not counting.any():
        return None
    starts, ends = magnets.sides[counting, :2], magnets.sides[counting, 2:]
    along = ends - starts
    size = np.maximum((along**2).sum(axis=1), LEVEL**2)
    share = np.clip(((spot - starts) * along).sum(axis=1) / size, 0.0, 1.0)
    feet = starts + along * share[:, None]
    far = np.hypot(*(feet - spot).T)
    nearest = int(far.argmin())
    if far[nearest] > tolerance:
        return None
    return (float(feet[nearest, 0]), float(feet[nearest, 1]))


def _sides(geometries: ObjectArray) -> tuple[FloatArray, IntArray]:
    """Return the ends of every side, shape (n, 4), and the number of its shape, shape (n,)."""
    is_area = shapely.get_type_id(geometries) == shapely.GeometryType.POLYGON
    areas, others = np.flatnonzero(is_area), np.flatnonzero(~is_area)
    rings, of_area = shapely.get_rings(geometries[areas], return_index=True)
    parts = np.concatenate((rings, geometries[others]))
    owner = np.concatenate((areas[of_area], others))
    points, part = shapely.get_coordinates(parts, return_index=True)
    joined = part[1:] == part[:-1]
    sides = np.hstack((points[:-1], points[1:]))[joined]
    return sides, owner[part[1:][joined]]


def _lines(
    sides: FloatArray, owner: IntArray, is_along: BoolArray, is_sloped: BoolArray,
    boxes: FloatArray, middle: IntArray, axis: int,
) -> Lines:  # fmt: skip
    """Return sides along an axis, centre lines, and the corners between sloped sides."""
    a, b = sides[is_along, 1 - axis], sides[is_along, 3 - axis]
    corners = sides[is_sloped]
    centres = boxes[middle]
    at = np.concatenate(
        (sides[is_along, axis], corners[:, axis], (centres[:, axis] + centres[:, axis + 2]) / 2.0)
    )
    rising = np.argsort(at, kind="stable")
    low = np.concatenate((np.minimum(a, b), corners[:, 1 - axis], centres[:, 1 - axis]))
    high = np.concatenate((np.maximum(a, b), corners[:, 1 - axis], centres[:, 3 - axis]))
    owners = np.concatenate((owner[is_along], owner[is_sloped], middle))
    return Lines(at[rising], low[rising], high[rising], owners[rising])
