"""Recomputes what depends on the project, in the background; the newest result wins."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol, TypeVar

from planner.analysis.chain import Chain, Done, OutdatedError
from planner.analysis.score import Score
from planner.errors import DataError, VitrinaError
from planner.project import Project
from planner.session.change import Change
from planner.session.document import Document
from planner.session.signal import Signal
from planner.session.view import Shown, View
from planner.tables.report import Report

T = TypeVar("T")
LOG = logging.getLogger(__name__)


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
    """

    def __init__(self, document: Document, view: View, runner: Runner) -> None:
        self._document = document
        self._view = view
        self._runner = runner
        self._busy = False
        self._outdated = False
        self._basis = view.now.basis
        self._chain = Chain()
        self.latest = Analysis(document.project)
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
        self._busy, self._outdated = True, False
        project, basis = self._document.project, self._view.now.basis
        self.started.emit(project)
        self._runner.run(
            lambda: analysed(project, basis, self._chain, lambda: not self._outdated), self._take
        )

    def _take(self, analysis: Analysis) -> None:
        self._busy = False
        if self._outdated:
            self.refresh()
            return
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
) -> Analysis:
    """Score a project; what cannot be scored comes back as its error.

    Args:
        project: What to analyse.
        basis: Key of the evidence; empty for the most trusted one.
        chain: Knows what the projects before it came to; None: nothing is known.
        is_wanted: Asked between steps; once it is not, the analysis ends without report.
    """
    begun = time.perf_counter()
    done: Done | None = None
    error: VitrinaError | None = None
    try:
        done = (chain or Chain()).run(project, basis or None, is_wanted)
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
