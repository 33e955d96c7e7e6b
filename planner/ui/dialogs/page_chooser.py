"""Asks which page of a PDF file is meant, by small pictures of them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QListView,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from planner.look import SPACING_PX, TITLE_PX
from planner.ui.dialog_buttons import dialog_buttons
from planner.ui.theme import Theme

PAGE_PX = 160
SIZE_PX = (760, 520)


class PageChooser(QDialog):
    """A grid of pages; a double click or Enter takes one."""

    def __init__(
        self, theme: Theme, name: str, pages: Sequence[bytes], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("page_chooser")
        self.setWindowTitle(theme.say("product"))
        title = QLabel(theme.say("page_chooser_title", file=name), self)
        title.setFont(theme.font(TITLE_PX, title.font().Weight.DemiBold))
        self.pages = QListWidget(self)
        self.pages.setAccessibleName(theme.say("page_chooser_title", file=name))
        self.pages.setViewMode(QListView.ViewMode.IconMode)
        self.pages.setResizeMode(QListView.ResizeMode.Adjust)
        self.pages.setMovement(QListView.Movement.Static)
        self.pages.setIconSize(QSize(PAGE_PX, PAGE_PX))
        self.pages.setSpacing(2 * SPACING_PX)
        self.pages.setStyleSheet(
            f"QListWidget {{ background: {theme.hex('panel')}; border: 1px solid"
            f" {theme.hex('line')}; border-radius: 6px; }}"
        )
        for number, content in enumerate(pages, start=1):
            self._add(theme.say("page_chooser_page", number=number), content)
        self.pages.setCurrentRow(0)
        self.pages.itemActivated.connect(self.accept)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[6 * SPACING_PX] * 4)
        column.setSpacing(4 * SPACING_PX)
        column.addWidget(title)
        column.addWidget(self.pages, 1)
        column.addLayout(self._buttons(theme))
        self.resize(*SIZE_PX)

    @property
    def page(self) -> int:
        """Number of the chosen page, 1-based."""
        return self.pages.currentRow() + 1

    def _add(self, name: str, content: bytes) -> None:
        pixmap = QPixmap()
        pixmap.loadFromData(content)
        item = QListWidgetItem(QIcon(pixmap), name)
        item.setTextAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.pages.addItem(item)

    def _buttons(self, theme: Theme) -> QHBoxLayout:
        _, row = dialog_buttons(self, theme, theme.say("page_chooser_take"))
        return row
