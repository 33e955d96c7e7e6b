"""How long each visit was where: one module per evidence."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from planner.analysis.presence.counters import presence_of_counters
from planner.analysis.presence.evidence import Evidence
from planner.analysis.presence.heatmap import presence_of_heatmap
from planner.analysis.presence.tracks import presence_of_tracks
from planner.analysis.presence.trips import presence_of_baskets, presence_of_layout
from planner.analysis.presence.zone_visits import presence_of_zone_visits
from planner.errors import DataError
from planner.tables.counters import COUNTERS
from planner.tables.heatmap import HEATMAP
from planner.tables.sales import SALES
from planner.tables.table import Table
from planner.tables.tracks import TRACKS
from planner.tables.zone_visits import ZONE_VISITS

SIMULATES: Final = (SALES.key,)

EVIDENCE: Final[tuple[Evidence, ...]] = (
    Evidence("tracks", TRACKS.key, presence_of_tracks),
    Evidence("zones", ZONE_VISITS.key, presence_of_zone_visits, zones=True),
    Evidence(
        "heatmap", HEATMAP.key, presence_of_heatmap, also=SIMULATES, zones=True, products=True
    ),
    Evidence(
        "counters", COUNTERS.key, presence_of_counters, also=SIMULATES, zones=True, products=True
    ),
    Evidence("baskets", SALES.key, presence_of_baskets, zones=True, products=True),
    Evidence("layout", "", presence_of_layout, also=SIMULATES, zones=True, products=True),
)
"""In order of trust: what was measured goes before what is simulated to meet counts, and that
before what is only simulated."""


def best_basis(tables: Mapping[str, Table]) -> str:
    """Return the key of the most trusted evidence whose table is there and not empty."""
    return next(evidence.key for evidence in EVIDENCE if has_table(evidence, tables))


def least_trusted(keys: Iterable[str]) -> str:
    """Return the key that stands last in ``EVIDENCE``."""
    order = [evidence.key for evidence in EVIDENCE]
    return max(keys, key=order.index)


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
    if not has_table(found, tables):
        raise DataError("no_evidence_table", evidence=basis, table=found.table)
    return found


def has_table(evidence: Evidence, tables: Mapping[str, Table]) -> bool:
    if not evidence.table:
        return True
    return evidence.table in tables and len(tables[evidence.table].frame) > 0


__all__ = ["EVIDENCE", "Evidence", "best_basis", "evidence_for", "least_trusted"]
