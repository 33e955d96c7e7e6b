"""Laws of noticing on a floor, at given viewpoints and headings."""

from __future__ import annotations

import math
from dataclasses import replace
from types import MappingProxyType

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from planner.analysis.noticing.faces import faces_of, height_factor
from planner.analysis.noticing.floor import noticing_from
from planner.analysis.noticing.noticing import Noticing, of_column
from planner.analysis.parameters import DEFAULTS, Parameters
from planner.analysis.scene import Scene, scene_of
from planner.geometry.blockers import indexed
from planner.model.element import Element, make_element
from planner.model.plan import Surface
from planner.model.shape import Line, Rectangle
from tests.unit.analysis.floors import fixtures, scene, shifted, shop, spun, surface, turned_points

Floats = NDArray[np.float64]

NUDGE = (3.1e-5, 1.7e-5, 0.0)
"""Round numbers put viewers on the line of an edge, where a shift by rounding decides."""

VIEWS = st.lists(
    st.tuples(
        st.floats(0.5, 11.5), st.floats(0.6, 8.5), st.floats(0.0, 2.0 * math.pi, exclude_max=True)
    ),
    min_size=1,
    max_size=12,
).map(lambda rows: np.array(rows, dtype=np.float64) + NUDGE)


FLOORS = st.just(shop()) | fixtures()
"""The fixed shop, and floors of fixtures at any angle."""


def gazes(
    floor: Scene, at: Floats, angle: Floats, parameters: Parameters = DEFAULTS, eta: float = 1.0
) -> Floats:
    """Return gaze as a full table (viewers, placements)."""
    eyes = np.full(len(at), eta)
    return table_of(noticing_from(faces_of(floor), floor.blockers, at, angle, eyes, parameters))


def table_of(found: Noticing) -> Floats:
    """Return gaze as a full table (places, columns)."""
    table = np.zeros((len(found.start) - 1, found.columns))
    for index in range(found.columns):
        place, gaze = of_column(found, index)
        np.add.at(table[:, index], place, gaze)
    return table


@given(FLOORS, VIEWS, st.floats(-300.0, 300.0), st.floats(-300.0, 300.0))
@settings(max_examples=40)
def test_shifting_store_and_viewers_changes_nothing(
    elements: tuple[Element, ...], views: Floats, dx: float, dy: float
) -> None:
    dx, dy = round(dx, 3), round(dy, 3)
    floor = surface(elements)
    there = scene_of(shifted(floor, dx, dy), DEFAULTS)

    before = gazes(scene(elements), views[:, :2], views[:, 2])
    after = gazes(there, views[:, :2] + (dx, dy), views[:, 2])

    assert np.abs(before - after).max() < 1e-6


@given(FLOORS, VIEWS, st.floats(0.0, 360.0))
@settings(max_examples=40)
def test_turning_faces_walls_and_viewers_changes_nothing(
    elements: tuple[Element, ...], views: Floats, degrees: float
) -> None:
    faces, walls = faces_of(scene(elements)), scene(elements).blockers
    ends = turned_points(faces.ends.reshape(-1, 2), degrees).reshape(-1, 4)
    middle = turned_points(faces.middle, degrees)
    x0, y0 = middle.min(axis=0).tolist()
    turned = faces._replace(
        ends=ends,
        middle=middle,
        normal=turned_points(faces.normal, degrees),
        start=np.array([0, len(middle)], dtype=np.int64),
        items=np.arange(len(middle), dtype=np.int64),
        x0=x0,
        y0=y0,
        size=1e3,
        nx=1,
        ny=1,
    )
    segments = turned_points(walls.segments.reshape(-1, 2), degrees).reshape(-1, 4)
    eta = np.ones(len(views))

    here = noticing_from(faces, walls, views[:, :2], views[:, 2], eta, DEFAULTS)
    there = noticing_from(
        turned,
        indexed(segments, walls.heights),
        turned_points(views[:, :2], degrees),
        views[:, 2] + math.radians(degrees),
        eta,
        DEFAULTS,
    )

    assert np.abs(table_of(here) - table_of(there)).max() < 1e-6


@given(st.just(shop()) | fixtures(("gondola", "table", "wall_shelf")), VIEWS)
@settings(max_examples=40)
def test_mirroring_swaps_left_and_right(elements: tuple[Element, ...], views: Floats) -> None:
    def mirrored(element: Element) -> Element:
        shape = element.shape
        assert isinstance(shape, Rectangle)
        flipped = replace(shape, x=12.0 - shape.x, angle_deg=(360.0 - shape.angle_deg) % 360.0)
        return replace(element, shape=flipped, bays=1)

    plain = tuple(replace(element, bays=1, stock={}) for element in elements)
    here, there = scene(plain), scene(tuple(map(mirrored, plain)))
    swapped = replace(DEFAULTS, side=-DEFAULTS.side)

    before = gazes(here, views[:, :2], views[:, 2])
    after = gazes(
        there,
        np.column_stack([12.0 - views[:, 0], views[:, 1]]),
        math.pi - views[:, 2],
        swapped,
    )

    assert np.abs(before - after).max() < 1e-6


@given(FLOORS, VIEWS)
@settings(max_examples=30)
def test_centimetres_with_scaled_parameters_change_nothing(
    elements: tuple[Element, ...], views: Floats
) -> None:
    in_cm = replace(
        DEFAULTS,
        depth_of_vision_m=100.0 * DEFAULTS.depth_of_vision_m,
        label_m=100.0 * DEFAULTS.label_m,
        eye_m=100.0 * DEFAULTS.eye_m,
        best_below_eye_m=100.0 * DEFAULTS.best_below_eye_m,
        height_spread_m=100.0 * DEFAULTS.height_spread_m,
    )
    faces, walls = faces_of(scene(elements)), scene(elements).blockers
    faces_cm = faces._replace(
        ends=faces.ends * 100.0,
        middle=faces.middle * 100.0,
        height_m=faces.height_m * 100.0,
        covered_m=faces.covered_m * 100.0,
        x0=faces.x0 * 100.0,
        y0=faces.y0 * 100.0,
        size=faces.size * 100.0,
    )
    walls_cm = walls._replace(
        segments=walls.segments * 100.0,
        heights=walls.heights * 100.0,
        near=walls.near * 100.0,
        x0=walls.x0 * 100.0,
        y0=walls.y0 * 100.0,
        size=walls.size * 100.0,
    )
    eta = np.ones(len(views))

    metres = noticing_from(faces, walls, views[:, :2], views[:, 2], eta, DEFAULTS)
    centimetres = noticing_from(faces_cm, walls_cm, views[:, :2] * 100.0, views[:, 2], eta, in_cm)

    assert metres.column.tolist() == centimetres.column.tolist()
    assert metres.gaze == pytest.approx(centimetres.gaze, abs=1e-6)
    assert height_factor(faces.height_m, DEFAULTS) == pytest.approx(
        height_factor(faces_cm.height_m, in_cm), abs=1e-12
    )


@given(FLOORS, VIEWS, st.floats(0.05, 1.0))
@settings(max_examples=40)
def test_attention_is_shared_and_never_exceeds_the_eyes(
    elements: tuple[Element, ...], views: Floats, eta: float
) -> None:
    table = gazes(scene(elements), views[:, :2], views[:, 2], eta=eta)

    assert (table >= 0.0).all()
    assert (table.sum(axis=1) < eta).all()


def test_equal_viewpoints_share_work_but_not_results() -> None:
    views = np.array([[2.0, 4.5, 0.0], [2.0, 4.5, 2.0], [6.0, 4.5, 1.0], [2.0, 4.5, 0.0]])

    together = gazes(scene(), views[:, :2], views[:, 2])
    alone = np.vstack([gazes(scene(), row[None, :2], row[None, 2]) for row in views])

    assert np.array_equal(together, alone)


@given(FLOORS, VIEWS, st.floats(0.0, 359.0))
@settings(max_examples=30)
def test_a_new_rack_lets_nobody_see_more_and_a_removed_one_nobody_less(
    elements: tuple[Element, ...], views: Floats, turn: float
) -> None:
    rack = make_element("O1", "obstacle", Rectangle(5.0, 4.5, 0.3, 1.6, turn))
    faces, eta = faces_of(scene(elements)), np.ones(len(views))
    at, angle = views[:, :2], views[:, 2]
    some = noticing_from(faces, scene(elements).blockers, at, angle, eta, DEFAULTS)
    with_rack = scene((*elements, rack)).blockers
    fewer = noticing_from(faces, with_rack, at, angle, eta, DEFAULTS)

    for row in range(len(views)):
        seen = set(some.column[some.start[row] : some.start[row + 1]].tolist())
        still = set(fewer.column[fewer.start[row] : fewer.start[row + 1]].tolist())
        assert still <= seen


@pytest.mark.parametrize(("height", "seen"), [(2.2, False), (0.6, True)])
def test_a_face_behind_a_rack_has_exactly_nothing_unless_it_is_low(
    height: float, seen: bool
) -> None:
    shelf = make_element("S1", "wall_shelf", Rectangle(6.0, 0.25, 1.0, 0.5))
    rack = make_element("O1", "obstacle", Rectangle(6.0, 2.0, 4.0, 0.4), height_m=height)
    floor = scene((shelf, rack))

    table = gazes(floor, np.array([[6.0, 4.0]]), np.array([-math.pi / 2.0]))

    assert bool(table.sum() > 0.0) is seen


@given(st.floats(-3.0, 3.0), st.floats(0.3, 1.2), st.floats(0.0, 359.0))
@settings(max_examples=25)
def test_a_face_behind_a_rack_has_exactly_nothing_anywhere(
    aside: float, away: float, turn: float
) -> None:
    shelf = make_element("S1", "gondola", Rectangle(0.0, 0.0, 1.0, 0.4), bays=1)
    rack = make_element("O1", "obstacle", Rectangle(0.0, 0.6 + away, 1.0 + 9.0 * away, 0.2))
    turned = spun(
        surface((shelf, rack), ((-9.0, -9.0), (9.0, -9.0), (9.0, 9.0), (-9.0, 9.0))), turn
    )
    floor = scene_of(turned, DEFAULTS)
    at = turned_points(np.array([[aside, 5.0]]), turn)
    towards = np.arctan2(*(-at[0, ::-1]))

    seen = gazes(floor, at, np.array([towards]))[0]

    free = gazes(scene_of(_without(turned, "O1"), DEFAULTS), at, np.array([towards]))[0]
    assert free.sum() > 0.0
    assert seen.tolist() == [0.0] * len(floor.placements)


def _without(floor: Surface, name: str) -> Surface:
    kept = {key: element for key, element in floor.elements.items() if key != name}
    return replace(floor, elements=MappingProxyType(kept))


def test_a_lower_level_disappears_first_behind_a_low_table() -> None:
    shelf = make_element("S1", "wall_shelf", Rectangle(6.0, 0.25, 1.0, 0.5))
    table = make_element("T1", "table", Rectangle(6.0, 1.2, 3.0, 1.0), height_m=1.1)
    floor = scene((shelf, table))

    seen = gazes(floor, np.array([[6.0, 3.5]]), np.array([-math.pi / 2.0]))[0]
    levels = [
        bool(seen[index] > 0.0)
        for index, placement in enumerate(floor.placements)
        if placement.element == "S1"
    ]

    assert levels == sorted(levels)
    assert not levels[0]
    assert levels[-1]


@pytest.mark.parametrize("gap", [0.0, 0.02])
def test_a_chest_right_in_front_hides_as_one_with_a_gap_does(gap: float) -> None:
    shelf = make_element("S1", "wall_shelf", Rectangle(6.0, 0.25, 1.0, 0.5))
    chest = make_element("F1", "freezer_chest", Rectangle(6.0, 0.95 + gap, 3.0, 0.9))
    floor = scene((shelf, chest))

    seen = gazes(floor, np.array([[6.0, 4.0]]), np.array([-math.pi / 2.0]))[0]

    for value, placement in zip(seen.tolist(), floor.placements, strict=True):
        if placement.element == "S1":
            assert (value > 0.0) is (placement.height_m > 0.9)


def test_a_removed_wall_lets_nobody_see_less() -> None:
    wall = make_element("W1", "wall", Line(((5.0, 0.0), (5.0, 8.0))))
    at = np.array([[2.0, 4.5], [6.5, 4.5], [8.0, 1.5]])
    angle = np.array([0.0, math.pi, math.pi])

    behind = gazes(scene((*shop(), wall)), at, angle)
    free = gazes(scene(), at, angle)

    assert (behind > 0.0).sum() < (free > 0.0).sum()
    assert not ((behind > 0.0) & (free == 0.0)).any()


def test_nothing_is_seen_from_behind_beyond_sight_or_behind_the_back() -> None:
    shelf = make_element("S1", "wall_shelf", Rectangle(6.0, 4.0, 1.0, 0.5))
    floor = scene((shelf,))
    at = np.array([[6.0, 2.0], [6.0, 4.25 + 7.1], [6.0, 6.0]])
    angle = np.array([math.pi / 2.0, -math.pi / 2.0, math.pi / 2.0])

    table = gazes(floor, at, angle)

    assert table.sum() == 0.0


def test_the_right_of_travel_gets_more_than_the_left() -> None:
    left = make_element("S1", "wall_shelf", Rectangle(6.0, 0.25, 1.0, 0.5), bays=1)
    right = make_element("S2", "wall_shelf", Rectangle(6.0, 2.75, 1.0, 0.5, 180.0), bays=1)
    floor = scene((left, right))

    seen = gazes(floor, np.array([[4.5, 1.5]]), np.array([0.0]))[0]
    by_shelf = {
        name: sum(g for g, p in zip(seen, floor.placements, strict=True) if p.element == name)
        for name in ("S1", "S2")
    }

    assert by_shelf["S2"] / by_shelf["S1"] == pytest.approx(1.05 / 0.95, rel=1e-6)


def test_the_best_height_is_373_millimetres_below_the_eye() -> None:
    heights = np.linspace(0.0, 2.5, 2501)

    factor = height_factor(heights, DEFAULTS)

    assert heights[factor.argmax()] == pytest.approx(1.6 - 0.373, abs=1e-3)
    assert factor.max() == pytest.approx(1.0, abs=1e-6)
    assert (factor >= DEFAULTS.height_floor).all()
