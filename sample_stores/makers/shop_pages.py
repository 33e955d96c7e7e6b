"""The pages of the online shop: two of them as they were measured, three drawn by us."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Final

from makers.drawing import Box, named
from makers.inputs import INPUTS
from planner.analysis.pages.clicks import numbers_of
from planner.files.importers import Source
from planner.files.importers.boxes import take
from planner.model.edits import (
    add_elements,
    add_surface,
    assign_product,
    next_id,
    rename_element,
    rename_surface,
    set_showing,
)
from planner.model.element import Element, ProductId, Slot, make_element
from planner.model.page import Page, Showing
from planner.model.placements import placements_of
from planner.model.plan import Frame, Plan, Surface, SurfaceId
from planner.model.shape import Rectangle
from planner.project import Project
from planner.units import PAGE

DEVICES: Final = ("desktop", "mobile")
WINDOWS: Final = {"desktop": (1440.0, 900.0), "mobile": (500.0, 844.0)}
"""Those that the measured pages were measured in."""
COLUMNS: Final = {"desktop": (12, 24.0, 60.0), "mobile": (4, 16.0, 16.0)}
TYPES: Final = {
    "home": "home", "gifts": "category", "search": "search", "product": "product", "cart": "cart",
}  # fmt: skip
"""Name of a page, as logs call it, to its type, in the order of the tabs."""
MEASURED: Final = {"home": "shop-homepage", "product": "shop-item"}
"""Name of a page to the beginning of its files of boxes."""
LINKS: Final = (
    ("home", "gifts"), ("home", "search"), ("home", "product"), ("home", "cart"),
    ("gifts", "search"), ("gifts", "product"), ("gifts", "cart"),
    ("search", "product"), ("search", "cart"), ("product", "cart"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Block:
    """A block of a page that we draw.

    Attributes:
        kind: Key into ``KINDS``.
        name: What it is called, also by logs.
        boxes: Where it lies on each device, CSS pixels.
        cells: Columns and rows of positions on each device.
        shown: Positions in view at once on each device; 0: all.
        algorithm: What fills it; empty: hands.
        is_sticky: Whether it stays in the window.
    """

    kind: str
    name: str
    boxes: tuple[Box, Box]
    cells: tuple[tuple[int, int], tuple[int, int]] = ((1, 1), (1, 1))
    shown: tuple[int, int] = (0, 0)
    algorithm: str = ""
    is_sticky: bool = False


_HEADER: Final = Block("page_header", "Header", ((0, 0, 1440, 72), (0, 0, 500, 56)), is_sticky=True)
_ROW: Final = ((4, 1), (2, 2))


def _footer(desktop: float, mobile: float) -> Block:
    boxes = ((0, desktop, 1440, desktop + 240), (0, mobile, 500, mobile + 240))
    return Block("page_footer", "Footer", boxes)


DRAWN: Final[Mapping[str, tuple[Block, ...]]] = MappingProxyType(
    {
        "gifts": (
            _HEADER,
            Block(
                "carousel", "Novelties", ((60, 120, 1380, 440), (16, 80, 484, 400)),
                ((6, 1), (6, 1)), (4, 2), "novelties",
            ),
            Block(
                "product_grid", "Gifts", ((60, 480, 1380, 1920), (16, 430, 484, 3070)),
                ((4, 4), (2, 8)),
            ),
            Block(
                "recommendation_row", "Popular", ((60, 1980, 1380, 2320), (16, 3120, 484, 3760)),
                _ROW, algorithm="popular",
            ),
            Block("block", "About gifts", ((60, 2380, 1380, 3300), (16, 3810, 484, 5000))),
            Block(
                "recommendation_row", "Recently viewed",
                ((60, 3360, 1380, 3700), (16, 5050, 484, 5690)), _ROW, algorithm="recently_viewed",
            ),
            _footer(3760, 5750),
        ),
        "search": (
            _HEADER,
            Block(
                "product_list", "Results", ((60, 120, 1380, 1140), (16, 80, 484, 1160)),
                ((1, 6), (1, 6)),
            ),
            Block(
                "recommendation_row", "Personal picks",
                ((60, 1200, 1380, 1540), (16, 1210, 484, 1850)), _ROW, algorithm="personal",
            ),
            _footer(1600, 1910),
        ),
        "cart": (
            _HEADER,
            Block("block", "Basket", ((60, 120, 1380, 560), (16, 80, 484, 640))),
            Block(
                "recommendation_row", "Bought together",
                ((60, 620, 1380, 960), (16, 690, 484, 1330)), _ROW, algorithm="bought_together",
            ),
            _footer(1020, 1390),
        ),
    }
)  # fmt: skip


def drawn() -> Plan:
    """Return the pages on both devices, linked."""
    plan = Plan()
    for page in TYPES:
        for at, device in enumerate(DEVICES):
            where = surface_id(page, device)
            plan = _measured(plan, page, device) if page in MEASURED else _ours(plan, page, at)
            plan = rename_surface(plan, where, f"{page.title()}, {device}")
    links = tuple(
        (surface_id(one, device), surface_id(other, device))
        for device in DEVICES
        for one, other in LINKS
    )
    return replace(plan, links=links)


def surface_id(page: str, device: str) -> SurfaceId:
    """Return the id of a page on a device."""
    return SurfaceId(f"{page}-{device}")


def pinned(plan: Plan, page: str, name: str, products: tuple[str, ...]) -> Plan:
    """Pin products to the positions of a block on both devices, row after row."""
    for device in DEVICES:
        where = surface_id(page, device)
        element = named(plan, where, name)
        for number, product in enumerate(products):
            row, column = divmod(number, element.bays)
            slot = Slot("A", column + 1, row + 1)
            plan = assign_product(plan, where, element.id, slot, ProductId(product), 1)
    return plan


def middles(plan: Plan, page: str, device: str) -> Mapping[str, tuple[float, ...]]:
    """Return the middle of each position of each block of a page, from the top, by its name."""
    surface = plan.surfaces[surface_id(page, device)]
    sites = placements_of(surface)
    found: dict[str, list[tuple[int, float]]] = {}
    for site, number in zip(sites, numbers_of(surface, sites).tolist(), strict=True):
        found.setdefault(surface.elements[site.element].name, []).append((number, site.middle[1]))
    return {name: tuple(y for _, y in sorted(cells)) for name, cells in found.items()}


def height(plan: Plan, page: str, device: str) -> float:
    """Return the height of a page, CSS pixels."""
    surface = plan.surfaces[surface_id(page, device)]
    return max(element.footprint.bounds[3] for element in surface.elements.values())


def _measured(plan: Plan, page: str, device: str) -> Plan:
    """Import a measured page, and name its slot as the logs do."""
    wide, high = WINDOWS[device]
    file = INPUTS / "pages" / f"{MEASURED[page]}.{wide:g}x{high:g}.boxes.json"
    project = Project(plans=MappingProxyType({"today": plan}))
    plan = take(project, Source(file, page=page, page_type=TYPES[page])).project.plan
    where = surface_id(page, device)
    names = {"product_grid": "Popular", "page_header": "Header", "page_footer": "Footer"}
    for element in plan.surfaces[where].elements.values():
        name = names.get(element.kind, "Product" if element.kind == "block" else element.name)
        plan = rename_element(plan, where, element.id, name)
        if element.kind == "product_grid":
            showing = replace(element.showing, algorithm="popular")
            plan = set_showing(plan, where, [element.id], showing, element.bays)
    return plan


def _ours(plan: Plan, page: str, at: int) -> Plan:
    device = DEVICES[at]
    window = Page(page, TYPES[page], device, *WINDOWS[device], *COLUMNS[device])
    where = surface_id(page, device)
    plan = add_surface(plan, Surface(where, page, PAGE, Frame(y_up=False), page=window))
    for block in DRAWN[page]:
        plan = add_elements(plan, where, [_element(plan, block, at)])
    return plan


def _element(plan: Plan, block: Block, at: int) -> Element:
    x1, y1, x2, y2 = block.boxes[at]
    shape = Rectangle((x1 + x2) / 2.0, (y1 + y2) / 2.0, float(x2 - x1), float(y2 - y1), 0.0)
    columns, rows = block.cells[at]
    made = make_element(next_id(plan, block.kind), block.kind, shape, name=block.name, bays=columns)
    return replace(made, showing=Showing(rows, block.shown[at], block.algorithm, block.is_sticky))
