"""The list of a shopping route: stops in order, what cannot be fetched, and the checkout."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QToolButton, QVBoxLayout, QWidget

from planner.look import BODY_PX, SPACING_PX
from planner.session.routes import Routes
from planner.ui.canvas.route_layer import draw_stop, draw_till
from planner.ui.panels.linked_sentence import link_to
from planner.ui.panels.text_line import TextLine
from planner.ui.panels.why_card import LinkedLine
from planner.ui.theme import Theme

if TYPE_CHECKING:
    from planner.analysis.routing import Role

MARK_PX: Final = 6 * SPACING_PX


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the list.

    Attributes:
        product: Its id; empty for the checkout.
        name: What is read.
        note: After how many metres and in which role it is fetched, or why it is not.
        number: Of the stop; 0 for what is no stop.
        role: Of the stop.
        placement: Where it is fetched; empty for nowhere.
        is_lacking: Whether it cannot be fetched.
    """

    product: str
    name: str
    note: str
    number: int = 0
    role: Role = "main"
    placement: str = ""
    is_lacking: bool = False


def rows_of(routes: Routes, names: Mapping[str, str], theme: Theme) -> tuple[Row, ...]:
    """Return the lines of the list as it is now: fetched, not fetched, the checkout.

    Args:
        routes: List and route.
        names: Of products, by id.
        theme: For the words.
    """
    route, say = routes.shown, theme.say
    rows: list[Row] = []
    stops = () if route is None else route.stops
    for number, stop in enumerate(stops, 1):
        if stop.product in routes.products:
            note = say("route_stop_note", role=stop.role, walked=stop.walked_m)
            name = names.get(stop.product, stop.product)
            rows.append(Row(stop.product, name, note, number, stop.role, stop.placement))
    lacking = {} if route is None else route.lacking
    fetched = {row.product for row in rows}
    for product in routes.products:
        if product not in fetched:
            reason = lacking.get(product)
            note = say("route_lack", reason=reason) if reason else ""
            name = names.get(product, product)
            rows.append(Row(product, name, note, is_lacking=reason is not None))
    if route is not None and route.checkout is not None:
        rows.append(Row("", say("route_checkout"), ""))
    return tuple(rows)


class StopMark(QWidget):
    """The mark that a stop has on the plan."""

    def __init__(self, row: Row, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._row, self._theme = row, theme
        self.setFixedSize(MARK_PX, MARK_PX)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it; nothing for what is no stop."""
        painter = QPainter(self)
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            middle = QPointF(MARK_PX / 2.0, MARK_PX / 2.0)
            if not self._row.product:
                draw_till(painter, middle, self._theme)
            elif self._row.number:
                draw_stop(painter, middle, str(self._row.number), self._row.role, self._theme)
            elif self._row.is_lacking:
                icon = self._theme.icon("circle-alert", "warn")
                icon.paint(painter, self.rect().adjusted(4, 4, -4, -4))
        finally:
            painter.end()


class StopRow(QWidget):
    """One line: mark, name, note, and what takes it off the list.

    Signals:
        removed: Id of the product.
        placement_asked: Id of the placement.

    Attributes:
        name: Leads to the placement.
        remove: Takes the product off.
    """

    removed = Signal(str)
    placement_asked = Signal(str)

    def __init__(self, row: Row, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.row = row
        self.name = LinkedLine(self, BODY_PX)
        self.name.apply(theme)
        self.name.setTextFormat(
            Qt.TextFormat.RichText if row.placement else Qt.TextFormat.PlainText
        )
        link = link_to(row.placement, row.name, theme.hex("text"))
        self.name.setText(link if row.placement else row.name)
        self.name.setToolTip(" · ".join(filter(None, (row.name, row.product, row.placement))))
        self.name.metric_asked.connect(self.placement_asked)
        self.note = TextLine(self, BODY_PX, "warn" if row.is_lacking else "secondary")
        self.note.apply(theme)
        self.note.setText(row.note)
        self.note.setWordWrap(False)
        self.remove = QToolButton(self)
        self.remove.setIcon(theme.icon("x", "secondary"))
        said = theme.say("route_remove", product=row.name)
        self.remove.setToolTip(said)
        self.remove.setAccessibleName(said)
        self.remove.setVisible(bool(row.product))
        self.remove.clicked.connect(self._remove)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(2 * SPACING_PX)
        line.addWidget(StopMark(row, theme, self))
        line.addWidget(self.name, 1)
        line.addWidget(self.note)
        line.addWidget(self.remove)

    def _remove(self) -> None:
        self.removed.emit(self.row.product)


class RouteStops(QScrollArea):
    """The lines, one under the other.

    Signals:
        removed: Id of a product that shall leave the list.
        placement_asked: Id of a placement that shall be looked at.

    Attributes:
        rows: One a line.
    """

    removed = Signal(str)
    placement_asked = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shown: tuple[Row, ...] = ()
        self.rows: tuple[StopRow, ...] = ()
        inside = QWidget(self)
        self._empty = TextLine(inside, BODY_PX, "secondary")
        self._column = QVBoxLayout()
        self._column.setSpacing(SPACING_PX)
        column = QVBoxLayout(inside)
        column.setContentsMargins(4 * SPACING_PX, 2 * SPACING_PX, 2 * SPACING_PX, 2 * SPACING_PX)
        column.addWidget(self._empty)
        column.addLayout(self._column)
        column.addStretch(1)
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def apply(self, theme: Theme) -> None:
        """Take words and colours of a theme."""
        self._theme = theme
        self._empty.apply(theme)
        self._shown = ()

    def show_rows(self, rows: tuple[Row, ...], empty: str) -> None:
        """Show other lines, or a sentence where there is none."""
        self._empty.tell("" if rows else empty)
        if rows == self._shown and len(rows) == len(self.rows):
            return
        for row in self.rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._shown = rows
        self.rows = tuple(StopRow(row, self._theme, self) for row in rows)
        for row in self.rows:
            row.removed.connect(self.removed)
            row.placement_asked.connect(self.placement_asked)
            self._column.addWidget(row)
