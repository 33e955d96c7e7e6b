"""Properties of what is selected, each typed with Enter; one value goes to all of it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from planner.errors import VitrinaError
from planner.look import CAPTION_PX, SPACING_PX
from planner.model.cells import is_block
from planner.model.element import Element
from planner.model.kinds import KINDS
from planner.model.page import ALGORITHMS
from planner.model.plan import Surface
from planner.model.signs import SIGNS
from planner.session.names import in_window
from planner.ui.panels.card import Card
from planner.ui.panels.cell_texts import locale_of
from planner.ui.panels.choice_field import ChoiceField
from planner.ui.panels.element_fields import (
    ALGORITHM,
    FIELDS,
    KIND,
    LAYER,
    LENGTHS,
    NAME,
    STICKY,
    SYMBOL,
    ZONE,
    caption_code,
    shared_values,
)
from planner.ui.panels.text_line import TextLine
from planner.ui.panels.value_field import ValueField
from planner.ui.theme import Theme
from planner.units import MEDIA

WIDE = (NAME, KIND, ALGORITHM, STICKY, SYMBOL, ZONE, LAYER)
"""Properties that are words, each over the whole width."""


class PropertiesCard(Card):
    """A grid of fields; which of them are shown depends on the shape and the kind.

    Signals:
        entered: Key of a property and what was typed.

    Attributes:
        fields: Name and numbers, by key.
        kind: What it is.
        zone: Where it belongs.
        symbol: The sign that a symbol shows.
        layer: The layer it lies on.
        algorithm: What fills its positions.
        sticky: Whether it stays while the page scrolls.
        trouble: Why the last typed value was not taken, or what became of it.
    """

    entered = Signal(str, str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self.fields = {key: ValueField(key, self, is_number=key != NAME) for key in (NAME, *FIELDS)}
        self.kind = ChoiceField(KIND, self, is_open=False)
        self.zone = ChoiceField(ZONE, self, is_open=True)
        self.symbol = ChoiceField(SYMBOL, self, is_open=False)
        self.layer = ChoiceField(LAYER, self, is_open=False)
        self.algorithm = ChoiceField(ALGORITHM, self, is_open=False)
        self.sticky = ChoiceField(STICKY, self, is_open=False)
        self.trouble = TextLine(self, CAPTION_PX, "bad")
        self._parts: dict[str, ValueField | ChoiceField] = {
            **self.fields,
            KIND: self.kind,
            ALGORITHM: self.algorithm,
            STICKY: self.sticky,
            SYMBOL: self.symbol,
            ZONE: self.zone,
            LAYER: self.layer,
        }
        self._shown: tuple[str, ...] = ()
        self._unit = "m"
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(3 * SPACING_PX)
        self._grid.setVerticalSpacing(SPACING_PX)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1)
        for part in self._parts.values():
            part.entered.connect(self.entered)
        self.body.addLayout(self._grid)
        self.body.addWidget(self.trouble)
        self.trouble.hide()

    def apply(self, theme: Theme) -> None:
        """Take words and colours of a theme."""
        super().apply(theme)
        self.head(theme.say("inspector_properties"))
        self.trouble.apply(theme)
        for key, field in self.fields.items():
            field.apply(theme, self._caption(key), self._unit_of(key))
        for choice in (
            self.kind, self.symbol, self.zone, self.layer, self.algorithm, self.sticky,
        ):  # fmt: skip
            choice.apply(theme, theme.say(f"property_{choice.key}"))

    def show_elements(
        self, elements: Sequence[Element], surface: Surface, zones: Collection[str], scored: str
    ) -> None:
        """Show what elements are like now; where they differ, that they do.

        Args:
            elements: At least one.
            surface: Where they stand.
            zones: Names of its zones.
            scored: Names of the zones that they were found in; may be empty.
        """
        unit = MEDIA[surface.medium].unit
        if unit != self._unit:
            self._unit = unit
            self.apply(self.theme)
        various = self.theme.say("values_various")
        values = shared_values(elements, surface.frame)
        for key, value in values.items():
            self.fields[key].show_value("" if value is None else self._written(value), various)
        name = _common(element.name for element in elements)
        only = elements[0].id if len(elements) == 1 else various
        self.fields[NAME].show_value(name or "", only if name is None or len(elements) == 1 else "")
        self._show_kind(elements, surface.medium, various)
        self._show_zone(elements, zones, scored, various)
        self._show_symbol(elements, various)
        self._show_layer(elements, surface, various)
        self._show_showing(elements, various)
        has_zone = any(one.traits.sells or one.zone for one in elements)
        hidden = {
            *(() if has_zone else (ZONE,)),
            *(() if surface.layers else (LAYER,)),
            *(() if all(one.traits.role == "symbol" for one in elements) else (SYMBOL,)),
            *(() if all(one.traits.scan for one in elements) else (ALGORITHM,)),
            *(() if all(is_block(one) for one in elements) else (STICKY,)),
        }
        shown = (
            *(key for key in WIDE if key not in hidden),
            *(k for k in FIELDS if k in values),
        )
        if shown != self._shown:
            self._lay_out(shown)

    def refuse(self, error: VitrinaError) -> None:
        """Say why a value was not taken; every field shows again what holds."""
        self.trouble.ink("bad")
        self.trouble.apply(self.theme)
        self.trouble.tell(in_window(self.theme.words, error.code, error.facts))
        for part in self._parts.values():
            part.restore()

    def note(self, text: str) -> None:
        """Say what became of a value; empty for nothing worth saying."""
        self.trouble.ink("warn")
        self.trouble.apply(self.theme)
        self.trouble.tell(text)

    def _show_kind(self, elements: Sequence[Element], medium: str, various: str) -> None:
        say = self.theme.say
        kinds = [(key, say(f"kind_{key}")) for key, kind in KINDS.items() if kind.medium == medium]
        self.kind.offer(sorted(kinds, key=lambda option: option[1].casefold()))
        self.kind.show_value(_common(element.kind for element in elements), various)

    def _show_zone(
        self, elements: Sequence[Element], zones: Collection[str], scored: str, various: str
    ) -> None:
        names = sorted(zones, key=str.casefold)
        self.zone.offer([("", self.theme.say("zone_by_place")), *((one, one) for one in names)])
        zone = _common(element.zone for element in elements)
        found = self.theme.say("zone_by_place_found", zone=scored) if scored else ""
        hint = found or self.theme.say("zone_by_place")
        self.zone.show_value(zone, various if zone is None else hint)

    def _show_symbol(self, elements: Sequence[Element], various: str) -> None:
        self.symbol.offer([(key, self.theme.say(f"sign_{key}")) for key in SIGNS])
        sign = _common(element.symbol for element in elements)
        hint = various if sign is None else self.theme.say("symbol_choose")
        self.symbol.show_value(sign, hint)

    def _show_layer(self, elements: Sequence[Element], surface: Surface, various: str) -> None:
        names, ground = (
            [one.name for one in reversed(surface.layers)],
            self.theme.say("layer_ground"),
        )
        self.layer.offer([*((one, one) for one in names), ("", ground)])
        layer = _common(one.layer if one.layer in names else "" for one in elements)
        self.layer.show_value(layer, various if layer is None else ground)

    def _show_showing(self, elements: Sequence[Element], various: str) -> None:
        say = self.theme.say
        by_hand = say("algorithm_none")
        self.algorithm.offer([("", by_hand), *((k, say(f"algorithm_{k}")) for k in ALGORITHMS)])
        algorithm = _common(one.showing.algorithm for one in elements)
        self.algorithm.show_value(algorithm, various if algorithm is None else by_hand)
        self.sticky.offer([("", say("sticky_no")), (STICKY, say("sticky_yes"))])
        sticky = _common(STICKY if one.showing.is_sticky else "" for one in elements)
        self.sticky.show_value(sticky, various if sticky is None else say("sticky_no"))

    def _caption(self, key: str) -> str:
        """Return what a number is called; some are called otherwise on a page."""
        words = self.theme.words
        return words.say(caption_code(key, self._unit, f"property_{key}", words))

    def _lay_out(self, shown: tuple[str, ...]) -> None:
        self._shown = shown
        for key, part in self._parts.items():
            self._grid.removeWidget(part)
            part.setVisible(key in shown)
        wide = [key for key in shown if key in WIDE]
        for row, key in enumerate(wide):
            self._grid.addWidget(self._parts[key], row, 0, 1, 2)
        for nth, key in enumerate(shown[len(wide) :]):
            self._grid.addWidget(self._parts[key], len(wide) + nth // 2, nth % 2)
        for before, after in pairwise(self._parts[key].focus for key in shown):
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


def _common(values: Iterable[str]) -> str | None:
    """Return the text that all have; None where they differ."""
    first, *others = dict.fromkeys(values)
    return None if others else first
