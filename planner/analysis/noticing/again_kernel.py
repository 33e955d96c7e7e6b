"""Compiled merging of rows that are known with rows that are new."""

from __future__ import annotations

import numpy as np
from numba import njit
from numpy.typing import NDArray

Singles = NDArray[np.float32]
Ints = NDArray[np.int64]
Columns = NDArray[np.int32]


@njit(nogil=True, cache=True)
def merged_rows(
    source: Ints,
    old_start: Ints,
    old_column: Columns,
    old_gaze: Singles,
    renumbered: Columns,
    new_start: Ints,
    new_column: Columns,
    new_gaze: Singles,
) -> tuple[Ints, Columns, Singles]:
    """Return rows in the order of ``source``: an old row, or where it is -1 the next new one.

    ``renumbered`` is today's column of each old column.
    """
    start = np.zeros(len(source) + 1, np.int64)
    fresh = 0
    for row in range(len(source)):
        if source[row] >= 0:
            count = old_start[source[row] + 1] - old_start[source[row]]
        else:
            count = new_start[fresh + 1] - new_start[fresh]
            fresh += 1
        start[row + 1] = start[row] + count
    column = np.empty(start[-1], np.int32)
    gaze = np.empty(start[-1], np.float32)
    fresh = 0
    for row in range(len(source)):
        at = start[row]
        if source[row] >= 0:
            low = old_start[source[row]]
            for k in range(start[row + 1] - at):
                column[at + k] = renumbered[old_column[low + k]]
                gaze[at + k] = old_gaze[low + k]
        else:
            low = new_start[fresh]
            fresh += 1
            for k in range(start[row + 1] - at):
                column[at + k] = new_column[low + k]
                gaze[at + k] = new_gaze[low + k]
    return start, column, gaze
