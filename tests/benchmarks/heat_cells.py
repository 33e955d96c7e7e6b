"""Ten million points counted in the walkable cells of a store, as presence bins its moments.

The cell of every point is kept, as presence needs it by visit: what writes only counts has less
to write.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray
from shapely.geometry import Polygon, box

from planner.geometry.grid import Grid
from tests.benchmarks.measure import Row, Took, timed
from tests.benchmarks.packages import is_here, package, skipped
from tests.benchmarks.projects import scene

Floats = NDArray[np.float64]
Counts = NDArray[np.int64]

POINTS, SEED = 10_000_000, 9
SIZES = ("M", "L")
HISTOGRAM, BINCOUNT, DATASHADER, PEDPY = (
    "numpy histogram2d",
    "numpy floor + bincount",
    "datashader",
    "pedpy",
)


def rows() -> list[Row]:
    """Count points of random cells, at random places in them, on stores M and L."""
    return [row for size in SIZES for row in _rows(size)]


def _rows(size: str) -> list[Row]:
    grid = scene(size).grid
    numbers = np.random.default_rng(SEED)
    centres = grid.centres
    at = centres[numbers.integers(0, len(centres), POINTS)]
    at += numbers.uniform(-0.5, 0.5, at.shape) * grid.cell
    found, took = timed(lambda: np.bincount(grid.cell_index(at), minlength=len(centres)), 3)
    peers: list[tuple[str, str, Callable[[], Counts]]] = [
        (HISTOGRAM, ">= 20x", lambda: _histogram(grid, at)),
        (BINCOUNT, ">= 2x", lambda: _bincount(grid, at)),
    ]
    optional = {DATASHADER: lambda: _datashader(grid, at), PEDPY: lambda: _pedpy(grid, at)}
    peers += [(name, "", act) for name, act in optional.items() if is_here(name)]
    table = [
        _row(size, took, name, timed(act, 1), found, target=target) for name, target, act in peers
    ]
    return table + [
        Row("heat map, points to cells", _size(size), *_own(took), peer=skipped(name))
        for name in optional
        if not is_here(name)
    ]


def _row(
    size: str, took: Took, peer: str, theirs: tuple[Counts, Took], found: Counts, *, target: str
) -> Row:
    counts, other = theirs
    apart = int(np.abs(counts - found).sum() // 2)
    return Row(
        "heat map, points to cells", _size(size), *_own(took), peer, other.cpu_s, target,
        f"{apart:,} points in another cell",
    )  # fmt: skip


def _own(took: Took) -> tuple[float, float, float]:
    return took.cpu_s, took.wall_s, took.peak_mb


def _size(size: str) -> str:
    return f"{size}, {POINTS:,} points"


def _edges(grid: Grid) -> tuple[float, float, float, float]:
    rows, columns = grid.mask.shape
    return grid.x0, grid.y0, grid.x0 + columns * grid.cell, grid.y0 + rows * grid.cell


def _histogram(grid: Grid, at: Floats) -> Counts:
    left, low, right, high = _edges(grid)
    spread, _, _ = np.histogram2d(
        at[:, 1], at[:, 0], bins=grid.mask.shape, range=((low, high), (left, right))
    )
    return spread[grid.mask].astype(np.int64)


def _bincount(grid: Grid, at: Floats) -> Counts:
    rows, columns = grid.mask.shape
    column = np.floor((at[:, 0] - grid.x0) / grid.cell).astype(np.int64)
    row = np.floor((at[:, 1] - grid.y0) / grid.cell).astype(np.int64)
    whole = np.bincount(row * columns + column, minlength=rows * columns)
    return whole.reshape(rows, columns)[grid.mask]


def _datashader(grid: Grid, at: Floats) -> Counts:
    from pandas import DataFrame

    left, low, right, high = _edges(grid)
    rows, columns = grid.mask.shape
    peer = package("datashader")
    paper = peer.Canvas(columns, rows, x_range=(left, right), y_range=(low, high))
    counts = paper.points(DataFrame(at, columns=["x", "y"]), "x", "y", peer.count())
    return np.asarray(counts.values)[grid.mask].astype(np.int64)


def _pedpy(grid: Grid, at: Floats) -> Counts:
    from pandas import DataFrame

    peer = package("pedpy")
    room = peer.WalkableArea(Polygon(box(*_edges(grid)).exterior))
    people = DataFrame({"frame": 0, "id": 0, "x": at[:, 0], "y": at[:, 1]})
    (density,) = peer.compute_density_profile(
        data=people,
        walkable_area=room,
        grid_size=grid.cell,
        density_method=peer.DensityMethod.CLASSIC,
    )
    rows, columns = grid.mask.shape
    counts = np.rint(np.asarray(density)[::-1][:rows, :columns] * grid.cell**2)
    return counts[grid.mask].astype(np.int64)
