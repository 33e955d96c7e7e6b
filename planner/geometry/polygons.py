"""Rings, edges and areas of polygons as arrays, on a grid of millimetres."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Final

import numpy as np
import shapely
from shapely.geometry import MultiPolygon, Polygon
from shapely.geometry.base import BaseGeometry

from planner.geometry.arrays import FloatArray

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
    rings = []
    for polygon in polygons_of(geometry):
        turned = shapely.orient_polygons(polygon)
        for ring in (turned.exterior, *turned.interiors):
            corners = without_straight_corners(np.asarray(ring.coords)[:-1, :2])
            if len(corners) > 2:
                rings.append(corners)
    return rings


def without_straight_corners(ring: FloatArray) -> FloatArray:
    """Drop the corners of a ring (k, 2) at which it does not turn."""
    before, after = np.roll(ring, 1, axis=0), np.roll(ring, -1, axis=0)
    come, leave = ring - before, after - ring
    turn = come[:, 0] * leave[:, 1] - come[:, 1] * leave[:, 0]
    off_line = np.abs(turn) > _STRAIGHT * np.hypot(*(after - before).T)
    turning: FloatArray = ring[off_line]
    return turning


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
    found: dict[int, list[bytes]] = {}
    for index, key in enumerate(shapely.to_wkb(np.array(shapes, dtype=object)).tolist()):
        found.setdefault(root(index), []).append(key)
    return [tuple(members) for members in found.values()]


@lru_cache(maxsize=20_000)
def _union(key: tuple[bytes, ...]) -> BaseGeometry:
    return shapely.union_all(shapely.from_wkb(list(key)))
