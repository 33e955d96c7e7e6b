"""Logs of what came into the window, for tests."""

from __future__ import annotations

import pandas as pd

from planner.analysis.pages.viewability import impressions_viewed
from planner.tables.table import Table
from tests.unit.analysis.pages.logs import log
from tests.unit.analysis.pages.shop import ROW

State = tuple[float, float, bool]
"""Seconds since the page was opened, share of pixels, tab in focus."""


def states(*views: list[State], slot: str = ROW) -> Table:
    rows = [(f"v{nth}", *state) for nth, view in enumerate(views) for state in view]
    start = pd.Timestamp("2026-03-02 10:00:00")
    count = len(rows)
    return log(
        "viewability", page=["home"] * count, device=["desktop"] * count, slot=[slot] * count,
        page_view=[row[0] for row in rows], visible_share=[row[2] for row in rows],
        time=[start + pd.Timedelta(microseconds=round(row[1] * 1e6)) for row in rows],
        in_focus=[row[3] for row in rows],
    )  # fmt: skip


def is_viewable(*view: State) -> bool:
    return bool(impressions_viewed(states(list(view)).frame)["viewable"].iloc[0])
