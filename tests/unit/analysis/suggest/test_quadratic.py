"""The quadratic assignment: against every assignment there is, and laws of exchanges."""

from __future__ import annotations

from itertools import permutations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.analysis.suggest.arranging import rings, worthwhile
from planner.analysis.suggest.quadratic import (
    FORBIDDEN,
    Assigned,
    Quadratic,
    best_assignment,
    changes,
)


def problem(seed: int, n: int) -> Quadratic:
    random = np.random.default_rng(seed)
    points = random.uniform(0.0, 10.0, (n, 2))
    apart = np.hypot(*(points[:, None, :] - points[None, :, :]).transpose(2, 0, 1))
    flow = random.integers(0, 9, (n, n)).astype(np.float64)
    np.fill_diagonal(flow, 0.0)
    return Quadratic(flow, apart, random.uniform(0.0, 40.0, (n, n)))


def cheapest(given_: Quadratic) -> float:
    return min(given_.value(np.array(one)) for one in permutations(range(len(given_.flow))))


@pytest.mark.parametrize(("seed", "n"), [(1, 4), (2, 6), (3, 7), (4, 7), (5, 8)])
def test_the_search_finds_the_cheapest_of_all_assignments(seed: int, n: int) -> None:
    given_ = problem(seed, n)

    found = best_assignment(given_, np.arange(n), rounds=1500)

    assert found.value == pytest.approx(cheapest(given_))


def test_nine_things_on_a_grid_are_put_as_well_as_can_be() -> None:
    """Nine things, all 362,880 assignments looked at in blocks."""
    random = np.random.default_rng(9)
    grid = np.array([(x, y) for x in range(3) for y in range(3)], dtype=np.float64)
    apart = np.abs(grid[:, None, :] - grid[None, :, :]).sum(axis=2)
    flow = random.integers(0, 6, (9, 9)).astype(np.float64)
    flow = flow + flow.T
    np.fill_diagonal(flow, 0.0)
    every = np.array(list(permutations(range(9))), dtype=np.int8)
    values = np.zeros(len(every))
    for a in range(9):
        for b in range(a + 1, 9):
            values += 2.0 * flow[a, b] * apart[every[:, a], every[:, b]]

    found = best_assignment(Quadratic(flow, apart, np.zeros((9, 9))), np.arange(9), rounds=2000)

    assert found.value == values.min()


@given(st.integers(0, 10_000), st.integers(2, 9))
@settings(max_examples=25, deadline=None)
def test_an_exchange_adds_what_it_is_said_to_add(seed: int, n: int) -> None:
    given_ = problem(seed, n)
    places = np.random.default_rng(seed).permutation(n)
    flow = (given_.flow + given_.flow.T) / 2.0

    said = changes(flow, given_.distance, given_.cost, places)

    one, other = 0, n - 1
    swapped = places.copy()
    swapped[[one, other]] = swapped[[other, one]]
    assert said[one, other] == pytest.approx(given_.value(swapped) - given_.value(places))


@given(st.integers(0, 10_000))
@settings(max_examples=15, deadline=None)
def test_nothing_goes_where_it_must_not_be(seed: int) -> None:
    given_ = problem(seed, 7)
    forbidden = np.random.default_rng(seed).uniform(size=(7, 7)) < 0.3
    np.fill_diagonal(forbidden, val=False)
    given_.cost[forbidden] = FORBIDDEN

    found = best_assignment(given_, np.arange(7), rounds=300)

    assert np.isfinite(found.value)
    assert found.value <= given_.value(np.arange(7)) + 1e-9


def test_matrices_of_different_sizes_are_refused() -> None:
    with pytest.raises(ValueError, match="3"):
        Quadratic(np.zeros((3, 3)), np.zeros((2, 2)), np.zeros((3, 3)))


def test_rings_take_an_assignment_apart() -> None:
    found = [ring.tolist() for ring in rings(np.array([1, 0, 2, 4, 5, 3]))]

    assert found == [[0, 1], [3, 4, 5]]


def test_a_ring_that_saves_too_little_is_left_as_it_was() -> None:
    nothing = np.zeros((4, 4))
    cost = np.array([[5.0, 0, 9, 9], [0, 5.0, 9, 9], [9, 9, 1.0, 0.9], [9, 9, 0.9, 1.0]])
    given_ = Quadratic(nothing, nothing, cost)
    every = np.array([1, 0, 3, 2])

    kept = worthwhile(given_, Assigned(every, given_.value(every)), least=1.0)

    assert kept.tolist() == [1, 0, 2, 3]
