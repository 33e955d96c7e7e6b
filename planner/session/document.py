"""The open project and its history; the only place where "current" changes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from planner.project import Project
from planner.session.change import Change, difference
from planner.session.signal import Signal

UNDO_LIMIT = 500


@dataclass(frozen=True, slots=True)
class Step:
    """One undoable record.

    Attributes:
        name: Code of what was done; words stand in the catalogue.
        before: The project before it.
        after: The project after it.
        gesture: What melts with the next step if that has the same gesture.
    """

    name: str
    before: Project
    after: Project
    gesture: object = None


class Document:
    """Holds the current project, its past and its future."""

    def __init__(self, project: Project, *, is_saved: bool = True) -> None:
        self._project = project
        self._saved = project if is_saved else None
        self._past: list[Step] = []
        self._future: list[Step] = []
        self.changed: Signal[Change] = Signal()

    @property
    def project(self) -> Project:
        """The current project."""
        return self._project

    @property
    def is_saved(self) -> bool:
        """Whether the current project is the one last saved."""
        return self._project is self._saved

    @property
    def undo_name(self) -> str:
        """Name of the step that undo takes back; empty if there is none."""
        return self._past[-1].name if self._past else ""

    @property
    def redo_name(self) -> str:
        """Name of the step that redo brings back; empty if there is none."""
        return self._future[-1].name if self._future else ""

    def do(self, name: str, edit: Callable[[Project], Project], gesture: object = None) -> None:
        """Apply an edit; if it raises, nothing has happened.

        Raises:
            PlanError: What the edit raises.
        """
        before, after = self._project, edit(self._project)
        if after is before:
            return
        last = self._past[-1] if self._past else None
        if gesture is not None and last is not None and last.gesture is gesture:
            before = self._past.pop().before
        if after is not before:
            self._past.append(Step(name, before, after, gesture))
        del self._past[:-UNDO_LIMIT]
        self._future.clear()
        self._show(after)

    def undo(self) -> None:
        """Take the last step back, if there is one."""
        if self._past:
            step = self._past.pop()
            self._future.append(step)
            self._show(step.before)

    def redo(self) -> None:
        """Bring the last undone step back, if there is one."""
        if self._future:
            step = self._future.pop()
            self._past.append(step)
            self._show(step.after)

    def mark_saved(self) -> None:
        """Remember the current project as the saved one."""
        self._saved = self._project

    def _show(self, project: Project) -> None:
        before, self._project = self._project, project
        self.changed.emit(difference(before, project))
