"""The plan as a tree: surface, zone, fixture, placement; the canvas in words."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import overload

import shapely
from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from planner.model.element import Element, ElementId, Slot
from planner.model.layering import is_locked_on, is_shown_on
from planner.model.placements import slots_of
from planner.model.plan import NOWHERE, Plan, Surface, SurfaceId
from planner.model.shape import Rectangle, centre
from planner.model.signs import SIGNS
from planner.ui.panels.placement_names import PlacementNames

NOTE_ROLE = Qt.ItemDataRole.UserRole
IN_FRONT = 0.3
"""A fixture belongs to the zone this far in front of it, surface units of a floor."""
Index = QModelIndex | QPersistentModelIndex
Key = tuple[str, ...]
"""Surface, then zone, element and placement as far as a node has them."""


@dataclass(slots=True)
class Node:
    """One line of the tree.

    Attributes:
        key: Tells it from all others, also after a change.
        text: What it is called.
        note: What stands softly beside it.
        parent: Its number among the nodes; -1 for none.
        row: Its place among its siblings.
        surface: Id of its surface.
        elements: Ids that are selected with it.
        placement: Id of a placement; empty for other nodes.
        slots: Places of a fixture that are not yet nodes.
        children: Numbers of the nodes in it.
    """

    key: Key
    text: str
    note: str
    parent: int
    row: int
    surface: SurfaceId = NOWHERE
    elements: tuple[ElementId, ...] = ()
    placement: str = ""
    slots: tuple[Slot, ...] = ()
    children: list[int] = field(default_factory=list)


class ObjectsModel(QAbstractItemModel):
    """Nodes are made when the tree is; placements when their fixture is opened."""

    def __init__(self, names: PlacementNames, parent: QObject) -> None:
        super().__init__(parent)
        self._names = names
        self._plan = Plan()
        self._nodes: list[Node] = []
        self._tops: list[int] = []
        self._by_element: dict[tuple[SurfaceId, ElementId], int] = {}

    def take(self, plan: Plan, names: PlacementNames) -> None:
        """Show a plan."""
        self.beginResetModel()
        self._plan, self._names = plan, names
        self._nodes, self._tops, self._by_element = [], [], {}
        for surface in plan.surfaces.values():
            self._add_surface(surface)
        self.endResetModel()

    def node(self, index: Index) -> Node:
        """Return what an index stands for."""
        return self._nodes[index.internalId()]

    def index_of(self, surface: SurfaceId, element: ElementId, placement: str = "") -> QModelIndex:
        """Return where an element or one of its placements is; invalid for none."""
        at = self._by_element.get((surface, element), -1)
        if at < 0:
            return QModelIndex()
        if placement:
            self.fetchMore(self._index(at))
            found = (n for n in self._nodes[at].children if self._nodes[n].placement == placement)
            at = next(found, at)
        return self._index(at)

    def index_of_key(self, key: Key) -> QModelIndex:
        """Return where the node of a key is; invalid for none."""
        at = next((nth for nth, node in enumerate(self._nodes) if node.key == key), -1)
        return self._index(at) if at >= 0 else QModelIndex()

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:
        """Return the index of a child."""
        siblings = self._children(parent)
        if not 0 <= row < len(siblings) or column != 0:
            return QModelIndex()
        return self.createIndex(row, column, siblings[row])

    @overload
    def parent(self, /) -> QObject | None: ...
    @overload
    def parent(self, child: Index, /) -> QModelIndex: ...
    def parent(self, child: Index | None = None, /) -> QObject | QModelIndex | None:
        """Return what an index lies in; without one, what owns the model."""
        if child is None:
            return super().parent()
        above = self.node(child).parent if child.isValid() else -1
        return self._index(above) if above >= 0 else QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """Return how many children are known."""
        return len(self._children(parent))

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        """Return one: name, with its note beside it."""
        return 1

    def hasChildren(self, parent: Index = QModelIndex()) -> bool:
        """Say whether something lies in it, known or not."""
        if not parent.isValid():
            return bool(self._tops)
        return bool(self.node(parent).slots or self.node(parent).children)

    def canFetchMore(self, parent: Index) -> bool:
        """Say whether placements are still to be listed."""
        return parent.isValid() and bool(self.node(parent).slots)

    def fetchMore(self, parent: Index) -> None:
        """List the placements of a fixture."""
        if not self.canFetchMore(parent):
            return
        at, node = parent.internalId(), self.node(parent)
        element = self._plan.surfaces[node.surface].elements[node.elements[0]]
        slots, node.slots = node.slots, ()
        self.beginInsertRows(self._index(at), 0, len(slots) - 1)
        for slot in slots:
            where = self._names.where(element, slot) or element.label
            placement = f"{element.id}-{slot}"
            child = self._add(at, (*node.key, placement), where[:1].upper() + where[1:], "")
            child.surface, child.elements = node.surface, node.elements
            child.placement = placement
        self.endInsertRows()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return name or note."""
        node = self.node(index)
        if role == Qt.ItemDataRole.DisplayRole:
            return node.text
        if role == NOTE_ROLE:
            return node.note
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(filter(None, (node.text, node.note)))
        return None

    def _children(self, parent: Index) -> list[int]:
        return self.node(parent).children if parent.isValid() else self._tops

    def _index(self, at: int) -> QModelIndex:
        return self.createIndex(self._nodes[at].row, 0, at)

    def _add(self, parent: int, key: Key, text: str, note: str) -> Node:
        siblings = self._nodes[parent].children if parent >= 0 else self._tops
        node = Node(key, text, note, parent, len(siblings))
        siblings.append(len(self._nodes))
        self._nodes.append(node)
        return node

    def _add_surface(self, surface: Surface) -> None:
        say = self._names.words.say
        top = len(self._nodes)
        self._add(-1, (surface.id,), surface.name or surface.id, "").surface = surface.id
        for zone, elements in _by_zone(surface).items():
            fixtures = [e for e in elements if e.traits.role != "zone"]
            at = len(self._nodes)
            name = zone or say("objects_no_zone")
            node = self._add(top, (surface.id, zone), name, str(len(fixtures)))
            node.surface = surface.id
            node.elements = tuple(e.id for e in elements if e.traits.role == "zone")
            for drawn in node.elements:
                self._by_element[surface.id, drawn] = at
            for element in fixtures:
                self._add_element(surface, element, at, zone)

    def _add_element(self, surface: Surface, element: Element, group: int, zone: str) -> None:
        sign = f"sign_{element.symbol}" if element.symbol in SIGNS else ""
        kind = self._names.words.say(sign) if sign else self._names.kind(element.kind)
        known = f"{kind} {element.id}" if element.name else kind
        note = " · ".join(filter(None, (*self._states(surface, element), known)))
        self._by_element[surface.id, element.id] = len(self._nodes)
        node = self._add(group, (surface.id, zone, element.id), element.label, note)
        node.surface, node.elements = surface.id, (element.id,)
        node.slots = slots_of(element) if element.traits.sells else ()

    def _states(self, surface: Surface, element: Element) -> tuple[str, ...]:
        """Return what keeps an element from being seen or moved, in words."""
        say = self._names.words.say
        hidden = "" if is_shown_on(surface, element) else say("objects_hidden")
        return hidden, say("fixture_is_locked") if is_locked_on(surface, element) else ""


def _by_zone(surface: Surface) -> Mapping[str, list[Element]]:
    """Return elements by zone: as a list says, else where their front is; last those in none."""
    zones = [e for e in surface.elements.values() if e.traits.role == "zone"]
    found: dict[str, list[Element]] = {}
    for zone in zones:
        found.setdefault(zone.zone or zone.label, []).append(zone)
    others = [e for e in surface.elements.values() if e.traits.role != "zone"]
    middles = [_in_front(element) for element in others]
    names = [element.zone for element in others]
    for zone in zones:
        inside = shapely.contains_xy(zone.footprint, *zip(*middles, strict=True)) if others else ()
        for nth, is_in in enumerate(inside):
            if is_in and not names[nth] and others[nth].traits.sells:
                names[nth] = zone.zone or zone.label
    for element, name in zip(others, names, strict=True):
        if name:
            found.setdefault(name, []).append(element)
    loose = [element for element, name in zip(others, names, strict=True) if not name]
    return {**found, "": loose} if loose else found


def _in_front(element: Element) -> tuple[float, float]:
    x, y = centre(element.shape)
    away = IN_FRONT + (element.shape.depth / 2.0 if isinstance(element.shape, Rectangle) else 0.0)
    angle = math.radians(element.facing_deg)
    return (x + away * math.cos(angle), y + away * math.sin(angle))
