"""A small field on the plan that asks for a length; Enter takes it, Esc calls it off."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from planner.errors import PlanError
from planner.look import CAPTION_PX, SPACING_PX
from planner.session.names import in_window
from planner.ui.style import styled
from planner.ui.theme import Theme

SHEET: Final = (
    "#length_field {{ background: {raised}; border: 1px solid {strong_line};"
    " border-radius: 6px; }} QLabel {{ background: transparent; border: none; }}"
)
APART_PX: Final = 14
FIELD_PX: Final = 110


class LengthField(QFrame):
    """Shown beside a line until its length is known.

    Signals:
        called_off: Esc was pressed.
    """

    called_off = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("length_field")
        self._theme = theme
        self._take: Callable[[str], None] | None = None
        self._asked = QLabel(self)
        self.field = QLineEdit(self)
        self.field.setFixedWidth(FIELD_PX)
        self.field.returnPressed.connect(self._enter)
        self._button = QPushButton(self)
        self._button.setProperty("role", "primary")
        self._button.clicked.connect(self._enter)
        self._trouble = QLabel(self)
        self._trouble.setWordWrap(True)
        row = QHBoxLayout()
        row.setSpacing(2 * SPACING_PX)
        row.addWidget(self.field)
        row.addWidget(self._button)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[3 * SPACING_PX] * 4)
        column.setSpacing(2 * SPACING_PX)
        column.addWidget(self._asked)
        column.addLayout(row)
        column.addWidget(self._trouble)
        self.hide()
        self.apply(theme)

    def apply(self, theme: Theme) -> None:
        """Take another look or language."""
        self._theme = theme
        self.setStyleSheet(styled(theme, SHEET))
        self._asked.setText(theme.say("calibrate_ask"))
        self.field.setPlaceholderText(theme.say("calibrate_example"))
        self.field.setAccessibleName(theme.say("calibrate_ask"))
        self._button.setText(theme.say("calibrate_take"))
        self._trouble.setFont(theme.font(CAPTION_PX))
        self._trouble.setStyleSheet(f"color: {theme.hex('bad')};")

    def ask(self, take: Callable[[str], None]) -> None:
        """Ask; what is typed is told to ``take``, which raises PlanError where it is no length."""
        self._take = take
        self.field.clear()
        self._tell("")
        self.show()
        self.raise_()
        self.field.setFocus()

    def place(self, beside: QPoint, within: QRect) -> None:
        """Stand near a point of the parent, inside a part of it."""
        at = beside + QPoint(APART_PX, APART_PX)
        at.setX(max(within.left(), min(at.x(), within.right() - self.width())))
        at.setY(max(within.top(), min(at.y(), within.bottom() - self.height())))
        self.move(at)

    def close_field(self) -> None:
        """Ask no longer."""
        self._take = None
        self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Call it off with Esc; keep every other key from the plan."""
        if event.key() == Qt.Key.Key_Escape:
            self.called_off.emit()
        event.accept()

    def _enter(self) -> None:
        take = self._take
        if take is None:
            return
        try:
            take(self.field.text())
        except PlanError as error:
            self._tell(in_window(self._theme.words, error.code, error.facts))
            self.field.selectAll()
            self.field.setFocus()

    def _tell(self, text: str) -> None:
        self._trouble.setText(text)
        self._trouble.setVisible(bool(text))
        self.adjustSize()
