"""Pictures of pages: every position has its colour and number, the fold its line."""

from __future__ import annotations

from xml.etree import ElementTree as ET

import pytest

from planner.files.exporters.plan_svg import plan_svg
from planner.model.cells import cells_of
from planner.model.page import PAGE_TYPES
from planner.model.plan import Plan, Surface
from planner.model.screens import folds_of, sheet_of
from planner.session.new_page import NewPage, usual_window, with_page
from planner.wording import LANGUAGES, Words
from tests.unit.files.exporters.test_plan_svg import SVG, report


def page(kind: str, device: str) -> Surface:
    plan = with_page(Plan(), NewPage(kind, kind, ((usual_window(device), "Page & <co>"),)))
    return next(iter(plan.surfaces.values()))


def texts(root: ET.Element) -> list[str]:
    return [one.text or "" for one in root.iter(f"{SVG}text")]


@pytest.mark.parametrize("kind", PAGE_TYPES)
@pytest.mark.parametrize("device", ["desktop", "mobile"])
def test_every_position_of_a_page_is_drawn_once_in_its_colour(kind: str, device: str) -> None:
    surface = page(kind, device)

    root = ET.fromstring(plan_svg(surface, report(surface), Words("en")))

    cells = [cell for one in surface.elements.values() for cell in cells_of(one)]
    frames = list(surface.elements.values())
    drawn = [one for one in root.iter(f"{SVG}rect") if one.get("rx") == "2"]
    pills = [one for one in drawn if one.get("fill-opacity") == "0.92"]
    faint = [one for one in root.iter(f"{SVG}g") if one.get("opacity") == "0.4"]
    legend = 1
    assert len(drawn) - len(pills) - legend == len(cells) + len(frames)
    assert len(faint) == sum(cell.is_hidden for cell in cells)
    assert all(float(one.get("width", "0")) > 0.0 for one in drawn)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_fold_and_every_screenful_say_how_far_down_they_end(language: str) -> None:
    surface = page("home", "desktop")
    assert surface.page is not None
    words, foot = Words(language), sheet_of(surface, surface.page)[3]
    ends = [fold for fold in folds_of(surface, surface.page) if fold <= foot]

    said = texts(ET.fromstring(plan_svg(surface, report(surface), words)))

    assert len(ends) == 2
    assert words.say("page_fold", number=1, height=ends[0]) in said
    assert words.say("page_screen", number=2, height=ends[1]) in said
    assert any(words.say("algorithm_popular") in one for one in said)
