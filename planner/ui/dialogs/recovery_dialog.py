"""Offers what a crash left: projects that were open and not saved."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QDateTime, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from planner.look import CAPTION_PX, SPACING_PX, TITLE_PX
from planner.session.recovery import Lost
from planner.ui.panels.cell_texts import locale_of
from planner.ui.style import styled
from planner.ui.theme import Theme

WIDTH_PX = 560
ROW_SHEET = "#lost {{ background: {raised}; border: 1px solid {line}; border-radius: 6px; }}"


class RecoveryDialog(QDialog):
    """A row a project, each to be recovered or discarded; what is left waits for the next start.

    Signals:
        recover_asked: A ``Lost`` copy; the dialog closes.
        discard_asked: A ``Lost`` copy.
    """

    recover_asked = Signal(object)
    discard_asked = Signal(object)

    def __init__(self, theme: Theme, lost: Sequence[Lost], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("recovery")
        self.setWindowTitle(theme.say("product"))
        self._theme = theme
        self.rows: dict[Lost, QFrame] = {}
        title = self._label(theme.say("recovery_title", count=len(lost)), TITLE_PX, bold=True)
        about = self._label(theme.say("recovery_about"), CAPTION_PX, token="secondary")
        about.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[6 * SPACING_PX] * 4)
        column.setSpacing(3 * SPACING_PX)
        column.addWidget(title)
        column.addWidget(about)
        for one in lost:
            self.rows[one] = self._row(one)
            column.addWidget(self.rows[one])
        later = QPushButton(theme.say("recovery_later"), self)
        later.clicked.connect(self.reject)
        column.addWidget(later, 0, Qt.AlignmentFlag.AlignRight)
        self.setMinimumWidth(WIDTH_PX)

    def _row(self, lost: Lost) -> QFrame:
        theme = self._theme
        row = QFrame(self)
        row.setObjectName("lost")
        row.setStyleSheet(styled(theme, ROW_SHEET))
        names = QVBoxLayout()
        names.setSpacing(SPACING_PX // 2)
        names.addWidget(self._label(lost.name, bold=True))
        names.addWidget(self._label(self._when(lost), CAPTION_PX, token="secondary"))
        recover = QPushButton(theme.say("recovery_recover"), row)
        recover.setProperty("role", "primary")
        recover.clicked.connect(partial(self._recover, lost))
        drop = QPushButton(theme.say("recovery_discard"), row)
        drop.clicked.connect(partial(self._discard, lost))
        for button in (recover, drop):
            button.setAccessibleName(f"{button.text()}: {lost.name}")
        line = QHBoxLayout(row)
        line.setContentsMargins(*[3 * SPACING_PX] * 4)
        line.setSpacing(2 * SPACING_PX)
        line.addLayout(names, 1)
        line.addWidget(drop)
        line.addWidget(recover)
        return row

    def _when(self, lost: Lost) -> str:
        """Return when the copy was made and where the project lies, in words."""
        locale = locale_of(self._theme.words.language)
        moment = QDateTime.fromSecsSinceEpoch(round(lost.written.timestamp()))
        when = locale.toString(moment, locale.FormatType.ShortFormat)
        if lost.path is None:
            return self._theme.say("recovery_never_saved", when=when)
        return self._theme.say("recovery_from", when=when, file=str(lost.path))

    def _label(self, text: str, px: int = 13, *, bold: bool = False, token: str = "text") -> QLabel:
        label = QLabel(text, self)
        weight = QFont.Weight.DemiBold if bold else QFont.Weight.Normal
        label.setFont(self._theme.font(px, weight))
        label.setStyleSheet(
            f"color: {self._theme.hex(token)}; background: transparent; border: none;"
        )
        return label

    def _recover(self, lost: Lost, _checked: bool = False) -> None:
        self.recover_asked.emit(lost)
        self.accept()

    def _discard(self, lost: Lost, _checked: bool = False) -> None:
        self.discard_asked.emit(lost)
        self.rows.pop(lost).hide()
        if not self.rows:
            self.reject()
