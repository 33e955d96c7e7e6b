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
    same = (np.diff(facts.noticed[order]) == 0.0) & (np.diff(facts.attention_s[order]) == 0.0)
    places = np.arange(1, len(order) + 1, dtype=np.float64)
    first = np.concatenate([[True], ~same])
    places = np.maximum.accumulate(np.where(first, places, 0.0)) if len(order) else places
    ranks = np.empty(len(order))
    ranks[order] = places
    return ranks


def band(facts: Facts) -> list[str]:
    """Return A to E: the fifth of the surface's shelf length a placement is in, A most noticed.

    A placement on the border of two fifths goes where its middle lies.
    """
    order = _order(facts)
    width = facts.width[order]
    middle = (np.cumsum(width) - width / 2.0) / max(float(width.sum()), 1e-12)
    fifth = np.clip((middle * len(BANDS)).astype(np.int64), 0, len(BANDS) - 1)
    letters = np.empty(len(order), dtype=np.int64)
    letters[order] = fifth
    return [BANDS[letter] for letter in letters.tolist()]


def _order(facts: Facts) -> NDArray[np.intp]:
    """Most noticed first; ties by attention-seconds, then as the rows stand."""
    return np.lexsort((-facts.attention_s, -facts.noticed))


INDEX = Metric("exposure_index", "index", 2, exposure_index)
RANK = Metric("rank", "", 0, rank, ("placement",))
BAND = Metric("band", "", -1, band, ("placement",))
