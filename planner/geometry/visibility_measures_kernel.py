"""Compiled measures of visibility graphs: breadth-first search and overlaps on rows of bits."""

from __future__ import annotations

import math
from typing import NamedTuple

import numpy as np
from numba import njit

from planner.geometry.arrays import FloatArray, IntArray, WordArray

_ONE = np.uint64(1)
_ALL = np.uint64(0xFFFFFFFFFFFFFFFF)
_BYTE = np.uint64(0xFF)
_PAIRS = np.uint64(0x5555555555555555)
_FOURS = np.uint64(0x3333333333333333)
_EIGHTS = np.uint64(0x0F0F0F0F0F0F0F0F)
_SUM = np.uint64(0x0101010101010101)


@njit(nogil=True, cache=True)
def ones(word: np.uint64) -> int:
    """Count the bits that are set."""
    word = word - ((word >> _ONE) & _PAIRS)
    word = (word & _FOURS) + ((word >> np.uint64(2)) & _FOURS)
    word = (word + (word >> np.uint64(4))) & _EIGHTS
    return int((word * _SUM) >> np.uint64(56))


@njit(nogil=True, cache=True)
def listed(row: WordArray, into: IntArray) -> int:
    """Write the numbers of the bits that are set, rising, and return how many they are."""
    count = 0
    for k in range(len(row)):
        word = row[k]
        while word:
            lowest = word & (~word + _ONE)
            into[count] = 64 * k + ones(lowest - _ONE)
            count += 1
            word ^= lowest
    return count


@njit(nogil=True, cache=True)
def degrees(bits: WordArray) -> IntArray:
    """Count the bits of each row: (n,)."""
    counts = np.zeros(len(bits), np.int64)
    for k in range(len(bits)):
        total = 0
        for word in bits[k]:
            total += ones(word)
        counts[k] = total
    return counts


class Reach(NamedTuple):
    """A graph with what whole runs of its points see together.

    Attributes:
        bits: Shape (n, words). The graph.
        of_eight: Shape (8 words, words). What points 8 k to 8 k + 7 see.
        of_word: Shape (words, words). What the points of each word see.
    """

    bits: WordArray
    of_eight: WordArray
    of_word: WordArray


@njit(nogil=True, cache=True)
def reach_of(bits: WordArray) -> Reach:
    """Unite what runs of points see."""
    size, words = bits.shape
    of_eight = np.zeros((8 * words, words), np.uint64)
    of_word = np.zeros((words, words), np.uint64)
    for k in range(size):
        of_eight[k >> 3] |= bits[k]
        of_word[k >> 6] |= bits[k]
    return Reach(bits, of_eight, of_word)


@njit(nogil=True, cache=True)
def _add(row: WordArray, into: WordArray) -> None:
    for word in range(len(into)):
        into[word] |= row[word]


@njit(nogil=True, cache=True)
def unite(reach: Reach, points: WordArray, into: WordArray) -> None:
    """Write all that a set of points sees; whole runs of neighbours cost no more than one."""
    into[:] = 0
    for k in range(len(points)):
        left = points[k]
        if left == _ALL:
            _add(reach.of_word[k], into)
            continue
        for eight in range(8 * k, 8 * k + 8):
            part = (left >> np.uint64(8 * (eight & 7))) & _BYTE
            if part == _BYTE:
                _add(reach.of_eight[eight], into)
            elif part:
                for bit in range(8):
                    if (part >> np.uint64(bit)) & _ONE:
                        _add(reach.bits[8 * eight + bit], into)


@njit(nogil=True, cache=True)
def local_rows(reach: Reach, degree: IntArray, first: int, into: FloatArray) -> None:
    """Measure neighbourhoods.

    Args:
        reach: The graph.
        degree: Shape (n,).
        first: The first point to measure.
        into: Shape (k, 3), written for points first .. first + k - 1: sum of neighbours shared
            with each neighbour, sum of 1 / degree of the neighbours, points that neighbours see.
    """
    bits = reach.bits
    near, union = np.empty(len(bits), np.int64), np.empty(bits.shape[1], np.uint64)
    for k in range(len(into)):
        own = bits[first + k]
        unite(reach, own, union)
        shared, control = 0, 0.0
        for at in range(listed(own, near)):
            other = bits[near[at]]
            control += 1.0 / degree[near[at]]
            for word in range(len(own)):
                shared += ones(own[word] & other[word])
        reached = 0
        for met in union:
            reached += ones(met)
        into[k, 0], into[k, 1], into[k, 2] = shared, control, reached


@njit(nogil=True, cache=True)
def _widen(
    reach: Reach, seen: WordArray, border: WordArray, beyond: WordArray, listing: IntArray,
    at_border: int, unseen: int,
) -> int:  # fmt: skip
    """Find what the border of a search sees beyond all that was seen; return how much it is."""
    bits = reach.bits
    if at_border <= unseen:
        unite(reach, border, beyond)
    else:
        beyond[:] = 0
        for k in range(listed_absent(seen, len(bits), listing)):
            other = bits[listing[k]]
            for word in range(len(other)):
                if other[word] & border[word]:
                    beyond[listing[k] >> 6] |= _ONE << np.uint64(listing[k] & 63)
                    break
    total = 0
    for word in range(len(beyond)):
        beyond[word] &= ~seen[word]
        seen[word] |= beyond[word]
        total += ones(beyond[word])
    return total


@njit(nogil=True, cache=True)
def listed_absent(row: WordArray, size: int, into: IntArray) -> int:
    """Write the numbers below size of the bits that are not set; return how many they are."""
    count = listed(~row, into)
    while count and into[count - 1] >= size:
        count -= 1
    return count


@njit(nogil=True, cache=True)
def global_rows(reach: Reach, first: int, into: FloatArray) -> None:
    """Search the graph from points.

    Args:
        reach: The graph.
        first: The first point to search from.
        into: Shape (k, 4), written for points first .. first + k - 1: points reached with the
            point itself, sum of their depths, entropy and relativised entropy of the depths.
    """
    bits = reach.bits
    size, words = bits.shape
    seen, border, beyond = np.empty((3, words), np.uint64)
    listing = np.empty(64 * words, np.int64)
    at_depth = np.empty(size + 1, np.int64)
    for k in range(len(into)):
        seen[:] = bits[first + k]
        border[:] = seen
        at_depth[1] = listed(border, listing)
        seen[(first + k) >> 6] |= _ONE << np.uint64((first + k) & 63)
        depth, reached, total = 1, 1 + at_depth[1], at_depth[1]
        while at_depth[depth] and reached < size:
            at_depth[depth + 1] = _widen(
                reach, seen, border, beyond, listing, at_depth[depth], size - reached
            )
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
