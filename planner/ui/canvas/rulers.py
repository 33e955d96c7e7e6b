"""Rulers at the top and at the left, in the coordinates of the user's files."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from planner.files.exporters.plan_svg_parts.values import round_step
from planner.look import CAPTION_PX
from planner.ui.theme import Theme

RULER_PX: Final = 24
"""How broad a ruler is."""
LEAST_STEP_PX: Final = 64.0
"""Numbers are no closer than this."""
QUARTERED: Final = 2.0
"""Steps of two are parted in four, others in five."""
_TICK_PX, _SHORT_PX = 8.0, 5.0


class Ruler(QWidget):
    """Draws ticks and numbers along one edge of the plan."""

    def __init__(
        self,
        theme: Theme,
        orientation: Qt.Orientation,
        ends: Callable[[], tuple[float, float]],
        parent: QWidget,
    ) -> None:
        """Make a ruler.

        Args:
            theme: Its look.
            orientation: Which way it runs.
            ends: Returns the coordinates at its two ends, surface units of the files.
            parent: Owns it.
        """
        super().__init__(parent)
        self._theme = theme
        self._is_level = orientation is Qt.Orientation.Horizontal
        self._ends = ends
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def apply(self, theme: Theme) -> None:
        """Take another look."""
        self._theme = theme
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ruler."""
        painter = QPainter(self)
        try:
            painter.fillRect(self.rect(), self._theme.colour("outside"))
            self._draw(painter)
        finally:
            painter.end()

    def _draw(self, painter: QPainter) -> None:
        first, last = self._ends()
        long = float(self.width() if self._is_level else self.height())
        if long <= 0.0 or first == last or not math.isfinite(last - first):
            return
        px_per_unit = long / (last - first)
        step = _whole_step(LEAST_STEP_PX / abs(px_per_unit))
        parts = 4 if round(step / 10.0 ** math.floor(math.log10(step)), 3) == QUARTERED else 5
        fine = step / parts
        painter.setFont(self._theme.font(CAPTION_PX - 1, tabular=True))
        begin, end = sorted((first, last))
        for count in range(math.ceil(begin / fine), math.floor(end / fine) + 1):
            at = round((count * fine - first) * px_per_unit) + 0.5
            is_long = count % parts == 0
            painter.setPen(QPen(self._theme.colour("strong_line"), 1.0))
            self._draw_tick(painter, at, _TICK_PX if is_long else _SHORT_PX)
            if is_long:
                painter.setPen(self._theme.colour("secondary"))
                self._draw_number(painter, at, round(count * fine, 6))

    def _draw_tick(self, painter: QPainter, at: float, long: float) -> None:
        if self._is_level:
            painter.drawLine(QPointF(at, RULER_PX - long), QPointF(at, RULER_PX))
        else:
            painter.drawLine(QPointF(RULER_PX - long, at), QPointF(RULER_PX, at))

    def _draw_number(self, painter: QPainter, at: float, value: float) -> None:
        whole = value == round(value)
        text = self._theme.say("picture_number", value=round(value) if whole else value)
        if self._is_level:
            box = QRectF(at - 30.0, 1.0, 60.0, 14.0)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
            return
        painter.save()
        painter.translate(8.0, at)
        painter.rotate(-90.0)
        painter.drawText(QRectF(-30.0, -7.0, 60.0, 14.0), Qt.AlignmentFlag.AlignCenter, text)
        painter.restore()


def _whole_step(least: float) -> float:
    """Return the smallest of 1, 2, 5, 10 ... that is not below ``least`` (> 0)."""
    step = round_step(least)
    leading = round(step / 10.0 ** math.floor(math.log10(step)), 3)
    return step * 2.0 if leading == _ODD else step


_ODD: Final = 2.5
