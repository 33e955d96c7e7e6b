"""One property of what is selected: a caption, a field, a unit; Enter takes what was typed."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from planner.look import BODY_PX, CAPTION_PX, SPACING_PX
from planner.ui.panels.text_line import TextLine
from planner.ui.theme import Theme

UNIT_PX = 4 * SPACING_PX


STAYS = (
    Qt.FocusReason.MouseFocusReason,
    Qt.FocusReason.PopupFocusReason,
    Qt.FocusReason.ActiveWindowFocusReason,
)
"""Ways of coming to a field that leave its cursor where it is."""


class TypedEdit(QLineEdit):
    """A field that selects all when it is entered, and gives the old value back on Esc.

    Signals:
        left: Esc was pressed.
    """

    left = Signal()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Select all for typing over."""
        super().focusInEvent(event)
        if event.reason() not in STAYS:
            self.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Give up on Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)


class ValueField(QWidget):
    """A caption over a field.

    Signals:
        entered: Key of the property and the text, once it is another and Enter was pressed or
            the field was left.

    Attributes:
        key: Which property it is.
        is_number: Whether it has room for a unit.
        edit: Where it is typed.
        focus: What the Tab key leads to.
    """

    entered = Signal(str, str)

    def __init__(self, key: str, parent: QWidget, *, is_number: bool = True) -> None:
        super().__init__(parent)
        self.key = key
        self.is_number = is_number
        self._shown = ""
        self._caption = TextLine(self, CAPTION_PX, "secondary")
        self._unit = TextLine(self, BODY_PX, "secondary")
        self._unit.setWordWrap(False)
        self.edit = self.focus = TypedEdit(self)
        self.edit.setMinimumWidth(0)
        self.edit.editingFinished.connect(self._finish)
        self.edit.left.connect(self.restore)
        line = QHBoxLayout()
        line.setSpacing(SPACING_PX)
        line.addWidget(self.edit, 1)
        line.addWidget(self._unit)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._caption)
        column.addLayout(line)

    def apply(self, theme: Theme, caption: str, unit: str = "") -> None:
        """Take words and colours of a theme."""
        self._caption.apply(theme)
        self._caption.tell(caption)
        self._unit.apply(theme)
        self._unit.setText(unit)
        self._unit.setFixedWidth(UNIT_PX)
        self._unit.setVisible(self.is_number)
        self.edit.setFont(theme.font(tabular=True))
        self.edit.setAccessibleName(f"{caption}, {unit}" if unit else caption)

    def show_value(self, text: str, hint: str = "") -> None:
        """Show what holds now; what is being typed is dropped.

        Args:
            text: The value; empty for none, or where several differ.
            hint: What stands there while the field is empty.
        """
        self._shown = text
        self.edit.setPlaceholderText(hint)
        self.restore()

    def restore(self) -> None:
        """Show again what holds."""
        self.edit.setText(self._shown)
        self.edit.setCursorPosition(0)

    def _finish(self) -> None:
        text = self.edit.text().strip()
        if text == self._shown:
            return
        self.entered.emit(self.key, text)
