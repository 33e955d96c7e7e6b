"""Local search: a choice of moves gets better by one move in place of another."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from planner.analysis.shelf_room import SLACK_M
from planner.analysis.suggest.choosing import inside_of
from planner.analysis.suggest.gain import NOBODY, Action, Outlook
from planner.analysis.suggest.permits import Permits
from planner.analysis.suggest.situation import Situation
from planner.analysis.suggest.ties import Nearness

Floats = NDArray[np.float64]

MOST_TRIES: Final = 4000
"""The search ends after so many tries."""
TINY: Final = 1e-6


@dataclass(frozen=True, slots=True)
class Worth:
    """What actions bring together in a week.

    Attributes:
        gain: Expected to be sold more, towards the goal.
        near: Of products that come nearer to what they are bought with.
    """

    gain: float
    near: float

    @property
    def whole(self) -> float:
        """Both."""
        return self.gain + self.near


class Together:
    """Judges actions as one: what they bring, and whether they get along."""

    def __init__(
        self, situation: Situation, outlook: Outlook, permits: Permits, nearness: Nearness
    ) -> None:
        self._situation, self._outlook = situation, outlook
        self._permits, self._nearness = permits, nearness
        self._contracts = inside_of(situation, permits.rules.contracts)

    def worth(self, actions: Sequence[Action]) -> Worth:
        """Return what they bring together."""
        if not actions:
            return Worth(0.0, 0.0)
        gain = float(self._outlook.gains(self._outlook.shifted(actions))[0])
        return Worth(gain, self._nearness.gain(actions))

    def agree(self, actions: Sequence[Action]) -> bool:
        """Say whether each stand moves once, nothing is overfull and contracts are kept."""
        stands = [stand for one in actions for stand in one.stands]
        rooms = [one.place for one in actions if one.partner == NOBODY]
        if len(set(stands)) < len(stands) or len(set(rooms)) < len(rooms):
            return False
        return self._have_room(actions) and self._come_once(actions) and self._keep(actions)

    def _have_room(self, actions: Sequence[Action]) -> bool:
        if "width" not in self._permits.rules.on:
            return True
        situation, wider = self._situation, dict[int, float]()
        for one in actions:
            theirs = 0.0 if one.partner == NOBODY else float(situation.width_m[one.partner])
            more = float(situation.width_m[one.stand]) - theirs
            where = one.place if more >= 0.0 else int(situation.place[one.stand])
            wider[where] = wider.get(where, 0.0) + abs(more)
        free = situation.places.free_m
        return all(more <= max(free[at], 0.0) + SLACK_M for at, more in wider.items())

    def _come_once(self, actions: Sequence[Action]) -> bool:
        """No product comes twice to one placement."""
        situation = self._situation
        comes = [(int(situation.product[one.stand]), one.place) for one in actions]
        comes += [
            (int(situation.product[one.partner]), int(situation.place[one.stand]))
            for one in actions
            if one.partner != NOBODY
        ]
        return len(set(comes)) == len(comes)

    def _keep(self, actions: Sequence[Action]) -> bool:
        situation = self._situation
        for (belongs, counted), contract in zip(
            self._contracts, self._permits.rules.contracts, strict=True
        ):
            metres = float(situation.width_m[belongs & counted[situation.place]].sum())
            for one in actions:
                here, there = counted[situation.place[one.stand]], counted[one.place]
                step = float(there) - float(here)
                metres += step * situation.width_m[one.stand] * belongs[one.stand]
                if one.partner != NOBODY:
                    metres -= step * situation.width_m[one.partner] * belongs[one.partner]
            if metres < contract.metres - SLACK_M:
                return False
        return True


Told = Callable[[float, Sequence[Action]], None]
"""Takes how much is done, in [0, 1], and the best so far; may raise to end the work."""


def improved(
    start: Sequence[Action],
    pool: Sequence[Action],
    together: Together,
    most_moves: int,
    told: Told = lambda _share, _best: None,
) -> list[Action]:
    """Put moves in each other's place, add and leave out, as long as that brings more.

    What is counted is the sum of expected gain, as a whole, and nearness: categories share what
    they sell, so moves are worth less together than each by itself.

    Args:
        start: Moves that agree.
        pool: Others, the best first.
        together: Judges them.
        most_moves: At most so many.
        told: Hears of the best so far.
    """
    best, value, tries = list(start), together.worth(start).whole, 0
    is_better = True
    while is_better and tries < MOST_TRIES:
        is_better = False
        for one in (None, *pool):
            told(min(tries / MOST_TRIES, 1.0), best)
            for changed in _changes(best, one, most_moves):
                tries += 1
                if together.agree(changed):
                    worth = together.worth(changed).whole
                    if worth > value + TINY:
                        best, value, is_better = changed, worth, True
    return best


def _changes(now: Sequence[Action], one: Action | None, most_moves: int) -> list[list[Action]]:
    """Return what comes of putting a move beside or in place of others; None: leaving one out."""
    if one in now:
        return []
    without = [[*now[:at], *now[at + 1 :]] for at in range(len(now))]
    if one is None:
        return without
    added = [[*now, one]] if len(now) < most_moves else []
    return [*added, *([*rest, one] for rest in without)]


def order_by_worth(actions: Sequence[Action], together: Together) -> list[Action]:
    """Return actions, those that bring most by themselves first."""
    alone = np.array([together.worth([one]).whole for one in actions])
    return [actions[at] for at in np.argsort(-alone, kind="stable")]
