"""A calm strip above the plan that says what went wrong until it is closed."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from planner.look import SPACING_PX
from planner.ui.style import styled
from planner.ui.theme import Theme

ICONS = {"error": "circle-alert", "warning": "triangle-alert", "note": "info"}
TOKENS = {"error": "bad", "warning": "warn", "note": "accent"}
ICON_PX = 18
SHEET = "#notice {{ background: {fill}; border: none; border-bottom: 1px solid {line}; }}"


class Notice(QFrame):
    """One sentence with an icon of its weight; hidden when there is nothing to say."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self._weight = "error"
        self._icon = QLabel(self)
        self._text = QLabel(self)
        self._text.setWordWrap(True)
        self._text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._close = QToolButton(self)
        self._close.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(4 * SPACING_PX, 2 * SPACING_PX, 2 * SPACING_PX, 2 * SPACING_PX)
        row.setSpacing(3 * SPACING_PX)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._text, 1)
        row.addWidget(self._close, 0, Qt.AlignmentFlag.AlignVCenter)
        self.hide()
        self.apply(theme)

    @property
    def text(self) -> str:
        """The sentence; empty when hidden."""
        return "" if self.isHidden() else self._text.text()

    def tell(self, sentence: str, weight: str = "error") -> None:
        """Show a sentence."""
        self._weight = weight
        self._text.setText(sentence)
        self.apply(self._theme)
        self.show()
        QAccessible.updateAccessibility(QAccessibleEvent(self._text, QAccessible.Event.Alert))

    def apply(self, theme: Theme) -> None:
        """Draw in another theme; the sentence stays in the language it was said in."""
        self._theme = theme
        token = TOKENS[self._weight]
        fill = theme.mixed(token, 0.10, "panel").name()
        self.setStyleSheet(styled(theme, SHEET, fill=fill))
        self._icon.setPixmap(theme.icon(ICONS[self._weight], token).pixmap(ICON_PX, ICON_PX))
        self._close.setIcon(theme.icon("x", "secondary"))
        self._close.setAccessibleName(theme.say("close"))
        self._close.setToolTip(theme.say("close"))
