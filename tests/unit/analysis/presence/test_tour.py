"""The path identity: tour = optimal tour + order deviation + travel deviation, all >= 0."""

from __future__ import annotations

from itertools import pairwise, permutations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.analysis.presence.ends import ends_of
from planner.analysis.presence.tour import tour_of
from planner.analysis.presence.trips import places_of, trips_of
from planner.analysis.presence.visit_lists import drawn_lists, shelves_of
from tests.unit.analysis.presence.small_shop import shop

SPOT = st.tuples(st.integers(0, 20), st.integers(0, 20))


def apart(spots: list[tuple[int, int]]) -> np.ndarray[tuple[int, ...], np.dtype[np.float64]]:
    at = np.array(spots, dtype=np.float64)
    distances: np.ndarray[tuple[int, ...], np.dtype[np.float64]] = np.hypot(
        *(at[:, None] - at).transpose(2, 0, 1)
    )
    return distances


def over(distances: np.ndarray[tuple[int, ...], np.dtype[np.float64]], way: list[int]) -> float:
    return float(sum(distances[a, b] for a, b in pairwise(way)))


@given(st.lists(SPOT, min_size=2, max_size=8), st.floats(0.0, 30.0))
def test_parts_add_up_are_never_negative_and_the_best_is_that_of_brute_force(
    spots: list[tuple[int, int]], detour: float
) -> None:
    distances, places = apart(spots), list(range(len(spots)))
    walked = over(distances, places) + detour

    tour = tour_of(distances, places, walked)

    ways = ([0, *middle, places[-1]] for middle in permutations(places[1:-1]))
    assert tour.optimal_m == pytest.approx(min(over(distances, way) for way in ways), abs=1e-9)
    assert min(tour.optimal_m, tour.order_m, tour.travel_m) >= 0.0
    assert tour.length_m == pytest.approx(walked, abs=1e-9)
    assert tour.exact


@settings(max_examples=10)
@given(st.lists(SPOT, min_size=15, max_size=24))
def test_long_trips_keep_the_identity_in_any_order(spots: list[tuple[int, int]]) -> None:
    distances, places = apart(spots), list(range(len(spots)))

    tour = tour_of(distances, places, over(distances, places))

    assert min(tour.optimal_m, tour.order_m, tour.travel_m) >= 0.0
    assert tour.length_m == pytest.approx(over(distances, places), abs=1e-9)
    assert not tour.exact


def test_a_known_tour_is_taken_apart() -> None:
    distances = apart([(0, 0), (6, 0), (2, 0), (4, 0), (10, 0)])

    tour = tour_of(distances, range(5), 20.0)

    assert (tour.optimal_m, tour.order_m, tour.travel_m) == (10.0, 8.0, 2.0)


def test_simulated_trips_walk_no_less_than_the_optimal_tour() -> None:
    floor = shop(simulated_visits=60)
    shelves = shelves_of(floor)
    lists = drawn_lists(shelves, np.zeros(len(shelves.number)), floor.parameters, 1)
    places = places_of(floor, shelves, lists.wishes, ends_of(floor))
    trips = trips_of(places, shelves, lists.wishes, range(60), floor.parameters, 1)

    for low, high in pairwise(trips.start.tolist()):
        way, metres = trips.place[low:high].tolist(), float(trips.metres[low:high].sum())
        tour = tour_of(places.distances, way, metres)
        assert min(tour.order_m, tour.travel_m) >= 0.0
        assert tour.length_m == pytest.approx(metres, abs=1e-9)
        assert tour.travel_m == pytest.approx(0.0, abs=1e-9)
