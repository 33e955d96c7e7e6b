"""Looks round on the shown floor in the background: views for a tool, measures for the ground."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass

from planner.analysis.bare import Bared
from planner.analysis.grounds import MEASURES
from planner.analysis.parameters import DEFAULTS
from planner.analysis.space import space_of
from planner.analysis.stages import OutdatedError
from planner.analysis.syntax import Syntax, syntax_of, table_of
from planner.analysis.views import Level, Views, views_of
from planner.errors import DataError, VitrinaError
from planner.geometry.row_blocks import Progress
from planner.model.plan import Frame, Surface
from planner.session.analyst import Runner
from planner.session.change import Change
from planner.session.document import Document
from planner.session.signal import Signal
from planner.session.view import Shown, View

LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked of a floor; two are the same if the floor is the same object.

    Attributes:
        surface: The floor.
        level: What blocks.
        spacing: Between the points to be measured, surface units; 0 for views alone.
    """

    surface: Surface
    level: Level
    spacing: float = 0.0

    def is_same(self, other: Question | None) -> bool:
        """Say whether another question has the same answer."""
        return (
            other is not None
            and self.surface is other.surface
            and (self.level, self.spacing) == (other.level, other.spacing)
        )


@dataclass(frozen=True, slots=True)
class Survey:
    """An answer.

    Attributes:
        question: What was asked.
        views: Of the floor, ready for any point; None where there is an error.
        syntax: What was measured; None where only views were asked for.
        error: Why there is nothing.
    """

    question: Question
    views: Views | None = None
    syntax: Syntax | None = None
    error: VitrinaError | None = None


class Pursuit:
    """Answers one question at a time in the background; the newest is the next."""

    def __init__(self, runner: Runner, told: Callable[[], None]) -> None:
        """Ask nothing yet.

        Args:
            runner: Runs the work.
            told: Is called when work begins, and when the newest question has its answer.
        """
        self._runner = runner
        self._told = told
        self._asked: Question | None = None
        self._is_working = False
        self._floor = _Floor()
        self.latest: Survey | None = None
        self.share = 0.0

    @property
    def is_busy(self) -> bool:
        """Whether somebody waits for an answer."""
        latest = None if self.latest is None else self.latest.question
        return self._asked is not None and not self._asked.is_same(latest)

    def ask(self, question: Question | None) -> None:
        """Ask a question, or none: what is under way stops at its next step."""
        if question is None or not question.is_same(self._asked):
            self._asked = question
            if self.is_busy and not self._is_working:
                self._begin(question)

    def _begin(self, question: Question | None) -> None:
        if question is not None:
            self._is_working, self.share = True, 0.0
            self._told()
            self._runner.run(lambda: self._work(question), self._take)

    def _work(self, question: Question) -> Survey | None:
        def progress(done: int, whole: int) -> None:
            if self._asked is not question:
                raise OutdatedError
            self.share = done / max(whole, 1)

        try:
            return self._floor.survey(question, progress)
        except VitrinaError as error:
            return Survey(question, error=error)
        except OutdatedError:
            return None
        except Exception as failure:
            LOG.exception("analysis_failed")
            failed = DataError("analysis_failed", error=type(failure).__name__)
            return Survey(question, error=failed)

    def _take(self, survey: Survey | None) -> None:
        self._is_working = False
        if survey is not None and survey.question is self._asked:
            self.latest = survey
            self._told()
        elif self.is_busy:
            self._begin(self._asked)


class _Floor:
    """Knows what was found out about the floor as it is, while only names and products change."""

    def __init__(self) -> None:
        self._bared = Bared(zones=False, products=False)
        self._known: tuple[Surface, Frame] | None = None
        self._views: dict[Level, Views] = {}
        self._measured: dict[tuple[Level, float], Syntax] = {}

    def survey(self, question: Question, progress: Progress) -> Survey:
        """Answer a question; raises what ``space_of``, ``views_of`` and ``syntax_of`` raise."""
        surface, level, spacing = question.surface, question.level, question.spacing
        bare = self._bared(surface)
        if self._known is None or bare is not self._known[0] or surface.frame != self._known[1]:
            self._known, self._views, self._measured = (bare, surface.frame), {}, {}
        if level not in self._views:
            self._views[level] = made_ready(views_of(space_of(surface, DEFAULTS), level))
        views = self._views[level]
        if spacing > 0.0 and (level, spacing) not in self._measured:
            self._measured[level, spacing] = syntax_of(views, spacing, progress)
        return Survey(question, views, self._measured.get((level, spacing)))


def made_ready(views: Views) -> Views:
    """Return views that answer at once: all that is made once is made, and kernels are loaded."""
    somewhere = views.room.representative_point()
    if not views.is_on_wall(somewhere):
        views.at(somewhere.x, somewhere.y)
    return views


def syntax_csv(question: Question, known: Survey | None) -> bytes:
    """Return the measures of a floor as the command line writes them.

    Args:
        question: With a spacing.
        known: What was found out before; taken if it answers the question.

    Raises:
        DataError: As ``space_of``, ``views_of`` and ``syntax_of``.
    """
    from planner.files.exporters.points_csv import points_csv

    is_known = known is not None and known.question.is_same(question)
    syntax = known.syntax if known is not None and is_known else None
    if syntax is None:
        views = views_of(space_of(question.surface, DEFAULTS), question.level)
        syntax = syntax_of(views, question.spacing)
    return points_csv(table_of(syntax, question.surface.frame))


class Surveyor:
    """Measures what the view shows, anew after each edit, and keeps views for who asks.

    Attributes:
        changed: Tells when measuring begins, when there are other measures, and when views are
            ready.
    """

    def __init__(self, document: Document, view: View, runner: Runner, idle: Runner) -> None:
        """Listen to a document and its view.

        Args:
            document: Holds the plan.
            view: Says which floor, measure, spacing and level are shown.
            runner: Makes views ready, in a moment.
            idle: Measures, which may take long.
        """
        self._document = document
        self._view = view
        self.changed: Signal[None] = Signal()
        self._looking = Pursuit(runner, self._tell)
        self._measuring = Pursuit(idle, self._tell)
        document.changed.connect(self._on_change)
        view.changed.connect(self._on_view)

    @property
    def is_busy(self) -> bool:
        """Whether measures are under way."""
        return self._measuring.is_busy

    @property
    def share(self) -> float:
        """How much of them is done, 0 to 1."""
        return self._measuring.share

    @property
    def latest(self) -> Survey | None:
        """The measures of the shown floor at the shown level and spacing.

        While those of an edited floor are under way, they are of the floor before; None where
        there are none, or nothing is to be measured.
        """
        wanted, found = self._wanted(), self._measuring.latest
        if wanted is None or found is None:
            return None
        asked = found.question
        is_it = (asked.surface.id, asked.level, asked.spacing) == (
            wanted.surface.id, wanted.level, wanted.spacing,
        )  # fmt: skip
        return found if is_it else None

    def views(self) -> Views | None:
        """Return the views of the shown floor; None while they are being made ready.

        Raises:
            VitrinaError: There are none, as ``space_of`` and ``views_of`` say.
        """
        surface, level = self._surface(), self._view.now.level
        if surface is None:
            return None
        self._looking.ask(Question(surface, level))
        found = self._looking.latest
        if found is None or found.question.surface.id != surface.id:
            return None
        if found.error is not None and not self._looking.is_busy:
            raise found.error
        return found.views if found.question.level == level else None

    def _on_change(self, _: Change) -> None:
        self._measuring.ask(self._wanted())

    def _on_view(self, _: Shown) -> None:
        self._measuring.ask(self._wanted())

    def _wanted(self) -> Question | None:
        shown, surface = self._view.now, self._surface()
        if surface is None or shown.ground not in MEASURES:
            return None
        return Question(surface, shown.level, shown.spacing)

    def _surface(self) -> Surface | None:
        return self._document.project.plan.surfaces.get(self._view.now.surface)

    def _tell(self) -> None:
        self.changed.emit(None)
