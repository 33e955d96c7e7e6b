"""What a page is drawn on: columns, screenfuls shaded by turns, the fold over all of it."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from planner.look import CAPTION_PX, SPACING_PX
from planner.model.plan import Surface
from planner.model.screens import folds_of, sheet_of
from planner.ui.canvas.paths import UNITS, scene_box
from planner.ui.canvas.tiled_layer import scale_of
from planner.ui.theme import Theme

SHADE: Final = 0.45
"""Of every other screenful, opacity of the line colour."""
COLUMN: Final = 0.05
"""Of columns, opacity of the accent."""
COLUMNS_FROM_PX: Final = 3.0
"""Narrower columns are not drawn."""
DASHES: Final = [7.0, 5.0]
WORDS: Final = 0.92
"""Opacity of what words stand on."""


class _PageLayer(QGraphicsItem):
    """Knows the sheet and the screenfuls of a page; draws nothing without one."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._sheet = QRectF()
        self._folds: tuple[float, ...] = ()
        self._columns: tuple[QRectF, ...] = ()

    def dress(self, theme: Theme) -> None:
        """Take other colours and words."""
        self._theme = theme
        self.update()

    def show_page(self, surface: Surface | None) -> None:
        """Take another page; nothing for a floor."""
        self.prepareGeometryChange()
        page = None if surface is None else surface.page
        if surface is None or page is None:
            self._sheet, self._folds, self._columns = QRectF(), (), ()
            return
        left, top, right, bottom = sheet_of(surface, page)
        self._sheet = scene_box((left, top, right, bottom))
        self._folds = folds_of(surface, page)
        self._columns = tuple(scene_box((x1, top, x2, bottom)) for x1, x2 in page.column_edges)
        self.update()

    def boundingRect(self) -> QRectF:
        """Return where it draws: words stand on both sides of the sheet."""
        wide = self._sheet.width()
        return self._sheet.adjusted(-wide, -wide / 4.0, wide, wide)


class ScreensLayer(_PageLayer):
    """Shades every other screenful, and draws the columns."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        """Draw."""
        if not self._folds:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QBrush(self._theme.colour("line", SHADE)))
        foot = self._sheet.bottom()
        for nth, (top, bottom) in enumerate(pairwise((0.0, *self._folds))):
            if nth % 2:
                end = min(bottom * UNITS, foot)
                wide = self._sheet.width()
                painter.drawRect(QRectF(self._sheet.left(), top * UNITS, wide, end - top * UNITS))
        columns = self._columns
        if columns and columns[0].width() * scale_of(painter) >= COLUMNS_FROM_PX:
            painter.setBrush(QBrush(self._theme.colour("accent", COLUMN)))
            for column in columns:
                painter.drawRect(column)


class FoldLayer(_PageLayer):
    """Draws the fold with its height, and the ends and numbers of further screenfuls."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        """Draw lines over the page, words beside it."""
        if not self._folds:
            return
        foot = self._sheet.bottom() / UNITS
        ends = [fold for fold in self._folds if fold <= foot + 1e-6]
        world = painter.worldTransform()
        painter.save()
        painter.resetTransform()
        painter.setFont(self._theme.font(CAPTION_PX, tabular=True))
        for nth, fold in enumerate(ends):
            start = world.map(QPointF(self._sheet.left(), fold * UNITS))
            end = world.map(QPointF(self._sheet.right(), fold * UNITS))
            self._draw_fold(painter, start, end, nth, fold)
        painter.restore()

    def _draw_fold(
        self, painter: QPainter, start: QPointF, end: QPointF, nth: int, fold: float
    ) -> None:
        token = "secondary" if nth else "accent"
        ink = QColor(self._theme.colour(token))
        pen = QPen(ink, 1.0 if nth else 1.6)
        pen.setDashPattern(DASHES)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        reach = 2.0 * SPACING_PX
        painter.drawLine(QLineF(start.x() - reach, start.y(), end.x() + reach, end.y()))
        said = self._theme.say("page_screen" if nth else "page_fold", number=nth + 1, height=fold)
        metrics = QFontMetricsF(painter.font())
        wide = metrics.horizontalAdvance(said) + 3.0 * SPACING_PX
        high = metrics.height() + SPACING_PX / 2.0
        if wide > end.x() - start.x():
            return
        box = QRectF(end.x() - wide, end.y() - high - 1.0, wide, high)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QBrush(self._theme.colour("raised", WORDS)))
        painter.drawRoundedRect(box, 3.0, 3.0)
        painter.setPen(QPen(ink))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, said)
