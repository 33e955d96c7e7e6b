"""The letter of a band in the colour of its fifth, in tables and cards."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from planner.look import CAPTION_PX, DARK, LIGHT, SPACING_PX, exposure_colours
from planner.ui.theme import Theme

LETTERS = "EDCBA"
"""From the least noticed fifth to the most noticed."""
CHIP_PX = 5 * SPACING_PX


@cache
def band_colours(dark: bool) -> dict[str, str]:
    """Return the ``#RRGGBB`` of each band, as the scale of exposure has them."""
    steps = [step / (len(LETTERS) - 1) for step in range(len(LETTERS))]
    return dict(zip(LETTERS, exposure_colours(steps, dark), strict=True))


@cache
def ink_on(colour: str) -> str:
    """Return the ``#RRGGBB`` that is read best on a colour: black of the text, or white."""
    dark, light = LIGHT.text, DARK.text
    ground = _luminance(QColor(colour))
    return max(
        (dark, light),
        key=lambda ink: _contrast(_luminance(QColor(ink)), ground),
    )


def draw_chip(painter: QPainter, rect: QRect, letter: str, theme: Theme) -> None:
    """Draw a chip in the middle of a rectangle; nothing for what is no band."""
    if letter not in LETTERS or not letter:
        return
    colour = band_colours(theme.dark)[letter]
    box = QRectF(0.0, 0.0, CHIP_PX, CHIP_PX)
    box.moveCenter(QRectF(rect).center())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(theme.colour("strong_line"))
    painter.setBrush(QColor(colour))
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), SPACING_PX, SPACING_PX)
    painter.setPen(QColor(ink_on(colour)))
    painter.setFont(theme.font(CAPTION_PX, QFont.Weight.Bold))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, letter)
    painter.restore()


class BandChip(QWidget):
    """A chip beside a number."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._letter = ""
        self.setFixedSize(QSize(CHIP_PX, CHIP_PX))

    def show_letter(self, letter: str) -> None:
        """Show a band; empty for none."""
        self._letter = letter
        self.setVisible(bool(letter))
        self.setAccessibleName(f"{self._theme.say('column_band')} {letter}")
        self.update()

    def apply(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._theme = theme
        self.show_letter(self._letter)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the chip."""
        painter = QPainter(self)
        try:
            draw_chip(painter, self.rect(), self._letter, self._theme)
        finally:
            painter.end()


def _luminance(colour: QColor) -> float:
    def linear(value: float) -> float:
        return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4

    return (
        0.2126 * linear(colour.redF())
        + 0.7152 * linear(colour.greenF())
        + 0.0722 * linear(colour.blueF())
    )


def _contrast(one: float, other: float) -> float:
    high, low = max(one, other), min(one, other)
    return (high + 0.05) / (low + 0.05)
