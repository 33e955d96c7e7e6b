"""A thin line under the top bar: moves while something is under way, or says how far it is."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from planner.ui.theme import Theme

HEIGHT_PX = 2
FRAME_MS = 33
STEP = 0.02
SHARE = 0.3
"""Of the width, how long the moving part is."""


class ProgressLine(QWidget):
    """Empty at rest; its timer runs only while something is under way and may move."""

    def __init__(
        self, theme: Theme, may_move: Callable[[], bool], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setFixedHeight(HEIGHT_PX)
        self._theme = theme
        self._may_move = may_move
        self._is_busy = False
        self._share: float | None = None
        self._at = 0.0
        self._timer = QTimer(self)
        self._timer.setInterval(FRAME_MS)
        self._timer.timeout.connect(self._step)

    def apply(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._theme = theme
        self.setAccessibleName(theme.say("progress"))
        self.update()

    @property
    def is_busy(self) -> bool:
        """Whether it shows that something is under way."""
        return self._is_busy

    @property
    def share(self) -> float | None:
        """How much is done, in [0, 1]; None while nobody knows, and at rest."""
        return self._share

    def show_busy(self, busy: bool) -> None:
        """Show that something is under way, or nothing."""
        if busy == self._is_busy:
            return
        self._is_busy, self._share = busy, None
        self._at = 0.0
        if busy and self._may_move():
            self._timer.start()
        else:
            self._timer.stop()
        self.update()

    def show_share(self, share: float) -> None:
        """Say how much of what is under way is done, in [0, 1]."""
        if self._is_busy and share != self._share:
            self._share = share
            self._timer.stop()
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line."""
        painter = QPainter(self)
        try:
            painter.fillRect(event.rect(), self._theme.colour("line"))
            if self._is_busy:
                painter.fillRect(self.moving_part(), self._theme.colour("accent"))
        finally:
            painter.end()

    def moving_part(self) -> QRectF:
        """Return what is coloured while something is under way.

        That is the share that is done; all of it where nobody knows and nothing moves.
        """
        if self._share is not None:
            return QRectF(0.0, 0.0, self._share * self.width(), float(HEIGHT_PX))
        if not self._timer.isActive():
            return QRectF(self.rect())
        left = (self._at * (1.0 + SHARE) - SHARE) * self.width()
        return QRectF(left, 0.0, SHARE * self.width(), float(HEIGHT_PX))

    def _step(self) -> None:
        self._at = (self._at + STEP) % 1.0
        self.update()
