"""The bar of the legend: gradient or bands with letters, numbers, hatch and blank."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontMetricsF,
    QLinearGradient,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from planner.files.exporters.plan_svg_parts.faces import COLOURS, written, written_tick
from planner.files.exporters.plan_svg_parts.inks import ink_on
from planner.files.exporters.plan_svg_parts.values import BAND, LETTERS, SEEN
from planner.look import CAPTION_PX
from planner.ui.canvas.colouring import Colouring
from planner.ui.theme import Theme

BAR_PX: Final = 12.0
LINE_PX: Final = 16.0
SWATCH_PX: Final = 16.0


class LegendBar(QWidget):
    """Draws what colours of faces mean."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._colouring: Colouring | None = None
        self._signs: list[tuple[bool, str]] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def apply(self, theme: Theme) -> None:
        """Take another look."""
        self._theme = theme
        self.update()

    def show_colouring(self, colouring: Colouring) -> None:
        """Draw other colours."""
        if colouring is not self._colouring:
            self._colouring, self._signs = colouring, _signs(colouring)
            self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for bar, numbers and signs."""
        high = BAR_PX + 4.0 + LINE_PX + (LINE_PX + 2.0 if self._signs else 0.0)
        return QSize(120, round(high))

    def minimumSizeHint(self) -> QSize:
        """Return the same: nothing of it can be left out."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the bar."""
        colouring = self._colouring
        if colouring is None:
            return
        painter = QPainter(self)
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
            if colouring.is_banded:
                self._draw_bands(painter, colouring)
            else:
                self._draw_gradient(painter, colouring)
            self._draw_numbers(painter, colouring)
            self._draw_signs(painter, colouring)
        finally:
            painter.end()

    def _draw_gradient(self, painter: QPainter, colouring: Colouring) -> None:
        bar = QRectF(0.0, 0.0, self.width(), BAR_PX)
        gradient = QLinearGradient(bar.topLeft(), bar.topRight())
        for step in range(0, COLOURS, 3):
            gradient.setColorAt(step / (COLOURS - 1), QColor(colouring.painter.colours[step]))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QBrush(gradient))
        painter.drawRoundedRect(bar, 3.0, 3.0)

    def _draw_bands(self, painter: QPainter, colouring: Colouring) -> None:
        wide = self.width() / len(LETTERS)
        painter.setFont(self._theme.font(CAPTION_PX - 1, QFont.Weight.DemiBold))
        for index, letter in enumerate(LETTERS):
            box = QRectF(round(index * wide), 0.0, round(wide) - 2.0, BAR_PX)
            colour = colouring.band_colour(letter)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colour))
            painter.drawRoundedRect(box, 3.0, 3.0)
            painter.setPen(QColor(ink_on(colour)))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, letter)

    def _draw_numbers(self, painter: QPainter, colouring: Colouring) -> None:
        """Write the ticks under the bar; bands have the values that they begin at."""
        scale, words = colouring.scale, self._theme.words
        if scale.metric == BAND:
            return
        if colouring.is_banded:
            spots = self._band_starts(colouring)
        else:
            spots = [
                (scale.share(tick), written_tick(scale, words, index))
                for index, tick in enumerate(scale.ticks)
            ]
        font = self._theme.font(CAPTION_PX, tabular=True)
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        painter.setPen(self._theme.colour("secondary"))
        last, end = -8.0, float(self.width())
        for index, (share, text) in enumerate(spots):
            wide = metrics.horizontalAdvance(text)
            left = min(max(share * end - wide / 2.0, 0.0), end - wide)
            final = end - metrics.horizontalAdvance(spots[-1][1])
            if left < last + 8.0 or (index < len(spots) - 1 and left + wide + 8.0 > final):
                continue
            box = QRectF(left, BAR_PX + 4.0, wide + 1.0, LINE_PX)
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, text)
            last = left + wide

    def _band_starts(self, colouring: Colouring) -> list[tuple[float, str]]:
        scale = colouring.scale
        spots = []
        for letter, least in scale.letters:
            if letter != LETTERS[0]:
                value = scale.low + least * (scale.high - scale.low)
                text = written(self._theme.words, rounded(value))
                spots.append((LETTERS.index(letter) / len(LETTERS), text))
        return spots

    def _draw_signs(self, painter: QPainter, colouring: Colouring) -> None:
        left, top = 0.0, BAR_PX + 4.0 + LINE_PX + 2.0
        font = self._theme.font(CAPTION_PX)
        painter.setFont(font)
        for is_hatch, code in self._signs:
            box = QRectF(left + 0.5, top + 3.5, SWATCH_PX, 9.0)
            painter.setPen(QPen(self._theme.colour("strong_line"), 1.0))
            painter.setBrush(
                QColor(colouring.painter.colours[0] if is_hatch else colouring.painter.unknown)
            )
            painter.drawRoundedRect(box, 2.0, 2.0)
            if is_hatch:
                stripes = self._theme.colour("secondary")
                painter.setBrush(QBrush(stripes, Qt.BrushStyle.BDiagPattern))
                painter.drawRoundedRect(box, 2.0, 2.0)
            text = self._theme.say(code)
            wide = QFontMetricsF(font).horizontalAdvance(text)
            painter.setPen(self._theme.colour("secondary"))
            place = QRectF(box.right() + 6.0, top, wide + 2.0, LINE_PX)
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, text)
            left = place.right() + 14.0


class HeatBar(QWidget):
    """Draws what the colours of the ground mean, from the least to the most."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._low, self._top = "", ""
        self._colours: Sequence[str] = ()
        self.setFixedHeight(16)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def apply(self, theme: Theme) -> None:
        """Take another look."""
        self._theme = theme
        self.update()

    def show_ends(self, low: str, top: str, colours: Sequence[str]) -> None:
        """Draw other colours, ``#AARRGGBB`` from low to top, and write what their ends mean."""
        self._low, self._top, self._colours = low, top, colours
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the bar and its two numbers."""
        painter = QPainter(self)
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
            font = self._theme.font(CAPTION_PX, tabular=True)
            painter.setFont(font)
            metrics = QFontMetricsF(font)
            first, wide = map(metrics.horizontalAdvance, (self._low, self._top))
            painter.setPen(self._theme.colour("secondary"))
            least = QRectF(0, 0, first + 1, 16)
            painter.drawText(least, Qt.AlignmentFlag.AlignVCenter, self._low)
            right = self.width() - wide
            place = QRectF(right, 0, wide + 1, 16)
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, self._top)
            bar = QRectF(first + 8.0, 5.0, max(right - first - 16.0, 8.0), 6.0)
            gradient = QLinearGradient(QPointF(bar.left(), 0), QPointF(bar.right(), 0))
            for step in range(0, len(self._colours), 15):
                gradient.setColorAt(step / (len(self._colours) - 1), QColor(self._colours[step]))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("paper"))
            painter.drawRoundedRect(bar, 3.0, 3.0)
            painter.setBrush(QBrush(gradient))
            painter.drawRoundedRect(bar, 3.0, 3.0)
        finally:
            painter.end()


def rounded(value: float) -> float:
    """Return a number with as many digits as are read off a bar."""
    return round(value) if abs(value) >= 10.0 else round(value, 2)


def _signs(colouring: Colouring) -> list[tuple[bool, str]]:
    """Return hatch (true) and blank (false) as far as they are on the plan, with their codes."""
    scale, numbers = colouring.scale, colouring.numbers
    nothing = any(number is not None and scale.is_nothing(number) for number in numbers)
    unknown = not numbers or None in numbers
    zero = "picture_unseen" if scale.metric in SEEN else "picture_zero"
    return [(True, zero)] * nothing + [(False, "picture_unknown")] * unknown
