"""Recomputes what depends on the project, in the background; the newest result wins."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Protocol, TypeVar

from planner.analysis.chain import Chain, Done
from planner.analysis.score import Score
from planner.analysis.stages import OutdatedError, Progress
from planner.errors import DataError, VitrinaError
from planner.model.plan import SurfaceId
from planner.project import Project
from planner.session.change import Change
from planner.session.document import Document
from planner.session.signal import Signal
from planner.session.view import Shown, View
from planner.tables.report import Report

T = TypeVar("T")
LOG = logging.getLogger(__name__)
CANCELLED = "analysis_cancelled"
"""Code of the error of an analysis that the user stopped."""


class Runner(Protocol):
    """Runs jobs somewhere and brings their results back to the caller's thread."""

    def run(self, job: Callable[[], T], done: Callable[[T], None]) -> None:
        """Run a job, then call ``done`` with its result in the thread that owns the window."""


class AtOnce:
    """Runs jobs where they are asked for: the runner of tests and of the command line."""

    def run(self, job: Callable[[], T], done: Callable[[T], None]) -> None:
        """Run a job and hand over its result."""
        done(job())


@dataclass(frozen=True, slots=True)
class Analysis:
    """A finished analysis, or why there is none.

    Attributes:
        project: What was analysed.
        scores: One a surface; ``planner.analysis.score.Score``.
        report: What the command line would write; None where there is an error.
        error: Why there is no report.
        seconds: How long it took.
    """

    project: Project
    scores: tuple[Score, ...] = ()
    report: Report | None = None
    error: VitrinaError | None = None
    seconds: float = 0.0


class Analyst:
    """Listens to document and view, and has one job under way at most.

    While a job runs, changes only mark it as outdated: it stops after the step it is at, is
    dropped, and the newest project is analysed. Steps that a change does not touch are not run
    again.

    Attributes:
        latest: The last one that came to its end.
        progress: The step that the job under way is at; None before its first and without one.
    """

    def __init__(self, document: Document, view: View, runner: Runner) -> None:
        self._document = document
        self._view = view
        self._runner = runner
        self._busy = False
        self._outdated = False
        self._is_cancelled = False
        self._basis = view.now.basis
        self._chain = Chain()
        self.latest = Analysis(document.project)
        self.progress: Progress | None = None
        self.started: Signal[Project] = Signal()
        self.finished: Signal[Analysis] = Signal()
        document.changed.connect(self._on_change)
        view.changed.connect(self._on_view)

    @property
    def is_busy(self) -> bool:
        """Whether a job is under way."""
        return self._busy

    def refresh(self) -> None:
        """Analyse the current project as soon as possible."""
        if self._busy:
            self._outdated = True
            return
        self._busy, self._outdated, self._is_cancelled = True, False, False
        project, basis = self._document.project, self._view.now.basis
        self.started.emit(project)
        self._runner.run(
            lambda: analysed(project, basis, self._chain, self._is_wanted, self._hear), self._take
        )

    def cancel(self) -> None:
        """Stop the job under way after its step; the next change is analysed again."""
        self._is_cancelled = self._busy

    def preview(
        self, project: Project, is_wanted: Callable[[], bool]
    ) -> Mapping[SurfaceId, Mapping[str, float]]:
        """Return what a project changes of the latest scores; see ``Chain.preview``.

        Safe on any thread, beside a job under way.

        Raises:
            DataError: There is nothing to score.
            OutdatedError: It is not wanted any more.
        """
        return self._chain.preview(project, self.latest.scores, is_wanted)

    def _is_wanted(self) -> bool:
        return not (self._outdated or self._is_cancelled)

    def _hear(self, progress: Progress) -> None:
        self.progress = progress

    def _take(self, analysis: Analysis) -> None:
        self._busy, self.progress = False, None
        if self._outdated:
            self.refresh()
            return
        if analysis.report is None and analysis.error is None:
            analysis = replace(analysis, error=DataError(CANCELLED))
        self.latest = analysis
        self.finished.emit(analysis)

    def _on_change(self, _: Change) -> None:
        self.refresh()

    def _on_view(self, shown: Shown) -> None:
        if shown.basis != self._basis:
            self._basis = shown.basis
            self.refresh()


def analysed(
    project: Project,
    basis: str,
    chain: Chain | None = None,
    is_wanted: Callable[[], bool] = lambda: True,
    told: Callable[[Progress], None] = lambda _: None,
) -> Analysis:
    """Score a project; what cannot be scored comes back as its error.

    Args:
        project: What to analyse.
        basis: Key of the evidence; empty for the most trusted one.
        chain: Knows what the projects before it came to; None: nothing is known.
        is_wanted: Asked between steps; once it is not, the analysis ends without report.
        told: Hears of each step before it runs, in the thread of the caller.
    """
    begun = time.perf_counter()
    done: Done | None = None
    error: VitrinaError | None = None
    try:
        done = (chain or Chain()).run(project, basis or None, is_wanted, told)
    except VitrinaError as said:
        error = said
    except OutdatedError:
        pass
    except Exception as failure:
        LOG.exception("analysis_failed")
        error = DataError("analysis_failed", error=type(failure).__name__)
    seconds = time.perf_counter() - begun
    if done is None:
        return Analysis(project, error=error, seconds=seconds)
    return Analysis(project, done.scores, done.report, seconds=seconds)
