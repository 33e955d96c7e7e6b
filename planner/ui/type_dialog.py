"""Asks for the name of an own type, and whether its products come along."""

from __future__ import annotations

from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from planner.look import SPACING_PX, TITLE_PX
from planner.ui.dialog_buttons import dialog_buttons
from planner.ui.theme import Theme


class TypeDialog(QDialog):
    """One field, and a box to tick where there are products."""

    def __init__(
        self,
        theme: Theme,
        title: str,
        name: str,
        *,
        has_products: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """Ask.

        Args:
            theme: Its words and colours.
            title: Says what is asked for; the button says it too.
            name: To begin with.
            has_products: Whether products can come along.
            parent: Owns it.
        """
        super().__init__(parent)
        self.setObjectName("own_type")
        self.setWindowTitle(theme.say("product"))
        head = QLabel(title, self)
        head.setFont(theme.font(TITLE_PX, head.font().Weight.DemiBold))
        self.field = QLineEdit(name, self)
        self.field.selectAll()
        self.field.setAccessibleName(theme.say("type_called"))
        self._box = QCheckBox(theme.say("type_with_products"), self)
        self._box.setVisible(has_products)
        form = QFormLayout()
        form.setSpacing(2 * SPACING_PX)
        form.addRow(theme.say("type_called"), self.field)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[6 * SPACING_PX] * 4)
        column.setSpacing(4 * SPACING_PX)
        column.addWidget(head)
        column.addLayout(form)
        column.addWidget(self._box)
        column.addLayout(self._buttons(theme))
        self.setMinimumWidth(360)
        self._check(name)
        self.field.textChanged.connect(self._check)

    def values(self) -> tuple[str, bool]:
        """Return the name, and whether products come along."""
        return self.field.text().strip(), self._box.isChecked()

    def _check(self, text: str) -> None:
        self._make.setEnabled(bool(text.strip()))

    def _buttons(self, theme: Theme) -> QHBoxLayout:
        self._make, row = dialog_buttons(self, theme, theme.say("type_keep"))
        return row
