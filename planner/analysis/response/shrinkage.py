"""Elasticities of categories drawn towards their common mean (DerSimonian and Laird)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from planner.analysis.parameters import DEFAULTS, Parameters

Floats = NDArray[np.float64]

LEAST_CATEGORIES: Final = 3
LEAST_SPREAD: Final = 1e-4
SPREADS: Final = (0.01, 0.8, 60)
"""First, last and number of the standard deviations between categories that are looked at."""


@dataclass(frozen=True, slots=True)
class Common:
    """What categories have in common.

    Attributes:
        mean: mu, the mean of beta over categories.
        spread: t2, the variance of beta between categories.
        mean_sd: Standard error of mu; 0 where it is the prior's.
        categories: How many were estimated; under 3 mean and spread are those of the prior.
    """

    mean: float
    spread: float
    mean_sd: float
    categories: int

    @property
    def is_estimated(self) -> bool:
        """Whether mean and spread come from the data."""
        return self.categories >= LEAST_CATEGORIES


def common_of(beta: Floats, se: Floats, parameters: Parameters = DEFAULTS) -> Common:
    """Return mean and spread of the elasticities of categories.

    Args:
        beta: Shape (categories,). Estimates.
        se: Shape (categories,). Standard errors; infinite: not estimated.
        parameters: Mean and spread where fewer than 3 categories are estimated.

    Source:
        DerSimonian, Laird 1986.
    """
    known = np.isfinite(se)
    count = int(known.sum())
    if count < LEAST_CATEGORIES:
        return Common(parameters.exposure_beta, parameters.exposure_beta_sd**2, 0.0, count)
    values, weights = beta[known], 1.0 / np.square(se[known])
    whole = float(weights.sum())
    fixed = float(weights @ values) / whole
    excess = float(weights @ np.square(values - fixed)) - (count - 1)
    spread = max(LEAST_SPREAD, excess / (whole - float(weights @ weights) / whole))
    weights = 1.0 / (np.square(se[known]) + spread)
    whole = float(weights.sum())
    mean = float(weights @ values) / whole
    return Common(mean, spread, float(whole**-0.5), count)


def shrunk(
    beta: Floats, se: Floats, common: Common, parameters: Parameters = DEFAULTS
) -> tuple[Floats, Floats]:
    """Return mean and sd of each category's beta after shrinkage.

    The mean is drawn by the spread that was found; the sd also holds what is not known of the
    common mean and of the spread itself, which few categories tell badly.

    Args:
        beta: Shape (categories,). Estimates.
        se: Shape (categories,). Standard errors; infinite: the common mean alone.
        common: Mean and spread.
        parameters: Their ``exposure_beta_sd`` is how far categories may be expected to differ.

    Source:
        EXPOSURE.md section 5; the sd over spreads as in Gelman et al., Bayesian Data Analysis,
        section 5.4, with a half-normal prior.
    """
    mean, sd = _drawn(beta, se, common.mean, common.spread, 0.0)
    if not common.is_estimated:
        return mean, sd
    spreads = np.square(np.linspace(SPREADS[0], SPREADS[1], SPREADS[2]))
    weights, variance = np.zeros(len(spreads)), np.zeros((len(spreads), len(beta)))
    for at, spread in enumerate(spreads.tolist()):
        weights[at], middle, error = _likelihood(beta, se, spread)
        there, its = _drawn(beta, se, middle, spread, error)
        variance[at] = np.square(its) + np.square(there - mean)
    weights -= 0.5 * spreads / parameters.exposure_beta_sd**2
    chances = np.exp(weights - weights.max())
    return mean, np.sqrt(chances @ variance / chances.sum())


def _drawn(
    beta: Floats, se: Floats, middle: float, spread: float, error: float
) -> tuple[Floats, Floats]:
    """Return mean and sd of each beta where mean and spread are known, the mean up to an error."""
    own = np.where(np.isfinite(se), 1.0 / np.square(se), 0.0)
    prior = 1.0 / spread
    mean = (np.where(own > 0.0, beta, 0.0) * own + middle * prior) / (own + prior)
    drawn = prior / (own + prior)
    return mean, np.sqrt(1.0 / (own + prior) + np.square(drawn * error))


def _likelihood(beta: Floats, se: Floats, spread: float) -> tuple[float, float, float]:
    """Return the logarithm of a spread's likelihood, and mean and error of mu with it."""
    known = np.isfinite(se)
    weights = 1.0 / (np.square(se[known]) + spread)
    whole = float(weights.sum())
    middle = float(weights @ beta[known]) / whole
    scatter = float(weights @ np.square(beta[known] - middle))
    told = 0.5 * (float(np.log(weights).sum()) - float(np.log(whole)) - scatter)
    return told, middle, float(whole**-0.5)
