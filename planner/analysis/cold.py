"""Why a placement or zone is cold: unreachable, not visible, not stopped at, or not bought."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from statistics import median
from typing import Final, Literal

import numpy as np
from numpy.typing import NDArray

from planner.analysis.around import Around, around
from planner.analysis.cells import Cells, Sentence
from planner.analysis.floor_score import FloorScore
from planner.analysis.looks import hiding, looks_at, lowest_seen
from planner.analysis.reach import can_be_reached
from planner.analysis.viewing import walked
from planner.errors import DataError, Fact
from planner.model.element import ElementId
from planner.tables.report import UNPLACED, Cell, Report, Sheet

State = Literal["good", "low", "unknown"]
Verdict = Literal[
    "unreachable", "hidden", "rarely_passed", "unseen", "not_stopped", "not_bought", "warm"
]

COMPARED: Final = 200
"""Medians of what happens round placements are over so many bays, spread evenly."""
NAMED: Final = 3
"""So many hiding elements are named."""
UNREACHED: Final = 0.5
"""From this share of its length on, what cannot be walked up to makes it unreachable."""
WALLS: Final = ""
"""Id of the blocker where walls hide it, and no element alone."""

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
_Measured = tuple[float | None, Sequence[float]]
"""A number, None where nobody knows, and the same of all that it is compared with."""


@dataclass(frozen=True, slots=True)
class Step:
    """One link of the chain.

    Attributes:
        key: ``reach``, ``visible``, ``seen``, ``stopped`` or ``bought``.
        state: ``low`` where the value is 0 or under ``cold_share`` of the median.
        value: ``reach`` visits per 1,000 that pass it; ``visible`` share of the time in front
            from which it is open to view; ``seen`` share of visits that see it; ``stopped``
            share of those passing that stop; ``bought`` units per 1,000 noticed contacts. None
            where nobody knows.
        median: Of the same over the floor's placements or zones.
        sentence: The same in words.
    """

    key: str
    state: State
    value: float | None
    median: float | None
    sentence: Sentence


@dataclass(frozen=True, slots=True)
class Blocker:
    """What stands in the way.

    Attributes:
        element: Its id; ``WALLS`` for walls.
        name: What people call it.
        share: Part of the hidden time that it alone accounts for, in [0, 1].
    """

    element: str
    name: str
    share: float


@dataclass(frozen=True, slots=True)
class Why:
    """Why something is cold.

    Attributes:
        subject: ``placement`` or ``zone``.
        name: Id of the placement or name of the zone.
        basis: Evidence that it rests on.
        verdict: The first link that breaks; ``warm`` where none does.
        steps: The chain, from walking up to it to buying.
        cells: From where it cannot be seen; their share of that time.
        blockers: What hides it from there, the most first.
    """

    subject: Literal["placement", "zone"]
    name: str
    basis: str
    verdict: Verdict
    steps: tuple[Step, ...]
    cells: Cells
    blockers: tuple[Blocker, ...]


def why_cold(score: FloorScore, report: Report, placement_id: str) -> Why:
    """Return the chain of reasons for a placement.

    Args:
        score: Of the placement's floor.
        report: Made from this score.
        placement_id: A placement of the floor.

    Raises:
        DataError: ``no_such_placed``.

    Source:
        EXPOSURE.md section 6.
    """
    index = [k for k, site in enumerate(score.sites) if site.id == placement_id]
    rows = _rows(report.placements, score.surface.name, "placement_id")
    if not index or placement_id not in rows:
        raise DataError("no_such_placed", placement=placement_id, surface=score.surface.name)
    own = np.array(index, dtype=np.int64)

    def everywhere(values: Floats) -> list[float]:
        return [value for value in values.tolist() if value == value]  # noqa: PLR0124 not NaN

    return _chain("placement", placement_id, score, own, rows, everywhere)


def why_zone_cold(score: FloorScore, report: Report, zone: str) -> Why:
    """Return the chain of reasons for a zone: length-weighted means, against all zones.

    Args:
        score: Of the zone's floor.
        report: Made from this score.
        zone: Name of a zone with placements.

    Raises:
        DataError: ``no_such_zone``.
    """
    zones = np.array(score.zone_of, dtype=object)
    names = sorted({name for name in score.zone_of if name})
    if zone not in names:
        known = ", ".join(names) or "–"
        raise DataError("no_such_zone", zone=zone, surface=score.surface.name, known=known)
    width = np.array([site.width for site in score.sites])

    def everywhere(values: Floats) -> list[float]:
        means = [_mean(values, width, np.flatnonzero(zones == name)) for name in names]
        return [value for value in means if value is not None]

    rows = _rows(report.zones, score.surface.name, "zone")
    return _chain("zone", zone, score, np.flatnonzero(zones == zone), rows, everywhere)


def _chain(
    subject: Literal["placement", "zone"],
    name: str,
    score: FloorScore,
    own: Ints,
    rows: Mapping[str, Mapping[str, Cell]],
    everywhere: Callable[[Floats], list[float]],
) -> Why:
    found = around(score, _bays(score, own))
    width = np.array([site.width for site in score.sites])
    lost = 1.0 - (_mean(can_be_reached(score.scene).astype(np.float64), width, own) or 0.0)
    cells, blockers = _hidden(score, own)

    def of_report(key: str) -> _Measured:
        values = [_number(row[key]) for row in rows.values()]
        return _number(rows[name][key]), [value for value in values if value is not None]

    def of_floor(values: Floats) -> _Measured:
        return _mean(values, width, own), everywhere(values)

    measured = {
        "reach": of_report("passby_per_1000"),
        "visible": of_floor(found.visible_share),
        "seen": of_report("seen_share"),
        "stopped": of_floor(found.stop_share),
        "bought": of_report("units_per_1000_noticed"),
    }
    facts = _facts(score, found, own, lost, blockers)
    least = score.scene.parameters.cold_share
    steps = tuple(_step(key, one, least, facts) for key, one in measured.items())
    verdict = _verdict(steps, lost)
    return Why(subject, name, score.presence.basis, verdict, steps, cells, blockers)


def _bays(score: FloorScore, own: Ints) -> Ints:
    """Return the bays of the subject, and those that it is compared with."""
    count = int(score.scene.bay_of[-1]) + 1
    spread = np.unique(np.linspace(0, count - 1, min(count, COMPARED)).astype(np.int64))
    return np.union1d(spread, score.scene.bay_of[own]).astype(np.int64)


def _facts(
    score: FloorScore, found: Around, own: Ints, lost: float, blockers: Sequence[Blocker]
) -> dict[str, Fact]:
    """Return what the sentences name beside value and median."""
    width = np.array([site.width for site in score.sites])
    return {
        "reached": "no" if lost >= UNREACHED else "yes",
        "depth_m": score.scene.parameters.depth_of_vision_m,
        "reach_m": score.scene.parameters.face_reach_m,
        "elements": ", ".join(blocker.name for blocker in blockers[:NAMED] if blocker.name) or "–",
        "stops": _mean(found.stopping, width, own) or 0.0,
        "passing": _mean(found.passing, width, own) or 0.0,
    }


def _step(key: str, measured: _Measured, least: float, extra: Mapping[str, Fact]) -> Step:
    value, others = measured
    typical = median(others) if others else None
    state: State = "good"
    if value is None or typical is None:
        state = "unknown"
    elif value <= 0.0 or value < least * typical:
        state = "low"
    facts: dict[str, Fact] = {**extra, "state": state, "value": value or 0.0}
    facts["typical"] = typical or 0.0
    if key in ("visible", "seen", "stopped"):
        facts["value"], facts["typical"] = 100.0 * (value or 0.0), 100.0 * (typical or 0.0)
    return Step(key, state, value, typical, Sentence(f"cold_{key}", facts, {}))


BREAKS: Final[tuple[tuple[str, Verdict], ...]] = (
    ("visible", "hidden"),
    ("reach", "rarely_passed"),
    ("seen", "unseen"),
    ("stopped", "not_stopped"),
    ("bought", "not_bought"),
)
"""Links in the order in which they are blamed: where nothing can be seen, nobody walks to."""


def _verdict(steps: Sequence[Step], lost: float) -> Verdict:
    if lost >= UNREACHED:
        return "unreachable"
    states = {step.key: step.state for step in steps}
    return next((verdict for key, verdict in BREAKS if states[key] == "low"), "warm")


def _hidden(score: FloorScore, own: Ints) -> tuple[Cells, tuple[Blocker, ...]]:
    """Return from where placements cannot be seen, and what stands in between."""
    scene, there = score.scene, walked(score)
    hidden_s = np.zeros(len(there.seconds))
    by_element: dict[str, float] = {}
    whole = 0.0
    for bay in np.unique(scene.bay_of[own]).tolist():
        height = max(score.sites[k].height_m for k in own[scene.bay_of[own] == bay].tolist())
        looks = looks_at(scene, bay, there).nearest(scene.parameters.depth_of_vision_m)
        looks = looks.picked(np.flatnonzero(lowest_seen(scene, looks) >= height))
        seconds = there.seconds[looks.viewer]
        hidden_s[looks.viewer] += seconds
        whole += float(seconds.sum())
        for element, weight in hiding(scene, looks, seconds, height).items():
            by_element[element] = by_element.get(element, 0.0) + weight
    return _cells(score, there.cell, hidden_s), _blockers(score, by_element, whole)


def _blockers(score: FloorScore, weights: Mapping[str, float], whole: float) -> tuple[Blocker, ...]:
    if not whole > 0.0:
        return ()
    if not weights:
        return (Blocker(WALLS, WALLS, 1.0),)
    ordered = sorted(weights.items(), key=lambda found: (-found[1], found[0]))
    elements = score.surface.elements
    return tuple(
        Blocker(key, elements[ElementId(key)].label, weight / whole) for key, weight in ordered
    )


def _cells(score: FloorScore, cell: Ints, seconds: Floats) -> Cells:
    kept = np.flatnonzero(seconds > 0.0)
    kept = kept[np.argsort(-seconds[kept], kind="stable")]
    x, y = score.scene.grid.centres[cell[kept]].T
    whole = max(float(seconds.sum()), 1e-300)
    return Cells(x, y, seconds[kept] / whole, score.scene.grid.cell)


def _rows(sheet: Sheet, surface: str, key: str) -> Mapping[str, Mapping[str, Cell]]:
    """Return the rows of a surface by their key, without that of unplaced sales."""
    return {
        str(row[key]): row
        for row in sheet.records()
        if row["surface"] == surface and row[key] != UNPLACED
    }


def _mean(values: Floats, width: Floats, index: Ints) -> float | None:
    """Return the length-weighted mean of what is known; None where nothing is."""
    known = index[~np.isnan(values[index])]
    whole = float(width[known].sum())
    return float((values[known] * width[known]).sum()) / whole if whole > 0.0 else None


def _number(cell: Cell) -> float | None:
    return float(cell) if isinstance(cell, int | float) else None
