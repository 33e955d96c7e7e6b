"""Sight lines on store M: the compiled kernel against a prepared geometry of shapely."""

from __future__ import annotations

import numpy as np
import shapely
from numpy.typing import NDArray

from planner.analysis.scene import Scene
from planner.geometry.sight import is_visible
from tests.benchmarks.measure import Row, timed
from tests.benchmarks.projects import scene

Floats = NDArray[np.float64]
Geometries = NDArray[np.object_]

PAIRS, REACH_M, SEED = 200_000, 10.0, 3
TARGET = ">= 5x"


def rows() -> list[Row]:
    """Ask of the same pairs of points (places to stand, faces within 10 m) who sees whom."""
    floor = scene("M")
    a, b = _pairs(floor)
    ends = floor.blockers.segments.reshape(-1, 2, 2)
    opaque = shapely.MultiLineString([tuple(map(tuple, line)) for line in ends.tolist()])
    shapely.prepare(opaque)
    lines = _lines(a, b)
    seen, took = timed(lambda: is_visible(floor.blockers, a, b))
    there, ready = timed(lambda: ~shapely.intersects(opaque, lines))
    _, drawn = timed(lambda: ~shapely.intersects(opaque, _lines(a, b)))
    same = int((seen == there).sum())
    size = f"M, {PAIRS:,} pairs, {len(ends)} edges"
    agreement = f"{same:,} of {PAIRS:,} same, {seen.mean():.0%} seen"
    return [
        Row(
            "line of sight", size, took.cpu_s, took.wall_s, took.peak_mb,
            peer=f"shapely prepared, {peer}", peer_cpu_s=cpu_s, target=TARGET, agreement=agreement,
        )
        for peer, cpu_s in (("from points", drawn.cpu_s), ("lines ready", ready.cpu_s))
    ]  # fmt: skip


def _lines(a: Floats, b: Floats) -> Geometries:
    return np.asarray(shapely.linestrings(np.stack([a, b], axis=1)))


def _pairs(floor: Scene) -> tuple[Floats, Floats]:
    """Draw walkable cells and face pieces no further apart than a look reaches."""
    numbers = np.random.default_rng(SEED)
    cells, faces = floor.grid.centres, floor.pieces.middle
    tree, points = shapely.STRtree(np.asarray(shapely.points(faces))), shapely.points(cells)
    cell, face = tree.query(points, predicate="dwithin", distance=REACH_M)
    drawn = numbers.choice(len(cell), PAIRS, replace=False)
    return cells[cell[drawn]], faces[face[drawn]]
