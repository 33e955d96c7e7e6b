"""Laws of the position-based model, its intervals and what is made of it."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from planner.analysis.examination import (
    attractiveness,
    clipped_clicks,
    examination,
    fit_position_based,
    wilson,
)
from tests.unit.analysis.click_logs import THETA, Floats, counts, simulated

PROBABILITIES = st.floats(0.05, 0.9)


@given(counts())
def test_theta_is_a_probability_and_that_of_the_first_position_is_1(
    cells: tuple[Floats, Floats],
) -> None:
    found = examination(*cells)

    known = np.isfinite(found.theta)
    assert ((found.theta[known] >= 0.0) & (found.theta[known] <= 1.0)).all()
    assert not known.any() or found.theta[0] == 1.0
    assert (found.low[known] <= found.ratio[known]).all()
    assert (found.ratio[known] <= found.high[known]).all()
    assert not (known & ~found.linked).any()


@settings(max_examples=30)
@given(counts(), st.integers(0, 99))
def test_the_order_of_items_changes_nothing(cells: tuple[Floats, Floats], seed: int) -> None:
    shown, clicked = cells
    order = np.random.default_rng(seed).permutation(len(shown))

    plain, mixed = examination(shown, clicked), examination(shown[order], clicked[order])

    np.testing.assert_allclose(mixed.theta, plain.theta, rtol=1e-6, atol=1e-9)
    np.testing.assert_allclose(mixed.high, plain.high, rtol=1e-6, atol=1e-9)


@pytest.mark.parametrize("times", [2.0, 5.0])
def test_more_of_the_same_keeps_estimates_and_narrows_intervals_by_its_root(times: float) -> None:
    shown, clicked, _ = simulated(20_000, THETA)

    once, more = examination(shown, clicked), examination(times * shown, times * clicked)

    np.testing.assert_allclose(more.theta, once.theta, rtol=1e-9)
    widths = [np.log(one.high[1:] / one.low[1:]) for one in (once, more)]
    np.testing.assert_allclose(widths[0] / widths[1], np.sqrt(times), rtol=1e-6)
    ends = [wilson(n * clicked.sum(axis=0), n * shown.sum(axis=0)) for n in (1.0, times)]
    narrowed = (ends[0][1] - ends[0][0]) / (ends[1][1] - ends[1][0])
    np.testing.assert_allclose(narrowed, np.sqrt(times), rtol=1e-2)


@given(
    st.lists(PROBABILITIES, min_size=1, max_size=5),
    st.lists(PROBABILITIES, min_size=1, max_size=6),
)
def test_without_noise_theta_and_gamma_come_back(rest: list[float], gamma: list[float]) -> None:
    theta, truth = np.array([1.0, *rest]), np.array(gamma)
    shown = 100_000.0 * (1.0 + np.add.outer(np.arange(len(truth)), np.arange(len(theta))) % 3)
    clicked = shown * np.outer(truth, theta)

    model, found = fit_position_based(shown, clicked), examination(shown, clicked)

    np.testing.assert_allclose(model.theta, theta, rtol=1e-6)
    np.testing.assert_allclose(model.gamma, truth, rtol=1e-6)
    np.testing.assert_allclose(found.theta, theta, rtol=1e-6)
    np.testing.assert_allclose(attractiveness(shown, clicked, theta), truth, rtol=1e-9)


@given(st.floats(0.05, 1.0), st.lists(PROBABILITIES, min_size=1, max_size=6))
def test_weighted_clicks_agree_with_attractiveness_without_noise(
    last: float, gamma: list[float]
) -> None:
    theta, truth = np.array([1.0, last]), np.array(gamma)
    shown = np.full((len(truth), 2), 500.0)
    clicked = shown * np.outer(truth, theta)

    np.testing.assert_allclose(clipped_clicks(shown, clicked, theta), truth, rtol=1e-9)


def test_no_click_weighs_more_than_20() -> None:
    shown, clicked = np.array([[100.0, 100.0]]), np.array([[0.0, 4.0]])

    found = clipped_clicks(shown, clicked, np.array([1.0, 0.01]))

    assert found.tolist() == [4.0 * 20.0 / 200.0]


def test_items_that_stay_where_they_are_say_nothing_of_positions() -> None:
    shown = np.diag([1000.0, 1000.0])

    found = examination(shown, shown * 0.1)

    assert found.linked.tolist() == [True, False]
    assert np.isnan(found.theta[1])


def test_positions_are_compared_over_others_that_share_their_items() -> None:
    shown = np.array([[1e4, 1e4, 0.0], [0.0, 1e4, 1e4]])
    clicked = shown * np.outer([0.2, 0.4], [1.0, 0.5, 0.25])

    np.testing.assert_allclose(examination(shown, clicked).theta, [1.0, 0.5, 0.25], rtol=1e-6)


def test_a_position_clicked_more_than_the_first_stands_at_the_limit_and_says_so() -> None:
    shown = np.full((1, 2), 1000.0)

    found = examination(shown, np.array([[100.0, 200.0]]))

    assert found.theta.tolist() == [1.0, 1.0]
    assert found.ratio.tolist() == pytest.approx([1.0, 2.0])
    assert found.above_first.tolist() == [False, True]
    assert found.low[1] > 1.0


@pytest.mark.parametrize("clicks", [0.0, 9.0])
def test_too_few_clicks_give_no_theta(clicks: float) -> None:
    found = examination(np.full((1, 2), 1000.0), np.array([[50.0, clicks]]))

    assert found.theta[0] == 1.0
    assert np.isnan(found.theta[1])


@given(counts())
def test_intervals_of_shares_hold_the_share(cells: tuple[Floats, Floats]) -> None:
    shown, clicked = (part.ravel() for part in cells)
    assume((shown > 0.0).all())

    low, high = wilson(clicked, shown)

    assert (low <= clicked / shown + 1e-12).all()
    assert (high >= clicked / shown - 1e-12).all()


def test_intervals_hold_the_truth_about_as_often_as_they_say() -> None:
    theta, held = THETA[:4], []
    for seed in range(60):
        shown, clicked, _ = simulated(4_000, theta, items=12, seed=seed)
        found = examination(shown, clicked)
        held.append((found.low[1:] <= theta[1:]) & (theta[1:] <= found.high[1:]))

    assert 0.89 <= np.mean(held) <= 0.99


def test_arrays_of_other_shapes_are_refused() -> None:
    with pytest.raises(ValueError, match="2"):
        examination(np.ones((2, 2)), np.ones((2, 1)))
