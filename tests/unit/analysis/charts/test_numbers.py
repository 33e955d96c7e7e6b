from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from planner.analysis.charts.cloud import FEWEST, QUADRANTS, cloud_of, resistant_line
from planner.analysis.charts.paired import pairs_of
from planner.analysis.charts.pareto import curve_of, needed
from planner.analysis.charts.subjects import SUBJECTS, Item, Series, series_of
from planner.analysis.charts.whereabouts import whereabouts
from tests.unit.analysis.charts.reports import many_report, report_of, small_report

SOLD = st.floats(0.0, 1e6).map(lambda x: 0.0 if x < 1e-6 else x)
VALUES = arrays(np.float64, st.integers(1, 40), elements=SOLD)


def series_with(noticed: np.ndarray, sales: np.ndarray) -> Series:
    count = len(noticed)
    items = tuple(Item("Floor", f"P{at}") for at in range(count))
    return Series(
        "product", "units", items, np.ones(count, dtype=np.int64), noticed, sales,
        np.full(count, 1.0 / count), sales,
    )  # fmt: skip


@given(VALUES)
def test_cumulative_shares_rise_ever_more_slowly_to_the_whole(values: np.ndarray) -> None:
    curve = curve_of(values)

    steps = np.diff(curve.cumulative, prepend=0.0)
    assert sorted(curve.order.tolist()) == list(range(len(values)))
    assert (steps >= -1e-12).all()
    assert (np.diff(steps) <= 1e-9).all()
    assert curve.cumulative[-1] == pytest.approx(1.0 if values.sum() > 0.0 else 0.0)


@given(VALUES, st.floats(0.01, 1.0))
def test_the_fewest_that_make_a_share_are_named(values: np.ndarray, share: float) -> None:
    curve = curve_of(values)
    count = needed(curve, share)

    if values.sum() > 0.0:
        greatest = np.sort(values)[::-1]
        assert greatest[:count].sum() >= (share - 1e-6) * values.sum()
        assert greatest[: count - 1].sum() < share * values.sum()
    else:
        assert count == 0


@given(VALUES, st.integers(1, 39))
def test_how_many_make_most_of_it_does_not_hang_on_the_order(
    values: np.ndarray, shift: int
) -> None:
    turned = np.roll(values, shift)[::-1].copy()

    assert needed(curve_of(values)) == needed(curve_of(turned))
    assert np.allclose(curve_of(values).cumulative, curve_of(turned).cumulative)


@given(
    arrays(
        np.float64, st.integers(9, 40), elements=st.floats(-9.0, 9.0).map(lambda x: round(x, 3))
    ),
    st.floats(-3.0, 3.0),
    st.floats(-5.0, 5.0),
)
def test_a_third_of_wild_points_does_not_bend_the_line(
    across: np.ndarray, slope: float, level: float
) -> None:
    order = np.argsort(across, kind="stable")
    third = max(1, round(len(across) / 3))
    reach = np.median(across[order[-third:]]) - np.median(across[order[:third]])
    up = level + slope * across
    wild = up.copy()
    wild[order[third : third + (len(across) - 2 * third) // 2]] += 1e3

    found = resistant_line(across, wild)

    if reach > 1e-3:
        assert found[0] == pytest.approx(slope, abs=1e-5)
        assert found[1] == pytest.approx(level, abs=1e-3)


@given(VALUES, st.floats(0.1, 50.0))
def test_other_units_of_sales_move_nobody_to_another_quadrant(
    values: np.ndarray, factor: float
) -> None:
    seen = np.arange(1.0, len(values) + 1.0)
    cloud, scaled = (
        cloud_of(series_with(seen, values)),
        cloud_of(series_with(seen, factor * values)),
    )

    assert (cloud.quadrant == scaled.quadrant).all()
    assert sum(cloud.counts) == len(values)


def test_quadrants_are_named_after_what_stands_in_them() -> None:
    cloud = cloud_of(series_with(np.array([9.0, 1.0, 8.0, 2.0]), np.array([90.0, 80.0, 2.0, 1.0])))

    assert [QUADRANTS[at] for at in cloud.quadrant] == ["star", "hidden", "over_exposed", "quiet"]
    assert cloud.counts == (1, 1, 1, 1)


def test_what_was_made_to_stand_out_does_and_nothing_else() -> None:
    report = many_report(120)

    cloud = cloud_of(series_of(report, "product", "units"))

    assert set(cloud.outliers.tolist()) == {at for at in range(120) if at % 17 == 3}
    assert cloud.slope == pytest.approx(0.5, abs=0.1)
    assert (cloud.times[cloud.outliers] < 0.1).all()


def test_of_a_few_nobody_stands_out() -> None:
    few = FEWEST - 1
    cloud = cloud_of(series_with(np.arange(1.0, few + 1.0), np.array([1.0] * (few - 1) + [9e9])))

    assert len(cloud.outliers) == 0
    assert np.isnan(cloud.slope)


def test_sales_of_nothing_and_returns_are_drawn_too() -> None:
    sales = np.array([0.0, -4.0, *range(1, 11)], dtype=np.float64)

    cloud = cloud_of(series_with(np.arange(1.0, 13.0), sales))

    assert len(cloud.rows) == 12
    assert np.isfinite(cloud.times).all()


def test_subjects_add_up_to_the_same_sales() -> None:
    report = small_report()

    sold = {one.key: np.nansum(one.read(report, "units").sold) for one in SUBJECTS}

    assert sold == {"product": 50.0, "category": 50.0, "zone": 50.0, "placement": 50.0}


def test_categories_and_zones_speak_of_a_member() -> None:
    report = small_report()

    category, zone = (series_of(report, key, "units") for key in ("category", "zone"))

    assert [item.key for item in category.items] == ["Drinks", ""]
    assert category.members.tolist() == [2, 1]
    assert category.noticed.tolist() == [200.0, 50.0]
    assert category.sales.tolist() == [25.0, 0.0]
    assert zone.noticed.tolist() == [65.0, 300.0]
    assert zone.sales.tolist() == [20.0, 10.0]


def test_a_measure_that_a_report_lacks_is_not_known() -> None:
    assert np.isnan(series_of(small_report(), "product", "margin").sales).all()


def test_what_came_and_went_is_kept_and_the_greatest_change_comes_first() -> None:
    before = series_of(
        report_of([("Floor", "a", "", "", 10.0, 1.0, 1.0, 0.5),
                   ("Floor", "b", "", "", 20.0, 1.0, 1.0, 0.5)]), "product", "units"
    )  # fmt: skip
    after = series_of(
        report_of([("Floor", "c", "", "", 5.0, 1.0, 1.0, 0.5),
                   ("Floor", "a", "", "", 90.0, 1.0, 1.0, 0.5)]), "product", "units"
    )  # fmt: skip

    pairs = pairs_of(before, after)

    assert [item.key for item in pairs.items] == ["a", "b", "c"]
    assert pairs.change.tolist() == [80.0, -20.0, 5.0]
    assert np.isnan(pairs.after[1])
    assert np.isnan(pairs.before[2])


def test_the_same_plan_twice_changes_nothing() -> None:
    one = series_of(many_report(30), "product", "units")

    assert not pairs_of(one, replace(one)).change.any()


@pytest.mark.parametrize(
    ("subject", "key", "placements"),
    [
        ("product", "tea", ["G1-A-1-1", "G1-A-1-2"]),
        ("placement", "G1-A-1-2", ["G1-A-1-2"]),
        ("zone", "B", ["G2-A-1-1"]),
        ("category", "Drinks", ["G1-A-1-1", "G1-A-1-2", "G2-A-1-1"]),
        ("product", "bread", []),
    ],
)
def test_things_are_found_where_the_placements_say(
    subject: str, key: str, placements: list[str]
) -> None:
    places = whereabouts(small_report(), subject)

    assert [spot.placement for spot in places.of_items([Item("Floor", key)])] == placements


def test_what_stands_at_a_place_is_found_back() -> None:
    places = whereabouts(small_report(), "product")

    assert places.at("Floor", ["G1"]) == {("Floor", "tea"), ("Floor", "jam")}
    assert places.at("Floor", ["G1"], "G1-A-1-2") == {("Floor", "tea")}
    assert places.at("Elsewhere", ["G1"]) == frozenset()
    assert places.zones["Floor", "A"] == {("Floor", "tea"), ("Floor", "jam")}
