"""Keeps a copy of what is not saved, once a minute, beside the window's thread."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer

from planner.errors import Problem, ProjectError
from planner.session.recovery import Lost, RecoveryCopy, discard
from planner.ui.desk import Desk

if TYPE_CHECKING:
    from planner.session.change import Change
    from planner.session.session import Session

EVERY_MS: Final = 60_000
IDLE_S: Final = 2.0
"""Nothing is written so soon after an edit: the next one may follow."""


class Autosaver(QObject):
    """Follows the desk; a clean close and a save take the copy away."""

    def __init__(
        self,
        desk: Desk,
        is_dragging: Callable[[], bool],
        root: Path,
        parent: QObject,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """Begin to follow.

        Args:
            desk: Its session is kept.
            is_dragging: Whether a gesture is under way.
            root: Where the copies lie.
            parent: Owns it.
            clock: Seconds.
        """
        super().__init__(parent)
        self._desk = desk
        self._is_dragging = is_dragging
        self._root = root
        self._clock = clock
        self._edited = clock() - IDLE_S
        self._copy = RecoveryCopy(root)
        self._session: Session | None = None
        self._taken: Lost | None = None
        self._is_writing = False
        self._is_said = False
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(round(1000 * IDLE_S))
        self._again.timeout.connect(self.tick)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.tick)
        self._timer.start(EVERY_MS)
        desk.session_changed.connect(self._on_session)
        desk.saved.connect(self._drop)

    def tick(self) -> None:
        """Write the copy, if there is something new and nobody is at work this very moment."""
        session = self._desk.session
        if session is None or session.document.is_saved or self._is_writing:
            return
        project = session.document.project
        if project is self._copy.last:
            return
        if self._is_dragging() or self._clock() - self._edited < IDLE_S:
            self._again.start()
            return
        self._is_writing = True
        copy, name, path = self._copy, self._desk.project_name, session.path

        def write() -> ProjectError | None:
            try:
                copy.write(project, name, path)
            except ProjectError as error:
                return error
            return None

        self._desk.beside.run(write, lambda trouble: self._written(copy, trouble))

    def take_over(self, lost: Lost) -> None:
        """Keep a copy that was recovered until the project is kept anew, saved or closed."""
        self._taken = lost
        self.tick()

    def stop(self) -> None:
        """Take the copy away and write no more: the window was closed on purpose."""
        self._timer.stop()
        self._again.stop()
        self._listen_to(None)
        self._drop()

    def _written(self, copy: RecoveryCopy, trouble: ProjectError | None) -> None:
        self._is_writing = False
        if copy is not self._copy:
            return
        if trouble is not None:
            if not self._is_said:
                self._is_said = True
                self._desk.say(Problem("autosave_failed", {"folder": str(self._root)}))
        elif self._session is not None and self._session.document.is_saved:
            self._drop()
        else:
            self._forget_taken()

    def _on_session(self, session: Session | None) -> None:
        self._drop()
        self._listen_to(session)

    def _listen_to(self, session: Session | None) -> None:
        if self._session is not None:
            self._session.document.changed.disconnect(self._on_change)
        self._session = session
        if session is not None:
            session.document.changed.connect(self._on_change)

    def _on_change(self, _: Change) -> None:
        """Note when; a way back to what is saved leaves nothing to recover."""
        self._edited = self._clock()
        is_saved = self._session is not None and self._session.document.is_saved
        if is_saved and not self._is_writing and self._copy.last is not None:
            self._drop()

    def _drop(self) -> None:
        """Take the copy away: the project is saved, or was closed on purpose."""
        copy, self._copy = self._copy, RecoveryCopy(self._root)
        copy.drop()
        self._forget_taken()

    def _forget_taken(self) -> None:
        if self._taken is not None:
            discard(self._taken)
            self._taken = None
