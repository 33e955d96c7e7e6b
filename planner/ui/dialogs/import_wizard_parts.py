"""Small parts that the pages of the import wizard share."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPixmap, QWheelEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QSizePolicy, QWidget

from planner.errors import Problem, VitrinaError
from planner.look import BODY_PX, CAPTION_PX, SPACING_PX
from planner.session.names import in_window
from planner.ui.style import selection_fill
from planner.ui.theme import Theme

STEP = SPACING_PX
ICON_PX = 16
LABEL_PX = 44 * STEP

WEIGHTS = {
    "error": ("circle-x", "bad"),
    "warning": ("triangle-alert", "warn"),
    "note": ("info", "secondary"),
}
"""Icon and token of each weight of a problem, worst first."""


FIELDS_SHEET = """
QComboBox::drop-down {{ border: none; width: 24px; }}
QComboBox::down-arrow {{ image: none; }}
QSpinBox::up-button, QSpinBox::down-button,
QDoubleSpinBox::up-button, QDoubleSpinBox::down-button {{ width: 0; border: none; }}
QSpinBox, QDoubleSpinBox {{ background: {raised}; border: 1px solid {line}; border-radius: 6px; }}
QSpinBox:focus, QDoubleSpinBox:focus {{ border-color: {accent}; }}
"""
TABLES_SHEET = """
QTableView {{ background: {raised}; color: {text}; border: 1px solid {line}; border-radius: 6px;
  gridline-color: {line}; }}
QTableView::item {{ padding: 0 5px; border: none; }}
QTableView::item:selected {{ background: {selected}; color: {text}; }}
QHeaderView {{ background: {panel}; }}
QHeaderView::section {{ background: {panel}; border: none; border-bottom: 1px solid {line};
  border-right: 1px solid {line}; padding: 4px 8px; }}
QTableCornerButton::section {{ background: {panel}; border: none;
  border-bottom: 1px solid {line}; }}
"""


class ChoiceBox(QComboBox):
    """A list of keys, each with its words; tells which one the user took."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.activated.connect(self._tell)
        self._arrow = QPixmap()

    def apply(self, theme: Theme) -> None:
        """Take the arrow in the colour of a theme."""
        size = QSize(ICON_PX, ICON_PX)
        self._arrow = theme.icon("chevron-down", "secondary").pixmap(size, self.devicePixelRatioF())
        self.update()

    def paintEvent(self, e: QPaintEvent) -> None:
        """Draw a quiet arrow at the end."""
        super().paintEvent(e)
        painter = QPainter(self)
        try:
            x = self.width() - ICON_PX - 2 * STEP
            painter.drawPixmap(x, (self.height() - ICON_PX) // 2, self._arrow)
        finally:
            painter.end()

    def show_choices(self, choices: Sequence[tuple[str, str]], key: str) -> None:
        """Offer keys with their words; ``key`` is the current one."""
        if [(self.itemData(at), self.itemText(at)) for at in range(self.count())] != list(choices):
            self.clear()
            for one, text in choices:
                self.addItem(text, one)
        self.setCurrentIndex(max(0, self.findData(key)))

    def key(self) -> str:
        """Return the current key."""
        return str(self.currentData() or "")

    def wheelEvent(self, e: QWheelEvent) -> None:
        """Leave the wheel to the page: a choice is not changed by scrolling over it."""
        e.ignore()

    def _tell(self, _index: int) -> None:
        self.chosen.emit(self.key())


class Sentence(QWidget):
    """A sentence with the icon of its weight before it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._icon = QLabel(self)
        self._icon.setFixedSize(QSize(ICON_PX, ICON_PX + 2))
        self.text = QLabel(self)
        self.text.setWordWrap(True)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * STEP)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.text, 1)

    def show_text(self, theme: Theme, text: str, icon: str, token: str) -> None:
        """Show a sentence; an empty one leaves the room blank."""
        ratio = self.devicePixelRatioF()
        pixmap = theme.icon(icon, token).pixmap(QSize(ICON_PX, ICON_PX), ratio)
        self._icon.setPixmap(pixmap)
        self._icon.setVisible(bool(text))
        self.text.setText(text)
        self.text.setAccessibleName(text)


def caption(parent: QWidget) -> QLabel:
    """Return a label for the name of a group or a field."""
    label = QLabel(parent)
    label.setProperty("role", "caption")
    return label


def dress_caption(label: QLabel, theme: Theme, text: str) -> None:
    """Give a caption its words and its look."""
    label.setText(text)
    label.setFont(theme.font(CAPTION_PX, QFont.Weight.DemiBold))
    label.setStyleSheet(
        f"color: {theme.hex('secondary')}; font-size: {CAPTION_PX}px; font-weight: 600;"
    )


def dress_body(label: QLabel, theme: Theme, text: str, token: str = "text") -> None:
    """Give a label its words in the body size and a colour."""
    label.setText(text)
    label.setFont(theme.font(BODY_PX))
    label.setStyleSheet(f"color: {theme.hex(token)};")


def said(theme: Theme, problem: Problem | VitrinaError) -> str:
    """Put a problem or an error into the words of the window, which names no command line."""
    return in_window(theme.words, problem.code, problem.facts)


def sheet_of_tables(theme: Theme) -> str:
    """Return the style of the flat tables of the wizard."""
    tokens = {name: theme.hex(name) for name in ("raised", "text", "line", "panel")}
    return TABLES_SHEET.format(selected=selection_fill(theme, "raised").name(), **tokens)
