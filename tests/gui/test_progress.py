"""The line and the card that say how far the analysis is, stop it, and start it again."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from planner.analysis.stages import Progress
from planner.session.session import Session
from planner.ui.progress_card import AFTER_MS, LOOK_MS, ProgressCard
from planner.ui.progress_line import ProgressLine
from planner.ui.theme import Theme
from tests.unit.analysis.projects import small_project
from tests.unit.session.test_previewer import Later


class Bar:
    """A line with its card over a session whose jobs wait."""

    def __init__(self, theme: Theme, qtbot: QtBot) -> None:
        self.runner = Later()
        self.session = Session(small_project(), self.runner)
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.window.resize(800, 200)
        self.line = ProgressLine(theme, lambda: True, self.window)
        self.line.resize(800, 2)
        self.card = ProgressCard(theme, self.line, self.window)
        self.card.set_session(self.session)
        self.window.show()


@pytest.fixture
def bar(theme: Theme, qtbot: QtBot) -> Bar:
    return Bar(theme, qtbot)


def wait_long() -> None:
    QTest.qWait(AFTER_MS + 3 * LOOK_MS)


def test_a_short_job_is_not_spoken_of(bar: Bar) -> None:
    bar.session.analyst.refresh()
    bar.session.analyst.progress = Progress("noticing", 3, 6)
    QTest.qWait(2 * LOOK_MS)

    assert bar.card.text == ""
    bar.runner.finish()
    assert bar.card.text == ""
    assert bar.line.share is None


def test_a_long_job_says_its_step_and_can_be_cancelled_and_begun_again(bar: Bar) -> None:
    analyst = bar.session.analyst
    analyst.refresh()
    analyst.progress = Progress("noticing", 3, 6)
    wait_long()

    assert bar.card.text == "Looking round from every place: step 3 of 6"
    assert bar.line.share == pytest.approx(2.5 / 6)
    assert bar.card.button.text() == "Cancel scoring"

    bar.card.button.click()
    bar.runner.finish()
    assert bar.card.text == "Not scored: cancelled."
    assert bar.card.button.text() == "Score now"
    assert bar.line.share is None

    bar.card.button.click()
    assert analyst.is_busy
    bar.runner.finish()
    assert bar.card.text == ""
    assert analyst.latest.report is not None


def test_another_project_takes_card_and_line_along(bar: Bar) -> None:
    bar.session.analyst.refresh()
    bar.session.analyst.progress = Progress("noticing", 3, 6)
    wait_long()

    bar.card.set_session(None)

    assert bar.card.text == ""
    assert bar.line.share is None
    bar.runner.finish()
    assert bar.card.text == ""
