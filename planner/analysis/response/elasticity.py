"""How sales follow exposure: elasticities, and the arithmetic of another exposure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from planner.analysis.parameters import DEFAULTS, Parameters

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Flags = NDArray[np.bool_]

LEVEL: Final = 0.8
"""Part of the draws that an interval holds."""
DRAWS: Final = 200


@dataclass(frozen=True, slots=True)
class Elasticity:
    """By what power of exposure the sales of a category go, as far as is known.

    Attributes:
        category: Its name; empty for products without one.
        mean: Of beta, after shrinkage.
        sd: Of beta, after shrinkage, > 0.
        moved: How many moved products of the category it rests on.
        measured: Whether the category's own moves say anything; else it is the prior.
    """

    category: str
    mean: float
    sd: float
    moved: int
    measured: bool


def prior(category: str, moved: int = 0, parameters: Parameters = DEFAULTS) -> Elasticity:
    """Return what is believed of a category of which nothing was measured."""
    return Elasticity(
        category, parameters.exposure_beta, parameters.exposure_beta_sd, moved, measured=False
    )


@dataclass(frozen=True, slots=True)
class Ratio:
    """How many times as much exposure, held within what data speak of.

    Attributes:
        value: Shape (items,). (E' + 1) / (E + 1), in [``ratio_least``, ``ratio_most``].
        outside: Shape (items,). Whether it had to be held: outside the data.
    """

    value: Floats
    outside: Flags


def exposure_ratio(before: Floats, after: Floats, parameters: Parameters = DEFAULTS) -> Ratio:
    """Return (E' + 1) / (E + 1), held.

    Args:
        before: Shape (items,). Noticed contacts per 1,000 visits, >= 0.
        after: Shape (items,). The same after the change.
        parameters: ``ratio_least`` and ``ratio_most``.

    Source:
        EXPOSURE.md section 5.
    """
    ratio = (after + 1.0) / (before + 1.0)
    held = np.clip(ratio, parameters.ratio_least, parameters.ratio_most)
    return Ratio(held, np.asarray(held != ratio, dtype=np.bool_))


def space_ratio(before: Floats, after: Floats, parameters: Parameters = DEFAULTS) -> Ratio:
    """Return how many times as many facings, held likewise; 1 where either is 0 or less."""
    known = (before > 0.0) & (after > 0.0)
    ratio = np.where(known, after, 1.0) / np.where(known, before, 1.0)
    held = np.clip(ratio, parameters.ratio_least, parameters.ratio_most)
    return Ratio(held, np.asarray(held != ratio, dtype=np.bool_))


def factor(ratio: Floats, power: Floats | float) -> Floats:
    """Return by what sales are multiplied: the ratio to an elasticity.

    Args:
        ratio: Shape (items,), > 0.
        power: A number, or shape (items,), or (draws, items).

    Returns:
        Shape of both, broadcast.
    """
    grown: Floats = np.power(ratio, power)
    return grown


def shared(
    units: Floats, wanted: Floats, category: Ints, growth: float = DEFAULTS.category_growth
) -> Floats:
    """Return what items sell when those of one category take sales from each other.

    Shares inside a category are as what each would sell alone; the category as a whole gains,
    or loses, only ``growth`` of the sum of what its items would gain alone.

    Args:
        units: Shape (items,). Sold before, >= 0.
        wanted: Shape (..., items). What each would sell if it were alone, >= 0.
        category: Shape (items,). Number of the category, >= 0.
        growth: In [0, 1]; 0: the category sells what it sold.

    Returns:
        Shape of ``wanted``.

    Source:
        EXPOSURE.md section 5.
    """
    if not units.size:
        return wanted.copy()
    count = int(category.max()) + 1
    before = np.bincount(category, weights=units, minlength=count)
    alone = _by_category(wanted, category, count)
    whole = before + growth * (alone - before)
    scale = np.divide(whole, alone, out=np.zeros(alone.shape), where=alone > 0.0)
    parts: Floats = wanted * scale[..., category]
    return parts


def drawn(elasticities: Sequence[Elasticity], draws: int = DRAWS, seed: int = 1) -> Floats:
    """Return draws of beta; the same seed gives the same draws, whatever they are used for.

    Args:
        elasticities: One a category.
        draws: How many, >= 1.
        seed: Starts the draws.

    Returns:
        Shape (draws, categories).
    """
    mean = np.array([one.mean for one in elasticities], dtype=np.float64)
    sd = np.array([one.sd for one in elasticities], dtype=np.float64)
    noise: Floats = np.random.default_rng(seed).standard_normal((draws, len(mean)))
    return mean + sd * noise


def interval(values: Floats, level: float = LEVEL) -> tuple[Floats, Floats]:
    """Return the ends between which the middle ``level`` of the draws lies.

    Args:
        values: Shape (draws, ...).
        level: In (0, 1).

    Returns:
        Two arrays of the shape behind the draws.
    """
    low, high = np.quantile(values, (0.5 - level / 2.0, 0.5 + level / 2.0), axis=0)
    return np.asarray(low, dtype=np.float64), np.asarray(high, dtype=np.float64)


def _by_category(values: Floats, category: Ints, count: int) -> Floats:
    """Add (..., items) up to (..., count)."""
    rows = values.reshape(-1, values.shape[-1])
    index = category + count * np.arange(len(rows))[:, None]
    sums = np.bincount(index.ravel(), weights=rows.ravel(), minlength=count * len(rows))
    whole: Floats = sums.reshape((*values.shape[:-1], count))
    return whole
