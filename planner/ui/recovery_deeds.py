"""What is done at the start about projects that a crash left: offered, recovered, discarded."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Qt

from planner.errors import VitrinaError
from planner.project import Project
from planner.session.recovery import Lost, discard, lost_copies, recovered
from planner.ui.autosaver import Autosaver
from planner.ui.desk import Desk
from planner.ui.dialogs.recovery_dialog import RecoveryDialog
from planner.ui.hands import WindowHands
from planner.ui.main_window import MainWindow


class RecoveryDeeds(QObject):
    """Looks for lost copies beside the window's thread, and offers them over the window.

    Attributes:
        dialog: The offer, while it is open.
    """

    def __init__(self, window: MainWindow, autosaver: Autosaver, root: Path) -> None:
        super().__init__(window)
        self._window = window
        self._autosaver = autosaver
        self._root = root
        self.dialog: RecoveryDialog | None = None

    @property
    def _desk(self) -> Desk:
        return self._window.desk

    @property
    def _hands(self) -> WindowHands:
        return self._window.hands

    def look(self) -> None:
        """Look whether there is something to offer."""
        self._desk.beside.run(lambda: lost_copies(self._root), self._offer)

    def _offer(self, lost: tuple[Lost, ...]) -> None:
        if not lost:
            return
        self.dialog = RecoveryDialog(self._desk.theme, lost, self._window)
        self.dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.dialog.recover_asked.connect(self._recover)
        self.dialog.discard_asked.connect(discard)
        self.dialog.finished.connect(self._forget)
        self.dialog.open()

    def _recover(self, lost: Lost) -> None:
        if not self._hands.project.may_leave():
            return
        self._desk.working.emit(True)

        def read() -> Project | VitrinaError:
            try:
                return recovered(lost)
            except VitrinaError as error:
                return error

        self._desk.runner.run(read, lambda project: self._recovered(lost, project))

    def _recovered(self, lost: Lost, project: Project | VitrinaError) -> None:
        self._desk.working.emit(False)
        if isinstance(project, VitrinaError):
            self._desk.say(project)
            return
        self._hands.project.show_unsaved(project, lost.path)
        self._autosaver.take_over(lost)
        self._desk.tell("recovery_done", name=lost.name)

    def _forget(self, _: int) -> None:
        self.dialog = None
