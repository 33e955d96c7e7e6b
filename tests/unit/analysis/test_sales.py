"""Laws of dividing sales over placements, and of the period."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.analysis.sales import allocation, sales_of, visits_in_period
from planner.project import Settings
from planner.tables import products, sales
from planner.tables.table import Table


def sales_table(days: int, per_day: int = 2) -> Table:
    """Return a table with receipts of two products on days from 2026-01-01 on."""
    rows = [
        (pd.Timestamp("2026-01-01") + pd.Timedelta(days=day), f"R{day}-{k}", f"P{k % 2}", 2.0, 5.0)
        for day in range(days)
        for k in range(per_day)
    ]
    columns = ["sold_at", "receipt_id", "product_id", "quantity", "revenue"]
    return sales.check(pd.DataFrame(rows, columns=columns)).table


def day_names(first: int, count: int) -> list[str]:
    return [f"2026-01-{day:02d}" for day in range(first, first + count)]


@given(
    st.lists(
        st.tuples(st.integers(0, 5), st.integers(0, 7), st.floats(0.05, 1.0)),
        min_size=1,
        max_size=30,
    ),
    st.lists(st.floats(0.0, 100.0), min_size=8, max_size=8),
)
def test_parts_of_a_product_add_up_to_one(
    pairs: list[tuple[int, int, float]], attention: list[float]
) -> None:
    product, placement, share = (np.array(column) for column in zip(*pairs, strict=True))

    parts = allocation(product, placement, share, np.array(attention))

    assert (parts >= 0.0).all()
    for one in np.unique(product):
        assert parts[product == one].sum() == pytest.approx(1.0)


def test_parts_follow_attention_and_are_equal_without_any() -> None:
    attention = np.array([30.0, 10.0, 0.0, 0.0])

    parts = allocation(np.array([0, 0, 1, 1]), np.array([0, 1, 2, 3]), np.ones(4), attention)

    assert parts.tolist() == [0.75, 0.25, 0.5, 0.5]


def test_a_period_is_the_shared_days_if_there_are_seven() -> None:
    found = sales_of({"sales": sales_table(14)}, day_names(3, 8))

    assert found.days == tuple(day_names(3, 8))
    assert found.sums["units"].sum() == 8 * 2 * 2.0
    assert found.problems == ()


def test_fewer_shared_days_take_all_sales_days_and_say_so() -> None:
    found = sales_of({"sales": sales_table(14)}, day_names(12, 6))

    assert len(found.days) == 14
    assert [problem.code for problem in found.problems] == ["period_all_sales_days"]


def test_a_short_period_is_said() -> None:
    found = sales_of({"sales": sales_table(3)}, [])

    assert [problem.code for problem in found.problems] == ["short_period"]


def test_margin_is_that_of_the_unit_or_revenue_less_cost() -> None:
    known = products.check(
        pd.DataFrame(
            {"product_id": ["P0", "P1"], "margin": [1.5, np.nan], "unit_cost": [np.nan, 2.0]}
        )
    ).table

    found = sales_of({"sales": sales_table(7), "products": known}, [])

    assert found.sums["margin"].tolist() == [14 * 1.5, 35.0 - 14 * 2.0]


def test_visits_scale_measured_days_to_the_period() -> None:
    fortnight = sales_of({"sales": sales_table(14)}, day_names(1, 4))

    visits, _ = visits_in_period(400.0, day_names(1, 4), fortnight, Settings())

    assert visits == 1400.0


def test_without_measured_visits_receipts_and_conversion_tell() -> None:
    week = sales_of({"sales": sales_table(7)}, [])

    visits, notes = visits_in_period(1000.0, [], week, Settings(conversion=0.5))

    assert visits == 14 / 0.5
    assert [note.code for note in notes] == ["visits_from_receipts"]


def test_without_anything_visits_are_unknown_and_the_reason_is_given() -> None:
    week = sales_of({"sales": sales_table(7)}, [])

    visits, notes = visits_in_period(1000.0, [], week, Settings())

    assert visits is None
    assert [note.code for note in notes] == ["visits_unknown"]


def test_receipt_numbers_that_return_every_day_are_other_receipts() -> None:
    frame = sales_table(5).frame.assign(receipt_id="1")

    found = sales_of({"sales": Table("sales", frame)}, [])

    assert found.receipts == 5


def test_returns_alone_are_no_visit() -> None:
    frame = sales_table(5).frame.assign(quantity=-1.0)

    assert sales_of({"sales": Table("sales", frame)}, []).receipts == 0


def test_unknown_money_stays_unknown() -> None:
    frame = sales_table(7).frame
    frame = frame.assign(revenue=frame["revenue"].where(frame["product_id"] == "P0"))
    known = products.check(
        pd.DataFrame({"product_id": ["P0", "P1"], "unit_cost": [1.0, 2.0]})
    ).table

    found = sales_of({"sales": Table("sales", frame), "products": known}, [])

    assert np.isnan(found.sums["revenue"]).tolist() == [False, True]
    assert np.isnan(found.sums["margin"]).tolist() == [False, True]
    assert "rows_without_revenue" in {problem.code for problem in found.problems}
