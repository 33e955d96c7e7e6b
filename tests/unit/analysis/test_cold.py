"""Laws of the chain of reasons: its numbers are the report's, its links break where they should."""

from __future__ import annotations

from functools import cache, partial
from statistics import median

import numpy as np
import pytest

from planner.analysis.cold import WALLS, Why, why_cold, why_zone_cold
from planner.analysis.floor_score import floors_of
from planner.analysis.report import report_of, scores_of
from planner.errors import DataError
from planner.model.edits import add_elements, set_outlines
from planner.model.element import Element, make_element
from planner.model.shape import Rectangle
from planner.project import Project, lifted
from planner.tables.table import Table
from planner.wording import LANGUAGES, Words
from tests.strategies import FLOOR_ID
from tests.unit.analysis.presence.small_shop import WALLS as ROOM
from tests.unit.analysis.presence.small_shop import sales, tracks
from tests.unit.analysis.projects import ROUND, WALK, small_project

BASES = ("tracks", "zones", "baskets")
STAND = ((0.0, 1.5, 0.5), (4.0, 3.0, 3.3), (5.0, 3.0, 3.3), (25.0, 3.0, 3.3), (32.0, 8.5, 0.5))
"""In, a long look at the back of G1, and out."""


def why(project: Project, name: str, basis: str = "tracks", *, zone: bool = False) -> Why:
    (score,) = floors_of(scores_of(project, basis))
    report = report_of(project, [score])
    return (why_zone_cold if zone else why_cold)(score, report, name)


def holding(*tables: Table, more: tuple[Element, ...] = ()) -> Project:
    store = small_project(*tables)
    return lifted(partial(add_elements, where=FLOOR_ID, new=list(more)))(store)


def values(found: Why) -> dict[str, float | None]:
    return {step.key: step.value for step in found.steps}


@cache
def all_placements(basis: str) -> tuple[Why, ...]:
    (score,) = floors_of(scores_of(small_project(), basis))
    report = report_of(small_project(), [score])
    return tuple(why_cold(score, report, site.id) for site in score.sites)


@pytest.mark.parametrize("basis", BASES)
def test_numbers_are_the_reports_and_medians_are_over_the_floor(basis: str) -> None:
    (score,) = floors_of(scores_of(small_project(), basis))
    rows = {
        str(row["placement_id"]): row
        for row in report_of(small_project(), [score]).placements.records()
    }
    for found in all_placements(basis):
        row, numbers = rows[found.name], values(found)
        assert numbers["reach"] == row["passby_per_1000"]
        assert numbers["seen"] == row["seen_share"]
        assert numbers["bought"] == row["units_per_1000_noticed"]
        (reach,) = [step for step in found.steps if step.key == "reach"]
        passed = [rows[one.name]["passby_per_1000"] for one in all_placements(basis)]
        assert reach.median == median(float(p) for p in passed if isinstance(p, int | float))


@pytest.mark.parametrize("basis", BASES)
def test_shares_are_shares_and_links_break_only_where_they_are_low(basis: str) -> None:
    for found in all_placements(basis):
        numbers = values(found)
        for key in ("visible", "seen", "stopped"):
            share = numbers[key]
            assert share is None or -1e-9 <= share <= 1.0 + 1e-9
        assert all(0.0 < blocker.share <= 1.0 + 1e-9 for blocker in found.blockers)
        assert found.cells.share.sum() == pytest.approx(1.0 if len(found.cells.x) else 0.0)
        assert (len(found.cells.x) > 0) == (len(found.blockers) > 0)
        low = [step.key for step in found.steps if step.state == "low"]
        assert (found.verdict == "warm") == (low == [])


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("basis", BASES)
def test_every_step_and_verdict_has_words(basis: str, language: str) -> None:
    words = Words(language)
    for found in all_placements(basis):
        assert words.say(f"verdict_{found.verdict}")
        for step in found.steps:
            assert words.say(step.sentence.code, **step.sentence.facts)


def test_what_is_walled_in_is_unreachable() -> None:
    walls = tuple(
        make_element(f"O{k}", "obstacle", Rectangle(x, y, width, depth), height_m=0.5)
        for k, (x, y, width, depth) in enumerate(
            [(7.0, 5.9, 3.6, 0.2), (7.0, 3.1, 3.6, 0.2), (5.3, 4.5, 0.2, 3.0), (8.7, 4.5, 0.2, 3.0)]
        )
    )

    found = why(holding(tracks(WALK, ROUND), more=walls), "G2-A-1-1")

    assert found.verdict == "unreachable"
    assert found.steps[0].sentence.facts["reached"] == "no"


def test_what_stands_behind_a_tall_rack_is_hidden_by_it_and_the_cells_are_named() -> None:
    rack = make_element("R1", "wall_shelf", Rectangle(3.0, 3.8, 4.4, 0.2), name="Tall rack",
                        height_m=2.4, levels_m=(0.5,))  # fmt: skip

    found = why(holding(tracks(STAND, STAND), more=(rack,)), "G1-B-1-1")

    assert found.verdict == "hidden"
    assert found.blockers[0].name == "Tall rack"
    assert values(found)["visible"] == 0.0
    assert (found.cells.y < 3.7).all()
    assert Words("en").say("cold_visible", **found.steps[1].sentence.facts).endswith("Tall rack.")


def test_a_low_rack_hides_nothing() -> None:
    rack = make_element("R1", "wall_shelf", Rectangle(3.0, 3.8, 4.4, 0.2), name="Low rack",
                        height_m=0.6, levels_m=(0.1,))  # fmt: skip

    found = why(holding(tracks(STAND, STAND), more=(rack,)), "G1-B-1-1")

    assert found.verdict != "hidden"
    assert "Low rack" not in {blocker.name for blocker in found.blockers}


def test_walls_are_named_where_no_fixture_hides_it() -> None:
    block = ((0.7, 3.6), (9.3, 3.6), (9.3, 3.7), (0.7, 3.7))
    store = lifted(partial(set_outlines, where=FLOOR_ID, outlines=(ROOM, block)))
    project = store(small_project(tracks(STAND, STAND)))

    found = why(project, "G1-B-1-1")

    assert found.verdict == "hidden"
    assert [blocker.element for blocker in found.blockers] == [WALLS]


def test_what_nobody_passes_but_all_can_see_is_rarely_passed() -> None:
    found = why(small_project(tracks(STAND, STAND)), "G2-B-1-1")

    assert found.verdict == "rarely_passed"
    assert values(found)["reach"] == 0.0


def test_who_stands_in_front_stops_and_who_walks_by_does_not() -> None:
    by = tuple((t, 1.5 + 0.5 * t, 3.3) for t in range(12))
    stopping = [
        values(why(small_project(tracks(*visits)), "G1-B-1-1"))["stopped"]
        for visits in ((STAND, STAND), (STAND, by), (by, by))
    ]

    assert stopping == pytest.approx([1.0, 0.5, 0.0])


def test_what_is_seen_and_not_bought_says_so() -> None:
    sold = sales(*((str(k), "tea", 50.0) for k in range(9)), ("9", "salt", 1.0))

    found = why(small_project(tracks(WALK, ROUND), sold), "G2-A-1-1")

    assert values(found)["bought"] == 0.0
    assert [step.state for step in found.steps if step.key == "bought"] == ["low"]


def test_zone_visits_do_not_tell_where_shoppers_stop() -> None:
    assert {values(found)["stopped"] for found in all_placements("zones")} == {None}


def test_a_zone_is_compared_with_zones() -> None:
    project = small_project(tracks(WALK, WALK, WALK, ROUND))
    found = {name: why(project, name, zone=True) for name in ("left", "right")}

    passed = [values(one)["reach"] for one in found.values()]
    assert {one.steps[0].median for one in found.values()} == {
        median(value for value in passed if value is not None)
    }
    assert found["left"].subject == "zone"


def test_unknown_placements_and_zones_are_refused() -> None:
    with pytest.raises(DataError, match="no_such_placed"):
        why(small_project(), "G9-A-1-1")
    with pytest.raises(DataError, match="no_such_zone"):
        why(small_project(), "attic", zone=True)


def test_without_any_visit_in_front_visibility_is_unknown() -> None:
    found = why(small_project(tracks(*(((0.0, 5.0, 7.2), (9.0, 5.2, 7.2)),) * 2)), "G1-B-1-1")

    assert values(found)["visible"] is None
    assert found.verdict == "rarely_passed"
    assert len(found.cells.x) == 0
    assert np.isclose(found.cells.size, 0.25)
