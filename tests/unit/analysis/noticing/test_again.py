"""Laws of looking again: what is remembered equals what would be seen, bit by bit."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.analysis.noticing import again
from planner.analysis.noticing.again import FloorLooker
from planner.analysis.noticing.floor import floor_noticing
from planner.analysis.noticing.noticing import Noticing
from planner.analysis.parameters import DEFAULTS, Parameters
from planner.analysis.scene import Scene, scene_of
from planner.errors import PlanError
from planner.model import edits
from planner.model.element import ElementId, make_element
from planner.model.plan import Plan
from planner.model.shape import Rectangle
from tests.unit.analysis.floors import FLOOR_ID, shop, surface

IDS = ("G1", "G2", "S1", "T1", "N1")
START = edits.add_surface(Plan(), surface(shop()))
NEAR = Parameters(depth_of_vision_m=2.0)

EDITS = (
    st.builds(
        lambda i, dx, dy: partial(edits.move_elements, where=FLOOR_ID, ids=[i], dx=dx, dy=dy),
        st.sampled_from(IDS), st.floats(-1.0, 1.0), st.floats(-1.0, 1.0),
    )
    | st.builds(
        lambda i, levels: partial(
            edits.set_fittings, where=FLOOR_ID, element_id=i, bays=2, levels_m=levels, height_m=1.4
        ),
        st.sampled_from(IDS[:3]), st.sampled_from([(0.2,), (0.1, 0.6, 1.2)]),
    )
    | st.sampled_from(
        [
            partial(edits.remove_elements, where=FLOOR_ID, ids=[ElementId("G2")]),
            partial(
                edits.add_elements,
                where=FLOOR_ID,
                new=[make_element("G7", "gondola", Rectangle(8.0, 6.6, 1.2, 0.6))],
            ),
        ]
    )
)  # fmt: skip


def floor(plan: Plan, parameters: Parameters = DEFAULTS) -> Scene:
    return scene_of(plan.surfaces[FLOOR_ID], parameters)


def vantages(count: int, seed: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return viewpoints, some of them equal neighbours, headings and stances."""
    rng = np.random.default_rng(seed)
    at = np.repeat(rng.uniform((0.0, 0.0), (12.0, 9.0), (count, 2)), 3, axis=0)
    heading = rng.integers(0, DEFAULTS.headings, len(at))
    return at, heading, rng.random(len(at)) < 0.5


def equal(one: Noticing, other: Noticing) -> bool:
    parts = ("start", "column", "gaze", "visible")
    same = all(np.array_equal(getattr(one, part), getattr(other, part)) for part in parts)
    ladders = (
        np.array_equal(getattr(one.ladders, p), getattr(other.ladders, p))
        for p in ("end", "factor")
    )
    return same and all(ladders)


@settings(max_examples=40)
@given(st.lists(EDITS, min_size=1, max_size=3), st.sampled_from([DEFAULTS, NEAR]))
def test_looking_again_gives_what_looking_anew_gives(
    steps: list[Callable[[Plan], Plan]], parameters: Parameters
) -> None:
    looker, plan = FloorLooker(), START
    looker(floor(plan, parameters), *vantages(120, 1))

    for number, edit in enumerate(steps):
        try:
            plan = edit(plan)
        except PlanError:
            continue
        scene = floor(plan, parameters)
        kept, moved = vantages(120, 1), vantages(20, 2 + number)
        cells, headings, standing, at = (
            np.concatenate(pair) for pair in zip(kept, moved, strict=True)
        )
        assert equal(
            looker(scene, cells, headings, standing, at),
            floor_noticing(scene, cells, headings, standing, at),
        )


def test_only_viewers_near_the_change_look_again(monkeypatch: pytest.MonkeyPatch) -> None:
    looked: list[int] = []

    def look(scene: Scene, at: np.ndarray, *turned: np.ndarray) -> Noticing:
        looked.append(len(at))
        return floor_noticing(scene, at, *turned)

    monkeypatch.setattr(again, "floor_noticing", look)
    looker, seen = FloorLooker(), vantages(200, 1)
    looker(floor(START, NEAR), *seen)
    moved = edits.move_elements(START, FLOOR_ID, [ElementId("T1")], 0.1, 0.0)

    looker(floor(moved, NEAR), *seen)
    looker(floor(moved, NEAR), *seen)

    near = np.hypot(*(seen[0] - (8.5, 4.5)).T) < 3.5
    assert looked[0] == 600
    assert 0 < looked[1] <= near.sum()
    assert looked[2] == 0
