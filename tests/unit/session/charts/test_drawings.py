from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from xml.etree import ElementTree

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.errors import DataError
from planner.files.exporters.chart_drawing import Dots, Drawing, Letters
from planner.files.exporters.chart_svg import chart_svg
from planner.files.exporters.plan_svg_parts.labels import Taken, text_width
from planner.session.charts.figure import Figure, Room
from planner.session.charts.files import chart_file
from planner.session.charts.kinds import BY_KEY, CHARTS, Asked
from planner.session.charts.labels import Named, placed_names
from planner.wording import LANGUAGES, Words
from tests.unit.analysis.charts.reports import many_report, report_of, small_report

SIZES = ((960.0, 600.0), (1280.0, 170.0), (420.0, 120.0))
EN = Words("en")


def figure(kind: str, subject: str = "product", count: int = 60) -> Figure:
    report = many_report(count)
    asked = Asked(kind, report, subject, "units", many_report(count, step=2), ("today", "Spring"))
    return BY_KEY[kind].make(asked)


def letters(drawing: Drawing) -> Iterator[Letters]:
    return (mark for mark in drawing.marks if isinstance(mark, Letters))


@given(
    st.lists(st.tuples(st.integers(0, 600), st.integers(0, 200), st.text("abж ", min_size=1)),
             max_size=40),
    st.integers(0, 30),
)  # fmt: skip
def test_names_stay_inside_the_plot_and_off_each_other(
    points: list[tuple[int, int, str]], most: int
) -> None:
    plot = (0.0, 0.0, 600.0, 200.0)
    wanted = [Named(at, (float(x), float(y)), text) for at, (x, y, text) in enumerate(points)]

    marks, boxes = placed_names(wanted, plot, 4.0, Taken(), most)

    assert len(boxes) <= most
    assert len(marks) == 2 * len(boxes)
    for box, _ in boxes:
        assert plot[0] <= box[0] <= box[2] <= plot[2]
        assert plot[1] <= box[1] <= box[3] <= plot[3]
    for at, (one, _) in enumerate(boxes):
        for other, _ in boxes[at + 1 :]:
            apart = (one[2] <= other[0], other[2] <= one[0], one[3] <= other[1], other[3] <= one[1])
            assert any(apart)


def test_the_first_name_is_the_last_to_be_left_out() -> None:
    wanted = [Named(at, (50.0, 50.0), f"name {at}") for at in range(30)]

    _, boxes = placed_names(wanted, (0.0, 0.0, 100.0, 100.0), 3.0, Taken(), 30)

    assert 0 < len(boxes) < 30
    assert boxes[0][1] == 0


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("kind", [one.key for one in CHARTS])
def test_points_stand_in_the_plot_and_words_in_the_picture(
    kind: str, size: tuple[float, float]
) -> None:
    for language in LANGUAGES:
        drawing = figure(kind).drawn(Room(*size, Words(language)))

        left, top, right, bottom = drawing.plot
        x, y = drawing.points[:, 0], drawing.points[:, 1]
        assert ((x >= left - 1e-6) & (x <= right + 1e-6)).all()
        assert ((y >= top - 1e-6) & (y <= bottom + 1e-6)).all()
        assert len(drawing.points) == len(drawing.refs)
        for one in letters(drawing):
            wide = text_width(one.text, one.px)
            begin = {"start": 0.0, "middle": wide / 2.0, "end": wide}[one.anchor]
            assert one.at[0] - begin >= -1.0, one
            assert one.at[0] - begin + wide <= size[0] + 6.0, one


@pytest.mark.parametrize("kind", [one.key for one in CHARTS])
def test_every_point_is_told_in_both_languages(kind: str) -> None:
    made = figure(kind)
    drawing = made.drawn(Room(960.0, 600.0, EN))

    for ref in drawing.refs.tolist():
        item = made.item(ref)
        assert item in made.items
        told = {words: made.told(ref, Words(words)) for words in LANGUAGES}
        assert all(lines[0] == item.name and len(lines) > 2 for lines in told.values())
        assert told["en"][1:] != told["ru"][1:]


def test_a_dot_is_drawn_for_every_thing_and_outliers_by_their_shape() -> None:
    drawing = figure("exposure_sales", count=120).drawn(Room(960.0, 600.0, EN))

    dots = {mark.form: len(mark.at) for mark in drawing.marks if isinstance(mark, Dots)}
    assert dots == {"disc": 113, "up": 0, "down": 7}
    named = {point for _, point in drawing.names}
    assert {at for at in range(120) if at % 17 == 3} & named


def test_quadrants_are_named_and_counted_in_their_corners() -> None:
    made = figure("quadrants")
    texts = [one.text for one in letters(made.drawn(Room(960.0, 600.0, EN)))]

    counted = [re.fullmatch(r"(Stars|Hidden gems|Over-exposed|Quiet): (\d+)", t) for t in texts]
    found = {match[1]: int(match[2]) for match in counted if match}
    assert len(found) == 4
    assert sum(found.values()) == 60


def test_pareto_says_how_many_make_eighty_per_cent() -> None:
    rows = [("Floor", f"P{n}", "", "", 1.0, units, 1.0, 0.1)
            for n, units in enumerate([70.0, 15.0, 5.0, 5.0, 5.0])]  # fmt: skip
    made = BY_KEY["pareto"].make(Asked("pareto", report_of(rows), "product", "units"))

    assert "80\u00a0% of units: 2 of 5 products" in made.summary(EN)
    assert "80\u00a0% проданных штук: 2 из 5 товаров" in made.summary(Words("ru"))


def test_rows_that_find_no_room_are_scrolled_to() -> None:
    made = figure("before_after")
    room = Room(900.0, 200.0, EN)

    first = made.drawn(room)
    last = made.drawn(replace(room, first=1000))

    shown = len(first.refs)
    assert first.hidden == (0, 60 - shown)
    assert last.hidden == (60 - shown, 0)
    assert last.refs.tolist() == list(range(60 - shown, 60))


def test_numbers_are_written_as_the_language_writes_them() -> None:
    made = figure("exposure_sales", count=600)

    english = {one.text for one in letters(made.drawn(Room(1400.0, 600.0, EN)))}
    russian = {one.text for one in letters(made.drawn(Room(1400.0, 600.0, Words("ru"))))}

    assert "1,000" in english
    assert "1\u00a0000" in russian


def test_money_is_named_with_its_currency() -> None:
    asked = Asked("exposure_sales", many_report(20), "product", "revenue", currency="EUR")
    made = BY_KEY["exposure_sales"].make(asked)

    texts = {one.text for one in letters(made.drawn(Room(900.0, 400.0, EN)))}

    assert "Revenue, EUR" in texts
    assert any(line.startswith("Revenue, EUR: ") for line in made.told(0, EN))


def test_several_floors_are_told_apart_by_name() -> None:
    rows = [(floor, "tea", "Tea", "", 5.0, 1.0, 1.0, 0.5) for floor in ("Ground", "First")]
    report = report_of(rows, surfaces=("Ground", "First"))
    made = BY_KEY["quadrants"].make(Asked("quadrants", report, "product", "units"))

    assert [made.told(ref, EN)[0] for ref in (0, 1)] == ["Tea (Ground)", "Tea (First)"]


@pytest.mark.parametrize(
    ("kind", "subject", "sales", "code"),
    [
        ("exposure_sales", "product", "margin", "chart_no_sales"),
        ("before_after", "product", "units", "chart_one_variant"),
    ],
)
def test_what_is_missing_is_named(kind: str, subject: str, sales: str, code: str) -> None:
    with pytest.raises(DataError) as caught:
        BY_KEY[kind].make(Asked(kind, small_report(), subject, sales))

    assert caught.value.code == code


@pytest.mark.parametrize("kind", ["exposure_sales", "quadrants", "pareto"])
@pytest.mark.parametrize("subject", ["product", "category", "zone", "placement"])
def test_an_empty_plan_is_told_in_words(kind: str, subject: str) -> None:
    with pytest.raises(DataError) as caught:
        BY_KEY[kind].make(Asked(kind, report_of(), subject, "units"))

    for language in LANGUAGES:
        assert Words(language).say(caught.value.code, **caught.value.facts)


def test_where_nothing_was_sold_pareto_shows_exposure_alone() -> None:
    rows = [("Floor", f"P{n}", "", "", 1.0, 0.0, None, 0.5) for n in range(2)]
    made = BY_KEY["pareto"].make(Asked("pareto", report_of(rows), "product", "units"))

    assert "units" not in made.summary(EN)
    assert len(made.drawn(Room(600.0, 300.0, EN)).points) == 2


@pytest.mark.parametrize("kind", [one.key for one in CHARTS])
def test_svg_is_well_formed_the_same_each_time_and_escapes_names(kind: str) -> None:
    report = many_report(20)
    rows = tuple((*row[:2], f"<b>&{row[1]}", *row[3:]) for row in report.products.rows)
    wild = replace(report, products=replace(report.products, rows=rows))
    made = BY_KEY[kind].make(Asked(kind, wild, "product", "units", wild, ("today", "Spring")))

    written = chart_file(made, "svg", EN)

    assert written == chart_file(made, "svg", EN)
    assert b"<b>" not in written
    root = ElementTree.fromstring(written)
    assert root.tag.endswith("svg")
    assert (root.get("width"), root.get("height")) == ("960", "600")


def test_dark_and_light_differ_in_colours_only() -> None:
    drawing = figure("quadrants").drawn(Room(960.0, 600.0, EN))

    light, dark = (chart_svg(drawing, "x", "en", dark=dark) for dark in (False, True))

    colours = re.compile("#[0-9A-F]{6}")
    assert light != dark
    assert colours.sub("", light) == colours.sub("", dark)


@pytest.mark.parametrize("kind", [one.key for one in CHARTS])
def test_the_numbers_of_a_chart_are_rows_with_words_where_people_read_them(kind: str) -> None:
    made = figure(kind)

    machine = chart_file(made, "csv", EN).decode("utf-8").splitlines()
    russian = chart_file(made, "csv", Words("ru"), "excel").decode("utf-8-sig").splitlines()

    things = len(made.items) * (2 if kind == "pareto" else 1)
    assert len(machine) == len(russian) == things + 1
    assert "surface" in machine[0]
    assert "Поверхность" in russian[0]
    assert re.search("[а-яё]", russian[0])


def test_points_of_the_numbers_are_those_of_the_drawing() -> None:
    made = figure("exposure_sales")
    sheet = made.sheet()

    noticed = np.array(sheet.column("noticed_per_1000"), dtype=np.float64)
    across = made.drawn(Room(960.0, 600.0, EN)).points[:, 0]

    assert (np.argsort(noticed, kind="stable") == np.argsort(across, kind="stable")).all()
