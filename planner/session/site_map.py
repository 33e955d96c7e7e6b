"""Pages and floors as a map: what belongs together, what leads where, where each card lies."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from itertools import takewhile
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from planner.model.edits import link_surfaces, unlink_surfaces
from planner.model.plan import Plan, Surface, SurfaceId

if TYPE_CHECKING:
    from planner.analysis.page_flow import PageFlow

COLUMNS: Final[Mapping[str, int]] = MappingProxyType(
    {"home": 0, "category": 1, "search": 1, "product": 2, "cart": 3, "order_done": 4,
     "other": 1, "not_found": 2, "": 0}
)  # fmt: skip
"""How far a page of a type lies from where a shop begins; floors lie below each other."""
PARTING: Final = " ·,;:-–—/|("
"""What may stand between the name of a page and its device."""
Link = tuple[SurfaceId, SurfaceId]
PlanEdit = Callable[[Plan], Plan]


@dataclass(frozen=True, slots=True)
class Node:
    """A page with all its devices, or a floor.

    Attributes:
        key: Name of the page in logs, or id of the floor.
        type: Of the page; empty for a floor.
        surfaces: Of each device, or the floor; at least one.
        column: From the left, 0-based.
        row: From the top, 0-based.
    """

    key: str
    type: str
    surfaces: tuple[Surface, ...]
    column: int
    row: int

    @property
    def ids(self) -> tuple[SurfaceId, ...]:
        """Of its surfaces."""
        return tuple(one.id for one in self.surfaces)

    @property
    def label(self) -> str:
        """What people call it: what the names of all its surfaces begin with, else its key."""
        letters = zip(*(one.name for one in self.surfaces), strict=False)
        shared = takewhile(lambda same: len(set(same)) == 1, letters)
        return "".join(same[0] for same in shared).strip(PARTING) or self.key


@dataclass(frozen=True, slots=True)
class Way:
    """What leads from one node to another: links of the plan, moves of visits, or both.

    Attributes:
        start: Key of a node.
        end: Key of a node.
        links: Of the plan, from surface to surface.
        share: Of all moves between pages, in [0, 1]; 0 where none is known.
        moves: How many of them.
    """

    start: str
    end: str
    links: tuple[Link, ...] = ()
    share: float = 0.0
    moves: float = 0.0


@dataclass(frozen=True, slots=True)
class SiteMap:
    """Everything on the map.

    Attributes:
        nodes: By key, in the order of their tabs.
        ways: Between them.
    """

    nodes: Mapping[str, Node]
    ways: tuple[Way, ...]

    def way(self, start: str, end: str) -> Way:
        """Return what leads from one node to another; nothing where nothing does."""
        found = (way for way in self.ways if (way.start, way.end) == (start, end))
        return next(found, Way(start, end))


def site_map(plan: Plan, flow: PageFlow | None = None) -> SiteMap:
    """Return the map of a plan, with the moves of visits where they are known."""
    members: dict[str, list[Surface]] = {}
    for surface in plan.surfaces.values():
        members.setdefault(_key_of(surface), []).append(surface)
    filled: dict[int, int] = {}
    nodes: dict[str, Node] = {}
    for key, surfaces in members.items():
        kind = _type_of(surfaces[0])
        column = COLUMNS[kind]
        row = filled.get(column, 0)
        filled[column] = row + 1
        nodes[key] = Node(key, kind, tuple(surfaces), column, row)
    return SiteMap(MappingProxyType(nodes), tuple(_ways(plan, nodes, flow)))


def linking(site: SiteMap, start: str, end: str) -> PlanEdit:
    """Return the edit that leads from one node to another, on every device that both have.

    Raises:
        PlanError: What ``link_surfaces`` raises, when it is carried out.
    """
    return _each(link_surfaces, pairs_of(site.nodes[start], site.nodes[end]))


def unlinking(site: SiteMap, start: str, end: str) -> PlanEdit:
    """Return the edit that takes every link from one node to another away."""
    return _each(unlink_surfaces, site.way(start, end).links)


def pairs_of(start: Node, end: Node) -> tuple[Link, ...]:
    """Return which surfaces of two nodes belong together: those of one device, else the first."""
    by_device = {_device_of(one): one.id for one in end.surfaces}
    pairs = tuple(
        (one.id, by_device[_device_of(one)])
        for one in start.surfaces
        if _device_of(one) in by_device
    )
    return pairs or ((start.surfaces[0].id, end.surfaces[0].id),)


def _ways(plan: Plan, nodes: Mapping[str, Node], flow: PageFlow | None) -> Iterable[Way]:
    owner = {key: node.key for node in nodes.values() for key in node.ids}
    links: dict[tuple[str, str], list[Link]] = {}
    for start, end in plan.links:
        if start in owner and end in owner:
            links.setdefault((owner[start], owner[end]), []).append((start, end))
    counts = {} if flow is None else {(m.page, m.to_page): m.count for m in flow.moves}
    known = {
        pair: count
        for pair, count in counts.items()
        if pair[0] in nodes and pair[1] in nodes and pair[0] != pair[1]
    }
    whole = sum(known.values()) or 1.0
    for pair in dict.fromkeys([*links, *known]):
        moves = known.get(pair, 0.0)
        yield Way(*pair, tuple(links.get(pair, ())), moves / whole, moves)


def _each(edit: Callable[[Plan, SurfaceId, SurfaceId], Plan], pairs: Iterable[Link]) -> PlanEdit:
    def edits(plan: Plan) -> Plan:
        for start, end in pairs:
            plan = edit(plan, start, end)
        return plan

    return edits


def _key_of(surface: Surface) -> str:
    page = surface.page
    return surface.id if page is None or not page.name else page.name


def _type_of(surface: Surface) -> str:
    return "" if surface.page is None else surface.page.type


def _device_of(surface: Surface) -> str:
    return "" if surface.page is None else surface.page.device
