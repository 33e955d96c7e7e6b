"""The cards of the inspector, one under the other, and which of them are shown together."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from planner.look import SPACING_PX
from planner.ui.panels.headline import Headline
from planner.ui.panels.lines_card import LinesCard
from planner.ui.panels.places_card import PlacesCard
from planner.ui.panels.properties_card import PropertiesCard
from planner.ui.panels.reason_card import ReasonCard
from planner.ui.panels.slot_card import SlotCard
from planner.ui.panels.stock_card import StockCard
from planner.ui.panels.underlay_card import UnderlayCard
from planner.ui.panels.why_card import WhyCard
from planner.ui.theme import Theme


class InspectorParts(QScrollArea):
    """A column that scrolls.

    Attributes:
        headline: Name and number.
        properties: Fields of an element.
        places: Placements of an element.
        figures: Numbers of a zone, or of a desired path.
        why: Explanation of a placement.
        reason: Why a placement or zone is cold.
        top: Placements that are noticed most on a desired path.
        stock: Products on a placement.
        channels: What the products of a placement get in store and on pages.
        moves: What could be done with a slot of a page.
        about: Size of a surface.
        rests: What the numbers rest on.
        problems: What weakens them.
        underlay: The picture under a surface.
    """

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        inside = QWidget(self)
        self.headline = Headline(theme, inside)
        self.properties = PropertiesCard(theme, inside)
        self.places = PlacesCard(theme, inside)
        self.figures = LinesCard(theme, inside)
        self.why = WhyCard(theme, inside)
        self.reason = ReasonCard(theme, inside)
        self.top = PlacesCard(theme, inside, "inspector_path_top")
        self.stock = StockCard(theme, inside)
        self.moves = SlotCard(theme, inside)
        self.channels = LinesCard(theme, inside)
        self.about = LinesCard(theme, inside)
        self.rests = LinesCard(theme, inside)
        self.problems = LinesCard(theme, inside)
        self.underlay = UnderlayCard(theme, inside)
        self.cards = (
            self.figures,
            self.top,
            self.why,
            self.reason,
            self.moves,
            self.properties,
            self.stock,
            self.channels,
            self.places,
            self.about,
            self.underlay,
            self.problems,
            self.rests,
        )
        self._opened: QWidget = self.headline
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.setInterval(0)
        self._settling.timeout.connect(self._show_opened)
        self._lay_out(inside)

    def reveal(self, part: QWidget) -> None:
        """Scroll so far that a part that was opened just now is seen, once it has its place."""
        self._opened = part
        self._settling.start()

    def _lay_out(self, inside: QWidget) -> None:
        column = QVBoxLayout(inside)
        column.setContentsMargins(*(4 * SPACING_PX,) * 4)
        column.setSpacing(3 * SPACING_PX)
        column.addWidget(self.headline)
        for card in self.cards:
            column.addWidget(card)
        column.addStretch(1)
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def _show_opened(self) -> None:
        self.ensureWidgetVisible(self._opened, 0, 4 * SPACING_PX)

    def apply(self, theme: Theme) -> None:
        """Take words and colours of a theme."""
        self.headline.apply(theme)
        for card in self.cards:
            card.apply(theme)

    def only(self, *shown: QWidget) -> None:
        """Hide all cards but these; they still hide themselves when they have nothing to say."""
        for card in self.cards:
            if card not in shown:
                card.hide()
