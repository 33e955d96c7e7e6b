"""Compiled comparison of two presences and noticings: which ladders get other sums."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numba import njit
from numpy.typing import NDArray

from planner.analysis.exposure_kernel import Notices, Visits

Ints = NDArray[np.int64]
Bools = NDArray[np.bool_]


class Pairs(NamedTuple):
    """What of today is what of before; -1 where nothing is.

    Attributes:
        column: Shape (columns,). Column of before of each of today's.
        ladder: Shape (columns of before,). End of today's ladder of each column of before.
        place: Shape (places,). Place of before of each of today's.
    """

    column: Ints
    ladder: Ints
    place: Ints


@njit(nogil=True, cache=True)
def changed_ladders(
    before: Visits, noticed: Notices, now: Visits, notices: Notices, pairs: Pairs, same: Bools
) -> Bools:
    """Say which ladders of today get other sums, by their ends: shape (columns + 1,).

    They are what is noticed from where a visit spends other seconds, or from places from which
    something else is noticed. A ladder whose entries are the same, in the same order, for each
    visit has the same sums to the byte. ``same`` (visits,) tells visits that are known to be the
    same.
    """
    _drop_changed_places(noticed, notices, pairs)
    today = np.full(len(noticed.start) - 1, -1, np.int64)
    changed = pairs.place < 0
    today[pairs.place[~changed]] = np.flatnonzero(~changed)
    old_changed = today < 0
    _compare_visits(before, now, today, same, old_changed, changed)
    ladders = np.zeros(len(notices.end) + 1, np.bool_)
    for place in np.flatnonzero(changed):
        for entry in range(notices.start[place], notices.start[place + 1]):
            ladders[notices.end[notices.column[entry]]] = True
    for place in np.flatnonzero(old_changed):
        for entry in range(noticed.start[place], noticed.start[place + 1]):
            end = pairs.ladder[noticed.column[entry]]
            if end >= 0:
                ladders[end] = True
    return ladders


@njit(nogil=True, cache=True)
def _compare_visits(
    before: Visits, now: Visits, today: Ints, same: Bools, old_changed: Bools, changed: Bools
) -> None:
    """Mark the places of before and of today where a visit spends other seconds."""
    for visit in np.flatnonzero(~same):
        i, i_end = before.start[visit], before.start[visit + 1]
        k, k_end = now.start[visit], now.start[visit + 1]
        while i < i_end or k < k_end:
            was = today[before.place[i]] if i < i_end else np.iinfo(np.int64).max
            if was < 0:
                i += 1
            elif k < k_end and now.place[k] < was:
                changed[now.place[k]] = True
                k += 1
            elif k < k_end and now.place[k] == was:
                if before.seconds[i] != now.seconds[k]:
                    changed[now.place[k]] = True
                i, k = i + 1, k + 1
            else:
                old_changed[before.place[i]] = True
                i += 1


@njit(nogil=True, cache=True)
def _drop_changed_places(noticed: Notices, notices: Notices, pairs: Pairs) -> None:
    """Part places from which something else is noticed than before."""
    for place in range(len(pairs.place)):
        old = pairs.place[place]
        if old < 0:
            continue
        low, old_low = notices.start[place], noticed.start[old]
        count = notices.start[place + 1] - low
        same = count == noticed.start[old + 1] - old_low
        k = 0
        while same and k < count:
            same = (
                pairs.column[notices.column[low + k]] == noticed.column[old_low + k]
                and notices.gaze[low + k] == noticed.gaze[old_low + k]
                and notices.visible[low + k] == noticed.visible[old_low + k]
            )
            k += 1
        if not same:
            pairs.place[place] = -1
