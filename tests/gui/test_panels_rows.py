from __future__ import annotations

import re

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.errors import PlanError
from planner.model.element import make_element
from planner.model.plan import Frame, Plan, Surface, SurfaceId
from planner.model.shape import Outline, Rectangle
from planner.tables.report import UNPLACED, Cell, ReportColumn, Sheet
from planner.ui.panels.cell_texts import NO_VALUE, cell_text, decimals_of, locale_of
from planner.ui.panels.element_fields import FIELDS, SHOWN, edit_of, read_number, values_of
from planner.ui.panels.linked_sentence import linked
from planner.ui.panels.placement_rows import PlacementRows
from planner.wording import LANGUAGES, Words

COLUMNS = (
    ReportColumn("surface"),
    ReportColumn("placement_id"),
    ReportColumn("element_id"),
    ReportColumn("element_name"),
    ReportColumn("zone"),
    ReportColumn("products"),
    ReportColumn("units", "units", 3),
)


def sheet(units: list[float | None]) -> Sheet:
    rows: list[tuple[Cell, ...]] = [
        ("Floor", f"G{n}-A-1-1", f"G{n}", f"Shelf {n}", "zone", f"P{n % 7}", value)
        for n, value in enumerate(units)
    ]
    return Sheet(COLUMNS, tuple(rows))


@given(st.lists(st.none() | st.floats(-1e6, 1e6)), st.booleans())
def test_sorting_is_a_permutation_in_order_with_missing_values_last(
    units: list[float | None], descending: bool
) -> None:
    rows = PlacementRows(sheet(units), {})

    rows.arrange("", "units", descending)

    assert sorted(rows.order.tolist()) == list(range(len(units)))
    shown = [units[row] for row in rows.order.tolist()]
    known = [value for value in shown if value is not None]
    assert known == sorted(known, reverse=descending)
    assert shown[len(known) :] == [None] * (len(units) - len(known))


def test_shelves_are_sorted_as_people_count() -> None:
    rows = PlacementRows(sheet([0.0] * 12), {})

    rows.arrange("", "placement_id", descending=False)

    assert [rows.cell(row, "element_id") for row in (1, 2, 9, 10)] == ["G1", "G2", "G9", "G10"]


def test_a_big_table_is_found_in_and_sorted() -> None:
    values = np.random.default_rng(1).uniform(0.0, 1000.0, 25_000).tolist()
    rows = PlacementRows(sheet(values), {"P3": "Зелёный чай"})

    rows.arrange("зелёный shelf", "units", descending=True)

    assert {rows.cell(row, "products") for row in range(len(rows.order))} == {"P3"}
    assert len(rows.order) == len(range(3, 25_000, 7))
    first, second = rows.cell(0, "units"), rows.cell(1, "units")
    assert isinstance(first, float)
    assert isinstance(second, float)
    assert first >= second


def test_sales_without_a_placement_are_no_placement() -> None:
    row: tuple[Cell, ...] = ("", UNPLACED, "", "", "", "P1|P2", 3.0)
    rows = PlacementRows(Sheet(COLUMNS, (*sheet([1.0, 2.0]).rows, row)), {})

    assert rows.placements(rows.order) == 2


@pytest.mark.parametrize(
    ("cell", "unit", "decimals", "language", "text"),
    [
        (1234.5, "", 1, "en", "1,234.5"),
        (1234.5, "", 1, "ru", "1\N{NO-BREAK SPACE}234,5"),
        (0.256, "share", 1, "en", "25.6\N{NO-BREAK SPACE}%"),
        (None, "", 1, "en", NO_VALUE),
        ("", "", -1, "en", NO_VALUE),
    ],
)
def test_cells_are_written_as_the_language_writes(
    cell: Cell, unit: str, decimals: int, language: str, text: str
) -> None:
    assert cell_text(cell, unit, decimals, locale_of(language)) == text


def test_a_column_has_as_many_decimals_as_its_greatest_number_needs() -> None:
    column = ReportColumn("noticed", "per_1000", 3)

    assert decimals_of(column, [0.5, 812.0, None]) == 0
    assert decimals_of(column, [0.5, 4.25]) == 2
    assert decimals_of(ReportColumn("x", "m", 3), [812.0]) == 2
    assert decimals_of(ReportColumn("rank", "", 0), [3]) == 0


@given(st.sampled_from(LANGUAGES), st.floats(0.0, 100.0), st.floats(0.1, 999.0))
def test_the_number_of_a_fact_is_what_is_linked(
    language: str, share: float, seconds: float
) -> None:
    facts = {"share": share, "seconds": seconds}
    keys = {"share": "seen_share", "seconds": "mean_seconds_seen"}
    words = Words(language)

    text = linked(words, "why_seen", facts, keys, "#000000")

    links = dict(re.findall(r'<a href="metric:(\w+)"[^>]*>([^<]*)</a>', text))
    assert re.sub(r"<[^>]*>", "", text) == words.say("why_seen", **facts)
    shown = {key: float(re.sub(r"[^\d.]", "", one.replace(",", "."))) for key, one in links.items()}
    assert shown == {
        "seen_share": pytest.approx(share, abs=0.051),
        "mean_seconds_seen": pytest.approx(seconds, abs=0.051),
    }


@given(
    st.sampled_from([key for key in FIELDS if key not in ("thickness", "bays", "levels", *SHOWN)]),
    st.floats(0.01, 50.0).map(lambda value: round(value, 3)),
    st.booleans(),
)
def test_a_typed_number_is_what_the_element_has_then(key: str, number: float, y_up: bool) -> None:
    where = SurfaceId("floor")
    frame = Frame(2.0, 3.0, y_up)
    element = make_element("G1", "gondola", Rectangle(4.0, 5.0, 3.0, 1.0, 30.0), levels_m=(0.0,))
    surface = Surface(where, "Floor", "floor", frame, elements={element.id: element})
    plan = Plan(surfaces={where: surface})

    _, edit = edit_of(where, [element], frame, key, str(number))

    after = edit(plan).surfaces[where].elements[element.id]
    assert values_of(after, frame)[key] == pytest.approx(number)
    moved = {key, "bays"} if key == "width" else {key}
    others = {name: v for name, v in values_of(element, frame).items() if name not in moved}
    changed = {name: v for name, v in values_of(after, frame).items() if name not in moved}
    assert changed == pytest.approx(others)


@given(st.sampled_from(SHOWN), st.integers(1, 6))
def test_a_typed_number_is_what_the_block_of_a_page_has_then(key: str, number: int) -> None:
    where, frame = SurfaceId("page"), Frame(y_up=False)
    block = make_element("CR1", "carousel", Rectangle(720.0, 300.0, 1320.0, 320.0))
    plan = Plan(surfaces={where: Surface(where, "Home", "page", frame, elements={block.id: block})})

    _, edit = edit_of(where, [block], frame, key, str(number))

    after = edit(plan).surfaces[where].elements[block.id]
    assert values_of(after, frame)[key] == number


@pytest.mark.parametrize("text", ["10 x 8", "10x8", "10 х 8", "10,0 × 8.0", "10*8"])
@pytest.mark.parametrize("key", ["width", "depth"])
def test_both_sizes_can_be_typed_in_either_field(key: str, text: str) -> None:
    where = SurfaceId("floor")
    zone = Outline(((0.0, 0.0), (4.0, 0.0), (4.0, 2.0), (0.0, 2.0)))
    for shape in (Rectangle(2.0, 1.0, 4.0, 2.0, 30.0), zone):
        element = make_element("Z1", "zone", shape)
        surface = Surface(where, "Floor", "floor", elements={element.id: element})

        _, edit = edit_of(where, [element], Frame(), key, text)

        after = edit(Plan(surfaces={where: surface})).surfaces[where].elements[element.id]
        values = values_of(after, Frame())
        assert (values["width"], values["depth"]) == pytest.approx((10.0, 8.0))
        assert (values["x"], values["y"]) == pytest.approx((2.0, -1.0))


@pytest.mark.parametrize("text", ["10 x", "x 8", "10 x y", "10 x 8 x 2", "10 x -8"])
def test_half_a_size_is_refused(text: str) -> None:
    where = SurfaceId("floor")
    element = make_element("O1", "obstacle", Rectangle(2.0, 1.0, 4.0, 2.0))

    with pytest.raises(PlanError):
        edit_of(where, [element], Frame(), "width", text)


def test_only_signs_of_the_list_can_be_chosen() -> None:
    where = SurfaceId("floor")
    element = make_element("I1", "symbol", Rectangle(2.0, 1.0, 0.6, 0.6))

    with pytest.raises(PlanError, match="unknown_sign"):
        edit_of(where, [element], Frame(), "symbol", "Аптечкатемн")


@pytest.mark.parametrize("text", ["1,5", "1.5", " 1.5 ", "1\N{NO-BREAK SPACE}.5"])
def test_both_decimal_marks_are_read(text: str) -> None:
    assert read_number("width", text) == 1.5


@pytest.mark.parametrize("text", ["", "a", "nan", "inf", "1e99", "1.2.3"])
def test_what_is_no_number_is_refused(text: str) -> None:
    with pytest.raises(PlanError):
        read_number("width", text)
