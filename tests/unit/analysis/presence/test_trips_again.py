"""Laws of simulating again: what is remembered of trips equals a fresh start, bit by bit."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.analysis.parameters import Parameters
from planner.analysis.presence.presence import Presence
from planner.analysis.presence.trips import (
    TripsPresence,
    presence_of_baskets,
    presence_of_layout,
)
from planner.analysis.scene import Scene, scene_in
from planner.analysis.space_again import SpaceAgain
from planner.errors import PlanError, VitrinaError
from planner.model import edits
from planner.model.element import ElementId, ProductId, Slot, make_element
from planner.model.plan import Plan
from planner.model.shape import Rectangle
from planner.project import Settings
from planner.tables.table import Table
from tests.unit.analysis.floors import FLOOR_ID, shop, surface
from tests.unit.analysis.presence.small_shop import sales

START = edits.add_surface(Plan(), surface(shop()))
FEW = Parameters(simulated_visits=80)
IDS = ("G1", "G2", "S1", "T1", "N1", "K1", "E1")
SOLD = sales(
    *((str(n), product, 1.0) for n in range(40) for product in ("tea", "jam")[: 1 + n % 2])
)
NOTHING: Mapping[str, Table] = {}
Edit = Callable[[Plan], Plan]

SHIFT = st.sampled_from([0.0, 0.05, 0.25]) | st.floats(-1.0, 1.0)
EDITS: st.SearchStrategy[Edit] = st.one_of(
    st.builds(
        lambda i, dx, dy: partial(edits.move_elements, where=FLOOR_ID, ids=[i], dx=dx, dy=dy),
        st.sampled_from(IDS), SHIFT, SHIFT,
    ),
    st.builds(
        lambda i, bays: partial(
            edits.set_fittings, where=FLOOR_ID, element_id=i, bays=bays, levels_m=(0.1, 0.9),
            height_m=1.4,
        ),
        st.sampled_from(IDS[:3]), st.integers(1, 3),
    ),
    st.builds(
        lambda i, product: partial(
            edits.assign_product, where=FLOOR_ID, element_id=ElementId(i), slot=Slot("A", 1, 1),
            product=ProductId(product),
        ),
        st.sampled_from(IDS[:3]), st.sampled_from(["tea", "jam"]),
    ),
    st.builds(lambda i: partial(edits.remove_elements, where=FLOOR_ID, ids=[i]),
              st.sampled_from(["G2", "T1", "N1", "K1"])),
    st.builds(
        lambda kind, x, turn: partial(
            edits.add_elements, where=FLOOR_ID,
            new=[make_element("A7", kind, Rectangle(x, 7.4, 1.2, 0.6, turn))],
        ),
        st.sampled_from(["gondola", "one_way", "exit"]), st.floats(2.0, 9.0),
        st.sampled_from([0.0, 90.0]),
    ),
)  # fmt: skip


def arrays(found: Presence) -> dict[str, bytes]:
    """Return all that a presence says, as bytes."""
    named = ("weights", "start", "place", "seconds", "cell", "heading", "standing", "at")
    told = {name: getattr(found, name).tobytes() for name in named}
    paths = {"points": found.paths.points.tobytes(), "paths": found.paths.start.tobytes()}
    return {**told, **paths, "facts": repr((found.facts, found.problems, found.basis)).encode()}


def floors(steps: list[Edit]) -> list[Scene]:
    """Return the floor after each edit that can be made, ways mended from one to another."""
    plan, space, found = START, SpaceAgain(), []
    for edit in (lambda plan: plan, *steps):
        try:
            plan = edit(plan)
            floor = plan.surfaces[FLOOR_ID]
            found.append(scene_in(space(floor, FEW), floor))
        except (PlanError, VitrinaError, KeyError):
            continue
    return found


@settings(max_examples=40)
@given(st.lists(EDITS, min_size=1, max_size=4), st.sampled_from([NOTHING, {"sales": SOLD}]))
def test_trips_after_edits_are_those_of_a_fresh_start_to_the_byte(
    steps: list[Edit], tables: Mapping[str, Table]
) -> None:
    again = TripsPresence()

    for floor in floors(steps):
        if tables:
            kept = again.of_baskets(floor, tables, Settings(), 1)
            fresh = presence_of_baskets(floor, tables, Settings(), 1)
        else:
            kept = again.of_layout(floor, tables, Settings(), 1)
            fresh = presence_of_layout(floor, tables, Settings(), 1)
        assert arrays(kept) == arrays(fresh)


@settings(max_examples=20)
@given(st.lists(EDITS, min_size=1, max_size=3))
def test_what_is_said_to_have_stayed_is_what_it_was(steps: list[Edit]) -> None:
    again, before = TripsPresence(), None

    for floor in floors(steps):
        now = again.of_layout(floor, {}, Settings(), 1)
        since = now.since
        if before is None:
            assert since is None
        else:
            assert since is not None
            assert since.at is before.at
            there = np.flatnonzero(since.place >= 0)
            old = since.place[there]
            is_there = np.full(len(before.cell), -1)
            is_there[old] = old
            assert (now.at[there] == before.at[old]).all()
            assert (now.heading[there] == before.heading[old]).all()
            assert (now.standing[there] == before.standing[old]).all()
            for visit in np.flatnonzero(since.visits).tolist():
                assert spent(now, visit, since.place) == spent(before, visit, is_there)
                assert walk(now, visit).tobytes() == walk(before, visit).tobytes()
        before = now


def spent(found: Presence, visit: int, number: np.ndarray) -> list[tuple[int, float]]:
    """Return the seconds of a visit at vantages that have a number of before."""
    entries = slice(found.start[visit], found.start[visit + 1])
    places = number[found.place[entries]]
    seconds = found.seconds[entries]
    stayed = places >= 0
    return list(zip(places[stayed].tolist(), seconds[stayed].tolist(), strict=True))


def walk(found: Presence, visit: int) -> np.ndarray:
    return found.paths.points[found.paths.start[visit] : found.paths.start[visit + 1]]


@pytest.mark.parametrize("seed", [1, 2])
def test_visits_far_from_a_moved_table_stay(seed: int) -> None:
    moved = partial(edits.move_elements, where=FLOOR_ID, ids=[ElementId("T1")], dx=0.02, dy=0.0)
    again, (before, after) = TripsPresence(), floors([moved])
    again.of_layout(before, {}, Settings(), seed)

    since = again.of_layout(after, {}, Settings(), seed).since

    assert since is not None
    assert 0.02 < since.visits.mean() < 1.0
