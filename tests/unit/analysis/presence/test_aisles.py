"""Laws of one-way aisles: obeyed by every trip, never a short cut, gone when removed."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from shapely.geometry import box

from planner.analysis.presence.tracks import presence_of_tracks
from planner.analysis.presence.trips import presence_of_baskets, presence_of_layout
from planner.geometry.geodesic import Lane, Walkways, one_way
from planner.geometry.lanes_kernel import gained_against, is_against
from planner.geometry.ways_kernel import SAME
from planner.model.element import make_element
from planner.model.one_way import aisles_of, lanes_of
from planner.model.shape import Line, Outline, Rectangle, Shape
from planner.project import Settings
from tests.unit.analysis.presence.small_shop import SHOP, said, sales, shop, tracks
from tests.unit.geometry.test_geodesic import BOXES, POINTS, Box, free_of

AREA = st.tuples(st.floats(0.0, 6.0), st.floats(0.0, 4.0), st.floats(0.5, 5.0), st.floats(0.5, 4.0))
ANGLE = st.floats(0.0, 360.0)
LANES = st.lists(st.tuples(AREA, ANGLE), min_size=1, max_size=3)
Drawn = list[tuple[tuple[float, float, float, float], float]]


def lanes_from(drawn: Drawn) -> tuple[Lane, ...]:
    return tuple(
        Lane(
            box(x, y, x + width, y + depth),
            (float(np.cos(np.radians(angle))), float(np.sin(np.radians(angle)))),
        )
        for (x, y, width, depth), angle in drawn
    )


@given(BOXES, POINTS, LANES)
def test_a_one_way_aisle_never_shortens_a_way_and_removing_it_restores_all(
    boxes: list[Box], points: list[tuple[float, float]], drawn: Drawn
) -> None:
    free = free_of(boxes)
    if free.is_empty:
        return
    plain = Walkways(free)
    at = plain.nearest(np.array(points))

    with_lanes = Walkways(free, lanes_from(drawn), plain)

    assert (with_lanes.distances(at) >= plain.distances(at) - 1e-9).all()
    restored = Walkways(free, known=with_lanes)
    assert restored.distances(at).tobytes() == plain.distances(at).tobytes()


@given(BOXES, POINTS, LANES)
def test_no_way_runs_against_an_aisle(
    boxes: list[Box], points: list[tuple[float, float]], drawn: Drawn
) -> None:
    free = free_of(boxes)
    if free.is_empty:
        return
    lanes = lanes_from(drawn)
    walkways = Walkways(free, lanes)
    at = walkways.nearest(np.array(points))
    pairs = np.array([(i, j) for i in range(len(at)) for j in range(len(at)) if i != j])

    ways, routes = walkways.distances(at), walkways.routes(at, pairs)

    for (i, j), route in zip(pairs.tolist(), routes, strict=True):
        assert (len(route) > 0) == np.isfinite(ways[i, j])
        for (ax, ay), (bx, by) in pairwise(route.tolist()):
            assert not is_against(ax, ay, bx, by, one_way(lanes))
        if len(route):
            # Of ways that are equally long to within SAME the one further right is walked.
            walked = np.hypot(*np.diff(route, axis=0).T).sum()
            assert ways[i, j] - 1e-9 <= walked <= ways[i, j] + SAME


@given(BOXES, POINTS, LANES)
def test_there_is_back_with_every_aisle_turned_round(
    boxes: list[Box], points: list[tuple[float, float]], drawn: Drawn
) -> None:
    free = free_of(boxes)
    if free.is_empty:
        return
    lanes = lanes_from(drawn)
    turned = tuple(Lane(lane.area, (-lane.along[0], -lane.along[1])) for lane in lanes)
    walkways = Walkways(free, lanes)
    at = walkways.nearest(np.array(points))

    there, back = walkways.distances(at), Walkways(free, turned).distances(at)

    assert there == pytest.approx(back.T, abs=1e-9)


def test_the_way_round_a_one_way_strip_is_taken() -> None:
    strip = Lane(box(4, 2, 6, 4), (1.0, 0.0))
    walkways = Walkways(box(0, 0, 10, 6), (strip,))

    ways = walkways.distances(np.array([[3.0, 3.0], [7.0, 3.0]]))

    assert ways[0, 1] == pytest.approx(4.0)
    assert ways[1, 0] == pytest.approx(2.0 * np.sqrt(2.0) + 2.0)


def test_what_is_known_of_one_way_ways_gives_the_bytes_of_a_fresh_start() -> None:
    lanes = lanes_from([((1.0, 1.0, 3.0, 2.0), 30.0), ((4.0, 2.0, 2.0, 3.0), 200.0)])
    known = Walkways(free_of([(2.0, 2.0, 1.0, 1.0)]), lanes)
    after = free_of([(2.0, 2.0, 1.0, 0.5), (5.0, 1.0, 0.5, 3.0)])

    mended, fresh = Walkways(after, lanes, known), Walkways(after, lanes)

    assert mended.between.tobytes() == fresh.between.tobytes()
    assert mended.before.tobytes() == fresh.before.tobytes()


AISLE = make_element("Y1", "one_way", Rectangle(5.0, 4.5, 1.4, 4.4))


@pytest.mark.parametrize("turn", [0.0, 180.0])
def test_simulated_trips_obey_and_the_report_says_so(turn: float) -> None:
    aisle = make_element("Y1", "one_way", Rectangle(5.0, 4.5, 1.4, 4.4, turn))
    floor = shop((*SHOP, aisle), simulated_visits=40)

    found = presence_of_layout(floor, {}, Settings(), 1)

    gained = gained_against(found.paths.start, found.paths.points, one_way(lanes_of(aisle)))
    assert gained.max() < 1e-6
    (note,) = (p for p in floor.problems if p.code == "one_way_aisles")
    assert (note.facts["count"], note.weight) == (1, "note")


def test_what_an_aisle_cuts_off_is_named() -> None:
    row = make_element("O1", "obstacle", Rectangle(1.3, 6.4, 2.6, 0.2))
    other = make_element("O2", "obstacle", Rectangle(7.2, 6.4, 5.6, 0.2))
    gap = make_element("Y1", "one_way", Rectangle(3.5, 6.4, 1.8, 1.0, 180.0))
    bought = {"sales": sales(("1", "milk", 1.0))}
    still = shop((*SHOP, row, other), simulated_visits=5, wander=0)
    closed = shop((*SHOP, row, other, gap), simulated_visits=5, wander=0)

    free = presence_of_baskets(still, bought, Settings(), 1)
    found = presence_of_baskets(closed, bought, Settings(), 1)

    assert "cut_off_by_one_way" not in said(free)
    (named,) = (p for p in found.problems if p.code == "cut_off_by_one_way")
    assert (named.facts["elements"], named.facts["aisles"]) == ("S1", "Y1")
    assert found.facts["stops_per_visit"] == 0.0


def test_measured_visits_against_an_aisle_are_counted() -> None:
    floor = shop((*SHOP, AISLE))
    down = [(float(t), 5.0, 2.5 + 0.5 * t) for t in range(9)]
    up = [(float(t), 5.0, 6.5 - 0.5 * t) for t in range(9)]

    found = presence_of_tracks(floor, {"tracks": tracks(down, up, up)}, Settings(), 1)

    (named,) = (p for p in found.problems if p.code == "tracks_against_one_way")
    assert (named.facts["count"], named.facts["total"], named.facts["aisle"]) == (2, 3, "Y1")


def test_each_shape_of_an_aisle_has_its_direction() -> None:
    ring = Outline(((0.0, 0.0), (0.0, 3.0), (1.0, 3.0), (1.0, 0.0)))
    bent = Line(((0.0, 0.0), (4.0, 0.0), (4.0, 4.0)), 1.0)
    shapes: list[Shape] = [Rectangle(1.0, 1.0, 1.0, 2.0, 90.0), ring, bent]

    lanes = [lanes_of(make_element("Y1", "one_way", shape)) for shape in shapes]

    along = [[tuple(np.round(lane.along, 9) + 0.0) for lane in each] for each in lanes]
    assert along == [[(-1.0, 0.0)], [(0.0, 1.0)], [(1.0, 0.0), (0.0, 1.0)]]
    assert [lane.area.area for lane in lanes[2]] == pytest.approx([4.0, 4.0])
    assert len(aisles_of(shop((*SHOP, AISLE)).surface)) == 1
