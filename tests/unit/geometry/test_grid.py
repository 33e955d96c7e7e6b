"""Walkable cells: which there are, and which one a point belongs to."""

from __future__ import annotations

import numpy as np
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st
from shapely.affinity import translate
from shapely.geometry import MultiPolygon, Polygon, box
from shapely.geometry.base import BaseGeometry

from planner.geometry.grid import Laid, lattice, walkable_grid

ROOM = box(0, 0, 4, 3) - box(1, 1, 2, 2)
COORDINATE = st.floats(-2.0, 6.0)


def test_a_cell_is_walkable_if_its_middle_is_free() -> None:
    grid = walkable_grid(ROOM, 0.5)

    assert grid.mask.shape == (6, 8)
    assert grid.mask.sum() == 48 - 4
    assert shapely.contains_xy(ROOM, grid.centres).all()


@pytest.mark.parametrize(("width", "columns"), [(1.0, 4), (1.01, 5), (0.1, 1)])
def test_the_grid_covers_the_area(width: float, columns: int) -> None:
    assert walkable_grid(box(0, 0, width, 1), 0.25).mask.shape == (4, columns)


@given(st.integers(-1000, 1000), st.integers(-1000, 1000))
def test_the_grid_moves_with_the_area(dx: int, dy: int) -> None:
    here, there = walkable_grid(ROOM, 0.25), walkable_grid(translate(ROOM, dx, dy), 0.25)

    assert (here.mask == there.mask).all()
    assert there.centres == pytest.approx(here.centres + np.array([dx, dy]))


@given(st.lists(st.tuples(COORDINATE, COORDINATE), min_size=1, max_size=20))
def test_a_point_belongs_to_its_own_cell_or_to_the_nearest(
    points: list[tuple[float, float]],
) -> None:
    grid = walkable_grid(ROOM, 0.5)
    at = np.array(points)

    index = grid.cell_index(at)

    distance = np.hypot(*(at[:, None] - grid.centres).transpose(2, 0, 1))
    chosen = distance[np.arange(len(at)), index]
    own = np.abs(at - grid.centres[index]).max(axis=1) <= 0.25
    assert (own | np.isclose(chosen, distance.min(axis=1))).all()


def test_every_centre_belongs_to_its_own_cell() -> None:
    grid = walkable_grid(ROOM, 0.25)

    assert grid.cell_index(grid.centres).tolist() == list(range(int(grid.mask.sum())))


def test_regions_part_where_nobody_can_walk() -> None:
    apart = MultiPolygon([box(0, 0, 2, 2), box(3, 0, 4, 2)])
    grid = walkable_grid(apart, 0.5)

    regions = grid.regions()

    assert set(regions[grid.centres[:, 0] < 2.5].tolist()) == {0}
    assert set(regions[grid.centres[:, 0] > 2.5].tolist()) == {1}


SPOT = st.tuples(st.floats(1.0, 8.0), st.floats(1.0, 5.0))


@given(SPOT, SPOT)
def test_a_grid_mended_inside_a_box_is_that_of_a_fresh_start(
    was: tuple[float, float], now: tuple[float, float]
) -> None:
    room = box(0.0, 0.0, 10.0, 7.0)
    shelves = [box(x, y, x + 1.3, y + 0.8) for x, y in (was, now)]
    before = walkable_grid(room.difference(shelves[0]))
    after = room.difference(shelves[1])

    mended = walkable_grid(after, known=Laid(before, shapely.total_bounds(shelves)))

    assert (mended.mask == walkable_grid(after).mask).all()


def test_without_ground_there_is_no_cell() -> None:
    grid = walkable_grid(Polygon())

    assert grid.centres.shape == (0, 2)
    assert grid.cell_index(np.array([[1.0, 1.0], [2.0, 2.0]])).tolist() == [-1, -1]
    assert grid.regions().shape == (0,)


@given(st.floats(-3.0, 3.0), st.floats(-3.0, 3.0), st.sampled_from([0.1, 0.25, 0.3]), COORDINATE)
def test_points_of_a_lattice_lie_whole_steps_from_its_origin_inside_the_area(
    x: float, y: float, step: float, dx: float
) -> None:
    area = translate(ROOM, dx, 0.0)

    grid = lattice(area, step, x, y)

    columns, rows = np.meshgrid(np.arange(-140, 141), np.arange(-70, 71))
    every = np.column_stack([x + columns.ravel() * step, y + rows.ravel() * step])
    left, low, right, high = area.bounds
    near = every[((every > (left, low)) & (every < (right, high))).all(axis=1)]
    clear = shapely.distance(area.boundary, shapely.points(near)) > 1e-5
    inside = {tuple(at) for at in np.round(near[clear & shapely.contains_xy(area, near)], 6)}
    found = {tuple(at) for at in np.round(grid.centres, 6)}
    assert inside <= found
    assert len(found) - len(inside) <= (~clear).sum()


def test_points_on_the_edge_of_the_area_are_left_out() -> None:
    grid = lattice(ROOM, 0.5, 0.0, 0.0)

    assert grid.mask.sum() == 7 * 5 - 9
    assert (grid.centres.min(axis=0) == 0.5).all()
    assert lattice(Polygon(), 0.5, 0.0, 0.0).mask.size == 0


def test_a_step_that_binary_numbers_cannot_hold_keeps_points_off_the_walls() -> None:
    grid = lattice(box(0, 0, 0.9, 0.9), 0.1, 0.0, 0.0)

    assert grid.mask.sum() == 8 * 8


SPOT = st.tuples(*[st.integers(-4, 20).map(lambda k: k / 4.0)] * 2)
OFF_LATTICE = st.tuples(COORDINATE, COORDINATE)


@st.composite
def _area(draw: st.DrawFn) -> BaseGeometry:
    """Return an area that is made of triangles with corners on and off the lattice of middles."""
    corner = st.one_of(SPOT, OFF_LATTICE)
    triangles = draw(st.lists(st.tuples(corner, corner, corner), max_size=4))
    united = shapely.union_all([Polygon(three).buffer(0) for three in triangles])
    return united - box(1.125, 1.125, 1.625, 1.625) if draw(st.booleans()) else united


@given(st.lists(_area(), max_size=5), st.sampled_from([0.25, 0.5, 0.3]))
def test_the_cells_of_an_area_are_those_with_their_middle_in_it_or_on_its_edge(
    areas: list[BaseGeometry], cell: float
) -> None:
    grid = walkable_grid(ROOM, cell)
    x, y = grid.centres.T

    found = grid.inside(areas)

    assert len(found) == len(areas)
    for area, cells in zip(areas, found, strict=True):
        assert cells.tolist() == np.flatnonzero(shapely.intersects_xy(area, x, y)).tolist()
