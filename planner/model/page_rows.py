"""The rows of a page: what stands side by side, from the top down, and what growing moves."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Final

from planner.model.element import Element, ElementId
from planner.model.layering import is_locked_on
from planner.model.plan import Surface
from planner.model.shape import moved, scaled

TOUCH: Final = 1e-6
"""Things that share less than this of their height stand one under the other, surface units."""


@dataclass(frozen=True, slots=True)
class Row:
    """Elements that share some height, directly or through each other.

    Attributes:
        ids: Of its elements, in drawing order.
        top: Least y, surface units.
        bottom: Greatest y, surface units.
    """

    ids: tuple[ElementId, ...]
    top: float
    bottom: float


def rows_of(elements: Iterable[Element]) -> tuple[Row, ...]:
    """Return the rows of a page from the top down; zones lie round rows and are in none."""
    boxes: list[tuple[float, float, ElementId]] = [
        (one.footprint.bounds[1], one.footprint.bounds[3], one.id)
        for one in elements
        if one.traits.role != "zone"
    ]
    rows: list[Row] = []
    for top, bottom, key in sorted(boxes, key=lambda box: box[0]):
        if rows and top < rows[-1].bottom - TOUCH:
            last = rows[-1]
            rows[-1] = Row((*last.ids, key), last.top, max(last.bottom, bottom))
        else:
            rows.append(Row((key,), top, bottom))
    return tuple(rows)


def row_with(rows: Iterable[Row], element: ElementId) -> int:
    """Return which row holds an element; -1 for none."""
    return next((nth for nth, row in enumerate(rows) if element in row.ids), -1)


def flowed(
    surface: Surface, elements: Mapping[ElementId, Element], *, is_settled: bool
) -> dict[ElementId, Element]:
    """Return elements of other sizes with all that stood below them as far below as before.

    What is locked stays; a zone that reached below a row grows with it.

    Args:
        surface: As it was.
        elements: The same elements, some of them larger or smaller.
        is_settled: Whether those are where they should be already, as when all of them were
            stretched away from one point; else they go down with what is above them.
    """
    changed = {key for key, one in elements.items() if one != surface.elements.get(key)}
    steps: list[tuple[float, float]] = []
    before = 0.0
    for row in rows_of(surface.elements.values()):
        if changed.isdisjoint(row.ids):
            continue
        lower = max(elements[key].footprint.bounds[3] for key in row.ids) - row.bottom
        steps.append((row.bottom, lower - before))
        before = lower if is_settled else 0.0
    return shifted_below(surface, elements, steps, changed if is_settled else ())


def shifted_below(
    surface: Surface,
    elements: Mapping[ElementId, Element],
    steps: Iterable[tuple[float, float]],
    kept: Collection[ElementId],
) -> dict[ElementId, Element]:
    """Return elements shifted down by what rows above them grew.

    Args:
        surface: As it was; says what was below, and what is locked.
        elements: What is shifted.
        steps: Old bottom of each row, and how much lower it is now.
        kept: What is where it should be.
    """
    found, steps = dict(elements), tuple(steps)
    for key, one in elements.items():
        before = surface.elements.get(key)
        if before is None or key in kept or is_locked_on(surface, before):
            continue
        _, top, _, bottom = before.footprint.bounds
        down = sum(step for at, step in steps if at <= top + TOUCH)
        longer = 0.0
        if one.traits.role == "zone":
            longer = sum(step for at, step in steps if top + TOUCH < at <= bottom + TOUCH)
        if down or longer:
            found[key] = _lower(one, down, longer)
    return found


def _lower(element: Element, down: float, longer: float) -> Element:
    """Return an element further down, and longer at its foot unless nothing would be left."""
    shape = moved(element.shape, 0.0, down)
    left, top, _, bottom = element.footprint.bounds
    high = bottom - top
    if longer and high + longer > TOUCH:
        shape = scaled(shape, 1.0, (high + longer) / high, (left, top + down))
    return replace(element, shape=shape)
