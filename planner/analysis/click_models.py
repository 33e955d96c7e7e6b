"""Click models of lists that are read from the top: cascade and dependent clicks, by counting."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]
Ints = NDArray[np.int64]

NO_ITEM = -1
"""In lists: nothing was shown at this rank."""


@dataclass(frozen=True, slots=True)
class Counted:
    """What counting says of items and ranks.

    Attributes:
        gamma: Shape (items,), in [0, 1]. Clicks per time looked at; NaN for an item nobody
            looked at.
        examined: Shape (ranks,), in [0, 1]. Share of the lists with an item at the rank in
            which it was looked at; NaN where there are none.
        goes_on: Shape (ranks,), in [0, 1]. Share of the clicks after which reading went on; NaN
            without clicks.
    """

    gamma: Floats
    examined: Floats
    goes_on: Floats


def cascade_clicks(gamma: Floats) -> Floats:
    """Clicks by rank where a list is read from the top until the first click.

    Args:
        gamma: Shape (ranks,), in [0, 1]. Attractiveness of the item at each rank.

    Returns:
        Shape (ranks,). Probability of a click: gamma_k * prod_{j < k} (1 - gamma_j).

    Raises:
        Nothing.

    Source:
        Craswell, Zoeter, Taylor, Ramsey, WSDM 2008.
    """
    return dependent_clicks(gamma, np.zeros(len(gamma)))


def dependent_clicks(gamma: Floats, goes_on: Floats) -> Floats:
    """Clicks by rank where reading goes on after a click with a probability of its rank.

    Args:
        gamma: Shape (ranks,), in [0, 1]. Attractiveness of the item at each rank.
        goes_on: Shape (ranks,), in [0, 1]. Lambda of each rank.

    Returns:
        Shape (ranks,). Probability of a click.

    Raises:
        ValueError: Shapes that do not fit each other.

    Source:
        Guo, Liu, Wang, Efficient multiple-click models in web search, WSDM 2009.
    """
    stays = 1.0 - gamma + gamma * goes_on
    looked = np.concatenate((np.ones(1), np.cumprod(stays)[:-1]))
    return looked * gamma


def count_cascade(items: Ints, clicked: Flags, item_count: int) -> Counted:
    """Fit the cascade model: everything down to the first click was looked at, nothing below.

    Args:
        items: Shape (lists, ranks). Number of the item at each rank, from 0, or ``NO_ITEM``.
        clicked: Shape (lists, ranks). Whether it was clicked.
        item_count: Number of items.

    Raises:
        ValueError: Shapes that differ.

    Source:
        Chuklin, Markov, de Rijke, Click Models for Web Search, 2015, sec. 3.4 and 4.1.
    """
    _same_shape(items, clicked)
    clicks_above: Ints = np.cumsum(clicked, axis=1) - clicked
    looked: Flags = clicks_above == 0
    return _counted(items, clicked & looked, looked, np.zeros(items.shape[1]), item_count)


def count_dependent(items: Ints, clicked: Flags, item_count: int) -> Counted:
    """Fit the dependent click model: looked at down to the last click; all where there is none.

    Args:
        items: Shape (lists, ranks). Number of the item at each rank, from 0, or ``NO_ITEM``.
        clicked: Shape (lists, ranks). Whether it was clicked.
        item_count: Number of items.

    Raises:
        ValueError: Shapes that differ.

    Source:
        Guo, Liu, Wang, WSDM 2009, sec. 4 (approximate maximum likelihood).
    """
    _same_shape(items, clicked)
    below = np.cumsum(clicked[:, ::-1], axis=1)[:, ::-1]
    looked = (below > 0) | ~clicked.any(axis=1, keepdims=True)
    last = (clicked & (below == 1)).sum(axis=0)
    clicks = clicked.sum(axis=0)
    goes_on = _shares(clicks - last, clicks)
    return _counted(items, clicked, looked, goes_on, item_count)


def _counted(
    items: Ints, clicked: Flags, looked: Flags, goes_on: Floats, item_count: int
) -> Counted:
    there = items != NO_ITEM
    seen = there & looked
    hits = np.bincount(items[seen & clicked], minlength=item_count)
    views = np.bincount(items[seen], minlength=item_count)
    return Counted(_shares(hits, views), _shares(seen.sum(axis=0), there.sum(axis=0)), goes_on)


def _shares(part: Ints, whole: Ints) -> Floats:
    found = np.full(len(whole), np.nan)
    np.divide(part, whole, out=found, where=whole > 0)
    return found


def _same_shape(items: Ints, clicked: Flags) -> None:
    if items.shape != clicked.shape:
        raise ValueError(items.shape, clicked.shape)
