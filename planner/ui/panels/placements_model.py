"""The placements of a report as Qt's views want them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from planner.files.exporters.report_csv import CODED
from planner.model.element import ElementId
from planner.model.kinds import kind_of
from planner.model.plan import NOWHERE, Plan, SurfaceId
from planner.tables.report import UNPLACED
from planner.ui.panels.cell_texts import NO_VALUE, cell_text, locale_of
from planner.ui.panels.placement_names import PlacementNames, products_in_words, slot_of
from planner.ui.panels.placement_rows import NO_SHEET, PlacementRows
from planner.ui.theme import Theme

USUAL_COLUMNS: Final = (
    "rank",
    "band",
    "placement_id",
    "products",
    "zone",
    "noticed_per_1000",
    "opportunities_per_1000",
    "mean_seconds_seen",
    "units",
    "sales_to_exposure_index",
)
"""What the table shows until a user chooses."""

Index = QModelIndex | QPersistentModelIndex
_SHOWN = Qt.ItemDataRole.DisplayRole
_ALIGNED = Qt.ItemDataRole.TextAlignmentRole
_TIP = Qt.ItemDataRole.ToolTipRole
_SPOKEN = Qt.ItemDataRole.AccessibleTextRole
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_MIDDLE = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter


class PlacementsModel(QAbstractTableModel):
    """Rows and columns that are shown; views never see a row that is filtered out.

    Attributes:
        rows: What is shown, in its order.
        keys: Keys of the columns that are shown, left to right.
    """

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self.rows = PlacementRows(NO_SHEET, {})
        self.keys: tuple[str, ...] = ()
        self._chosen: tuple[str, ...] = USUAL_COLUMNS
        self._names: Mapping[str, str] = {}
        self._plan = Plan()
        self._surfaces: dict[str, SurfaceId] = {}
        self._search, self._sort, self._descending = "", "rank", False
        self._dress(theme)

    def take(self, rows: PlacementRows, plan: Plan, names: Mapping[str, str]) -> None:
        """Show the rows of another report.

        Args:
            rows: Without a column for no report at all.
            plan: What was scored.
            names: Product id to name.
        """
        self.beginResetModel()
        self._plan, self._names = plan, names
        self._surfaces = {surface.name: key for key, surface in plan.surfaces.items()}
        self.rows = rows
        self._arrange()
        self.endResetModel()

    def apply(self, theme: Theme) -> None:
        """Write everything in the words and numbers of the theme's language."""
        self.beginResetModel()
        self._dress(theme)
        self._measure()
        self.endResetModel()

    def arrange(self, search: str, sort: str, descending: bool) -> None:
        """Choose rows and their order; as ``PlacementRows.arrange``."""
        self.beginResetModel()
        self._search, self._sort, self._descending = search, sort, descending
        self._arrange()
        self.endResetModel()

    def choose(self, keys: tuple[str, ...]) -> None:
        """Choose columns, left to right; keys that no report has are passed over."""
        self.beginResetModel()
        self._chosen = keys
        self._measure()
        self.endResetModel()

    def surface_of(self, row: int) -> SurfaceId:
        """Return the id of the surface that a shown row is on; empty for none."""
        return self._surfaces.get(str(self.rows.cell(row, "surface")), NOWHERE)

    def is_numeric(self, column: int) -> bool:
        """Say whether a shown column holds numbers."""
        return self.rows.column(self.keys[column]).decimals >= 0

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """Return how many rows are shown."""
        return 0 if parent.isValid() else len(self.rows.order)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        """Return how many columns are shown."""
        return 0 if parent.isValid() else len(self.keys)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _SHOWN) -> object:
        """Return the words over a column."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self.keys):
            return None
        if role == _SHOWN:
            return self._theme.say(f"column_{self.keys[section]}")
        if role == _TIP:
            name = self._theme.say(f"column_{self.keys[section]}")
            return f"{name}\n{self._theme.say('header_hint')}"
        if role == _ALIGNED:
            return self._alignment(section)
        return None

    def data(self, index: Index, role: int = _SHOWN) -> object:
        """Return what a cell shows."""
        if role == _SHOWN:
            return self._text(index.row(), self.keys[index.column()])
        if role == _ALIGNED:
            return self._alignment(index.column())
        if role == _TIP and self.keys[index.column()] in ("products", "placement_id"):
            return self._text(index.row(), self.keys[index.column()])
        if role == _SPOKEN:
            key = self.keys[index.column()]
            heading = self._theme.say(f"column_{key}")
            return f"{heading}: {self._text(index.row(), key)}"
        return None

    def _alignment(self, column: int) -> Qt.AlignmentFlag:
        if self.keys[column] == "band":
            return _MIDDLE
        return _RIGHT if self.is_numeric(column) else _LEFT

    def _dress(self, theme: Theme) -> None:
        self._theme = theme
        self._locale = locale_of(theme.words.language)
        self._said = PlacementNames(theme.words)

    def _arrange(self) -> None:
        self.rows.arrange(self._search, self._sort, self._descending)
        self._measure()

    def _measure(self) -> None:
        self.keys = tuple(key for key in self._chosen if key in self.rows.index)

    def _text(self, row: int, key: str) -> str:
        cell = self.rows.cell(row, key)
        if cell is None or cell == "":
            return NO_VALUE
        if key == "placement_id":
            return self._placement(row, str(cell))
        if key == "products":
            return products_in_words(str(cell), self._names, self._theme.words)
        if key in CODED:
            return self._theme.say(f"{CODED[key]}{cell}")
        return cell_text(cell, self.rows.column(key).unit, self.rows.decimals(key), self._locale)

    def _placement(self, row: int, placement: str) -> str:
        if placement == UNPLACED:
            return self._theme.say("sold_without_placement")
        element_id = str(self.rows.cell(row, "element_id"))
        name = str(self.rows.cell(row, "element_name")) or element_id
        kind = kind_of(str(self.rows.cell(row, "kind")))
        surface = self._plan.surfaces.get(self.surface_of(row))
        element = surface.elements.get(ElementId(element_id)) if surface else None
        bays = element.bays if element else 2
        levels = max(1, len(element.levels_m)) if element else 2
        place = self._said.place(kind, slot_of(placement), bays, levels)
        return f"{name}, {place}" if place else name
