"""What stands over the list of layers: what hiding means, and buttons for what is done to them."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from planner.look import CAPTION_PX, SPACING_PX
from planner.ui.theme import Theme

BUTTONS: Final = {
    "up": "arrow-up",
    "down": "arrow-down",
    "remove": "trash-2",
}
"""Icons by what the buttons do; ``layer_<key>`` in the catalogue."""


class LayersBar(QWidget):
    """One line: a note, and buttons.

    Signals:
        asked: What shall be done: ``add``, ``put`` or a key of ``BUTTONS``.

    Attributes:
        buttons: By what they do.
    """

    asked = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._note = QLabel(self)
        self.buttons: dict[str, QToolButton | QPushButton] = {}
        line = QHBoxLayout(self)
        line.setContentsMargins(4 * SPACING_PX, SPACING_PX, 2 * SPACING_PX, SPACING_PX)
        line.setSpacing(2 * SPACING_PX)
        line.addWidget(self._note)
        line.addStretch(1)
        for key in ("put", *BUTTONS, "add"):
            button = QToolButton(self) if key in BUTTONS else QPushButton(self)
            button.setProperty("role", "quiet")
            button.clicked.connect(lambda _=False, key=key: self.asked.emit(key))
            self.buttons[key] = button
            line.addWidget(button)
        self.apply(theme)

    def apply(self, theme: Theme) -> None:
        """Take words and colours of a theme."""
        self._note.setFont(theme.font(CAPTION_PX))
        self._note.setStyleSheet(f"color: {theme.hex('secondary')};")
        self._note.setText(theme.say("layers_hidden_count"))
        icons = {**BUTTONS, "put": "layers-arrow-down", "add": "plus"}
        for key, button in self.buttons.items():
            words = theme.say(f"layer_{key}")
            button.setIcon(theme.icon(icons[key], "secondary"))
            button.setAccessibleName(words)
            button.setToolTip(theme.say(f"layer_{key}_tip"))
            if key not in BUTTONS:
                button.setText(words)

    def tell(self, *, has_hidden: bool, enabled: dict[str, bool]) -> None:
        """Show whether layers are hidden, and which buttons can be pressed."""
        self._note.setVisible(has_hidden)
        for key, is_enabled in enabled.items():
            self.buttons[key].setEnabled(is_enabled)
