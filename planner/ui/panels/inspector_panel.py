"""What is selected, in words and fields: the surface, fixtures, a placement."""

from __future__ import annotations

from collections.abc import Callable, Collection
from functools import partial

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from planner.errors import PlanError, VitrinaError
from planner.look import SPACING_PX
from planner.model.edits import assign_product, lost_products, unassign_product
from planner.model.element import Element, ProductId, Slot
from planner.model.placements import slots_of
from planner.model.plan import Plan, Surface
from planner.project import lifted
from planner.session.analyst import Analysis, Runner
from planner.session.change import Change
from planner.session.names import in_window
from planner.session.selection import Selected
from planner.session.session import Session
from planner.session.slot_moves import SlotMove
from planner.session.view import Shown
from planner.tables.table import Table
from planner.tools.commands import free_of
from planner.ui.panels.announcement import announce
from planner.ui.panels.element_fields import PLACED, edit_of, read_whole
from planner.ui.panels.explained import Asked, Explained, explained
from planner.ui.panels.inspector_parts import InspectorParts
from planner.ui.panels.lines_card import Line
from planner.ui.panels.metric_page import MetricPage
from planner.ui.panels.placement_names import PlacementNames, product_rows, slot_of, zones_of
from planner.ui.panels.products_list import ProductRow
from planner.ui.panels.reasons_shown import ReasonsShown
from planner.ui.panels.report_words import about_surface, problems_of, rests_on
from planner.ui.panels.scored_places import ScoredPlaces
from planner.ui.theme import Theme
from planner.units import MEDIA

WIDTH_PX = 84 * SPACING_PX
NOTHING: Line = ("", "text")
NAMED = 12
"""So many of the selected objects are named."""
EMPTYING = ("set_fittings", "set_kind", "set_size", "set_showing", "set_positions")
"""Steps that can take placements away, with what stands on them."""
Say = Callable[[VitrinaError], None]


class InspectorPanel(QWidget):
    """Shows and edits what is selected; the whole surface where nothing is.

    Signals:
        viewing: The ``Cells`` from which the placement is seen, or None.
        import_asked: There is no product to choose, and the user wants to import some.

    Attributes:
        parts: The cards.
        page: The window with the pages of metrics.
    """

    viewing = Signal(object)
    import_asked = Signal()

    def __init__(
        self,
        session: Session,
        theme: Theme,
        say: Say,
        runner: Runner,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._runner = runner
        self._session = session
        self._theme = theme
        self._say = say
        self._names = PlacementNames(theme.words)
        self._scored = ScoredPlaces(session.analyst.latest.report)
        self._products: tuple[Table | None, list[ProductRow]] = (None, [])
        self._product_names: dict[str, str] = {}
        self._zones: tuple[Surface | None, Collection[str]] = (None, ())
        self._asked: Asked | None = None
        self._cells: object = None
        self.parts = InspectorParts(theme, self)
        self.page = MetricPage(theme, self)
        self._reasons = ReasonsShown(self.parts, session)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.parts)
        self._wire()
        self._connect(session)
        self.apply(theme)

    def apply(self, theme: Theme) -> None:
        """Take words and colours of a theme."""
        self._theme = theme
        self._names = PlacementNames(theme.words)
        self._asked = None
        self.parts.apply(theme)
        self.page.apply(theme)
        self.setAccessibleName(theme.say("inspector"))
        self.refresh()

    def set_session(self, session: Session) -> None:
        """Show another project."""
        self._disconnect(self._session)
        self._session = session
        self._reasons.listen_to(session)
        self._scored = ScoredPlaces(session.analyst.latest.report)
        self._connect(session)
        self.refresh()

    def sizeHint(self) -> QSize:
        """Return a width that holds two fields side by side."""
        return QSize(WIDTH_PX, super().sizeHint().height())

    def refresh(self) -> None:
        """Show what is selected now."""
        self._read_products()
        surface, elements, placement = self._selected()
        if surface is None:
            self.parts.only()
            self.parts.headline.show_name(self._theme.say("inspector_empty"), "")
        elif placement:
            self._show_placement(surface, elements[0], slot_of(placement), placement)
        elif len(elements) == 1:
            self._show_element(surface, elements[0])
        elif elements:
            self._show_many(surface, elements)
        else:
            self._show_surface(surface)
        if not placement:
            self._light(None)

    def _wire(self) -> None:
        parts = self.parts
        parts.properties.entered.connect(self._enter)
        parts.places.chosen.connect(self._look_at)
        self._reasons.changed.connect(self._on_reasons)
        parts.headline.back_asked.connect(self._go_back)
        parts.headline.metric_asked.connect(self.page.show_metric)
        parts.why.metric_asked.connect(self.page.show_metric)
        parts.moves.asked.connect(self._make_move)
        parts.stock.assigned.connect(self._assign)
        parts.stock.facings_typed.connect(self._set_facings)
        parts.stock.removed.connect(self._unassign)
        parts.stock.opened.connect(parts.reveal)
        parts.stock.import_asked.connect(self.import_asked)

    def _connect(self, session: Session) -> None:
        session.document.changed.connect(self._on_change)
        session.selection.changed.connect(self._on_selected)
        session.view.changed.connect(self._on_shown)
        session.analyst.finished.connect(self._take)

    def _disconnect(self, session: Session) -> None:
        session.document.changed.disconnect(self._on_change)
        session.selection.changed.disconnect(self._on_selected)
        session.view.changed.disconnect(self._on_shown)
        session.analyst.finished.disconnect(self._take)

    def _on_change(self, _: Change) -> None:
        self.refresh()

    def _on_selected(self, _: Selected) -> None:
        self.parts.properties.note("")
        self.parts.stock.close_choice()
        self.parts.verticalScrollBar().setValue(0)
        self.refresh()
        announce(self, self.parts.headline.spoken())

    def _on_reasons(self) -> None:
        surface, elements, placement = self._selected()
        if surface is not None and placement:
            self._reasons.show_placement()
        elif surface is not None and len(elements) == 1:
            self._reasons.show_element(surface, elements[0], self._scored, self._names)

    def _on_shown(self, _: Shown) -> None:
        if not self._session.selection.now.elements:
            self.refresh()

    def _take(self, analysis: Analysis) -> None:
        self._scored = ScoredPlaces(analysis.report)
        self.refresh()
        if self._session.selection.now.elements or analysis.report is None:
            announce(self, self.parts.headline.spoken())
        else:
            count = self._scored.whole()
            announce(self, self._theme.say("said_scored", count=count))

    def _read_products(self) -> None:
        project = self._session.document.project
        table = project.tables.get("products")
        if table is not self._products[0] or not self._product_names:
            self._products = (table, product_rows(project))
            self._product_names = {id_: name or id_ for id_, name, _ in self._products[1]}
            self.parts.stock.offer(self._products[1])

    def _selected(self) -> tuple[Surface | None, list[Element], str]:
        """Return the surface, the elements and the placement that are looked at."""
        surfaces = self._session.document.project.plan.surfaces
        now = self._session.selection.now
        shown = surfaces.get(now.surface) if now.elements else None
        surface = shown or surfaces.get(self._session.view.now.surface)
        if surface is None or shown is None:
            return surface, [], ""
        elements = [surface.elements[i] for i in sorted(now.elements) if i in surface.elements]
        if len(elements) != 1 or not now.placement:
            return surface, elements, ""
        there = {f"{elements[0].id}-{slot}" for slot in slots_of(elements[0])}
        return surface, elements, now.placement if now.placement in there else ""

    def _show_surface(self, surface: Surface) -> None:
        parts, say, report = self.parts, self._theme.say, self._scored.report
        settings = self._session.document.project.settings
        parts.only(parts.about, parts.underlay, parts.rests, parts.problems)
        parts.underlay.show_on(self._session, surface)
        about = settings.about.get(self._theme.words.language, "")
        parts.headline.show_name(surface.name or settings.name, about)
        about = say(f"inspector_about_{MEDIA[surface.medium].unit}")
        parts.about.show_lines(about, about_surface(surface, self._theme))
        rests = rests_on(report, self._theme) if report else []
        problems = problems_of(report, self._theme) if report else []
        parts.headline.show_trouble(self._trouble())
        parts.rests.show_lines(say("inspector_rests"), rests)
        parts.problems.show_lines(say("inspector_problems"), problems)

    def _show_many(self, surface: Surface, elements: list[Element]) -> None:
        names = ", ".join(element.label for element in elements[:NAMED])
        title = self._theme.say("fixtures_selected", count=len(elements))
        more = len(elements) - NAMED
        said = self._theme.say("products_and_more", names=names, count=more) if more > 0 else names
        self.parts.only(self.parts.properties)
        self.parts.headline.show_name(title, said)
        self._show_properties(surface, elements, "")

    def _show_element(self, surface: Surface, element: Element) -> None:
        parts = self.parts
        parts.only(parts.properties, parts.places, *self._reasons.cards(element))
        kind = self._names.kind(element.kind)
        parts.headline.show_name(element.label, f"{kind} · {element.id}")
        parts.headline.show_trouble(self._trouble() if element.traits.sells else NOTHING)
        self._show_properties(surface, [element], self._scored.zones(surface.name, element))
        parts.places.show_places(self._scored.places(surface.name, element, self._names))
        self._reasons.show_element(surface, element, self._scored, self._names)

    def _show_properties(self, surface: Surface, elements: list[Element], zones: str) -> None:
        if self._zones[0] is not surface:
            self._zones = (surface, zones_of(surface))
        self.parts.properties.show_elements(elements, surface, self._zones[1], zones)
        self.parts.properties.show()

    def _trouble(self) -> Line:
        """Return why there are no scores; an empty line while there are."""
        analyst, say = self._session.analyst, self._theme.say
        error = analyst.latest.error
        if error is not None:
            return in_window(self._theme.words, error.code, error.facts), "bad"
        waits = analyst.is_busy and self._scored.report is None
        return say("placements_under_way") if waits else "", "secondary"

    def _show_placement(
        self, surface: Surface, element: Element, slot: Slot, placement: str
    ) -> None:
        parts, say = self.parts, self._theme.say
        parts.only(parts.why, parts.stock, parts.channels, parts.rests, parts.reason)
        self._reasons.show_placement()
        self._reasons.show_channels(surface, placement)
        row = self._scored.row(surface.name, placement)
        where = self._names.where(element, slot) or self._names.kind(element.kind)
        zone = str(row["zone"]) if row else element.zone
        subtitle = " · ".join(filter(None, (where[:1].upper() + where[1:], zone)))
        back = f"{self._names.kind(element.kind)} {element.id}"
        parts.headline.show_name(element.label, subtitle, back)
        if row is not None:
            parts.headline.show_score(row, self._scored.count(surface.name))
        parts.headline.show_trouble(self._trouble() if row is None else NOTHING)
        parts.stock.show_stock(element.stock.get(slot, ()), self._product_names)
        parts.stock.show()
        report = self._scored.report
        rests = rests_on(report, self._theme) if report else []
        parts.rests.show_lines(say("inspector_rests"), rests)
        self._explain(surface, placement)

    def _explain(self, surface: Surface, placement: str) -> None:
        """Say why it scores so, and light where it is seen from; worked out in the background."""
        asked = Asked(self._session.analyst.latest, surface.id, placement, self._theme.words)
        if self._asked == asked:
            self.parts.why.show()
            return
        if self._asked is None or self._asked.placement != placement:
            self.parts.why.explain(())
            self._light(None)
        self._asked = asked
        ink = self._theme.hex("text")
        self._runner.run(partial(explained, asked, ink), self._show_why)

    def _show_why(self, found: Explained) -> None:
        if found.asked == self._asked:
            self.parts.why.explain(found.lines)
            self._light(found.cells)

    def _light(self, cells: object) -> None:
        if cells is None:
            self._asked = None
        if cells is not self._cells:
            self._cells = cells
            self.viewing.emit(cells)

    def _look_at(self, placement: str) -> None:
        now = self._session.selection.now
        self._session.selection.select(now.surface, now.elements, placement)

    def _go_back(self) -> None:
        now = self._session.selection.now
        self._session.selection.select(now.surface, now.elements)

    def _enter(self, key: str, text: str) -> None:
        """Make one undo step of a typed value, or say why not."""
        surface, elements, _ = self._selected()
        if surface is None or not elements:
            return
        properties = self.parts.properties
        before = self._session.document.project.plan
        try:
            if key in PLACED:
                elements = free_of(surface, elements)
            step, edit = edit_of(surface.id, elements, surface.frame, key, text)
            self._session.document.do(step, lifted(edit))
        except PlanError as error:
            properties.refuse(error)
            self._say(error)
            return
        self._tell_lost(before, step)
        self.refresh()

    def _tell_lost(self, before: Plan, step: str) -> None:
        """Name the products that a step took off the plan."""
        after = self._session.document.project.plan
        lost = lost_products(before, after) if step in EMPTYING else ()
        said = ", ".join(self._product_names.get(one[2], one[2]) for one in lost[:4])
        code = "products_lost_here"
        told = self._theme.say(code, count=len(lost), products=said) if lost else ""
        self.parts.properties.note(told)

    def _make_move(self, move: SlotMove) -> None:
        """Make what the card of a slot predicted one undo step, or say why not."""
        before = self._session.document.project.plan
        try:
            self._session.slotting.do(move)
        except PlanError as error:
            self._say(error)
            return
        self._tell_lost(before, move.step)

    def _assign(self, product: str) -> None:
        """Put a product on the placement."""
        self._stock("assign_product", partial(assign_product, product=ProductId(product)))

    def _set_facings(self, product: str, text: str) -> None:
        """Change the facings of a product on the placement."""
        try:
            facings = read_whole(text)
        except PlanError as error:
            self._say(error)
            self.parts.stock.restore()
            return
        edit = partial(assign_product, product=ProductId(product), facings=facings)
        self._stock("set_facings", edit)

    def _unassign(self, product: str) -> None:
        """Take a product off the placement."""
        self._stock("unassign_product", partial(unassign_product, product=ProductId(product)))

    def _stock(self, step: str, edit: Callable[..., Plan]) -> None:
        surface, elements, placement = self._selected()
        if surface is None or not placement:
            return
        where, slot = surface.id, slot_of(placement)
        here = partial(edit, where=where, element_id=elements[0].id, slot=slot)
        try:
            self._session.document.do(step, lifted(here))
        except PlanError as error:
            self._say(error)
            self.parts.stock.restore()
