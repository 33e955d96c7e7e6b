"""Tracks: where measured visits were, moment by moment."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from planner.errors import Problem
from planner.tables.columns import DAY, SURFACE, VISIT_ID, T, X, Y
from planner.tables.rows import Marks, completed, finished, refuse_missing, refuse_repeated
from planner.tables.table import Checked, Column, TableKind

if TYPE_CHECKING:
    from pandas import DataFrame

TRACKS: Final = TableKind(
    "tracks",
    (
        Column(VISIT_ID, "text", required=True),
        Column(T, "seconds", required=True),
        Column(X, "number", required=True),
        Column(Y, "number", required=True),
        Column(DAY, "day"),
        Column(SURFACE, "text"),
    ),
    ids=(SURFACE, DAY, VISIT_ID, T),
    keyed=True,
)
"""x and y in surface units, y down; t in seconds since midnight, or since the visit began."""


def check(frame: DataFrame) -> Checked:
    """Check typed track points; the table is sorted by surface, day, visit and t.

    Refused as ``missing_cell`` and ``repeated_id`` (one visit at two places at once).
    Duplicates are dropped and counted, and so are points earlier than the one before.

    Args:
        frame: Columns of ``TRACKS``, any of them missing. ``t`` holds seconds, times of day
            (timedelta) or moments, which give the day too. The index is the row in the file.
    """
    rows = completed(_with_seconds(frame), TRACKS.columns)
    marks = Marks(rows.index)
    refuse_missing(marks, rows, TRACKS.columns)
    same = refuse_repeated(marks, rows, TRACKS)
    problems = [Problem("dropped_duplicates", {"count": same})] if same else []
    back = int((rows.groupby([SURFACE, DAY, VISIT_ID], dropna=False)[T].diff() < 0.0).sum())
    if back:
        problems.append(Problem("times_going_back", {"count": back}))
    ordered = rows.loc[marks.good().to_numpy()].sort_values(list(TRACKS.ids), kind="stable")
    done = finished(TRACKS, ordered, Marks(ordered.index), problems)
    return Checked(done.table, marks.refused(), done.problems)


def _with_seconds(frame: DataFrame) -> DataFrame:
    """Turn moments and times of day into a day and seconds since midnight."""
    if T not in frame or frame[T].dtype.kind == "f":
        return frame
    if frame[T].dtype.kind == "m":
        return frame.assign(t=frame[T].dt.total_seconds())
    day = frame[T].dt.normalize()
    return frame.assign(day=day, t=(frame[T] - day).dt.total_seconds())
