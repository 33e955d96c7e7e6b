"""Noticing: from each place, how much attention each column gets and for which share of time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Singles = NDArray[np.float32]
Ints = NDArray[np.int64]
Columns = NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class Ladders:
    """How columns stand over one another: who notices one notices all above it.

    Attributes:
        end: Shape (columns,). One beyond the topmost column above each; the same for all
            columns of a ladder.
        factor: Shape (columns,). What each column makes of the gaze on its ladder, >= 0.
    """

    end: Ints
    factor: Floats


def apart(columns: int) -> Ladders:
    """Return columns of which none stands over another."""
    return Ladders(np.arange(1, columns + 1, dtype=np.int64), np.ones(columns))


@dataclass(frozen=True, slots=True)
class Noticing:
    """A sparse table places x columns; a column is a placement or a group of them.

    An entry speaks of its column and of all above it on its ladder.

    Attributes:
        start: Shape (places + 1,). Where each place's entries begin.
        column: Shape (entries,). Index of the lowest column that is noticed.
        gaze: Shape (entries,). Attention-seconds per second before the factor of a column;
            with it those of a place add up to < 1.
        visible: Shape (entries,). Share of time, in [0, 1], in which this entry is the lowest
            of its ladder: what a column is in view adds up over the entries at or below it.
        ladders: How the columns stand over one another.
    """

    start: Ints
    column: Columns
    gaze: Singles
    visible: Singles
    ladders: Ladders

    @property
    def columns(self) -> int:
        """Number of columns."""
        return len(self.ladders.end)


def of_column(noticing: Noticing, index: int) -> tuple[Ints, Floats]:
    """Return the places with entries that speak of a column, and the gaze of each on it."""
    low = int(np.searchsorted(noticing.ladders.end, noticing.ladders.end[index]))
    entries = np.flatnonzero((noticing.column >= low) & (noticing.column <= index))
    places = np.searchsorted(noticing.start, entries, side="right") - 1
    return places, noticing.gaze[entries] * noticing.ladders.factor[index]


@dataclass(frozen=True, slots=True)
class Groups:
    """Columns joined before anything is counted.

    Attributes:
        start: Shape (columns + 1,). Where each column's memberships begin.
        group: Shape (memberships,). Index of the group.
        share: Shape (memberships,). Part of the column's width that belongs to it, in (0, 1].
        count: Number of groups.
    """

    start: Ints
    group: Columns
    share: Floats
    count: int


def averaged(noticing: Noticing) -> Noticing:
    """Return one place that is the even mix of all places."""
    places, columns = max(len(noticing.start) - 1, 1), noticing.columns
    gaze = np.bincount(noticing.column, weights=noticing.gaze, minlength=columns)
    visible = np.bincount(noticing.column, weights=noticing.visible, minlength=columns)
    column = np.flatnonzero(np.bincount(noticing.column, minlength=columns))
    return Noticing(
        start=np.array([0, len(column)], dtype=np.int64),
        column=column.astype(np.int32),
        gaze=(gaze[column] / places).astype(np.float32),
        visible=(visible[column] / places).astype(np.float32),
        ladders=noticing.ladders,
    )


def stacked(parts: Sequence[Noticing]) -> Noticing:
    """Return the places of several noticings of the same columns, one after the other."""
    if len(parts) == 1:
        return parts[0]
    ends = np.cumsum([0, *(part.start[-1] for part in parts)])
    starts = [part.start[1:] + end for part, end in zip(parts, ends, strict=False)]
    return Noticing(
        start=np.concatenate([[0], *starts]).astype(np.int64),
        column=np.concatenate([part.column for part in parts]),
        gaze=np.concatenate([part.gaze for part in parts]),
        visible=np.concatenate([part.visible for part in parts]),
        ladders=parts[0].ladders,
    )


def grouped(noticing: Noticing, groups: Groups) -> Noticing:
    """Join columns: attention adds up, time in view is that of any of them."""
    from planner.analysis.noticing.noticing_kernel import grouped_entries

    start, column, gaze, visible = grouped_entries(
        noticing.start,
        noticing.column,
        noticing.gaze,
        noticing.visible,
        noticing.ladders.end,
        noticing.ladders.factor,
        groups.start,
        groups.group,
        groups.share,
        groups.count,
    )
    return Noticing(start, column, gaze, visible, apart(groups.count))
