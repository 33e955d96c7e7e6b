"""The slots of pages: a row a block, its positions put together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from planner.analysis.score import Score
from planner.analysis.slot_facts import SlotFacts
from planner.model.element import Element
from planner.model.page import Page
from planner.tables.report import Cell, ReportColumn, Sheet

Floats = NDArray[np.float64]

SLOTS: Final = (
    ReportColumn("surface"),
    ReportColumn("page"),
    ReportColumn("device"),
    ReportColumn("element_id"),
    ReportColumn("element_name"),
    ReportColumn("kind"),
    ReportColumn("algorithm"),
    ReportColumn("filling"),
    ReportColumn("positions", "", 0),
    ReportColumn("fold"),
    ReportColumn("screenful", "", 0),
    ReportColumn("y", "px", 0),
    ReportColumn("reach", "share", 5),
    ReportColumn("viewable_share", "share", 5),
    ReportColumn("viewable_basis"),
    ReportColumn("noticed_per_1000", "per_1000", 3),
    ReportColumn("noticed_per_1000_sessions", "per_1000", 3),
    ReportColumn("attention_s_per_1000", "s_per_1000", 3),
    ReportColumn("impressions", "", 0),
    ReportColumn("clicks", "", 0),
    ReportColumn("ctr", "share", 6),
    ReportColumn("attractiveness", "share", 6),
    ReportColumn("slot_orders", "", 0),
    ReportColumn("slot_revenue", "money", 2),
    ReportColumn("slot_revenue_per_1000_noticed", "money", 2),
    ReportColumn("slot_order_share", "share", 6),
    ReportColumn("slot_revenue_share", "share", 6),
    ReportColumn("slot_remark"),
    ReportColumn("traffic_basis"),
)
"""Columns of the sheet; orders are those whose click was in the slot."""
NEVER: Final = 0.5
"""A slot that fewer of 1,000 views notice is never seen."""


def slots_sheet(scores: Sequence[Score]) -> Sheet:
    """Return a row a slot of every shown page; no rows where no page is shown."""
    return Sheet(SLOTS, tuple(row for score in scores for row in _rows(score)))


def _rows(score: Score) -> Iterator[tuple[Cell, ...]]:
    slots, page = score.slots, score.surface.page or Page(score.surface.name)
    if slots is None:
        return
    owner = np.array([site.element for site in score.sites])
    for key in dict.fromkeys(site.element for site in score.sites):
        mine = np.flatnonzero(owner == key)
        element = score.surface.elements[key]
        yield (
            score.surface.name,
            page.name,
            page.device,
            element.id,
            element.name,
            element.kind,
            element.showing.algorithm,
            _filling(element, slots, mine),
            len(mine),
            "above" if element.footprint.bounds[3] <= page.height else _fold(element, page),
            int(slots.screenful[mine].min()),
            round(float(element.footprint.bounds[1])),
            *_numbers(score, slots, mine),
            remark_of(score, slots, mine),
            score.audience.basis,
        )


def _fold(element: Element, page: Page) -> str:
    return "below" if element.footprint.bounds[1] >= page.height else "across"


def _numbers(score: Score, slots: SlotFacts, mine: NDArray[np.int64]) -> Iterator[Cell]:
    """Yield the numbers of a slot from those of its positions."""
    seen, exposure = score.placements.seen_share[mine], score.placements
    noticed = _any(exposure.noticed[mine], float(exposure.opportunities[mine].max()))
    shown, clicks = _added(slots.impressions[mine]), _added(slots.clicks[mine])
    orders, revenue = _added(slots.orders[mine]), _added(slots.revenue[mine])
    known = np.isfinite(slots.attractiveness[mine]) & (slots.impressions[mine] > 0.0)
    weights = slots.impressions[mine][known]
    liked = (
        float(np.average(slots.attractiveness[mine][known], weights=weights))
        if known.any()
        else np.nan
    )
    yield _cell(float(seen.max()), 5)
    yield _cell(float(slots.viewable[mine].max()), 5)
    yield "measured" if slots.viewable_measured[mine].any() else "usual"
    values = (
        (noticed, 3),
        (noticed * slots.views / slots.sessions, 3),
        (float(exposure.attention_s[mine].sum()), 3),
        (shown, 0),
        (clicks, 0),
        (_ratio(clicks, shown), 6),
        (liked, 6),
        (orders, 0),
        (revenue, 2),
        (1000.0 * _ratio(revenue, noticed / 1000.0 * slots.views), 2),
        (_ratio(orders, slots.whole_orders), 6),
        (_ratio(revenue, slots.whole_revenue), 6),
    )
    for value, digits in values:
        yield _cell(value, digits)


def _any(noticed: Floats, in_view: float) -> float:
    """Return the views per 1,000 that notice any position, of those with the slot in view.

    Positions of a slot come into view together, and are then taken as looked at apart: so a slot
    is never noticed more often than it is in view.
    """
    if in_view <= 0.0:
        return 0.0
    return in_view * float(1.0 - np.prod(1.0 - np.clip(noticed / in_view, 0.0, 1.0)))


def _filling(element: Element, slots: SlotFacts, mine: NDArray[np.int64]) -> str:
    """Say what fills a slot: hands, an algorithm, both, or nothing."""
    pinned = bool(element.stock)
    shown = bool(np.nan_to_num(slots.impressions[mine]).sum() > 0.0)
    automatic = bool(element.showing.algorithm) or (shown and not pinned)
    if pinned and automatic:
        return "both"
    return "pinned" if pinned else "automatic" if automatic else "empty"


def remark_of(score: Score, slots: SlotFacts, mine: NDArray[np.int64]) -> str:
    """Say what is wrong with a slot; empty: nothing.

    Banners and blocks of words are no slots of products unless something fills them, and few
    shops log them: nobody misses products in them.
    """
    if float(score.placements.noticed[mine].max()) < NEVER:
        return "never_seen"
    element = score.surface.elements[score.sites[int(mine[0])].element]
    if element.traits.scan == "single" and not element.showing.algorithm:
        return ""
    logged = np.isfinite(slots.impressions)
    if logged.any() and not np.nan_to_num(slots.impressions[mine]).any():
        return "never_shown"
    return "empty" if _filling(element, slots, mine) == "empty" else ""


def _added(values: Floats) -> float:
    return float(values.sum())


def _ratio(part: float, whole: float) -> float:
    return part / whole if whole > 0.0 else float("nan")


def _cell(value: float, digits: int) -> Cell:
    if not np.isfinite(value):
        return None
    return round(value) if digits == 0 else round(value, digits) + 0.0
