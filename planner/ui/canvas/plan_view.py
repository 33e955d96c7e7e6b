"""The plan on screen: mouse and keys become gestures of the tool in hand."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QWidget

from planner.analysis.cells import Cells
from planner.analysis.crossing import Crossed
from planner.errors import VitrinaError
from planner.look import SPACING_PX
from planner.model.element import ElementId
from planner.model.plan import Surface
from planner.session.session import Session
from planner.tools import TOOLS, Arrow, Pointer, Snap, Tool
from planner.tools.finder import Finder
from planner.ui.canvas.content import Content
from planner.ui.canvas.handle_marks import cursor_for
from planner.ui.canvas.keys import Keys
from planner.ui.canvas.legend import Legend
from planner.ui.canvas.length_asking import LengthAsking
from planner.ui.canvas.naming import tag_of
from planner.ui.canvas.navigation import Navigation
from planner.ui.canvas.paths import scene_box, surface_box
from planner.ui.canvas.product_drops import ProductDrops
from planner.ui.canvas.rulers import RULER_PX
from planner.ui.canvas.work_bench import WorkBench
from planner.ui.theme import Theme

TOLERANCE_PX: Final = 3.0
"""What is this near to the pointer counts as hit."""
HOVER_MS: Final = 300
LABEL_MS: Final = 60
"""Labels are laid out again this long after the last movement."""
LEGEND_AT_PX: Final = 3 * SPACING_PX
HAND: Final = "pan"


class PlanView(Navigation):
    """Shows the surface of a session's view, and hands gestures to the tools.

    Signals:
        tool_taken: Key of the tool that is in hand now.
        noted: A sentence to be said in passing; empty takes the last one back.
        arrow_drawn: The ``Arrow`` that was drawn through fixtures.
        dropped: Products were dropped here; ids of those that did not fit.

    Attributes:
        may_fade: Says whether new colours may grow out of the old ones.
        bench: What the tools work on.
        asking: Asks for the length of a line.
    """

    tool_taken = Signal(str)
    noted = Signal(str)
    arrow_drawn = Signal(object)
    dropped = Signal(object)

    def __init__(
        self,
        session: Session,
        theme: Theme,
        say: Callable[[VitrinaError], None],
        parent: QWidget | None = None,
    ) -> None:
        """Show a session.

        Args:
            session: What is shown and edited.
            theme: Its look.
            say: Is told what an edit could not do.
            parent: Owns it.
        """
        super().__init__(theme, parent)
        self.setObjectName("plan_view")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._say = say
        self._content = Content(session, theme, self._scene, self)
        self._legend = Legend(session, theme, self)
        self._keys = Keys(self)
        self.asking = LengthAsking(self, self._content.layers.measure, theme, self.cancel)
        self.bench = WorkBench(
            self._content, theme, self._pan, self.noted.emit, self.arrow_drawn.emit,
            self.asking.show_measured, lambda: self.set_tool(TOOLS[0].key),
        )  # fmt: skip
        self._drops = ProductDrops(self, self.viewport())
        self._tools = {tool.key: tool(self.bench) for tool in TOOLS}
        self.may_fade: Callable[[], bool] = lambda: False
        self._tool: Tool = self._tools[TOOLS[0].key]
        self._in_hand: Tool | None = None
        self._cursor_key = ""
        self._is_space = False
        self._labelled: tuple[float, QRectF] | None = None
        self._label_timer = self._timer(LABEL_MS, self._label)
        self._hover_timer = self._timer(HOVER_MS, self._hover)
        self._hovered = QPointF()
        self._content.recolouring.connect(self._on_recolouring)
        self._content.read.connect(self._legend.tell)
        self._content.reshaped.connect(self._on_reshape)
        self._content.unlabelled.connect(self._on_unlabelled)
        self._content.renewed.connect(self._on_renewal)
        self._legend.resized.connect(self._place_legend)
        self.sighted.connect(self._on_sight)
        self.destroyed.connect(self._content.leave)
        self._look_at_surface()
        self.apply(theme)

    @property
    def session(self) -> Session:
        """The open project."""
        return self._content.session

    @property
    def surface(self) -> Surface | None:
        """The surface on screen."""
        return self._content.surface

    @property
    def finder(self) -> Finder:
        """What stands where."""
        return self._content.finder

    @property
    def legend(self) -> Legend:
        """The card that tells what the colours mean."""
        return self._legend

    @property
    def content(self) -> Content:
        """The layers and what they show."""
        return self._content

    @property
    def tool(self) -> Tool:
        """The tool in hand."""
        return self._tool

    def apply(self, theme: Theme) -> None:
        """Take another look or language."""
        self.dress(theme)
        self.bench.dress(theme)
        self.asking.field.apply(theme)
        self._keys.cursor.apply(theme)
        self.setAccessibleName(theme.say("canvas_plan"))
        self.setAccessibleDescription(theme.say("canvas_keys"))
        self._legend.apply(theme)
        self._content.dress(theme)
        self._place_legend()

    def set_session(self, session: Session) -> None:
        """Show another project."""
        self._tool.cancel()
        self._is_fitted = True
        self._legend.set_session(session)
        self._content.enter(session)

    def set_tool(self, key: str) -> None:
        """Take another tool in hand; its key is one of ``TOOLS``."""
        self._tool.cancel()
        self._tool = self._tools[key]
        self._content.layers.overlay.show_handles(key == TOOLS[0].key)
        self._show_cursor()
        self.tool_taken.emit(key)

    def show_snap(self, snap: Snap, *, shows_grid: bool) -> None:
        """Let pointers come to rest on something else, and draw its grid or none."""
        self.bench.snap = snap
        self._content.layers.grid.show_grid(snap if shows_grid else None)

    def light_cells(self, cells: Cells | None) -> None:
        """Light the cells that the viewers of a placement stand in, or none."""
        self._content.light(cells)

    def ask_order(self, bays: tuple[Crossed, ...]) -> None:
        """Ask what shall stand on bays, in their order."""
        arrow = Arrow((), bays)
        self.bench.show_arrow(arrow)
        self.bench.take_arrow(arrow)

    def zoom_to(self, elements: Iterable[ElementId]) -> None:
        """Bring elements of the shown surface into the middle."""
        surface, box = self.surface, QRectF()
        for element_id in elements:
            element = None if surface is None else surface.elements.get(element_id)
            if element is not None:
                box = box.united(scene_box(element.footprint.bounds).adjusted(-1, -1, 1, 1))
        if not box.isEmpty():
            self.zoom_to_box(box)

    def cancel(self) -> bool:
        """Drop the gesture under way, or put the tool away; say whether there was either."""
        tool = self._in_hand or self._tool
        was_busy = tool.is_busy
        tool.cancel()
        self._in_hand = None
        self._show_cursor()
        if was_busy or self._tool.key == TOOLS[0].key:
            return was_busy
        self.set_tool(TOOLS[0].key)
        return True

    def attempt(self, act: Callable[[], None]) -> None:
        """Do something to the plan; what it cannot take is said in words."""
        try:
            act()
        except VitrinaError as error:
            self._say(error)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a gesture."""
        self.settle()
        self._rest()
        button = event.button()
        if self._in_hand is not None:
            return
        if button == Qt.MouseButton.MiddleButton or (
            button == Qt.MouseButton.LeftButton and self._is_space
        ):
            self._in_hand = self._tools[HAND]
        elif button == Qt.MouseButton.LeftButton:
            self._in_hand = self._tool
        else:
            return
        self._in_hand.press(self._pointer(event))
        self._show_cursor()
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Pick the placement under the pointer."""
        if event.button() == Qt.MouseButton.LeftButton and not self._is_space:
            self._in_hand = self._tool
            self._tool.press(replace(self._pointer(event), is_double=True))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go on with the gesture, or wait for the pointer to rest."""
        if self._in_hand is not None:
            self._in_hand.drag(self._pointer(event))
            return
        self._rest()
        self._hovered = event.position()
        self._tool.hover(self._pointer(event))
        self._show_cursor()
        layers = self._content.layers
        if layers.sight.sight is None and layers.draft.draft is None:
            self._hover_timer.start()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End the gesture."""
        tool = self._in_hand
        if tool is None or event.buttons() != Qt.MouseButton.NoButton:
            return
        self._in_hand = None
        pointer = self._pointer(event)
        self.attempt(lambda: tool.release(pointer))
        self._show_cursor()

    def leaveEvent(self, event: QEvent) -> None:
        """Hide the tag, and what follows the pointer."""
        self._rest()
        self._tool.leave()
        super().leaveEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Forget that the space bar is held."""
        self._is_space = False
        self._show_cursor()
        super().focusOutEvent(event)

    def event(self, event: QEvent) -> bool:
        """Keep the keys of the tool in hand from the shortcuts of the window."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            event.setAccepted(self._keys.is_for_tool(event))
            if event.isAccepted():
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Nudge, turn, duplicate, delete, undo, pan; others may have what is left."""
        if self._keys.is_for_tool(event):
            self._keys.press(event)
        elif event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._is_space = True
            self._show_cursor()
        elif event.key() != Qt.Key.Key_Space and not self._keys.press(event):
            event.ignore()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Put the hand away when the space bar is let go."""
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._is_space = False
            self._show_cursor()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the legend in its corner."""
        self._place_legend()
        super().resizeEvent(event)

    def covered(self) -> QRect:
        """Return the corner that the legend lies on, from the viewport's own corner."""
        if not self._legend.isVisible():
            return QRect()
        end = self._legend.geometry().bottomRight() - self.viewport().pos()
        return QRect(QPoint(0, 0), end).intersected(self.viewport().rect())

    def _pointer(self, event: QMouseEvent) -> Pointer:
        held = event.modifiers()
        return Pointer(
            self.to_surface(event.position()),
            shift=bool(held & Qt.KeyboardModifier.ShiftModifier),
            alt=bool(held & Qt.KeyboardModifier.AltModifier),
            ctrl=bool(held & Qt.KeyboardModifier.ControlModifier),
            tolerance=TOLERANCE_PX / self.px_per_unit,
        )

    def _pan(self, dx: float, dy: float) -> None:
        self.pan_px(dx * self.px_per_unit, dy * self.px_per_unit)

    def _rest(self) -> None:
        self._hover_timer.stop()
        self._content.layers.overlay.show_tag(None)

    def _hover(self) -> None:
        pointer = Pointer(self.to_surface(self._hovered), tolerance=TOLERANCE_PX / self.px_per_unit)
        self._content.layers.overlay.show_tag(
            tag_of(self._content, pointer, self.to_scene(self._hovered), self._theme.words)
        )

    def _show_cursor(self) -> None:
        hand = self._tools[HAND]
        is_open = self._is_space or self._tool is hand
        key = "grabbed" if hand.is_busy else "hand" if is_open else self._tool.cursor
        if key != self._cursor_key:
            self._cursor_key = key
            self.viewport().setCursor(cursor_for(key, self._theme))

    def _look_at_surface(self) -> None:
        surface = self.surface
        if surface is not None:
            layers = self._content.layers
            self.look_at(layers.bounds, surface.frame, surface.medium, layers.first)

    def _on_recolouring(self) -> None:
        if self.may_fade():
            self.fade()

    def _on_reshape(self) -> None:
        self._look_at_surface()
        if self._is_fitted:
            self.fit()

    def _on_renewal(self) -> None:
        self._tool.renew()

    def _on_unlabelled(self) -> None:
        self._labelled = None
        self._label_timer.start()

    def _on_sight(self) -> None:
        overlay = self._content.layers.overlay
        overlay.px_per_scene = self.transform().m11()
        self._content.layers.sight.set_zoom(self.transform().m11())
        for layer in (self._content.layers.draft, self._content.layers.remarks):
            layer.set_zoom(self.transform().m11())
        if self._labelled is not None:
            scale, area = self._labelled
            sight = scene_box(self.sight())
            if scale == self.px_per_unit and area.contains(sight):
                return
        self._label_timer.start()

    def _label(self) -> None:
        scale = self.px_per_unit
        self._labelled = (scale, self._content.label(scale, surface_box(self._sight_box())))

    def _sight_box(self) -> QRectF:
        return scene_box(self.sight())

    def _place_legend(self) -> None:
        self._legend.lie_at(RULER_PX + LEGEND_AT_PX, self.width())
        self.reserved_px = self._legend.width() + 2.0 * LEGEND_AT_PX
        if self._is_fitted and self.isVisible():
            self.fit()

    def _timer(self, interval_ms: int, act: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(interval_ms)
        timer.timeout.connect(act)
        return timer
