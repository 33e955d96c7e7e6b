"""Compiled counts of what is bought together."""

from __future__ import annotations

import numpy as np
from numba import njit
from numpy.typing import NDArray

Items = NDArray[np.uint32]
Rows = NDArray[np.int64]

_ROOM = 1 << 14


@njit(nogil=True, cache=True)
def baskets(receipt: Items, item: Items, receipts: int) -> tuple[Rows, Items]:
    """Return the items of each receipt, rising, each once.

    Args:
        receipt: Shape (rows,). In [0, receipts).
        item: Shape (rows,).
        receipts: How many there are.

    Returns:
        ``start`` (receipts + 1,) and ``item`` (entries,): those of receipt k lie at
        start[k]:start[k + 1].
    """
    place = np.zeros(receipts + 1, np.int64)
    for one in receipt:
        place[one + np.uint32(1)] += 1
    for k in range(receipts):
        place[k + 1] += place[k]
    sorted_item = np.empty(len(item), np.uint32)
    for row in range(len(item)):
        at = place[receipt[row]]
        sorted_item[at] = item[row]
        place[receipt[row]] = at + 1
    start = np.zeros(receipts + 1, np.int64)
    kept = begin = 0
    for k in range(receipts):
        end = place[k]
        _sort(sorted_item, begin, end)
        for at in range(begin, end):
            if at == begin or sorted_item[at] != sorted_item[kept - 1]:
                sorted_item[kept] = sorted_item[at]
                kept += 1
        start[k + 1], begin = kept, end
    return start, sorted_item[:kept].copy()


@njit(nogil=True, cache=True)
def _sort(values: Items, begin: int, end: int) -> None:
    """Sort a part in place: Shell's sort with the gaps of Ciura, 2001."""
    for gap in (1750, 701, 301, 132, 57, 23, 10, 4, 1):
        for at in range(begin + gap, end):
            value, to = values[at], at
            while to >= begin + gap and values[to - gap] > value:
                values[to] = values[to - gap]
                to -= gap
            values[to] = value


@njit(nogil=True, cache=True)
def pair_counts(start: Rows, item: Items, items: int, least: int) -> tuple[Items, Items, Items]:
    """Return the pairs of items that at least so many receipts have, and how many have them.

    One item after the other is counted with those behind it on its receipts, in one row of
    counters that stays in the cache.

    Args:
        start: Shape (receipts + 1,). As ``baskets`` gives it.
        item: Shape (entries,).
        items: How many there are.
        least: Rarer pairs are left out; >= 1.

    Returns:
        ``first`` < ``second``, rising, and ``together``; shape (pairs,) each.
    """
    behind, end, of_item, to_item = _behind(start, item, items)
    counts = np.zeros(items, np.uint32)
    first, second = np.empty(_ROOM, np.uint32), np.empty(_ROOM, np.uint32)
    together = np.empty(_ROOM, np.uint32)
    found = 0
    for a in range(items):
        for entry in range(of_item[a], to_item[a]):
            for at in range(behind[entry], end[entry]):
                counts[item[at]] += 1
        more = 0
        for b in range(a + 1, items):
            more += counts[b] >= least
        if found + more > len(first):
            first, second = _wider(first, found + more), _wider(second, found + more)
            together = _wider(together, found + more)
        if more:
            _keep(counts, a, least, first[found:], second[found:], together[found:])
            found += more
        counts[a + 1 :] = 0
    return first[:found].copy(), second[:found].copy(), together[:found].copy()


@njit(nogil=True, cache=True)
def _behind(start: Rows, item: Items, items: int) -> tuple[Items, Items, Rows, Rows]:
    """Return, by item, what part of each of its receipts lies behind it, where anything does."""
    of_item = np.zeros(items + 1, np.int64)
    for one in item:
        of_item[one + np.uint32(1)] += 1
    for k in range(items):
        of_item[k + 1] += of_item[k]
    to_item = of_item[:-1].copy()
    behind, end = np.empty(len(item), np.uint32), np.empty(len(item), np.uint32)
    for k in range(len(start) - 1):
        for at in range(start[k], start[k + 1] - 1):
            entry = to_item[item[at]]
            behind[entry], end[entry] = at + 1, start[k + 1]
            to_item[item[at]] = entry + 1
    return behind, end, of_item, to_item


@njit(nogil=True, cache=True)
def _keep(counts: Items, a: int, least: int, first: Items, second: Items, together: Items) -> None:
    """Write the pairs of one item down."""
    found = 0
    for b in range(a + 1, len(counts)):
        if counts[b] >= least:
            first[found], second[found], together[found] = a, b, counts[b]
            found += 1


@njit(nogil=True, cache=True)
def _wider(values: Items, least: int) -> Items:
    wider = np.empty(max(2 * len(values), least), np.uint32)
    wider[: len(values)] = values
    return wider
