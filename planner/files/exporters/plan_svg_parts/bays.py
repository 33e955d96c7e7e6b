"""The selling sides of fixtures, bay by bay, with the values of their levels."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from planner.files.exporters.plan_svg_parts.markup import Point
from planner.files.exporters.plan_svg_parts.values import Values, mean
from planner.model.element import NO_STOCK, Element
from planner.model.kinds import FACE_LETTERS
from planner.model.placements import Placement, element_placements, level_bands
from planner.model.plan import Surface

TOP: Final = FACE_LETTERS["top"]


@dataclass(frozen=True, slots=True)
class Bay:
    """One bay of one face, or a top.

    Attributes:
        face: Letter of the side; T for a top.
        line: The selling edge, surface units, from the shopper's left; a ring for a top.
        is_first: Whether no bay of the face is to its left.
        is_last: Whether no bay of the face is to its right.
        levels: Value of each level, from the floor.
        value: Mean of the levels; None where nothing is known.
    """

    face: str
    line: tuple[Point, ...]
    is_first: bool
    is_last: bool
    levels: tuple[float | None, ...]
    value: float | None

    @property
    def is_top(self) -> bool:
        """Whether it lies flat, as the top of a table."""
        return self.face == TOP


def bays_of(surface: Surface, element: Element, values: Values) -> tuple[Bay, ...]:
    """Return the bays of an element, face by face."""
    if not element.traits.sells:
        return ()
    edges = element_placements(surface.id, replace(element, levels_m=(), stock=NO_STOCK))
    last = {edge.slot.face: edge.slot.bay for edge in edges}
    levels = len(level_bands(element))
    return tuple(_bay(edge, last[edge.slot.face], levels, values) for edge in edges)


def _bay(edge: Placement, last: int, levels: int, values: Values) -> Bay:
    """Return a bay from its edge, which all levels share."""
    slot = edge.slot
    count = 1 if slot.face == TOP else levels
    bay = f"{edge.element}-{slot.face}-{slot.bay}"
    shown = tuple(values.get(f"{bay}-{level}") for level in range(1, count + 1))
    return Bay(slot.face, edge.line, slot.bay == 1, slot.bay == last, shown, mean(shown))
