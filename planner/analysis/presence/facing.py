"""Where shoppers who stand look: at the nearest face, if one is near."""

from __future__ import annotations

import numpy as np
import shapely

from planner.analysis.presence.presence import Floats, Ints
from planner.analysis.presence.steps import heading_of
from planner.analysis.scene import Scene
from planner.geometry.sight import is_visible


def faced(scene: Scene, points: Floats, heading_deg: Floats) -> Floats:
    """Turn shoppers who stand to the nearest face within the parameter's reach.

    The face is found once per walkable cell; only faces count on whose front side the cell
    lies and that can be seen from it.

    Args:
        scene: The floor.
        points: Shape (n, 2). Where they stand, surface units.
        heading_deg: Shape (n,). Where they walked: kept where no face is near.
    """
    if not len(points) or not len(scene.pieces.middle):
        return heading_deg
    cells, owner = np.unique(scene.grid.cell_index(points), return_inverse=True)
    piece = _nearest_pieces(scene, scene.grid.centres[cells])[owner]
    near = np.flatnonzero(piece >= 0)
    turned = heading_deg.copy()
    towards = _nearest_on(scene.pieces.ends[piece[near]], points[near]) - points[near]
    turned[near] = heading_of(towards)
    return turned


def _nearest_pieces(scene: Scene, points: Floats) -> Ints:
    """Return the index of the nearest piece in front of each point (n, 2); -1 where none is."""
    pieces = scene.pieces
    lines = np.asarray(shapely.linestrings(pieces.ends.reshape(-1, 2, 2)))
    at, piece = shapely.STRtree(lines).query(
        shapely.points(points), predicate="dwithin", distance=scene.parameters.face_reach_m
    )
    away = points[at] - pieces.middle[piece]
    ahead = (away * pieces.normal[piece]).sum(axis=1) > 0.0
    at, piece = at[ahead], piece[ahead]
    apart = np.hypot(*(_nearest_on(pieces.ends[piece], points[at]) - points[at]).T)
    seen = is_visible(scene.blockers, points[at], pieces.middle[piece])
    at, piece, apart = at[seen], piece[seen], apart[seen]
    order = np.lexsort((piece, np.round(apart, 9), at))
    first, where = np.unique(at[order], return_index=True)
    found = np.full(len(points), -1, dtype=np.int64)
    found[first] = piece[order][where]
    return found


def _nearest_on(ends: Floats, points: Floats) -> Floats:
    """Return the point of each segment (n, 4) that is nearest to each point (n, 2)."""
    along = ends[:, 2:] - ends[:, :2]
    share = ((points - ends[:, :2]) * along).sum(axis=1) / (along * along).sum(axis=1)
    nearest: Floats = ends[:, :2] + along * np.clip(share, 0.0, 1.0)[:, None]
    return nearest
