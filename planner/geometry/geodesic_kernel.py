"""Compiled parts of exact shortest ways: who sees which corner, and the best pair of corners."""

from __future__ import annotations

import math

import numpy as np
from numba import njit

from planner.geometry.arrays import FloatArray, IntArray
from planner.geometry.blockers import Blockers
from planner.geometry.sight_kernel import is_visible_one

_GRAZE = 1e-6
"""A way may run this far past a corner's sides and still count as bending round it."""


@njit(nogil=True, cache=True)
def bends_round(x: float, y: float, corner: FloatArray) -> bool:
    """Return whether a shortest way from (x, y) can bend at a corner.

    It can only if both edges of the obstacle leave the corner on one side of the way.

    Args:
        x: Where the way comes from.
        y: Where the way comes from.
        corner: Shape (6,). The corner, the one before and the one after it on the ring.
    """
    dx, dy = corner[0] - x, corner[1] - y
    before = dx * (corner[3] - corner[1]) - dy * (corner[2] - corner[0])
    after = dx * (corner[5] - corner[1]) - dy * (corner[4] - corner[0])
    limit = _GRAZE * math.sqrt(dx * dx + dy * dy)
    return bool(min(before, after) >= -limit or max(before, after) <= limit)


@njit(nogil=True, cache=True)
def corner_links(corners: FloatArray, walls: Blockers) -> FloatArray:
    """Return the lengths (n, n) of straight ways between corners (n, 6); inf where useless."""
    count = len(corners)
    lengths = np.full((count, count), math.inf)
    for i in range(count):
        x, y = corners[i, 0], corners[i, 1]
        for j in range(i + 1, count):
            u, v = corners[j, 0], corners[j, 1]
            useful = bends_round(x, y, corners[j]) and bends_round(u, v, corners[i])
            if useful and is_visible_one(x, y, u, v, walls):
                lengths[i, j] = lengths[j, i] = math.sqrt((u - x) ** 2 + (v - y) ** 2)
    return lengths


@njit(nogil=True, cache=True)
def point_links(
    points: FloatArray, corners: FloatArray, walls: Blockers
) -> tuple[IntArray, IntArray, FloatArray]:
    """Find the corners at which a way from each point can bend first.

    Returns:
        start (n + 1,), corner (m,) and length (m,): the links of point k stand at
        start[k]:start[k + 1].
    """
    start = np.zeros(len(points) + 1, np.int64)
    corner = np.empty(len(points) * len(corners), np.int64)
    length = np.empty(len(points) * len(corners))
    count = 0
    for k in range(len(points)):
        x, y = points[k, 0], points[k, 1]
        for i in range(len(corners)):
            u, v = corners[i, 0], corners[i, 1]
            if bends_round(x, y, corners[i]) and is_visible_one(x, y, u, v, walls):
                corner[count] = i
                length[count] = math.sqrt((u - x) ** 2 + (v - y) ** 2)
                count += 1
        start[k + 1] = count
    return start, corner[:count].copy(), length[:count].copy()


@njit(nogil=True, cache=True)
def all_distances(
    points: FloatArray,
    start: IntArray,
    corner: IntArray,
    length: FloatArray,
    between: FloatArray,
    walls: Blockers,
) -> FloatArray:
    """Return the shortest ways (n, n) between all points, given their links to corners."""
    count = len(points)
    distances = np.zeros((count, count))
    for p in range(count):
        reach = np.full(len(between), math.inf)
        for k in range(start[p], start[p + 1]):
            row, first = between[corner[k]], length[k]
            for j in range(len(reach)):
                reach[j] = min(reach[j], first + row[j])
        for q in range(p + 1, count):
            px, py, qx, qy = points[p, 0], points[p, 1], points[q, 0], points[q, 1]
            best = math.inf
            for k in range(start[q], start[q + 1]):
                best = min(best, reach[corner[k]] + length[k])
            straight = math.sqrt((qx - px) ** 2 + (qy - py) ** 2)
            if is_visible_one(px, py, qx, qy, walls):
                best = straight
            distances[p, q] = distances[q, p] = max(best, straight)
    return distances


@njit(nogil=True, cache=True)
def best_bends(
    pairs: IntArray, start: IntArray, corner: IntArray, length: FloatArray, between: FloatArray
) -> IntArray:
    """Return the first and last corner (m, 2) of the shortest bent way of each pair of points.

    Both are -1 where there is none.
    """
    bends = np.full((len(pairs), 2), -1, np.int64)
    for m in range(len(pairs)):
        p, q = pairs[m, 0], pairs[m, 1]
        best = math.inf
        for k in range(start[p], start[p + 1]):
            for n in range(start[q], start[q + 1]):
                way = length[k] + between[corner[k], corner[n]] + length[n]
                if way < best:
                    best = way
                    bends[m, 0], bends[m, 1] = corner[k], corner[n]
    return bends
