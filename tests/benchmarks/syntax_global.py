"""Global measures of visibility graphs, against the shortest ways that scipy finds."""

from __future__ import annotations

import numpy as np
from scipy.sparse import csr_array
from scipy.sparse.csgraph import shortest_path

from planner.geometry.visibility_measures import global_measures
from tests.benchmarks.measure import Row, timed
from tests.benchmarks.syntax_floor import floor, graph_of, table_of

SIZES = (("S", 0.5), ("S", 0.25), ("M", 0.5), ("M", 0.25))
DEPTHMAPX_S = {("M", 0.5): 26.3, ("S", 0.25): 21.0}
"""Seconds that depthmapX took for visual integration of radius n, measured once before."""
SAMPLE, SEED = 60, 8
TARGET = ">= 10x depthmapX"


def rows() -> list[Row]:
    """Measure depth, integration and entropy of every point; scipy searches from a sample."""
    return [row for size, spacing in SIZES for row in _rows(size, spacing)]


def _rows(size: str, spacing: float) -> list[Row]:
    views, grid = floor(size, spacing)
    graph, made = timed(lambda: graph_of(views, grid), repeats=3)
    found, took = timed(lambda: global_measures(graph), repeats=3 if spacing == 0.5 else 1)
    links = csr_array(table_of(graph))
    count = len(graph.bits)
    some = np.random.default_rng(SEED).choice(count, SAMPLE, replace=False)
    depths, other = timed(
        lambda: shortest_path(links, method="D", unweighted=True, indices=some),
        repeats=1, warm_up=False,
    )  # fmt: skip
    mean = depths.sum(axis=1) / (count - 1)
    worst = float(np.abs(mean - found.mean_depth[some]).max())
    what = f"{size} {spacing} m, {count:,} points"
    peers = [(f"scipy, from {SAMPLE} points, scaled", other.cpu_s / SAMPLE * count)]
    if (size, spacing) in DEPTHMAPX_S:
        peers.append(("depthmapX, earlier", DEPTHMAPX_S[size, spacing]))
    return [
        Row("visibility graph", what, made.cpu_s, made.wall_s, made.peak_mb),
        *(
            Row(
                "syntax, global", what, took.cpu_s, took.wall_s, took.peak_mb, peer, cpu_s, TARGET,
                f"mean depth differs by {worst:.0e} at most",
            )
            for peer, cpu_s in peers
        ),
    ]  # fmt: skip
