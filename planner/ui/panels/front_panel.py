"""The planogram: the front of the selected fixture, and the products to put on it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from planner.analysis.elevation import Block, Front, elevation_of, faces_of
from planner.analysis.shelf_room import Size, Sizes, free_m, shelf_depth, size_of, units_per_facing
from planner.errors import Fact, PlanError, Problem
from planner.look import SPACING_PX
from planner.model.edits import Shelf
from planner.model.element import Element, ProductId
from planner.session.change import Change
from planner.session.selection import Selected
from planner.session.session import Session
from planner.tables.table import Table
from planner.tools import shelf_commands
from planner.ui.panels.empty_state import EmptyState
from planner.ui.panels.front_bar import FrontBar
from planner.ui.panels.front_view import ZOOM_STEP, FrontView
from planner.ui.panels.placement_names import (
    PlacementNames,
    product_rows,
    products_in_words,
    slot_of,
)
from planner.ui.panels.products_list import GroupRow, ProductsList
from planner.ui.theme import Theme

CHOICE_PX: Final = (46 * SPACING_PX, 80 * SPACING_PX)
"""Least and greatest width of the list of products."""


class FrontPanel(QWidget):
    """Follows the selection; works on shelves through a ``FrontView``.

    Signals:
        said: A problem.
        import_asked: There is no product to choose.

    Attributes:
        bar: Sides, the selected shelf, buttons.
        choice: Products and categories to choose from.
        view: The front.
        empty: What stands there while no selling fixture is selected.
    """

    said = Signal(object)
    import_asked = Signal()

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._theme = session, theme
        self._names = PlacementNames(theme.words)
        self._face = ""
        self._is_stale = True
        self._products: Table | None = None
        self._sizes: Sizes = {}
        self._named: dict[str, str] = {}
        self.bar = FrontBar(theme, self)
        self.choice = ProductsList(theme, self, "product_on_plan", at_once=False)
        self.view = FrontView(session, theme, self)
        self.empty = EmptyState(self)
        self._stack = QStackedWidget(self)
        self._lay_out()
        self.setFocusProxy(self.view)
        self.view.spoken = self._spoken
        self.view.told_of = self._told_of
        self.choice.chosen.connect(self._put_one)
        self.choice.group_chosen.connect(self._put_here)
        self.choice.left.connect(self.view.setFocus)
        self.view.entered.connect(self.choice.choose_current)
        self.view.dropped.connect(self._put)
        self.view.said.connect(self.said)
        self.view.picked.connect(self._on_picked)
        self.choice.looked_at.connect(self._light)
        self.bar.face_chosen.connect(self._turn_to)
        self.bar.asked.connect(self._do)
        self.empty.asked.connect(self.import_asked)
        self._connect(session)
        self.apply(theme)

    def apply(self, theme: Theme) -> None:
        """Take words and colours of a theme."""
        self._theme = theme
        self._names = PlacementNames(theme.words)
        self._products = None
        for part in (self.bar, self.choice, self.view):
            part.apply(theme)
        self.setAccessibleName(theme.say("tab_front"))
        self.refresh()

    def set_session(self, session: Session) -> None:
        """Show another project."""
        self._session.document.changed.disconnect(self._on_change)
        self._session.selection.changed.disconnect(self._on_selected)
        self._session = self.view.session = session
        self._connect(session)
        self._products, self._named = None, {}
        self.refresh()

    def colour_edges(self, edge: Callable[[str], str] | None) -> None:
        """Take what returns the ``#RRGGBB`` of a placement's edge; empty or None for none."""
        self.view.edge = edge or (lambda _: "")
        self.view.viewport().update()

    def showEvent(self, event: QShowEvent) -> None:
        """Show what was missed."""
        super().showEvent(event)
        if self._is_stale:
            self.refresh()

    def refresh(self) -> None:
        """Show the selected fixture as it is now; once it is seen, where it is not."""
        self._is_stale = not self.isVisible()
        if self._is_stale:
            return
        self._read_products()
        self.choice.model.mark(self._standing())
        element = self._element()
        faces = () if element is None else faces_of(element)
        placement = self._session.selection.now.placement
        if placement and slot_of(placement).face in faces:
            self._face = slot_of(placement).face
        elif self._face not in faces:
            self._face = faces[0] if faces else ""
        where = self._session.selection.now.surface
        seen = None if element is None else elevation_of(where, element, self._face, self._sizes)
        self.view.show_elevation(where, seen)
        self._stack.setCurrentWidget(self.empty if seen is None else self.view)
        self.bar.setVisible(seen is not None)
        letters = [(face, self._names.face(face).capitalize()) for face in faces]
        self.bar.show_faces(letters, self._face)
        self._tell_empty()
        self._tell()

    def _element(self) -> Element | None:
        """Return the selected fixture, if it is one that sells; a block of a page has no front."""
        now = self._session.selection.now
        surface = self._session.document.project.plan.surfaces.get(now.surface)
        if surface is None or len(now.elements) != 1:
            return None
        element = surface.elements.get(next(iter(now.elements)))
        has_front = element is not None and element.traits.sells and not element.traits.scan
        return element if has_front else None

    def _read_products(self) -> None:
        project = self._session.document.project
        table = project.tables.get("products")
        if table is not None and table is self._products:
            return
        self._products = table
        self._sizes = shelf_commands.sizes_in(self._session)
        rows = product_rows(project)
        self._named = {product: name or product for product, name, _ in rows}
        groups = shelf_commands.products_by_category(self._session)
        numbers = {category: number for number, category in enumerate(groups)}
        kinds = {product: numbers[kind] for product, _, kind in rows if kind in numbers}
        self.view.name_products(self._named, kinds)
        said = [
            (name, self._theme.say("front_products", count=len(ids)), tuple(map(str, ids)))
            for name, ids in groups.items()
        ]
        self.choice.take(rows, list[GroupRow](said))

    def _tell_empty(self) -> None:
        say, has_products = self._theme.say, bool(self._named)
        self.choice.setVisible(has_products)
        surfaces = self._session.document.project.plan.surfaces
        shown = surfaces.get(self._session.view.now.surface)
        several = len(self._session.selection.now.elements) > 1
        code = "front_many" if several else "front_none"
        if shown is not None and shown.page is not None:
            code = "front_page"
        sentence = say(code) if has_products else f"{say(code)} {say('front_no_products')}"
        button = "" if has_products else say("import_products")
        self.empty.tell(self._theme, "", sentence, button, icon="rows-3")

    def _tell(self) -> None:
        """Say what is selected, and what can be done to it."""
        hand = self.view.hand
        front, stand = hand.front, hand.stand
        self.bar.about.setText(self._spoken())
        self.bar.enable(
            fill=stand is not None,
            swap=stand is not None,
            clear=front is not None and bool(front.blocks),
            seen=self.view.elevation is not None,
        )

    def _standing(self) -> frozenset[str]:
        """Return what stands anywhere on the shown surface."""
        plan = self._session.document.project.plan
        surface = plan.surfaces.get(self._session.view.now.surface)
        elements = () if surface is None else surface.elements.values()
        return frozenset(
            put.product for one in elements for stands in one.stock.values() for put in stands
        )

    def _spoken(self) -> str:
        """Say which shelf and product are meant, and how full it is."""
        element, front, say = self._element(), self.view.hand.front, self._theme.say
        if element is None:
            return ""
        if front is None:
            return element.label
        parts = [self._names.full(element, front.shelf.slot)]
        stand = self.view.hand.stand
        block = next((b for b in front.blocks if stand and b.product == stand[1]), None)
        if block is not None:
            parts.append(self._told_of(front, block))
        free = free_m(front.placement, self._sizes) * 100.0
        parts.append(
            say("front_over_by", centimetres=-free)
            if front.is_overfull
            else say("front_free_of", free=max(free, 0.0), whole=front.placement.width * 100.0)
        )
        return " · ".join(parts)

    def _told_of(self, front: Front, block: Block) -> str:
        """Name a product, its facings and units, and which of its sizes nobody told."""
        element, size = self._element(), size_of(self._sizes, block.product)
        parts = [self._named.get(block.product, block.product)]
        if element is not None:
            depth, _ = shelf_depth(element, front.shelf.slot)
            units = block.facings * units_per_facing(front.placement, size, depth)
            parts.append(self._theme.say("front_holds", facings=block.facings, units=units))
        if size.assumed:
            parts.append(self._assumed(size))
        return " · ".join(parts)

    def _assumed(self, size: Size) -> str:
        """Name the sizes that nobody told."""
        known = [key for key in ("width", "height", "depth") if key in size.assumed]
        sizes = " × ".join(
            self._theme.say("front_size", centimetres=100.0 * getattr(size, f"{key}_m"))
            for key in known
        )
        return self._theme.say("front_assumed", which="_".join(known), sizes=sizes)

    def _put_one(self, product: str) -> None:
        self._put_here((product,))

    def _put_here(self, products: Sequence[str]) -> None:
        """Put products on the selected shelf."""
        front = self.view.hand.front
        if front is None:
            self.said.emit(Problem("front_choose_shelf", {}, "note"))
        else:
            self._put(front.shelf, [ProductId(one) for one in products], -1)
        if self.choice.search.hasFocus():
            self.choice.go_on()

    def _put(self, shelf: Shelf, products: Sequence[ProductId], at: int) -> None:
        session, where = self._session, self.view.surface
        try:
            left = shelf_commands.put(session, where, shelf, products, None if at < 0 else at)
        except PlanError as error:
            self.said.emit(error)
            return
        picked = products[0] if len(products) == 1 else ProductId("")
        self.view.hand.picked = picked
        session.selection.select(where, [shelf.element], str(shelf))
        self._tell()
        self.tell_left_out(left)

    def tell_left_out(self, left: Sequence[ProductId]) -> None:
        """Name products that did not fit, if there are any."""
        if left:
            self._read_products()
            names = products_in_words("|".join(left), self._named, self._theme.words)
            facts: dict[str, Fact] = {"count": len(left), "names": names}
            self.said.emit(Problem("products_left_out", facts, "note"))

    def _do(self, key: str) -> None:
        """Carry out what a button stands for."""
        view, hand = self.view, self.view.hand
        front, stand = hand.front, hand.stand
        if key == "fit":
            view.fit()
        elif key in ("zoom_in", "zoom_out"):
            view.zoom_by(ZOOM_STEP if key == "zoom_in" else 1.0 / ZOOM_STEP)
        elif key == "swap":
            view.attempt(hand.mark)
        elif key == "fill" and stand is not None:
            act = partial(shelf_commands.fill_up, self._session, view.surface, stand)
            view.attempt(act)
        elif key == "clear" and front is not None:
            view.attempt(partial(shelf_commands.clear, self._session, view.surface, front.shelf))
        view.setFocus()

    def _turn_to(self, face: str) -> None:
        """Show another side; the selection goes along."""
        now, element = self._session.selection.now, self._element()
        self._face = face
        if element is not None and now.placement:
            slot = slot_of(now.placement)
            there = elevation_of(now.surface, element, face, self._sizes)
            beside = None if there is None else there.front(1, slot.level) or there.fronts[0]
            if beside is not None:
                self._session.selection.select(now.surface, now.elements, beside.placement.id)
        self.refresh()

    def _on_picked(self) -> None:
        """Tell of what is picked, and show all its places on the plan."""
        self._tell()
        if not self.view.hand.is_busy:
            self._session.spotlight.show(self.view.hand.picked)

    def _light(self, product: str) -> None:
        """Show all places of a product of the list on the plan."""
        self._session.spotlight.show(ProductId(product))

    def _connect(self, session: Session) -> None:
        session.document.changed.connect(self._on_change)
        session.selection.changed.connect(self._on_selected)

    def _on_change(self, _: Change) -> None:
        self.refresh()

    def _on_selected(self, _: Selected) -> None:
        self.refresh()
        self.view.reveal()

    def _lay_out(self) -> None:
        least, most = CHOICE_PX
        self.choice.setMinimumWidth(least)
        self.choice.setMaximumWidth(most)
        for part in (self.view, self.empty):
            self._stack.addWidget(part)
        across = QSplitter(Qt.Orientation.Horizontal, self)
        across.setHandleWidth(1)
        across.addWidget(self.choice)
        right = QWidget(across)
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._stack, 1)
        column.addWidget(self.bar)
        across.addWidget(right)
        across.setStretchFactor(1, 1)
        across.setCollapsible(1, False)
        row = QHBoxLayout(self)
        row.setContentsMargins(4 * SPACING_PX, 2 * SPACING_PX, 0, 0)
        row.addWidget(across)
