"""Laws of EXPOSURE.md section 7 over random floors: from walks on a floor to its scores."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from planner.analysis.exposure import Exposure
from planner.analysis.floor_score import FloorScore, score_scene
from planner.analysis.parameters import DEFAULTS, Parameters
from planner.analysis.scene import Scene, scene_of
from planner.geometry.isovist import isovist
from planner.model.element import Element, Slot, make_element
from planner.model.shape import Rectangle
from tests.unit.analysis.floors import (
    fixtures,
    sampled,
    scene,
    shifted,
    spun,
    stocked,
    surface,
    turned_points,
    walked,
)

Floats = NDArray[np.float64]
VISITS = 300
SEEDS = st.integers(0, 999)
MEASURED = settings(max_examples=3)
"""The engine on 300 visits: each example scores two floors."""


def paths(seed: int, visits: int = VISITS) -> list[Floats]:
    """Return lines along the two aisles, some from one into the other."""
    rng = np.random.default_rng(seed)
    rows = rng.choice([2.7, 5.8], (visits, 2)) + rng.uniform(-0.2, 0.2, (visits, 2))
    turn = rng.choice([3.75, 7.25], visits) + rng.uniform(-0.1, 0.1, visits)
    return [
        np.array([[0.5, a], [x, a], [x, b], [11.5, b]])
        for (a, b), x in zip(rows.tolist(), turn.tolist(), strict=True)
    ]


def scored(floor: Scene, lines: list[Floats]) -> FloorScore:
    return score_scene(floor, walked(floor, lines))


def assert_close(found: Exposure, expected: Exposure) -> None:
    """Within 5 % of itself or 3 % of the highest, whichever is larger; median within 1 %."""
    gap = np.abs(found.noticed - expected.noticed)
    assert (gap <= np.maximum(0.05 * expected.noticed, 0.03 * expected.noticed.max())).all()
    seen = expected.noticed > 0.0
    assert np.median(gap[seen] / expected.noticed[seen]) <= 0.01


@MEASURED
@given(fixtures(), SEEDS, st.floats(-40.0, 40.0), st.floats(-40.0, 40.0))
def test_shifting_a_floor_moves_no_exposure(
    elements: tuple[Element, ...], seed: int, dx: float, dy: float
) -> None:
    lines = paths(seed)

    before = scored(scene(elements), lines)
    there = scene_of(shifted(surface(elements), dx, dy), DEFAULTS)
    after = scored(there, [line + np.array([dx, dy]) for line in lines])

    assert_close(after.placements, before.placements)


@MEASURED
@given(fixtures(), SEEDS, st.floats(0.0, 360.0))
def test_turning_a_floor_moves_no_exposure(
    elements: tuple[Element, ...], seed: int, degrees: float
) -> None:
    lines = paths(seed)

    before = scored(scene(elements), lines)
    there = scene_of(spun(surface(elements), degrees), DEFAULTS)
    after = scored(there, [turned_points(line, degrees) for line in lines])

    assert_close(after.placements, before.placements)


@MEASURED
@given(
    fixtures(),
    SEEDS,
    st.sampled_from(
        [
            replace(DEFAULTS, cell=0.125),
            replace(DEFAULTS, path_step=0.125),
            replace(DEFAULTS, headings=64),
        ]
    ),
)
def test_halving_a_step_moves_no_exposure(
    elements: tuple[Element, ...], seed: int, finer: Parameters
) -> None:
    lines = paths(seed)

    before, after = (scored(scene(elements, used), lines) for used in (DEFAULTS, finer))

    assert_close(after.placements, before.placements)


@settings(max_examples=6)
@given(fixtures(("gondola", "wall_shelf")), SEEDS, st.integers(0, 8), st.sampled_from([2, 3, 5]))
def test_splitting_a_facing_changes_its_product_by_less_than_1_percent(
    elements: tuple[Element, ...], seed: int, at: int, parts: int
) -> None:
    """Of five parts the pieces are the same; else they sample the face elsewhere."""
    lines = paths(seed, 60)

    def with_bays(bays: int) -> tuple[Element, ...]:
        tea = stocked("tea", *(Slot("A", bay, 3) for bay in range(1, bays + 1)))
        return tuple(
            replace(element, bays=bays, stock=tea) if number == at else element
            for number, element in enumerate(elements)
        )

    before, after = (scored(scene(with_bays(bays)), lines) for bays in (1, parts))

    for key in ("noticed", "attention_s"):
        whole, split = (getattr(score.products, key)[0] for score in (before, after))
        highest = getattr(before.placements, key).max()
        slack = 1e-4 if parts == 5 else 0.01
        assert split == pytest.approx(whole, rel=slack, abs=slack * highest)


@settings(max_examples=6)
@given(fixtures(("gondola", "wall_shelf", "table")), SEEDS, st.floats(1.21, 1.49))
def test_a_new_level_changes_no_other_face(
    elements: tuple[Element, ...], seed: int, level: float
) -> None:
    lines = paths(seed, 60)
    shelf = make_element("G9", "gondola", Rectangle(5.5, 4.2, 1.25, 0.6), bays=1)
    others = tuple(element for element in elements if element.id != "F11")
    levelled = replace(shelf, levels_m=(0.15, 0.5, 0.85, 1.2, level, 1.5))

    before, after = (scored(scene((*others, one)), lines) for one in (shelf, levelled))

    same = {p.id: v for p, v in zip(after.sites, after.placements.noticed.tolist(), strict=True)}
    for place, value in zip(before.sites, before.placements.noticed.tolist(), strict=True):
        if place.element != "G9":
            assert same[place.id] == pytest.approx(value, rel=0.02, abs=1.0)


@settings(max_examples=8)
@given(fixtures(), SEEDS)
def test_scores_are_bounded_by_visits_opportunities_and_time(
    elements: tuple[Element, ...], seed: int
) -> None:
    lines = paths(seed, 40)
    floor = scene(elements)
    found = scored(floor, lines).placements
    seconds = walked(floor, lines).total_seconds

    assert (found.noticed >= 0.0).all()
    assert (found.noticed <= found.opportunities + 1e-9).all()
    assert (found.opportunities <= 1000.0 + 1e-9).all()
    assert found.attention_s.sum() / 1000.0 <= DEFAULTS.eta_moving * seconds.mean()


@settings(max_examples=3)
@given(fixtures(("gondola", "wall_shelf", "endcap")), SEEDS)
def test_with_endless_sight_opportunities_are_the_isovists_of_the_paths(
    elements: tuple[Element, ...], seed: int
) -> None:
    endless = replace(
        DEFAULTS, depth_of_vision_m=math.inf, phi_max_deg=180.0, t_ots_s=0.0, piece_length=100.0
    )
    tall = tuple(make_element(e.id, e.kind, e.shape, bays=1, height_m=2.4) for e in elements)
    floor, lines = scene(tall, endless), paths(seed, 4)
    presence = walked(floor, lines)

    found = score_scene(floor, presence).placements

    piece = np.searchsorted(floor.pieces.bay, floor.bay_of)
    targets, normals = floor.pieces.middle[piece], floor.pieces.normal[piece]
    sees, near = _isovists(floor, presence.cell, presence.at, targets, normals)
    samples, _ = sampled(lines, endless.path_step)
    cells = floor.grid.cell_index(np.column_stack([samples.x, samples.y]))
    number = {cell: row for row, cell in enumerate(presence.cell.tolist())}
    seen = np.zeros((len(lines), len(targets)), dtype=np.bool_)
    doubt = np.zeros(len(targets), dtype=np.bool_)
    for visit, cell in zip(samples.visit.tolist(), cells.tolist(), strict=True):
        seen[visit] |= sees[number[cell]]
        doubt |= near[number[cell]]
    assert doubt.mean() < 0.5
    expected = seen.mean(axis=0)[~doubt]
    assert found.opportunities[~doubt] / 1000.0 == pytest.approx(expected, abs=1e-9)


def _isovists(
    floor: Scene, cell: NDArray[np.int64], at: Floats, targets: Floats, normals: Floats
) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """Say which targets each viewer sees, and which lie within 1 mm of an edge of its view."""
    sees = np.zeros((len(at), len(targets)), dtype=np.bool_)
    near = np.zeros_like(sees)
    points = shapely.points(targets)
    done: dict[float, int] = {}
    for row, (number, eye) in enumerate(zip(cell.tolist(), at, strict=True)):
        if number in done:
            sees[row], near[row] = sees[done[number]], near[done[number]]
            continue
        done[number] = row
        area = isovist(floor.blockers, *eye.tolist())
        front = ((eye - targets) * normals).sum(axis=1)
        inside = shapely.distance(area, points) <= 1e-9
        edge = shapely.distance(shapely.boundary(area), points) <= 5e-4
        sees[row] = inside & (front > 0.0)
        near[row] = edge & (front > 0.0)
    return sees, near
