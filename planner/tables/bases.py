"""What a basis needs: the kinds of table that evidence comes from, in order of trust."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from planner.tables.counters import COUNTERS
from planner.tables.heatmap import HEATMAP
from planner.tables.sales import SALES
from planner.tables.table import Table
from planner.tables.tracks import TRACKS
from planner.tables.zone_visits import ZONE_VISITS

BASES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "tracks": TRACKS.key,
        "zones": ZONE_VISITS.key,
        "heatmap": HEATMAP.key,
        "counters": COUNTERS.key,
        "baskets": SALES.key,
        "layout": "",
    }
)
"""Key of each basis to the kind of table it needs, none for the last: what was measured goes
before what is simulated to meet counts, and that before what is only simulated."""


def has_table(basis: str, tables: Mapping[str, Table]) -> bool:
    """Say whether the table that a basis needs is there and holds something."""
    table = BASES[basis]
    return not table or (table in tables and len(tables[table].frame) > 0)


def best_basis(tables: Mapping[str, Table]) -> str:
    """Return the key of the most trusted basis whose table is there and not empty."""
    return next(basis for basis in BASES if has_table(basis, tables))
