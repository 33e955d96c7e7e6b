from __future__ import annotations

import pytest
from hypothesis import given

from planner.errors import PlanError
from planner.model.element import Element, Stocked, make_element
from planner.model.kinds import KINDS
from planner.model.pattern import Pattern, pattern_of, usual_pattern
from planner.model.placements import slots_of
from planner.model.shape import Rectangle, Shape
from tests.strategies import PATTERNS, SHAPES, elements


@pytest.mark.parametrize("kind", KINDS)
def test_what_a_kind_usually_is_draws_what_an_element_of_it_usually_is(kind: str) -> None:
    shape = Rectangle(1.0, 2.0, KINDS[kind].width, KINDS[kind].depth)

    assert usual_pattern(kind).element("X1", shape) == make_element("X1", kind, shape)


@given(elements("X1", kinds=("gondola", "table", "fridge")))
def test_a_type_made_of_a_rectangle_draws_the_like_of_it(element: Element) -> None:
    if not isinstance(element.shape, Rectangle):
        return

    drawn = pattern_of(element, "свой").element("X2", element.shape)

    for field in ("kind", "shape", "height_m", "bays", "levels_m"):
        assert getattr(drawn, field) == getattr(element, field)
    assert not drawn.stock


@given(PATTERNS, SHAPES)
def test_products_of_a_type_stand_on_placements_that_there_are(
    pattern: Pattern, shape: Shape
) -> None:
    drawn = pattern.element("X1", shape)

    assert set(drawn.stock) <= set(slots_of(drawn))
    assert drawn.bays >= 1


def test_a_wider_one_has_bays_as_wide_as_the_type_and_keeps_its_products() -> None:
    gondola = make_element("G1", "gondola", Rectangle(0.0, 0.0, 2.0, 0.9), bays=2)
    slot = slots_of(gondola)[0]
    stocked = make_element("G1", "gondola", gondola.shape, bays=2, stock={slot: (Stocked("a"),)})  # type: ignore[arg-type]
    pattern = pattern_of(stocked, "узкая", with_stock=True)

    drawn = pattern.element("G2", Rectangle(0.0, 0.0, 5.0, 0.9))

    assert drawn.bays == 5
    assert drawn.stock == stocked.stock


def test_a_type_without_size_is_refused() -> None:
    with pytest.raises(PlanError, match="bad_size"):
        Pattern("gondola", 0.0, 1.0)
