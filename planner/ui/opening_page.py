"""What is seen until a project that was asked for at the start has been read."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from planner.look import TITLE_PX
from planner.session.names import shown_name
from planner.ui.theme import Theme


class OpeningPage(QFrame):
    """Says what is being opened, in the middle of an empty page."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("opening_page")
        self._name = ""
        self._text = QLabel(self)
        self._text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setWordWrap(True)
        column = QVBoxLayout(self)
        column.addWidget(self._text)
        self.apply(theme)

    @property
    def text(self) -> str:
        """What it says."""
        return self._text.text()

    def apply(self, theme: Theme) -> None:
        """Set text and colours again."""
        self._theme = theme
        self.setStyleSheet(f"#opening_page {{ background: {theme.hex('window')}; border: none; }}")
        self._text.setFont(theme.font(TITLE_PX))
        self._text.setStyleSheet(f"color: {theme.hex('secondary')};")
        self.show_name(self._name)

    def show_name(self, name: str) -> None:
        """Name what is being opened."""
        self._name = name
        shown = shown_name(self._theme.words, name)
        self._text.setText(self._theme.say("opening_project", name=shown))
