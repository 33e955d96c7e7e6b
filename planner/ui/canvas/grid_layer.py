"""The grid on the paper, as fine as the zoom allows."""

from __future__ import annotations

import math
from typing import Final

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from planner.files.exporters.plan_svg_parts.inks import Inks
from planner.model.plan import Surface
from planner.tools.snapping import grid_of
from planner.tools.tool import Snap
from planner.ui.canvas.paths import UNITS
from planner.ui.canvas.tiled_layer import scale_of
from planner.units import FLOOR

LEAST_PX: Final = 7.0
"""Lines are no closer than this; of a finer grid only each fifth, tenth ... is drawn."""
COARSER: Final = (1, 5, 10, 50, 100, 500, 1000, 5000)
STRONG: Final = 10
"""Each so-many-th line is stronger."""
FINE_OPACITY, STRONG_OPACITY = 0.55, 1.0


class GridLayer(QGraphicsItem):
    """Draws the grid that pointers come to rest on, where it is wanted."""

    def __init__(self, inks: Inks) -> None:
        super().__init__()
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemUsesExtendedStyleOption)
        self._inks = inks
        self._medium = FLOOR
        self._origin = (0.0, 0.0)
        self._paper = QPainterPath()
        self._snap: Snap | None = None

    def dress(self, inks: Inks) -> None:
        """Take other colours."""
        self._inks = inks
        self.update()

    def lie_on(self, paper: QPainterPath, surface: Surface | None) -> None:
        """Lie on a paper in the scene; lines run where the coordinates of the files are even."""
        self.prepareGeometryChange()
        self._paper = paper
        if surface is not None:
            self._medium = surface.medium
            self._origin = surface.frame.inside(0.0, 0.0)
        self.update()

    def show_grid(self, snap: Snap | None) -> None:
        """Draw the grid of these settings, or none."""
        if snap != self._snap:
            self._snap = snap
            self.update()

    def boundingRect(self) -> QRectF:
        """Return where it draws."""
        return self._paper.boundingRect()

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        """Draw the lines that are in sight."""
        if self._snap is None:
            return
        fine = grid_of(self._medium, self._snap) * UNITS
        scale = scale_of(painter)
        step = fine * next((n for n in COARSER if n * fine * scale >= LEAST_PX), COARSER[-1])
        area = QRectF(option.exposedRect).intersected(self.boundingRect())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setClipPath(self._paper, Qt.ClipOperation.IntersectClip)
        for opacity, is_strong in ((FINE_OPACITY, False), (STRONG_OPACITY, True)):
            ink = QColor(self._inks.palette.line)
            ink.setAlphaF(opacity)
            pen = QPen(ink, 1.0)
            pen.setCosmetic(True)
            painter.setPen(pen)
            painter.drawLines(self._lines(area, step, is_strong=is_strong))
        painter.restore()

    def _lines(self, area: QRectF, step: float, *, is_strong: bool) -> list[QLineF]:
        x0, y0 = self._origin[0] * UNITS, self._origin[1] * UNITS
        across = [
            QLineF(x0 + n * step, area.top(), x0 + n * step, area.bottom())
            for n in _numbers(area.left() - x0, area.right() - x0, step)
            if (n % STRONG == 0) == is_strong
        ]
        down = [
            QLineF(area.left(), y0 + n * step, area.right(), y0 + n * step)
            for n in _numbers(area.top() - y0, area.bottom() - y0, step)
            if (n % STRONG == 0) == is_strong
        ]
        return across + down


def _numbers(low: float, high: float, step: float) -> range:
    return range(math.ceil(low / step), math.floor(high / step) + 1)
