"""What is wrong or doubtful in a project, as problems: the plan, the tables, their joins."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Final

from planner.analysis.aisles import aisle_problems
from planner.analysis.parameters import DEFAULTS
from planner.analysis.plan_checks import drawing_problems, listed, outside, overlaps
from planner.analysis.presence.gates import GATES
from planner.analysis.report import build_report
from planner.analysis.scene import scene_of
from planner.analysis.scorers import SCORERS
from planner.analysis.shelf_room import USUAL_WIDTH_M, is_overfull, sizes_of
from planner.errors import Fact, Problem, VitrinaError
from planner.model.element import Element
from planner.model.page_problems import page_problems
from planner.model.placements import placements_of, slots_of
from planner.model.plan import Surface
from planner.project import Project, missing_pictures
from planner.tables.joins import UNKNOWN_GATES, UNKNOWN_ZONES, Codes, unknown_ids, unknown_problems
from planner.units import FLOOR, PAGE

UNKNOWN_SOLD = Codes(
    "unknown_sold_products", "unknown_sold_products_like", "unknown_sold_products_listed"
)
UNKNOWN_PLACED = Codes(
    "unknown_placed_products", "unknown_placed_products_like", "unknown_placed_products_listed"
)

Check = Callable[[Project], Iterable[Problem]]


def problems_of(project: Project, checks: Iterable[Check] = ()) -> tuple[Problem, ...]:
    """Return every problem of a project, each once.

    Args:
        project: What is checked.
        checks: Those asked for; none: all of them.
    """
    found = [problem for check in tuple(checks) or CHECKS for problem in check(project)]
    return tuple({(p.code, tuple(sorted(p.facts.items()))): p for p in found}.values())


def scoring(project: Project) -> Iterator[Problem]:
    """Score the project and pass on what weakens the score, or why there is none."""
    try:
        yield from build_report(project).problems
    except VitrinaError as error:
        yield Problem(error.code, error.facts, "error")


def drawing(project: Project) -> Iterator[Problem]:
    """Say what is wrong in how surfaces are drawn, also where they cannot be scored."""
    for surface in project.plan.surfaces.values():
        yield from DRAWN[surface.medium](surface)


def _floor_drawing(surface: Surface) -> Iterator[Problem]:
    try:
        yield from drawing_problems(scene_of(surface, DEFAULTS))
    except VitrinaError:
        yield from overlaps(surface)
        yield from outside(surface)


DRAWN: Final[Mapping[str, Callable[[Surface], Iterator[Problem]]]] = MappingProxyType(
    {FLOOR: _floor_drawing, PAGE: page_problems}
)
"""What can be wrong in how a surface of a medium is drawn."""


def aisles(project: Project) -> Iterator[Problem]:
    """Name narrow aisles, and doors that something stands in front of."""
    settings = project.settings
    for surface in _floors(project):
        if surface.elements:
            yield from aisle_problems(surface, settings.aisle_m, settings.least_aisle_m)


def products_and_places(project: Project) -> Iterator[Problem]:
    """Name products without placement and placements without product.

    What impressions name is shown by the shop itself: those slots wait for no product.
    """
    filled = {name.strip().casefold() for name in _ids(project, "impressions", "slot")}
    stocked = _stocked(project)
    known = _ids(project, "products")
    homeless = sorted(known - stocked.keys() - _ids(project, "impressions"))
    if stocked and homeless:
        facts: dict[str, Fact] = {"count": len(homeless), "products": listed(homeless)}
        yield Problem("products_unplaced", facts, "note")
    empty = sum(
        not site.products
        for surface in _floors(project)
        for site in placements_of(surface)
        for element in [surface.elements[site.element]]
        if element.takes_products and not {element.id.casefold(), element.name.casefold()} & filled
    )
    if stocked and empty:
        yield Problem("placements_empty", {"count": empty}, "note")


def stock_in_place(project: Project) -> Iterator[Problem]:
    """Name stock on faces, bays or levels that its element does not have."""
    for surface in _floors(project):
        for element in surface.elements.values():
            lost = sorted(set(element.stock) - set(slots_of(element)))
            if lost:
                names = {"surface": surface.name, "element": element.id}
                yield Problem("stock_without_place", {**names, "slots": listed([*map(str, lost)])})


def overfull(project: Project) -> Iterator[Problem]:
    """Name placements whose products are wider together than their shelf.

    Where that rests on the usual width of products whose width nobody told, it is a note.
    """
    sizes = sizes_of(project.tables.get("products"))
    known = {key: size for key, size in sizes.items() if "width" not in size.assumed}
    for surface in _floors(project):
        full = [place for place in placements_of(surface) if is_overfull(place, sizes)]
        sure = [place.id for place in full if all(put.product in known for put in place.products)]
        maybe = [place for place in full if place.id not in set(sure)]
        if sure:
            facts: dict[str, Fact] = {"count": len(sure), "placements": listed(sure)}
            yield Problem("placements_overfull", {"surface": surface.name, **facts})
        if maybe:
            ids = [place.id for place in maybe]
            facts = {"count": len(ids), "placements": listed(ids), "width": USUAL_WIDTH_M * 100.0}
            yield Problem("placements_overfull_maybe", {"surface": surface.name, **facts}, "note")


def unknown_products(project: Project) -> Iterator[Problem]:
    """Name product ids that sales or placements use and the product table has not."""
    known = _ids(project, "products")
    if not known:
        return
    sales = project.tables.get("sales")
    if sales is not None:
        counts = {str(k): int(v) for k, v in sales.frame["product_id"].value_counts().items()}
        yield from unknown_problems(UNKNOWN_SOLD, unknown_ids(counts, known))
    yield from unknown_problems(UNKNOWN_PLACED, unknown_ids(_stocked(project), known))


def unknown_zones(project: Project) -> Iterator[Problem]:
    """Name zones that zone visits use and no floor has."""
    visits = project.tables.get("zone_visits")
    if visits is None:
        return
    known = {
        name
        for surface in _floors(project)
        for element in surface.elements.values()
        for name in (element.zone, element.label if element.traits.role == "zone" else "")
        if name
    }
    counts = {str(k): int(v) for k, v in visits.frame["zone"].value_counts().items()}
    yield from unknown_problems(UNKNOWN_ZONES, unknown_ids(counts, known))


def unknown_gates(project: Project) -> Iterator[Problem]:
    """Name gates that counters use and no floor has."""
    counters = project.tables.get("counters")
    if counters is None:
        return
    known = {
        name
        for surface in _floors(project)
        for element in surface.elements.values()
        for name in (element.zone, *_counted_names(element))
        if name
    }
    counts = {str(k): int(v) for k, v in counters.frame["gate"].value_counts().items()}
    yield from unknown_problems(UNKNOWN_GATES, unknown_ids(counts, known))


DRAWN_CHECKS: tuple[Check, ...] = (
    drawing,
    missing_pictures,
    aisles,
    stock_in_place,
    overfull,
    unknown_products,
    unknown_zones,
    unknown_gates,
    products_and_places,
)
"""What can be said without scoring."""

CHECKS: tuple[Check, ...] = (scoring, *DRAWN_CHECKS)


def _counted_names(element: Element) -> tuple[str, ...]:
    is_counted = element.traits.role in (*GATES, "zone")
    return (element.id, element.name) if is_counted else ()


def _floors(project: Project) -> list[Surface]:
    return [one for one in project.plan.surfaces.values() if one.medium in SCORERS]


def _stocked(project: Project) -> Mapping[str, int]:
    return Counter(
        put.product
        for surface in _floors(project)
        for element in surface.elements.values()
        for there in element.stock.values()
        for put in there
    )


def _ids(project: Project, kind: str, column: str = "product_id") -> set[str]:
    table = project.tables.get(kind)
    return set() if table is None else set(table.frame[column].dropna().tolist())
