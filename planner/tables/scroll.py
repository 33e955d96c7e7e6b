"""Scroll depth: how far down pages were looked at."""

from __future__ import annotations

from typing import Final

from planner.tables.columns import DEPTH, DEPTH_PERCENT, DEVICE, PAGE_ID, TIME, VIEWS
from planner.tables.table import Column, TableKind

SCROLL: Final = TableKind(
    "scroll",
    (
        Column(PAGE_ID, "text", required=True),
        Column(DEVICE, "text"),
        Column(TIME, "time"),
        Column(DEPTH, "number"),
        Column(DEPTH_PERCENT, "number"),
        Column(VIEWS, "number", required=True),
    ),
    ids=(PAGE_ID, DEVICE, TIME, DEPTH, DEPTH_PERCENT),
)
"""``views`` had their deepest point here: the lowest line of the page that came into the window,
in CSS px from its top (``depth``) or in percent of its height (``depth_percent``, 0 to 100); each
row has one of the two."""
