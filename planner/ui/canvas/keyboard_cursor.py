"""A pointer for who has no mouse: arrow keys move it, Enter and Space click with it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, Protocol

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QWidget

from planner.model.plan import Surface
from planner.model.shape import Point
from planner.tools import Bench, Pointer, Tool
from planner.tools.drawing import DrawingTool
from planner.tools.snapping import grid_of
from planner.ui.theme import Theme

SIZE_PX: Final = 20
FAR: Final = 10
"""So many steps of the grid at once, with Shift held."""
TOLERANCE_PX: Final = 6.0
CLICKS: Final = frozenset({"enter", " "})


class Sighted(Protocol):
    """What the cursor asks of a view."""

    @property
    def bench(self) -> Bench:
        """What the tools work on."""

    @property
    def tool(self) -> Tool:
        """The tool in hand."""

    @property
    def surface(self) -> Surface | None:
        """The surface on screen."""

    @property
    def px_per_unit(self) -> float:
        """Pixels of a surface unit."""

    def attempt(self, act: Callable[[], None]) -> None:
        """Do something to the plan."""

    def sight(self) -> tuple[float, float, float, float]:
        """Return the part of the surface that is in sight."""

    def to_pixel(self, at: Point) -> QPointF:
        """Return where a surface point is on the viewport."""

    def pan_px(self, dx: float, dy: float) -> None:
        """Shift what is seen by pixels."""

    def viewport(self) -> QWidget:
        """Return what is drawn on."""


class KeyboardCursor(QObject):
    """Stands in for the mouse while a drawing tool is in hand; the mouse puts it away.

    Attributes:
        at: Surface units; None while the mouse leads.
    """

    def __init__(self, view: Sighted) -> None:
        super().__init__(view.viewport())
        self._view = view
        self.at: Point | None = None
        self._cross = QLabel(view.viewport())
        self._cross.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._cross.setFixedSize(SIZE_PX, SIZE_PX)
        self._cross.hide()
        view.viewport().installEventFilter(self)

    def apply(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._cross.setPixmap(theme.icon("crosshair", "accent").pixmap(SIZE_PX))

    @property
    def serves(self) -> bool:
        """Whether the tool in hand is led by it: one that draws, with no button held."""
        is_free = QGuiApplication.mouseButtons() == Qt.MouseButton.NoButton
        return (
            isinstance(self._view.tool, DrawingTool) and self._view.surface is not None and is_free
        )

    def takes(self, name: str) -> bool:
        """Say whether a key clicks with it; Space does once arrow keys led it."""
        return self.serves and name in CLICKS and (name == "enter" or self.at is not None)

    def move(self, right: int, down: int, *, is_far: bool) -> None:
        """Go one step of the grid, or ten; it begins in the middle of the view."""
        surface = self._view.surface
        if surface is None:
            return
        step = grid_of(surface.medium, self._view.bench.snap) * (FAR if is_far else 1)
        x, y = self.at or self._middle(surface)
        self._go((x + right * step, y + down * step) if self.at else (x, y))

    def click(self) -> None:
        """Press and release where it is."""
        surface = self._view.surface
        if surface is None:
            return
        pointer, tool = self._pointer(self.at or self._middle(surface)), self._view.tool
        tool.hover(pointer)
        tool.press(pointer)
        self._view.attempt(lambda: tool.release(pointer))

    def hide(self) -> None:
        """Leave the plan to the mouse."""
        self.at = None
        self._cross.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go when the mouse moves; stay in place when the view does."""
        if event.type() in (QEvent.Type.MouseMove, QEvent.Type.MouseButtonPress):
            self.hide()
        elif event.type() is QEvent.Type.Paint and self.at is not None:
            self._place()
        return False

    def _go(self, at: Point) -> None:
        self.at = at
        self._keep_in_sight(at)
        self._place()
        self._view.tool.hover(self._pointer(at))

    def _place(self) -> None:
        if self.at is None or not self.serves:
            self.hide()
            return
        pixel = self._view.to_pixel(self.at).toPoint()
        place = pixel - QPoint(SIZE_PX // 2, SIZE_PX // 2)
        if self._cross.isHidden() or self._cross.pos() != place:
            self._cross.move(place)
            self._cross.show()
            self._cross.raise_()

    def _keep_in_sight(self, at: Point) -> None:
        left, top, right, bottom = self._view.sight()
        dx = min(0.0, at[0] - left) + max(0.0, at[0] - right)
        dy = min(0.0, at[1] - top) + max(0.0, at[1] - bottom)
        if dx or dy:
            px = self._view.px_per_unit
            self._view.pan_px(-dx * px, -dy * px)

    def _middle(self, surface: Surface) -> Point:
        """Return the middle of what is in sight, on the grid."""
        left, top, right, bottom = self._view.sight()
        grid = grid_of(surface.medium, self._view.bench.snap)
        return (
            round((left + right) / 2.0 / grid) * grid,
            round((top + bottom) / 2.0 / grid) * grid,
        )

    def _pointer(self, at: Point) -> Pointer:
        return Pointer(at, tolerance=TOLERANCE_PX / self._view.px_per_unit)
