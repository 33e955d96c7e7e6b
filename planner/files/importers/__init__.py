"""Importers: files in, checked tables and changed plans out; one line for each kind of file."""

from __future__ import annotations

from typing import Final

from planner.files.importers.boxes import BOXES_IMPORTER
from planner.files.importers.counters import COUNTERS_IMPORTER
from planner.files.importers.events import EVENTS_IMPORTER
from planner.files.importers.fixtures import FIXTURES_IMPORTER
from planner.files.importers.heatmap import HEATMAP_IMPORTER
from planner.files.importers.html import HTML_IMPORTER
from planner.files.importers.importer import Importer, Source, Taken
from planner.files.importers.impressions import IMPRESSIONS_IMPORTER
from planner.files.importers.page_views import PAGE_VIEWS_IMPORTER
from planner.files.importers.placements import PLACEMENTS_IMPORTER
from planner.files.importers.products import PRODUCTS_IMPORTER
from planner.files.importers.sales import SALES_IMPORTER
from planner.files.importers.scroll import SCROLL_IMPORTER
from planner.files.importers.slot_orders import SLOT_ORDERS_IMPORTER
from planner.files.importers.tracks import TRACKS_IMPORTER
from planner.files.importers.viewability import VIEWABILITY_IMPORTER
from planner.files.importers.walls import WALLS_IMPORTER
from planner.files.importers.zone_visits import ZONE_VISITS_IMPORTER

IMPORTERS: Final[tuple[Importer, ...]] = (
    FIXTURES_IMPORTER,
    WALLS_IMPORTER,
    PRODUCTS_IMPORTER,
    PLACEMENTS_IMPORTER,
    SALES_IMPORTER,
    COUNTERS_IMPORTER,
    HEATMAP_IMPORTER,
    ZONE_VISITS_IMPORTER,
    TRACKS_IMPORTER,
    IMPRESSIONS_IMPORTER,
    PAGE_VIEWS_IMPORTER,
    SCROLL_IMPORTER,
    SLOT_ORDERS_IMPORTER,
    EVENTS_IMPORTER,
    VIEWABILITY_IMPORTER,
    BOXES_IMPORTER,
    HTML_IMPORTER,
)
"""In the order in which a store is usually made."""

__all__ = ["IMPORTERS", "Importer", "Source", "Taken"]
