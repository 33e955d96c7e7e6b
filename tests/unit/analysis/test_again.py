"""Laws of what an edit touches: sums, pass-by and previews equal those of a fresh start."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.analysis.chain import Chain
from planner.analysis.exposure import Exposure, exposure
from planner.analysis.exposure_again import ExposureAgain
from planner.analysis.floor_score import floors_of
from planner.analysis.noticing.floor import floor_noticing
from planner.analysis.parameters import DEFAULTS
from planner.analysis.passby import PassbyAgain, passby
from planner.analysis.scene import Scene, scene_of
from planner.analysis.stages import STEPS, OutdatedError, Progress
from planner.errors import PlanError
from planner.model import edits
from planner.model.element import ElementId, make_element
from planner.model.plan import Plan
from planner.model.shape import Rectangle
from planner.project import Project, lifted, with_plan
from tests.unit.analysis.floors import FLOOR_ID, scene, shop, surface, walked, walks

IDS = ("G1", "G2", "S1", "T1", "N1")
START = edits.add_surface(Plan(), surface(shop()))
PATHS = walks(scene(), 300, seed=11, stops=3)
COLUMNS = ("noticed", "opportunities", "attention_s", "seen_share", "seen_s")

EDITS = st.one_of(
    st.builds(
        lambda i, dx, dy: partial(edits.move_elements, where=FLOOR_ID, ids=[i], dx=dx, dy=dy),
        st.sampled_from(IDS), st.floats(-1.0, 1.0), st.floats(-1.0, 1.0),
    ),
    st.builds(
        lambda i, bays: partial(
            edits.set_fittings, where=FLOOR_ID, element_id=i, bays=bays, levels_m=(0.1, 0.9),
            height_m=1.4,
        ),
        st.sampled_from(IDS[:3]), st.integers(1, 3),
    ),
    st.just(partial(edits.remove_elements, where=FLOOR_ID, ids=[ElementId("G2")])),
    st.just(
        partial(
            edits.add_elements,
            where=FLOOR_ID,
            new=[make_element("A7", "gondola", Rectangle(8.0, 6.6, 1.2, 0.6))],
        )
    ),
)  # fmt: skip


def same(one: Exposure, other: Exposure) -> bool:
    return all(np.array_equal(getattr(one, name), getattr(other, name)) for name in COLUMNS)


def floors(steps: list[Callable[[Plan], Plan]]) -> list[Scene]:
    plan, found = START, [scene()]
    for edit in steps:
        try:
            plan = edit(plan)
        except PlanError:
            continue
        found.append(scene_of(plan.surfaces[FLOOR_ID], DEFAULTS))
    return found


@settings(max_examples=20)
@given(st.lists(EDITS, min_size=1, max_size=3), st.lists(st.integers(0, 299), max_size=4))
def test_sums_after_edits_are_those_of_a_fresh_start_to_the_byte(
    steps: list[Callable[[Plan], Plan]], other_ways: list[int]
) -> None:
    exposed, passed, paths = ExposureAgain(), PassbyAgain(), list(PATHS)

    for number, floor in enumerate(floors(steps)):
        for visit in other_ways if number else ():
            paths[visit] = PATHS[(visit + number) % len(PATHS)]
        found = walked(floor, paths)
        noticing = floor_noticing(floor, found.at, found.heading, found.standing)
        names = [placement.id for placement in floor.placements]
        again = exposed(found, noticing, names, DEFAULTS)
        assert same(again, exposure(found, noticing, DEFAULTS))
        assert np.array_equal(passed(floor, found), passby(floor, found))


def project() -> Project:
    return with_plan(Project(), START)


@settings(max_examples=10)
@given(EDITS)
def test_a_preview_says_what_a_look_with_the_same_visits_says(
    edit: Callable[[Plan], Plan],
) -> None:
    chain, before = Chain(), project()
    (score,) = floors_of(chain.run(before, "layout").scores)
    after = lifted(edit)(before)

    seen = chain.preview(after, [score])

    floor = scene_of(after.plan.surfaces[FLOOR_ID], DEFAULTS)
    found = score.presence
    noticing = floor_noticing(floor, found.at, found.heading, found.standing)
    full = exposure(found, noticing, DEFAULTS).noticed.tolist()
    old = dict(zip((p.id for p in score.sites), score.placements.noticed.tolist(), strict=True))
    changed = {
        place.id: value
        for place, value in zip(floor.placements, full, strict=True)
        if old.get(place.id) != value
    }
    assert dict(seen.get(FLOOR_ID, {})) == changed


def test_a_preview_leaves_no_trace_and_stops_when_nobody_waits() -> None:
    chain, before = Chain(), project()
    done = chain.run(before, "layout")
    move = partial(edits.move_elements, where=FLOOR_ID, ids=[ElementId("G1")], dx=0.3, dy=0.0)
    moved = lifted(move)(before)

    once, twice = chain.preview(moved, done.scores), chain.preview(moved, done.scores)

    assert once == twice
    assert once[FLOOR_ID]
    assert chain.preview(before, done.scores) == {}
    assert chain.run(moved, "layout").report == Chain().run(moved, "layout").report
    with pytest.raises(OutdatedError):
        chain.preview(moved, done.scores, lambda: False)


def test_an_analysis_tells_its_steps_in_order_and_only_those_it_runs() -> None:
    chain, told, same = Chain(), list[Progress](), project()

    chain.run(same, "layout", told=told.append)
    first = [progress.step for progress in told]
    numbers = [progress.number for progress in told]
    told.clear()
    chain.run(same, "layout", told=told.append)

    assert list(dict.fromkeys(first)) == list(STEPS)
    assert numbers == sorted(numbers)
    assert told == []
