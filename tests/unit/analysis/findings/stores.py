"""Stores as facts: exposure, facings, categories and sales drawn from them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from planner.analysis.findings.selling import Judged, judge

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class Store:
    """Products of a store; arrays of shape (products,)."""

    units: Floats
    exposed: Floats
    facings: Floats
    category: NDArray[np.int64]
    own: Floats

    def judged(self) -> Judged:
        """Judge its products."""
        return judge(self.units, self.exposed, self.facings, 0.3 * self.facings, self.category)


def drawn(
    seed: int,
    products: int = 120,
    categories: int = 8,
    *,
    mean: float = 40.0,
    exposure_effect: float = 0.3,
    spread: float = 0.0,
) -> Store:
    """Draw a store whose units come from exposure, facings, category, u and chance alone."""
    draw = np.random.default_rng(seed)
    category = np.unique(draw.integers(0, categories, products), return_inverse=True)[1]
    exposed = np.exp(draw.normal(np.log(150.0), 0.8, products))
    facings = draw.integers(1, 6, products).astype(np.float64)
    own = draw.normal(0.0, spread, products)
    line = np.log(mean) + draw.normal(0.0, 0.5, categories)[category] + own
    line += exposure_effect * np.log((exposed + 1.0) / 150.0) + 0.17 * np.log(facings / 2.5)
    units = draw.poisson(np.exp(line)).astype(np.float64)
    return Store(units, exposed, facings, category.astype(np.int64), own)
