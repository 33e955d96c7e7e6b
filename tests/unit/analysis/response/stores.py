"""Generated stores with a planted power of exposure, as EXPOSURE.md section 8 states them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

CATEGORIES, ITEMS, WEEKS, MOVED = 12, 10, 26, 4
TRUTH = 0.30


@dataclass(frozen=True)
class Store:
    """Sales by category, item and week, and what they follow.

    Attributes:
        units: Shape (categories, items, weeks).
        log_exposure: Shape (categories, items, weeks). ln(E + 1).
        beta: Shape (categories,). Planted.
    """

    units: Floats
    log_exposure: Floats
    beta: Floats


def store(seed: int, spread: float = 0.0, luck: float = 0.5) -> Store:
    """Generate a store in which 4 of 10 items of each category move once.

    Args:
        seed: Starts it.
        spread: Standard deviation of beta between categories.
        luck: Correlation of an item's appeal with the logarithm of its first exposure: popular
            items stand better.
    """
    chance = np.random.default_rng(seed)
    shape = (CATEGORIES, ITEMS)
    appeal = chance.standard_normal(shape)
    mixed = luck * appeal + np.sqrt(1.0 - luck**2) * chance.standard_normal(shape)
    before, after = np.log(300.0) + 0.8 * mixed, np.log(300.0) + 0.8 * chance.standard_normal(shape)
    at = chance.integers(4, WEEKS - 4, shape)
    moved = np.arange(ITEMS) < MOVED
    is_later = moved[None, :, None] & (np.arange(WEEKS) >= at[..., None])
    seen = np.where(is_later, after[..., None], before[..., None])
    beta = TRUTH + spread * chance.standard_normal(CATEGORIES)
    shock = 0.2 * chance.standard_normal((CATEGORIES, 1, WEEKS))
    noise = 0.3 * chance.standard_normal((*shape, WEEKS))
    power = np.log(3.0) + 0.7 * appeal[..., None] + shock + noise
    power += beta[:, None, None] * (seen - np.log(300.0))
    return Store(chance.poisson(np.exp(power)).astype(np.float64), seen, beta)
