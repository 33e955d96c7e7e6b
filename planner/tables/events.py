"""Events: what visitors of a web shop did, moment by moment."""

from __future__ import annotations

from typing import Final

from planner.tables.columns import EVENT, ORDER, PAGE_ID, PRODUCT_ID, SESSION, TIME, VISITOR
from planner.tables.table import Column, TableKind

EVENTS: Final = TableKind(
    "events",
    (
        Column(VISITOR, "text"),
        Column(SESSION, "text"),
        Column(TIME, "time", required=True),
        Column(EVENT, "text", required=True),
        Column(PRODUCT_ID, "text"),
        Column(PAGE_ID, "text"),
        Column(ORDER, "text"),
    ),
    ids=(VISITOR, SESSION, TIME, EVENT, PRODUCT_ID, PAGE_ID),
)
"""``event`` is ``view``, ``click``, ``add``, ``remove``, ``buy``, ``page_view`` or the file's own
word; ``view`` is that of a product."""
