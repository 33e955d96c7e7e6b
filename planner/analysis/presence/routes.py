"""Shortest walks between places, each visit's one after the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from planner.analysis.presence.presence import Floats, Ints, Paths, Samples
from planner.analysis.scene import Scene

if TYPE_CHECKING:
    from planner.geometry.ways_kernel import Ways


def shortest_walks(
    scene: Scene, points: Floats, visit: Ints, pairs: Ints, seconds: Floats, last: Floats
) -> tuple[Samples, Paths]:
    """Walk the exact shortest way round obstacles for each pair of places.

    Args:
        scene: The floor.
        points: Shape (places, 2). Surface units.
        visit: Shape (n,). Whose walk it is, rising.
        pairs: Shape (n, 2). From which place to which.
        seconds: Shape (n,). How long it takes.
        last: Shape (visits, 2). Where each visit ends.
    """
    return walks_between(scene, scene.walkways.ways(points), visit, pairs, seconds, last)


def walks_between(
    scene: Scene, ways: Ways, visit: Ints, pairs: Ints, seconds: Floats, last: Floats
) -> tuple[Samples, Paths]:
    """Walk between places whose ways are known; all else as in ``shortest_walks``."""
    from planner.analysis.presence.walks_kernel import walked_lines

    start, points = scene.walkways.lines(ways, pairs)
    found = walked_lines(
        start,
        points,
        scene.parameters.path_step,
        visit.astype(np.int64),
        np.arange(len(pairs), dtype=np.int64),
        np.ascontiguousarray(seconds, np.float64),
        np.ascontiguousarray(last, np.float64),
    )
    samples = Samples(
        visit=found.visit,
        x=found.middle[:, 0],
        y=found.middle[:, 1],
        heading_deg=found.heading_deg,
        seconds=found.seconds,
        standing=np.zeros(len(found.visit), dtype=np.bool_),
    )
    return samples, Paths(found.points, found.start)
