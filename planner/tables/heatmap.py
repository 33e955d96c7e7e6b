"""Heat map: how much time or how many visits a sensor or a picture shows in each cell."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from planner.errors import Problem
from planner.tables.columns import HEIGHT, MEASURE, SURFACE, VALUE, WIDTH, X, Y
from planner.tables.rows import Marks, completed, finished, refuse_missing, refuse_repeated
from planner.tables.table import Checked, Column, TableKind

if TYPE_CHECKING:
    from pandas import DataFrame

HEATMAP: Final = TableKind(
    "heatmap",
    (
        Column(X, "number", required=True),
        Column(Y, "number", required=True),
        Column(VALUE, "number", required=True),
        Column(WIDTH, "number", required=True),
        Column(HEIGHT, "number", required=True),
        Column(MEASURE, "text", required=True),
        Column(SURFACE, "text"),
    ),
    ids=(SURFACE, X, Y),
    keyed=True,
)
"""x and y: middle of a cell, width and height: its size, surface units, y down. Cells that are
not there hold nothing."""

SECONDS: Final = "seconds"
VISITS: Final = "visits"
SHARE: Final = "share"
MEASURES: Final = (SECONDS, VISITS, SHARE)
"""What a value counts: seconds spent in the cell, visits that were there, or time in a unit of
its own, as the colours of a picture."""


def check(frame: DataFrame) -> Checked:
    """Check typed cells; the table is sorted by surface, y and x.

    Refused as ``missing_cell``, ``negative_number`` and ``repeated_id`` (one cell with two
    values). Duplicates are dropped and counted.

    Args:
        frame: Columns of ``HEATMAP``, any of them missing. The index is the row in the file.
    """
    rows = completed(frame, HEATMAP.columns)
    marks = Marks(rows.index)
    refuse_missing(marks, rows, HEATMAP.columns)
    marks.refuse(rows[VALUE] < 0.0, "negative_number", VALUE)
    same = refuse_repeated(marks, rows, HEATMAP)
    problems = [Problem("dropped_duplicates", {"count": same})] if same else []
    ordered = rows.loc[marks.good().to_numpy()].sort_values([SURFACE, Y, X], kind="stable")
    done = finished(HEATMAP, ordered, Marks(ordered.index), problems)
    return Checked(done.table, marks.refused(), done.problems)
