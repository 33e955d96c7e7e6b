"""Shortest ways: exact distances and routes, against a graph that shapely and scipy make."""

from __future__ import annotations

import numpy as np
import shapely
from numpy.typing import NDArray
from scipy.sparse import csr_array
from scipy.sparse.csgraph import dijkstra

from planner.analysis.scene import Scene
from planner.geometry.geodesic import Walkways
from tests.benchmarks.measure import Row, timed
from tests.benchmarks.projects import scene

Floats = NDArray[np.float64]

SAMPLE, SEED, GROWN = 60, 6, 1e-6
SIZES = ("S", "M")


def rows() -> list[Row]:
    """Measure building, all distances between stops, and the routes of random pairs."""
    return [row for size in SIZES for row in _rows(size)]


def _rows(size: str) -> list[Row]:
    floor = scene(size)
    every = np.unique(floor.stops, axis=0)
    some = np.random.default_rng(SEED).choice(len(every), min(SAMPLE, len(every)), replace=False)
    ways, built = timed(lambda: Walkways(floor.roaming))
    distances, measured = timed(lambda: ways.distances(every))
    sample = every[some]
    pairs = np.argwhere(np.triu(np.ones((len(sample), len(sample)), dtype=np.bool_), 1))
    routes, drawn = timed(lambda: ways.routes(sample, pairs))
    whole, mine = timed(lambda: Walkways(floor.roaming).distances(sample), 3)
    known, peer = timed(lambda: _by_shapely(floor, sample), 1, warm_up=False)
    worst = float(np.abs(known - whole).max())
    lengths = np.array([np.hypot(*np.diff(route, axis=0).T).sum() for route in routes])
    apart = float(np.abs(lengths - whole[pairs[:, 0], pairs[:, 1]]).max())
    corners = f"{len(ways.corners)} corners"
    return [
        Row("walkways built", f"{size}, {corners}", built.cpu_s, built.wall_s, built.peak_mb),
        Row(
            "distances, all stops",
            f"{size}, {len(every)} x {len(every)}",
            measured.cpu_s,
            measured.wall_s,
            measured.peak_mb,
            agreement=f"finite {np.isfinite(distances).mean():.0%}",
        ),
        Row(
            "routes drawn",
            f"{size}, {len(pairs):,} pairs",
            drawn.cpu_s,
            drawn.wall_s,
            drawn.peak_mb,
            agreement=f"lengths within {apart:.0e} m of distances",
        ),
        Row(
            "built and measured",
            f"{size}, {corners}, {len(sample)} points",
            mine.cpu_s,
            mine.wall_s,
            mine.peak_mb,
            peer="shapely covers + scipy dijkstra",
            peer_cpu_s=peer.cpu_s,
            agreement=f"distances within {worst:.0e} m",
        ),
    ]


def _by_shapely(floor: Scene, points: Floats) -> Floats:
    """Measure shortest ways over the visibility graph of all corners, by the prepared area."""
    free = floor.roaming.buffer(GROWN, join_style="mitre")
    shapely.prepare(free)
    nodes = np.vstack([points, np.unique(shapely.get_coordinates(floor.roaming), axis=0)])
    row, column = np.triu_indices(len(nodes), 1)
    lines = shapely.linestrings(np.stack([nodes[row], nodes[column]], axis=1))
    seen = shapely.covers(free, lines)
    length = np.hypot(*(nodes[row[seen]] - nodes[column[seen]]).T)
    graph = csr_array((length, (row[seen], column[seen])), shape=(len(nodes), len(nodes)))
    between: Floats = dijkstra(graph, directed=False, indices=np.arange(len(points)))
    return between[:, : len(points)]
