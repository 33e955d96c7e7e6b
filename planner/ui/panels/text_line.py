"""A label in one of our sizes and inks that follows the theme."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QLabel, QWidget

from planner.look import BODY_PX
from planner.ui.theme import Theme


class TextLine(QLabel):
    """Text that wraps; links in it look like the text, underlined."""

    def __init__(
        self,
        parent: QWidget,
        px: int = BODY_PX,
        token: str = "text",
        weight: QFont.Weight = QFont.Weight.Normal,
    ) -> None:
        super().__init__(parent)
        self._px, self._token, self._weight = px, token, weight
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)

    def minimumSizeHint(self) -> QSize:
        """Let long words be cut by the panel instead of widening it."""
        return QSize(0, super().minimumSizeHint().height())

    def ink(self, token: str) -> None:
        """Write in another token from the next ``apply`` on."""
        self._token = token

    def apply(self, theme: Theme) -> None:
        """Take font and colour of a theme."""
        self.setFont(theme.font(self._px, self._weight, tabular=True))
        palette = self.palette()
        for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Link):
            palette.setColor(role, theme.colour(self._token))
        self.setPalette(palette)

    def tell(self, text: str) -> None:
        """Show text; none takes no room."""
        self.setText(text)
        self.setVisible(bool(text))
