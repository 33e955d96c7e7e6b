"""The best shopping route for a list of products: offers first, main purchases, then checkout."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final, Literal

import numpy as np

from planner.analysis.convenience import Convenience, backtracked_m
from planner.analysis.parameters import DEFAULTS, defaults_used
from planner.analysis.presence.ends import Ends, ends_of
from planner.analysis.presence.presence import Bools, Ints
from planner.analysis.presence.trips import Places, places_of
from planner.analysis.presence.visit_lists import shelves_of
from planner.analysis.report import drawn_surfaces
from planner.analysis.scene import Scene, scene_of
from planner.analysis.stop_order import Ordered, best_order, way_length
from planner.errors import DataError, Problem
from planner.model.plan import Surface
from planner.model.shape import Point
from planner.project import Project
from planner.tables.columns import PRODUCT_ID, PROMO
from planner.tables.products import PRODUCTS
from planner.tables.report import DefaultUsed
from planner.tables.table import Table

Role = Literal["offer", "main"]
Lack = Literal["unknown", "unplaced", "unreachable"]

RESTS_ON: Final = ("reach_m", "body_radius_m", "walk_m_per_s", "pick_median_s")
"""Parameters behind every route."""


@dataclass(frozen=True, slots=True)
class Stop:
    """Where a product of the list is fetched.

    Attributes:
        product: Its id.
        role: ``offer`` for a product on promotion, else ``main``.
        placement: Id of the placement that lies best.
        at: Where the shopper stands, surface units.
        walked_m: Metres from the entrance to there.
    """

    product: str
    role: Role
    placement: str
    at: Point
    walked_m: float


@dataclass(frozen=True, slots=True)
class Route:
    """The best route for a list.

    Attributes:
        surface: Id of the floor.
        stops: In order; every offer before every main purchase.
        line: From the entrance past the stops and a checkout to the exit, surface units.
        checkout: Where the shopper stands to pay; None where no checkout is reached.
        length_m: Of the line.
        walking_s: At the speed of the parameters.
        standing_s: The usual time of a pick at each stop.
        exact: Whether no route in this order of roles is shorter.
        lacking: Products of the list that are not fetched, and why.
        convenience: What the list costs in walking.
        problems: What weakens the route.
        defaults: Numbers that nobody measured here.
    """

    surface: str
    stops: tuple[Stop, ...]
    line: tuple[Point, ...]
    checkout: Point | None
    length_m: float
    walking_s: float
    standing_s: float
    exact: bool
    lacking: Mapping[str, Lack]
    convenience: Convenience
    problems: tuple[Problem, ...]
    defaults: tuple[DefaultUsed, ...]


def route_of(project: Project, products: Sequence[str], surface: str | None = None) -> Route:
    """Return the best route for a list on a floor of a project.

    Args:
        project: Plan and tables.
        products: Ids.
        surface: Id or name of the floor; None takes the one where most of the list stands.

    Raises:
        DataError: ``empty_route`` for no products, ``nothing_to_fetch`` where none of them can
            be fetched, ``no_such_surface``, ``nothing_to_score``, or as ``scene_of``.
    """
    wanted = [name for name in map(str.strip, products) if name]
    if not wanted:
        raise DataError("empty_route")
    floor = _floor(drawn_surfaces(project), wanted, surface)
    return route_in(scene_of(floor, DEFAULTS), project.tables, wanted)


def route_in(scene: Scene, tables: Mapping[str, Table], products: Sequence[str]) -> Route:
    """Return the best route for a list on a floor that is ready; a repeated id counts once.

    Raises:
        DataError: ``nothing_to_fetch``.
    """
    products = tuple(dict.fromkeys(products))
    shelves, ends = shelves_of(scene), ends_of(scene)
    placed = [product for product in products if product in shelves.number]
    wishes = np.array([shelves.number[product] for product in placed], dtype=np.int64)
    places = places_of(scene, shelves, [wishes], ends)
    offers = offers_of(tables)
    is_offer = np.array([product in offers for product in placed], dtype=np.bool_)
    found = fetch(scene, places, [places.of_bay[shelves.options[w]] for w in wishes], is_offer)
    fetched = [placed[wish] for wish in found.wishes]
    lacking = _lacking(products, placed, fetched, tables)
    if not fetched:
        raise DataError("nothing_to_fetch", **_named(scene.surface, lacking))
    parameters = scene.parameters
    return Route(
        surface=scene.surface.id,
        stops=tuple(_stops(scene, places, fetched, found, offers)),
        line=found.line,
        checkout=_checkout(places, found),
        length_m=found.order.length,
        walking_s=found.order.length / parameters.walk_m_per_s,
        standing_s=len(fetched) * parameters.pick_median_s,
        exact=found.order.exact,
        lacking=lacking,
        convenience=found.convenience,
        problems=(*ends.problems, *_said(scene.surface, lacking, found, ends)),
        defaults=defaults_used(parameters, RESTS_ON),
    )


@dataclass(frozen=True, slots=True)
class Fetched:
    """The shortest way that fetches a list.

    Attributes:
        wishes: Numbers of the wishes that can be fetched, in the order of ``order.members``'
            numbers, which begin at 1: 0 is the entrance.
        order: Entrance, stops, checkout, exit; without checkout or exit if none is reached.
        line: Surface units, each point once.
        has_checkout: Whether a checkout is reached.
        has_exit: Whether an exit is reached.
        convenience: What the list costs in walking.
    """

    wishes: tuple[int, ...]
    order: Ordered
    line: tuple[Point, ...]
    has_checkout: bool
    has_exit: bool
    convenience: Convenience


def fetch(scene: Scene, places: Places, wishes: Sequence[Ints], is_offer: Bools) -> Fetched:
    """Return the shortest way from an entrance over offers and main purchases to the exit.

    It begins at the entrance from which most wishes are reached.

    Args:
        scene: The floor.
        places: Of all wishes, and the ends.
        wishes: Of each the places where it can be fetched.
        is_offer: Shape (wishes,). Whether it is fetched before the others.
    """
    open_ones = np.isfinite(places.distances)
    counts = [sum(bool(open_ones[start, o].any()) for o in wishes) for start in places.entrances]
    first = places.entrances[int(np.argmax(counts))]
    start, tills, doors = (
        [there[open_ones[first, there]]] if open_ones[first, there].any() else []
        for there in (places.entrances, places.checkouts, places.exits)
    )
    options = [there[open_ones[first, there]] for there in wishes]
    listed = sorted((k for k, o in enumerate(options) if len(o)), key=lambda k: not is_offer[k])
    early = [options[k] for k in listed if is_offer[k]]
    late = [options[k] for k in listed if not is_offer[k]]
    order = best_order(places.distances, [start, early, late, tills, doors])
    tour = best_order(places.distances, [start, [*early, *late], tills, doors])
    line = _line(scene, places, order.places)
    tour_m = min(tour.length, order.length)
    return Fetched(
        wishes=tuple(listed),
        order=order,
        line=line,
        has_checkout=bool(tills),
        has_exit=bool(doors),
        convenience=Convenience(
            tour_m=tour_m,
            straight_m=best_order(places.distances, [start, tills, doors]).length,
            detour=order.length / tour_m if tour_m > 0.0 else 1.0,
            backtracked_m=backtracked_m(np.array(line, dtype=np.float64), scene.parameters),
            metres_per_item=order.length / max(len(listed), 1),
        ),
    )


def offers_of(tables: Mapping[str, Table]) -> frozenset[str]:
    """Return the products on promotion: they are offers, all others main purchases."""
    if PRODUCTS.key not in tables:
        return frozenset()
    frame = tables[PRODUCTS.key].frame
    return frozenset(frame.loc[frame[PROMO].fillna(value=False).astype(bool), PRODUCT_ID].tolist())


def _floor(surfaces: Sequence[Surface], products: Sequence[str], named: str | None) -> Surface:
    """Return the floor that was named, else the one with most of the products."""
    if named is not None:
        for one in surfaces:
            if named in (one.id, one.name):
                return one
        names = ", ".join(one.name for one in surfaces)
        raise DataError("no_such_surface", surface=named, surfaces=names)
    return max(surfaces, key=lambda one: len(_standing_on(one) & set(products)))


def _standing_on(surface: Surface) -> set[str]:
    return {
        put.product
        for element in surface.elements.values()
        for there in element.stock.values()
        for put in there
    }


def _lacking(
    products: Sequence[str],
    placed: Sequence[str],
    fetched: Sequence[str],
    tables: Mapping[str, Table],
) -> Mapping[str, Lack]:
    known = set(placed)
    if PRODUCTS.key in tables:
        known |= set(tables[PRODUCTS.key].frame[PRODUCT_ID].tolist())
    return {
        product: "unknown"
        if product not in known
        else "unreachable"
        if product in placed
        else "unplaced"
        for product in products
        if product not in fetched
    }


def _line(scene: Scene, places: Places, order: Sequence[int]) -> tuple[Point, ...]:
    """Join the legs, each point once."""
    pairs = np.array(list(pairwise(order)), dtype=np.int64).reshape(-1, 2)
    legs = scene.walkways.routes(places.points, pairs)
    points = np.concatenate([places.points[[order[0]]], *legs]).tolist()
    line = [(x, y) for x, y in points]
    return (line[0], *(b for a, b in pairwise(line) if a != b))


def _stops(
    scene: Scene, places: Places, fetched: Sequence[str], found: Fetched, offers: frozenset[str]
) -> list[Stop]:
    bay_of_place = np.flatnonzero(places.of_bay >= 0)
    stops = []
    order = found.order
    for at, (member, place) in enumerate(zip(order.members, order.places, strict=True)):
        if not 0 < member <= len(fetched):
            continue
        product = fetched[member - 1]
        x, y = places.points[place].tolist()
        stops.append(
            Stop(
                product=product,
                role="offer" if product in offers else "main",
                placement=_placement(scene, product, int(bay_of_place[place])),
                at=(x, y),
                walked_m=way_length(places.distances, order.places[: at + 1]),
            )
        )
    return stops


def _checkout(places: Places, found: Fetched) -> Point | None:
    """Return where is paid: the stop that comes after all wishes."""
    if not found.has_checkout:
        return None
    place = found.order.places[found.order.members.index(len(found.wishes) + 1)]
    x, y = places.points[place].tolist()
    return x, y


def _placement(scene: Scene, product: str, bay: int) -> str:
    """Return the lowest level of a bay on which a product stands."""
    return next(
        placement.id
        for placement, of in zip(scene.placements, scene.bay_of.tolist(), strict=True)
        if of == bay and any(put.product == product for put in placement.products)
    )


def _said(
    surface: Surface, lacking: Mapping[str, Lack], found: Fetched, ends: Ends
) -> list[Problem]:
    facts = _named(surface, lacking)
    problems = []
    if "unknown" in lacking.values():
        problems.append(Problem("route_unknown", facts))
    if "unplaced" in lacking.values():
        problems.append(Problem("route_unplaced", facts))
    if "unreachable" in lacking.values():
        problems.append(Problem("route_unreachable", facts))
    if len(ends.checkouts) and not found.has_checkout:
        problems.append(Problem("route_without_checkout", {"surface": surface.name}))
    if not found.has_exit:
        problems.append(Problem("route_without_exit", {"surface": surface.name}))
    if not found.order.exact:
        problems.append(Problem("route_not_exact", {"count": len(found.wishes)}, "note"))
    return problems


def _named(surface: Surface, lacking: Mapping[str, Lack]) -> dict[str, str]:
    """Return the products that are lacking, by reason; a dash for none."""
    reasons: tuple[Lack, ...] = ("unknown", "unplaced", "unreachable")
    listed: dict[str, str] = {
        reason: ", ".join(product for product, why in lacking.items() if why == reason) or "–"
        for reason in reasons
    }
    return {"surface": surface.name, **listed}
