"""One calm window for what nobody expected: a sentence, details to unfold and to copy."""

from __future__ import annotations

from PySide6.QtGui import QFont, QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from planner.look import CAPTION_PX, SPACING_PX, TITLE_PX
from planner.ui.theme import Theme

WIDTH_PX, DETAILS_PX = 520, 240


class ErrorDialog(QDialog):
    """Does not stop the work; further errors join the details of the one that is open."""

    def __init__(self, theme: Theme, log_file: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("error_dialog")
        self._log_file = log_file
        self._title, self._text = QLabel(self), QLabel(self)
        self._text.setWordWrap(True)
        self.details = QPlainTextEdit(self)
        self.details.setReadOnly(True)
        self.details.setFixedHeight(DETAILS_PX)
        self.details.hide()
        self._unfold, self._copy, self._close = (QPushButton(self) for _ in range(3))
        self._unfold.setProperty("role", "quiet")
        self._unfold.clicked.connect(self._toggle)
        self._copy.clicked.connect(self._copy_all)
        self._close.clicked.connect(self.close)
        self._close.setDefault(True)
        row = QHBoxLayout()
        row.addWidget(self._unfold)
        row.addStretch(1)
        row.addWidget(self._copy)
        row.addWidget(self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[6 * SPACING_PX] * 4)
        column.setSpacing(3 * SPACING_PX)
        for part in (self._title, self._text, self.details):
            column.addWidget(part)
        column.addLayout(row)
        self.setFixedWidth(WIDTH_PX)
        self.apply(theme)

    def apply(self, theme: Theme) -> None:
        """Set texts again."""
        self._theme = theme
        self.setWindowTitle(theme.say("product"))
        self._title.setText(theme.say("unexpected"))
        self._title.setFont(theme.font(TITLE_PX, QFont.Weight.DemiBold))
        self._text.setText(theme.say("unexpected_more", file=self._log_file))
        self.details.setFont(theme.font(CAPTION_PX))
        self.details.setAccessibleName(theme.say("details_show"))
        self._copy.setText(theme.say("details_copy"))
        self._close.setText(theme.say("close"))
        self._name_toggle()

    def add(self, details: str) -> None:
        """Add details and show the window, without taking the keyboard."""
        self.details.appendPlainText(details)
        if not self.isVisible():
            self.show()

    def _toggle(self) -> None:
        self.details.setVisible(self.details.isHidden())
        self._name_toggle()
        self.adjustSize()

    def _name_toggle(self) -> None:
        code = "details_show" if self.details.isHidden() else "details_hide"
        self._unfold.setText(self._theme.say(code))

    def _copy_all(self) -> None:
        QGuiApplication.clipboard().setText(self.details.toPlainText())
