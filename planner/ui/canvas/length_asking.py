"""Draws the line that a tool measures by, and asks for its length beside it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from planner.tools import Measured
from planner.ui.canvas.length_field import LengthField
from planner.ui.canvas.measure_layer import MeasureLayer
from planner.ui.canvas.navigation import Navigation
from planner.ui.canvas.paths import scene_point
from planner.ui.theme import Theme


class LengthAsking(QObject):
    """Keeps the field of a view beside the end of the line.

    Attributes:
        field: Where the length is typed.
    """

    def __init__(
        self,
        view: Navigation,
        layer: MeasureLayer,
        theme: Theme,
        call_off: Callable[[], object],
    ) -> None:
        super().__init__(view)
        self._view = view
        self._layer = layer
        self._measured: Measured | None = None
        self.field = LengthField(theme, view)
        self.field.called_off.connect(call_off)
        view.sighted.connect(self._follow)

    def show_measured(self, measured: Measured | None) -> None:
        """Draw a line; ask for its length where somebody wants to be told."""
        self._measured = measured
        self._layer.show_measured(measured, self._view.transform().m11())
        if measured is None or measured.take is None:
            if self.field.isVisible():
                self.field.close_field()
                self._view.setFocus()
            return
        self.field.ask(measured.take)
        self._follow()

    def _follow(self) -> None:
        """Stay beside the line while the plan is shifted and zoomed."""
        if self._measured is not None and self.field.isVisible():
            viewport = self._view.viewport()
            pixel = self._view.mapFromScene(scene_point(self._measured.end))
            self.field.place(viewport.pos() + pixel, viewport.geometry())
