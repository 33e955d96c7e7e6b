"""How many facings and units shelves hold, from the sizes of products."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from planner.model.element import Element, Slot, Stocked
from planner.model.kinds import Side
from planner.model.placements import Placement
from planner.model.shape import Rectangle
from planner.tables.columns import DEPTH_M, HEIGHT_M, PRODUCT_ID, WIDTH_M
from planner.tables.table import Table

USUAL_WIDTH_M: Final = 0.10
USUAL_HEIGHT_M: Final = 0.20
USUAL_DEPTH_M: Final = 0.10
"""A product whose size nobody told is taken for one of this size, metres."""
USUAL_SHELF_DEPTH_M: Final = 0.40
"""A shelf whose depth cannot be read off its fixture is taken for this deep, metres."""
SLACK_M: Final = 0.002
"""Products may be squeezed by this much before they do not fit, metres."""

_OPPOSITE: Final[Mapping[str, Side]] = {"A": "back", "B": "front", "C": "right", "D": "left"}


@dataclass(frozen=True, slots=True)
class Size:
    """A product as it stands, metres; what nobody told is the usual size.

    Attributes:
        width_m: Of one facing.
        height_m: Of one unit.
        depth_m: Of one unit.
        assumed: Which of ``width``, ``height``, ``depth`` are the usual ones.
    """

    width_m: float = USUAL_WIDTH_M
    height_m: float = USUAL_HEIGHT_M
    depth_m: float = USUAL_DEPTH_M
    assumed: frozenset[str] = frozenset({"width", "height", "depth"})


UNKNOWN: Final = Size()
Sizes = Mapping[str, Size]
"""By product id; a product that is not there is ``UNKNOWN``."""


def sizes_of(products: Table | None) -> Sizes:
    """Return the sizes that a table of products knows."""
    if products is None:
        return {}
    frame = products.frame
    columns = [frame[key].tolist() for key in (PRODUCT_ID, WIDTH_M, HEIGHT_M, DEPTH_M)]
    return {str(key): _size(*metres) for key, *metres in zip(*columns, strict=True)}


def size_of(sizes: Sizes, product: str) -> Size:
    """Return the size of a product, the usual one where nobody told."""
    return sizes.get(product, UNKNOWN)


def taken_m(stands: Iterable[Stocked], sizes: Sizes) -> float:
    """Return the metres of shelf that products take."""
    return sum(put.facings * size_of(sizes, put.product).width_m for put in stands)


def free_m(placement: Placement, sizes: Sizes) -> float:
    """Return the metres of shelf that are left; below 0 where it is overfull."""
    return placement.width - taken_m(placement.products, sizes)


def more_facings(placement: Placement, product: str, sizes: Sizes) -> int:
    """Return how many more facings of a product fit beside what stands there, at least 0."""
    return max(0, fitting(free_m(placement, sizes), size_of(sizes, product).width_m))


def fitting(room_m: float, width_m: float) -> int:
    """Return how many facings of a width fit into metres of shelf; below 0 for too many."""
    return math.floor((room_m + SLACK_M) / width_m)


def is_overfull(placement: Placement, sizes: Sizes) -> bool:
    """Whether products are wider together than their shelf."""
    return free_m(placement, sizes) < -SLACK_M


def units_per_facing(placement: Placement, size: Size, depth_m: float) -> int:
    """Return how many units one facing holds, at least 1.

    Units stand behind one another; they are stacked only where their height is known and
    something is above them: not on the top of a table.

    Args:
        placement: Where they stand.
        size: Of one unit.
        depth_m: Of the shelf, metres.
    """
    return max(1, fitting(depth_m, size.depth_m)) * stacked(placement, size)


def shelf_depth(element: Element, slot: Slot) -> tuple[float, bool]:
    """Return the depth of a shelf, metres, and whether it is only assumed.

    A fixture that sells on the opposite side too shares its depth between both.
    """
    shape = element.shape
    if not isinstance(shape, Rectangle):
        return USUAL_SHELF_DEPTH_M, True
    if slot.face == "T":
        return shape.depth, False
    whole = shape.depth if slot.face in "AB" else shape.width
    is_shared = _OPPOSITE[slot.face] in element.traits.sides
    return (whole / 2.0 if is_shared else whole), False


def stacked(placement: Placement, size: Size) -> int:
    """Return how many units of a product stand on one another there, at least 1."""
    is_open = placement.slot.face == "T" or "height" in size.assumed
    return 1 if is_open else max(1, fitting(placement.clear_m, size.height_m))


def _size(width: float, height: float, depth: float) -> Size:
    given = {"width": width, "height": height, "depth": depth}
    usual = {"width": USUAL_WIDTH_M, "height": USUAL_HEIGHT_M, "depth": USUAL_DEPTH_M}
    known = {key: value for key, value in given.items() if not math.isnan(value)}
    metres = {**usual, **known}
    return Size(
        metres["width"], metres["height"], metres["depth"], frozenset(given.keys() - known.keys())
    )
