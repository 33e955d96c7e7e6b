"""Files that are not what they should be, places that cannot be written: a sentence each."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from planner.files.project_file import load, save
from planner.model.edits import rename_element
from planner.project import lifted
from planner.session import analyst
from planner.session.session import Session
from planner.shipped import shipped
from planner.ui.asking import Dialogs, Place
from planner.ui.dress import Dress
from planner.ui.error_dialog import ErrorDialog
from planner.ui.faults import Faults
from planner.ui.theme import Theme
from tests.gui.shell import Shell, make_shell

SAMPLE = shipped("sample_stores") / "section_store"
Harm = Callable[[Path], Path]


@pytest.fixture
def shell(
    qtbot: QtBot, theme: Theme, dress: Dress, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Shell]:
    """Show a window in which nothing is scored: these tests are about files."""
    monkeypatch.setattr(analyst, "analysed", lambda project, *_: analyst.Analysis(project))
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


def rename_first(session: Session, name: str) -> None:
    where = session.view.now.surface
    first = next(iter(session.document.project.plan.surfaces[where].elements))
    session.document.do("rename", lifted(lambda plan: rename_element(plan, where, first, name)))


def first_label(place: Path) -> str:
    """Return the name of the first element of a saved project."""
    surface = next(iter(load(place).plan.surfaces.values()))
    return next(iter(surface.elements.values())).label


def no_project(folder: Path) -> Path:
    (folder / "project.json").unlink()
    return folder


def no_table(folder: Path) -> Path:
    (folder / "tables" / "products.csv").unlink()
    return folder


def half_a_plan(folder: Path) -> Path:
    plan = next((folder / "plans").glob("*.json"))
    plan.write_text(plan.read_text("utf-8")[:300], encoding="utf-8")
    return folder


def half_a_zip(folder: Path) -> Path:
    whole = folder.with_suffix(".vitrina")
    save(load(folder), whole)
    whole.write_bytes(whole.read_bytes()[: whole.stat().st_size // 2])
    return whole


@pytest.mark.parametrize(
    ("harm", "said"),
    [
        (no_project, "project.json"),
        (no_table, "products.csv"),
        (half_a_plan, ".json"),
        (half_a_zip, "магазин у дома.vitrina"),
    ],
)
def test_a_damaged_project_is_told_and_the_open_one_stays(
    shell: Shell, tmp_path: Path, harm: Harm, said: str
) -> None:
    folder = tmp_path / "магазин у дома"
    shutil.copytree(SAMPLE, folder)
    shell.open_sample()
    kept = session_of(shell)

    shell.window.open_path(harm(folder))

    assert said in shell.window.notice.text
    assert shell.window.notice.isVisible()
    assert session_of(shell) is kept


@pytest.mark.parametrize("name", ["Магазин № 5", "Магазин № 5.vitrina"])
def test_a_saved_project_opens_as_it_was_and_is_the_first_recent_one(
    shell: Shell, tmp_path: Path, name: str
) -> None:
    shell.open_sample("section_store")
    rename_first(session_of(shell), "Полка у входа")
    shell.answers.path = tmp_path / "Мои магазины" / name
    shell.window.board.run("save_as")
    written = session_of(shell).document.project

    shell.window.board.run("close_project")
    assert shell.window.start_page.isVisible()
    shell.window.open_path(shell.answers.path)

    opened = session_of(shell).document.project
    assert (opened.plan, opened.settings) == (written.plan, written.settings)
    assert all(opened.tables[key].frame.equals(written.tables[key].frame) for key in written.tables)
    assert shell.window.desk.preferences.recent[0] == str(shell.answers.path)


def refuse(monkeypatch: pytest.MonkeyPatch, number: int) -> None:
    """Let every write to a disk end in an error of the system."""

    def failing(_handle: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", failing)


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EROFS])
def test_what_cannot_be_saved_stays_open_and_unsaved_and_the_old_file_whole(
    shell: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    folder = tmp_path / "store"
    shutil.copytree(SAMPLE, folder)
    shell.window.open_path(folder)
    before = load(folder).plan
    rename_first(session_of(shell), "Shelf A")

    with monkeypatch.context() as broken:
        refuse(broken, number)
        shell.window.board.run("save")

    assert "store" in shell.window.notice.text
    assert not session_of(shell).document.is_saved
    assert shell.window.isWindowModified()
    assert load(folder).plan == before

    shell.window.board.run("save")
    assert session_of(shell).document.is_saved


@pytest.mark.parametrize("answer", ["cancel", "over", "beside"])
@pytest.mark.parametrize("name", ["магазин", "магазин.vitrina"])
def test_what_another_window_saved_is_not_lost_without_a_question(
    shell: Shell, tmp_path: Path, name: str, answer: Place
) -> None:
    place, other = tmp_path / name, tmp_path / "рядом"
    save(load(SAMPLE), place)
    shell.window.hands.project.open_path(place)
    there = Session.open(place, analyst.AtOnce())
    rename_first(there, "Чужая полка")
    there.save()
    rename_first(session_of(shell), "Моя полка")
    shell.answers.elsewhere, shell.answers.path = answer, other

    is_saved = shell.window.hands.project.save()

    assert [one for one in shell.answers.asked if one.startswith("elsewhere")]
    assert is_saved is (answer != "cancel")
    assert first_label(place) == ("Моя полка" if answer == "over" else "Чужая полка")
    if answer == "beside":
        assert first_label(other) == "Моя полка"


def test_saving_again_and_again_asks_nothing(shell: Shell, tmp_path: Path) -> None:
    place = tmp_path / "магазин"
    save(load(SAMPLE), place)
    shell.window.hands.project.open_path(place)

    for name in ("Раз", "Два"):
        rename_first(session_of(shell), name)
        assert shell.window.hands.project.save()

    assert shell.answers.asked == []
    assert first_label(place) == "Два"


def test_a_file_in_the_place_of_a_folder_is_no_place_to_save(shell: Shell, tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("a note", encoding="utf-8")
    shell.open_sample("section_store")
    shell.answers.path = tmp_path / "taken" / "store"

    shell.window.board.run("save_as")

    assert "taken" in shell.window.notice.text
    assert session_of(shell).path is None
    assert (tmp_path / "taken").read_text("utf-8") == "a note"


def drop(shell: Shell, *paths: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    none, left = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    event = QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, data, left, none)
    shell.window.dropEvent(event)


def test_five_files_dropped_at_once_open_nothing_and_are_told(shell: Shell, tmp_path: Path) -> None:
    drop(shell, *(tmp_path / f"{at}.csv" for at in range(5)))

    assert shell.window.notice.text.startswith("5 files were dropped")
    assert shell.window.desk.session is None


def test_an_import_that_is_called_off_leads_back_to_the_start_page(
    qtbot: QtBot, shell: Shell, tmp_path: Path
) -> None:
    table = tmp_path / "товары.csv"
    table.write_text("sku;название\n1;Чай\n", encoding="cp1251")
    drop(shell, table)
    wizard = shell.window.imports.wizard
    assert wizard is not None
    qtbot.waitUntil(lambda: wizard.trial is not None, timeout=20_000)

    wizard.footer.cancel.click()

    assert shell.window.desk.session is None
    assert shell.window.start_page.isVisible()


@pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)
@pytest.mark.parametrize("action", ["close_project", "quit"])
def test_esc_in_the_question_about_changes_means_to_stay(
    shell: Shell, monkeypatch: pytest.MonkeyPatch, action: str
) -> None:
    shell.open_sample("section_store")
    rename_first(session_of(shell), "Shelf A")
    asked: list[str] = []

    def press() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        asked.append(box.text())
        QTest.keyClick(box, Qt.Key.Key_Escape)

    dialogs = Dialogs(shell.window, shell.window.desk.theme)
    with monkeypatch.context() as asking:
        asking.setattr(shell.answers, "about_unsaved", dialogs.about_unsaved)
        in_a_moment(shell, press)
        shell.window.board.run(action)

    assert len(asked) == 1
    assert "Section store" in asked[0]
    assert shell.window.isVisible()
    assert shell.window.desk.session is not None


def in_a_moment(shell: Shell, deed: Callable[[], None]) -> None:
    """Do something once a dialog waits for it."""
    from PySide6.QtCore import QTimer

    QTimer.singleShot(50, shell.window, deed)


def test_opening_another_project_asks_about_changes_and_keeps_them_on_cancel(shell: Shell) -> None:
    shell.open_sample("section_store")
    rename_first(session_of(shell), "Shelf A")
    kept = session_of(shell)
    shell.answers.unsaved = "cancel"

    shell.open_sample("small_supermarket")

    assert shell.answers.asked == ["unsaved Section store"]
    assert session_of(shell) is kept


@pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)
def test_the_dialog_of_files_takes_a_typed_path(
    shell: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    monkeypatch.setenv("HOME", str(tmp_path))
    wanted = tmp_path / "сохранено"
    shell.open_sample("section_store")

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QFileDialog)
        field = dialog.findChild(QLineEdit, "fileNameEdit")
        assert field is not None
        field.setText(str(wanted))
        dialog.accept()

    in_a_moment(shell, answer)
    path = Dialogs(shell.window, shell.window.desk.theme).place_to_save("store")

    QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs, on=False)
    assert path == wanted


@pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)
def test_two_errors_meet_in_one_dialog_whose_details_can_be_copied(
    qtbot: QtBot, theme: Theme, tmp_path: Path
) -> None:
    over = QWidget()
    qtbot.addWidget(over)
    dialog = ErrorDialog(theme, str(tmp_path / "vitrina.log"), over)
    faults = Faults(dialog.add, over)
    try:
        for text in ("first", "second", "first"):
            error = ValueError(text)
            faults._on_error(ValueError, error, None)
        qtbot.waitUntil(dialog.isVisible)
        qtbot.waitUntil(lambda: "second" in dialog.details.toPlainText())
        dialogs = [one for one in QApplication.topLevelWidgets() if isinstance(one, ErrorDialog)]
        dialog._copy.click()
    finally:
        faults.stop()
        dialog.close()

    copied = QApplication.clipboard().text()
    assert copied.count("ValueError") == 2
    assert len(dialogs) == 1
    assert "vitrina.log" in dialog._text.text()
