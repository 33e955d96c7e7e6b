"""What of a page is seen at once: its sheet, the fold, further screenfuls."""

from __future__ import annotations

from typing import Final

from planner.model.page import Page
from planner.model.plan import Surface

LEAST_STEP_PX: Final = 1.0
"""A window that sticky things fill scrolls by this much at least."""
MOST_FOLDS: Final = 200
"""Of a page that hardly scrolls, no more screenfuls are drawn."""
Box = tuple[float, float, float, float]
"""Least x, least y, greatest x, greatest y; CSS pixels."""


def sheet_of(surface: Surface, page: Page) -> Box:
    """Return what a page covers: its window, and below it as far as anything stands."""
    feet = [one.footprint.bounds[3] for one in surface.elements.values()]
    return (0.0, 0.0, page.width, max([page.height, *feet]))


def sticky_height(surface: Surface) -> float:
    """Return how much of the window sticky elements take, CSS pixels."""
    boxes = [e.footprint.bounds for e in surface.elements.values() if e.showing.is_sticky]
    return sum(bottom - top for _, top, _, bottom in boxes)


def step_of(surface: Surface, page: Page) -> float:
    """Return how much further each screenful shows: the window less what sticks to it."""
    return max(page.height - sticky_height(surface), LEAST_STEP_PX)


def folds_of(surface: Surface, page: Page) -> tuple[float, ...]:
    """Return where screenfuls end, CSS pixels from the top; the fold first.

    Sticky elements cover a part of the window as soon as one scrolls, so each further
    screenful shows that much less.
    """
    _, _, _, foot = sheet_of(surface, page)
    step = step_of(surface, page)
    folds = [page.height]
    while folds[-1] < foot and len(folds) < MOST_FOLDS:
        folds.append(folds[-1] + step)
    return tuple(folds)
