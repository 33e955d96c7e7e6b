from __future__ import annotations

from dataclasses import replace
from functools import partial

import numpy as np
import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from planner.model.edits import remove_elements
from planner.project import lifted
from planner.session.analyst import AtOnce
from planner.session.session import Session
from planner.shipped import shipped
from planner.ui.canvas.plan_view import PlanView
from planner.ui.theme import Theme
from tests.gui.mouse import Mouse

ROUNDING = 40
"""Levels of a channel, of 255."""


@pytest.fixture(scope="module")
def scored() -> Session:
    """Return a scored sample without zones: where dashes of a line begin differs by the clip."""
    made = Session.open(shipped("sample_stores") / "small_supermarket", AtOnce())
    where, surface = next(iter(made.document.project.plan.surfaces.items()))
    zones = [e.id for e in surface.elements.values() if e.traits.role == "zone"]
    made.document.do("delete", lifted(partial(remove_elements, where=where, ids=zones)))
    return made


@pytest.fixture
def session(scored: Session) -> Session:
    """Return a fresh session with the scores of the sample."""
    made = Session(scored.document.project, AtOnce())
    made.analyst.latest = scored.analyst.latest
    return made


@pytest.fixture
def view(session: Session, theme: Theme, qtbot: QtBot) -> PlanView:
    made = PlanView(session, theme, lambda _: None)
    qtbot.addWidget(made)
    made.resize(1000, 600)
    made.show()
    qtbot.waitExposed(made)
    QTest.qWait(100)
    return made


def on_screen(view: PlanView) -> QImage:
    """Return the pixels that were painted, not painted again for the asking."""
    QApplication.processEvents()
    return view.screen().grabWindow(view.winId()).toImage()


def are_alike(one: QImage, other: QImage) -> bool:
    """Say whether pictures are equal but for the rounding of smoothed colours."""
    first, second = (
        np.frombuffer(image.convertToFormat(QImage.Format.Format_RGB32).constBits(), np.uint8)
        for image in (one, other)
    )
    return bool(np.abs(first.astype(np.int16) - second.astype(np.int16)).max() <= ROUNDING)


def painted_anew(view: PlanView) -> QImage:
    view.settle()
    view.viewport().update()
    return on_screen(view)


@pytest.mark.parametrize("shift", [(7, 0), (0, -9), (13, 5), (-8, -3), (900, 0)])
def test_what_a_pan_leaves_on_screen_is_what_a_repaint_gives(
    view: PlanView, shift: tuple[int, int]
) -> None:
    view.zoom_by(1.7)
    QTest.qWait(100)
    before = on_screen(view)

    for _ in range(3):
        view.pan_px(*shift)
        QApplication.processEvents()

    after = on_screen(view)
    assert not are_alike(after, before)
    assert are_alike(after, painted_anew(view))


def test_while_the_wheel_turns_the_last_picture_is_scaled(
    view: PlanView, mouse: Mouse, qtbot: QtBot
) -> None:
    for _ in range(3):
        mouse.wheel(QPointF(500.0, 300.0), 1.0)
    scaled = on_screen(view)

    fresh = painted_anew(view)
    mouse.wheel(QPointF(500.0, 300.0), 1.0)
    qtbot.waitUntil(lambda: not view.is_still)

    assert scaled != fresh
    assert on_screen(view) == painted_anew(view)


def test_a_press_ends_the_picture(view: PlanView, mouse: Mouse) -> None:
    mouse.wheel(QPointF(500.0, 300.0), 1.0)
    was_still = view.is_still

    mouse.click((1.0, 1.0))

    assert was_still
    assert not view.is_still


def test_colours_fade_to_the_new_ones_and_come_to_rest(view: PlanView, qtbot: QtBot) -> None:
    view.may_fade = lambda: True
    before = on_screen(view)

    view.session.view.show(replace(view.session.view.now, metric="units"))

    began = on_screen(view)
    qtbot.waitUntil(lambda: not view.is_still)
    QTest.qWait(100)
    after = on_screen(view)
    assert view.session.view.now.metric == "units"
    assert began != after
    assert after != before
    assert after == painted_anew(view)


def test_colours_change_at_once_where_motion_is_reduced(view: PlanView) -> None:
    view.session.view.show(replace(view.session.view.now, metric="rank"))

    assert not view.is_still


@pytest.fixture
def mouse(view: PlanView) -> Mouse:
    return Mouse(view)
