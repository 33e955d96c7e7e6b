"""Laws of the engine on random floors: mirror, doubled, silenced and divided visits, curves."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from planner.analysis.exposure import exposure
from planner.analysis.floor_score import FloorScore, score_scene
from planner.analysis.noticing.floor import floor_noticing
from planner.analysis.parameters import DEFAULTS, Parameters
from planner.analysis.scene import Scene, scene_of
from planner.model.element import Element, make_element
from planner.model.shape import Line, Rectangle
from tests.unit.analysis.floors import fixtures, scene, shop, spun, surface, turned_points, walked

Floats = NDArray[np.float64]
WIDTH = 12.0


def paths(seed: int, visits: int = 24) -> list[Floats]:
    """Return lines between the rows, with some turns."""
    rng = np.random.default_rng(seed)
    lines = []
    for _ in range(visits):
        y = rng.choice([2.7, 5.8], 1) + rng.uniform(-0.2, 0.2, 1)
        lines.append(np.array([[0.5, y[0]], [rng.uniform(4.0, 8.0), y[0]], [11.5, y[0] + 0.1]]))
    return lines


def scored(floor: Scene, lines: list[Floats], weights: Floats | None = None) -> FloorScore:
    return score_scene(floor, walked(floor, lines, weights))


@settings(max_examples=5)
@given(fixtures(), st.integers(0, 999))
def test_a_mirrored_store_with_sides_swapped_scores_alike(
    elements: tuple[Element, ...], seed: int
) -> None:
    swapped = replace(DEFAULTS, side=-DEFAULTS.side)
    mirrored = tuple(
        replace(
            e, shape=replace(e.shape, x=WIDTH - e.shape.x, angle_deg=-e.shape.angle_deg % 360.0)
        )
        for e in elements
        if isinstance(e.shape, Rectangle)
    )
    lines = paths(seed, 300)
    there = [np.column_stack([WIDTH - line[:, 0], line[:, 1]]) for line in lines]

    before = scored(scene(elements), lines)
    after = scored(scene_of(surface(mirrored), swapped), there)

    letters = {"A": "A", "B": "B", "C": "D", "D": "C", "T": "T"}
    found = {
        (p.element, letters[p.slot.face], p.slot.level): value
        for p, value in zip(after.sites, after.placements.noticed.tolist(), strict=True)
    }
    highest = before.placements.noticed.max()
    for place, value in zip(before.sites, before.placements.noticed.tolist(), strict=True):
        mirror = found[place.element, place.slot.face, place.slot.level]
        assert abs(mirror - value) <= max(0.05 * value, 0.03 * highest)


@settings(max_examples=10)
@given(fixtures(), st.integers(0, 999))
def test_doubled_and_silenced_visits_change_nothing(
    elements: tuple[Element, ...], seed: int
) -> None:
    floor, lines = scene(elements), paths(seed)

    once = scored(floor, lines)
    twice = scored(floor, [*lines, *lines])
    silenced = scored(floor, [*lines, *lines[:9]], np.repeat([1.0, 0.0], [len(lines), 9]))

    for other in (twice, silenced):
        assert other.placements.noticed == pytest.approx(once.placements.noticed, rel=1e-6)
        assert other.passby == pytest.approx(once.passby, rel=1e-9)


@settings(max_examples=10)
@given(fixtures(), st.integers(0, 999), st.integers(1, 23))
def test_parts_of_the_visits_sum_to_the_whole(
    elements: tuple[Element, ...], seed: int, cut: int
) -> None:
    floor, lines = scene(elements), paths(seed)
    found = walked(floor, lines)
    noticing = floor_noticing(floor, found.at, found.heading, found.standing)

    def attention(weights: Floats) -> Floats:
        part = exposure(replace(found, weights=weights), noticing, DEFAULTS)
        seconds: Floats = part.attention_s * weights.sum()
        return seconds

    first = (np.arange(len(lines)) < cut).astype(np.float64)
    parts = attention(first) + attention(1.0 - first)

    assert parts == pytest.approx(attention(np.ones(len(lines))), rel=1e-9)


@settings(max_examples=10)
@given(fixtures(), st.integers(0, 999), st.floats(1.0, 10.0))
def test_an_added_wall_never_shows_more_and_attention_fits_into_the_time(
    elements: tuple[Element, ...], seed: int, x: float
) -> None:
    wall = make_element("W1", "wall", Line(((x, 0.0), (x, 9.0))))
    floor, lines = scene(elements), paths(seed)
    walled = scene((*elements, wall))
    found = walked(floor, lines)

    free = floor_noticing(floor, found.at, found.heading, found.standing)
    hidden = floor_noticing(walled, found.at, found.heading, found.standing)

    for row in range(len(found.at)):
        seen = set(free.column[free.start[row] : free.start[row + 1]].tolist())
        still = hidden.column[hidden.start[row] : hidden.start[row + 1]].tolist()
        tops = {int(free.ladders.end[column]) for column in seen}
        assert {int(hidden.ladders.end[column]) for column in still} <= tops
    whole = exposure(found, free, DEFAULTS).attention_s.sum() / 1000.0
    assert whole <= DEFAULTS.eta_moving * found.total_seconds.mean()


def counter(segments: int) -> Element:
    """Return a quarter of a round counter of radius 2, drawn with so many straight parts."""
    turns = np.linspace(0.0, math.pi / 2.0, segments + 1)
    points = tuple((6.0 + 2.0 * math.cos(t), 3.0 + 2.0 * math.sin(t)) for t in turns.tolist())
    return make_element("C1", "gondola", Line(points, 0.4), bays=1)


def test_a_curved_counter_converges_with_the_number_of_its_parts() -> None:
    lines = [np.array([[1.0, 7.5 + d], [11.0, 7.5 + d]]) for d in (-0.3, 0.0, 0.3)]

    def whole(segments: int) -> float:
        return float(scored(scene((counter(segments),)), lines).placements.attention_s.sum())

    finest = whole(64)
    gaps = [abs(whole(segments) - finest) / finest for segments in (2, 8, 32)]
    assert finest > 0.0
    assert gaps[2] < 0.02
    assert gaps[2] <= gaps[1] <= gaps[0]


def test_a_shelf_at_45_degrees_scores_as_the_turned_store() -> None:
    lines = [np.array([[1.0, 4.5 + d], [11.0, 4.5 + d]]) for d in (-0.2, 0.0, 0.2)] * 100
    parameters = Parameters()

    straight = scored(scene_of(surface(shop()), parameters), lines).placements.noticed
    turned = scored(
        scene_of(spun(surface(shop()), 45.0), parameters),
        [turned_points(line, 45.0) for line in lines],
    ).placements.noticed

    gap = np.abs(turned - straight)
    assert (gap <= np.maximum(0.05 * straight, 0.03 * straight.max())).all()
