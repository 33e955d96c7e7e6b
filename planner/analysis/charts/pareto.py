"""Who makes most of it: values from the greatest to the least, and what they add up to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

MOST: Final = 0.8
"""The share that is asked about: 80 %."""
_NEARLY: Final = 1e-9


@dataclass(frozen=True, slots=True, eq=False)
class Curve:
    """Values ranked; shapes (n,).

    Attributes:
        order: Places of the values, greatest first; equal ones as they stand.
        values: In that order, >= 0.
        cumulative: Share of the whole that the first so many have, rising to 1; 0 without any.
    """

    order: Ints
    values: Floats
    cumulative: Floats

    @property
    def total(self) -> float:
        """The whole."""
        return float(self.values.sum())


def curve_of(values: Floats) -> Curve:
    """Rank values; those that are not known or below 0 count as nothing.

    Args:
        values: Shape (n,).
    """
    held = np.maximum(np.nan_to_num(values, nan=0.0), 0.0)
    order = np.argsort(-held, kind="stable")
    ranked = held[order]
    sums = np.cumsum(ranked)
    whole = float(sums[-1]) if len(sums) else 0.0
    return Curve(order, ranked, sums / whole if whole > 0.0 else np.zeros(len(sums)))


def needed(curve: Curve, share: float = MOST) -> int:
    """Return how many of the greatest make a share of the whole; 0 where there is no whole."""
    if not len(curve.cumulative) or curve.cumulative[-1] <= 0.0:
        return 0
    return int(np.searchsorted(curve.cumulative, share - _NEARLY)) + 1
