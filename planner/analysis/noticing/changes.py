"""Which face pieces and walls came or went between two scenes."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from planner.analysis.noticing.faces import Faces, faces_of
from planner.analysis.scene import Scene
from planner.geometry.blockers import Blockers

Floats = NDArray[np.float64]


@lru_cache(maxsize=1)
def changes(last: Scene, scene: Scene) -> Floats:
    """Return lines (n, 4) along everything that can be noticed or hides, and came or went.

    Looks and pass-by ask for the same one after the other.
    """
    had, faces = faces_of(last), faces_of(scene)
    pieces = _changed_pieces(last, had, scene, faces)
    walls = _changed_walls(last.blockers, scene.blockers)
    return np.ascontiguousarray(np.concatenate([pieces, walls]))


def staying_walls(last: Scene, scene: Scene) -> Floats:
    """Return the walls that both scenes have, one row x1, y1, x2, y2, height each."""
    before, now = _wall_rows(last.blockers), _wall_rows(scene.blockers)
    return _rows(_row_set(before) & _row_set(now), 5)


def _piece_rows(scene: Scene, faces: Faces, codes: dict[tuple[object, ...], int]) -> Floats:
    """Return what a look depends on, one row a piece: first its ends and its middle."""
    of_bay = [
        codes.setdefault(
            (scene.placements[a].id, faces.height_m[a:b].tobytes(), faces.weight[a:b].tobytes()),
            len(codes),
        )
        for a, b in pairwise(faces.level_start.tolist())
    ]
    code = np.array(of_bay, dtype=np.float64)[faces.bay] if len(faces.bay) else np.zeros(0)
    return _pieces_with(faces, code)


def _same_levels(last: Scene, had: Faces, scene: Scene, faces: Faces) -> bool:
    """Whether both scenes have the same bays with the same levels, in the same order."""
    arrays = ("level_start", "height_m", "weight")
    return all(np.array_equal(getattr(had, name), getattr(faces, name)) for name in arrays) and all(
        last.placements[first].id == scene.placements[first].id
        for first in faces.level_start[:-1].tolist()
    )


def _pieces_with(faces: Faces, code: Floats) -> Floats:
    return np.column_stack([faces.ends, faces.middle, faces.normal, faces.covered_m, code])


def _changed_pieces(last: Scene, had: Faces, scene: Scene, faces: Faces) -> Floats:
    """Return lines (n, 4) from both ends to the middle of the pieces that came or went.

    Pieces that carry other levels, or have something else right in front, came and went.
    """
    codes: dict[tuple[object, ...], int] = {}
    old, new = (
        _pieces_with(one, one.bay.astype(np.float64))
        if _same_levels(last, had, scene, faces)
        else _piece_rows(there, one, codes)
        for there, one in ((last, had), (scene, faces))
    )
    rows = _difference(old, new)
    return np.concatenate([rows[:, [0, 1, 4, 5]], rows[:, [2, 3, 4, 5]]])


def _changed_walls(before: Blockers, now: Blockers) -> Floats:
    """Return the stretches (n, 4) of walls that came or went.

    A wall that is cut in two or joined to one in line with it stays where it was: a sight line
    passes over it at the same height, up to rounding far below ``TOUCH``.
    """
    was, rows = _wall_rows(before), _wall_rows(now)
    gone, come = _row_set(was) - _row_set(rows), _row_set(rows) - _row_set(was)
    old, new = _rows(gone, 5), _rows(come, 5)
    left = [part for row in old for part in _less(row, new)]
    left += [part for row in new for part in _less(row, old)]
    return np.array(left, dtype=np.float64).reshape(-1, 4)


def _less(wall: Floats, others: Floats) -> list[Floats]:
    """Return the parts of a wall that no wall of the same height runs along."""
    begin, way = wall[:2], wall[2:4] - wall[:2]
    ends = others[others[:, 4] == wall[4], :4].reshape(-1, 2, 2) - begin
    in_line = (ends[:, :, 0] * way[1] == ends[:, :, 1] * way[0]).all(axis=1)
    along = np.sort(ends[in_line] @ way / (way @ way), axis=1)
    free, parts = 0.0, []
    for low, high in (*sorted(along.tolist()), [1.0, 1.0]):
        if low > free:
            parts.append(np.concatenate([begin + free * way, begin + min(low, 1.0) * way]))
        free = max(free, high)
        if free >= 1.0:
            break
    return parts


def _wall_rows(walls: Blockers) -> Floats:
    return np.column_stack([walls.segments, walls.heights])


def _difference(old: Floats, new: Floats) -> Floats:
    """Return the rows that only one of two tables has."""
    if old.shape == new.shape:
        moved = (old != new).any(axis=1)
        old, new = old[moved], new[moved]
    return _rows(_row_set(old) ^ _row_set(new), old.shape[1])


def _row_set(rows: Floats) -> set[bytes]:
    return {row.tobytes() for row in np.ascontiguousarray(rows)}


def _rows(found: set[bytes], columns: int) -> Floats:
    return np.frombuffer(b"".join(sorted(found)), dtype=np.float64).reshape(-1, columns)
