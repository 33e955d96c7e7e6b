"""Dead zones and fixtures: hardly noticed and hardly reached, whichever half of visits one asks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

import numpy as np
from numpy.typing import NDArray

from planner.analysis.cells import Sentence
from planner.analysis.cold import Why, why_cold, why_zone_cold
from planner.analysis.exposure import exposure
from planner.analysis.findings.finding import Finding, Known, spot_of
from planner.analysis.floor_score import FloorScore, floors_of
from planner.analysis.passby import passby
from planner.analysis.sums import widths
from planner.errors import DataError, Fact, Problem

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

LOWEST: Final = 10.0
"""Percentile of E per metre of shelf that dead places lie below (EXPOSURE.md, section 6)."""
REACHED: Final = 0.5
"""Share of the median reach that dead places lie under."""
LEAST_PLACES: Final = 3
"""Fewer zones or fixtures cannot be compared."""
LEAST_VISITS: Final = 20
"""So many visits at least are in each half."""

Half = tuple[Floats, Floats]
"""E and reach of each placement by one half of the visits."""


def halves_of(score: FloorScore) -> tuple[Half, Half]:
    """Return E and pass-by reach of each placement by every other visit, and by the rest."""
    presence = score.presence
    odd = np.arange(presence.visits) % 2 == 1

    def half(kept: NDArray[np.bool_]) -> Half:
        there = replace(presence, weights=np.where(kept, presence.weights, 0.0), since=None)
        found = exposure(there, score.noticing, score.scene.parameters)
        return found.noticed, passby(score.scene, there)

    return half(~odd), half(odd)


def dead(noticed: Floats, reach: Floats, width: Floats, group: Ints, groups: int) -> Ints:
    """Return the groups of placements that are hardly noticed and hardly reached.

    E per metre of shelf below the 10th percentile of groups, and the length-weighted mean of the
    reach under half of the median of groups.

    Args:
        noticed: Shape (placements,). E.
        reach: Shape (placements,). Visits per 1,000 that pass.
        width: Shape (placements,). Length of shelf, > 0.
        group: Shape (placements,). Group of each; -1 for none.
        groups: How many there are.

    Source:
        EXPOSURE.md section 6.
    """
    inside = group >= 0
    whole = np.bincount(group[inside], weights=width[inside], minlength=groups)
    seen = np.bincount(group[inside], weights=noticed[inside], minlength=groups) / whole
    passing = np.bincount(group[inside], weights=(reach * width)[inside], minlength=groups) / whole
    hardly_seen = (seen < np.percentile(seen, LOWEST)) | (seen <= 0.0)
    found: Ints = np.flatnonzero(hardly_seen & (passing < REACHED * np.median(passing)))
    return found


def dead_places(known: Known) -> Iterator[Finding]:
    """Find dead zones, and dead fixtures outside of them, each with its chain of reasons."""
    for score in floors_of(known.scores):
        if not _is_known(score):
            continue
        halves = halves_of(score)
        zones = _dead(halves, score, score.zone_of)
        for zone in zones:
            yield _zone(known, score, zone)
        elements = [str(site.element) for site in score.sites]
        covered = {e for e, zone in zip(elements, score.zone_of, strict=True) if zone in zones}
        for element in _dead(halves, score, elements):
            if element not in covered:
                yield _fixture(known, score, element)


def lacks(known: Known) -> Iterator[Problem]:
    """Say where nobody knows who passes what."""
    for score in floors_of(known.scores):
        name, visits = score.surface.name, score.presence.visits
        if score.presence.areas:
            yield Problem("findings_reach_unknown", {"surface": name}, "note")
        elif score.sites and not _is_known(score):
            facts: dict[str, Fact] = {"surface": name, "count": visits, "least": 2 * LEAST_VISITS}
            yield Problem("findings_few_visits", facts, "note")


def _is_known(score: FloorScore) -> bool:
    """Say whether it is known who passes what, from enough visits: zone visits do not tell."""
    presence = score.presence
    return bool(score.sites) and presence.visits >= 2 * LEAST_VISITS and not presence.areas


def _dead(halves: Sequence[Half], score: FloorScore, names: Sequence[str]) -> list[str]:
    """Return the names of groups of placements that are dead on both halves."""
    known = sorted({name for name in names if name})
    if len(known) < LEAST_PLACES:
        return []
    place = {name: at for at, name in enumerate(known)}
    group = np.array([place.get(name, -1) for name in names], dtype=np.int64)
    found = [
        set(dead(noticed, reach, widths(score), group, len(known)).tolist())
        for noticed, reach in halves
    ]
    return [known[at] for at in sorted(set.intersection(*found))]


def _zone(known: Known, score: FloorScore, zone: str) -> Finding:
    inside = [k for k, name in enumerate(score.zone_of) if name == zone]
    why = why_zone_cold(score, known.report, zone)
    return _finding(score, "dead_zone", zone, zone, inside, why)


def _fixture(known: Known, score: FloorScore, element: str) -> Finding:
    inside = [k for k, site in enumerate(score.sites) if site.element == element]
    best = max(inside, key=lambda k: (score.placements.noticed[k], -k))
    why: Why | None
    try:
        why = why_cold(score, known.report, score.sites[best].id)
    except DataError:
        why = None
    label = score.surface.elements[score.sites[best].element].label
    return _finding(score, "dead_fixture", element, label, inside, why)


def _finding(
    score: FloorScore,
    kind: str,
    subject: str,
    label: str,
    inside: Sequence[int],
    why: Why | None,
) -> Finding:
    width = widths(score)
    length = float(width[inside].sum())
    shelf = max(float(width.sum()), 1e-12)
    facts: dict[str, Fact] = {
        "name": label,
        "noticed": float(score.placements.noticed[inside].mean()),
        "typical": float(np.median(score.placements.noticed)),
        "passing": float((score.passby[inside] * width[inside]).sum() / max(length, 1e-12)),
        "typical_passing": float(np.median(score.passby)),
        "length": length,
        "share": 100.0 * length / shelf,
        "visits": score.presence.visits,
    }
    ids = tuple(score.sites[k].id for k in inside)
    reasons = () if why is None else _chain(why)
    return Finding(
        kind,
        f"{score.surface.id}|{subject}",
        Sentence(f"finding_{kind}", facts, {}),
        n=float(score.presence.visits),
        weight=length,
        reasons=reasons,
        products=tuple(dict.fromkeys(p.product for k in inside for p in score.sites[k].products)),
        placements=ids,
        spot=spot_of(score, ids),
    )


def _chain(why: Why) -> tuple[Sentence, ...]:
    """Return the verdict, then every weak link."""
    verdict = Sentence("finding_why_verdict", {"verdict": why.verdict}, {})
    return (verdict, *(step.sentence for step in why.steps if step.state == "low"))
