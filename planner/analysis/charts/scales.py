"""Axes as numbers: which ends and ticks fit some values, and where a value stands between."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

STEPS: Final = (1.0, 2.0, 2.5, 5.0, 10.0)
"""Nice steps, times a power of ten."""
LOG_FROM: Final = 30.0
"""Values whose largest is more than so many times the smallest are told apart on a log axis."""
GUTTER: Final = 0.06
"""Part of a log axis that holds what is 0 or below, which has no place on it otherwise."""
_DECADE: Final = (1.0, 2.0, 5.0, 10.0)
_NEARLY: Final = 1e-9


@dataclass(frozen=True, slots=True)
class Scale:
    """One axis.

    Attributes:
        low: Value at its beginning; on a log axis > 0.
        high: Value at its end, > low.
        ticks: Values to be written, rising, from ``low`` to ``high``.
        is_log: Whether equal ratios, not equal differences, are equally far apart.
        has_gutter: Whether a strip before ``low`` holds what is 0 or below; log axes only.
    """

    low: float
    high: float
    ticks: tuple[float, ...]
    is_log: bool = False
    has_gutter: bool = False

    def shares(self, values: Floats | Sequence[float]) -> Floats:
        """Return where values stand, shape (n,), from 0 to 1; NaN stays NaN."""
        known = np.asarray(values, dtype=np.float64)
        if not self.is_log:
            return np.clip((known - self.low) / (self.high - self.low), 0.0, 1.0)
        begin = GUTTER if self.has_gutter else 0.0
        span = math.log(self.high / self.low)
        held = np.where(known > 0.0, known, self.low)
        placed = begin + (1.0 - begin) * np.clip(np.log(held / self.low) / span, 0.0, 1.0)
        shares = np.where(known > 0.0, placed, begin / 2.0)
        return np.where(np.isnan(known), np.nan, shares)

    def share(self, value: float) -> float:
        """Return where one value stands, 0 to 1."""
        return float(self.shares([value])[0])


def scale_of(values: Floats | Sequence[float], wanted: int) -> Scale:
    """Return an axis for values: log where they span a lot, linear and from 0 elsewhere.

    Args:
        values: Shape (n,); what is not finite is passed over.
        wanted: How many steps between ticks there is room for, > 0.
    """
    known = np.asarray(values, dtype=np.float64)
    known = known[np.isfinite(known)]
    above = known[known > 0.0]
    if len(above) > 1 and above.max() > LOG_FROM * above.min():
        return _log_scale(float(above.min()), float(above.max()), wanted, len(above) < len(known))
    return linear_scale(float(known.min(initial=0.0)), float(known.max(initial=0.0)), wanted)


def linear_scale(least: float, most: float, wanted: int) -> Scale:
    """Return a linear axis that holds 0 and both ends, with about so many equal steps."""
    low, high = min(0.0, least), max(0.0, most)
    if high - low <= 0.0:
        high = 1.0
    step = nice_step((high - low) / max(1, wanted))
    first = math.floor(low / step + _NEARLY)
    last = math.ceil(high / step - _NEARLY)
    ticks = tuple(_exact(index * step) for index in range(first, last + 1))
    return Scale(ticks[0], ticks[-1], ticks)


def nice_step(least: float) -> float:
    """Return the smallest of 1, 2, 2.5, 5, 10 ... that is not below ``least`` (> 0)."""
    power = 10.0 ** math.floor(math.log10(least))
    return next(f * power for f in STEPS if f * power >= least * (1.0 - _NEARLY))


def _log_scale(least: float, most: float, wanted: int, has_gutter: bool) -> Scale:
    """Return a log axis between nice ends, ticks at 1, 2 and 5 or at powers of ten."""
    low = _nice_below(least)
    high = 1.0 / _nice_below(1.0 / most)
    first, last = math.floor(math.log10(low) + _NEARLY), math.ceil(math.log10(high) - _NEARLY)
    whole = math.ceil(math.log10(low) - _NEARLY)
    for factors, every in (((1.0, 2.0, 5.0), 1), *(((1.0,), one) for one in range(1, 40))):
        powers = (p for p in range(first, last + 1) if (p - whole) % every == 0)
        made = [_exact(f * 10.0**power) for power in powers for f in factors]
        ticks = [one for one in made if low * (1 - _NEARLY) <= one <= high * (1 + _NEARLY)]
        if len(ticks) <= max(2, wanted + 1):
            break
    return Scale(_exact(low), _exact(high), tuple(ticks), is_log=True, has_gutter=has_gutter)


def _nice_below(value: float) -> float:
    power = 10.0 ** math.floor(math.log10(value) + _NEARLY)
    return max(f * power for f in _DECADE if f * power <= value * (1.0 + _NEARLY))


def _exact(value: float) -> float:
    """Return the number that is meant: 0.3, not 0.30000000000000004."""
    return float(f"{value:.12g}") + 0.0
