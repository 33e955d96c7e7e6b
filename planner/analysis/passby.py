"""Pass-by reach of placements: who comes near their front; after an edit only where it matters."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from planner.analysis.exposure import VISITS_PER_PART
from planner.analysis.exposure_again import same_visits
from planner.analysis.noticing.changes import changes
from planner.analysis.noticing.faces import Faces, faces_of
from planner.analysis.presence.presence import Presence
from planner.analysis.scene import Scene
from planner.engine.local import added, each, ranges

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Bools = NDArray[np.bool_]

MARGIN = 0.01
"""Faces are looked at from just in front: changes this far beyond reach count, surface units."""


def passby(scene: Scene, presence: Presence) -> Floats:
    """Return the pass-by reach of placements: visits per 1,000 within 1.25 m in front, unhidden.

    Returns:
        Shape (placements,), in [0, 1000].
    """
    return PassbyAgain()(scene, presence)


@dataclass(frozen=True, slots=True, eq=False)
class _Counted:
    """Counts of bays, one array a part of the visits, and what they were made of."""

    scene: Scene
    faces: Faces
    presence: Presence
    sums: list[Floats]


class PassbyAgain:
    """Gives what ``passby`` gives, to the byte, and remembers the counts of the last time."""

    def __init__(self) -> None:
        """Begin with nothing known."""
        self._last: _Counted | None = None

    def __call__(self, scene: Scene, presence: Presence) -> Floats:
        """Return the pass-by reach; arguments and result as ``passby``."""
        weight = float(presence.weights.sum())
        if not scene.placements or weight <= 0.0:
            return np.zeros(len(scene.placements))
        faces = faces_of(scene)
        source = self._known(scene, faces, presence)
        sums = _counts(scene, faces, presence, source < 0)
        kept = np.flatnonzero(source >= 0)
        if self._last is not None and len(kept):
            for part, before in zip(sums, self._last.sums, strict=True):
                part[kept] = before[source[kept]]
        self._last = _Counted(scene, faces, presence, sums)
        return 1000.0 * added(sums)[scene.bay_of] / weight

    def _known(self, scene: Scene, faces: Faces, presence: Presence) -> Ints:
        """Return the bay of the last time that is passed as often as each bay; -1 for none."""
        from planner.analysis.passby_kernel import bays_beside_changes, tiles_of

        last, bays = self._last, len(faces.level_start) - 1
        none = np.full(bays, -1, dtype=np.int64)
        if last is None or last.scene.parameters != scene.parameters:
            return none
        if not np.array_equal(last.presence.weights, presence.weights):
            return none
        reach = scene.parameters.passby_m
        number = {name: bay for bay, name in enumerate(_names(last.scene, last.faces))}
        source = np.array([number.get(name, -1) for name in _names(scene, faces)], dtype=np.int64)
        paths, before = presence.paths, last.presence.paths
        beside = bays_beside_changes(
            before.start, before.points, paths.start, paths.points,
            tiles_of(faces.ends, faces.bay, np.ones(bays, dtype=np.bool_), reach), faces.bay, bays,
            same_visits(last.presence, presence),
        )  # fmt: skip
        changed = changes(last.scene, scene)
        beside[_bays_near(faces, changed, reach + MARGIN)] = True
        return np.where(beside, -1, source)


def _counts(scene: Scene, faces: Faces, presence: Presence, wanted: Bools) -> list[Floats]:
    """Return the weighted visits that pass each wanted bay, (bays,) for each part of the visits."""
    from planner.analysis.passby_kernel import passed_by, tiles_of

    parameters, paths = scene.parameters, presence.paths
    tiles = tiles_of(faces.ends, faces.bay, wanted, parameters.passby_m)

    def measure(part: range) -> Floats:
        sums: Floats = passed_by(
            part.start, part.stop, presence.weights, paths.start, paths.points, tiles, faces,
            scene.blockers, parameters.passby_m, parameters.eye_m,
        )  # fmt: skip
        return sums

    return list(each(measure, ranges(presence.visits, VISITS_PER_PART)))


def _names(scene: Scene, faces: Faces) -> list[str]:
    """Return the id of the lowest placement of each bay."""
    return [scene.placements[first].id for first in faces.level_start[:-1].tolist()]


def _bays_near(faces: Faces, lines: Floats, reach: float) -> Ints:
    """Return the bays with a piece whose box comes within reach of the box of a line (n, 4)."""
    near = np.zeros(len(faces.bay), dtype=np.bool_)
    low = np.minimum(faces.ends[:, :2], faces.ends[:, 2:]) - reach
    high = np.maximum(faces.ends[:, :2], faces.ends[:, 2:]) + reach
    boxes = np.column_stack(
        [np.minimum(lines[:, :2], lines[:, 2:]), np.maximum(lines[:, :2], lines[:, 2:])]
    )
    for x1, y1, x2, y2 in np.unique(boxes, axis=0).tolist():
        near |= (low[:, 0] <= x2) & (low[:, 1] <= y2) & (high[:, 0] >= x1) & (high[:, 1] >= y1)
    return np.unique(faces.bay[near])
