"""Compiled measures of visibility graphs: breadth-first search and overlaps on rows of bits."""

from __future__ import annotations

import math

import numpy as np
from numba import njit

from planner.geometry.arrays import FloatArray, IntArray, WordArray

_ONE = np.uint64(1)
_PAIRS = np.uint64(0x5555555555555555)
_FOURS = np.uint64(0x3333333333333333)
_EIGHTS = np.uint64(0x0F0F0F0F0F0F0F0F)
_SUM = np.uint64(0x0101010101010101)


@njit(nogil=True, cache=True)
def ones(word: np.uint64) -> np.uint64:
    """Count the bits that are set."""
    word = word - ((word >> _ONE) & _PAIRS)
    word = (word & _FOURS) + ((word >> np.uint64(2)) & _FOURS)
    word = (word + (word >> np.uint64(4))) & _EIGHTS
    return (word * _SUM) >> np.uint64(56)


@njit(nogil=True, cache=True)
def listed(row: WordArray, into: IntArray) -> int:
    """Write the numbers of the bits that are set, rising, and return how many they are."""
    count = 0
    for k in range(len(row)):
        word = row[k]
        while word:
            lowest = word & (~word + _ONE)
            into[count] = 64 * k + np.int64(ones(lowest - _ONE))
            count += 1
            word ^= lowest
    return count


@njit(nogil=True, cache=True)
def degrees(bits: WordArray) -> IntArray:
    """Count the bits of each row: (n,)."""
    counts = np.zeros(len(bits), np.int64)
    for k in range(len(bits)):
        total = np.uint64(0)
        for word in bits[k]:
            total += ones(word)
        counts[k] = total
    return counts


@njit(nogil=True, cache=True)
def local_rows(bits: WordArray, degree: IntArray, first: int, into: FloatArray) -> None:
    """Measure neighbourhoods.

    Args:
        bits: Shape (n, words). The graph.
        degree: Shape (n,).
        first: The first point to measure.
        into: Shape (k, 3), written for points first .. first + k - 1: sum of neighbours shared
            with each neighbour, sum of 1 / degree of the neighbours, points that neighbours see.
    """
    near, union = np.empty(len(bits), np.int64), np.empty(bits.shape[1], np.uint64)
    for k in range(len(into)):
        own = bits[first + k]
        union[:] = 0
        shared, control = np.uint64(0), 0.0
        for at in range(listed(own, near)):
            other = bits[near[at]]
            control += 1.0 / degree[near[at]]
            for word in range(len(own)):
                union[word] |= other[word]
                shared += ones(own[word] & other[word])
        reached = np.uint64(0)
        for word in union:
            reached += ones(word)
        into[k, 0], into[k, 1], into[k, 2] = shared, control, reached


@njit(nogil=True, cache=True)
def _widen(
    bits: WordArray, seen: WordArray, border: WordArray, beyond: WordArray, listing: IntArray,
    unseen: int,
) -> int:  # fmt: skip
    """Find what the border of a search sees beyond all that was seen; return how much it is."""
    beyond[:] = 0
    at_border = listed(border, listing)
    if at_border <= unseen:
        for k in range(at_border):
            other = bits[listing[k]]
            for word in range(len(other)):
                beyond[word] |= other[word]
    else:
        for k in range(listed_absent(seen, len(bits), listing)):
            other = bits[listing[k]]
            for word in range(len(other)):
                if other[word] & border[word]:
                    beyond[listing[k] >> 6] |= _ONE << np.uint64(listing[k] & 63)
                    break
    total = np.uint64(0)
    for word in range(len(beyond)):
        beyond[word] &= ~seen[word]
        seen[word] |= beyond[word]
        total += ones(beyond[word])
    return np.int64(total)


@njit(nogil=True, cache=True)
def listed_absent(row: WordArray, size: int, into: IntArray) -> int:
    """Write the numbers below size of the bits that are not set; return how many they are."""
    count = listed(~row, into)
    while count and into[count - 1] >= size:
        count -= 1
    return count


@njit(nogil=True, cache=True)
def global_rows(bits: WordArray, first: int, into: FloatArray) -> None:
    """Search the graph from points.

    Args:
        bits: Shape (n, words). The graph.
        first: The first point to search from.
        into: Shape (k, 4), written for points first .. first + k - 1: points reached with the
            point itself, sum of their depths, entropy and relativised entropy of the depths.
    """
    size, words = bits.shape
    seen, border, beyond = np.empty((3, words), np.uint64)
    listing = np.empty(64 * words, np.int64)
    at_depth = np.empty(size + 1, np.int64)
    for k in range(len(into)):
        seen[:] = bits[first + k]
        border[:] = seen
        at_depth[1] = listed(seen, listing)
        seen[(first + k) >> 6] |= _ONE << np.uint64((first + k) & 63)
        depth, reached, total = 1, 1 + at_depth[1], at_depth[1]
        while at_depth[depth] and reached < size:
            at_depth[depth + 1] = _widen(bits, seen, border, beyond, listing, size - reached)
            border, beyond = beyond, border
            depth += 1
            reached += at_depth[depth]
            total += depth * at_depth[depth]
        into[k, 0], into[k, 1] = reached, total
        into[k, 2], into[k, 3] = _entropies(at_depth[1 : depth + 1], reached - 1, total)


@njit(nogil=True, cache=True)
def _entropies(at_depth: IntArray, others: int, total: int) -> tuple[float, float]:
    """Entropy of the depths, and relative to the spread that the mean depth makes expect."""
    entropy = relative = 0.0
    for k in range(len(at_depth)):
        if at_depth[k]:
            share, mean = at_depth[k] / others, total / others
            entropy -= share * math.log2(share)
            expected = (k + 1) * math.log(mean) - math.lgamma(k + 3.0) - mean
            relative += share * (math.log2(share) - expected / math.log(2.0))
    return entropy, relative
