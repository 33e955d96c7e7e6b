"""What the analysis is at, under the progress line, once it takes longer; stops and starts it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from planner.look import CAPTION_PX, RADIUS_PX, SPACING_PX
from planner.ui.progress_line import ProgressLine
from planner.ui.style import styled
from planner.ui.theme import Theme

if TYPE_CHECKING:
    from planner.project import Project
    from planner.session.analyst import Analysis
    from planner.session.session import Session

AFTER_MS: Final = 500
"""A job that is done sooner is not spoken of."""
LOOK_MS: Final = 100
SHEET: Final = """
#progress_card {{ background: {raised}; border: 1px solid {line}; border-radius: {radius}px; }}
#progress_card QLabel {{ color: {secondary}; }}
"""


class ProgressCard(QFrame):
    """Lies over the plan and takes no room; hidden while there is nothing to say."""

    def __init__(self, theme: Theme, line: ProgressLine, parent: QWidget) -> None:
        """Make it hidden.

        Args:
            theme: Its look.
            line: Moves with it; it hangs from it.
            parent: The window.
        """
        super().__init__(parent)
        self.setObjectName("progress_card")
        self._line = line
        self._theme = theme
        self._session: Session | None = None
        self._clock = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self._look)
        self._text = QLabel(self)
        self._button = QPushButton(self)
        self._button.clicked.connect(self._press)
        row = QHBoxLayout(self)
        row.setContentsMargins(3 * SPACING_PX, SPACING_PX, SPACING_PX, SPACING_PX)
        row.setSpacing(3 * SPACING_PX)
        row.addWidget(self._text)
        row.addWidget(self._button)
        line.installEventFilter(self)
        self.hide()
        self.apply(theme)

    @property
    def text(self) -> str:
        """What it says; empty while hidden."""
        return "" if self.isHidden() else self._text.text()

    @property
    def button(self) -> QPushButton:
        """Stops what is under way, or scores again what was stopped."""
        return self._button

    def apply(self, theme: Theme) -> None:
        """Take another look or language."""
        self._theme = theme
        self.setStyleSheet(styled(theme, SHEET, radius=str(RADIUS_PX)))
        for part in (self._text, self._button):
            part.setFont(theme.font(CAPTION_PX))
        self.setAccessibleName(theme.say("progress"))
        self._say()

    def set_session(self, session: Session | None) -> None:
        """Speak of another project, or of none."""
        if self._session is not None:
            self._session.analyst.started.disconnect(self._on_started)
            self._session.analyst.finished.disconnect(self._on_finished)
        self._session = session
        self.stop()
        self.hide()
        if session is not None:
            session.analyst.started.connect(self._on_started)
            session.analyst.finished.connect(self._on_finished)

    def stop(self) -> None:
        """Stop the line: nothing is under way any more."""
        self._timer.stop()
        self._line.show_busy(False)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in the middle under the line."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move):
            self._place()
        return super().eventFilter(watched, event)

    @property
    def _is_cancelled(self) -> bool:
        from planner.session.analyst import CANCELLED

        error = None if self._session is None else self._session.analyst.latest.error
        return error is not None and error.code == CANCELLED

    def _on_started(self, _: Project) -> None:
        self._line.show_busy(True)
        if not self._timer.isActive():
            self._clock.start()
            self._timer.start()

    def _on_finished(self, _: Analysis) -> None:
        self.stop()
        self._say()

    def _look(self) -> None:
        """Say where the job is, once it has taken long."""
        progress = None if self._session is None else self._session.analyst.progress
        if progress is not None and self._clock.elapsed() >= AFTER_MS:
            self._line.show_share((progress.number - 0.5) / progress.of)
            self._say()

    def _say(self) -> None:
        analyst = None if self._session is None else self._session.analyst
        progress = None if analyst is None else analyst.progress
        if analyst is not None and analyst.is_busy and progress is not None:
            self._text.setText(
                self._theme.say(
                    "progress_step",
                    step=self._theme.say(f"scoring_{progress.step}"),
                    number=progress.number,
                    of=progress.of,
                )
            )
            self._button.setText(self._theme.say("action_cancel_score"))
        elif analyst is not None and not analyst.is_busy and self._is_cancelled:
            self._text.setText(self._theme.say("analysis_cancelled"))
            self._button.setText(self._theme.say("action_score_now"))
        else:
            self.hide()
            return
        self.show()
        self.raise_()
        self._place()

    def _place(self) -> None:
        self.adjustSize()
        under = self._line.geometry()
        self.move(under.center().x() - self.width() // 2, under.bottom() + SPACING_PX)

    def _press(self) -> None:
        if self._session is None:
            return
        if self._session.analyst.is_busy:
            self._session.analyst.cancel()
        else:
            self._session.analyst.refresh()
