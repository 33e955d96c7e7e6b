"""Sight lines between points: what can be seen, and how high above the floor it must stand."""

from __future__ import annotations

import numpy as np

from planner.geometry.arrays import BoolArray, FloatArray
from planner.geometry.blockers import Blockers


def lowest_visible(
    blockers: Blockers, a: FloatArray, b: FloatArray, eye_height: float
) -> FloatArray:
    """Say how high a target must stand to be seen over what lies between.

    Exact on segments: a sight line that touches a corner or runs along an edge is met by it,
    and an obstacle hides what stands no higher than the line over its top.

    Args:
        blockers: What stands in the way.
        a: Shape (n, 2) or (2,). Where the eyes are, in metres.
        b: Shape (n, 2) or (2,). Where the targets are, in metres.
        eye_height: Metres above the floor.

    Returns:
        Shape (n,). A target is visible if and only if its height is greater than this:
        -inf where nothing is in the way, inf where nothing can be seen.
    """
    from planner.geometry.sight_kernel import lowest_visible_many

    a, b = _pairs(a, b)
    return lowest_visible_many(a, b, float(eye_height), blockers)


def is_visible(blockers: Blockers, a: FloatArray, b: FloatArray) -> BoolArray:
    """Say whether points see each other in the plan, where every edge blocks at any height.

    Args:
        blockers: What stands in the way.
        a: Shape (n, 2) or (2,).
        b: Shape (n, 2) or (2,).

    Returns:
        Shape (n,). True if the closed segment from a to b meets no edge, not even a corner.
    """
    from planner.geometry.sight_kernel import is_visible_many

    a, b = _pairs(a, b)
    return is_visible_many(a, b, blockers)


def _pairs(a: FloatArray, b: FloatArray) -> tuple[FloatArray, FloatArray]:
    """Both ends as contiguous arrays (n, 2); one point is repeated for all of the other side."""
    a, b = np.atleast_2d(a), np.atleast_2d(b)
    count = max(len(a), len(b)) if len(a) and len(b) else 0
    wide = (np.broadcast_to(end, (count, 2)) for end in (a, b))
    a, b = (np.ascontiguousarray(end, np.float64) for end in wide)
    return a, b
