"""Compiled ranks: which of many whole numbers are used, and the how-manieth each is."""

from __future__ import annotations

import numpy as np
from numba import njit
from numpy.typing import NDArray

Ints = NDArray[np.int64]
Words = NDArray[np.uint64]

_ONE, _LOW = np.uint64(1), np.uint64(63)
_TWOS, _FOURS = np.uint64(0x5555555555555555), np.uint64(0x3333333333333333)
_EIGHTS, _SUM = np.uint64(0x0F0F0F0F0F0F0F0F), np.uint64(0x0101010101010101)
_BY1, _BY2, _BY4, _BY6, _BY56 = (np.uint64(by) for by in (1, 2, 4, 6, 56))


@njit(nogil=True, cache=True)
def bits_of(size: int) -> Words:
    """Return room for marks on the numbers below ``size``: one bit each."""
    return np.zeros(size // 64 + 1, np.uint64)


@njit(nogil=True, cache=True, inline="always")
def mark(number: int, bits: Words) -> None:
    """Mark a number as used."""
    bits[number >> 6] |= _ONE << (np.uint64(number) & _LOW)


@njit(nogil=True, cache=True, inline="always")
def is_marked(number: int, bits: Words) -> bool:
    """Whether a number is used."""
    return bool((bits[number >> 6] >> (np.uint64(number) & _LOW)) & _ONE)


@njit(nogil=True, cache=True, inline="always")
def _count(word: np.uint64) -> int:
    """Return the number of bits that are set."""
    word = word - ((word >> _BY1) & _TWOS)
    word = (word & _FOURS) + ((word >> _BY2) & _FOURS)
    word = (word + (word >> _BY4)) & _EIGHTS
    return int(np.int64((word * _SUM) >> _BY56))


@njit(nogil=True, cache=True, inline="always")
def rank(number: int, bits: Words, before: Ints) -> int:
    """Return how many used numbers are less than a number."""
    word = number >> 6
    below = (_ONE << (np.uint64(number) & _LOW)) - _ONE
    return int(before[word]) + _count(bits[word] & below)


@njit(nogil=True, cache=True)
def ranked(bits: Words) -> tuple[Ints, Ints]:
    """Return the used numbers, rising, and how many come before each word of marks."""
    before, whole = np.empty(len(bits), np.int64), 0
    for word in range(len(bits)):
        before[word] = whole
        whole += _count(bits[word])
    found, at = np.empty(whole, np.int64), 0
    for word in range(len(bits)):
        left = bits[word]
        while left:
            lowest = left & (~left + _ONE)
            found[at] = word * 64 + _count(lowest - _ONE)
            left ^= lowest
            at += 1
    return found, before


@njit(nogil=True, cache=True)
def numbered_keys(keys: Ints, size: int) -> tuple[Ints, Ints]:
    """Return the different keys, rising, each below ``size``, and the number of each key."""
    bits = bits_of(size)
    for key in keys:
        mark(key, bits)
    different, before = ranked(bits)
    found = np.empty(len(keys), np.int64)
    for k in range(len(keys)):
        found[k] = rank(keys[k], bits, before)
    return different, found
