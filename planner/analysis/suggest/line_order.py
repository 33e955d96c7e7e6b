"""In which order categories stand best along a line of shelves."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import accumulate, permutations
from typing import Final

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

EXACT_PARTS: Final = 7
"""Up to so many parts every order is looked at."""
STARTS: Final = 4
SEED: Final = 1


@dataclass(frozen=True, slots=True, eq=False)
class Line:
    """Shelves in order, and what shall stand along them.

    Attributes:
        width: Shape (places,). Metres of each place.
        noticed: Shape (places,). Contacts per 1,000 visits of each.
        metres: Shape (parts,). Metres of each part.
        worth: Shape (parts,). What a part brings in a week.
        power: Shape (parts,). Elasticity of each.
        tie: Shape (parts, parts), symmetric. What two parts bring on common receipts a week.
        near_share: Part of a tie that is gained side by side.
        near_m: Metres at which a third of that is left.
    """

    width: Floats
    noticed: Floats
    metres: Floats
    worth: Floats
    power: Floats
    tie: Floats
    near_share: float
    near_m: float

    def value(self, order: Sequence[int]) -> float:
        """Return what parts bring in a week in an order: more where they are noticed more."""
        ends = np.fromiter(accumulate((self.metres[part] for part in order), initial=0.0), float)
        middle = (ends[:-1] + ends[1:]) / 2.0
        seen = self._along(ends)
        mean = max(float((self.noticed * self.width).sum() / self.width.sum()), 0.0)
        parts = np.array(order)
        lift = np.power((seen + 1.0) / (mean + 1.0), self.power[parts])
        apart = np.abs(middle[:, None] - middle[None, :])
        near = self.tie[np.ix_(parts, parts)] * np.exp(-apart / self.near_m)
        together = (near.sum() - np.trace(near)) / 2.0
        return float((self.worth[parts] * lift).sum() + self.near_share * together)

    def _along(self, ends: Floats) -> Floats:
        """Return the mean contacts between each end and the next, metres along the line."""
        walls = np.append(0.0, np.cumsum(self.width))
        sums = np.append(0.0, np.cumsum(self.width * self.noticed))
        at = np.interp(np.clip(ends, 0.0, walls[-1]), walls, sums)
        length = np.maximum(np.diff(np.clip(ends, 0.0, walls[-1])), 1e-9)
        found: Floats = np.diff(at) / length
        return found


def best_order(line: Line) -> tuple[int, ...]:
    """Return the order of the parts that brings most.

    Every order is looked at where there are few parts; else exchanges of two parts and moves of
    one are made as long as they pay, from several beginnings.
    """
    count = len(line.metres)
    if count <= EXACT_PARTS:
        return max(permutations(range(count)), key=line.value)
    random = np.random.default_rng(SEED)
    starts = [tuple(range(count)), *(tuple(random.permutation(count)) for _ in range(STARTS))]
    return max((_climbed(start, line.value) for start in starts), key=line.value)


def _climbed(order: tuple[int, ...], value: Callable[[Sequence[int]], float]) -> tuple[int, ...]:
    best, worth = order, value(order)
    is_better = True
    while is_better:
        is_better = False
        for changed in _neighbours(best):
            found = value(changed)
            if found > worth + 1e-9:
                best, worth, is_better = changed, found, True
    return best


def _neighbours(order: tuple[int, ...]) -> list[tuple[int, ...]]:
    """Return what comes of exchanging two parts, or of putting one elsewhere."""
    found: list[tuple[int, ...]] = []
    for a in range(len(order)):
        for b in range(len(order)):
            if a < b:
                swapped = list(order)
                swapped[a], swapped[b] = swapped[b], swapped[a]
                found.append(tuple(swapped))
            if a != b:
                put = [one for at, one in enumerate(order) if at != a]
                put.insert(b, order[a])
                found.append(tuple(put))
    return found
