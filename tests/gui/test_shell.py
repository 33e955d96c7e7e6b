from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QAction, QDropEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from planner.app import has_display
from planner.files.project_file import load
from planner.model.edits import rename_element
from planner.model.element import ElementId
from planner.project import lifted
from planner.session.session import Session
from planner.ui.actions import ACTIONS, name_of
from planner.ui.asking import NewFloor
from planner.ui.dress import Dress
from planner.ui.shortcuts import LayoutRetry
from planner.ui.theme import Theme
from planner.wording import Words
from tests.gui.shell import Shell, make_shell


@pytest.fixture
def shell(
    qtbot: QtBot, theme: Theme, dress: Dress, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Shell]:
    monkeypatch.setattr("planner.session.samples.scored_shares", lambda *_: {})
    made = make_shell(theme, dress, tmp_path)
    qtbot.addWidget(made.window)
    made.window.show()
    qtbot.waitExposed(made.window)
    yield made
    made.answers.unsaved = "discard"
    made.window.close()
    dress.apply(theme)


def session_of(shell: Shell) -> Session:
    session = shell.window.desk.session
    assert session is not None
    return session


def rename_first(shell: Shell, name: str) -> ElementId:
    """Do one undoable step on the open project."""
    session = session_of(shell)
    where = session.view.now.surface
    first = next(iter(session.document.project.plan.surfaces[where].elements))
    session.document.do("rename", lifted(lambda plan: rename_element(plan, where, first, name)))
    return first


def type_into(field: QWidget, text: str) -> None:
    """Press keys for letters of any script, which ``QTest.keyClicks`` cannot."""
    for letter in text:
        event = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter)
        QApplication.sendEvent(field, event)


def texts(widget: QWidget) -> list[str]:
    """Return every text that a user reads or hears in a window."""
    said = [widget.windowTitle()]
    for one in (widget, *widget.findChildren(QWidget)):
        said += [one.toolTip(), one.accessibleName()]
        if isinstance(one, (QLabel, QAbstractButton)):
            said.append(one.text())
    return [text for text in said + [a.text() for a in widget.findChildren(QAction)] if text]


def test_a_sample_opens_scored_without_a_further_click(shell: Shell) -> None:
    shell.window.start_page.load_samples()
    card = next(c for c in shell.window.start_page.cards if c.sample.path.name == "section_store")

    QTest.mouseClick(card, Qt.MouseButton.LeftButton)

    session = session_of(shell)
    assert session.analyst.latest.report is not None
    assert shell.window.workspace is not None
    assert shell.window.workspace.isVisible()
    assert "Section store" in shell.window.windowTitle()
    assert "fixtures" in shell.window.status.text
    assert "Scored" in shell.window.status.text


def test_samples_are_shown_with_one_sentence_each(shell: Shell) -> None:
    shell.window.start_page.load_samples()

    cards = shell.window.start_page.cards

    assert {card.text() for card in cards} == {"Section store", "Small supermarket", "Online shop"}
    assert all(card.accessibleDescription().count(".") == 1 for card in cards)


def test_saving_a_sample_asks_for_a_place_and_leaves_the_sample_alone(
    shell: Shell, tmp_path: Path
) -> None:
    shell.open_sample()
    sample = load(_sample_path())
    rename_first(shell, "Обновлённая полка")
    shell.answers.path = tmp_path / "мой магазин"

    shell.window.board.run("save")

    assert shell.answers.asked == ["save Small supermarket"]
    saved, again = load(tmp_path / "мой магазин"), load(_sample_path())
    names = {e.name for s in saved.plan.surfaces.values() for e in s.elements.values()}
    assert "Обновлённая полка" in names
    assert again.plan == sample.plan
    assert "All saved" in shell.window.status.text
    assert shell.window.desk.preferences.recent == (str((tmp_path / "мой магазин").resolve()),)
    assert json.loads(shell.settings_file.read_text("utf-8"))["recent"]


def _sample_path() -> Path:
    from planner.shipped import shipped

    return shipped("sample_stores") / "small_supermarket"


def test_undo_and_redo_can_be_done_when_there_is_a_step_and_name_it(shell: Shell) -> None:
    shell.open_sample()
    undo, redo = shell.window.board.of["undo"], shell.window.board.of["redo"]
    assert (undo.isEnabled(), redo.isEnabled()) == (False, False)
    first = session_of(shell).document.project

    rename_first(shell, "Shelf A")
    assert undo.isEnabled()
    assert "Rename" in undo.toolTip()
    QTest.keyClick(shell.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    assert session_of(shell).document.project is first
    assert (undo.isEnabled(), redo.isEnabled()) == (False, True)
    assert "Rename" in redo.toolTip()


def test_a_key_of_a_russian_keyboard_does_what_its_latin_letter_does(
    shell: Shell, qapp: QApplication
) -> None:
    shell.open_sample()
    first = session_of(shell).document.project
    rename_first(shell, "Shelf A")
    retry = LayoutRetry(qapp)
    assert shell.window.workspace is not None

    key = QKeyEvent(QEvent.Type.KeyPress, 0x42F, Qt.KeyboardModifier.ControlModifier, "я")
    QApplication.sendEvent(shell.window.workspace.canvas, key)

    qapp.removeEventFilter(retry)
    assert session_of(shell).document.project is first


def test_the_box_finds_a_product_in_russian_letters_and_jumps_there(shell: Shell) -> None:
    shell.open_sample()
    session = session_of(shell)
    table = session.document.project.tables["products"]
    frame = table.frame.copy()
    product = _placed_product(session)
    frame.loc[frame["product_id"] == product, "name"] = "Кофе молотый"
    tables = {**session.document.project.tables, "products": replace(table, frame=frame)}
    session.document.do("import_products", lambda project: replace(project, tables=tables))
    shell.window.board.run("find_or_do")

    type_into(shell.window.find_box.field, "кофе мол")
    QTest.keyClick(shell.window.find_box.field, Qt.Key.Key_Return)

    now = session.selection.now
    surface = session.document.project.plan.surfaces[now.surface]
    held = {
        stocked.product
        for element in now.elements
        for stock in surface.elements[element].stock.values()
        for stocked in stock
    }
    assert product in held
    assert shell.window.find_box.isHidden()


def test_the_box_says_so_when_nothing_answers(shell: Shell) -> None:
    shell.open_sample()
    box = shell.window.find_box
    shell.window.board.run("find_or_do")

    type_into(box.field, "щщщщ")
    assert (box.nothing.isVisibleTo(box), box.list.isVisibleTo(box)) == (True, False)

    box.field.clear()
    type_into(box.field, "dark")
    assert (box.nothing.isVisibleTo(box), box.list.isVisibleTo(box)) == (False, True)


def _placed_product(session: Session) -> str:
    return next(
        str(stocked.product)
        for surface in session.document.project.plan.surfaces.values()
        for element in surface.elements.values()
        for stock in element.stock.values()
        for stocked in stock
    )


@pytest.mark.parametrize("typed", ["dark", "тёмная", "темная", "вфкл", "ntvyfz"])
def test_the_box_does_actions_by_their_names_in_both_languages(shell: Shell, typed: str) -> None:
    shell.open_sample()
    shell.window.board.run("find_or_do")

    type_into(shell.window.find_box.field, typed)

    assert shell.window.find_box.model.index(0, 0).data() == "Dark"


def test_reduced_motion_is_switched_in_the_menu_and_kept(shell: Shell) -> None:
    shell.window.board.run("reduce_motion")
    reduced = (shell.window.desk.may_move, shell.window.board.of["reduce_motion"].isChecked())
    shell.window.board.run("reduce_motion")

    assert reduced == (False, True)
    assert shell.window.desk.may_move
    assert json.loads(shell.settings_file.read_text("utf-8"))["motion"] == "full"


def test_theme_and_language_switch_while_running_and_leave_no_foreign_text(shell: Shell) -> None:
    shell.open_sample()
    shell.window.board.run("find_or_do")
    english, russian = Words("en"), Words("ru")
    codes = ("export_report", "tab_objects", "menu_file", "close", "start_title", "status_saved")
    pairs = [(name_of(action, english), name_of(action, russian)) for action in ACTIONS]
    pairs += [(english.say(code), russian.say(code)) for code in codes]
    ours = {one for one, other in pairs if one != other}
    assert len(ours & set(texts(shell.window))) > 30

    shell.window.board.run("language_ru")
    shell.window.board.run("scheme_dark")

    said = texts(shell.window)
    assert sorted(ours & set(said)) == []
    assert russian.say("export_report") in said
    assert shell.window.desk.theme.dark
    assert "Витрина" in shell.window.windowTitle()
    assert json.loads(shell.settings_file.read_text("utf-8"))["scheme"] == "dark"


@pytest.mark.parametrize(("answer", "is_open"), [("cancel", True), ("discard", False)])
def test_closing_with_unsaved_changes_asks(shell: Shell, answer: str, is_open: bool) -> None:
    shell.open_sample()
    rename_first(shell, "Shelf A")
    shell.answers.unsaved = "discard" if answer == "discard" else "cancel"

    shell.window.close()

    assert shell.answers.asked == ["unsaved Small supermarket"]
    assert shell.window.isVisible() is is_open


def test_closing_saves_where_the_user_wants_that(shell: Shell, tmp_path: Path) -> None:
    shell.open_sample()
    rename_first(shell, "Shelf A")
    shell.answers.unsaved, shell.answers.path = "save", tmp_path / "store.vitrina"

    shell.window.close()

    assert not shell.window.isVisible()
    assert (tmp_path / "store.vitrina").is_file()


def test_a_saved_project_closes_without_a_question(shell: Shell) -> None:
    shell.open_sample()

    shell.window.close()

    assert shell.answers.asked == []
    assert json.loads(shell.settings_file.read_text("utf-8"))["geometry"]


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [("gone", None, "gone"), ("broken", "{", "project.json"), ("newer", '{"format": 99}', "99")],
)
def test_a_bad_project_is_told_and_the_open_one_stays(
    shell: Shell, tmp_path: Path, name: str, content: str | None, said: str
) -> None:
    shell.open_sample()
    kept = session_of(shell)
    if content is not None:
        (tmp_path / name).mkdir()
        (tmp_path / name / "project.json").write_text(content, encoding="utf-8")

    shell.window.open_path(tmp_path / name)

    assert said in shell.window.notice.text
    assert session_of(shell) is kept


def test_a_new_floor_is_an_empty_room_of_the_asked_size(shell: Shell) -> None:
    shell.answers.floor = NewFloor("Зал", 12.0, 8.0)

    shell.window.board.run("new_floor")

    (surface,) = session_of(shell).document.project.plan.surfaces.values()
    assert surface.name == "Зал"
    assert surface.outlines == (((0.0, 0.0), (12.0, 0.0), (12.0, 8.0), (0.0, 8.0)),)


def test_a_folder_dropped_on_the_window_opens(shell: Shell) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(_sample_path()))])
    none, left = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton

    event = QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, data, left, none)
    shell.window.dropEvent(event)

    assert session_of(shell).document.project.settings.name == "Small supermarket"


@pytest.mark.parametrize("key", ["report_csv", "report_csv_excel", "report_json", "plan_svg"])
def test_exports_equal_those_of_the_command_line(shell: Shell, tmp_path: Path, key: str) -> None:
    from planner.files.exporters import EXPORTERS

    shell.open_sample()
    session = session_of(shell)
    report = session.analyst.latest.report
    surface = next(iter(session.document.project.plan.surfaces.values()))
    shell.answers.path = tmp_path / "выгрузка"

    shell.window.board.run(key)

    exporter = next(one for one in EXPORTERS if one.key == key)
    assert report is not None
    expected = exporter.content(surface, report, Words("en"))
    assert (tmp_path / "выгрузка").read_bytes() == expected


def test_every_control_has_a_name_for_screen_readers(shell: Shell) -> None:
    shell.open_sample()

    nameless = [
        f"{type(one).__name__} {one.objectName()}"
        for one in shell.window.findChildren(QAbstractButton)
        if one.isVisible() and not (one.accessibleName() or one.text())
    ]

    assert nameless == []


@pytest.mark.parametrize(
    ("environ", "system", "seen"),
    [
        ({}, "linux", False),
        ({"DISPLAY": ":0"}, "linux", True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux", True),
        ({"QT_QPA_PLATFORM": "xcb", "WAYLAND_DISPLAY": "wayland-0"}, "linux", False),
        ({"QT_QPA_PLATFORM": "offscreen", "DISPLAY": ":0"}, "linux", False),
        ({"QT_QPA_PLATFORM": "offscreen", "VITRINA_SHOW_OFFSCREEN": "1"}, "linux", True),
        ({"QT_QPA_PLATFORM": "vnc"}, "linux", True),
        ({"DISPLAY": ":0", "VITRINA_NO_WINDOW": "1"}, "linux", False),
        ({}, "win32", True),
        ({}, "darwin", True),
    ],
)
def test_a_display_is_where_somebody_sees_it(
    environ: dict[str, str], system: str, seen: bool
) -> None:
    assert has_display(environ, system) is seen


@pytest.mark.parametrize("display", [{}, {"DISPLAY": ":9999"}])
def test_without_a_display_a_sentence_is_said_and_files_are_written(
    tmp_path: Path, display: dict[str, str]
) -> None:
    unset = {"QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"}
    environ = {k: v for k, v in os.environ.items() if k not in unset} | display
    root = str(Path(__file__).parents[2])

    done = subprocess.run(
        [sys.executable, "-m", "planner", "section_store"],
        cwd=tmp_path, env={**environ, "PYTHONPATH": root},
        capture_output=True, text=True, check=False,
    )  # fmt: skip

    assert done.returncode == 0, done.stderr
    assert "No window can be shown" in done.stdout
    assert (tmp_path / "section_store.svg").is_file()
    assert (tmp_path / "section_store-placements.csv").is_file()
