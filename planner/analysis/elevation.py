"""The front of a fixture as a shopper sees it: bays, levels and products to scale, metres."""

from __future__ import annotations

from dataclasses import dataclass

from planner.analysis.shelf_room import Sizes, is_overfull, size_of, stacked
from planner.model.edits import Shelf
from planner.model.element import Element, ProductId
from planner.model.placements import Placement, element_placements
from planner.model.plan import SurfaceId

OPEN_TOP_M = 0.45
"""So much room is drawn above the top of a table, metres."""


@dataclass(frozen=True, slots=True)
class Block:
    """The facings of one product on one shelf.

    Attributes:
        product: Its id.
        facings: How many.
        x: Left edge from the left end of the front, metres.
        width: Of all its facings, metres.
        height: Of what stands on one another, metres.
        unit_width: Of one facing, metres.
        unit_height: Of one unit, metres.
        is_assumed: Whether its width is only the usual one.
    """

    product: ProductId
    facings: int
    x: float
    width: float
    height: float
    unit_width: float
    unit_height: float
    is_assumed: bool


@dataclass(frozen=True, slots=True)
class Front:
    """One placement as it is seen from the front.

    Attributes:
        shelf: Which it is.
        placement: What it is.
        x: Left end from the left end of the front, metres.
        bottom: Its board above the floor, metres.
        blocks: What stands on it, from the left.
        is_overfull: Whether that is wider than the shelf.
    """

    shelf: Shelf
    placement: Placement
    x: float
    bottom: float
    blocks: tuple[Block, ...]
    is_overfull: bool

    @property
    def right(self) -> float:
        """Right end, metres."""
        return self.x + self.placement.width

    @property
    def top(self) -> float:
        """The underside of what is above it, metres above the floor."""
        is_top = self.shelf.slot.face == "T"
        return self.bottom + (OPEN_TOP_M if is_top else self.placement.clear_m)

    @property
    def filled_to(self) -> float:
        """Right end of what stands on it, metres."""
        return self.blocks[-1].x + self.blocks[-1].width if self.blocks else self.x


@dataclass(frozen=True, slots=True)
class Elevation:
    """One selling side of a fixture from the front.

    Attributes:
        element: The fixture.
        face: Letter of the side.
        fronts: Its placements, by bay and level.
        width: Of the side, metres.
        height: Of the fixture, metres, with the room above an open top.
    """

    element: Element
    face: str
    fronts: tuple[Front, ...]
    width: float
    height: float

    @property
    def bays(self) -> int:
        """How many bays the side has."""
        return max(front.shelf.slot.bay for front in self.fronts)

    @property
    def levels(self) -> int:
        """How many levels a bay has."""
        return max(front.shelf.slot.level for front in self.fronts)

    def front(self, bay: int, level: int) -> Front | None:
        """Return the placement of a bay and level, both 1-based."""
        wanted = (bay, level)
        return next(
            (f for f in self.fronts if (f.shelf.slot.bay, f.shelf.slot.level) == wanted), None
        )

    def of(self, placement: str) -> Front | None:
        """Return the placement with an id."""
        return next((front for front in self.fronts if front.placement.id == placement), None)

    def at(self, x: float, y: float) -> Front | None:
        """Return the placement at a point: metres from the left end, metres above the floor."""
        for front in self.fronts:
            if front.x <= x < front.right and front.bottom <= y < front.top:
                return front
        return None

    def block_at(self, x: float, y: float) -> tuple[Front, Block] | None:
        """Return the product at a point, and where it stands; overfull ones reach beyond."""
        for front in self.fronts:
            for block in front.blocks:
                inside = block.x <= x < block.x + block.width
                if inside and front.bottom <= y < front.bottom + block.height:
                    return front, block
        return None


def faces_of(element: Element) -> tuple[str, ...]:
    """Return the letters of the sides that an element sells on."""
    found = (placement.slot.face for placement in element_placements(SurfaceId(""), element))
    return tuple(dict.fromkeys(found))


def elevation_of(where: SurfaceId, element: Element, face: str, sizes: Sizes) -> Elevation | None:
    """Return a side of a fixture from the front; None where it does not sell there.

    Args:
        where: The surface that it stands on.
        element: The fixture.
        face: Letter of the side.
        sizes: Of products.
    """
    placements = [p for p in element_placements(where, element) if p.slot.face == face]
    if not placements:
        return None
    is_top = face == "T"
    bottoms = element.levels_m or (0.0,)
    fronts = []
    for placement in placements:
        bay, level = placement.slot.bay, placement.slot.level
        bottom = element.height_m if is_top else bottoms[level - 1]
        fronts.append(_front(element, placement, (bay - 1) * placement.width, bottom, sizes))
    width = max(front.right for front in fronts)
    height = element.height_m + (OPEN_TOP_M if is_top else 0.0)
    return Elevation(element, face, tuple(fronts), width, max(height, 0.1))


def _front(element: Element, placement: Placement, x: float, bottom: float, sizes: Sizes) -> Front:
    blocks: list[Block] = []
    left = x
    for put in placement.products:
        size = size_of(sizes, put.product)
        width = put.facings * size.width_m
        height = size.height_m * stacked(placement, size)
        if "height" in size.assumed and placement.slot.face != "T":
            height = min(height, placement.clear_m)
        blocks.append(
            Block(
                put.product, put.facings, left, width,
                height, size.width_m, min(size.height_m, height), "width" in size.assumed,
            )
        )  # fmt: skip
        left += width
    shelf = Shelf(element.id, placement.slot)
    return Front(shelf, placement, x, bottom, tuple(blocks), is_overfull(placement, sizes))
