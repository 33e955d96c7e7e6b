"""Presence from gate counters: simulated trips, weighted to meet what the gates counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

import numpy as np

from planner.analysis.parameters import COUNTED
from planner.analysis.presence.calibrating import (
    PER_HOUR,
    Counted,
    calibrated,
    labels_of,
    simulated,
)
from planner.analysis.presence.evidence import weight_of
from planner.analysis.presence.gates import crossings, direction_of, gate_names
from planner.analysis.presence.presence import Floats, Presence
from planner.analysis.presence.reported import reported_hours
from planner.analysis.scene import Scene
from planner.errors import DataError, Fact, Problem
from planner.project import Settings
from planner.tables.columns import GATE, TIME
from planner.tables.counters import COUNTERS, COUNTS
from planner.tables.joins import UNKNOWN_GATES, unknown_ids, unknown_problems
from planner.tables.table import Table

if TYPE_CHECKING:
    from pandas import DataFrame

KEY: Final = "counters"
FEW: Final = 0.5
"""Gates that reported less than this share of the hours of the busiest clock are named."""


@dataclass(frozen=True, slots=True)
class _Count:
    """What one gate counted in one direction."""

    gate: str
    direction: str
    whole: float
    hours: float


def presence_of_counters(
    scene: Scene, tables: Mapping[str, Table], settings: Settings, seed: int
) -> Presence:
    """Simulate trips and weight them to what the gates counted.

    Every gate's counts are brought to the hours of the one that reported longest.

    Raises:
        DataError: ``no_gates_here``, ``counts_all_zero``, ``no_gate_crossed``.

    Source:
        EXPOSURE.md section 2.
    """
    frame = tables[COUNTERS.key].frame
    surface = scene.surface.name
    known = frame.loc[frame[GATE].isin(gate_names(scene)).to_numpy()]
    if not len(known):
        raise DataError("no_gates_here", surface=surface, gates=_listed(frame))
    counts, assumed = _counts(known, settings)
    if not any(count.whole > 0.0 for count in counts):
        raise DataError("counts_all_zero", surface=surface, rows=len(known))
    weight, unweighed = weight_of(settings, KEY)
    start = simulated(scene, tables, settings, seed)
    counted = _counted(scene, start, counts, weight)
    if not (counted.incidence.T @ start.weights).any():
        raise DataError("no_gate_crossed", surface=surface, gates=_listed(known))
    found = calibrated(start, counted, surface, scene.parameters)
    facts = {
        "rows": len(frame),
        "rows_dropped": len(frame) - len(known),
        "gates": int(known[GATE].nunique()),
        "gate_hours": counted.hours,
    }
    unknown = unknown_ids(Counter(frame[GATE].tolist()), gate_names(scene))
    return replace(
        found,
        facts=MappingProxyType({**found.facts, **facts}),
        defaults=(*found.defaults, *(one.name for one in COUNTED)),
        problems=(
            *unknown_problems(UNKNOWN_GATES, unknown),
            *assumed,
            *unweighed,
            *_weak(counts, counted, start),
            *found.problems,
        ),
        days=tuple(sorted(known[TIME].dt.strftime("%Y-%m-%d").unique().tolist())),
    )


def _counts(frame: DataFrame, settings: Settings) -> tuple[list[_Count], tuple[Problem, ...]]:
    """Sum the counts of each gate and direction, by name."""
    counts: list[_Count] = []
    assumed: list[str] = []
    for gate, rows in frame.groupby(GATE, sort=True):
        for column in COUNTS:
            there = rows.loc[rows[column].notna().to_numpy()]
            if not len(there):
                continue
            hours, is_known = reported_hours(there[TIME], frame[TIME], settings.opening_hours)
            counts.append(_Count(str(gate), column, float(there[column].sum()), hours))
            if not is_known:
                assumed.append(str(gate))
    if not assumed:
        return counts, ()
    return counts, (Problem("interval_assumed", {"gates": _joined(assumed)}),)


def _counted(scene: Scene, start: Presence, counts: list[_Count], weight: float) -> Counted:
    gates = list(dict.fromkeys(count.gate for count in counts))
    crossed = {gate: crossings(scene, start, gate) for gate in gates}
    columns = [direction_of(count.direction, crossed[count.gate]) for count in counts]
    whole = np.array([count.whole for count in counts])
    hours = np.array([count.hours for count in counts])
    longest = float(hours.max())
    scaled: Floats = whole * weight * longest / hours
    return Counted(
        basis=KEY,
        unit=PER_HOUR,
        hours=longest,
        names=tuple(count.gate for count in counts),
        directions=tuple(count.direction for count in counts),
        counts=scaled,
        incidence=np.column_stack(columns),
        folds=np.array([gates.index(count.gate) for count in counts], dtype=np.int64),
        trust=scene.parameters.count_trust,
    )


def _weak(counts: list[_Count], counted: Counted, start: Presence) -> tuple[Problem, ...]:
    problems = []
    is_empty = (counted.counts <= 0.0) & (counted.incidence.T @ start.weights > 0.0)
    empty = [label for label, so in zip(labels_of(counted), is_empty, strict=True) if so]
    if empty:
        problems.append(Problem("gates_counted_nobody", {"gates": _joined(empty)}))
    short = [count.gate for count in counts if count.hours < FEW * counted.hours]
    if short:
        hours: Fact = counted.hours
        problems.append(Problem("gates_reported_little", {"gates": _joined(short), "hours": hours}))
    return tuple(problems)


def _listed(frame: DataFrame) -> str:
    return _joined(sorted(frame[GATE].unique().tolist()))


def _joined(names: list[str]) -> str:
    return ", ".join(dict.fromkeys(names))
