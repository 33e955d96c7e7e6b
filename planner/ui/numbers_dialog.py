"""Asks for some numbers, and tells them while they are typed."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QDialog,
    QDoubleSpinBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from planner.look import SPACING_PX, TITLE_PX
from planner.ui.dialog_buttons import dialog_buttons
from planner.ui.panels.cell_texts import locale_of
from planner.ui.theme import Theme

HEIGHT_PX = 28
WIDTH_PX = 320
ASIDE_PX = 6 * SPACING_PX


@dataclass(frozen=True, slots=True)
class Number:
    """One number to ask for.

    Attributes:
        code: Of what it is called.
        value: What it is at first.
        least: Its least value.
        most: Its greatest value.
        decimals: Digits behind the point; 0 for a whole number.
        unit: What it is in, as it is written.
    """

    code: str
    value: float
    least: float
    most: float
    decimals: int
    unit: str = ""


class NumbersDialog(QDialog):
    """A title, a field a number, and what is to be done.

    Signals:
        changed: Every value, as a tuple, once one is another.
    """

    changed = Signal(object)

    def __init__(
        self, theme: Theme, title: str, numbers: tuple[Number, ...], parent: QWidget | None = None
    ) -> None:
        """Ask.

        Args:
            theme: Its look and language.
            title: Code of what is asked; that of the button is ``do_<title>``.
            numbers: What is asked for, at least one.
            parent: It stands over this.
        """
        super().__init__(parent)
        self.setObjectName("numbers")
        self.setWindowTitle(theme.say("product"))
        head = QLabel(theme.say(title), self)
        head.setFont(theme.font(TITLE_PX, QFont.Weight.DemiBold))
        form = QFormLayout()
        form.setSpacing(2 * SPACING_PX)
        self.fields = [self._field(theme, number) for number in numbers]
        for number, field in zip(numbers, self.fields, strict=True):
            form.addRow(theme.say(number.code), field)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[6 * SPACING_PX] * 4)
        column.setSpacing(4 * SPACING_PX)
        column.addWidget(head)
        column.addLayout(form)
        column.addLayout(self._buttons(theme, title))
        self.setMinimumWidth(WIDTH_PX)
        self.fields[0].setFocus()
        self.fields[0].selectAll()

    def values(self) -> tuple[float, ...]:
        """Return the numbers as they are typed now."""
        return tuple(field.value() for field in self.fields)

    def stand_aside(self, over: QWidget) -> None:
        """Stand in the upper right corner of a window, so that the plan is seen."""
        self.adjustSize()
        at = over.rect().topRight() - QPoint(self.width() + ASIDE_PX, -3 * ASIDE_PX)
        self.move(over.mapToGlobal(at))

    def _field(self, theme: Theme, number: Number) -> QDoubleSpinBox:
        field = QDoubleSpinBox(self)
        field.setLocale(locale_of(theme.words.language))
        field.setRange(number.least, number.most)
        field.setDecimals(number.decimals)
        field.setSingleStep(1.0 if number.decimals == 0 or number.unit == "°" else 0.1)
        field.setValue(number.value)
        field.setSuffix(f" {number.unit}" if number.unit not in ("", "°") else number.unit)
        field.setMinimumHeight(HEIGHT_PX)
        field.setAccessibleName(theme.say(number.code))
        field.valueChanged.connect(self._tell)
        return field

    def _tell(self, _value: float) -> None:
        self.changed.emit(self.values())

    def _buttons(self, theme: Theme, title: str) -> QHBoxLayout:
        _, row = dialog_buttons(self, theme, theme.say(f"do_{title}"))
        return row
