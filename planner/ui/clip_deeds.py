"""What the actions on the clipboard do: copy, cut, paste."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from planner.errors import DataError, VitrinaError
from planner.files.clip import MIME, clip_from, clip_table, clip_text
from planner.model.edits import surface_of
from planner.tools import commands
from planner.tools.clipping import clip_of, paste
from planner.ui.desk import Desk


class ClipDeeds:
    """Works on the open session of a desk; without one, or in a drag, nothing happens."""

    def __init__(self, desk: Desk, is_dragging: Callable[[], bool]) -> None:
        self._desk = desk
        self._is_dragging = is_dragging

    def copy(self) -> None:
        """Put what is selected on the clipboard, for Vitrina and as a table for spreadsheets."""
        session = self._desk.session
        clip = None if session is None else clip_of(session)
        if session is None or clip is None:
            return
        surface = surface_of(session.document.project.plan, session.selection.now.surface)
        held = QMimeData()
        held.setData(MIME, clip_text(clip).encode())
        held.setText(clip_table(clip.elements, surface.frame, self._desk.theme.words))
        QGuiApplication.clipboard().setMimeData(held)

    def cut(self) -> None:
        """Put what is selected on the clipboard, and remove it."""
        session = self._desk.session
        if session is None or self._is_dragging():
            return
        self.copy()
        self._try(lambda: commands.delete(session))

    def paste(self) -> None:
        """Add what lies on the clipboard to the shown surface."""
        session = self._desk.session
        if session is None or self._is_dragging():
            return
        held = QGuiApplication.clipboard().mimeData()
        if held is None or not held.hasFormat(MIME):
            self._desk.say(DataError("clip_foreign"))
            return
        text = bytes(held.data(MIME).data()).decode(errors="replace")
        self._try(lambda: paste(session, clip_from(text)))

    def _try(self, deed: Callable[[], None]) -> None:
        try:
            deed()
        except VitrinaError as error:
            self._desk.say(error)
