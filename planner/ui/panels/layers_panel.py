"""The layers of the shown surface: what is hidden, what is locked, what lies where."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import QEvent, QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from planner.errors import PlanError
from planner.look import SPACING_PX
from planner.model.plan import Layer
from planner.session.change import Change
from planner.session.selection import Selected
from planner.session.session import Session
from planner.session.view import Shown
from planner.tools import layer_commands
from planner.ui.panels.layers_bar import LayersBar
from planner.ui.panels.layers_model import COUNT, GROUND, LOCKED, NAME, SEEN, LayersModel
from planner.ui.panels.row_delegate import Index, RowDelegate
from planner.ui.theme import Theme

ROW_PX: Final = 7 * SPACING_PX
ICON_PX: Final = 4 * SPACING_PX
WIDTHS_PX: Final = {SEEN: 10 * SPACING_PX, LOCKED: 10 * SPACING_PX, NAME: 72 * SPACING_PX}
OWN_KEYS: Final = (Qt.Key.Key_F2, Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
"""Keys of the list; in it they never reach what is selected on the plan."""
STEPS: Final = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}
"""What they do to the height of a layer, with Alt held."""


class _Lines(RowDelegate):
    """What lies on a hidden layer is named softly; the cell of the keyboard has a frame."""

    def ink(self, index: Index) -> str:
        model = index.model()
        is_seen = isinstance(model, LayersModel) and model.layers[index.row()].is_visible
        return "text" if is_seen and index.column() != COUNT else "secondary"

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Return the field for a name, which says what it is."""
        field = super().createEditor(parent, option, index)
        field.setAccessibleName(self.theme.say("layer_name"))
        return field


class LayersView(QTableView):
    """A list of layers that is worked with keys as well.

    Signals:
        toggled: A cell whose state shall be the other one.
        asked: ``remove``, ``up`` or ``down``.
    """

    toggled = Signal(QModelIndex)
    asked = Signal(str)

    def event(self, event: QEvent) -> bool:
        """Keep its keys from the shortcuts of the window."""
        is_asked = event.type() is QEvent.Type.ShortcutOverride
        if isinstance(event, QKeyEvent) and is_asked and _is_own(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Toggle by Space, remove by Del, move with Alt and an arrow."""
        key, here = Qt.Key(event.key()), self.currentIndex()
        if key == Qt.Key.Key_Space and here.isValid():
            self.toggled.emit(here)
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.asked.emit("remove")
        elif key in STEPS and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.asked.emit("up" if STEPS[key] > 0 else "down")
        else:
            super().keyPressEvent(event)


class LayersPanel(QWidget):
    """Layers from the topmost down, each with an eye and a lock.

    Signals:
        refused: A ``PlanError``: why something was not done.

    Attributes:
        bar: Stands over the list.
        table: The list.
        model: Its rows.
    """

    refused = Signal(object)

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._theme = session, theme
        self.bar = LayersBar(theme, self)
        self.model = LayersModel(theme, self)
        self.table = LayersView(self)
        self._delegate = _Lines(theme, self)
        self._build_table()
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * SPACING_PX, 0, 0, 0)
        column.addWidget(self.table)
        self.setFocusProxy(self.table)
        self.bar.asked.connect(self._on_asked)
        self.model.renamed.connect(self._rename, Qt.ConnectionType.QueuedConnection)
        self._connect(session)
        self.apply(theme)

    def apply(self, theme: Theme) -> None:
        """Take words and colours of a theme."""
        self._theme = theme
        self._delegate.dress(theme)
        self.table.setFont(theme.font(tabular=True))
        self.table.setAccessibleName(theme.say("layers_list"))
        self.table.setAccessibleDescription(theme.say("layers_keys"))
        self.bar.apply(theme)
        self.model.apply(theme)
        self._refresh()

    def set_session(self, session: Session) -> None:
        """Show another project."""
        self._disconnect(self._session)
        self._session = session
        self._connect(session)
        self._refresh()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what changed while the panel was hidden."""
        super().showEvent(event)
        self._refresh()

    def add(self) -> None:
        """Add a layer, and let its name be typed at once."""
        surface = layer_commands.shown_surface(self._session)
        if surface is None:
            return
        name = layer_commands.free_layer_name(surface, self._theme.say("layer_new_name"))
        self._do(lambda: layer_commands.add(self._session, name))
        self._go_to(name)
        self.table.setFocus()
        self.table.edit(self.table.currentIndex())

    def _build_table(self) -> None:
        table = self.table
        table.setModel(self.model)
        table.setItemDelegate(self._delegate)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        triggers = QAbstractItemView.EditTrigger
        table.setEditTriggers(triggers.EditKeyPressed | triggers.DoubleClicked)
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.setIconSize(QSize(ICON_PX, ICON_PX))
        table.setFrameShape(QTableView.Shape.NoFrame)
        table.setStyleSheet("QTableView { background: transparent; }")
        table.horizontalHeader().hide()
        table.verticalHeader().hide()
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        table.verticalHeader().setDefaultSectionSize(ROW_PX)
        for column, width in WIDTHS_PX.items():
            table.setColumnWidth(column, width)
        table.horizontalHeader().setSectionResizeMode(COUNT, QHeaderView.ResizeMode.Stretch)
        table.clicked.connect(self._on_click)
        table.doubleClicked.connect(self._on_double_click)
        table.toggled.connect(self._toggle)
        table.asked.connect(self._on_asked)
        table.selectionModel().currentChanged.connect(self._on_current)

    def _connect(self, session: Session) -> None:
        session.document.changed.connect(self._on_change)
        session.view.changed.connect(self._on_shown)
        session.selection.changed.connect(self._on_selected)

    def _disconnect(self, session: Session) -> None:
        session.document.changed.disconnect(self._on_change)
        session.view.changed.disconnect(self._on_shown)
        session.selection.changed.disconnect(self._on_selected)

    def _on_change(self, _: Change) -> None:
        self._refresh()

    def _on_shown(self, _: Shown) -> None:
        self._refresh()

    def _on_selected(self, _: Selected) -> None:
        self._show_state()

    def _on_current(self, _: QModelIndex, __: QModelIndex) -> None:
        self._show_state()

    def _refresh(self) -> None:
        """Read the layers anew; the keyboard stays on the layer it is on."""
        if not self.isVisible():
            return
        here = self.table.currentIndex()
        name = self._current().name if here.isValid() else ""
        self.model.take(layer_commands.shown_surface(self._session))
        self._go_to(name, max(here.column(), 0) if here.isValid() else NAME)
        self._show_state()

    def _current(self) -> Layer:
        row = self.table.currentIndex().row()
        return self.model.layers[row] if 0 <= row < len(self.model.layers) else GROUND

    def _go_to(self, name: str, column: int = NAME) -> None:
        row = self.model.row_of(name)
        if self.model.layers:
            self.table.setCurrentIndex(self.model.index(row if row >= 0 else 0, column))

    def _show_state(self) -> None:
        layer, layers = self._current(), self.model.layers
        at = self.model.row_of(layer.name)
        has_selection = bool(self._session.selection.now.elements)
        self.bar.tell(
            has_hidden=any(not one.is_visible for one in layers),
            enabled={
                "add": bool(layers),
                "put": has_selection and bool(layers),
                "remove": bool(layer.name),
                "up": bool(layer.name) and at > 0,
                "down": bool(layer.name) and at < len(layers) - 2,
            },
        )

    def _on_click(self, index: QModelIndex) -> None:
        if index.column() in (SEEN, LOCKED):
            self._toggle(index)

    def _on_double_click(self, index: QModelIndex) -> None:
        if index.column() == COUNT:
            self._select()

    def _toggle(self, index: QModelIndex) -> None:
        """Hide, show, lock or unlock a layer; its elements are selected from the last column."""
        layer, session = self.model.layers[index.row()], self._session
        if index.column() == COUNT:
            self._select()
        elif layer.name and index.column() == LOCKED:
            turn = partial(layer_commands.lock, session, layer.name, is_locked=not layer.is_locked)
            self._do(turn)
        elif layer.name:
            seen = not layer.is_visible
            self._do(partial(layer_commands.show, session, layer.name, is_visible=seen))

    def _select(self) -> None:
        """Select what lies on the layer."""
        surface = layer_commands.shown_surface(self._session)
        if surface is not None:
            named, name = {one.name for one in surface.layers}, self._current().name
            ids = [
                key
                for key, one in surface.elements.items()
                if (one.layer if one.layer in named else "") == name
            ]
            self._session.selection.select(surface.id, ids)

    def _on_asked(self, what: str) -> None:
        name, session = self._current().name, self._session
        if what == "add":
            self.add()
        elif what == "put":
            self._do(lambda: layer_commands.put(session, name))
        elif name and what == "remove":
            self._do(lambda: layer_commands.remove(session, name))
        elif name:
            self._do(lambda: layer_commands.lift(session, name, 1 if what == "up" else -1))

    def _rename(self, old: str, new: str) -> None:
        self._do(lambda: layer_commands.rename(self._session, old, new))
        self._go_to(new if self.model.row_of(new) >= 0 else old)

    def _do(self, deed: Callable[[], None]) -> None:
        try:
            deed()
        except PlanError as error:
            self.refused.emit(error)


def _is_own(event: QKeyEvent) -> bool:
    return Qt.Key(event.key()) in OWN_KEYS
