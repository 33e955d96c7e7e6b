"""Entropy balancing: weights that meet counts and stay as near to the old ones as they can."""

from __future__ import annotations

from typing import Final

import numpy as np

from planner.analysis.presence.presence import Floats

STEPS: Final = 200
"""Newton needs about ten; it is stopped here where rounding keeps it from going on."""
NEAR: Final = 1e-12
"""A step that would gain less than this share of the dual is the last one."""
LEAST_HALF: Final = 1e-10


def balanced(start: Floats, incidence: Floats, counts: Floats, trust: float = 1.0) -> Floats:
    """Return the weights that meet counts best while they stay near to the start.

    They minimise

        sum_s [w_s ln(w_s / w0_s) - w_s + w0_s] + trust sum_g (M_g - N_g)^2 / (2 max(N_g, 1))

    with M_g = sum_s w_s c[s, g]. At the minimum w_s = w0_s exp(-sum_g c[s, g] l_g) with
    l_g = trust (M_g - N_g) / max(N_g, 1), which also minimises the smooth and strongly convex
    dual sum_s w_s + sum_g [N_g l_g + max(N_g, 1) l_g^2 / (2 trust)]; that is solved by Newton's
    method with halved steps. Counts that agree already leave the weights as they are, bit for
    bit.

    Args:
        start: Shape (visits,). Weights w0, >= 0.
        incidence: Shape (visits, gates). How often each visit crosses each gate, >= 0.
        counts: Shape (gates,). N_g, >= 0.
        trust: How much more a count weighs than the start, > 0.

    Returns:
        Shape (visits,). Above 0 wherever ``start`` is, unless counts contradict each other so
        much that a weight is too small for a number.

    Source:
        EXPOSURE.md section 2; Hainmueller, Entropy balancing for causal effects, 2012.
    """
    spread = np.maximum(counts, 1.0) / trust
    level = np.zeros(len(counts))
    weights = start
    value = _dual(level, weights, counts, spread)
    for _ in range(STEPS):
        slope = counts + spread * level - incidence.T @ weights
        if not slope.any():
            break
        curvature = _curvature(weights, incidence, spread)
        step: Floats = np.linalg.solve(curvature, -slope).astype(np.float64)
        gain = -float(slope @ step)
        if gain <= NEAR * max(float(weights.sum()), 1.0):
            return start * np.exp(-(incidence @ (level + step)))
        level, weights, value, moved = _moved(
            start, incidence, counts, spread, level, step, value, gain
        )
        if not moved:
            break
    return weights


def scale_of(start: Floats, incidence: Floats, counts: Floats) -> float:
    """Return the factor of all weights with which they add up to the counts: 1 where they agree.

    How many real visits a simulated one stands for is not known before the counts are; so
    only the shape of the start weights holds balancing back, not their sum. It is the likeliest
    factor if counts are Poisson; were it the least square of ``balanced``, the smallest count
    would decide it.
    """
    whole = float((incidence.T @ start).sum())
    return float(counts.sum()) / whole if whole > 0.0 else 1.0


def effective_sample(weights: Floats) -> float:
    """Return (sum w)^2 / sum w^2: so many equal weights would be as sure."""
    squares = float((weights * weights).sum())
    return float(weights.sum()) ** 2 / squares if squares > 0.0 else 0.0


def geh(modelled: Floats, counted: Floats) -> Floats:
    """Return sqrt(2 (M - C)^2 / (M + C)) of hourly counts; 0 where both are 0.

    Source:
        Design Manual for Roads and Bridges, volume 12: under 5 is a good match.
    """
    whole = modelled + counted
    parts: Floats = np.sqrt(2.0 * (modelled - counted) ** 2 / np.where(whole > 0.0, whole, 1.0))
    return parts


def _dual(level: Floats, weights: Floats, counts: Floats, spread: Floats) -> float:
    return float(weights.sum() + counts @ level + (spread * level * level).sum() / 2.0)


def _curvature(weights: Floats, incidence: Floats, spread: Floats) -> Floats:
    """Return the second derivative of the dual, shape (gates, gates)."""
    curvature: Floats = incidence.T @ (incidence * weights[:, None]) + np.diag(spread)
    return curvature


def _moved(
    start: Floats,
    incidence: Floats,
    counts: Floats,
    spread: Floats,
    level: Floats,
    step: Floats,
    value: float,
    gain: float,
) -> tuple[Floats, Floats, float, bool]:
    """Take the step, halved until the dual falls by a part of what the slope promises."""
    share = 1.0
    while share > LEAST_HALF:
        there = level + share * step
        with np.errstate(over="ignore"):
            weights = start * np.exp(-(incidence @ there))
        found = _dual(there, weights, counts, spread)
        if np.isfinite(found) and found <= value - 1e-4 * share * gain:
            return there, weights, found, True
        share /= 2.0
    return level, start * np.exp(-(incidence @ level)), value, False
