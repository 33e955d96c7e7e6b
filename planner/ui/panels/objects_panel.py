"""The objects of the plan as a tree: the canvas for keyboards and screen readers."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QPainter, QPalette, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStackedWidget,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from planner.look import SPACING_PX
from planner.model.element import ElementId
from planner.session.change import Change
from planner.session.selection import Selected
from planner.session.session import Session
from planner.ui.panels.empty_state import EmptyState
from planner.ui.panels.objects_model import NOTE_ROLE, Key, Node, ObjectsModel
from planner.ui.panels.placement_names import PlacementNames
from planner.ui.panels.row_delegate import Index, RowDelegate
from planner.ui.theme import Theme

_SELECT = QItemSelectionModel.SelectionFlag
ROW_PX = 6 * SPACING_PX
INDENT_PX = 4 * SPACING_PX
SHOWN_MOST = 400
"""More selected objects than that are not opened one by one in the tree."""


class _Lines(RowDelegate):
    """Names on the left, notes softly on the right where there is room."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(super().sizeHint(option, index).width(), ROW_PX)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        QStyledItemDelegate.paint(self, painter, option, index)
        metrics = option.fontMetrics
        text = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        note = str(index.data(NOTE_ROLE) or "")
        taken = metrics.horizontalAdvance(text) + 4 * SPACING_PX
        room = option.rect.adjusted(taken, 0, -2 * SPACING_PX, 0)
        if note and room.width() > metrics.horizontalAdvance(note):
            painter.setFont(option.font)
            painter.setPen(self.inks["secondary"])
            side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(room, side, note)


class ObjectsPanel(QWidget):
    """A tree synced with the selection both ways.

    Signals:
        import_asked: Nothing is drawn yet, and the user wants to import.

    Attributes:
        tree: The view.
        empty: What stands there while nothing is drawn.
        model: Its nodes.
    """

    import_asked = Signal()

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self._names = PlacementNames(theme.words)
        self._told = Selected()
        self._following = False
        self._stale = False
        self.model = ObjectsModel(self._names, self)
        self.tree = QTreeView(self)
        self._delegate = _Lines(theme, self)
        self._build_tree()
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self._rebuild)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.empty = EmptyState(self)
        self.empty.asked.connect(self.import_asked)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.tree)
        self._stack.addWidget(self.empty)
        column.addWidget(self._stack)
        self.setFocusProxy(self.tree)
        self._connect(session)
        self.apply(theme)
        self.tree.expandToDepth(0)

    def apply(self, theme: Theme) -> None:
        """Take words and colours of a theme."""
        self._theme = theme
        self._names = PlacementNames(theme.words)
        self._delegate.dress(theme)
        self.tree.setFont(theme.font(tabular=True))
        self.tree.setAccessibleName(theme.say("objects_tree"))
        self._rebuild()

    def set_session(self, session: Session) -> None:
        """Show another project."""
        self._disconnect(self._session)
        self._session = session
        self._connect(session)
        self._rebuild()
        self.tree.expandToDepth(0)

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what changed while the panel was hidden."""
        super().showEvent(event)
        if self._stale:
            self._rebuild()

    def _build_tree(self) -> None:
        tree = self.tree
        tree.setModel(self.model)
        tree.setItemDelegate(self._delegate)
        tree.setHeaderHidden(True)
        tree.setUniformRowHeights(True)
        tree.setFrameShape(QTreeView.Shape.NoFrame)
        tree.viewport().setBackgroundRole(QPalette.ColorRole.Window)
        tree.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        tree.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        tree.setIndentation(INDENT_PX)
        tree.setTextElideMode(Qt.TextElideMode.ElideRight)
        tree.selectionModel().selectionChanged.connect(self._on_rows)

    def _connect(self, session: Session) -> None:
        session.document.changed.connect(self._on_change)
        session.selection.changed.connect(self._follow)

    def _disconnect(self, session: Session) -> None:
        session.document.changed.disconnect(self._on_change)
        session.selection.changed.disconnect(self._follow)

    def _on_change(self, change: Change) -> None:
        if change.added or change.removed or change.changed or change.surfaces or change.variant:
            self._stale = True
            self._later.start()

    def _rebuild(self) -> None:
        """Read the plan anew; what was open stays open."""
        if self._stale and not self.isVisible():
            return
        self._stale = False
        opened = self._opened(QModelIndex())
        self._following = True
        plan, say = self._session.document.project.plan, self._theme.say
        self.model.take(plan, self._names)
        full = any(surface.elements for surface in plan.surfaces.values())
        self._stack.setCurrentWidget(self.tree if full else self.empty)
        heading, belongs = say("objects_none"), say("objects_belong")
        self.empty.tell(self._theme, heading, belongs, say("import_fixtures"), icon="list-tree")
        for key in opened:
            self._open(key)
        self._following = False
        self._told = Selected()
        self._follow(self._session.selection.now)

    def _opened(self, parent: QModelIndex) -> list[Key]:
        found: list[Key] = []
        for row in range(self.model.rowCount(parent)):
            index = self.model.index(row, 0, parent)
            if self.tree.isExpanded(index):
                found.append(self.model.node(index).key)
                found += self._opened(index)
        return found

    def _open(self, key: Key) -> None:
        index = self.model.index_of_key(key)
        if index.isValid():
            self.tree.expand(index)

    def _follow(self, selected: Selected) -> None:
        """Mark what was selected elsewhere."""
        if selected == self._told:
            return
        self._told = selected
        marks = QItemSelection()
        found = QModelIndex()
        for element in sorted(selected.elements)[:SHOWN_MOST]:
            index = self.model.index_of(selected.surface, element, selected.placement)
            if index.isValid():
                marks.select(index, index)
                self._reveal(index)
                found = found if found.isValid() else index
        self._following = True
        chosen = self.tree.selectionModel()
        if found.isValid():
            chosen.setCurrentIndex(found, _SELECT.NoUpdate)
        chosen.select(marks, _SELECT.ClearAndSelect)
        self._following = False
        if found.isValid():
            self.tree.scrollTo(found)

    def _reveal(self, index: QModelIndex) -> None:
        above = index.parent()
        while above.isValid():
            self.tree.expand(above)
            above = above.parent()

    def _on_rows(self, _: QItemSelection, __: QItemSelection) -> None:
        """Select on the plan what was selected here."""
        if self._following:
            return
        nodes = [self.model.node(index) for index in self.tree.selectionModel().selectedRows()]
        if not nodes:
            self._tell(Selected())
            return
        current = self.model.node(self.tree.currentIndex())
        surface = current.surface if current in nodes else nodes[0].surface
        here = [node for node in nodes if node.surface == surface]
        self._show_surface(here[0])
        ids: set[ElementId] = {element for node in here for element in node.elements}
        placement = here[0].placement if len(here) == 1 else ""
        self._tell(Selected(surface, frozenset(ids), placement) if ids else Selected())

    def _tell(self, selected: Selected) -> None:
        self._told = selected
        self._session.selection.select(selected.surface, selected.elements, selected.placement)

    def _show_surface(self, node: Node) -> None:
        view = self._session.view
        if node.surface != view.now.surface:
            view.show(replace(view.now, surface=node.surface))
