"""Zone visits: who was in which zone when, as door counters, loggers and apps tell it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from planner.errors import Problem
from planner.tables.columns import DAY, TIME, VISIT_ID, ZONE
from planner.tables.rows import Marks, completed, finished, refuse_missing, with_moments
from planner.tables.table import Checked, Column, TableKind

if TYPE_CHECKING:
    from pandas import DataFrame

ZONE_VISITS: Final = TableKind(
    "zone_visits",
    (
        Column(VISIT_ID, "text", required=True),
        Column(TIME, "time", required=True),
        Column(ZONE, "text", required=True),
        Column(DAY, "day", required=True),
    ),
    ids=(DAY, VISIT_ID, TIME, ZONE),
    keyed=True,
)
"""Numbers of visits restart every day: day and visit together name a visit."""


def check(frame: DataFrame) -> Checked:
    """Check typed zone visits; the table is sorted by day, visit and time.

    Refused as ``missing_cell``. Duplicates are dropped and counted.

    Args:
        frame: Columns of ``ZONE_VISITS``, any of them missing. ``time`` holds moments, or
            times of day (timedelta) beside a ``day``; without a ``day`` it is that of the
            moment. The index is the row in the file.

    Raises:
        DataError: ``times_without_day``.
    """
    rows = completed(with_moments(frame), ZONE_VISITS.columns)
    marks = Marks(rows.index)
    refuse_missing(marks, rows, ZONE_VISITS.columns)
    good = rows.loc[marks.good().to_numpy()]
    same = int(good.duplicated(list(ZONE_VISITS.ids)).sum())
    problems = [Problem("dropped_duplicates", {"count": same})] if same else []
    ordered = rows.loc[good.sort_values([DAY, VISIT_ID, TIME], kind="stable").index]
    done = finished(ZONE_VISITS, ordered, Marks(ordered.index), problems)
    return Checked(done.table, marks.refused(), done.problems)
