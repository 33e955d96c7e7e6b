"""Laws of the scales that placements are coloured on."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from planner.files.exporters.plan_svg_parts.faces import painter_of, written_tick
from planner.files.exporters.plan_svg_parts.inks import inks_of
from planner.files.exporters.plan_svg_parts.values import Scale, centred, most_of, scale_of
from planner.tables.report import Report, ReportColumn, Sheet
from planner.wording import Words

INDICES = st.lists(st.floats(0.0, 5_000.0), min_size=1, max_size=60)


def report(middle: float | None) -> Report:
    sheet, empty = Sheet((ReportColumn("exposure_index", "index", 2, middle),), ()), Sheet((), ())
    return Report("Shop", (), "tracks", True, {}, sheet, empty, empty, (), (), ())


@given(INDICES)
def test_an_index_has_100_in_its_middle_and_reaches_as_far_up_as_down(known: list[float]) -> None:
    scale = centred("exposure_index", "index", 100.0, known)

    assert scale.share(100.0) == 0.5
    assert scale.high - 100.0 == 100.0 - scale.low
    assert 0.0 <= scale.low <= min([100.0, *known])
    assert scale.is_open == (max(known) > scale.high)


@given(st.lists(st.floats(-900.0, 900.0), min_size=1, max_size=60))
def test_differences_below_zero_are_all_on_the_scale(known: list[float]) -> None:
    scale = centred("difference", "", 0.0, known)

    assert scale.share(0.0) == 0.5
    assert scale.low <= min(known) + 1e-6


@given(st.lists(st.floats(0.0, 100.0), min_size=60, max_size=90))
def test_one_value_far_above_all_others_does_not_stretch_the_scale(known: list[float]) -> None:
    known.append(90.0)

    assert most_of([*known, 1e6], 0.0) <= 100.0
    assert most_of(known, 0.0) <= max(known)


def test_the_last_number_says_that_there_is_more() -> None:
    scale = Scale("units", "units", 0.0, 50.0, (0.0, 50.0), is_open=True)

    assert written_tick(scale, Words("en"), 1) == "50 and more"
    assert written_tick(scale, Words("ru"), 1) == "50 и больше"
    assert written_tick(scale, Words("en"), 0) == "0"


def test_what_differs_from_a_middle_is_red_below_it_and_blue_above() -> None:
    known = [40.0, 100.0, 170.0]
    painter = painter_of(
        scale_of(report(100.0), "exposure_index", known), inks_of(False), Words("en")
    )
    below, above = (painter.colour(value) for value in (60.0, 140.0))

    assert int(below[1:3], 16) > int(below[5:], 16)
    assert int(above[1:3], 16) < int(above[5:], 16)


def test_without_a_middle_the_scale_rises_from_zero() -> None:
    scale = scale_of(report(None), "exposure_index", [40.0, 170.0])

    assert scale.middle is None
    assert (scale.low, scale.share(0.0)) == (0.0, 0.0)
