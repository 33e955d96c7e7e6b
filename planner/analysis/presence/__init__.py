"""How long each visit was where: one module per evidence."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from planner.analysis.presence.counters import presence_of_counters
from planner.analysis.presence.evidence import Evidence
from planner.analysis.presence.heatmap import presence_of_heatmap
from planner.analysis.presence.tracks import presence_of_tracks
from planner.analysis.presence.trips import (
    TripsPresence,
    presence_of_baskets,
    presence_of_layout,
)
from planner.analysis.presence.zone_visits import presence_of_zone_visits
from planner.errors import DataError
from planner.tables.bases import BASES, best_basis, has_table
from planner.tables.sales import SALES
from planner.tables.table import Table

SIMULATES: Final = (SALES.key,)

TRACKS, ZONES, HEATMAP, COUNTERS, BASKETS, LAYOUT = BASES.values()

EVIDENCE: Final[tuple[Evidence, ...]] = (
    Evidence("tracks", TRACKS, presence_of_tracks),
    Evidence("zones", ZONES, presence_of_zone_visits, zones=True),
    Evidence("heatmap", HEATMAP, presence_of_heatmap, also=SIMULATES, zones=True, products=True),
    Evidence("counters", COUNTERS, presence_of_counters, also=SIMULATES, zones=True, products=True),
    Evidence(
        "baskets", BASKETS, presence_of_baskets, zones=True, products=True,
        again=lambda: TripsPresence().of_baskets,
    ),
    Evidence(
        "layout", LAYOUT, presence_of_layout, also=SIMULATES, zones=True, products=True,
        again=lambda: TripsPresence().of_layout,
    ),
)  # fmt: skip
"""In order of trust, as ``BASES``."""


def evidence_for(basis: str, tables: Mapping[str, Table]) -> Evidence:
    """Return the evidence that was asked for.

    Raises:
        DataError: ``unknown_evidence``, or ``no_evidence_table`` when its table is missing or
            empty.
    """
    found = next((evidence for evidence in EVIDENCE if evidence.key == basis), None)
    if found is None:
        known = ", ".join(evidence.key for evidence in EVIDENCE)
        raise DataError("unknown_evidence", evidence=basis, known=known)
    if not has_table(found.key, tables):
        raise DataError("no_evidence_table", evidence=basis, table=found.table)
    return found


__all__ = ["EVIDENCE", "Evidence", "best_basis", "evidence_for", "has_table"]
