"""Shortcuts on keyboards that have Cyrillic letters only, and in text fields."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from planner.session.keyboard import LATIN_OF

_SHIFTING: Final = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)
_FIND: Final = QKeySequence("Ctrl+K")
_EDITORS: Final = (QLineEdit, QPlainTextEdit, QTextEdit)


class LayoutRetry(QObject):
    """Lets shortcuts through where text fields or Cyrillic letters would keep them.

    A key with a Cyrillic letter is sent once more as the Latin letter on the same key.
    A text field leaves undo to the plan while nothing was typed in it, and Ctrl+K always.

    Qt asks the focused widget with ``ShortcutOverride`` only after no shortcut fired for the
    key as it is; a key that arrives here as a press was no shortcut. Text fields keep their
    letters: for them only keys with Ctrl or Alt are sent again. A widget that overrides
    shortcuts gets its own key, or the Latin twin where it overrides that.
    """

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._is_again = False
        application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Send a Latin twin of a Cyrillic key that was no shortcut."""
        if event.type() is QEvent.Type.ShortcutOverride:
            return (
                isinstance(watched, QLineEdit)
                and isinstance(event, QKeyEvent)
                and _leaves(watched, event)
            )
        if (
            self._is_again
            or event.type() is not QEvent.Type.KeyPress
            or not isinstance(event, QKeyEvent)
            or not isinstance(watched, QWidget)
        ):
            return False
        letter = _letter(event)
        if letter not in LATIN_OF:
            return False
        if isinstance(watched, _EDITORS) and not event.modifiers() & _SHIFTING:
            return False
        if _overrides(watched, event.key(), event.modifiers(), event.text()):
            return False
        is_taken = self._sent_again(watched, event, LATIN_OF[letter])
        if is_taken:
            event.accept()  # else it goes on to the parents, and is sent again from each of them
        return is_taken

    def _sent_again(self, target: QWidget, event: QKeyEvent, letter: str) -> bool:
        key = Qt.Key(ord(letter.upper()))
        sequence = QKeySequence(event.modifiers().value | key.value)
        self._is_again = True
        try:
            is_kept = _overrides(target, key.value, event.modifiers(), letter)
            for action in () if is_kept else target.window().actions():
                if action.isEnabled() and sequence in action.shortcuts():
                    action.trigger()
                    return True
            twin = QKeyEvent(event.type(), key.value, event.modifiers(), letter)
            QApplication.sendEvent(target, twin)
        finally:
            self._is_again = False
        return twin.isAccepted()


def _leaves(field: QLineEdit, event: QKeyEvent) -> bool:
    """Whether a text field must leave a key to the shortcuts of the window."""
    if event.matches(QKeySequence.StandardKey.Undo):
        return not field.isUndoAvailable()
    if event.matches(QKeySequence.StandardKey.Redo):
        return not field.isRedoAvailable()
    return QKeySequence(event.keyCombination()) == _FIND


def _overrides(target: QWidget, key: int, held: Qt.KeyboardModifier, text: str) -> bool:
    """Ask a widget whether it wants a key, as Qt asks before it looks for shortcuts."""
    asked = QKeyEvent(QEvent.Type.ShortcutOverride, key, held, text)
    asked.ignore()
    QApplication.sendEvent(target, asked)
    return asked.isAccepted()


def _letter(event: QKeyEvent) -> str:
    code = event.key()
    return chr(code).casefold() if 0x400 <= code <= 0x4FF else ""
