"""One box that finds products, zones and fixtures and does every action, in both languages."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QGraphicsDropShadowEffect,
    QLabel,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from planner.look import BODY_PX, CAPTION_PX, RADIUS_PX, SPACING_PX
from planner.session.finding import Found, answers
from planner.ui.style import selection_fill
from planner.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex
WIDTH_PX = 560
ROW_PX = 36
ROWS = 9
TOP_PX = 56
ICONS = {"action": "chevron-right", "type": "shapes", "category": "list-tree", "product": "package",
         "zone": "square-dashed", "fixture": "rectangle-horizontal"}  # fmt: skip
FOUND_ROLE = Qt.ItemDataRole.UserRole
_MOVES = (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp)


class FoundModel(QAbstractListModel):
    """The answers, best first."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._found: Sequence[Found] = ()

    def take(self, found: Sequence[Found]) -> None:
        """Show other answers."""
        self.beginResetModel()
        self._found = found
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """Return how many there are."""
        return 0 if parent.isValid() else len(self._found)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return name, or the answer itself."""
        if not index.isValid():
            return None
        found = self._found[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return found.name
        return found if role == FOUND_ROLE else None


class FoundDelegate(QStyledItemDelegate):
    """Draws an answer: icon, name, and at the right where it is or its keys."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self.theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of every row."""
        return QSize(0, ROW_PX)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        found = index.data(FOUND_ROLE)
        if not isinstance(found, Found):
            return
        theme = self.theme
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(selection_fill(theme, "raised"))
            painter.drawRoundedRect(rect.adjusted(4, 1, -4, -1), RADIUS_PX - 2, RADIUS_PX - 2)
        inner = rect.adjusted(4 * SPACING_PX, 0, -4 * SPACING_PX, 0)
        icon = theme.icon(ICONS[found.sort], "secondary")
        icon.paint(painter, QRect(inner.left(), inner.center().y() - 8, 17, 17))
        inner.setLeft(inner.left() + 7 * SPACING_PX)
        detail = found.detail or theme.say(f"found_{found.sort}")
        painter.setFont(theme.font(CAPTION_PX))
        metrics = painter.fontMetrics()
        room = min(metrics.horizontalAdvance(detail) + 2, inner.width() // 2)
        painter.setPen(theme.colour("secondary"))
        painter.drawText(
            inner,
            Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight,
            metrics.elidedText(detail, Qt.TextElideMode.ElideRight, room),
        )
        painter.setFont(theme.font(BODY_PX))
        painter.setPen(theme.colour("text"))
        name_room = inner.width() - room - 3 * SPACING_PX
        painter.drawText(
            inner,
            Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft,
            painter.fontMetrics().elidedText(found.name, Qt.TextElideMode.ElideRight, name_room),
        )
        painter.restore()


class FindOrDo(QFrame):
    """Opens over the window; Enter takes the marked answer, Esc closes.

    Attributes:
        field: Where is typed.
        list: The answers.
        nothing: Stands in their place where there are none.
    """

    taken = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("find_or_do")
        self.setFixedWidth(WIDTH_PX)
        self._things: Sequence[Found] = ()
        self._over = parent
        self._back: QWidget | None = None
        self.field = QLineEdit(self)
        self.field.setObjectName("find_field")
        self.field.textChanged.connect(self._search)
        self.field.installEventFilter(self)
        self.model = FoundModel(self)
        self.list = QListView(self)
        self.list.setModel(self.model)
        self._delegate = FoundDelegate(theme, self)
        self.list.setItemDelegate(self._delegate)
        self.list.setUniformItemSizes(True)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setMouseTracking(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.clicked.connect(self._take)
        self.nothing = QLabel(self)
        self.nothing.setFixedHeight(ROW_PX + 2 * SPACING_PX)
        self.nothing.setIndent(4 * SPACING_PX)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, SPACING_PX)
        column.setSpacing(0)
        column.addWidget(self.field)
        column.addWidget(self.list)
        column.addWidget(self.nothing)
        parent.installEventFilter(self)
        self._shadow = QGraphicsDropShadowEffect(self)
        self._shadow.setBlurRadius(32)
        self._shadow.setOffset(0, 8)
        self.setGraphicsEffect(self._shadow)
        self.hide()
        self.apply(theme)

    def apply(self, theme: Theme) -> None:
        """Set texts and colours again."""
        self._theme = theme
        self._delegate.theme = theme
        self.setAccessibleName(theme.say("action_find_or_do"))
        self.field.setAccessibleName(theme.say("action_find_or_do"))
        self.list.setAccessibleName(theme.say("found_list"))
        self.field.setPlaceholderText(theme.say("find_hint"))
        self.nothing.setText(theme.say("found_nothing"))
        self.nothing.setStyleSheet(f"color: {theme.hex('secondary')};")
        self.setStyleSheet(
            f"#find_or_do {{ background: {theme.hex('raised')};"
            f" border: 1px solid {theme.hex('strong_line')}; border-radius: {RADIUS_PX + 2}px; }}"
            "#find_field { border: none; background: transparent; padding: 12px 16px;"
            f" font-size: 15px; border-bottom: 1px solid {theme.hex('line')};"
            " border-radius: 0px; }"
            "QListView { background: transparent; border: none; padding-top: 4px; }"
        )
        shade = QColor(0, 0, 0, 160 if theme.dark else 60)
        self._shadow.setColor(shade)

    def open_with(self, things: Callable[[], Sequence[Found]]) -> None:
        """Open, empty, over what can be found."""
        self._things = things()
        self._back = self.window().focusWidget()
        self.field.clear()
        self._search("")
        self.place()
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def place(self) -> None:
        """Stand in the middle of the window, under its bar."""
        parent = self._over
        self.setFixedWidth(min(WIDTH_PX, parent.width() - 8 * SPACING_PX))
        self.adjustSize()
        self.move((parent.width() - self.width()) // 2, TOP_PX)

    def close_box(self) -> None:
        """Close and give the keyboard back."""
        self.hide()
        if self._back is not None:
            self._back.setFocus()
        self._back = None
        self._things = ()
        self.model.take(())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in the middle; let arrows move through the answers while the field is typed in."""
        if watched is self._over and event.type() is QEvent.Type.Resize and self.isVisible():
            self.place()
        if watched is not self.field:
            return False
        if event.type() is QEvent.Type.FocusOut and self.isVisible():
            self.hide()
            return False
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        return self._key(Qt.Key(event.key()))

    def _key(self, key: Qt.Key) -> bool:
        if key is Qt.Key.Key_Escape:
            self.close_box()
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take(self.list.currentIndex())
            return True
        if key in _MOVES:
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(
                key, ROWS if key is Qt.Key.Key_PageDown else -ROWS
            )
            row = self.list.currentIndex().row() + step
            self._mark(min(max(row, 0), self.model.rowCount() - 1))
            return True
        return False

    def _search(self, text: str) -> None:
        self.model.take(answers(text, self._things))
        rows = min(self.model.rowCount(), ROWS)
        self.list.setFixedHeight(rows * ROW_PX + 2 * SPACING_PX)
        self.list.setVisible(rows > 0)
        self.nothing.setVisible(rows == 0)
        self._mark(0)
        self.adjustSize()

    def _mark(self, row: int) -> None:
        self.list.setCurrentIndex(self.model.index(row, 0))

    def _take(self, index: QModelIndex) -> None:
        found = index.data(FOUND_ROLE)
        if isinstance(found, Found):
            self.close_box()
            self.taken.emit(found)
