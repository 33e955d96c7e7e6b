"""Pictures that stand for the plan a moment: scaled while zooming, fading to new colours."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QElapsedTimer, QObject, QPointF, QRectF, QTimer
from PySide6.QtGui import QPainter, QPixmap

ZOOM_MS: Final = 80
"""The plan is drawn anew this long after the last turn of the wheel."""
FADE_MS: Final = 120
FRAME_MS: Final = 16


class Zoomed(QObject):
    """The last picture of the plan, stretched to the zoom while the wheel turns."""

    def __init__(self, ended: Callable[[], None], parent: QObject) -> None:
        """Show nothing yet.

        Args:
            ended: Draws the plan itself again.
            parent: Owns it.
        """
        super().__init__(parent)
        self._ended = ended
        self._picture = QPixmap()
        self._place = QRectF()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(ZOOM_MS)
        self._timer.timeout.connect(self.drop)

    @property
    def is_shown(self) -> bool:
        """Whether the picture stands for the plan."""
        return not self._picture.isNull()

    def hold(self, take: Callable[[], tuple[QPixmap, QRectF]]) -> None:
        """Go on with the picture, or take one and the part of the scene that it shows."""
        if not self.is_shown:
            self._picture, self._place = take()
        self._timer.start()

    def drop(self) -> None:
        """Draw the plan itself again."""
        if self.is_shown:
            self._timer.stop()
            self._picture = QPixmap()
            self._ended()

    def paint(self, painter: QPainter, place: Callable[[QRectF], QRectF]) -> None:
        """Draw the picture.

        Args:
            painter: Of the viewport.
            place: Returns where a part of the scene is on the viewport.
        """
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, True)
        painter.drawPixmap(place(self._place), self._picture, QRectF(self._picture.rect()))


class Fading(QObject):
    """The plan as it was, growing paler over the plan as it is."""

    def __init__(self, changed: Callable[[], None], parent: QObject) -> None:
        """Show nothing yet.

        Args:
            changed: Has the viewport painted.
            parent: Owns it.
        """
        super().__init__(parent)
        self._changed = changed
        self._before, self._after = QPixmap(), QPixmap()
        self._clock = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.setInterval(FRAME_MS)
        self._timer.timeout.connect(self._step)

    @property
    def is_shown(self) -> bool:
        """Whether colours are on their way."""
        return not self._before.isNull()

    def begin(self, before: QPixmap) -> None:
        """Fade from a picture of the plan to what the next one will be."""
        self._before, self._after = before, QPixmap()
        self._clock.start()
        self._timer.start()

    def drop(self) -> None:
        """Show the plan as it is."""
        if self.is_shown:
            self._timer.stop()
            self._before, self._after = QPixmap(), QPixmap()
            self._changed()

    def paint(self, painter: QPainter, take: Callable[[], QPixmap]) -> None:
        """Draw both pictures; ``take`` makes the later one, once."""
        if self._after.isNull():
            self._after = take()
            self._clock.start()
        corner = QPointF(0.0, 0.0)
        painter.drawPixmap(corner, self._after)
        painter.setOpacity(max(0.0, 1.0 - self._clock.elapsed() / FADE_MS))
        painter.drawPixmap(corner, self._before)

    def _step(self) -> None:
        if self._clock.elapsed() >= FADE_MS:
            self.drop()
        else:
            self._changed()
