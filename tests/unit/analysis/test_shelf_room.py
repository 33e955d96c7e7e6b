"""Laws of how much fits on shelves."""

from __future__ import annotations

import pandas
import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.analysis.checks import overfull
from planner.analysis.shelf_room import (
    USUAL_DEPTH_M,
    USUAL_SHELF_DEPTH_M,
    USUAL_WIDTH_M,
    Size,
    Sizes,
    fitting,
    is_overfull,
    more_facings,
    shelf_depth,
    size_of,
    sizes_of,
    units_per_facing,
)
from planner.errors import Problem
from planner.model.edits import Shelf, add_elements, add_surface, stock_shelves
from planner.model.element import ElementId, ProductId, Slot, Stocked, make_element
from planner.model.placements import Placement, element_placements
from planner.model.plan import Plan, Surface, SurfaceId
from planner.model.shape import Outline, Rectangle
from planner.project import Project, with_plan, with_table
from planner.tables import products
from planner.tables.table import Table

FLOOR = SurfaceId("зал")
WIDTHS = st.floats(0.02, 1.5)
KEFIR, SALT = ProductId("кефир"), ProductId("соль")


def placed(*stands: Stocked, level: int = 1) -> tuple[Placement, Project]:
    """Return the first placement of a level of a 1.25 m bay, and its project without tables."""
    plan = add_surface(Plan(), Surface(FLOOR, "Зал", "floor"))
    plan = add_elements(plan, FLOOR, [make_element("G1", "gondola", Rectangle(5, 5, 1.25, 1.0))])
    shelf = Shelf(ElementId("G1"), Slot("A", 1, level))
    plan = stock_shelves(plan, FLOOR, {shelf: stands})
    element = plan.surfaces[FLOOR].elements[ElementId("G1")]
    found = next(p for p in element_placements(FLOOR, element) if p.slot == shelf.slot)
    return found, with_plan(Project(), plan)


def table(**columns: list[object]) -> Table:
    return products.check(pandas.DataFrame(columns).astype({"product_id": "str"})).table


@given(WIDTHS, WIDTHS, st.integers(1, 12))
def test_what_fits_beside_what_stands_there_never_overfills(
    width: float, other: float, facings: int
) -> None:
    sizes: Sizes = {KEFIR: Size(width_m=width), SALT: Size(width_m=other)}
    placement, _ = placed(Stocked(KEFIR, facings))

    more = more_facings(placement, SALT, sizes)

    if more:
        assert not is_overfull(placed(Stocked(KEFIR, facings), Stocked(SALT, more))[0], sizes)
    fuller, _ = placed(Stocked(KEFIR, facings), Stocked(SALT, more + 1))
    assert is_overfull(fuller, sizes)


@given(st.floats(0.0, 5.0), WIDTHS)
def test_as_many_fit_as_the_room_has_times_their_width(room: float, width: float) -> None:
    count = fitting(room, width)

    assert count * width <= room + 0.003
    assert (count + 1) * width > room


def test_units_stand_behind_one_another_and_are_stacked_only_where_the_height_is_known() -> None:
    placement, _ = placed()
    known = Size(0.1, 0.1, 0.12, frozenset())
    of_unknown_height = Size(0.1, depth_m=0.12, assumed=frozenset({"height"}))

    assert placement.clear_m == pytest.approx(0.35)
    assert units_per_facing(placement, known, 0.5) == 4 * 3
    assert units_per_facing(placement, of_unknown_height, 0.5) == 4
    assert units_per_facing(placement, known, 0.05) == 3


def test_both_sides_of_a_gondola_share_its_depth_and_a_wall_shelf_has_it_whole() -> None:
    gondola = make_element("G1", "gondola", Rectangle(5, 5, 1.25, 1.0))
    wall_shelf = make_element("S1", "wall_shelf", Rectangle(5, 5, 1.25, 0.5))
    bent = make_element("G2", "gondola", Outline(((0, 0), (2, 0), (2, 2))))

    assert shelf_depth(gondola, Slot("B", 1, 1)) == (0.5, False)
    assert shelf_depth(wall_shelf, Slot("A", 1, 1)) == (0.5, False)
    assert shelf_depth(bent, Slot("A", 1, 1)) == (USUAL_SHELF_DEPTH_M, True)


def test_a_size_that_nobody_told_is_the_usual_one_and_is_named_so() -> None:
    nothing = float("nan")
    sizes = sizes_of(table(product_id=["1", "2"], width_m=[0.07, nothing], height_m=[0.3, nothing]))

    assert size_of(sizes, "1") == Size(0.07, 0.3, USUAL_DEPTH_M, frozenset({"depth"}))
    assert size_of(sizes, "2") == size_of(sizes, "нет такого") == Size()
    assert sizes_of(None) == {}


def found_overfull(facings: int, *, width_m: float) -> list[Problem]:
    _, project = placed(Stocked(KEFIR, facings))
    return list(overfull(with_table(project, table(product_id=[KEFIR], width_m=[width_m]))))


def test_an_overfull_shelf_is_named_and_a_full_one_is_not() -> None:
    assert found_overfull(12, width_m=0.104) == []

    (problem,) = found_overfull(13, width_m=0.104)

    assert problem.code == "placements_overfull"
    assert problem.facts == {"surface": "Зал", "count": 1, "placements": "G1-A-1-1"}


def test_a_shelf_that_is_overfull_only_by_the_usual_width_is_a_note_that_says_so() -> None:
    assert found_overfull(12, width_m=float("nan")) == []

    (problem,) = found_overfull(13, width_m=float("nan"))

    assert (problem.code, problem.weight) == ("placements_overfull_maybe", "note")
    assert problem.facts["width"] == USUAL_WIDTH_M * 100.0
