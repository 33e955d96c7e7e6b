"""What an edit under way changes, asked for beside the analyst; the newest edit wins."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from planner.analysis.stages import OutdatedError
from planner.errors import VitrinaError
from planner.model.plan import SurfaceId
from planner.project import Project
from planner.session.analyst import Analysis, Analyst, Runner
from planner.session.change import Change
from planner.session.document import Document
from planner.session.signal import Signal

LOG = logging.getLogger(__name__)
Edit = Callable[[Project], Project]
Noticed = Mapping[SurfaceId, Mapping[str, float]]
"""Noticed contacts per 1,000 visits that differ from the final ones, by surface and placement."""
NOTHING: Final[Noticed] = MappingProxyType({})
MOST_ELEMENTS: Final = 200
"""A step that touches more elements has no preview: the final score comes as soon."""


@dataclass(frozen=True, slots=True, eq=False)
class _Question:
    """What would an edit change? One of a gesture is not made yet; the identity is the step's."""

    edit: Edit
    is_gesture: bool


@dataclass(frozen=True, slots=True, eq=False)
class _Answer:
    """What an edit changes; ``noticed`` is None where nobody waited for it."""

    question: _Question
    round: int
    noticed: Noticed | None


class Previewer:
    """Has one question under way at most; of those asked meanwhile only the newest is kept.

    An answer is shown although a newer question waits: colours follow a pointer that never
    rests. What is under way stops between its steps once the gesture is dropped or final scores
    have come. While a step that was made is not scored yet, its own preview is shown.

    Attributes:
        now: What differs from the latest final scores; empty once they are those of the plan.
        changed: Tells each time ``now`` is another, but for final scores: of those tells the
            analyst.
    """

    def __init__(self, document: Document, analyst: Analyst, runner: Runner) -> None:
        """Listen to an analyst's document.

        Args:
            document: Its steps are previewed while they are being scored.
            analyst: Has the final scores; hears of each step first.
            runner: Another lane than the analyst's, or previews wait for final scores.
        """
        self.now: Noticed = NOTHING
        self.changed: Signal[Noticed] = Signal()
        self._document = document
        self._analyst = analyst
        self._runner = runner
        self._round = 0
        self._is_busy = False
        self._newest: _Question | None = None
        self._step: _Question | None = None
        self._of_step: Noticed | None = None
        document.changed.connect(self._on_change)
        analyst.finished.connect(self._on_finished)

    @property
    def is_gesture(self) -> bool:
        """Whether an edit is under way that is not made yet."""
        return self._newest is not None and self._newest.is_gesture

    def ask(self, edit: Edit) -> None:
        """Preview an edit that a gesture would make if it ended now."""
        self._newest = _Question(edit, is_gesture=True)
        self._begin()

    def drop(self) -> None:
        """Forget the gesture: what was shown before it is shown again."""
        if self.is_gesture:
            self._go_back()

    def end(self, make: Callable[[], None]) -> None:
        """Make the edit of the gesture; what is shown stays until the step is scored.

        Where no step comes of it, the gesture is dropped. Raises what ``make`` raises.
        """
        if not self.is_gesture:
            make()
            return
        self._newest, before = None, self._document.project
        try:
            make()
        finally:
            if self._document.project is before:
                self._go_back()

    def _go_back(self) -> None:
        """Show what the last step changes, or nothing once that is scored."""
        self._round += 1
        self._newest = self._step if self._of_step is None else None
        self._show(self._of_step or NOTHING)
        self._begin()

    def _begin(self) -> None:
        question, scores = self._newest, self._analyst.latest.scores
        if self._is_busy or question is None or not scores:
            return
        self._is_busy = True
        project, started = self._document.project, self._round

        def job() -> _Answer:
            noticed = self._noticed(question.edit, project, lambda: self._round == started)
            return _Answer(question, started, noticed)

        self._runner.run(job, self._take)

    def _noticed(
        self, edit: Edit, project: Project, is_wanted: Callable[[], bool]
    ) -> Noticed | None:
        """Look, on whatever thread; an edit that cannot be made changes nothing."""
        try:
            return self._analyst.preview(edit(project), is_wanted)
        except OutdatedError:
            return None
        except VitrinaError:
            return NOTHING
        except Exception:
            LOG.exception("preview_failed")
            return NOTHING

    def _take(self, answer: _Answer) -> None:
        self._is_busy = False
        is_newest = answer.question is self._newest
        if answer.round == self._round and answer.noticed is not None:
            if answer.question is self._step:
                self._of_step = answer.noticed
            self._show(answer.noticed)
            if is_newest and not answer.question.is_gesture:
                self._newest = None
        if self._newest is not None and (answer.round != self._round or not is_newest):
            self._begin()

    def _show(self, noticed: Noticed) -> None:
        if noticed is not self.now:
            self.now = noticed
            self.changed.emit(noticed)

    def _on_change(self, change: Change) -> None:
        touched = len(change.added) + len(change.removed) + len(change.changed)
        self._of_step = self._step = None
        if not self._analyst.is_busy or not 0 < touched <= MOST_ELEMENTS:
            self._newest = None
            return
        self._newest = self._step = _Question(lambda project: project, is_gesture=False)
        self._begin()

    def _on_finished(self, _: Analysis) -> None:
        self._round += 1
        self._of_step = self._step = None
        if self.is_gesture:
            self._begin()
        else:
            self._newest, self.now = None, NOTHING
