"""How visits flow over pages: what enters a page leaves it again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from math import isclose, isnan
from types import MappingProxyType

import pandas
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.analysis.page_flow import (
    SESSION_GAP_S,
    PageFlow,
    flows_of,
    links_of,
    moves_sheet,
    pages_sheet,
)
from planner.model.page import Page
from planner.model.plan import Plan, Surface, SurfaceId
from planner.tables.page_views import check
from planner.tables.table import Table
from planner.units import FLOOR, PAGE

START = pandas.Timestamp("2026-03-01 10:00:00")
Row = tuple[str, str, str | None, int]


def table(rows: Sequence[Row], **more: object) -> Table:
    """Return page views: page, visitor, device and seconds since the start of each."""
    page, visitor, device, seconds = zip(*rows, strict=True)
    frame = pandas.DataFrame(
        {
            "page": pandas.Series(list(page), dtype="str"),
            "visitor": pandas.Series(list(visitor), dtype="str"),
            "device": pandas.Series(list(device), dtype="str"),
            "time": [START + pandas.Timedelta(seconds=10 * one) for one in seconds],
            **more,
        }
    )
    return check(frame).table


def counts(flow: PageFlow) -> dict[tuple[str, str], float]:
    return {(move.page, move.to_page): move.count for move in flow.moves}


ROWS = st.lists(
    st.tuples(
        st.sampled_from(["home", "чай", "cart"]),
        st.sampled_from(["v", "w", "x"]),
        st.sampled_from(["mobile", "desktop"]),
        st.integers(0, 400),
    ),
    min_size=1,
    max_size=20,
    unique_by=lambda row: (row[1], row[3]),
)


@settings(max_examples=40)
@given(ROWS)
def test_each_view_was_entered_or_moved_to_and_left_or_moved_from(rows: list[Row]) -> None:
    flow, *others = flows_of(table(rows))

    came, went = Counter[str](), Counter[str]()
    for move in flow.moves:
        came[move.to_page] += int(move.count)
        went[move.page] += int(move.count)
    for page in flow.pages:
        assert page.views == page.entries + came[page.page] == page.exits + went[page.page]
    assert sum(page.entries for page in flow.pages) == flow.sessions
    assert isclose(sum(page.exit_share for page in flow.pages), 1.0)
    for page in flow.pages:
        parts = [one for other in others for one in other.pages if one.page == page.page]
        assert sum(one.views for one in parts) == page.views
        assert sum(one.entries for one in parts) == page.entries


@settings(max_examples=25)
@given(ROWS.flatmap(lambda rows: st.tuples(st.just(rows), st.permutations(rows))))
def test_the_order_of_rows_changes_nothing(both: tuple[list[Row], list[Row]]) -> None:
    one, other = (flows_of(table(rows)) for rows in both)

    assert pages_sheet(one) == pages_sheet(other)
    assert moves_sheet(one) == moves_sheet(other)


@pytest.mark.parametrize(("pause", "sessions"), [(0, 1), (1, 2)])
def test_a_longer_pause_begins_a_new_session_where_nobody_numbered_them(
    pause: int, sessions: int
) -> None:
    rows: list[Row] = [("home", "v", None, 0), ("чай", "v", None, int(SESSION_GAP_S) // 10 + pause)]

    (flow,) = flows_of(table(rows))
    (numbered,) = flows_of(table(rows, session="7"))

    assert (flow.sessions, len(flow.moves)) == (sessions, 2 - sessions)
    assert (numbered.sessions, len(numbered.moves)) == (1, 1)


def test_a_way_through_the_shop_gives_shares_and_seconds() -> None:
    rows: list[Row] = [
        *(("home", "v", "mobile", 0), ("чай", "v", "mobile", 3), ("home", "v", "mobile", 4)),
        *(("home", "w", "desktop", 0), ("home", "w", "desktop", 2)),
    ]

    flow, desktop, mobile = flows_of(table(rows), [("чай", "home")])

    home, tea = flow.pages
    assert (home.views, home.entries, home.exits, home.entry_share) == (4.0, 2.0, 2.0, 1.0)
    assert (home.exit_rate, home.seconds, home.seconds_basis) == (0.5, 25.0, "gaps")
    assert (tea.entries, tea.exits, tea.seconds) == (0.0, 0.0, 10.0)
    assert counts(flow) == {("home", "чай"): 1.0, ("чай", "home"): 1.0, ("home", "home"): 1.0}
    assert {(m.page, m.to_page) for m in flow.moves if m.is_linked} == {
        ("home", "чай"),
        ("чай", "home"),
    }
    assert (desktop.device, desktop.sessions, mobile.device) == ("desktop", 1, "mobile")
    assert [row[3:5] for row in moves_sheet([mobile]).rows] == [(1.0, 1.0), (1.0, 1.0)]


def test_measured_seconds_go_before_gaps_and_sums_bring_entries_and_exits() -> None:
    log = table([("home", "v", None, 0), ("чай", "v", None, 9)], seconds=[5.0, float("nan")])
    sums = check(
        pandas.DataFrame(
            {
                "page": ["home", "чай"],
                "views": [9.0, 3.0],
                "entries": [4.0, 0.0],
                "exits": [1.0, 2.0],
            }
        )
    ).table
    both = Table("page_views", pandas.concat([log.frame, sums.frame], ignore_index=True))

    (flow,) = flows_of(both)

    home, tea = flow.pages
    assert (home.views, home.entries, home.exits) == (10.0, 5.0, 1.0)
    assert (home.seconds, home.seconds_basis) == (5.0, "measured")
    assert (tea.exits, tea.seconds_basis) == (3.0, "")
    assert (flow.sessions, flow.views_without_session) == (1, 12.0)


def test_sums_without_entries_leave_shares_empty() -> None:
    sums = check(pandas.DataFrame({"page": ["home"], "views": [9.0]})).table

    (flow,) = flows_of(sums)

    assert isnan(flow.pages[0].entry_share)
    assert pages_sheet([flow]).rows == (("", "home", 9.0, *[None] * 6, ""),)


def test_links_of_a_plan_are_those_between_pages_as_logs_call_them() -> None:
    made = [
        Surface(SurfaceId("p1"), "Главная", PAGE, page=Page("home")),
        Surface(SurfaceId("p2"), "Чай", PAGE, page=Page("/чай")),
        Surface(SurfaceId("f1"), "Зал", FLOOR),
    ]
    pairs = ((SurfaceId("p1"), SurfaceId("p2")), (SurfaceId("p1"), SurfaceId("f1")))
    plan = Plan(MappingProxyType({one.id: one for one in made}), links=pairs)

    assert links_of(plan) == {("home", "/чай")}
