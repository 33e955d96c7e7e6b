"""The shown variant against another one: what differs, and what is seen and sold for it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from planner.analysis.chain import Chain
from planner.model.difference import Difference, differences
from planner.model.plan import Plan
from planner.project import FIRST_VARIANT, Project
from planner.session.analyst import Analysis, Analyst, Runner
from planner.session.change import Change
from planner.session.document import Document
from planner.session.inquiry import Inquiry, Told
from planner.session.signal import Signal
from planner.session.view import View
from planner.variants import choose_variant

if TYPE_CHECKING:
    from planner.analysis.effect import Effect
    from planner.analysis.what_if import WhatIf


@dataclass(frozen=True, slots=True, eq=False)
class Asked:
    """A question about exposure.

    Attributes:
        analysis: Of the shown variant, scored.
        against: The other variant.
        basis: Key of the evidence; empty for the most trusted one.
    """

    analysis: Analysis
    against: str
    basis: str


class Differing:
    """Compares the shown variant with another one for as long as somebody looks.

    Attributes:
        changed: Tells that what differs is another, or how it is shown.
        effect: Question and answer about exposure.
        selling: Question and answer about expected sales; asked once exposure is answered.
    """

    def __init__(self, document: Document, view: View, analyst: Analyst, runner: Runner) -> None:
        """Listen to a document and its scores.

        Args:
            document: Has the variants.
            view: Says which evidence is shown.
            analyst: Scores the shown variant.
            runner: Scores the other one; nobody waits for it.
        """
        self._document, self._view, self._analyst = document, view, analyst
        self._chain = Chain()
        self._against = ""
        self._is_marked = self._is_beside = False
        self._watchers: frozenset[str] = frozenset()
        self._known: tuple[Plan, Plan, tuple[Difference, ...]] | None = None
        self._asked_selling: Asked | None = None
        self.changed: Signal[None] = Signal()
        self.effect: Inquiry[Asked, Effect] = Inquiry(runner, self._found)
        self.effect.changed.connect(self._on_effect)
        self.selling: Inquiry[Asked, WhatIf] = Inquiry(runner, _expected)
        self.selling.changed.connect(self.changed.emit)
        document.changed.connect(self._on_change)
        analyst.finished.connect(self._on_analysis)

    @property
    def against(self) -> str:
        """The variant that the shown one is compared with; empty where there is no other."""
        project = self._document.project
        if self._against in project.plans and self._against != project.variant:
            return self._against
        return usual_against(project, date.today().isoformat())

    @property
    def is_marked(self) -> bool:
        """Whether the plan shows what differs."""
        return self._is_marked and bool(self.against)

    @property
    def is_beside(self) -> bool:
        """Whether the other plan is shown beside this one."""
        return self._is_beside and bool(self.against)

    @property
    def plans(self) -> tuple[Plan, Plan]:
        """The other plan and the shown one; twice the same where there is no other."""
        project = self._document.project
        return project.plans.get(self.against, project.plan), project.plan

    @property
    def found(self) -> tuple[Difference, ...]:
        """What differs; looked for once for two plans."""
        before, after = self.plans
        known = self._known
        if known is None or known[0] is not before or known[1] is not after:
            known = self._known = (before, after, differences(before, after))
        return known[2]

    def compare_with(self, variant: str) -> None:
        """Compare with another variant."""
        if variant != self._against:
            self._against = variant
            self._ask()
            self.changed.emit(None)

    def mark(self, is_marked: bool) -> None:
        """Show what differs on the plan, or do not."""
        self._is_marked = is_marked
        self.changed.emit(None)

    def put_beside(self, is_beside: bool) -> None:
        """Show the other plan beside this one, or do not."""
        self._is_beside = is_beside
        self.changed.emit(None)

    def watch(self, is_watched: bool, who: str = "changes") -> None:
        """Work out what the difference does to exposure while anybody looks.

        Args:
            is_watched: Whether this one looks from now on.
            who: Name of who looks, or looks no longer.
        """
        self._watchers = self._watchers | {who} if is_watched else self._watchers - {who}
        self._ask()

    def _ask(self) -> None:
        """Ask what is not known yet, once the shown variant is scored."""
        latest, against = self._analyst.latest, self.against
        if not self._watchers:
            return
        if not against or latest.report is None:
            self.effect.forget()
            self.selling.forget()
            return
        asked = self.effect.answered
        basis = self._view.now.basis
        is_known = (
            asked is not None
            and asked.analysis is latest
            and (asked.against, asked.basis) == (against, basis)
        )
        if not is_known and latest.project is self._document.project:
            self.effect.ask(Asked(latest, against, basis))
        self._ask_selling()

    def _found(self, asked: Asked, told: Told) -> Effect | None:
        from planner.analysis.effect import effect_of

        analysis = asked.analysis
        if analysis.report is None:
            return None
        other = choose_variant(analysis.project, asked.against)
        done = self._chain.run(
            other, asked.basis or None, told=lambda step: told((step.number - 1) / step.of)
        )
        return effect_of((done.scores, done.report), (analysis.scores, analysis.report))

    @property
    def sold(self) -> WhatIf | None:
        """What the plans as they are now are expected to sell; None while nobody knows."""
        asked = self.selling.answered
        if asked is None or asked is not self.effect.answered or self.effect.is_busy:
            return None
        is_now = asked.analysis.project is self._document.project and not self.selling.is_busy
        return self.selling.answer if is_now else None

    def _ask_selling(self) -> None:
        """Ask what the change is expected to sell, once it is known what it does to exposure."""
        asked, is_known = self.effect.answered, self.effect.answer is not None
        if self._watchers and is_known and not self.effect.is_busy and asked is not None:
            is_now = asked.analysis.project is self._document.project
            if is_now and asked is not self._asked_selling:
                self._asked_selling = asked
                self.selling.ask(asked)

    def _on_effect(self, _: None) -> None:
        self._ask_selling()
        self.changed.emit(None)

    def _on_change(self, _: Change) -> None:
        self.changed.emit(None)

    def _on_analysis(self, _: Analysis) -> None:
        self._ask()


def _expected(asked: Asked, told: Told) -> WhatIf:
    from planner.analysis.what_if import what_if

    project = asked.analysis.project
    return what_if(project, project.variant, asked.against, asked.basis or None, told=told)


def usual_against(project: Project, today: str) -> str:
    """Return what a variant is compared with: the one that is live today, else the first one.

    Args:
        project: Has the variants.
        today: ISO day.

    Returns:
        Empty where there is no other variant.
    """
    others = [name for name in project.plans if name != project.variant]
    live = [name for name in others if name in project.validity]
    live = [name for name in live if project.validity[name].holds(today)]
    first = [name for name in others if name == FIRST_VARIANT]
    return next(iter((*live, *first, *others)), "")
