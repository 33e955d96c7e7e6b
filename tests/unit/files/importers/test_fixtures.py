from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import pandas
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from planner.errors import DataError
from planner.files.importers.fixture_rows import prepared
from planner.files.importers.fixtures import take
from planner.files.importers.headers import Match
from planner.files.importers.importer import Source, Taken
from planner.files.importers.walls import take as take_walls
from planner.model.edits import assign_product, set_fittings
from planner.model.element import Element, ElementId, ProductId, Slot
from planner.model.placements import element_placements
from planner.model.plan import Surface, SurfaceId
from planner.model.shape import Line, Outline, Rectangle
from planner.project import Project, with_plan
from planner.units import FLOOR

DATA = Path(__file__).parents[3] / "data" / "fixtures"
FLOOR_ID = SurfaceId("floor")
PER_MM = {"mm": 1, "cm": 10, "m": 1000}

Fixture = tuple[str, float, float, float, float, float, float]
"""Kind, x, y, width, depth, height in millimetres, rotation in degrees."""

FIXTURE = st.tuples(
    st.sampled_from(["gondola", "wall_shelf", "fridge", "Стеллаж", "zone", "wall", "табло"]),
    st.integers(0, 40_000),
    st.integers(0, 30_000),
    st.integers(700, 2600).map(lambda side: side - side % 2),
    st.integers(400, 1200).map(lambda side: side - side % 2),
    st.integers(1000, 2300),
    st.sampled_from([0, 90, 180, 270, 30, -45]),
)
FIXTURES = st.lists(FIXTURE, min_size=1, max_size=6)

WALLS_IN_A_CORNER: list[Fixture] = [
    ("wall", 0, 0, 2600, 590, 1000, 0),
    ("zone", 42, 2, 2368, 1026, 1100, 0),
    ("zone", 2500, 0, 2600, 406, 1474, 90),
]
SMALL_ONES_IN_ONE_PLACE: list[Fixture] = [
    (kind, 0, y, 700, 400, 1000, 0) for kind, y in (("gondola", 0), ("fridge", 1), ("wall", 0))
]


def imported(
    lines: Sequence[str],
    *,
    into: Project | None = None,
    unit: str = "",
    origin: str = "",
    y_up: bool | None = None,
    unknown_as: str = "",
    surface: str = "",
) -> Taken:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "оборудование.csv"
        path.write_text("\n".join(lines), encoding="utf-8")
        source = Source(
            path, unit=unit, origin=origin, y_up=y_up, unknown_as=unknown_as, surface=surface
        )
        return take(into if into is not None else Project(), source)


def lines_of(fixtures: Sequence[Fixture], unit: str = "mm", *, in_header: bool = True) -> list[str]:
    word = f" ({unit})" if in_header else ""
    header = ["id", "kind", *(f"{key}{word}" for key in ("x", "y", "width", "depth", "height"))]
    lines = [",".join([*header, "rotation"])]
    for number, (kind, *lengths, turn) in enumerate(fixtures):
        cells = [f"{length / PER_MM[unit]:.12g}" for length in lengths]
        lines.append(",".join([f"{number:03d}", kind, *cells, str(turn)]))
    return lines


def listed(fixtures: Sequence[Fixture], *, y_up: bool | None = None, origin: str = "") -> Taken:
    return imported(lines_of(fixtures), unknown_as="obstacle", y_up=y_up, origin=origin)


def floor_of(taken: Taken) -> Surface:
    return taken.project.plan.surfaces[FLOOR_ID]


def elements_of(taken: Taken) -> Mapping[ElementId, Element]:
    return floor_of(taken).elements


def codes(taken: Taken) -> set[str]:
    return {problem.code for problem in taken.problems}


def refusals(taken: Taken) -> list[tuple[int, str, str]]:
    if taken.refused is None:
        return []
    columns = (taken.refused[key].tolist() for key in ("row", "reason", "column"))
    return list(zip(*columns, strict=True))


def drawn(element: Element) -> Rectangle:
    assert isinstance(element.shape, Rectangle)
    return element.shape


@settings(max_examples=12)
@given(FIXTURES, st.sampled_from(["cm", "m"]))
def test_copies_in_other_units_give_the_same_floor(fixtures: list[Fixture], unit: str) -> None:
    in_millimetres = listed(fixtures)

    other = imported(lines_of(fixtures, unit), unknown_as="obstacle")

    assert floor_of(other) == floor_of(in_millimetres)


@settings(max_examples=20)
@given(st.lists(FIXTURE, min_size=3, max_size=8), st.sampled_from(sorted(PER_MM)))
@example(WALLS_IN_A_CORNER, "mm")
@example(WALLS_IN_A_CORNER, "cm")
@example(SMALL_ONES_IN_ONE_PLACE, "mm")
@example(SMALL_ONES_IN_ONE_PLACE, "cm")
def test_a_unit_is_recognised_or_the_file_refused_but_never_misread(
    fixtures: list[Fixture], unit: str
) -> None:
    named = listed(fixtures)

    try:
        silent = imported(lines_of(fixtures, unit, in_header=False), unknown_as="obstacle")
    except DataError as refused:
        assert refused.code == "unit_unclear"  # noqa: PT017
        return

    assert floor_of(silent) == floor_of(named)


@settings(max_examples=12)
@given(FIXTURES)
def test_corner_and_centre_copies_give_the_same_floor(fixtures: list[Fixture]) -> None:
    centred = []
    for kind, x, y, width, depth, height, turn in fixtures:
        cos, sin = math.cos(math.radians(turn)), math.sin(math.radians(turn))
        middle_x = x + (width * cos - depth * sin) / 2.0
        middle_y = y + (width * sin + depth * cos) / 2.0
        centred.append((kind, middle_x, middle_y, width, depth, height, turn))

    corner = elements_of(listed(fixtures, y_up=False))
    centre = elements_of(listed(centred, y_up=False, origin="centre"))

    assert list(corner) == list(centre)
    for key, element in corner.items():
        assert element.footprint.equals_exact(centre[key].footprint, 2e-6)


@settings(max_examples=12)
@given(FIXTURES)
def test_y_up_and_y_down_mirror_the_floor(fixtures: list[Fixture]) -> None:
    up, down = listed(fixtures, y_up=True), listed(fixtures, y_up=False)

    y0 = floor_of(up).frame.y0
    for key, element in elements_of(down).items():
        if isinstance(element.shape, Rectangle):
            mirrored = drawn(elements_of(up)[key])
            assert mirrored.y == pytest.approx(y0 - element.shape.y, abs=2e-6)
            assert (mirrored.angle_deg + element.shape.angle_deg) % 360.0 == 0.0
            assert mirrored.width == element.shape.width


@settings(max_examples=12)
@given(FIXTURES)
def test_a_list_turned_upside_down_with_its_y_gives_the_same_floor(
    fixtures: list[Fixture],
) -> None:
    turned = [(k, x, 50_000 - y, w, d, h, -turn) for k, x, y, w, d, h, turn in fixtures]

    up = elements_of(listed(fixtures, y_up=True, origin="centre"))
    down = elements_of(listed(turned, y_up=False, origin="centre"))

    first = next(iter(up))
    lift = down[first].footprint.centroid.y - up[first].footprint.centroid.y
    for key, element in up.items():
        assert element.facing_deg == pytest.approx(down[key].facing_deg)
        here, there = element.footprint.centroid, down[key].footprint.centroid
        assert (here.x, here.y + lift) == pytest.approx((there.x, there.y), abs=1e-5)


@settings(max_examples=12)
@given(FIXTURES, st.booleans())
def test_importing_twice_changes_nothing(fixtures: list[Fixture], has_ids: bool) -> None:
    lines = lines_of(fixtures)
    if not has_ids:
        lines = [line.split(",", 1)[1] for line in lines]
    once = imported(lines, unknown_as="obstacle")

    twice = imported(lines, into=once.project, unknown_as="obstacle")

    assert twice.project is once.project
    assert len(elements_of(once)) == len(fixtures)


def test_the_corner_is_that_of_least_x_and_y_and_fronts_look_down_the_drawing() -> None:
    lines = ["id,kind,x (m),y (m),width (m),depth (m),rotation"]
    lines += ["a,gondola,2,3,2.5,1,0", "b,gondola,10,10,2.5,1,90"]

    up = elements_of(imported(lines, y_up=True))
    down = elements_of(imported(lines, y_up=False))

    assert drawn(down[ElementId("a")]) == Rectangle(3.25, 3.5, 2.5, 1.0, 0.0)
    assert drawn(down[ElementId("b")]) == Rectangle(9.5, 11.25, 2.5, 1.0, 90.0)
    assert drawn(up[ElementId("a")]) == Rectangle(3.25, 12.5 - 3.5, 2.5, 1.0, 0.0)
    assert drawn(up[ElementId("b")]) == Rectangle(9.5, 12.5 - 11.25, 2.5, 1.0, 270.0)
    assert [up[ElementId(key)].facing_deg for key in "ab"] == [90.0, 0.0]


def test_a_store_of_the_bench_becomes_a_floor() -> None:
    walls = take_walls(Project(), Source(DATA / "store_s_walls.csv"))

    taken = take(walls.project, Source(DATA / "store_s.csv", origin="centre"))

    elements = elements_of(taken)
    assert (taken.taken_count, taken.refused_count, len(elements)) == (38, 0, 38)
    assert {e.kind for e in elements.values()} == {
        "wall_shelf", "gondola", "endcap", "checkout", "promo_stand",
    }  # fmt: skip
    (room,) = floor_of(taken).outlines
    left, right, back = (elements[ElementId(key)] for key in ("000", "004", "008"))
    assert left.footprint.bounds[0] == pytest.approx(min(x for x, _ in room))
    assert [e.facing_deg for e in (left, right, back)] == [0.0, 180.0, 90.0]
    assert back.footprint.bounds[1] == pytest.approx(min(y for _, y in room))
    assert {"unit_recognised", "kinds_read", "usual_size_taken"} <= codes(taken)


def test_a_russian_list_in_cp1251_with_semicolons_becomes_a_floor() -> None:
    taken = take(Project(), Source(DATA / "зал.csv", unknown_as="obstacle"))

    elements = elements_of(taken)
    kinds = {key: element.kind for key, element in elements.items()}
    assert kinds == {
        "001": "wall_shelf",
        "002": "gondola",
        "003": "fridge",
        "004": "checkout",
        "005": "entrance",
        "006": "zone",
        "007": "wall",
        "008": "obstacle",
    }
    assert elements[ElementId("003")].height_m == 2.0005
    assert elements[ElementId("001")].label == "Чай"
    assert elements[ElementId("001")].zone == "Бакалея"
    zone, wall = elements[ElementId("006")].shape, elements[ElementId("007")].shape
    assert isinstance(zone, Outline)
    assert isinstance(wall, Line)
    assert (wall.thickness, math.dist(*wall.points)) == (0.2, 10.0)
    (unknown,) = [p for p in taken.problems if p.code == "kind_unknown_taken"]
    assert dict(unknown.facts)["word"] == "Аквариум"
    assert (unknown.facts["count"], unknown.facts["row"]) == (1, 9)


def test_unknown_kinds_are_listed_and_left_out() -> None:
    lines = ["id,kind,x (m),y (m)", "1,shelf,0,0", "2,Аквариум,1,1", "3,Аквариум,2,2", "4,,3,3"]

    taken = imported(lines)

    assert list(elements_of(taken)) == ["1"]
    assert [(row, why) for row, why, _ in refusals(taken)] == [
        (3, "kind_not_known"), (4, "kind_not_known"), (5, "kind_not_known"),
    ]  # fmt: skip
    (named,) = [p for p in taken.problems if p.code == "kind_unknown"]
    assert (named.facts["word"], named.facts["count"], named.facts["row"]) == ("Аквариум", 2, 3)
    assert "kind_empty" in codes(taken)


@pytest.mark.parametrize(
    ("lines", "code"),
    [
        (["id,kind,x (m),y (m)", "1,Аквариум,0,0"], "no_kind_known"),
        (["id,x (m),y (m)", "1,0,0"], "no_kind_column"),
        (["id,kind,y (m)", "1,shelf,0"], "column_missing"),
        (["id,kind,x,y", "1,shelf,0,0"], "unit_unclear"),
        (["id,kind,x (m),y (m),width (m)", "1,shelf,0,0,-1"], "no_good_row"),
    ],
)
def test_a_list_that_cannot_be_read_is_refused_whole(lines: list[str], code: str) -> None:
    with pytest.raises(DataError) as refused:
        imported(lines)

    assert refused.value.code == code


def test_without_a_kind_column_every_row_is_what_the_user_says() -> None:
    taken = imported(["id,x (m),y (m)", "007,0,0"], unknown_as="table")

    assert {key: e.kind for key, e in elements_of(taken).items()} == {"007": "table"}


def test_a_wish_that_is_no_kind_is_refused() -> None:
    with pytest.raises(DataError) as refused:
        imported(["id,kind,x (m),y (m)", "1,shelf,0,0"], unknown_as="aquarium")

    assert refused.value.code == "unknown_as_no_kind"


def test_rows_that_no_fixture_can_be_are_refused_with_reasons() -> None:
    lines = [
        "id,kind,x (m),y (m),width (m),depth (m),height (m),levels,bays",
        "1,gondola,0,0,1.25,1,1.8,5,1",
        "2,gondola,2,0,0,1,1.8,5,1",
        "3,gondola,4,0,1.25,-1,1.8,5,1",
        "4,gondola,6,0,1001,1,1.8,5,1",
        "5,gondola,8,,1.25,1,1.8,5,1",
        "6,gondola,5000,0,1.25,1,1.8,5,1",
        "7,gondola,8,0,wide,1,1.8,5,1",
        "8,gondola,8,0,inf,1,1.8,5,1",
        "9,gondola,8,0,1.25,1,0,5,1",
        "10,gondola,8,0,1.25,1,1.8,0,1",
        "11,gondola,8,0,1.25,1,1.8,99,1",
        "1,gondola,8,0,1.25,1,1.8,5,1",
        "12,entrance,8,5,2,0.3,0,,",
    ]

    taken = imported(lines)

    assert list(elements_of(taken)) == ["1", "12"]
    assert refusals(taken) == [
        (3, "not_positive", "width"),
        (4, "not_positive", "depth"),
        (5, "too_long", "width"),
        (6, "missing_cell", "y"),
        (7, "far_away", "x"),
        (8, "unreadable_number", "width"),
        (9, "unreadable_number", "width"),
        (10, "not_positive", "height"),
        (11, "not_positive", "levels"),
        (12, "too_many", "levels"),
        (13, "repeated_fixture", "id"),
    ]


def test_what_a_list_leaves_open_is_usual_for_the_kind_and_said() -> None:
    taken = imported(["kind,x (m),y (m)", "fridge,1,1", "fridge,5,1", "G7,0,0"], unknown_as="bin")

    assert list(elements_of(taken)) == ["R1", "R2", "B1"]
    fridge = elements_of(taken)[ElementId("R1")]
    assert (drawn(fridge).width, drawn(fridge).depth, fridge.height_m) == (1.25, 0.8, 2.0)
    assert {"usual_size_taken", "rotation_assumed", "ids_made", "origin_taken"} <= codes(taken)


@pytest.mark.parametrize(
    ("lines", "at"),
    [
        (["id,kind,center x (m),centre y (m)", "1,table,5,5"], (5.0, 5.0)),
        (["id,kind,x (m),y (m),anchor", "1,table,5,5,Centre"], (5.0, 5.0)),
        (["id,kind,x (m),y (m),anchor", "1,table,5,5,угол"], (5.6, 5.6)),
        (["id,kind,x (m),y (m)", "1,table,5,5"], (5.6, 5.6)),
    ],
)
def test_corner_or_centre_is_read_from_the_file(lines: list[str], at: tuple[float, float]) -> None:
    table = drawn(elements_of(imported(lines, y_up=False))[ElementId("1")])

    assert (table.x, table.y) == at


def test_levels_and_bays_are_counted_in_the_list() -> None:
    lines = ["id,kind,x (m),y (m),height (m),levels,bays", "1,gondola,0,0,1.65,5,4"]

    element = elements_of(imported(lines))[ElementId("1")]

    assert element.levels_m == (0.15, 0.45, 0.75, 1.05, 1.35)
    assert element.bays == 4
    assert len(element_placements(FLOOR_ID, element)) == 2 * 4 * 5


def test_an_update_keeps_stock_and_levels_that_fit_and_lists_what_is_lost() -> None:
    first = imported(["id,kind,x (m),y (m),width (m)", "G1,gondola,0,0,2.5", "G2,gondola,5,0,2.5"])
    plan = first.project.plan
    one = ElementId("G1")
    plan = set_fittings(plan, FLOOR_ID, one, bays=2, levels_m=(0.1, 0.7, 1.3), height_m=1.8)
    for slot, product in ((Slot("A", 1, 1), "0042"), (Slot("B", 2, 3), "0043")):
        plan = assign_product(plan, FLOOR_ID, one, slot, ProductId(product))
    lines = ["id,kind,name,x (m),y (m),width (m),height (m)", "G1,gondola,Чай,1,0,2.5,1.2"]

    second = imported(lines, into=with_plan(first.project, plan))

    element = elements_of(second)[one]
    assert (element.name, drawn(element).x, element.levels_m) == ("Чай", 2.25, (0.1, 0.7))
    assert {p.product for there in element.stock.values() for p in there} == {"0042"}
    (lost,) = [p for p in second.problems if p.code == "products_lost"]
    assert (lost.facts["count"], lost.weight) == (1, "warning")
    assert list(elements_of(second)) == ["G1", "G2"]


def test_bays_that_were_usual_follow_the_width() -> None:
    first = imported(["id,kind,x (m),y (m),width (m)", "1,gondola,0,0,2.5"])

    second = imported(["id,kind,x (m),y (m),width (m)", "1,gondola,0,0,5"], into=first.project)

    assert [elements_of(taken)[ElementId("1")].bays for taken in (first, second)] == [2, 4]


def test_new_ids_do_not_meet_those_of_the_file() -> None:
    lines = ["id,kind,x (m),y (m)", ",gondola,0,0", "G2,gondola,3,0", ",gondola,6,0"]

    assert list(elements_of(imported(lines))) == ["G2", "G3", "G4"]


def test_a_length_beside_a_width_is_the_longer_side_of_the_front() -> None:
    frame = pandas.DataFrame(
        {
            "kind": pandas.Series(["gondola"], dtype="str"),
            "x": [0.0],
            "y": [0.0],
            "length": [250.0],
            "width": [100.0],
        }
    )
    columns = [str(column) for column in frame]
    match = Match(
        "fixtures", dict(zip(columns, columns, strict=True)), dict.fromkeys(columns, "cm"), ()
    )

    rows = prepared(frame, match, Surface(FLOOR_ID, "", FLOOR), Source(Path("a.csv"))).frame

    assert (rows["width"].tolist(), rows["depth"].tolist()) == ([2.5], [1.0])


def test_the_surface_keeps_the_frame_of_its_first_import() -> None:
    first = imported(["id,kind,x (m),y (m)", "1,table,0,0"], y_up=False)

    second = imported(["id,kind,x (m),y (m)", "2,table,0,50"], into=first.project)

    assert floor_of(second).frame == floor_of(first).frame
    assert drawn(elements_of(second)[ElementId("2")]).y == 50.6
    assert "y_assumed" not in codes(second)
