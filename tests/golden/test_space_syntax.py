"""Space syntax of three small plans, against depthmapX and, where it errs, against shapely.

Source: tests/data/visibility_plans.
"""

from __future__ import annotations

import csv
import math
from functools import cache
from pathlib import Path

import numpy as np
import pytest
import shapely
from shapely.geometry import LineString, Polygon, box
from shapely.geometry.base import BaseGeometry

from planner.analysis.depthmapx_columns import COLUMNS
from planner.analysis.parameters import DEFAULTS
from planner.analysis.space import space_of
from planner.analysis.syntax import syntax_of, table_of
from planner.analysis.views import views_of
from planner.files.importers.importer import Source
from planner.files.importers.walls import take
from planner.geometry.arrays import FloatArray
from planner.project import Project

PLANS = Path(__file__).parents[1] / "data" / "visibility_plans"
SPACING_M = 0.25
NEXT_TO = 1e-8
"""Rays of the oracle pass corners at this angle, radians."""
ROOMS: dict[str, BaseGeometry] = {
    "lroom": Polygon([(1, 1), (1, 3), (3, 3), (3, 2), (2, 2), (2, 1)]),
    "rect": box(0, 0, 4, 3),
    "pillar": box(0, 0, 6, 6) - box(2, 2, 4, 4),
}
ISOVISTS = tuple(key for key, column in COLUMNS.items() if column.startswith("Isovist"))
SPIKED = {
    "lroom": {(1.5, 1.5), (2.0, 2.75)},
    "rect": set[tuple[float, float]](),
    "pillar": {(2.0, 4.75), (2.0, 5.0), (2.0, 5.25), (2.0, 5.5), (2.0, 5.75)},
}
"""Points in line with a wall or a reflex corner, where depthmapX loses a part of the view or
draws a needle without width, which lengthens the perimeter."""
DRIFTLESS = {("rect", (2.0, 1.5))}
"""The middle of the rectangle: a drift of no length has no direction; depthmapX says 90."""


@cache
def published(plan: str) -> dict[str, FloatArray]:
    with (PLANS / f"{plan}.depthmapx.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return {name: np.array([float(row[name]) for row in rows]) for name in rows[0]}


@cache
def measured(plan: str) -> dict[str, FloatArray]:
    project = take(Project(), Source(PLANS / f"{plan}.walls.csv")).project
    (floor,) = project.plan.surfaces.values()
    views = views_of(space_of(floor, DEFAULTS))
    return table_of(syntax_of(views, SPACING_M), floor.frame)


def points(plan: str) -> list[tuple[float, float]]:
    theirs = published(plan)
    return list(zip(theirs["x"].tolist(), theirs["y"].tolist(), strict=True))


def off(plan: str, column: str) -> FloatArray:
    """Difference from depthmapX, relative for what is greater than 1; undefined like undefined."""
    ours, theirs = measured(plan)[column], published(plan)[column]
    apart = np.abs(ours - theirs)
    if column == COLUMNS["drift_angle_deg"]:
        apart = np.minimum(apart, 360.0 - apart)
    apart[np.isnan(ours) & (theirs == -1.0)] = 0.0
    return np.asarray(apart / np.maximum(1.0, np.abs(theirs)))


@pytest.mark.parametrize("plan", ROOMS)
def test_points_and_their_references_are_those_of_depthmapx(plan: str) -> None:
    for column in ("Ref", "x", "y"):
        assert measured(plan)[column].tolist() == published(plan)[column].tolist()


@pytest.mark.parametrize("plan", ROOMS)
@pytest.mark.parametrize("key", [key for key in COLUMNS if key not in ISOVISTS])
def test_visibility_graph_measures_equal_depthmapx_at_every_point(plan: str, key: str) -> None:
    assert off(plan, COLUMNS[key]).max() <= 1e-6


@pytest.mark.parametrize("plan", ROOMS)
@pytest.mark.parametrize("key", ISOVISTS)
def test_isovist_measures_equal_depthmapx_except_where_it_draws_needles(
    plan: str, key: str
) -> None:
    wrong = [
        at in SPIKED[plan] or (key == "drift_angle_deg" and (plan, at) in DRIFTLESS)
        for at in points(plan)
    ]

    assert off(plan, COLUMNS[key])[~np.array(wrong)].max() <= 1e-6


@pytest.mark.parametrize(
    ("plan", "at"), [(plan, at) for plan, spiked in SPIKED.items() for at in sorted(spiked)]
)
def test_in_line_with_corners_the_view_is_the_one_that_rays_see(
    plan: str, at: tuple[float, float]
) -> None:
    row = points(plan).index(at)
    view = seen_by_rays(ROOMS[plan], at)
    drift = np.subtract(view.centroid.coords[0], at)
    compactness = 4.0 * math.pi * view.area / view.length**2
    expected = {
        "area": view.area,
        "perimeter": view.length,
        "compactness": compactness,
        "occlusivity": radial_length(view, at),
        "drift_magnitude": math.hypot(*drift),
        "drift_angle_deg": math.degrees(math.atan2(drift[1], drift[0])) % 360.0,
        "min_radial": view.exterior.distance(shapely.Point(at)),
        "max_radial": max(math.dist(at, corner) for corner in view.exterior.coords),
    }

    ours = {key: measured(plan)[COLUMNS[key]][row] for key in expected}

    assert ours == pytest.approx(expected, abs=1e-4)
    assert published(plan)["Isovist Perimeter"][row] - view.length > 1.0


@pytest.mark.parametrize("plan", ROOMS)
def test_isovists_of_every_point_are_those_that_rays_see(plan: str) -> None:
    chosen = points(plan)[::7]
    rows = [points(plan).index(at) for at in chosen]
    views = [seen_by_rays(ROOMS[plan], at) for at in chosen]

    assert measured(plan)["Isovist Area"][rows] == pytest.approx([v.area for v in views], abs=1e-5)
    assert measured(plan)["Isovist Perimeter"][rows] == pytest.approx(
        [v.length for v in views], abs=1e-5
    )


def radial_length(view: Polygon, at: tuple[float, float]) -> float:
    """Length of the edges of a view that lie along a ray, be it along a wall seen edge-on."""
    corners = np.asarray(view.exterior.coords) - at
    (ax, ay), (bx, by) = corners[:-1].T, corners[1:].T
    length = np.hypot(bx - ax, by - ay)
    return float(length[np.abs(ax * by - ay * bx) < 1e-6].sum())


def seen_by_rays(room: BaseGeometry, at: tuple[float, float]) -> Polygon:
    """Cast rays close by both sides of every corner: an oracle that shares no code with ours."""
    corners = shapely.get_coordinates(room)
    turns = np.arctan2(corners[:, 1] - at[1], corners[:, 0] - at[0])
    turns = np.unique(np.concatenate([turns - NEXT_TO, turns + NEXT_TO]))
    ends = []
    for turn in turns.tolist():
        far = (at[0] + 20.0 * math.cos(turn), at[1] + 20.0 * math.sin(turn))
        met = LineString([at, far]).intersection(room.boundary)
        ends.append(min(shapely.get_coordinates(met).tolist(), key=lambda end: math.dist(at, end)))
    return Polygon(ends)
