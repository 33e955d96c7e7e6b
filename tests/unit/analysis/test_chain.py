"""Laws of the chain: it says what a fresh build says, and runs only what an edit touches."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.analysis.chain import Chain
from planner.analysis.floor_score import FloorScore, floors_of
from planner.analysis.report import build_report
from planner.analysis.stages import OutdatedError, Stage
from planner.errors import PlanError, VitrinaError
from planner.model import edits
from planner.model.element import ElementId, ProductId, Slot
from planner.model.plan import Plan
from planner.project import Project, lifted, with_coverage, with_plan, with_table
from planner.tables.report import Report
from tests.strategies import ANY_EDIT, FLOOR_ID, Edit
from tests.unit.analysis.presence.small_shop import sales
from tests.unit.analysis.projects import small_project

G1 = ElementId("G1")
SHOP = small_project()

rename = partial(edits.rename_element, where=FLOOR_ID, element_id=G1, name="Чай")
place = partial(
    edits.assign_product,
    where=FLOOR_ID,
    element_id=G1,
    slot=Slot("A", 1, 1),
    product=ProductId("jam"),
)
into_zone = partial(edits.set_zone, where=FLOOR_ID, ids=[G1], zone="right")
move = partial(edits.move_elements, where=FLOOR_ID, ids=[G1], dx=0.3, dy=-0.2)


def outcome(act: Callable[[], Report]) -> object:
    """Return a report, or the error in its place."""
    try:
        return act()
    except VitrinaError as error:
        return error.code, dict(error.facts)


def kept(chain: Chain, project: Project, basis: str) -> Report:
    return chain.run(project, basis).report


def scored(chain: Chain, project: Project, basis: str = "tracks") -> FloorScore:
    (score,) = floors_of(chain.run(project, basis).scores)
    return score


def around(edit: Callable[[Plan], Plan], basis: str = "tracks") -> tuple[FloorScore, FloorScore]:
    """Return the scores before and after an edit, of one chain."""
    chain = Chain()
    return scored(chain, SHOP, basis), scored(chain, lifted(edit)(SHOP), basis)


@settings(max_examples=12)
@given(
    st.lists(st.tuples(ANY_EDIT, st.sampled_from(["tracks", "zones", "baskets"])), max_size=5),
)
def test_a_chain_reports_what_a_fresh_build_reports(steps: list[tuple[Edit, str]]) -> None:
    chain, project = Chain(), SHOP

    for edit, basis in steps:
        try:
            project = with_plan(project, edit(project.plan))
        except PlanError:
            continue
        assert outcome(partial(kept, chain, project, basis)) == outcome(
            partial(build_report, project, basis)
        )


@pytest.mark.parametrize("basis", ["tracks", "zones", "baskets"])
@pytest.mark.parametrize("edit", [rename, place, into_zone, move])
def test_an_edit_reports_what_a_fresh_build_reports(
    edit: Callable[[Plan], Plan], basis: str
) -> None:
    chain, after = Chain(), lifted(edit)(SHOP)
    chain.run(SHOP, basis)

    assert chain.run(after, basis).report == build_report(after, basis)


@pytest.mark.parametrize("basis", ["tracks", "zones", "baskets"])
def test_a_rename_runs_no_step(basis: str) -> None:
    before, after = around(rename, basis)

    assert after.scene is before.scene
    assert after.presence is before.presence
    assert after.noticing is before.noticing
    assert after.placements is before.placements
    assert after.products is before.products
    assert after.surface.elements[G1].name == "Чай"


@pytest.mark.parametrize("basis", ["tracks", "zones"])
def test_a_product_is_placed_without_measuring_or_looking_again(basis: str) -> None:
    before, after = around(place, basis)

    assert after.scene.space is before.scene.space
    assert after.presence is before.presence
    assert after.noticing is before.noticing
    assert after.placements is before.placements
    assert after.passby is before.passby
    assert after.products is not before.products


def test_a_zone_is_named_without_measuring_tracks_again() -> None:
    before, after = around(into_zone)

    assert after.presence is before.presence
    assert after.products is before.products
    assert after.zone_of != before.zone_of


def test_a_moved_shelf_runs_every_step() -> None:
    before, after = around(move)

    assert after.scene.space is not before.scene.space
    assert after.presence is not before.presence
    assert after.noticing is not before.noticing


def test_loaded_sales_run_neither_presence_nor_noticing_of_tracks() -> None:
    chain = Chain()
    before = scored(chain, SHOP)
    after = scored(chain, with_table(SHOP, sales(("1", "tea", 9.0))))

    assert after.presence is before.presence
    assert after.noticing is before.noticing


def test_coverage_weighs_the_tracks_anew() -> None:
    chain, covered = Chain(), with_coverage(SHOP, "tracks", 0.5)
    chain.run(SHOP, "tracks")

    assert chain.run(covered, "tracks").report == build_report(covered, "tracks")


def test_a_chain_that_nobody_waits_for_stops_and_keeps_what_it_knows() -> None:
    chain, asked = Chain(), 0

    def is_wanted() -> bool:
        nonlocal asked
        asked += 1
        return asked < 3

    with pytest.raises(OutdatedError):
        chain.run(SHOP, "tracks", is_wanted)

    assert asked == 3
    assert chain.run(SHOP, "tracks").report == build_report(SHOP, "tracks")


def test_a_stage_runs_when_a_word_or_an_object_is_another_one() -> None:
    runs: list[tuple[str, object]] = []

    def make(word: str, thing: object) -> int:
        runs.append((word, thing))
        return len(runs)

    stage, thing = Stage(make), object()

    assert [stage("a", thing), stage("a", thing), stage("b", thing)] == [1, 1, 2]
    assert stage("b", object()) == 3
    assert stage("b", [1]) != stage("b", [1])


def test_a_stage_that_failed_is_tried_again() -> None:
    tries: list[int] = []

    def make(number: int) -> int:
        tries.append(number)
        if len(tries) == 1:
            raise ValueError(number)
        return number

    stage = Stage(make)
    with pytest.raises(ValueError, match="7"):
        stage(7)

    assert stage(7) == 7
