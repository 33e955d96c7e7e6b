"""Where surface units come to lie in the picture."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from planner.files.exporters.plan_svg_parts.markup import Point
from planner.units import FLOOR, PAGE

PLAN_WIDTH_PX = 1080.0
PLAN_HEIGHT_PX = 800.0
LEAST_PX_PER_UNIT = 14.0
"""Big stores get a bigger picture, not finer print."""
MOST_PX_PER_UNIT = 90.0
MOST_PAGE_PX = 0.75
"""Pixels of a picture for one of a page."""
LEAST_WIDTH_PX = 960.0
EDGE_PX = 32.0
"""From the edge of the picture to title, legend and notes."""
PANEL_PX = 16.0
"""From the edge of the picture to the panel that the plan lies on."""
MARGIN_PX = 48.0
"""From the edge of the panel to the walls; names of doors stand there."""


@dataclass(frozen=True, slots=True)
class View:
    """Surface units to pixels.

    Attributes:
        scale: Pixels per surface unit, > 0.
        dx: Pixel x of the surface's x = 0.
        dy: Pixel y of the surface's y = 0.
        width: Of the picture, pixels.
        top: Of the plan's panel, pixels.
        bottom: Of the plan's panel, pixels.
    """

    scale: float
    dx: float
    dy: float
    width: float
    top: float
    bottom: float

    def point(self, at: Point) -> Point:
        """Return a surface point in pixels."""
        return (at[0] * self.scale + self.dx, at[1] * self.scale + self.dy)

    def points(self, line: Iterable[Point]) -> list[Point]:
        """Return surface points in pixels."""
        scale, dx, dy = self.scale, self.dx, self.dy
        return [(x * scale + dx, y * scale + dy) for x, y in line]


def fitted(bounds: tuple[float, float, float, float], top: float) -> View:
    """Return the view that shows bounds (x1, y1, x2, y2; surface units) under ``top`` pixels."""
    x1, y1, x2, y2 = bounds
    across, down = max(x2 - x1, 1e-6), max(y2 - y1, 1e-6)
    scale = min(PLAN_WIDTH_PX / across, PLAN_HEIGHT_PX / down, MOST_PX_PER_UNIT)
    return _shown(bounds, top, max(scale, LEAST_PX_PER_UNIT))


def fitted_page(bounds: tuple[float, float, float, float], top: float) -> View:
    """Return the view that shows a page as wide as there is room, however long it is."""
    across = max(bounds[2] - bounds[0], 1e-6)
    return _shown(bounds, top, min(PLAN_WIDTH_PX / across, MOST_PAGE_PX))


def _shown(bounds: tuple[float, float, float, float], top: float, scale: float) -> View:
    x1, y1, x2, y2 = bounds
    across, down = max(x2 - x1, 1e-6), max(y2 - y1, 1e-6)
    edge = PANEL_PX + MARGIN_PX
    width = max(across * scale + 2.0 * edge, LEAST_WIDTH_PX)
    return View(
        scale,
        dx=(width - across * scale) / 2.0 - x1 * scale,
        dy=top + MARGIN_PX - y1 * scale,
        width=width,
        top=top,
        bottom=top + 2.0 * MARGIN_PX + down * scale,
    )


FITTED: Final[Mapping[str, Callable[[tuple[float, float, float, float], float], View]]] = (
    MappingProxyType({FLOOR: fitted, PAGE: fitted_page})
)
"""How a surface of a medium is fitted into a picture."""
