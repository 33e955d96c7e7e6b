"""How a placement stands among the others of its surface."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from planner.analysis.metrics.metric import Facts, Floats, Metric, ratio

BANDS = "ABCDE"


def exposure_index(facts: Facts) -> Floats:
    """Return 100 times noticed contacts over the surface's width-weighted mean."""
    return 100.0 * ratio(facts.noticed, facts.mean_noticed)


def rank(facts: Facts) -> Floats:
    """Return 1 for the most noticed; ties go by attention-seconds, full ties share a rank."""
    order = _order(facts)
    places = np.arange(1, len(order) + 1, dtype=np.float64)
    places = np.maximum.accumulate(np.where(_first_of_ties(facts, order), places, 0.0))
    ranks = np.empty(len(order))
    ranks[order] = places
    return ranks


def band(facts: Facts) -> list[str]:
    """Return A to E: the fifth of the surface's shelf length a placement is in, A most noticed.

    Placements on the border of two fifths go where their middle lies, equal ones together; what
    nobody notices is E.
    """
    order = _order(facts)
    width, noticed = facts.width[order], facts.noticed[order]
    block = np.cumsum(_first_of_ties(facts, order)) - 1
    before = np.cumsum(np.bincount(block, weights=width))
    middle = (before - np.bincount(block, weights=width) / 2.0) / max(float(width.sum()), 1e-12)
    fifth = np.clip((middle * len(BANDS)).astype(np.int64), 0, len(BANDS) - 1)[block]
    letters = np.empty(len(order), dtype=np.int64)
    letters[order] = np.where(noticed > 0.0, fifth, len(BANDS) - 1)
    return [BANDS[letter] for letter in letters.tolist()]


def _first_of_ties(facts: Facts, order: NDArray[np.intp]) -> NDArray[np.bool_]:
    """Return which rows, in order, are not equal to the one before."""
    noticed, attention = facts.noticed[order], facts.attention_s[order]
    other = (np.diff(noticed) != 0.0) | (np.diff(attention) != 0.0)
    return np.concatenate([np.ones(min(len(order), 1), dtype=np.bool_), other])


def _order(facts: Facts) -> NDArray[np.intp]:
    """Most noticed first; ties by attention-seconds, then as the rows stand."""
    return np.lexsort((-facts.attention_s, -facts.noticed))


INDEX = Metric("exposure_index", "index", 2, exposure_index, middle=100.0)
RANK = Metric("rank", "", 0, rank, ("placement",))
BAND = Metric("band", "", -1, band, ("placement",))
