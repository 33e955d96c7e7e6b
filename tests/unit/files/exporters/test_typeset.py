from __future__ import annotations

from datetime import date
from importlib import import_module
from io import BytesIO

import numpy
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook
from PIL import Image

from planner.errors import DataError
from planner.files.exporters import plan_pdf, plan_png
from planner.files.exporters.plan_sheet import MM_PER_PX, PAPERS, SCALES, plan_sheet, scale_in
from planner.files.exporters.report_xlsx import xlsx_bytes
from planner.files.exporters.typeset import size_of
from planner.model.plan import Plan, Surface
from planner.session.new_floor import room_of_size
from planner.wording import Words
from tests.unit.files.exporters.reports import report

RU = Words("ru")
DAY = date(2026, 3, 8)
MM_PER_POINT = 25.4 / 72.0


def room(width: float = 20.0, depth: float = 15.0) -> Surface:
    return room_of_size("Торговый зал", width, depth, Plan())


@settings(max_examples=12, deadline=None)
@given(
    st.floats(4.0, 90.0), st.floats(4.0, 60.0), st.sampled_from(list(PAPERS)),
    st.sampled_from([0, *SCALES]),
)  # fmt: skip
def test_what_fits_a_paper_lies_whole_on_it_and_what_does_not_is_told_what_would(
    width: float, depth: float, paper: str, denominator: int
) -> None:
    surface = room(width, depth)
    try:
        sheet = plan_sheet(surface, report(), RU, paper=paper, denominator=denominator, day=DAY)
    except DataError as refusal:
        other = str(refusal.facts["other_paper"])
        if other in PAPERS:
            plan_sheet(surface, report(), RU, paper=other, denominator=denominator, day=DAY)
        scale = int(refusal.facts["other_scale"])
        if scale:
            plan_sheet(surface, report(), RU, paper=paper, denominator=scale, day=DAY)
        return

    across, down = size_of(sheet.svg)
    assert across * MM_PER_PX <= sheet.width_mm + 0.01
    assert down * MM_PER_PX <= sheet.height_mm + 0.01
    assert {sheet.width_mm, sheet.height_mm} == set(PAPERS[paper])
    assert sheet.denominator == (denominator or sheet.denominator)
    assert width * 1000.0 / sheet.denominator <= sheet.width_mm


def test_on_paper_a_wall_has_the_length_of_its_scale() -> None:
    content = plan_pdf(room(20.0, 15.0), report(), RU, "A3", 100)

    pdfium = import_module("pypdfium2")  # it tells no types
    page = pdfium.PdfDocument(content)[0]
    wide, high = (side * MM_PER_POINT for side in page.get_size())
    assert (wide, high) == pytest.approx((420.0, 297.0), abs=0.1)
    dots_per_mm = 8.0
    image = page.render(scale=dots_per_mm * MM_PER_POINT).to_pil().convert("L")
    dark = numpy.asarray(image) < 110
    columns = numpy.flatnonzero(dark.sum(axis=0) > 0.3 * image.height)
    walls = (columns[-1] - columns[0] + 1) / dots_per_mm
    assert walls == pytest.approx((20.0 + 2 * 0.18) * 10.0, abs=0.5)


def test_a_sheet_names_project_scale_paper_and_day() -> None:
    sheet = plan_sheet(room(), report(), RU, paper="A3", denominator=100, day=DAY)

    assert "Лавка" in sheet.svg
    assert "1:100 · A3 · " in sheet.svg
    assert "2026" in sheet.svg


@pytest.mark.parametrize("text", ["1:100", "1 : 100", "1/100", "100"])
def test_a_scale_is_typed_in_several_ways(text: str) -> None:
    assert scale_in(text) == 100


@pytest.mark.parametrize("text", ["", "1:", "a", "1:0", "2:100", "1:1000000"])
def test_what_is_no_scale_is_refused(text: str) -> None:
    with pytest.raises(DataError) as refusal:
        scale_in(text)

    assert refusal.value.code == "bad_scale"


def test_a_paper_that_there_is_not_is_refused_with_those_there_are() -> None:
    with pytest.raises(DataError) as refusal:
        plan_sheet(room(), report(), RU, paper="B5")

    assert (refusal.value.code, refusal.value.facts["known"]) == (
        "unknown_paper",
        "A4, A3, A2, A1, A0",
    )


@pytest.mark.parametrize("width", [200, 801, 2400])
def test_a_picture_is_as_wide_as_asked(width: int) -> None:
    image = Image.open(BytesIO(plan_png(room(), report(), RU, width)))

    assert image.format == "PNG"
    assert image.width == width


@pytest.mark.parametrize("width", [1, 199, 100_000])
def test_a_picture_that_nobody_can_want_is_refused(width: int) -> None:
    with pytest.raises(DataError) as refusal:
        plan_png(room(), report(), RU, width)

    assert refusal.value.code == "bad_picture_width"


def test_a_workbook_has_typed_cells_and_its_headers_stay_in_sight() -> None:
    book = load_workbook(BytesIO(xlsx_bytes(report(), RU)))

    assert book.sheetnames == ["Места", "Товары", "Зоны"]
    page = book["Места"]
    assert page.freeze_panes == "A2"
    header = [cell.value for cell in page[1]]
    assert header[1] == RU.say("column_placement_id")
    assert page.cell(2, 7).value == 1234.56
    assert page.cell(2, 7).number_format == "0.0"
    assert page.cell(2, 6).value == "0012|12"
    assert (page.cell(3, 3).value, page.cell(3, 3).data_type) == ("=SUM(A1)", "s")
    assert page.cell(4, 5).value is None
