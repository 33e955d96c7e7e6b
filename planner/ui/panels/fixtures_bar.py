"""What stands over the table of elements: how many are shown, what typing does, a filter."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from planner.look import CAPTION_PX, SPACING_PX
from planner.ui.panels.placements_bar import FILTER_DELAY_MS, FILTER_PX
from planner.ui.theme import Theme


class FixturesBar(QWidget):
    """One line of controls.

    Signals:
        searched: Words that rows must have.
        export_asked: The table shall be written to a file.

    Attributes:
        filter: Where the words are typed.
        export_button: Writes the elements of the floor as a table.
    """

    searched = Signal(str)
    export_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._count = QLabel(self)
        self.filter = QLineEdit(self)
        self.filter.setClearButtonEnabled(True)
        self.filter.setFixedWidth(FILTER_PX)
        self.export_button = QToolButton(self)
        self.export_button.clicked.connect(self.export_asked)
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(FILTER_DELAY_MS)
        self._typing.timeout.connect(self.search)
        self.filter.textChanged.connect(self._on_typed)
        self.filter.returnPressed.connect(self.search)
        line = QHBoxLayout(self)
        line.setContentsMargins(4 * SPACING_PX, SPACING_PX, 2 * SPACING_PX, SPACING_PX)
        line.setSpacing(2 * SPACING_PX)
        line.addWidget(self._count)
        line.addStretch(1)
        line.addWidget(self.filter)
        line.addWidget(self.export_button)
        self.apply(theme)

    def apply(self, theme: Theme) -> None:
        """Take words and colours of a theme."""
        self._theme = theme
        self._count.setFont(theme.font(CAPTION_PX, tabular=True))
        self._count.setStyleSheet(f"color: {theme.hex('secondary')};")
        self.filter.setPlaceholderText(theme.say("fixtures_filter"))
        self.filter.setAccessibleName(theme.say("fixtures_filter"))
        self.export_button.setIcon(theme.icon("download", "secondary"))
        self.export_button.setAccessibleName(theme.say("action_fixtures_csv"))
        self.export_button.setToolTip(theme.say("action_fixtures_csv"))

    def tell(self, shown: int, of: int, selected: int) -> None:
        """Say how many rows are shown, and how many a typed value goes to."""
        say = self._theme.say
        text = say("fixtures_shown", shown=shown, all=of)
        self._count.setText(
            f"{text}  ·  {say('fixtures_typed_for', count=selected)}" if selected > 1 else text
        )

    def search(self) -> None:
        """Look rows through for the typed words, at once."""
        self._typing.stop()
        self.searched.emit(self.filter.text())

    def _on_typed(self) -> None:
        self._typing.start()
