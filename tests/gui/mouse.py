"""A hand on the mouse: real events on the viewport of a view."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication

from planner.model.shape import Point
from planner.ui.canvas.plan_view import PlanView

LEFT, MIDDLE = Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton
NO_KEY = Qt.KeyboardModifier.NoModifier


class Mouse:
    """Presses, moves and releases over one view."""

    def __init__(self, view: PlanView) -> None:
        self._view = view
        self.button = LEFT
        self.keys = NO_KEY

    def pixel(self, at: Point) -> QPointF:
        """Return where a surface point is on the viewport."""
        return self._view.viewportTransform().map(QPointF(at[0] * 100.0, at[1] * 100.0))

    def press(self, at: Point) -> None:
        """Press the button."""
        self._send(QEvent.Type.MouseButtonPress, at, self.button)

    def move(self, at: Point) -> None:
        """Move with the button held."""
        self._send(QEvent.Type.MouseMove, at, Qt.MouseButton.NoButton, self.button)

    def hover(self, at: Point) -> None:
        """Move without a button."""
        self._send(QEvent.Type.MouseMove, at, Qt.MouseButton.NoButton, Qt.MouseButton.NoButton)

    def release(self, at: Point) -> None:
        """Let the button go."""
        self._send(QEvent.Type.MouseButtonRelease, at, self.button, held=Qt.MouseButton.NoButton)

    def click(self, at: Point) -> None:
        """Press and release."""
        self.press(at)
        self.release(at)

    def double_click(self, at: Point) -> None:
        """Click, and once more at once."""
        self.click(at)
        self._send(QEvent.Type.MouseButtonDblClick, at, self.button)
        self.release(at)

    def drag(self, *points: Point) -> None:
        """Press at the first point, move through the others, release at the last."""
        self.press(points[0])
        for at in points[1:]:
            self.move(at)
        self.release(points[-1])

    def wheel(self, pixel: QPointF, notches: float) -> None:
        """Turn the wheel over a point of the viewport."""
        viewport = self._view.viewport()
        QApplication.sendEvent(
            viewport,
            QWheelEvent(
                pixel,
                viewport.mapToGlobal(pixel),
                QPoint(),
                QPoint(0, round(120 * notches)),
                Qt.MouseButton.NoButton,
                NO_KEY,
                Qt.ScrollPhase.NoScrollPhase,
                False,
            ),
        )

    def _send(
        self,
        kind: QEvent.Type,
        at: Point,
        button: Qt.MouseButton,
        held: Qt.MouseButton | None = None,
    ) -> None:
        viewport, pixel = self._view.viewport(), self.pixel(at)
        event = QMouseEvent(
            kind,
            pixel,
            viewport.mapToGlobal(pixel),
            button,
            button if held is None else held,
            self.keys,
        )
        QApplication.sendEvent(viewport, event)
