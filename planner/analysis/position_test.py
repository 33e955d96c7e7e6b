"""Whether positions of a slot differ, once items are held equal."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final, Literal

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

LEVEL: Final = 0.05
"""Chance of telling equal positions apart, at most."""

LEAST_EXPECTED: Final = 5.0
"""Positions where fewer clicks are expected are left out of the test."""

LEAST_TOTAL: Final = 30.0
"""With fewer clicks nothing is told apart."""

Reason = Literal["differ", "no_difference", "one_position", "items_fixed", "few_clicks"]
"""Why positions can or cannot be told apart."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the test says.

    Attributes:
        distinguishable: Whether positions can be told apart at ``LEVEL``.
        reason: Why, or why not.
        statistic: Chi-square; NaN where nothing was tested.
        freedom: Degrees of freedom; 0 where nothing was tested.
        p: Chance of such a difference between equal positions; NaN where nothing was tested.
        best: Number of the position that is clicked most, items held equal, from 0; -1 where it
            cannot be told from the next one.
    """

    distinguishable: bool
    reason: Reason
    statistic: float = float("nan")
    freedom: int = 0
    p: float = float("nan")
    best: int = -1


def verdict(shown: Floats, clicked: Floats) -> Verdict:
    """Test whether positions are clicked alike, each item compared with itself only.

    A chi-square test of Cochran, Mantel and Haenszel with items as strata: given how often an
    item was shown where and how often it was clicked, its clicks fall on positions at random.
    With a single item it is Pearson's test times (n - 1) / n. Items at one position, or never
    clicked, say nothing. It takes impressions as independent.

    Args:
        shown: Shape (items, ranks), >= 0. Impressions.
        clicked: Shape (items, ranks). Impressions that were clicked, 0 <= clicked <= shown.

    Raises:
        ValueError: Shapes that differ.

    Source:
        Landis, Heyman, Koch, International Statistical Review 46, 1978.
    """
    if shown.shape != clicked.shape:
        raise ValueError(shown.shape, clicked.shape)
    if (shown.sum(axis=0) > 0.0).sum() < 2:
        return Verdict(distinguishable=False, reason="one_position")
    if not ((shown > 0.0).sum(axis=1) > 1).any():
        return Verdict(distinguishable=False, reason="items_fixed")
    expected = _expected(*_informative(shown, clicked)).sum(axis=0)
    enough = np.flatnonzero(expected >= LEAST_EXPECTED)
    shown, clicked = _informative(shown[:, enough], clicked[:, enough])
    if len(enough) < 2 or clicked.sum() < LEAST_TOTAL:
        return Verdict(distinguishable=False, reason="few_clicks")
    told = _tested(shown, clicked)
    first, second = _most_clicked(shown, clicked)[:2]
    if not told.distinguishable:
        return told
    pair = _informative(shown[:, [first, second]], clicked[:, [first, second]])
    stands_out = _tested(*pair).distinguishable
    return replace(told, best=int(enough[first])) if stands_out else told


def _tested(shown: Floats, clicked: Floats) -> Verdict:
    from scipy.special import chdtrc

    away = (clicked - _expected(shown, clicked)).sum(axis=0)
    whole, clicks = shown.sum(axis=1), clicked.sum(axis=1)
    factor = clicks * (whole - clicks) / (whole * whole * (whole - 1.0))
    spread = np.diag((factor * whole) @ shown) - (shown * factor[:, np.newaxis]).T @ shown
    freedom = int(np.linalg.matrix_rank(spread, hermitian=True))
    if freedom == 0:
        return Verdict(distinguishable=False, reason="few_clicks")
    statistic = float(away @ np.linalg.pinv(spread, hermitian=True) @ away)
    p = float(chdtrc(freedom, statistic))
    differ = p < LEVEL
    return Verdict(differ, "differ" if differ else "no_difference", statistic, freedom, p)


def _most_clicked(shown: Floats, clicked: Floats) -> list[int]:
    """Return positions by clicks per expected click, the most first."""
    ratio = clicked.sum(axis=0) / _expected(shown, clicked).sum(axis=0)
    return [int(at) for at in np.argsort(-ratio, kind="stable")]


def _informative(shown: Floats, clicked: Floats) -> tuple[Floats, Floats]:
    """Keep items that were shown at two positions, clicked, and not always clicked."""
    whole, clicks = shown.sum(axis=1), clicked.sum(axis=1)
    kept = ((shown > 0.0).sum(axis=1) > 1) & (clicks > 0.0) & (clicks < whole) & (whole > 1.0)
    return shown[kept], clicked[kept]


def _expected(shown: Floats, clicked: Floats) -> Floats:
    """Return the clicks of each item at each position, were positions alike."""
    rate: Floats = clicked.sum(axis=1) / np.maximum(shown.sum(axis=1), 1.0)
    expected: Floats = shown * rate[:, np.newaxis]
    return expected
