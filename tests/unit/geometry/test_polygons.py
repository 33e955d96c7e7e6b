"""Rings and edges of polygons as arrays."""

from __future__ import annotations

import numpy as np
from shapely.geometry import GeometryCollection, LineString, MultiPolygon, Point, Polygon, box

from planner.geometry.polygons import (
    edges,
    on_millimetres,
    polygons_of,
    ring_edges,
    rings_of,
    without_straight_corners,
)


def test_millimetres_are_the_numbers_that_files_spell() -> None:
    assert on_millimetres(np.array([0.12349, 1.0005001, -2.0])).tolist() == [0.123, 1.001, -2.0]


def test_only_areas_are_polygons() -> None:
    mixed = GeometryCollection([Point(0, 0), LineString([(0, 0), (1, 1)]), box(0, 0, 1, 1)])

    assert polygons_of(mixed) == [box(0, 0, 1, 1)]
    assert polygons_of(GeometryCollection([MultiPolygon([box(0, 0, 1, 1)])])) == [box(0, 0, 1, 1)]
    assert polygons_of(Polygon()) == []


def test_the_area_lies_on_the_left_of_every_ring() -> None:
    framed = box(0, 0, 4, 4) - box(1, 1, 2, 2)

    shell, hole = rings_of(framed)

    assert Polygon(shell).exterior.is_ccw
    assert not Polygon(hole).exterior.is_ccw


def test_corners_that_do_not_turn_are_dropped_even_at_the_start() -> None:
    ring = np.array([[1, 0], [2, 0], [2, 1], [2, 2], [0, 2], [0, 0]], dtype=float)

    assert without_straight_corners(ring).tolist() == [[2, 0], [2, 2], [0, 2], [0, 0]]


def test_edges_close_each_ring() -> None:
    triangle = np.array([[0.0, 0.0], [1.0, 0.0], [0.0, 1.0]])

    assert ring_edges(triangle)[-1].tolist() == [0.0, 1.0, 0.0, 0.0]
    assert edges([triangle, triangle]).shape == (6, 4)
    assert edges([]).shape == (0, 4)
