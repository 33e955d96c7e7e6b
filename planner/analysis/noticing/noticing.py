"""Noticing: from each place, how much attention each column gets and for which share of time."""

from __future__ import annotations

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


def blended(noticing: Noticing, blend_start: Ints, blend_place: Ints) -> Noticing:
    """Append one place per blend: the even mix of its places."""
    if len(blend_start) <= 1:
        return noticing
    from scipy.sparse import csr_array

    places = len(noticing.start) - 1
    blends = len(blend_start) - 1
    sizes = np.maximum(np.diff(blend_start), 1)
    share = np.repeat(1.0 / sizes, np.diff(blend_start))
    mix = csr_array((share, blend_place, blend_start), shape=(blends, places))
    shape = (places, noticing.columns)
    gaze = csr_array((noticing.gaze, noticing.column, noticing.start), shape=shape)
    visible = csr_array((noticing.visible, noticing.column, noticing.start), shape=shape)
    mixed, seen = csr_array(mix @ gaze), csr_array(mix @ visible)
    mixed.sort_indices()
    seen.sort_indices()
    return Noticing(
        start=np.concatenate([noticing.start, noticing.start[-1] + seen.indptr[1:]]),
        column=np.concatenate([noticing.column, seen.indices.astype(np.int32)]),
        gaze=np.concatenate([noticing.gaze, mixed.data.astype(np.float32)]),
        visible=np.concatenate([noticing.visible, seen.data.astype(np.float32)]),
        columns=noticing.columns,
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
