"""What counts as one opaque edge, and that the index loses none."""

from __future__ import annotations

import math

import numpy as np
import pytest
import shapely
from shapely.affinity import rotate
from shapely.geometry import Polygon, box

from planner.geometry.blockers import Blockers, blockers, indexed
from planner.geometry.sight import is_visible


def total_length(walls: Blockers) -> float:
    return float(np.hypot(*(walls.segments[:, 2:] - walls.segments[:, :2]).T).sum())


def test_adjacent_bays_of_equal_height_become_one_block() -> None:
    bays = [box(x, 0.0, x + 1.25, 1.0) for x in (0.0, 1.25, 2.5)]

    walls = blockers(bays, [1.8] * 3)

    assert len(walls.segments) == 4
    assert total_length(walls) == pytest.approx(2 * (3.75 + 1.0))
    assert set(walls.heights.tolist()) == {1.8}


def test_bays_of_different_heights_keep_their_own_edges() -> None:
    walls = blockers([box(0, 0, 1, 1), box(1, 0, 2, 1)], [1.8, 1.2])

    assert sorted(walls.heights.tolist()) == [1.2] * 4 + [1.8] * 4


@pytest.mark.parametrize("angle", [0.0, 17.3, 45.0, 88.9])
def test_gaps_below_a_millimetre_let_no_sight_through(angle: float) -> None:
    bays = [box(0, 0, 1.0003, 1), box(1.0004, 0, 2, 1)]
    turned = [rotate(bay, angle, origin=(1.0, 0.5)) for bay in bays]
    through = rotate(
        shapely.LineString([(1.00035, -2.0), (1.00035, 3.0)]), angle, origin=(1.0, 0.5)
    )
    a, b = np.asarray(through.coords)

    walls = blockers(turned, [1.8, 1.8])

    assert not is_visible(walls, a, b).item()
    assert isinstance(shapely.union_all(turned), shapely.MultiPolygon)


def test_overlapping_fixtures_have_no_edges_inside() -> None:
    walls = blockers([box(0, 0, 2, 2), box(1, 1, 3, 3)], [1.5, 1.5])

    middle = (walls.segments[:, :2] + walls.segments[:, 2:]) / 2.0
    assert not shapely.contains_xy(box(0, 0, 2, 2).union(box(1, 1, 3, 3)), middle).any()


def test_open_walls_and_outlines_are_kept_as_they_are() -> None:
    line = np.array([[0.0, 0.0, 5.0, 0.0], [5.0, 0.0, 9.0, 0.0]])

    walls = blockers([], [], [line, line + 1.0], [2.0, math.inf])
    to_the_ceiling = blockers([], [], [line])

    assert walls.segments.tolist() == np.vstack([line, line + 1.0]).tolist()
    assert walls.heights.tolist() == [2.0, 2.0, math.inf, math.inf]
    assert to_the_ceiling.heights.tolist() == [math.inf, math.inf]


def test_what_has_no_height_or_no_length_blocks_nothing() -> None:
    flat = blockers([box(0, 0, 1, 1)], [0.0], [np.array([[2.0, 2.0, 2.0002, 2.0]])])

    assert len(flat.segments) == 0
    assert is_visible(flat, np.array([-1.0, 0.5]), np.array([3.0, 2.0])).item()


def test_holes_of_a_fixture_block_too() -> None:
    ring = Polygon([(0, 0), (4, 0), (4, 4), (0, 4)], [[(1, 1), (3, 1), (3, 3), (1, 3)]])

    walls = blockers([ring], [1.5])

    assert len(walls.segments) == 8
    assert not is_visible(walls, np.array([2.0, 2.0]), np.array([5.0, 2.0])).item()


def test_every_wall_stands_in_every_bucket_it_passes() -> None:
    rng = np.random.default_rng(1)
    segments = rng.uniform(-5.0, 5.0, (60, 4))
    walls = indexed(segments, np.arange(60.0), 0.7)

    for k in range(walls.nx * walls.ny):
        left, low = walls.x0 + k % walls.nx * 0.7, walls.y0 + k // walls.nx * 0.7
        cell = shapely.box(left, low, left + 0.7, low + 0.7)
        lines = shapely.linestrings(segments.reshape(-1, 2, 2))
        inside = set(np.flatnonzero(shapely.intersects(lines, cell)).tolist())
        held = walls.near[walls.start[k] : walls.start[k + 1], 4].astype(int).tolist()
        assert inside == set(held)
