"""Positions of the blocks of a page: where each is, and whether it is in view at first."""

from __future__ import annotations

from dataclasses import dataclass

from planner.model.element import Element, Slot
from planner.model.placements import slots_of

Box = tuple[float, float, float, float]
"""Least x, least y, greatest x, greatest y; surface units."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One position of a block.

    Attributes:
        slot: Column and row.
        number: 1-based, row after row.
        box: Where it is, surface units.
        is_hidden: Whether it comes into view by sliding only.
    """

    slot: Slot
    number: int
    box: Box
    is_hidden: bool


def is_block(element: Element) -> bool:
    """Say whether an element is drawn as a block of a page."""
    return bool(element.traits.scan) or element.traits.role == "frame"


def is_body(element: Element) -> bool:
    """Say whether nothing else should lie where an element lies."""
    return element.traits.blocks_walking or is_block(element)


def number_of(slot: Slot, columns: int) -> int:
    """Return the 1-based number of a position, row after row."""
    return (slot.level - 1) * columns + slot.bay


def cells_of(element: Element) -> tuple[Cell, ...]:
    """Return the positions of a block; none for what has none."""
    if not element.traits.scan:
        return ()
    left, top, right, bottom = element.footprint.bounds
    columns, rows, shown = element.bays, element.showing.rows, element.showing.shown
    wide, high = (right - left) / columns, (bottom - top) / rows
    cells = []
    for slot in slots_of(element):
        number = number_of(slot, columns)
        x, y = left + (slot.bay - 1) * wide, top + (slot.level - 1) * high
        cells.append(Cell(slot, number, (x, y, x + wide, y + high), 0 < shown < number))
    return tuple(cells)


def cell_at(element: Element, at: tuple[float, float]) -> Cell | None:
    """Return the position under a point, surface units."""
    for cell in cells_of(element):
        x1, y1, x2, y2 = cell.box
        if x1 <= at[0] <= x2 and y1 <= at[1] <= y2:
            return cell
    return None
