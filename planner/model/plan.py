"""A plan: all surfaces of one store or shop, and what is placed where; an immutable value."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import NewType

from planner.model.element import NOTHING, Element, ElementId
from planner.model.page import Page
from planner.model.shape import Point
from planner.model.underlay import Underlay

SurfaceId = NewType("SurfaceId", str)
NOWHERE = SurfaceId("")
"""No surface at all."""
Ring = tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Frame:
    """The coordinates of the user's files, against the inside where y runs down.

    Attributes:
        x0: File x of the inside's origin, surface units.
        y0: File y of the inside's origin, surface units.
        y_up: Whether file y runs up.
    """

    x0: float = 0.0
    y0: float = 0.0
    y_up: bool = True

    def inside(self, x: float, y: float) -> Point:
        """Turn a file point into a surface point."""
        return (x - self.x0, (self.y0 - y) if self.y_up else (y - self.y0))

    def outside(self, x: float, y: float) -> Point:
        """Turn a surface point into a file point."""
        return (x + self.x0, (self.y0 - y) if self.y_up else (y + self.y0))

    def angle(self, degrees: float) -> float:
        """Turn an angle from +x towards +y of one side into the other's; its own inverse."""
        return (-degrees if self.y_up else degrees) % 360.0 % 360.0


@dataclass(frozen=True, slots=True)
class Layer:
    """A sheet that elements lie on, to be hidden or locked together.

    Attributes:
        name: Unique on its surface; not empty.
        is_visible: Whether its elements are drawn; analysis sees them all the same.
        is_locked: Whether gestures and commands leave its elements where they are.
    """

    name: str
    is_visible: bool = True
    is_locked: bool = False


@dataclass(frozen=True, slots=True)
class Surface:
    """One plane to draw on.

    Attributes:
        id: Unique in the plan.
        name: What people call it.
        medium: Key into ``planner.units.MEDIA``.
        frame: Coordinates of the user's files.
        outlines: Inner faces of the walls, surface units; they block sight and bound walking.
        elements: By id, in drawing order.
        underlay: The picture under it; None for none.
        layers: From the lowest to the topmost; elements that name none lie below them.
        page: What page it is, in what window; None for a floor.
        extra: Fields that a newer version wrote.
    """

    id: SurfaceId
    name: str
    medium: str
    frame: Frame = Frame()
    outlines: tuple[Ring, ...] = ()
    elements: Mapping[ElementId, Element] = field(default_factory=lambda: MappingProxyType({}))
    underlay: Underlay | None = None
    layers: tuple[Layer, ...] = ()
    page: Page | None = None
    extra: Mapping[str, object] = field(default_factory=lambda: NOTHING)


@dataclass(frozen=True, slots=True)
class Plan:
    """All surfaces of one store or shop.

    Attributes:
        surfaces: By id, in the order of their tabs.
        counters: Highest number ever used per id prefix, so that ids do not return.
        links: Pairs of surfaces joined by stairs or clicks.
        extra: Fields that a newer version wrote.
    """

    surfaces: Mapping[SurfaceId, Surface] = field(default_factory=lambda: MappingProxyType({}))
    counters: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))
    links: tuple[tuple[SurfaceId, SurfaceId], ...] = ()
    extra: Mapping[str, object] = field(default_factory=lambda: NOTHING)
