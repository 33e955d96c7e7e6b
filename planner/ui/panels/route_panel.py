"""The shopping route: products to choose from, stops in order, and what the way costs."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from planner.errors import Problem, VitrinaError
from planner.look import BODY_PX, CAPTION_PX, SPACING_PX, TITLE_PX
from planner.model.element import ElementId
from planner.model.plan import SurfaceId
from planner.session.change import Change
from planner.session.names import in_window
from planner.session.session import Session
from planner.ui.panels.lines_card import Line
from planner.ui.panels.placement_names import product_rows, slot_of
from planner.ui.panels.products_list import ProductsList
from planner.ui.panels.route_bar import RouteBar
from planner.ui.panels.route_stops import RouteStops, rows_of
from planner.ui.panels.text_line import TextLine
from planner.ui.theme import Theme

if TYPE_CHECKING:
    from planner.analysis.basket_routes import BasketRoutes
    from planner.analysis.routing import Route

CHOICE_PX: Final = (50 * SPACING_PX, 80 * SPACING_PX)
"""Least and greatest width of the list of products."""
POLL_MS: Final = 100
TOLD_IN_ROWS: Final = ("route_unknown", "route_unplaced", "route_unreachable")
"""Problems that the list of stops tells product by product."""


class RoutePanel(QWidget):
    """Shows and edits the route of a session.

    Signals:
        import_asked: There is no product to choose.
        export_asked: The route shall be written to a file.
        refreshed: List, route or baskets are others.

    Attributes:
        bar: Its buttons.
        choice: Products to choose from.
        stops: The list in order.
        figures: What the way costs, and what a typical basket does; one a line.
    """

    import_asked = Signal()
    export_asked = Signal()
    refreshed = Signal()

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._theme = session, theme
        self._names: dict[str, str] = {}
        self.bar = RouteBar(theme, self)
        self.choice = ProductsList(theme, self, "product_on_list")
        self.stops = RouteStops(theme, self)
        self._costs = QScrollArea(self)
        inside = QWidget(self._costs)
        self._length = TextLine(inside, TITLE_PX, "text", QFont.Weight.DemiBold)
        self._spread = TextLine(inside, CAPTION_PX, "secondary", QFont.Weight.DemiBold)
        self.figures: tuple[TextLine, ...] = ()
        self._of_route, self._of_baskets = QVBoxLayout(), QVBoxLayout()
        self._poll = QTimer(self)
        self._poll.setInterval(POLL_MS)
        self._poll.timeout.connect(self._show_figures)
        self._lay_out(inside)
        self.setFocusProxy(self.choice.search)
        self.choice.chosen.connect(self._add)
        self.choice.left.connect(self._clear)
        self.stops.removed.connect(self._remove)
        self.stops.placement_asked.connect(self._look_at)
        self.bar.baskets_asked.connect(self._ask_baskets)
        self.bar.export_asked.connect(self.export_asked)
        self.bar.cleared.connect(self._clear)
        self._connect(session)
        self.apply(theme)

    def apply(self, theme: Theme) -> None:
        """Take words and colours of a theme."""
        self._theme = theme
        for old in self.figures:
            old.setText("")
        for part in (self.bar, self.choice, self.stops, self._length, self._spread):
            part.apply(theme)
        self.setAccessibleName(theme.say("tab_route"))
        self._costs.setAccessibleName(theme.say("tab_route"))
        self._read_products()
        self.refresh()

    def set_session(self, session: Session) -> None:
        """Show another project."""
        self._session.routes.changed.disconnect(self._on_routes)
        self._session.document.changed.disconnect(self._on_change)
        self._session = session
        self._connect(session)
        self._read_products()
        self.refresh()

    def refresh(self) -> None:
        """Show list and numbers as they are now."""
        routes = self._session.routes
        code = "route_empty" if self._names else "route_no_products"
        rows = rows_of(routes, self._names, self._theme)
        self.stops.show_rows(rows, self._theme.say(code))
        self.choice.model.mark(frozenset(routes.products))
        self._show_figures()
        self.refreshed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Put the route away on Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self._clear()
        else:
            super().keyPressEvent(event)

    def _connect(self, session: Session) -> None:
        session.routes.changed.connect(self._on_routes)
        session.document.changed.connect(self._on_change)

    def _on_routes(self, _: None) -> None:
        self.refresh()

    def _on_change(self, change: Change) -> None:
        if "products" in change.tables:
            self._read_products()
            self.refresh()

    def _read_products(self) -> None:
        rows = product_rows(self._session.document.project)
        self._names = {product: name or product for product, name, _ in rows}
        self.choice.take(rows)

    def _show_figures(self) -> None:
        routes = self._session.routes
        is_busy = routes.baskets.is_busy
        self.bar.enable(
            has_route=routes.shown is not None,
            has_anything=bool(routes.products) or is_busy or routes.baskets.answered is not None,
            is_busy=is_busy,
        )
        if is_busy != self._poll.isActive():
            self._poll.start() if is_busy else self._poll.stop()
        route = routes.shown
        say = self._theme.say
        waits = say("reason_under_way") if routes.route.is_busy else ""
        long = waits if route is None else say("route_length", length=route.length_m)
        self._length.tell(long)
        lines = self._route_lines(route)
        spread = self._basket_lines(routes.baskets.answer)
        self._spread.tell(self._basket_heading(routes.baskets.answer))
        self._fill([(self._of_route, lines), (self._of_baskets, spread)])

    def _route_lines(self, route: Route | None) -> list[Line]:
        say, routes = self._theme.say, self._session.routes
        error = routes.route.error
        if route is None:
            return [] if error is None else [self._said(error, "bad")]
        costs = route.convenience
        return [
            (say("route_times", walking=route.walking_s, standing=route.standing_s), "text"),
            (say("route_detour", detour=costs.detour, tour=costs.tour_m), "text"),
            (say("route_per_item", item=costs.metres_per_item, straight=costs.straight_m), "text"),
            (say("route_back", back=costs.backtracked_m), "text"),
            *(
                self._said(one, "secondary" if one.weight == "note" else "warn")
                for one in route.problems
                if one.code not in TOLD_IN_ROWS
            ),
        ]

    def _said(self, problem: VitrinaError | Problem, token: str) -> Line:
        return in_window(self._theme.words, problem.code, problem.facts), token

    def _basket_heading(self, found: BasketRoutes | None) -> str:
        baskets, say = self._session.routes.baskets, self._theme.say
        if baskets.is_busy:
            return say("route_baskets_busy", share=100.0 * baskets.share)
        if found is None:
            return ""
        return say("route_baskets_done", count=found.baskets, receipts=found.receipts)

    def _basket_lines(self, found: BasketRoutes | None) -> list[Line]:
        error = self._session.routes.baskets.error
        if error is not None:
            return [self._said(error, "bad")]
        if found is None:
            return []
        spreads = {key: one for key, one in asdict(found).items() if isinstance(one, dict)}
        return [
            (self._theme.say("route_quartiles", measure=key, **one), "text")
            for key, one in spreads.items()
        ]

    def _fill(self, parts: list[tuple[QVBoxLayout, list[Line]]]) -> None:
        texts = [text for _, lines in parts for text, _ in lines]
        if texts == [one.text() for one in self.figures]:
            return
        for old in self.figures:
            old.hide()
            old.deleteLater()
        self.figures = tuple(self._line(column, *line) for column, lines in parts for line in lines)

    def _line(self, column: QVBoxLayout, text: str, token: str) -> TextLine:
        line = TextLine(self, BODY_PX, token)
        line.apply(self._theme)
        line.setText(text)
        column.addWidget(line)
        return line

    def _lay_out(self, inside: QWidget) -> None:
        least, most = CHOICE_PX
        self.choice.setMinimumWidth(least)
        self.choice.setMaximumWidth(most)
        column = QVBoxLayout(inside)
        column.setContentsMargins(4 * SPACING_PX, 2 * SPACING_PX, 4 * SPACING_PX, 2 * SPACING_PX)
        column.setSpacing(SPACING_PX)
        for part in (self._of_route, self._of_baskets):
            part.setSpacing(SPACING_PX)
        column.addWidget(self._length)
        column.addLayout(self._of_route)
        column.addSpacing(SPACING_PX)
        column.addWidget(self._spread)
        column.addLayout(self._of_baskets)
        column.addStretch(1)
        self._costs.setWidget(inside)
        self._costs.setWidgetResizable(True)
        self._costs.setFrameShape(QFrame.Shape.NoFrame)
        self._costs.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        row = QHBoxLayout(self)
        row.setContentsMargins(4 * SPACING_PX, 2 * SPACING_PX, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.choice, 2)
        row.addWidget(self.stops, 4)
        row.addWidget(self._costs, 4)

    def _add(self, product: str) -> None:
        self._session.routes.add(product)
        self.choice.go_on()

    def _remove(self, product: str) -> None:
        self._session.routes.remove(product)

    def _clear(self) -> None:
        self._session.routes.clear()

    def _ask_baskets(self) -> None:
        routes = self._session.routes
        if routes.baskets.is_busy:
            routes.baskets.forget()
        else:
            routes.ask_baskets(self._session.view.now.surface)

    def _look_at(self, placement: str) -> None:
        route = self._session.routes.shown
        if route is not None:
            element = ElementId(placement.removesuffix(f"-{slot_of(placement)}"))
            self._session.selection.select(SurfaceId(route.surface), [element], placement)
