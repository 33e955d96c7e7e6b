"""The window without a mouse: the way of the Tab key, the page of keys, what lies over it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from planner.ui.actions import ACTIONS
from planner.ui.dress import Dress
from planner.ui.error_dialog import ErrorDialog
from planner.ui.progress_line import ProgressLine
from planner.ui.shortcuts_dialog import COLUMNS, ShortcutsDialog
from planner.ui.theme import Theme, theme_of
from tests.gui.shell import Shell, make_shell

LONGEST_WALK = 200


@pytest.fixture
def shell(
    qtbot: QtBot, theme: Theme, dress: Dress, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Shell]:
    monkeypatch.setattr("planner.session.samples.scored_shares", lambda *_: {})
    made = make_shell(theme, dress, tmp_path)
    qtbot.addWidget(made.window)
    made.window.show()
    made.window.activateWindow()
    qtbot.waitExposed(made.window)
    yield made
    made.answers.unsaved = "discard"
    made.window.close()
    dress.apply(theme)


def walked() -> list[QWidget]:
    """Press Tab until the keyboard is back where it began; return where it was."""
    seen: list[QWidget] = []
    for _ in range(LONGEST_WALK):
        at = QApplication.focusWidget()
        if at is None or at in seen:
            return seen
        seen.append(at)
        QTest.keyClick(at, Qt.Key.Key_Tab)
    return seen


def within_reach(window: QWidget) -> set[QWidget]:
    """Return the controls that the Tab key should lead to."""
    return {
        one
        for one in window.findChildren(QWidget)
        if one.isVisible()
        and one.isEnabled()
        and one.focusProxy() is None
        and one.focusPolicy() & Qt.FocusPolicy.TabFocus
    }


def named(widgets: set[QWidget]) -> list[str]:
    return sorted(f"{type(one).__name__} {one.accessibleName()}" for one in widgets)


def test_tab_leads_to_everything_on_the_start_page_and_back(shell: Shell) -> None:
    shell.window.start_page.load_samples()
    QApplication.processEvents()
    shell.window.start_page._ways["new_floor"].setFocus()

    seen = walked()

    assert named(within_reach(shell.window) - set(seen)) == []
    assert set(shell.window.start_page.cards) <= set(seen)
    assert any(one.objectName() == "menu" for one in seen)


def test_tab_leads_to_everything_in_the_workspace_and_back(shell: Shell) -> None:
    shell.open_sample()
    workspace = shell.window.workspace
    assert workspace is not None
    QApplication.processEvents()
    workspace.canvas.setFocus()

    seen = walked()

    assert named(within_reach(shell.window) - set(seen)) == []
    assert workspace.canvas in seen


def test_the_page_of_keys_lists_every_action_with_a_shortcut(qtbot: QtBot, theme: Theme) -> None:
    dialog = ShortcutsDialog(theme)
    qtbot.addWidget(dialog)

    said = {label.text() for label in dialog.findChildren(QLabel)}

    with_keys = [action for action in ACTIONS if action.shortcuts]
    assert {theme.say(f"action_{action.key}") for action in with_keys} <= said
    assert {action.menu for action in with_keys} <= {one for column in COLUMNS for one in column}
    assert "Ctrl+K" in said
    assert theme.say("tool_select") in said


@pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)
def test_the_page_of_keys_opens_by_its_own_key_and_closes_by_esc(
    qtbot: QtBot, shell: Shell
) -> None:
    QTest.keyClick(shell.window, Qt.Key.Key_F1, Qt.KeyboardModifier.ControlModifier)

    page = shell.window.findChild(ShortcutsDialog)
    assert page is not None
    was_open = page.isVisible()
    QTest.keyClick(page, Qt.Key.Key_Escape)

    assert was_open
    qtbot.waitUntil(lambda: shell.window.findChild(ShortcutsDialog) is None)


def test_qt_speaks_the_language_that_was_switched_to(shell: Shell) -> None:
    def said() -> list[str]:
        texts = (("QFileDialog", "&Open"), ("QFileDialog", "&Look in:"))
        return [QCoreApplication.translate(context, text) for context, text in texts]

    before = said()
    shell.window.board.run("language_ru")
    russian = said()
    shell.window.board.run("language_en")

    assert before == ["&Open", "&Look in:"]
    assert russian == ["&Открыть", "&Папка:"]
    assert said() == before


def test_a_project_named_at_the_start_is_awaited_on_a_calm_page(
    shell: Shell, tmp_path: Path
) -> None:
    window = shell.window

    window.expect(tmp_path / "лавка")
    awaited = window.opening.text, window.opening.isVisible()
    window.open_path(tmp_path / "лавка")

    assert awaited == ("Opening “лавка”", True)
    assert window.start_page.isVisible()
    assert window.notice.isVisible()


@pytest.mark.parametrize("may_move", [True, False])
def test_the_progress_line_stands_still_where_motion_is_reduced(
    qtbot: QtBot, theme: Theme, may_move: bool
) -> None:
    line = ProgressLine(theme, lambda: may_move)
    qtbot.addWidget(line)
    line.resize(200, 2)

    line.show_busy(True)
    first = line.moving_part()
    QTest.qWait(120)
    later = line.moving_part()
    line.show_busy(False)

    assert (first != later) is may_move
    assert may_move or later.width() == 200


@pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)
@pytest.mark.parametrize("dark", [False, True])
def test_the_details_of_an_error_fold_out_and_in_and_can_be_copied(
    qtbot: QtBot, dress: Dress, theme: Theme, dark: bool
) -> None:
    worn = theme_of(dark=dark, language="ru")
    dress.apply(worn)
    dialog = ErrorDialog(worn, "vitrina.log")
    qtbot.addWidget(dialog)
    dialog.add("ValueError: first")
    qtbot.waitExposed(dialog)
    low = dialog.sizeHint().height()
    fold, copy = (_button(dialog, worn.say(code)) for code in ("details_show", "details_copy"))

    click(fold)
    unfolded = dialog.details.isVisible(), dialog.sizeHint().height() > low
    click(copy)
    click(fold)
    dress.apply(theme)

    assert unfolded == (True, True)
    assert QApplication.clipboard().text() == "ValueError: first"
    assert not dialog.details.isVisible()


def _button(dialog: QWidget, text: str) -> QPushButton:
    return next(one for one in dialog.findChildren(QPushButton) if one.text() == text)


def click(button: QPushButton) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_samples_are_called_by_russian_names_in_russian(shell: Shell) -> None:
    shell.window.start_page.load_samples()
    shell.window.board.run("language_ru")

    names = {card.accessibleName() for card in shell.window.start_page.cards}
    shell.open_sample()

    assert names == {"Магазин по отделам", "Небольшой супермаркет", "Интернет-магазин"}
    assert "Небольшой супермаркет" in shell.window.windowTitle()


def test_nothing_moves_on_the_start_page_when_a_project_is_left_while_it_is_scored(
    shell: Shell,
) -> None:
    shell.open_sample()
    session = shell.window.desk.session
    assert session is not None
    session.analyst.started.emit(session.document.project)
    busy = shell.window.progress.is_busy

    shell.window.board.run("close_project")

    assert busy
    assert not shell.window.progress.is_busy
