"""A suggestion: a move with its reason in numbers, and the edit that makes it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from planner.analysis.suggest.rules import Goal, Rules
from planner.errors import Problem
from planner.model.edits import Shelf, move_product, swap_products
from planner.model.element import ElementId, ProductId, Slot
from planner.model.plan import Plan, SurfaceId
from planner.project import Project, lifted
from planner.tables.report import DefaultUsed
from planner.variants import add_variant, choose_variant


@dataclass(frozen=True, slots=True)
class Seat:
    """How a placement is seen.

    Attributes:
        placement: Its id.
        element: Id of the fixture.
        slot: Where on it.
        seen_share: Part of the visits that see it, in [0, 1].
        noticed: Contacts per 1,000 visits of the product that stands, or would stand, there.
    """

    placement: str
    element: ElementId
    slot: Slot
    seen_share: float
    noticed: float

    @property
    def shelf(self) -> Shelf:
        """The placement as edits name it."""
        return Shelf(self.element, self.slot)


@dataclass(frozen=True, slots=True)
class Interval:
    """An expectation with its 80 % interval.

    Attributes:
        value: With the means of the elasticities.
        low: A tenth of the draws are below.
        high: A tenth are above.
    """

    value: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One move: a product goes where there is room, or changes places with another one.

    Attributes:
        surface: Where it happens.
        product: What moves.
        name: Of that.
        before: Where it stands.
        after: Where it shall stand.
        partner: What it changes places with; empty where there is room.
        partner_name: Of that; empty where there is none.
        partner_before: Contacts per 1,000 visits of the partner now.
        partner_after: Contacts of the partner then.
        near: Name of what it is bought with and stands near then; empty for nothing.
        near_m: How far that is, metres.
        gain: What comes to the goal in a week by this move alone.
        is_outside: Whether an exposure changes by more than data speak of.
    """

    surface: SurfaceId
    product: ProductId
    name: str
    before: Seat
    after: Seat
    partner: ProductId
    partner_name: str
    partner_before: float
    partner_after: float
    near: str
    near_m: float
    gain: Interval
    is_outside: bool

    def edit(self, plan: Plan) -> Plan:
        """Return the plan with the move made.

        Raises:
            PlanError: ``not_there`` and the like, where the plan is another one by now.
        """
        here, there = self.before.shelf, self.after.shelf
        if not self.partner:
            return move_product(plan, self.surface, self.product, here, there)
        return swap_products(plan, self.surface, (here, self.product), (there, self.partner))


@dataclass(frozen=True, slots=True)
class Suggestions:
    """Moves that were found, and how good they are together.

    Attributes:
        goal: What shall become more.
        rules: What they keep to.
        moves: The best first.
        whole: What comes to the goal in a week by all of them.
        now: What the goal has in a week now.
        near: What they are worth for nearness, a week [O].
        linear: What they bring to first order.
        bound: Nothing that the rules allow brings more, to first order; 0 where nobody proved
            one.
        complete: Whether the search came to its end.
        stands: How many products on placements there are.
        movable: How many of them may move.
        days: Of the sales.
        measured: Categories whose elasticity rests on their own moves.
        problems: What weakens the numbers.
        defaults: Numbers that nobody measured here.
    """

    goal: Goal
    rules: Rules
    moves: tuple[Suggestion, ...]
    whole: Interval
    now: float
    near: float
    linear: float
    bound: float
    complete: bool
    stands: int
    movable: int
    days: int
    measured: tuple[str, ...]
    problems: tuple[Problem, ...] = ()
    defaults: tuple[DefaultUsed, ...] = ()

    @property
    def gap(self) -> float:
        """Part of the bound that may still be missing, in [0, 1]."""
        return max(0.0, 1.0 - self.linear / self.bound) if self.bound > 0.0 else 0.0


def with_moves(moves: Iterable[Suggestion]) -> Callable[[Plan], Plan]:
    """Return the edit that makes several moves."""
    chosen = tuple(moves)

    def edit(plan: Plan) -> Plan:
        for one in chosen:
            plan = one.edit(plan)
        return plan

    return edit


def into_variant(variant: str, edit: Callable[[Plan], Plan]) -> Callable[[Project], Project]:
    """Return the edit that shows a variant, made of the shown one if need be, and changes it.

    Raises:
        PlanError: ``no_variant_name``, or what the edit raises.
    """

    def change(project: Project) -> Project:
        there = variant in project.plans
        shown = choose_variant(project, variant) if there else add_variant(project, variant)
        return lifted(edit)(shown)

    return change
