"""Days on which a steady seller sold nothing: suspected to be out of stock, or not on sale."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Flags = NDArray[np.bool_]

FALSE_RUNS: Final = 0.01
"""So many runs of a product that chance would explain may be suspected."""
SHORTEST_RUN: Final = 2


@dataclass(frozen=True, slots=True, eq=False)
class Absent:
    """Runs of days without sales that chance does not explain.

    Attributes:
        between: Shape (items, days). Days of runs with sales before and after: suspected to be
            out of stock.
        outside: Shape (items, days). Days of runs before the first sale or after the last one:
            not on sale yet, or no more.
    """

    between: Flags
    outside: Flags

    @property
    def any(self) -> Flags:
        """Shape (items, days). Days of either."""
        return self.between | self.outside


def absent(units: Floats, counted: Flags, stretch: Ints) -> Absent:
    """Return the runs of days without sales that are too long for how steadily a product sells.

    A run is suspected where a product that sells on as large a part of the days as this one
    does on its others would have such a run less than once in a hundred histories as long. How
    steadily it sells is counted in days with sales, so that customers who buy by the dozen
    count once, and for each plan by itself, so that a worse place is not taken for empty
    shelves. Runs of one day are never suspected.

    Args:
        units: Shape (items, days). Sold on the days on which the store sold anything, >= 0.
        counted: Shape (items, days). Days on which a product may be sold at all.
        stretch: Shape (days,). Number of the plan that was valid, >= 0.
    """
    without = units <= 0.0
    found = np.zeros(units.shape, dtype=np.bool_)
    for _ in range(2):
        found = _suspected(without, counted, stretch, found)
    sold = np.where(counted & ~without, np.arange(units.shape[1])[None, :], -1)
    last = sold.max(axis=1, initial=-1)
    first = np.where(sold >= 0, sold, units.shape[1]).min(axis=1, initial=units.shape[1])
    day = np.arange(units.shape[1])[None, :]
    is_between = (day > first[:, None]) & (day < last[:, None])
    return Absent(found & is_between & counted, found & ~is_between & counted)


def _suspected(without: Flags, counted: Flags, stretch: Ints, known: Flags) -> Flags:
    hazard = _hazard(without, counted & ~known, stretch)
    open_days = np.where(counted, hazard, 0.0)
    gone = np.concatenate([np.zeros((len(without), 1)), np.cumsum(open_days, axis=1)], axis=1)
    row, start, end = _runs(without)
    days = np.concatenate(
        [np.zeros((len(without), 1), dtype=np.int64), np.cumsum(counted, axis=1)], axis=1
    )
    length = days[row, end] - days[row, start]
    bar = np.log(np.maximum(counted.sum(axis=1), 1) / FALSE_RUNS)
    long = (gone[row, end] - gone[row, start] >= bar[row]) & (length >= SHORTEST_RUN)
    marks = np.zeros((without.shape[0], without.shape[1] + 1), dtype=np.int64)
    np.add.at(marks, (row[long], start[long]), 1)
    np.add.at(marks, (row[long], end[long]), -1)
    return np.asarray(np.cumsum(marks, axis=1)[:, :-1] > 0, dtype=np.bool_)


def _hazard(without: Flags, counted: Flags, stretch: Ints) -> Floats:
    """Return by how much each further day without sales makes chance less likely, logarithm."""
    hazard = np.zeros(without.shape)
    for one in np.unique(stretch).tolist():
        there = stretch == one
        open_days = counted[:, there].sum(axis=1)
        empty = (without & counted)[:, there].sum(axis=1)
        share = np.where(open_days > empty, (empty + 0.5) / (open_days + 1.0), 1.0)
        hazard[:, there] = -np.log(share)[:, None]
    return hazard


def _runs(flags: Flags) -> tuple[Ints, Ints, Ints]:
    """Return row, begin and end (behind the last day) of each run of set flags."""
    edge = np.zeros((len(flags), 1), dtype=np.int8)
    steps = np.diff(np.concatenate([edge, flags.astype(np.int8), edge], axis=1), axis=1)
    row, start = np.nonzero(steps == 1)
    end = np.nonzero(steps == -1)[1]
    return row.astype(np.int64), start.astype(np.int64), end.astype(np.int64)
