"""Shortest ways beside a package that finds them too; without it (extra ``bench``) no rows."""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec
from itertools import pairwise
from math import dist

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.polygon import orient

from planner.geometry.geodesic import Walkways
from planner.geometry.polygons import polygons_of
from tests.benchmarks.measure import Row, timed
from tests.benchmarks.projects import scene

Floats = NDArray[np.float64]

PEER = "extremitypathfinder"
PLACES, SEED = 12, 6


def rows() -> list[Row]:
    """Build the graph and find the way of each pair of places, on stores S and M."""
    return [_row(size) for size in ("S", "M")] if find_spec(PEER) else []


def _row(size: str) -> Row:
    floor = scene(size)
    area = max(polygons_of(floor.roaming), key=lambda part: part.area)
    every = np.unique(floor.stops, axis=0)
    every = every[shapely.intersects_xy(area, every[:, 0], every[:, 1])]
    places = every[np.random.default_rng(SEED).choice(len(every), PLACES, replace=False)]
    pairs = np.argwhere(np.triu(np.ones((PLACES, PLACES), dtype=np.bool_), 1))
    mine, took = timed(lambda: Walkways(area).routes(places, pairs))
    sided = orient(area)
    rings = [list(ring.coords)[:-1] for ring in (sided.exterior, *sided.interiors)]

    def theirs() -> list[float]:
        environment = import_module(PEER).PolygonEnvironment()
        environment.store(rings[0], rings[1:], validate=False)
        found = []
        for a, b in pairs.tolist():
            path, _ = environment.find_shortest_path(tuple(places[a]), tuple(places[b]))
            found.append(sum(dist(p, q) for p, q in pairwise(path)))
        return found

    lengths, peer = timed(theirs, 1)
    own = [sum(dist(p, q) for p, q in pairwise(route.tolist())) for route in mine]
    gaps = np.abs(np.array(own) - np.array(lengths))
    same = int((gaps < 1e-6).sum())
    return Row(
        "graph built, ways of pairs", f"{size}, {len(pairs)} pairs", took.cpu_s, took.wall_s,
        took.peak_mb, peer=PEER, peer_cpu_s=peer.cpu_s,
        agreement=f"{same} of {len(pairs)} lengths within 1e-6 m, most {gaps.max():.2f} m apart",
    )  # fmt: skip
