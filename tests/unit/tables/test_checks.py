"""What the checks of tables keep, count and refuse."""

from __future__ import annotations

from collections.abc import Mapping

import pandas
import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.errors import DataError, Fact
from planner.tables import (
    TABLES,
    counters,
    events,
    heatmap,
    impressions,
    page_views,
    placements,
    products,
    sales,
    scroll,
    slot_orders,
    tracks,
    viewability,
    zone_visits,
)
from planner.tables.table import DTYPES, Checked


def frame(first_row: int = 2, **columns: object) -> pandas.DataFrame:
    made = pandas.DataFrame(columns)
    made.index = pandas.RangeIndex(first_row, first_row + len(made))
    return made


def facts(checked: Checked, code: str) -> Mapping[str, Fact]:
    (found,) = [problem for problem in checked.problems if problem.code == code]
    return found.facts


def reasons(checked: Checked) -> list[tuple[int, str, str]]:
    return [(int(row), why, column) for row, why, column in checked.refused.itertuples(index=False)]


CHECKS = {
    "products": (products.check, frame(product_id=["007", "8"])),
    "sales": (
        sales.check,
        frame(sold_at=pandas.to_datetime(["2024-03-05", "2024-03-06"]), product_id=["1", "2"]),
    ),
    "counters": (
        counters.check,
        frame(
            gate=["door", "door"],
            time=pandas.to_datetime(["2024-03-05 10:00", "2024-03-05 11:00"]),
            out=[3.0, 4.0],
        ),
    ),
    "heatmap": (
        heatmap.check,
        frame(
            x=[0.5, 1.5],
            y=[0.5, 0.5],
            value=[1.0, 2.0],
            width=1.0,
            height=1.0,
            measure=["share", "share"],
        ),
    ),
    "zone_visits": (
        zone_visits.check,
        frame(
            visit_id=["1", "1"],
            time=pandas.to_datetime(["2024-03-05 10:00", "2024-03-05 10:01"]),
            zone=["чай", "касса"],
        ),
    ),
    "impressions": (
        impressions.check,
        frame(
            page=["home", "home"],
            slot=["popular", "popular"],
            position=pandas.array([1, 2], "Int64"),
            clicked=[0.0, 1.0],
        ),
    ),
    "page_views": (
        page_views.check,
        frame(page=["home", "/чай"], views=[3.0, 4.0], seconds_total=[30.0, 20.0]),
    ),
    "scroll": (
        scroll.check,
        frame(page=["home", "home"], depth_percent=[0.0, 50.0], reached=[9.0, 4.0]),
    ),
    "slot_orders": (
        slot_orders.check,
        frame(order=["1", "1"], product_id=["007", "008"], page=["home", None], slot=["a", None]),
    ),
    "events": (
        events.check,
        frame(
            time=pandas.to_datetime(["2024-03-05 10:00", "2024-03-05 11:00"]),
            event=["ADD_TO_CART", "сравнение"],
            visitor=["v", "v"],
        ),
    ),
    "viewability": (
        viewability.check,
        frame(
            page=["home", "home"],
            slot=["popular", "popular"],
            page_view=["1", "1"],
            time=pandas.to_datetime(["2024-03-05 10:00", "2024-03-05 10:01"]),
            visible_share=[0.5, 0.0],
        ),
    ),
    "tracks": (
        tracks.check,
        frame(visit_id=["1", "1"], t=[0.0, 0.5], x=[1.0, 1.2], y=[2.0, 2.0]),
    ),
}


@pytest.mark.parametrize("kind", TABLES, ids=lambda kind: kind.key)
def test_a_checked_table_has_every_column_with_its_type_and_checking_again_changes_nothing(
    kind: object,
) -> None:
    (table_kind,) = [one for one in TABLES if one is kind]
    check, rows = CHECKS[table_kind.key]

    once = check(rows).table.frame
    again = check(once).table.frame

    assert {key: str(dtype) for key, dtype in once.dtypes.items()} == {
        column.key: DTYPES[column.type] for column in table_kind.columns
    }
    pandas.testing.assert_frame_equal(once, again)
    assert once.index.tolist() == [0, 1]


@given(
    st.lists(
        st.tuples(st.sampled_from(["1", "2", "01"]), st.sampled_from([None, 1.0, 2.0, -1.0])),
        min_size=1,
        max_size=8,
    )
)
def test_every_product_row_is_kept_refused_or_a_dropped_duplicate(
    rows: list[tuple[str, float | None]],
) -> None:
    ids, prices = zip(*rows, strict=True)
    given_rows = frame(product_id=list(ids), price=pandas.array(list(prices), "float64"))

    checked = products.check(given_rows)

    dropped = sum(int(p.facts["count"]) for p in checked.problems if p.code == "dropped_duplicates")
    assert len(checked.table.frame) + len(checked.refused) + dropped == len(rows)
    assert checked.table.frame["product_id"].is_unique


def test_products_that_contradict_an_earlier_row_or_cannot_be_are_refused() -> None:
    checked = products.check(
        frame(
            product_id=["1", "1", None, "2", "3", "1", "4", "5"],
            price=[5.0, 6.0, 1.0, -1.0, 0.0, 5.0, 1.0, 1.0],
            width_m=[0.1, 0.1, 0.1, 0.1, 0.0, 0.1, 0.1, 0.1],
            height_m=[0.2, 0.2, 0.2, 0.2, 0.2, 0.2, -0.2, 0.2],
            depth_m=[0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.0],
        )
    )

    assert reasons(checked) == [
        (3, "repeated_id", "product_id"),
        (4, "missing_cell", "product_id"),
        (5, "negative_number", "price"),
        (6, "not_positive", "width_m"),
        (8, "not_positive", "height_m"),
        (9, "not_positive", "depth_m"),
    ]
    assert facts(checked, "dropped_duplicates")["count"] == 1


def test_a_margin_in_percent_becomes_money_and_else_comes_from_the_cost() -> None:
    rows = frame(
        product_id=["1", "2", "3"],
        price=[10.0, 10.0, 10.0],
        unit_cost=[float("nan"), 6.0, float("nan")],
        margin_percent=[30.0, float("nan"), float("nan")],
    )

    margins = products.unit_margin(products.check(rows).table.frame)

    assert margins.tolist()[:2] == [3.0, 4.0]
    assert margins.isna().tolist() == [False, False, True]


def test_tills_habits_are_counted_and_kept() -> None:
    checked = sales.check(
        frame(
            sold_at=pandas.to_datetime(["2024-03-05 10:00"] * 6),
            receipt_id=["1", "1", "C2", "3", "4", "5"],
            product_id=["a", "a", "a", "b", "c", "d"],
            quantity=[1.0, 1.0, -2.0, 1.0, 1.0, 1.0],
            price=[5.0, 5.0, 5.0, 0.0, -3.0, float("nan")],
            customer_id=["k", "k", None, None, "k", "k"],
        )
    )

    assert len(checked.table.frame) == 6
    assert checked.table.frame["revenue"].tolist()[:5] == [5.0, 5.0, -10.0, 0.0, -3.0]
    assert facts(checked, "sales_returns") == {"count": 1, "units": 2.0, "cancelled": 1}
    assert facts(checked, "sales_duplicates")["count"] == 1
    assert facts(checked, "sales_zero_prices")["count"] == 1
    assert facts(checked, "sales_negative_prices")["count"] == 1
    assert facts(checked, "sales_without_revenue")["count"] == 1
    assert facts(checked, "sales_without_customer")["count"] == 2


def test_days_and_times_of_day_of_sales_are_joined_and_days_alone_are_said() -> None:
    day = pandas.to_datetime(["2024-03-05", "2024-03-05"])
    clock = pandas.to_timedelta(["10:30:00", None])

    joined = sales.check(frame(sold_at=day, clock=clock, product_id=["a", "a"]))
    days = sales.check(frame(sold_at=day, product_id=["a", "a"]))

    moments = joined.table.frame["sold_at"].astype("str").tolist()
    assert moments == ["2024-03-05 10:30:00", "2024-03-05 00:00:00"]
    assert facts(days, "sales_days_only")["count"] == 2
    assert facts(days, "quantity_assumed") == {}


def test_times_of_day_without_a_day_are_no_sales_and_no_visits() -> None:
    clock = pandas.to_timedelta(["10:30:00"])

    with pytest.raises(DataError, match="times_without_day"):
        sales.check(frame(sold_at=clock, product_id=["a"]))
    with pytest.raises(DataError, match="times_without_day"):
        zone_visits.check(frame(visit_id=["1"], time=clock, zone=["чай"]))


def test_numbers_of_visits_restart_every_day() -> None:
    checked = zone_visits.check(
        frame(
            visit_id=["1", "1", "1", "1"],
            time=pandas.to_datetime(
                ["2024-03-06 09:00", "2024-03-05 10:01", "2024-03-05 10:00", "2024-03-05 10:00"]
            ),
            zone=["чай", "касса", "чай", "чай"],
        )
    )

    visits = checked.table.frame
    assert visits["day"].dt.day.tolist() == [5, 5, 6]
    assert visits["zone"].tolist() == ["чай", "касса", "чай"]
    assert facts(checked, "dropped_duplicates")["count"] == 1


@pytest.mark.parametrize(
    "t",
    [
        [36_000.0, 36_000.5],
        pandas.to_timedelta(["10:00:00", "10:00:00.5"]),
        pandas.to_datetime(["2024-03-05 10:00:00.000", "2024-03-05 10:00:00.500"]),
    ],
)
def test_track_times_become_seconds_since_midnight(t: list[object]) -> None:
    checked = tracks.check(frame(visit_id=["1", "1"], t=t, x=[1.0, 2.0], y=[0.0, 0.0]))

    assert checked.table.frame["t"].tolist() == [36_000.0, 36_000.5]


def test_nobody_is_at_two_places_at_once() -> None:
    checked = tracks.check(
        frame(visit_id=["1", "1", "1"], t=[0.0, 0.0, 0.0], x=[1.0, 1.0, 9.0], y=[0.0, 0.0, 0.0])
    )

    assert reasons(checked) == [(4, "repeated_id", "t")]
    assert facts(checked, "dropped_duplicates")["count"] == 1
    assert len(checked.table.frame) == 1


def test_placements_need_a_fixture_a_product_and_numbers_from_one() -> None:
    checked = placements.check(
        frame(
            element_id=["G1", None, "G1", "G1", "G1"],
            product_id=["a", "b", None, "c", "a"],
            bay=pandas.array([1, 1, 1, 0, 1], "Int64"),
        )
    )

    assert reasons(checked) == [
        (3, "missing_cell", "element_id"),
        (4, "missing_cell", "product_id"),
        (5, "not_positive", "bay"),
    ]
    assert facts(checked, "dropped_duplicates")["count"] == 1
