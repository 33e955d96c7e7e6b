"""A raised box with rounded corners and a small heading, as the inspector stacks them."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from planner.look import CAPTION_PX, RADIUS_PX, SPACING_PX
from planner.ui.panels.text_line import TextLine
from planner.ui.theme import Theme

UNDER_HEADING_PX = 2 * SPACING_PX
"""Between the heading and the first part."""


class Card(QWidget):
    """Holds one thing worth saying.

    Attributes:
        body: Where its parts are added.
    """

    def __init__(self, theme: Theme, parent: QWidget, apart_px: int = SPACING_PX) -> None:
        """Make an empty box.

        Args:
            theme: Its look.
            parent: Owns it.
            apart_px: Between its parts.
        """
        super().__init__(parent)
        self.theme = theme
        self._heading = TextLine(self, CAPTION_PX, "secondary", QFont.Weight.DemiBold)
        self._heading.setContentsMargins(0, 0, 0, UNDER_HEADING_PX - apart_px)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(3 * SPACING_PX, 2 * SPACING_PX, 3 * SPACING_PX, 3 * SPACING_PX)
        self.body.setSpacing(apart_px)
        self.body.addWidget(self._heading)
        self._heading.hide()

    def head(self, text: str) -> None:
        """Show a heading."""
        self._heading.tell(text)
        self.setAccessibleName(text)

    def apply(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self.theme = theme
        self._heading.apply(theme)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the box."""
        painter = QPainter(self)
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(self.theme.colour("line"))
            painter.setBrush(self.theme.colour("raised"))
            box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
            painter.drawRoundedRect(box, RADIUS_PX, RADIUS_PX)
        finally:
            painter.end()
