"""Looking around a floor again after an edit: only from where something in view has changed."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from planner.analysis.noticing.faces import Faces, faces_of
from planner.analysis.noticing.floor import floor_noticing
from planner.analysis.noticing.noticing import Noticing
from planner.analysis.scene import Scene
from planner.geometry.blockers import Blockers

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Bools = NDArray[np.bool_]

MARGIN = 0.01
"""Faces are looked at from just in front: changes this far beyond the depth of vision count."""
MOST_CHANGED = 400
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
    face or an obstacle within its depth of vision came or went.
    """

    def __init__(self) -> None:
        """Begin with nothing known."""
        self._last: _Looked | None = None

    def __call__(self, scene: Scene, at: Floats, heading: Ints, standing: Bools) -> Noticing:
        """Return what can be noticed; arguments as ``floor_noticing``."""
        faces = faces_of(scene)
        source = self._known(scene, faces, at, heading, standing)
        fresh = np.flatnonzero(source < 0)
        found = floor_noticing(scene, at[fresh], heading[fresh], standing[fresh])
        if self._last is not None and len(fresh) < len(at):
            found = _merged(self._last, scene, source, found)
        self._last = _Looked(scene, faces, at, heading, standing, found)
        return found

    def _known(
        self, scene: Scene, faces: Faces, at: Floats, heading: Ints, standing: Bools
    ) -> Ints:
        """Return the row of the last look that each row equals; -1 for none."""
        last = self._last
        none = np.full(len(at), -1, dtype=np.int64)
        if last is None or last.scene.parameters != scene.parameters:
            return none
        if _raster(last.faces) != _raster(faces):
            return none
        changed = np.concatenate(
            [_changed_pieces(last, scene, faces), _changed_walls(last.scene, scene)]
        )
        if len(changed) > MOST_CHANGED:
            return none
        source = _same_rows(last, at, heading, standing)
        reach = scene.parameters.depth_of_vision_m + MARGIN
        source[_is_near(at, changed, reach)] = -1
        return source


def _raster(faces: Faces) -> tuple[float, float, float, int, int]:
    """Return what the order of sums depends on."""
    return faces.x0, faces.y0, faces.size, faces.nx, faces.ny


def _changed_pieces(last: _Looked, scene: Scene, faces: Faces) -> Floats:
    """Return the ends of the face pieces that came, went, or carry other levels; (n, 4)."""
    codes: dict[tuple[object, ...], int] = {}
    old = _piece_rows(last.scene, last.faces, codes)
    new = _piece_rows(scene, faces, codes)
    return _difference(old, new)


def _piece_rows(scene: Scene, faces: Faces, codes: dict[tuple[object, ...], int]) -> Floats:
    starts = faces.level_start.tolist()
    weights = faces.weight.tolist()
    of_bay = [
        codes.setdefault(
            tuple((p.id, p.height_m, w) for p, w in zip(scene.placements[a:b], weights[a:b],
                                                        strict=True)),
            len(codes),
        )
        for a, b in pairwise(starts)
    ]  # fmt: skip
    code = np.array(of_bay, dtype=np.float64)[faces.bay] if len(faces.bay) else np.zeros(0)
    return np.column_stack([faces.ends, faces.middle, faces.normal, code])


def _changed_walls(last: Scene, scene: Scene) -> Floats:
    """Return the ends of the blocking edges that came, went or have another height; (n, 4)."""
    return _difference(_wall_rows(last.blockers), _wall_rows(scene.blockers))


def _wall_rows(walls: Blockers) -> Floats:
    return np.column_stack([walls.segments, walls.heights])


def _difference(old: Floats, new: Floats) -> Floats:
    """Return the first four columns of the rows that only one of two arrays has."""
    gone, come = ({row.tobytes() for row in np.ascontiguousarray(rows)} for rows in (old, new))
    rows = [np.frombuffer(row, dtype=np.float64)[:4] for row in gone ^ come]
    return np.array(rows, dtype=np.float64).reshape(-1, 4)


def _same_rows(last: _Looked, at: Floats, heading: Ints, standing: Bools) -> Ints:
    """Return the row of the last look with the same viewpoint, heading and stance; -1: none."""
    old = _keys(last.at, last.heading, last.standing)
    new = _keys(at, heading, standing)
    if not len(old):
        return np.full(len(new), -1, dtype=np.int64)
    order = np.argsort(old, kind="stable")
    place = np.minimum(np.searchsorted(old[order], new), len(old) - 1)
    row = order[place].astype(np.int64)
    same = (last.at[row] == at).all(axis=1)
    same &= (last.heading[row] == heading) & (last.standing[row] == standing)
    return np.where(same, row, -1)


def _keys(at: Floats, heading: Ints, standing: Bools) -> NDArray[np.uint64]:
    """Mix viewpoint, heading and stance into one number; equal ones are compared afterwards."""
    bits = np.ascontiguousarray(at).view(np.uint64).reshape(-1, 2)
    turn = (heading * 2 + standing).astype(np.uint64)
    mixed: NDArray[np.uint64] = (
        bits[:, 0] * np.uint64(0x9E3779B97F4A7C15)
        ^ bits[:, 1] * np.uint64(0xC2B2AE3D27D4EB4F)
        ^ turn * np.uint64(0x165667B19E3779F9)
    )
    return mixed


def _is_near(at: Floats, edges: Floats, reach: float) -> Bools:
    """Say which points (n, 2) lie within reach of any edge (m, 4); equal neighbours are one."""
    if not len(at):
        return np.zeros(0, dtype=np.bool_)
    first = np.flatnonzero(np.append(True, (at[1:] != at[:-1]).any(axis=1)))
    points = at[first]
    near = np.zeros(len(points), dtype=np.bool_)
    for x1, y1, x2, y2 in edges.tolist():
        dx, dy = x2 - x1, y2 - y1
        length = dx * dx + dy * dy
        x, y = points[:, 0] - x1, points[:, 1] - y1
        along = np.clip((x * dx + y * dy) / length, 0.0, 1.0) if length > 0.0 else 0.0
        near |= (x - along * dx) ** 2 + (y - along * dy) ** 2 <= reach * reach
    return np.repeat(near, np.diff(np.append(first, len(at))))


def _merged(last: _Looked, scene: Scene, source: Ints, fresh: Noticing) -> Noticing:
    """Put rows of the last look, with today's columns, and fresh rows into one order."""
    from planner.analysis.noticing.again_kernel import merged_rows

    number = {placement.id: index for index, placement in enumerate(scene.placements)}
    column = np.array([number.get(p.id, -1) for p in last.scene.placements], dtype=np.int32)
    old = last.found
    start, columns, gaze = merged_rows(
        source, old.start, old.column, old.gaze, column, fresh.start, fresh.column, fresh.gaze
    )
    return Noticing(start, columns, gaze, np.ones(len(columns), dtype=np.float32), fresh.columns)
