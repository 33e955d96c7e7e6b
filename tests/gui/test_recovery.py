from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from planner.session.recovery import COPY, RecoveryCopy, lost_copies
from planner.ui.asking import NewFloor
from planner.ui.autosaver import IDLE_S, Autosaver
from planner.ui.dress import Dress
from planner.ui.recovery_deeds import RecoveryDeeds
from planner.ui.theme import Theme
from tests.gui.shell import Shell, make_shell

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@dataclass
class Clock:
    """Tells the time of a test."""

    now: float = 100.0

    def __call__(self) -> float:
        return self.now


@dataclass
class Kept:
    """A window with a new floor on it, and what keeps it."""

    shell: Shell
    autosaver: Autosaver
    clock: Clock
    root: Path

    def minute(self) -> None:
        """Let the user rest, and the timer fire."""
        self.clock.now += IDLE_S + 1.0
        self.autosaver.tick()

    @property
    def copies(self) -> list[Path]:
        return list(self.root.glob(f"*/{COPY}/project.json"))

    def rename(self, name: str) -> None:
        session = self.shell.window.desk.session
        assert session is not None
        from planner.model.edits import rename_surface
        from planner.project import lifted

        where = session.view.now.surface
        session.document.do("rename", lifted(lambda plan: rename_surface(plan, where, name)))


@pytest.fixture
def kept(qtbot: QtBot, theme: Theme, dress: Dress, tmp_path: Path) -> Kept:
    shell = make_shell(theme, dress, tmp_path)
    window, clock, root = shell.window, Clock(), tmp_path / "копии"
    qtbot.addWidget(window)
    autosaver = Autosaver(window.desk, window.is_dragging, root, window, clock)
    window.closed.connect(autosaver.stop)
    window.show()
    shell.answers.floor = NewFloor("Зал", 12.0, 8.0)
    shell.answers.path = tmp_path / "мой магазин"
    shell.answers.unsaved = "discard"
    window.board.run("new_floor")
    return Kept(shell, autosaver, clock, root)


def test_what_is_not_saved_is_kept_once_nobody_is_at_work(kept: Kept) -> None:
    kept.rename("Торговый зал")
    kept.autosaver.tick()
    assert kept.copies == []

    kept.minute()

    assert len(kept.copies) == 1


def test_a_copy_is_written_only_when_something_is_new(kept: Kept) -> None:
    kept.rename("Торговый зал")
    kept.minute()
    kept.copies[0].unlink()

    kept.minute()

    assert kept.copies == []


@pytest.mark.parametrize("end", ["save", "close"])
def test_saving_and_closing_take_the_copy_away(kept: Kept, end: str) -> None:
    kept.rename("Торговый зал")
    kept.minute()
    assert kept.copies

    if end == "save":
        kept.shell.window.board.run("save")
    else:
        kept.shell.window.close()

    assert list(kept.root.iterdir()) == []


def test_the_way_back_to_what_is_saved_takes_the_copy_away(kept: Kept) -> None:
    kept.shell.window.board.run("save")
    kept.rename("Торговый зал")
    kept.minute()
    assert kept.copies

    kept.shell.window.board.run("undo")

    assert kept.copies == []


def test_another_project_on_the_desk_takes_the_copy_away(kept: Kept) -> None:
    kept.rename("Торговый зал")
    kept.minute()

    kept.shell.window.desk.show_session(None)

    assert list(kept.root.iterdir()) == []


def test_where_nothing_can_be_kept_it_is_said_once(kept: Kept) -> None:
    kept.root.write_text("a file, not a folder")
    kept.rename("Торговый зал")

    kept.minute()

    assert "копии" in kept.shell.window.notice.text


def test_a_lost_project_is_offered_and_comes_back_not_saved_at_its_path(
    kept: Kept, tmp_path: Path
) -> None:
    lost_project(kept, tmp_path / "мой магазин")
    window = kept.shell.window
    deeds = RecoveryDeeds(window, kept.autosaver, kept.root)

    deeds.look()
    assert deeds.dialog is not None
    press(deeds.dialog.findChildren(QPushButton), "Recover")

    session = window.desk.session
    assert session is not None
    (surface,) = session.document.project.plan.surfaces.values()
    assert surface.name == "Потерянный зал"
    assert session.path == tmp_path / "мой магазин"
    assert not session.document.is_saved
    kept.minute()
    assert lost_copies(kept.root) == ()
    assert len(kept.copies) == 1


def test_a_discarded_project_is_not_offered_again(kept: Kept, tmp_path: Path) -> None:
    lost_project(kept, tmp_path / "мой магазин")
    deeds = RecoveryDeeds(kept.shell.window, kept.autosaver, kept.root)
    deeds.look()
    assert deeds.dialog is not None

    press(deeds.dialog.findChildren(QPushButton), "Discard")

    assert lost_copies(kept.root) == ()
    assert deeds.dialog is None


def lost_project(kept: Kept, path: Path) -> None:
    """Leave a copy as a process does that dies."""
    kept.rename("Потерянный зал")
    session = kept.shell.window.desk.session
    assert session is not None
    copy = RecoveryCopy(kept.root)
    copy.write(session.document.project, "Лавка", path)
    assert copy._lock is not None
    copy._lock.close()


def press(buttons: list[QPushButton], text: str) -> None:
    next(button for button in buttons if button.text() == text).click()
