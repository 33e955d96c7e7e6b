"""Surfaces less what a computation does not depend on, the same object while nothing matters."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType

from planner.model.element import NO_STOCK, NOTHING, Element, ElementId
from planner.model.kinds import REMARKS
from planner.model.plan import Frame, Surface

COUNTED = ("zone", "gate", "entrance", "exit")
"""Roles of elements that tables call by their name."""


class Bared:
    """Takes names, and maybe zones and products, off surfaces.

    Two surfaces that differ in nothing else give the same object, so that what is computed
    from it is known to be the same.
    """

    def __init__(self, *, zones: bool, products: bool) -> None:
        """Keep zones, or products, or none of them."""
        self._zones = zones
        self._products = products
        self._elements: dict[ElementId, tuple[Element, Element]] = {}
        self._last: Surface | None = None

    def __call__(self, surface: Surface) -> Surface:
        """Return a surface without what does not matter."""
        self._elements = {
            key: (element, self._bare(element))
            for key, element in surface.elements.items()
            if element.traits.role not in REMARKS
        }
        elements = {key: bare for key, (_, bare) in self._elements.items()}
        bare = replace(
            surface,
            frame=Frame(),
            elements=MappingProxyType(elements),
            underlay=None,
            layers=(),
            extra=NOTHING,
        )
        if self._last is None or not _same(bare, self._last):
            self._last = bare
        return self._last

    def _bare(self, element: Element) -> Element:
        source, known = self._elements.get(element.id, (None, None))
        if source is element and known is not None:
            return known
        is_counted = element.traits.role in COUNTED
        bare = replace(
            element,
            name=element.name if self._zones and is_counted else "",
            zone=element.zone if self._zones else "",
            stock=element.stock if self._products else NO_STOCK,
            layer="",
            group="",
            is_locked=False,
            symbol="",
            extra=NOTHING,
        )
        return known if known is not None and known == bare else bare


def _same(one: Surface, other: Surface) -> bool:
    """Compare surfaces, and the order in which their elements were drawn."""
    return one == other and list(one.elements) == list(other.elements)
