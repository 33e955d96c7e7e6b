"""Boxes to tick and circles to choose are seen on every ground, in both schemes."""

from __future__ import annotations

import re

import pytest

from planner.look import DARK, LIGHT
from planner.shipped import shipped
from planner.ui.style import CHECKS, style_sheet
from planner.ui.theme import theme_of
from tests.contrast import contrast

GROUNDS = ("window", "panel", "raised")
RULE = r"QCheckBox::indicator, QRadioButton::indicator \{[^}]*border: 1px solid (#\w{6})"
FILL = r"QCheckBox::indicator:checked \{ background: (#\w{6})"


@pytest.mark.parametrize("dark", [False, True])
def test_the_outline_of_a_box_to_tick_stands_out_from_every_ground(dark: bool) -> None:
    found = re.search(RULE, style_sheet(theme_of(dark, "en")))
    assert found is not None

    palette = DARK if dark else LIGHT
    assert {one: contrast(found[1], getattr(palette, one)) >= 3.0 for one in GROUNDS} == (
        dict.fromkeys(GROUNDS, True)
    )


@pytest.mark.parametrize("dark", [False, True])
def test_the_tick_stands_out_from_the_box_it_is_in(dark: bool) -> None:
    palette = DARK if dark else LIGHT
    fill = re.search(FILL, style_sheet(theme_of(dark, "en")))
    tick = (shipped("resources") / "marks" / CHECKS[dark]).read_text(encoding="utf-8")
    assert fill is not None

    assert f'stroke="{palette.on_accent}"' in tick
    assert contrast(palette.on_accent, fill[1]) >= 4.5
