from __future__ import annotations

import math
import re
from types import MappingProxyType
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.errors import Fact
from planner.files.exporters.plan_svg import plan_svg
from planner.files.exporters.plan_svg_parts.inks import READABLE, contrast, inks_of, readable
from planner.files.exporters.plan_svg_parts.labels import Taken, text_width, turned_box, upright
from planner.files.exporters.plan_svg_parts.markup import number
from planner.files.exporters.plan_svg_parts.room import doorways, room_of
from planner.files.exporters.plan_svg_parts.values import (
    lettered,
    round_step,
    scale_of,
    values_of,
)
from planner.look import DARK, LIGHT, exposure_colours
from planner.model.element import Element, make_element
from planner.model.placements import placements_of
from planner.model.plan import Ring, Surface, SurfaceId
from planner.model.shape import Line, Outline, Rectangle
from planner.tables.report import Cell, DefaultUsed, Report, ReportColumn, Sheet
from planner.wording import LANGUAGES, Words

NO_BREAK = "\u00a0"
SVG = "{http://www.w3.org/2000/svg}"
ROOM: Ring = ((0.0, 0.0), (12.0, 0.0), (12.0, 9.0), (0.0, 9.0))
EMPTY = Sheet((), ())
COLUMNS = (
    ReportColumn("surface"),
    ReportColumn("placement_id"),
    ReportColumn("noticed_per_1000", "per_1000", 3),
    ReportColumn("rank", "", 0),
    ReportColumn("band"),
    ReportColumn("revenue", "money", 2),
)


def floor(*elements: Element, outlines: tuple[Ring, ...] = (ROOM,), name: str = "Зал") -> Surface:
    return Surface(
        SurfaceId("floor"),
        name,
        "floor",
        outlines=outlines,
        elements=MappingProxyType({element.id: element for element in elements}),
    )


def report(
    surface: Surface,
    values: dict[str, float | None] | None = None,
    *,
    basis: str = "tracks",
    generated: bool = False,
    visits: int = 1234567,
) -> Report:
    placements = placements_of(surface)
    rows: list[tuple[Cell, ...]] = []
    for index, placement in enumerate(placements):
        value = (values or {}).get(placement.id, 100.0 + index)
        band = "EDCBA"[5 * index // len(placements)]
        cells = (value, len(placements) - index, band, value)
        rows.append((surface.name, placement.id, *cells))
    rows.append(("", "unplaced", None, None, None, 7.0))
    facts: dict[str, Fact] = {
        "visits": visits,
        "evidence_from": "2025-09-01",
        "evidence_to": "2025-09-03",
        "evidence_days": 3,
        "period_from": "2025-08-31",
        "period_to": "2025-09-28",
        "period_days": 29,
    }
    return Report(
        project="Магазин & <сын>",
        surfaces=(surface.name,),
        basis=basis,
        generated=generated,
        facts=facts,
        placements=Sheet(COLUMNS, tuple(rows)),
        products=EMPTY,
        zones=EMPTY,
        problems=(),
        defaults=(DefaultUsed("kappa", 1.0, "", "O", ""), DefaultUsed("a", 1.0, "", "S", "B 2019")),
        sources=(),
    )


def shop() -> Surface:
    return floor(
        make_element("Z1", "zone", Outline(((7, 1), (11, 1), (11, 5), (7, 5))), name="Dairy"),
        make_element("G1", "gondola", Rectangle(4, 4, 5.0, 1.0, 90.0), name="Gondola 1"),
        make_element("N1", "endcap", Rectangle(4, 6.75, 1.0, 0.5, 0.0)),
        make_element("T1", "table", Rectangle(8, 7, 1.2, 1.2, 30.0), name="Fruit"),
        make_element("P1", "promo_stand", Rectangle(10, 7, 0.8, 0.8, 45.0)),
        make_element("K1", "checkout", Rectangle(2, 7.5, 0.9, 2.5, 180.0)),
        make_element("R1", "fridge", Rectangle(11.6, 3, 2.5, 0.8, 90.0)),
        make_element("F1", "freezer_chest", Rectangle(9, 3, 2.0, 1.0, 10.0)),
        make_element("S1", "wall_shelf", Line(((0.5, 0.5), (2.5, 0.5), (3.5, 1.5)), 0.5)),
        make_element("C1", "column", Rectangle(6, 6, 0.4, 0.4, 0.0)),
        make_element("W1", "wall", Line(((5.5, 9), (5.5, 8)), 0.1)),
        make_element("E1", "entrance", Rectangle(9, 9.1, 2.0, 0.3, 0.0)),
        make_element("X1", "exit", Rectangle(-0.1, 3, 0.9, 0.3, 90.0), name="Выход во двор"),
    )


def texts(svg: str) -> list[str]:
    return [element.text or "" for element in ET.fromstring(svg).iter(f"{SVG}text")]


def fills(svg: str) -> set[str]:
    return {element.get("fill", "") for element in ET.fromstring(svg).iter(f"{SVG}path")}


@pytest.fixture(params=LANGUAGES)
def words(request: pytest.FixtureRequest) -> Words:
    return Words(request.param)


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("metric", ["noticed_per_1000", "rank", "band", "revenue"])
def test_a_picture_is_whole_and_the_same_each_time(words: Words, metric: str, dark: bool) -> None:
    surface = shop()

    svg = plan_svg(surface, report(surface), words, metric=metric, dark=dark)

    assert ET.fromstring(svg).tag == f"{SVG}svg"
    assert svg == plan_svg(shop(), report(shop()), words, metric=metric, dark=dark)
    assert "nan" not in svg
    assert "inf" not in svg


def test_nothing_is_fetched_from_elsewhere(words: Words) -> None:
    surface = shop()

    svg = plan_svg(surface, report(surface), words)

    assert re.findall(r"https?://[^\"]+", svg) == ["http://www.w3.org/2000/svg"]
    assert set(re.findall(r"url\(([^)]*)\)", svg)) <= {"#exposure", "#unseen"}
    assert "href" not in svg


def test_legend_names_metric_unit_basis_visits_and_period(words: Words) -> None:
    surface = shop()

    said = " ".join(texts(plan_svg(surface, report(surface), words)))

    for code in ("column_noticed_per_1000", "basis_tracks"):
        assert words.say(code) in said
    assert words.say("picture_visits", count=1234567) in said
    assert "2025" in said


def test_sales_are_dated_by_the_days_of_the_sales(words: Words) -> None:
    surface = shop()

    said = " ".join(texts(plan_svg(surface, report(surface), words, metric="revenue")))

    assert ("31.08.2025" if words.language == "ru" else "2025-08-31") in said


def test_russian_numbers_have_no_break_spaces() -> None:
    surface = shop()

    said = " ".join(texts(plan_svg(surface, report(surface), Words("ru"))))

    assert f"1{NO_BREAK}234{NO_BREAK}567{NO_BREAK}визитов" in said


def test_names_are_escaped(words: Words) -> None:
    surface = floor(
        make_element("G1", "gondola", Rectangle(6, 4, 8.0, 1.0, 0.0), name='<b>"&\x07'),
        name="<&>",
    )

    svg = plan_svg(surface, report(surface), words)

    assert "Магазин & <сын>" in texts(svg)
    assert '<b>"&' in texts(svg)


def test_a_face_has_the_colour_of_the_mean_of_its_levels(words: Words) -> None:
    surface = floor(make_element("N1", "endcap", Rectangle(6, 4, 2.0, 1.0), levels_m=(0.2, 0.9)))
    values: dict[str, float | None] = {"N1-A-1-1": 0.0, "N1-A-1-2": 63.0 * 2}

    svg = plan_svg(surface, report(surface, values), words)

    scale = 150.0
    share = round(63.0 / scale * 63) / 63
    assert set(exposure_colours([share, 126.0 / scale], dark=False)) & fills(svg)
    assert exposure_colours([share], dark=False)[0] in fills(svg)


def test_what_nobody_sees_is_hatched_and_the_legend_says_so(words: Words) -> None:
    surface = floor(make_element("T1", "table", Rectangle(6, 4, 2.0, 1.0)))

    seen = plan_svg(surface, report(surface, {"T1-T-1-1": 5.0}), words)
    unseen = plan_svg(surface, report(surface, {"T1-T-1-1": 0.0}), words)

    assert "url(#unseen)" in fills(unseen)
    assert words.say("picture_unseen") in texts(unseen)
    assert "url(#unseen)" not in fills(seen)
    assert words.say("picture_unseen") not in texts(seen)


def test_what_has_no_value_has_the_colour_of_the_outside(words: Words) -> None:
    surface = floor(make_element("T1", "table", Rectangle(6, 4, 2.0, 1.0)))

    svg = plan_svg(surface, report(surface, {"T1-T-1-1": None}), words, dark=True)

    assert DARK.outside in fills(svg)
    assert words.say("picture_unknown") in texts(svg)


def test_faces_carry_the_letter_of_their_band() -> None:
    tables = [make_element(f"T{n}", "table", Rectangle(2.0 * n, 4, 1.2, 1.2)) for n in range(1, 6)]
    surface = floor(*tables)
    values = {f"T{n}-T-1-1": 100.0 * n for n in range(1, 6)}

    svg = plan_svg(surface, report(surface, dict(values)), Words("en"))

    for letter in "ABCDE":
        assert texts(svg).count(letter) == 2, letter


def test_faces_of_other_metrics_carry_the_number() -> None:
    surface = floor(make_element("T1", "table", Rectangle(6, 4, 2.0, 1.0)))

    svg = plan_svg(surface, report(surface, {"T1-T-1-1": -12345.6}), Words("en"), metric="revenue")

    assert "−12,346" in texts(svg)


def test_an_unknown_metric_is_refused() -> None:
    with pytest.raises(KeyError):
        plan_svg(shop(), report(shop()), Words("en"), metric="charm")


@pytest.mark.parametrize(
    ("basis", "generated", "codes"),
    [
        ("tracks", False, set()),
        ("layout", False, {"picture_simulated"}),
        ("zones", True, {"picture_generated"}),
        ("baskets", True, {"picture_simulated", "picture_generated"}),
    ],
)
def test_what_is_generated_or_simulated_is_said(
    words: Words, basis: str, generated: bool, codes: set[str]
) -> None:
    surface = shop()

    said = texts(plan_svg(surface, report(surface, basis=basis, generated=generated), words))

    possible = {"picture_simulated", "picture_generated"}
    assert {code for code in possible if words.say(code) in said} == codes
    assert words.say("picture_assumed", count=1) in said


def test_a_surface_without_walls_or_without_anything_is_drawn(words: Words) -> None:
    bare = floor(make_element("G1", "gondola", Rectangle(4, 4, 5.0, 1.0, 17.0)), outlines=())
    empty = floor(outlines=())

    for surface in (bare, empty):
        assert ET.fromstring(plan_svg(surface, report(surface), words)) is not None


def test_walls_stand_outside_the_outline_and_holes_stay_solid() -> None:
    hole: Ring = ((4.0, 4.0), (6.0, 4.0), (6.0, 6.0), (4.0, 6.0))

    room = room_of(floor(outlines=(ROOM, hole)))

    assert room.paper.area == pytest.approx(12.0 * 9.0 - 4.0)
    assert room.walls.intersection(room.paper).area == pytest.approx(0.0)
    assert room.walls.bounds == pytest.approx((-0.18, -0.18, 12.18, 9.18))


@pytest.mark.parametrize("angle", [0.0, 90.0, 180.0, 270.0, 8.0])
def test_doors_lie_on_the_wall_and_open_into_the_room(angle: float) -> None:
    spots = {0.0: (6.0, 9.2), 180.0: (6.0, -0.1), 90.0: (12.1, 4.0), 270.0: (-0.2, 4.0)}
    x, y = spots.get(angle, (6.0, 9.0))
    surface = floor(make_element("E1", "entrance", Rectangle(x, y, 2.0, 0.3, angle)))

    (door,) = doorways(surface, room_of(surface))

    middle_x, middle_y = door.middle
    assert math.dist(door.start, door.end) == pytest.approx(2.0)
    assert min(middle_x, middle_y, 12.0 - middle_x, 9.0 - middle_y) == pytest.approx(0.0)
    assert 0.0 < middle_x + door.inward[0] * 0.1 < 12.0
    assert 0.0 < middle_y + door.inward[1] * 0.1 < 9.0


def test_names_that_do_not_fit_give_way_to_the_id_then_to_nothing() -> None:
    long = "A name far too long for a small fixture"
    small = make_element("O77", "obstacle", Rectangle(6, 4, 0.5, 0.5), name=long)
    tiny = make_element("O78", "obstacle", Rectangle(8, 4, 0.1, 0.1), name=long)

    said = texts(plan_svg(floor(small, tiny), report(floor(small, tiny)), Words("en")))

    assert "O77" in said
    assert "O78" not in said
    assert long not in said


def test_no_two_labels_overlap() -> None:
    fixtures = [
        make_element(f"O{n}", "obstacle", Rectangle(3.0 + 0.2 * n, 4.0, 1.0, 1.0)) for n in range(9)
    ]
    zones = [
        make_element(f"Z{n}", "zone", Outline(((1, 1), (8, 1), (8, 8), (1, 8))), name=f"Zone {n}")
        for n in range(9)
    ]
    surface = floor(*zones, *fixtures)

    svg = plan_svg(surface, report(surface), Words("en"))

    boxes = [
        (float(t.get("x", "0")), float(t.get("y", "0")), text_width(t.text or "", 10.0))
        for t in ET.fromstring(svg).iter(f"{SVG}text")
        if re.fullmatch(r"(Zone |O)\d", t.text or "") and t.get("x")
    ]
    assert len(boxes) >= 4
    for index, (x, y, width) in enumerate(boxes):
        for other_x, other_y, other_width in boxes[index + 1 :]:
            apart = abs(x - other_x) >= (width + other_width) / 2 - 0.5 or abs(y - other_y) >= 8.0
            assert apart


def test_many_fixtures_make_a_small_file() -> None:
    shelves = [
        make_element(
            f"G{n}", "gondola", Rectangle(2.0 + n % 40 * 3.0, 3.0 + n // 40 * 6.5, 5.0, 1.0, 90.0)
        )
        for n in range(600)
    ]
    surface = floor(*shelves, outlines=(((0, 0), (122, 0), (122, 102), (0, 102)),))

    svg = plan_svg(surface, report(surface), Words("en"))

    assert len(svg.encode()) < 600_000
    assert svg.count("<path") < 200


def test_bands_are_cut_where_the_report_cuts_them() -> None:
    surface = shop()
    whole = report(surface)
    values = values_of(whole, surface, "noticed_per_1000")

    known = [value for value in values.values() if value is not None]
    scale = lettered(scale_of(whole, "noticed_per_1000", known), whole, surface, values)

    bands = dict(
        zip(whole.placements.column("placement_id"), whole.placements.column("band"), strict=True)
    )
    assert {key: scale.letter(value) for key, value in values.items() if value is not None} == {
        key: bands[key] for key in values
    }


@given(st.floats(1e-6, 1e9))
def test_round_steps_are_round_and_not_too_small(least: float) -> None:
    step = round_step(least)

    assert least <= step * (1 + 1e-9)
    assert step <= 2.51 * least
    assert float(f"{step:.1e}") == pytest.approx(step)


@given(st.floats(-1e6, 1e6))
def test_numbers_keep_a_hundredth(value: float) -> None:
    written = number(value)

    assert float(written) == pytest.approx(value, abs=0.00501)
    assert not written.endswith((".", "-0"))


@given(st.floats(-1e4, 1e4))
def test_text_never_stands_on_its_head(angle: float) -> None:
    turned = upright(angle)

    assert -90.0 <= turned < 90.0
    assert math.isclose(math.sin(math.radians(turned - angle)), 0.0, abs_tol=1e-6)


BOXES = st.tuples(st.floats(0, 300), st.floats(0, 300), st.floats(1, 90), st.floats(1, 90))


@given(st.lists(BOXES, max_size=40))
def test_claimed_boxes_never_overlap(wanted: list[tuple[float, float, float, float]]) -> None:
    taken, got = Taken(), []

    for x, y, width, height in wanted:
        box = turned_box((x, y), width, height, 0.0)
        if taken.claim(box):
            got.append(box)

    for index, one in enumerate(got):
        for other in got[index + 1 :]:
            assert (
                one[2] <= other[0] or other[2] <= one[0] or one[3] <= other[1] or other[3] <= one[1]
            )


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("colour", ["#332288", "#DDCC77", "#FFFFFF", "#000000"])
def test_names_of_zones_can_be_read(colour: str, dark: bool) -> None:
    inks = inks_of(dark)

    ink = readable(colour, inks.palette.paper, inks.palette)

    assert contrast(ink, inks.palette.paper) >= READABLE


def test_walls_stand_out_from_the_paper() -> None:
    for dark, palette in ((False, LIGHT), (True, DARK)):
        assert contrast(inks_of(dark).wall, palette.paper) >= 7.0
