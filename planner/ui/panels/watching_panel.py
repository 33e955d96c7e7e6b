"""A panel that has its work done only while somebody looks at it."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from planner.session.signal import Signal


class Work(Protocol):
    """What a session works out for whoever watches."""

    changed: Signal[None]

    def watch(self, is_watched: bool) -> None:
        """Begin or cease to work."""


class WatchingPanel(QWidget):
    """Watches its work while it is visible, and shows what came of it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work: Work | None = None

    def take_work(self, work: Work) -> None:
        """Hear of this work from now on, and of no other."""
        if self._work is not None:
            self._work.watch(False)
            self._work.changed.disconnect(self.hear)
        self._work = work
        work.changed.connect(self.hear)
        work.watch(self.isVisible())

    def hear(self, _: None) -> None:
        """Show what came of it."""
        self.refresh()

    def refresh(self) -> None:
        """Show what is known now."""

    def showEvent(self, event: QShowEvent) -> None:
        """Have it worked out, now that somebody looks."""
        super().showEvent(event)
        if self._work is not None:
            self._work.watch(True)
        self.refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        """Have it worked out no longer."""
        super().hideEvent(event)
        if self._work is not None:
            self._work.watch(False)
