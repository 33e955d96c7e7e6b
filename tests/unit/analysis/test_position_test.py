"""Laws of the test of positions: nothing is told apart that evidence does not tell apart."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from scipy.stats import chi2_contingency

from planner.analysis.position_test import LEVEL, verdict
from tests.unit.analysis.click_logs import THETA, Floats, counts, simulated


@given(counts())
def test_the_order_of_items_and_of_positions_changes_no_verdict(
    cells: tuple[Floats, Floats],
) -> None:
    shown, clicked = cells

    plain, turned = verdict(shown, clicked), verdict(shown[::-1, ::-1], clicked[::-1, ::-1])

    assert (plain.reason, plain.freedom) == (turned.reason, turned.freedom)
    np.testing.assert_allclose(turned.statistic, plain.statistic, rtol=1e-6, atol=1e-9)


@given(counts())
def test_the_best_position_is_named_only_where_positions_can_be_told_apart(
    cells: tuple[Floats, Floats],
) -> None:
    told = verdict(*cells)

    assert told.best == -1 or told.distinguishable
    assert told.distinguishable == (told.reason == "differ")


def test_with_one_item_it_is_the_test_of_pearson() -> None:
    shown, clicked = np.array([[400.0, 500.0, 300.0]]), np.array([[60.0, 50.0, 20.0]])

    told = verdict(shown, clicked)

    pearson = chi2_contingency(np.vstack((clicked, shown - clicked)), correction=False)
    assert told.statistic == pytest.approx(pearson.statistic * 1199 / 1200, rel=1e-12)
    assert told.freedom == pearson.dof


def test_equal_positions_are_told_apart_as_seldom_as_the_level_says() -> None:
    told = [verdict(*simulated(1_500, np.ones(3), 10, seed)[:2]) for seed in range(200)]

    assert np.mean([one.distinguishable for one in told]) <= LEVEL + 0.04


def test_positions_that_differ_are_told_apart_and_the_first_stands_out() -> None:
    shown, clicked, _ = simulated(20_000, THETA)

    told = verdict(shown, clicked)

    assert (told.distinguishable, told.best) == (True, 0)


def test_popular_items_in_front_are_not_taken_for_a_position() -> None:
    shown = np.array([[9000.0, 1000.0], [1000.0, 9000.0]])
    clicked = shown * np.array([[0.2], [0.02]])

    told = verdict(shown, clicked)

    assert told.reason == "no_difference"
    assert told.p == pytest.approx(1.0)


@pytest.mark.parametrize(
    ("shown", "clicked", "reason"),
    [
        ([[100.0]], [[50.0]], "one_position"),
        ([[100.0, 0.0], [0.0, 100.0]], [[50.0, 0.0], [0.0, 5.0]], "items_fixed"),
        ([[100.0, 100.0]], [[9.0, 1.0]], "few_clicks"),
        ([[1000.0, 10.0]], [[100.0, 0.0]], "few_clicks"),
        ([[100.0, 100.0]], [[0.0, 0.0]], "few_clicks"),
    ],
)
def test_too_little_evidence_names_its_reason(
    shown: list[list[float]], clicked: list[list[float]], reason: str
) -> None:
    told = verdict(np.array(shown), np.array(clicked))

    assert (told.distinguishable, told.reason, told.best) == (False, reason, -1)
