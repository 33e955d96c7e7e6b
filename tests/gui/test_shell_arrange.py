from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from planner.model.edits import add_elements
from planner.model.element import Element, ElementId, make_element
from planner.model.shape import Rectangle
from planner.project import lifted
from planner.session.session import Session
from planner.ui.actions import ACTIONS
from planner.ui.actions.on_arrangement import ARRANGE_ACTIONS
from planner.ui.dress import Dress
from planner.ui.numbers_dialog import Number, NumbersDialog
from planner.ui.theme import Theme, theme_of
from tests.gui.shell import Shell, make_shell
from tests.unit.tools.fake_bench import FLOOR_ID, G1, G2, T1, Never, small_store

CHOSEN = (G1, G2, T1)
ARRANGING = [action for action in ARRANGE_ACTIONS if not action.key.startswith("layer")]
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def shell(
    qtbot: QtBot, theme: Theme, dress: Dress, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Shell]:
    monkeypatch.setattr("planner.session.samples.scored_shares", lambda *_: {})
    made = make_shell(theme, dress, tmp_path)
    qtbot.addWidget(made.window)
    made.window.show()
    qtbot.waitExposed(made.window)
    last = make_element("T2", "table", Rectangle(9.0, 6.0, 1.2, 1.2))
    project = lifted(lambda plan: add_elements(plan, FLOOR_ID, [last]))(small_store())
    made.window.desk.show_session(Session(project, Never()))
    session_of(made).selection.select(FLOOR_ID, CHOSEN)
    yield made
    made.answers.unsaved = "discard"
    made.window.close()


def session_of(shell: Shell) -> Session:
    session = shell.window.desk.session
    assert session is not None
    return session


def elements(shell: Shell) -> dict[ElementId, Element]:
    session = session_of(shell)
    return dict(session.document.project.plan.surfaces[session.view.now.surface].elements)


def rectangle(shell: Shell, element: ElementId) -> Rectangle:
    shape = elements(shell)[element].shape
    assert isinstance(shape, Rectangle)
    return shape


def test_no_two_actions_have_the_same_key() -> None:
    keys = [keys for action in ACTIONS for keys in action.shortcuts]

    assert len(keys) == len(set(keys))


def test_each_way_to_arrange_is_one_step_that_undo_takes_back(shell: Shell) -> None:
    document, board = session_of(shell).document, shell.window.board
    selection = session_of(shell).selection
    chosen = selection.now
    steps = {}

    for action in ARRANGING:
        key, first = action.key, {"ungroup": "group", "unlock_all": "toggle_lock"}.get(action.key)
        shell.answers.typed = (2.0, 2.0, 0.5, 0.5) if key == "array" else (0.5, 0.25)
        if first:
            board.run(first)
        before, name = document.project, document.undo_name
        board.run(key)
        steps[key] = (document.project is not before, document.undo_name != name)
        document.undo()
        assert document.project is before
        if first:
            document.undo()
        selection.select(chosen.surface, chosen.elements)

    assert steps == {action.key: (True, True) for action in ARRANGING}


def test_keys_reach_the_actions_from_the_plan(shell: Shell) -> None:
    assert shell.window.workspace is not None
    canvas = shell.window.workspace.canvas
    canvas.setFocus()

    QTest.keyClick(canvas, Qt.Key.Key_A, Qt.KeyboardModifier.AltModifier)
    lefts = {round(elements(shell)[key].footprint.bounds[0], 6) for key in CHOSEN}
    QTest.keyClick(canvas, Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier)
    groups = {elements(shell)[key].group for key in CHOSEN}

    assert len(lefts) == 1
    assert len(groups) == 1
    assert "" not in groups


def test_an_array_is_seen_before_it_is_made_and_a_change_of_mind_leaves_nothing(
    shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert shell.window.workspace is not None
    draft = shell.window.workspace.canvas.content.layers.draft
    session = session_of(shell)
    session.selection.select(session.view.now.surface, [T1])
    before, seen = session.document.project, []
    show = type(draft).show_draft

    def kept(self: object, now: object, *rest: object) -> None:
        seen.append(now)
        show(self, now, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(type(draft), "show_draft", kept)

    shell.window.board.run("array")

    assert [len(one.elements) for one in seen if one is not None] == [5]  # type: ignore[attr-defined]
    assert draft.draft is None
    assert session.document.project is before


def test_what_is_locked_is_said_and_stays(shell: Shell) -> None:
    board = shell.window.board
    board.run("toggle_lock")
    assert board.of["toggle_lock"].isChecked()
    before = rectangle(shell, T1)

    board.run("turn")

    assert rectangle(shell, T1) == before
    assert "Ctrl+L" in shell.window.status.text
    board.run("unlock_all")
    assert not any(one.is_locked for one in elements(shell).values())


def test_the_grid_is_chosen_on_the_status_line_and_remembered(shell: Shell) -> None:
    window = shell.window
    snap = window.status.findChild(QPushButton, "snap")
    assert snap is not None
    assert snap.text() == "Snap 10 cm"
    assert snap.menu() is window.board.menus["grid"]

    window.board.run("grid_250")
    window.board.run("toggle_grid")

    assert snap.text() == "Snap 25 cm"
    kept = json.loads(shell.settings_file.read_text(encoding="utf-8"))
    assert (kept["grid_steps"], kept["shows_grid"], kept["snaps"]) == (250, True, True)
    assert window.workspace is not None
    assert window.workspace.canvas.bench.snap.grid_steps == 250
    window.board.run("toggle_snap")
    assert snap.text() == "Snap off"
    assert not window.workspace.canvas.bench.snap.is_on


@pytest.mark.usefixtures("dress")
@pytest.mark.parametrize("language", ["en", "ru"])
def test_numbers_are_told_while_they_are_typed(qtbot: QtBot, language: str) -> None:
    dialog = NumbersDialog(
        theme_of(dark=False, language=language),
        "move_by_title",
        (Number("move_by_x", 0.0, -9.0, 9.0, 3, "m"), Number("move_by_y", 1.0, -9.0, 9.0, 3, "m")),
    )
    qtbot.addWidget(dialog)
    told: list[object] = []
    dialog.changed.connect(told.append)
    dialog.show()

    QTest.keyClicks(dialog.fields[0].lineEdit(), "2.5" if language == "en" else "2,5")

    assert dialog.values() == (2.5, 1.0)
    assert told[-1] == (2.5, 1.0)
