"""What keys do on the plan; the same as the actions of the window, for who has the focus here."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Final, Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from planner.session.session import Session
from planner.tools import TOOLS, commands
from planner.ui.canvas.keyboard_cursor import KeyboardCursor, Sighted

Standard = QKeySequence.StandardKey
ARROWS: Final = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
STANDARD: Final[tuple[tuple[Standard, Callable[[Session], None]], ...]] = (
    (Standard.Undo, lambda session: session.document.undo()),
    (Standard.Redo, lambda session: session.document.redo()),
    (Standard.SelectAll, commands.select_all),
)
PLAIN: Final[dict[Qt.Key, Callable[[Session], None]]] = {
    Qt.Key.Key_Delete: commands.delete,
    Qt.Key.Key_Backspace: commands.delete,
    Qt.Key.Key_R: commands.turn,
}
WITH_CTRL: Final[dict[Qt.Key, Callable[[Session], None]]] = {
    Qt.Key.Key_D: commands.duplicate,
    Qt.Key.Key_Y: lambda session: session.document.redo(),
}
ZOOM_STEP: Final = 1.25
PAN_PX: Final = 80.0
"""What an arrow key shifts the plan by while nothing is selected."""


NAMED: Final = {
    Qt.Key.Key_Return: "enter",
    Qt.Key.Key_Enter: "enter",
    Qt.Key.Key_Backspace: "backspace",
    Qt.Key.Key_Delete: "delete",
}
"""What tools call keys that type nothing."""


class Keyed(Sighted, Protocol):
    """What keys ask of a view."""

    @property
    def session(self) -> Session:
        """The open project."""

    def cancel(self) -> bool:
        """Drop the gesture under way; say whether there was one."""

    def set_tool(self, key: str) -> None:
        """Take another tool in hand."""

    def fit(self) -> None:
        """Show the whole plan."""

    def zoom_by(self, factor: float) -> None:
        """Zoom round the middle."""


class Keys:
    """Turns keys of a view into commands."""

    def __init__(self, view: Keyed) -> None:
        self._view = view
        self._nudges = commands.Nudges()
        self.cursor = KeyboardCursor(view)

    def press(self, event: QKeyEvent) -> bool:
        """Do what a key means; say whether it means anything."""
        view = self._view
        key, held = Qt.Key(event.key()), event.modifiers()
        if key == Qt.Key.Key_Escape:
            if not view.cancel():
                _leave(view.session)
            return True
        if self.is_for_tool(event):
            name = tool_key(event)
            if view.tool.takes_key(name):
                view.attempt(partial(view.tool.press_key, name))
            else:
                self.cursor.click()
            return True
        if key in ARROWS:
            self._arrow(key, is_far=bool(held & Qt.KeyboardModifier.ShiftModifier))
            return True
        deed = self._deed(event, key, held)
        if deed is not None and not view.tool.is_busy:
            view.attempt(partial(deed, view.session))
        return deed is not None or self._look(key, held)

    def is_for_tool(self, event: QKeyEvent) -> bool:
        """Say whether a key is the tool's now, or clicks for it, and is no command."""
        name = tool_key(event)
        return bool(name) and (self._view.tool.takes_key(name) or self.cursor.takes(name))

    def _deed(
        self, event: QKeyEvent, key: Qt.Key, held: Qt.KeyboardModifier
    ) -> Callable[[Session], None] | None:
        for standard, deed in STANDARD:
            if event.matches(standard):
                return deed
        if held == Qt.KeyboardModifier.ControlModifier:
            return WITH_CTRL.get(key)
        return PLAIN.get(key) if not held & _COMMANDS else None

    def _arrow(self, key: Qt.Key, *, is_far: bool) -> None:
        view, (right, down) = self._view, ARROWS[key]
        if view.tool.takes_arrows:
            view.tool.nudge(right, down, is_far=is_far)
        elif self.cursor.serves:
            self.cursor.move(right, down, is_far=is_far)
            return
        if view.tool.takes_arrows or view.tool.is_busy:
            return
        if view.session.selection.now.elements:
            view.attempt(lambda: self._nudges.nudge(view.session, right, down, is_far=is_far))
        else:
            view.pan_px(-PAN_PX * right, -PAN_PX * down)

    def _look(self, key: Qt.Key, held: Qt.KeyboardModifier) -> bool:
        """Zoom, fit, or take another tool in hand."""
        view = self._view
        if key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus):
            view.zoom_by(1.0 / ZOOM_STEP if key == Qt.Key.Key_Minus else ZOOM_STEP)
            return True
        if key == Qt.Key.Key_0 and held & Qt.KeyboardModifier.ControlModifier:
            view.fit()
            return True
        if held & _COMMANDS:
            return False
        letters = {tool.shortcut: tool.key for tool in TOOLS if tool.shortcut}
        letter = QKeySequence(key).toString()
        if letter in letters:
            view.set_tool(letters[letter])
        return letter in letters


def tool_key(event: QKeyEvent) -> str:
    """Return what tools call a key; empty for a command with Ctrl or Alt, and for all others."""
    if event.modifiers() & _COMMANDS:
        return ""
    name = NAMED.get(Qt.Key(event.key()), "")
    return name or (event.text() if event.text().isprintable() else "")


def _leave(session: Session) -> None:
    """Select nothing; where nothing is selected, put the route away."""
    if session.selection.now.elements:
        session.selection.clear()
    else:
        session.routes.clear()


_COMMANDS: Final = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
