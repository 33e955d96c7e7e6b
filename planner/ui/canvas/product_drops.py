"""Products that are dragged from a list to the plan."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QEvent, QObject, QPointF, SignalInstance
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget

from planner.model.element import ProductId
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


class ProductDrops(QObject):
    """Hears of what is dragged over a viewport; leaves all but products to the window."""

    def __init__(self, view: Aimed, viewport: QWidget) -> None:
        super().__init__(viewport)
        self._view = view
        viewport.setAcceptDrops(True)
        viewport.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take products, point out where they would go, and put them there."""
        kind = event.type()
        if kind is QEvent.Type.DragLeave:
            self._aim(None)
            return True
        if not isinstance(event, QDropEvent):
            return False
        if not products_in(event.mimeData()):
            event.ignore()
            return True
        target = self._target(event)
        is_drop = kind is QEvent.Type.Drop
        self._aim(None if is_drop else target)
        event.setAccepted(target is not None or kind is QEvent.Type.DragEnter)
        if event.isAccepted():
            event.acceptProposedAction()
        if is_drop and target is not None:
            self._drop(products_in(event.mimeData()), target)
        return True

    def _drop(self, products: tuple[ProductId, ...], target: Target) -> None:
        content = self._view.content
        surface = content.surface
        if surface is not None:
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
