from __future__ import annotations

from dataclasses import fields

import numpy as np
import pytest

from planner.look import (
    DARK,
    LIGHT,
    Palette,
    difference_colours,
    exposure_colours,
    kind_colour,
)
from tests.contrast import contrast, luminance

GROUNDS = ("window", "panel", "raised", "paper")
TEXTS = ("text", "secondary")
MARKS = ("accent", "good", "warn", "bad")


def test_contrast_of_black_on_white_is_twenty_one() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21.0)


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("ground", GROUNDS)
def test_text_can_be_read_and_marks_can_be_seen(palette: Palette, ground: str) -> None:
    behind = getattr(palette, ground)

    for text in TEXTS:
        assert contrast(getattr(palette, text), behind) >= 4.5, text
    for mark in MARKS:
        assert contrast(getattr(palette, mark), behind) >= 3.0, mark


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
def test_text_on_the_accent_can_be_read(palette: Palette) -> None:
    assert contrast(palette.on_accent, palette.accent) >= 4.5


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
def test_every_colour_is_six_hexadecimal_digits(palette: Palette) -> None:
    colours = [getattr(palette, f.name) for f in fields(Palette) if f.type == "str"]

    assert len(colours) == len(fields(Palette)) - 1
    assert all(len(colour) == 7 and int(colour[1:], 16) >= 0 for colour in colours)


@pytest.mark.parametrize(("dark", "direction"), [(False, -1.0), (True, 1.0)])
def test_more_exposure_stands_out_more_from_the_paper(dark: bool, direction: float) -> None:
    colours = exposure_colours(np.linspace(0.0, 1.0, 21), dark)

    steps = np.diff([luminance(colour) for colour in colours])

    assert (direction * steps > 0.0).all()


@pytest.mark.parametrize("dark", [False, True])
def test_the_lowest_exposure_differs_from_no_value(dark: bool) -> None:
    lowest, unknown = exposure_colours([0.0, float("nan")], dark)

    assert unknown == (DARK if dark else LIGHT).outside
    assert lowest != unknown


def test_shares_beyond_the_ends_take_the_colour_of_the_end() -> None:
    below, lowest, highest, above = exposure_colours([-3.0, 0.0, 1.0, 7.0], dark=False)

    assert (below, above) == (lowest, highest)


def test_no_shares_have_no_colours() -> None:
    assert exposure_colours([], dark=False) == []


@pytest.mark.parametrize("dark", [False, True])
def test_differences_are_palest_beside_the_middle_and_never_look_like_no_value(dark: bool) -> None:
    *colours, unknown = difference_colours([0.0, 0.25, 0.49, 0.5, 0.75, 1.0, float("nan")], dark)

    light = [luminance(colour) for colour in colours]
    assert light[0] < light[1] < light[2]
    assert light[3] > light[4] > light[5]
    assert unknown == (DARK if dark else LIGHT).outside
    assert unknown not in colours


def test_ends_of_differences_stand_out_from_dark_paper() -> None:
    for colour in difference_colours([0.0, 1.0], dark=True):
        assert contrast(colour, DARK.paper) >= 3.0


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
def test_names_can_be_read_on_every_tint_of_a_kind(palette: Palette) -> None:
    for number in range(36):
        tint = kind_colour(number, palette is DARK)

        assert contrast(palette.text, tint) >= 4.5, (number, tint)


@pytest.mark.parametrize("dark", [False, True])
def test_tints_of_kinds_differ(dark: bool) -> None:
    assert len({kind_colour(number, dark) for number in range(36)}) == 36
