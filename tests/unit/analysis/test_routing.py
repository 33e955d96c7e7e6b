"""Laws of shopping routes over random floors, and what is said of lists that cannot be fetched."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

import numpy as np
import pandas as pd
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from shapely.geometry import LineString

from planner.analysis.basket_routes import basket_routes
from planner.analysis.convenience import backtracked_m
from planner.analysis.parameters import DEFAULTS
from planner.analysis.routing import Route, route_in, route_of
from planner.analysis.scene import Scene, scene_of
from planner.errors import DataError
from planner.geometry.ways_kernel import SAME
from planner.model.element import NO_STOCK, Element, make_element
from planner.model.shape import Rectangle
from planner.tables.table import Table
from tests.unit.analysis import floors
from tests.unit.analysis.presence.small_shop import SHOP, sales, shelf, shop
from tests.unit.analysis.projects import small_project

DOORS = (
    make_element("E1", "entrance", Rectangle(11.9, 2.0, 1.5, 0.2, 90.0)),
    make_element("X1", "exit", Rectangle(9.0, 8.9, 1.5, 0.2)),
    make_element("K1", "checkout", Rectangle(10.5, 7.0, 0.9, 2.0, 90.0)),
)
NAMES = ("tea", "salt", "jam", "milk", "rice")


def products(**promo: bool) -> Table:
    """Return a product table; the named ones are on promotion or not."""
    frame = pd.DataFrame({"product_id": list(NAMES), "name": list(NAMES), "promo": False})
    frame["promo"] = [promo.get(name, False) for name in NAMES]
    return Table("products", frame.astype({"product_id": "str", "name": "str"}))


def routed(scene: Scene, listed: Sequence[str], *offers: str) -> Route:
    return route_in(scene, {"products": products(**dict.fromkeys(offers, True))}, listed)


def drawn_m(route: Route) -> float:
    return sum(math.dist(a, b) for a, b in pairwise(route.line))


@st.composite
def stores(draw: st.DrawFn) -> tuple[Element, ...]:
    """Draw shelves with a product each, one of them on two shelves, and a bare obstacle."""
    spots = [(x, y) for x in (1.5, 3.5, 5.5, 7.5) for y in (1.5, 3.0, 4.5, 6.0, 7.5)]
    chosen = draw(st.permutations(spots))[: len(NAMES) + 2]
    angles = [draw(st.sampled_from([0.0, 30.0, 90.0, 180.0])) for _ in chosen]
    shelves = [
        shelf(f"G{k}", "gondola", Rectangle(x, y, 1.0, 0.4, angle), *filter(None, [name]))
        for k, ((x, y), angle, name) in enumerate(
            zip(chosen, angles, (*NAMES, "tea", ""), strict=True)
        )
    ]
    return (*DOORS, *shelves)


LISTS = st.lists(st.sampled_from(NAMES), min_size=1, max_size=5, unique=True)
FEW = settings(max_examples=25)


@given(stores(), LISTS, st.sets(st.sampled_from(NAMES)))
@FEW
def test_a_route_obeys_the_laws_of_length_order_and_ground(
    elements: tuple[Element, ...], listed: list[str], offers: set[str]
) -> None:
    scene = floors.scene(elements)

    route = routed(scene, listed, *offers)

    # Each leg may be a way that is longer by what still counts as equally long.
    assert drawn_m(route) == pytest.approx(route.length_m, abs=SAME * (len(listed) + 3))
    assert route.length_m >= route.convenience.tour_m - 1e-9
    assert route.convenience.tour_m >= route.convenience.straight_m - 1e-9
    assert 0.0 <= route.convenience.backtracked_m <= route.length_m
    assert scene.roaming.buffer(1e-6).covers(LineString(route.line))
    roles = [stop.role for stop in route.stops]
    assert roles == sorted(roles, key=["offer", "main"].index)
    assert {s.product: s.role == "offer" for s in route.stops} == {n: n in offers for n in listed}
    walked = [stop.walked_m for stop in route.stops]
    assert walked == sorted(walked)
    assert route.walking_s == route.length_m / DEFAULTS.walk_m_per_s
    assert route.standing_s == len(listed) * DEFAULTS.pick_median_s


@given(stores(), LISTS, st.sampled_from(NAMES))
@FEW
def test_one_more_product_never_shortens_the_tour(
    elements: tuple[Element, ...], listed: list[str], more: str
) -> None:
    assume(more not in listed)
    scene = floors.scene(elements)

    few, many = routed(scene, listed), routed(scene, [*listed, more])

    assert many.convenience.tour_m >= few.convenience.tour_m - 1e-9


@given(stores(), LISTS, st.tuples(st.floats(-500, 500), st.floats(-500, 500)))
@FEW
def test_a_floor_moved_as_a_whole_keeps_its_route(
    elements: tuple[Element, ...], listed: list[str], by: tuple[float, float]
) -> None:
    """The checkout stands at a wall: it can be stood at on one side only.

    Two sides that are equally near its middle are a tie that rounding decides, and a route
    past the other side has another length.
    """
    at_wall = make_element("K1", "checkout", Rectangle(10.5, 8.4, 0.9, 2.0, 90.0))
    floor = floors.surface((*(e for e in elements if e.id != "K1"), at_wall))

    here = routed(scene_of(floor, DEFAULTS), listed, "tea")
    there = routed(scene_of(floors.shifted(floor, *by), DEFAULTS), listed, "tea")

    assert there.length_m == pytest.approx(here.length_m, abs=1e-6)


@given(stores(), st.permutations(NAMES))
@FEW
def test_the_order_of_the_list_does_not_matter(
    elements: tuple[Element, ...], listed: list[str]
) -> None:
    scene = floors.scene(elements)

    assert routed(scene, listed).length_m == pytest.approx(routed(scene, NAMES).length_m)


def test_of_several_placements_the_best_one_is_taken() -> None:
    def only(*names: str) -> float:
        stocked = [e if e.id in names else replace(e, stock=NO_STOCK) for e in SHOP]
        return routed(shop(stocked), ["tea"]).length_m

    assert routed(shop(), ["tea"]).length_m == pytest.approx(min(only("G1"), only("S1")))
    assert only("G1") != pytest.approx(only("S1"))


def test_what_is_not_fetched_is_named_with_its_reason() -> None:
    without_jam = shop([e for e in SHOP if e.id != "G2"])

    found = routed(without_jam, ["tea", "jam", "cheese", "tea"])

    assert found.lacking == {"jam": "unplaced", "cheese": "unknown"}
    assert [stop.product for stop in found.stops] == ["tea"]
    assert {p.code for p in found.problems} == {"route_unknown", "route_unplaced"}


def test_what_is_walled_in_is_never_on_the_route() -> None:
    walls = [
        make_element(f"O{k}", "obstacle", Rectangle(x, y, width, depth))
        for k, (x, y, width, depth) in enumerate(
            [(7.0, 5.9, 3.6, 0.2), (7.0, 3.1, 3.6, 0.2), (5.3, 4.5, 0.2, 3.0), (8.7, 4.5, 0.2, 3.0)]
        )
    ]
    scene = shop((*SHOP, *walls))

    found = routed(scene, ["jam", "tea"])

    assert found.lacking == {"jam": "unreachable"}
    assert [stop.product for stop in found.stops] == ["tea"]
    assert "route_unreachable" in {problem.code for problem in found.problems}
    with pytest.raises(DataError, match="nothing_to_fetch"):
        routed(scene, ["jam"])


@pytest.mark.parametrize("listed", [[], ["", "  "]])
def test_an_empty_list_is_refused(listed: list[str]) -> None:
    with pytest.raises(DataError, match="empty_route"):
        route_of(small_project(), listed)


def test_a_store_without_doors_says_what_stands_in_for_them() -> None:
    scene = shop([e for e in SHOP if e.traits.role == ""])

    found = routed(scene, ["tea", "milk"])

    assert {"no_entrance", "no_checkout"} <= {problem.code for problem in found.problems}
    assert found.length_m > 0.0


def test_a_way_there_and_back_is_walked_twice_and_a_straight_one_is_not() -> None:
    there = np.array([[0.0, 0.0], [10.0, 0.0]])
    back = np.array([[0.0, 0.0], [10.0, 0.0], [0.0, 0.0]])
    beside = np.array([[0.0, 0.0], [10.0, 0.0], [10.0, 2.0], [0.0, 2.0]])

    assert backtracked_m(there, DEFAULTS) == 0.0
    assert backtracked_m(beside, DEFAULTS) == 0.0
    assert backtracked_m(back, DEFAULTS) == pytest.approx(10.0, abs=1.0)


def test_baskets_are_routed_one_by_one_and_summed_up() -> None:
    bought = sales(("1", "tea", 1.0), ("1", "jam", 1.0), ("2", "milk", 1.0), ("3", "gold", 1.0))
    tables = {"products": products(), "sales": bought}
    scene = shop()

    found = basket_routes(scene, tables, seed=1)

    singles = [routed(scene, ["tea", "jam"]), routed(scene, ["milk"])]
    assert (found.baskets, found.receipts) == (2, 3)
    assert found.length_m.mean == pytest.approx(sum(one.length_m for one in singles) / 2)
    per_item = [one.convenience.metres_per_item for one in singles]
    assert found.metres_per_item.mean == pytest.approx(sum(per_item) / 2)
    assert found.items.mean == 1.5


def test_without_receipts_no_basket_is_routed() -> None:
    with pytest.raises(DataError, match="no_baskets"):
        basket_routes(shop(), {"sales": sales((None, "tea", 1.0))}, seed=1)
    with pytest.raises(DataError, match="no_baskets"):
        basket_routes(shop(), {"sales": sales(("1", "gold", 1.0))}, seed=1)
