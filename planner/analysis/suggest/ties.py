"""Products that are bought together, and what it is worth to have them near each other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray

from planner.analysis.response.rates import WEEK_DAYS
from planner.analysis.suggest.gain import NOBODY, Action
from planner.analysis.suggest.situation import Situation
from planner.errors import DataError
from planner.tables.columns import SOLD_AT
from planner.tables.table import Table

if TYPE_CHECKING:
    from planner.analysis.affinity import Pairs

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

FALSE_RATE: Final = 0.1
"""Pairs found at a greater rate of false discovery tie nothing."""
MOST_STANDS: Final = 8
"""Of a product with more stands these many count for nearness, the first ones."""


@dataclass(frozen=True, slots=True, eq=False)
class Ties:
    """Pairs of products that are on one receipt more often than by chance.

    Attributes:
        first: Shape (ties,). Number of a product.
        second: Shape (ties,). Of the other one.
        worth: Shape (ties,). What both bring on common receipts a week.
        lift: Shape (ties,). How many times as often as by chance, > 1.
    """

    first: Ints
    second: Ints
    worth: Floats
    lift: Floats

    @staticmethod
    def none() -> Ties:
        """Return no ties."""
        nothing = np.zeros(0, dtype=np.int64)
        return Ties(nothing, nothing, np.zeros(0), np.zeros(0))


def ties_of(situation: Situation, sales: Table | None) -> Ties:
    """Return the ties of the products that stand somewhere; none without receipts."""
    from planner.analysis.affinity import pairs_of

    if sales is None or sales.frame.empty:
        return Ties.none()
    try:
        pairs = pairs_of(sales)
    except DataError:
        return Ties.none()
    days = int(sales.frame[SOLD_AT].dt.normalize().nunique())
    return tied(situation, pairs, max(days, 1))


def tied(situation: Situation, pairs: Pairs, days: int) -> Ties:
    """Return pairs as ties.

    Args:
        situation: Whose products they are.
        pairs: Of products.
        days: On which they were bought.
    """
    number = {product: at for at, product in enumerate(situation.products)}
    known = np.array([number.get(item, -1) for item in pairs.items], dtype=np.int64)
    first, second = known[pairs.first], known[pairs.second]
    good = (first >= 0) & (second >= 0) & (pairs.lift > 1.0) & (pairs.q <= FALSE_RATE)
    first, second = first[good], second[good]
    worth = situation.worth
    a_week = pairs.together[good] * WEEK_DAYS / days
    return Ties(first, second, a_week * (worth[first] + worth[second]), pairs.lift[good])


class Nearness:
    """What ties are worth while their products stand where they do.

    A tie brings ``share`` of its worth where the nearest stands of its products touch, and a
    third of that at ``within_m``. Both numbers are our own: nobody has measured them here.
    """

    def __init__(self, situation: Situation, ties: Ties, share: float, within_m: float) -> None:
        self._situation, self._share, self._within = situation, share, within_m
        self.ties = ties
        self._of: list[list[int]] = [[] for _ in situation.products]
        for at, (a, b) in enumerate(zip(ties.first.tolist(), ties.second.tolist(), strict=True)):
            self._of[a].append(at)
            self._of[b].append(at)
        self._stands = _padded(situation)
        every = np.arange(len(ties.worth))
        self._now = self._worth(every, situation.place)

    def gain(self, actions: Sequence[Action]) -> float:
        """Return what comes to nearness in a week by actions."""
        situation = self._situation
        stands = [stand for one in actions for stand in one.stands]
        touched = {at for stand in stands for at in self._of[int(situation.product[stand])]}
        if not touched or self._share <= 0.0:
            return 0.0
        rows = np.fromiter(touched, dtype=np.int64)
        return float((self._worth(rows, moved(situation, actions)) - self._now[rows]).sum())

    def nearest(self, product: int, place: int, actions: Sequence[Action]) -> tuple[int, float]:
        """Return the product tied most to one on a place within reach, and how far it is.

        Returns:
            Number of the other product and metres; (-1, 0) where none is near.
        """
        situation = self._situation
        where = moved(situation, actions)
        best = (-1, 0.0, 0.0)
        for at in self._of[product]:
            first, second = int(self.ties.first[at]), int(self.ties.second[at])
            other = second if first == product else first
            places = where[self._stands[other][self._stands[other] >= 0]]
            same = situation.places.surface[places] == situation.places.surface[place]
            if not same.any():
                continue
            apart = situation.places.at[places[same]] - situation.places.at[place]
            metres = float(np.hypot(apart[:, 0], apart[:, 1]).min())
            weighed = float(self.ties.worth[at]) * float(np.exp(-metres / self._within))
            if metres <= self._within and weighed > best[2]:
                best = (other, metres, weighed)
        return best[0], best[1]

    def _worth(self, rows: Ints, place: Ints) -> Floats:
        """Return what ties bring with stands on these places."""
        if not len(rows):
            return np.zeros(0)
        ties, places = self.ties, self._situation.places
        one, other = self._stands[ties.first[rows]], self._stands[ties.second[rows]]
        there = (one >= 0)[:, :, None] & (other >= 0)[:, None, :]
        here, yonder = place[np.maximum(one, 0)], place[np.maximum(other, 0)]
        there &= places.surface[here][:, :, None] == places.surface[yonder][:, None, :]
        apart = places.at[here][:, :, None, :] - places.at[yonder][:, None, :, :]
        metres = np.where(there, np.hypot(apart[..., 0], apart[..., 1]), np.inf).min(axis=(1, 2))
        worth: Floats = self._share * ties.worth[rows] * np.exp(-metres / self._within)
        return worth


def moved(situation: Situation, actions: Sequence[Action]) -> Ints:
    """Return the place of each stand after actions."""
    where = situation.place.copy()
    for one in actions:
        where[one.stand] = one.place
        if one.partner != NOBODY:
            where[one.partner] = situation.place[one.stand]
    return where


def _padded(situation: Situation) -> Ints:
    """Return the stands of each product, -1 where there are no more."""
    stands = np.full((len(situation.products), MOST_STANDS), -1, dtype=np.int64)
    filled: Mapping[int, list[int]] = {}
    filled = {at: [] for at in range(len(situation.products))}
    for stand, product in enumerate(situation.product.tolist()):
        filled[product].append(stand)
    for product, those in filled.items():
        kept = those[:MOST_STANDS]
        stands[product, : len(kept)] = kept
    return stands
