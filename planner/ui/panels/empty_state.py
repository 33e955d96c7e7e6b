"""What a panel shows where its content would stand: a sentence and the one button that helps."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from planner.look import BODY_PX, SPACING_PX, TITLE_PX
from planner.ui.theme import Theme

WIDTH_PX = 110 * SPACING_PX
ICON_PX = 6 * SPACING_PX


class EmptyState(QWidget):
    """An icon, a heading, a sentence and a button.

    Signals:
        asked: The button was pressed.
    """

    asked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._icon = QLabel(self)
        self._heading = QLabel(self)
        self.sentence = QLabel(self)
        self.button = QPushButton(self)
        self.button.clicked.connect(self._ask)
        inside = QWidget(self)
        inside.setFixedWidth(WIDTH_PX)
        across = QHBoxLayout(self)
        across.addWidget(inside)
        column = QVBoxLayout(inside)
        column.setSpacing(2 * SPACING_PX)
        column.addStretch(1)
        column.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._heading)
        column.addWidget(self.sentence)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        for label in (self._heading, self.sentence):
            label.setWordWrap(True)
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)

    def tell(
        self, theme: Theme, heading: str, sentence: str, button: str = "", *, icon: str = "info"
    ) -> None:
        """Show words; an empty ``button`` hides it.

        Args:
            theme: Colours and fonts.
            heading: A few words.
            sentence: What belongs here, or what went wrong.
            button: Words of the button.
            icon: Name of the icon above.
        """
        self._icon.setPixmap(theme.icon(icon, "secondary").pixmap(QSize(ICON_PX, ICON_PX)))
        self._heading.setText(heading)
        self._heading.setFont(theme.font(TITLE_PX, QFont.Weight.DemiBold))
        self._heading.setVisible(bool(heading))
        self.sentence.setText(sentence)
        self.sentence.setFont(theme.font(BODY_PX))
        palette = self.sentence.palette()
        palette.setColor(self.sentence.foregroundRole(), theme.colour("secondary"))
        self.sentence.setPalette(palette)
        self.button.setText(button)
        self.button.setAccessibleName(button)
        self.button.setVisible(bool(button))

    def _ask(self) -> None:
        self.asked.emit()
