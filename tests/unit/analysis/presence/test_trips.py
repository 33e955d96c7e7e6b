from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping

import numpy as np
import pytest
import shapely

from planner.analysis.parameters import Parameters
from planner.analysis.presence.ends import ends_of
from planner.analysis.presence.presence import Presence
from planner.analysis.presence.trips import (
    Places,
    places_of,
    presence_of_baskets,
    presence_of_layout,
    trips_of,
)
from planner.analysis.presence.trips_kernel import likely
from planner.analysis.presence.visit_lists import (
    Shelves,
    drawn_lists,
    shelves_of,
    units_sold,
    with_wander,
)
from planner.analysis.scene import Scene
from planner.geometry.geodesic import Walkways
from planner.model.element import Element, make_element
from planner.model.shape import Rectangle
from planner.project import Settings
from planner.tables.table import Table
from tests.unit.analysis.presence.small_shop import (
    CHECKOUT,
    ENTRANCE,
    EXIT,
    SHOP,
    path,
    said,
    sales,
    shelf,
    shop,
    spent,
)

FLOOR = shop(simulated_visits=60)
SOLD = sales(*((str(n), product, 1.0) for n in range(40) for product in ("jam", "milk")))


def from_layout(
    floor: Scene = FLOOR, seed: int = 1, tables: Mapping[str, Table] | None = None
) -> Presence:
    return presence_of_layout(floor, tables or {}, Settings(), seed)


def from_baskets(table: Table, floor: Scene = FLOOR, seed: int = 1) -> Presence:
    return presence_of_baskets(floor, {"sales": table}, Settings(), seed)


def as_bytes(found: Presence) -> bytes:
    arrays = (found.start, found.place, found.seconds, found.cell, found.paths.points)
    return b"".join(array.tobytes() for array in arrays)


@pytest.mark.parametrize("tables", [{}, {"sales": SOLD}])
def test_the_same_seed_gives_the_same_bytes(tables: Mapping[str, Table]) -> None:
    first, again, other = (from_layout(seed=seed, tables=tables) for seed in (3, 3, 4))

    assert as_bytes(first) == as_bytes(again)
    assert as_bytes(first) != as_bytes(other)


def test_parts_of_any_size_are_the_whole() -> None:
    shelves = shelves_of(FLOOR)
    units = units_sold(shelves, SOLD.frame)
    lists = drawn_lists(shelves, units, FLOOR.parameters, 5)
    wishes = with_wander(lists, shelves, units, FLOOR.parameters, 5)
    places = places_of(FLOOR, shelves, wishes, ends_of(FLOOR))

    whole, *parts = (
        trips_of(places, shelves, wishes, visits, FLOOR.parameters, 5)
        for visits in (range(60), range(7), range(7, 8), range(8, 60))
    )

    for name in ("place", "wish", "seconds", "metres", "left_out", "paid"):
        joined = np.concatenate([getattr(part, name) for part in parts])
        assert joined.tobytes() == getattr(whole, name).tobytes()


@pytest.mark.parametrize("basis", ["baskets", "layout"])
def test_trips_begin_at_the_entrance_pass_the_checkout_and_end_at_the_exit(basis: str) -> None:
    found = from_baskets(SOLD) if basis == "baskets" else from_layout()

    assert found.basis == basis
    checkout = np.array(FLOOR.standing_at(CHECKOUT))
    for visit in range(found.visits):
        walk = path(found, visit)
        assert walk[0] == pytest.approx(FLOOR.standing_at(ENTRANCE))
        assert walk[-1] == pytest.approx(FLOOR.standing_at(EXIT))
        assert np.hypot(*(walk - checkout).T).min() < 1e-9


def test_routes_are_short_steps_that_cross_no_obstacle() -> None:
    found = from_layout()

    reach = FLOOR.roaming.buffer(1e-6)
    for visit in range(found.visits):
        walk = path(found, visit)
        assert (np.hypot(*np.diff(walk, axis=0).T) <= 0.25 + 1e-9).all()
        assert shapely.covers(reach, shapely.linestrings(walk))


def test_seconds_are_those_of_walks_and_stops() -> None:
    found = from_layout()

    metres = [np.hypot(*np.diff(path(found, v), axis=0).T).sum() for v in range(found.visits)]
    stood = [sum(s for k, s in spent(found, v).items() if k[2]) for v in range(found.visits)]
    assert found.total_seconds == pytest.approx(np.array(metres) + np.array(stood))
    assert found.facts["mean_path_m"] == pytest.approx(np.mean(metres))


def test_each_receipt_is_a_visit_and_a_sample_weighs_for_all() -> None:
    all_of_them, some = from_baskets(SOLD), from_baskets(SOLD, shop(simulated_visits=8))

    assert (all_of_them.visits, all_of_them.weights.sum()) == (40, pytest.approx(40.0))
    assert (some.visits, some.weights.sum()) == (8, pytest.approx(40.0))
    (sampled,) = (p for p in some.problems if p.code == "receipts_sampled")
    assert sampled.facts == {"count": 8, "total": 40}


def test_a_stop_for_a_product_faces_its_placement() -> None:
    found = from_baskets(sales(("1", "jam", 2.0)), shop(simulated_visits=5, wander=0))

    (stood,) = {key for key in spent(found, 0) if key[2]}
    cell, heading, _ = stood
    assert heading == 24  # the shelf looks along +y, so its shopper along -y: 270 degrees
    assert FLOOR.grid.centres[cell] == pytest.approx([6.375, 5.6], abs=0.13)


def test_of_two_placements_the_nearer_one_is_taken() -> None:
    found = from_baskets(
        sales(("1", "tea", 1.0)), shop(simulated_visits=5, wander=0, wander_sigma=0)
    )

    (stood,) = {key for key in spent(found, 0) if key[2]}
    assert FLOOR.grid.centres[stood[0]] == pytest.approx([2.375, 5.6], abs=0.13)


def test_what_receipts_do_not_tell_is_counted() -> None:
    table = sales(
        ("1", "jam", 1.0), ("1", "ghost", 1.0), ("2", "ghost", 1.0), ("3", "jam", -1.0),
        (None, "jam", 1.0),
    )  # fmt: skip

    found = from_baskets(table)

    facts = {problem.code: dict(problem.facts) for problem in found.problems}
    assert found.visits == 1
    assert facts["lines_without_placement"]["count"] == 2
    assert facts["receipts_without_placement"] == {"count": 1, "total": 2}


@pytest.mark.parametrize(
    ("table", "code"),
    [
        (sales((None, "jam", 5.0)), "sales_without_receipts"),
        (sales(("1", "ghost", 5.0)), "nothing_sold_is_placed"),
        (sales(("1", "jam", -5.0)), "nothing_sold_is_placed"),
    ],
)
def test_sales_that_hold_no_baskets_fall_back_to_the_layout_and_say_so(
    table: Table, code: str
) -> None:
    found = from_baskets(table)

    assert found.basis == "layout"
    assert found.visits == 60
    assert code in said(found)


@pytest.mark.parametrize(
    ("missing", "codes"),
    [
        ((ENTRANCE,), {"no_entrance"}),
        ((CHECKOUT,), {"no_checkout"}),
        ((EXIT,), {"no_exit"}),
        ((ENTRANCE, EXIT), {"no_entrance", "no_exit"}),
        ((ENTRANCE, EXIT, CHECKOUT), {"no_entrance", "no_exit", "no_checkout"}),
    ],
)
def test_missing_ends_have_a_stand_in_that_is_said(
    missing: tuple[Element, ...], codes: set[str]
) -> None:
    floor = shop([each for each in SHOP if each not in missing], simulated_visits=9)

    found = from_layout(floor)

    assert said(found) == codes
    assert (found.total_seconds > 0.0).all()
    assert found.standing.any()


def test_stops_behind_a_closed_row_are_left_out_and_counted() -> None:
    row = make_element("O1", "obstacle", Rectangle(5.0, 6.7, 10.0, 0.2))
    floor = shop((*SHOP, row), simulated_visits=20, wander=0)

    found = from_baskets(sales(("1", "milk", 1.0), ("1", "jam", 1.0)), floor)

    (left_out,) = (p for p in found.problems if p.code == "stops_not_reachable")
    assert left_out.facts["count"] == 1
    assert found.facts["stops_per_visit"] == 1.0
    assert path(found, 0)[:, 1].max() < 6.7


def test_a_shop_without_shelves_is_walked_through() -> None:
    found = from_layout(shop((ENTRANCE, EXIT, CHECKOUT, CHAIR), simulated_visits=4))

    assert found.visits == 4
    assert (found.total_seconds > 0.0).all()


def test_products_are_drawn_by_their_sales() -> None:
    shelves = shelves_of(FLOOR)
    table = sales(("1", "jam", 9.0), ("1", "milk", 1.0), ("1", "salt", -3.0), ("1", "ghost", 90.0))
    units = units_sold(shelves, table.frame)

    drawn = drawn_lists(shelves, units, Parameters(simulated_visits=400, list_mu=-9), 1)

    counts = Counter(int(wish) for wishes in drawn.wishes for wish in wishes)
    assert set(counts) == {shelves.number["jam"], shelves.number["milk"]}
    assert counts[shelves.number["jam"]] / 400 == pytest.approx(0.9, abs=0.05)
    assert drawn.facts["drawn_by"] == "sales"


def test_lists_have_different_wishes_and_as_many_as_the_law_says() -> None:
    floor = shop([shelf(f"T{n}", "table", Rectangle(n % 9, n // 9, 0.3, 0.3)) for n in range(72)])
    numbers = Parameters(simulated_visits=3000, list_sigma=0.0, list_mu=math.log(3.0))

    drawn = drawn_lists(shelves_of(floor), np.zeros(0), numbers, 1)

    sizes = np.array([len(wishes) for wishes in drawn.wishes])
    assert all(len(set(wishes.tolist())) == len(wishes) for wishes in drawn.wishes)
    assert sizes.min() == 1
    assert sizes.mean() == pytest.approx(3.0 + math.exp(-3.0), abs=0.1)


def test_wander_adds_its_share_of_stops_on_the_shelves() -> None:
    shelves = shelves_of(FLOOR)
    numbers = Parameters(simulated_visits=2000, wander=0.5)
    lists = drawn_lists(shelves, np.zeros(len(shelves.number)), numbers, 1)

    wishes = with_wander(lists, shelves, np.zeros(len(shelves.number)), numbers, 1)

    planned, all_of_them = (sum(map(len, each)) for each in (lists.wishes, wishes))
    assert all_of_them / planned == pytest.approx(1.5, abs=0.05)
    assert all((a[: len(b)] == b).all() for a, b in zip(wishes, lists.wishes, strict=True))


def test_the_next_stop_is_drawn_by_its_nearness() -> None:
    chance = np.random.default_rng(1)
    apart = np.array([1.0, math.inf, 3.0])

    drawn = [likely(apart, 0.5, chance.gumbel(size=3)) for _ in range(4000)]

    near, far = math.exp(-1.0 / (0.5 * 2.0)), math.exp(-3.0 / (0.5 * 2.0))
    assert drawn.count(0) / len(drawn) == pytest.approx(near / (near + far), abs=0.025)
    assert drawn.count(1) == 0


def test_cold_trips_always_take_the_nearest_and_one_option_of_each_wish() -> None:
    along = [0.0, 1.0, 9.0, 2.0, 3.5]
    walkways = Walkways(shapely.box(-1.0, -1.0, 10.0, 1.0))
    entrance, *bays = range(5)
    places = Places(
        walkways.ways(np.array([(x, 0.0) for x in along])),
        np.ones(5, dtype=np.bool_),
        np.array(bays),
        *(np.array([entrance]) for _ in range(3)),
    )
    options = (np.array([1, 0]), np.array([2]), np.array([3]))
    shelves = Shelves({}, options, np.ones(4), np.zeros(4, np.int64), np.arange(3))
    numbers = Parameters(order_temperature=1e-6, wander_sigma=0.0)

    trips = trips_of(places, shelves, [np.array([0, 1, 2])], range(1), numbers, 1)

    assert trips.place.tolist() == [0, 1, 3, 4, 0, 0]
    assert trips.wish.tolist() == [-1, 0, 1, 2, -1, -1]


CHAIR = make_element("C1", "column", Rectangle(5.0, 5.0, 0.4, 0.4))
