"""The picture under the plan in the inspector: how strong, seen or not, held or not, its scale."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSlider,
    QWidget,
)

from planner.look import CAPTION_PX, SPACING_PX
from planner.model.edits import set_underlay
from planner.model.plan import Surface
from planner.model.underlay import Underlay
from planner.project import lifted
from planner.session.session import Session
from planner.ui.panels.card import Card
from planner.ui.panels.text_line import TextLine
from planner.ui.theme import Theme

SWITCHES = ("visible", "locked")
BUTTONS = ("calibrate", "move", "remove")
FULL = 100


class UnderlayCard(Card):
    """A slider, two switches and three buttons; what they do are actions, but for the slider.

    Signals:
        asked: Key of an action.
    """

    asked = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent, 2 * SPACING_PX)
        self._session: Session | None = None
        self._surface: Surface | None = None
        self._gesture = object()
        self._size = TextLine(self, CAPTION_PX, "secondary")
        self._named = QLabel(self)
        self.slider = QSlider(Qt.Orientation.Horizontal, self)
        self.slider.setRange(5, FULL)
        self.slider.setPageStep(10)
        self.slider.sliderPressed.connect(self._begin)
        self.slider.valueChanged.connect(self._on_value)
        self.switches = {key: QCheckBox(self) for key in SWITCHES}
        self.buttons = {key: QPushButton(self) for key in BUTTONS}
        for key, part in (*self.switches.items(), *self.buttons.items()):
            part.clicked.connect(partial(self._ask, key))
        self._lay_out()
        self.hide()

    def apply(self, theme: Theme) -> None:
        """Take words and colours of a theme."""
        super().apply(theme)
        self.head(theme.say("underlay_card"))
        self._size.apply(theme)
        self._named.setText(theme.say("underlay_opacity"))
        self.slider.setAccessibleName(theme.say("underlay_opacity"))
        for key, part in (*self.switches.items(), *self.buttons.items()):
            part.setText(theme.say(f"underlay_short_{key}"))
        self._tell_size()

    def show_on(self, session: Session, surface: Surface) -> None:
        """Show the picture under a surface as it is now; hide where there is none."""
        self._session, self._surface = session, surface
        underlay = surface.underlay
        self.setVisible(underlay is not None)
        if underlay is None:
            return
        self.slider.blockSignals(True)
        self.slider.setValue(round(underlay.opacity * FULL))
        self.slider.blockSignals(False)
        self.switches["visible"].setChecked(underlay.is_visible)
        self.switches["locked"].setChecked(underlay.is_locked)
        for key in ("calibrate", "move"):
            self.buttons[key].setEnabled(not underlay.is_locked)
        self._tell_size()

    def _tell_size(self) -> None:
        underlay = None if self._surface is None else self._surface.underlay
        if underlay is None or self._session is None:
            return
        there = underlay.file in self._session.document.project.pictures
        code = "underlay_size" if there else "underlay_missing_here"
        self._size.ink("secondary" if there else "bad")
        self._size.apply(self.theme)
        said = self.theme.say(
            code, file=underlay.file, width=underlay.width, height=underlay.height
        )
        self._size.tell(said)

    def _begin(self) -> None:
        """Let a drag of the slider be one step."""
        self._gesture = object()

    def _on_value(self, value: int) -> None:
        session, surface = self._session, self._surface
        if session is None or surface is None or surface.underlay is None:
            return
        changed: Underlay = replace(surface.underlay, opacity=value / FULL)
        edit = partial(set_underlay, where=surface.id, underlay=changed)
        session.document.do("underlay_opacity", lifted(edit), self._gesture)

    def _ask(self, key: str, _checked: bool = False) -> None:
        self.asked.emit(f"underlay_{key}")

    def _lay_out(self) -> None:
        self.body.addWidget(self._size)
        row = QHBoxLayout()
        row.setSpacing(3 * SPACING_PX)
        row.addWidget(self._named)
        row.addWidget(self.slider, 1)
        self.body.addLayout(row)
        switches = QHBoxLayout()
        for switch in self.switches.values():
            switches.addWidget(switch)
        switches.addStretch(1)
        self.body.addLayout(switches)
        grid = QGridLayout()
        grid.setSpacing(2 * SPACING_PX)
        grid.addWidget(self.buttons["calibrate"], 0, 0, 1, 2)
        grid.addWidget(self.buttons["move"], 1, 0)
        grid.addWidget(self.buttons["remove"], 1, 1)
        self.body.addLayout(grid)
