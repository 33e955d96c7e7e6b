"""Page views: how often pages were looked at, view by view or summed up."""

from __future__ import annotations

from typing import Final

from planner.tables.columns import (
    DEVICE,
    ENTRIES,
    EXITS,
    PAGE_ID,
    SECONDS,
    SESSION,
    SESSIONS,
    TIME,
    VIEWS,
    VISITOR,
)
from planner.tables.table import Column, TableKind

PAGE_VIEWS: Final = TableKind(
    "page_views",
    (
        Column(PAGE_ID, "text", required=True),
        Column(DEVICE, "text"),
        Column(TIME, "time"),
        Column(VIEWS, "number", required=True),
        Column(VISITOR, "text"),
        Column(SESSION, "text"),
        Column(SECONDS, "number"),
        Column(SESSIONS, "number"),
        Column(ENTRIES, "number"),
        Column(EXITS, "number"),
    ),
    ids=(PAGE_ID, DEVICE, TIME, VISITOR, SESSION),
)
"""A row is one view, or as many as ``views`` says. ``time`` is a moment, or the day of a sum;
``seconds`` are those of the view, or the mean of a view. ``sessions``, ``entries`` and ``exits``
belong to sums: of single views, entry and exit follow from the order in a session."""
