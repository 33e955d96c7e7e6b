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
class Noticing:
    """A sparse table places x columns; a column is a placement or a group of them.

    Attributes:
        start: Shape (places + 1,). Where each place's entries begin.
        column: Shape (entries,). Index of the column.
        gaze: Shape (entries,). Attention-seconds per second, >= 0; a place's add up to < 1.
        visible: Shape (entries,). Share of time in which it can be seen, in (0, 1].
        columns: Number of columns.
    """

    start: Ints
    column: Columns
    gaze: Singles
    visible: Singles
    columns: int


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
    places = max(len(noticing.start) - 1, 1)
    gaze = np.bincount(noticing.column, weights=noticing.gaze, minlength=noticing.columns)
    visible = np.bincount(noticing.column, weights=noticing.visible, minlength=noticing.columns)
    column = np.flatnonzero(visible > 0.0)
    return Noticing(
        start=np.array([0, len(column)], dtype=np.int64),
        column=column.astype(np.int32),
        gaze=(gaze[column] / places).astype(np.float32),
        visible=(visible[column] / places).astype(np.float32),
        columns=noticing.columns,
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
        columns=parts[0].columns,
    )


def grouped(noticing: Noticing, groups: Groups) -> Noticing:
    """Join columns: attention adds up, time in view is that of any of them."""
    from planner.analysis.noticing.noticing_kernel import grouped_entries

    start, column, gaze, visible = grouped_entries(
        noticing.start,
        noticing.column,
        noticing.gaze,
        noticing.visible,
        groups.start,
        groups.group,
        groups.share,
        groups.count,
    )
    return Noticing(start, column, gaze, visible, groups.count)
