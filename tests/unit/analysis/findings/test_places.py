"""Dead places, quadrants of zones, shares of categories: their rules, on numbers alone."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.analysis.discovery import RATE, q_values
from planner.analysis.findings.dead import dead
from planner.analysis.findings.shares import HIGH, LOW, beyond
from planner.analysis.findings.traffic import LEAST_VISITS, ZoneTraffic, quadrants
from tests.strategies import FEW

NUMBERS = st.floats(0.0, 900.0)
PLACES = st.lists(
    st.tuples(NUMBERS, NUMBERS, st.floats(0.2, 3.0), st.integers(-1, 4)), min_size=5, max_size=40
)


def dead_of(places: list[tuple[float, float, float, int]]) -> set[int]:
    noticed, reach, width, group = map(np.array, zip(*places, strict=True))
    return set(dead(noticed, reach, width, group.astype(np.int64), 5).tolist())


def complete(
    places: list[tuple[float, float, float, int]],
) -> list[tuple[float, float, float, int]]:
    """Put one ordinary placement into each group."""
    return [*places, *((200.0, 300.0, 1.0, group) for group in range(5))]


@given(PLACES)
def test_dead_are_hardly_noticed_and_hardly_reached(
    places: list[tuple[float, float, float, int]],
) -> None:
    places = complete(places)

    found = dead_of(places)

    per_metre, passing = [], []
    for group in range(5):
        inside = [one for one in places if one[3] == group]
        length = sum(width for _, _, width, _ in inside)
        per_metre.append(sum(noticed for noticed, _, _, _ in inside) / length)
        passing.append(sum(reach * width for _, reach, width, _ in inside) / length)
    low = np.percentile(per_metre, 10.0)
    for group in found:
        assert per_metre[group] < low or per_metre[group] == 0.0
        assert passing[group] < 0.5 * np.median(passing)
    assert len(found) <= 1 or max(per_metre[group] for group in found) == 0.0


@given(PLACES, st.floats(0.1, 0.9))
def test_splitting_a_placement_makes_nothing_dead(
    places: list[tuple[float, float, float, int]], share: float
) -> None:
    places = complete(places)
    noticed, reach, width, group = places[0]
    parts = [(noticed * part, reach, width * part, group) for part in (share, 1.0 - share)]

    assert dead_of([*parts, *places[1:]]) == dead_of(places)


def test_a_group_that_nobody_notices_or_passes_is_dead() -> None:
    assert dead_of(complete([])) == set()
    assert dead_of([(0.0, 0.0, 1.0, 0), *complete([])[1:]]) == {0}


def traffic(visits: list[int], dwells: list[int], whole: int = 400) -> ZoneTraffic:
    names = tuple(f"зона {at}" for at in range(len(visits)))
    return ZoneTraffic(names, np.array(visits, float), np.array(dwells, float), whole)


def test_the_four_quadrants_are_told_apart() -> None:
    found = traffic([380, 370, 100, 90, 240, 240, 240], [340, 60, 90, 10, 120, 120, 120])

    kinds, q = quadrants(found)

    assert kinds[:4] == ["zone_star", "zone_leaky", "zone_quiet", "zone_question"]
    assert kinds[4:] == [""] * 3
    assert (q[:4] <= RATE).all()


def test_alike_zones_have_no_quadrant_at_the_stated_rate() -> None:
    wrong = 0
    for seed in range(100):
        draw = np.random.default_rng(seed)
        visits = draw.binomial(300, 0.5, 9)
        kinds, _ = quadrants(traffic(visits.tolist(), draw.binomial(visits, 0.4).tolist(), 300))
        wrong += any(kinds)

    assert wrong <= 10


@pytest.mark.parametrize("visits", [[LEAST_VISITS - 1] * 9, [200] * 3, []])
def test_few_visits_or_few_zones_are_not_judged(visits: list[int]) -> None:
    kinds, _ = quadrants(traffic(visits, [0] * len(visits)))

    assert not any(kinds)


@FEW
@given(
    st.integers(7, 20).flatmap(
        lambda days: st.lists(
            st.lists(st.floats(0.0, 99.0), min_size=3, max_size=3), min_size=days, max_size=days
        )
    )
)
def test_index_is_share_over_share(daily: list[list[float]]) -> None:
    sold = np.array(daily) + 1.0
    space = np.array([0.2, 0.3, 0.5])

    index, error, p = beyond(sold, space)

    assert (index * space).sum() == pytest.approx(100.0)
    assert (error >= 0.0).all()
    assert ((p >= 0.0) & (p <= 1.0)).all()
    inside = (index > LOW) & (index < HIGH)
    assert (p[inside] >= 0.5).all()


def test_categories_at_the_bound_are_named_at_the_stated_rate_and_those_far_out_always() -> None:
    named, missed = 0, 0
    space = np.array([0.25, 0.25, 0.25, 0.25])
    for seed in range(100):
        draw = np.random.default_rng(seed)
        at_the_bound = draw.poisson([240.0, 160.0, 200.0, 200.0], (14, 4)).astype(np.float64)
        named += bool((q_values(beyond(at_the_bound, space)[2]) <= RATE).any())
        far_out = draw.poisson([480.0, 40.0, 140.0, 140.0], (14, 4)).astype(np.float64)
        missed += bool((q_values(beyond(far_out, space)[2])[:2] > RATE).any())

    assert named <= 20
    assert missed == 0


def test_a_category_without_space_has_no_index() -> None:
    index, _, p = beyond(np.ones((7, 2)), np.array([0.0, 1.0]))

    assert np.isnan(index[0])
    assert p[0] == 1.0
