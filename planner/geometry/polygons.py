"""Rings, edges and areas of polygons as arrays, on a grid of millimetres."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Final, NamedTuple

import numpy as np
import shapely
from shapely.geometry import MultiPolygon, Polygon
from shapely.geometry.base import BaseGeometry

from planner.geometry.arrays import BoolArray, FloatArray, IntArray

MILLIMETRE: Final = 0.001
_STRAIGHT: Final = 1e-9


def on_millimetres(coordinates: FloatArray) -> FloatArray:
    """Round coordinates in metres, of any shape, to whole millimetres."""
    rounded: FloatArray = np.rint(np.asarray(coordinates, np.float64) * 1000.0) / 1000.0
    return rounded


def polygons_of(geometry: BaseGeometry) -> list[Polygon]:
    """Return the polygons of a geometry; points and lines in it are left out."""
    parts = shapely.get_parts(geometry)
    nested = [part for part in parts if isinstance(part, MultiPolygon)]
    found = [part for part in parts if isinstance(part, Polygon) and not part.is_empty]
    return found + [polygon for part in nested for polygon in polygons_of(part)]


def rings_of(geometry: BaseGeometry) -> list[FloatArray]:
    """Return the rings of all polygons, each of shape (k, 2), not closed, without straight corners.

    The area lies on the left of every ring in the mathematical sense (x right, y up): shells
    run anticlockwise, holes clockwise.
    """
    corners = corners_of(geometry)
    if not len(corners.at):
        return []
    return np.split(corners.at, np.flatnonzero(np.diff(corners.ring)) + 1)


class Corners(NamedTuple):
    """Corners of rings, one ring after the other, as ``rings_of`` has them.

    Attributes:
        at: Shape (n, 2).
        before: Shape (n, 2). The corner before on the same ring.
        after: Shape (n, 2). The corner after it.
        ring: Shape (n,). Number of the ring, rising.
    """

    at: FloatArray
    before: FloatArray
    after: FloatArray
    ring: IntArray


def corners_of(geometry: BaseGeometry) -> Corners:
    """Return the corners of the rings of all polygons, without straight ones."""
    rings = shapely.get_rings(shapely.orient_polygons(np.array(polygons_of(geometry), object)))
    closed, ring = shapely.get_coordinates(rings, return_index=True)
    last = np.append(ring[1:] != ring[:-1], True)[: len(ring)]
    corners = _joined(closed[~last], ring[~last])
    turns = _turns(corners)
    counts = np.bincount(corners.ring[turns], minlength=len(rings))
    kept = turns & (counts[corners.ring] > 2)
    return _joined(corners.at[kept], corners.ring[kept])


def without_straight_corners(ring: FloatArray) -> FloatArray:
    """Drop the corners of a ring (k, 2) at which it does not turn."""
    turning: FloatArray = ring[_turns(_joined(ring, np.zeros(len(ring), np.int64)))]
    return turning


def _turns(corners: Corners) -> BoolArray:
    """Say at which corners a ring turns: (n,)."""
    come, leave = corners.at - corners.before, corners.after - corners.at
    turn = come[:, 0] * leave[:, 1] - come[:, 1] * leave[:, 0]
    turns: BoolArray = np.abs(turn) > _STRAIGHT * np.hypot(*(corners.after - corners.before).T)
    return turns


def _joined(at: FloatArray, ring: IntArray) -> Corners:
    """Find the corners before and after each one (n, 2) on its ring (n,)."""
    first = np.flatnonzero(np.diff(ring, prepend=-1))
    last = np.append(first[1:], len(ring))[: len(first)] - 1
    before, after = np.arange(len(ring)) - 1, np.arange(len(ring)) + 1
    before[first], after[last] = last, first
    return Corners(at, at[before], at[after], ring)


def ring_edges(ring: FloatArray) -> FloatArray:
    """Return the edges (k, 4) of a closed ring of corners (k, 2)."""
    return np.hstack([ring, np.roll(ring, -1, axis=0)])


def edges(rings: Iterable[FloatArray]) -> FloatArray:
    """Return the edges (n, 4) of several rings."""
    parts = [ring_edges(ring) for ring in rings]
    return np.concatenate(parts) if parts else np.empty((0, 4))


def united(shapes: Sequence[BaseGeometry]) -> BaseGeometry:
    """Return the union of shapes; those that touch are united once and remembered.

    A shape that moves costs the union of those it touches, not of all.
    """
    if not all(isinstance(shape, Polygon) for shape in shapes):
        return shapely.union_all(shapes)
    return MultiPolygon(
        [polygon for key in cluster_keys(shapes, 0.0) for polygon in polygons_of(_union(key))]
    )


def cluster_keys(shapes: Sequence[BaseGeometry], gap: float) -> list[tuple[bytes, ...]]:
    """Return the shapes of each cluster as WKB; within a cluster none is further than a gap.

    Clusters and their members keep the order of the shapes.
    """
    found: dict[int, list[bytes]] = {}
    keys = shapely.to_wkb(np.array(shapes, dtype=object)).tolist()
    for cluster, key in zip(clusters(shapes, gap), keys, strict=True):
        found.setdefault(cluster, []).append(key)
    return [tuple(members) for members in found.values()]


def clusters(shapes: Sequence[BaseGeometry], gap: float) -> list[int]:
    """Return the first member of each shape's cluster; in a cluster none is further than a gap."""
    tree = shapely.STRtree(shapes)
    pairs = tree.query(shapes, predicate="dwithin", distance=gap).T
    home = list(range(len(shapes)))

    def root(index: int) -> int:
        while home[index] != index:
            home[index] = home[home[index]]
            index = home[index]
        return index

    for a, b in pairs[pairs[:, 0] < pairs[:, 1]].tolist():
        one, other = sorted((root(a), root(b)))
        home[other] = one
    return [root(index) for index in range(len(shapes))]


@lru_cache(maxsize=20_000)
def _union(key: tuple[bytes, ...]) -> BaseGeometry:
    return shapely.union_all(shapely.from_wkb(list(key)))
