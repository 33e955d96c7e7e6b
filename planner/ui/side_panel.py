"""The side of the plan: draw with the palette and properties, or understand with explanations."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from planner.look import SPACING_PX
from planner.session.session import Session
from planner.ui.action_board import ActionBoard
from planner.ui.actions import ACTIONS
from planner.ui.panels.inspector_panel import InspectorPanel
from planner.ui.panels.palette_panel import PalettePanel
from planner.ui.segments import Segments
from planner.ui.theme import Theme

DRAW, UNDERSTAND = "draw", "understand"
FIRST_SIZES: Final = (400, 180)
"""Of the palette and the inspector under it, pixels."""


class SidePanel(QWidget):
    """Two modes over one inspector: nothing else moves when one turns from one to the other.

    Attributes:
        kinds: The palette: what can be drawn; hidden while one understands.
        inspector: What is selected.
    """

    def __init__(
        self,
        session: Session,
        theme: Theme,
        inspector: InspectorPanel,
        board: ActionBoard,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("side")
        self._theme = theme
        self._board = board
        self.inspector = inspector
        self.modes = Segments(theme, "boxed", self)
        self.modes.chosen.connect(self._on_mode)
        self.kinds = PalettePanel(session, theme, self._letters, self)
        self._parts = QSplitter(Qt.Orientation.Vertical, self)
        self._parts.setObjectName("draw")
        self._parts.setHandleWidth(1)
        self._parts.setChildrenCollapsible(False)
        self._parts.addWidget(self.kinds)
        self._parts.addWidget(inspector)
        self._parts.setSizes(list(FIRST_SIZES))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2 * SPACING_PX, 0, 0)
        column.setSpacing(SPACING_PX)
        column.addWidget(self.modes, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._parts, 1)
        self.show_palette(False)

    def apply(self, theme: Theme) -> None:
        """Take words and colours of a theme; the inspector is dressed by whoever holds it."""
        self._theme = theme
        self.modes.apply(theme)
        self.kinds.apply(theme)
        self._name_modes()

    def show_palette(self, is_shown: bool) -> None:
        """Draw, with the keyboard in the palette, or understand."""
        self.kinds.setVisible(is_shown)
        self._name_modes()
        if is_shown and self.isVisible():
            self.kinds.search()

    def _letters(self) -> dict[str, str]:
        """Return the shortcut of each kind that has one, as this system writes it."""
        form = QKeySequence.SequenceFormat.NativeText
        return {
            action.kind: self._board.of[action.key].shortcut().toString(form)
            for action in ACTIONS
            if action.kind
        }

    def _name_modes(self) -> None:
        shown = UNDERSTAND if self.kinds.isHidden() else DRAW
        names = [(key, self._theme.say(f"mode_{key}")) for key in (DRAW, UNDERSTAND)]
        self.modes.show_names(names, shown)

    def _on_mode(self, key: str) -> None:
        if (key == DRAW) == self.kinds.isHidden():
            self._board.run("palette")
