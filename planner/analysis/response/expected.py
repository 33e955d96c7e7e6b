"""What products sell on another plan: draws of elasticities and scenarios, arrays in and out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from planner.analysis.parameters import DEFAULTS, Parameters
from planner.analysis.response.elasticity import exposure_ratio, factor, interval, shared

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Flags = NDArray[np.bool_]

GONE: Final = "gone"
OUTSIDE: Final = "outside"
FROM_PULL: Final = "from_pull"
NO_PULL: Final = "no_pull"
UNPLACED: Final = "unplaced"
PLAIN: Final = ""


@dataclass(frozen=True, slots=True, eq=False)
class Before:
    """What is sold, and where it stands.

    Attributes:
        units: Shape (products,). Sold a week, >= 0.
        category: Shape (products,). Number of the category.
        placed: Shape (products,). Whether it stands anywhere in the plan that is compared with.
        placed_after: Shape (products,). Whether it stands anywhere in the other one.
        pull: Shape (categories,). Units a week per noticed contact per 1,000 visits; NaN:
            nobody knows.
    """

    units: Floats
    category: Ints
    placed: Flags
    placed_after: Flags
    pull: Floats


def expected_units(
    before: Before,
    seen: Floats,
    seen_after: Floats,
    betas: Floats,
    parameters: Parameters = DEFAULTS,
) -> Floats:
    """Return what each product sells a week on the other plan, products of a category competing.

    What stands nowhere in the other plan sells nothing. What sold nothing and is seen more
    sells by the mean pull of its category. What stands in neither plan sells as before.

    Args:
        before: What is sold now.
        seen: Shape (products,). Noticed contacts per 1,000 visits now.
        seen_after: Shape (products,). The same on the other plan.
        betas: Shape (draws, categories). Elasticities.
        parameters: ``category_growth`` and the ends of what data speak of.

    Returns:
        Shape (draws, products), >= 0.

    Source:
        EXPOSURE.md section 5.
    """
    ratio = exposure_ratio(seen, seen_after, parameters).value
    alone = before.units * factor(ratio, betas[:, before.category])
    from_pull = is_from_pull(before, seen, seen_after)
    gain = np.minimum(seen_after, most_seen(before, seen)[before.category]) - seen
    pulled = np.nan_to_num(before.pull)[before.category] * np.maximum(gain, 0.0)
    alone = np.where(from_pull, pulled, alone)
    alone = np.where(before.placed & ~before.placed_after, 0.0, alone)
    nowhere = ~before.placed & ~before.placed_after
    alone = np.where(nowhere, before.units, alone)
    return shared(before.units, alone, before.category, parameters.category_growth)


def is_from_pull(before: Before, seen: Floats, seen_after: Floats) -> Flags:
    """Say what sold nothing and is seen more: it is predicted from its category."""
    return np.asarray((before.units <= 0.0) & (seen_after > seen), dtype=np.bool_)


def most_seen(before: Before, seen: Floats) -> Floats:
    """Return the highest exposure that any product of each category has, shape (categories,)."""
    most = np.zeros(len(before.pull))
    np.maximum.at(most, before.category, seen)
    return most


def marks_of(
    before: Before, seen: Floats, seen_after: Floats, parameters: Parameters = DEFAULTS
) -> tuple[str, ...]:
    """Return what each product's number has to be read with, a key; empty for nothing."""
    outside = exposure_ratio(seen, seen_after, parameters).outside & before.placed_after
    from_pull = is_from_pull(before, seen, seen_after)
    known = np.nan_to_num(before.pull)[before.category] > 0.0
    beyond = from_pull & (seen_after > most_seen(before, seen)[before.category])
    return tuple(
        str(mark)
        for mark in np.select(
            [
                before.placed & ~before.placed_after,
                ~before.placed & ~before.placed_after,
                from_pull & ~known,
                beyond,
                from_pull,
                outside,
            ],
            [GONE, UNPLACED, NO_PULL, OUTSIDE, FROM_PULL, OUTSIDE],
            PLAIN,
        )
    )


@dataclass(frozen=True, slots=True)
class Band:
    """A number with the ends between which it lies in 80 of 100 cases."""

    value: float
    low: float
    high: float

    def less(self, amount: float) -> Band:
        """Return by how much it is more than an amount."""
        return Band(self.value - amount, self.low - amount, self.high - amount)


def bands(draws: Floats, value: Floats | None = None) -> tuple[Band, ...]:
    """Return a band for each column of draws.

    Args:
        draws: Shape (draws, n).
        value: Shape (n,). What stands in the middle; None: the median. The ends hold it.
    """
    low, high = interval(draws)
    middle = np.median(draws, axis=0) if value is None else value
    ends = zip(middle.tolist(), low.tolist(), high.tolist(), strict=True)
    return tuple(Band(v, min(v, a), max(v, b)) for v, a, b in ends)
