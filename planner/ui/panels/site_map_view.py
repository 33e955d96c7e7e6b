"""The map of pages under the hand: cards are chosen and linked by mouse and by keys."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from planner.session.site_map import Node, SiteMap
from planner.ui.panels.site_map_paint import (
    MapPainter,
    Marked,
    Shares,
    card_of,
    chips_of,
    is_on,
    path_between,
    size_of,
)
from planner.ui.theme import Theme

SLOP_PX: Final = 6.0
EMPTY: Final = SiteMap({}, ())
STEPS: Final = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
REMOVES: Final = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
OPENS: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class SiteMapView(QWidget):
    """Paints the map, and turns gestures on it into signals.

    Signals:
        opened: Id of the surface that is to be shown.
        linked: Keys of two nodes: lead from the first to the second.
        unlinked: Keys of two nodes: lead there no longer.
        chosen: Another card or arrow is chosen.

    Attributes:
        site: What is shown.
        marked: What is chosen on it.
    """

    opened = Signal(str)
    linked = Signal(str, str)
    unlinked = Signal(str, str)
    chosen = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("site_map_view")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.site = EMPTY
        self.marked = Marked()
        self._theme = theme
        self._shares: dict[str, Shares] = {}
        self._pressed: QPointF | None = None
        self._is_keyed = False

    def apply(self, theme: Theme) -> None:
        """Take words and colours of a theme."""
        self._theme = theme
        self.setAccessibleName(theme.say("tab_site_map"))
        self.setAccessibleDescription(theme.say("site_map_keys"))
        self.update()

    def show_map(self, site: SiteMap, shares: dict[str, Shares], shown: str) -> None:
        """Show another map; what is chosen stays so while it is there."""
        marked = self.marked
        node = marked.node if marked.node in site.nodes else ""
        ways = {(way.start, way.end) for way in site.ways}
        way = marked.way if marked.way in ways else ("", "")
        self.site, self._shares = site, shares
        self.marked = Marked(node, way, shown=shown)
        self.setMinimumSize(self.sizeHint())
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return how large the whole map is."""
        wide, high = size_of(self.site)
        return QSize(round(wide), round(high))

    def paint_on(self, painter: QPainter, *, is_marked: bool = True) -> None:
        """Paint the map, with what is chosen or without."""
        MapPainter(self._theme, self.site, self._shares).paint(
            painter, self.marked if is_marked else Marked(shown=self.marked.shown)
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint."""
        painter = QPainter(self)
        try:
            painter.fillRect(self.rect(), self._theme.colour("panel"))
            self.paint_on(painter)
        finally:
            painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose what is under the pointer; a switch shows its device."""
        at = event.position()
        node = self.node_at(at)
        for key, _, box in chips_of(node, self._theme) if node is not None else ():
            if box.contains(at):
                self.opened.emit(key)
                return
        self._pressed = at if node is not None else None
        self._mark(replace(self.marked, node=node.key if node is not None else "",
                           way=("", "") if node is not None else self.way_at(at)))  # fmt: skip

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag an arrow out of a card."""
        at, start = event.position(), self._pressed
        if start is None or not event.buttons() & Qt.MouseButton.LeftButton:
            return
        away = at - start
        if self.marked.pointer is None and abs(away.x()) + abs(away.y()) < SLOP_PX:
            return
        node = self.node_at(at)
        target = node.key if node is not None and node.key != self.marked.node else ""
        self._mark(replace(self.marked, pointer=at, target=target))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Link the two cards."""
        self._pressed = None
        self._finish()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Show the page."""
        node = self.node_at(event.position())
        if node is not None:
            self.opened.emit(str(node.ids[0]))

    def event(self, event: QEvent) -> bool:
        """Keep its keys from the shortcuts of the window."""
        is_asked = event.type() is QEvent.Type.ShortcutOverride
        if isinstance(event, QKeyEvent) and is_asked and _is_own(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk over cards, link with L and arrows, take away, show."""
        key = Qt.Key(event.key())
        if key in STEPS:
            self._walk(*STEPS[key])
        elif key in OPENS:
            self._enter()
        elif key in REMOVES and self.marked.way != ("", ""):
            self.unlinked.emit(*self.marked.way)
        elif key == Qt.Key.Key_L and self.marked.node:
            self._is_keyed = True
            node = self.site.nodes[self.marked.node]
            self._mark(replace(self.marked, pointer=card_of(node).center(), target=""))
        elif key == Qt.Key.Key_Escape and self.marked.pointer is not None:
            self._drop()
        elif key == Qt.Key.Key_Space:
            self._next_way()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Choose the first card, so that keys have where to begin."""
        super().focusInEvent(event)
        if not self.marked.node and self.marked.way == ("", "") and self.site.nodes:
            self._mark(replace(self.marked, node=next(iter(self.site.nodes))))

    def node_at(self, at: QPointF) -> Node | None:
        """Return the card under a point."""
        found = (node for node in self.site.nodes.values() if card_of(node).contains(at))
        return next(found, None)

    def way_at(self, at: QPointF) -> tuple[str, str]:
        """Return the ends of the arrow under a point; empty for none."""
        for way in self.site.ways:
            if is_on(path_between(self.site, way), at):
                return way.start, way.end
        return "", ""

    def _walk(self, right: int, down: int) -> None:
        """Go to the nearest card in a direction; while a link is made, its end goes."""
        here = self.marked.target or self.marked.node
        nodes = self.site.nodes
        if here not in nodes:
            self._mark(replace(self.marked, node=next(iter(nodes), "")))
            return
        at = card_of(nodes[here]).center()
        ahead = []
        for node in nodes.values():
            way = card_of(node).center() - at
            along = way.x() * right + way.y() * down
            aside = abs(way.x() * down) + abs(way.y() * right)
            if along > 1.0:
                ahead.append((along + 2.0 * aside, node.key))
        if not ahead:
            return
        goal = min(ahead)[1]
        if self._is_keyed:
            self._mark(replace(self.marked, target=goal if goal != self.marked.node else "",
                               pointer=card_of(nodes[goal]).center()))  # fmt: skip
        else:
            self._mark(replace(self.marked, node=goal, way=("", "")))

    def _enter(self) -> None:
        if self._is_keyed:
            self._finish()
        elif self.marked.node:
            self.opened.emit(str(self.site.nodes[self.marked.node].ids[0]))

    def _next_way(self) -> None:
        """Choose the next arrow that begins or ends at the chosen card."""
        here = self.marked.node or self.marked.way[0]
        ways = [(w.start, w.end) for w in self.site.ways if here in (w.start, w.end)]
        if ways:
            at = ways.index(self.marked.way) if self.marked.way in ways else -1
            self._mark(replace(self.marked, way=ways[(at + 1) % len(ways)]))

    def _finish(self) -> None:
        start, end = self.marked.node, self.marked.target
        is_drawn = self.marked.pointer is not None
        self._drop()
        if is_drawn and start and end:
            self.linked.emit(start, end)

    def _drop(self) -> None:
        self._is_keyed = False
        if self.marked.pointer is not None:
            self._mark(replace(self.marked, pointer=None, target=""))

    def _mark(self, marked: Marked) -> None:
        if marked != self.marked:
            self.marked = marked
            self.update()
            self.chosen.emit()


def _is_own(event: QKeyEvent) -> bool:
    """Say whether a key is the map's while it has the keyboard."""
    own = (*REMOVES, *OPENS, Qt.Key.Key_L, Qt.Key.Key_Space, Qt.Key.Key_Escape)
    plain = event.modifiers() in (
        Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier,
    )  # fmt: skip
    return plain and Qt.Key(event.key()) in own
