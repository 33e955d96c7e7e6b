"""Boxes that repeat: siblings alike in rows and columns, as products of a grid do."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median
from typing import Final

from planner.files.importers.box_tree import Box
from planner.files.importers.page_words import HEADINGS, PICTURES, PRICE

LEAST_ITEMS: Final = 3
ALIKE: Final = 0.05
"""Widths of siblings that are alike differ by at most this share."""
SMALLEST: Final = 0.005
"""An item covers at least this share of the window."""
MOST_OF_ONE: Final = 4
"""A product has at most so many prices, and so many pictures: before and now, front and back."""
MOST_HEADINGS: Final = 2
SAME_ROW: Final = 0.5
"""Items stand in one row where they share this much of the lower one's height."""


@dataclass(frozen=True, slots=True)
class Repeated:
    """Items in rows.

    Attributes:
        items: Row by row, from the left.
        rows: Number of rows.
        columns: Items of the longest row.
    """

    items: tuple[Box, ...]
    rows: int
    columns: int

    @property
    def bounds(self) -> tuple[float, float, float, float]:
        """Left, top, right and bottom of all items."""
        return bounds_of(self.items)


def bounds_of(boxes: Sequence[Box]) -> tuple[float, float, float, float]:
    """Return left, top, right and bottom of all boxes."""
    return (
        min(box.x for box in boxes), min(box.y for box in boxes),
        max(box.right for box in boxes), max(box.bottom for box in boxes),
    )  # fmt: skip


def repeated(boxes: Sequence[Box], window_area: float, least: int = LEAST_ITEMS) -> Repeated | None:
    """Return the largest group of siblings that are alike and look like products.

    Args:
        boxes: Siblings, in the order of the document.
        window_area: Square CSS pixels.
        least: Fewest items.

    Returns:
        None where no group is large enough.
    """
    groups: dict[str, list[Box]] = defaultdict(list)
    for box in boxes:
        if box.area >= SMALLEST * window_area:
            groups[box.tag].append(box)
    many = [group for group in groups.values() if len(group) >= least]
    found = [alike for group in many if len(alike := _alike(group)) >= least]
    if not found:
        return None
    rows = _in_rows(max(found, key=len))
    items = tuple(item for row in rows for item in row)
    return Repeated(items, len(rows), max(map(len, rows)))


def _alike(group: Sequence[Box]) -> list[Box]:
    """Return those as wide as most, if they look like products."""
    usual = median(box.width for box in group)
    wide = [box for box in group if abs(box.width - usual) <= ALIKE * usual]
    lookalikes = sum(_looks_like_product(box) for box in wide)
    return wide if lookalikes * 2 > len(wide) else []


def _looks_like_product(box: Box) -> bool:
    """Say whether it shows one thing: a price in it, or a picture and a way to something."""
    inside = list(box.walk())
    prices = sum(bool(PRICE.search(one.text)) for one in inside)
    pictures = sum(one.tag in PICTURES for one in inside)
    headings = sum(one.tag in HEADINGS for one in inside)
    if max(prices, pictures) > MOST_OF_ONE or headings > MOST_HEADINGS:
        return False
    leads = any(one.is_linked or one.tag in ("a", "button") for one in inside)
    return bool(prices) or (bool(pictures) and leads)


def _in_rows(items: Sequence[Box]) -> list[list[Box]]:
    """Part items into rows from the top, each from the left."""
    rows: list[list[Box]] = []
    for item in sorted(items, key=lambda box: (box.y, box.x)):
        if rows and _shares_row(rows[-1][0], item):
            rows[-1].append(item)
        else:
            rows.append([item])
    return [sorted(row, key=lambda box: box.x) for row in rows]


def _shares_row(one: Box, other: Box) -> bool:
    shared = min(one.bottom, other.bottom) - max(one.y, other.y)
    return shared > SAME_ROW * min(one.height, other.height)
