"""Screenfuls of a page: where the fold lies, and what shares the view with what."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from planner.model.element import Element
from planner.model.page import Page
from planner.model.placements import Placement
from planner.model.plan import Surface
from planner.model.screens import sheet_of, step_of

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Screens:
    """A page cut into what fits the window at once.

    Attributes:
        first: Bottom of the first screenful, CSS pixels: the fold.
        step: Height of every further one: the window less what sticks to it.
        height: Of the page, CSS pixels, at least that of the window.
    """

    first: float
    step: float
    height: float

    @property
    def edges(self) -> Floats:
        """Shape (screenfuls + 1,). Where screenfuls begin and end, the last at the page's end."""
        further = max(0, int(np.ceil((self.height - self.first) / self.step - 1e-9)))
        ends = self.first + self.step * np.arange(further + 1)
        ends[-1] = self.height
        return np.concatenate([[0.0], ends])

    def of(self, y: Floats) -> Ints:
        """Return the screenful of each y, from 0."""
        last = len(self.edges) - 2
        within = np.searchsorted(self.edges[1:-1], y, side="right")
        return np.minimum(within, last).astype(np.int64)


def screens_of(surface: Surface, page: Page) -> Screens:
    """Return the screenfuls of a page."""
    return Screens(page.height, step_of(surface, page), sheet_of(surface, page)[3])


def sticky_of(surface: Surface) -> list[Element]:
    """Return what stays in the window however far it is scrolled."""
    return [element for element in surface.elements.values() if element.showing.is_sticky]


def _span(element: Element) -> tuple[float, float]:
    left, top, right, bottom = element.footprint.bounds
    return right - left, bottom - top


def view_shares(surface: Surface, sites: Sequence[Placement], screens: Screens) -> Floats:
    """Return each position's part of what is drawn in each screenful.

    What sticks is in every one of them. Parts of a screenful add up to at most 1, since zones
    are no content and all else is counted.

    Args:
        surface: The page.
        sites: Its positions.
        screens: Its screenfuls.

    Returns:
        Shape (positions, screenfuls), in [0, 1].
    """
    content = [one for one in surface.elements.values() if one.traits.role != "zone"]
    areas = {one.id: _areas(one, screens) for one in content}
    whole = sum(areas.values(), np.zeros(len(screens.edges) - 1))
    shares = np.zeros((len(sites), len(whole)))
    for row, site in enumerate(sites):
        element = surface.elements[site.element]
        shares[row] = _cell_areas(element, site, screens)
    np.divide(shares, whole, out=shares, where=whole > 0.0)
    return shares


def _areas(element: Element, screens: Screens) -> Floats:
    """Return the area of an element in each screenful, square CSS pixels."""
    left, top, right, bottom = element.footprint.bounds
    return _within(right - left, top, bottom, screens, sticky=element.showing.is_sticky)


def _cell_areas(element: Element, site: Placement, screens: Screens) -> Floats:
    _, top, _, bottom = element.footprint.bounds
    high = (bottom - top) / element.showing.rows
    middle = site.middle[1]
    return _within(
        site.width, middle - high / 2.0, middle + high / 2.0, screens,
        sticky=element.showing.is_sticky,
    )  # fmt: skip


def _within(wide: float, top: float, bottom: float, screens: Screens, *, sticky: bool) -> Floats:
    edges = screens.edges
    if sticky:
        return np.full(len(edges) - 1, wide * (bottom - top))
    high = np.minimum(bottom, edges[1:]) - np.maximum(top, edges[:-1])
    return np.asarray(wide * np.clip(high, 0.0, None), dtype=np.float64)
