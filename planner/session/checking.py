"""What is wrong or doubtful in the open project: asked for while somebody looks, kept fresh."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from planner.errors import Problem
from planner.model.plan import SurfaceId
from planner.project import Project
from planner.session.analyst import Analysis, Analyst
from planner.session.change import Change
from planner.session.document import Document
from planner.session.inquiry import Inquiry, Told
from planner.session.signal import Signal

if TYPE_CHECKING:
    from planner.session.analyst import Runner

WEIGHTS: Final = ("error", "warning", "note")
"""Worst first."""


@dataclass(frozen=True, slots=True)
class Checked:
    """What was found.

    Attributes:
        problems: Worst first.
    """

    problems: tuple[Problem, ...] = ()

    def count(self, weight: str) -> int:
        """Return how many problems have a weight."""
        return sum(problem.weight == weight for problem in self.problems)


class Checker:
    """Checks the open project whenever it changes, as long as it is watched.

    Attributes:
        changed: Tells that problems, work, what is pointed at, or whether it is watched are others.
    """

    def __init__(self, document: Document, analyst: Analyst, runner: Runner) -> None:
        """Check nothing until somebody watches."""
        self._document, self._analyst = document, analyst
        self._inquiry: Inquiry[Project, tuple[Problem, ...]] = Inquiry(runner, _drawn_problems)
        self._is_watched = False
        self._pointed: Problem | None = None
        self.changed: Signal[None] = Signal()
        self._inquiry.changed.connect(self._tell)
        document.changed.connect(self._on_change)
        analyst.finished.connect(self._on_analysis)

    @property
    def is_watched(self) -> bool:
        """Whether problems are looked at."""
        return self._is_watched

    @property
    def is_busy(self) -> bool:
        """Whether the project is being checked."""
        return self._inquiry.is_busy

    @property
    def found(self) -> Checked:
        """The problems of drawing and tables, and what weakens the latest score, worst first."""
        report = self._analyst.latest.report
        problems = [*(self._inquiry.answer or ()), *(() if report is None else report.problems)]
        unique = {(p.code, tuple(sorted(p.facts.items()))): p for p in problems}
        worst = sorted(unique.values(), key=lambda one: WEIGHTS.index(one.weight))
        return Checked(tuple(worst))

    @property
    def pointed(self) -> Problem | None:
        """The problem that is looked at."""
        return self._pointed

    def watch(self, is_watched: bool) -> None:
        """Begin or cease to look at problems."""
        if is_watched == self._is_watched:
            return
        self._is_watched = is_watched
        if is_watched:
            self._ask()
        self.changed.emit(None)

    def point(self, problem: Problem | None) -> None:
        """Look at one problem, or at none."""
        if problem != self._pointed:
            self._pointed = problem
            self.changed.emit(None)

    def on(self, surface: SurfaceId) -> tuple[Problem, ...]:
        """Return the problems that lie somewhere on a surface; none while nobody looks."""
        if not self._is_watched:
            return ()
        return tuple(one for one in self.found.problems if one.spot and one.spot.surface == surface)

    def _ask(self) -> None:
        if self._inquiry.answered is not self._document.project:
            self._inquiry.ask(self._document.project)

    def _on_change(self, _: Change) -> None:
        if self._is_watched:
            self._ask()

    def _on_analysis(self, _: Analysis) -> None:
        if self._is_watched:
            self.changed.emit(None)

    def _tell(self, _: None) -> None:
        if self._pointed is not None and self._pointed not in self.found.problems:
            self._pointed = None
        self.changed.emit(None)


def _drawn_problems(project: Project, _: Told) -> tuple[Problem, ...]:
    from planner.analysis.checks import DRAWN_CHECKS, problems_of

    return problems_of(project, DRAWN_CHECKS)
