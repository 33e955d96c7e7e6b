"""Why what is selected does as it does: a placement or zone that is cold, a desired path."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from planner.model.element import Element
from planner.model.plan import SurfaceId
from planner.session.analyst import Analysis, Analyst
from planner.session.document import Document
from planner.session.inquiry import Inquiry, Told
from planner.session.selection import Selected, Selection
from planner.session.signal import Signal

if TYPE_CHECKING:
    from planner.analysis.cold import Why
    from planner.analysis.desired_path import PathScore
    from planner.session.analyst import Runner

Sort = Literal["placement", "zone", "path"]
NAMED: Final = 3
"""So many blockers are named and marked."""


@dataclass(frozen=True, slots=True, eq=False)
class Subject:
    """What is asked about.

    Attributes:
        sort: Which kind of answer it gets.
        surface: Where it is.
        name: Id of the placement or path, name of the zone.
        analysis: What the answer rests on.
    """

    sort: Sort
    surface: SurfaceId
    name: str
    analysis: Analysis

    def is_same(self, other: Subject) -> bool:
        """Say whether another question is about the same thing, on whatever numbers."""
        return (self.sort, self.surface, self.name) == (other.sort, other.surface, other.name)


class Reasons:
    """Asks about what is selected whenever that or the scores are others.

    Attributes:
        inquiry: Question and answer; a ``Why``, or a ``PathScore`` for a path.
        changed: Tells that the answer is another, or whether it is marked.
    """

    def __init__(
        self, document: Document, selection: Selection, analyst: Analyst, runner: Runner
    ) -> None:
        """Listen to what is selected and scored."""
        self._document, self._selection, self._analyst = document, selection, analyst
        self._is_marked = True
        self.changed: Signal[None] = Signal()
        self.inquiry: Inquiry[Subject, Why | PathScore] = Inquiry(runner, _answered)
        self.inquiry.changed.connect(self.changed.emit)
        selection.changed.connect(self._on_selection)
        analyst.finished.connect(self._on_analysis)

    @property
    def is_marked(self) -> bool:
        """Whether what stands in the way is marked on the plan."""
        return self._is_marked

    def mark(self, is_marked: bool) -> None:
        """Mark on the plan what stands in the way, or do not."""
        self._is_marked = is_marked
        self.changed.emit(None)

    @property
    def subject(self) -> Subject | None:
        """What the answer is about."""
        return self.inquiry.answered

    @property
    def why(self) -> Why | None:
        """The chain of what is selected; None where there is none yet."""
        from planner.analysis.cold import Why

        return self.inquiry.answer if isinstance(self.inquiry.answer, Why) else None

    @property
    def path(self) -> PathScore | None:
        """How the selected path does; None where that is not known yet."""
        from planner.analysis.desired_path import PathScore

        return self.inquiry.answer if isinstance(self.inquiry.answer, PathScore) else None

    def _on_selection(self, _: Selected) -> None:
        self._ask()

    def _on_analysis(self, _: Analysis) -> None:
        self._ask()

    def _ask(self) -> None:
        self.inquiry.follow(self._meant(), Subject.is_same)

    def _meant(self) -> Subject | None:
        now, latest = self._selection.now, self._analyst.latest
        surface = self._document.project.plan.surfaces.get(now.surface)
        if surface is None or len(now.elements) != 1 or latest.report is None:
            return None
        if now.placement:
            return Subject("placement", surface.id, now.placement, latest)
        element = surface.elements.get(next(iter(now.elements)))
        if element is None:
            return None
        if element.traits.role == "zone":
            return Subject("zone", surface.id, zone_name(element), latest)
        if element.traits.role == "path":
            return Subject("path", surface.id, element.id, latest)
        return None


def is_cold(why: Why) -> bool:
    """Say whether a link of the chain is weak."""
    return why.verdict != "warm"


def zone_name(element: Element) -> str:
    """Return the name that a drawn zone has in reports."""
    return element.zone or element.label


def _answered(subject: Subject, _: Told) -> Why | PathScore | None:
    """Answer from the scores; None where they do not know the subject yet."""
    from planner.analysis.cold import why_cold, why_zone_cold
    from planner.analysis.desired_path import score_path
    from planner.analysis.floor_score import on_floor

    analysis = subject.analysis
    score = on_floor(analysis.scores, subject.surface)
    if score is None or analysis.report is None:
        return None
    if subject.sort == "placement":
        known = any(site.id == subject.name for site in score.sites)
        return why_cold(score, analysis.report, subject.name) if known else None
    if subject.sort == "zone":
        known = subject.name in score.zone_of
        return why_zone_cold(score, analysis.report, subject.name) if known else None
    known = any(one == subject.name for one in score.surface.elements)
    return score_path(score, subject.name) if known else None
