"""Asks what shall stand along an arrow: categories or products in order, with their metres."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from planner.analysis.crossing import Crossed
from planner.look import BODY_PX, CAPTION_PX, SPACING_PX, TITLE_PX
from planner.model.element import ProductId
from planner.model.plan import Surface
from planner.session.session import Session
from planner.tools import shelf_commands
from planner.tools.ordering_choice import MEASURES, Along, Choice, Part
from planner.ui.dialogs.ordered_parts import OrderedParts
from planner.ui.panels.placement_names import product_rows, products_in_words
from planner.ui.panels.products_list import GroupRow, ProductsList
from planner.ui.panels.text_line import TextLine
from planner.ui.segments import Segments
from planner.ui.theme import Theme

SIZE_PX: Final = (820, 560)
CHOICE_PX: Final = 70 * SPACING_PX
BUTTONS: Final = (("up", "arrow-up"), ("down", "arrow-down"), ("out", "x"))
"""What is done to a line of the list: ``order_<key>`` and an icon."""


class OrderedDialog(QDialog):
    """Shows at once what would fit; puts it on the shelves in one step when it is accepted.

    Attributes:
        along: The line.
        chosen: What shall stand there.
        choice: Categories and products to choose from.
        parts: Those that were chosen, in order.
    """

    def __init__(
        self,
        session: Session,
        surface: Surface,
        bays: Sequence[Crossed],
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("ordered_dialog")
        self.setWindowTitle(theme.say("order_title"))
        self._session, self._surface, self._theme = session, surface, theme
        self._bays = len(bays)
        self.along = Along(session, surface, bays)
        self.chosen = Choice() if self.along.has_sales else Choice(measure="equal")
        self._names: dict[str, str] = {}
        self.choice = ProductsList(theme, self, "order_chosen", at_once=False)
        self.parts = OrderedParts(theme, self)
        self.measures = Segments(theme, "boxed", self)
        self.keeps = QCheckBox(theme.say("order_keeps"), self)
        self.leaves = QCheckBox(theme.say("order_leaves"), self)
        self.leaves.setChecked(True)
        self.told = TextLine(self, BODY_PX)
        self.put = QPushButton(theme.say("order_put"), self)
        self.propose = QPushButton(theme.say("order_propose"), self)
        self._is_open = True
        self._lay_out()
        self._offer()
        self._wire()
        self.resize(*SIZE_PX)
        self.refresh()
        self.choice.search.setFocus()

    def accept(self) -> None:
        """Put everything on the shelves."""
        if not self.chosen.parts:
            return
        shelf_commands.order(
            self._session,
            self._surface.id,
            self.along.result(self.chosen),
            leaves_elsewhere=self.chosen.leaves_elsewhere,
        )
        super().accept()

    def change(self, chosen: Choice) -> None:
        """Choose something else."""
        self.chosen = chosen
        self.refresh()

    def refresh(self) -> None:
        """Show what is chosen and what comes of it."""
        say, chosen = self._theme.say, self.chosen
        names = [(key, say(f"order_by_{key}")) for key in MEASURES]
        self.measures.show_names(names, chosen.measure)
        shares = [self.along.share(part) for part in chosen.parts]
        result = self.along.result(chosen)
        wanted = self.along.metres_of(chosen)
        self.parts.show_parts(chosen.parts, shares, wanted, result.runs)
        self.choice.model.mark(frozenset(p for part in chosen.parts for p in part.products))
        left = result.left_out
        lines = [
            say("order_line", bays=self._bays, placements=len(self.along.places),
                metres=self.along.metres),
        ]  # fmt: skip
        if chosen.parts:
            whole = len({product for part in chosen.parts for product in part.products})
            lines.append(say("order_fits", count=whole - len(left), whole=whole))
        if left:
            names_left = products_in_words("|".join(left), self._names, self._theme.words)
            lines.append(say("products_left_out", count=len(left), names=names_left))
        self.told.ink("warn" if left else "secondary")
        self.told.apply(self._theme)
        self.told.setText(" ".join(lines))
        self.put.setEnabled(bool(chosen.parts))
        self.propose.setEnabled(len(chosen.parts) > 1)
        for key, _ in BUTTONS:
            self._buttons[key].setEnabled(bool(chosen.parts))

    def _offer(self) -> None:
        rows = product_rows(self._session.document.project)
        self._names = {product: name or product for product, name, _ in rows}
        self._groups = shelf_commands.products_by_category(self._session)
        said = [
            (name, self._theme.say("front_products", count=len(ids)), tuple(map(str, ids)))
            for name, ids in self._groups.items()
        ]
        self.choice.take(rows, list[GroupRow](said))

    def _wire(self) -> None:
        self.choice.chosen.connect(self._add_product)
        self.choice.group_chosen.connect(self._add_group)
        self.choice.left.connect(self.reject)
        self.parts.typed.connect(self._type)
        self.parts.refused.connect(self.refresh)
        self.measures.chosen.connect(self._measure)
        self.keeps.toggled.connect(lambda on: self.change(replace(self.chosen, keeps=on)))
        self.leaves.toggled.connect(
            lambda on: self.change(replace(self.chosen, leaves_elsewhere=on))
        )
        self.put.clicked.connect(self.accept)
        self.propose.clicked.connect(self._propose)
        self.finished.connect(self._on_finished)
        deeds: dict[str, Callable[[], None]] = {
            "up": partial(self._move, -1), "down": partial(self._move, 1), "out": self._take_out,
        }  # fmt: skip
        for key, deed in deeds.items():
            self._buttons[key].clicked.connect(deed)
        for keys, key in (("Alt+Up", "up"), ("Alt+Down", "down"), ("Del", "out")):
            shortcut = QShortcut(QKeySequence(keys), self.parts)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(deeds[key])

    def _propose(self) -> None:
        """Put the parts in the order in which they should sell most."""
        sites = [place.id for place in self.along.places]
        wanted = self.along.wanted(self.chosen)
        self._session.suggesting.propose_order(sites, wanted, self._take_order)

    def _take_order(self, names: tuple[str, ...]) -> None:
        if self._is_open:
            self.change(self.chosen.in_order(names))

    def _on_finished(self, _: int) -> None:
        self._is_open = False

    def _measure(self, key: str) -> None:
        measure = next(one for one in MEASURES if one == key)
        self.change(replace(self.chosen, measure=measure))

    def _add_product(self, product: str) -> None:
        name = self._names.get(product, product)
        self.change(self.chosen.with_part(Part(name, (ProductId(product),))))
        self.choice.go_on()

    def _add_group(self, products: Sequence[str]) -> None:
        wanted = tuple(ProductId(one) for one in products)
        name = next(key for key, ids in self._groups.items() if ids == wanted)
        self.change(self.chosen.with_part(Part(name, wanted)))
        self.choice.go_on()

    def _move(self, by: int) -> None:
        row = self.parts.at
        self.change(self.chosen.moved(row, by))
        self.parts.go_to(row + by)

    def _take_out(self) -> None:
        if self.chosen.parts:
            self.change(self.chosen.without(self.parts.at))

    def _type(self, row: int, metres: float) -> None:
        self.change(self.chosen.typed(row, metres))

    def _lay_out(self) -> None:
        left = self._column("order_choose", self.choice)
        self.choice.setFixedWidth(CHOICE_PX)
        right = self._column("order_order", self.parts)
        right.addLayout(self._tools())
        middle = QHBoxLayout()
        middle.setSpacing(4 * SPACING_PX)
        middle.addLayout(left)
        middle.addLayout(right, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[6 * SPACING_PX] * 4)
        column.setSpacing(3 * SPACING_PX)
        column.addWidget(self._said("order_title", TITLE_PX))
        column.addLayout(middle, 1)
        for part in (self.keeps, self.leaves, self.told):
            column.addWidget(part)
        column.addLayout(self._ends())

    def _column(self, code: str, part: QWidget) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(2 * SPACING_PX)
        column.addWidget(self._said(code, CAPTION_PX))
        column.addWidget(part, 1)
        return column

    def _tools(self) -> QHBoxLayout:
        """Return how metres are parted, and what is done to a line of the list."""
        say = self._theme.say
        self._buttons: dict[str, QPushButton] = {}
        row = QHBoxLayout()
        row.addWidget(self.measures)
        row.addStretch(1)
        self.propose.setProperty("role", "quiet")
        self.propose.setIcon(self._theme.icon("arrow-left-right", "secondary"))
        self.propose.setAutoDefault(False)
        row.addWidget(self.propose)
        for key, icon in BUTTONS:
            button = self._buttons[key] = QPushButton(self)
            button.setProperty("role", "quiet")
            button.setIcon(self._theme.icon(icon, "secondary"))
            button.setToolTip(say(f"order_{key}"))
            button.setAccessibleName(say(f"order_{key}"))
            button.setAutoDefault(False)
            row.addWidget(button)
        return row

    def _ends(self) -> QHBoxLayout:
        leave = QPushButton(self._theme.say("ask_stay"), self)
        leave.clicked.connect(self.reject)
        self.put.setProperty("role", "primary")
        row = QHBoxLayout()
        row.addStretch(1)
        for button in (leave, self.put):
            button.setAutoDefault(False)
            row.addWidget(button)
        return row

    def _said(self, code: str, px: int) -> TextLine:
        line = TextLine(
            self, px, "secondary" if px == CAPTION_PX else "text", QFont.Weight.DemiBold
        )
        line.apply(self._theme)
        line.setText(self._theme.say(code))
        return line
