"""Counters planted in a sample store: calibration finds the weights that made them again."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import numpy as np
import pandas as pd

from planner.analysis.parameters import DEFAULTS
from planner.analysis.presence.counters import presence_of_counters
from planner.analysis.presence.gates import crossings
from planner.analysis.presence.presence import Floats, Presence
from planner.analysis.presence.trips import presence_of_baskets
from planner.analysis.scene import Scene, scene_of
from planner.files.project_file import load
from planner.project import Project
from planner.tables.counters import check
from planner.tables.table import Table

SAMPLE = Path(__file__).resolve().parents[2] / "sample_stores" / "small_supermarket"
GATES = (
    *("Books and gifts", "Kitchen", "Food to go", "Dairy", "Meat and fish", "Bakery", "Beauty"),
    *("Household", "Fruit and vegetables", "E1"),
)
HOURS = 12
LEFT_WRONG = 0.045
"""Sum of the errors of all visits' shares that is allowed; without calibration it is 0.225. What
is left is what the simulation is trusted: a tenth as much as the counts."""
LEFT_BY_CHANCE = 0.08
"""The same of counts that are whole numbers and vary by chance."""


@cache
def project() -> Project:
    return load(SAMPLE)


@cache
def floor() -> Scene:
    (surface,) = project().plan.surfaces.values()
    return scene_of(surface, DEFAULTS)


@cache
def trips() -> Presence:
    return presence_of_baskets(floor(), project().tables, project().settings, 1)


def planted() -> Floats:
    """Return weights of shoppers who like the bakery and shun the dairy products."""
    bakery, dairy = (crossings(floor(), trips(), name)[0] for name in ("Bakery", "Dairy"))
    return trips().weights * np.exp(0.4 * bakery - 0.4 * dairy)


def counted(weights: Floats) -> Table:
    """Return what gates count, in and out, of weighted trips in a day of twelve hours."""
    both = {gate: crossings(floor(), trips(), gate) for gate in GATES}
    rows = [
        (gate, pd.Timestamp("2026-03-02 08:00") + pd.Timedelta(hours=hour), *counts)
        for gate, crossed in both.items()
        for counts in [[float(part @ weights) / HOURS for part in crossed]]
        for hour in range(HOURS)
    ]
    frame = pd.DataFrame(rows, columns=["gate", "time", "in", "out"])
    return check(frame.astype({"gate": "str"})).table


def away(weights: Floats, others: Floats) -> float:
    """Return the sum of the differences of the visits' shares, in [0, 2]."""
    return float(np.abs(weights / weights.sum() - others / others.sum()).sum())


def test_planted_weights_are_found_again_within_the_stated_error() -> None:
    truth = planted()

    found = presence_of_counters(
        floor(), {**project().tables, "counters": counted(truth)}, project().settings, 1
    )

    assert 0.22 < away(trips().weights, truth) < 0.23
    assert away(found.weights, truth) < LEFT_WRONG
    assert np.corrcoef(np.log(found.weights), np.log(truth))[0, 1] > 0.98
    assert found.calibration is not None
    assert max(fit.geh for fit in found.calibration.fits) < 0.3
    assert found.calibration.effective_visits > 900.0
    assert found.calibration.left_out_error is not None
    assert found.calibration.left_out_error < 0.04


def test_counts_that_vary_by_chance_find_planted_weights_nearly_as_well() -> None:
    truth = planted()
    chance = np.random.default_rng(1)
    exact = counted(truth).frame
    whole = exact.assign(**{key: chance.poisson(exact[key]).astype(float) for key in ("in", "out")})

    found = presence_of_counters(
        floor(), {**project().tables, "counters": check(whole).table}, project().settings, 1
    )

    assert away(found.weights, truth) < LEFT_BY_CHANCE


def test_counts_of_the_trips_themselves_leave_every_weight() -> None:
    found = presence_of_counters(
        floor(),
        {**project().tables, "counters": counted(trips().weights)},
        project().settings,
        1,
    )

    np.testing.assert_allclose(found.weights, trips().weights, rtol=1e-9)
