"""The user browsing model: looking at a rank depends on it and on the last click above it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from planner.analysis.click_models import NO_ITEM
from planner.analysis.examination import attractiveness, examination

Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]
Ints = NDArray[np.int64]

MOST_CELLS: Final = 20_000_000
"""Tables of items by (rank, last click) are not made larger than this."""


@dataclass(frozen=True, slots=True)
class Browsing:
    """What lists say of items and ranks.

    Attributes:
        theta: Shape (ranks, ranks), in [0, 1]. Chance to look at rank r after a click at rank c,
            in ``[r, c + 1]``; ``[r, 0]`` without a click above. Relative to the first rank; NaN
            where it is not known, and for c >= r.
        gamma: Shape (items,), in [0, 1]. Clicks per look; NaN for an item that no known look is
            of.
        examined: Shape (ranks,), in [0, 1]. Mean theta of the impressions at the rank whose
            theta is known; NaN where there are none.
    """

    theta: Floats
    gamma: Floats
    examined: Floats


def browsing_clicks(gamma: Floats, theta: Floats) -> Floats:
    """Clicks by rank where looking depends on the last click above.

    Args:
        gamma: Shape (ranks,), in [0, 1]. Attractiveness of the item at each rank.
        theta: Shape (ranks, ranks), in [0, 1]. As in ``Browsing``; columns up to the row's
            number are read.

    Returns:
        Shape (ranks,). Probability of a click.

    Raises:
        Nothing.

    Source:
        Dupret, Piwowarski, A user browsing model to predict search engine click data from past
        observations, SIGIR 2008.
    """
    ranks = len(gamma)
    last = np.zeros(ranks + 1)
    last[0] = 1.0
    clicks = np.zeros(ranks)
    for rank in range(ranks):
        above = last[: rank + 1]
        hit = above * gamma[rank] * theta[rank, : rank + 1]
        clicks[rank] = hit.sum()
        last[: rank + 1] = above - hit
        last[rank + 1] = clicks[rank]
    return clicks


def count_browsing(items: Ints, clicked: Flags, item_count: int) -> Browsing | None:
    """Fit the user browsing model by expectation and maximisation.

    It is a position-based model over pairs of a rank and the last click above it, so it is
    fitted as one; the first rank is 1.

    Args:
        items: Shape (lists, ranks). Number of the item at each rank, from 0, or ``NO_ITEM``.
        clicked: Shape (lists, ranks). Whether it was clicked.
        item_count: Number of items.

    Returns:
        None for more items and ranks than tables are made for.

    Raises:
        ValueError: Shapes that differ.

    Source:
        Chuklin, Markov, de Rijke, Click Models for Web Search, 2015, sec. 3.7 and 4.3.
    """
    if items.shape != clicked.shape:
        raise ValueError(items.shape, clicked.shape)
    ranks = items.shape[1]
    if item_count * ranks * ranks > MOST_CELLS:
        return None
    last = _last_click(clicked)
    there = items != NO_ITEM
    cell = np.arange(ranks) * ranks + last
    used, number = np.unique(cell[there], return_inverse=True)
    key = items[there] * len(used) + number.ravel()
    size = item_count * len(used)
    shown = np.bincount(key, minlength=size).reshape(item_count, len(used)).astype(np.float64)
    hits = clicked[there].astype(np.float64)
    summed: Floats = np.bincount(key, weights=hits, minlength=size).astype(np.float64)
    clicks = summed.reshape(item_count, len(used))
    found = examination(shown, clicks).theta
    theta = np.full((ranks, ranks), np.nan)
    theta.ravel()[used] = found
    return Browsing(
        theta, attractiveness(shown, clicks, found), _by_rank(shown, found, used // ranks, ranks)
    )


def _last_click(clicked: Flags) -> Ints:
    """Return one more than the rank of the last click above each rank; 0 where there is none."""
    ranks = clicked.shape[1]
    at = np.where(clicked, np.arange(1, ranks + 1), 0)
    upto = np.maximum.accumulate(at, axis=1)
    return np.concatenate([np.zeros((len(clicked), 1), np.int64), upto[:, :-1]], axis=1)


def _by_rank(shown: Floats, theta: Floats, rank: Ints, ranks: int) -> Floats:
    weights = np.where(np.isfinite(theta), shown.sum(axis=0), 0.0)
    looks = np.bincount(rank, weights=weights * np.nan_to_num(theta), minlength=ranks)
    whole = np.bincount(rank, weights=weights, minlength=ranks)
    found = np.full(ranks, np.nan)
    np.divide(looks, whole, out=found, where=whole > 0.0)
    return found
