"""Shortest walks between places, drawn once per pair however many visits take it."""

from __future__ import annotations

import numpy as np

from planner.analysis.presence.presence import Floats, Ints, Paths, Samples
from planner.analysis.presence.steps import Walks, cut, walked
from planner.analysis.scene import Scene


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
    different, line = np.unique(pairs, axis=0, return_inverse=True)
    steps = cut(scene.walkways.routes(points, different), scene.parameters.path_step)
    return walked(steps, Walks(visit, line.ravel(), seconds), last)
