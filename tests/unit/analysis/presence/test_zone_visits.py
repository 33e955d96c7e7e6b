from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.analysis.presence.presence import Presence
from planner.analysis.presence.zone_visits import presence_of_zone_visits
from planner.analysis.scene import Scene
from planner.errors import DataError
from planner.project import Settings
from tests.unit.analysis.presence.small_shop import (
    CHECKOUT,
    ENTRANCE,
    FIXTURES,
    SHOP,
    ZONES,
    path,
    said,
    shop,
    spent,
    zone_visits,
)

FLOOR = shop((*SHOP, *ZONES))
FULL = Settings(coverage={"zones": 1.0})
Row = tuple[str, str, str]
ROWS = st.lists(
    st.tuples(
        st.sampled_from("abc"),
        st.integers(0, 300).map(lambda s: f"09:{s // 60:02}:{s % 60:02}"),
        st.sampled_from(["left", "right", "tills"]),
    ),
    min_size=1,
    max_size=10,
    unique_by=lambda row: row[:2],
)


def recorded(*rows: Row, floor: Scene = FLOOR, known: Settings = FULL) -> Presence:
    return presence_of_zone_visits(floor, {"zone_visits": zone_visits(*rows)}, known, 1)


def length(points: np.ndarray[tuple[int, ...], np.dtype[np.float64]]) -> float:
    return float(np.hypot(*np.diff(points, axis=0).T).sum())


def seconds_of(text: str) -> int:
    return int(text[3:5]) * 60 + int(text[6:8])


@settings(max_examples=40)
@given(ROWS)
def test_seconds_are_the_recorded_time_and_the_ways_in_and_out(rows: list[Row]) -> None:
    found = recorded(*rows)

    for visit, name in enumerate(sorted({row[0] for row in rows})):
        own = sorted(row[1:] for row in rows if row[0] == name)
        lasts = seconds_of(own[-1][0]) - seconds_of(own[0][0]) + 60.0
        paid = any(zone == "tills" for _, zone in own)
        walks = path(found, visit)
        first, last = own[0][1], own[-1][1]
        way_in = route(ENTRANCE_AT, MIDDLE[first])
        way_out = 0.0 if paid else route(MIDDLE[last], CHECKOUT_AT)
        assert found.total_seconds[visit] == pytest.approx(lasts + way_in + way_out)
        assert walks[0] == pytest.approx(ENTRANCE_AT)
        ends = MIDDLE[last] if paid else CHECKOUT_AT
        assert walks[-1] == pytest.approx(ends)


@settings(max_examples=20)
@given(ROWS)
def test_routes_are_short_steps_that_cross_no_obstacle(rows: list[Row]) -> None:
    found = recorded(*rows)

    reach = FLOOR.roaming.buffer(1e-6)
    for visit in range(found.visits):
        points = path(found, visit)
        assert (np.hypot(*np.diff(points, axis=0).T) <= 0.25 + 1e-9).all()
        assert len(points) < 2 or shapely.covers(reach, shapely.linestrings(points))


@settings(max_examples=8)
@given(ROWS)
def test_parts_sum_to_the_whole(rows: list[Row]) -> None:
    whole = recorded(*rows)

    for visit, name in enumerate(sorted({row[0] for row in rows})):
        part = recorded(*(row for row in rows if row[0] == name))
        assert spent(whole, visit) == pytest.approx(spent(part, 0))


def test_the_walk_to_the_next_zone_is_taken_out_of_the_stay() -> None:
    found = recorded(("1", "09:00:00", "left"), ("1", "09:01:40", "tills"))

    seconds = spent(found, 0)
    way = route(MIDDLE["left"], MIDDLE["tills"])
    stood = sum(each for key, each in seconds.items() if key[2])
    assert stood == pytest.approx(100.0 - way + 60.0)


def test_a_stay_shorter_than_the_walk_is_walked_through() -> None:
    found = recorded(("1", "09:00:00", "left"), ("1", "09:00:01", "tills"))

    seconds = spent(found, 0)
    stood = sum(each for key, each in seconds.items() if key[2])
    assert stood == pytest.approx(60.0)
    assert found.total_seconds[0] == pytest.approx(61.0 + route(ENTRANCE_AT, MIDDLE["left"]))


def test_stays_spread_over_the_zone_and_all_headings() -> None:
    found = recorded(("1", "09:00:00", "right"))

    stays = {key: each for key, each in spent(found, 0).items() if key[2]}
    cells = sorted({cell for cell, _, _ in stays})
    inside = shapely.intersects_xy(FLOOR.zones["right"], *FLOOR.grid.centres.T)
    assert cells == np.flatnonzero(inside).tolist()
    assert len(stays) == 32 * len(cells)
    assert set(np.round(list(stays.values()), 12)) == {round(60.0 / len(stays), 12)}


def test_visit_numbers_that_restart_every_day_are_other_visits() -> None:
    table = zone_visits(("1", "09:00:00", "left"), ("1", "09:05:00", "right"))
    moved = table.frame.assign(
        day=table.frame["day"] + np.array([0, 1], dtype="timedelta64[D]"),
        time=table.frame["time"] + np.array([0, 1], dtype="timedelta64[D]"),
    )

    found = presence_of_zone_visits(
        FLOOR, {"zone_visits": type(table)("zone_visits", moved)}, FULL, 1
    )

    assert found.visits == 2
    assert found.days == ("2026-03-02", "2026-03-03")


def test_unknown_zones_are_left_out_by_name_and_their_time_goes_nowhere() -> None:
    found = recorded(
        ("1", "09:00:00", "left"), ("1", "09:01:00", "lefft"), ("1", "09:10:00", "tills")
    )

    (unknown,) = (p for p in found.problems if p.code == "zone_unknown_like")
    assert unknown.facts == {"zone": "lefft", "count": 1, "suggestion": "left"}
    assert found.facts["rows_dropped"] == 1
    assert found.total_seconds[0] == pytest.approx(120.0 + route(ENTRANCE_AT, MIDDLE["left"]))


def test_a_table_without_any_known_zone_is_refused() -> None:
    with pytest.raises(DataError) as refused:
        recorded(("1", "09:00:00", "moon"))

    assert refused.value.code == "no_zone_matches"
    assert refused.value.facts["count"] == 1


def test_without_entrance_and_checkout_routes_join_the_zones_only() -> None:
    floor = shop((*FIXTURES, *ZONES))

    found = recorded(("1", "09:00:00", "left"), ("1", "09:03:00", "right"), floor=floor)

    assert said(found) == {"zones_without_entrance", "zones_without_checkout", "one_visit"}
    assert path(found, 0)[[0, -1]] == pytest.approx(
        np.array([MIDDLE["left"], MIDDLE["right"]]), abs=1e-9
    )
    assert found.total_seconds[0] == pytest.approx(240.0)


def test_a_zone_that_is_not_drawn_reaches_a_metre_round_its_fixtures() -> None:
    teas = [replace(each, zone="teas") if each.id == "G1" else each for each in SHOP]

    found = recorded(("1", "09:00:00", "teas"), floor=shop(teas))

    cells = FLOOR.grid.centres[[key[0] for key in spent(found, 0) if key[2]]]
    apart = shapely.distance(shapely.points(cells), shapely.box(1.75, 4.0, 4.25, 5.0))
    assert apart.max() <= 1.0
    assert apart.max() > 0.8


def test_coverage_weighs_visits() -> None:
    found = recorded(("1", "09:00:00", "left"), known=Settings(coverage={"zones": 0.5}))

    assert found.weights.tolist() == [2.0]


def route(a: tuple[float, float], b: tuple[float, float]) -> float:
    """Return the length of the shortest walk, metres."""
    return length(FLOOR.walkways.route(np.array(a), np.array(b)))


ENTRANCE_AT = FLOOR.standing_at(ENTRANCE)
CHECKOUT_AT = FLOOR.standing_at(CHECKOUT)
MIDDLE = {
    name: FLOOR.space.nearest_in(
        shapely.intersection(FLOOR.roaming, area), area.centroid.x, area.centroid.y
    )
    for name, area in FLOOR.zones.items()
}
