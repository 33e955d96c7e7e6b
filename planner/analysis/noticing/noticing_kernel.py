"""Compiled joining of columns."""

from __future__ import annotations

import numpy as np
from numba import njit
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Singles = NDArray[np.float32]
Ints = NDArray[np.int64]
Columns = NDArray[np.int32]


@njit(nogil=True, cache=True)
def above_of(weight: Floats, level_start: Ints) -> Floats:
    """Add up weights (placements,) from each to the top of its bay, from the top down."""
    above = np.empty_like(weight)
    for bay in range(len(level_start) - 1):
        whole = 0.0
        for level in range(level_start[bay + 1] - 1, level_start[bay] - 1, -1):
            whole += weight[level]
            above[level] = whole
    return above


@njit(nogil=True, cache=True)
def _group_start(
    start: Ints, column: Columns, end: Ints, group_start: Ints, group: Columns, count: int
) -> Ints:
    """Return where the groups of each place begin, shape (places + 1,)."""
    new_start = np.zeros(len(start), np.int64)
    stamp = np.full(count, -1, np.int64)
    for place in range(len(start) - 1):
        found = 0
        for k in range(start[place], start[place + 1]):
            for m in range(group_start[column[k]], group_start[end[column[k]]]):
                if stamp[group[m]] != place:
                    stamp[group[m]] = place
                    found += 1
        new_start[place + 1] = new_start[place] + found
    return new_start


@njit(nogil=True, cache=True)
def grouped_entries(
    start: Ints,
    column: Columns,
    gaze: Singles,
    visible: Singles,
    end: Ints,
    factor: Floats,
    group_start: Ints,
    group: Columns,
    share: Floats,
    count: int,
) -> tuple[Ints, Columns, Singles, Singles]:
    """Return the entries of each place with columns joined into groups.

    Attention is added by share; time in view is the longest of any member: exact for single
    vantages, where it is 0 or 1, so mixes of vantages are made after joining.
    """
    places = len(start) - 1
    new_start = _group_start(start, column, end, group_start, group, count)
    entries = new_start[places]
    new_column = np.empty(entries, np.int32)
    new_gaze = np.zeros(entries, np.float32)
    new_visible = np.zeros(entries, np.float32)
    position = np.zeros(count, np.int64)
    stamp = np.full(count, -1, np.int64)
    for place in range(places):
        at = new_start[place]
        if at == new_start[place + 1]:
            continue
        for k in range(start[place], start[place + 1]):
            for c in range(column[k], end[column[k]]):
                for m in range(group_start[c], group_start[c + 1]):
                    g = group[m]
                    if stamp[g] != place:
                        stamp[g] = place
                        position[g] = at
                        new_column[at] = g
                        at += 1
                    new_gaze[position[g]] += gaze[k] * factor[c] * share[m]
                    new_visible[position[g]] = max(new_visible[position[g]], visible[k])
    return new_start, new_column, new_gaze, new_visible
