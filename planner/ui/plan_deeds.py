"""What the actions on the plan do: undo, redo, select, delete, duplicate, turn, score."""

from __future__ import annotations

from collections.abc import Callable

from planner.errors import PlanError
from planner.model.plan import Surface
from planner.session.session import Session
from planner.tools import commands
from planner.ui.desk import Desk


class PlanDeeds:
    """Works on the open session of a desk; without one, or in a drag, nothing happens."""

    def __init__(self, desk: Desk, is_dragging: Callable[[], bool]) -> None:
        self._desk = desk
        self._is_dragging = is_dragging

    def undo(self) -> None:
        """Take the last step back."""
        self._do(lambda session: session.document.undo())

    def redo(self) -> None:
        """Bring the last undone step back."""
        self._do(lambda session: session.document.redo())

    def select_all(self) -> None:
        """Select everything on the shown surface."""
        self._do(commands.select_all)

    def delete(self) -> None:
        """Remove what is selected."""
        self._do(commands.delete)

    def duplicate(self) -> None:
        """Put copies beside what is selected, and select them."""
        self._do(commands.duplicate)

    def turn(self) -> None:
        """Turn what is selected by a quarter, clockwise."""
        self._do(commands.turn)

    def score_now(self) -> None:
        """Score the project again."""
        if self._desk.session is not None:
            self._desk.session.analyst.refresh()

    def cancel_score(self) -> None:
        """Stop the scoring under way after its step."""
        if self._desk.session is not None:
            self._desk.session.analyst.cancel()

    def _do(self, deed: Callable[[Session], None]) -> None:
        session = self._desk.session
        if session is None or self._is_dragging():
            return
        try:
            deed(session)
        except PlanError as error:
            self._desk.say(error)


def shown_surface(session: Session) -> Surface | None:
    """Return the surface on screen, None where there is none."""
    return session.document.project.plan.surfaces.get(session.view.now.surface)
