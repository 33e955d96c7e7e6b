"""What stands over the list of problems: how many there are, and how wide aisles shall be."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from planner.errors import PlanError
from planner.look import CAPTION_PX, SPACING_PX
from planner.project import Project, with_settings
from planner.session.change import Change
from planner.session.checking import WEIGHTS, Checked
from planner.session.session import Session
from planner.ui.panels.cell_texts import locale_of
from planner.ui.panels.element_fields import read_number
from planner.ui.panels.value_field import TypedEdit
from planner.ui.theme import Theme

FIELDS: Final = ("aisle_m", "least_aisle_m")
"""Settings that are typed here."""
FIELD_PX: Final = 14 * SPACING_PX


class ChecksBar(QWidget):
    """One line of counts and fields.

    Signals:
        refused: A ``VitrinaError``: why a typed width was not taken.

    Attributes:
        counts: How many problems of each weight there are.
        fields: By name of the setting.
    """

    refused = Signal(object)

    def __init__(self, session: Session, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._session, self._theme = session, theme
        self.counts = QLabel(self)
        self.fields = {key: TypedEdit(self) for key in FIELDS}
        self._captions = {key: QLabel(self) for key in FIELDS}
        line = QHBoxLayout(self)
        line.setContentsMargins(4 * SPACING_PX, SPACING_PX, 2 * SPACING_PX, SPACING_PX)
        line.setSpacing(2 * SPACING_PX)
        line.addWidget(self.counts)
        line.addStretch(1)
        for key, field in self.fields.items():
            field.setFixedWidth(FIELD_PX)
            field.editingFinished.connect(self._finish)
            field.left.connect(self._show)
            self._captions[key].setBuddy(field)
            line.addWidget(self._captions[key])
            line.addWidget(field)
        session.document.changed.connect(self._on_change)
        self.apply(theme)

    def apply(self, theme: Theme) -> None:
        """Take words and colours of a theme."""
        self._theme = theme
        self.counts.setFont(theme.font(CAPTION_PX))
        for key in FIELDS:
            words = theme.say(f"checks_{key}")
            self._captions[key].setText(words)
            self._captions[key].setFont(theme.font(CAPTION_PX))
            self.fields[key].setAccessibleName(words)
            self.fields[key].setFont(theme.font(tabular=True))
        self._show()

    def set_session(self, session: Session) -> None:
        """Show another project."""
        self._session.document.changed.disconnect(self._on_change)
        self._session = session
        session.document.changed.connect(self._on_change)
        self._show()

    def tell(self, found: Checked, *, is_busy: bool) -> None:
        """Say how many problems there are."""
        facts = {weight: found.count(weight) for weight in WEIGHTS}
        said = self._theme.say("checks_under_way") if is_busy else ""
        self.counts.setText(said or self._theme.say("checks_counts", **facts))

    def _on_change(self, change: Change) -> None:
        if change.settings:
            self._show()

    def _show(self) -> None:
        locale = locale_of(self._theme.words.language)
        for key, field in self.fields.items():
            value = getattr(self._session.document.project.settings, key)
            field.setText(locale.toString(float(value), "f", 2))

    def _finish(self) -> None:
        """Take what was typed, as one step."""
        try:
            typed = {key: read_number("width", field.text()) for key, field in self.fields.items()}
            now = self._session.document.project.settings
            if any(abs(getattr(now, key) - value) > 1e-9 for key, value in typed.items()):
                self._session.document.do("set_aisles", lambda project: _with(project, typed))
        except PlanError as error:
            self.refused.emit(error)
        self._show()


def _with(project: Project, typed: dict[str, float]) -> Project:
    settings = replace(
        project.settings, aisle_m=typed["aisle_m"], least_aisle_m=typed["least_aisle_m"]
    )
    return with_settings(project, settings)
