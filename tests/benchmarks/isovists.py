"""Isovists on store M: exact views from random places."""

from __future__ import annotations

import numpy as np
import shapely

from planner.geometry.isovist import isovist
from planner.geometry.sight import is_visible
from tests.benchmarks.measure import Row, timed
from tests.benchmarks.projects import scene

EYES, TARGETS, SEED, EDGE_M = 20, 2000, 4, 1e-6


def rows() -> list[Row]:
    """Draw views and ask of random points whether view and sight line agree on them."""
    floor = scene("M")
    numbers = np.random.default_rng(SEED)
    cells = floor.grid.centres
    eyes = cells[numbers.choice(len(cells), EYES, replace=False)]
    targets = cells[numbers.choice(len(cells), TARGETS, replace=False)]
    views, took = timed(lambda: [isovist(floor.blockers, x, y) for x, y in eyes.tolist()])
    same = asked = 0
    for eye, view in zip(eyes, views, strict=True):
        clear = shapely.distance(view.boundary, shapely.points(targets)) > EDGE_M
        inside = shapely.contains_xy(view, targets[:, 0], targets[:, 1])
        same += int((inside == is_visible(floor.blockers, eye, targets))[clear].sum())
        asked += int(clear.sum())
    return [
        Row(
            "isovist",
            f"M, 1 of {EYES} views, {len(floor.blockers.segments)} edges",
            took.cpu_s / EYES,
            took.wall_s / EYES,
            took.peak_mb,
            agreement=f"{same:,} of {asked:,} points as sight lines say",
        )
    ]
