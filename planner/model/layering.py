"""What is drawn and what may be touched: the locks and the layers of a surface."""

from __future__ import annotations

from collections.abc import Iterable

from planner.model.element import Element, ElementId
from planner.model.plan import Surface


def is_locked_on(surface: Surface, element: Element) -> bool:
    """Say whether gestures and commands leave an element where it is: it or its layer is locked."""
    return element.is_locked or any(
        layer.is_locked for layer in surface.layers if layer.name == element.layer
    )


def is_shown_on(surface: Surface, element: Element) -> bool:
    """Say whether an element is drawn: its layer is visible, or it lies on the ground layer."""
    return all(layer.is_visible for layer in surface.layers if layer.name == element.layer)


def hidden_elements(surface: Surface) -> frozenset[ElementId]:
    """Return what lies on layers that are not visible."""
    hidden = {layer.name for layer in surface.layers if not layer.is_visible}
    if not hidden:
        return frozenset()
    return frozenset(key for key, one in surface.elements.items() if one.layer in hidden)


def untouchable(surface: Surface) -> frozenset[ElementId]:
    """Return what the pointer passes by: locked, on a locked layer, or not drawn."""
    closed = {one.name for one in surface.layers if one.is_locked or not one.is_visible}
    return frozenset(
        key for key, one in surface.elements.items() if one.is_locked or one.layer in closed
    )


def with_groups(surface: Surface, ids: Iterable[ElementId]) -> frozenset[ElementId]:
    """Return elements with all that are grouped with one of them."""
    chosen = frozenset(ids)
    groups = {surface.elements[key].group for key in chosen if key in surface.elements} - {""}
    if not groups:
        return chosen
    return chosen.union(key for key, one in surface.elements.items() if one.group in groups)
