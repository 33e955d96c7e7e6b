"""Simulated trips weighted until they meet what was counted, and how well they do."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Final

import numpy as np

from planner.analysis.parameters import CALIBRATED, Parameters
from planner.analysis.presence.balancing import balanced, effective_sample, geh, scale_of
from planner.analysis.presence.presence import Bools, Floats, Ints, Presence
from planner.analysis.presence.trips import presence_of_baskets, presence_of_layout
from planner.analysis.scene import Scene
from planner.errors import Fact, Problem
from planner.project import Settings
from planner.tables.columns import IN, OUT
from planner.tables.report import Calibration, CountFit
from planner.tables.sales import SALES
from planner.tables.table import Table

PER_HOUR: Final = "per_hour"
STAYS: Final = "stays"
NAMED: Final = 5
"""So many of the worst gates are named in one sentence."""


@dataclass(frozen=True, slots=True, eq=False)
class Counted:
    """What was counted, beside which simulated visits were there.

    Attributes:
        basis: Key of the evidence.
        unit: ``per_hour`` or ``stays``.
        hours: That the counts stand for; 0 where nobody knows.
        names: Of gates or blocks, one a count.
        directions: ``in``, ``out`` or empty, one a count.
        counts: Shape (counts,). Of all ``hours``, >= 0.
        incidence: Shape (visits, counts). How often each visit was there.
        folds: Shape (counts,). Counts of one fold are left out together.
        trust: How much more the counts weigh than the simulation.
    """

    basis: str
    unit: str
    hours: float
    names: tuple[str, ...]
    directions: tuple[str, ...]
    counts: Floats
    incidence: Floats
    folds: Ints
    trust: float


def simulated(scene: Scene, tables: Mapping[str, Table], settings: Settings, seed: int) -> Presence:
    """Return the trips that are weighted: from baskets where there are any, else the layout."""
    has_sales = SALES.key in tables and len(tables[SALES.key].frame) > 0
    build = presence_of_baskets if has_sales else presence_of_layout
    return build(scene, tables, settings, seed)


def calibrated(start: Presence, counted: Counted, surface: str, parameters: Parameters) -> Presence:
    """Return the presence with weights that meet the counts.

    Where trips are looked from stays as it was simulated, so that all bases notice the same.

    Args:
        start: Simulated trips.
        counted: At least one count that a trip can meet.
        surface: Name of the floor.
        parameters: What good GEH and enough effective visits are.

    Source:
        EXPOSURE.md section 2.
    """
    crossed = _is_crossed(start.weights, counted.incidence)
    scale, weights = _weights(start.weights, counted, crossed)
    fits, error = _fits(start.weights, scale, weights, counted, crossed)
    good = np.array([fit.geh < parameters.geh_good for fit in fits])
    calibration = Calibration(
        surface=surface,
        basis=counted.basis,
        start=start.basis,
        unit=counted.unit,
        hours=counted.hours,
        visits=start.visits,
        effective_visits=effective_sample(weights),
        scale=scale,
        geh_good_share=float(good.mean()),
        left_out_error=error,
        fits=fits,
    )
    return replace(
        start,
        basis=counted.basis,
        weights=weights,
        defaults=(*start.defaults, *(one.name for one in CALIBRATED)),
        facts=MappingProxyType({**start.facts, **_measures(start, weights)}),
        problems=(*start.problems, *_doubts(calibration, counted, crossed, parameters)),
        calibration=calibration,
    )


def _is_crossed(weights: Floats, incidence: Floats) -> Bools:
    return np.asarray(incidence.T @ weights > 0.0)


def _weights(start: Floats, counted: Counted, used: Bools) -> tuple[float, Floats]:
    """Return the scale of the start and the weights, from some of the counts."""
    columns = np.flatnonzero(used)
    incidence, counts = counted.incidence[:, columns], counted.counts[columns]
    scale = scale_of(start, incidence, counts)
    return scale, balanced(start * scale, incidence, counts, counted.trust)


def _fits(
    start: Floats, scale: float, weights: Floats, counted: Counted, crossed: Bools
) -> tuple[tuple[CountFit, ...], float | None]:
    hours = counted.hours or 1.0
    count = counted.counts / hours
    before = counted.incidence.T @ (start * scale) / hours
    after = counted.incidence.T @ weights / hours
    out = _left_out(start, counted, crossed) / hours
    match, known = geh(after, count), np.isfinite(out)
    whole = float(count[known].sum())
    error = float(np.abs(out - count)[known].sum()) / whole if whole > 0.0 else None
    fits = tuple(
        CountFit(
            name=counted.names[at],
            direction=counted.directions[at],
            counted=float(count[at]),
            simulated=float(before[at]),
            calibrated=float(after[at]),
            geh=float(match[at]),
            left_out=float(out[at]) if known[at] else None,
        )
        for at in range(len(count))
    )
    return fits, error


def _left_out(start: Floats, counted: Counted, crossed: Bools) -> Floats:
    """Return each count as the weights of all other folds have it; NaN where there are none."""
    found = np.full(len(counted.counts), np.nan)
    for fold in np.unique(counted.folds[crossed]).tolist():
        own = crossed & (counted.folds == fold)
        others = crossed & ~own
        if counted.counts[others].any():
            _, weights = _weights(start, counted, others)
            found[own] = (counted.incidence.T @ weights)[own]
    return found


def _measures(start: Presence, weights: Floats) -> Mapping[str, Fact]:
    """Return measures of the weighted trips."""
    whole = float(weights.sum())
    steps = np.hypot(*np.diff(start.paths.points, axis=0).T)
    steps[start.paths.start[1:-1] - 1] = 0.0
    owner = np.searchsorted(start.paths.start, np.arange(len(steps)), side="right") - 1
    metres = np.bincount(owner, weights=steps, minlength=len(weights))
    visit = np.repeat(np.arange(len(weights)), np.diff(start.start))
    stood = np.bincount(
        visit, weights=start.seconds * start.standing[start.place], minlength=len(weights)
    )
    seconds = float(start.total_seconds @ weights)
    return {
        "effective_visits": round(effective_sample(weights), 1),
        "mean_path_m": float(metres @ weights) / whole,
        "mean_seconds": seconds / whole,
        "stop_share": float(stood @ weights) / seconds if seconds > 0.0 else 0.0,
    }


def _doubts(
    calibration: Calibration, counted: Counted, crossed: Bools, parameters: Parameters
) -> tuple[Problem, ...]:
    problems = []
    evidence = counted.basis
    is_lost = ~crossed & (counted.counts > 0.0)
    lost = [label for label, gone in zip(labels_of(counted), is_lost, strict=True) if gone]
    if lost and counted.unit == PER_HOUR:
        listed = ", ".join(lost)
        problems.append(Problem("gates_not_crossed", {"count": len(lost), "gates": listed}))
    if calibration.effective_visits < parameters.effective_share * calibration.visits:
        effective = round(calibration.effective_visits)
        facts: dict[str, Fact] = {"count": effective, "total": calibration.visits}
        problems.append(Problem("weights_uneven", {"evidence": evidence, **facts}))
    if calibration.geh_good_share < parameters.geh_share:
        facts = {
            "evidence": evidence,
            "share": 100.0 * calibration.geh_good_share,
            "worst": _worst(calibration, counted),
        }
        problems.append(Problem("counts_not_met", facts))
    if calibration.left_out_error is None:
        problems.append(Problem("one_gate_counted", {"surface": calibration.surface}, "note"))
    return tuple(problems)


def labels_of(counted: Counted) -> tuple[str, ...]:
    """Return what to call each count in a sentence: an arrow into or out of its gate."""
    return tuple(
        {IN: f"→ {name}", OUT: f"{name} →"}.get(direction, name)
        for name, direction in zip(counted.names, counted.directions, strict=True)
    )


def _worst(calibration: Calibration, counted: Counted) -> str:
    labels = labels_of(counted)
    order = sorted(range(len(labels)), key=lambda at: (-calibration.fits[at].geh, labels[at]))
    return ", ".join(f"{labels[at]}: {calibration.fits[at].geh:.1f}" for at in order[:NAMED])
