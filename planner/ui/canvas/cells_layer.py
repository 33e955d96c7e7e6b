"""Where the viewers of a placement stand: dots in the accent, fuller where more attention is."""

from __future__ import annotations

from typing import Final

import numpy as np
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from planner.analysis.cells import Cells
from planner.ui.canvas.paths import UNITS, polygon_of
from planner.ui.canvas.tiled_layer import scale_of

STEPS: Final = 6
LEAST_OPACITY: Final = 0.25
SIZE_SHARE: Final = 0.5
"""Of a dot, in sides of a cell."""
SIZES_PX: Final = (2.0, 6.0)
"""Least and greatest dot, pixels."""
KEPT_SHARE: Final = 0.995
"""Cells that together have no more than the rest of the attention are not lit."""


class CellsLayer(QGraphicsItem):
    """Draws the lit cells."""

    def __init__(self, accent: str) -> None:
        super().__init__()
        self._accent = accent
        self._groups: list[tuple[float, QPolygonF]] = []
        self._size = 0.0
        self._bounds = QRectF()

    def dress(self, accent: str) -> None:
        """Take another colour."""
        self._accent = accent
        self.update()

    def light(self, cells: Cells | None) -> None:
        """Light cells, or none."""
        self.prepareGeometryChange()
        self._groups, self._size, self._bounds = [], 0.0, QRectF()
        if cells is not None and cells.x.size and float(cells.share.sum()) > 0.0:
            self._size = cells.size * UNITS
            self._group(cells)
        self.update()

    @property
    def count(self) -> int:
        """How many cells are lit."""
        return sum(group.count() for _, group in self._groups)

    def boundingRect(self) -> QRectF:
        """Return where it draws."""
        return self._bounds

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        """Draw the dots."""
        least, most = SIZES_PX
        width = min(most, max(least, self._size * scale_of(painter) * SIZE_SHARE))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        for opacity, points in self._groups:
            colour = QColor(self._accent)
            colour.setAlphaF(opacity)
            pen = QPen(colour, width)
            pen.setCosmetic(True)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            painter.drawPoints(points)

    def _group(self, cells: Cells) -> None:
        order = np.argsort(-cells.share)
        kept = order[np.cumsum(cells.share[order]) <= KEPT_SHARE * cells.share.sum()]
        kept = kept if kept.size else order[:1]
        shares = np.sqrt(cells.share[kept] / cells.share.max())
        steps = np.ceil(shares * STEPS)
        for step in range(1, STEPS + 1):
            chosen = kept[steps == step]
            if chosen.size:
                points = polygon_of(
                    zip(cells.x[chosen].tolist(), cells.y[chosen].tolist(), strict=True)
                )
                opacity = LEAST_OPACITY + (1.0 - LEAST_OPACITY) * step / STEPS
                self._groups.append((opacity, points))
                self._bounds = self._bounds.united(points.boundingRect())
        self._bounds.adjust(-2 * self._size, -2 * self._size, 2 * self._size, 2 * self._size)
