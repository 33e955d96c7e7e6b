"""The products on one placement: how many facings each has, which come and which go."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from planner.look import BODY_PX, CAPTION_PX, SPACING_PX
from planner.model.element import ProductId, Stocked
from planner.ui.panels.card import Card
from planner.ui.panels.products_list import ProductRow, ProductsList
from planner.ui.panels.text_line import TextLine
from planner.ui.panels.value_field import TypedEdit
from planner.ui.theme import Theme

LIST_PX = 60 * SPACING_PX
FACINGS_PX = 14 * SPACING_PX
CAPTION_INDENT_PX = 8 * SPACING_PX


class FacingsEdit(TypedEdit):
    """A number of facings; arrows up and down change it by one."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setFixedWidth(FACINGS_PX)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step by one, never below one."""
        steps = {Qt.Key.Key_Up.value: 1, Qt.Key.Key_Down.value: -1}
        if event.key() in steps and self.text().isdecimal():
            self.setText(str(max(1, int(self.text()) + steps[event.key()])))
            return
        super().keyPressEvent(event)


class StockRow(QWidget):
    """One product with its facings.

    Signals:
        facings_typed: The product's id and what was typed for its facings.
        removed: The product's id.

    Attributes:
        facings: Where they are set.
        remove: Takes the product off.
    """

    facings_typed = Signal(str, str)
    removed = Signal(str)

    def __init__(self, stocked: Stocked, name: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._product = stocked.product
        self._shown = str(stocked.facings)
        said = TextLine(self)
        said.apply(theme)
        said.setText(name)
        said.setToolTip(f"{name} · {stocked.product}")
        self.facings = FacingsEdit(self)
        self.facings.setFont(theme.font(tabular=True))
        self.facings.setText(self._shown)
        self.facings.setAccessibleName(theme.say("facings_of", product=name))
        self.facings.setToolTip(theme.say("facings_of", product=name))
        self.facings.editingFinished.connect(self._enter)
        self.facings.left.connect(self._restore)
        self.remove = QToolButton(self)
        self.remove.setIcon(theme.icon("x", "secondary"))
        self.remove.setToolTip(theme.say("product_remove", product=name))
        self.remove.setAccessibleName(theme.say("product_remove", product=name))
        self.remove.clicked.connect(self._remove)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(SPACING_PX)
        line.addWidget(said, 1)
        line.addWidget(self.facings)
        line.addWidget(self.remove)

    def show_facings(self, facings: int) -> None:
        """Show how many facings it has now."""
        self._shown = str(facings)
        self._restore()

    def _restore(self) -> None:
        self.facings.setText(self._shown)

    def _enter(self) -> None:
        text = self.facings.text().strip()
        if text != self._shown:
            self.facings_typed.emit(self._product, text)

    def _remove(self) -> None:
        self.removed.emit(self._product)


class StockCard(Card):
    """Products that stand here, and a list to choose another from.

    Signals:
        assigned: Id of a product that shall stand here.
        facings_typed: Id of a product that stands here, and what was typed for its facings.
        removed: Id of a product.
        opened: The list was opened and wants to be seen; the widget.
        import_asked: There is no product to choose, and the user wants to import some.
        together_asked: What is bought together with these products.

    Attributes:
        rows: One a product.
        choice: The list, shown on demand.
        add: Opens the list; leads to the import where there is none.
        together: Asks what is bought together with what stands here.
    """

    assigned = Signal(str)
    facings_typed = Signal(str, str)
    removed = Signal(str)
    import_asked = Signal()
    opened = Signal(QWidget)
    together_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._has_products = False
        self.rows: tuple[StockRow, ...] = ()
        self._stock: tuple[Stocked, ...] = ()
        self._names: Mapping[str, str] = {}
        self._lines = QVBoxLayout()
        self._lines.setSpacing(SPACING_PX)
        self._none = TextLine(self, BODY_PX, "secondary")
        self._caption = TextLine(self, CAPTION_PX, "secondary")
        self._caption.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._caption.setContentsMargins(0, 0, CAPTION_INDENT_PX, 0)
        self.add = QPushButton(self)
        self.add.setCheckable(True)
        self.add.toggled.connect(self._open)
        self.choice = ProductsList(theme, self)
        self.choice.setFixedHeight(LIST_PX)
        self.choice.hide()
        self.choice.chosen.connect(self._choose)
        self.choice.left.connect(self._leave)
        self.body.addWidget(self._caption)
        self.body.addLayout(self._lines)
        self.body.addWidget(self._none)
        self.together = QPushButton(self)
        self.together.setProperty("role", "quiet")
        self.together.clicked.connect(self._ask_together)
        self.body.addWidget(self.together, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.choice)

    def apply(self, theme: Theme) -> None:
        """Take words and colours of a theme."""
        super().apply(theme)
        self.head(theme.say("inspector_products"))
        self._none.apply(theme)
        self._caption.apply(theme)
        self._caption.setText(theme.say("field_facings"))
        self._name_button()
        self.together.setText(theme.say("affinity_goes"))
        self.together.setAccessibleName(theme.say("affinity_goes"))
        self.together.setIcon(theme.icon("link", "secondary"))
        self.choice.apply(theme)
        self._fill()

    def offer(self, products: list[ProductRow]) -> None:
        """Take the products that can be chosen; where there is none, the button imports."""
        self.choice.take(products)
        self._has_products = bool(products)
        self._name_button()

    def show_stock(self, stock: tuple[Stocked, ...], names: Mapping[str, str]) -> None:
        """Show what stands on the placement."""
        before = [one.product for one in self._stock]
        same = names is self._names and before == [one.product for one in stock]
        self._stock, self._names = stock, names
        self.choice.model.mark(frozenset(one.product for one in stock))
        if not same:
            self._fill()
        self.restore()

    def restore(self) -> None:
        """Show again the facings that hold."""
        for row, one in zip(self.rows, self._stock, strict=True):
            row.show_facings(one.facings)

    def close_choice(self) -> None:
        """Put the list away."""
        self.add.setChecked(False)

    def _fill(self) -> None:
        for row in self.rows:
            self._lines.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = tuple(
            StockRow(one, self._names.get(one.product, one.product), self.theme, self)
            for one in self._stock
        )
        for row in self.rows:
            row.facings_typed.connect(self.facings_typed)
            row.removed.connect(self.removed)
            self._lines.addWidget(row)
        self._none.setVisible(not self._stock)
        self._caption.setVisible(bool(self._stock))
        self.together.setVisible(bool(self._stock))

    def _name_button(self) -> None:
        say, has_products = self.theme.say, self._has_products
        words = say("product_assign") if has_products else say("import_products")
        none = say("products_none_here") if has_products else say("products_none_known")
        self._none.setText(none)
        self.add.setText(words)
        self.add.setAccessibleName(words)
        self.add.setIcon(self.theme.icon("plus" if has_products else "upload", "secondary"))

    def _open(self, is_open: bool) -> None:
        if is_open and not self._has_products:
            self.add.setChecked(False)
            self.import_asked.emit()
            return
        self.choice.setVisible(is_open)
        if is_open:
            self.choice.begin()
            self.opened.emit(self.choice)

    def _ask_together(self) -> None:
        self.together_asked.emit()

    def _leave(self) -> None:
        self.close_choice()
        self.add.setFocus()

    def _choose(self, product: str) -> None:
        """Put a product here; the list stays for the next one."""
        if ProductId(product) not in {one.product for one in self._stock}:
            self.assigned.emit(product)
        self.choice.go_on()
