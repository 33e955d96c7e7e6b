"""The layers of a surface as Qt's views want them: the topmost first, the ground last."""

from __future__ import annotations

from collections import Counter
from typing import Final

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from planner.model.plan import Layer, Surface
from planner.ui.theme import Theme

SEEN, LOCKED, NAME, COUNT = range(4)
"""Columns, left to right."""
GROUND: Final = Layer("")
"""Stands for the ground layer, which is always there, visible and free."""
ICONS: Final = {
    (SEEN, True): ("eye", "text", "layer_is_seen_on"),
    (SEEN, False): ("eye-off", "secondary", "layer_is_seen_off"),
    (LOCKED, True): ("lock", "text", "layer_is_locked_on"),
    (LOCKED, False): ("lock-open", "secondary", "layer_is_locked_off"),
}
"""Icon, its token and words by column and state."""
Index = QModelIndex | QPersistentModelIndex
_SHOWN = Qt.ItemDataRole.DisplayRole


class LayersModel(QAbstractTableModel):
    """One row a layer.

    Signals:
        renamed: Name of a layer, and the one that was typed.

    Attributes:
        layers: From the topmost down, the ground last.
    """

    renamed = Signal(str, str)

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self.layers: tuple[Layer, ...] = ()
        self._counts: Counter[str] = Counter()

    def apply(self, theme: Theme) -> None:
        """Take words and colours of a theme."""
        self.beginResetModel()
        self._theme = theme
        self.endResetModel()

    def take(self, surface: Surface | None) -> None:
        """Show the layers of a surface; None for none."""
        self.beginResetModel()
        self.layers = () if surface is None else (*reversed(surface.layers), GROUND)
        named = {layer.name for layer in self.layers}
        elements = () if surface is None else surface.elements.values()
        self._counts = Counter(one.layer if one.layer in named else "" for one in elements)
        self.endResetModel()

    def row_of(self, name: str) -> int:
        """Return the row of a layer; -1 for none."""
        return next((row for row, one in enumerate(self.layers) if one.name == name), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """Return how many layers there are, with the ground."""
        return 0 if parent.isValid() else len(self.layers)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        """Return how many columns there are."""
        return 0 if parent.isValid() else COUNT + 1

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Say that names of layers can be typed; that of the ground cannot."""
        is_named = index.column() == NAME and bool(self.layers[index.row()].name)
        return super().flags(index) | (
            Qt.ItemFlag.ItemIsEditable if is_named else Qt.ItemFlag.NoItemFlags
        )

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tell what name was typed; whoever keeps the plan decides."""
        old, new = self.layers[index.row()].name, str(value).strip()
        if role == Qt.ItemDataRole.EditRole and index.column() == NAME and new != old:
            self.renamed.emit(old, new)
        return True

    def data(self, index: Index, role: int = _SHOWN) -> object:
        """Return what a cell shows or says."""
        layer, column = self.layers[index.row()], index.column()
        if role == Qt.ItemDataRole.DecorationRole and layer.name and column in (SEEN, LOCKED):
            return self._theme.icon(*ICONS[column, _state(layer, column)][:2])
        if role in (_SHOWN, Qt.ItemDataRole.EditRole) and column in (NAME, COUNT):
            return self._text(layer, column)
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return self._said(layer, column)
        return None

    def _text(self, layer: Layer, column: int) -> str:
        if column == NAME:
            return layer.name or self._theme.say("layer_ground")
        return self._theme.say("layer_elements", count=self._counts[layer.name])

    def _said(self, layer: Layer, column: int) -> str:
        say, name = self._theme.say, self._text(layer, NAME)
        if column == COUNT:
            return say("layer_count", layer=name, count=self._counts[layer.name])
        if column == NAME or not layer.name:
            return name if layer.name else say("layer_ground_always")
        return say(ICONS[column, _state(layer, column)][2], layer=name)


def _state(layer: Layer, column: int) -> bool:
    return layer.is_visible if column == SEEN else layer.is_locked
