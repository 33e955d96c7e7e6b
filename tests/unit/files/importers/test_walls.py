from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from shapely.geometry import Polygon

from planner.errors import DataError
from planner.files.importers.importer import Source, Taken
from planner.files.importers.walls import take
from planner.model.edits import add_elements
from planner.model.element import make_element
from planner.model.plan import Surface, SurfaceId
from planner.model.shape import Line, Outline, Rectangle
from planner.project import Project, with_plan

DATA = Path(__file__).parents[3] / "data" / "fixtures"
ROOM = [(0, 0, 10_000, 0), (10_000, 0, 10_000, 8_000), (10_000, 8_000, 0, 8_000), (0, 8_000, 0, 0)]
COLUMN = [(4000, 4000, 4500, 4000), (4500, 4000, 4500, 4500), (4500, 4500, 4000, 4500)]
COLUMN += [(4000, 4500, 4000, 4000)]
STUB = [(0, 2000, 3000, 2000)]
PER_MM = {"mm": 1.0, "cm": 10.0, "m": 1000.0}


def listed(
    segments: list[tuple[int, int, int, int]],
    *,
    into: Project | None = None,
    unit: str = "mm",
    y_up: bool | None = None,
    surface: str = "",
) -> Taken:
    lines = [",".join(f"{end / PER_MM[unit]:.12g}" for end in segment) for segment in segments]
    with TemporaryDirectory() as folder:
        path = Path(folder) / "стены.csv"
        path.write_text("\n".join(["x1,y1,x2,y2", *lines]), encoding="utf-8")
        source = Source(path, unit=unit, y_up=y_up, surface=surface)
        return take(into if into is not None else Project(), source)


def floor_of(taken: Taken) -> Surface:
    return taken.project.plan.surfaces[SurfaceId("floor")]


def codes(taken: Taken) -> set[str]:
    return {problem.code for problem in taken.problems}


@settings(max_examples=20)
@given(st.permutations([*ROOM, *COLUMN, *STUB]), st.data())
def test_order_and_direction_of_segments_do_not_matter(
    segments: list[tuple[int, int, int, int]], data: st.DataObject
) -> None:
    turned = [
        (x2, y2, x1, y1) if data.draw(st.booleans()) else (x1, y1, x2, y2)
        for x1, y1, x2, y2 in segments
    ]

    surface = floor_of(listed(turned))

    assert [Polygon(ring).area for ring in surface.outlines] == [80.0]
    shapes = {element.kind: element.shape for element in surface.elements.values()}
    assert isinstance(shapes["column"], Outline)
    assert Polygon(shapes["column"].points).area == pytest.approx(0.25)
    assert isinstance(shapes["wall"], Line)
    assert shapes["wall"].thickness == 0.0
    assert set(shapes["wall"].points) == {(0.0, 6.0), (3.0, 6.0)}


@pytest.mark.parametrize("unit", ["cm", "m"])
def test_copies_in_other_units_give_the_same_floor(unit: str) -> None:
    segments = [*ROOM, *COLUMN, *STUB]

    assert floor_of(listed(segments, unit=unit)) == floor_of(listed(segments))


def test_y_up_and_y_down_mirror_the_floor() -> None:
    up = floor_of(listed([*ROOM, *STUB], y_up=True))
    down = floor_of(listed([*ROOM, *STUB], y_up=False))

    assert {(x, 8.0 - y) for ring in down.outlines for x, y in ring} == set(up.outlines[0])
    (wall_up,), (wall_down,) = up.elements.values(), down.elements.values()
    assert isinstance(wall_up.shape, Line)
    assert isinstance(wall_down.shape, Line)
    assert {(x, 8.0 - y) for x, y in wall_down.shape.points} == set(wall_up.shape.points)


def test_importing_twice_changes_nothing() -> None:
    once = listed([*ROOM, *COLUMN, *STUB])

    twice = listed([*ROOM, *COLUMN, *STUB], into=once.project)

    assert twice.project is once.project
    assert "walls_replaced" not in codes(twice)


def test_another_import_replaces_its_own_walls_and_no_others() -> None:
    once = listed([*ROOM, *COLUMN, *STUB])
    drawn = make_element("W77", "wall", Line(((1.0, 1.0), (2.0, 1.0)), 0.1))
    post = make_element("C9", "column", Rectangle(1.0, 1.0, 0.4, 0.4))
    plan = add_elements(once.project.plan, SurfaceId("floor"), [drawn, post])

    again = listed([*ROOM, (5000, 0, 5000, 1000)], into=with_plan(once.project, plan))

    elements = floor_of(again).elements
    assert {key for key in elements if elements[key] in (drawn, post)} == {"W77", "C9"}
    (new,) = set(elements) - {"W77", "C9"}
    assert new not in once.project.plan.surfaces[SurfaceId("floor")].elements
    assert isinstance(elements[new].shape, Line)
    assert "walls_replaced" in codes(again)


def test_walls_that_close_nothing_leave_the_room_open() -> None:
    taken = listed(ROOM[:3])

    assert floor_of(taken).outlines == ()
    assert len(floor_of(taken).elements) == 3
    assert "room_open" in codes(taken)


def test_segments_without_length_and_repeated_ones_are_counted() -> None:
    taken = listed([*ROOM, (1, 1, 1, 1), (10_000, 0, 0, 0), ROOM[1]])

    assert floor_of(taken) == floor_of(listed(ROOM))
    assert taken.refused_count == 1
    assert taken.refused is not None
    assert taken.refused["row"].tolist() == [6]
    assert taken.refused["reason"].tolist() == ["no_length"]
    (repeated,) = [p for p in taken.problems if p.code == "walls_repeated"]
    assert repeated.facts["count"] == 2


def test_the_unit_of_a_store_in_metres_is_recognised() -> None:
    taken = take(Project(), Source(DATA / "store_s_walls.csv"))

    (ring,) = floor_of(taken).outlines
    assert Polygon(ring).area == pytest.approx(20.0 * 15.0 - 2.4 * 1.5)
    assert {"unit_recognised", "y_assumed", "surface_made"} <= codes(taken)
    assert min(y for _, y in ring) == 0.0


def test_a_second_floor_must_be_there() -> None:
    once = listed(ROOM)

    with pytest.raises(DataError) as refused:
        listed(ROOM, into=once.project, surface="Подвал")

    assert refused.value.code == "no_such_surface"


def test_the_first_floor_takes_the_wanted_name() -> None:
    taken = listed(ROOM, surface="Первый этаж")

    (surface,) = taken.project.plan.surfaces.values()
    assert surface.name == "Первый этаж"
    assert listed(ROOM, into=taken.project, surface="первый этаж").project is taken.project


def test_a_file_that_turns_y_against_the_first_import_is_refused() -> None:
    once = listed(ROOM, y_up=True)

    with pytest.raises(DataError) as refused:
        listed(STUB, into=once.project, y_up=False)

    assert refused.value.code == "y_against_surface"
