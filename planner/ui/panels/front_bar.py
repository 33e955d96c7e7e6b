"""What stands under the front of a fixture: its sides, the selected shelf, what can be done."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QToolButton, QWidget

from planner.look import CAPTION_PX, SPACING_PX
from planner.ui.panels.text_line import TextLine
from planner.ui.segments import Segments
from planner.ui.theme import Theme

DEEDS: Final = (
    ("fill", "front_fill", "front_fill_hint", "columns-3"),
    ("swap", "front_swap", "front_swap_hint", "arrow-left-right"),
    ("clear", "front_clear", "front_clear_hint", "x"),
)
"""Key, words, hint and icon of what is done to the selected shelf."""
VIEWS: Final = (
    ("zoom_out", "front_zoom_out", "front_zoom_out", "zoom-out"),
    ("fit", "front_fit", "front_fit", "maximize"),
    ("zoom_in", "front_zoom_in", "front_zoom_in", "zoom-in"),
)
"""Key, words, hint and icon of what changes how it is seen."""


WITH_WORDS_PX: Final = 260 * SPACING_PX
"""At least so wide, buttons have words."""


class FrontBar(QWidget):
    """One line.

    Signals:
        face_chosen: Letter of a side.
        asked: Key of ``DEEDS`` or ``VIEWS``.

    Attributes:
        faces: Chooses the side.
        about: Tells of the selected shelf.
        buttons: By key.
    """

    face_chosen = Signal(str)
    asked = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.faces = Segments(theme, "boxed", self)
        self.about = TextLine(self, CAPTION_PX, "secondary")
        self._words: dict[str, str] = {}
        self.buttons: dict[str, QPushButton | QToolButton] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(3 * SPACING_PX, 0, 2 * SPACING_PX, 0)
        row.setSpacing(SPACING_PX)
        row.addWidget(self.faces)
        row.addSpacing(2 * SPACING_PX)
        row.addWidget(self.about, 1)
        for key, *_ in DEEDS:
            button = QPushButton(self)
            button.setProperty("role", "quiet")
            self._add(row, key, button)
        for key, *_ in VIEWS:
            self._add(row, key, QToolButton(self))
        self.faces.chosen.connect(self.face_chosen)
        self.apply(theme)

    def apply(self, theme: Theme) -> None:
        """Take words and colours of a theme."""
        self.faces.apply(theme)
        self.about.apply(theme)
        self.faces.setAccessibleName(theme.say("front_faces"))
        for key, code, hint, icon in (*DEEDS, *VIEWS):
            button = self.buttons[key]
            words = theme.say(code)
            button.setAccessibleName(words)
            button.setIcon(theme.icon(icon, "secondary"))
            if isinstance(button, QPushButton):
                self._words[key] = words
            button.setToolTip(theme.say(hint))
        self._fit_words()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the words of the buttons to their hints where there is no room for both."""
        super().resizeEvent(event)
        self._fit_words()

    def _fit_words(self) -> None:
        is_wide = self.width() >= WITH_WORDS_PX
        for key, *_ in DEEDS:
            self.buttons[key].setText(self._words.get(key, "") if is_wide else "")

    def show_faces(self, names: Sequence[tuple[str, str]], chosen: str) -> None:
        """Offer sides; one alone is not offered."""
        self.faces.show_names(names, chosen)
        self.faces.setVisible(len(names) > 1)

    def enable(self, *, fill: bool, swap: bool, clear: bool, seen: bool) -> None:
        """Let the buttons be used or not."""
        for key, is_on in (("fill", fill), ("swap", swap), ("clear", clear)):
            self.buttons[key].setEnabled(is_on)
        for key, *_ in VIEWS:
            self.buttons[key].setEnabled(seen)

    def _add(self, row: QHBoxLayout, key: str, button: QPushButton | QToolButton) -> None:
        self.buttons[key] = button
        button.clicked.connect(self._asking(key))
        row.addWidget(button)

    def _asking(self, key: str) -> Callable[[], None]:
        return lambda: self.asked.emit(key)
