"""Laws of pages, and the published shares of attention."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.analysis.pages.page_score import PageScore, score_page
from planner.analysis.parameters import DEFAULTS
from planner.model.edits import add_surface
from planner.model.element import Element, make_element
from planner.model.page import Page, Showing
from planner.model.plan import Plan, Surface, SurfaceId
from planner.model.shape import Rectangle
from planner.project import Project, with_plan
from planner.tables.table import Table
from planner.units import PAGE
from tests.unit.analysis.pages.logs import log as table

HOME = SurfaceId("home")
WIDE, HIGH = 1440.0, 900.0


def block(key: str, top: float, high: float, kind: str = "block", **given: object) -> Element:
    shape = Rectangle(WIDE / 2.0, top + high / 2.0, WIDE, high)
    element = make_element(key, kind, shape, bays=int(str(given.get("columns", 1))))
    showing = given.get("showing", element.showing)
    return replace(element, showing=showing) if isinstance(showing, Showing) else element


def scored(elements: list[Element], *tables: Table, page: Page | None = None) -> PageScore:
    there = page or Page("home", "home", "desktop", WIDE, HIGH)
    surface = Surface(HOME, "Home", PAGE, elements={one.id: one for one in elements}, page=there)
    project = with_plan(Project(), add_surface(Plan(), surface))
    held = MappingProxyType({one.kind: one for one in tables})
    return score_page(
        replace(project, tables=held), surface, "scroll" if tables else "page_layout", 1
    )


def six_screens() -> list[Element]:
    return [block(f"BL{k}", HIGH * (k - 1), HIGH) for k in range(1, 7)]


def test_attention_by_screenful_is_that_of_the_published_fixations() -> None:
    score = scored(six_screens())

    shares = score.placements.attention_s / 1000.0 / DEFAULTS.page_s
    assert np.cumsum(shares).tolist() == pytest.approx(
        [0.57, 0.74, 0.81, 0.86, 0.89, 0.91], abs=0.01
    )


BLOCKS = st.lists(
    st.tuples(
        st.sampled_from(["block", "banner", "product_grid", "recommendation_row", "carousel"]),
        st.floats(40.0, 1500.0),
        st.integers(1, 5),
        st.integers(1, 3),
    ),
    min_size=1,
    max_size=6,
)


def stacked(parts: list[tuple[str, float, int, int]]) -> list[Element]:
    top, found = 0.0, []
    for number, (kind, high, columns, rows) in enumerate(parts):
        showing = Showing(rows, 2 if kind == "carousel" else 0)
        found.append(block(f"E{number}", top, high, kind, columns=columns, showing=showing))
        top += high
    return found


@given(BLOCKS)
def test_chances_are_ordered_and_attention_fits_into_the_time_of_a_view(
    parts: list[tuple[str, float, int, int]],
) -> None:
    score = scored(stacked(parts))
    seen = score.placements

    assert (seen.noticed <= seen.opportunities + 1e-9).all()
    assert (seen.opportunities <= 1000.0 * seen.seen_share + 1e-9).all()
    assert (seen.seen_share <= 1.0).all()
    assert (seen.noticed >= 0.0).all()
    assert seen.attention_s.sum() <= 1000.0 * DEFAULTS.page_s + 1e-6


@given(BLOCKS, st.floats(20.0, 900.0))
def test_a_slot_that_moves_down_is_never_reached_more_often(
    parts: list[tuple[str, float, int, int]], by: float
) -> None:
    before = scored(stacked(parts))
    lower = [
        replace(one, shape=replace(one.shape, y=one.shape.y + by))
        for one in stacked(parts)
        if isinstance(one.shape, Rectangle)
    ]

    after = scored(lower)

    assert (after.reached <= before.reached + 1e-12).all()


@given(BLOCKS, st.integers(1, 500))
def test_logs_that_say_everything_twice_change_nothing(
    parts: list[tuple[str, float, int, int]], count: int
) -> None:
    def logs(times: int) -> tuple[Table, Table]:
        views = table(
            "page_views", page=["home"], device=["desktop"], views=[float(count * times)],
            seconds=[30.0],
        )  # fmt: skip
        scroll = table(
            "scroll", page=["home"] * 2, device=["desktop"] * 2, depth=[900.0, 2400.0],
            views=[2.0 * times, 3.0 * times],
        )  # fmt: skip
        return views, scroll

    once, twice = (scored(stacked(parts), *logs(times)) for times in (1, 2))

    assert once.placements.noticed == pytest.approx(twice.placements.noticed)
    assert once.audience.basis == "scroll"


def test_loaded_depths_say_everybody_above_the_fold_and_nobody_below_the_deepest() -> None:
    scroll = table("scroll", page=["home"], device=["desktop"], depth=[1800.0], views=[10.0])

    score = scored(six_screens(), scroll)

    assert score.reached.tolist() == pytest.approx([1.0, 1.0, 0.0, 0.0, 0.0, 0.0])


def test_usual_depths_are_those_of_the_published_sessions() -> None:
    score = scored([block("BL1", 0.0, 1100.0), block("BL2", 1100.0, 814.0)])

    assert score.reached[0] == pytest.approx(0.80)
    assert score.reached[1] == pytest.approx(0.80 * np.exp(-1.0))


def test_a_sticky_header_is_always_in_view_and_makes_screenfuls_smaller() -> None:
    header = block("BN1", 0.0, 100.0, "banner", showing=Showing(is_sticky=True))
    body = [block(f"BL{k}", 100.0 + 800.0 * k, 800.0) for k in range(4)]

    score = scored([header, *body])

    assert score.screens.edges.tolist() == pytest.approx([0.0, 900.0, 1700.0, 2500.0, 3300.0])
    assert score.reading.seconds == DEFAULTS.page_s
    assert score.placements.seen_s[0] * score.reached[0] == pytest.approx(45.0 * 0.86)
    assert score.placements.attention_s[0] > 0.1 * 1000.0 * 45.0 / 9.0


def test_positions_are_looked_at_as_their_kind_is_scanned() -> None:
    row = block("RR1", 0.0, 300.0, "recommendation_row", columns=4)
    grid = block("PG1", 300.0, 600.0, "product_grid", columns=4, showing=Showing(2))
    carousel = block("CR1", 900.0, 300.0, "carousel", columns=5, showing=Showing(1, 3))

    theta = scored([row, grid, carousel]).slots

    assert theta is not None
    assert theta.theta[:4].tolist() == pytest.approx([1.0, 1 / 2, 1 / 3, 1 / 4])
    by_cell = dict(zip(theta.numbers[4:12].tolist(), theta.theta[4:12].tolist(), strict=True))
    assert [by_cell[k] for k in range(1, 9)] == pytest.approx(
        [0.92, 1.0, 1.0, 0.92, 0.93 * 0.92, 0.93, 0.93, 0.93 * 0.92]
    )
    assert theta.theta[12:].tolist() == pytest.approx([0.84, 0.84, 0.84, 0.04, 0.04])
