from __future__ import annotations

import math
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from shapely.geometry import LineString, Point

from planner.model.edits import add_elements, add_surface
from planner.model.element import Element, make_element
from planner.model.kinds import FACE_LETTERS, ON_FLOORS
from planner.model.placements import (
    Placement,
    along,
    element_placements,
    level_bands,
    placements_of,
    slots_of,
)
from planner.model.plan import Plan, Surface
from planner.model.shape import Line, Outline, Rectangle, footprint, length
from tests.strategies import ANGLES, FLOOR_ID, LINES, OUTLINES, RECTANGLES, SIZES, elements, plans

SELLING = tuple(key for key, kind in ON_FLOORS.items() if kind.sells)


def faces(element: Element) -> dict[str, list[Placement]]:
    """Return the placements of the lowest level of every face, by letter."""
    found: dict[str, list[Placement]] = {}
    for placement in element_placements(FLOOR_ID, element):
        if placement.slot.level == 1:
            found.setdefault(placement.slot.face, []).append(placement)
    return found


def gondola(angle_deg: float = 0.0, bays: int = 3) -> Element:
    return make_element("G1", "promo_stand", Rectangle(4.0, 3.0, 3.0, 1.0, angle_deg), bays=bays)


@given(elements("E", SELLING))
def test_the_bays_of_a_face_add_up_to_its_width(element: Element) -> None:
    for letter, bays in faces(element).items():
        if letter == "T" or not isinstance(element.shape, Rectangle):
            continue
        whole = element.shape.width if letter in "AB" else element.shape.depth
        assert sum(bay.width for bay in bays) == pytest.approx(whole)
        assert sum(length(bay.line) for bay in bays) == pytest.approx(whole)


@given(elements("E", SELLING), st.integers(1, 7))
def test_splitting_into_bays_keeps_the_ends_and_joins_them(element: Element, bays: int) -> None:
    whole, split = faces(replace(element, bays=1)), faces(replace(element, bays=bays))

    assert whole.keys() == split.keys()
    for letter, (face,) in whole.items():
        parts = split[letter]
        assert parts[0].line[0] == face.line[0]
        assert parts[-1].line[-1] == face.line[-1]
        for left, right in pairwise(parts):
            assert left.line[-1] == pytest.approx(right.line[0])


@given(elements("E", SELLING))
def test_the_levels_of_a_face_share_its_height(element: Element) -> None:
    shares: dict[tuple[str, int], float] = {}
    for placement in element_placements(FLOOR_ID, element):
        key = (placement.slot.face, placement.slot.bay)
        shares[key] = shares.get(key, 0.0) + placement.height_share

    assert list(shares.values()) == pytest.approx([1.0] * len(shares))


@given(plans())
def test_ids_of_placements_are_unique_on_a_surface(plan: Plan) -> None:
    for surface in plan.surfaces.values():
        ids = [placement.id for placement in placements_of(surface)]
        assert len(ids) == len(set(ids))


@given(elements("E"))
def test_slots_are_those_of_the_placements(element: Element) -> None:
    assert slots_of(element) == tuple(p.slot for p in element_placements(FLOOR_ID, element))


@given(ANGLES)
def test_faces_look_away_from_the_element(angle_deg: float) -> None:
    element = gondola(angle_deg)
    for placement in element_placements(FLOOR_ID, element):
        x, y = placement.middle
        out = math.radians(placement.facing_deg)
        step = Point(x + 0.01 * math.cos(out), y + 0.01 * math.sin(out))
        assert not element.footprint.covers(step)
        assert element.footprint.distance(step) == pytest.approx(0.01)


@given(ANGLES, st.sampled_from("ABCD"))
def test_bays_run_from_the_left_of_a_shopper_who_looks_at_them(angle_deg: float, face: str) -> None:
    element = gondola(angle_deg)

    line = faces(element)[face][0].line
    dx, dy = line[-1][0] - line[0][0], line[-1][1] - line[0][1]

    out = math.radians(faces(element)[face][0].facing_deg)
    looking = (-math.cos(out), -math.sin(out))
    right = (-looking[1], looking[0])
    assert dx * right[0] + dy * right[1] == pytest.approx(math.hypot(dx, dy))


@pytest.mark.parametrize(
    ("face", "facing_deg", "start"),
    [
        ("A", 90.0, (2.5, 3.5)),
        ("B", 270.0, (5.5, 2.5)),
        ("C", 180.0, (2.5, 2.5)),
        ("D", 0.0, (5.5, 3.5)),
    ],
)
def test_sides_of_an_element_that_was_not_turned(
    face: str, facing_deg: float, start: tuple[float, float]
) -> None:
    element = gondola()

    first = faces(element)[face][0]

    assert first.facing_deg == pytest.approx(facing_deg)
    assert first.line[0] == pytest.approx(start)


def test_the_front_of_an_element_that_was_not_turned_looks_down_the_plan() -> None:
    element = gondola()

    assert element.facing_deg == 90.0
    assert faces(element)["A"][0].facing_deg == pytest.approx(element.facing_deg)


@given(OUTLINES)
def test_the_edge_of_an_outline_goes_once_round_and_looks_outwards(shape: Outline) -> None:
    element = make_element("S1", "wall_shelf", shape, bays=4)

    bays = faces(element)["A"]

    assert sum(bay.width for bay in bays) == pytest.approx(footprint(shape).length)
    for bay in bays:
        (x1, y1), (x2, y2) = bay.line[0], bay.line[1]
        size = math.dist((x1, y1), (x2, y2))
        if size > 1e-6:
            shift = 1e-4 / size
            outside = Point((x1 + x2) / 2 - (y2 - y1) * shift, (y1 + y2) / 2 + (x2 - x1) * shift)
            assert not footprint(shape).covers(outside)


@given(LINES)
def test_shelves_drawn_as_lines_sell_on_both_sides(shape: Line) -> None:
    element = make_element("G1", "gondola", shape, bays=1)

    (front,), (back,) = faces(element)["A"], faces(element)["B"]

    start, end = shape.points[0], shape.points[-1]
    half = shape.thickness / 2.0
    assert math.dist(front.line[0], start) == pytest.approx(half, abs=1e-9)
    assert math.dist(back.line[0], end) == pytest.approx(half, abs=1e-9)
    middle = LineString(shape.points)
    for face in (front, back):
        assert middle.distance(Point(face.line[0])) == pytest.approx(half, abs=1e-9)


@given(RECTANGLES, SIZES)
def test_a_point_along_a_line_is_that_far_from_its_start(shape: Rectangle, distance: float) -> None:
    line = ((shape.x, shape.y), (shape.x + 50.0, shape.y))

    assert math.dist(line[0], along(line, distance)) == pytest.approx(distance)


def test_bands_lie_between_levels_and_under_the_top() -> None:
    element = make_element(
        "G1", "gondola", Rectangle(0.0, 0.0, 1.0, 1.0), height_m=2.0, levels_m=(0.2, 1.0)
    )

    low, high = level_bands(element)

    assert low == pytest.approx((0.6, 0.8))
    assert high == pytest.approx((1.5, 1.0))


def test_tops_lie_a_little_above_the_table() -> None:
    element = make_element("T1", "table", Rectangle(0.0, 0.0, 1.2, 0.6), height_m=0.8)

    (top,) = element_placements(FLOOR_ID, element)

    assert top.id == "T1-T-1-1"
    assert top.height_m == pytest.approx(0.9)
    assert top.middle == pytest.approx((0.0, 0.0))


def test_every_side_has_a_letter_of_its_own() -> None:
    assert len(set(FACE_LETTERS.values())) == len(FACE_LETTERS)


def test_kinds_that_sell_nothing_have_no_placements() -> None:
    idle = [
        make_element(k, k, Rectangle(0.0, 0.0, 1.0, 1.0)) for k in ON_FLOORS if k not in SELLING
    ]
    plan = add_elements(add_surface(Plan(), plan_surface()), FLOOR_ID, idle)

    assert placements_of(plan.surfaces[FLOOR_ID]) == ()


def plan_surface() -> Surface:
    return Surface(FLOOR_ID, "Floor", "floor")
