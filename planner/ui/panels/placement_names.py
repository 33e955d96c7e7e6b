"""Placements and products in words, as panels write them."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from planner.model.cells import number_of
from planner.model.element import Element, Slot
from planner.model.kinds import Kind, kind_of
from planner.model.plan import Surface
from planner.project import Project
from planner.session.session import Session
from planner.wording import Words

FACES = "ABCDT"
NAMED_PRODUCTS = 4
"""More products than that on one placement are counted, not named."""


def slot_of(placement: str) -> Slot:
    """Read face, bay and level off the end of a placement id.

    Raises:
        ValueError: It is no placement id.
    """
    _, face, bay, level = placement.rsplit("-", 3)
    return Slot(face, int(bay), int(level))


class PlacementNames:
    """Says which placement is meant; parts are put into words once.

    Attributes:
        words: The catalogue they are taken from.
    """

    def __init__(self, words: Words) -> None:
        self.words = words
        self._faces = {face: words.say("face_name", face=face) for face in FACES}
        self._bays: dict[int, str] = {}
        self._levels: dict[int, str] = {}
        self._positions: dict[int, str] = {}

    def face(self, letter: str) -> str:
        """Return the name of a selling side."""
        return self._faces[letter]

    def where(self, element: Element, slot: Slot) -> str:
        """Return the place on its fixture, as far as the fixture has more than one."""
        if element.traits.scan and element.bays * element.showing.rows == 1:
            return ""
        return self.place(element.traits, slot, element.bays, max(1, len(element.levels_m)))

    def place(self, kind: Kind, slot: Slot, bays: int, levels: int) -> str:
        """Return side, bay and level, or position; what there is only one of is left out."""
        if kind.scan:
            return self._said(self._positions, "position_name", number_of(slot, bays))
        return ", ".join(filter(None, (self._bay(kind, slot, bays), self._level(slot, levels))))

    def bay(self, element: Element, slot: Slot) -> str:
        """Return side and bay; empty where there is only one of each, and for a position."""
        if element.traits.scan:
            return self.where(element, slot)
        return self._bay(element.traits, slot, element.bays)

    def level(self, element: Element, slot: Slot) -> str:
        """Return the level; empty where there is only one, and for a position."""
        return self._level(slot, max(1, len(element.levels_m)))

    def full(self, element: Element, slot: Slot) -> str:
        """Return the fixture's name and the place on it."""
        return ", ".join(filter(None, (element.label, self.where(element, slot))))

    def kind(self, key: str) -> str:
        """Return the name of a kind."""
        return self.words.say(f"kind_{kind_of(key).key}")

    def _bay(self, kind: Kind, slot: Slot, bays: int) -> str:
        parts = [self._faces[slot.face]] if len(kind.sides) > 1 else []
        if bays > 1 and slot.face in "AB":
            parts.append(self._said(self._bays, "bay_name", slot.bay))
        return ", ".join(parts)

    def _level(self, slot: Slot, levels: int) -> str:
        if slot.face == "T" or levels <= 1:
            return ""
        return self._said(self._levels, "level_name", slot.level)

    def _said(self, kept: dict[int, str], code: str, number: int) -> str:
        if number not in kept:
            kept[number] = self.words.say(code, number=number)
        return kept[number]


def zones_of(surface: Surface) -> frozenset[str]:
    """Return the names of the zones of a surface, drawn or named by what stands in them."""
    return frozenset(
        name
        for element in surface.elements.values()
        if (name := element.zone or (element.label if element.traits.role == "zone" else ""))
    )


class ProductNaming:
    """Says what products of the open project are called; reads them once for each table."""

    def __init__(self, session: Callable[[], Session]) -> None:
        self._session = session
        self._read: object = None
        self._names: Mapping[str, str] = {}

    def __call__(self, product: str) -> str:
        """Return the name of a product; its id where it has none."""
        project = self._session().document.project
        table = project.tables.get("products")
        if table is not self._read:
            self._read, self._names = table, product_names(project)
        return self._names.get(product, product)


def product_names(project: Project) -> Mapping[str, str]:
    """Return the names of products by id; a product without a name keeps its id."""
    return {product: name or product for product, name, _ in product_rows(project)}


def product_rows(project: Project) -> list[tuple[str, str, str]]:
    """Return id, name and category of every product, sorted by name."""
    table = project.tables.get("products")
    if table is None:
        return []
    frame = table.frame
    columns = (
        frame[key].fillna("").astype(str).tolist() for key in ("product_id", "name", "category")
    )
    return sorted(zip(*columns, strict=True), key=lambda row: (row[1].casefold(), row[0]))


def products_in_words(ids: str, names: Mapping[str, str], words: Words) -> str:
    """Return the names of products separated by ``|``; many are cut short and counted."""
    products = [product for product in ids.split("|") if product]
    said = ", ".join(names.get(product, product) for product in products[:NAMED_PRODUCTS])
    more = len(products) - NAMED_PRODUCTS
    return words.say("products_and_more", names=said, count=more) if more > 0 else said
