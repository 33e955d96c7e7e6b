"""The elements of a surface as rows of a table: what they are, which are shown, in what order."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QLocale

from planner.model.element import Element, ElementId
from planner.model.layering import is_locked_on
from planner.model.plan import Frame, Surface
from planner.ui.panels.cell_texts import locale_of
from planner.ui.panels.element_fields import (
    FIELDS,
    KIND,
    LAYER,
    NAME,
    SHOWN,
    WHOLE,
    ZONE,
    values_of,
)
from planner.units import FLOOR, PAGE
from planner.wording import Words

ID, PRODUCTS, LOCKED = "id", "products", "locked"
NUMBERS: Final = tuple(key for key in FIELDS if key != "thickness")
KEYS: Final = (ID, NAME, KIND, ZONE, LAYER, *NUMBERS, PRODUCTS, LOCKED)
"""Columns, left to right."""
UNSEEN: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {FLOOR: SHOWN, PAGE: ("angle", "height", "bays", "levels")}
)
"""Columns that nothing on a surface of a medium has anything for."""
TYPED: Final = frozenset({NAME, KIND, ZONE, LAYER, *NUMBERS})
"""Columns whose cells can be typed; ``LOCKED`` is switched."""
DECIMALS: Final[Mapping[str, int]] = MappingProxyType({"angle": 1, PRODUCTS: 0})
"""Digits behind the point; 2 for all else that is not whole."""

Cell = str | float | None
_DIGITS: Final = re.compile(r"\d+")


class FixtureRows:
    """Rows in the order they are shown in; numbers of one element are worked out once.

    Attributes:
        surface: Whose elements they are; None for none.
        order: Ids of the rows that are shown, from the top.
    """

    def __init__(self, words: Words) -> None:
        self.surface: Surface | None = None
        self.order: list[ElementId] = []
        self._rows: dict[ElementId, int] = {}
        self._numbers: dict[ElementId, tuple[Element, Frame, dict[str, float]]] = {}
        self.take_words(words)

    def take_words(self, words: Words) -> None:
        """Write in another language."""
        self._words = words
        self._locale = locale_of(words.language)
        self._locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
        self._kinds: dict[str, str] = {}

    def take(self, surface: Surface | None) -> None:
        """Read another surface, or the same one after an edit; the order stays."""
        self.surface = surface

    def arrange(self, search: str, sort: str, *, descending: bool) -> None:
        """Choose the rows that have all words of a search, and sort them; empty cells come last."""
        surface = self.surface
        elements = [] if surface is None else list(surface.elements.values())
        for word in search.casefold().split():
            elements = [one for one in elements if word in self._searched(one)]
        if sort in KEYS:
            full = [one for one in elements if self.cell(one, sort) not in (None, "")]
            empty = [one for one in elements if self.cell(one, sort) in (None, "")]
            full.sort(key=self._sorter(sort), reverse=descending)
            elements = full + empty
        self.order = [one.id for one in elements]
        self._rows = {key: row for row, key in enumerate(self.order)}

    def element(self, row: int) -> Element:
        """Return what a row is about."""
        if self.surface is None:
            raise IndexError(row)
        return self.surface.elements[self.order[row]]

    def row_of(self, element: ElementId) -> int:
        """Return the row of an element; -1 where it is not shown."""
        return self._rows.get(element, -1)

    def has(self, element: Element, key: str) -> bool:
        """Say whether an element has a value in a column that can be typed."""
        return key in TYPED and (key not in NUMBERS or key in self._numbers_of(element))

    def cell(self, element: Element, key: str) -> Cell:
        """Return the value of a cell; None where an element has no such thing."""
        if key in NUMBERS:
            return self._numbers_of(element).get(key)
        if key == PRODUCTS:
            return (
                float(len({put.product for row in element.stock.values() for put in row})) or None
            )
        if key == LOCKED:
            is_locked = self.surface is not None and is_locked_on(self.surface, element)
            return self._words.say("fixture_is_locked") if is_locked else ""
        if key == KIND:
            return self._kind(element.kind)
        return {ID: element.id, NAME: element.name, ZONE: element.zone, LAYER: element.layer}[key]

    def text(self, element: Element, key: str) -> str:
        """Return a cell as people read it and type it; empty for no value."""
        value = self.cell(element, key)
        if value is None or isinstance(value, str):
            return value or ""
        decimals = 0 if key in WHOLE else DECIMALS.get(key, 2)
        return self._locale.toString(round(value, decimals) + 0.0, "f", decimals)

    def _numbers_of(self, element: Element) -> dict[str, float]:
        frame = Frame() if self.surface is None else self.surface.frame
        found = self._numbers.get(element.id)
        if found is None or found[0] is not element or found[1] != frame:
            found = self._numbers[element.id] = (element, frame, values_of(element, frame))
        return found[2]

    def _kind(self, key: str) -> str:
        if key not in self._kinds:
            self._kinds[key] = self._words.say(f"kind_{key}")
        return self._kinds[key]

    def _searched(self, element: Element) -> str:
        parts = (element.id, element.name, self._kind(element.kind), element.zone, element.layer)
        return "\n".join(parts).casefold()

    def _sorter(self, key: str) -> Callable[[Element], tuple[float, str]]:
        def place(element: Element) -> tuple[float, str]:
            value = self.cell(element, key)
            if isinstance(value, str):
                return 0.0, _DIGITS.sub(lambda found: found[0].zfill(9), value.casefold())
            return value or 0.0, ""

        return place
