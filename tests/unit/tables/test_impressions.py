"""What the check of impressions keeps, joins, counts and refuses."""

from __future__ import annotations

from collections.abc import Sequence

import pandas
import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.tables.impressions import check
from planner.tables.table import Checked

Row = tuple[str, int, str, float]


def frame(rows: Sequence[Row], **more: object) -> pandas.DataFrame:
    views, positions, items, clicked = zip(*rows, strict=True)
    made = pandas.DataFrame(
        {
            "page": "home",
            "slot": "popular",
            "page_view": pandas.Series(list(views), dtype="str"),
            "position": pandas.array(list(positions), "Int64"),
            "product_id": pandas.Series(list(items), dtype="str"),
            "clicked": list(clicked),
            **more,
        }
    )
    made.index = pandas.RangeIndex(2, 2 + len(made))
    return made


def told(checked: Checked, code: str) -> int:
    return sum(int(one.facts["count"]) for one in checked.problems if one.code == code)


def reasons(checked: Checked) -> list[tuple[int, str, str]]:
    return [(int(row), why, column) for row, why, column in checked.refused.itertuples(index=False)]


ROWS = st.lists(
    st.tuples(
        st.sampled_from(["a", "b"]),
        st.integers(-1, 3),
        st.sampled_from(["tea", "jam"]),
        st.sampled_from([0.0, 1.0, 2.0, -1.0]),
    ),
    min_size=1,
    max_size=12,
)


@given(ROWS)
def test_every_row_is_kept_refused_or_a_dropped_double_event(rows: list[Row]) -> None:
    checked = check(frame(rows))

    kept = checked.table.frame
    assert len(kept) + len(checked.refused) + told(checked, "double_events") == len(rows)
    assert not kept.duplicated(["page_view", "position", "product_id"]).any()
    assert (kept["position"] >= 1).all()


@given(ROWS, st.lists(st.sampled_from(["view", "Click", "add_to_cart"]), min_size=12, max_size=12))
def test_every_event_is_kept_joined_refused_or_a_dropped_double(
    rows: list[Row], events: list[str]
) -> None:
    checked = check(frame(rows, event=events[: len(rows)]))

    counted = sum(told(checked, code) for code in ("double_events", "clicks_joined"))
    assert len(checked.table.frame) + len(checked.refused) + counted == len(rows)


@given(ROWS)
def test_a_file_that_counts_from_0_says_the_same_as_one_that_counts_from_1(rows: list[Row]) -> None:
    plain = [(view, abs(position) + 1, item, abs(n)) for view, position, item, n in rows]
    first = min(position for _, position, _, _ in plain)
    low = [(view, position - first, item, n) for view, position, item, n in plain]
    high = [(view, position + 1, item, n) for view, position, item, n in low]

    from_zero, from_one = check(frame(low)), check(frame(high))

    pandas.testing.assert_frame_equal(from_zero.table.frame, from_one.table.frame)
    assert told(from_zero, "positions_from_zero") > 0
    assert told(from_one, "positions_from_zero") == 0


def test_a_stray_position_0_among_many_is_a_slip_and_not_a_way_of_counting() -> None:
    rows = [(str(view), 1, "tea", 0.0) for view in range(20)]

    checked = check(frame([*rows, ("z", 0, "tea", 0.0)]))

    assert reasons(checked) == [(22, "position_zero", "position")]
    assert checked.table.frame["position"].eq(1).all()


def test_impressions_that_cannot_be_are_refused_with_the_reason() -> None:
    rows = [("a", position, "tea", 1.0) for position in range(1, 8)]
    given_rows = frame(rows, impressions=1.0, propensity=0.5)
    given_rows.loc[2, "page"] = None
    given_rows.loc[3, "position"] = pandas.NA
    given_rows.loc[4, "position"] = -2
    given_rows.loc[5, "clicked"] = -1.0
    given_rows.loc[6, "impressions"] = 0.0
    given_rows.loc[7, "propensity"] = 1.5

    checked = check(given_rows)

    assert reasons(checked) == [
        (2, "missing_cell", "page"),
        (3, "missing_cell", "position"),
        (4, "negative_number", "position"),
        (5, "negative_number", "clicked"),
        (6, "click_without_impression", "clicked"),
        (7, "bad_propensity", "propensity"),
    ]
    assert len(checked.table.frame) == 1


def test_clicks_of_an_event_log_join_their_impressions_and_others_are_refused() -> None:
    rows = [("a", 1, "tea", 0.0), ("a", 2, "jam", 0.0), ("a", 2, "jam", 0.0), ("b", 1, "tea", 0.0)]

    checked = check(frame(rows, event=["показ", "view_item_list", "клик", "click"]))

    kept = checked.table.frame
    assert kept["clicked"].tolist() == [0.0, 1.0]
    assert told(checked, "clicks_joined") == 1
    assert reasons(checked) == [(5, "click_without_impression", "event")]


@pytest.mark.parametrize("clicks", [(0.0, 1.0), (1.0, 0.0), (1.0, 1.0)])
def test_a_double_event_is_dropped_and_the_click_of_either_stays(
    clicks: tuple[float, float],
) -> None:
    checked = check(frame([("a", 1, "tea", clicks[0]), ("a", 1, "tea", clicks[1])]))

    assert checked.table.frame["clicked"].tolist() == [1.0]
    assert told(checked, "double_events") == 1


def test_rows_without_page_view_are_double_only_for_one_visitor_at_one_moment() -> None:
    moments = pandas.to_datetime(["2026-03-01 10:00"] * 3 + ["2026-03-01 10:01"])
    rows = frame([("a", 1, "tea", 0.0)] * 4, visitor=["v", "v", "w", "v"], time=moments)

    checked = check(rows.drop(columns="page_view"))

    assert len(checked.table.frame) == 3
    assert told(checked, "double_events") == 1


def test_impressions_that_nobody_can_tell_apart_all_count() -> None:
    rows = frame([("a", 1, "tea", 0.0)] * 5).drop(columns="page_view")

    assert len(check(rows).table.frame) == 5
