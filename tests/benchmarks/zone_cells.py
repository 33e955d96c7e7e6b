"""The zone of every walkable cell, as evidence from zones spreads its time: against STRtree."""

from __future__ import annotations

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from planner.analysis.scene import Scene
from planner.geometry.polygons import polygons_of
from tests.benchmarks.measure import Row, timed
from tests.benchmarks.projects import scene

Pairs = NDArray[np.int64]

ZONES, SEED = 500, 10
SIZES = ("S", "M", "L")
TARGET = ">= 50x"


def rows() -> list[Row]:
    """Find the cells of 500 zones that share the room among them, slanting edges and all."""
    return [row for size in SIZES for row in _rows(size)]


def _rows(size: str) -> list[Row]:
    floor = scene(size)
    zones, centres = _zones(floor), floor.grid.centres
    found, took = timed(lambda: floor.grid.inside(zones))
    ready = np.asarray(shapely.points(centres))
    theirs, searched = timed(lambda: _by_tree(zones, ready), 1)
    _, made = timed(lambda: _by_tree(zones, np.asarray(shapely.points(centres))), 1)
    ours = np.column_stack(
        [np.repeat(np.arange(len(zones)), [len(one) for one in found]), np.concatenate(found)]
    )
    same = "the same pairs" if np.array_equal(ours, theirs) else "DIFFERS"
    what = f"{size}, {len(centres):,} cells, {len(zones)} zones"
    return [
        Row(
            "zone of every cell", what, took.cpu_s, took.wall_s, took.peak_mb,
            f"shapely STRtree, {name}", cpu_s, TARGET, f"{len(ours):,} found, {same}",
        )
        for name, cpu_s in (("from centres", made.cpu_s), ("points ready", searched.cpu_s))
    ]  # fmt: skip


def _by_tree(zones: list[BaseGeometry], points: NDArray[np.object_]) -> Pairs:
    cell, zone = shapely.STRtree(zones).query(points, predicate="intersects")
    return np.column_stack([zone, cell])[np.lexsort((cell, zone))]


def _zones(floor: Scene) -> list[BaseGeometry]:
    """Share the room among random seeds: to each what lies nearest to it."""
    left, low, right, high = floor.ground.bounds
    at = np.random.default_rng(SEED).uniform((left, low), (right, high), (ZONES, 2))
    frame = shapely.box(left, low, right, high)
    shares = shapely.voronoi_polygons(shapely.MultiPoint(at), extend_to=frame)
    kept = shapely.intersection(shapely.get_parts(shares), frame)
    return [part for one in kept.tolist() for part in polygons_of(one)]
