"""Which positions of a slot are looked at: a position-based model fitted to counts of clicks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]

Z95: Final = 1.959963984540054
"""Normal quantile of two-sided 95 % intervals."""

LEAST_CLICKS: Final = 10
"""A position with fewer clicks has no examination of its own [O]."""

MOST_WEIGHT: Final = 20.0
"""No click counts for more than so many in ``clipped_clicks``."""

ROUNDS: Final = 2000
_STILL: Final = 1e-12
_TINY: Final = 1e-300
_INSIDE: Final = 1.0 - 1e-3
"""Where the search starts at most: a probability of 1 never moves again."""


@dataclass(frozen=True, slots=True)
class PositionBased:
    """A position-based model: a click means looked at and found attractive.

    Attributes:
        theta: Shape (ranks,), in [0, 1]; the first is 1. Probability that a position is looked
            at, relative to the first.
        gamma: Shape (items,), in [0, 1]. Probability that a looked-at item is clicked.
    """

    theta: Floats
    gamma: Floats


@dataclass(frozen=True, slots=True)
class Examination:
    """Theta of each position, and what is clicked there, with 95 % intervals.

    Attributes:
        theta: Shape (ranks,), in [0, 1]; NaN where it is not known.
        ratio: Shape (ranks,), > 0. Clicks compared with the first position, items held equal;
            theta where that is at most 1, else theta stands at its limit.
        low: Shape (ranks,). Lower end of the interval of the ratio; that of theta where it is
            at most 1.
        high: Shape (ranks,). Upper end, likewise.
        linked: Shape (ranks,). Whether clicked items lead from the first position to this one.
    """

    theta: Floats
    ratio: Floats
    low: Floats
    high: Floats
    linked: Flags

    @property
    def above_first(self) -> Flags:
        """Shape (ranks,). Whether it was clicked more than the first: theta is at its limit."""
        return self.ratio > 1.0


def expected_clicks(theta: Floats, gamma: Floats) -> Floats:
    """Clicks of items by position in the position-based model.

    Args:
        theta: Shape (ranks,), in [0, 1].
        gamma: Shape (ranks,), in [0, 1]. Of the item at each rank.

    Returns:
        Shape (ranks,). Probability of a click: theta * gamma.

    Raises:
        ValueError: Shapes that do not fit each other.

    Source:
        Craswell, Zoeter, Taylor, Ramsey, An experimental comparison of click position-bias
        models, WSDM 2008.
    """
    return theta * gamma


def fit_position_based(shown: Floats, clicked: Floats) -> PositionBased:
    """Fit the position-based model by expectation and maximisation, with theta of rank 0 held 1.

    It starts at the fixed point of the moments (clicks of every item and every position are
    met), and is sped up by extrapolation; a step that lowers the likelihood is not taken.

    Args:
        shown: Shape (items, ranks), >= 0. Impressions of each item at each position; every item
            and every position has some.
        clicked: Shape (items, ranks). Impressions that were clicked, 0 <= clicked <= shown.

    Raises:
        ValueError: Shapes that differ.

    Source:
        Chuklin, Markov, de Rijke, Click Models for Web Search, 2015, sec. 4.3; extrapolation:
        Varadhan, Roland, Scandinavian Journal of Statistics 35, 2008 (SQUAREM).
    """
    _same_shape(shown, clicked)
    start = _by_moments(shown, clicked)
    ranks = shown.shape[1]
    point = np.minimum(np.concatenate((start.theta, start.gamma)), _INSIDE)
    point[0] = 1.0
    for _ in range(ROUNDS):
        once = _improved(point, ranks, shown, clicked)
        if np.abs(once - point).max() < _STILL:
            break
        point = _leap(point, once, ranks, shown, clicked)
    return PositionBased(point[:ranks], point[ranks:])


def examination(shown: Floats, clicked: Floats) -> Examination:
    """Theta of each position, with a 95 % interval from the information matrix.

    The interval is that of the log of theta in a binomial model with a log link, items as
    effects; it takes impressions as independent. Theta is known only for positions that share
    clicked items with the first one, directly or over others, and have ``LEAST_CLICKS`` clicks.

    Args:
        shown: Shape (items, ranks), >= 0. Impressions.
        clicked: Shape (items, ranks). Impressions that were clicked, 0 <= clicked <= shown.

    Raises:
        ValueError: Shapes that differ.

    Source:
        McCullagh, Nelder, Generalized Linear Models, 2nd ed., sec. 4.3 and 2.5.
    """
    _same_shape(shown, clicked)
    ranks = shown.shape[1]
    used = clicked.sum(axis=1) > 0.0
    shown, clicked = shown[used], clicked[used]
    linked = _linked(shown)
    known = linked & (clicked.sum(axis=0) >= LEAST_CLICKS)
    known &= bool(ranks) and bool(known[0])
    theta, ratio, low, high = (np.full(ranks, np.nan) for _ in range(4))
    known &= _linked_among(shown[clicked[:, known].sum(axis=1) > 0.0], known)
    if known.any():
        there = clicked[:, known].sum(axis=1) > 0.0
        some, hits = shown[there][:, known], clicked[there][:, known]
        model, moments = fit_position_based(some, hits), _by_moments(some, hits)
        found = np.where(moments.theta > 1.0, moments.theta, model.theta)
        spread = np.exp(Z95 * _log_error(some, found, moments.gamma))
        theta[known], ratio[known] = np.minimum(found, 1.0), found
        low[known], high[known] = found / spread, found * spread
    return Examination(theta, ratio, low, high, linked)


def attractiveness(shown: Floats, clicked: Floats, theta: Floats) -> Floats:
    """Clicks of each item per impression that was looked at.

    Args:
        shown: Shape (items, ranks), >= 0. Impressions.
        clicked: Shape (items, ranks). Impressions that were clicked.
        theta: Shape (ranks,), in [0, 1]; positions where it is NaN are left out.

    Returns:
        Shape (items,). sum clicks / sum theta, at most 1; NaN without an impression that counts.

    Raises:
        ValueError: Shapes that differ.

    Source:
        EXPOSURE.md section 4.
    """
    _same_shape(shown, clicked)
    known = np.isfinite(theta)
    looked: Floats = shown[:, known] @ theta[known]
    found = np.full(len(shown), np.nan)
    np.divide(clicked[:, known].sum(axis=1), looked, out=found, where=looked > 0.0)
    return np.asarray(np.minimum(found, 1.0))


def clipped_clicks(
    shown: Floats, clicked: Floats, theta: Floats, most: float = MOST_WEIGHT
) -> Floats:
    """Clicks of each item weighted by 1 / theta, per impression: a check of ``attractiveness``.

    Args:
        shown: Shape (items, ranks), >= 0. Impressions.
        clicked: Shape (items, ranks). Impressions that were clicked.
        theta: Shape (ranks,), in [0, 1]; positions where it is NaN are left out.
        most: No weight is greater, > 0.

    Returns:
        Shape (items,), >= 0. sum(click * min(1 / theta, most)) / impressions; NaN without an
        impression that counts.

    Raises:
        ValueError: Shapes that differ.

    Source:
        Joachims, Swaminathan, Schnabel, Unbiased learning-to-rank with biased feedback, WSDM
        2017; clipping: Bottou et al., JMLR 14, 2013.
    """
    _same_shape(shown, clicked)
    known = np.isfinite(theta)
    weight = 1.0 / np.maximum(theta[known], 1.0 / most)
    impressions = shown[:, known].sum(axis=1)
    found = np.full(len(shown), np.nan)
    np.divide(clicked[:, known] @ weight, impressions, out=found, where=impressions > 0.0)
    return found


def wilson(clicked: Floats, shown: Floats) -> tuple[Floats, Floats]:
    """95 % intervals of shares of clicks.

    Args:
        clicked: Shape (n,), 0 <= clicked <= shown.
        shown: Shape (n,), > 0.

    Returns:
        Lower and upper ends, shape (n,), in [0, 1].

    Raises:
        ValueError: Shapes that differ.

    Source:
        Wilson, Journal of the American Statistical Association 22, 1927.
    """
    _same_shape(shown, clicked)
    square = Z95 * Z95
    middle = (clicked + square / 2.0) / (shown + square)
    share = clicked / shown
    spread = Z95 * np.sqrt(share * (1.0 - share) / shown + square / (4.0 * shown * shown))
    half = spread * shown / (shown + square)
    return np.clip(middle - half, 0.0, 1.0), np.clip(middle + half, 0.0, 1.0)


def _same_shape(shown: Floats, clicked: Floats) -> None:
    if shown.shape != clicked.shape:
        raise ValueError(shown.shape, clicked.shape)


def _by_moments(shown: Floats, clicked: Floats) -> PositionBased:
    """Meet the clicks of every item and of every position; theta may be over 1."""
    theta = np.ones(shown.shape[1])
    by_item, by_rank = clicked.sum(axis=1), clicked.sum(axis=0)
    for _ in range(ROUNDS):
        gamma = by_item / np.maximum(shown @ theta, _TINY)
        found = by_rank / (gamma @ shown)
        found /= found[0]
        moved = float(np.abs(found - theta).max())
        theta = found
        if moved < _STILL:
            break
    return PositionBased(theta, by_item / np.maximum(shown @ theta, _TINY))


def _improved(point: Floats, ranks: int, shown: Floats, clicked: Floats) -> Floats:
    """One step of expectation and maximisation."""
    theta, gamma = point[:ranks], point[ranks:]
    unseen = 1.0 - np.outer(gamma, theta)
    share = (shown - clicked) / np.maximum(unseen, _TINY)
    looked = clicked.sum(axis=0) + theta * ((1.0 - gamma) @ share)
    liked = clicked.sum(axis=1) + gamma * (share @ (1.0 - theta))
    found = np.concatenate((looked / shown.sum(axis=0), liked / shown.sum(axis=1)))
    found[0] = 1.0
    return np.asarray(np.clip(found, 0.0, 1.0))


def _leap(point: Floats, once: Floats, ranks: int, shown: Floats, clicked: Floats) -> Floats:
    """Extrapolate two steps, where that does not lower the likelihood."""
    twice = _improved(once, ranks, shown, clicked)
    first, bend = once - point, twice - once - (once - point)
    size = float(np.linalg.norm(bend))
    if size == 0.0:
        return twice
    length = max(float(np.linalg.norm(first)) / size, 1.0)
    far = np.clip(point + 2.0 * length * first + length * length * bend, 1e-12, _INSIDE)
    far[0] = 1.0
    landed = _improved(far, ranks, shown, clicked)
    better = _likelihood(landed, ranks, shown, clicked) >= _likelihood(twice, ranks, shown, clicked)
    return landed if better else twice


def _likelihood(point: Floats, ranks: int, shown: Floats, clicked: Floats) -> float:
    clicks = np.clip(np.outer(point[ranks:], point[:ranks]), _TINY, 1.0 - 1e-15)
    return float((clicked * np.log(clicks) + (shown - clicked) * np.log1p(-clicks)).sum())


def _log_error(shown: Floats, theta: Floats, gamma: Floats) -> Floats:
    """Standard errors of the logs of theta; 0 for the first, which is 1 by definition."""
    clicks = np.minimum(np.outer(gamma, theta), 1.0 - 1e-6)
    weight = shown * clicks / (1.0 - clicks)
    whole = weight.sum(axis=1)
    shares = weight / whole[:, np.newaxis]
    information = np.diag(weight.sum(axis=0)) - weight.T @ shares
    errors = np.zeros(len(theta))
    if len(theta) > 1:
        errors[1:] = np.sqrt(np.diag(np.linalg.inv(information[1:, 1:])))
    return errors


def _linked(shown: Floats) -> Flags:
    """Say which positions shared items lead to from the first."""
    there = (shown > 0.0).astype("float64")
    shared = (there.T @ there) > 0.0
    reached = np.zeros(shown.shape[1], dtype=bool)
    reached[:1] = True
    for _ in range(shown.shape[1]):
        reached |= shared[reached].any(axis=0)
    return reached


def _linked_among(shown: Floats, known: Flags) -> Flags:
    """Say the same where only the known positions may lead further."""
    found = np.zeros(len(known), dtype=bool)
    if known.any():
        found[known] = _linked(shown[:, known])
    return found
