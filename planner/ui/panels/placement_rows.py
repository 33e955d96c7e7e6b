"""Rows of the placements sheet in an order and a selection of their own, for the table."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

import numpy as np
from numpy.typing import NDArray

from planner.tables.report import UNPLACED, Cell, ReportColumn, Sheet
from planner.ui.panels.cell_texts import decimals_of

Rows = NDArray[np.intp]
NO_SHEET = Sheet((), ())
SEARCHED = ("element_name", "placement_id", "products", "zone")
_DIGITS = re.compile(r"\d+")


class PlacementRows:
    """One sheet; columns are read off it when they are first needed.

    Attributes:
        sheet: What is shown.
        index: Column key to its place in every row.
        order: Rows of the sheet that are shown, top to bottom.
    """

    def __init__(self, sheet: Sheet, names: Mapping[str, str]) -> None:
        """Show every row, in the order of the sheet.

        Args:
            sheet: Placements of a report.
            names: Product id to name, which a search finds too.
        """
        self.sheet = sheet
        self.index = {column.key: at for at, column in enumerate(sheet.columns)}
        self.order: Rows = np.arange(len(sheet.rows))
        self._names = names
        self._decimals: dict[str, int] = {}
        self._codes: dict[str, NDArray[np.float64]] = {}
        self._texts: list[str] = []
        self._by_element: dict[tuple[str, str], list[int]] = {}
        self._by_placement: dict[tuple[str, str], int] = {}

    def read(self, sort: str) -> None:
        """Read off the sheet what showing, searching, marking and one sorting need.

        It is meant for a thread of its own, before the rows are shown.
        """
        for key in self.index:
            self.decimals(key)
        self._searched()
        self._read_ids()
        if sort in self.index:
            self._code(sort)

    def column(self, key: str) -> ReportColumn:
        """Return a column of the sheet."""
        return self.sheet.columns[self.index[key]]

    def cells(self, key: str) -> list[Cell]:
        """Return the cells of a column in the order of the sheet."""
        at = self.index[key]
        return [row[at] for row in self.sheet.rows]

    def decimals(self, key: str) -> int:
        """Return how many decimals a column is read with."""
        if key not in self._decimals:
            self._decimals[key] = decimals_of(self.column(key), self.cells(key))
        return self._decimals[key]

    def placements(self, rows: Rows) -> int:
        """Return how many of these rows of the sheet are placements, not sales without one."""
        if not self.sheet.rows or self.sheet.rows[-1][self.index["placement_id"]] != UNPLACED:
            return len(rows)
        return int(np.count_nonzero(rows != len(self.sheet.rows) - 1))

    def cell(self, row: int, key: str) -> Cell:
        """Return one cell; ``row`` counts from the top of what is shown."""
        return self.sheet.rows[int(self.order[row])][self.index[key]]

    def arrange(self, search: str, sort: str, descending: bool) -> None:
        """Choose rows and their order.

        Args:
            search: Words that a row must all have; empty for every row.
            sort: Key of a column; empty for the order of the sheet.
            descending: Greatest first; what has no value is last either way.
        """
        kept = self._found(search)
        if sort in self.index:
            codes = self._code(sort)[kept]
            kept = kept[np.argsort(-codes if descending else codes, kind="stable")]
        self.order = kept

    def part(self, order: Rows, keys: tuple[str, ...]) -> Sheet:
        """Return some rows and columns, in this order, as a sheet of its own; on any thread."""
        places = [self.index[key] for key in keys]
        columns = tuple(self.sheet.columns[at] for at in places)
        rows = self.sheet.rows
        return Sheet(
            columns, tuple(tuple(rows[row][at] for at in places) for row in order.tolist())
        )

    def of_elements(self, surface: str, elements: frozenset[str]) -> Rows:
        """Return the shown rows, from the top, of elements of a surface, by its name."""
        if not elements:
            return np.zeros(0, dtype=np.intp)
        self._read_ids()
        wanted = [r for one in elements for r in self._by_element.get((surface, one), ())]
        return self._shown(wanted)

    def of_placements(self, surface: str, placements: Iterable[str]) -> Rows:
        """Return the shown rows, from the top, of placements of a surface, by its name."""
        self._read_ids()
        found = (self._by_placement.get((surface, one)) for one in placements)
        return self._shown([row for row in found if row is not None])

    def _shown(self, rows: list[int]) -> Rows:
        wanted = np.zeros(len(self.sheet.rows), dtype=np.bool_)
        wanted[rows] = True
        return np.flatnonzero(wanted[self.order])

    def _read_ids(self) -> None:
        if self._by_placement or not self.sheet.rows:
            return
        surfaces, elements, placements = (
            self.cells(key) for key in ("surface", "element_id", "placement_id")
        )
        for row, (surface, element, placement) in enumerate(
            zip(surfaces, elements, placements, strict=True)
        ):
            self._by_placement[str(surface), str(placement)] = row
            self._by_element.setdefault((str(surface), str(element)), []).append(row)

    def _found(self, search: str) -> Rows:
        words = search.casefold().split()
        kept = np.arange(len(self.sheet.rows))
        for word in words:
            texts = self._searched()
            kept = kept[np.fromiter((word in texts[row] for row in kept.tolist()), np.bool_)]
        return kept

    def _searched(self) -> list[str]:
        """Return what a search looks at, one text a row."""
        if not self._texts and self.sheet.rows:
            names, products = self._names, self.index["products"]
            places = [self.index[key] for key in SEARCHED]
            for row in self.sheet.rows:
                named = (names.get(one, "") for one in str(row[products]).split("|"))
                parts = (str(row[at]) for at in places)
                self._texts.append("\n".join((*parts, *named)).casefold())
        return self._texts

    def _code(self, key: str) -> NDArray[np.float64]:
        """Return numbers that sort as the column does; NaN where it has no value."""
        if key not in self._codes:
            cells = self.cells(key)
            if self.column(key).decimals >= 0:
                numbers = [np.nan if cell is None else float(cell) for cell in cells]
                self._codes[key] = np.array(numbers, dtype=np.float64)
            else:
                self._codes[key] = _text_codes(self._sorted_as(key, cells))
        return self._codes[key]

    def _sorted_as(self, key: str, cells: list[Cell]) -> list[str]:
        """Return the texts that a column of text is sorted by: ``G2`` before ``G10``."""
        if key == "products":
            firsts = (str(cell).split("|", maxsplit=1)[0] for cell in cells)
            return [self._names.get(first, first).casefold() for first in firsts]
        texts = ["" if cell in (None, UNPLACED) else str(cell) for cell in cells]
        if key == "placement_id":
            names = self.cells("element_name")
            texts = [
                f"{name}\n{text}" if text else "" for name, text in zip(names, texts, strict=True)
            ]
        return [_DIGITS.sub(lambda found: found[0].zfill(9), text.casefold()) for text in texts]


def _text_codes(texts: list[str]) -> NDArray[np.float64]:
    places = {text: float(at) for at, text in enumerate(sorted(set(texts)))}
    places[""] = np.nan
    return np.fromiter(map(places.__getitem__, texts), dtype=np.float64, count=len(texts))
