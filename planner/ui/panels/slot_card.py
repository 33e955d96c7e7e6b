"""What could be done with a slot of a page: each deed with what it is expected to change."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QMenu, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from planner.look import CAPTION_PX, SPACING_PX
from planner.session.slot_moves import SlotMove
from planner.session.slot_words import SlotWords
from planner.session.slotting import Expected
from planner.ui.panels.card import Card
from planner.ui.panels.text_line import TextLine
from planner.ui.theme import Theme

ICONS: Final[Mapping[str, str]] = {
    "up": "arrow-up",
    "down": "arrow-down",
    "fewer": "minus",
    "more": "plus",
}
"""Icons of the deeds that have a button of their own, in the order in which they stand."""
SWAP_ICON: Final = "arrow-left-right"


class SlotCard(Card):
    """Buttons for the moves of the selected slot, beside each its expected change.

    Signals:
        asked: The ``SlotMove`` that shall be made.

    Attributes:
        buttons: One a deed, by its key in ``ICONS``.
        swap: Opens the list of blocks to change places with.
        menu: That list.
    """

    asked = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent, 2 * SPACING_PX)
        self._expected: tuple[Expected, ...] = ()
        self._slot = ""
        self._moves: dict[str, SlotMove] = {}
        self._state = TextLine(self, CAPTION_PX, "secondary")
        grid = QGridLayout()
        grid.setHorizontalSpacing(3 * SPACING_PX)
        grid.setVerticalSpacing(2 * SPACING_PX)
        grid.setColumnStretch(1, 1)
        self.buttons: dict[str, QPushButton] = {}
        self._changes: dict[str, tuple[TextLine, TextLine]] = {}
        for row, key in enumerate(ICONS):
            button = QPushButton(self)
            button.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
            button.clicked.connect(partial(self._ask, key))
            texts = (TextLine(self), TextLine(self, CAPTION_PX, "secondary"))
            beside = QVBoxLayout()
            beside.setSpacing(0)
            for text in texts:
                beside.addWidget(text)
            grid.addWidget(button, row, 0)
            grid.addLayout(beside, row, 1)
            self.buttons[key], self._changes[key] = button, texts
        self.body.addLayout(grid)
        self.menu = QMenu(self)
        self.swap = QPushButton(self)
        self.swap.setMenu(self.menu)
        self.body.addWidget(self.swap)
        self.body.addWidget(self._state)
        self._notes = TextLine(self, CAPTION_PX, "secondary")
        self.body.addWidget(self._notes)

    def apply(self, theme: Theme) -> None:
        """Take words and colours of a theme."""
        super().apply(theme)
        for line in (
            self._state,
            self._notes,
            *(t for pair in self._changes.values() for t in pair),
        ):
            line.apply(theme)
        for key, button in self.buttons.items():
            button.setIcon(theme.icon(ICONS[key], "secondary"))
        self.swap.setText(theme.say("slot_deed_swap"))
        self.swap.setIcon(theme.icon(SWAP_ICON, "secondary"))
        self.head(theme.say("inspector_slot_moves"))
        self._fill()

    def show_expected(self, slot: str, expected: tuple[Expected, ...], is_busy: bool) -> None:
        """Show the moves of a slot; none hides the card unless they are still predicted.

        Args:
            slot: Its id.
            expected: Its moves.
            is_busy: Whether other predictions are on their way.
        """
        self._state.tell(self.theme.say("slot_moves_under_way") if is_busy else "")
        if (slot, expected) != (self._slot, self._expected):
            self._slot, self._expected = slot, expected
            self._fill()
        self.setVisible(bool(expected) or is_busy)

    def _fill(self) -> None:
        words = SlotWords(self.theme.words)
        count = self._count()
        by_key = {_key(one.move, count): one for one in self._expected if one.move.key != "swap"}
        for key, button in self.buttons.items():
            one, (first, second) = by_key.get(key), self._changes[key]
            button.setVisible(bool(self._expected))
            button.setEnabled(one is not None)
            first.tell("" if one is None else words.short(one.change.whole))
            second.tell("" if one is None else "\n".join(words.beside(one.change, self._slot)))
            count = 0 if one is None else one.move.count
            button.setText(self.theme.say(f"slot_deed_{key}", count=count))
            said = "" if one is None else f"{words.move(one.move)}: {first.text()}"
            button.setAccessibleName(said or button.text())
            button.setToolTip(said)
        self._moves = {key: one.move for key, one in by_key.items()}
        self._fill_menu(words)
        notes = words.notes(self._expected[0].change, self._slot) if self._expected else ()
        what = self.theme.say("slot_moves_what") if self._expected else ""
        self._notes.tell(" ".join([what, *notes]).strip())

    def _fill_menu(self, words: SlotWords) -> None:
        self.menu.clear()
        for one in self._expected:
            if one.move.key == "swap":
                text = words.exchange(one.move, one.change, self._slot)
                action = self.menu.addAction(text.replace("&", "&&"))
                action.triggered.connect(partial(self._make, one.move))
        self.swap.setVisible(bool(self._expected))
        self.swap.setEnabled(not self.menu.isEmpty())

    def _count(self) -> int:
        """Return how many positions the slot has."""
        slots = (each for one in self._expected for each in one.change.slots)
        return next((each.positions[0] for each in slots if each.slot == self._slot), 0)

    def _ask(self, key: str) -> None:
        if key in self._moves:
            self.asked.emit(self._moves[key])

    def _make(self, move: SlotMove) -> None:
        self.asked.emit(move)


def _key(move: SlotMove, count: int) -> str:
    """Return the button of a move of a slot with so many positions."""
    if move.key != "positions":
        return move.key
    return "fewer" if move.count < count else "more"
