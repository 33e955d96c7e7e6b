"""Which placements shoppers can walk up to from an entrance."""

from __future__ import annotations

import numpy as np
import shapely
from numpy.typing import NDArray

from planner.analysis.scene import Scene

Bools = NDArray[np.bool_]
Ints = NDArray[np.int64]


def can_be_reached(scene: Scene) -> Bools:
    """Say which placements have room to stand in front of them and a way there, (placements,)."""
    found: Bools = scene.reachable & ~is_apart(scene)
    return found


def is_apart(scene: Scene) -> Bools:
    """Say which placements lie in a part of the floor without a way there, (placements,).

    The way begins at any entrance; where there is none, in the largest part of the floor.
    """
    parts = shapely.get_parts(scene.roaming)
    if len(parts) == 1 or not scene.placements:
        return np.zeros(len(scene.placements), dtype=np.bool_)
    home = np.unique(part_of(parts, scene.points_of("entrance")))
    if not len(home):
        home = np.array([int(shapely.area(parts).argmax())])
    first = np.unique(scene.bay_of, return_index=True)[1]
    away = ~np.isin(part_of(parts, scene.stops[first]), home)
    found: Bools = away[scene.bay_of]
    return found


def part_of(parts: NDArray[np.object_], points: NDArray[np.float64]) -> Ints:
    """Number the part of the floor that each point (n, 2) lies in: (n,)."""
    spots = shapely.points(points[:, 0], points[:, 1])
    apart = np.array([shapely.distance(part, spots) for part in parts.tolist()])
    return np.asarray(apart.argmin(axis=0), dtype=np.int64)
