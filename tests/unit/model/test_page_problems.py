"""What is wrong in drawn pages is named, with the elements that it is about."""

from __future__ import annotations

from itertools import permutations
from types import MappingProxyType

from hypothesis import given
from hypothesis import strategies as st

from planner.analysis.checks import drawing
from planner.errors import Problem
from planner.model.element import Element, make_element
from planner.model.page import Page
from planner.model.page_problems import page_problems
from planner.model.plan import Frame, Plan, Surface, SurfaceId
from planner.model.shape import Rectangle
from planner.project import Project, with_plan
from planner.units import PAGE
from planner.wording import LANGUAGES, Words

HOME = SurfaceId("home")
Bounds = tuple[float, float, float, float]


def block(name: str, bounds: Bounds, kind: str = "block") -> Element:
    left, top, right, bottom = bounds
    middle = ((left + right) / 2.0, (top + bottom) / 2.0)
    return make_element(name, kind, Rectangle(*middle, right - left, bottom - top))


def page(*elements: Element) -> Surface:
    return Surface(
        HOME, "Home", PAGE, Frame(y_up=False), page=Page("home"),
        elements=MappingProxyType({element.id: element for element in elements}),
    )  # fmt: skip


def found(*elements: Element) -> list[Problem]:
    """Return the problems of a page, having said each in every language."""
    problems = list(page_problems(page(*elements)))
    for language in LANGUAGES:
        for one in problems:
            assert Words(language).say(one.code, **one.facts)
    return problems


def test_blocks_side_by_side_and_one_below_the_other_are_fine() -> None:
    assert not found(
        block("a", (60.0, 0.0, 700.0, 300.0)),
        block("b", (700.0, 0.0, 1380.0, 300.0)),
        block("c", (60.0, 300.0, 1380.0, 600.0)),
    )


def test_slots_that_overlap_are_both_named_whatever_their_order() -> None:
    one, other = block("a", (60.0, 0.0, 700.0, 300.0)), block("b", (60.0, 200.0, 700.0, 500.0))

    for pair in permutations((one, other)):
        (problem,) = found(*pair)
        assert problem.code == "slots_overlap"
        assert {problem.facts["first"], problem.facts["second"]} == {"a", "b"}
        assert problem.spot is not None
        assert set(problem.spot.elements) == {"a", "b"}


def test_a_slot_in_another_one_is_named_as_the_inner_one() -> None:
    outer, inner = block("out", (60.0, 0.0, 700.0, 300.0)), block("in", (100.0, 50.0, 300.0, 200.0))

    for pair in permutations((outer, inner)):
        (problem,) = found(*pair)
        assert (problem.code, problem.facts["inner"], problem.facts["outer"]) == (
            "slots_nested",
            "in",
            "out",
        )


def test_headers_and_zones_may_lie_over_slots() -> None:
    below = block("a", (60.0, 0.0, 700.0, 300.0))

    assert not found(
        below,
        block("h", (0.0, 0.0, 1440.0, 72.0), "page_header"),
        block("z", (0.0, 0.0, 1440.0, 900.0), "page_zone"),
    )


def test_a_page_without_blocks_has_no_height() -> None:
    (problem,) = found()

    assert (problem.code, problem.weight) == ("page_without_height", "note")


@given(left=st.floats(-500.0, 1500.0), top=st.floats(-500.0, 500.0))
def test_a_block_is_out_of_the_window_exactly_where_nobody_can_scroll(
    left: float, top: float
) -> None:
    problems = found(block("a", (left, top, left + 200.0, top + 100.0)))

    over = max(-left, -top, left + 200.0 - 1440.0)
    assert [one.code for one in problems] == ["block_out_of_window"] * (over > 1.0)


def test_checks_of_a_project_name_what_is_wrong_on_its_pages() -> None:
    surface = page(block("a", (60.0, 0.0, 700.0, 300.0)), block("b", (60.0, 0.0, 700.0, 300.0)))
    project = with_plan(Project(), Plan(MappingProxyType({HOME: surface})))

    assert [one.code for one in drawing(project)] == ["slots_nested"]
