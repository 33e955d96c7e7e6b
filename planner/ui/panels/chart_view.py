"""A chart that is pointed at: hover tells, a click or a rubber band selects, and so do keys."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QWidget

from planner.files.exporters.chart_drawing import NOTHING, Dots, Drawing
from planner.look import SPACING_PX
from planner.session.charts.figure import Room
from planner.ui.canvas.pills import Tag, draw_tag
from planner.ui.panels.announcement import announce
from planner.ui.panels.chart_paint import chart_pixmap, draw_dots
from planner.ui.theme import Theme

if TYPE_CHECKING:
    from planner.analysis.charts.whereabouts import Key
    from planner.session.charts.figure import Figure

REACH_PX: Final = 10.0
"""So near to the pointer is a point meant."""
HOVER_MS: Final = 300
NONE: Final = -1
JUMP: Final = 20
"""Page up and down go over this part of all points: one in so many."""
ROWS: Final = 3
"""So many rows a notch of the wheel goes."""
ADDING: Final = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
STEPS: Final = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (1, -1),
    Qt.Key.Key_Down: (1, 1),
}
"""Key to the coordinate that points are ordered by, and the step in that order."""


class ChartView(QWidget):
    """Shows a figure; the pictures of its marks are kept, so that pointing costs nothing.

    Signals:
        picked: (Things, whether they come to those selected already); none: let go.

    Attributes:
        drawing: What is shown.
        current: Place of the point that is pointed at; ``NONE`` for none.
    """

    picked = Signal(object, bool)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("chart_view")
        self._theme = theme
        self._figure: Figure | None = None
        self._marked: frozenset[Key] = frozenset()
        self._places: dict[Key, list[int]] | None = None
        self._picture: QPixmap | None = None
        self._first = 0
        self._pressed: QPoint | None = None
        self._band: QRect | None = None
        self._is_told = self._is_by_key = False
        self.drawing: Drawing = NOTHING
        self.current = NONE
        self._hover = QTimer(self)
        self._hover.setSingleShot(True)
        self._hover.setInterval(HOVER_MS)
        self._hover.timeout.connect(self._tell)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def apply(self, theme: Theme) -> None:
        """Take words and colours of a theme."""
        self._theme = theme
        self._name()
        self._forget_picture()

    @property
    def theme(self) -> Theme:
        """What it is dressed in."""
        return self._theme

    def show_figure(self, figure: Figure | None) -> None:
        """Show another chart."""
        if figure is self._figure:
            return
        self._figure, self._first = figure, 0
        self.current, self._is_told = NONE, False
        self._name()
        self._forget_picture()

    def mark(self, keys: frozenset[Key]) -> None:
        """Ring the points of what is selected."""
        if keys != self._marked:
            self._marked = keys
            self.update()

    @property
    def figure(self) -> Figure | None:
        """What is drawn."""
        return self._figure

    @property
    def tag(self) -> tuple[str, ...]:
        """What is said of the point that is pointed at; empty while nothing is."""
        if self._figure is None or self.current == NONE or not self._is_told:
            return ()
        return self._figure.told(self._ref(self.current), self._theme.words)

    @property
    def marked_points(self) -> list[int]:
        """Places of the points of what is selected."""
        if not self._marked:
            return []
        return sorted(at for key in self._marked for at in self._points_of().get(key, ()))

    def sizeHint(self) -> QSize:
        """Return no wish: the splitter decides."""
        return QSize(60 * SPACING_PX, 30 * SPACING_PX)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the chart out anew."""
        super().resizeEvent(event)
        self._forget_picture()

    def hideEvent(self, event: QHideEvent) -> None:
        """Point at nothing any more."""
        super().hideEvent(event)
        self._hover.stop()

    def leaveEvent(self, event: QEvent) -> None:
        """Point at nothing any more, unless keys do."""
        super().leaveEvent(event)
        if not self._is_by_key:
            self._point_at(NONE)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show that keys go here."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that they do not."""
        super().focusOutEvent(event)
        self._point_at(NONE)
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a click or a rubber band."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed = event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the rubber band, or look what lies under the pointer."""
        here = event.position().toPoint()
        if self._pressed is None:
            self._point_at(self.point_at(event.position()))
            return
        far = (here - self._pressed).manhattanLength() >= QApplication.startDragDistance()
        if self._band is not None or far:
            self._band = QRect(self._pressed, here).normalized()
            self._point_at(NONE)
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Select what was clicked or caught."""
        if event.button() != Qt.MouseButton.LeftButton or self._pressed is None:
            return
        adds = bool(event.modifiers() & ADDING)
        if self._band is not None:
            self._pick(self._caught(QRectF(self._band)), adds=adds)
        else:
            point = self.point_at(event.position())
            self._pick([point] if point != NONE else [], adds=adds)
        self._pressed = self._band = None
        self.update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Go through rows, where there are more than there is room for."""
        notches = event.angleDelta().y() / 120.0
        if self._scroll(-round(ROWS * notches)):
            event.accept()
        else:
            event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from point to point, select, let go."""
        key, adds = Qt.Key(event.key()), bool(event.modifiers() & ADDING)
        last = len(self.drawing.points) - 1
        if last < 0:
            super().keyPressEvent(event)
        elif key in STEPS:
            self._step(*STEPS[key])
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            jump = max(1, last // JUMP)
            self._step(0, jump if key == Qt.Key.Key_PageDown else -jump)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._go(int(self._ordered(0)[0 if key == Qt.Key.Key_Home else -1]))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            if self.current != NONE:
                self._pick([self.current], adds=adds)
        elif key == Qt.Key.Key_Escape and (self._band is not None or self._marked):
            self._pressed = self._band = None
            self._pick([], adds=False)
        else:
            super().keyPressEvent(event)

    def point_at(self, at: QPointF) -> int:
        """Return the point whose name is at a place, else the nearest one; ``NONE`` for none."""
        x, y = at.x(), at.y()
        for (left, top, right, bottom), point in self.drawing.names:
            if left <= x <= right and top <= y <= bottom:
                return point
        if not len(self.drawing.points):
            return NONE
        far = np.hypot(self.drawing.points[:, 0] - x, self.drawing.points[:, 1] - y)
        nearest = int(np.argmin(far))
        return nearest if far[nearest] <= REACH_PX else NONE

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the chart, what is selected of it, and what is pointed at."""
        painter = QPainter(self)
        try:
            painter.drawPixmap(QPointF(0.0, 0.0), self._drawn())
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._draw_over(painter)
        finally:
            painter.end()

    def _drawn(self) -> QPixmap:
        if self._picture is None:
            figure, size = self._figure, self.size()
            room = Room(size.width(), size.height(), self._theme.words, first=self._first)
            self.drawing = NOTHING if figure is None else figure.drawn(room)
            self._places = None
            ratio = self.devicePixelRatioF()
            self._picture = chart_pixmap(self.drawing, size, ratio, self._theme)
        return self._picture

    def _draw_over(self, painter: QPainter) -> None:
        theme, points = self._theme, self.drawing.points
        marked = self.marked_points
        if marked:
            ring = Dots(points[marked], 7.0, "accent", form="ring")
            draw_dots(painter, ring, theme)
            draw_dots(painter, Dots(points[marked], 4.0, "accent"), theme)
        if self._band is not None:
            painter.setPen(QPen(theme.colour("accent"), 1.0))
            painter.setBrush(theme.colour("accent", theme.palette.selection_opacity))
            painter.drawRect(QRectF(self._band).translated(0.5, 0.5))
        if self.hasFocus():
            painter.setPen(QPen(theme.colour("accent"), 1.0))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))
        if 0 <= self.current < len(points):
            at = QPointF(*points[self.current].tolist())
            painter.setPen(QPen(theme.colour("text"), 2.0))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(at, 6.0, 6.0)
            told = self.tag
            if told:
                draw_tag(painter, at, Tag(at, told[0], told[1:]), theme)

    def _forget_picture(self) -> None:
        self._picture = None
        self.update()

    def _name(self) -> None:
        words, figure = self._theme.words, self._figure
        if figure is None:
            self.setAccessibleName(words.say("tab_charts"))
            self.setAccessibleDescription("")
            return
        title, summary = figure.title(words), figure.summary(words)
        self.setAccessibleName(title)
        about = words.say("charts_about", title=title, summary=summary)
        self.setAccessibleDescription(about)

    def _ref(self, point: int) -> int:
        return int(self.drawing.refs[point])

    def _points_of(self) -> dict[Key, list[int]]:
        """Return the points of each thing."""
        if self._places is None:
            self._places = {}
            figure = self._figure
            for at, ref in enumerate([] if figure is None else self.drawing.refs.tolist()):
                item = figure.item(ref) if figure is not None else None
                if item is not None:
                    self._places.setdefault((item.surface, item.key), []).append(at)
        return self._places

    def _caught(self, band: QRectF) -> list[int]:
        """Return the points in a rubber band."""
        x, y = self.drawing.points[:, 0], self.drawing.points[:, 1]
        across = (x >= band.left()) & (x <= band.right())
        return np.flatnonzero(across & (y >= band.top()) & (y <= band.bottom())).tolist()

    def _pick(self, points: list[int], *, adds: bool) -> None:
        if self._figure is None or (adds and not points):
            return
        items = dict.fromkeys(self._figure.item(self._ref(point)) for point in points)
        self.picked.emit(tuple(items), adds)
        announce(self, self._theme.say("charts_selected", count=len(items)) if items else "")

    def _point_at(self, point: int) -> None:
        """Look at a point; what is said of it comes a little later."""
        if point == self.current:
            return
        self.current, self._is_told, self._is_by_key = point, False, False
        self._hover.stop()
        if point != NONE:
            self._hover.start()
        self.setCursor(
            Qt.CursorShape.PointingHandCursor if point != NONE else Qt.CursorShape.ArrowCursor
        )
        self.update()

    def _tell(self) -> None:
        self._is_told = True
        self.update()

    def _ordered(self, coordinate: int) -> np.ndarray:
        """Return the points in the order of x (0) or y (1)."""
        points = self.drawing.points
        return np.lexsort((points[:, 1 - coordinate], points[:, coordinate]))

    def _step(self, coordinate: int, step: int) -> None:
        """Go to the next point in the order of a coordinate; at the end, on to more rows."""
        order = self._ordered(coordinate)
        if not 0 <= self.current < len(order):
            named = self.drawing.names[:1]
            self._go(named[0][1] if named else int(order[0]))
            return
        at = int(np.flatnonzero(order == self.current)[0]) + step
        if coordinate == 1 and not 0 <= at < len(order) and self._scroll(step):
            self._drawn()
            at -= step
            order = self._ordered(coordinate)
        self._go(int(order[min(max(at, 0), len(order) - 1)]))

    def _go(self, point: int) -> None:
        """Point at a point by key, and say it at once."""
        self._hover.stop()
        self.current, self._is_told, self._is_by_key = point, True, True
        self.update()
        announce(self, ", ".join(self.tag))

    def _scroll(self, rows: int) -> bool:
        """Go through rows that there is no room for, and say whether there are any."""
        above, below = self.drawing.hidden
        first = min(max(self._first + rows, 0), self._first + below)
        if not above and not below:
            return False
        if first != self._first:
            self._first = first
            self._forget_picture()
            return True
        return False
