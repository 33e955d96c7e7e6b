"""What blocks of a page line up with besides each other: columns, the window, margins."""

from __future__ import annotations

from shapely.geometry import LinearRing, box

from planner.model.element import Element
from planner.model.plan import Surface
from planner.model.screens import Box, folds_of, sheet_of


def page_lines(surface: Surface) -> list[LinearRing]:
    """Return the edges of the columns, of the window and of its screenfuls; none of a floor.

    Edges lie on whole pixels, and reach one window further down than the page does.
    """
    page = surface.page
    if page is None:
        return []
    left, top, right, bottom = sheet_of(surface, page)
    foot = bottom + page.height
    columns = [(round(x1), top, round(x2), foot) for x1, x2 in page.column_edges]
    screens = [(left, top, right, fold) for fold in folds_of(surface, page)]
    return [box(*edges).exterior for edges in [*columns, *screens]]


def margin_box(element: Element) -> Box:
    """Return what an element covers with what it keeps free round it, surface units."""
    left, top, right, bottom = element.footprint.bounds
    margin = element.showing.margin
    return (left - margin, top - margin, right + margin, bottom + margin)
