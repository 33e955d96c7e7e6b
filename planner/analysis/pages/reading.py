"""How far and how long visitors read a page: from their logs, or from what is usual."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray

from planner.analysis.audience import Audience
from planner.analysis.pages.logs import Logs
from planner.analysis.pages.screens import Screens
from planner.analysis.parameters import (
    REACHED,
    READ_S,
    SCREENS,
    Basis,
    Parameters,
)
from planner.errors import Fact, Problem
from planner.model.page import Page
from planner.tables.columns import DEPTH, DEPTH_PERCENT, SECONDS, SESSION, SESSIONS, TIME, VIEWS

if TYPE_CHECKING:
    from pandas import DataFrame

Floats = NDArray[np.float64]

SECTIONS: Final = ("home", "category", "search")
"""Types of pages that lead to others, and are scrolled less far."""
UNMEASURED_VIEWS: Final = 1000.0
"""Page views that a page without any log stands for."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What is known of the views of a page.

    Attributes:
        audience: Its page views.
        sessions: Sessions in which it was viewed; NaN where nobody knows.
        seconds: Of a mean view.
        depths: Shape (n,). Rising depths, CSS pixels; empty where the usual ones are taken.
        reached: Shape (n,). Share of views that came at least so far.
        is_open: Whether nobody knows what happens below the last depth; else no view went there.
        defaults: Parameters it rests on.
        problems: What weakens it.
    """

    audience: Audience
    sessions: float
    seconds: float
    depths: Floats
    reached: Floats
    is_open: bool
    defaults: tuple[Basis, ...]
    problems: tuple[Problem, ...]


def reading_of(page: Page, screens: Screens, logs: Logs, parameters: Parameters) -> Reading:
    """Return how a page is read.

    The basis is ``scroll`` where depths are known, ``page_views`` where only views are, and
    ``page_layout`` where neither is.
    """
    views, scroll = logs.frame("page_views"), logs.frame("scroll")
    counted = _sum(views, VIEWS) or _sum(scroll, VIEWS)
    seconds = None if views is None else _mean_seconds(views)
    depths, reached, is_open = _depths(scroll, screens)
    basis = "scroll" if len(depths) else "page_views" if counted else "page_layout"
    defaults = (
        *(() if len(depths) else REACHED),
        *(() if seconds is not None else READ_S),
        *SCREENS,
    )
    facts: dict[str, Fact] = {"page_views": counted}
    audience = Audience(
        basis, round(counted), counted or UNMEASURED_VIEWS, _days(views, scroll), facts
    )
    return Reading(
        audience,
        _sessions(views),
        parameters.page_s if seconds is None else seconds,
        depths,
        reached,
        is_open,
        defaults,
        tuple(_doubts(page, basis, seconds)),
    )


def reach(
    reading: Reading, y: Floats, page: Page, screens: Screens, parameters: Parameters
) -> Floats:
    """Return the share of page views in which each line of a page comes into the window.

    Args:
        reading: Loaded depths, or none.
        y: Shape (n,). Lines of the page, CSS pixels from its top.
        page: Its type decides what is usual.
        screens: The fold: loaded depths say 1 above it.
        parameters: ``drawn_share``, ``drawn_px`` and the falls.

    Returns:
        Shape (n,), in [0, 1], falling with y.

    Source:
        EXPOSURE.md section 4.
    """
    if not len(reading.depths):
        fall = parameters.fall_section_px if page.type in SECTIONS else parameters.fall_content_px
        below = np.maximum(y - parameters.drawn_px, 0.0)
        return np.asarray(parameters.drawn_share * np.exp(-below / fall))
    depths = np.concatenate([[screens.first], np.maximum(reading.depths, screens.first)])
    shares = np.concatenate([[1.0], reading.reached])
    last = shares[-1] if reading.is_open else 0.0
    found = np.interp(y, depths, shares, right=last)
    return np.asarray(np.where(y <= screens.first, 1.0, found), dtype=np.float64)


def screen_seconds(reading: Reading, screens: Screens, parameters: Parameters) -> Floats:
    """Return the seconds of a mean view that go to each screenful; together at most a view's.

    Returns:
        Shape (screenfuls,).
    """
    count = len(screens.edges) - 1
    shares = np.full(count, parameters.screen_more)
    first = parameters.screens[:count]
    shares[: len(first)] = first
    left = np.clip(1.0 - np.concatenate([[0.0], np.cumsum(shares)[:-1]]), 0.0, None)
    return np.asarray(reading.seconds * np.minimum(shares, left), dtype=np.float64)


def _depths(scroll: DataFrame | None, screens: Screens) -> tuple[Floats, Floats, bool]:
    """Return depths, the share of views that came as far as each, and whether the end is open."""
    if scroll is None or not _sum(scroll, VIEWS):
        return np.zeros(0), np.zeros(0), False
    share = scroll[DEPTH_PERCENT].to_numpy(dtype="float64", na_value=np.nan)
    depth = scroll[DEPTH].to_numpy(dtype="float64", na_value=np.nan)
    by_share = np.isnan(depth)
    at = np.where(by_share, share / 100.0 * screens.height, depth)
    views = scroll[VIEWS].to_numpy(dtype="float64")
    depths, where = np.unique(at, return_inverse=True)
    ended = np.bincount(where.ravel(), weights=views)
    reached = np.cumsum(ended[::-1])[::-1] / views.sum()
    return depths, reached, bool(by_share.all())


def _sum(frame: DataFrame | None, column: str) -> float:
    return 0.0 if frame is None else float(frame[column].fillna(0.0).sum())


def _mean_seconds(views: DataFrame) -> float | None:
    known = views.loc[views[SECONDS].notna() & (views[VIEWS] > 0.0)]
    weights = known[VIEWS].to_numpy(dtype="float64")
    if not len(known) or weights.sum() <= 0.0:
        return None
    return float(np.average(known[SECONDS].to_numpy(dtype="float64"), weights=weights))


def _sessions(views: DataFrame | None) -> float:
    """Return the sessions that views belong to: counted ones and named ones together."""
    if views is None:
        return float("nan")
    named = views.loc[views[SESSION].notna(), SESSION].nunique()
    counted = float(views.loc[views[SESSION].isna(), SESSIONS].fillna(0.0).sum())
    return float(named) + counted or float("nan")


def _days(*frames: DataFrame | None) -> tuple[str, ...]:
    """Return the days of the first table that has any."""
    for frame in frames:
        if frame is None:
            continue
        days = frame[TIME].dropna().dt.strftime("%Y-%m-%d").unique().tolist()
        if days:
            return tuple(sorted(str(day) for day in days))
    return ()


def _doubts(page: Page, basis: str, seconds: float | None) -> list[Problem]:
    facts: Mapping[str, Fact] = {"page": page.name, "device": page.device}
    problems = []
    if basis == "page_layout":
        problems.append(Problem("page_without_logs", facts))
    elif basis == "page_views":
        problems.append(Problem("page_without_scroll", facts, "note"))
    if seconds is None and basis != "page_layout":
        problems.append(Problem("page_without_seconds", facts, "note"))
    return problems
