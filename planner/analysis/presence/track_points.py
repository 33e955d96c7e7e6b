"""Points of measured tracks in order: smoothed, and told apart into walks, stops and gaps."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import numpy as np

from planner.analysis.parameters import Parameters
from planner.analysis.presence.presence import Bools, Floats, Ints

_BREAK_S: Final = 1e4
_NEARLY: Final = 1e-6
_BATCH: Final = 2_000_000


@dataclass(frozen=True, slots=True)
class Intervals:
    """What happened between a point and the next one; shape (points - 1,) all.

    Attributes:
        seconds: How long it took; 0 between visits.
        metres: How far it led; 0 between visits.
        same: Whether both points are of one visit.
        unseen: Whether the tracker lost the shopper: neither time nor line is known.
        standing: Whether it is part of a stop.
    """

    seconds: Floats
    metres: Floats
    same: Bools
    unseen: Bools
    standing: Bools


def smoothed(visit: Ints, t: Floats, at: Floats, parameters: Parameters) -> Floats:
    """Return points (n, 2) as running medians of each coordinate.

    Windows have as many points before as after, so a track begins and ends where it did; they
    do not reach over gaps. Points are sorted by visit and t (seconds).
    """
    clock = _clock(t, (np.diff(visit) != 0) | (np.diff(t) > parameters.gap_s))
    half_s = parameters.smooth_s / 2.0
    index = np.arange(len(t))
    low = np.searchsorted(clock, clock - half_s - _NEARLY)
    high = np.searchsorted(clock, clock + half_s + _NEARLY, side="right")
    half = np.minimum(index - low, high - 1 - index)
    smooth = at.copy()
    for rows, members in _windows(index - half, 2 * half + 1):
        middle = members.shape[1] // 2
        for axis in (0, 1):
            smooth[rows, axis] = np.partition(at[members, axis], middle, axis=1)[:, middle]
    return smooth


def intervals(visit: Ints, t: Floats, at: Floats, parameters: Parameters) -> Intervals:
    """Tell walks, stops and gaps between points (n, 2) apart, sorted by visit and t (seconds).

    A stop is the parameter's time or more inside a circle of the parameter's radius. In a long
    gap a shopper who is still there afterwards has stood; any other long gap and any jump is
    unseen.
    """
    same = np.diff(visit) == 0
    seconds = np.where(same, np.diff(t), 0.0)
    metres = np.where(same, np.hypot(*np.diff(at, axis=0).T), 0.0)
    long = seconds > parameters.gap_s
    stayed = long & (seconds <= parameters.stay_s) & (metres <= 2.0 * parameters.stop_radius_m)
    jumped = (metres > parameters.jump_m) & (metres > parameters.jump_m_per_s * seconds)
    unseen = (long & ~stayed) | jumped
    clock = _clock(t, ~same | unseen)
    standing = stayed | _in_stop(clock, at, parameters.stop_s, parameters.stop_radius_m)
    return Intervals(seconds, metres, same, unseen, standing & same & ~unseen)


def _clock(t: Floats, broken: Bools) -> Floats:
    """Let time run on through all points (n,), with long pauses where a run is broken (n - 1,)."""
    pauses = np.where(broken, _BREAK_S, np.diff(t))
    clock: Floats = np.concatenate([[0.0], np.cumsum(pauses)])[: len(t)]
    return clock


def _in_stop(clock: Floats, at: Floats, least_s: float, radius: float) -> Bools:
    """Say which intervals (n - 1,) are part of a span of the least time inside a circle."""
    index = np.arange(len(clock))
    end = np.searchsorted(clock, clock + least_s - _NEARLY)
    first = index[end < len(clock)]
    first = first[clock[end[first]] - clock[first] < _BREAK_S]
    change = np.zeros(len(clock) + 1, dtype=np.int64)
    for _, members in _windows(first, end[first] - first + 1):
        fits = _fit_circle(at[members], radius)
        np.add.at(change, members[fits, 0], 1)
        np.add.at(change, members[fits, -1], -1)
    inside: Bools = np.cumsum(change)[: max(len(clock) - 1, 0)] > 0
    return inside


def _windows(first: Ints, width: Ints) -> Iterator[tuple[Ints, Ints]]:
    """Yield windows of equal width: their rows, and their members (rows, width)."""
    for size in np.unique(width).tolist():
        rows = np.flatnonzero(width == size)
        batch = max(1, _BATCH // size)
        for low in range(0, len(rows), batch):
            part = rows[low : low + batch]
            yield part, first[part][:, None] + np.arange(size)


def _fit_circle(points: Floats, radius: float) -> Bools:
    """Say which groups of points (groups, n, 2) lie in a circle round their own middle.

    Round the smallest circle instead, the last metre of every approach would count as part of
    the stop.
    """
    from_middle = points - points.mean(axis=1, keepdims=True)
    inside: Bools = (from_middle * from_middle).sum(axis=2).max(axis=1) <= radius * radius
    return inside
