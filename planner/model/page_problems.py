"""What is wrong in how a page is drawn: no height, blocks in one another or out of the window."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from typing import Final

from planner.errors import Fact, Problem, Spot
from planner.model.element import Element
from planner.model.plan import Surface
from planner.model.shape import footprint

Bounds = tuple[float, float, float, float]
"""Left, top, right and bottom, CSS pixels."""

SLACK_PX: Final = 1.0
"""Browsers round: so much over an edge is nothing."""
NESTED: Final = 0.95
"""A slot lies inside another one where this share of it does."""


def page_problems(surface: Surface) -> Iterator[Problem]:
    """Yield what is wrong in how a page is drawn, with the elements it is about."""
    elements = tuple(surface.elements.values())
    if not any(_height(element) > 0.0 for element in elements):
        yield Problem("page_without_height", {"page": surface.name}, "note", Spot(surface.id))
    yield from slot_problems(surface)
    yield from _out_of_window(surface)


def slot_problems(surface: Surface) -> Iterator[Problem]:
    """Name pairs of blocks that lie in one another or overlap."""
    slots = [element for element in surface.elements.values() if element.traits.sells]
    for one, other in combinations(slots, 2):
        shared = _shared(_bounds(one), _bounds(other))
        if shared <= 0.0:
            continue
        spot = Spot(surface.id, (one.id, other.id))
        inner, outer = sorted((one, other), key=lambda element: _area(_bounds(element)))
        if shared >= NESTED * _area(_bounds(inner)):
            names: dict[str, Fact] = {"page": surface.name, "inner": inner.label}
            yield Problem("slots_nested", {**names, "outer": outer.label}, spot=spot)
        else:
            facts: dict[str, Fact] = {"page": surface.name, "first": one.label}
            yield Problem("slots_overlap", {**facts, "second": other.label}, spot=spot)


def _out_of_window(surface: Surface) -> Iterator[Problem]:
    """Name blocks that reach over the left, right or upper edge: nobody can scroll there."""
    if surface.page is None:
        return
    width = surface.page.width
    for element in surface.elements.values():
        left, top, right, _ = _bounds(element)
        over = max(-left, -top, right - width)
        if over > SLACK_PX:
            facts: dict[str, Fact] = {"page": surface.name, "element": element.label}
            spot = Spot(surface.id, (element.id,))
            yield Problem("block_out_of_window", {**facts, "pixels": round(over)}, spot=spot)


def _bounds(element: Element) -> Bounds:
    left, top, right, bottom = footprint(element.shape).bounds
    return left, top, right, bottom


def _height(element: Element) -> float:
    _, top, _, bottom = _bounds(element)
    return bottom - top


def _area(bounds: Bounds) -> float:
    return (bounds[2] - bounds[0]) * (bounds[3] - bounds[1])


def _shared(one: Bounds, other: Bounds) -> float:
    """Return the area that two share beyond what browsers round."""
    wide = min(one[2], other[2]) - max(one[0], other[0])
    high = min(one[3], other[3]) - max(one[1], other[1])
    return wide * high if min(wide, high) > SLACK_PX else 0.0
