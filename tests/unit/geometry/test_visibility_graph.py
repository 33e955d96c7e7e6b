"""Laws of visibility graphs: their bits say what sight lines say."""

from __future__ import annotations

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from shapely.geometry import Polygon, box
from shapely.geometry.base import BaseGeometry

from planner.geometry.arrays import BoolArray, FloatArray, IntArray
from planner.geometry.blockers import Blockers, blockers
from planner.geometry.grid import Grid, lattice
from planner.geometry.isovist import crossing_free, isovist_measures
from planner.geometry.polygons import edges, rings_of
from planner.geometry.sight import is_visible
from planner.geometry.visibility_graph import VisibilityGraph, bytes_of_graph, visibility_graph
from planner.geometry.visibility_measures import global_measures, local_measures

ROOM = Polygon([(0, 0), (6, 0), (6, 4), (4, 4), (4, 5), (0, 5)])
STEPS = st.integers(0, 60).map(lambda n: n / 10.0)
SIZES = st.sampled_from([0.1, 0.25, 0.5, 1.0, 1.7])
BOXES = st.lists(
    st.tuples(STEPS, STEPS, SIZES, SIZES).map(lambda b: box(b[0], b[1], b[0] + b[2], b[1] + b[3])),
    max_size=5,
)
LINES = st.lists(st.tuples(STEPS, STEPS, STEPS, STEPS), max_size=3)
SPACINGS = st.sampled_from([0.25, 0.3, 0.5, 0.7])
SMALL = settings(max_examples=40)


def floor(
    boxes: list[Polygon], lines: list[tuple[float, ...]], spacing: float
) -> tuple[Grid, Blockers]:
    """A room with boxes and open walls, and points that lie on none of them."""
    free: BaseGeometry = ROOM.difference(shapely.union_all(boxes))
    walls = np.array(lines, dtype=np.float64).reshape(-1, 4)
    opaque = blockers(boxes, [2.0] * len(boxes), [edges(rings_of(ROOM)), walls])
    grid = lattice(free, spacing, 0.0, 0.0)
    drawn = shapely.MultiLineString(list(opaque.segments.reshape(-1, 2, 2)))
    on_wall = shapely.dwithin(drawn, np.asarray(shapely.points(grid.centres)), 1e-6)
    grid.mask[grid.mask] = ~on_wall
    return grid, opaque


def graph(grid: Grid, opaque: Blockers) -> VisibilityGraph:
    return visibility_graph(grid, crossing_free(opaque.segments, np.empty((0, 2))), opaque)


def table(one: VisibilityGraph) -> BoolArray:
    return np.array([one.neighbours(k) for k in range(len(one.bits))])


@SMALL
@given(BOXES, LINES, SPACINGS)
def test_points_are_neighbours_if_a_sight_line_joins_them(
    boxes: list[Polygon], lines: list[tuple[float, ...]], spacing: float
) -> None:
    grid, opaque = floor(boxes, lines, spacing)
    points = grid.centres
    one, other = np.triu_indices(len(points), 1)

    found = table(graph(grid, opaque))

    assert (found[one, other] == is_visible(opaque, points[one], points[other])).all()
    assert (found == found.T).all()
    assert not found.diagonal().any()


@SMALL
@given(BOXES.filter(bool), LINES, SPACINGS)
def test_another_obstacle_never_raises_connectivity(
    boxes: list[Polygon], lines: list[tuple[float, ...]], spacing: float
) -> None:
    grid, opaque = floor(boxes, lines, spacing)
    fewer_grid, fewer = floor(boxes[1:], lines, spacing)
    there = {tuple(at): k for k, at in enumerate(np.round(fewer_grid.centres, 6).tolist())}
    same = [there[tuple(at)] for at in np.round(grid.centres, 6).tolist()]

    before = local_measures(graph(fewer_grid, fewer)).connectivity
    after = local_measures(graph(grid, opaque)).connectivity

    assert (after <= before[same]).all()


@settings(max_examples=20)
@given(BOXES, SPACINGS, st.sampled_from([(12.0, -36.0), (0.1, 0.0), (1e4, 1e4)]))
def test_measures_move_and_turn_with_the_plan(
    boxes: list[Polygon], spacing: float, shift: tuple[float, float]
) -> None:
    grid, opaque = floor(boxes, [], spacing)
    moved = np.round(opaque.segments + np.tile(shift, 2), 3)
    there = Grid(grid.x0 + shift[0], grid.y0 + shift[1], grid.cell, grid.mask)
    turned = opaque.segments[:, [1, 0, 3, 2]]
    on_side = Grid(grid.y0, grid.x0, grid.cell, np.ascontiguousarray(grid.mask.T))
    numbers = _numbers_on_side(grid)

    here = _all(grid, opaque)

    assert _all(there, blockers([], [], [moved])) == pytest.approx(here, abs=1e-6, nan_ok=True)
    mirrored = _all(on_side, blockers([], [], [turned]))[:, numbers]
    assert mirrored == pytest.approx(here, abs=1e-6, nan_ok=True)


def _numbers_on_side(grid: Grid) -> IntArray:
    """Number that each point has once x and y change places."""
    numbers = np.zeros(grid.mask.shape, np.int64)
    numbers.T[grid.mask.T] = np.arange(grid.mask.sum())
    return numbers[grid.mask]


def _all(grid: Grid, opaque: Blockers) -> FloatArray:
    one = graph(grid, opaque)
    views = isovist_measures(crossing_free(opaque.segments, np.empty((0, 2))), grid.centres)
    sizes = views._replace(drift_angle_deg=views.area)
    return np.array([*local_measures(one), *global_measures(one), *sizes])


def test_an_isovist_is_never_larger_than_its_room_and_depth_never_less_than_one() -> None:
    grid, opaque = floor([box(2, 2, 3, 3)], [], 0.25)
    one = graph(grid, opaque)

    views = isovist_measures(crossing_free(opaque.segments, np.empty((0, 2))), grid.centres)

    assert (views.area <= ROOM.area - 1.0 + 1e-9).all()
    assert (views.compactness <= 1.0).all()
    assert (views.min_radial <= views.max_radial).all()
    assert (views.occlusivity < views.perimeter).all()
    assert (global_measures(one).mean_depth >= 1.0).all()


def test_memory_is_a_bit_a_pair_of_points() -> None:
    grid, opaque = floor([], [], 0.25)

    one = graph(grid, opaque)

    assert one.bits.nbytes == bytes_of_graph(int(grid.mask.sum()))
    assert bytes_of_graph(23_922) == 23_922 * 374 * 8
