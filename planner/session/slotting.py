"""What could be done with the selected slot, each with what it is expected to change."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from planner.errors import VitrinaError
from planner.model.element import ElementId
from planner.model.plan import SurfaceId
from planner.project import lifted
from planner.session.analyst import Analysis, Analyst
from planner.session.document import Document
from planner.session.inquiry import Inquiry, Told
from planner.session.selection import Selected, Selection
from planner.session.signal import Signal
from planner.session.slot_moves import SlotMove, moves_of

if TYPE_CHECKING:
    from planner.analysis.pages.slot_what_if import PageChange
    from planner.session.analyst import Runner


@dataclass(frozen=True, slots=True, eq=False)
class Subject:
    """The slot that is asked about, and what the answer rests on."""

    surface: SurfaceId
    slot: ElementId
    analysis: Analysis

    def is_same(self, other: Subject) -> bool:
        """Say whether another question is about the same slot, on whatever numbers."""
        return (self.surface, self.slot) == (other.surface, other.slot)


@dataclass(frozen=True, slots=True)
class Expected:
    """A move and what it is expected to change."""

    move: SlotMove
    change: PageChange


class Slotting:
    """Predicts moves of the slot that is selected; the newest question wins.

    Attributes:
        changed: Tells that there is another answer, or another slot.
        inquiry: The work.
    """

    def __init__(
        self, document: Document, selection: Selection, analyst: Analyst, runner: Runner
    ) -> None:
        """Predict nothing until a slot is selected."""
        self._document, self._selection, self._analyst = document, selection, analyst
        self.changed: Signal[None] = Signal()
        self.inquiry: Inquiry[Subject, tuple[Expected, ...]] = Inquiry(runner, expected_of)
        self.inquiry.changed.connect(self.changed.emit)
        selection.changed.connect(self._on_selection)
        analyst.finished.connect(self._on_analysis)

    @property
    def slot(self) -> ElementId | None:
        """The slot that the answer is about."""
        return None if self.inquiry.answered is None else self.inquiry.answered.slot

    @property
    def expected(self) -> tuple[Expected, ...]:
        """Moves of the selected slot; those of the plan before while new ones are predicted."""
        return self.inquiry.answer or ()

    def do(self, move: SlotMove) -> None:
        """Make a move one undo step.

        Raises:
            PlanError: What the edit raises.
        """
        self._document.do(move.step, lifted(move.edit))

    def _on_selection(self, _: Selected) -> None:
        self._ask()

    def _on_analysis(self, _: Analysis) -> None:
        self._ask()

    def _ask(self) -> None:
        self.inquiry.follow(self._meant(), Subject.is_same)

    def _meant(self) -> Subject | None:
        now, latest = self._selection.now, self._analyst.latest
        surface = self._document.project.plan.surfaces.get(now.surface)
        if surface is None or len(now.elements) != 1 or now.placement:
            return None
        element = surface.elements.get(next(iter(now.elements)))
        if element is None or not element.traits.scan or latest.report is None:
            return None
        return Subject(surface.id, element.id, latest)


def expected_of(subject: Subject, told: Told = lambda _: None) -> tuple[Expected, ...]:
    """Return what every move of a slot is expected to change; nothing before it is scored."""
    from planner.analysis.pages.page_score import PageScore
    from planner.analysis.pages.slot_what_if import what_if_edit

    analysis = subject.analysis
    scores = (one for one in analysis.scores if isinstance(one, PageScore))
    score = next((one for one in scores if one.surface.id == subject.surface), None)
    if score is None or subject.slot not in score.surface.elements:
        return ()
    moves = moves_of(score.surface, score.surface.elements[subject.slot])
    found = []
    for nth, move in enumerate(moves):
        told(nth / len(moves))
        try:
            found.append(Expected(move, what_if_edit(analysis.project, score, move.edit)))
        except VitrinaError:
            continue
    return tuple(found)
