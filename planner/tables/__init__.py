"""Checked tables: what every table is, and the checks that make them."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from planner.tables.counters import COUNTERS
from planner.tables.events import EVENTS
from planner.tables.heatmap import HEATMAP
from planner.tables.impressions import IMPRESSIONS
from planner.tables.page_views import PAGE_VIEWS
from planner.tables.placements import PLACEMENTS
from planner.tables.products import PRODUCTS
from planner.tables.sales import SALES
from planner.tables.scroll import SCROLL
from planner.tables.slot_orders import SLOT_ORDERS
from planner.tables.table import TableKind
from planner.tables.tracks import TRACKS
from planner.tables.viewability import VIEWABILITY
from planner.tables.zone_visits import ZONE_VISITS

TABLES: Final[tuple[TableKind, ...]] = (
    PRODUCTS,
    SALES,
    COUNTERS,
    HEATMAP,
    ZONE_VISITS,
    TRACKS,
    IMPRESSIONS,
    PAGE_VIEWS,
    SCROLL,
    SLOT_ORDERS,
    EVENTS,
    VIEWABILITY,
)
"""Kinds of table that a project stores."""

TABLE_KINDS: Final[Mapping[str, TableKind]] = MappingProxyType(
    {kind.key: kind for kind in (*TABLES, PLACEMENTS)}
)
"""Every kind of table by its key, also those that only pass through an import."""
