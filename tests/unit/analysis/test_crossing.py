"""Which bays a line crosses."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.analysis.crossing import bays_along, bays_of, places_along
from planner.model.edits import (
    add_elements,
    add_surface,
    lock_elements,
    move_elements,
    turn_elements,
)
from planner.model.element import ElementId, make_element
from planner.model.plan import Plan, Surface, SurfaceId
from planner.model.shape import Point, Rectangle

FLOOR = SurfaceId("зал")


def aisle() -> Plan:
    """Return two gondolas of two bays in a row, A to the south, and a table beyond them."""
    plan = add_surface(Plan(), Surface(FLOOR, "Зал", "floor"))
    return add_elements(
        plan,
        FLOOR,
        [
            make_element("G1", "gondola", Rectangle(2.0, 2.0, 2.5, 1.0)),
            make_element("G2", "gondola", Rectangle(6.0, 2.0, 2.5, 1.0)),
            make_element("T1", "table", Rectangle(9.0, 2.0, 1.2, 1.2)),
            make_element("W1", "column", Rectangle(4.0, 2.0, 0.4, 0.4)),
        ],
    )


def crossed(plan: Plan, *line: Point) -> list[str]:
    return [f"{b.element.id}-{b.face}-{b.bay}" for b in bays_along(plan.surfaces[FLOOR], line)]


def test_a_line_through_the_front_half_crosses_that_side_only_in_its_order() -> None:
    line = ((0.0, 2.3), (8.0, 2.3))

    assert crossed(aisle(), *line) == ["G1-A-1", "G1-A-2", "G2-A-1", "G2-A-2"]
    assert crossed(aisle(), *reversed(line)) == ["G2-A-2", "G2-A-1", "G1-A-2", "G1-A-1"]


def test_a_line_in_the_aisle_crosses_the_bays_it_passes_closely() -> None:
    assert crossed(aisle(), (0.0, 2.8), (8.0, 2.8)) == ["G1-A-1", "G1-A-2", "G2-A-1", "G2-A-2"]
    assert crossed(aisle(), (0.0, 3.2), (8.0, 3.2)) == []


def test_a_line_across_a_gondola_crosses_one_bay_of_each_side() -> None:
    assert crossed(aisle(), (1.5, 4.0), (1.5, 0.0)) == ["G1-A-1", "G1-B-2"]


def test_a_table_is_crossed_on_its_top_and_what_sells_nothing_not_at_all() -> None:
    found = crossed(aisle(), (3.5, 2.0), (4.5, 2.0), (4.5, 5.0), (9.0, 5.0), (9.0, 2.0))

    assert found == ["T1-T-1"]


@pytest.mark.parametrize("line", [(), ((1.0, 2.0),), ((1.0, 2.0), (1.0, 2.0))])
def test_no_line_crosses_nothing(line: tuple[Point, ...]) -> None:
    assert crossed(aisle(), *line) == []


def test_locked_fixtures_are_passed_by() -> None:
    locked = lock_elements(aisle(), FLOOR, [ElementId("G1")], is_locked=True)

    assert crossed(locked, (0.0, 2.3), (8.0, 2.3)) == ["G2-A-1", "G2-A-2"]


POINTS = st.lists(st.tuples(st.floats(-1.0, 11.0), st.floats(-1.0, 5.0)), min_size=2, max_size=5)


@given(POINTS)
def test_every_bay_is_crossed_once_at_most(line: list[Point]) -> None:
    found = crossed(aisle(), *line)

    assert len(found) == len(set(found))


@given(POINTS, st.floats(-20.0, 20.0), st.floats(-20.0, 20.0))
def test_what_a_line_crosses_moves_with_the_plan(line: list[Point], dx: float, dy: float) -> None:
    plan = aisle()
    moved = move_elements(plan, FLOOR, list(plan.surfaces[FLOOR].elements), dx, dy)

    there = crossed(moved, *((x + dx, y + dy) for x, y in line))

    assert set(there) ^ set(crossed(plan, *line)) <= _barely(plan, line)


def _barely(plan: Plan, line: list[Point]) -> set[str]:
    """Return bays that a line crosses by so little that rounding decides."""
    near = [(x + 1e-6, y + 1e-6) for x, y in line]
    return set(crossed(plan, *near)) ^ set(crossed(plan, *line))


def test_a_turned_fixture_is_crossed_from_its_own_front() -> None:
    plan = turn_elements(aisle(), FLOOR, [ElementId("G1")], 90.0, (2.0, 2.0))

    assert crossed(plan, (1.7, 0.0), (1.7, 4.0)) == ["G1-A-1", "G1-A-2"]


def test_placements_along_bays_go_from_the_top_down() -> None:
    surface = aisle().surfaces[FLOOR]
    (bay, *_) = bays_of(next(iter(surface.elements.values())))

    found = [place.id for place in places_along(surface, [bay])]

    assert found == [f"G1-A-1-{level}" for level in (5, 4, 3, 2, 1)]
