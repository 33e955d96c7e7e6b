"""What makes a surface a page of a shop: its type, its window, its columns."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from planner.errors import PlanError

PAGE_TYPES: Final = (
    "home", "category", "product", "cart", "order_done", "search", "not_found", "other",
)  # fmt: skip
"""What pages a shop has; ``page_type_<key>`` in the catalogue."""

DEVICES: Final[Mapping[str, tuple[float, float]]] = MappingProxyType(
    {"desktop": (1440.0, 900.0), "mobile": (390.0, 844.0)}
)
"""Keys of devices and their usual window, width and height in CSS pixels."""

ALGORITHMS: Final = (
    "popular", "alternatives", "bought_together", "personal", "recently_viewed", "novelties",
)  # fmt: skip
"""What fills a slot by itself; ``algorithm_<key>`` in the catalogue."""

MOST_COLUMNS: Final = 24


@dataclass(frozen=True, slots=True)
class Page:
    """A page as visitors with one device see it.

    Attributes:
        name: What logs call it, as ``home`` or ``/catalogue``; surfaces of other devices share it.
        type: One of ``PAGE_TYPES``.
        device: One of ``DEVICES``.
        width: Of the window, CSS pixels, > 0.
        height: Of the window, CSS pixels, > 0: the fold lies there.
        columns: Columns that blocks snap to, in [1, ``MOST_COLUMNS``].
        gutter: Between two columns, CSS pixels, >= 0.
        margin: Left and right of all columns, CSS pixels, >= 0.

    Raises:
        PlanError: ``bad_page_type``, ``bad_device``, ``bad_window`` or ``bad_columns``.
    """

    name: str
    type: str = "other"
    device: str = "desktop"
    width: float = 1440.0
    height: float = 900.0
    columns: int = 12
    gutter: float = 24.0
    margin: float = 60.0

    def __post_init__(self) -> None:
        """Refuse what no window has."""
        if self.type not in PAGE_TYPES:
            raise PlanError("bad_page_type", type=self.type, known=", ".join(PAGE_TYPES))
        if self.device not in DEVICES:
            raise PlanError("bad_device", device=self.device, known=", ".join(DEVICES))
        sizes = (self.width, self.height)
        if not all(math.isfinite(size) and size > 0.0 for size in sizes):
            raise PlanError("bad_window", width=self.width, height=self.height)
        if not 1 <= self.columns <= MOST_COLUMNS or min(self.gutter, self.margin) < 0.0:
            raise PlanError("bad_columns", columns=self.columns, most=MOST_COLUMNS)
        if self.column_width <= 0.0:
            raise PlanError("bad_columns", columns=self.columns, most=MOST_COLUMNS)

    @property
    def column_width(self) -> float:
        """Width of one column, CSS pixels."""
        inner = self.width - 2.0 * self.margin - (self.columns - 1) * self.gutter
        return inner / self.columns

    @property
    def column_edges(self) -> tuple[tuple[float, float], ...]:
        """Left and right edge of each column, CSS pixels."""
        wide = self.column_width
        lefts = (self.margin + number * (wide + self.gutter) for number in range(self.columns))
        return tuple((left, left + wide) for left in lefts)


@dataclass(frozen=True, slots=True)
class Showing:
    """How an element of a page shows its positions.

    Attributes:
        rows: Rows of positions, >= 1; its bays are the columns.
        shown: Positions in view at once; the others come by sliding. 0: all.
        algorithm: One of ``ALGORITHMS`` that fills it; empty: filled by hand.
        is_sticky: Whether it stays at the window's edge and makes the window smaller.
        margin: What keeps free round it, CSS pixels, >= 0.

    Raises:
        PlanError: ``bad_rows``, ``bad_shown``, ``bad_algorithm`` or ``bad_margin``.
    """

    rows: int = 1
    shown: int = 0
    algorithm: str = ""
    is_sticky: bool = False
    margin: float = 0.0

    def __post_init__(self) -> None:
        """Refuse what no element has."""
        if self.rows < 1:
            raise PlanError("bad_rows", rows=self.rows)
        if self.shown < 0:
            raise PlanError("bad_shown", shown=self.shown)
        if self.algorithm and self.algorithm not in ALGORITHMS:
            raise PlanError("bad_algorithm", algorithm=self.algorithm, known=", ".join(ALGORITHMS))
        if not (math.isfinite(self.margin) and self.margin >= 0.0):
            raise PlanError("bad_margin", margin=self.margin)


PLAIN: Final = Showing()
"""One row, all in view, filled by hand."""
