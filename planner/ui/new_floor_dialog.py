"""Asks for the name and the inner size of a new floor."""

from __future__ import annotations

from PySide6.QtWidgets import (
    QDialog,
    QDoubleSpinBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from planner.look import SPACING_PX, TITLE_PX
from planner.ui.theme import Theme

USUAL_M = (20.0, 15.0)
LARGEST_M = 1000.0
HEIGHT_PX = 28


class NewFloorDialog(QDialog):
    """Name, width and depth of a rectangular room."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("new_floor")
        self.setWindowTitle(theme.say("product"))
        title = QLabel(theme.say("new_floor_title"), self)
        title.setFont(theme.font(TITLE_PX, title.font().Weight.DemiBold))
        self._name = QLineEdit(theme.say("new_floor_name"), self)
        self._width, self._depth = (self._length(theme, value) for value in USUAL_M)
        form = QFormLayout()
        form.setSpacing(2 * SPACING_PX)
        for code, field in (
            ("new_floor_called", self._name),
            ("new_floor_width", self._width),
            ("new_floor_depth", self._depth),
        ):
            field.setAccessibleName(theme.say(code))
            form.addRow(theme.say(code), field)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[6 * SPACING_PX] * 4)
        column.setSpacing(4 * SPACING_PX)
        column.addWidget(title)
        column.addLayout(form)
        column.addLayout(self._buttons(theme))
        self.setMinimumWidth(360)

    def values(self) -> tuple[str, float, float]:
        """Return name, width and depth, metres."""
        return self._name.text().strip(), self._width.value(), self._depth.value()

    def _length(self, theme: Theme, value: float) -> QDoubleSpinBox:
        box = QDoubleSpinBox(self)
        box.setRange(1.0, LARGEST_M)
        box.setDecimals(2)
        box.setSingleStep(0.5)
        box.setValue(value)
        box.setSuffix(f" {theme.say('metre')}")
        box.setMinimumHeight(HEIGHT_PX)
        return box

    def _buttons(self, theme: Theme) -> QHBoxLayout:
        make = QPushButton(theme.say("new_floor_make"), self)
        make.setProperty("role", "primary")
        make.setDefault(True)
        make.clicked.connect(self.accept)
        leave = QPushButton(theme.say("ask_stay"), self)
        leave.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(leave)
        row.addWidget(make)
        return row
