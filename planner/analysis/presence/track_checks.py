"""What is doubtful in measured tracks: steps through walls, too fast ones, tracks in a corner."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import numpy as np
import shapely

from planner.analysis.presence.presence import Floats, Ints
from planner.analysis.reach import part_of
from planner.analysis.scene import Scene
from planner.errors import Fact, Problem
from planner.geometry.blockers import indexed
from planner.geometry.polygons import edges, rings_of
from planner.geometry.sight import is_visible

LOOKED_AT: Final = 50_000
"""So many steps are looked at, spread evenly."""
THROUGH: Final = 0.01
"""A greater share of steps through walls or fixtures is no slip of the tracker."""
DEEP_M: Final = 0.5
"""Steps that lead less far through an obstacle only cut its corners, metres."""
FAST: Final = 0.02
"""A greater share of steps faster than anybody walks is no slip of the tracker."""
CORNER: Final = 0.2
"""Tracks that span less than this share of a floor in width and depth are in a corner."""
_SLACK: Final = 0.01


def doubts_of(scene: Scene, visit: Ints, t: Floats, at: Floats) -> Iterator[Problem]:
    """Yield what is doubtful in points (n, 2) of tracks, sorted by visit and t (seconds)."""
    parameters = scene.parameters
    steps = np.flatnonzero((np.diff(visit) == 0) & (np.diff(t) <= parameters.gap_s))
    steps = steps[:: max(1, len(steps) // LOOKED_AT)]
    if len(steps):
        metres = np.hypot(*(at[steps + 1] - at[steps]).T)
        jumps = metres > np.maximum(parameters.jump_m, parameters.jump_m_per_s * np.diff(t)[steps])
        yield from _share("tracks_too_fast", scene, float(jumps.mean()), FAST)
        yield from _share("tracks_through_walls", scene, _through(scene, at, steps), THROUGH)
    span = np.ptp(at, axis=0)
    x1, y1, x2, y2 = scene.ground.bounds
    if (span < CORNER * np.array([x2 - x1, y2 - y1])).all():
        facts: dict[str, Fact] = {"surface": scene.surface.name, "width": float(span[0])}
        facts |= {"depth": float(span[1]), "whole_width": x2 - x1, "whole_depth": y2 - y1}
        yield Problem("tracks_in_corner", facts)


def _share(code: str, scene: Scene, share: float, limit: float) -> Iterator[Problem]:
    if share > limit:
        yield Problem(code, {"surface": scene.surface.name, "share": 100.0 * share})


def _through(scene: Scene, at: Floats, steps: Ints) -> float:
    """Return the share of steps that lead far through fixtures, or from one room to another."""
    sides = edges(rings_of(scene.ground.buffer(_SLACK, join_style="mitre")))
    walls = indexed(sides, np.full(len(sides), np.inf))
    met = steps[~is_visible(walls, at[steps], at[steps + 1])]
    lines = shapely.linestrings(np.stack([at[met], at[met + 1]], axis=1))
    lost = shapely.length(lines) - shapely.length(shapely.intersection(lines, scene.ground))
    rooms = shapely.get_parts(scene.ground)
    changed = part_of(rooms, at[met]) != part_of(rooms, at[met + 1])
    return float(((lost >= DEEP_M) | changed).sum()) / len(steps)
