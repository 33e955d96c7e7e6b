"""Products to choose from: a search box over a list of names."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import (
    QAbstractListModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QDrag, QFont, QKeyEvent, QPainter, QPixmap
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLineEdit,
    QListView,
    QStyle,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from planner.look import RADIUS_PX, SPACING_PX
from planner.ui.panels.row_delegate import RowDelegate
from planner.ui.product_mime import MIME, mime_of
from planner.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex
ProductRow = tuple[str, str, str]
"""Id, name and category."""
GroupRow = tuple[str, str, tuple[str, ...]]
"""Name of a category, what is said beside it, and the ids of its products."""
ROW_PX: Final = 7 * SPACING_PX
ID_ROLE: Final = Qt.ItemDataRole.UserRole
NOTE_ROLE: Final = ID_ROLE + 1
THERE_ROLE: Final = ID_ROLE + 2
PRODUCTS_ROLE: Final = ID_ROLE + 3
NOTE_PX: Final = 50 * SPACING_PX
"""A dragged name is no longer than this."""
BESIDE_PX: Final = (-14, -10)
"""From the corner of a dragged note to the pointer."""
LEAST_PX: Final = 20 * SPACING_PX
"""A name is never cut shorter than this for the note beside it."""


class ProductsModel(QAbstractListModel):
    """The products that match what was typed."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._products: list[ProductRow] = []
        self._searched: list[str] = []
        self._shown: list[int] = []
        self._there: frozenset[str] = frozenset()
        self._groups: list[GroupRow] = []

    def mark(self, there: frozenset[str]) -> None:
        """Mark the products that are taken already."""
        self._there = there
        if self._shown:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._shown) - 1, 0))

    def take(self, products: list[ProductRow], groups: list[GroupRow]) -> None:
        """Offer other products, and categories above them."""
        self.beginResetModel()
        self._groups = groups
        products = [("", name, "") for name, *_ in groups] + products
        self._products = products
        self._searched = ["\n".join(product).casefold() for product in products]
        self._shown = list(range(len(products)))
        self.endResetModel()

    def search(self, text: str) -> None:
        """Show what has every typed word in its id, name or category; names come first."""
        words = text.casefold().split()
        self.beginResetModel()
        found = [
            row for row, said in enumerate(self._searched) if all(word in said for word in words)
        ]
        names = [self._products[row][1].casefold() for row in found]
        is_named = [all(word in name for word in words) for name in names]
        named = [row for row, by_name in zip(found, is_named, strict=True) if by_name]
        self._shown = named + [r for r, by_name in zip(found, is_named, strict=True) if not by_name]
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """Return how many products match."""
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return name, id or category of a product; of a category its name and products."""
        row = self._shown[index.row()]
        product, name, category = self._products[row]
        if row < len(self._groups):
            product, category = "", self._groups[row][1]
        known: dict[int, object] = {
            Qt.ItemDataRole.DisplayRole: name or product,
            ID_ROLE: product,
            NOTE_ROLE: product if name and product else category,
            PRODUCTS_ROLE: self._groups[row][2] if row < len(self._groups) else (product,),
            THERE_ROLE: bool(product) and product in self._there,
            Qt.ItemDataRole.SizeHintRole: QSize(0, ROW_PX),
            Qt.ItemDataRole.ToolTipRole: " · ".join(filter(None, (name, product, category))),
            Qt.ItemDataRole.AccessibleTextRole: ", ".join(filter(None, (name, product, category))),
        }
        return known.get(role)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let products and categories be dragged to shelves."""
        return super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled

    def mimeTypes(self) -> list[str]:
        """Return what a drag carries."""
        return [MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Pack the products of rows."""
        return mime_of([product for index in indexes for product in index.data(PRODUCTS_ROLE)])


class _Lines(RowDelegate):
    """Names on the left; on the right the id, or that it is taken already."""

    taken = "product_here"
    """Code of what is said of a product that is taken."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        there = bool(index.data(THERE_ROLE))
        note = self.theme.say(self.taken) if there else str(index.data(NOTE_ROLE) or "")
        wide = option.fontMetrics.horizontalAdvance(note) + 2 * SPACING_PX
        whole = QRect(option.rect)
        self.initStyleOption(option, index)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(whole, self.chosen)
        if not note or whole.width() - wide < LEAST_PX:
            note, wide = "", 0
        name = whole.adjusted(2 * SPACING_PX, 0, -wide - SPACING_PX, 0)
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        text = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        is_group = not index.data(ID_ROLE)
        font = QFont(option.font)
        font.setWeight(QFont.Weight.DemiBold if is_group else QFont.Weight.Normal)
        painter.setFont(font)
        painter.setPen(self.inks["secondary" if there else "text"])
        cut = option.fontMetrics.elidedText(text, Qt.TextElideMode.ElideRight, name.width())
        painter.drawText(name, left, cut)
        painter.setFont(option.font)
        painter.setPen(self.inks["secondary"])
        painter.drawText(whole.adjusted(0, 0, -2 * SPACING_PX, 0), right, note)
        painter.setPen(self.line)
        painter.drawLine(whole.bottomLeft(), whole.bottomRight())


class _Rows(QListView):
    """A list whose rows are dragged as a small note beside the pointer, which hides nothing."""

    def startDrag(self, supported: Qt.DropAction) -> None:
        """Carry the products of the chosen row away."""
        model, rows = self.model(), self.selectedIndexes()
        if model is None or not rows:
            return
        drag = QDrag(self)
        drag.setMimeData(model.mimeData(rows))
        drag.setPixmap(self._note(str(rows[0].data(Qt.ItemDataRole.DisplayRole) or "")))
        drag.setHotSpot(QPoint(*BESIDE_PX))
        drag.exec(supported, Qt.DropAction.CopyAction)

    def _note(self, text: str) -> QPixmap:
        metrics = self.fontMetrics()
        said = metrics.elidedText(text, Qt.TextElideMode.ElideRight, NOTE_PX)
        size = QSize(metrics.horizontalAdvance(said) + 4 * SPACING_PX, ROW_PX)
        ratio = self.devicePixelRatioF()
        pixmap = QPixmap(size * ratio)
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter, palette = QPainter(pixmap), self.palette()
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setBrush(palette.base())
            painter.setPen(palette.accent().color())
            box = QRectF(0.5, 0.5, size.width() - 1.0, size.height() - 1.0)
            painter.drawRoundedRect(box, RADIUS_PX, RADIUS_PX)
            painter.setFont(self.font())
            painter.setPen(palette.text().color())
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, said)
        finally:
            painter.end()
        return pixmap


class SearchEdit(QLineEdit):
    """A search box whose arrows move in the list below it.

    Signals:
        stepped: Rows to go down; below 0 up.
        left: Esc was pressed.
    """

    stepped = Signal(int)
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hand the arrows on, and leave on Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        steps = {Qt.Key.Key_Down.value: 1, Qt.Key.Key_Up.value: -1}
        if event.key() in steps:
            self.stepped.emit(steps[event.key()])
            return
        super().keyPressEvent(event)


class ProductsList(QWidget):
    """Search, arrows and Enter, or a click.

    Signals:
        chosen: Id of a product.
        group_chosen: Ids of the products of a category.
        looked_at: Id of a product that was clicked where a click does not choose; empty for none.
        left: Esc was pressed in the search.

    Attributes:
        search: Where is typed.
        model: What matches.
        view: The list.
    """

    chosen = Signal(str)
    group_chosen = Signal(object)
    looked_at = Signal(str)
    left = Signal()

    def __init__(
        self,
        theme: Theme,
        parent: QWidget,
        taken: str = "product_here",
        *,
        at_once: bool = True,
    ) -> None:
        """Offer nothing yet.

        Args:
            theme: Its look.
            parent: Owns it.
            taken: Code of what is said of products that are marked.
            at_once: Whether a click chooses; else a double click or Enter.
        """
        super().__init__(parent)
        self.model = ProductsModel(self)
        self.search = SearchEdit(self)
        self.search.setClearButtonEnabled(True)
        self.view = _Rows(self)
        self._delegate = _Lines(theme, self)
        self._delegate.taken = taken
        self.view.setItemDelegate(self._delegate)
        self.view.setModel(self.model)
        self.view.setUniformItemSizes(True)
        self.view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.view.setFrameShape(QListView.Shape.NoFrame)
        self.view.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.view.setDragEnabled(True)
        self.view.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        if at_once:
            self.view.clicked.connect(self._choose)
        else:
            self.view.clicked.connect(self._look_at)
        self.view.activated.connect(self._choose)
        self.search.textChanged.connect(self._on_typed)
        self.search.returnPressed.connect(self.choose_current)
        self.search.stepped.connect(self._step)
        self.search.left.connect(self.left)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACING_PX)
        column.addWidget(self.search)
        column.addWidget(self.view, 1)
        self.apply(theme)

    def apply(self, theme: Theme) -> None:
        """Take words and colours of a theme."""
        self._delegate.dress(theme)
        self.search.setPlaceholderText(theme.say("products_search"))
        self.search.setAccessibleName(theme.say("products_search"))
        self.view.setAccessibleName(theme.say("table_products"))
        self.view.setFont(theme.font())
        self.view.viewport().update()

    def take(self, products: list[ProductRow], groups: list[GroupRow] | None = None) -> None:
        """Offer products, and categories above them; the first row is ready for Enter."""
        self.model.take(products, groups or [])
        self.model.search(self.search.text())
        self._step(0)

    def begin(self) -> None:
        """Start over with an empty search."""
        self.search.clear()
        self.search.setFocus()

    def go_on(self) -> None:
        """Be ready for another search: typing replaces the last one."""
        self.search.setFocus()
        self.search.selectAll()

    def choose_current(self) -> None:
        """Choose the row that is ready for Enter."""
        self._choose(self.view.currentIndex())

    def _on_typed(self, text: str) -> None:
        self.model.search(text)
        self._step(0)

    def _step(self, rows: int) -> None:
        last = self.model.rowCount() - 1
        if last >= 0:
            row = min(max(self.view.currentIndex().row() + rows, 0), last)
            self.view.setCurrentIndex(self.model.index(row, 0))

    def _look_at(self, index: QModelIndex) -> None:
        self.looked_at.emit(str(index.data(ID_ROLE) or ""))

    def _choose(self, index: QModelIndex) -> None:
        product = index.data(ID_ROLE) if index.isValid() else None
        if product:
            self.chosen.emit(str(product))
        elif product is not None:
            self.group_chosen.emit(index.data(PRODUCTS_ROLE))
