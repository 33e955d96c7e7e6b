"""Zone quadrants: how many visits a zone has, and how many of them stop there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

import numpy as np
from numpy.typing import NDArray

from planner.analysis.cells import Sentence
from planner.analysis.discovery import RATE, q_values
from planner.analysis.findings.finding import Finding, Known, spot_of
from planner.analysis.floor_score import FloorScore, floors_of
from planner.errors import Fact

Floats = NDArray[np.float64]

STOP_S: Final = 3.0
"""Visits that stand this long in a zone dwell there, seconds (EXPOSURE.md, section 2)."""
LEAST_ZONES: Final = 4
LEAST_VISITS: Final = 30
"""A zone with fewer measured visits is not judged."""

QUADRANTS: Final[Mapping[tuple[bool, bool], str]] = MappingProxyType(
    {
        (True, True): "zone_star",
        (True, False): "zone_leaky",
        (False, True): "zone_quiet",
        (False, False): "zone_question",
    }
)
"""Kind of finding by many visits, and by many dwells a visit."""


@dataclass(frozen=True, slots=True, eq=False)
class ZoneTraffic:
    """Visits of zones; arrays of shape (zones,).

    Attributes:
        zones: Their names.
        visits: How many measured or simulated visits were there.
        dwells: How many of them stood there.
        whole: How many visits there were in all.
    """

    zones: tuple[str, ...]
    visits: Floats
    dwells: Floats
    whole: int


def traffic_of(score: FloorScore) -> ZoneTraffic | None:
    """Count visits and dwells of the zones of a floor; None where stops are not known."""
    import shapely

    presence, scene = score.presence, score.scene
    zones = {name: scene.zones[name] for name in sorted(set(score.zone_of)) if name in scene.zones}
    if presence.areas or not zones or not len(presence.cell):
        return None
    cells = scene.grid.centres
    visit = np.repeat(np.arange(presence.visits), np.diff(presence.start))
    counts = []
    for area in zones.values():
        shapely.prepare(area)
        inside = np.asarray(shapely.contains_xy(area, cells[:, 0], cells[:, 1]))
        here = inside[presence.cell[presence.place]]
        stands = here & presence.standing[presence.place]
        been = np.bincount(visit[here], minlength=presence.visits) > 0
        stood = np.bincount(
            visit[stands], weights=presence.seconds[stands], minlength=presence.visits
        )
        counts.append((float(been.sum()), float((stood >= STOP_S).sum())))
    visits, dwells = np.array(counts).T
    return ZoneTraffic(tuple(zones), visits, dwells, presence.visits)


def quadrants(found: ZoneTraffic) -> tuple[list[str], Floats]:
    """Return the kind of each zone, empty where it cannot be told, and its rate of discovery.

    A zone has a quadrant where both its share of visits and its dwells a visit can be told from
    the medians over zones at 10 %, all zones and both questions taken together.
    """
    from scipy.special import erfc

    visits, whole = found.visits, max(found.whole, 1)
    judged = visits >= LEAST_VISITS
    if int(judged.sum()) < LEAST_ZONES:
        return [""] * len(visits), np.ones(len(visits))
    shares = np.stack([visits / whole, found.dwells / np.maximum(visits, 1.0)])
    counts = np.stack([np.full(len(visits), float(whole)), np.maximum(visits, 1.0)])
    middle = np.median(shares[:, judged], axis=1)[:, None]
    error = np.sqrt(np.maximum(middle * (1.0 - middle), 1e-12) / counts)
    p = erfc(np.abs(shares - middle) / error / np.sqrt(2.0))
    q = np.ones(p.shape)
    q[:, judged] = q_values(p[:, judged].ravel()).reshape(2, -1)
    worst = q.max(axis=0)
    kinds = [
        QUADRANTS[bool(many), bool(stays)] if ok and rate <= RATE else ""
        for many, stays, ok, rate in zip(*(shares > middle), judged, worst, strict=True)
    ]
    return kinds, worst


def zone_quadrants(known: Known) -> Iterator[Finding]:
    """Find the quadrant of each zone that has one."""
    for score in floors_of(known.scores):
        found = traffic_of(score)
        if found is None:
            continue
        kinds, q = quadrants(found)
        for at, kind in enumerate(kinds):
            if kind:
                yield _finding(score, found, kind, at, float(q[at]))


def _finding(score: FloorScore, found: ZoneTraffic, kind: str, at: int, q: float) -> Finding:
    zone, visits, dwells = found.zones[at], float(found.visits[at]), float(found.dwells[at])
    judged = found.visits >= LEAST_VISITS
    rates = found.dwells[judged] / found.visits[judged]
    facts: dict[str, Fact] = {
        "name": zone,
        "share": 100.0 * visits / found.whole,
        "typical_share": 100.0 * float(np.median(found.visits[judged])) / found.whole,
        "dwelling": 100.0 * dwells / max(visits, 1.0),
        "typical_dwelling": 100.0 * float(np.median(rates)),
        "visits": visits,
    }
    ids = tuple(
        site.id for site, name in zip(score.sites, score.zone_of, strict=True) if name == zone
    )
    return Finding(
        kind,
        f"{score.surface.id}|{zone}",
        Sentence(f"finding_{kind}", facts, {}),
        n=visits,
        weight=visits,
        q=q,
        placements=ids,
        spot=spot_of(score, ids),
    )
