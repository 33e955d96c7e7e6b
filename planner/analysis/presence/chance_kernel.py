"""Compiled chance: every draw is a function of seed, visit, question and what is asked about."""

from __future__ import annotations

import math

import numpy as np
from numba import njit

_WORD = np.uint64(0xFFFFFFFF)
_HALF = np.uint64(32)
_SPARE = np.uint64(12)
_TIMES = np.uint64(0xD2511F53), np.uint64(0xCD9E8D57)
_STEP = np.uint64(0x9E3779B9), np.uint64(0xBB67AE85)
_ROUNDS = 10
_FINEST = 2.0**-52
_LARGEST_MEAN = 500.0

LIST, WANDER, ORDER, ENDS, DWELL = 1, 2, 3, 4, 5
"""Questions that a visit asks."""


@njit(nogil=True, cache=True)
def philox(
    first: np.uint64, second: np.uint64, third: np.uint64, fourth: np.uint64, key: np.uint64
) -> tuple[np.uint64, np.uint64, np.uint64, np.uint64]:
    """Return four random words of 32 bits for a counter of four and a key of two of them.

    Source:
        Salmon, Moraes, Dror, Shaw, Parallel random numbers: as easy as 1, 2, 3, 2011
        (Philox4x32-10).
    """
    low, high = key & _WORD, key >> _HALF
    for _ in range(_ROUNDS):
        one, two = _TIMES[0] * first, _TIMES[1] * third
        first, third = (two >> _HALF) ^ second ^ low, (one >> _HALF) ^ fourth ^ high
        second, fourth = two & _WORD, one & _WORD
        low, high = (low + _STEP[0]) & _WORD, (high + _STEP[1]) & _WORD
    return first, second, third, fourth


@njit(nogil=True, cache=True)
def two_evenly(
    seed: np.uint64, visit: int, question: int, about: int, number: int
) -> tuple[float, float]:
    """Draw two numbers evenly from (0, 1); neither end is ever drawn."""
    a, b, c, d = philox(
        np.uint64(about) & _WORD,
        np.uint64(number) & _WORD,
        np.uint64(question) & _WORD,
        np.uint64(visit) & _WORD,
        seed,
    )
    one = np.float64(((a << _HALF) | b) >> _SPARE)
    two = np.float64(((c << _HALF) | d) >> _SPARE)
    return (one + 0.5) * _FINEST, (two + 0.5) * _FINEST


@njit(nogil=True, cache=True)
def normal(seed: np.uint64, visit: int, question: int, about: int, number: int) -> float:
    """Draw from the standard normal law (Box and Muller 1958)."""
    one, two = two_evenly(seed, visit, question, about, number)
    return math.sqrt(-2.0 * math.log(one)) * math.cos(2.0 * math.pi * two)


@njit(nogil=True, cache=True)
def gumbel(seed: np.uint64, visit: int, question: int, about: int, number: int) -> float:
    """Draw from the standard Gumbel law: the greatest of x + this is a draw with P ~ exp(x)."""
    one, _ = two_evenly(seed, visit, question, about, number)
    return -math.log(-math.log(one))


@njit(nogil=True, cache=True)
def poisson(mean: float, seed: np.uint64, visit: int, question: int, number: int) -> int:
    """Draw from the Poisson law by its sums, large means in parts."""
    count, part = 0, 0
    while mean > 0.0:
        share = min(mean, _LARGEST_MEAN)
        luck, _ = two_evenly(seed, visit, question, part, number)
        chance = math.exp(-share)
        reached, k = chance, 0
        while reached < luck and chance > 0.0:
            k += 1
            chance *= share / k
            reached += chance
        count += k
        mean -= share
        part += 1
    return count
