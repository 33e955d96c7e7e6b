from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType

import pytest
from hypothesis import given
from hypothesis import strategies as st
from shapely.geometry import Polygon, box

from planner.model.element import Element, make_element
from planner.model.plan import Surface, SurfaceId
from planner.model.rooms import openings_of, rings_of, standing
from planner.model.shape import Line, Rectangle, moved, turned

THICK = 0.2
SQUARE = ((0.0, 0.0), (8.0, 0.0), (8.0, 6.0), (0.0, 6.0))


def floor(*elements: Element) -> Surface:
    there = MappingProxyType({element.id: element for element in elements})
    return Surface(SurfaceId("зал"), "Зал", "floor", elements=there)


def wall(number: int, *points: tuple[float, float]) -> Element:
    return make_element(f"W{number}", "wall", Line(points, THICK))


def closed(number: int = 1) -> Element:
    return wall(number, *SQUARE, SQUARE[0])


def test_a_closed_wall_makes_a_room_of_its_inner_face() -> None:
    (ring,) = rings_of(floor(closed()))

    assert Polygon(ring).symmetric_difference(box(0.1, 0.1, 7.9, 5.9)).area < 1e-9


def test_walls_that_meet_make_the_same_room_as_one_that_closes() -> None:
    apart = [
        wall(n, a, b)
        for n, (a, b) in enumerate(zip(SQUARE, (*SQUARE[1:], SQUARE[0]), strict=True), start=1)
    ]

    (ring,) = rings_of(floor(*apart))

    assert Polygon(ring).area == pytest.approx(7.8 * 5.8)


def test_a_wall_that_does_not_close_makes_no_room() -> None:
    assert rings_of(floor(wall(1, *SQUARE))) == ()


def test_a_wall_across_a_room_makes_two() -> None:
    rings = rings_of(floor(closed(), wall(2, (4.0, 0.0), (4.0, 6.0))))

    assert sorted(round(Polygon(ring).area, 6) for ring in rings) == [
        pytest.approx(3.8 * 5.8),
        pytest.approx(3.8 * 5.8),
    ]


def test_rooms_inside_outlines_are_ground_already() -> None:
    outlined = replace(
        floor(closed()), outlines=(((-1.0, -1.0), (9.0, -1.0), (9.0, 7.0), (-1.0, 7.0)),)
    )

    assert rings_of(outlined) == outlined.outlines


def test_a_wall_ends_at_its_doors() -> None:
    across = wall(1, (0.0, 3.0), (8.0, 3.0))
    door = make_element("J1", "door", Rectangle(4.0, 3.0, 1.0, THICK))

    ((_, shape),) = standing(floor(across, door), lambda element: element.traits.blocks_walking)

    assert shape.area == pytest.approx(7.0 * THICK)
    assert shape.intersection(openings_of(floor(door))[0]).area == pytest.approx(0.0)


def test_doors_open_walls_only() -> None:
    shelf = make_element("G1", "gondola", Rectangle(4.0, 3.0, 2.5, 1.0))
    door = make_element("J1", "door", Rectangle(4.0, 3.0, 1.0, THICK))

    ((_, shape),) = standing(floor(shelf, door), lambda element: element.traits.blocks_walking)

    assert shape is shelf.footprint


@given(st.floats(0.0, 360.0), st.floats(-40.0, 40.0), st.floats(-40.0, 40.0))
def test_rooms_turn_and_move_with_their_walls(degrees: float, dx: float, dy: float) -> None:
    shape = moved(turned(closed().shape, degrees, (4.0, 3.0)), dx, dy)

    (ring,) = rings_of(floor(make_element("W1", "wall", shape)))

    assert Polygon(ring).area == pytest.approx(7.8 * 5.8, rel=1e-6)
