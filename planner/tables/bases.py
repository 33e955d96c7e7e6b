"""What a basis needs: the kinds of table that evidence comes from, in order of trust."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Final

from planner.tables.counters import COUNTERS
from planner.tables.heatmap import HEATMAP
from planner.tables.page_views import PAGE_VIEWS
from planner.tables.sales import SALES
from planner.tables.scroll import SCROLL
from planner.tables.table import Table
from planner.tables.tracks import TRACKS
from planner.tables.zone_visits import ZONE_VISITS
from planner.units import FLOOR, PAGE

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


PAGE_BASES: Final[Mapping[str, str]] = MappingProxyType(
    {"scroll": SCROLL.key, "page_views": PAGE_VIEWS.key, "page_layout": ""}
)
"""The same of pages."""

BASES_OF: Final[Mapping[str, Mapping[str, str]]] = MappingProxyType(
    {FLOOR: BASES, PAGE: PAGE_BASES}
)
"""Bases of each medium."""

SEVERAL: Final = "several"
"""Stands for the basis of a report on surfaces of several media: each row names its own."""


ALL_BASES: Final[Mapping[str, str]] = MappingProxyType(
    {key: table for bases in BASES_OF.values() for key, table in bases.items()}
)
"""Every basis and the kind of table it needs."""


def has_table(basis: str, tables: Mapping[str, Table]) -> bool:
    """Say whether the table that a basis needs is there and holds something."""
    table = ALL_BASES[basis]
    return not table or (table in tables and len(tables[table].frame) > 0)


def best_basis(tables: Mapping[str, Table], medium: str = FLOOR) -> str:
    """Return the key of a medium's most trusted basis whose table is there and not empty."""
    return next(basis for basis in BASES_OF[medium] if has_table(basis, tables))


def least_trusted(keys: Iterable[str]) -> str:
    """Return the key that stands last among those of its medium; ``SEVERAL`` for several media."""
    found = set(keys)
    last = [
        max(found & set(bases), key=list(bases).index)
        for bases in BASES_OF.values()
        if found & set(bases)
    ]
    return last[0] if len(last) == 1 else SEVERAL


def tables_of(basis: str) -> tuple[str, ...]:
    """Return the kinds of table that a basis reads visits from; of several media all."""
    wanted = ALL_BASES.values() if basis == SEVERAL else (ALL_BASES[basis],)
    return tuple(dict.fromkeys(table for table in wanted if table))
