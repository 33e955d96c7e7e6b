"""Where the viewers of a placement stand, and how long visits are where."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from planner.analysis.cells import Cells
from planner.analysis.floor_score import FloorScore
from planner.analysis.noticing.faces import Faces, faces_of
from planner.analysis.noticing.floor import noticing_from
from planner.analysis.noticing.noticing import of_column
from planner.analysis.scene import Scene

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]


@dataclass(frozen=True, slots=True, eq=False)
class Walked:
    """Where visits were, one row a viewpoint.

    Attributes:
        cell: Shape (n,). Index of the walkable cell, rising.
        at: Shape (n, 2). Viewpoints, surface units.
        seconds: Shape (n,). Weighted seconds of all visits there, > 0.
    """

    cell: Ints
    at: Floats
    seconds: Floats


def cell_seconds(score: FloorScore) -> Floats:
    """Return the weighted seconds of all visits in each walkable cell, shape (cells,).

    Time of which only the area is known spreads evenly over the area's cells.
    """
    found, vantages = score.presence, len(score.presence.cell)
    spent = score.presence.place_seconds
    seconds = np.bincount(
        found.cell, weights=spent[:vantages], minlength=int(score.scene.grid.mask.sum())
    ).astype(np.float64)
    for area, whole in zip(found.areas, spent[vantages:].tolist(), strict=True):
        seconds[area] += whole / max(len(area), 1)
    return seconds


def walked(score: FloorScore) -> Walked:
    """Return from where visits look: a viewpoint for each cell that is walked."""
    found = score.presence
    centres = score.scene.grid.centres
    seconds = cell_seconds(score)
    at = centres.copy()
    at[found.cell] = found.at
    there = np.flatnonzero(seconds > 0.0)
    return Walked(there, at[there], seconds[there])


def viewing_cells(score: FloorScore, index: int) -> Cells:
    """Return the cells from which a placement gets its attention, most of it first.

    Args:
        score: The surface's score.
        index: Of the placement in ``score.sites``.
    """
    grid = score.scene.grid
    centres = grid.centres
    attention = _attention(score, index, centres)
    whole = float(attention.sum())
    cells = np.flatnonzero(attention > 0.0)
    cells = cells[np.argsort(-attention[cells], kind="stable")]
    x, y = centres[cells].T
    return Cells(x, y, attention[cells] / max(whole, 1e-300), grid.cell)


def _attention(score: FloorScore, index: int, centres: Floats) -> Floats:
    """Return the weighted attention-seconds that a placement gets from each cell."""
    found, noticing = score.presence, score.noticing
    place, gaze = of_column(noticing, index)
    attention = found.place_seconds[place] * gaze
    single = place < len(found.cell)
    by_cell = np.bincount(
        found.cell[place[single]], weights=attention[single], minlength=len(centres)
    ).astype(np.float64)
    for area, whole in zip(
        (place[~single] - len(found.cell)).tolist(), attention[~single].tolist(), strict=True
    ):
        cells = found.areas[area]
        sizes = _sizes(score.scene, index, centres[cells])
        by_cell[cells] += whole * sizes / max(float(sizes.sum()), 1e-300)
    return by_cell


def _sizes(scene: Scene, index: int, at: Floats) -> Floats:
    """Return how big a placement looks from points, when looked at; 0 where it is hidden.

    Who stands in an area looks everywhere alike, so this is how its attention divides over the
    area, up to what else is in view.
    """
    middle = np.array(scene.placements[index].middle)
    near = np.flatnonzero(
        np.hypot(*(at - middle).T) <= scene.parameters.depth_of_vision_m + _half_width(scene, index)
    )
    faces, column = _own_faces(scene, index)
    towards = middle - at[near]
    angle = np.arctan2(towards[:, 1], towards[:, 0])
    looks = noticing_from(
        faces, scene.blockers, at[near], angle, np.ones(len(near)), scene.parameters
    )
    owner, gaze = of_column(looks, column)
    sizes = np.zeros(len(at))
    sizes[near] = np.bincount(owner, weights=gaze, minlength=len(near))
    return sizes


def _own_faces(scene: Scene, index: int) -> tuple[Faces, int]:
    """Return the faces of a placement's bay alone, and the placement's number among them."""
    bay = scene.bay_of[index]
    members = np.flatnonzero(scene.bay_of == bay)
    pieces = scene.pieces
    mine = pieces.bay == bay
    own = replace(
        pieces,
        ends=pieces.ends[mine],
        middle=pieces.middle[mine],
        normal=pieces.normal[mine],
        bay=np.zeros(int(mine.sum()), dtype=np.int32),
    )
    placements = tuple(scene.placements[member] for member in members.tolist())
    space = replace(
        scene.space,
        placements=placements,
        bay_of=np.zeros(len(members), dtype=np.int32),
        pieces=own,
    )
    return faces_of(Scene(scene.surface, space, placements)), index - int(members[0])


def _half_width(scene: Scene, index: int) -> float:
    line = scene.placements[index].line
    middle = scene.placements[index].middle
    return max(math.dist(point, middle) for point in line)
