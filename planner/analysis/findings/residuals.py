"""What products sell beyond their exposure: a Poisson model with what each has of its own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

LEAST_PRODUCTS: Final = 8
"""Fewer products tell nothing about each other."""
WEAK_SD: Final = 1.0
"""How far the numbers of the line may be from the mean category and from no effect, log units:
wide enough to say nothing where there are data, and still an answer where a category has one
product."""
ROUNDS: Final = 60
STEADY: Final = 1e-8
LEAST_SPREAD: Final = 1e-6
MOST_SPREAD: Final = 100.0


@dataclass(frozen=True, slots=True, eq=False)
class Residuals:
    """What products sell against the line through all of them; each of shape (products,).

    Attributes:
        expected: Units that a product as exposed, of as many facings and of its category sells.
        ratio: Units over expected, as the posterior has them: few units say little.
        above: P(u > 0): the chance that the product itself sells more than others would.
        p_above: Chance of so many units or more where u = 0.
        p_below: Chance of so few units or fewer where u = 0.
        exposure_effect: ln units per ln (E + 1); an association, not an effect.
        facings_effect: ln units per ln facings.
        spread: Standard deviation of u over products.
    """

    expected: Floats
    ratio: Floats
    above: Floats
    p_above: Floats
    p_below: Floats
    exposure_effect: float
    facings_effect: float
    spread: float


def residuals(units: Floats, exposed: Floats, facings: Floats, category: Ints) -> Residuals:
    """Fit units ~ Poisson(exp(a_category + b ln(E + 1) + g ln facings + u)), e^u gamma.

    The spread of u is what the units have beyond Poisson. Each product is held against the line
    that all others make, so that a best seller does not hide itself. That line is the one through
    the range as it is: what it does not know is the chance in the units, not another range.

    Args:
        units: Shape (products,). Sold in the period, >= 0.
        exposed: Shape (products,). E, noticed contacts per 1,000 visits, >= 0.
        facings: Shape (products,). > 0.
        category: Shape (products,). Number of the category, from 0.

    Source:
        EXPOSURE.md section 6; Breslow, Extra-Poisson variation in log-linear models, 1984;
        Lawless, Negative binomial and mixed Poisson regression, 1987.
    """
    from scipy.special import gammaincc

    table, pull = _design(exposed, facings, category)
    start = np.log(max(float(units.mean()), 1e-3))
    line = np.concatenate([[start], np.zeros(table.shape[1] - 1)])
    spread = LEAST_SPREAD
    for _ in range(ROUNDS):
        before = line
        line, error = _step(units, table, pull, line, spread)
        expected = np.exp(np.clip(table @ line, -20.0, 20.0))
        spread = _spread(units, expected, table.shape[1])
        if float(np.abs(line - before).max()) < STEADY:
            break
    expected, doubt = _without_itself(units, table, pull, line, error, spread)
    p_above, p_below = _chances(units, expected, doubt)
    shape = 1.0 / spread
    return Residuals(
        expected=expected,
        ratio=(shape + units) / (shape + expected),
        above=gammaincc(shape + units, shape + expected),
        p_above=p_above,
        p_below=p_below,
        exposure_effect=float(line[1]),
        facings_effect=float(line[2]),
        spread=float(np.sqrt(np.log1p(spread))),
    )


def _without_itself(
    units: Floats, table: Floats, pull: Floats, line: Floats, error: Floats, spread: float
) -> tuple[Floats, Floats]:
    """Return what the line of all others expects of each product, and the variance of its log.

    Source:
        Pregibon, Logistic regression diagnostics, 1981: one step of the weighted fit.
    """
    at = np.clip(table @ line, -20.0, 20.0)
    expected = np.exp(at)
    weight = expected / (1.0 + spread * expected)
    reach = table @ error
    own = np.einsum("ij,ij->i", reach, table) * weight
    left = np.maximum(1.0 - own, 1e-6)
    apart = np.clip((units - expected) / np.maximum(expected, 1e-9), -3.0, 3.0)
    alone = at - own * apart / left
    counted = table * (weight / np.sqrt(np.maximum(expected, 1e-9)))[:, None]
    chance = np.einsum("ij,ij->i", reach @ (counted.T @ counted), reach)
    chance -= own**2 / np.maximum(expected, 1e-9)
    pulled = ((reach * np.sqrt(pull)) ** 2).sum(axis=1)
    expected_alone: Floats = np.exp(np.clip(alone, -20.0, 20.0))
    doubt: Floats = np.minimum((np.maximum(chance, 0.0) + pulled) / left**2, 25.0)
    return expected_alone, doubt


def _design(exposed: Floats, facings: Floats, category: Ints) -> tuple[Floats, Floats]:
    """Return the columns of the line, and how strongly each is pulled to 0."""
    logs = [np.log(exposed + 1.0), np.log(facings)]
    centred = [column - column.mean() for column in logs]
    groups = int(category.max()) + 1
    members = np.zeros((len(category), groups))
    members[np.arange(len(category)), category] = 1.0
    table = np.column_stack([np.ones(len(category)), *centred, members])
    pull = np.full(table.shape[1], 1.0 / WEAK_SD**2)
    pull[0] = 0.0
    return table, pull


def _step(
    units: Floats, table: Floats, pull: Floats, line: Floats, spread: float
) -> tuple[Floats, Floats]:
    """Take one step of weighted least squares; return the line and its covariance."""
    at = np.clip(table @ line, -20.0, 20.0)
    expected = np.exp(at)
    weight = expected / (1.0 + spread * expected)
    wanted = at + np.clip((units - expected) / np.maximum(expected, 1e-9), -3.0, 3.0)
    squares = table.T @ (table * weight[:, None]) + np.diag(pull + 1e-9)
    error = np.asarray(np.linalg.inv(squares), dtype=np.float64)
    found: Floats = error @ (table.T @ (weight * wanted))
    return found, error


def _spread(units: Floats, expected: Floats, columns: int) -> float:
    """Return the variance of e^u at which Pearson's statistic is as great as it should be."""
    free = max(len(units) - columns, 1)
    low, high = LEAST_SPREAD, MOST_SPREAD

    def excess(value: float) -> float:
        spent = (units - expected) ** 2 / (expected * (1.0 + value * expected))
        return float(spent.sum()) / free - 1.0

    if excess(low) <= 0.0:
        return low
    while high > low * (1.0 + STEADY):
        middle = float(np.sqrt(low * high))
        low, high = (middle, high) if excess(middle) > 0.0 else (low, middle)
    return low


def _chances(units: Floats, expected: Floats, doubt: Floats) -> tuple[Floats, Floats]:
    """Return the chances of so many or more units, and of so few or fewer, where u = 0.

    What is not known of the line widens Poisson to a negative binomial distribution.
    """
    from scipy.stats import nbinom

    shape = 1.0 / np.maximum(np.expm1(doubt), LEAST_SPREAD)
    one = nbinom(shape, shape / (shape + expected))
    whole = np.floor(units)
    return one.sf(np.ceil(units) - 1.0), one.cdf(whole)
