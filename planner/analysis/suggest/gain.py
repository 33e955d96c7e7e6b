"""What moves are expected to bring: sales follow exposure, categories share what they sell."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from planner.analysis.parameters import DEFAULTS, Parameters
from planner.analysis.response.elasticity import exposure_ratio, factor
from planner.analysis.suggest.situation import Situation

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

NOBODY: Final = -1
"""Partner of a product that goes where there is room."""


@dataclass(frozen=True, slots=True, order=True)
class Action:
    """A product goes to another place, or two products change places.

    Attributes:
        stand: Number of the stand that moves.
        partner: Number of the stand that it changes places with; ``NOBODY``: there is room.
        place: Number of the place where the stand goes.
    """

    stand: int
    partner: int
    place: int

    @property
    def stands(self) -> tuple[int, ...]:
        """Numbers of the stands that move."""
        return (self.stand,) if self.partner == NOBODY else (self.stand, self.partner)


@dataclass(frozen=True, slots=True, eq=False)
class Shifted:
    """What actions do to exposure, noticed contacts per 1,000 visits.

    Attributes:
        stand: Shape (k,). Numbers of the stands whose part of a placement is another.
        noticed: Shape (k,). Contacts of each of them then.
        item: Shape (m,). Numbers of the items that these belong to, each once.
        before: Shape (m,). Contacts of each item with any of its stands now.
        after: Shape (m,). And then.
    """

    stand: Ints
    noticed: Floats
    item: Ints
    before: Floats
    after: Floats


class Outlook:
    """Reckons with one situation.

    An item is noticed where any of its stands is; what a visit notices of one stand is taken not
    to depend on what it notices of another one.

    Attributes:
        situation: Who stands where.
        noticed: Shape (stands,). Contacts of each stand now.
        missed: Shape (stands,). Part of the visits that miss each, as a logarithm.
        missed_item: Shape (items,). Part of the visits that miss each item, likewise.
        before: Shape (items,). Contacts of each item now.
        weight: Shape (items,). What one more unit brings, where the category sells only a part of
            it more and the rest is taken from its other items.
    """

    def __init__(self, situation: Situation, parameters: Parameters = DEFAULTS) -> None:
        self.situation = situation
        self._parameters = parameters
        places, of = situation.places, situation.category
        count = len(situation.categories)
        self.noticed = places.exposure(situation.place, situation.share)
        self.missed = missed(self.noticed)
        self.missed_item = _added(situation.product, self.missed, len(situation.products))
        self.before = contacts(self.missed_item)
        self._units = np.bincount(of, weights=situation.units, minlength=count)
        value = situation.units * situation.worth
        self._value = np.bincount(of, weights=value, minlength=count)
        mean = np.divide(self._value, self._units, out=np.zeros(count), where=self._units > 0.0)
        self.weight = situation.worth - (1.0 - parameters.category_growth) * mean[of]
        self._on: dict[int, list[int]] = {}
        for stand, place in enumerate(situation.place.tolist()):
            self._on.setdefault(place, []).append(stand)

    def on(self, place: int) -> Sequence[int]:
        """Return the numbers of the stands on a place."""
        return self._on.get(place, ())

    def facing_up(self, action: Action) -> Action:
        """Return the same exchange, told of the product that is noticed more by it."""
        if action.partner == NOBODY:
            return action
        shifted = self.shifted([action])
        after = dict(zip(shifted.stand.tolist(), shifted.noticed.tolist(), strict=True))
        rise, other = (after[one] - float(self.noticed[one]) for one in action.stands)
        if rise >= other:
            return action
        return Action(action.partner, action.stand, int(self.situation.place[action.stand]))

    def shifted(self, actions: Iterable[Action]) -> Shifted:
        """Return what actions that touch each stand once at most do to exposure.

        What shares a place with a product that comes or goes gets another part of it.
        """
        situation = self.situation
        goes: dict[int, int] = {}
        for one in actions:
            goes[one.stand] = one.place
            if one.partner != NOBODY:
                goes[one.partner] = int(situation.place[one.stand])
        touched = {*goes.values(), *(int(situation.place[stand]) for stand in goes)}
        there = {
            place: [stand for stand in self.on(place) if stand not in goes] for place in touched
        }
        for stand, target in goes.items():
            there[target].append(stand)
        stands = np.array([one for those in there.values() for one in those], dtype=np.int64)
        place = np.repeat(np.array([*there], dtype=np.int64), [len(one) for one in there.values()])
        facings = situation.facings[stands]
        whole = np.zeros(len(situation.places.facings))
        np.add.at(whole, place, facings)
        noticed = situation.places.exposure(place, facings / np.maximum(whole[place], 1.0))
        items, at = np.unique(situation.product[stands], return_inverse=True)
        change = _added(at, missed(noticed) - self.missed[stands], len(items))
        after = contacts(self.missed_item[items] + change)
        return Shifted(stands, noticed, items, self.before[items], after)

    def gains(self, shifted: Shifted, beta: Floats | None = None) -> Floats:
        """Return what comes to the goal in a week.

        Args:
            shifted: Whose exposure changes.
            beta: Shape (draws, categories). Elasticities; None: their means, one draw.

        Returns:
            Shape (draws,).
        """
        situation = self.situation
        powers = situation.beta[None, :] if beta is None else beta
        of = situation.category[shifted.item]
        ratio = exposure_ratio(shifted.before, shifted.after, self._parameters).value
        more = situation.units[shifted.item] * (factor(ratio, powers[:, of]) - 1.0)
        names, at = np.unique(of, return_inverse=True)
        belongs = np.eye(len(names))[at]
        units = more @ belongs
        value = (more * situation.worth[shifted.item]) @ belongs
        sold, brought = self._units[names], self._value[names]
        alone = sold + units
        whole = sold + self._parameters.category_growth * units
        mean = np.divide(brought + value, alone, out=np.zeros(alone.shape), where=alone > 0.0)
        total: Floats = (whole * mean - brought).sum(axis=1)
        return total

    def is_outside(self, shifted: Shifted) -> bool:
        """Say whether an exposure changes by more than data speak of."""
        return bool(exposure_ratio(shifted.before, shifted.after, self._parameters).outside.any())


def missed(noticed: Floats) -> Floats:
    """Return the part of the visits that miss something, as a logarithm, from contacts of it."""
    logs: Floats = np.log1p(-np.clip(noticed / 1000.0, 0.0, 1.0 - 1e-9))
    return logs


def contacts(missed: Floats) -> Floats:
    """Return noticed contacts per 1,000 visits from the part that misses it, as a logarithm."""
    noticed: Floats = -1000.0 * np.expm1(missed)
    return noticed


def _added(index: Ints, values: Floats, count: int) -> Floats:
    sums: Floats = np.bincount(index, weights=values, minlength=count).astype(np.float64)
    return sums
