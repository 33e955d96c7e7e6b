"""Compiled sums over visits: presence meets noticing."""

from __future__ import annotations

import math
from typing import NamedTuple

import numpy as np
from numba import njit
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Singles = NDArray[np.float32]
Ints = NDArray[np.int64]
Columns = NDArray[np.int32]
Bools = NDArray[np.bool_]


ROUNDING = 1e-6
"""Seconds that sums of many moments may miss by rounding."""


class Notices(NamedTuple):
    """A noticing, as kernels take it."""

    start: Ints
    column: Columns
    gaze: Singles
    visible: Singles
    end: Ints
    factor: Floats


class Visits(NamedTuple):
    """The visits of a presence: weights, and where each spent how many seconds."""

    weights: Floats
    start: Ints
    place: Ints
    seconds: Floats


@njit(nogil=True, cache=True)
def attended(
    low: int,
    high: int,
    visits: Visits,
    notices: Notices,
    owner: Columns,
    owners: int,
    t_ots: float,
    tau: float,
) -> Floats:
    """Return weighted sums over visits low..high, shape (5, owners).

    Rows: noticed (1 minus the product of 1 - p over the owner's columns), opportunities
    (likewise over o), attention-seconds, visits that see it at all, seconds seen.
    """
    sums, columns = np.zeros((5, owners)), len(notices.end)
    attention, view = np.zeros(columns), np.zeros(columns)
    bottom = np.full(columns + 1, columns, np.int64)
    touched = np.empty(columns, np.int64)
    missed = np.ones((3, owners))
    for visit in range(low, high):
        found = 0
        for entry in range(visits.start[visit], visits.start[visit + 1]):
            place = visits.place[entry]
            time = visits.seconds[entry]
            for k in range(notices.start[place], notices.start[place + 1]):
                c = notices.column[k]
                end = notices.end[c]
                if bottom[end] == columns:
                    touched[found] = end
                    found += 1
                bottom[end] = min(bottom[end], c)
                attention[c] += time * notices.gaze[k]
                view[c] += time * notices.visible[k]
        _count(
            visits.weights[visit], touched[:found], bottom, attention, view, notices.factor,
            owner, t_ots, tau, missed, sums,
        )  # fmt: skip
    return sums


@njit(nogil=True, cache=True)
def _count(
    weight: float,
    touched: Ints,
    bottom: Ints,
    attention: Floats,
    view: Floats,
    factor: Floats,
    owner: Columns,
    t_ots: float,
    tau: float,
    missed: Floats,
    sums: Floats,
) -> None:
    """Add one visit to the sums and leave the scratch arrays as they were, but for ``bottom``."""
    for end in touched:
        gaze, seen = 0.0, 0.0
        for c in range(bottom[end], end):
            gaze += attention[c]
            seen += view[c]
            attention[c], view[c] = 0.0, 0.0
            own, attended_s = owner[c], gaze * factor[c]
            chance = 1.0 if seen >= t_ots - ROUNDING else 0.0
            missed[0, own] *= 1.0 - chance * (1.0 - math.exp(-attended_s / tau))
            missed[1, own] *= 1.0 - chance
            missed[2, own] = 0.0
            sums[2, own] += weight * attended_s
            sums[4, own] += weight * seen
    for end in touched:
        for c in range(bottom[end], end):
            own = owner[c]
            for row, kind in ((0, 0), (1, 1), (3, 2)):
                sums[row, own] += weight * (1.0 - missed[kind, own])
                missed[kind, own] = 1.0
        bottom[end] = len(attention)


@njit(nogil=True, cache=True)
def only_wanted(notices: Notices, wanted: Bools) -> Notices:
    """Leave out the entries of columns that are not wanted, and of all above them."""
    start, kept = np.zeros_like(notices.start), 0
    for k in range(len(notices.column)):
        kept += wanted[notices.column[k]]
    column = np.empty(kept, np.int32)
    gaze, visible = np.empty(kept, np.float32), np.empty(kept, np.float32)
    at = 0
    for place in range(len(start) - 1):
        for k in range(notices.start[place], notices.start[place + 1]):
            if wanted[notices.column[k]]:
                column[at] = notices.column[k]
                gaze[at], visible[at] = notices.gaze[k], notices.visible[k]
                at += 1
        start[place + 1] = at
    return Notices(start, column, gaze, visible, notices.end, notices.factor)
