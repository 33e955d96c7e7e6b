"""The front of the selected fixture: drawn to scale, worked on by mouse and keys."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Final

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QToolTip, QWidget

from planner.analysis.elevation import Block, Elevation, Front
from planner.errors import VitrinaError
from planner.model.plan import NOWHERE, SurfaceId
from planner.session.session import Session
from planner.tools.front_hand import FrontHand, Held
from planner.tools.tool import Pointer
from planner.ui.panels.announcement import announce
from planner.ui.panels.front_blocks import Look
from planner.ui.panels.front_keys import FrontKeys
from planner.ui.panels.front_paint import RULER_PX, Marks, draw_elevation, draw_ruler
from planner.ui.product_mime import products_in
from planner.ui.theme import Theme

AROUND_PX: Final = (RULER_PX + 20.0, 18.0, 28.0, 26.0)
"""Free room left, above, right and below."""
TOLERANCE_PX: Final = 4.0
ZOOM_STEP: Final = 1.25
LEAST_PX, MOST_PX = 24.0, 2400.0
"""Least and greatest zoom, pixels per metre."""
CURSORS: Final = {
    "": Qt.CursorShape.ArrowCursor,
    "carry": Qt.CursorShape.OpenHandCursor,
    "stretch": Qt.CursorShape.SizeHorCursor,
    "lift": Qt.CursorShape.SizeVerCursor,
}


class FrontView(QAbstractScrollArea):
    """Shows one side of one fixture; the ``FrontBench`` of its hand.

    Signals:
        dropped: (Shelf, product ids, place among its products) that shall be put there.
        entered: Enter was pressed: the product chosen in the list shall stand here.
        said: A problem.
        picked: Something else is picked, marked or under way.

    Attributes:
        hand: What pointer and keys do.
        held: A gesture under way; None for none.
    """

    dropped = Signal(object, object, int)
    entered = Signal()
    said = Signal(object)
    picked = Signal()

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("front_view")
        self.session = session
        self.elevation: Elevation | None = None
        self.surface: SurfaceId = NOWHERE
        self._theme = theme
        self.hand = FrontHand(self)
        self.held: Held | None = None
        self._keys = FrontKeys(self)
        self._target: Front | None = None
        self._scale, self._is_fitted = 100.0, True
        self._names: Mapping[str, str] = {}
        self._kinds: Mapping[str, int] = {}
        self.edge: Callable[[str], str] = lambda _: ""
        self.spoken: Callable[[], str] = str
        self.told_of: Callable[[Front, Block], str] = lambda _, block: block.product
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAcceptDrops(True)
        self.viewport().setAcceptDrops(True)
        self.viewport().setMouseTracking(True)

    def apply(self, theme: Theme) -> None:
        """Take words and colours of a theme."""
        self._theme = theme
        self.setAccessibleName(theme.say("front_view"))
        self.setAccessibleDescription(theme.say("front_keys"))
        self.viewport().update()

    def name_products(self, names: Mapping[str, str], kinds: Mapping[str, int]) -> None:
        """Take names and numbers of categories of products, by id."""
        self._names, self._kinds = names, kinds
        self.viewport().update()

    def show_elevation(self, surface: SurfaceId, elevation: Elevation | None) -> None:
        """Show another side, or what has become of the same one."""
        before = self.elevation
        self.surface, self.elevation = surface, elevation
        is_other = (
            before is None
            or elevation is None
            or ((before.element.id, before.face) != (elevation.element.id, elevation.face))
        )
        if is_other:
            self.hand.cancel()
            self._is_fitted = True
        self._arrange()
        self.viewport().update()

    def show_held(self, held: Held | None) -> None:
        """Draw a gesture under way, or none."""
        self.held = held
        self.viewport().update()
        self.picked.emit()

    def attempt(self, act: Callable[[], None]) -> None:
        """Do something to the plan, and tell what it cannot take."""
        try:
            act()
        except VitrinaError as error:
            self.said.emit(error)
        announce(self, self.spoken())

    def ask_product(self) -> None:
        """Ask for the product that is chosen in the list."""
        self.entered.emit()

    def zoom_by(self, factor: float, about: QPointF | None = None) -> None:
        """Make everything larger or smaller about a point of the viewport, or its middle."""
        if self.elevation is None:
            return
        spot = QRectF(self.viewport().rect()).center() if about is None else about
        held = self._to_metres(spot)
        self._is_fitted = False
        self._scale = min(max(self._scale * factor, LEAST_PX), MOST_PX)
        self._arrange()
        moved = self._to_px(*held) - spot
        for bar, shift in (
            (self.horizontalScrollBar(), moved.x()), (self.verticalScrollBar(), moved.y()),
        ):  # fmt: skip
            bar.setValue(bar.value() + round(shift))
        self.viewport().update()

    def fit(self) -> None:
        """Show the whole side."""
        self._is_fitted = True
        self._arrange()
        self.viewport().update()

    def reveal(self) -> None:
        """Scroll to the selected shelf."""
        front = self.hand.front
        if front is None or self._is_fitted:
            return
        a, b = self._to_px(front.x, front.top), self._to_px(front.right, front.bottom)
        seen = self.viewport().rect()
        for bar, low, high, first, last in (
            (self.horizontalScrollBar(), a.x(), b.x(), RULER_PX, seen.width()),
            (self.verticalScrollBar(), a.y(), b.y(), 0.0, seen.height()),
        ):
            if low < first:
                bar.setValue(bar.value() - round(first - low))
            elif high > last:
                bar.setValue(bar.value() + round(high - last))

    def pointer_at(self, spot: QPointF, modifiers: Qt.KeyboardModifier) -> Pointer:
        """Return a point of the viewport as the hand takes it."""
        held = Qt.KeyboardModifier
        return Pointer(
            self._to_metres(spot),
            shift=bool(modifiers & held.ShiftModifier),
            alt=bool(modifiers & held.AltModifier),
            ctrl=bool(modifiers & held.ControlModifier),
            tolerance=TOLERANCE_PX / self._scale,
        )

    def to_pixel(self, x: float, y: float) -> QPointF:
        """Return where a point is on the viewport: metres from the left and above the floor."""
        return self._to_px(x, y)

    def sizeHint(self) -> QSize:
        """Return a size that shows something."""
        return QSize(480, 220)

    def event(self, event: QEvent) -> bool:
        """Keep the keys that mean something here from the shortcuts of the window."""
        is_asked = event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
        if is_asked and isinstance(event, QKeyEvent) and self._keys.means(event):
            event.accept()
            return True
        return super().event(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """Name the product under a resting pointer."""
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            at = self._to_metres(QPointF(event.pos()))
            found = None if self.elevation is None else self.elevation.block_at(*at)
            text = "" if found is None else self.told_of(*found)
            QToolTip.showText(event.globalPos(), text, self)
            return True
        return super().viewportEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Work on the selected shelf."""
        if self._keys.press(event):
            self.reveal()
            self.viewport().update()
        else:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show that keys come here."""
        self.viewport().update()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that keys go elsewhere."""
        self.viewport().update()
        super().focusOutEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a gesture."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.hand.press(self.pointer_at(event.position(), event.modifiers()))
            announce(self, self.spoken())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go on with it, or show what a press would begin."""
        pointer = self.pointer_at(event.position(), event.modifiers())
        if self.hand.is_busy:
            self.hand.drag(pointer)
        else:
            self.viewport().setCursor(CURSORS[self.hand.hover(pointer)])

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End it."""
        if event.button() == Qt.MouseButton.LeftButton and self.hand.is_busy:
            pointer = self.pointer_at(event.position(), event.modifiers())
            self.attempt(partial(self.hand.release, pointer))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom with Ctrl, else scroll."""
        turns = event.angleDelta().y() / 120.0
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and turns:
            self.zoom_by(ZOOM_STEP**turns, event.position())
            event.accept()
        else:
            super().wheelEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take products."""
        if self.elevation is not None and products_in(event.mimeData()):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show where they would go."""
        found = self._place(event)
        self._aim(None if found is None else found[0])
        if found is None:
            event.ignore()
        else:
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Forget where they would have gone."""
        self._aim(None)

    def dropEvent(self, event: QDropEvent) -> None:
        """Put them there."""
        found, products = self._place(event), products_in(event.mimeData())
        self._aim(None)
        if found is not None and products:
            event.acceptProposedAction()
            self.dropped.emit(found[0].shelf, products, found[1])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the whole side in view while it is fitted."""
        super().resizeEvent(event)
        self._arrange()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Draw everything again: the ruler stays."""
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the side."""
        painter = QPainter(self.viewport())
        try:
            area = QRectF(self.viewport().rect())
            painter.fillRect(area, self._theme.colour("panel"))
            if self.elevation is not None:
                look = Look(
                    self._theme, self._to_px, self._scale, self._names, self._kinds, self.edge
                )
                draw_elevation(painter, self.elevation, look, self._marks())
                draw_ruler(painter, self.elevation, look, area)
        finally:
            painter.end()

    def _marks(self) -> Marks:
        return Marks(
            self.session.selection.now.placement, self.hand.picked, self.hand.marked, self.held,
            self._target, self.hasFocus(),
        )  # fmt: skip

    def _place(self, event: QDropEvent) -> tuple[Front, int] | None:
        return self.hand.place_at(self.pointer_at(event.position(), event.modifiers()))

    def _aim(self, target: Front | None) -> None:
        if target is not self._target:
            self._target = target
            self.viewport().update()

    def _arrange(self) -> None:
        """Fit the side, or give the scroll bars its size."""
        elevation, seen = self.elevation, self.viewport().size()
        left, above, right, below = AROUND_PX
        bars = (self.horizontalScrollBar(), self.verticalScrollBar())
        if elevation is None:
            for bar in bars:
                bar.setRange(0, 0)
            return
        if self._is_fitted:
            across = (seen.width() - left - right) / elevation.width
            down = (seen.height() - above - below) / elevation.height
            self._scale = min(max(min(across, down), LEAST_PX), MOST_PX)
        wide = elevation.width * self._scale + left + right
        high = elevation.height * self._scale + above + below
        for bar, long, room in zip(bars, (wide, high), (seen.width(), seen.height()), strict=True):
            bar.setRange(0, max(0, round(long - room)))
            bar.setPageStep(room)
            bar.setSingleStep(24)

    def _origin(self) -> QPointF:
        """Return where the left end of the floor line is on the viewport."""
        elevation = self.elevation
        height = 0.0 if elevation is None else elevation.height
        scroll = QPoint(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        left, above, _, below = AROUND_PX
        spare = self.viewport().height() - height * self._scale - above - below
        top = above + max(0.0, spare)
        return QPointF(left - scroll.x(), top + height * self._scale - scroll.y())

    def _to_px(self, x: float, y: float) -> QPointF:
        origin = self._origin()
        return QPointF(origin.x() + x * self._scale, origin.y() - y * self._scale)

    def _to_metres(self, spot: QPointF) -> tuple[float, float]:
        origin = self._origin()
        return (spot.x() - origin.x()) / self._scale, (origin.y() - spot.y()) / self._scale
