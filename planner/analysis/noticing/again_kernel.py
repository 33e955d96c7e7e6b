"""Compiled search for rows that are known, and merging of them with rows that are new."""

from __future__ import annotations

import math

import numpy as np
from numba import njit
from numpy.typing import NDArray

from planner.analysis.noticing.outlook_kernel import (
    SECTORS,
    distance_to,
    is_covered,
    look_out,
    outlook_of,
    sectors_of,
)

Floats = NDArray[np.float64]
Singles = NDArray[np.float32]
Ints = NDArray[np.int64]
Columns = NDArray[np.int32]
Bools = NDArray[np.bool_]


@njit(nogil=True, cache=True)
def same_rows(
    old_at: Floats,
    old_heading: Ints,
    old_standing: Bools,
    at: Floats,
    heading: Ints,
    standing: Bools,
) -> Ints:
    """Return the old row with the same viewpoint, heading and stance as each row; -1: none."""
    size = 16
    while size < 2 * len(old_at):
        size *= 2
    slots = np.full(size, -1, np.int64)
    for row in range(len(old_at)):
        slot = _slot(old_at[row, 0], old_at[row, 1], old_heading[row], old_standing[row], size)
        while slots[slot] >= 0:
            slot = (slot + 1) % size
        slots[slot] = row
    found = np.full(len(at), -1, np.int64)
    for row in range(len(at)):
        slot = _slot(at[row, 0], at[row, 1], heading[row], standing[row], size)
        while slots[slot] >= 0:
            old = slots[slot]
            if (
                old_at[old, 0] == at[row, 0]
                and old_at[old, 1] == at[row, 1]
                and old_heading[old] == heading[row]
                and old_standing[old] == standing[row]
            ):
                found[row] = old
                break
            slot = (slot + 1) % size
    return found


@njit(nogil=True, cache=True)
def _slot(x: float, y: float, heading: int, standing: bool, size: int) -> int:
    """Mix a viewpoint, a heading and a stance into a slot; equal ones share it."""
    mixed = x * 7919.37 + y * 104729.71
    return int((mixed - math.floor(mixed)) * 1e9 + heading * 40503 + standing * 20011) % size


@njit(nogil=True, cache=True)
def looks_touched(
    at: Floats,
    edges: Floats,
    segments: Floats,
    heights: Floats,
    reach: float,
    eye: float,
    top: float,
) -> Bools:
    """Say from which points (n, 2) an edge (m, 4) that came or went can make a difference.

    It can where it lies within reach, and the walls that stay do not hide it in all its
    directions together with all that lies behind it and is no higher than ``top``. Equal
    neighbours are looked from once.
    """
    touched = np.zeros(len(at), np.bool_)
    outlook, items = outlook_of(len(segments)), np.empty(1024, np.int32)
    for row in range(len(at)):
        x, y = at[row, 0], at[row, 1]
        if row and x == at[row - 1, 0] and y == at[row - 1, 1]:
            touched[row] = touched[row - 1]
            continue
        ready = False
        for k in range(len(edges)):
            away = distance_to(x, y, edges[k, 0], edges[k, 1], edges[k, 2], edges[k, 3])
            if away > reach:
                continue
            if not ready:
                items = look_out(x, y, reach, eye, segments, heights, outlook, items)
                ready = True
            first, until, _, _ = sectors_of(
                edges[k, 0] - x, edges[k, 1] - y, edges[k, 2] - x, edges[k, 3] - y, away
            )
            for sector in range(first, until + 1):
                far, rise = outlook.far[sector % SECTORS], outlook.rise[sector % SECTORS]
                if not is_covered(far, rise, away, eye, top):
                    touched[row] = True
                    break
            if touched[row]:
                break
    return touched


@njit(nogil=True, cache=True)
def merged_rows(
    source: Ints,
    old: tuple[Ints, Columns, Singles, Singles],
    renumbered: Columns,
    new: tuple[Ints, Columns, Singles, Singles],
) -> tuple[Ints, Columns, Singles, Singles]:
    """Return rows in the order of ``source``: an old row, or where it is -1 the next new one.

    ``old`` and ``new`` are start, column, gaze and visible; ``renumbered`` is today's column of
    each old column.
    """
    old_start, old_column, old_gaze, old_visible = old
    new_start, new_column, new_gaze, new_visible = new
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
    gaze, visible = np.empty(start[-1], np.float32), np.empty(start[-1], np.float32)
    fresh = 0
    for row in range(len(source)):
        at = start[row]
        if source[row] >= 0:
            low = old_start[source[row]]
            for k in range(start[row + 1] - at):
                column[at + k] = renumbered[old_column[low + k]]
                gaze[at + k] = old_gaze[low + k]
                visible[at + k] = old_visible[low + k]
        else:
            low = new_start[fresh]
            fresh += 1
            for k in range(start[row + 1] - at):
                column[at + k] = new_column[low + k]
                gaze[at + k] = new_gaze[low + k]
                visible[at + k] = new_visible[low + k]
    return start, column, gaze, visible
