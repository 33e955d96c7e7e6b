"""How far it is from some stops to others: exact ways, against fields over the cells.

The peers walk from cell to cell, in eight directions: their ways are longer than need be, or cut
corners; how far apart the lengths are is told.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array
from scipy.sparse.csgraph import dijkstra

from planner.geometry.geodesic import Walkways
from planner.geometry.grid import Grid, walkable_grid
from tests.benchmarks.measure import Row, Took, timed
from tests.benchmarks.packages import is_here, package, skipped
from tests.benchmarks.projects import scene

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

PLACES, SEED = 60, 6
SIZES = ("S", "M", "L")
STEPS = ((0, 1), (1, 0), (1, 1), (1, -1))
SCIPY, SKIMAGE = "scipy dijkstra over cells of 0.25 m, graph ready", "skimage"


def rows() -> list[Row]:
    """Measure from each of 60 stops to the others on stores S, M and L."""
    return [row for size in SIZES for row in _rows(size)]


def _rows(size: str) -> list[Row]:
    floor = scene(size)
    every = np.unique(floor.stops, axis=0)
    drawn = np.random.default_rng(SEED).choice(len(every), min(PLACES, len(every)), replace=False)
    places, grid = every[drawn], walkable_grid(floor.roaming)
    exact, took = timed(lambda: Walkways(floor.roaming).distances(places), 3)
    at = grid.cell_index(places)
    graph = _graph(grid)
    peers: dict[str, Callable[[], Floats]] = {
        SCIPY: lambda: np.asarray(dijkstra(graph, directed=False, indices=at))[:, at]
    }
    if is_here(SKIMAGE):
        peers["scikit-image MCP_Geometric over cells of 0.25 m"] = lambda: _fields(grid, at)
    what = f"{size}, {len(places)} sources, {len(grid.centres):,} cells"
    table = [_row(what, took, name, timed(act, 1), exact) for name, act in peers.items()]
    if not is_here(SKIMAGE):
        table.append(Row(_TASK, what, took.cpu_s, took.wall_s, peer=skipped(SKIMAGE)))
    return table


_TASK = "ways from stops to stops, exact"


def _row(what: str, took: Took, peer: str, theirs: tuple[Floats, Took], exact: Floats) -> Row:
    lengths, other = theirs
    both = (exact > 1.0) & np.isfinite(exact) & np.isfinite(lengths)
    longer = 100.0 * (lengths[both] / exact[both] - 1.0)
    told = f"theirs longer by {np.median(longer):.1f} % (median), {longer.max():.0f} % at most"
    return Row(_TASK, what, took.cpu_s, took.wall_s, took.peak_mb, peer, other.cpu_s, ">= 4x", told)


def _graph(grid: Grid) -> csr_array:
    numbers = np.pad(grid.numbers, 1, constant_values=-1)
    row, column = np.nonzero(numbers >= 0)
    here: list[Ints] = []
    there: list[Ints] = []
    metres: list[Floats] = []
    for down, across in STEPS:
        other = numbers[row + down, column + across]
        kept = other >= 0
        here.append(numbers[row, column][kept])
        there.append(other[kept])
        metres.append(np.full(int(kept.sum()), grid.cell * np.hypot(down, across)))
    ends = np.concatenate(here), np.concatenate(there)
    count = len(grid.centres)
    return csr_array((np.concatenate(metres), ends), shape=(count, count))


def _fields(grid: Grid, at: Ints) -> Floats:
    """Return metres between cells, from a field of scikit-image around each."""
    costs = np.where(grid.mask, 1.0, -1.0)
    spots = np.argwhere(grid.mask)[at]
    found = []
    for spot in spots.tolist():
        field, _ = package("skimage.graph").MCP_Geometric(costs).find_costs([spot])
        found.append(field[spots[:, 0], spots[:, 1]] * grid.cell)
    return np.array(found)
