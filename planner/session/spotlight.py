"""A product whose places are shown on the plan, all of them at once."""

from __future__ import annotations

from planner.model.element import ProductId
from planner.model.placements import element_placements
from planner.model.plan import Surface
from planner.model.shape import Point
from planner.session.selection import Selected, Selection
from planner.session.signal import Signal

NOBODY = ProductId("")
"""No product at all."""


class Spotlight:
    """Holds which product is looked for; selecting something else puts it out."""

    def __init__(self, selection: Selection) -> None:
        self._product = NOBODY
        self.changed: Signal[ProductId] = Signal()
        selection.changed.connect(self._on_selected)

    @property
    def product(self) -> ProductId:
        """The product that is looked for; empty for none."""
        return self._product

    def show(self, product: ProductId) -> None:
        """Look for a product; the empty one for none."""
        if product != self._product:
            self._product = product
            self.changed.emit(product)

    def _on_selected(self, _: Selected) -> None:
        self.show(NOBODY)


def edges_with(surface: Surface, product: ProductId) -> tuple[tuple[Point, ...], ...]:
    """Return the selling edges of the bays in which a product stands on a surface, each once."""
    found = {
        place.line: None
        for element in surface.elements.values()
        if any(put.product == product for stands in element.stock.values() for put in stands)
        for place in element_placements(surface.id, element)
        if any(put.product == product for put in place.products)
    }
    return tuple(found)
