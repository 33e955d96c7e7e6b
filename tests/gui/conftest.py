"""Windows without a screen: one application in our dress, and nothing left behind by any test."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QObject, QThread, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from planner.ui.dress import Dress
from planner.ui.fonts import load_fonts
from planner.ui.theme import Theme, theme_of

TRIES = 4
"""What is left after so many rounds of events and collections is left for good."""


@pytest.fixture(scope="session")
def dress(qapp: QApplication) -> Dress:
    """Load our font and Qt's plain style once."""
    load_fonts()
    return Dress(qapp)


@pytest.fixture
def theme(dress: Dress) -> Theme:
    """Dress the application light and English."""
    made = theme_of(dark=False, language="en")
    dress.apply(made)
    return made


@pytest.fixture(autouse=True)
def nothing_left_behind(qapp: QApplication, qtbot: QtBot) -> Iterator[None]:
    """Fail a test that leaves a widget, a thread or a running timer.

    What was there before is frozen: only what the test made is looked through and collected.
    """
    gc.freeze()
    before = {id(widget) for widget in qapp.topLevelWidgets()}

    yield

    _close_what_qtbot_holds(qtbot)
    for _ in range(TRIES):
        qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        qapp.processEvents()
        left = [widget for widget in qapp.topLevelWidgets() if id(widget) not in before]
        running = _running()
        if not left and not running:
            return
        gc.collect()
    assert [_named(one) for one in (*left, *running)] == []


def _close_what_qtbot_holds(qtbot: QtBot) -> None:
    """Close the widgets that qtbot would close only after this fixture."""
    held = getattr(qtbot._request.node, "qt_widgets", [])
    for reference, before_close in held:
        widget = reference()
        if widget is not None:
            if before_close is not None:
                before_close(widget)
            widget.close()
            widget.deleteLater()
    held.clear()


def _running() -> list[QObject]:
    """Return threads and timers that run."""
    return [
        one
        for one in gc.get_objects()
        if isinstance(one, (QTimer, QThread)) and isValid(one) and _is_running(one)
    ]


def _is_running(one: QThread | QTimer) -> bool:
    return one.isActive() if isinstance(one, QTimer) else one.isRunning()


def _named(one: QObject) -> str:
    owner = one.parent()
    shown = one.isVisible() if isinstance(one, QWidget) else ""
    return f"{type(one).__name__} {one.objectName()} of {type(owner).__name__} {shown}"
