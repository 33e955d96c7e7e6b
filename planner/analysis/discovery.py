"""Many tests at once: which of them stand when the share of false ones is to be held."""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

RATE = 0.1
"""Share of false ones among what is found that is accepted (EXPOSURE.md, section 6)."""

HIDDEN_BELOW: Final = 80.0
OVER_ABOVE: Final = 120.0
"""An index below the one, or above the other, is worth a look (EXPOSURE.md, section 6)."""


def q_values(p: Floats, tests: int | None = None) -> Floats:
    """Return the smallest rate of false discovery at which each test would be one.

    Args:
        p: Shape (n,). In [0, 1].
        tests: How many were made in all, >= n; those without a value here count as p = 1.

    Returns:
        Shape (n,). In [0, 1], never below p, in the order of p.

    Source:
        Benjamini and Hochberg, Controlling the false discovery rate, 1995.
    """
    if not len(p):
        return np.zeros(0)
    order = np.argsort(p, kind="stable")
    whole = len(p) if tests is None else max(tests, len(p))
    scaled = p[order] * whole / np.arange(1, len(p) + 1)
    found = np.empty(len(p))
    found[order] = np.minimum(np.minimum.accumulate(scaled[::-1])[::-1], 1.0)
    return found
