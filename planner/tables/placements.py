"""Placement lists: which product stands where; an import assigns them to the plan."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from planner.errors import Problem
from planner.tables.columns import BAY, ELEMENT_ID, FACE, FACINGS, LEVEL, PRODUCT_ID
from planner.tables.rows import Marks, completed, finished, refuse_missing
from planner.tables.table import Checked, Column, TableKind

if TYPE_CHECKING:
    from pandas import DataFrame

PLACEMENTS: Final = TableKind(
    "placements",
    (
        Column(ELEMENT_ID, "text", required=True),
        Column(PRODUCT_ID, "text", required=True),
        Column(FACE, "text"),
        Column(BAY, "integer"),
        Column(LEVEL, "integer"),
        Column(FACINGS, "integer"),
    ),
    ids=(ELEMENT_ID, PRODUCT_ID, FACE, BAY, LEVEL),
    keyed=True,
)
"""Bays from the shopper's left, levels from the floor, both from 1; facings >= 1."""


def check(frame: DataFrame) -> Checked:
    """Check typed placement rows.

    Refused as ``missing_cell`` and ``not_positive`` (bay, level, facings). Rows that are the
    same in every column are dropped and counted.

    Args:
        frame: Columns of ``PLACEMENTS`` with their types, any of them missing; the index is
            the row in the file.
    """
    rows = completed(frame, PLACEMENTS.columns)
    marks = Marks(rows.index)
    refuse_missing(marks, rows, PLACEMENTS.columns)
    for column in (BAY, LEVEL, FACINGS):
        marks.refuse((rows[column] < 1).fillna(value=False), "not_positive", column)
    same = int(rows.loc[marks.good().to_numpy()].duplicated().sum())
    problems = [Problem("dropped_duplicates", {"count": same})] if same else []
    return finished(PLACEMENTS, rows, marks, problems)
