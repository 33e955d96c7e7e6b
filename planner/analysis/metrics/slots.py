"""What positions of pages are shown, looked at, clicked and ordered for."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from planner.analysis.metrics.metric import ON_PAGES, Facts, Floats, Metric, ratio
from planner.analysis.slot_facts import SlotFacts


def noticed_per_1000_sessions(facts: Facts) -> Floats:
    """Return noticed contacts per 1,000 sessions: those per 1,000 views, by views a session."""
    slots = facts.slots
    return _nothing(facts) if slots is None else facts.noticed * (slots.views / slots.sessions)


def click_rate(facts: Facts) -> Floats:
    """Return clicked impressions as a share of impressions, in [0, 1]."""
    slots = facts.slots
    return _nothing(facts) if slots is None else ratio(slots.clicks, slots.impressions)


def revenue_per_1000_noticed(facts: Facts) -> Floats:
    """Return money of orders through a position per 1,000 noticed contacts of the period."""
    slots = facts.slots
    if slots is None:
        return _nothing(facts)
    return 1000.0 * ratio(slots.revenue, facts.noticed / 1000.0 * slots.views)


def order_share(facts: Facts) -> Floats:
    """Return orders through a position as a share of all orders, in [0, 1]."""
    slots = facts.slots
    return _nothing(facts) if slots is None else ratio(slots.orders, slots.whole_orders)


def _of(value: Callable[[SlotFacts], Floats]) -> Callable[[Facts], Floats]:
    """Return what reads a number of slots; NaN where nothing can be clicked."""

    def compute(facts: Facts) -> Floats:
        return _nothing(facts) if facts.slots is None else value(facts.slots)

    return compute


def _nothing(facts: Facts) -> Floats:
    return np.full(len(facts.width), np.nan)


def _metric(key: str, unit: str, decimals: int, compute: Callable[[Facts], Floats]) -> Metric:
    return Metric(key, unit, decimals, compute, ("placement",), media=ON_PAGES)


SLOT_METRICS: tuple[Metric, ...] = (
    _metric("position", "", 0, _of(lambda slots: slots.numbers.astype(np.float64))),
    _metric("screenful", "", 0, _of(lambda slots: slots.screenful.astype(np.float64))),
    _metric("viewable_share", "share", 5, _of(lambda slots: slots.viewable)),
    _metric("examination", "share", 5, _of(lambda slots: slots.theta)),
    _metric("noticed_per_1000_sessions", "per_1000", 3, noticed_per_1000_sessions),
    _metric("impressions", "", 0, _of(lambda slots: slots.impressions)),
    _metric("clicks", "", 0, _of(lambda slots: slots.clicks)),
    _metric("ctr", "share", 6, click_rate),
    _metric("attractiveness", "share", 6, _of(lambda slots: slots.attractiveness)),
    _metric("slot_orders", "", 3, _of(lambda slots: slots.orders)),
    _metric("slot_revenue", "money", 2, _of(lambda slots: slots.revenue)),
    _metric("slot_revenue_per_1000_noticed", "money", 4, revenue_per_1000_noticed),
    _metric("slot_order_share", "share", 6, order_share),
)
"""In the order of the report's columns, after those of every medium."""
