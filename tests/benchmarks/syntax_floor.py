"""Floors of the synthetic stores made ready for space syntax, as the command line has them."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from planner.analysis.syntax import points_of
from planner.analysis.views import Views, views_of
from planner.geometry.grid import Grid
from planner.geometry.visibility_graph import VisibilityGraph, visibility_graph
from tests.benchmarks.projects import scene

Bools = NDArray[np.bool_]


def floor(size: str, spacing: float) -> tuple[Views, Grid]:
    """Return what blocks the eye in a store, and the points of a grid on it."""
    views = views_of(scene(size).space)
    return views, points_of(views, spacing)


def graph_of(views: Views, grid: Grid) -> VisibilityGraph:
    """Return the visibility graph of the points."""
    return visibility_graph(grid, views.walls, views.blockers)


def table_of(graph: VisibilityGraph) -> Bools:
    """Return which points see each other: (n, n)."""
    bits = np.unpackbits(graph.bits.view(np.uint8), axis=1, bitorder="little")
    return bits[:, : len(graph.bits)].astype(np.bool_)
