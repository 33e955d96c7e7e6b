"""Which stand may go where: the rules as flags."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from planner.analysis.shelf_room import SLACK_M
from planner.analysis.suggest.gain import NOBODY
from planner.analysis.suggest.rules import FREE_KINDS, Rules
from planner.analysis.suggest.situation import Situation

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Flags = NDArray[np.bool_]

LEAST_ROOM_M: Final = 0.02
"""Where less shelf is left nothing more is put."""
CLIMATES: Final[Mapping[str, int]] = {"": 0, "chilled": 1, "frozen": 2}


@dataclass(frozen=True, slots=True, eq=False)
class Seats:
    """Where a stand can go: in the place of another stand, or beside what is there.

    The first seats are those of the stands, in their order; then come places with room.

    Attributes:
        place: Shape (seats,). Number of the place.
        facings: Shape (seats,). Of who sits there; 0 where there is room.
        width_m: Shape (seats,). Metres that they take; 0 where there is room.
        rest: Shape (seats,). Facings of the others on the place.
        stands: How many seats are taken by stands.
    """

    place: Ints
    facings: Ints
    width_m: Floats
    rest: Ints
    stands: int

    def partner(self, seat: Ints) -> Ints:
        """Return the stand on each seat; ``NOBODY`` where there is room."""
        return np.where(seat < self.stands, seat, NOBODY)


class Permits:
    """What rules allow in a situation.

    Attributes:
        rules: The rules.
        seats: Where stands can go.
        movable: Shape (stands,). Whether a stand may move at all.
    """

    def __init__(self, situation: Situation, rules: Rules) -> None:
        self.rules = rules
        self._situation = situation
        places = situation.places
        locked = places.is_locked | np.array(
            [
                site.element in rules.locked_fixtures or zone in rules.locked_zones
                for site, zone in zip(places.sites, places.zones, strict=True)
            ],
            dtype=np.bool_,
        )
        stays = np.array(
            [
                rules.locked.has(product, situation.categories[category])
                for product, category in zip(
                    situation.products, situation.category.tolist(), strict=True
                )
            ],
            dtype=np.bool_,
        )
        product = situation.product
        self.movable = ~locked[situation.place] & (~stays & situation.is_known)[product]
        self.seats = _seats(situation, locked)
        self._stands_at = np.zeros((len(situation.products), len(places.sites)), dtype=np.bool_)
        self._stands_at[situation.product, situation.place] = True
        self._group = _numbers([f"{s.surface} {s.element} {s.slot.face}" for s in places.sites])
        self._home = self._homes()
        self._free_kind = np.array([kind.key in FREE_KINDS for kind in places.kinds])
        self._climate = np.array([CLIMATES[kind.climate] for kind in places.kinds])
        self._needs = self._needed()
        heavy = [
            rules.heavy.has(product, situation.categories[category])
            for product, category in zip(
                situation.products, situation.category.tolist(), strict=True
            )
        ]
        self._heavy = np.array(heavy, dtype=np.bool_)[situation.product]
        heights = np.array([site.height_m for site in places.sites])
        self._high = heights > rules.heavy_below_m

    def allowed(self, rows: Ints) -> Flags:
        """Return which stands may take which seats, and who sits there theirs.

        Args:
            rows: Shape (n,). Numbers of stands.

        Returns:
            Shape (n, seats).
        """
        situation, seats = self._situation, self.seats
        home, target = situation.place[rows], seats.place
        partner = seats.partner(np.arange(len(target)))
        taken = partner != NOBODY
        who = np.where(taken, partner, 0)
        fits = self._stands_on(rows, target)
        fits &= self._stands_on(who, home).T | ~taken
        fits &= self.movable[rows][:, None] & (self.movable[who] | ~taken)
        fits &= home[:, None] != target[None, :]
        surface = situation.places.surface
        fits &= surface[home][:, None] == surface[target][None, :]
        fits &= situation.product[rows][:, None] != np.where(taken, situation.product[who], -1)
        if "width" in self.rules.on:
            wider = situation.width_m[rows][:, None] - seats.width_m[None, :]
            room = np.maximum(situation.places.free_m, 0.0) + SLACK_M
            fits &= (wider <= room[target][None, :]) & (-wider <= room[home][:, None])
        if "no_empty" in self.rules.on:
            fits &= taken | (seats.rest[rows] > 0)[:, None]
        fits &= ~self._stands_at[situation.product[rows]][:, target]
        fits &= ~self._stands_at[situation.product[who]][:, home].T | ~taken
        return fits

    def _stands_on(self, stands: Ints, place: Ints) -> Flags:
        """Return whether stands may stand on places, whoever goes: shape (stands, places)."""
        situation, on = self._situation, self.rules.on
        product, of = situation.product[stands], situation.of_category[stands]
        fits = np.ones((len(stands), len(place)), dtype=np.bool_)
        if "temperature" in on:
            fits &= self._needs[product][:, None] == self._climate[place][None, :]
        if "blocks" in on:
            fits &= self._home[of][:, self._group[place]] | self._free_kind[place][None, :]
        if self._heavy.any():
            fits &= ~(self._heavy[stands][:, None] & self._high[place][None, :])
        return fits

    def _homes(self) -> Flags:
        """Return on which faces each category stands: shape (categories, faces)."""
        situation = self._situation
        count = int(self._group.max()) + 1
        home = np.zeros((len(situation.categories), count), dtype=np.bool_)
        home[situation.of_category, self._group[situation.place]] = True
        return home

    def _needed(self) -> Ints:
        """Return the climate that each product needs: that of its category, or of its places."""
        situation, told = self._situation, self.rules.temperature
        needs = np.zeros(len(situation.products), dtype=np.int64)
        np.maximum.at(needs, situation.product, self._climate[situation.place])
        for product, category in enumerate(situation.category.tolist()):
            name = situation.categories[category]
            if name in told:
                needs[product] = CLIMATES[told[name]]
        return needs


def _seats(situation: Situation, locked: Flags) -> Seats:
    places = situation.places
    counted = np.isfinite(places.free_m)
    has_room = np.where(counted, places.free_m >= LEAST_ROOM_M, places.facings == 0)
    open_ = np.flatnonzero(has_room & ~locked)
    nothing = np.zeros(len(open_), dtype=np.int64)
    place = np.concatenate([situation.place, open_])
    facings = np.concatenate([situation.facings, nothing])
    return Seats(
        place=place,
        facings=facings,
        width_m=np.concatenate([situation.width_m, nothing.astype(np.float64)]),
        rest=places.facings[place] - facings,
        stands=len(situation.place),
    )


def _numbers(names: list[str]) -> Ints:
    _, numbers = np.unique(np.array(names), return_inverse=True)
    return np.asarray(numbers, dtype=np.int64)
