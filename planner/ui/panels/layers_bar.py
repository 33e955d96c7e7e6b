"""What stands over the list of layers: what hiding means, and buttons for what is done to them."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from planner.look import CAPTION_PX, SPACING_PX
from planner.ui.theme import Theme

BUTTONS: Final = {
    "put": ("layers-arrow-down", "layer_put", "layer_put_tip"),
    "up": ("arrow-up", "layer_up", "layer_up_tip"),
    "down": ("arrow-down", "layer_down", "layer_down_tip"),
    "remove": ("trash-2", "layer_remove", "layer_remove_tip"),
    "add": ("plus", "layer_add", "layer_add_tip"),
}
"""Icon, words and tip by what a button does, left to right."""
WORDED: Final = ("put", "add")
"""Those that show their words."""


class LayersBar(QWidget):
    """One line: a note, and buttons.

    Signals:
        asked: What shall be done: a key of ``BUTTONS``.

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
        for key in BUTTONS:
            button = QPushButton(self) if key in WORDED else QToolButton(self)
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
        for key, (icon, words, tip) in BUTTONS.items():
            button = self.buttons[key]
            button.setIcon(theme.icon(icon, "secondary"))
            button.setAccessibleName(theme.say(words))
            button.setToolTip(theme.say(tip))
            if key in WORDED:
                button.setText(theme.say(words))

    def tell(self, *, has_hidden: bool, enabled: dict[str, bool]) -> None:
        """Show whether layers are hidden, and which buttons can be pressed."""
        self._note.setVisible(has_hidden)
        for key, is_enabled in enabled.items():
            self.buttons[key].setEnabled(is_enabled)
