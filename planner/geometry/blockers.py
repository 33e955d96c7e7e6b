"""What blocks sight: wall segments with heights, indexed in buckets for quick sight lines."""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import lru_cache
from typing import Final, NamedTuple

import numpy as np
import shapely
from shapely.geometry import Polygon

from planner.geometry.arrays import FloatArray, IntArray
from planner.geometry.polygons import (
    MILLIMETRE,
    cluster_keys,
    edges,
    on_millimetres,
    rings_of,
)

BUCKET_M: Final = 1.5
_SLACK: Final = 1e-6
"""How far beyond a bucket a wall still belongs to it, so that lines on its border miss nothing."""


class Blockers(NamedTuple):
    """Opaque wall segments and the buckets they lie in; the arrays are never written to.

    A named tuple, since compiled kernels take it whole.

    Attributes:
        segments: Shape (n, 4): x1, y1, x2, y2 in surface units.
        heights: Shape (n,). Metres above the floor; inf reaches the ceiling.
        start: Shape (ny * nx + 1,). Bucket k (row by row) holds near[start[k]:start[k + 1]].
        near: Shape (m, 5). Segments with their heights, in the order of the buckets.
        x0: Left edge of the buckets.
        y0: Least y of the buckets.
        size: Side of a bucket, in surface units.
        nx: Buckets in a row.
        ny: Rows of buckets.
    """

    segments: FloatArray
    heights: FloatArray
    start: IntArray
    near: FloatArray
    x0: float
    y0: float
    size: float
    nx: int
    ny: int


def blockers(
    polygons: Sequence[Polygon],
    heights: Sequence[float],
    lines: Sequence[FloatArray] = (),
    line_heights: Sequence[float] = (),
    *,
    bucket: float = BUCKET_M,
) -> Blockers:
    """Join obstacles, walls and outlines into one set of opaque segments.

    All coordinates are snapped to 1 mm. Polygons of equal height are united, so edges that
    neighbours share vanish and collinear edges become one.

    Args:
        polygons: Solid obstacles.
        heights: Metres, one for each polygon; inf to the ceiling, 0 or less blocks nothing.
        lines: Open walls and the edges of outlines, each of shape (k, 4).
        line_heights: Metres, one for each array of lines; empty: all reach the ceiling.
        bucket: Side of a bucket of the index, > 0.
    """
    tall = list(line_heights) or [math.inf] * len(lines)
    parts = _united(polygons, heights)
    parts += [(on_millimetres(line), high) for line, high in zip(lines, tall, strict=True)]
    parts = [(part, height) for part, height in parts if height > 0.0 and len(part)]
    if not parts:
        return indexed(np.empty((0, 4)), np.empty(0), bucket)
    segments = np.concatenate([part for part, _ in parts])
    tops = np.concatenate([np.full(len(part), height) for part, height in parts])
    return indexed(segments, tops, bucket)


def indexed(segments: FloatArray, heights: FloatArray, bucket: float = BUCKET_M) -> Blockers:
    """Index segments (n, 4) with heights (n,) as they are, without snapping.

    Segments without length are dropped.
    """
    real = np.hypot(*(segments[:, 2:] - segments[:, :2]).T) > 0.0
    segments = np.ascontiguousarray(segments[real], np.float64)
    heights = np.ascontiguousarray(heights[real], np.float64)
    if not len(segments):
        return Blockers(
            segments, heights, np.zeros(2, np.int64), np.empty((0, 5)), 0.0, 0.0, bucket, 1, 1
        )
    corners = segments.reshape(-1, 2)
    x0, y0 = (corners.min(axis=0) - _SLACK).tolist()
    nx, ny = (np.floor((corners.max(axis=0) + _SLACK - (x0, y0)) / bucket).astype(int) + 1).tolist()
    owner, column, row = _buckets_of(segments - (x0, y0, x0, y0), bucket, nx, ny)
    place = row * nx + column
    order = np.argsort(place, kind="stable")
    start = np.zeros(nx * ny + 1, np.int64)
    np.cumsum(np.bincount(place, minlength=nx * ny), out=start[1:])
    near = np.column_stack([segments, heights])[owner[order]]
    return Blockers(segments, heights, start, near, x0, y0, bucket, nx, ny)


def _united(
    polygons: Sequence[Polygon], heights: Sequence[float]
) -> list[tuple[FloatArray, float]]:
    """Edges of the union of all polygons of each height, one array a cluster that touches."""
    groups: dict[float, list[Polygon]] = {}
    for polygon, height in zip(polygons, heights, strict=True):
        groups.setdefault(float(height), []).append(polygon)
    return [
        (_cluster_edges(key), height)
        for height, group in groups.items()
        for key in cluster_keys(group, 2.0 * MILLIMETRE)
    ]


@lru_cache(maxsize=20_000)
def _cluster_edges(key: tuple[bytes, ...]) -> FloatArray:
    """Edges (n, 4) of the union of polygons, given as WKB; never written to."""
    union = shapely.union_all(shapely.from_wkb(list(key)), grid_size=MILLIMETRE)
    return edges(rings_of(union))


def _buckets_of(
    segments: FloatArray, size: float, nx: int, ny: int
) -> tuple[IntArray, IntArray, IntArray]:
    """Every (segment, column, row) where a segment lies in a bucket or within slack of it."""
    upward = segments[:, 1] <= segments[:, 3]
    low = np.where(upward[:, None], segments[:, :2], segments[:, 2:])
    high = np.where(upward[:, None], segments[:, 2:], segments[:, :2])
    first = _bucket(low[:, 1] - _SLACK, size, ny)
    last = _bucket(high[:, 1] + _SLACK, size, ny)
    owner, row = _spread(first, last)
    bottom = np.maximum(row * size - _SLACK, low[owner, 1])
    top = np.minimum((row + 1) * size + _SLACK, high[owner, 1])
    tall = np.maximum(high[:, 1] - low[:, 1], np.finfo(float).tiny)[owner]
    run = (high - low)[owner, 0]
    at_bottom = low[owner, 0] + run * np.clip((bottom - low[owner, 1]) / tall, 0.0, 1.0)
    at_top = low[owner, 0] + run * np.clip((top - low[owner, 1]) / tall, 0.0, 1.0)
    level = high[owner, 1] - low[owner, 1] <= _SLACK
    at_bottom = np.where(level, low[owner, 0], at_bottom)
    at_top = np.where(level, high[owner, 0], at_top)
    left = _bucket(np.minimum(at_bottom, at_top) - _SLACK, size, nx)
    right = _bucket(np.maximum(at_bottom, at_top) + _SLACK, size, nx)
    piece, column = _spread(left, right)
    return owner[piece], column, row[piece]


def _bucket(distance: FloatArray, size: float, count: int) -> IntArray:
    """Number of the bucket in which a distance from the edge lies, held inside the grid."""
    return np.clip(np.floor(distance / size).astype(np.int64), 0, count - 1)


def _spread(first: IntArray, last: IntArray) -> tuple[IntArray, IntArray]:
    """Repeat each index for every whole number from its first to its last."""
    count = last - first + 1
    owner = np.repeat(np.arange(len(first), dtype=np.int64), count)
    step = np.arange(len(owner), dtype=np.int64) - np.repeat(np.cumsum(count) - count, count)
    return owner, first[owner] + step
