"""The selling sides of fixtures, bay by bay, with the values of their levels."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from planner.files.exporters.plan_svg_parts.markup import Point
from planner.files.exporters.plan_svg_parts.values import Values, mean
from planner.model.element import Element
from planner.model.kinds import FACE_LETTERS
from planner.model.placements import bay_edges, level_bands

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


def bays_of(element: Element, values: Values) -> tuple[Bay, ...]:
    """Return the bays of an element, face by face."""
    if not element.traits.sells:
        return ()
    edges, levels = bay_edges(element), len(level_bands(element))
    last = {slot.face: slot.bay for slot, _ in edges}
    bays = []
    for slot, line in edges:
        count = 1 if slot.face == TOP else levels
        bay = f"{element.id}-{slot.face}-{slot.bay}"
        shown = tuple(values.get(f"{bay}-{level}") for level in range(1, count + 1))
        is_last = slot.bay == last[slot.face]
        bays.append(Bay(slot.face, line, slot.bay == 1, is_last, shown, mean(shown)))
    return tuple(bays)
