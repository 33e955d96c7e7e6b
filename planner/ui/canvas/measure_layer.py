"""A line between two points whose length somebody is going to type."""

from __future__ import annotations

import math
from typing import Final

from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from planner.tools.tool import Measured
from planner.ui.canvas.paths import scene_point
from planner.ui.canvas.tiled_layer import scale_of
from planner.ui.theme import Theme

TICK_PX: Final = 8.0
LINE_PX: Final = 2.0
REACH_PX: Final = 16.0


class MeasureLayer(QGraphicsItem):
    """Draws the line with a tick across each end."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._line: QLineF | None = None
        self._px_per_scene = 1.0

    def dress(self, theme: Theme) -> None:
        """Take other colours."""
        self._theme = theme
        self.update()

    def show_measured(self, measured: Measured | None, px_per_scene: float) -> None:
        """Draw another line, or none, at a zoom."""
        self.prepareGeometryChange()
        self._px_per_scene = px_per_scene
        self._line = (
            None
            if measured is None
            else QLineF(scene_point(measured.start), scene_point(measured.end))
        )
        self.update()

    def boundingRect(self) -> QRectF:
        """Return where it draws."""
        if self._line is None:
            return QRectF()
        reach = REACH_PX / self._px_per_scene
        box = QRectF(self._line.p1(), self._line.p2()).normalized()
        return box.adjusted(-reach, -reach, reach, reach)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        """Draw a light line on a dark one, so that it is seen on any picture."""
        line = self._line
        if line is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        tick = TICK_PX / scale_of(painter)
        turn = math.radians(line.angle() + 90.0)
        across = QPointF(math.cos(turn) * tick, -math.sin(turn) * tick)
        lines = [line, *(QLineF(end - across, end + across) for end in (line.p1(), line.p2()))]
        palette = self._theme.palette
        for colour, width in ((palette.paper, LINE_PX + 3.0), (palette.accent, LINE_PX)):
            pen = QPen(QColor(colour), width)
            pen.setCosmetic(True)
            painter.setPen(pen)
            painter.drawLines(lines)
