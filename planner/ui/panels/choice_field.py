"""One property of what is selected that is chosen by its words, or typed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QFrame,
    QLabel,
    QListView,
    QSizePolicy,
    QStyledItemDelegate,
    QVBoxLayout,
    QWidget,
)

from planner.look import CAPTION_PX, SPACING_PX
from planner.ui.panels.text_line import TextLine
from planner.ui.panels.value_field import TypedEdit
from planner.ui.style import selection_fill, styled
from planner.ui.theme import Theme

Option = tuple[str, str]
"""A value and the words for it."""
CHEVRON_PX = 4 * SPACING_PX
MOST_ROWS = 18
LIST = """
QAbstractItemView {{ background: {raised}; border: 1px solid {line}; padding: 4px; outline: 0px; }}
QAbstractItemView::item {{ min-height: 20px; padding: 2px 8px; border-radius: 4px; }}
QAbstractItemView::item:selected, QAbstractItemView::item:hover {{ background: {tint};
  color: {text}; }}
"""
BOX = "QComboBox {{ padding-right: 2px; }} QComboBox::drop-down {{ border: none; width: 24px; }}"


LEFT = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.MouseFocusReason,
)
"""Ways of leaving a field for good; a list that opens over it takes its focus for a while."""


class ChoiceEdit(TypedEdit):
    """Where is typed.

    Signals:
        done: Enter was pressed, or the field was left for another.
    """

    done = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.returnPressed.connect(self.done)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that it was left."""
        super().focusOutEvent(event)
        if event.reason() in LEFT:
            self.done.emit()


class ChoiceBox(QComboBox):
    """A box whose options are found by any part of their words; the wheel passes it by."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.typed = ChoiceEdit(self)
        self.setEditable(True)
        self.setLineEdit(self.typed)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setMaxVisibleItems(MOST_ROWS)
        self._lists = (QListView(self), QListView(self))
        self._lists[0].setFrameShape(QFrame.Shape.NoFrame)
        self.setView(self._lists[0])
        found = QCompleter(self.model(), self)
        found.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        found.setFilterMode(Qt.MatchFlag.MatchContains)
        found.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        found.setPopup(self._lists[1])
        self.setCompleter(found)
        for listed in self._lists:
            listed.setItemDelegate(QStyledItemDelegate(self))

    def apply(self, theme: Theme) -> None:
        """Take colours and font of a theme."""
        self.setFont(theme.font())
        self.setStyleSheet(styled(theme, BOX))
        for listed in self._lists:
            listed.setFont(theme.font())
            listed.setStyleSheet(styled(theme, LIST, tint=selection_fill(theme, "raised").name()))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the column that scrolls."""
        event.ignore()


class ChoiceField(QWidget):
    """A caption over a box of options.

    Signals:
        entered: Key of the property and the value, once it is another: of an option, or what
            was typed where no option has those words. An open field takes any words, so for it
            they must be those of the option in full.

    Attributes:
        key: Which property it is.
        box: The options.
        edit: Where is typed.
        focus: What the Tab key leads to.
    """

    entered = Signal(str, str)

    def __init__(self, key: str, parent: QWidget, *, is_open: bool) -> None:
        super().__init__(parent)
        self.key = key
        self._is_open = is_open
        self._options: tuple[Option, ...] = ()
        self._value: str | None = None
        self._caption = TextLine(self, CAPTION_PX, "secondary")
        self.box = ChoiceBox(self)
        self.edit, self.focus = self.box.typed, self.box
        self._chevron = QLabel(self.box)
        self._chevron.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.edit.done.connect(self._finish)
        self.edit.left.connect(self.restore)
        self.box.activated.connect(self._finish)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._caption)
        column.addWidget(self.box)

    def apply(self, theme: Theme, caption: str) -> None:
        """Take words and colours of a theme."""
        self._caption.apply(theme)
        self._caption.tell(caption)
        self._chevron.setPixmap(theme.icon("chevron-down", "secondary").pixmap(CHEVRON_PX))
        self.box.apply(theme)
        self.box.setAccessibleName(caption)
        self.edit.setAccessibleName(caption)

    def offer(self, options: Sequence[Option]) -> None:
        """Offer options, in this order."""
        if tuple(options) == self._options:
            return
        self._options = tuple(options)
        blocked = self.box.blockSignals(True)
        self.box.clear()
        self.box.addItems([words for _, words in options])
        self.box.blockSignals(blocked)
        self.restore()

    def show_value(self, value: str | None, hint: str = "") -> None:
        """Show what holds now; what is being typed is dropped.

        Args:
            value: Of an option, or another text; None where several differ.
            hint: What stands there where there are no words for the value.
        """
        self._value = value
        self.edit.setPlaceholderText(hint)
        self.edit.setToolTip("" if value else hint)
        self.restore()

    def restore(self) -> None:
        """Show again what holds."""
        blocked = self.box.blockSignals(True)
        found = [at for at, (value, _) in enumerate(self._options) if value == self._value]
        self.box.setCurrentIndex(found[0] if found else -1)
        self.edit.setText(self._words())
        self.edit.setCursorPosition(0)
        self.box.blockSignals(blocked)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the arrow at the right end of the box."""
        super().resizeEvent(event)
        at = self.box.rect().adjusted(0, 0, -CHEVRON_PX // 2, 0)
        self._chevron.setGeometry(at.right() - CHEVRON_PX, 0, CHEVRON_PX, self.box.height())

    def _words(self) -> str:
        """Return what is shown for the value; nothing for an empty one."""
        return dict(self._options).get(self._value, self._value) if self._value else ""

    def _meant(self, text: str) -> str:
        """Return the value of the option with these words, or the only one that has them."""
        wanted = text.casefold()
        exact = [value for value, words in self._options if words.casefold() == wanted]
        if exact or self._is_open:
            return exact[0] if exact else text
        near = [value for value, words in self._options if wanted in words.casefold()]
        return near[0] if len(near) == 1 else text

    def _finish(self) -> None:
        text = self.edit.text().strip()
        if text == self._words():
            return
        value = self._meant(text)
        if value == self._value or (not text and not self._is_open):
            self.restore()
        else:
            self.entered.emit(self.key, value)
