"""Dialogs about variants and floors: a name, days of validity, a floor of another store."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QDate, QLocale, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateEdit,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from planner.look import SPACING_PX, TITLE_PX
from planner.model.validity import Validity
from planner.session.copying import Offer
from planner.session.names import shown_variant
from planner.ui.theme import Theme

WIDTH_PX: Final = 90 * SPACING_PX
FIELD_PX: Final = 7 * SPACING_PX
ISO: Final = Qt.DateFormat.ISODate
SHOWN_DAY: Final = "d MMM yyyy"


class _Dialog(QDialog):
    """A title, something in the middle, and two buttons."""

    def __init__(self, theme: Theme, title: str, deed: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(theme.say("product"))
        self.setMinimumWidth(WIDTH_PX)
        heading = QLabel(title, self)
        heading.setFont(theme.font(TITLE_PX, QFont.Weight.DemiBold))
        heading.setWordWrap(True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(*[6 * SPACING_PX] * 4)
        self._column.setSpacing(4 * SPACING_PX)
        self._column.addWidget(heading)
        self.take = QPushButton(deed, self)
        self.take.setProperty("role", "primary")
        self.take.setDefault(True)
        self.take.clicked.connect(self.accept)
        leave = QPushButton(theme.say("ask_stay"), self)
        leave.clicked.connect(self.reject)
        self._buttons = QHBoxLayout()
        self._buttons.addStretch(1)
        self._buttons.addWidget(leave)
        self._buttons.addWidget(self.take)

    def _hold(self, middle: QVBoxLayout | QFormLayout) -> None:
        middle.setSpacing(2 * SPACING_PX)
        self._column.addLayout(middle)
        self._column.addLayout(self._buttons)


class NameDialog(_Dialog):
    """Asks for a name.

    Attributes:
        edit: Where it is typed.
    """

    def __init__(self, theme: Theme, title: str, now: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, theme.say(title), theme.say("plan_dialog_take"), parent)
        self.edit = QLineEdit(now, self)
        self.edit.setAccessibleName(theme.say("plan_dialog_name"))
        self.edit.selectAll()
        self.edit.textChanged.connect(self._weigh)
        form = QFormLayout()
        form.addRow(theme.say("plan_dialog_name"), self.edit)
        self._hold(form)
        self._weigh()
        self.edit.setFocus()

    @property
    def name(self) -> str:
        """What was typed."""
        return self.edit.text().strip()

    def _weigh(self, _: str = "") -> None:
        self.take.setEnabled(bool(self.name))


class ValidityDialog(_Dialog):
    """Asks for a first and a last day, each of which may be left open.

    Attributes:
        ends: Whether an end is known, and its day: the first, then the last.
    """

    def __init__(
        self, theme: Theme, variant: str, now: Validity, parent: QWidget | None = None
    ) -> None:
        title = theme.say("validity_title", variant=variant)
        super().__init__(theme, title, theme.say("plan_dialog_take"), parent)
        self.ends = tuple(
            self._end(theme, code, day)
            for code, day in (("validity_from", now.valid_from), ("validity_to", now.valid_to))
        )
        form = QFormLayout()
        for box, edit in self.ends:
            form.addRow(box, edit)
        self._about = QLabel(theme.say("validity_about"), self)
        self._about.setWordWrap(True)
        palette = self._about.palette()
        palette.setColor(self._about.foregroundRole(), theme.colour("secondary"))
        self._about.setPalette(palette)
        form.addRow(self._about)
        self._hold(form)
        self._weigh()

    @property
    def validity(self) -> Validity:
        """What was chosen; an end before the beginning is the beginning."""
        first, last = (edit.date() if box.isChecked() else None for box, edit in self.ends)
        if first is not None and last is not None and last < first:
            last = first
        return Validity(*("" if day is None else day.toString(ISO) for day in (first, last)))

    def _end(self, theme: Theme, code: str, day: str) -> tuple[QCheckBox, QDateEdit]:
        box, edit = QCheckBox(theme.say(code), self), QDateEdit(self)
        edit.setLocale(QLocale(theme.words.language))
        edit.setMinimumHeight(FIELD_PX)
        edit.setCalendarPopup(True)
        edit.setDisplayFormat(SHOWN_DAY)
        edit.setDate(QDate.fromString(day, ISO) if day else QDate.currentDate())
        edit.setAccessibleName(theme.say(code))
        box.setChecked(bool(day))
        box.toggled.connect(self._weigh)
        edit.dateChanged.connect(self._weigh)
        return box, edit

    def _weigh(self, _: object = None) -> None:
        """Let only known ends be edited, and no end come before the beginning."""
        for box, edit in self.ends:
            edit.setEnabled(box.isChecked())
        (first, first_day), (_, last_day) = self.ends
        earliest = first_day.date() if first.isChecked() else QDate(1, 1, 1)
        last_day.setMinimumDate(earliest)


class TakeFloorDialog(_Dialog):
    """Asks which floor is taken, and what becomes of it.

    Attributes:
        floors: The offered ones.
        as_floor: Adds it as a floor.
        as_variant: Makes a variant of it, in the place of the shown floor.
        edit: Where its name is typed.
    """

    def __init__(
        self, theme: Theme, offers: Sequence[Offer], parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, theme.say("take_floor_title"), theme.say("take_floor_take"), parent)
        self._offers = offers
        self.floors = QComboBox(self)
        for offer in offers:
            variant = shown_variant(theme.words, offer.variant)
            self.floors.addItem(
                theme.say("take_floor_of", surface=offer.surface.name, variant=variant)
            )
        self.as_floor = QRadioButton(theme.say("take_floor_as_floor"), self)
        self.as_variant = QRadioButton(theme.say("take_floor_as_variant"), self)
        self.as_floor.setChecked(True)
        self.edit = QLineEdit(self)
        form = QFormLayout()
        for code, field in (("take_floor_which", self.floors), ("plan_dialog_name", self.edit)):
            field.setAccessibleName(theme.say(code))
            form.addRow(theme.say(code), field)
        form.addRow(self.as_floor)
        form.addRow(self.as_variant)
        self._hold(form)
        self.floors.currentIndexChanged.connect(self._name)
        self.edit.textChanged.connect(self._weigh)
        self._name()

    @property
    def values(self) -> tuple[int, bool, str]:
        """Number of the floor, whether it becomes a variant, and its name."""
        return self.floors.currentIndex(), self.as_variant.isChecked(), self.edit.text().strip()

    def _name(self, _: int = 0) -> None:
        self.edit.setText(self._offers[self.floors.currentIndex()].surface.name)

    def _weigh(self, _: str = "") -> None:
        self.take.setEnabled(bool(self.edit.text().strip()))
