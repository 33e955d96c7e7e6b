"""The line at the bottom: zoom, snap, fixtures, how fresh the scores are, what is saved."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QPushButton, QWidget

from planner.look import CAPTION_PX, SPACING_PX
from planner.session.preferences import Preferences
from planner.ui.style import styled
from planner.ui.theme import Theme
from planner.units import MEDIA

if TYPE_CHECKING:
    from planner.model.plan import Surface
    from planner.session.analyst import Analysis
    from planner.session.session import Session

SHEET = """
#status_line {{ background: {window}; border: none; border-top: 1px solid {line}; }}
QLabel {{ color: {secondary}; }}
#snap {{ color: {secondary}; background: transparent; border: none; padding: 2px 4px 0 4px; }}
#snap:hover, #snap:focus {{ color: {text}; background: {line}; border-radius: 4px; }}
#snap::menu-indicator {{ image: none; width: 0; }}
"""
TICK_MS = 1000
TOLD_MS = 8000
HEIGHT_PX = 28
FRESH_S = 10.0
"""Up to this age tenths of a second are told."""
FIXTURE_ROLES = ("", "checkout", "frame")
PARTS = ("zoom", "snap", "fixtures", "scored")


class StatusLine(QFrame):
    """Says what is, in small print; a sentence about the last deed for some seconds."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("status_line")
        self.setFixedHeight(HEIGHT_PX)
        self._theme = theme
        self._session: Session | None = None
        self._zoom = 0.0
        self._scored_at: float | None = None
        self._kept = Preferences()
        self._labels: dict[str, QLabel | QPushButton] = {part: QLabel(self) for part in PARTS}
        self._labels["snap"] = self._snap = QPushButton(self)
        self._snap.setObjectName("snap")
        self._snap.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._told = QLabel(self)
        self._saved = QLabel(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(4 * SPACING_PX, 0, 4 * SPACING_PX, 0)
        row.setSpacing(6 * SPACING_PX)
        for label in self._labels.values():
            row.addWidget(label)
        row.addWidget(self._told, 1)
        row.addWidget(self._saved)
        self._tick = QTimer(self)
        self._tick.setInterval(TICK_MS)
        self._tick.timeout.connect(self._show_age)
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(TOLD_MS)
        self._quiet.timeout.connect(self._told.clear)
        self.apply(theme)

    @property
    def text(self) -> str:
        """Everything it says now, left to right."""
        labels = (*self._labels.values(), self._told, self._saved)
        return " | ".join(label.text() for label in labels if label.text())

    def apply(self, theme: Theme) -> None:
        """Say everything again in another theme or language."""
        self._theme = theme
        self.setAccessibleName(theme.say("status_line"))
        self._snap.setToolTip(theme.say("status_snap_hint"))
        self.setStyleSheet(styled(theme, SHEET))
        for label in (*self._labels.values(), self._told, self._saved):
            label.setFont(theme.font(CAPTION_PX, tabular=True))
        self._told.clear()
        self.refresh()

    def set_session(self, session: Session | None) -> None:
        """Speak of another project, or of none."""
        self._session = session
        self._scored_at = None
        self._told.clear()
        if session is None:
            self._tick.stop()
        else:
            self._tick.start()
        self.refresh()

    def offer_grids(self, menu: QMenu) -> None:
        """Open a menu where the grid is told."""
        self._snap.setMenu(menu)

    def show_kept(self, kept: Preferences) -> None:
        """Say another grid."""
        self._kept = kept
        self.refresh()

    def show_zoom(self, share: float) -> None:
        """Say another zoom; 1 is 100 %."""
        self._zoom = share
        self._show_zoom()

    def show_scored(self, analysis: Analysis) -> None:
        """Remember when the scores came."""
        self._scored_at = None if analysis.error is not None else time.monotonic()
        self._show_age()

    def tell(self, sentence: str) -> None:
        """Say a sentence for some seconds."""
        self._told.setText(sentence)
        self._told.setToolTip(sentence)
        self._quiet.start()

    def refresh(self) -> None:
        """Say what can have changed with the project."""
        session = self._session
        surface = None if session is None else _shown(session)
        self._snap.setText("" if surface is None else self._grid(surface))
        self._snap.setVisible(surface is not None)
        self._labels["fixtures"].setText("" if surface is None else self._count(surface))
        self._saved.setText("" if session is None else self._saved_text(session))
        self._show_zoom()
        self._show_age()

    def _grid(self, surface: Surface) -> str:
        from planner.tools.snapping import grid_of
        from planner.tools.tool import Snap

        if not self._kept.snaps:
            return self._theme.say("status_no_snap")
        snap = Snap(grid_steps=self._kept.grid_steps)
        unit = self._theme.say(f"grid_unit_{MEDIA[surface.medium].unit}")
        per_unit = GRID_PER_UNIT[MEDIA[surface.medium].unit]
        return self._theme.say(
            "status_snap", grid=round(grid_of(surface.medium, snap) * per_unit), unit=unit
        )

    def _count(self, surface: Surface) -> str:
        fixtures = sum(e.traits.role in FIXTURE_ROLES for e in surface.elements.values())
        unit = MEDIA[surface.medium].unit
        return self._theme.say(f"status_fixtures_{unit}", count=fixtures)

    def _saved_text(self, session: Session) -> str:
        if not session.document.is_saved:
            return self._theme.say("status_unsaved")
        return self._theme.say("status_saved" if session.path else "status_never_saved")

    def _show_zoom(self) -> None:
        shown = self._session is not None and self._zoom > 0.0
        text = self._theme.say("status_zoom", percent=round(100 * self._zoom)) if shown else ""
        self._labels["zoom"].setText(text)

    def _show_age(self) -> None:
        if self._session is None or self._scored_at is None:
            self._labels["scored"].setText("")
            return
        age = time.monotonic() - self._scored_at
        if age < FRESH_S:
            text = self._theme.say("status_scored_tenths", seconds=max(round(age, 1), 0.1))
        elif age < 60.0:
            text = self._theme.say("status_scored_seconds", seconds=int(age))
        else:
            text = self._theme.say("status_scored_minutes", minutes=int(age // 60.0))
        self._labels["scored"].setText(text)


def _shown(session: Session) -> Surface | None:
    from planner.ui.plan_deeds import shown_surface

    return shown_surface(session)


GRID_PER_UNIT = {"m": 100.0, "px": 1.0}
"""In what people name a grid, per unit of the medium: centimetres, pixels."""
