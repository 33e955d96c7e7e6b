from __future__ import annotations

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.analysis.parameters import Parameters
from planner.analysis.presence.presence import Presence
from planner.analysis.presence.track_points import intervals, smoothed
from planner.analysis.presence.tracks import presence_of_tracks
from planner.errors import DataError
from planner.project import Settings
from planner.tables.table import Table
from tests.unit.analysis.presence.small_shop import path, said, shop, spent, tracks

SHOP = shop()
FULL = Settings(coverage={"tracks": 1.0})
Point = tuple[float, float, float]
WALK = [(float(t), 0.5 + t, 3.25) for t in range(9)]
STAND = [(float(t), 3.0, 3.25) for t in range(8)]


def measured(table: Table, known: Settings = FULL) -> Presence:
    return presence_of_tracks(SHOP, {"tracks": table}, known, 1)


@st.composite
def visits(draw: st.DrawFn) -> list[Point]:
    """Shoppers of at most 2 m/s, seen at least every 10 s."""
    pauses = draw(st.lists(st.sampled_from([0.5, 1.0, 2.0, 10.0]), min_size=1, max_size=15))
    x, y, t = draw(st.floats(0.1, 9.9)), draw(st.floats(0.1, 7.9)), 0.0
    points = [(t, x, y)]
    for pause in pauses:
        t += pause
        x = min(9.9, max(0.1, x + pause * draw(st.floats(-1.4, 1.4))))
        y = min(7.9, max(0.1, y + pause * draw(st.floats(-1.4, 1.4))))
        points.append((t, x, y))
    return points


@settings(max_examples=30)
@given(st.lists(visits(), min_size=1, max_size=3))
def test_seconds_add_up_to_the_recorded_time(walks: list[list[Point]]) -> None:
    found = measured(tracks(*walks))

    assert found.total_seconds == pytest.approx([walk[-1][0] for walk in walks])
    assert found.facts["mean_seconds"] == pytest.approx(found.total_seconds.mean())


@settings(max_examples=20)
@given(visits(), visits())
def test_parts_sum_to_the_whole(a: list[Point], b: list[Point]) -> None:
    whole, first, second = (measured(tracks(*walks)) for walks in ([a, b], [a], [b]))

    assert spent(whole, 0) == pytest.approx(spent(first, 0))
    assert spent(whole, 1) == pytest.approx(spent(second, 0))
    assert path(whole, 1) == pytest.approx(path(second, 0))


@settings(max_examples=20)
@given(visits())
def test_a_visit_recorded_twice_is_two_visits_of_the_same_presence(walk: list[Point]) -> None:
    found = measured(tracks(walk, walk))

    assert spent(found, 0) == spent(found, 1)
    assert found.weights.tolist() == [1.0, 1.0]


@settings(max_examples=20)
@given(visits())
def test_nobody_walks_or_stands_inside_fixtures(walk: list[Point]) -> None:
    found = measured(tracks(walk))

    points = path(found, 0)
    assert shapely.intersects_xy(SHOP.ground, points[:, 0], points[:, 1]).all()


@given(
    st.lists(st.tuples(st.integers(0, 60), st.integers(-50, 50)), min_size=1, max_size=25),
    st.sampled_from([2.0, 5.0]),
)
def test_smoothing_is_the_running_median(rows: list[tuple[int, int]], window: float) -> None:
    rows = sorted(dict(rows).items())
    t = np.array([row[0] for row in rows], dtype=np.float64)
    x = np.array([row[1] for row in rows], dtype=np.float64)

    smooth = smoothed(
        np.zeros(len(t), np.int64), t, np.column_stack([x, -x]), Parameters(smooth_s=window)
    )

    run = np.cumsum(np.diff(t, prepend=t[0]) > 10.0)
    for i in range(len(t)):
        near = (abs(t - t[i]) <= window / 2) & (run == run[i])
        half = min(near[:i].sum(), near[i + 1 :].sum())
        assert smooth[i, 0] == np.median(x[i - half : i + half + 1])
        assert smooth[i, 1] == -smooth[i, 0]


def test_a_shopper_who_walks_by_does_not_stop() -> None:
    found = measured(tracks(WALK))

    assert not found.standing.any()
    assert set(found.heading.tolist()) == {0}
    assert found.facts["stop_share"] == 0.0
    assert found.facts["mean_path_m"] == pytest.approx(8.0)


def test_a_shopper_who_stops_faces_the_nearest_face() -> None:
    found = measured(tracks(STAND))

    assert found.standing.all()
    assert found.heading.tolist() == [8]  # the gondola's back stands at larger y: 90 degrees
    assert found.facts["stops_per_visit"] == 1.0


def test_far_from_every_face_a_standing_shopper_looks_where_he_walked() -> None:
    walk = [(float(t), 9.0 - t, 0.8) for t in range(8)]
    rest = [(8.0 + t, 1.5, 0.8) for t in range(10)]

    found = measured(tracks([*walk, *rest]))

    assert set(found.heading[found.standing].tolist()) == {16}


@pytest.mark.parametrize(("lasts", "stops"), [(2.0, False), (3.0, True)])
def test_a_stop_lasts_three_seconds(lasts: float, stops: bool) -> None:
    times = np.arange(0.0, lasts + 0.1, 0.5)
    at = np.full((len(times), 2), 3.0)

    found = intervals(np.zeros(len(times), np.int64), times, at, Parameters())

    assert found.standing.any() == stops
    assert found.standing.all() == stops


def test_long_gaps_in_one_place_are_stops_and_others_are_unseen() -> None:
    stayed = [(0.0, 3.0, 3.0), (60.0, 3.2, 3.0), (61.0, 3.2, 3.0)]
    moved = [(0.0, 1.0, 3.0), (60.0, 9.0, 3.0), (61.0, 9.0, 3.0)]

    found = measured(tracks(stayed, moved))

    (lost,) = (problem for problem in found.problems if problem.code == "track_gaps")
    assert found.total_seconds == pytest.approx([61.0, 1.0])
    assert lost.facts == {"count": 1, "seconds": 60.0, "visits": 2}


def test_a_jump_of_the_tracker_draws_no_line() -> None:
    before = [(float(t), 1.0, 3.0) for t in range(6)]
    after = [(6.0 + t, 9.0, 7.0) for t in range(6)]

    found = measured(tracks([*before, *after]))

    assert found.total_seconds == pytest.approx([10.0])
    assert set(path(found, 0)[:, 0].tolist()) == {1.0, 9.0}


def test_points_off_the_plan_are_dropped_and_counted() -> None:
    found = measured(tracks([*WALK[:4], (4.0, 900.0, 3.0), *WALK[5:]]))

    (off,) = (problem for problem in found.problems if problem.code == "points_off_plan")
    assert off.facts["count"] == 1
    assert found.facts["rows_dropped"] == 1
    assert found.total_seconds == pytest.approx([8.0])


def test_points_in_no_order_are_sorted_and_counted() -> None:
    ordered, mixed = measured(tracks(WALK)), measured(tracks([*WALK[4:], *WALK[:4]]))

    assert spent(mixed, 0) == spent(ordered, 0)
    assert "times_going_back" in said(mixed)
    assert "times_going_back" not in said(ordered)


@pytest.mark.parametrize(
    ("table", "code"),
    [
        (tracks(surface="elsewhere"), "no_tracks_here"),
        (tracks(WALK, surface="elsewhere"), "no_tracks_here"),
        (tracks([(0.0, 500.0, 1.0), (1.0, 501.0, 1.0)]), "tracks_off_plan"),
        (tracks([(0.0, 1.0, 1.0)], [(5.0, 2.0, 1.0)]), "tracks_without_time"),
    ],
)
def test_tracks_of_no_use_are_refused_by_name(table: Table, code: str) -> None:
    with pytest.raises(DataError) as refused:
        measured(table)

    assert refused.value.code == code


def test_a_floor_takes_its_own_tracks_by_id_and_by_name() -> None:
    for surface in ("floor", "Ground floor"):
        assert measured(tracks(WALK, surface=surface)).visits == 1


def test_coverage_weighs_visits_and_its_absence_is_said() -> None:
    fifth = measured(tracks(WALK, STAND), Settings(coverage={"tracks": 0.2}))
    unknown = measured(tracks(WALK, STAND), Settings())

    assert fifth.weights.tolist() == [5.0, 5.0]
    assert said(fifth) == set()
    assert unknown.weights.tolist() == [1.0, 1.0]
    assert said(unknown) == {"coverage_unknown"}


def test_one_visit_only_is_said() -> None:
    assert said(measured(tracks(WALK))) == {"one_visit"}


def test_days_are_told() -> None:
    assert measured(tracks(WALK, day="2026-03-07")).days == ("2026-03-07",)
    assert measured(tracks(WALK, day="NaT")).days == ()


def test_stops_of_a_noisy_tracker_are_found_again() -> None:
    truth, walks = noisy_walks(np.random.default_rng(7), visits=60)

    found = measured(tracks(*walks))

    assert found.facts["stop_share"] == pytest.approx(truth, abs=0.06)
    assert found.facts["stops_per_visit"] == pytest.approx(4.0, abs=0.5)


def noisy_walks(chance: np.random.Generator, visits: int) -> tuple[float, list[list[Point]]]:
    """Shoppers who walk 1 m/s round the shop and stop four times; noise of 0.18 m."""
    stood = total = 0
    walks = []
    for _ in range(visits):
        spots: list[tuple[float, float]] = []
        for low in (1.0, 3.0, 5.0, 7.0):
            lasts = int(3 + chance.lognormal(2.0, 0.7))
            spots += [(low, 2.9)] * lasts + [(low + 1.0, 2.9)]
            stood += lasts
            total += lasts + 1
        noise = chance.normal(0.0, 0.18, (len(spots), 2))
        walks.append(
            [(float(t), x + noise[t, 0], y + noise[t, 1]) for t, (x, y) in enumerate(spots)]
        )
    return stood / total, walks
