"""Laws of exposure: from presence and noticing to contacts per 1,000 visits."""

from __future__ import annotations

import math
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from planner.analysis.exposure import Exposure, exposure
from planner.analysis.floor_score import FloorScore, score_scene
from planner.analysis.noticing.noticing import Noticing, apart
from planner.analysis.parameters import DEFAULTS, Parameters
from planner.analysis.presence.presence import Paths, Presence
from planner.analysis.scene import Scene, scene_of
from planner.geometry.isovist import isovist
from planner.model.element import Slot, make_element
from planner.model.shape import Line, Rectangle
from tests.unit.analysis.floors import (
    sampled,
    scene,
    shifted,
    shop,
    spun,
    stocked,
    surface,
    turned_points,
    walked,
    walks,
)

Floats = NDArray[np.float64]
VISITS = 320


def table_presence(seconds: Floats, weights: Floats) -> Presence:
    """Return a presence from a full table (visits, places) of seconds."""
    visit, place = np.nonzero(seconds > 0.0)
    places = np.arange(seconds.shape[1])
    return Presence(
        basis="test",
        weights=weights,
        start=np.searchsorted(visit, np.arange(len(weights) + 1)).astype(np.int64),
        place=place.astype(np.int64),
        seconds=seconds[visit, place],
        cell=places,
        heading=places * 0,
        standing=np.zeros(len(places), dtype=np.bool_),
        at=np.zeros((len(places), 2)),
        areas=(),
        paths=Paths(np.zeros((0, 2)), np.zeros(len(weights) + 1, dtype=np.int64)),
    )


def table_noticing(gaze: Floats) -> Noticing:
    """Return a noticing from a full table (places, columns) of gaze."""
    place, column = np.nonzero(gaze > 0.0)
    return Noticing(
        start=np.searchsorted(place, np.arange(len(gaze) + 1)).astype(np.int64),
        column=column.astype(np.int32),
        gaze=gaze[place, column].astype(np.float32),
        visible=np.ones(len(place), dtype=np.float32),
        ladders=apart(gaze.shape[1]),
    )


TABLES = (
    st.integers(0, 10_000)
    .map(np.random.default_rng)
    .map(
        lambda rng: (
            rng.exponential(2.0, (9, 5)) * (rng.random((9, 5)) < 0.6),
            rng.random((5, 4)) * (rng.random((5, 4)) < 0.7) * 0.2,
            rng.exponential(1.0, 9) + 0.1,
        )
    )
)


@given(TABLES)
def test_exposure_is_the_equation_of_the_model(tables: tuple[Floats, Floats, Floats]) -> None:
    seconds, gaze, weights = tables
    gaze = gaze.astype(np.float32).astype(np.float64)

    found = exposure(table_presence(seconds, weights), table_noticing(gaze), DEFAULTS)

    attention, view = seconds @ gaze, seconds @ (gaze > 0.0)
    chance = (view >= DEFAULTS.t_ots_s).astype(np.float64)
    noticed = chance * (1.0 - np.exp(-attention / DEFAULTS.tau_s))
    share = weights[:, None] / weights.sum()
    assert found.noticed == pytest.approx(1000.0 * (share * noticed).sum(axis=0), rel=1e-9)
    assert found.opportunities == pytest.approx(1000.0 * (share * chance).sum(axis=0), rel=1e-9)
    assert found.attention_s == pytest.approx(1000.0 * (share * attention).sum(axis=0), rel=1e-9)
    assert found.seen_share == pytest.approx((share * (view > 0.0)).sum(axis=0), rel=1e-9)


@given(TABLES)
def test_contacts_never_exceed_opportunities(tables: tuple[Floats, Floats, Floats]) -> None:
    seconds, gaze, weights = tables

    found = exposure(table_presence(seconds, weights), table_noticing(gaze), DEFAULTS)

    assert (found.noticed >= 0.0).all()
    assert (found.noticed <= found.opportunities + 1e-9).all()
    assert (found.opportunities <= 1000.0 + 1e-9).all()


@given(TABLES)
def test_doubling_every_visit_changes_nothing(tables: tuple[Floats, Floats, Floats]) -> None:
    seconds, gaze, weights = tables

    once = exposure(table_presence(seconds, weights), table_noticing(gaze), DEFAULTS)
    twice = exposure(
        table_presence(np.vstack([seconds, seconds]), np.append(weights, weights)),
        table_noticing(gaze),
        DEFAULTS,
    )

    assert twice.noticed == pytest.approx(once.noticed, rel=1e-12)
    assert twice.attention_s == pytest.approx(once.attention_s, rel=1e-12)


@given(TABLES)
def test_weight_0_equals_leaving_out(tables: tuple[Floats, Floats, Floats]) -> None:
    seconds, gaze, weights = tables
    kept = np.arange(len(weights)) % 2 == 0

    silenced = exposure(
        table_presence(seconds, np.where(kept, weights, 0.0)), table_noticing(gaze), DEFAULTS
    )
    dropped = exposure(table_presence(seconds[kept], weights[kept]), table_noticing(gaze), DEFAULTS)

    assert silenced.noticed == pytest.approx(dropped.noticed, rel=1e-12)
    assert silenced.seen_share == pytest.approx(dropped.seen_share, rel=1e-12)


def test_no_visits_give_zeros_not_an_error() -> None:
    found = exposure(
        table_presence(np.zeros((0, 5)), np.zeros(0)), table_noticing(np.ones((5, 4))), DEFAULTS
    )

    assert found.noticed.tolist() == [0.0] * 4


def scored(floor: Scene, paths: list[Floats]) -> FloorScore:
    return score_scene(floor, walked(floor, paths))


@pytest.fixture(scope="module")
def paths() -> list[Floats]:
    return walks(scene(), VISITS, seed=5)


@pytest.fixture(scope="module")
def before(paths: list[Floats]) -> FloorScore:
    return scored(scene(), paths)


def assert_close(found: Exposure, expected: Exposure) -> None:
    """Within 5 % of itself or 3 % of the highest, whichever is larger; median within 1 %."""
    gap = np.abs(found.noticed - expected.noticed)
    allowed = np.maximum(0.05 * expected.noticed, 0.03 * expected.noticed.max())
    assert (gap <= allowed).all()
    relative = gap[expected.noticed > 0.0] / expected.noticed[expected.noticed > 0.0]
    assert np.median(relative) <= 0.01


@pytest.mark.parametrize(("dx", "dy"), [(0.117, 0.061), (-31.23, 8.4)])
def test_shifting_the_store_moves_no_exposure(
    paths: list[Floats], before: FloorScore, dx: float, dy: float
) -> None:
    there = scene_of(shifted(surface(shop()), dx, dy), DEFAULTS)

    after = scored(there, [path + np.array([dx, dy]) for path in paths])

    assert_close(after.placements, before.placements)


@pytest.mark.parametrize("degrees", [17.0, 45.0, 90.0, 233.7])
def test_turning_the_store_moves_no_exposure(
    paths: list[Floats], before: FloorScore, degrees: float
) -> None:
    there = scene_of(spun(surface(shop()), degrees), DEFAULTS)

    after = scored(there, [turned_points(path, degrees) for path in paths])

    assert_close(after.placements, before.placements)


@pytest.mark.parametrize(
    "finer",
    [
        replace(DEFAULTS, cell=0.125),
        replace(DEFAULTS, path_step=0.125),
        replace(DEFAULTS, headings=64),
    ],
    ids=["cell", "path_step", "headings"],
)
def test_halving_a_step_moves_no_exposure(
    paths: list[Floats], before: FloorScore, finer: Parameters
) -> None:
    there = scene(parameters=finer)

    after = scored(there, paths)

    assert_close(after.placements, before.placements)


def test_weight_0_equals_leaving_walks_out(paths: list[Floats]) -> None:
    some = paths[:60]
    kept = np.arange(len(some)) % 2 == 0

    silenced = score_scene(scene(), walked(scene(), some, kept.astype(np.float64)))
    dropped = scored(scene(), [path for path, keep in zip(some, kept, strict=True) if keep])

    assert silenced.placements.noticed == pytest.approx(dropped.placements.noticed, rel=1e-6)
    assert silenced.passby == pytest.approx(dropped.passby, rel=1e-12)


def test_attention_of_a_visit_fits_into_its_time(paths: list[Floats], before: FloorScore) -> None:
    seconds = walked(scene(), paths).total_seconds

    whole = before.placements.attention_s.sum() / 1000.0

    assert whole <= DEFAULTS.eta_moving * seconds.mean()


def test_splitting_a_facing_changes_its_product_by_less_than_1_percent(
    paths: list[Floats], before: FloorScore
) -> None:
    tea = stocked("tea", *(Slot("A", bay, 3) for bay in range(1, 9)))
    split = tuple(
        replace(element, bays=8, stock=tea) if element.id == "G1" else element for element in shop()
    )

    after = scored(scene(split), paths)

    assert after.products.noticed[0] == pytest.approx(before.products.noticed[0], rel=0.01)
    assert after.products.attention_s[0] == pytest.approx(before.products.attention_s[0], rel=0.01)


def test_a_new_level_changes_no_other_face(paths: list[Floats], before: FloorScore) -> None:
    low = make_element("T1", "table", Rectangle(8.5, 4.5, 1.0, 1.0))
    levelled = tuple(
        replace(element, levels_m=(0.15, 0.5, 0.85, 1.2, 1.35, 1.5))
        if element.id == "G2"
        else low
        if element.id == "T1"
        else element
        for element in shop()
    )

    after = scored(scene(levelled), paths)

    same = {
        placement.id: value
        for placement, value in zip(after.sites, after.placements.noticed.tolist(), strict=True)
    }
    for placement, value in zip(before.sites, before.placements.noticed.tolist(), strict=True):
        if placement.element != "G2":
            assert same[placement.id] == pytest.approx(value, rel=0.02, abs=1.0)


def test_with_endless_sight_opportunities_are_the_isovists_of_the_paths() -> None:
    endless: Parameters = replace(
        DEFAULTS, depth_of_vision_m=math.inf, phi_max_deg=180.0, t_ots_s=0.0, piece_length=100.0
    )
    tall = tuple(
        make_element(e.id, e.kind, e.shape, bays=1, height_m=2.4)
        for e in shop()
        if e.kind in ("gondola", "wall_shelf", "endcap")
    )
    doors = tuple(e for e in shop() if e.kind in ("entrance", "exit"))
    floor = scene((*tall, *doors), endless)
    paths = walks(floor, 40, seed=3, stops=2)

    found = score_scene(floor, walked(floor, paths)).placements

    samples, _ = sampled(paths, endless.path_step)
    presence = walked(floor, paths)
    at = {
        cell: tuple(p) for cell, p in zip(presence.cell.tolist(), presence.at.tolist(), strict=True)
    }
    number = floor.grid.cell_index(np.column_stack([samples.x, samples.y]))
    seen = np.zeros((len(paths), len(floor.placements)), dtype=np.bool_)
    cache: dict[tuple[float, float], Floats] = {}
    piece = np.searchsorted(floor.pieces.bay, floor.bay_of)
    targets, normals = floor.pieces.middle[piece], floor.pieces.normal[piece]
    for visit, cell in zip(samples.visit.tolist(), (at[n] for n in number.tolist()), strict=True):
        if cell not in cache:
            area = isovist(floor.blockers, *cell).buffer(1e-9)
            front = ((np.array(cell) - targets) * normals).sum(axis=1) > 0.0
            cache[cell] = front & shapely.contains_xy(area, targets[:, 0], targets[:, 1])
        seen[visit] |= cache[cell]
    assert found.opportunities / 1000.0 == pytest.approx(seen.mean(axis=0), abs=1e-9)


def test_pass_by_counts_paths_in_front_and_near_that_nothing_hides() -> None:
    shelf = make_element("S1", "wall_shelf", Rectangle(6.0, 4.0, 2.0, 0.5), bays=1)
    rack = make_element("O1", "obstacle", Rectangle(6.0, 5.0, 2.0, 0.2))
    lines = {
        "near": [[5.0, 4.9], [7.0, 4.9]],
        "far": [[5.0, 5.6], [7.0, 5.6]],
        "behind": [[5.0, 3.5], [7.0, 3.5]],
    }

    def reach(*names: str, hidden: bool = False) -> float:
        floor = scene((shelf, rack) if hidden else (shelf,))
        dense = [
            np.vstack([np.linspace(a, b, 40) for a, b in pairwise(np.array(lines[name]))])
            for name in names
        ]
        return float(score_scene(floor, walked(floor, dense)).passby[0])

    assert reach("near") == 1000.0
    assert reach("far") == 0.0
    assert reach("behind") == 0.0
    assert reach("near", "far", "behind", "behind") == 250.0
    assert reach("near") > reach("far", hidden=True)


def test_two_places_of_a_product_in_one_view_are_not_two_contacts(paths: list[Floats]) -> None:
    twice = stocked("tea", Slot("A", 1, 3), Slot("B", 1, 3))
    both = tuple(
        replace(element, stock=twice) if element.id == "G1" else element for element in shop()
    )

    after = scored(scene(both), paths)

    index = {p.id: i for i, p in enumerate(after.sites)}
    parts = after.placements.noticed[[index["G1-A-1-3"], index["G1-B-1-3"]]]
    union = float(after.products.noticed[0])
    assert parts.max() <= union <= parts.sum()
    assert after.products.attention_s[0] == pytest.approx(
        after.placements.attention_s[[index["G1-A-1-3"], index["G1-B-1-3"]]].sum(), rel=1e-6
    )


def test_the_same_visits_in_other_parts_give_the_same_bytes(
    paths: list[Floats], before: FloorScore, monkeypatch: pytest.MonkeyPatch
) -> None:
    workers: list[int] = []

    def counted(threads: int) -> ThreadPoolExecutor:
        workers.append(threads)
        return ThreadPoolExecutor(threads)

    monkeypatch.setattr("planner.engine.local.ThreadPoolExecutor", counted)
    monkeypatch.setattr("planner.engine.local.WORKERS", 3)
    three = scored(scene(), paths)
    assert set(workers) == {3}
    workers.clear()
    monkeypatch.setattr("planner.engine.local.WORKERS", 1)
    one = scored(scene(), paths)

    assert workers == []
    assert np.array_equal(one.placements.noticed, before.placements.noticed)
    assert np.array_equal(three.placements.noticed, before.placements.noticed)


def test_tracks_on_both_sides_of_a_thin_wall_are_both_counted() -> None:
    wall = make_element("W1", "wall", Line(((0.0, 4.5), (12.0, 4.5))))
    shelves = (
        make_element("S1", "wall_shelf", Rectangle(6.0, 0.25, 4.0, 0.5), bays=2),
        make_element("S2", "wall_shelf", Rectangle(6.0, 8.75, 4.0, 0.5, 180.0), bays=2),
    )
    floor = scene((*shelves, wall))
    above = np.column_stack([np.linspace(3.0, 9.0, 60), np.full(60, 4.45)])
    below = np.column_stack([np.linspace(3.0, 9.0, 60), np.full(60, 4.55)])

    both = score_scene(floor, walked(floor, [above, below])).placements.noticed

    assert both.max() > 0.0


def test_a_product_is_not_seen_for_longer_than_the_visit_lasts() -> None:
    twice = stocked("tea", Slot("A", 1, 1), Slot("A", 1, 5))
    both = tuple(
        replace(element, stock=twice) if element.id == "G1" else element for element in shop()
    )
    floor = scene(both)
    path = np.column_stack([np.full(40, 3.0), np.linspace(4.6, 4.2, 40)])

    found = score_scene(floor, walked(floor, [path]))

    seconds = walked(floor, [path]).total_seconds[0]
    assert 0.0 < found.products.seen_s[0] <= seconds + 1e-6


def test_a_view_of_exactly_the_least_time_is_an_opportunity() -> None:
    for parts in (3, 6, 7, 10, 49):
        seconds = np.full((1, parts), 1.0 / parts)
        found = exposure(
            table_presence(seconds, np.ones(1)), table_noticing(np.full((parts, 1), 0.1)), DEFAULTS
        )
        assert found.opportunities.tolist() == [1000.0]


def test_two_rooms_that_share_a_wall_are_not_one() -> None:
    left = ((0.0, 0.0), (6.0, 0.0), (6.0, 9.0), (0.0, 9.0))
    right = tuple((x + 6.0, y) for x, y in left)
    rooms = replace(surface(()), outlines=(left, right))

    floor = scene_of(rooms, DEFAULTS)

    assert len(shapely.get_parts(floor.roaming)) == 2
    assert floor.ground.area == pytest.approx(108.0, abs=0.1)


def test_a_face_against_a_wall_cannot_be_reached() -> None:
    stuck = make_element("G9", "gondola", Rectangle(6.0, 8.48, 2.0, 1.0))
    floor = scene((stuck,))

    front = {p.slot.face: ok for p, ok in zip(floor.placements, floor.reachable, strict=True)}

    assert front == {"A": False, "B": True}
