"""Pull: how much a product sells for how it is seen, steadied where little is known."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

LEAST: Final = 1e-6
"""What was seen less is as if it was not seen at all."""


@dataclass(frozen=True, slots=True, eq=False)
class Pull:
    """Sales per exposure.

    Attributes:
        product: Shape (products,). Steadied; the category's mean where nothing was seen.
        category: Shape (categories,). Mean over the category; NaN where nothing was seen.
    """

    product: Floats
    category: Floats


def pull(units: Floats, exposure: Floats, category: Ints) -> Pull:
    """Return sales per exposure, each product drawn towards its category.

    Units are Poisson with a rate of their own, rates of a category are Gamma; mean and shape
    of that come from the category itself by its moments.

    Args:
        units: Shape (products,). Sold, >= 0.
        exposure: Shape (products,). What they had for it, in any unit that adds up, >= 0.
        category: Shape (products,). Number of the category, >= 0.
    """
    if not units.size:
        return Pull(units.copy(), np.zeros(0))
    count = int(category.max()) + 1

    def added(values: Floats) -> Floats:
        return np.bincount(category, weights=values, minlength=count).astype(np.float64)

    there = exposure > LEAST
    exposure = np.where(there, exposure, 0.0)
    sold, seen = added(np.where(there, units, 0.0)), added(exposure)
    mean = np.divide(sold, seen, out=np.full(count, np.nan), where=seen > 0.0)
    rate = np.divide(units, exposure, out=np.zeros(len(units)), where=there)
    scatter = added(np.where(there, exposure * np.square(rate - mean[category]), 0.0))
    noise = (np.maximum(added(there.astype(np.float64)), 1.0) - 1.0) * mean
    free = seen - np.divide(added(np.square(exposure)), seen, out=np.zeros(count), where=seen > 0.0)
    safe = np.where(free > 0.0, free, 1.0)
    spread = np.where(free > 0.0, np.maximum(scatter - noise, 0.0) / safe, 0.0)
    varied = spread > 0.0
    rate_of = np.where(varied, mean / np.where(varied, spread, 1.0), np.inf)[category]
    firm = np.where(np.isfinite(rate_of), rate_of, 1.0)
    own = (units + firm * mean[category]) / (exposure + firm)
    is_own = there & np.isfinite(rate_of)
    return Pull(np.where(is_own, own, mean[category]), mean)
