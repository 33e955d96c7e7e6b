"""Compiled draws of what simulated visits come for."""

from __future__ import annotations

import math

import numpy as np
from numba import njit
from numpy.typing import NDArray

from planner.analysis.presence.chance_kernel import LIST, WANDER, normal, poisson, two_evenly

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

_SIZE = 0
"""Number of the draws that say how many; those of what come after."""


@njit(nogil=True, cache=True)
def sizes(visits: int, mu: float, sigma: float, seed: np.uint64) -> Ints:
    """Draw the number of wishes of each visit: Poisson of a log-normal, at least 1."""
    counts = np.empty(visits, np.int64)
    for visit in range(visits):
        mean = math.exp(mu + sigma * normal(seed, visit, LIST, 0, _SIZE))
        counts[visit] = max(1, poisson(mean, seed, visit, LIST, _SIZE + 1))
    return counts


@njit(nogil=True, cache=True)
def wished(counts: Ints, appeal: Floats, about: Ints, seed: np.uint64) -> tuple[Ints, Ints]:
    """Draw different wishes of visits one after the other by their appeal.

    Args:
        counts: Shape (visits,). How many each draws; fewer where there are no more.
        appeal: Shape (wishes,). >= 0; what has none is not drawn.
        about: Shape (wishes,). What tells each from the others, whatever else there is.
        seed: Starts all draws.

    Returns:
        start (visits + 1,) and the wishes: those of visit k at start[k]:start[k + 1].

    Source:
        Efraimidis, Spirakis 2006 (the smallest of exponential keys are such a draw).
    """
    wanted = np.flatnonzero(appeal > 0.0)
    start = np.zeros(len(counts) + 1, np.int64)
    for visit in range(len(counts)):
        start[visit + 1] = start[visit] + min(counts[visit], len(wanted))
    wishes = np.empty(start[-1], np.int64)
    keys = np.empty(len(wanted))
    for visit in range(len(counts)):
        begin, room, filled = start[visit], start[visit + 1] - start[visit], 0
        limit = math.inf
        for wish in wanted:
            luck, _ = two_evenly(seed, visit, LIST, about[wish], _SIZE + 2)
            if 1.0 - luck >= limit * appeal[wish]:
                continue
            key = -math.log(luck) / appeal[wish]
            if key >= limit or not room:
                continue
            place = min(filled, room - 1)
            filled = min(filled + 1, room)
            while place and keys[place - 1] > key:
                keys[place], wishes[begin + place] = keys[place - 1], wishes[begin + place - 1]
                place -= 1
            keys[place], wishes[begin + place] = key, wish
            limit = keys[room - 1] if filled == room else math.inf
    return start, wishes


@njit(nogil=True, cache=True)
def wandered(planned: Ints, mean: float, limits: Floats, seed: np.uint64) -> tuple[Ints, Ints]:
    """Draw stops that nobody planned: Poisson(mean * planned) of them, by their limits.

    Args:
        planned: Shape (visits,). Number of wishes of each visit.
        mean: Unplanned stops to a wish.
        limits: Shape (bays,). Sums of attraction up to and with each bay; the last is 1.
        seed: Starts all draws.

    Returns:
        start (visits + 1,) and the bays: those of visit k at start[k]:start[k + 1].
    """
    start = np.zeros(len(planned) + 1, np.int64)
    for visit in range(len(planned)):
        extra = poisson(mean * planned[visit], seed, visit, WANDER, _SIZE)
        start[visit + 1] = start[visit] + extra
    bays = np.empty(start[-1], np.int64)
    for visit in range(len(planned)):
        for k in range(start[visit], start[visit + 1]):
            luck, _ = two_evenly(seed, visit, WANDER, k - start[visit], _SIZE + 1)
            bays[k] = min(np.searchsorted(limits, luck, side="right"), len(limits) - 1)
    return start, bays
