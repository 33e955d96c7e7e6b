"""Page views: how often pages were looked at, view by view or summed up."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from planner.errors import Problem
from planner.tables.columns import (
    DAY,
    DEVICE,
    ENTRIES,
    EVENT,
    EXITS,
    PAGE_ID,
    SECONDS,
    SECONDS_PER_SESSION,
    SECONDS_PER_VISITOR,
    SECONDS_TOTAL,
    SESSION,
    SESSIONS,
    TIME,
    VIEWS,
    VISITOR,
    VISITORS,
)
from planner.tables.rows import Marks, completed, finished, refuse_missing, with_days
from planner.tables.table import Checked, Column, TableKind
from planner.tables.web_cleaning import ROBOT_COLUMNS, event_words, refuse_doubles, refuse_robots

if TYPE_CHECKING:
    from pandas import DataFrame

PAGE_VIEWS: Final = TableKind(
    "page_views",
    (
        Column(PAGE_ID, "text", required=True),
        Column(DEVICE, "text"),
        Column(TIME, "time"),
        Column(VIEWS, "number", required=True),
        Column(VISITOR, "text"),
        Column(SESSION, "text"),
        Column(SECONDS, "duration"),
        Column(SESSIONS, "number"),
        Column(ENTRIES, "number"),
        Column(EXITS, "number"),
    ),
    ids=(PAGE_ID, DEVICE, TIME, VISITOR, SESSION),
    also=(
        Column(DAY, "day"),
        Column(EVENT, "text"),
        Column(VISITORS, "number"),
        Column(SECONDS_TOTAL, "duration"),
        Column(SECONDS_PER_SESSION, "duration"),
        Column(SECONDS_PER_VISITOR, "duration"),
        *ROBOT_COLUMNS,
    ),
)
"""A row is one view, or as many as ``views`` says. ``time`` is a moment, or the day of a sum;
``seconds`` are those of the view, or the mean of a view. ``sessions``, ``entries`` and ``exits``
belong to sums: of single views, entry and exit follow from the order in a session."""

PAGE_VIEW_EVENTS: Final = frozenset(
    {"page_view", "pageview", "screen_view", "view_page", "hit", "1", "true", "yes"}
    | {"просмотр_страницы", "просмотр", "показ_страницы", "да"}
)
"""Names of events in logs with a row an event, as ``event_words`` spells them; others are
refused."""

COUNTS: Final = (VIEWS, SESSIONS, ENTRIES, EXITS, SECONDS)
_SHARED: Final = ((SECONDS_PER_SESSION, SESSIONS), (SECONDS_PER_VISITOR, VISITORS))
"""Means of something else than a view, and how many there were."""


def check(frame: DataFrame) -> Checked:
    """Check typed page views.

    A row is one view where nobody counted. Mean seconds of a session or visitor become those of
    a view. Refused as ``missing_cell``, ``negative_number``, ``no_page_view``, and as
    ``refuse_doubles`` and ``refuse_robots`` say.

    Args:
        frame: Columns of ``PAGE_VIEWS`` and its other ones, any of them missing. ``time`` holds
            moments, or times of day (timedelta) beside a ``day``. The index is the row in the
            file.

    Raises:
        DataError: ``times_without_day``.
    """
    timed = with_days(frame)
    counted = timed if VIEWS in timed else timed.assign(views=1.0)
    shared, problems = _a_view(counted)
    rows = completed(shared, PAGE_VIEWS.columns)
    marks = Marks(rows.index)
    if EVENT in rows:
        named = event_words(rows[EVENT]).isin(PAGE_VIEW_EVENTS)
        marks.refuse(~named, "no_page_view", EVENT)
    refuse_missing(marks, rows, PAGE_VIEWS.columns)
    for column in COUNTS:
        marks.refuse(rows[column] < 0.0, "negative_number", column)
    single = rows[VIEWS] == 1.0
    refuse_doubles(marks, rows, (PAGE_ID, VIEWS))
    robots = refuse_robots(marks, rows, single)
    return finished(PAGE_VIEWS, rows, marks, (*problems, *robots))


def _a_view(rows: DataFrame) -> tuple[DataFrame, list[Problem]]:
    """Turn seconds of all views, of a session or of a visitor into those of a view."""
    if SECONDS in rows:
        return rows, []
    seen = rows[VIEWS].where(rows[VIEWS] > 0.0)
    if SECONDS_TOTAL in rows:
        return rows.assign(seconds=rows[SECONDS_TOTAL] / seen), []
    for mean, count in _SHARED:
        if mean in rows and count in rows:
            note = Problem("seconds_shared", {"mean": mean}, "note")
            return rows.assign(seconds=rows[mean] * rows[count] / seen), [note]
    return rows, []
