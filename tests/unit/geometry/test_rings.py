"""Loose walls become outlines, columns and open walls."""

from __future__ import annotations

import numpy as np
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st
from shapely.geometry import Polygon

from planner.geometry.arrays import FloatArray
from planner.geometry.polygons import ring_edges
from planner.geometry.rings import Rings, close_rings

ROOM = [[0.0, 0.0], [10.0, 0.0], [10.0, 8.0], [0.0, 8.0]]
COLUMN = [[4.0, 4.0], [4.4, 4.0], [4.4, 4.4], [4.0, 4.4]]


def walls(*rings: list[list[float]]) -> FloatArray:
    return np.vstack([ring_edges(np.array(ring)) for ring in rings])


def as_lists(rings: Rings) -> tuple[list[object], list[object], list[list[float]]]:
    loose = sorted(sorted(line.reshape(2, 2).tolist()) for line in rings.open)
    return (
        [ring.tolist() for ring in rings.outer],
        [ring.tolist() for ring in rings.inner],
        [a + b for a, b in loose],
    )


@given(st.permutations(range(11)), st.lists(st.booleans(), min_size=11, max_size=11))
def test_order_direction_and_repetition_do_not_matter(order: list[int], turned: list[bool]) -> None:
    loose = np.vstack([walls(ROOM, COLUMN), [[5.0, 0.0, 5.0, 2.0]], walls(ROOM)[:2]])
    shuffled = np.array(
        [np.roll(loose[k], 2) if turn else loose[k] for k, turn in zip(order, turned, strict=True)]
    )

    assert as_lists(close_rings(shuffled)) == ([ROOM], [COLUMN], [[5.0, 0.0, 5.0, 2.0]])


def test_gaps_up_to_the_tolerance_are_closed() -> None:
    loose = np.array(
        [[0, 0, 4, 0], [4.0006, 0, 4, 3], [4, 3.0004, 0, 3], [0, 3, 0, 0.0009]], dtype=float
    )

    (outline,) = close_rings(loose).outer

    assert len(outline) == 4
    assert Polygon(outline).area == pytest.approx(12.0, abs=0.01)


def test_wider_gaps_stay_open_unless_asked_for() -> None:
    loose = walls(ROOM)
    loose[0, 0] = 0.02

    assert close_rings(loose).outer == ()
    assert len(close_rings(loose).open) == 4
    assert len(close_rings(loose, tolerance=0.05).outer) == 1


@pytest.mark.parametrize("foot", [0.0, 0.0006, -0.0008])
def test_a_wall_that_ends_at_another_stays_open(foot: float) -> None:
    rings = close_rings(np.vstack([walls(ROOM), [[5.0, foot, 5.0, 6.0]]]))

    assert as_lists(rings) == ([ROOM], [], [[5.0, 0.0, 5.0, 6.0]])


def test_rooms_side_by_side_have_one_outline_and_an_open_wall() -> None:
    rings = close_rings(walls(ROOM, [[10.0, 0.0], [15.0, 0.0], [15.0, 8.0], [10.0, 8.0]]))

    assert as_lists(rings) == (
        [[[0.0, 0.0], [15.0, 0.0], [15.0, 8.0], [0.0, 8.0]]],
        [],
        [[10.0, 0.0, 10.0, 8.0]],
    )


def test_a_store_room_in_a_corner_leaves_its_own_walls_open() -> None:
    rings = close_rings(np.vstack([walls(ROOM), [[7, 0, 7, 2], [7, 2, 10, 2]]]))

    assert as_lists(rings)[0] == [ROOM]
    assert as_lists(rings)[2] == [[7.0, 0.0, 7.0, 2.0], [7.0, 2.0, 10.0, 2.0]]


def test_crossing_walls_enclose_a_room() -> None:
    hash_sign = np.array([[-1, 0, 5, 0], [-1, 3, 5, 3], [0, -1, 0, 4], [4, -1, 4, 4]], dtype=float)

    rings = close_rings(hash_sign)

    assert as_lists(rings)[0] == [[[0.0, 0.0], [4.0, 0.0], [4.0, 3.0], [0.0, 3.0]]]
    assert len(rings.open) == 8


def test_buildings_apart_have_an_outline_each() -> None:
    apart = [[x + 20.0, y] for x, y in ROOM]

    assert as_lists(close_rings(walls(apart, ROOM)))[0] == [ROOM, apart]


def test_what_stands_inside_a_column_belongs_to_it() -> None:
    cabin = [[2.0, 2.0], [6.0, 2.0], [6.0, 6.0], [2.0, 6.0]]

    rings = close_rings(np.vstack([walls(ROOM, cabin, COLUMN), [[3.0, 2.0, 3.0, 3.0]]]))

    assert as_lists(rings) == ([ROOM], [cabin], [])


def test_walls_that_close_nothing_are_all_open() -> None:
    loose = np.array([[0.0, 0.0, 1.0, 1.0], [1.0, 1.0, 3.0, 1.0], [2.0, 2.0, 2.0, 2.0]])

    assert as_lists(close_rings(loose)) == ([], [], [[0.0, 0.0, 1.0, 1.0], [1.0, 1.0, 3.0, 1.0]])
    assert as_lists(close_rings(np.empty((0, 4)))) == ([], [], [])


@given(
    st.lists(st.tuples(*[st.integers(0, 20).map(lambda n: n / 4.0)] * 4), min_size=1, max_size=14)
)
def test_no_wall_is_lost(segments: list[tuple[float, float, float, float]]) -> None:
    loose = np.array(segments)

    rings = close_rings(loose)

    outside = [Polygon(ring) for ring in rings.outer]
    drawn = [ring_edges(ring) for ring in (*rings.outer, *rings.inner)]
    kept = _network(np.vstack([np.empty((0, 4)), *drawn, rings.open]))
    columns = [Polygon(ring) for ring in rings.inner]
    lost = _network(loose).difference(kept.buffer(0.003))
    for column in columns:
        lost = lost.difference(column.buffer(0.001))
    assert lost.length == 0.0
    assert all(outline.is_valid for outline in outside)


def _network(segments: FloatArray) -> shapely.MultiLineString:
    return shapely.MultiLineString([(s[:2], s[2:]) for s in segments])
