"""Laws of days without stock."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from planner.analysis.response.stock import Absent, absent


def _found(units: np.ndarray, stretch: np.ndarray | None = None) -> Absent:
    days = np.zeros(units.shape[1], dtype=np.int64) if stretch is None else stretch
    return absent(units, np.ones(units.shape, dtype=np.bool_), days)


def test_gap_of_a_steady_seller_is_suspected_and_nothing_else() -> None:
    units = np.full((2, 90), 4.0)
    units[0, 30:36] = 0.0
    units[1, 50] = 0.0

    found = _found(units)

    assert np.flatnonzero(found.between[0]).tolist() == list(range(30, 36))
    assert not found.between[1].any()
    assert not found.outside.any()


def test_days_before_the_first_and_after_the_last_sale_are_told_apart_from_gaps() -> None:
    units = np.full((1, 90), 4.0)
    units[0, :10] = 0.0
    units[0, 80:] = 0.0

    found = _found(units)

    assert not found.between.any()
    assert np.flatnonzero(found.outside[0]).tolist() == [*range(10), *range(80, 90)]


@given(st.integers(0, 10_000), st.floats(0.1, 3.0))
def test_chance_is_hardly_ever_taken_for_empty_shelves(seed: int, rate: float) -> None:
    units = np.random.default_rng(seed).poisson(rate, (60, 120)).astype(np.float64)

    found = _found(units)

    assert found.any.any(axis=1).sum() <= 4


def test_worse_place_is_not_taken_for_empty_shelves() -> None:
    chance = np.random.default_rng(3)
    units = np.concatenate(
        [chance.poisson(4.0, (40, 90)), chance.poisson(0.15, (40, 90))], axis=1
    ).astype(np.float64)
    stretch = np.repeat([0, 1], 90)

    found = _found(units, stretch)

    assert found.between.any(axis=1).sum() <= 2


def test_days_that_do_not_count_are_never_suspected() -> None:
    units = np.full((1, 60), 4.0)
    units[0, 20:30] = 0.0
    counted = np.ones((1, 60), dtype=np.bool_)
    counted[0, 20:25] = False

    found = absent(units, counted, np.zeros(60, dtype=np.int64))

    assert np.flatnonzero(found.any[0]).tolist() == list(range(25, 30))


def test_nothing_sold_is_no_gap() -> None:
    assert not _found(np.zeros((3, 40))).any.any()
