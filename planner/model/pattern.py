"""What drawn elements are like: a kind's usual values, or an own type of the user."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from types import MappingProxyType

from planner.model.element import (
    NO_STOCK,
    Element,
    ElementId,
    Stock,
    make_element,
    usual_bays,
)
from planner.model.kinds import Kind, kind_of
from planner.model.page import PLAIN, Showing
from planner.model.placements import slots_of
from planner.model.shape import Line, Rectangle, Shape, footprint, length


@dataclass(frozen=True, slots=True)
class Pattern:
    """Values that drawn elements begin with.

    Attributes:
        kind: Key into ``KINDS``.
        name: Of an own type; empty for what a kind usually is.
        width: Along the front, surface units, > 0.
        depth: From front to back, surface units, > 0; the thickness of what is drawn as a line.
        height_m: Above the floor, metres.
        bays: Of each long face at this width, >= 1.
        levels_m: Bottoms of its levels, metres, rising.
        stock: Products that come with it.
        showing: How it shows its positions on a page.

    Raises:
        PlanError: As ``Element`` and ``Rectangle``.
    """

    kind: str
    width: float
    depth: float
    name: str = ""
    height_m: float = 0.0
    bays: int = 1
    levels_m: tuple[float, ...] = ()
    stock: Stock = field(default_factory=lambda: NO_STOCK)
    showing: Showing = PLAIN

    def __post_init__(self) -> None:
        """Refuse values that no element has."""
        self.element("", Rectangle(0.0, 0.0, self.width, self.depth))

    @property
    def traits(self) -> Kind:
        """The kind's record."""
        return kind_of(self.kind)

    @property
    def bay_width(self) -> float:
        """Width of one bay, surface units; 0 for what does not grow by bays."""
        return self.width / self.bays if self.traits.bay_width > 0.0 else 0.0

    def element(self, element_id: str, shape: Shape) -> Element:
        """Return an element like this of any shape: bays as wide as these, products that fit."""
        bays = self.bays
        if not (isinstance(shape, Rectangle) and shape.width == self.width):
            bays = usual_bays(replace(self.traits, bay_width=self.bay_width), shape)
        bare = Element(
            ElementId(element_id),
            self.kind,
            shape,
            height_m=self.height_m,
            bays=bays,
            levels_m=self.levels_m,
            showing=self.showing,
        )
        if not self.stock:
            return bare
        there = set(slots_of(bare))
        kept = {slot: put for slot, put in self.stock.items() if slot in there}
        return replace(bare, stock=MappingProxyType(kept))


def usual_pattern(kind_key: str) -> Pattern:
    """Return what a kind usually is.

    Raises:
        PlanError: ``unknown_kind``.
    """
    kind = kind_of(kind_key)
    usual = make_element("", kind_key, Rectangle(0.0, 0.0, kind.width, kind.depth))
    return Pattern(
        kind_key,
        kind.width,
        kind.depth,
        height_m=usual.height_m,
        bays=usual.bays,
        levels_m=usual.levels_m,
        showing=usual.showing,
    )


def pattern_of(element: Element, name: str, *, with_stock: bool = False) -> Pattern:
    """Return an own type after an element.

    Args:
        element: Its size, height, bays and levels are taken.
        name: Of the type.
        with_stock: Whether its products come along.
    """
    width, depth = _size(element.shape)
    return Pattern(
        element.kind,
        width,
        depth,
        name,
        element.height_m,
        element.bays,
        element.levels_m,
        element.stock if with_stock else NO_STOCK,
        element.showing,
    )


def _size(shape: Shape) -> tuple[float, float]:
    """Return width and depth, surface units: of a line its length and thickness."""
    if isinstance(shape, Rectangle):
        return shape.width, shape.depth
    if isinstance(shape, Line):
        return length(shape.points), shape.thickness or 0.1
    left, top, right, bottom = footprint(shape).bounds
    return right - left, bottom - top
