"""Compiled visibility graphs: views filled into rows of bits, their edges tested exactly."""

from __future__ import annotations

import math

import numpy as np
from numba import njit

from planner.geometry.arrays import FloatArray, IntArray, WordArray
from planner.geometry.blockers import Blockers
from planner.geometry.isovist_kernel import stretches
from planner.geometry.sight_kernel import is_visible_one

NEAR_EDGE = 1e-6
"""Points this close to the edge of a view, in cells, are asked for one by one."""
_ALL = np.uint64(0xFFFFFFFFFFFFFFFF)
_ONE = np.uint64(1)
_LAST = np.int64(63)


@njit(nogil=True, cache=True)
def _set_range(row: WordArray, first: int, end: int) -> None:
    """Set the bits first..end - 1."""
    if first >= end:
        return
    word, last = first >> 6, (end - 1) >> 6
    head = _ALL << np.uint64(first & _LAST)
    tail = _ALL >> np.uint64(_LAST - ((end - 1) & _LAST))
    if word == last:
        row[word] |= head & tail
        return
    row[word] |= head
    for k in range(word + 1, last):
        row[k] = _ALL
    row[last] |= tail


@njit(nogil=True, cache=True)
def _put(row: WordArray, bit: int, is_set: bool) -> None:
    mask = _ONE << np.uint64(bit & _LAST)
    if is_set:
        row[bit >> 6] |= mask
    else:
        row[bit >> 6] &= ~mask


@njit(nogil=True, cache=True)
def _ask(
    row: WordArray, before: IntArray, eye: IntArray, j: int, first: int, last: int,
    points: FloatArray, blockers: Blockers,
) -> None:  # fmt: skip
    """Set the bits of the points of columns first..last in row j that are seen, clear others."""
    own = before[eye[1], eye[0]]
    for target in range(before[j, first], before[j, last + 1]):
        if target != own:
            seen = is_visible_one(
                points[own, 0], points[own, 1], points[target, 0], points[target, 1], blockers
            )
            _put(row, target, seen)


@njit(nogil=True, cache=True)
def _crossing(
    y: float, ax: float, ay: float, bx: float, by: float, span: FloatArray
) -> bool:  # fmt: skip
    """Widen a span by where the edge a-b of a triangle meets the line at height y.

    Args:
        y: Height, in cells.
        ax: Begin of the edge, relative to the eye.
        ay: Begin of the edge.
        bx: End of the edge.
        by: End of the edge.
        span: Left and right end, and how far from each a point is near that edge; written.

    Returns:
        Whether the edge lies along the line, so that all of the span is near it.
    """
    dx, dy = bx - ax, by - ay
    if abs(dy) <= NEAR_EDGE:
        if abs(y - ay) > 2.0 * NEAR_EDGE:
            return False
        if min(ax, bx) < span[0]:
            span[0], span[2] = min(ax, bx), 0.0
        if max(ax, bx) > span[1]:
            span[1], span[3] = max(ax, bx), 0.0
        return True
    if y < min(ay, by) or y > max(ay, by):
        return False
    x = ax + dx * ((y - ay) / dy)
    near = NEAR_EDGE * math.hypot(dx, dy) / abs(dy)
    if x < span[0]:
        span[0], span[2] = x, near
    if x > span[1]:
        span[1], span[3] = x, near
    return False


@njit(nogil=True, cache=True)
def _fill(
    row: WordArray, before: IntArray, eye: IntArray, stretch: FloatArray, points: FloatArray,
    blockers: Blockers,
) -> None:  # fmt: skip
    """Set the points of one triangle between the eye and a stretch of wall, in cells."""
    ax, ay, bx, by = stretch[0], stretch[1], stretch[2], stretch[3]
    rows, columns = before.shape[0], before.shape[1] - 1
    low = max(math.ceil(min(0.0, ay, by) - NEAR_EDGE) + eye[1], 0)
    high = min(math.floor(max(0.0, ay, by) + NEAR_EDGE) + eye[1], rows - 1)
    span = np.empty(4)
    for j in range(low, high + 1):
        y = float(j - eye[1])
        span[0], span[1], span[2], span[3] = math.inf, -math.inf, 0.0, 0.0
        along = _crossing(y, 0.0, 0.0, ax, ay, span)
        along = _crossing(y, 0.0, 0.0, bx, by, span) or along
        along = _crossing(y, ax, ay, bx, by, span) or along
        if span[0] > span[1]:
            continue
        first = max(math.ceil(span[0] - span[2] - NEAR_EDGE) + eye[0], 0)
        last = min(math.floor(span[1] + span[3] + NEAR_EDGE) + eye[0], columns - 1)
        inner = max(math.floor(span[0] + span[2] + NEAR_EDGE) + eye[0] + 1, first)
        inner_end = min(math.ceil(span[1] - span[3] - NEAR_EDGE) + eye[0], last + 1)
        if first > last:
            continue
        if along or inner >= inner_end:
            _ask(row, before, eye, j, first, last, points, blockers)
            continue
        _set_range(row, before[j, inner], before[j, inner_end])
        if first < inner:
            _ask(row, before, eye, j, first, inner - 1, points, blockers)
        if inner_end <= last:
            _ask(row, before, eye, j, inner_end, last, points, blockers)


@njit(nogil=True, cache=True)
def _ask_along(
    row: WordArray, before: IntArray, eye: IntArray, wall: FloatArray, points: FloatArray,
    blockers: Blockers,
) -> None:  # fmt: skip
    """Ask for the points that lie in line with a wall (relative to the eye, in cells)."""
    ax, ay, dx, dy = wall[0], wall[1], wall[2] - wall[0], wall[3] - wall[1]
    length = math.hypot(dx, dy)
    if length <= NEAR_EDGE or abs(ax * dy - ay * dx) > NEAR_EDGE * length:
        return
    rows, columns = before.shape[0], before.shape[1] - 1
    if abs(dy) >= abs(dx):
        for j in range(rows):
            i = round((j - eye[1]) * dx / dy) + eye[0]
            if 0 <= i < columns:
                _ask(row, before, eye, j, i, i, points, blockers)
    else:
        for i in range(columns):
            j = round((i - eye[0]) * dy / dx) + eye[1]
            if 0 <= j < rows:
                _ask(row, before, eye, j, i, i, points, blockers)


@njit(nogil=True, cache=True)
def fill_rows(
    walls: FloatArray, blockers: Blockers, before: IntArray, place: IntArray, points: FloatArray,
    cell: float, first: int, bits: WordArray,
) -> None:  # fmt: skip
    """Fill rows of a visibility graph.

    Args:
        walls: Shape (m, 4). What blocks, without crossings.
        blockers: The same, indexed.
        before: Shape (rows, columns + 1). How many points come before each column of a row.
        place: Shape (n, 2). Column and row of each point.
        points: Shape (n, 2). Where they are, in surface units.
        cell: Side of a cell.
        first: The first point to fill.
        bits: Shape (k, words), written: point first + i sees j if bit j of row i is set.
    """
    ends = np.empty((2 * len(walls) + 1, 4))
    for k in range(len(bits)):
        row, eye = bits[k], place[first + k]
        x, y = points[first + k, 0], points[first + k, 1]
        for j in range(stretches(walls, x, y, ends)):
            _fill(row, before, eye, ends[j] / cell, points, blockers)
        for j in range(len(walls)):
            ends[0] = walls[j]
            ends[0, 0::2] -= x
            ends[0, 1::2] -= y
            _ask_along(row, before, eye, ends[0] / cell, points, blockers)
        _put(row, first + k, False)
