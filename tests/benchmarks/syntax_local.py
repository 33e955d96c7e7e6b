"""Local measures of visibility graphs, against products of scipy's sparse matrices."""

from __future__ import annotations

import numpy as np
from scipy.sparse import csr_array

from planner.geometry.visibility_measures import LocalMeasures, local_measures
from tests.benchmarks.measure import Row, timed
from tests.benchmarks.syntax_floor import Bools, floor, graph_of, table_of

SIZES = (("S", 0.5), ("S", 0.25), ("M", 0.5))
DEPTHMAPX_S = {("S", 0.5): 33.6}
"""Seconds that depthmapX took for the local measures on this store, measured once before."""
TARGET = ">= 50x depthmapX"


def rows() -> list[Row]:
    """Measure connectivity, clustering, control and controllability of every point."""
    return [row for size, spacing in SIZES for row in _rows(size, spacing)]


def _rows(size: str, spacing: float) -> list[Row]:
    graph = graph_of(*floor(size, spacing))
    found, took = timed(lambda: local_measures(graph))
    seen = table_of(graph)
    theirs, other = timed(lambda: _by_products(seen), repeats=1, warm_up=False)
    worst = max(float(np.nanmax(np.abs(one - two))) for one, two in zip(found, theirs, strict=True))
    what = f"{size} {spacing} m, {len(seen):,} points, {int(seen.sum()) // 2:,} pairs"
    peers = [("scipy sparse", other.cpu_s)]
    if (size, spacing) in DEPTHMAPX_S:
        peers.append(("depthmapX, earlier", DEPTHMAPX_S[size, spacing]))
    return [
        Row(
            "syntax, local", what, took.cpu_s, took.wall_s, took.peak_mb, peer, cpu_s, TARGET,
            f"differs by {worst:.0e} at most",
        )
        for peer, cpu_s in peers
    ]  # fmt: skip


def _by_products(seen: Bools) -> LocalMeasures:
    links = csr_array(seen.astype(np.float64))
    degree = seen.sum(axis=1, dtype=np.float64)
    paths = links @ links
    with np.errstate(divide="ignore", invalid="ignore"):
        return LocalMeasures(
            degree,
            np.asarray((paths * links).sum(axis=1)).ravel() / (degree * (degree - 1.0)),
            np.asarray(links @ (1.0 / degree)),
            degree / np.diff(paths.indptr),
        )
