"""Colours follow a fixture while it is dragged: real mouse events on the viewport."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from planner.errors import VitrinaError
from planner.model.element import ElementId
from planner.model.shape import Point, Rectangle
from planner.session.analyst import AtOnce
from planner.session.session import Session
from planner.ui.canvas.plan_view import PlanView
from planner.ui.theme import Theme
from tests.gui.mouse import Mouse
from tests.unit.analysis.projects import small_project
from tests.unit.session.test_previewer import Later

G1 = ElementId("G1")
LABEL_MS = 100


class Room:
    """A view on a scored shop; the test says when scores and previews come."""

    def __init__(self, theme: Theme, qtbot: QtBot, live: AtOnce | Later) -> None:
        self.runner, self.live = Later(), live
        self.said: list[VitrinaError] = []
        self.session = Session(small_project(), self.runner, live=live)
        self.session.analyst.refresh()
        self.runner.finish()
        self.session.view.show(replace(self.session.view.now, ground=""))
        self.view = PlanView(self.session, theme, self.said.append)
        qtbot.addWidget(self.view)
        self.view.resize(1100, 700)
        self.view.show()
        qtbot.waitExposed(self.view)
        QTest.qWait(LABEL_MS)
        self.mouse = Mouse(self.view)

    @property
    def at(self) -> Point:
        """The middle of the gondola that is dragged."""
        shape = (
            self.session.document.project.plan.surfaces[self.session.view.now.surface]
            .elements[G1]
            .shape
        )
        assert isinstance(shape, Rectangle)
        return shape.x, shape.y

    def picture(self) -> QImage:
        """Return what is seen, without the legend."""
        QTest.qWait(LABEL_MS)
        self.view.legend.hide()
        image = self.view.viewport().grab().toImage()
        self.view.legend.show()
        return image

    def hold(self, dx: float, dy: float) -> Point:
        """Press on the gondola and move it, without letting go; return where the pointer is."""
        x, y = self.at
        self.mouse.press((x, y))
        self.mouse.move((x + dx / 2.0, y + dy / 2.0))
        self.mouse.move((x + dx, y + dy))
        return x + dx, y + dy


@pytest.fixture
def at_once(theme: Theme, qtbot: QtBot) -> Room:
    return Room(theme, qtbot, AtOnce())


@pytest.fixture
def late(theme: Theme, qtbot: QtBot) -> Room:
    return Room(theme, qtbot, Later())


def bays(room: Room) -> dict[str, float | None]:
    colouring = room.view.content.colouring
    assert colouring is not None
    return dict(colouring.bays)


def press_escape(room: Room) -> None:
    QTest.keyClick(room.view, Qt.Key.Key_Escape)


def test_colours_follow_a_drag_and_the_plan_stays(at_once: Room) -> None:
    project, before = at_once.session.document.project, bays(at_once)

    at_once.hold(0.0, 0.8)

    after = bays(at_once)
    assert {bay for bay in after if after[bay] != before[bay]} >= {"G1-A-1", "G1-B-1"}
    assert "Provisional: visits as they were." in at_once.view.legend.evidence
    assert at_once.session.document.project is project
    press_escape(at_once)


def test_a_preview_is_seen_on_other_fixtures_and_in_the_ghost(late: Room) -> None:
    assert isinstance(late.live, Later)
    late.hold(2.0, -0.6)
    before = late.picture()

    while late.live.jobs:
        late.live.finish()

    after = late.picture()
    differing = [
        (x, y)
        for x in range(0, before.width(), 2)
        for y in range(0, before.height(), 2)
        if before.pixel(x, y) != after.pixel(x, y)
    ]
    x, y = late.at
    middle = late.mouse.pixel((x + 2.0, y - 0.6))
    half = 1.3 * late.view.px_per_unit
    in_ghost = [at for at in differing if abs(at[0] - middle.x()) < half]
    assert in_ghost
    assert len(in_ghost) < len(differing)
    press_escape(late)


def test_escape_brings_back_every_pixel(at_once: Room) -> None:
    at_once.session.selection.select(at_once.session.view.now.surface, [G1])
    before, numbers = at_once.picture(), bays(at_once)

    at_once.hold(1.4, 0.5)
    assert at_once.picture() != before
    press_escape(at_once)

    assert bays(at_once) == numbers
    assert "Provisional" not in at_once.view.legend.evidence
    assert at_once.picture() == before


def test_a_preview_that_comes_after_escape_is_not_shown(late: Room) -> None:
    assert isinstance(late.live, Later)
    before = bays(late)
    late.hold(1.4, 0.5)
    press_escape(late)

    while late.live.jobs:
        late.live.finish()

    assert bays(late) == before


def test_a_released_fixture_keeps_its_new_colours_until_it_is_scored(at_once: Room) -> None:
    end = at_once.hold(0.0, 0.8)
    provisional = bays(at_once)
    seen: list[dict[str, float | None]] = []
    at_once.view.content.read.connect(lambda _: seen.append(bays(at_once)))

    at_once.mouse.release(end)

    assert at_once.session.analyst.is_busy
    assert bays(at_once) == provisional
    at_once.runner.finish()
    assert not at_once.session.previewer.now
    final = bays(at_once)
    assert "Provisional" not in at_once.view.legend.evidence
    assert [values for values in seen if values not in (provisional, final)] == []


def test_a_step_of_the_keyboard_is_previewed_until_it_is_scored(at_once: Room) -> None:
    at_once.session.selection.select(at_once.session.view.now.surface, [G1])
    before = bays(at_once)

    QTest.keyClick(at_once.view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)

    assert bays(at_once) != before
    assert at_once.session.analyst.is_busy


def test_another_metric_keeps_its_colours_and_says_that_it_waits(at_once: Room) -> None:
    view = at_once.session.view
    view.show(replace(view.now, metric="passby_per_1000"))
    before = bays(at_once)

    at_once.hold(0.0, 0.8)

    assert bays(at_once) == before
    assert "Not scored yet after the last change." in at_once.view.legend.evidence
    press_escape(at_once)


def test_another_metric_chosen_before_the_score_comes_shows_final_colours(at_once: Room) -> None:
    end = at_once.hold(0.0, 0.8)
    at_once.mouse.release(end)
    view = at_once.session.view

    view.show(replace(view.now, metric="passby_per_1000"))
    assert at_once.view.content.colouring is not None
    assert at_once.view.content.colouring.scale.metric == "passby_per_1000"
    view.show(replace(view.now, metric="noticed_per_1000"))

    assert "Provisional" in at_once.view.legend.evidence
