"""What is true of the online shop: how positions are looked at, what is liked, who goes where."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

SESSIONS: Final = 6000
DAYS: Final = 14
ORDERS: Final = 400
HIDDEN_GEM: Final = "Spotty Aloe Zen Delight"
OVER_EXPOSED: Final = "Blue Lagoon Margarita Glass"
DEPARTMENTS: Final = ("Kitchen", "Flowers", "Seasonal", "Beauty")


@dataclass(frozen=True, slots=True)
class Shelf:
    """A slot of the shop as it really works.

    Attributes:
        page: Its page.
        name: Its name.
        theta: How often each position in view is looked at, the first one always.
        liked: How often a product of mean appeal is clicked once it is looked at.
        pool: Number of products that an algorithm draws from, all alike at every position; 0:
            the products are pinned.
        orders: Orders that it leads to.
        by_view: Whether the shop logs each of its impressions, not only sums of a day.
    """

    page: str
    name: str
    theta: tuple[float, ...]
    liked: float
    pool: int = 0
    orders: int = 0
    by_view: bool = False

    @property
    def key(self) -> tuple[str, str]:
        """Page and name."""
        return (self.page, self.name)


SHELVES: Final = (
    Shelf("home", "Shop in style", (1.0,), 0.02),
    Shelf("home", "Popular", (1.0, 0.9, 0.8, 0.7, 0.55, 0.5, 0.4, 0.35), 0.06, 14, 18),
    Shelf("gifts", "Novelties", (1.0, 0.8, 0.65, 0.5, 0.2, 0.12), 0.05, 12, 4),
    Shelf("gifts", "Gifts", tuple(0.93 ** (n // 4) for n in range(16)), 0.04),
    Shelf("gifts", "Popular", (1.0, 0.75, 0.6, 0.45), 0.25, 12, 12),
    Shelf("gifts", "Recently viewed", (1.0, 0.7, 0.5, 0.35), 0.05, 12),
    Shelf("search", "Results", (1.0, 0.62, 0.45, 0.36, 0.3, 0.25), 0.14, 14),
    Shelf("search", "Personal picks", (1.0, 0.7, 0.5, 0.35), 0.09, 12, 5),
    Shelf("product", "Related products", (1.0, 0.7, 0.5, 0.35), 0.08, 12, 16),
    Shelf("cart", "Bought together", (1.0, 0.75, 0.55, 0.4), 0.12, 12, 9, by_view=True),
)
"""Orders add up to 64 of 400: 16 %, exactly."""

NEVER_SEEN: Final = ("gifts", "Recently viewed")
BURIED: Final = ("gifts", "Popular")
"""Lies below the fold, and is liked five times as well as what lies above it."""
FAVOURED: Final = ("gifts", "Novelties")
"""Lies above the fold of the same page."""
NOT_LOGGED: Final = frozenset({("home", "Shop in style")})


@dataclass(frozen=True, slots=True)
class Habit:
    """What people do on a page.

    Attributes:
        seconds: Median of a view.
        further_px: How far they scroll below the window on the mean, on desktop and mobile.
        deepest_px: Nobody scrolls farther, on desktop and mobile; 0: to the page's end.
        on: Where they go where they click nothing; the rest leaves.
    """

    seconds: float
    further_px: tuple[float, float]
    deepest_px: tuple[float, float]
    on: Mapping[str, float]


HABITS: Final[Mapping[str, Habit]] = MappingProxyType(
    {
        "home": Habit(28, (500, 700), (0, 0), {"gifts": 0.34, "search": 0.24, "cart": 0.02}),
        "gifts": Habit(36, (900, 1300), (3000, 4600), {"search": 0.16, "home": 0.1, "cart": 0.04}),
        "search": Habit(26, (500, 600), (0, 0), {"search": 0.2, "gifts": 0.14, "home": 0.06}),
        "product": Habit(
            34, (600, 800), (0, 0), {"cart": 0.26, "gifts": 0.12, "search": 0.1, "home": 0.06}
        ),
        "cart": Habit(30, (400, 500), (0, 0), {"gifts": 0.08, "home": 0.05, "search": 0.05}),
    }
)
ENTRIES: Final = {"home": 0.46, "gifts": 0.2, "product": 0.24, "search": 0.1}
MOBILE: Final = 0.54
HOURS: Final = (1, 1, 2, 3, 4, 5, 5, 6, 6, 6, 5, 5, 6, 7, 8, 7, 5)
"""Share of sessions that begin in each hour from 6 to 22."""
FIRST_HOUR: Final = 6
MOST_VIEWS: Final = 25
STEP_PX: Final = 50
"""The shop logs how far a view came in steps of so many CSS pixels."""
KEPT: Final = 0.55
"""Share of the looked-at products that people put into their basket."""
KEPT_OF: Final = {HIDDEN_GEM: 0.95, OVER_EXPOSED: 0.06}
LIKED_OF: Final = {HIDDEN_GEM: 1.0, OVER_EXPOSED: 0.3}
SOUGHT: Final = 12.0
"""The hidden gem is sought so many times as often as another product by those who enter there."""
