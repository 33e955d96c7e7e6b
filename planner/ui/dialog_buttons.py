"""The buttons at the foot of a dialog: what it does, and leaving it."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton

from planner.ui.theme import Theme


def dialog_buttons(dialog: QDialog, theme: Theme, take: str) -> tuple[QPushButton, QHBoxLayout]:
    """Return the button that accepts a dialog, and the line that it stands on.

    Args:
        dialog: Owns them.
        theme: Its words.
        take: What accepting does, in words.
    """
    make, leave = QPushButton(take, dialog), QPushButton(theme.say("ask_stay"), dialog)
    make.setProperty("role", "primary")
    make.setDefault(True)
    make.clicked.connect(dialog.accept)
    leave.clicked.connect(dialog.reject)
    row = QHBoxLayout()
    row.addStretch(1)
    row.addWidget(leave)
    row.addWidget(make)
    return make, row
