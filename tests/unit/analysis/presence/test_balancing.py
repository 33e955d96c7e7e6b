"""Entropy balancing: laws on random visits and gates, and the one gate that has a closed form."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from scipy.optimize import brentq

from planner.analysis.presence.balancing import balanced, effective_sample, geh, scale_of
from planner.analysis.presence.presence import Floats

VISITS, GATES = 40, 4
incidences = arrays(np.float64, (VISITS, GATES), elements=st.sampled_from([0.0, 0.0, 1.0, 2.0]))
starts = arrays(np.float64, VISITS, elements=st.floats(0.1, 5.0))
counts = arrays(np.float64, GATES, elements=st.floats(0.0, 500.0))
trusts = st.sampled_from([1.0, 10.0, 100.0, 1000.0])


def misfit(weights: Floats, incidence: Floats, counted: Floats) -> float:
    modelled = incidence.T @ weights
    return float(((modelled - counted) ** 2 / np.maximum(counted, 1.0)).sum())


@given(starts, incidences, trusts)
def test_counts_that_agree_change_no_weight(start: Floats, incidence: Floats, trust: float) -> None:
    weights = balanced(start, incidence, incidence.T @ start, trust)

    assert weights.tolist() == start.tolist()
    assert scale_of(start, incidence, incidence.T @ start) == pytest.approx(1.0, abs=1e-12)


@given(starts, incidences, counts, trusts)
def test_weights_stay_above_0_and_meet_the_counts_better(
    start: Floats, incidence: Floats, counted: Floats, trust: float
) -> None:
    weights = balanced(start, incidence, counted, trust)

    assert (weights >= 0.0).all()
    assert trust > 1.0 or (weights > 0.0).all()
    assert misfit(weights, incidence, counted) <= misfit(start, incidence, counted) * (1 + 1e-9)


@given(starts, incidences, counts, st.sampled_from([1.0, 10.0, 100.0]))
def test_weights_are_the_minimum(
    start: Floats, incidence: Floats, counted: Floats, trust: float
) -> None:
    weights = balanced(start, incidence, counted, trust)

    pulls = trust * (incidence.T @ weights - counted) / np.maximum(counted, 1.0)
    expected = start * np.exp(-(incidence @ pulls))
    np.testing.assert_allclose(weights, expected, rtol=2e-3, atol=1e-6)


@given(starts, incidences, counts)
def test_the_more_counts_are_trusted_the_better_they_are_met(
    start: Floats, incidence: Floats, counted: Floats
) -> None:
    trusted = [balanced(start, incidence, counted, trust) for trust in (1.0, 10.0, 100.0)]

    errors = [misfit(weights, incidence, counted) for weights in trusted]
    for less, more in pairwise(errors):
        assert more <= less * (1.0 + 1e-6) + 1e-9


@given(
    starts,
    incidences,
    arrays(np.float64, GATES, elements=st.floats(1.0, 500.0)),
    trusts,
)
def test_doubling_every_visit_halves_each_weight(
    start: Floats, incidence: Floats, counted: Floats, trust: float
) -> None:
    def weighted(times: int) -> Floats:
        begin, crossed = np.tile(start, times), np.tile(incidence, (times, 1))
        return balanced(begin * scale_of(begin, crossed, counted), crossed, counted, trust)

    if not incidence.any():
        return
    once, twice = weighted(1), weighted(2)

    np.testing.assert_allclose(twice, np.tile(once, 2) / 2.0, rtol=1e-6, atol=1e-9)


@given(starts, incidences, counts, st.permutations(range(GATES)), trusts)
def test_the_order_of_gates_changes_nothing(
    start: Floats, incidence: Floats, counted: Floats, order: list[int], trust: float
) -> None:
    weights = balanced(start, incidence, counted, trust)

    others = balanced(start, incidence[:, order], counted[order], trust)

    np.testing.assert_allclose(others, weights, rtol=1e-7, atol=1e-12)


@given(
    starts,
    incidences,
    arrays(np.float64, GATES, elements=st.floats(1.0, 500.0)),
    st.floats(1.0, 50.0),
)
def test_more_of_all_counts_is_more_of_all_weights(
    start: Floats, incidence: Floats, counted: Floats, times: float
) -> None:
    def weighted(wanted: Floats) -> Floats:
        return balanced(start * scale_of(start, incidence, wanted), incidence, wanted)

    if not incidence.any():
        return

    np.testing.assert_allclose(weighted(times * counted), times * weighted(counted), rtol=1e-6)


@given(starts, incidences, arrays(np.float64, GATES, elements=st.floats(-0.5, 0.5)))
def test_weights_that_gates_planted_are_found_again(
    start: Floats, incidence: Floats, pulls: Floats
) -> None:
    planted = start * np.exp(-(incidence @ pulls))
    modelled = incidence.T @ planted
    counted = modelled / (1.0 + pulls)
    seen = counted >= 1.0

    found = balanced(start, incidence[:, seen], counted[seen])

    if seen.all():
        np.testing.assert_allclose(found, planted, rtol=1e-6)


@pytest.mark.parametrize("counted", [0.0, 0.5, 7.0, 60.0, 4000.0])
def test_one_gate_has_the_root_of_one_equation(counted: float) -> None:
    incidence = np.repeat([[1.0], [0.0]], [30, 20], axis=0)
    start = np.full(50, 2.0)
    spread = max(counted, 1.0)

    weights = balanced(start, incidence, np.array([counted]))

    root = brentq(lambda m: m - 60.0 * np.exp(-(m - counted) / spread), 0.0, 1e6, xtol=1e-12)
    assert incidence.T @ weights == pytest.approx(root, rel=1e-9)
    assert weights[30:] == pytest.approx(2.0)


def test_equal_weights_are_all_effective_and_one_heavy_visit_is_one() -> None:
    assert effective_sample(np.full(70, 3.0)) == pytest.approx(70.0)
    assert effective_sample(np.array([1e9, 1.0, 1.0])) == pytest.approx(1.0, abs=1e-6)
    assert effective_sample(np.zeros(3)) == 0.0


def test_geh_is_that_of_the_manual() -> None:
    found = geh(np.array([120.0, 0.0, 50.0]), np.array([100.0, 0.0, 50.0]))

    assert found == pytest.approx([np.sqrt(2.0 * 400.0 / 220.0), 0.0, 0.0])
