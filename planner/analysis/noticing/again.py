"""Looking around a floor again after an edit: only from where something in view has changed."""

from __future__ import annotations

from copy import copy
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from planner.analysis.noticing.changes import changes, staying_walls
from planner.analysis.noticing.faces import Faces, faces_of
from planner.analysis.noticing.floor import floor_noticing
from planner.analysis.noticing.noticing import Noticing
from planner.analysis.presence.presence import Since
from planner.analysis.scene import Scene

Floats = NDArray[np.float64]
Singles = NDArray[np.float32]
Ints = NDArray[np.int64]
Columns = NDArray[np.int32]
Bools = NDArray[np.bool_]

MARGIN = 0.01
"""Faces are looked at from just in front: changes this far beyond the depth of vision count."""
MOST_CHANGED = 1200
"""Beyond so many changed edges everything is looked at again."""


@dataclass(frozen=True, slots=True, eq=False)
class _Looked:
    """A look and what came of it."""

    scene: Scene
    faces: Faces
    at: Floats
    heading: Ints
    standing: Bools
    found: Noticing


class FloorLooker:
    """Gives what ``floor_noticing`` gives, bit by bit, and remembers the last time.

    A row is taken over if its viewpoint and heading were looked from before and no edge of a
    face or an obstacle came or went within its depth of vision, but for those that are hidden
    with all that lies behind them by what stands where it stood.
    """

    def __init__(self) -> None:
        """Begin with nothing known."""
        self._last: _Looked | None = None
        self._is_exact = True

    def loose(self) -> FloorLooker:
        """Return one that knows the same, and keeps rows though their last digits may differ.

        They do where a fixture leaves the box round all faces: sums then run in another order.
        """
        made = copy(self)
        made._is_exact = False
        return made

    def __call__(
        self,
        scene: Scene,
        at: Floats,
        heading: Ints,
        standing: Bools,
        since: Since | None = None,
    ) -> Noticing:
        """Return what can be noticed; arguments as ``floor_noticing``.

        ``since`` may say which of the vantages were looked from before.
        """
        faces = faces_of(scene)
        source = self._known(scene, faces, at, heading, standing, since)
        fresh = np.flatnonzero(source < 0)
        found = floor_noticing(scene, at[fresh], heading[fresh], standing[fresh])
        if self._last is not None and len(fresh) < len(at):
            found = _merged(self._last, scene, source, found)
        self._last = _Looked(scene, faces, at, heading, standing, found)
        return found

    def _known(
        self, scene: Scene, faces: Faces, at: Floats, heading: Ints, standing: Bools,
        since: Since | None,
    ) -> Ints:  # fmt: skip
        """Return the row of the last look that each row equals; -1 for none."""
        from planner.analysis.noticing.again_kernel import looks_touched, same_rows

        last = self._last
        if last is None or last.scene.parameters != scene.parameters:
            return np.full(len(at), -1, dtype=np.int64)
        if self._is_exact and _raster(last.faces) != _raster(faces):
            return np.full(len(at), -1, dtype=np.int64)
        changed = changes(last.scene, scene)
        if len(changed) > MOST_CHANGED:
            return np.full(len(at), -1, dtype=np.int64)
        if at is last.at and heading is last.heading and standing is last.standing:
            source: Ints = np.arange(len(at), dtype=np.int64)
        elif since is not None and since.at is last.at:
            source = since.place.copy()
        else:
            source = same_rows(last.at, last.heading, last.standing, at, heading, standing)
        if len(changed):
            known = np.flatnonzero(source >= 0)
            reach = scene.parameters.depth_of_vision_m + MARGIN
            near = known[_is_near(at[known], changed, reach)]
            stay = staying_walls(last.scene, scene)
            touched = looks_touched(
                at[near],
                changed,
                np.ascontiguousarray(stay[:, :4]),
                np.ascontiguousarray(stay[:, 4]),
                reach,
                scene.parameters.eye_m,
                max(last.faces.height_m.max(initial=0.0), faces.height_m.max(initial=0.0)),
            )
            source[near[touched]] = -1
        return source


def _raster(faces: Faces) -> tuple[float, float, float, int, int]:
    """Return what the order of sums depends on."""
    return faces.x0, faces.y0, faces.size, faces.nx, faces.ny


def _is_near(at: Floats, edges: Floats, reach: float) -> Bools:
    """Say which points (n, 2) lie within reach of the box round all edges (m, 4)."""
    ends = edges.reshape(-1, 2)
    low, high = ends.min(axis=0) - reach, ends.max(axis=0) + reach
    near: Bools = ((at >= low) & (at <= high)).all(axis=1)
    return near


def _merged(last: _Looked, scene: Scene, source: Ints, fresh: Noticing) -> Noticing:
    """Put rows of the last look, with today's columns, and fresh rows into one order."""
    from planner.analysis.noticing.again_kernel import merged_rows

    number = {placement.id: index for index, placement in enumerate(scene.placements)}
    column = np.array([number.get(p.id, -1) for p in last.scene.placements], dtype=np.int32)
    merged = merged_rows(source, _arrays(last.found), column, _arrays(fresh))
    return Noticing(*merged, fresh.ladders)


def _arrays(noticing: Noticing) -> tuple[Ints, Columns, Singles, Singles]:
    return noticing.start, noticing.column, noticing.gaze, noticing.visible
