"""Asks for the name and the inner size of a new floor; the size is typed as ``20 x 15``."""

from __future__ import annotations

from PySide6.QtWidgets import (
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from planner.errors import PlanError
from planner.look import CAPTION_PX, SPACING_PX, TITLE_PX
from planner.model.plan import Plan
from planner.model.sizes import size_in
from planner.session.names import in_window
from planner.session.new_floor import room_of_size
from planner.ui.dialog_buttons import dialog_buttons
from planner.ui.theme import Theme

USUAL = "20 x 15"
WIDTH_PX = 380


class NewFloorDialog(QDialog):
    """Name and size of a rectangular room; what is typed is said again in words."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("new_floor")
        self.setWindowTitle(theme.say("product"))
        self._theme = theme
        title = QLabel(theme.say("new_floor_title"), self)
        title.setFont(theme.font(TITLE_PX, title.font().Weight.DemiBold))
        self.name = QLineEdit(theme.say("new_floor_name"), self)
        self.size_field = QLineEdit(USUAL, self)
        self.said = QLabel(self)
        self.said.setFont(theme.font(CAPTION_PX))
        self.said.setWordWrap(True)
        form = QFormLayout()
        form.setSpacing(2 * SPACING_PX)
        for code, field in (("new_floor_called", self.name), ("new_floor_size", self.size_field)):
            field.setAccessibleName(theme.say(code))
            form.addRow(theme.say(code), field)
        form.addRow("", self.said)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[6 * SPACING_PX] * 4)
        column.setSpacing(4 * SPACING_PX)
        column.addWidget(title)
        column.addLayout(form)
        column.addLayout(self._buttons(theme))
        self.setMinimumWidth(WIDTH_PX)
        self.size_field.textChanged.connect(self._read)
        self._read(USUAL)
        self.size_field.selectAll()
        self.size_field.setFocus()

    def values(self) -> tuple[str, float, float]:
        """Return name, width and depth, metres.

        Raises:
            PlanError: ``bad_size_text``.
        """
        return self.name.text().strip(), *size_in(self.size_field.text())

    def _read(self, text: str) -> None:
        """Say what is typed, or why it cannot be made."""
        try:
            width, depth = size_in(text)
            room_of_size("", width, depth, Plan())
        except PlanError as error:
            said, token = in_window(self._theme.words, error.code, error.facts), "bad"
        else:
            area = width * depth
            said = self._theme.say("new_floor_room", width=width, depth=depth, area=area)
            token = "secondary"
        self.said.setText(said)
        self.said.setStyleSheet(f"color: {self._theme.hex(token)};")
        self.make.setEnabled(token != "bad")

    def _buttons(self, theme: Theme) -> QHBoxLayout:
        self.make, row = dialog_buttons(self, theme, theme.say("new_floor_make"))
        return row
