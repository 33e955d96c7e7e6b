from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.analysis.aisles import aisle_problems, narrow_aisles
from planner.errors import Problem
from planner.model.element import make_element
from planner.model.plan import Surface
from planner.model.shape import Rectangle
from tests.unit.analysis.floors import spun, surface

USUAL, LEAST = 1.2, 0.9


def two_runs(gap: float) -> Surface:
    """Return two gondolas of 4 m with an aisle of ``gap`` metres between them."""
    return surface(
        (
            make_element("G1", "gondola", Rectangle(6.0, 3.0, 4.0, 1.0)),
            make_element("G2", "gondola", Rectangle(6.0, 4.0 + gap, 4.0, 1.0)),
        )
    )


def codes(floor: Surface) -> list[tuple[str, str]]:
    return [(p.code, p.weight) for p in aisle_problems(floor, USUAL, LEAST)]


@settings(max_examples=30)
@given(st.floats(0.45, 3.0))
def test_an_aisle_is_named_exactly_while_it_is_narrower_than_wanted(gap: float) -> None:
    found = narrow_aisles(two_runs(gap), USUAL)

    assert [(n.first, n.second) for n in found] == ([("G1", "G2")] if gap < USUAL - 0.01 else [])
    assert all(n.width == pytest.approx(gap) for n in found)


@settings(max_examples=20)
@given(st.floats(0.0, 360.0, exclude_max=True))
def test_a_spun_has_the_same_aisles(degrees: float) -> None:
    (found,) = narrow_aisles(spun(two_runs(0.8), degrees), USUAL)

    assert (found.first, found.second) == ("G1", "G2")
    assert found.width == pytest.approx(0.8)


def test_very_narrow_aisles_are_warned_of_and_others_noted() -> None:
    assert codes(two_runs(0.8)) == [("aisle_narrow", "warning")]
    assert codes(two_runs(1.0)) == [("aisle_narrow", "note")]


def test_a_gap_that_nobody_means_to_walk_through_is_no_aisle() -> None:
    assert codes(two_runs(0.3)) == []


def test_a_niche_between_two_wall_shelves_is_no_aisle() -> None:
    niche = surface(
        (
            make_element("S1", "wall_shelf", Rectangle(4.0, 0.25, 2.5, 0.5)),
            make_element("S2", "wall_shelf", Rectangle(7.0, 0.25, 2.5, 0.5)),
        )
    )

    assert narrow_aisles(niche, USUAL) == ()


def test_an_aisle_along_the_wall_is_named_with_the_wall() -> None:
    floor = surface((make_element("G1", "gondola", Rectangle(6.0, 1.3, 4.0, 1.0)),))

    (problem,) = aisle_problems(floor, USUAL, LEAST)

    assert (problem.code, problem.facts["width"]) == ("aisle_narrow_wall", 0.8)
    assert problem.spot is not None
    assert problem.spot.elements == ("G1",)
    ((_, y1), (_, y2)) = problem.spot.lines[0]
    assert sorted((y1, y2)) == pytest.approx([0.0, 0.8])


def test_a_fixture_in_front_of_an_exit_is_named() -> None:
    floor = surface(
        (
            make_element("X1", "exit", Rectangle(6.0, 8.9, 1.5, 0.2)),
            make_element("T1", "table", Rectangle(6.0, 8.3, 1.2, 0.8)),
        )
    )

    doors = [p for p in aisle_problems(floor, USUAL, LEAST) if p.code == "door_blocked"]

    (problem,) = doors
    assert problem == Problem(
        "door_blocked",
        {"door": "X1", "surface": "Floor", "free": 0.15, "elements": "T1"},
    )
    assert problem.spot is not None
    assert problem.spot.elements == ("X1", "T1")


def test_a_fixture_beside_the_way_through_a_door_is_not_in_it() -> None:
    floor = surface(
        (
            make_element("X1", "exit", Rectangle(6.0, 8.9, 2.0, 0.2)),
            make_element("T1", "table", Rectangle(4.7, 8.3, 0.8, 0.8)),
        )
    )

    assert "door_blocked" not in [code for code, _ in codes(floor)]
