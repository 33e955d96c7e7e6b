"""One drawn thing: a shelf, a wall, a checkout, a zone."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import NewType

from planner.errors import PlanError
from planner.model.kinds import Kind, kind_of
from planner.model.page import PLAIN, Showing
from planner.model.shape import Footprint, Outline, Rectangle, Shape, footprint

ElementId = NewType("ElementId", str)
ProductId = NewType("ProductId", str)

NOTHING: Mapping[str, object] = MappingProxyType({})


@dataclass(frozen=True, slots=True, order=True)
class Slot:
    """Where on an element a placement is.

    Attributes:
        face: Letter of the selling side: A front, B back, C left, D right, T top.
        bay: From the shopper's left, 1-based; on a page the column.
        level: From the floor, 1-based; on a page the row from the top.
    """

    face: str
    bay: int
    level: int

    def __str__(self) -> str:
        """Return the slot as placement ids spell it, ``B-3-2``."""
        return f"{self.face}-{self.bay}-{self.level}"


@dataclass(frozen=True, slots=True)
class Stocked:
    """A product on a placement, with its number of facings (>= 1).

    Raises:
        PlanError: ``bad_facings``.
    """

    product: ProductId
    facings: int = 1

    def __post_init__(self) -> None:
        """Refuse products without a facing."""
        if self.facings < 1:
            raise PlanError("bad_facings", product=self.product, facings=self.facings)


Stock = Mapping[Slot, tuple[Stocked, ...]]
NO_STOCK: Stock = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Element:
    """What a user drew or imported.

    What the thing *is* stands in its kind; an element holds only what a user may change.

    Attributes:
        id: Unique on its surface, never used again after deletion.
        kind: Key into ``KINDS``.
        shape: Where it stands, surface units.
        name: What people call it; may be empty.
        zone: Name of the zone a list put it in; empty: found from the drawn zones.
        height_m: Height above the floor, metres, >= 0.
        bays: Number of bays of each long face, >= 1.
        levels_m: Bottoms of its levels above the floor, metres, rising, below the height.
        stock: Products on its placements.
        layer: Name of the layer it lies on; empty: the ground layer.
        group: Elements of one surface with the same name here are selected together; empty: none.
        is_locked: Whether gestures and commands leave it where it is.
        symbol: Key of the sign that a symbol shows; empty for all else.
        showing: How an element of a page shows its positions.
        extra: Fields that a newer version wrote.

    Raises:
        PlanError: ``unknown_kind``, ``bad_height``, ``bad_bays`` or ``bad_levels``.
    """

    id: ElementId
    kind: str
    shape: Shape
    name: str = ""
    zone: str = ""
    height_m: float = 0.0
    bays: int = 1
    levels_m: tuple[float, ...] = ()
    stock: Stock = field(default_factory=lambda: NO_STOCK)
    layer: str = ""
    group: str = ""
    is_locked: bool = False
    symbol: str = ""
    showing: Showing = PLAIN
    extra: Mapping[str, object] = field(default_factory=lambda: NOTHING)

    def __post_init__(self) -> None:
        """Refuse values that no fixture has."""
        kind_of(self.kind)
        if not math.isfinite(self.height_m) or self.height_m < 0.0:
            raise PlanError("bad_height", element=self.id, height_m=self.height_m)
        if self.bays < 1:
            raise PlanError("bad_bays", element=self.id, bays=self.bays)
        rising = all(a < b for a, b in zip(self.levels_m, self.levels_m[1:], strict=False))
        if self.levels_m and not (
            rising and self.levels_m[0] >= 0.0 and self.levels_m[-1] < self.height_m
        ):
            raise PlanError("bad_levels", element=self.id, height_m=self.height_m)

    @property
    def traits(self) -> Kind:
        """The kind's record."""
        return kind_of(self.kind)

    @property
    def footprint(self) -> Footprint:
        """The ground it covers, surface units; a line for a wall without thickness."""
        return footprint(self.shape)

    @property
    def facing_deg(self) -> float:
        """Where its front looks: degrees clockwise from +x, in [0, 360)."""
        if isinstance(self.shape, Rectangle):
            return (self.shape.angle_deg + 90.0) % 360.0
        return 90.0

    @property
    def takes_products(self) -> bool:
        """Whether hands put products on it: no algorithm fills it, and it is no block of words."""
        kind = self.traits
        return kind.sells and kind.scan != "single" and not self.showing.algorithm

    @property
    def label(self) -> str:
        """Its name, or its id where it has none."""
        return self.name or self.id


def make_element(
    element_id: str,
    kind_key: str,
    shape: Shape,
    *,
    name: str = "",
    zone: str = "",
    height_m: float | None = None,
    bays: int | None = None,
    levels_m: tuple[float, ...] | None = None,
    stock: Stock = NO_STOCK,
) -> Element:
    """Return an element; height (metres), bays and levels left open are its kind's usual ones.

    Raises:
        PlanError: As ``Element``.
    """
    kind = kind_of(kind_key)
    height = kind.height_m if height_m is None else height_m
    return Element(
        ElementId(element_id),
        kind_key,
        shape,
        name=name,
        zone=zone,
        height_m=height,
        bays=usual_bays(kind, shape) if bays is None else bays,
        levels_m=usual_levels(kind, height) if levels_m is None else levels_m,
        stock=stock,
        showing=usual_showing(kind),
    )


def usual_showing(kind: Kind) -> Showing:
    """Return how a kind usually shows its positions."""
    return Showing(kind.rows, kind.shown) if kind.scan else PLAIN


def usual_bays(kind: Kind, shape: Shape) -> int:
    """Return how many bays of the kind's usual width a shape holds, at least 1."""
    if kind.bay_width <= 0.0:
        return 1
    if isinstance(shape, Rectangle):
        width = shape.width
    elif isinstance(shape, Outline):
        width = footprint(shape).length
    else:
        width = footprint(shape).length / 2.0
    return max(1, round(width / kind.bay_width))


def usual_levels(kind: Kind, height_m: float) -> tuple[float, ...]:
    """Return the kind's level bottoms, metres, squeezed into another height."""
    if not kind.levels_m or height_m <= 0.0:
        return ()
    if height_m == kind.height_m:
        return kind.levels_m
    kept = tuple(bottom for bottom in kind.levels_m if bottom <= height_m - 0.15)
    return kept or (round(height_m * 0.2, 3),)
