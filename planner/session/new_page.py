"""New pages of a shop: empty, or with what pages of their type usually have."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Final

from planner.model.edits import add_elements, add_surface, next_id
from planner.model.element import make_element
from planner.model.page import DEVICES, Page, Showing
from planner.model.plan import Frame, Plan, Surface, SurfaceId
from planner.model.shape import Rectangle
from planner.project import Project, Settings, with_plan, with_settings
from planner.units import MEDIA, PAGE

GRIDS: Final[Mapping[str, tuple[int, float, float]]] = MappingProxyType(
    {"desktop": (12, 24.0, 60.0), "mobile": (4, 16.0, 16.0)}
)
"""Columns, gutter and margin of a device, CSS pixels; usual ones of shops."""
GAP: Final[Mapping[str, float]] = MappingProxyType({"desktop": 40.0, "mobile": 24.0})
"""Between two blocks, CSS pixels."""


@dataclass(frozen=True, slots=True)
class Window:
    """A window that a page is drawn for.

    Attributes:
        device: One of ``DEVICES``.
        width: CSS pixels.
        height: CSS pixels.
        columns: That blocks snap to.
    """

    device: str
    width: float
    height: float
    columns: int


@dataclass(frozen=True, slots=True)
class NewPage:
    """A page that the user wants.

    Attributes:
        type: One of ``PAGE_TYPES``.
        key: What logs call it.
        windows: A surface each, and its name.
        has_blocks: Whether it begins with what such a page usually has.
    """

    type: str
    key: str
    windows: tuple[tuple[Window, str], ...]
    has_blocks: bool = True


@dataclass(frozen=True, slots=True)
class _Part:
    """A block that a new page begins with; pairs are those of a desktop and of a mobile window."""

    kind: str
    depth: tuple[float, float]
    columns: tuple[int, int] = (1, 1)
    rows: tuple[int, int] = (1, 1)
    shown: tuple[int, int] = (0, 0)
    algorithm: str = ""
    is_sticky: bool = False


_HEADER: Final = _Part("page_header", (72.0, 56.0), is_sticky=True)
_FOOTER: Final = _Part("page_footer", (240.0, 320.0))
_GRID: Final = _Part("product_grid", (1440.0, 1560.0), columns=(4, 2), rows=(4, 5))


def _row(algorithm: str) -> _Part:
    return _Part("recommendation_row", (320.0, 280.0), columns=(4, 2), algorithm=algorithm)


def _carousel(algorithm: str) -> _Part:
    return _Part("carousel", (300.0, 260.0), (8, 6), shown=(4, 2), algorithm=algorithm)


PARTS: Final[Mapping[str, tuple[_Part, ...]]] = MappingProxyType(
    {
        "home": (
            _Part("banner", (360.0, 240.0)), _row("popular"), _carousel("novelties"),
            _row("personal"),
        ),
        "category": (_GRID, _carousel("recently_viewed")),
        "product": (
            _Part("block", (560.0, 640.0)), _row("alternatives"), _row("bought_together"),
            _carousel("recently_viewed"),
        ),
        "cart": (
            _Part("product_list", (480.0, 480.0), rows=(4, 4)), _row("bought_together"),
        ),
        "order_done": (_Part("block", (280.0, 280.0)), _row("personal")),
        "search": (_GRID, _row("popular")),
        "not_found": (_Part("block", (240.0, 240.0)), _row("popular"), _row("recently_viewed")),
        "other": (_Part("block", (480.0, 480.0)),),
    }
)  # fmt: skip
"""What stands between header and footer of a page, by its type."""


def usual_window(device: str) -> Window:
    """Return the window that a device usually has."""
    width, height = DEVICES[device]
    return Window(device, width, height, GRIDS[device][0])


def page_in(wanted: NewPage, window: Window) -> Page:
    """Return what a page is in a window.

    Raises:
        PlanError: What ``Page`` raises.
    """
    _, gutter, margin = GRIDS[window.device]
    return Page(
        wanted.key, wanted.type, window.device, window.width, window.height, window.columns,
        gutter, margin,
    )  # fmt: skip


def with_page(plan: Plan, wanted: NewPage) -> Plan:
    """Add a surface for each window of a page.

    Raises:
        PlanError: What ``Page`` raises.
    """
    for window, name in wanted.windows:
        plan = _with_window(plan, wanted, window, name)
    return plan


def new_shop(settings: Settings, wanted: NewPage) -> Project:
    """Return a project with one page.

    Raises:
        PlanError: What ``Page`` raises.
    """
    return with_settings(with_plan(Project(), with_page(Plan(), wanted)), settings)


def _with_window(plan: Plan, wanted: NewPage, window: Window, name: str) -> Plan:
    page = page_in(wanted, window)
    numbers = (SurfaceId(f"{PAGE}-{n}") for n in range(1, len(plan.surfaces) + 2))
    where = next(key for key in numbers if key not in plan.surfaces)
    frame = Frame(y_up=MEDIA[PAGE].y_up)
    plan = add_surface(plan, Surface(where, name or where, PAGE, frame=frame, page=page))
    if not wanted.has_blocks:
        return plan
    top, nth = 0.0, list(DEVICES).index(window.device)
    for part in (_HEADER, *PARTS[wanted.type], _FOOTER):
        is_framed = part in (_HEADER, _FOOTER)
        side = 0.0 if is_framed else page.margin
        width, depth = page.width - 2.0 * side, part.depth[nth]
        shape = Rectangle(page.width / 2.0, top + depth / 2.0, width, depth)
        element = make_element(next_id(plan, part.kind), part.kind, shape, bays=part.columns[nth])
        showing = Showing(part.rows[nth], part.shown[nth], part.algorithm, part.is_sticky)
        plan = add_elements(plan, where, [replace(element, showing=showing)])
        top += depth + GAP[window.device]
    return plan
