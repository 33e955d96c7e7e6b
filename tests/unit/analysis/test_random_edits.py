"""Laws of the chain and the engine on random floors under random edits."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.analysis.chain import Chain
from planner.analysis.floor_score import floors_of
from planner.analysis.noticing.floor import floor_noticing
from planner.analysis.noticing.noticing import of_column
from planner.analysis.report import build_report
from planner.analysis.scene import Scene
from planner.engine import local
from planner.errors import PlanError
from planner.model import edits
from planner.model.element import Element, ElementId, ProductId, make_element
from planner.model.placements import slots_of
from planner.model.plan import Plan
from planner.model.shape import Line, Rectangle
from planner.project import Project, lifted, with_plan
from tests.unit.analysis.floors import FLOOR_ID, scene, surface

DOORS = (
    make_element("E1", "entrance", Rectangle(11.9, 2.6, 1.5, 0.2, 90.0)),
    make_element("X1", "exit", Rectangle(11.9, 6.2, 1.5, 0.2, 90.0)),
    make_element("K1", "checkout", Rectangle(10.6, 8.3, 0.9, 0.9)),
)
IDS = tuple(ElementId(f"F{number}") for number in range(6))
SPOTS = tuple((x, y) for x in (2.0, 5.5, 8.8) for y in (1.2, 4.2, 7.4))

Edit = Callable[[Plan], Plan]


@st.composite
def fixtures(draw: st.DrawFn) -> tuple[Element, ...]:
    """Draw six fixtures of any kind that sells, at any angle, on spots that keep ways free."""
    kinds = st.sampled_from(["gondola", "wall_shelf", "table", "promo_stand"])
    return tuple(
        make_element(name, draw(kinds), Rectangle(x, y, 1.4, 0.6, float(draw(st.integers(0, 359)))))
        for name, (x, y) in zip(IDS, draw(st.permutations(SPOTS)), strict=False)
    )


def stocked(plan: Plan, name: ElementId, product: str) -> Plan:
    """Put a product on the first placement of a fixture."""
    slot = slots_of(plan.surfaces[FLOOR_ID].elements[name])[0]
    return edits.assign_product(plan, FLOOR_ID, name, slot, ProductId(product))


NAMES = st.sampled_from(IDS)
EDITS: st.SearchStrategy[Edit] = st.one_of(
    st.builds(
        lambda name, dx, dy: partial(
            edits.move_elements, where=FLOOR_ID, ids=[name], dx=dx, dy=dy
        ),
        NAMES, st.floats(-0.6, 0.6), st.floats(-0.6, 0.6),
    ),
    st.builds(lambda name: partial(edits.remove_elements, where=FLOOR_ID, ids=[name]), NAMES),
    st.builds(
        lambda x, angle: partial(
            edits.add_elements,
            where=FLOOR_ID,
            new=[make_element("N1", "gondola", Rectangle(x, 5.8, 1.0, 0.5, angle))],
        ),
        st.floats(2.0, 9.0), st.sampled_from([0.0, 45.0]),
    ),
    st.builds(
        lambda name: partial(
            edits.rename_element, where=FLOOR_ID, element_id=name, name="another name"
        ),
        NAMES,
    ),
    st.builds(
        lambda name, product: partial(stocked, name=name, product=product),
        NAMES, st.sampled_from(["tea", "salt"]),
    ),
)  # fmt: skip


@settings(max_examples=6)
@given(fixtures(), st.lists(EDITS, min_size=1, max_size=4))
def test_on_any_floor_a_chain_reports_what_a_fresh_build_reports(
    elements: tuple[Element, ...], steps: list[Edit]
) -> None:
    plan = edits.add_surface(Plan(), surface((*DOORS, *elements)))
    project, chain = with_plan(Project(), plan), Chain()
    chain.run(project)

    for edit in steps:
        try:
            project = lifted(edit)(project)
        except (PlanError, KeyError):
            continue
        assert chain.run(project).report == build_report(project)


def seen_s(floor: Scene, at: np.ndarray, column: int, *turned: np.ndarray) -> np.ndarray:
    """Return the gaze that a column gets from each of the viewpoints."""
    found = np.zeros(len(at))
    places, gaze = of_column(floor_noticing(floor, at, *turned), column)
    np.add.at(found, places, (gaze > 0.0).astype(np.float64))
    return found


@settings(max_examples=8)
@given(fixtures(), st.integers(0, 999), st.floats(1.0, 10.0), st.floats(0.3, 2.2))
def test_an_added_wall_of_any_height_lets_nobody_see_one_more_level(
    elements: tuple[Element, ...], seed: int, x: float, height: float
) -> None:
    rng = np.random.default_rng(seed)
    at = rng.uniform((0.5, 0.5), (11.5, 8.5), (40, 2))
    turned = rng.integers(0, 32, 40), rng.random(40) < 0.5
    wall = make_element("W1", "wall", Line(((x, 0.0), (x, 9.0))), height_m=height)

    free, walled = scene(elements), scene((*elements, wall))

    number = {place.id: column for column, place in enumerate(walled.placements)}
    for column, place in enumerate(free.placements[::3]):
        before = seen_s(free, at, 3 * column, *turned)
        after = seen_s(walled, at, number[place.id], *turned)
        assert ((before > 0.0) | (after == 0.0)).all()


def test_same_seed_same_bytes_on_one_worker_or_two(monkeypatch: pytest.MonkeyPatch) -> None:
    elements = tuple(
        make_element(name, "gondola", Rectangle(x, y, 1.4, 0.6))
        for name, (x, y) in zip(IDS, SPOTS, strict=False)
    )
    plan = edits.add_surface(Plan(), surface((*DOORS, *elements)))
    scores = []
    for workers in (1, 2):
        monkeypatch.setattr(local, "WORKERS", workers)
        (score,) = floors_of(Chain().run(with_plan(Project(), plan)).scores)
        scores.append(score)

    one, two = scores
    for name in ("noticed", "opportunities", "attention_s", "seen_share", "seen_s"):
        assert getattr(one.placements, name).tobytes() == getattr(two.placements, name).tobytes()
    for name in ("start", "column", "gaze", "visible"):
        assert getattr(one.noticing, name).tobytes() == getattr(two.noticing, name).tobytes()
    assert one.passby.tobytes() == two.passby.tobytes()
    assert one.presence.seconds.tobytes() == two.presence.seconds.tobytes()
    assert one.presence.visits > 256
