"""From a scored project to suggestions: the best single moves, or the best moves together."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final, Literal

import numpy as np
from numpy.typing import NDArray

from planner.analysis.in_force import in_force
from planner.analysis.parameters import DEFAULTS, RESPONDING, defaults_used
from planner.analysis.response.elasticity import drawn, interval, prior
from planner.analysis.response.response import response_of
from planner.analysis.score import Score
from planner.analysis.shelf_room import SLACK_M
from planner.analysis.suggest.choosing import Chosen, choose, inside_of
from planner.analysis.suggest.conflicts import conflicting
from planner.analysis.suggest.gain import NOBODY, Action, Outlook
from planner.analysis.suggest.improving import Together, improved, order_by_worth
from planner.analysis.suggest.permits import Permits
from planner.analysis.suggest.rules import USUAL, Goal, Rules
from planner.analysis.suggest.screen import Gainless, Screen
from planner.analysis.suggest.situation import ElasticityOf, Situation, situation_of
from planner.analysis.suggest.suggestion import Interval, Seat, Suggestion, Suggestions
from planner.analysis.suggest.ties import Nearness, Ties, ties_of
from planner.errors import DataError, Problem
from planner.model.element import ProductId
from planner.project import Project
from planner.tables.report import DefaultUsed
from planner.tables.sales import SALES

Floats = NDArray[np.float64]

NO_SALES: Final = frozenset({"response_no_sales", "response_nothing_sold"})
"""Errors that say that there is nothing to learn from."""
Depth = Literal["single", "plan"]
"""The best single moves at once, or those that are best together."""

FIRST_STANDS: Final = 250
"""The list of single moves looks at so many stands, those that could gain most."""
FIRST_MOVES: Final = 400
POOL: Final = 150
"""So many moves may come in place of others."""
SEED: Final = 1
"""Starts the draws of elasticities."""


@dataclass(frozen=True, slots=True, eq=False)
class Wanted:
    """What is asked for.

    Attributes:
        goal: What shall become more.
        rules: What must be kept.
        depth: How far the search goes.
        elasticity_of: How sales of a category follow exposure.
    """

    goal: Goal = "margin"
    rules: Rules = USUAL
    depth: Depth = "plan"
    elasticity_of: ElasticityOf = prior


Told = Callable[[float, Callable[[], Suggestions]], None]
"""Takes how much is done, in [0, 1], and a way to the best so far; may raise to end the work."""


def suggest(
    project: Project,
    scores: Sequence[Score],
    wanted: Wanted,
    told: Told = lambda _share, _best: None,
) -> Suggestions:
    """Return the moves that are expected to bring most.

    Args:
        project: Its current plan was scored.
        scores: Of every surface.
        wanted: Goal and rules.
        told: Hears of progress.

    Raises:
        DataError: As ``situation_of``; ``suggest_nothing_movable``, ``rules_conflict`` or
            ``rules_unreachable``.
    """
    counted = in_force(project).project
    situation = situation_of(counted, scores, wanted.goal, wanted.elasticity_of)
    ties = Ties.none()
    if "affinity" in wanted.rules.on:
        ties = ties_of(situation, counted.tables.get(SALES.key))
    return _Search(situation, wanted, ties).found(told)


def elasticities_of(
    project: Project, basis: str | None = None, seed: int | None = None
) -> ElasticityOf:
    """Return how sales of each category follow exposure, as far as moves of the past tell.

    Args:
        project: Its variants and their days tell what moved.
        basis: Key of the evidence; None: the most trusted one.
        seed: Starts simulated trips; None takes the project's.

    Raises:
        DataError: What scoring raises.
    """
    try:
        response = response_of(project, basis, seed)
    except DataError as error:
        if error.code not in NO_SALES:
            raise
        return prior
    return lambda category: response.of(category).elasticity


class _Search:
    """One search, step by step."""

    def __init__(self, situation: Situation, wanted: Wanted, ties: Ties) -> None:
        self._situation, self._wanted, self._rules = situation, wanted, wanted.rules
        self._outlook = Outlook(situation)
        self._permits = Permits(situation, wanted.rules)
        self._screen = Screen(self._outlook, self._permits)
        self._nearness = Nearness(situation, ties, self._rules.near_share, self._rules.near_m)
        self._together = Together(situation, self._outlook, self._permits, self._nearness)
        self._draws = drawn(situation.elasticities, seed=SEED)

    def found(self, told: Told) -> Suggestions:
        if not self._permits.movable.any():
            raise DataError("suggest_nothing_movable", stands=len(self._situation.place))
        if self._wanted.depth == "single":
            return self._told_of(self._single(), None, complete=True)
        return self._plan(told)

    def _single(self) -> list[Action]:
        """Return the best single moves of different products, those that bring most first."""
        rows = np.sort(self._screen.promising(FIRST_STANDS))
        moves = self._screen.best(FIRST_MOVES, rows)
        pairs = zip(moves.stand.tolist(), moves.seat.tolist(), strict=True)
        kept: list[Action] = []
        for stand, seat in pairs:
            action = self._screen.action(stand, seat)
            if len(kept) >= self._rules.most_moves:
                break
            if self._together.worth([action]).gain > 0.0 and self._together.agree([*kept, action]):
                kept.append(action)
        return order_by_worth(kept, self._together)

    def _plan(self, told: Told) -> Suggestions:
        def on_choice(share: float, best: Chosen) -> None:
            actions = self._actions(best)
            told(0.6 * share, lambda: self._told_of(actions, best, complete=False))

        self._check_reach()
        chosen = choose(self._screen, self._situation, self._permits, on_choice)
        self._check_contracts(chosen)
        start = self._actions(chosen)
        pool = self._pool()

        def on_search(share: float, best: Sequence[Action]) -> None:
            now = list(best)
            told(0.6 + 0.4 * share, lambda: self._told_of(now, chosen, complete=False))

        better = improved(start, pool, self._together, self._rules.most_moves, on_search)
        return self._told_of(order_by_worth(better, self._together), chosen, complete=True)

    def _pool(self) -> list[Action]:
        rows = np.sort(self._screen.promising(FIRST_STANDS))
        moves = self._screen.best(POOL, rows)
        pairs = zip(moves.stand.tolist(), moves.seat.tolist(), strict=True)
        return [self._screen.action(stand, seat) for stand, seat in pairs]

    def _actions(self, chosen: Chosen) -> list[Action]:
        moves = chosen.moves
        pairs = zip(moves.stand.tolist(), moves.seat.tolist(), strict=True)
        return [self._screen.action(stand, seat) for stand, seat in pairs]

    def _check_reach(self) -> None:
        """Refuse contracts that ask for more metres than their products take.

        Raises:
            DataError: ``rules_unreachable``.
        """
        contracts = self._rules.contracts
        for one, (belongs, _) in zip(contracts, inside_of(self._situation, contracts), strict=True):
            short = one.metres - float(self._situation.width_m[belongs].sum())
            if short > SLACK_M:
                raise DataError("rules_unreachable", rules=one.name, metres=short)

    def _check_contracts(self, chosen: Chosen) -> None:
        """Refuse contracts that no moves can keep.

        Raises:
            DataError: ``rules_conflict`` or ``rules_unreachable``.
        """
        if not _is_missed(chosen):
            return

        def holds(rules: Rules) -> bool:
            permits = Permits(self._situation, rules)
            screen = Gainless(self._outlook, permits)
            return not _is_missed(choose(screen, self._situation, permits))

        names = conflicting(self._rules, holds)
        short = max(chosen.short_m)
        code = "rules_conflict" if len(names) > 1 else "rules_unreachable"
        raise DataError(code, rules=" | ".join(names), metres=short)

    def _told_of(
        self, actions: Sequence[Action], chosen: Chosen | None, *, complete: bool
    ) -> Suggestions:
        situation = self._situation
        actions = [self._outlook.facing_up(one) for one in actions]
        worth = self._together.worth(actions)
        measured = [one.category for one in situation.elasticities if one.measured]
        return Suggestions(
            goal=self._wanted.goal,
            rules=self._rules,
            moves=tuple(self._suggestion(one, actions) for one in actions),
            whole=self._interval(actions),
            now=float((situation.units * situation.worth).sum()),
            near=worth.near,
            linear=0.0 if chosen is None else chosen.value,
            bound=0.0 if chosen is None or not np.isfinite(chosen.bound) else chosen.bound,
            complete=complete,
            stands=len(situation.place),
            movable=int(self._permits.movable.sum()),
            days=situation.days,
            measured=tuple(measured),
            problems=tuple(self._problems()),
            defaults=self._defaults(),
        )

    def _suggestion(self, action: Action, all_: Sequence[Action]) -> Suggestion:
        situation, places = self._situation, self._situation.places
        shifted = self._outlook.shifted([action])
        after = dict(zip(shifted.stand.tolist(), shifted.noticed.tolist(), strict=True))
        stand, has_partner = action.stand, action.partner != NOBODY
        product = int(situation.product[stand])
        home = int(situation.place[stand])
        other = int(situation.product[action.partner]) if has_partner else 0
        near, near_m = self._nearness.nearest(product, action.place, all_)
        return Suggestion(
            surface=places.sites[home].surface,
            product=ProductId(situation.products[product]),
            name=situation.names[product],
            before=self._seat(home, float(self._outlook.noticed[stand])),
            after=self._seat(action.place, after[stand]),
            partner=ProductId(situation.products[other] if has_partner else ""),
            partner_name=situation.names[other] if has_partner else "",
            partner_before=float(self._outlook.noticed[action.partner]) if has_partner else 0.0,
            partner_after=after[action.partner] if has_partner else 0.0,
            near=situation.names[near] if near >= 0 else "",
            near_m=near_m,
            gain=self._interval([action]),
            is_outside=self._outlook.is_outside(shifted),
        )

    def _seat(self, place: int, noticed: float) -> Seat:
        site = self._situation.places.sites[place]
        seen = float(self._situation.places.seen_share[place])
        return Seat(site.id, site.element, site.slot, seen, noticed)

    def _interval(self, actions: Sequence[Action]) -> Interval:
        if not actions:
            return Interval(0.0, 0.0, 0.0)
        shifted = self._outlook.shifted(actions)
        low, high = interval(self._outlook.gains(shifted, self._draws))
        value = float(self._outlook.gains(shifted)[0])
        return Interval(value, float(low), float(high))

    def _problems(self) -> list[Problem]:
        situation = self._situation
        counted = {
            "suggest_unknown_worth": int((~situation.is_known).sum()),
            "suggest_unsold": int((situation.units <= 0.0).sum()),
        }
        said = [Problem(code, {"count": n}, "note") for code, n in counted.items() if n]
        if not any(one.measured for one in situation.elasticities):
            said.append(Problem("suggest_only_prior", {}, "warning"))
        return [*said, *situation.problems]

    def _defaults(self) -> tuple[DefaultUsed, ...]:
        rules = self._rules
        near = (
            DefaultUsed("near_share", rules.near_share, "", "O", ""),
            DefaultUsed("near_m", rules.near_m, "m", "O", ""),
        )
        used = defaults_used(DEFAULTS, [one.name for one in RESPONDING])
        return (*used, *near) if "affinity" in rules.on else used


def _is_missed(chosen: Chosen) -> bool:
    return any(short > 1e-4 for short in chosen.short_m)
