from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from shapely.geometry import Polygon

from planner.model.element import Element
from planner.model.pattern import usual_pattern
from planner.model.plan import Surface, SurfaceId
from planner.model.rooms import rings_of
from planner.model.shape import Line, Point, Rectangle
from planner.tools import DimensionTool, DrawDoorTool, DrawWallTool, NoteTool, Pointer, Tool
from planner.tools.clinging import wall_near
from tests.unit.tools.fake_bench import FakeBench, click, drag

CORNERS: tuple[Point, ...] = ((20.0, 20.0), (26.0, 20.0), (26.0, 24.0), (20.0, 24.0))
WHERE = st.floats(15.0, 30.0)


def added(bench: FakeBench, before: set[str]) -> list[Element]:
    assert bench.surface is not None
    return [e for key, e in bench.surface.elements.items() if key not in before]


def keys(bench: FakeBench) -> set[str]:
    assert bench.surface is not None
    return set(bench.surface.elements)


def room_in(wall: Element) -> Polygon:
    """Return the room that a closed wall makes."""
    assert isinstance(wall.footprint, Polygon)
    return Polygon(wall.footprint.interiors[0])


def type_keys(tool: Tool, text: str) -> None:
    for letter in text:
        assert tool.takes_key(letter)
        tool.press_key(letter)
    tool.press_key("enter")


def lay(tool: Tool, *points: Point) -> None:
    for at in points:
        tool.hover(Pointer(at))
        click(tool, at)


@given(WHERE, WHERE, st.floats(1.0, 9.0), st.floats(1.0, 9.0), st.booleans(), st.booleans())
def test_a_drag_makes_the_same_room_from_any_corner(
    x: float, y: float, width: float, depth: float, right: bool, down: bool
) -> None:
    bench = FakeBench()
    before = keys(bench)
    a = (x if right else x + width, y if down else y + depth)
    b = (x + width if right else x, y + depth if down else y)

    drag(DrawWallTool(bench), a, b)

    (wall,) = added(bench, before)
    left, top, *_ = room_in(wall).bounds
    assert (left, top) == pytest.approx((round(x, 1), round(y, 1)), abs=0.11)
    assert bench.undo_steps() == 1
    assert bench.draft is None or not bench.draft.elements


def test_a_click_on_the_start_closes_the_room_and_its_corners_are_those_clicked() -> None:
    bench = FakeBench()
    before = keys(bench)

    lay(DrawWallTool(bench), *CORNERS, CORNERS[0])

    (wall,) = added(bench, before)
    assert bench.surface is not None
    ring = rings_of(bench.surface)[-1]
    assert room_in(wall).area == pytest.approx(24.0)
    assert Polygon(ring).symmetric_difference(Polygon(CORNERS)).area == pytest.approx(0.0, abs=1e-6)
    assert bench.undo_steps() == 1


def test_enter_ends_a_wall_where_its_last_corner_is() -> None:
    bench = FakeBench()
    before = keys(bench)
    tool = DrawWallTool(bench)

    lay(tool, *CORNERS[:3])
    tool.press_key("enter")

    (wall,) = added(bench, before)
    assert wall.shape == Line(CORNERS[:3], 0.2)


def test_a_typed_length_sets_the_next_corner() -> None:
    bench = FakeBench()
    before = keys(bench)
    tool = DrawWallTool(bench)

    lay(tool, CORNERS[0])
    tool.hover(Pointer((25.0, 20.0)))
    type_keys(tool, "3,5")
    tool.press_key("enter")

    (wall,) = added(bench, before)
    assert wall.shape == Line(((20.0, 20.0), (23.5, 20.0)), 0.2)


@pytest.mark.parametrize("make", [DrawWallTool, DrawDoorTool, DimensionTool, NoteTool])
def test_esc_leaves_plan_and_history_untouched(make: type[Tool]) -> None:
    bench = FakeBench()
    first = bench.session.document.project
    tool = make(bench)

    tool.hover(Pointer((3.0, 3.0)))
    tool.press(Pointer((3.0, 3.0)))
    tool.drag(Pointer((5.0, 6.0)))
    tool.cancel()

    assert bench.session.document.project is first
    assert not bench.session.document.undo_name
    assert not tool.is_busy
    assert bench.draft is None


@pytest.mark.parametrize("kind", ["door", "entrance", "exit"])
def test_a_door_lies_in_the_wall_it_is_near_and_looks_into_the_room(kind: str) -> None:
    bench = FakeBench()
    drag(DrawWallTool(bench), CORNERS[0], CORNERS[2])
    before = keys(bench)
    bench.session.brush.take(usual_pattern(kind))
    tool = DrawDoorTool(bench)

    tool.hover(Pointer((23.0, 23.7)))
    click(tool, (23.0, 23.7))

    (door,) = added(bench, before)
    assert door.kind == kind
    assert isinstance(door.shape, Rectangle)
    assert (door.shape.x, door.shape.y) == pytest.approx((23.0, 24.1))
    assert door.shape.depth == pytest.approx(0.2)
    assert door.facing_deg == pytest.approx(270.0)


@pytest.mark.parametrize("face", [9.9, 10.1])
@pytest.mark.parametrize("ends", [((10.0, 1.0), (10.0, 8.0)), ((10.0, 8.0), (10.0, 1.0))])
def test_a_point_on_the_face_of_a_wall_lies_before_it(
    face: float, ends: tuple[tuple[float, float], tuple[float, float]]
) -> None:
    wall = usual_pattern("wall").element("W1", Line(ends, 0.2))
    surface = Surface(SurfaceId("F"), "F", "floor", elements={wall.id: wall})

    near = wall_near(surface, (face, 4.0), 0.5)

    assert near is not None
    outward = (1.0 if face > 10.0 else -1.0, 0.0)
    assert near.axes.across == pytest.approx(outward)


@pytest.mark.parametrize("clockwise", [True, False])
def test_a_point_on_the_outline_lies_before_the_wall_round_it(*, clockwise: bool) -> None:
    ring = ((0.0, 0.0), (14.0, 0.0), (14.0, 10.0), (0.0, 10.0))
    surface = Surface(SurfaceId("F"), "F", "floor", outlines=(ring if clockwise else ring[::-1],))

    near = wall_near(surface, (14.0, 5.0), 0.5)

    assert near is not None
    assert near.axes.across == pytest.approx((-1.0, 0.0))


def test_a_drag_along_a_wall_makes_a_door_that_wide() -> None:
    bench = FakeBench()
    drag(DrawWallTool(bench), CORNERS[0], CORNERS[2])
    before = keys(bench)

    drag(DrawDoorTool(bench), (21.0, 20.1), (22.0, 20.1), (23.5, 20.2))

    (door,) = added(bench, before)
    assert isinstance(door.shape, Rectangle)
    assert door.shape.width == pytest.approx(2.5, abs=0.11)
    assert door.shape.y == pytest.approx(19.9)


def test_a_drag_leaves_a_dimension_and_a_click_none() -> None:
    bench = FakeBench()
    before = keys(bench)
    tool = DimensionTool(bench)

    click(tool, (1.0, 1.0))
    drag(tool, (1.0, 1.0), (2.0, 4.0), (4.0, 5.0))

    (dimension,) = added(bench, before)
    assert isinstance(dimension.shape, Line)
    assert math.dist(*dimension.shape.points) == pytest.approx(5.0)
    assert bench.undo_steps() == 1


def test_shift_measures_along_the_nearer_axis() -> None:
    bench = FakeBench()
    before = keys(bench)

    drag(DimensionTool(bench), (1.0, 1.0), (5.0, 2.0), shift=True)

    (dimension,) = added(bench, before)
    assert dimension.shape == Line(((1.0, 1.0), (5.0, 1.0)))


def test_a_note_says_what_was_typed_and_an_empty_one_is_not_kept() -> None:
    bench = FakeBench()
    before = keys(bench)
    tool = NoteTool(bench)

    click(tool, (4.0, 4.0))
    tool.press_key("enter")
    click(tool, (3.0, 2.0))
    type_keys(tool, "Розетка слева, 2 шт")

    (note,) = added(bench, before)
    assert (note.name, note.kind) == ("Розетка слева, 2 шт", "note")
    assert bench.undo_steps() == 1
