"""Isovists of every cell, against rays that shapely casts close by every corner."""

from __future__ import annotations

import math

import numpy as np
import shapely
from numpy.typing import NDArray

from planner.analysis.views import Views
from planner.geometry.isovist import isovist_measures
from tests.benchmarks.measure import Row, timed
from tests.benchmarks.syntax_floor import floor

Floats = NDArray[np.float64]

SIZES = (("S", 0.25), ("M", 0.5), ("M", 0.25), ("L", 0.5))
SAMPLE, SEED = 40, 9
NEXT_TO, FAR_M = 1e-7, 400.0


def rows() -> list[Row]:
    """Measure all eight measures of every cell; shapely draws the views of a sample."""
    return [_row(size, spacing) for size, spacing in SIZES]


def _row(size: str, spacing: float) -> Row:
    views, grid = floor(size, spacing)
    points = grid.centres

    def ours() -> Floats:
        views.__dict__.pop("walls", None)
        return isovist_measures(views.walls, points).area

    found, took = timed(ours)
    some = np.random.default_rng(SEED).choice(len(points), SAMPLE, replace=False)
    lines = shapely.STRtree(_lines(views.blockers.segments))
    areas, other = timed(
        lambda: np.array([_area(views, lines, eye) for eye in points[some]]),
        repeats=1, warm_up=False,
    )  # fmt: skip
    worst = float(np.abs(areas / found[some] - 1.0).max())
    return Row(
        "isovist of each cell",
        f"{size} {spacing} m, {len(points):,} points, {len(views.walls)} edges",
        took.cpu_s,
        took.wall_s,
        took.peak_mb,
        f"shapely rays, from {SAMPLE} points, scaled",
        other.cpu_s / SAMPLE * len(points),
        ">= 15x",
        f"area of the sample differs by {worst:.0e} at most",
    )


def _lines(segments: Floats) -> NDArray[np.object_]:
    return np.asarray(shapely.linestrings(segments.reshape(-1, 2, 2)))


def _area(views: Views, lines: shapely.STRtree, eye: Floats) -> float:
    """Area of a view: rays on both sides of every corner, each to its nearest wall."""
    to = views.blockers.segments.reshape(-1, 2) - eye
    turns = np.arctan2(to[:, 1], to[:, 0])
    turns = np.unique(np.concatenate([turns - NEXT_TO, turns + NEXT_TO]))
    ends = eye + FAR_M * np.column_stack([np.cos(turns), np.sin(turns)])
    rays = _lines(np.hstack([np.broadcast_to(eye, ends.shape), ends]))
    ray, wall = lines.query(rays, predicate="intersects")
    met = shapely.intersection(rays[ray], lines.geometries[wall])
    distance = np.full(len(rays), math.inf)
    np.minimum.at(distance, ray, shapely.distance(met, shapely.Point(eye)))
    x, y = distance * np.cos(turns), distance * np.sin(turns)
    return float((x * np.roll(y, -1) - y * np.roll(x, -1)).sum() / 2.0)
