"""Rows of a report by placement, for those who look at one or a few of them."""

from __future__ import annotations

from collections.abc import Mapping

from planner.model.element import Element
from planner.model.placements import slots_of
from planner.tables.report import UNPLACED, Cell, Report
from planner.ui.panels.cell_texts import cell_text, locale_of
from planner.ui.panels.placement_names import PlacementNames
from planner.ui.panels.places_card import Place

HEADLINE = "noticed_per_1000"


class ScoredPlaces:
    """Finds the row of a placement."""

    def __init__(self, report: Report | None) -> None:
        self.report = report
        self._keys: tuple[str, ...] = ()
        self._rows: dict[tuple[Cell, Cell], tuple[Cell, ...]] = {}
        self._counts: dict[Cell, int] = {}

    def row(self, surface: str, placement: str) -> Mapping[str, Cell] | None:
        """Return a row by column key; None for what was not scored."""
        self._read()
        found = self._rows.get((surface, placement))
        return None if found is None else dict(zip(self._keys, found, strict=True))

    def count(self, surface: str) -> int:
        """Return how many placements of a surface were scored."""
        self._read()
        return self._counts.get(surface, 0)

    def zone(self, surface: str, name: str) -> tuple[Mapping[str, Cell], int, int] | None:
        """Return the row of a zone, its rank by contacts, and how many zones its surface has."""
        rows = [] if self.report is None else self.report.zones.records()
        here = [row for row in rows if row["surface"] == surface and row["zone"] != UNPLACED]
        found = next((row for row in here if row["zone"] == name), None)
        if found is None:
            return None
        noticed = [_amount(row) for row in here]
        return found, 1 + sum(one > _amount(found) for one in noticed), len(here)

    def whole(self) -> int:
        """Return how many placements of all surfaces were scored."""
        self._read()
        return sum(self._counts.values())

    def zones(self, surface: str, element: Element) -> str:
        """Return the names of the zones that the placements of an element were found in."""
        slots = slots_of(element) if element.traits.sells else ()
        rows = (self.row(surface, f"{element.id}-{slot}") for slot in slots)
        return ", ".join(sorted({str(row["zone"]) for row in rows if row and row["zone"]}))

    def places(self, surface: str, element: Element, names: PlacementNames) -> tuple[Place, ...]:
        """Return the placements of an element as lines of a list."""
        locale = locale_of(names.words.language)
        found: list[Place] = []
        head = ""
        for slot in slots_of(element) if element.traits.sells else ():
            placement = f"{element.id}-{slot}"
            row = self.row(surface, placement) or {}
            noticed = cell_text(row.get(HEADLINE), "per_1000", 0, locale)
            bay, level = names.bay(element, slot), names.level(element, slot)
            if level and bay != head:
                head = bay
                found.append(Place("", _capital(bay)))
            words = _capital(level or bay or element.label)
            spoken = names.where(element, slot)
            found.append(Place(placement, words, noticed, str(row.get("band") or ""), spoken))
        return tuple(found)

    def _read(self) -> None:
        if self._keys or self.report is None:
            return
        sheet = self.report.placements
        self._keys = tuple(column.key for column in sheet.columns)
        on, what = self._keys.index("surface"), self._keys.index("placement_id")
        for row in sheet.rows:
            self._rows[row[on], row[what]] = row
            if row[what] != UNPLACED:
                self._counts[row[on]] = self._counts.get(row[on], 0) + 1


def _amount(row: Mapping[str, Cell]) -> float:
    cell = row[HEADLINE]
    return float(cell) if isinstance(cell, int | float) else 0.0


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
