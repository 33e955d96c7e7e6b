"""How visits flow over the pages of a shop: views, entries, exits and moves between pages."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from planner.tables.columns import (
    DEVICE,
    ENTRIES,
    EXITS,
    PAGE_ID,
    SECONDS,
    SESSION,
    TIME,
    VIEWS,
    VISITOR,
)
from planner.tables.report import Cell, ReportColumn, Sheet

if TYPE_CHECKING:
    from pandas import DataFrame, Series

    from planner.model.plan import Plan
    from planner.tables.table import Table

SESSION_GAP_S: Final = 1800.0
"""Where nobody numbered sessions, a longer pause begins a new one, as GA4 and Metrica do."""

Link = tuple[str, str]
"""Names of two pages that are linked."""

PAGES: Final = (
    ReportColumn("device"),
    ReportColumn("page"),
    ReportColumn("page_views", decimals=0),
    ReportColumn("entries", decimals=0),
    ReportColumn("entry_share", decimals=6),
    ReportColumn("exits", decimals=0),
    ReportColumn("exit_share", decimals=6),
    ReportColumn("exit_rate", decimals=6),
    ReportColumn("seconds_a_view", decimals=2),
    ReportColumn("seconds_basis"),
)
MOVES: Final = (
    ReportColumn("device"),
    ReportColumn("page"),
    ReportColumn("to_page"),
    ReportColumn("moves", decimals=0),
    ReportColumn("move_share", decimals=6),
    ReportColumn("linked"),
)


@dataclass(frozen=True, slots=True)
class PageVisits:
    """What is known of the visits of one page.

    Attributes:
        page: As the logs call it.
        views: How often it was looked at.
        entries: Sessions that began here.
        exits: Sessions that ended here.
        entry_share: Of all entries, in [0, 1]; NaN where none is known.
        exit_share: Of all exits, in [0, 1]; NaN where none is known.
        seconds: Mean of a view; NaN where nobody knows.
        seconds_basis: ``measured``; ``gaps``: from one view of a session to the next, without
            the last ones; empty: not known.
    """

    page: str
    views: float
    entries: float
    exits: float
    entry_share: float
    exit_share: float
    seconds: float
    seconds_basis: str

    @property
    def exit_rate(self) -> float:
        """Exits a view; NaN without views or where no exit is known."""
        known = self.views > 0.0 and np.isfinite(self.exit_share)
        return self.exits / self.views if known else float("nan")


@dataclass(frozen=True, slots=True)
class Move:
    """How often a view of one page came straight after one of another in a session.

    Attributes:
        page: Where from; the same as ``to_page`` where it was loaded again.
        to_page: Where to.
        count: How often.
        share: Of all moves from the page, in (0, 1].
        is_linked: Whether the plan links the two.
    """

    page: str
    to_page: str
    count: float
    share: float
    is_linked: bool


@dataclass(frozen=True, slots=True)
class PageFlow:
    """Visits of pages on one device.

    Attributes:
        device: Its key; empty: all of them.
        sessions: How many sessions have an order.
        pages: The most viewed first.
        moves: The most frequent first.
        views_without_session: Views that belong to no known session: they count for pages only.
    """

    device: str
    sessions: int
    pages: tuple[PageVisits, ...]
    moves: tuple[Move, ...]
    views_without_session: float


def flows_of(table: Table, links: Collection[Link] = ()) -> tuple[PageFlow, ...]:
    """Return the flow on all devices, then on each one that the table names.

    Entries and exits of single views follow from their order in the session, those of sums stand
    in the table. Without numbers of sessions a visitor's views part where he paused for more
    than ``SESSION_GAP_S``.

    Args:
        table: Checked page views.
        links: Pages that the plan links, in either direction.
    """
    rows = _in_order(table.frame)
    both = frozenset(links) | {(b, a) for a, b in links}
    devices = sorted(rows[DEVICE].dropna().unique())
    parts = [("", rows), *((str(one), rows.loc[rows[DEVICE] == one]) for one in devices)]
    return tuple(_flow(device, part, both) for device, part in parts)


def links_of(plan: Plan) -> frozenset[Link]:
    """Return the names of pages that a plan links, as logs call them."""
    named = {key: one.page.name for key, one in plan.surfaces.items() if one.page is not None}
    return frozenset(
        (named[first], named[second])
        for first, second in plan.links
        if first in named and second in named
    )


def pages_sheet(flows: Collection[PageFlow]) -> Sheet:
    """Return a row a device and page; the rows without device are of all of them."""
    return Sheet(
        PAGES,
        tuple(
            (
                flow.device,
                one.page,
                one.views,
                one.entries if np.isfinite(one.entry_share) else None,
                _cell(one.entry_share),
                one.exits if np.isfinite(one.exit_share) else None,
                _cell(one.exit_share),
                _cell(one.exit_rate),
                _cell(one.seconds),
                one.seconds_basis,
            )
            for flow in flows
            for one in flow.pages
        ),
    )


def moves_sheet(flows: Collection[PageFlow]) -> Sheet:
    """Return a row a device and pair of pages that was walked."""
    return Sheet(
        MOVES,
        tuple(
            (flow.device, one.page, one.to_page, one.count, one.share, int(one.is_linked))
            for flow in flows
            for one in flow.moves
        ),
    )


def _cell(value: float) -> Cell:
    return float(value) if np.isfinite(value) else None


def _in_order(frame: DataFrame) -> DataFrame:
    """Return rows by session and time, each with the page and the seconds that come next.

    Adds ``run`` (number of the session, -1 for none), ``after`` (page of the next view of the
    session), ``gap`` (seconds to it), ``entry`` and ``exit`` (counts).
    """
    who = frame[VISITOR].fillna("") + "\n" + frame[SESSION].fillna("")
    ordered = frame.assign(who=who).sort_values(["who", TIME], kind="stable")
    placed = (
        (ordered["who"].str.len() > 1) & ordered[TIME].notna() & (ordered[VIEWS] == 1.0)
    ).to_numpy()
    own, others = ordered.loc[placed], ordered.loc[~placed]
    same = own["who"].eq(own["who"].shift())
    since = own[TIME].diff().dt.total_seconds()
    fresh = ~same | (own[SESSION].isna() & (since > SESSION_GAP_S))
    run = fresh.cumsum()
    last = run.ne(run.shift(-1))
    own = own.assign(
        run=run,
        after=own[PAGE_ID].shift(-1).mask(last),
        gap=since.shift(-1).mask(last),
        entry=fresh.astype("float64"),
        exit=last.astype("float64"),
    )
    others = others.assign(
        run=-1, after=None, gap=float("nan"), entry=others[ENTRIES], exit=others[EXITS]
    ).astype({"after": "str"})
    import pandas

    return pandas.concat([part for part in (own, others) if len(part)] or [own])


def _flow(device: str, rows: DataFrame, links: frozenset[Link]) -> PageFlow:
    in_sessions = rows["run"] >= 0
    return PageFlow(
        device,
        int(rows.loc[in_sessions, "run"].nunique()),
        tuple(_pages(rows)),
        tuple(_moves(rows, links)),
        float(rows.loc[~in_sessions, VIEWS].sum()),
    )


def _pages(rows: DataFrame) -> Iterator[PageVisits]:
    sums = rows.groupby(PAGE_ID, sort=True)[[VIEWS, "entry", "exit"]].sum()
    ordered = sums.sort_values(VIEWS, ascending=False, kind="stable")
    entries, exits = (ordered[key].tolist() for key in ("entry", "exit"))
    entry_shares, exit_shares = (_shares(rows[key], ordered[key]) for key in ("entry", "exit"))
    measured, gaps = (
        _mean(rows, rows[key]).reindex(ordered.index).tolist() for key in (SECONDS, "gap")
    )
    for at, (page, views) in enumerate(zip(ordered.index, ordered[VIEWS].tolist(), strict=True)):
        is_measured = bool(np.isfinite(measured[at]))
        seconds = measured[at] if is_measured else gaps[at]
        basis = "measured" if is_measured else "gaps"
        yield PageVisits(
            str(page),
            views,
            entries[at],
            exits[at],
            entry_shares[at],
            exit_shares[at],
            seconds,
            basis if np.isfinite(seconds) else "",
        )


def _shares(known: Series[float], sums: Series[float]) -> list[float]:
    """Return shares of a sum; NaN where nothing is known, or all is 0."""
    total = float(sums.sum())
    if known.isna().all() or total == 0.0:
        return [float("nan")] * len(sums)
    return [float(one) / total for one in sums]


def _mean(rows: DataFrame, seconds: Series[float]) -> Series[float]:
    """Return mean seconds of a view by page, weighed by views."""
    known = rows.assign(seconds=seconds).loc[(seconds.notna() & (rows[VIEWS] > 0.0)).to_numpy()]
    total = (known[SECONDS] * known[VIEWS]).groupby(known[PAGE_ID]).sum()
    return total / known.groupby(PAGE_ID)[VIEWS].sum()


def _moves(rows: DataFrame, links: frozenset[Link]) -> Iterator[Move]:
    walked = rows.loc[rows["after"].notna()]
    counts = walked.groupby([PAGE_ID, "after"], sort=True).size().reset_index(name="count")
    leaving = counts.groupby(PAGE_ID)["count"].transform("sum")
    ordered = counts.assign(share=counts["count"] / leaving).sort_values(
        "count", ascending=False, kind="stable"
    )
    cells = (ordered[key].tolist() for key in (PAGE_ID, "after", "count", "share"))
    for page, after, count, share in zip(*cells, strict=True):
        yield Move(page, after, float(count), share, (page, after) in links)
