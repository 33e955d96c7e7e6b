"""Exposure after an edit: only of columns that a changed visit or place tells of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from planner.analysis.exposure import (
    Exposure,
    exposure_of,
    notices_of,
    part_sums,
    visits_of,
)
from planner.analysis.noticing.noticing import Ladders, Noticing
from planner.analysis.parameters import Parameters
from planner.analysis.presence.presence import Presence

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Bools = NDArray[np.bool_]


@dataclass(frozen=True, slots=True, eq=False)
class _Summed:
    """Sums, and what they were made of."""

    presence: Presence
    noticing: Noticing
    names: Sequence[str]
    parameters: Parameters
    sums: list[Floats]


class ExposureAgain:
    """Gives what ``exposure`` gives, to the byte, and remembers the sums of the last time."""

    def __init__(self) -> None:
        """Begin with nothing known."""
        self._last: _Summed | None = None

    def __call__(
        self, presence: Presence, noticing: Noticing, names: Sequence[str], parameters: Parameters
    ) -> Exposure:
        """Return the exposure of each column.

        Args:
            presence: Seconds of each visit at each place.
            noticing: What each place notices.
            names: Of the columns, each once; the same column keeps its name.
            parameters: ``tau_s`` and ``t_ots_s``.
        """
        columns = noticing.columns
        source = self._known(presence, noticing, names, parameters)
        wanted = source < 0
        sums = part_sums(presence, noticing, np.arange(columns), columns, parameters, wanted)
        if self._last is not None and not wanted.all():
            kept = np.flatnonzero(~wanted)
            for part, before in zip(sums, self._last.sums, strict=True):
                part[:, kept] = before[:, source[kept]]
        self._last = _Summed(presence, noticing, names, parameters, sums)
        return exposure_of(sums, presence)

    def _known(
        self, presence: Presence, noticing: Noticing, names: Sequence[str], parameters: Parameters
    ) -> Ints:
        """Return the column of the last time that has the same sums as each column; -1: none."""
        from planner.analysis.exposure_again_kernel import Pairs, changed_ladders

        last = self._last
        none = np.full(noticing.columns, -1, dtype=np.int64)
        if last is None or last.parameters != parameters:
            return none
        if not np.array_equal(last.presence.weights, presence.weights):
            return none
        column = _same_columns(last.names, last.noticing.ladders, names, noticing.ladders)
        ladder = np.full(last.noticing.columns, -1, dtype=np.int64)
        kept = np.flatnonzero(column >= 0)
        ladder[column[kept]] = noticing.ladders.end[kept]
        pairs = Pairs(column, ladder, same_places(last.presence, presence))
        changed = changed_ladders(
            visits_of(last.presence), notices_of(last.noticing), visits_of(presence),
            notices_of(noticing), pairs, same_visits(last.presence, presence),
        )  # fmt: skip
        return np.where(changed[noticing.ladders.end], -1, column)


def same_places(before: Presence, now: Presence) -> Ints:
    """Return the place of before that may be each place of today; -1 for none.

    Vantages are the same by viewpoint, heading and stance, areas by their number.
    """
    from planner.analysis.noticing.again_kernel import same_rows

    if before is now:
        return np.arange(len(now.cell) + len(now.areas), dtype=np.int64)
    if now.since is not None and now.since.at is before.at:
        vantages = now.since.place
    else:
        vantages = same_rows(
            before.at, before.heading, before.standing, now.at, now.heading, now.standing
        )
    areas = np.arange(len(now.areas), dtype=np.int64)
    there = np.where(areas < len(before.areas), len(before.cell) + areas, -1)
    return np.concatenate([vantages, there])


def same_visits(before: Presence, now: Presence) -> Bools:
    """Say which visits are known to have spent the same seconds on the same path, (visits,)."""
    if before is now:
        return np.ones(now.visits, dtype=np.bool_)
    if now.since is not None and now.since.at is before.at:
        return now.since.visits
    return np.zeros(now.visits, dtype=np.bool_)


def _same_columns(before: Sequence[str], was: Ladders, names: Sequence[str], now: Ladders) -> Ints:
    """Return the column of before with the name of each; -1 where its ladder is another one."""
    number = {name: index for index, name in enumerate(before)}
    column = np.array([number.get(name, -1) for name in names], dtype=np.int64)
    if not len(before) or not len(column):
        return np.full(len(column), -1, dtype=np.int64)
    index = np.arange(len(column))
    same = (column >= 0) & (was.factor[column] == now.factor)
    same &= was.end[column] - column == now.end - index
    first = np.searchsorted(now.end, now.end)
    old_first = np.searchsorted(was.end, was.end)
    same &= index - first == column - old_first[column]
    lost = np.bincount(now.end[~same], minlength=len(column) + 1) > 0
    return np.where(lost[now.end], -1, column)
