"""Compiled one-way lanes: what crosses them against their direction."""

from __future__ import annotations

import math
from typing import NamedTuple

import numpy as np
from numba import njit

from planner.geometry.arrays import FloatArray, IntArray

GROWN = 1e-6
"""Ways may run along edges: edges block only this far outside the free area."""


class Lanes(NamedTuple):
    """Areas that may be crossed only within 90 degrees of a direction.

    Attributes:
        start: Shape (lanes + 1,). Where the corners of each area begin.
        ring: Shape (n, 2). Corners; the area reaches from the last to the first.
        along: Shape (lanes, 2). Unit vectors.
    """

    start: IntArray
    ring: FloatArray
    along: FloatArray


@njit(nogil=True, cache=True)
def is_against(ax: float, ay: float, bx: float, by: float, lanes: Lanes) -> bool:
    """Say whether the straight way from a to b crosses a lane at more than 90 degrees."""
    dx, dy = bx - ax, by - ay
    length = math.sqrt(dx * dx + dy * dy)
    for lane in range(len(lanes.along)):
        forward = dx * lanes.along[lane, 0] + dy * lanes.along[lane, 1]
        if forward < -GROWN * length:
            ring = lanes.ring[lanes.start[lane] : lanes.start[lane + 1]]
            if _runs_inside(ax, ay, dx, dy, length, ring):
                return True
    return False


@njit(nogil=True, cache=True)
def _runs_inside(
    ax: float, ay: float, dx: float, dy: float, length: float, ring: FloatArray
) -> bool:
    """Say whether a stretch of a way, longer than a touch, lies inside a ring (k, 2)."""
    cuts = np.empty(len(ring) + 2)
    cuts[0], cuts[1], count = 0.0, 1.0, 2
    for k in range(len(ring)):
        cx, cy = ring[k, 0], ring[k, 1]
        wx, wy = ring[(k + 1) % len(ring), 0] - cx, ring[(k + 1) % len(ring), 1] - cy
        across = dx * wy - dy * wx
        if across != 0.0:
            cut = ((cx - ax) * wy - (cy - ay) * wx) / across
            if 0.0 < cut < 1.0:
                cuts[count] = cut
                count += 1
    cuts = np.sort(cuts[:count])
    for k in range(count - 1):
        if (cuts[k + 1] - cuts[k]) * length > GROWN:
            middle = 0.5 * (cuts[k] + cuts[k + 1])
            if is_inside(ax + dx * middle, ay + dy * middle, ring):
                return True
    return False


@njit(nogil=True, cache=True)
def is_inside(x: float, y: float, ring: FloatArray) -> bool:
    """Say whether a point lies in a ring (k, 2)."""
    inside = False
    j = len(ring) - 1
    for i in range(len(ring)):
        if (ring[i, 1] > y) != (ring[j, 1] > y):
            if x < ring[i, 0] + (ring[j, 0] - ring[i, 0]) * (y - ring[i, 1]) / (
                ring[j, 1] - ring[i, 1]
            ):
                inside = not inside
        j = i
    return inside


@njit(nogil=True, cache=True)
def gained_against(start: IntArray, points: FloatArray, lanes: Lanes) -> FloatArray:
    """Return how far each path got against a lane, without leaving it: (paths,).

    Args:
        start: Shape (paths + 1,). Where the points of each path begin.
        points: Shape (n, 2).
        lanes: Lanes.
    """
    gained = np.zeros(len(start) - 1)
    for lane in range(len(lanes.along)):
        ring = lanes.ring[lanes.start[lane] : lanes.start[lane + 1]]
        for path in range(len(gained)):
            furthest = -math.inf
            for k in range(start[path], start[path + 1]):
                x, y = points[k, 0], points[k, 1]
                if is_inside(x, y, ring):
                    here = x * lanes.along[lane, 0] + y * lanes.along[lane, 1]
                    furthest = max(furthest, here)
                    gained[path] = max(gained[path], furthest - here)
                else:
                    furthest = -math.inf
    return gained
