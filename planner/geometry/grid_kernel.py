"""Compiled grids: which cell each point lies in, and which cells lie in each area."""

from __future__ import annotations

import math
from typing import NamedTuple

import numpy as np
from numba import njit
from numpy.typing import NDArray

from planner.geometry.arrays import BoolArray, FloatArray, IntArray

NEAR = 1e-9
"""A middle this close to an edge, in surface units, is left to the exact test."""
_OUT, _IN, _UNSURE = 0, 1, 2


class Inside(NamedTuple):
    """Cells with their middle in areas, one area after the other.

    Attributes:
        start: Shape (areas + 1,). Where those of each area begin.
        cell: Shape (n,). Number of the walkable cell, rising in each area.
        sure: Shape (n,). False where the middle is so near to an edge that it may lie outside.
    """

    start: IntArray
    cell: IntArray
    sure: BoolArray


@njit(nogil=True, cache=True)
def cells_of(points: FloatArray, x0: float, y0: float, size: float, numbers: IntArray) -> IntArray:
    """Return the number at the cell of each point (n, 2): (n,); -1 beside the grid.

    Args:
        points: Surface units.
        x0: Left edge of the grid.
        y0: Its least y.
        size: Side of a cell.
        numbers: Shape (rows, columns). What stands in each cell.
    """
    rows, columns = numbers.shape
    found = np.empty(len(points), np.int64)
    for k in range(len(points)):
        column, row = math.floor((points[k, 0] - x0) / size), math.floor((points[k, 1] - y0) / size)
        inside = 0 <= column < columns and 0 <= row < rows
        found[k] = numbers[row, column] if inside else -1
    return found


@njit(nogil=True, cache=True)
def cells_inside(
    start: IntArray, edges: FloatArray, x0: float, y0: float, size: float, numbers: IntArray
) -> Inside:
    """Find the numbered cells with their middle in areas: row by row between their edges.

    Args:
        start: Shape (areas + 1,). Where the edges of each area begin.
        edges: Shape (n, 4). Ends of the edges of all rings.
        x0: Left edge of the grid.
        y0: Its least y.
        size: Side of a cell.
        numbers: Shape (rows, columns). Numbers of cells; -1 for what is none.
    """
    rows, columns = numbers.shape
    areas = len(start) - 1
    first, end = np.zeros(areas, np.int64), np.zeros(areas, np.int64)
    most = 0
    for area in range(areas):
        own = edges[start[area] : start[area + 1]]
        if len(own):
            low, high = min(own[:, 1].min(), own[:, 3].min()), max(own[:, 1].max(), own[:, 3].max())
            left, right = (
                min(own[:, 0].min(), own[:, 2].min()),
                max(own[:, 0].max(), own[:, 2].max()),
            )
            first[area] = max(0, math.floor((low - y0) / size - 0.5))
            end[area] = min(rows, math.ceil((high - y0) / size + 0.5))
            wide = min(columns, math.ceil((right - left) / size) + 2)
            most += max(0, end[area] - first[area]) * wide
    found = Inside(
        np.zeros(areas + 1, np.int64), np.empty(most, np.int64), np.empty(most, np.bool_)
    )
    state, cuts, count = np.zeros(columns, np.int8), np.empty(len(edges)), 0
    for area in range(areas):
        own = edges[start[area] : start[area + 1]]
        for row in range(first[area], end[area]):
            left, right = _row(own, y0 + (row + 0.5) * size, x0, size, state, cuts)
            for column in range(left, right):
                if state[column] != _OUT and numbers[row, column] >= 0:
                    found.cell[count] = numbers[row, column]
                    found.sure[count] = state[column] == _IN
                    count += 1
                state[column] = _OUT
        found.start[area + 1] = count
    return Inside(found.start, found.cell[:count], found.sure[:count])


@njit(nogil=True, cache=True)
def _row(
    edges: FloatArray, y: float, x0: float, size: float, state: NDArray[np.int8], cuts: FloatArray
) -> tuple[int, int]:
    """Mark the columns with their middle inside; returns the first marked and behind the last."""
    count, left, right = 0, len(state), 0
    for k in range(len(edges)):
        ax, ay, bx, by = edges[k]
        if (ay > y) != (by > y):
            cut, place = ax + (bx - ax) * (y - ay) / (by - ay), count
            while place > 0 and cuts[place - 1] > cut:
                cuts[place] = cuts[place - 1]
                place -= 1
            cuts[place] = cut
            count += 1
    for k in range(0, count - 1, 2):
        begin, end = _columns(cuts[k], cuts[k + 1], x0, size, len(state))
        state[begin:end] = _IN
        left, right = min(left, begin), max(right, end)
    for k in range(len(edges)):
        ax, ay, bx, by = edges[k]
        if min(ay, by) > y + NEAR or max(ay, by) < y - NEAR:
            continue
        one, two = 0.0, 1.0
        if ay != by:
            one, two = (y - NEAR - ay) / (by - ay), (y + NEAR - ay) / (by - ay)
        one, two = min(max(one, 0.0), 1.0), min(max(two, 0.0), 1.0)
        near, far = ax + (bx - ax) * one, ax + (bx - ax) * two
        begin, end = _columns(min(near, far) - NEAR, max(near, far) + NEAR, x0, size, len(state))
        state[begin:end] = _UNSURE
        left, right = min(left, begin), max(right, end)
    return left, right


@njit(nogil=True, cache=True)
def _columns(low: float, high: float, x0: float, size: float, columns: int) -> tuple[int, int]:
    """Return the first column with its middle between two x, and the one behind the last."""
    begin = min(max(0, math.ceil((low - x0) / size - 0.5)), columns)
    end = min(columns, math.floor((high - x0) / size - 0.5) + 1)
    return begin, max(begin, end)
