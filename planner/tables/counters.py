"""Counters: how many came through which gate when, as door and aisle sensors tell it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from planner.errors import Problem
from planner.tables.columns import DAY, GATE, IN, OUT, TIME
from planner.tables.cumulative import differences
from planner.tables.rows import (
    Marks,
    completed,
    finished,
    refuse_missing,
    refuse_repeated,
    with_moments,
)
from planner.tables.table import Checked, Column, TableKind

if TYPE_CHECKING:
    from pandas import DataFrame, Series

COUNTERS: Final = TableKind(
    "counters",
    (
        Column(GATE, "text", required=True),
        Column(TIME, "time", required=True),
        Column(IN, "number"),
        Column(OUT, "number"),
    ),
    ids=(GATE, TIME),
    also=(Column(DAY, "day"),),
    keyed=True,
)
"""One row a gate and interval; ``time`` is when the interval began. A gate is an element that is
crossed: a gate, an entrance, an exit or a zone, by id or name."""

COUNTS: Final = (IN, OUT)
FIRST_YEAR: Final = 2001
"""Clocks that were never set, or lost their power, begin at 1970 or 2000."""


def check(frame: DataFrame) -> Checked:
    """Check typed counter rows; the table is sorted by gate and time.

    Refused as ``missing_cell``, ``no_count``, ``negative_number``, ``clock_unset`` and
    ``repeated_id`` (one gate and moment with two different counts, as when a clock was put
    back). Duplicates are dropped, steps back of the clock are counted, and counts that only run
    on are turned into their differences.

    Args:
        frame: Columns of ``COUNTERS``, any of them missing. ``time`` holds moments, or times of
            day (timedelta) beside a ``day``. The index is the row in the file.

    Raises:
        DataError: ``times_without_day``.
    """
    rows = completed(with_moments(frame), COUNTERS.columns)
    marks = Marks(rows.index)
    refuse_missing(marks, rows, COUNTERS.columns)
    marks.refuse(rows[IN].isna() & rows[OUT].isna(), "no_count", IN)
    for column in COUNTS:
        marks.refuse(rows[column] < 0.0, "negative_number", column)
    marks.refuse(rows[TIME].dt.year < FIRST_YEAR, "clock_unset", TIME)
    back = _steps_back(rows.loc[marks.good().to_numpy()])
    same = refuse_repeated(marks, rows, COUNTERS)
    problems = [Problem("dropped_duplicates", {"count": same})] if same else []
    if back:
        problems.append(Problem("clock_steps_back", {"count": back}))
    good = rows.loc[marks.good().to_numpy(), [column.key for column in COUNTERS.columns]]
    ordered = good.drop_duplicates().sort_values([GATE, TIME], kind="stable")
    counted, told = differences(ordered, GATE, COUNTS)
    done = finished(COUNTERS, counted, Marks(counted.index), (*problems, *told))
    return Checked(done.table, marks.refused(), done.problems)


def _steps_back(rows: DataFrame) -> int:
    """Count rows of a gate that go against the order of its others in time."""
    steps = rows.groupby(GATE, sort=False)[TIME].diff().dt.total_seconds()
    by_gate = rows[GATE]
    return int(sum(_against(steps[by_gate == gate]) for gate in by_gate.unique()))


def _against(steps: Series[float]) -> int:
    return min(int((steps < 0.0).sum()), int((steps > 0.0).sum()))
