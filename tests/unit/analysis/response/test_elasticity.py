"""Laws of elasticities and of sales that items of a category take from each other."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from planner.analysis.response.elasticity import (
    Elasticity,
    drawn,
    exposure_ratio,
    factor,
    interval,
    prior,
    shared,
    space_ratio,
)

Floats = NDArray[np.float64]
CONTACTS = st.floats(0.0, 1000.0)
UNITS = st.floats(0.0, 1e4)
STORES = st.lists(st.tuples(UNITS, st.floats(0.2, 5.0), st.integers(0, 3)), min_size=1, max_size=12)


def _store(rows: list[tuple[float, float, int]]) -> tuple[Floats, Floats, NDArray[np.int64]]:
    units = np.array([row[0] for row in rows])
    return units, np.array([row[1] for row in rows]), np.array([row[2] for row in rows])


@given(CONTACTS, CONTACTS)
def test_ratio_is_held_and_says_where_it_was(before: float, after: float) -> None:
    ratio = exposure_ratio(np.array([before]), np.array([after]))

    plain = (after + 1.0) / (before + 1.0)
    assert 0.5 <= ratio.value[0] <= 3.0
    assert ratio.outside[0] == (not 0.5 <= plain <= 3.0)
    assert ratio.outside[0] or ratio.value[0] == plain


@given(CONTACTS, st.floats(0.0, 1.0))
def test_same_exposure_sells_the_same(noticed: float, beta: float) -> None:
    there = np.array([noticed])

    assert factor(exposure_ratio(there, there).value, beta)[0] == 1.0


def test_a_tenth_more_space_sells_1_63_percent_more() -> None:
    ratio = space_ratio(np.array([10.0]), np.array([11.0]))

    assert factor(ratio.value, 0.17)[0] - 1.0 == pytest.approx(0.0163, abs=1e-4)


def test_unknown_space_changes_nothing() -> None:
    ratio = space_ratio(np.array([0.0, 2.0, -1.0]), np.array([3.0, 0.0, 2.0]))

    assert ratio.value.tolist() == [1.0, 1.0, 1.0]
    assert not ratio.outside.any()


@given(STORES)
def test_category_grows_by_a_part_of_what_its_items_gain_alone(
    rows: list[tuple[float, float, int]],
) -> None:
    units, factors, category = _store(rows)

    sold = shared(units, units * factors, category, 0.3)

    for one in set(category.tolist()):
        mine = category == one
        gains = float((units * (factors - 1.0))[mine].sum())
        assert sold[mine].sum() == pytest.approx(units[mine].sum() + 0.3 * gains, abs=1e-6)
    assert (sold >= 0.0).all()


@given(STORES)
def test_items_keep_the_shares_they_would_have_alone(
    rows: list[tuple[float, float, int]],
) -> None:
    units, factors, category = _store(rows)
    wanted = units * factors

    sold = shared(units, wanted, category)

    for one in set(category.tolist()):
        mine = category == one
        assert sold[mine] * wanted[mine].sum() == pytest.approx(
            wanted[mine] * sold[mine].sum(), rel=1e-9, abs=1e-6
        )


@given(STORES)
def test_nothing_wanted_otherwise_changes_nothing(rows: list[tuple[float, float, int]]) -> None:
    units, _, category = _store(rows)

    assert shared(units, units, category) == pytest.approx(units)


@given(STORES)
def test_draws_are_shared_one_by_one(rows: list[tuple[float, float, int]]) -> None:
    units, factors, category = _store(rows)
    wanted = np.stack([units * factors, units])

    both = shared(units, wanted, category)

    for draw, row in enumerate(wanted):
        assert both[draw] == pytest.approx(shared(units, row, category))


def test_draws_have_mean_and_spread_of_the_elasticity() -> None:
    betas = drawn([Elasticity("tea", 0.3, 0.05, 7, measured=True), prior("soap")], 20_000)

    assert betas.mean(axis=0) == pytest.approx([0.3, 0.25], abs=0.01)
    assert betas.std(axis=0) == pytest.approx([0.05, 0.20], rel=0.03)
    low, high = interval(betas)
    assert low == pytest.approx([0.3 - 1.2816 * 0.05, 0.25 - 1.2816 * 0.20], abs=0.01)
    assert high == pytest.approx([0.3 + 1.2816 * 0.05, 0.25 + 1.2816 * 0.20], abs=0.01)


def test_no_items_share_nothing() -> None:
    empty = np.zeros(0)

    assert shared(empty, empty, np.zeros(0, dtype=np.int64)).shape == (0,)
