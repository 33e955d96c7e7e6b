"""Poisson pseudo-likelihood with effects of items and of weeks, fitted exactly."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]

STEPS: Final = 60
DONE: Final = 1e-8
RIDGE: Final = 1e-9
"""Part of the weight of a week that keeps the constant apart from the effects."""
LONGEST: Final = 2.0
"""No effect changes by more than this in one step, logarithm."""
KNOWN: Final = 1e-6
"""A term of which less than this part is its own, beside all effects, is not identified."""


@dataclass(frozen=True, slots=True, eq=False)
class Fit:
    """What a panel says of its terms.

    Attributes:
        mean: Shape (terms,). Coefficients.
        se: Shape (terms,). Standard errors; infinite where a term is not identified.
        dispersion: Variance over mean, >= 1.
        cells: How many cells were used.
    """

    mean: Floats
    se: Floats
    dispersion: float
    cells: int


@dataclass(frozen=True, slots=True, eq=False)
class Cells:
    """Items by weeks, as a fit takes them.

    Attributes:
        units: Shape (items, weeks), >= 0.
        terms: Shape (terms, items, weeks).
        valid: Shape (items, weeks). Which cells count.
        offset: Shape (items, weeks). Logarithm of how much of the week counts.
    """

    units: Floats
    terms: Floats
    valid: Flags
    offset: Floats


def fitted(cells: Cells, prior_mean: Floats, prior_sd: Floats, clusters: int = 0) -> Fit:
    """Fit E[units] = exp(item + week + terms @ mean + offset).

    Standard errors are the larger of two: of the model, with its dispersion, and robust to
    whatever goes on inside an item (clusters are items).

    Args:
        cells: What was sold, and what may explain it.
        prior_mean: Shape (terms,). What is believed of a term beforehand.
        prior_sd: Shape (terms,). How firmly; infinite: nothing is.
        clusters: How many items tell the terms apart; 0: all of them.

    Source:
        EXPOSURE.md section 5.
    """
    used = _used(cells)
    if not used.valid.any():
        count = len(prior_mean)
        return Fit(prior_mean.copy(), np.full(count, np.inf), 1.0, 0)
    precision = np.where(np.isfinite(prior_sd), 1.0 / np.square(prior_sd), 0.0)
    state = _start(used, prior_mean)
    dispersion = 1.0
    for _ in range(2):
        state = _newton(used, state, prior_mean, precision * dispersion)
        dispersion = _dispersion(used, state)
    return _told(used, state, precision * dispersion, dispersion, clusters)


@dataclass(frozen=True, slots=True, eq=False)
class _State:
    item: Floats
    week: Floats
    mean: Floats


def _used(cells: Cells) -> Cells:
    """Drop cells of items and weeks that sold nothing: no finite effect belongs to them."""
    valid = cells.valid.copy()
    while True:
        sold = np.where(valid, cells.units, 0.0)
        keep = valid & (sold.sum(axis=1) > 0.0)[:, None] & (sold.sum(axis=0) > 0.0)[None, :]
        if (keep == valid).all():
            break
        valid = keep
    items, weeks = valid.any(axis=1), valid.any(axis=0)
    at = np.ix_(items, weeks)
    terms = cells.terms[:, items][:, :, weeks]
    return Cells(cells.units[at], terms, valid[at], cells.offset[at])


def _start(cells: Cells, mean: Floats) -> _State:
    sold = np.where(cells.valid, cells.units, 0.0)
    base = _expected(cells, _State(np.zeros(len(sold)), np.zeros(sold.shape[1]), mean))
    item = np.log(sold.sum(axis=1)) - np.log(base.sum(axis=1))
    return _State(item, np.zeros(sold.shape[1]), mean.copy())


def _expected(cells: Cells, state: _State) -> Floats:
    told = np.tensordot(state.mean, cells.terms, axes=1) + cells.offset
    power = state.item[:, None] + state.week[None, :] + told
    sold: Floats = np.where(cells.valid, np.exp(np.clip(power, -50.0, 50.0)), 0.0)
    return sold


@dataclass(frozen=True, slots=True, eq=False)
class _System:
    """Normal equations of weeks and terms, items eliminated."""

    matrix: Floats
    right: Floats
    by_item: Floats
    """Shape (items, weeks + terms). Weights of each item's row, over its own weight."""
    own: Floats
    """Shape (items,). Step of an item's effect if nothing else moved."""


def _system(cells: Cells, expected: Floats, pull: Floats, precision: Floats) -> _System:
    left = np.where(cells.valid, cells.units, 0.0) - expected
    weighed = cells.terms * expected
    of_item = expected.sum(axis=1)
    rows = np.concatenate([expected, weighed.sum(axis=2).T], axis=1)
    weeks = expected.sum(axis=0)
    week_terms = weighed.sum(axis=1)
    inner = _crossed(weighed, cells.terms) + np.diag(precision)
    whole = np.block([[np.diag(weeks * (1.0 + RIDGE)), week_terms.T], [week_terms, inner]])
    right = np.concatenate([left.sum(axis=0), (cells.terms * left).sum(axis=(1, 2)) + pull])
    by_item = rows / of_item[:, None]
    own = left.sum(axis=1) / of_item
    return _System(whole - rows.T @ by_item, right - rows.T @ own, by_item, own)


def _crossed(one: Floats, other: Floats) -> Floats:
    """Return the products of terms (k, items, weeks), summed over all cells, (k, k)."""
    crossed: Floats = one.reshape(len(one), -1) @ other.reshape(len(other), -1).T
    return crossed


def _newton(cells: Cells, state: _State, prior: Floats, precision: Floats) -> _State:
    weeks = cells.units.shape[1]
    for _ in range(STEPS):
        expected = _expected(cells, state)
        system = _system(cells, expected, precision * (prior - state.mean), precision)
        step = np.linalg.lstsq(system.matrix, system.right, rcond=1e-13)[0]
        item = system.own - system.by_item @ step
        largest = max(float(np.abs(step).max()), float(np.abs(item).max()))
        scale = min(1.0, LONGEST / largest) if largest > 0.0 else 1.0
        state = _State(
            state.item + scale * item,
            state.week + scale * step[:weeks],
            state.mean + scale * step[weeks:],
        )
        if largest < DONE:
            break
    return state


def _dispersion(cells: Cells, state: _State) -> float:
    expected = _expected(cells, state)
    safe = np.where(expected > 0.0, expected, 1.0)
    square = np.where(cells.valid, np.square(cells.units - expected) / safe, 0.0)
    free = int(cells.valid.sum()) - sum(cells.units.shape) + 1 - len(state.mean)
    return max(1.0, float(square.sum()) / free) if free > 0 else 1.0


def _told(cells: Cells, state: _State, precision: Floats, dispersion: float, clusters: int) -> Fit:
    weeks = cells.units.shape[1]
    expected = _expected(cells, state)
    nothing = np.zeros(len(state.mean))
    system = _system(cells, expected, nothing, nothing)
    of_weeks, cross = system.matrix[:weeks, :weeks], system.matrix[:weeks, weeks:]
    by_week = np.linalg.lstsq(of_weeks, cross, rcond=1e-13)[0]
    by_item = system.by_item[:, weeks:] - system.by_item[:, :weeks] @ by_week
    own = cells.terms - by_item.T[:, :, None] - by_week.T[:, None, :]
    information = _crossed(own * expected, own)
    all_of_it = (np.square(cells.terms) * expected).sum(axis=(1, 2))
    is_known = (np.diag(information) > KNOWN * all_of_it) | (precision > 0.0)
    inverse = np.linalg.pinv(information + np.diag(precision), rcond=1e-12, hermitian=True)
    left = np.where(cells.valid, cells.units - expected, 0.0)
    scores = (own * left).sum(axis=2).T
    count = clusters or len(scores)
    robust = inverse @ (scores.T @ scores) @ inverse * (count / max(count - 1, 1))
    variance = np.maximum(dispersion * np.diag(inverse), np.diag(robust))
    se = np.where(is_known, np.sqrt(variance), np.inf)
    return Fit(state.mean, se, dispersion, int(cells.valid.sum()))
