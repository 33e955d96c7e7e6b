"""What each kind of file that can be imported holds, and what its user can say about it."""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, Literal

from planner.files.importers.fixture_rows import FIXTURES
from planner.files.importers.headers import mapping_of, match_headers, shipped_mapping
from planner.files.importers.walls import ENDS, WALLS
from planner.tables.boxes import BOX, BOXES, RENDERED, SIDES
from planner.tables.columns import (
    CLICKED,
    DAY,
    DEPTH,
    DEPTH_PERCENT,
    ELEMENT_ID,
    EVENT,
    GATE,
    ORDER,
    ORDERS,
    PAGE_ID,
    POSITION,
    PRODUCT_ID,
    SLOT,
    SOLD_AT,
    TIME,
    VALUE,
    VISIBLE_SHARE,
    VISIT_ID,
    ZONE,
    T,
    X,
    Y,
)
from planner.tables.counters import COUNTERS
from planner.tables.events import EVENTS
from planner.tables.heatmap import HEATMAP
from planner.tables.impressions import IMPRESSIONS, SHOWN
from planner.tables.page_views import PAGE_VIEWS
from planner.tables.placements import PLACEMENTS
from planner.tables.products import PRODUCTS
from planner.tables.sales import SALES
from planner.tables.scroll import SCROLL
from planner.tables.slot_orders import SLOT_ORDERS
from planner.tables.tracks import TRACKS
from planner.tables.viewability import VIEWABILITY
from planner.tables.zone_visits import ZONE_VISITS

if TYPE_CHECKING:
    from planner.files.importers.headers import Mapped
    from planner.tables.table import CellType, TableKind

Option = Literal[
    "surface",
    "unit",
    "origin",
    "y",
    "unknown_as",
    "append",
    "coverage",
    "measure",
    "colours",
    "at",
    "cell",
    "page",
    "slot",
    "device",
    "page_type",
    "page_device",
]
Form = Literal["table", "matrix", "picture", "page"]
"""What stands in a file: rows under headers, heat laid out as the floor, heat in colours, a page
of measured boxes."""


@dataclass(frozen=True, slots=True)
class FileKind:
    """One kind of file.

    Attributes:
        key: Key of its importer.
        table: The table its rows become.
        needed: Columns without which no row can be taken.
        options: What a user can say about it, in the order in which it is asked.
        step: Name of the step of history that takes it.
        instead: Needed column to the one that a file may have in its place.
        endings: Of files that are of this kind and are read in their own way; none: it is a table.
    """

    key: str
    table: TableKind
    needed: tuple[str, ...]
    options: tuple[Option, ...]
    step: str
    instead: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    endings: tuple[str, ...] = ()

    def lacking(self, there: Container[str]) -> tuple[str, ...]:
        """Return the needed columns that a file with some columns lacks."""
        return tuple(
            column
            for column in self.needed
            if column not in there and self.instead.get(column) not in there
        )

    @property
    def is_drawn(self) -> bool:
        """Whether such a file makes the first surface of a project."""
        return "surface" in self.options and "y" in self.options

    @property
    def columns(self) -> tuple[str, ...]:
        """Canonical columns that a file can bring, the needed ones first."""
        known = shipped_mapping()[self.table.key]
        listed = [c.key for c in (*self.table.columns, *self.table.also) if c.key in known]
        return tuple(sorted(listed, key=lambda column: column not in self.needed))

    @property
    def cell_types(self) -> frozenset[CellType]:
        """What stands in the cells of its columns."""
        return frozenset(column.type for column in (*self.table.columns, *self.table.also))

    @property
    def matched(self) -> tuple[str, ...]:
        """Canonical columns in the order in which headers are looked for."""
        return tuple(column.key for column in (*self.table.columns, *self.table.also))


FILE_KINDS: Final[tuple[FileKind, ...]] = (
    FileKind(
        "fixtures",
        FIXTURES,
        ("kind", X, Y),
        ("surface", "unit", "origin", "y", "unknown_as"),
        "import_fixtures",
    ),
    FileKind("walls", WALLS, ENDS, ("surface", "unit", "y"), "import_walls"),
    FileKind("products", PRODUCTS, (PRODUCT_ID,), ("unit",), "import_products"),
    FileKind("placements", PLACEMENTS, (ELEMENT_ID, PRODUCT_ID), ("surface",), "import_placements"),
    FileKind("sales", SALES, (SOLD_AT, PRODUCT_ID), ("append",), "import_sales"),
    FileKind(
        "counters",
        COUNTERS,
        (GATE, TIME),
        ("append", "coverage"),
        "import_counters",
    ),
    FileKind(
        "heatmap",
        HEATMAP,
        (X, Y, VALUE),
        ("surface", "measure", "colours", "at", "cell", "unit", "y", "coverage"),
        "import_heatmap",
    ),
    FileKind(
        "zone-visits",
        ZONE_VISITS,
        (VISIT_ID, TIME, ZONE),
        ("append", "coverage"),
        "import_zone_visits",
    ),
    FileKind(
        "tracks",
        TRACKS,
        (VISIT_ID, T, X, Y),
        ("surface", "unit", "y", "append", "coverage"),
        "import_tracks",
    ),
    FileKind(
        "impressions",
        IMPRESSIONS,
        (POSITION, CLICKED),
        ("page", "slot", "device", "append"),
        "import_impressions",
        MappingProxyType({POSITION: SHOWN, CLICKED: EVENT}),
    ),
    FileKind(
        "page-views",
        PAGE_VIEWS,
        (PAGE_ID,),
        ("page", "device", "append"),
        "import_page_views",
    ),
    FileKind(
        "scroll",
        SCROLL,
        (PAGE_ID, DEPTH),
        ("page", "device", "append"),
        "import_scroll",
        MappingProxyType({DEPTH: DEPTH_PERCENT}),
    ),
    FileKind(
        "slot-orders",
        SLOT_ORDERS,
        (ORDER, SLOT),
        ("page", "device", "append"),
        "import_slot_orders",
        MappingProxyType({ORDER: ORDERS}),
    ),
    FileKind(
        "events",
        EVENTS,
        (EVENT, TIME),
        ("page", "append"),
        "import_events",
        MappingProxyType({TIME: DAY}),
    ),
    FileKind(
        "viewability",
        VIEWABILITY,
        (SLOT, TIME, VISIBLE_SHARE),
        ("page", "slot", "device", "append"),
        "import_viewability",
    ),
    FileKind(
        "boxes",
        BOXES,
        (BOX, *SIDES),
        ("page", "page_type", "page_device"),
        "import_boxes",
        endings=(".json",),
    ),
    FileKind(
        "html",
        RENDERED,
        (BOX, *SIDES),
        ("page", "page_type", "page_device"),
        "import_html",
        endings=(".html", ".htm", ".xhtml"),
    ),
)
"""One for each importer, in the same order."""


def file_kind(key: str) -> FileKind:
    """Return the kind of file of an importer's key."""
    return next(kind for kind in FILE_KINDS if kind.key == key)


def kind_by_ending(ending: str) -> str:
    """Return the key of the kind of file with an ending, as ``.json``; empty: it is a table."""
    asked = ending.casefold()
    return next((kind.key for kind in FILE_KINDS if asked in kind.endings), "")


def guessed_kind(headers: Sequence[str], mapping: Mapped | None = None) -> str:
    """Return the key of the kind of file that headers fit best.

    It is the one whose needed columns are all there and that understands the most headers;
    without such a one, that with the greatest share of needed columns.

    Returns:
        Empty where no header says anything.
    """
    best: tuple[float, int, str] = (0.0, 0, "")
    known = mapping_of(mapping)
    for kind in (one for one in FILE_KINDS if not one.endings):
        match = match_headers(headers, kind.table.key, kind.matched, known)
        there = 1.0 - len(kind.lacking(match.headers)) / len(kind.needed)
        if (there, len(match.headers)) > best[:2]:
            best = (there, len(match.headers), kind.key)
    return best[2]
