"""What stands over the list of findings: how many there are, a filter, what is dismissed."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from planner.look import CAPTION_PX, SPACING_PX
from planner.ui.panels.placements_bar import FILTER_DELAY_MS, FILTER_PX
from planner.ui.theme import Theme


class FindingsBar(QWidget):
    """One line of controls.

    Signals:
        changed: What was typed, or whether dismissed findings are shown.
        export_asked: The findings shall be written to a file.

    Attributes:
        filter: Where words are typed that findings must have.
        dismissed: Shows those that were put aside, or does not.
        export: Asks for a file.
    """

    changed = Signal()
    export_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._count = QLabel(self)
        self.filter = QLineEdit(self)
        self.filter.setClearButtonEnabled(True)
        self.filter.setFixedWidth(FILTER_PX)
        self.dismissed = QPushButton(self)
        self.dismissed.setCheckable(True)
        self.export = QPushButton(self)
        for button in (self.dismissed, self.export):
            button.setProperty("role", "quiet")
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(FILTER_DELAY_MS)
        self._typing.timeout.connect(self.changed)
        self.filter.textChanged.connect(self._on_typed)
        self.dismissed.toggled.connect(self._on_toggled)
        self.export.clicked.connect(self._on_export)
        line = QHBoxLayout(self)
        line.setContentsMargins(4 * SPACING_PX, SPACING_PX, 2 * SPACING_PX, SPACING_PX)
        line.setSpacing(2 * SPACING_PX)
        line.addWidget(self._count)
        line.addStretch(1)
        for part in (self.dismissed, self.filter, self.export):
            line.addWidget(part)
        self.apply(theme)

    @property
    def words(self) -> tuple[str, ...]:
        """Words that findings must have, in any case."""
        return tuple(self.filter.text().casefold().split())

    @property
    def shows_dismissed(self) -> bool:
        """Whether those that were put aside are shown."""
        return self.dismissed.isChecked()

    def apply(self, theme: Theme) -> None:
        """Take words and colours of a theme."""
        self._count.setFont(theme.font(CAPTION_PX, tabular=True))
        self._count.setStyleSheet(f"color: {theme.hex('secondary')};")
        self.filter.setPlaceholderText(theme.say("findings_filter"))
        self.filter.setAccessibleName(theme.say("findings_filter"))
        for button, icon, code in (
            (self.dismissed, "eye-off", "findings_show_dismissed"),
            (self.export, "download", "findings_export"),
        ):
            button.setIcon(theme.icon(icon, "secondary"))
            button.setText(theme.say(code))
            button.setAccessibleName(theme.say(code))

    def tell(self, text: str, *, has_findings: bool, has_dismissed: bool) -> None:
        """Say how many there are, and which controls can be used."""
        self._count.setText(text)
        self.export.setEnabled(has_findings)
        self.dismissed.setEnabled(has_dismissed or self.shows_dismissed)

    def _on_typed(self) -> None:
        self._typing.start()

    def _on_toggled(self) -> None:
        self.changed.emit()

    def _on_export(self) -> None:
        self.export_asked.emit()
