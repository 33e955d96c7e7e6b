"""Selling faces: coloured by the metric, hatched where it is zero; a tick per level."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor, QPainter

from planner.files.exporters.plan_svg_parts.inks import Inks, mixed
from planner.ui.canvas.colouring import HATCH, Colouring
from planner.ui.canvas.drawn import Fixture
from planner.ui.canvas.tiles import Batch, TiledLayer, hairline

APART_FROM_PX: Final = 28.0
"""From so many pixels per surface unit a thin line parts the bays."""
TICKS_FROM_PX: Final = 64.0
"""From so many pixels per surface unit levels have their ticks."""
THICK_BELOW_PX: Final = 14.0
"""With fewer, faces are drawn a pixel thicker, or they would not be seen."""


class FaceLayer(TiledLayer):
    """Draws the coloured edges of every fixture that sells."""

    def __init__(self, inks: Inks) -> None:
        super().__init__()
        self._inks = inks
        self._colouring: Colouring | None = None

    def dress(self, inks: Inks) -> None:
        """Take other colours of lines."""
        self._inks = inks
        self.repaint_all()

    def colour(self, colouring: Colouring | None) -> None:
        """Colour by another metric, or by none."""
        self._colouring = colouring
        self.repaint_all()

    def fill_batch(self, batch: Batch, fixture: Fixture) -> None:
        """Add faces by their colours."""
        colouring = self._colouring
        plain = mixed(self._inks.palette.strong_line, self._inks.body, 0.35)
        for face in fixture.faces:
            if colouring is None:
                batch.add(plain, face.forms)
                continue
            batch.add(colouring.fill(colouring.bay(face.bay, face.levels)), face.forms)

    def paint_batch(self, painter: QPainter, batch: Batch, px_per_unit: float) -> None:
        """Draw faces."""
        smooth = painter.testRenderHint(QPainter.RenderHint.Antialiasing)
        for fill in batch.fills:
            ground = self._ground(fill)
            self._set_pen(painter, ground, px_per_unit)
            batch.draw(painter, fill, ground, smooth=smooth)
            if fill == HATCH:
                self._draw_hatch(painter, batch, smooth=smooth)

    def _draw_hatch(self, painter: QPainter, batch: Batch, *, smooth: bool) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        stripes = QBrush(QColor(self._inks.palette.secondary), Qt.BrushStyle.BDiagPattern)
        batch.draw(painter, HATCH, stripes, smooth=smooth)

    def _ground(self, fill: str) -> str:
        if fill != HATCH or self._colouring is None:
            return fill
        return self._colouring.painter.colours[0]

    def _set_pen(self, painter: QPainter, ground: str, px_per_unit: float) -> None:
        palette = self._inks.palette
        if px_per_unit < THICK_BELOW_PX:
            painter.setPen(hairline(ground))
        elif px_per_unit >= APART_FROM_PX:
            painter.setPen(hairline(palette.strong_line if self._inks.dark else palette.paper))
        else:
            painter.setPen(Qt.PenStyle.NoPen)


class TickLayer(TiledLayer):
    """Draws a small tick per level behind each face, where one is near enough to see them."""

    def __init__(self) -> None:
        super().__init__(TICKS_FROM_PX)
        self._colouring: Colouring | None = None

    def colour(self, colouring: Colouring | None) -> None:
        """Colour by another metric, or by none."""
        self._colouring = colouring
        self.repaint_all()

    def fill_batch(self, batch: Batch, fixture: Fixture) -> None:
        """Add ticks by their colours."""
        colouring = self._colouring
        if colouring is None:
            return
        for face in fixture.faces:
            for level, tick in enumerate(face.ticks(), start=1):
                value = colouring.level(face.bay, level)
                if value is not None and not colouring.scale.is_nothing(value):
                    batch.add(colouring.colour(value), (tick,))

    def paint_batch(self, painter: QPainter, batch: Batch, px_per_unit: float) -> None:
        """Draw ticks."""
        painter.setPen(Qt.PenStyle.NoPen)
        for fill in batch.fills:
            batch.draw(painter, fill, fill, smooth=True)
