"""Exposure against sales: what is usual for an exposure, who stands out, which quadrant."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from planner.analysis.charts.subjects import Series

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

QUADRANTS: Final = ("star", "hidden", "over_exposed", "quiet")
"""Seen and sold much; sold much though little seen; seen much, sold little; neither."""
FEWEST: Final = 8
"""Of fewer points nobody can say what is usual."""
FAR: Final = 2.5
"""So many robust standard deviations from what is usual stands out, ..."""
LEAST_TIMES: Final = 2.0
"""... if it is at least so many times as much or as little."""
_NORMAL: Final = 1.4826
"""Median absolute deviation to standard deviation, normal distribution."""
_ROUNDS: Final = 10


@dataclass(frozen=True, slots=True, eq=False)
class Cloud:
    """Things with both exposure and sales; arrays have shape (n,) unless said otherwise.

    Attributes:
        series: All things.
        rows: Of ``series``, those whose exposure and sales are known.
        exposure: Noticed contacts per 1,000 visits, >= 0.
        sales: Of the period; below 0 where more came back than was sold.
        slope: Of ln sales over ln exposure, Tukey's resistant line; NaN below ``FEWEST`` points.
        level: Its ln sales at ln exposure 0.
        times: Sales over what the line says for the exposure; NaN where there is no line.
        outliers: Shape (k,). Places of those that stand out, furthest first.
        middle: Medians of exposure and sales: where the quadrants meet.
        quadrant: Place in ``QUADRANTS``; what is at a median counts as much.
    """

    series: Series
    rows: Ints
    exposure: Floats
    sales: Floats
    slope: float
    level: float
    times: Floats
    outliers: Ints
    middle: tuple[float, float]
    quadrant: Ints

    @property
    def counts(self) -> tuple[int, ...]:
        """How many things are in each quadrant."""
        return tuple(np.bincount(self.quadrant, minlength=len(QUADRANTS)).tolist())

    def usual(self, exposure: float) -> float:
        """Return the sales that are usual for an exposure > 0; NaN where there is no line."""
        return math.exp(self.level + self.slope * math.log(exposure))


def cloud_of(series: Series) -> Cloud:
    """Return what exposure and sales of things say about each other."""
    rows = np.flatnonzero(np.isfinite(series.noticed) & np.isfinite(series.sales))
    exposure, sales = series.noticed[rows], series.sales[rows]
    slope = level = math.nan
    times = np.full(len(rows), np.nan)
    if len(rows) >= FEWEST and (exposure > 0.0).any() and (sales > 0.0).any():
        across, up = np.log(_above_zero(exposure)), np.log(_above_zero(sales))
        slope, level = resistant_line(across, up)
        times = np.exp(up - level - slope * across)
    middle = (_median(exposure), _median(sales))
    return Cloud(
        series, rows, exposure, sales, slope, level, times, _outliers(times), middle,
        _quadrants(exposure, sales, middle),
    )  # fmt: skip


def resistant_line(across: Floats, up: Floats) -> tuple[float, float]:
    """Return slope and level of Tukey's resistant line: medians of the outer thirds, repeated.

    A third of wild points cannot bend it. Points without any spread across have slope 0.

    Args:
        across: Shape (n,), n >= 3, finite.
        up: Shape (n,), finite.

    Source: Tukey, Exploratory Data Analysis, 1977, chapter 5.
    """
    order = np.argsort(across, kind="stable")
    third = max(1, round(len(order) / 3))
    left, right = order[:third], order[-third:]
    reach = float(np.median(across[right]) - np.median(across[left]))
    slope = 0.0
    if reach > 0.0:
        for _ in range(_ROUNDS):
            rest = up - slope * across
            step = float(np.median(rest[right]) - np.median(rest[left])) / reach
            slope += step
            if abs(step) < 1e-9:
                break
    return slope, float(np.median(up - slope * across))


def _above_zero(values: Floats) -> Floats:
    """Return values for logarithms: 0 and below count as half of the least that is above."""
    return np.where(values > 0.0, values, 0.5 * values[values > 0.0].min())


def _median(values: Floats) -> float:
    return float(np.median(values)) if len(values) else 0.0


def _outliers(times: Floats) -> Ints:
    """Return the places of those far from what is usual, furthest first."""
    if not np.isfinite(times).all() or not len(times):
        return np.zeros(0, dtype=np.int64)
    far = np.abs(np.log(times))
    spread = _NORMAL * float(np.median(far))
    found = np.flatnonzero((far > FAR * spread) & (far >= math.log(LEAST_TIMES)))
    return found[np.argsort(-far[found], kind="stable")]


def _quadrants(exposure: Floats, sales: Floats, middle: tuple[float, float]) -> Ints:
    is_seen, is_sold = exposure >= middle[0], sales >= middle[1]
    return np.where(is_sold, np.where(is_seen, 0, 1), np.where(is_seen, 2, 3)).astype(np.int64)
