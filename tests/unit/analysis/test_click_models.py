"""Laws of lists that are read from the top."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from planner.analysis.click_models import (
    NO_ITEM,
    cascade_clicks,
    count_cascade,
    count_dependent,
    dependent_clicks,
)

PROBABILITIES = st.lists(st.floats(0.0, 1.0), min_size=1, max_size=6)


@given(PROBABILITIES)
def test_a_cascade_is_a_list_that_nobody_goes_on_with_and_has_one_click_at_most(
    gamma: list[float],
) -> None:
    clicks = cascade_clicks(np.array(gamma))

    np.testing.assert_allclose(clicks, dependent_clicks(np.array(gamma), np.zeros(len(gamma))))
    assert clicks.sum() <= 1.0 + 1e-12


@given(PROBABILITIES)
def test_who_always_goes_on_looks_at_everything(gamma: list[float]) -> None:
    clicks = dependent_clicks(np.array(gamma), np.ones(len(gamma)))

    np.testing.assert_allclose(clicks, gamma)


def test_the_cascade_counts_down_to_the_first_click() -> None:
    items = np.array([[0, 1, 2], [1, 0, 2], [0, 2, NO_ITEM]])
    clicked = np.array([[False, True, True], [False, False, False], [True, False, False]])

    found = count_cascade(items, clicked, 3)

    np.testing.assert_allclose(found.gamma, [1 / 3, 1 / 2, 0.0])
    np.testing.assert_allclose(found.examined, [1.0, 2 / 3, 1 / 2])


def test_dependent_clicks_count_down_to_the_last_click_and_to_the_end_without_one() -> None:
    items = np.array([[0, 1, 2], [1, 0, 2], [0, 2, NO_ITEM]])
    clicked = np.array([[True, True, False], [False, False, False], [True, False, False]])

    found = count_dependent(items, clicked, 3)

    np.testing.assert_allclose(found.gamma, [2 / 3, 1 / 2, 0.0])
    np.testing.assert_allclose(found.examined, [1.0, 2 / 3, 1 / 2])
    np.testing.assert_allclose(found.goes_on, [1 / 2, 0.0, np.nan])


def test_the_cascade_comes_back_from_what_it_draws() -> None:
    draw, gamma = np.random.default_rng(3), np.array([0.5, 0.3, 0.2, 0.1])
    items = draw.permuted(np.tile(np.arange(4), (60_000, 1)), axis=1)
    liked = draw.random(items.shape) < gamma[items]
    clicked = liked & (np.cumsum(liked, axis=1) == 1)

    found = count_cascade(items, clicked, 4)

    np.testing.assert_allclose(found.gamma, gamma, atol=0.01)
