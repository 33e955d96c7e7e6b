"""Sessions of the online shop, view by view: what was in the window, what was clicked."""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random
from typing import Final

from makers.shop_pages import DEVICES, WINDOWS, height, middles
from makers.shop_truth import (
    DAYS,
    ENTRIES,
    FIRST_HOUR,
    HABITS,
    HOURS,
    MOBILE,
    MOST_VIEWS,
    SESSIONS,
    SHELVES,
    STEP_PX,
    Shelf,
)
from planner.model.plan import Plan

FIRST_DAY: Final = datetime(2026, 9, 7)

Key = tuple[str, str]
"""Page and slot."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A product at a position that came into the window."""

    shelf: Shelf
    position: int
    product: str
    is_clicked: bool


@dataclass(frozen=True, slots=True)
class View:
    """One page view.

    Attributes:
        session: Its id.
        number: In the session, from 1.
        device: On which it was.
        page: Name of the page.
        moment: When it began.
        seconds: How long it lasted.
        depth: The lowest line that came into the window, CSS pixels.
        product: What a product page showed; empty for others.
        through: Slot whose click led here; empty for none.
        shown: What was in view in slots.
    """

    session: str
    number: int
    device: str
    page: str
    moment: datetime
    seconds: int
    depth: int
    product: str
    through: Key | tuple[()]
    shown: tuple[Shown, ...]


@dataclass(frozen=True, slots=True)
class Range:
    """What stands in the slots, and how it is liked.

    Attributes:
        stock: Page and slot to its products: pinned ones by position, else the whole pool.
        appeal: Product to how it is liked; 1 is the mean.
        sought: Product to how often it is what a session enters for.
    """

    stock: Mapping[Key, Sequence[str]]
    appeal: Mapping[str, float]
    sought: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Page:
    """A page on a device as visitors meet it: height, deepest line, middles of positions."""

    height: float
    deepest: float
    middles: Mapping[str, tuple[float, ...]]


class Visitors:
    """Draws sessions."""

    def __init__(self, plan: Plan, range_: Range, rng: Random) -> None:
        """Take the pages, what stands on them, and chance."""
        self._range, self._rng = range_, rng
        self._pages = {
            (page, device): Page(
                height(plan, page, device), habit.deepest_px[at], middles(plan, page, device)
            )
            for page, habit in HABITS.items()
            for at, device in enumerate(DEVICES)
        }
        self._shelves = {page: [s for s in SHELVES if s.page == page] for page in HABITS}

    def sessions(self) -> list[list[View]]:
        """Draw all sessions, in the order in which they begin."""
        starts = sorted(self._start() for _ in range(SESSIONS))
        return [self._session(f"S{n:05d}", start) for n, start in enumerate(starts, 1)]

    def _start(self) -> datetime:
        hour = self._rng.choices(range(len(HOURS)), weights=HOURS)[0] + FIRST_HOUR
        day, second = self._rng.randrange(DAYS), self._rng.randrange(3600)
        return FIRST_DAY + timedelta(days=day, hours=hour, seconds=second)

    def _session(self, session: str, moment: datetime) -> list[View]:
        device = DEVICES[int(self._rng.random() < MOBILE)]
        page = self._drawn(ENTRIES)
        product: str = self._drawn(self._range.sought) if page == "product" else ""
        through: Key | tuple[()] = ()
        opened: deque[tuple[str, Key]] = deque()
        views: list[View] = []
        while page and len(views) < MOST_VIEWS:
            view = self._view(session, len(views) + 1, device, page, moment, product, through)
            views.append(view)
            moment += timedelta(seconds=view.seconds + 1)
            opened.extend((one.product, one.shelf.key) for one in view.shown if one.is_clicked)
            if opened:
                page = "product"
                product, through = opened.popleft()
            else:
                page, product, through = self._next(page), "", ()
        return views

    def _next(self, page: str) -> str:
        """Return where people go that clicked nothing; empty for nowhere."""
        on = HABITS[page].on
        return self._drawn({**on, "": 1.0 - sum(on.values())})

    def _view(
        self,
        session: str,
        number: int,
        device: str,
        page: str,
        moment: datetime,
        product: str,
        through: Key | tuple[()],
    ) -> View:
        habit = HABITS[page]
        seconds = max(3, round(habit.seconds * self._rng.lognormvariate(0.0, 0.7)))
        depth = self._depth(page, device)
        shown = tuple(
            one
            for shelf in self._shelves[page]
            for one in self._shown(shelf, self._pages[page, device].middles[shelf.name], depth)
        )
        return View(session, number, device, page, moment, seconds, depth, product, through, shown)

    def _depth(self, page: str, device: str) -> int:
        """Draw how far a view comes, in steps of the log, at most to where anybody comes."""
        here, window = self._pages[page, device], WINDOWS[device][1]
        end = here.deepest or here.height
        rate = 1.0 / HABITS[page].further_px[DEVICES.index(device)]
        depth = window + self._rng.expovariate(rate)
        while here.deepest and depth > end:
            depth = window + self._rng.expovariate(rate)
        return int(min(depth, end) // STEP_PX) * STEP_PX

    def _shown(self, shelf: Shelf, lines: Sequence[float], depth: int) -> list[Shown]:
        """Fill a slot and return what of it came into the window, clicked or not."""
        there = list(self._range.stock[shelf.key])
        products = self._rng.sample(there, len(lines)) if shelf.pool else there
        return [
            Shown(shelf, position, product, self._rng.random() < chance)
            for position, (product, line, theta) in enumerate(
                zip(products, lines, shelf.theta, strict=True), 1
            )
            for chance in [theta * shelf.liked * self._range.appeal[product]]
            if line <= depth
        ]

    def _drawn(self, weights: Mapping[str, float]) -> str:
        return self._rng.choices(list(weights), weights=list(weights.values()))[0]
