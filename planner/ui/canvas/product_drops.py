"""Products that are dragged from a list to the plan."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QPointF, SignalInstance
from PySide6.QtGui import QDragEnterEvent, QDropEvent

from planner.tools.dropping import Target, drop, target_at
from planner.ui.canvas.content import Content
from planner.ui.canvas.paths import path_of
from planner.ui.product_mime import products_in

TOLERANCE_PX = 6.0


class Aimed(Protocol):
    """What is asked of the view."""

    @property
    def content(self) -> Content:
        """Its layers and what they show."""

    @property
    def dropped(self) -> SignalInstance:
        """Told the ids of products that did not fit."""

    @property
    def px_per_unit(self) -> float:
        """The zoom, pixels per surface unit."""

    def to_surface(self, spot: QPointF) -> tuple[float, float]:
        """Return where a point of the viewport is, surface units."""

    def attempt(self, act: Callable[[], None]) -> None:
        """Do something to the plan."""


class ProductDrops:
    """Shows where products would go, and puts them there."""

    def __init__(self, view: Aimed) -> None:
        self._view = view

    def enter(self, event: QDragEnterEvent) -> None:
        """Take products, leave all else to the window."""
        if products_in(event.mimeData()):
            event.acceptProposedAction()
        else:
            event.ignore()

    def move(self, event: QDropEvent) -> None:
        """Point out the bay or the zone under the pointer."""
        target = self._target(event) if products_in(event.mimeData()) else None
        self._aim(target)
        if target is None:
            event.ignore()
        else:
            event.acceptProposedAction()

    def leave(self) -> None:
        """Point out nothing."""
        self._aim(None)

    def drop(self, event: QDropEvent) -> None:
        """Put them there."""
        products, target = products_in(event.mimeData()), self._target(event)
        self._aim(None)
        content = self._view.content
        surface = content.surface
        if surface is None or target is None or not products:
            event.ignore()
            return
        event.acceptProposedAction()
        self._view.attempt(
            lambda: self._view.dropped.emit(drop(content.session, surface, target, products))
        )

    def _target(self, event: QDropEvent) -> Target | None:
        content = self._view.content
        if content.surface is None:
            return None
        at = self._view.to_surface(event.position())
        tolerance = TOLERANCE_PX / self._view.px_per_unit
        return target_at(content.surface, content.finder, at, tolerance)

    def _aim(self, target: Target | None) -> None:
        content = self._view.content
        layer = content.layers.shelves
        if target is None or content.surface is None:
            layer.aim(())
        elif target.placement is not None:
            layer.aim(target.placement.line)
        else:
            layer.aim((), path_of(content.surface.elements[target.element].footprint))
