"""What stands in the way: blockers outlined, and a cross wherever it hides the selection."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QLineF, QRectF
from PySide6.QtGui import QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from planner.analysis.cells import Cells
from planner.ui.canvas.paths import UNITS
from planner.ui.canvas.tiled_layer import scale_of
from planner.ui.theme import Theme

OUTLINE_PX: Final = 2.5
CROSS_PX: Final = 1.25
CROSS_SHARE: Final = 0.4
"""Of a cross, in sides of a cell."""
DASHES: Final = (2.0, 2.0)
FILL_OPACITY: Final = 0.22
REACH: Final = 100.0


class ReasonLayer(QGraphicsItem):
    """Draws blockers and the cells they hide from."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._outlines: tuple[QPainterPath, ...] = ()
        self._crosses: list[QLineF] = []
        self._bounds = QRectF()

    @property
    def counts(self) -> tuple[int, int]:
        """How many blockers are outlined and how many cells are crossed."""
        return len(self._outlines), len(self._crosses) // 2

    def dress(self, theme: Theme) -> None:
        """Take other colours."""
        self._theme = theme
        self.update()

    def show_reasons(self, outlines: Sequence[QPainterPath], cells: Cells | None) -> None:
        """Draw other blockers and cells."""
        self.prepareGeometryChange()
        self._outlines = tuple(outlines)
        self._crosses = [] if cells is None else list(_crosses(cells))
        self._bounds = QRectF()
        for path in self._outlines:
            self._bounds = self._bounds.united(path.boundingRect())
        if cells is not None and cells.x.size:
            x, y = float(cells.x.min()), float(cells.y.min())
            wide, high = float(cells.x.max()) - x, float(cells.y.max()) - y
            box = QRectF(x * UNITS, y * UNITS, wide * UNITS + 1.0, high * UNITS + 1.0)
            self._bounds = self._bounds.united(box)
        self._bounds.adjust(-REACH, -REACH, REACH, REACH)
        self.update()

    def boundingRect(self) -> QRectF:
        """Return where it draws."""
        return self._bounds

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        """Draw crosses, then outlines."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        if self._crosses:
            pen = QPen(self._theme.colour("warn", 0.75), CROSS_PX / scale_of(painter))
            painter.setPen(pen)
            painter.drawLines(self._crosses)
        pen = QPen(self._theme.colour("warn"), OUTLINE_PX)
        pen.setCosmetic(True)
        pen.setDashPattern(DASHES)
        painter.setPen(pen)
        painter.setBrush(self._theme.colour("warn", FILL_OPACITY))
        for path in self._outlines:
            painter.drawPath(path)


def _crosses(cells: Cells) -> list[QLineF]:
    arm = 0.5 * CROSS_SHARE * cells.size * UNITS
    found = []
    for x, y in zip((cells.x * UNITS).tolist(), (cells.y * UNITS).tolist(), strict=True):
        found.append(QLineF(x - arm, y - arm, x + arm, y + arm))
        found.append(QLineF(x - arm, y + arm, x + arm, y - arm))
    return found
