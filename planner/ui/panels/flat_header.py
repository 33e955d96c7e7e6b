"""A quiet table header: captions in two lines, a small arrow where it sorts."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFontMetrics, QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from planner.look import CAPTION_PX, SPACING_PX
from planner.ui.theme import Theme

MARGIN_PX = 2 * SPACING_PX
ARROW_PX = 12
HEIGHT_PX = 9 * SPACING_PX
_WRAPPED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignVCenter


class FlatHeader(QHeaderView):
    """Draws the names of columns over a table and a line under them.

    Signals:
        menu_asked: A column, by its number, and where on the screen its menu shall open.
    """

    menu_asked = Signal(int, QPoint)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setSectionsClickable(True)
        self.setSectionsMovable(True)
        self.setHighlightSections(False)
        self.setSortIndicatorClearable(True)
        self.setMinimumSectionSize(8 * SPACING_PX)
        self._theme = theme
        self.apply(theme)

    def apply(self, theme: Theme) -> None:
        """Take colours and font of a theme."""
        self._theme = theme
        self.setFont(theme.font(CAPTION_PX))
        self.viewport().update()

    def needed_px(self, column: int) -> int:
        """Return the least width that holds a column's name in two lines, pixels."""
        metrics = QFontMetrics(self.font())
        words = self._name(column).split()
        splits = (
            (" ".join(words[:at]), " ".join(words[at:])) for at in range(1, max(2, len(words) + 1))
        )
        widths = [max(map(metrics.horizontalAdvance, lines)) for lines in splits]
        return min(widths, default=0) + 2 * MARGIN_PX + ARROW_PX

    def sizeHint(self) -> QSize:
        """Return room for two lines of captions."""
        return QSize(super().sizeHint().width(), HEIGHT_PX)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the column under the mouse."""
        column = self.logicalIndexAt(event.pos())
        if column >= 0:
            self.menu_asked.emit(column, event.globalPos())

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803
        """Draw one name, with an arrow if the table is sorted by it."""
        painter.fillRect(rect, self._theme.colour("panel"))
        painter.setPen(self._theme.colour("line"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        sorts = self.sortIndicatorSection() == logicalIndex
        painter.setFont(self.font())
        painter.setPen(self._theme.colour("text" if sorts else "secondary"))
        inner = rect.adjusted(MARGIN_PX, 0, -MARGIN_PX, 0)
        side = self._side(logicalIndex)
        if sorts:
            inner = self._with_arrow(painter, inner, side)
        painter.drawText(inner, int(_WRAPPED.value) | int(side.value), self._name(logicalIndex))

    def _with_arrow(self, painter: QPainter, inner: QRect, side: Qt.AlignmentFlag) -> QRect:
        up = self.sortIndicatorOrder() == Qt.SortOrder.AscendingOrder
        icon = self._theme.icon("arrow-up" if up else "arrow-down")
        left = side != Qt.AlignmentFlag.AlignRight
        named = self._named_px(inner)
        at = min(inner.left() + named, inner.right() - ARROW_PX) if left else inner.left()
        if not left:
            at = max(inner.left() - SPACING_PX, inner.right() - named - ARROW_PX)
        place = QRect(at, inner.center().y() - ARROW_PX // 2 + 1, ARROW_PX, ARROW_PX)
        icon.paint(painter, place)
        return inner

    def _named_px(self, inner: QRect) -> int:
        return self._text_width(self.sortIndicatorSection(), inner) + SPACING_PX

    def _text_width(self, column: int, inner: QRect) -> int:
        metrics = QFontMetrics(self.font())
        bounds = metrics.boundingRect(inner, int(_WRAPPED.value), self._name(column))
        return bounds.width()

    def _name(self, column: int) -> str:
        model = self.model()
        return str(model.headerData(column, Qt.Orientation.Horizontal) or "") if model else ""

    def _side(self, column: int) -> Qt.AlignmentFlag:
        role = Qt.ItemDataRole.TextAlignmentRole
        found = self.model().headerData(column, Qt.Orientation.Horizontal, role)
        if not isinstance(found, Qt.AlignmentFlag):
            return Qt.AlignmentFlag.AlignLeft
        return found & Qt.AlignmentFlag.AlignHorizontal_Mask
