"""One-way aisles: what they cut off, and who walked against them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
import shapely
from numpy.typing import NDArray

from planner.errors import Fact, Problem
from planner.geometry.geodesic import one_way
from planner.model.one_way import aisles_of, lanes_of
from planner.model.plan import Surface

if TYPE_CHECKING:
    from planner.analysis.presence.presence import Paths
    from planner.analysis.scene import Scene

AGAINST_M: Final = 1.0
"""A measured visit went against an aisle if it gained this much ground there, metres."""


def cut_off(scene: Scene) -> tuple[Problem, ...]:
    """Name fixtures that shoppers cannot come to, or not leave, because of one-way aisles alone."""
    aisles = aisles_of(scene.surface)
    doors, tills = scene.points_of("entrance"), scene.points_of("checkout")
    out = tills if len(tills) else scene.points_of("exit")
    stops = scene.stops[scene.reachable]
    if not aisles or not len(doors) or not len(stops):
        return ()
    named = np.array([placement.element for placement in scene.placements])[scene.reachable]
    places, place = np.unique(stops, axis=0, return_inverse=True)
    away = ~_is_way(scene, doors, places).any(axis=0)
    if len(out):
        away |= ~_is_way(scene, places, out).any(axis=1)
    gone = np.atleast_1d(away)[place.ravel()] & _same_ground(scene, doors, stops)
    lost = sorted({*named[gone].tolist()})
    if not lost:
        return ()
    facts: dict[str, Fact] = {
        "surface": scene.surface.name,
        "count": len(lost),
        "elements": ", ".join(lost[:12]),
        "aisles": ", ".join(aisle.id for aisle in aisles),
    }
    return (Problem("cut_off_by_one_way", facts),)


def against_aisles(surface: Surface, paths: Paths) -> tuple[Problem, ...]:
    """Name one-way aisles that measured visits walked against, with how many did."""
    from planner.geometry.lanes_kernel import gained_against

    problems = []
    for aisle in aisles_of(surface):
        gained = gained_against(paths.start, paths.points, one_way(lanes_of(aisle)))
        count = int((gained >= AGAINST_M).sum())
        if count:
            facts: dict[str, Fact] = {
                "surface": surface.name,
                "aisle": aisle.id,
                "count": count,
                "total": len(gained),
            }
            problems.append(Problem("tracks_against_one_way", facts))
    return tuple(problems)


def _is_way(
    scene: Scene, origins: NDArray[np.float64], ends: NDArray[np.float64]
) -> NDArray[np.bool_]:
    """Say from which points (n, 2) there is a way to which others (m, 2): (n, m)."""
    from planner.geometry.ways_kernel import ways_between_parts

    ways = scene.walkways.linked(np.concatenate([origins, ends]))
    return np.isfinite(ways_between_parts(len(origins), ways))


def _same_ground(
    scene: Scene, doors: NDArray[np.float64], stops: NDArray[np.float64]
) -> NDArray[np.bool_]:
    """Say which stops lie on a part of the floor that has an entrance: (stops,)."""
    there = np.zeros(len(stops), dtype=np.bool_)
    for part in shapely.get_parts(scene.roaming):
        near = shapely.buffer(part, 1e-6)
        shapely.prepare(near)
        if shapely.intersects_xy(near, doors[:, 0], doors[:, 1]).any():
            there |= shapely.intersects_xy(near, stops[:, 0], stops[:, 1])
    return there
