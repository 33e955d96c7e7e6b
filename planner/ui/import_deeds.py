"""What importing does in the window: opens the wizard, closes it, clears up after it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from planner.errors import Problem
from planner.ui.desk import Desk
from planner.ui.hands import WindowHands
from planner.ui.theme import Theme

if TYPE_CHECKING:
    from planner.ui.dialogs.import_wizard import ImportWizard

DRAWINGS = ".dxf"
FIXTURES = "fixtures"
"""Kind of table that a new floor begins with."""


class ImportDeeds(QObject):
    """Keeps one wizard at most over the window.

    Attributes:
        wizard: The one that is open; None while none is.
    """

    def __init__(self, desk: Desk, hands: WindowHands, over: QWidget) -> None:
        super().__init__(over)
        self._desk = desk
        self._hands = hands
        self._over = over
        self.wizard: ImportWizard | None = None

    def open(self, path: Path | None = None, kind: str = "") -> None:
        """Open the wizard, on a new project where none is open.

        Args:
            path: A file to begin with.
            kind: Key of the kind of file that is expected; empty for any.
        """
        from planner.ui.dialogs.import_wizard import ImportWizard

        self.close()
        if path is not None and path.suffix.lower() == DRAWINGS:
            self._hands.drawing.take_file(path)
            return
        was_empty = self._desk.session is None
        kind = FIXTURES if was_empty and path is None else kind
        session = self._desk.session or self._hands.project.empty_project()
        self.wizard = ImportWizard(session, self._desk.theme, self._over, kind)
        self.wizard.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.wizard.finished.connect(self._forget)
        self.wizard.imported.connect(self._say_set_aside)
        if was_empty:
            self.wizard.rejected.connect(self._leave_empty)
        if path is not None:
            self.wizard.open_file(path)
        self.wizard.open()

    def close(self) -> None:
        """Close the wizard, if it is open."""
        if self.wizard is not None:
            wizard, self.wizard = self.wizard, None
            wizard.close()

    def apply(self, theme: Theme) -> None:
        """Dress the wizard anew, if it is open."""
        if self.wizard is not None:
            self.wizard.apply(theme)

    def _leave_empty(self) -> None:
        """Go back to the start page where an import was called off and nothing was done."""
        session = self._desk.session
        if session is not None and session.path is None and session.document.is_saved:
            self._desk.show_session(None)

    def _say_set_aside(self, done: tuple[object, tuple[Problem, ...]]) -> None:
        """Say what could not be kept beside the project after an import."""
        for problem in done[1]:
            self._desk.say(problem)

    def _forget(self, _: int) -> None:
        self.wizard = None
