"""Sight lines, isovists and shortest ways of three small plans, against published numbers.

Source: the plans and pairs of tests/data/visibility_plans; closed forms for the rest.
"""

from __future__ import annotations

import gzip
import math
from itertools import combinations
from pathlib import Path

import numpy as np
import pytest
from shapely.geometry import Polygon, box

from planner.geometry.arrays import FloatArray
from planner.geometry.blockers import Blockers, blockers
from planner.geometry.geodesic import Walkways
from planner.geometry.isovist import isovist
from planner.geometry.sight import is_visible

PLANS = Path(__file__).parents[1] / "data" / "visibility_plans"
SPACING_M = 0.25


def walls(plan: str) -> Blockers:
    table = np.loadtxt(PLANS / f"{plan}.walls.csv", delimiter=",", skiprows=1)
    return blockers([], [], [table[:, 1:]])


def points(plan: str) -> dict[int, tuple[float, float]]:
    table = np.loadtxt(PLANS / f"{plan}.points.csv", delimiter=",", skiprows=1)
    return {int(ref): (x, y) for ref, x, y in table.tolist()}


def published_pairs(plan: str) -> set[tuple[int, int]]:
    with gzip.open(PLANS / f"{plan}.edges.csv.gz", "rt") as lines:
        table = np.loadtxt(lines, delimiter=",", skiprows=1, dtype=np.int64)
    return {(min(pair), max(pair)) for pair in table.tolist()}


def spacing_between(refs: tuple[int, int]) -> tuple[float, float]:
    """Distance in x and y that the grid numbers in two references stand for."""
    columns, rows = zip(*((ref >> 16, ref & 0xFFFF) for ref in refs), strict=True)
    return (columns[1] - columns[0]) * SPACING_M, (rows[1] - rows[0]) * SPACING_M


@pytest.mark.parametrize("plan", ["lroom", "pillar", "rect"])
def test_references_number_the_grid_that_the_points_stand_on(plan: str) -> None:
    where = points(plan)
    first = min(where)

    for ref, (x, y) in where.items():
        assert spacing_between((first, ref)) == (x - where[first][0], y - where[first][1])


@pytest.mark.parametrize(("plan", "count"), [("lroom", 480), ("rect", 13_530), ("pillar", 60_400)])
def test_the_same_pairs_of_points_see_each_other(plan: str, count: int) -> None:
    where = points(plan)
    pairs = list(combinations(sorted(where), 2))
    eyes = np.array([where[a] for a, _ in pairs])
    targets = np.array([where[b] for _, b in pairs])

    visible = is_visible(walls(plan), eyes, targets)

    seen = {pair for pair, sees in zip(pairs, visible.tolist(), strict=True) if sees}
    assert len(seen) == count
    assert seen == published_pairs(plan)


def test_isovist_ends_on_the_diagonal_through_the_corner() -> None:
    view = isovist(walls("lroom"), 2.5, 2.5)

    expected = Polygon([(3, 3), (1, 3), (1, 1), (2, 2), (3, 2)])
    assert view.area == pytest.approx(2.5, abs=1e-9)
    assert view.normalize().equals_exact(expected.normalize(), tolerance=1e-9)


def test_isovist_of_a_point_collinear_with_the_corner_keeps_both_sides() -> None:
    view = isovist(walls("lroom"), 1.5, 1.5)

    assert view.area == pytest.approx(2.5, abs=1e-6)
    assert view.length == pytest.approx(6.0 + math.sqrt(2.0), abs=1e-6)


def test_shortest_way_round_the_pillar_bends_at_one_corner() -> None:
    walkways = Walkways(box(0, 0, 6, 6) - box(2, 2, 4, 4))
    start, end = np.array([1.0, 1.0]), np.array([5.0, 5.0])

    way: FloatArray = walkways.route(start, end)

    shortest = 2.0 * math.sqrt(10.0)
    assert len(way) == 3
    assert float(np.hypot(*np.diff(way, axis=0).T).sum()) == pytest.approx(shortest, abs=1e-9)
    assert walkways.distances(np.array([start, end]))[0, 1] == pytest.approx(shortest, abs=1e-9)
