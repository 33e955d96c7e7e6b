"""Laws of where shoppers stand: a floor that is moved, turned or mirrored keeps every choice."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace
from itertools import combinations
from types import MappingProxyType

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from planner.analysis.parameters import DEFAULTS
from planner.analysis.scene import Scene, scene_of
from planner.model.element import Element, make_element
from planner.model.plan import Surface
from planner.model.shape import Rectangle
from tests.unit.analysis.floors import ROOM, shifted, spun, surface, turned_points

Floats = NDArray[np.float64]
DOOR = make_element("E1", "entrance", Rectangle(11.9, 2.37, 1.5, 0.2, 90.0))
EXIT = make_element("X1", "exit", Rectangle(8.53, 8.9, 1.5, 0.2))
KINDS = ("checkout", "table", "bin", "promo_stand", "gondola", "obstacle", "column")
SIDES = {"checkout": (1.0, 2.0), "gondola": (2.0, 1.0), "column": (0.5, 0.5)}
SPOTS = [(x, y) for x in (1.5, 4.0, 6.5, 9.0) for y in (1.5, 4.5, 7.5)]


@st.composite
def crowded(draw: st.DrawFn) -> tuple[Element, ...]:
    """Draw fixtures on round coordinates, so that sides are often equally near."""
    spots = draw(st.permutations(SPOTS))[: draw(st.integers(3, 9))]
    found = [DOOR, EXIT]
    for number, (x, y) in enumerate(spots):
        kind = draw(st.sampled_from(KINDS))
        shape = Rectangle(x, y, *SIDES.get(kind, (1.0, 1.0)), draw(st.sampled_from(TURNS)))
        found.append(make_element(f"F{number}", kind, shape))
        if draw(st.booleans()):
            off = draw(st.sampled_from([0.5, 0.75, 1.0]))
            dx, dy = draw(st.sampled_from([(off, 0.0), (-off, 0.0), (0.0, off), (0.0, -off)]))
            near = Rectangle(x + dx, y + dy, 0.5, 0.5)
            found.append(make_element(f"C{number}", "column", near))
    return tuple(found)


TURNS = (0.0, 90.0, 180.0, 270.0, 30.0)
CHECKOUT = (DOOR, EXIT, make_element("K1", "checkout", Rectangle(6.0, 4.5, 0.9, 2.5)))
BLOCKED = (*CHECKOUT, make_element("C1", "column", Rectangle(6.0, 6.25, 0.9, 1.0)))


def stands(floor: Scene) -> Floats:
    """Return every point that is chosen on a floor, shape (n, 2)."""
    ends = [floor.standing_at(element) for element in floor.surface.elements.values()]
    return np.vstack([floor.stops, ends])


def mirrored(floor: Surface) -> Surface:
    """Mirror a floor of rectangles about x = 0."""
    shapes = {e.id: e.shape for e in floor.elements.values()}
    turned = {
        key: replace(shape, x=-shape.x, angle_deg=-shape.angle_deg % 360.0)
        for key, shape in shapes.items()
        if isinstance(shape, Rectangle)
    }
    elements = {key: replace(e, shape=turned[key]) for key, e in floor.elements.items()}
    ring = tuple((-x, y) for x, y in floor.outlines[0])
    return replace(floor, outlines=(ring,), elements=MappingProxyType(elements))


SHIFTS = st.tuples(st.floats(-500.0, 500.0), st.floats(-500.0, 500.0))
FEW = settings(max_examples=25)


@FEW
@given(crowded(), SHIFTS, st.floats(0.0, 360.0))
@example(CHECKOUT, (0.1, 0.7), 33.0)
@example(BLOCKED, (0.1, 0.7), 33.0)
def test_moving_and_turning_the_floor_moves_and_turns_where_shoppers_stand(
    elements: tuple[Element, ...], shift: tuple[float, float], degrees: float
) -> None:
    floor = surface(elements)
    before = scene_of(floor, DEFAULTS)

    moved = scene_of(shifted(floor, *shift), DEFAULTS)
    turned = scene_of(spun(floor, degrees), DEFAULTS)

    assert stands(moved) - np.array(shift) == pytest.approx(stands(before), abs=1e-6)
    assert stands(turned) == pytest.approx(turned_points(stands(before), degrees), abs=1e-6)
    for other in (moved, turned):
        assert other.reachable.tolist() == before.reachable.tolist()


@FEW
@given(crowded())
@example(BLOCKED)
def test_mirroring_the_floor_mirrors_where_shoppers_stand(elements: tuple[Element, ...]) -> None:
    floor = surface(tuple(e for e in elements if e.kind != "promo_stand"))
    before = scene_of(floor, DEFAULTS)

    after = scene_of(mirrored(floor), DEFAULTS)

    assert _of_middles(after, -1.0) == pytest.approx(_of_middles(before, 1.0), abs=1e-6)


def _of_middles(floor: Scene, sign: float) -> Floats:
    """Return where shoppers stand, sorted by what for: bays change their order in a mirror."""
    rows = [
        (element.id, "", *floor.standing_at(element)) for element in floor.surface.elements.values()
    ]
    for placement, stop in zip(floor.placements, floor.stops.tolist(), strict=True):
        middle = round(placement.middle[0] * sign, 4) + 0.0, round(placement.middle[1], 4)
        rows.append((placement.element, f"{placement.slot.level} {middle}", *stop))
    return np.array([(x * sign, y) for *_, x, y in sorted(rows)])


@settings(max_examples=15)
@given(crowded(), SHIFTS, st.floats(0.0, 360.0))
def test_moving_and_turning_the_floor_changes_no_way(
    elements: tuple[Element, ...], shift: tuple[float, float], degrees: float
) -> None:
    floor = surface(elements)

    before = _ways(scene_of(floor, DEFAULTS))
    moved = _ways(scene_of(shifted(floor, *shift), DEFAULTS), lambda p: p - np.array(shift))
    turned = _ways(scene_of(spun(floor, degrees), DEFAULTS), lambda p: turned_points(p, -degrees))

    for other in (moved, turned):
        for way, same in zip(before, other, strict=True):
            assert same == pytest.approx(way, abs=1e-4)


def _ways(floor: Scene, back: Callable[[Floats], Floats] = lambda points: points) -> list[Floats]:
    """Return a quarter, the half and three quarters of the way between all places, (3, 2) each."""
    places = np.unique(stands(floor).round(6), axis=0, return_index=True)[1]
    points = stands(floor)[np.sort(places)][:12]
    pairs = np.array(list(combinations(range(len(points)), 2)), dtype=np.int64).reshape(-1, 2)
    found = []
    for way in floor.walkways.routes(points, pairs):
        if not len(way):
            found.append(np.zeros((0, 2)))
            continue
        along = np.concatenate([[0.0], np.hypot(*np.diff(way, axis=0).T).cumsum()])
        at = np.array([0.25, 0.5, 0.75]) * along[-1]
        found.append(back(np.column_stack([np.interp(at, along, axis) for axis in way.T])))
    return found


@pytest.mark.parametrize(("turn", "at"), [(0.0, (6.0, 6.35)), (180.0, (6.0, 2.65))])
def test_who_pays_stands_in_front_of_a_free_checkout(turn: float, at: tuple[float, float]) -> None:
    till = make_element("K1", "checkout", Rectangle(6.0, 4.5, 0.9, 2.5, turn))

    found = scene_of(surface((DOOR, till)), DEFAULTS).standing_at(till)

    assert found == pytest.approx(at)


def test_who_cannot_stand_in_front_takes_the_side_of_the_door() -> None:
    till = BLOCKED[2]

    found = scene_of(surface(BLOCKED), DEFAULTS).standing_at(till)

    assert found == pytest.approx((6.75, 4.5))


def test_a_front_in_a_room_without_a_way_in_is_not_stood_at() -> None:
    fence = tuple(
        make_element(f"O{n}", "obstacle", Rectangle(x, y, w, d))
        for n, (x, y, w, d) in enumerate([(6.0, 8.0, 4.0, 0.4), (4.1, 6.8, 0.2, 2.6),
                                          (7.9, 6.8, 0.2, 2.6), (4.8, 5.6, 1.4, 0.2),
                                          (7.2, 5.6, 1.4, 0.2)])
    )  # fmt: skip
    till = CHECKOUT[2]

    found = scene_of(surface((*CHECKOUT, *fence)), DEFAULTS).standing_at(till)

    assert found == pytest.approx((6.75, 4.5))


def test_the_entrance_of_a_wall_between_two_rooms_is_used_on_its_front() -> None:
    door = make_element("E1", "entrance", Rectangle(6.0, 4.5, 1.5, 0.2, 180.0))
    wall = make_element("W1", "obstacle", Rectangle(6.0, 4.5, 12.0, 0.2))
    shelf = make_element("S1", "wall_shelf", Rectangle(3.0, 0.25, 2.0, 0.5))

    found = scene_of(surface((door, wall, shelf), ROOM), DEFAULTS).standing_at(door)

    assert found == pytest.approx((6.0, 4.5 - 0.1 - DEFAULTS.body_radius_m))
    assert math.dist(found, (6.0, 4.5)) > 0.0
