"""Suggestions for the open project: asked for, searched in the background, made one by one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from planner.analysis.suggest.rules import USUAL, Goal, Rules, Toggle
from planner.errors import DataError, PlanError
from planner.project import Project
from planner.session.analyst import Analysis, Analyst
from planner.session.document import Document
from planner.session.inquiry import Inquiry, Told
from planner.session.signal import Signal
from planner.session.view import View
from planner.variants import choose_variant, free_name

if TYPE_CHECKING:
    from planner.analysis.suggest.arranging import Arrangement
    from planner.analysis.suggest.situation import ElasticityOf
    from planner.analysis.suggest.suggestion import Suggestion, Suggestions
    from planner.model.plan import Plan
    from planner.session.analyst import Runner

Sort = Literal["single", "plan", "zones"]
"""The best single moves, those that are best together, or categories in other zones."""
SORTS: Final[tuple[Sort, ...]] = ("single", "plan", "zones")


@dataclass(frozen=True, slots=True, eq=False)
class Asked:
    """A question.

    Attributes:
        analysis: What the answer rests on.
        sort: Which moves are wanted.
        goal: What shall become more.
        rules: What must be kept.
        basis: Key of the evidence; empty for the most trusted one.
        surface: The floor whose zones are arranged.
    """

    analysis: Analysis
    sort: Sort
    goal: Goal
    rules: Rules
    basis: str
    surface: str


class Suggesting:
    """Asks for suggestions while somebody looks, and makes those that are accepted.

    Attributes:
        changed: Tells that answer, work, goal, rules or what is accepted are others.
        inquiry: Question and answer.
        rules_file: Name of the file that the rules come from; empty for none.
    """

    def __init__(
        self, document: Document, view: View, analyst: Analyst, quick: Runner, long: Runner
    ) -> None:
        """Ask nothing yet.

        Args:
            document: Has the plan.
            view: Says which evidence and floor are shown.
            analyst: Scores it.
            quick: Answers at once.
            long: Runs searches.
        """
        self._document, self._view, self._analyst = document, view, analyst
        self._quick = quick
        self._goal: Goal = "margin"
        self._rules = USUAL
        self._sort: Sort = "single"
        self._is_watched = False
        self._accepted: list[Suggestion] = []
        self._is_all = False
        self._target = ""
        self._best: Callable[[], Suggestions] | None = None
        self._kept: Suggestions | None = None
        self._learned: tuple[Project, str, ElasticityOf] | None = None
        self.rules_file = ""
        self.changed: Signal[None] = Signal()
        self.inquiry: Inquiry[Asked, Suggestions | Arrangement] = Inquiry(quick, self._found)
        self.search: Inquiry[Asked, Suggestions | Arrangement] = Inquiry(long, self._found)
        for one in (self.inquiry, self.search):
            one.changed.connect(self.changed.emit)
        analyst.finished.connect(self._on_analysis)

    @property
    def goal(self) -> Goal:
        """What shall become more."""
        return self._goal

    @property
    def rules(self) -> Rules:
        """What must be kept."""
        return self._rules

    @property
    def sort(self) -> Sort:
        """Which moves are shown or searched."""
        return self._sort

    @property
    def is_busy(self) -> bool:
        """Whether an answer is awaited."""
        return self._now.is_busy

    @property
    def share(self) -> float:
        """How much of the work is done, in [0, 1]."""
        return self._now.share

    @property
    def asked(self) -> Asked | None:
        """What the answer answers."""
        return self._now.answered

    @property
    def found(self) -> Suggestions | None:
        """Moves of products; None where there are none."""
        from planner.analysis.suggest.suggestion import Suggestions

        answer = self._kept or self._now.answer
        return answer if isinstance(answer, Suggestions) else None

    @property
    def arrangement(self) -> Arrangement | None:
        """Moves of categories; None where there are none."""
        from planner.analysis.suggest.arranging import Arrangement

        answer = self._now.answer
        return answer if isinstance(answer, Arrangement) else None

    @property
    def accepted(self) -> tuple[Suggestion, ...]:
        """Moves that were made."""
        return tuple(self._accepted)

    @property
    def is_made(self) -> bool:
        """Whether the arrangement was made."""
        return self._is_all

    @property
    def is_stale(self) -> bool:
        """Whether the plan that was looked at is another one by now."""
        asked, project = self._now.answered, self._document.project
        if asked is None:
            return False
        seen = asked.analysis.project
        now = project.plans.get(seen.variant)
        return now is not seen.plan and seen.variant != self._target

    @property
    def target(self) -> str:
        """The variant that accepted moves are made in; empty: a new one."""
        return self._target if self._target in self._document.project.plans else ""

    def target_name(self, usual: str) -> str:
        """Return the variant that accepted moves are made in, a new name if need be."""
        return self.target or free_name(self._document.project, usual)

    def choose_target(self, variant: str) -> None:
        """Make accepted moves in this variant; empty: in a new one."""
        self._target = variant
        self.changed.emit(None)

    def choose_goal(self, goal: Goal) -> None:
        """Want something else to become more."""
        self._goal = goal
        self._ask()

    def choose_moves(self, most: int) -> None:
        """Want at most so many moves."""
        from dataclasses import replace

        self._rules = replace(self._rules, most_moves=most)
        self._ask()

    def turn(self, toggle: Toggle, *, is_on: bool) -> None:
        """Turn a rule on or off."""
        self._rules = self._rules.turned(toggle, is_on=is_on)
        self._ask()

    def take_rules(self, rules: Rules, file: str) -> None:
        """Keep to the rules of a file, or to the usual ones."""
        self._rules, self.rules_file = rules, file
        self._ask()

    def choose_sort(self, sort: Sort) -> None:
        """Ask for single moves, for those that are best together, or for zones."""
        if self._now.is_busy:
            self._now.forget()
        self._sort = sort
        self._ask()

    def again(self) -> None:
        """Ask once more, of the plan as it is now."""
        self._ask()

    def cancel(self) -> None:
        """End the search and keep the best it had."""
        best = self._best
        self._now.forget()
        self._kept = best() if best is not None else None
        self.changed.emit(None)

    def watch(self, is_watched: bool) -> None:
        """Answer while somebody looks."""
        self._is_watched = is_watched
        if is_watched and self._now.answered is None and self._kept is None:
            self._ask()

    def propose_order(
        self,
        sites: Sequence[str],
        parts: Mapping[str, tuple[Sequence[str], float]],
        done: Callable[[tuple[str, ...]], None],
    ) -> None:
        """Find in which order parts stand best along placements; nothing where nothing is scored.

        Args:
            sites: Ids of placements in order.
            parts: Name of each part to its products and metres.
            done: Takes the names in order.
        """
        latest, basis = self._analyst.latest, self._view.now.basis
        if latest.report is None:
            return

        def found() -> tuple[str, ...]:
            from planner.analysis.suggest.proposing import order_of

            elasticity_of = self._elasticities(latest.project, basis)
            try:
                return order_of(latest.project, latest.scores, sites, parts, elasticity_of)
            except DataError:
                return tuple(parts)

        self._quick.run(found, done)

    def accept(self, moves: Iterable[Suggestion], usual: str) -> None:
        """Make moves in the target variant, as one step.

        Args:
            moves: Of the answer; those that were made already are left out.
            usual: What a new variant is called.

        Raises:
            PlanError: Where the plan is another one by now; then nothing has happened.
        """
        from planner.analysis.suggest.suggestion import with_moves

        wanted = [one for one in moves if one not in self._accepted]
        if not wanted:
            return
        before = self._accepted
        self._accepted = [*before, *wanted]
        try:
            self._make(with_moves(wanted), usual)
        except PlanError:
            self._accepted = before
            raise
        self.changed.emit(None)

    def accept_arrangement(self, usual: str) -> None:
        """Make the arrangement in the target variant, as one step.

        Raises:
            PlanError: As ``accept``.
        """
        found = self.arrangement
        if found is not None and found.stands and not self._is_all:
            self._is_all = True
            try:
                self._make(found.edit, usual)
            except PlanError:
                self._is_all = False
                raise
            self.changed.emit(None)

    @property
    def _now(self) -> Inquiry[Asked, Suggestions | Arrangement]:
        return self.inquiry if self._sort == "single" else self.search

    def _make(self, edit: Callable[[Plan], Plan], usual: str) -> None:
        from planner.analysis.suggest.suggestion import into_variant

        name, asked = self.target_name(usual), self._now.answered
        base = self._document.project.variant if asked is None else asked.analysis.project.variant

        def change(project: Project) -> Project:
            begun = choose_variant(project, base) if base in project.plans else project
            return into_variant(name, edit)(begun)

        self._document.do("accept_suggestions", change)
        self._target = name

    def _ask(self) -> None:
        self._accepted, self._is_all, self._kept, self._best = [], False, None, None
        latest = self._analyst.latest
        if self._is_watched and latest.report is not None:
            shown = self._view.now
            self._now.ask(
                Asked(latest, self._sort, self._goal, self._rules, shown.basis, shown.surface)
            )
        self.changed.emit(None)

    def _on_analysis(self, _: Analysis) -> None:
        is_answered = self._now.answered is not None or self._kept is not None
        is_open = not self._accepted and not self._is_all and self._sort == "single"
        if is_open or not (is_answered or self._now.is_busy):
            self._ask()
        else:
            self.changed.emit(None)

    def _found(self, asked: Asked, told: Told) -> Suggestions | Arrangement:
        from planner.analysis.suggest import proposing, suggesting

        project, scores = asked.analysis.project, asked.analysis.scores
        elasticity_of = self._elasticities(project, asked.basis)
        if asked.sort == "zones":
            question = proposing.Asked(
                asked.surface or None,
                goal=asked.goal,
                rules=asked.rules,
                elasticity_of=elasticity_of,
            )
            return proposing.propose(project, scores, question, told)

        def on(share: float, best: Callable[[], Suggestions]) -> None:
            self._best = best
            told(share)

        depth: suggesting.Depth = "single" if asked.sort == "single" else "plan"
        wanted = suggesting.Wanted(asked.goal, asked.rules, depth, elasticity_of)
        return suggesting.suggest(project, scores, wanted, on)

    def _elasticities(self, project: Project, basis: str) -> ElasticityOf:
        """Return what moves of the past tell; worked out once for the same plans and tables."""
        from planner.analysis.suggest.suggesting import elasticities_of

        known = self._learned
        same = known is not None and known[1] == basis and _is_as(known[0], project)
        if known is None or not same:
            known = self._learned = (project, basis, elasticities_of(project, basis or None))
        return known[2]


def _is_as(one: Project, other: Project) -> bool:
    """Say whether two projects tell the same of the past: dated plans, their days, tables."""
    if one.validity != other.validity or one.tables != other.tables:
        return False
    return all(one.plans.get(name) is other.plans.get(name) for name in one.validity)
