"""What lies on the desk for all parts of the window: the open session, theme and settings."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from planner.errors import Problem, ProjectError, VitrinaError
from planner.session.names import shown_name
from planner.session.preferences import Preferences, save_preferences
from planner.ui.dress import may_move
from planner.ui.theme import Theme, theme_of

if TYPE_CHECKING:
    from planner.session.analyst import Runner
    from planner.session.session import Session

Remembered = Callable[[Preferences], Preferences]


class Desk(QObject):
    """Holds what the parts of the window share and tells when it is another.

    Signals:
        session_changed: The new ``Session``, or None.
        theme_changed: The new ``Theme``.
        said: A ``VitrinaError`` or ``Problem`` that the user should read.
        told: A sentence about what was done.
        saved: Nothing; the session was saved, maybe to another place.
        remembered: Nothing; the settings are others.
        working: Whether a project is being read.

    Attributes:
        runner: Runs what takes long.
        idle: Runs what nobody waits for, once it is quiet.
        beside: Answers small questions, also while it is at work.
        live: Runs previews of what is under way; nothing else may keep them waiting.
        preferences: What is remembered between two runs.
    """

    session_changed = Signal(object)
    theme_changed = Signal(object)
    said = Signal(object)
    told = Signal(str)
    saved = Signal()
    remembered = Signal()
    working = Signal(bool)

    def __init__(
        self,
        theme: Theme,
        runner: Runner,
        preferences: Preferences,
        settings_file: Path,
        parent: QObject | None = None,
        idle: Runner | None = None,
        beside: Runner | None = None,
        live: Runner | None = None,
    ) -> None:
        super().__init__(parent)
        self.runner = runner
        self.idle = idle or runner
        self.beside = beside or runner
        self.live = live or runner
        self.preferences = preferences
        self._settings_file = settings_file
        self._theme = theme
        self._session: Session | None = None

    @property
    def session(self) -> Session | None:
        """The open project; None on the start page."""
        return self._session

    @property
    def theme(self) -> Theme:
        """The look and language of the window."""
        return self._theme

    @property
    def may_move(self) -> bool:
        """Whether things may move for their looks."""
        return may_move(self.preferences.motion)

    @property
    def project_name(self) -> str:
        """What the open project is called: its name, else its file's; empty without one."""
        if self._session is None:
            return ""
        named = self._session.document.project.settings.name
        path = self._session.path
        if named:
            return shown_name(self._theme.words, named)
        return path.stem if path is not None else self._theme.say("new_project")

    def show_session(self, session: Session | None) -> None:
        """Put another project on the desk, or clear it."""
        self._session = session
        self.session_changed.emit(session)

    def show_theme(self, dark: bool, language: str) -> None:
        """Dress the window anew."""
        if (dark, language) != (self._theme.dark, self._theme.words.language):
            self._theme = theme_of(dark, language)
            self.theme_changed.emit(self._theme)

    def say(self, problem: VitrinaError | Problem) -> None:
        """Show a problem in words."""
        self.said.emit(problem)

    def tell(self, code: str, **facts: str | float) -> None:
        """Say what was done."""
        self.told.emit(self._theme.say(code, **facts))

    def remember(self, change: Remembered) -> None:
        """Change the settings and write them; one that cannot be written is said."""
        changed = change(self.preferences)
        if changed == self.preferences:
            return
        self.preferences = changed
        self.remembered.emit()
        try:
            save_preferences(changed, self._settings_file)
        except ProjectError as error:
            self.say(error)

    def remember_choice(self, *, scheme: str | None = None, language: str | None = None) -> None:
        """Remember a theme or a language that the user chose."""
        kept = self.preferences
        self.remember(
            lambda _: replace(
                kept,
                scheme=kept.scheme if scheme is None else scheme,
                language=kept.language if language is None else language,
            )
        )
