"""What every single move would bring, for all stands and seats at once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from planner.analysis.parameters import DEFAULTS, Parameters
from planner.analysis.suggest.gain import Action, Outlook
from planner.analysis.suggest.permits import Permits

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

ROWS: Final = 128
"""Stands are looked at so many at a time."""
GoOn = Callable[[], None]
"""Asked now and then; raises where nobody waits any more."""


@dataclass(frozen=True, slots=True, eq=False)
class Moves:
    """Single moves.

    Attributes:
        stand: Shape (moves,). Number of the stand.
        seat: Shape (moves,). Number of the seat; below the number of stands an exchange.
        gain: Shape (moves,). What comes to the goal in a week, to first order.
    """

    stand: Ints
    seat: Ints
    gain: Floats

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self.stand)

    def only(self, rows: Ints | NDArray[np.bool_]) -> Moves:
        """Return some of them."""
        return Moves(self.stand[rows], self.seat[rows], self.gain[rows])


NONE: Final = Moves(np.zeros(0, np.int64), np.zeros(0, np.int64), np.zeros(0))


class Screen:
    """Reckons every single move of a situation.

    To first order: sales of a category go as its products' own gains, each weighed by what one
    more unit brings there. Neighbours whose part of a shelf changes are counted. Nothing goes
    where there is room but to be noticed more.
    """

    def __init__(
        self, outlook: Outlook, permits: Permits, parameters: Parameters = DEFAULTS
    ) -> None:
        self._outlook, self._permits, self._parameters = outlook, permits, parameters
        situation, seats = outlook.situation, permits.seats
        item = situation.product
        self._worth = (outlook.weight * situation.units)[item]
        self._power = situation.beta[situation.of_category]
        self._before = outlook.before[item]
        self._others = np.exp(outlook.missed_item[item] - outlook.missed)
        self._sizes, self._size = np.unique(np.append(situation.facings, 0), return_inverse=True)
        self._beside = self._neighbours()
        self.stands = np.flatnonzero(permits.movable)
        self.seats = seats

    def blocks(self, rows: Ints) -> Iterator[tuple[Ints, Floats]]:
        """Yield stands and what their moves to every seat bring; -inf where not allowed.

        An exchange is told once: in the row of the stand with the lower number.

        Args:
            rows: Numbers of stands.
        """
        for first in range(0, len(rows), ROWS):
            part = rows[first : first + ROWS]
            allowed = self._permits.allowed(part)
            there = np.arange(len(self.seats.place))
            doubled = (there[None, :] < self.seats.stands) & (there[None, :] < part[:, None])
            mirrored = np.isin(there, rows) & (there < self.seats.stands)
            allowed &= ~(doubled & mirrored[None, :])
            yield part, np.where(allowed, self._gains(part), -np.inf)

    def best(self, count: int, rows: Ints, go_on: GoOn = lambda: None) -> Moves:
        """Return the moves that bring most, the best first; none that brings nothing."""
        kept = NONE
        for part, gains in self.blocks(rows):
            go_on()
            found = np.flatnonzero(gains.ravel() > max(1e-9, _least(kept, count)))
            flat = gains.ravel()[found]
            if len(found) > count:
                top = np.argpartition(-flat, count)[:count]
                found, flat = found[top], flat[top]
            row, seat = np.divmod(found, gains.shape[1])
            kept = _merged(kept, Moves(part[row], seat, flat), count)
        return kept

    def action(self, stand: int, seat: int) -> Action:
        """Return a move as an action."""
        partner = int(self.seats.partner(np.array([seat]))[0])
        return Action(stand, partner, int(self.seats.place[seat]))

    def promising(self, count: int) -> Ints:
        """Return the movable stands that could gain most by themselves, the best first.

        Two others cannot bring more together than twice what the last of these could.
        """
        movable = self.stands
        best = float(self._outlook.situation.places.noticed.max(initial=0.0))
        ends = [self._grown(movable, np.full(len(movable), one)) for one in (best, 0.0)]
        bound = np.maximum(*ends)
        return movable[np.argsort(-bound, kind="stable")[:count]]

    def _gains(self, rows: Ints) -> Floats:
        seats, size = self.seats, self._size[:-1]
        every = np.arange(len(seats.place))
        gains = self._own(rows[:, None], every[None, :])
        room = gains[:, seats.stands :]
        room[(room <= 0.0) | (self._worth[rows] <= 0.0)[:, None]] = -np.inf
        gains += self._beside[every[None, :], size[rows][:, None]]
        taken = every[: seats.stands]
        gains[:, : seats.stands] += self._own(taken[None, :], rows[:, None])
        theirs = np.append(size, np.full(len(every) - seats.stands, self._size[-1]))
        gains += self._beside[rows[:, None], theirs[None, :]]
        return gains

    def _own(self, stand: Ints, seat: Ints) -> Floats:
        """Return what stands gain by themselves on seats."""
        facings = self._outlook.situation.facings[stand]
        share = facings / (self.seats.rest[seat] + facings)
        after = self._outlook.situation.places.exposure(
            np.broadcast_to(self.seats.place[seat], share.shape), share
        )
        return self._grown(stand, after)

    def _grown(self, stand: Ints, noticed: Floats) -> Floats:
        """Return what stands gain where they are noticed otherwise, their other stands as now."""
        after = 1000.0 - self._others[stand] * (1000.0 - noticed)
        ratio = (after + 1.0) / (self._before[stand] + 1.0)
        held = np.clip(ratio, self._parameters.ratio_least, self._parameters.ratio_most)
        grown: Floats = self._worth[stand] * (np.power(held, self._power[stand]) - 1.0)
        return grown

    def _neighbours(self) -> Floats:
        """Return what the others on a place gain if another number of facings comes to a seat.

        Returns:
            Shape (seats, sizes). Sizes are those of ``self._sizes``.
        """
        outlook, seats = self._outlook, self._permits.seats
        beside = np.zeros((len(seats.place), len(self._sizes)))
        pairs = [
            (seat, stand)
            for seat, place in enumerate(seats.place.tolist())
            for stand in outlook.on(place)
            if stand != seat
        ]
        if not pairs:
            return beside
        seat, stand = np.array(pairs, dtype=np.int64).T
        facings = outlook.situation.facings[stand]
        for at, size in enumerate(self._sizes.tolist()):
            share = facings / np.maximum(seats.rest[seat] + size, 1)
            after = outlook.situation.places.exposure(seats.place[seat], share)
            np.add.at(beside[:, at], seat, self._grown(stand, after))
        return beside


class Gainless(Screen):
    """Takes every move for worth nothing: what rules allow, not what pays."""

    def _gains(self, rows: Ints) -> Floats:
        return np.zeros((len(rows), len(self.seats.place)))


def _least(kept: Moves, count: int) -> float:
    return float(kept.gain[-1]) if len(kept) >= count else 0.0


def _merged(one: Moves, other: Moves, count: int) -> Moves:
    joined = Moves(
        np.append(one.stand, other.stand),
        np.append(one.seat, other.seat),
        np.append(one.gain, other.gain),
    )
    return joined.only(np.lexsort((joined.seat, joined.stand, -joined.gain))[:count])
