from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.analysis.presence.presence import Dwells, Paths, Presence, Samples, presence
from planner.geometry.grid import Grid
from tests.unit.analysis.presence.small_shop import spent

GRID = Grid(0.0, 0.0, 1.0, np.ones((2, 3), dtype=np.bool_))
NO_PATHS = Paths(np.zeros((2, 2)), np.array([0, 1, 2]))
Moment = tuple[int, float, float, float, float, bool]
MOMENT = st.tuples(
    st.integers(0, 1),
    st.floats(0.0, 3.0),
    st.floats(0.0, 2.0),
    st.floats(-720.0, 720.0),
    st.floats(0.0, 50.0),
    st.booleans(),
)


def gathered(moments: list[Moment], dwells: Dwells | None = None) -> Presence:
    columns = [np.array([row[k] for row in moments]) for k in range(6)]
    visit, x, y, heading, seconds, standing = columns
    samples = Samples(visit.astype(np.int64), x, y, heading, seconds, standing.astype(np.bool_))
    return presence("x", GRID, samples, NO_PATHS, np.ones(2), 8, dwells=dwells)


@given(st.lists(MOMENT, max_size=20))
def test_no_second_is_lost(moments: list[Moment]) -> None:
    found = gathered(moments)

    for visit in (0, 1):
        seconds = sum(row[4] for row in moments if row[0] == visit)
        assert found.total_seconds[visit] == pytest.approx(seconds)
        assert sum(spent(found, visit).values()) == pytest.approx(seconds)


@given(st.lists(MOMENT, max_size=12), st.lists(MOMENT, max_size=12))
def test_presence_of_two_parts_adds_up_to_the_whole(a: list[Moment], b: list[Moment]) -> None:
    first, second, whole = (spent(gathered(part), 0) for part in (a, b, a + b))

    summed = {key: first.get(key, 0.0) + second.get(key, 0.0) for key in {*first, *second}}
    assert whole == pytest.approx(summed)


def test_a_heading_between_two_bins_is_shared_by_its_nearness() -> None:
    found = gathered([(0, 0.5, 0.5, -11.25, 4.0, True)])

    assert spent(found, 0) == {(0, 7, True): pytest.approx(1.0), (0, 0, True): pytest.approx(3.0)}


def test_a_stay_spreads_evenly_over_cells_and_headings() -> None:
    area = np.array([1, 2, 4])
    stay = Dwells(np.array([1, 1]), np.array([0, 0]), np.array([20.0, 4.0]), (area,))

    found = gathered([(1, 1.5, 0.5, 0.0, 1.0, True)], stay)

    seconds = spent(found, 1, headings=8)
    assert found.total_seconds.tolist() == [0.0, 25.0]
    assert seconds[1, 0, True] == pytest.approx(2.0)
    assert {key[0] for key in seconds} == {1, 2, 4}
    assert len(seconds) == 3 * 8
    assert seconds[4, 5, True] == pytest.approx(1.0)
