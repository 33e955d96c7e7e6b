"""Shortest ways beside packages that find them too (extra ``bench``)."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from math import dist
from types import ModuleType

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry import Polygon
from shapely.geometry.polygon import orient

from planner.geometry.geodesic import Walkways
from planner.geometry.polygons import polygons_of
from tests.benchmarks.measure import Row, timed
from tests.benchmarks.packages import is_here, package, skipped
from tests.benchmarks.projects import scene

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Peer = Callable[[ModuleType, Polygon, Floats, Ints], list[float]]

TASK = "graph built, ways of pairs"
PLACES, SEED = 12, 6


def rows() -> list[Row]:
    """Build the graph and find the way of each pair of places; pyvisgraph on store S only."""
    return [
        _row(size, name, peer)
        for size, name, peer in (
            ("S", "extremitypathfinder", _by_extremities),
            ("M", "extremitypathfinder", _by_extremities),
            ("S", "pyvisgraph", _by_pyvisgraph),
        )
    ]


def _row(size: str, name: str, peer: Peer) -> Row:
    floor = scene(size)
    area = max(polygons_of(floor.roaming), key=lambda part: part.area)
    every = np.unique(floor.stops, axis=0)
    every = every[shapely.intersects_xy(area, every[:, 0], every[:, 1])]
    places = every[np.random.default_rng(SEED).choice(len(every), PLACES, replace=False)]
    pairs = np.argwhere(np.triu(np.ones((PLACES, PLACES), dtype=np.bool_), 1))
    mine, took = timed(lambda: Walkways(area).routes(places, pairs))
    own = (f"{size}, {len(pairs)} pairs", took.cpu_s, took.wall_s, took.peak_mb)
    if not is_here(name):
        return Row(TASK, *own, peer=skipped(name))
    lengths, other = timed(lambda: peer(package(name), area, places, pairs), 1, warm_up=False)
    ours = [sum(dist(p, q) for p, q in pairwise(route.tolist())) for route in mine]
    gaps = np.array(ours) - np.array(lengths)
    same = int((np.abs(gaps) < 1e-6).sum())
    if name == "pyvisgraph":
        name = "pyvisgraph, without the walls round the room"
    told = (
        f"ours {max(-gaps.min(), 0.0):.2f} m shorter at most, {max(gaps.max(), 0.0):.2f} m longer"
    )
    return Row(
        TASK, *own, peer=name, peer_cpu_s=other.cpu_s,
        agreement=f"{same} of {len(pairs)} lengths within 1e-6 m, {told}",
    )  # fmt: skip


def _by_extremities(peer: ModuleType, area: Polygon, places: Floats, pairs: Ints) -> list[float]:
    sided = orient(area)
    rings = [list(ring.coords)[:-1] for ring in (sided.exterior, *sided.interiors)]
    environment = peer.PolygonEnvironment()
    environment.store(rings[0], rings[1:], validate=False)
    found = []
    for a, b in pairs.tolist():
        path, _ = environment.find_shortest_path(tuple(places[a]), tuple(places[b]))
        found.append(sum(dist(p, q) for p, q in pairwise(path)))
    return found


def _by_pyvisgraph(peer: ModuleType, area: Polygon, places: Floats, pairs: Ints) -> list[float]:
    """Find ways among what stands free; the peer knows no room round it."""
    rings = [[peer.Point(x, y) for x, y in list(one.coords)[:-1]] for one in area.interiors]
    graph = peer.VisGraph()
    graph.build(rings, status=False)
    found = []
    for a, b in pairs.tolist():
        path = graph.shortest_path(peer.Point(*places[a]), peer.Point(*places[b]))
        found.append(sum(dist((p.x, p.y), (q.x, q.y)) for p, q in pairwise(path)))
    return found
