"""The proof on generated panels: planted powers come back, and their intervals hold them."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from planner.analysis.response.elasticity import (
    Elasticity,
    drawn,
    exposure_ratio,
    factor,
    interval,
    shared,
)
from planner.analysis.response.fitting import Cells, fitted
from planner.analysis.response.shrinkage import common_of, shrunk
from tests.unit.analysis.response.stores import ITEMS, MOVED, Store, store

Floats = NDArray[np.float64]
SEEDS, STORES = 50, 100
SPREADS = (0.0, 0.1, 0.2)
"""How far planted powers of categories differ, from store to store."""
NO_PRIOR = np.zeros(1), np.full(1, np.inf)
HALF_80 = 1.2816


def _fixed(there: Store, categories: int | None = None) -> tuple[Floats, Floats]:
    """Fit each category with effects of items and weeks."""
    fits = [
        fitted(
            Cells(units, seen[None], np.ones(units.shape, dtype=np.bool_), np.zeros(units.shape)),
            *NO_PRIOR,
            clusters=MOVED,
        )
        for units, seen in zip(
            there.units[:categories], there.log_exposure[:categories], strict=True
        )
    ]
    return np.array([fit.mean[0] for fit in fits]), np.array([fit.se[0] for fit in fits])


def _naive(there: Store) -> Floats:
    """Fit each category with effects of weeks alone, as a cross-section would."""
    found = []
    for units, seen in zip(there.units, there.log_exposure, strict=True):
        beta = 0.0
        for _ in range(30):
            power = np.exp(beta * (seen - seen.mean()))
            expected = power * (units.sum(axis=0) / power.sum(axis=0))
            own = seen - (expected * seen).sum(axis=0) / expected.sum(axis=0)
            beta += float(((units - expected) * own).sum() / (expected * own**2).sum())
        found.append(beta)
    return np.array(found)


def _rmse(found: Floats, truth: Floats) -> float:
    return float(np.sqrt(np.mean((found - truth) ** 2)))


def test_hierarchy_beats_fixed_effects_beat_the_cross_section_over_50_seeds() -> None:
    errors = []
    for seed in range(SEEDS):
        there = store(seed)
        beta, se = _fixed(there)
        together, _ = shrunk(beta, se, common_of(beta, se))
        errors.append([_rmse(one, there.beta) for one in (together, beta, _naive(there))])

    hierarchical, fixed, naive = np.array(errors).T
    assert hierarchical.mean() < 0.12 < fixed.mean() < naive.mean()
    assert (hierarchical < fixed).mean() >= 0.8


def test_intervals_cover_the_planted_effect_in_three_quarters_of_100_stores() -> None:
    covered, effects = [], []
    for seed in range(STORES):
        there = store(1_000 + seed, SPREADS[seed % len(SPREADS)])
        beta, se = _fixed(there)
        mean, sd = shrunk(beta, se, common_of(beta, se))
        covered.append((np.abs(mean - there.beta) <= HALF_80 * sd).mean())
        effects.append(_effect_is_covered(there, mean, sd, seed))

    assert np.mean(covered) >= 0.75
    assert np.mean(effects) >= 0.75


def _effect_is_covered(there: Store, mean: Floats, sd: Floats, seed: int) -> bool:
    """Say whether what another arrangement sells lies in its interval, for one moved item."""
    chance = np.random.default_rng(seed)
    category, item = int(chance.integers(len(mean))), int(chance.integers(ITEMS))
    units = there.units[category].mean(axis=1)
    before = np.exp(there.log_exposure[category, :, -1]) - 1.0
    after = before.copy()
    after[item] *= 2.0
    ratio = exposure_ratio(before, after).value
    together = np.zeros(ITEMS, dtype=np.int64)
    known = [Elasticity("", float(mean[category]), float(sd[category]), MOVED, measured=True)]
    betas = drawn(known, 400, seed)
    low, high = interval(shared(units, units * factor(ratio, betas), together))
    truth = shared(units, units * factor(ratio, float(there.beta[category])), together)
    return bool(low[item] <= truth[item] <= high[item])


def test_categories_that_nobody_moved_are_covered_as_well() -> None:
    covered = []
    for seed in range(30):
        there = store(2_000 + seed, SPREADS[seed % len(SPREADS)])
        beta, se = _fixed(there, 6)
        nothing = np.full(6, np.nan), np.full(6, np.inf)
        beta, se = np.append(beta, nothing[0]), np.append(se, nothing[1])
        mean, sd = shrunk(beta, se, common_of(beta, se))
        covered.append((np.abs(mean - there.beta)[6:] <= HALF_80 * sd[6:]).mean())

    assert np.mean(covered) >= 0.75


def test_too_few_categories_leave_the_prior_in_charge() -> None:
    common = common_of(np.array([0.9, 0.1, np.nan]), np.array([0.1, 0.1, np.inf]))

    assert (common.mean, common.spread) == (0.25, 0.20**2)
    assert not common.is_estimated


def test_shrunk_values_lie_between_estimate_and_common_mean() -> None:
    beta, se = np.array([0.1, 0.3, 0.8, np.nan]), np.array([0.1, 0.2, 0.3, np.inf])
    common = common_of(beta, se)

    mean, sd = shrunk(beta, se, common)

    low, high = np.minimum(beta, common.mean)[:3], np.maximum(beta, common.mean)[:3]
    assert ((low <= mean[:3]) & (mean[:3] <= high)).all()
    assert mean[3] == common.mean
    assert sd[3] == sd.max()


def test_equal_estimates_have_no_spread_but_the_least() -> None:
    assert common_of(np.full(5, 0.3), np.full(5, 0.1)).spread == 1e-4
