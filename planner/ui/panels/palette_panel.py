"""The palette: everything that can be drawn, to be found by typing and taken in hand."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QListView, QMenu, QVBoxLayout, QWidget

from planner.look import SPACING_PX
from planner.model.pattern import Pattern
from planner.session.brush import Brushed
from planner.session.change import Change
from planner.session.palette import Group, palette_of
from planner.session.session import Session
from planner.session.view import Shown
from planner.ui.panels.palette_model import ROW_ROLE, PaletteModel, Row, rows_found, rows_of
from planner.ui.panels.palette_view import PaletteDelegate
from planner.ui.theme import Theme

TAKES = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
OWN_KEYS = (Qt.Key.Key_F2, Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
"""Keys of own types; in the list they never reach what is selected on the plan."""
LIST_SHEET = "QListView { background: transparent; border: none; outline: none; }"


class Served(Protocol):
    """What the palette asks for."""

    def draw_pattern(self, pattern: Pattern) -> None:
        """Take something in hand."""

    def rename_type(self, name: str) -> None:
        """Give an own type another name."""

    def remove_type(self, name: str) -> None:
        """Forget an own type."""


class PalettePanel(QWidget):
    """A field that searches, over a list in groups."""

    def __init__(
        self,
        session: Session,
        theme: Theme,
        letters: Callable[[], dict[str, str]],
        parent: QWidget | None = None,
    ) -> None:
        """Offer what can be drawn.

        Args:
            session: Its shown surface is drawn on.
            theme: Its look.
            letters: Returns the shortcut of each kind.
            parent: Owns it.
        """
        super().__init__(parent)
        self.setObjectName("palette")
        self._session = session
        self._theme = theme
        self._letters = letters
        self._served: Served | None = None
        self._groups: tuple[Group, ...] = ()
        self.field = QLineEdit(self)
        self.field.setClearButtonEnabled(True)
        self.field.textChanged.connect(self._fill)
        self.field.installEventFilter(self)
        self._model = PaletteModel(self)
        self.list = QListView(self)
        self.list.setModel(self._model)
        self._delegate = PaletteDelegate(theme, self)
        self.list.setItemDelegate(self._delegate)
        self._none = QLabel(self)
        self._none.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * SPACING_PX, SPACING_PX, 3 * SPACING_PX, SPACING_PX)
        column.setSpacing(SPACING_PX)
        column.addWidget(self.field)
        column.addWidget(self._none)
        column.addWidget(self.list, 1)
        self._prepare_list()
        self._connect(session)
        self.apply(theme)

    def _prepare_list(self) -> None:
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setMouseTracking(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.clicked.connect(self._take)
        self.list.installEventFilter(self)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.customContextMenuRequested.connect(self._offer)

    def serve(self, served: Served) -> None:
        """Say who takes things in hand."""
        self._served = served

    def apply(self, theme: Theme) -> None:
        """Take words and colours of a theme."""
        self._theme = theme
        self._delegate.theme = theme
        self.list.setStyleSheet(LIST_SHEET)
        self.list.setAccessibleName(theme.say("action_palette"))
        self.field.setAccessibleName(theme.say("palette_find"))
        self.field.setPlaceholderText(theme.say("palette_find"))
        self._none.setText(theme.say("palette_nothing"))
        self._none.setStyleSheet(f"color: {theme.hex('secondary')};")
        self._fill()

    def set_session(self, session: Session) -> None:
        """Offer what another project can take."""
        self._session.document.changed.disconnect(self._on_change)
        self._session.view.changed.disconnect(self._on_shown)
        self._session.brush.changed.disconnect(self._on_brush)
        self._session = session
        self._groups = ()
        self._connect(session)
        self._refresh()

    def search(self) -> None:
        """Put the keyboard into the field."""
        self.field.selectAll()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take by Enter, go down from the field, rename and remove own types by keys."""
        if not isinstance(event, QKeyEvent):
            return False
        key = Qt.Key(event.key())
        if event.type() is QEvent.Type.ShortcutOverride and watched is self.list:
            event.setAccepted(key in OWN_KEYS)
            return key in OWN_KEYS
        return event.type() is QEvent.Type.KeyPress and self._key(watched, key)

    def _key(self, watched: QObject, key: Qt.Key) -> bool:
        if key in TAKES:
            self._take_row(self.list.currentIndex().data(ROW_ROLE))
        elif watched is self.list:
            return self._own_key(key)
        elif key is Qt.Key.Key_Down:
            self.list.setFocus(Qt.FocusReason.TabFocusReason)
        elif key is Qt.Key.Key_Escape and self.field.text():
            self.field.clear()
        else:
            return False
        return True

    def _connect(self, session: Session) -> None:
        session.document.changed.connect(self._on_change)
        session.view.changed.connect(self._on_shown)
        session.brush.changed.connect(self._on_brush)

    def _on_change(self, _: Change) -> None:
        self._refresh()

    def _on_shown(self, _: Shown) -> None:
        self._refresh()

    def _on_brush(self, _: Brushed) -> None:
        self._show_hand()

    def _refresh(self) -> None:
        """Fill the list again if other things can be drawn."""
        if self._offered() != self._groups:
            self._fill()

    def _offered(self) -> tuple[Group, ...]:
        project = self._session.document.project
        surface = project.plan.surfaces.get(self._session.view.now.surface)
        return () if surface is None else palette_of(project, surface.medium)

    def _fill(self) -> None:
        self._groups = self._offered()
        query, words, keys = self.field.text().strip(), self._theme.words, self._letters()
        if query:
            rows = rows_found(query, self._groups, keys, words)
        else:
            rows = rows_of(self._groups, keys, words)
        self._model.take(rows)
        self._none.setVisible(not rows)
        self.list.setCurrentIndex(self._model.index(self._model.first(), 0))
        self._show_hand()

    def _show_hand(self) -> None:
        pattern = self._session.brush.now.pattern
        self._delegate.in_hand = -1 if pattern is None else self._model.row_of(pattern)
        self.list.viewport().update()

    def _take(self) -> None:
        self._take_row(self.list.currentIndex().data(ROW_ROLE))

    def _take_row(self, row: object) -> None:
        if isinstance(row, Row) and row.pattern is not None and self._served is not None:
            self._served.draw_pattern(row.pattern)

    def _own(self) -> str:
        """Return the name of the own type that is marked; empty for none."""
        row = self.list.currentIndex().data(ROW_ROLE)
        return row.pattern.name if isinstance(row, Row) and row.pattern is not None else ""

    def _own_key(self, key: Qt.Key) -> bool:
        name, served = self._own(), self._served
        if name and served is not None and key is Qt.Key.Key_F2:
            served.rename_type(name)
        elif name and served is not None and key in OWN_KEYS:
            served.remove_type(name)
        return key in OWN_KEYS

    def _offer(self, at: QPoint) -> None:
        """Offer to rename or remove an own type."""
        self.list.setCurrentIndex(self.list.indexAt(at))
        name, served = self._own(), self._served
        if not name or served is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        rename = menu.addAction(self._theme.say("type_rename"))
        rename.triggered.connect(lambda: served.rename_type(name))
        remove = menu.addAction(self._theme.say("type_remove"))
        remove.triggered.connect(lambda: served.remove_type(name))
        menu.popup(self.list.viewport().mapToGlobal(at))
