"""Laws of the order of stops: groups are kept, short lists are exact, long ones nearly so."""

from __future__ import annotations

from itertools import permutations, product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from planner.analysis.stop_order import EXACT, Ordered, best_order, way_length

Ints = NDArray[np.int64]


def apart(points: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the distances between points (n, 2)."""
    return np.asarray(np.hypot(*(points[:, None] - points).T), dtype=np.float64)


@st.composite
def lists(draw: st.DrawFn) -> tuple[NDArray[np.float64], list[list[Ints]]]:
    """Draw distances in the plane and up to three groups of stops with one or more places."""
    sizes = draw(st.lists(st.integers(0, 3), min_size=1, max_size=3))
    options = [[draw(st.integers(1, 3)) for _ in range(size)] for size in sizes]
    count = sum(sum(group) for group in options)
    grid = st.integers(0, 20).map(float)
    points = draw(st.lists(st.tuples(grid, grid), min_size=count, max_size=count))
    numbers = iter(range(count))
    groups = [[np.array([next(numbers) for _ in range(n)]) for n in group] for group in options]
    return apart(np.array(points, dtype=np.float64).reshape(-1, 2)), groups


def shortest(distances: NDArray[np.float64], groups: list[list[Ints]]) -> float:
    """Try every order and every place."""
    ways = [0.0]
    for orders in product(*(permutations(group) for group in groups)):
        options = [stop.tolist() for order in orders for stop in order]
        ways += [way_length(distances, places) for places in product(*options)]
    return min(ways[1:], default=0.0)


def numbers(groups: list[list[Ints]]) -> list[set[int]]:
    """Return the numbers of the stops of each group."""
    found, low = [], 0
    for group in groups:
        found.append(set(range(low, low + len(group))))
        low += len(group)
    return found


@given(lists())
@settings(max_examples=60)
def test_short_lists_are_as_short_as_trying_all_of_them(
    drawn: tuple[NDArray[np.float64], list[list[Ints]]],
) -> None:
    distances, groups = drawn

    found = best_order(distances, groups)

    assert found.exact
    assert found.length == pytest.approx(shortest(distances, groups), abs=1e-9)


@given(lists())
@settings(max_examples=60)
def test_every_stop_is_made_once_at_a_place_of_its_own_and_groups_stay_in_order(
    drawn: tuple[NDArray[np.float64], list[list[Ints]]],
) -> None:
    distances, groups = drawn

    found = best_order(distances, groups)

    stops = [stop for group in groups for stop in group]
    at = 0
    for members in numbers(groups):
        assert set(found.members[at : at + len(members)]) == members
        at += len(members)
    assert at == len(found.members)
    for member, place in zip(found.members, found.places, strict=True):
        assert place in stops[member]


def scattered(seed: int, stops: int) -> tuple[NDArray[np.float64], list[list[Ints]]]:
    """Return a start, a group of stops with two places each, and an end."""
    rng = np.random.default_rng(seed)
    points = rng.uniform(0.0, 50.0, (2 * stops + 2, 2))
    middle = [np.array([2 * k + 1, 2 * k + 2]) for k in range(stops)]
    return apart(points), [[np.array([0])], middle, [np.array([2 * stops + 1])]]


def searched(distances: NDArray[np.float64], groups: list[list[Ints]]) -> Ordered:
    """Order a list beside a group that is too long to be exact and lies all in one place."""
    far = [np.array([0])] * (EXACT + 1)
    return best_order(distances, [far, *groups[1:]])


@pytest.mark.parametrize("seed", range(8))
def test_search_comes_near_the_exact_order(seed: int) -> None:
    distances, groups = scattered(seed, 10)

    exact, near = best_order(distances, groups), searched(distances, groups)

    assert exact.exact
    assert not near.exact
    assert exact.length - 1e-9 <= near.length <= 1.15 * exact.length


def test_long_lists_keep_every_stop() -> None:
    distances, groups = scattered(3, 40)

    found = best_order(distances, groups)

    assert not found.exact
    assert sorted(found.members) == list(range(42))
    assert found.members[0] == 0
    assert found.members[-1] == 41


def test_nothing_to_visit_is_no_way() -> None:
    assert best_order(np.zeros((0, 0)), [[], []]) == Ordered((), (), 0.0, exact=True)
