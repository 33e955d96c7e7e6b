"""Visibility graphs: which points of a grid see each other, as rows of bits."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from planner.geometry.arrays import BoolArray, FloatArray, WordArray
from planner.geometry.blockers import Blockers
from planner.geometry.grid import Grid
from planner.geometry.row_blocks import Progress, fill, silent


@dataclass(frozen=True, slots=True, eq=False)
class VisibilityGraph:
    """Points of a grid and which of them see each other.

    Attributes:
        grid: Its points are the middles of the walkable cells.
        bits: Shape (n, words). Point i sees point j if bit j % 64 of word j // 64 of row i is
            set. Symmetric; no point sees itself.
    """

    grid: Grid
    bits: WordArray

    def neighbours(self, point: int) -> BoolArray:
        """Say of every point whether this one sees it: (n,)."""
        seen = np.unpackbits(self.bits[point].view(np.uint8), bitorder="little")
        return seen[: len(self.bits)].astype(np.bool_)


def bytes_of_graph(points: int) -> int:
    """Return the memory that the bits of so many points take."""
    return points * words_of(points) * 8


def words_of(points: int) -> int:
    """Return how many words a row has."""
    return (points + 63) // 64


def visibility_graph(
    grid: Grid,
    walls: FloatArray,
    blockers: Blockers,
    progress: Progress = silent,
) -> VisibilityGraph:
    """Find which points see each other: the segment between them meets no wall.

    Inside a view everything is seen; points on its edges are tested as segments, so touching a
    corner blocks, whatever the direction.

    Args:
        grid: Points, on no wall.
        walls: Shape (m, 4). What blocks, as ``crossing_free`` gives it.
        blockers: The same, indexed.
        progress: Is told how far it is.

    Source:
        Turner, Doxa, O'Sullivan, Penn, From isovists to visibility graphs, 2001.
    """
    from planner.geometry.visibility_graph_kernel import fill_rows

    points = np.ascontiguousarray(grid.centres)
    count = len(points)
    place = np.ascontiguousarray(np.argwhere(grid.mask)[:, ::-1]).astype(np.int64)
    steps = np.cumsum(grid.mask.ravel(), dtype=np.int64).reshape(grid.mask.shape)
    before = np.hstack([steps[:, :1] - grid.mask[:, :1], steps]) if steps.size else steps
    bits = np.zeros((count, words_of(count)), np.uint64)

    def block(first: int, end: int) -> None:
        rows = bits[first:end]
        fill_rows(walls, blockers, before, place, points, grid.cell, first, rows)

    fill(count, block, progress)
    return VisibilityGraph(grid, bits)
