"""Noticing of all faces of store M from all cells, against a prepared geometry of shapely.

Every wall reaches the ceiling here, so that both answer one question; the peer looks from some
of the cells, drawn by lot, and its time is scaled up to all of them.
"""

from __future__ import annotations

from dataclasses import replace
from math import inf

import numpy as np
import shapely
from numpy.typing import NDArray

from planner.analysis.noticing.faces import Faces, faces_of
from planner.analysis.noticing.floor import noticing_from
from planner.analysis.parameters import DEFAULTS
from planner.analysis.scene import Scene
from planner.geometry.blockers import Blockers
from tests.benchmarks.measure import Row, timed
from tests.benchmarks.projects import scene

Floats = NDArray[np.float64]
Pairs = set[tuple[int, int]]

REACH_M, DRAWN, SEED = 10.0, 300, 7
TARGET = ">= 50x"
EVERYWHERE = replace(DEFAULTS, depth_of_vision_m=REACH_M, phi0_deg=180.0, phi_max_deg=180.0)


def rows() -> list[Row]:
    """Look from every walkable cell, and compare which bays are seen from the drawn ones."""
    floor = scene("M")
    faces, cells = faces_of(floor), floor.grid.centres
    walls = floor.blockers._replace(heights=np.full(len(floor.blockers.heights), inf))
    _, took = timed(lambda: _seen(faces, walls, cells), 3)
    drawn = cells[np.random.default_rng(SEED).choice(len(cells), DRAWN, replace=False)]
    ours = _seen(faces, walls, drawn)
    theirs, there = timed(lambda: _peer(floor, faces, drawn), 1)
    same, asked = len(ours & theirs), len(ours | theirs)
    return [
        Row(
            "noticing, all faces",
            f"M, {len(cells):,} cells, {len(faces.bay):,} pieces",
            took.cpu_s,
            took.wall_s,
            took.peak_mb,
            peer=f"shapely prepared, {DRAWN} cells scaled",
            peer_cpu_s=there.cpu_s * len(cells) / DRAWN,
            target=TARGET,
            agreement=f"{same:,} of {asked:,} (cell, bay) pairs the same",
        )
    ]


def _seen(faces: Faces, walls: Blockers, at: Floats) -> Pairs:
    found = noticing_from(faces, walls, at, np.zeros(len(at)), np.ones(len(at)), EVERYWHERE)
    if len(at) > DRAWN:
        return set()
    place = np.repeat(np.arange(len(at)), np.diff(found.start))
    return set(zip(place.tolist(), faces.bay_of[found.column].tolist(), strict=True))


def _peer(floor: Scene, faces: Faces, at: Floats) -> Pairs:
    ends = floor.blockers.segments.reshape(-1, 2, 2)
    opaque = shapely.MultiLineString([tuple(map(tuple, line)) for line in ends.tolist()])
    shapely.prepare(opaque)
    seen: Pairs = set()
    for number, point in enumerate(at):
        way = faces.middle - point
        near = np.flatnonzero(
            ((way * faces.normal).sum(axis=1) < 0.0) & (np.hypot(*way.T) <= REACH_M)
        )
        lines = np.stack([np.broadcast_to(point, (len(near), 2)), faces.middle[near]], axis=1)
        clear = ~shapely.intersects(opaque, shapely.linestrings(lines))
        seen |= {(number, bay) for bay in faces.bay[near[clear]].tolist()}
    return seen
