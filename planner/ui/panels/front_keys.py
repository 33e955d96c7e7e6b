"""What keys do on the front of a fixture."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from planner.session.keyboard import LATIN_OF
from planner.tools.front_hand import FrontHand

Key = Qt.Key
Held = Qt.KeyboardModifier
ARROWS: Final = {
    Key.Key_Left: (-1, 0),
    Key.Key_Right: (1, 0),
    Key.Key_Up: (0, 1),
    Key.Key_Down: (0, -1),
}
"""Right and up."""
DEEDS: Final[dict[Qt.Key, Callable[[FrontHand], None]]] = {
    Key.Key_Plus: lambda hand: hand.change_facings(1),
    Key.Key_Equal: lambda hand: hand.change_facings(1),
    Key.Key_Minus: lambda hand: hand.change_facings(-1),
    Key.Key_Delete: lambda hand: hand.remove(),
    Key.Key_Backspace: lambda hand: hand.remove(),
    Key.Key_X: lambda hand: hand.mark(),
}
ENTERS: Final = (Key.Key_Return, Key.Key_Enter)


class Worked(Protocol):
    """What keys ask of the view."""

    @property
    def hand(self) -> FrontHand:
        """What they are handed to."""

    def attempt(self, act: Callable[[], None]) -> None:
        """Do something to the plan."""

    def ask_product(self) -> None:
        """Ask for the product that is chosen in the list."""


class FrontKeys:
    """Turns keys into deeds of the hand."""

    def __init__(self, view: Worked) -> None:
        self._view = view

    def means(self, event: QKeyEvent) -> bool:
        """Say whether a key does something here."""
        return self._deed(event) is not None

    def press(self, event: QKeyEvent) -> bool:
        """Do what a key means; say whether it means anything."""
        deed = self._deed(event)
        if deed is not None:
            self._view.attempt(deed)
        return deed is not None

    def _deed(self, event: QKeyEvent) -> Callable[[], None] | None:
        hand, key = self._view.hand, _latin(event)
        shifting = event.modifiers() & (Held.ControlModifier | Held.AltModifier)
        if key in ARROWS:
            return self._arrow(ARROWS[key], shifting)
        if shifting:
            return None
        if key == Key.Key_Escape:
            is_something = hand.is_busy or hand.marked is not None
            return (lambda: _quietly(hand.cancel)) if is_something else None
        if key in ENTERS:
            return self._view.ask_product
        if hand.is_busy:
            return None
        deed = DEEDS.get(key)
        return None if deed is None else lambda: deed(hand)

    def _arrow(
        self, way: tuple[int, int], shifting: Qt.KeyboardModifier
    ) -> Callable[[], None] | None:
        hand, (right, up) = self._view.hand, way
        if hand.is_busy:
            return lambda: None
        if shifting == Held.ControlModifier:
            return lambda: hand.shift(right, up)
        if shifting == Held.AltModifier and up:
            return lambda: hand.lift(up)
        return None if shifting else lambda: hand.step(right, up)


def _latin(event: QKeyEvent) -> Qt.Key:
    """Return the key, one with a Cyrillic letter as the Latin one in its place."""
    letter = LATIN_OF.get(event.text().casefold(), "")
    return Qt.Key(ord(letter.upper())) if letter.isalpha() else Qt.Key(event.key())


def _quietly(act: Callable[[], object]) -> None:
    act()
