"""Properties of one element, each typed with Enter."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from planner.errors import VitrinaError
from planner.look import CAPTION_PX, SPACING_PX
from planner.model.element import Element
from planner.model.plan import Surface
from planner.ui.panels.card import Card
from planner.ui.panels.cell_texts import locale_of
from planner.ui.panels.element_fields import FIELDS, LENGTHS, NAME, values_of
from planner.ui.panels.text_line import TextLine
from planner.ui.panels.value_field import ValueField
from planner.ui.theme import Theme
from planner.units import MEDIA


class PropertiesCard(Card):
    """A grid of fields; which of them are shown depends on the shape and the kind.

    Signals:
        entered: Key of a property and what was typed.

    Attributes:
        fields: By key.
        trouble: Why the last typed value was not taken, or what became of it.
    """

    entered = Signal(str, str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self.fields = {key: ValueField(key, self, is_number=key != NAME) for key in (NAME, *FIELDS)}
        self.trouble = TextLine(self, CAPTION_PX, "bad")
        self._unit = "m"
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(3 * SPACING_PX)
        self._grid.setVerticalSpacing(SPACING_PX)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1)
        for field in self.fields.values():
            field.entered.connect(self.entered)
        self.body.addLayout(self._grid)
        self.body.addWidget(self.trouble)
        self.trouble.hide()

    def apply(self, theme: Theme) -> None:
        """Take words and colours of a theme."""
        super().apply(theme)
        self.head(theme.say("inspector_properties"))
        self.trouble.apply(theme)
        for key, field in self.fields.items():
            field.apply(theme, theme.say(f"property_{key}"), self._unit_of(key))

    def show_element(self, element: Element, surface: Surface) -> None:
        """Show what an element is like now."""
        unit = MEDIA[surface.medium].unit
        if unit != self._unit:
            self._unit = unit
            self.apply(self.theme)
        values = values_of(element, surface.frame)
        self.fields[NAME].show_value(element.name)
        self.fields[NAME].edit.setPlaceholderText(element.id)
        for key, value in values.items():
            self.fields[key].show_value(self._written(value))
        shown = [key for key in FIELDS if key in values]
        if shown != self._shown():
            self._lay_out(shown)

    def refuse(self, error: VitrinaError) -> None:
        """Say why a value was not taken; every field shows again what holds."""
        self.trouble.ink("bad")
        self.trouble.apply(self.theme)
        self.trouble.tell(self.theme.say(error.code, **error.facts))
        for field in self.fields.values():
            field.restore()

    def note(self, text: str) -> None:
        """Say what became of a value; empty for nothing worth saying."""
        self.trouble.ink("warn")
        self.trouble.apply(self.theme)
        self.trouble.tell(text)

    def _shown(self) -> list[str]:
        return [key for key in FIELDS if not self.fields[key].isHidden() and self._grid.count()]

    def _lay_out(self, shown: Sequence[str]) -> None:
        for key, field in self.fields.items():
            self._grid.removeWidget(field)
            field.setVisible(key == NAME or key in shown)
        self._grid.addWidget(self.fields[NAME], 0, 0, 1, 2)
        for nth, key in enumerate(shown):
            self._grid.addWidget(self.fields[key], 1 + nth // 2, nth % 2)
        order = [self.fields[key].edit for key in (NAME, *shown)]
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)

    def _unit_of(self, key: str) -> str:
        if key in LENGTHS:
            return self.theme.say(f"unit_{self._unit}")
        return {"height": self.theme.say("unit_m"), "angle": "°"}.get(key, "")

    def _written(self, value: float) -> str:
        locale = locale_of(self.theme.words.language)
        locale.setNumberOptions(locale.NumberOption.OmitGroupSeparator)
        text = locale.toString(round(value, 3) + 0.0, "f", 3)
        return text.rstrip("0").rstrip(".,") if any(mark in text for mark in ".,") else text
