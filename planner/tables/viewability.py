"""Viewability: how much of a slot was in the window, state by state, as pages log it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from planner.errors import Problem
from planner.tables.columns import (
    DEVICE,
    END,
    IN_FOCUS,
    PAGE_ID,
    PAGE_VIEW,
    SLOT,
    TIME,
    VISIBLE_SHARE,
    VISITOR,
)
from planner.tables.rows import Marks, completed, finished, refuse_missing
from planner.tables.table import Checked, Column, TableKind
from planner.tables.web_cleaning import ROBOT_COLUMNS, refuse_robots

if TYPE_CHECKING:
    from pandas import DataFrame

VIEWABILITY: Final = TableKind(
    "viewability",
    (
        Column(PAGE_ID, "text", required=True),
        Column(SLOT, "text", required=True),
        Column(DEVICE, "text"),
        Column(VISITOR, "text"),
        Column(PAGE_VIEW, "text"),
        Column(TIME, "time", required=True),
        Column(END, "time"),
        Column(VISIBLE_SHARE, "number", required=True),
        Column(IN_FOCUS, "flag"),
    ),
    ids=(PAGE_ID, SLOT, DEVICE, VISITOR, PAGE_VIEW, TIME),
    also=ROBOT_COLUMNS,
)
"""A row says which share of a slot's pixels, in [0, 1], came into the window at a moment, and
whether the tab was in focus. It holds until ``end``, else until the next row of the same page
view and slot; how long the last one held without ``end`` nobody knows."""

IMPRESSION: Final = (PAGE_ID, SLOT, DEVICE, VISITOR, PAGE_VIEW)
"""Rows that share these are of one impression."""


def check(frame: DataFrame) -> Checked:
    """Check typed states of slots.

    Without a column for the focus the tab is taken to be in focus (``focus_assumed``); impressions
    whose last state is in view and has no end are counted (``views_without_end``). Refused as
    ``missing_cell``, ``bad_visible_share`` outside [0, 1], ``end_before_begin``, and as
    ``refuse_robots`` says.

    Args:
        frame: Columns of ``VIEWABILITY`` and its other ones, any of them missing. The index is
            the row in the file.
    """
    problems: list[Problem] = []
    if IN_FOCUS not in frame:
        frame = frame.assign(in_focus=True)
        problems.append(Problem("focus_assumed", {}, "note"))
    rows = completed(frame, VIEWABILITY.columns)
    marks = Marks(rows.index)
    refuse_missing(marks, rows, VIEWABILITY.columns)
    marks.refuse(rows[PAGE_VIEW].isna() & rows[VISITOR].isna(), "missing_cell", PAGE_VIEW)
    share = rows[VISIBLE_SHARE]
    marks.refuse((share < 0.0) | (share > 1.0), "bad_visible_share", VISIBLE_SHARE)
    marks.refuse((rows[END] < rows[TIME]).fillna(value=False), "end_before_begin", END)
    nothing = rows[TIME].isna() & rows[TIME].notna()
    problems += refuse_robots(marks, rows, nothing)
    good = rows.loc[marks.good().to_numpy()].sort_values(TIME, kind="stable")
    last = good.loc[~good.duplicated([*IMPRESSION], keep="last").to_numpy()]
    open_ended = last[END].isna() & (last[VISIBLE_SHARE] > 0.0)
    if open_ended.any():
        problems.append(Problem("views_without_end", {"count": int(open_ended.sum())}))
    return finished(VIEWABILITY, rows, marks, problems)
