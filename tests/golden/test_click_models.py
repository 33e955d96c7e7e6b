"""Click models against their closed forms, and positions found again in simulated views."""

from __future__ import annotations

import numpy as np

from planner.analysis.browsing_model import browsing_clicks, count_browsing
from planner.analysis.click_models import cascade_clicks, dependent_clicks
from planner.analysis.examination import examination, expected_clicks, fit_position_based
from planner.analysis.position_test import verdict
from tests.unit.analysis.click_logs import THETA, browsed, simulated

GAMMA = np.array([0.5, 0.4, 0.3])


def test_closed_form_of_the_position_based_model() -> None:
    clicks = expected_clicks(np.array([1.0, 0.6, 0.4]), GAMMA)

    np.testing.assert_allclose(clicks, [0.5, 0.24, 0.12], rtol=0.0, atol=1e-12)


def test_closed_form_of_the_cascade() -> None:
    np.testing.assert_allclose(cascade_clicks(GAMMA), [0.5, 0.2, 0.09], rtol=0.0, atol=1e-12)


def test_closed_form_of_dependent_clicks() -> None:
    clicks = dependent_clicks(GAMMA, np.array([0.7, 0.6, 0.5]))

    np.testing.assert_allclose(clicks, [0.5, 0.34, 0.2142], rtol=0.0, atol=1e-12)


def test_user_browsing_is_the_position_based_model_where_clicks_do_not_matter() -> None:
    theta = np.tile(np.array([[1.0], [0.6], [0.4]]), (1, 3))

    clicks = browsing_clicks(GAMMA, theta)

    np.testing.assert_allclose(clicks, [0.5, 0.24, 0.12], rtol=0.0, atol=1e-12)


def test_user_browsing_comes_back_from_150000_simulated_views() -> None:
    truth = np.tril(
        np.array([[0.95 ** abs(r - c + 1) * 0.85**r for c in range(8)] for r in range(8)])
    )
    truth[0, 0] = 1.0
    items, clicked, gamma = browsed(150_000, truth)

    found = count_browsing(items, clicked, len(gamma))

    assert found is not None
    np.testing.assert_allclose(found.gamma, gamma, rtol=0.2)
    known = np.isfinite(found.theta) & (np.arange(8)[None, :] < 2)
    np.testing.assert_allclose(found.theta[known], truth[known], rtol=0.2)
    assert known.sum() >= 12


def test_theta_of_8_ranks_comes_back_from_150000_simulated_views() -> None:
    shown, clicked, gamma = simulated(150_000, THETA)

    model, found = fit_position_based(shown, clicked), examination(shown, clicked)

    np.testing.assert_allclose(model.theta, THETA, rtol=0.2)
    np.testing.assert_allclose(model.gamma, gamma, rtol=0.2)
    assert np.mean((found.low <= THETA) & (found.high >= THETA)) >= 0.75
    assert verdict(shown, clicked).distinguishable
