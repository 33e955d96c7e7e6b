from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from planner.errors import PlanError
from planner.model.edits import (
    add_elements,
    add_surface,
    align_elements,
    distribute_elements,
    group_elements,
    lock_elements,
    match_elements,
    mirror_elements,
    order_elements,
    scale_elements,
    ungroup_elements,
)
from planner.model.edits.on_arrangement import SHARES
from planner.model.element import Element, ElementId, ProductId, Slot, Stocked, make_element
from planner.model.kinds import KINDS
from planner.model.placements import element_placements, slots_of
from planner.model.plan import Plan, Surface
from planner.model.shape import Line, Outline, Point, Rectangle, mirrored, scaled
from tests.strategies import FLOOR_ID, FORMS, LINES, METRES, OUTLINES, RECTANGLES, SHAPES

UPRIGHT = st.builds(
    Rectangle, METRES, METRES, st.floats(0.2, 6.0), st.floats(0.2, 6.0),
    st.sampled_from([0.0, 90.0, 180.0, 270.0]),
)  # fmt: skip
SOME = st.lists(RECTANGLES, min_size=3, max_size=6)
SIDES = st.sampled_from(list(SHARES))
SELLING = [key for key, kind in KINDS.items() if kind.sells and kind.medium == "floor"]


def store(*elements: Element) -> Plan:
    return add_elements(add_surface(Plan(), Surface(FLOOR_ID, "Зал", "floor")), FLOOR_ID, elements)


def shelves(shapes: list[Rectangle]) -> Plan:
    return store(*(make_element(f"O{n}", "obstacle", shape) for n, shape in enumerate(shapes)))


def all_of(plan: Plan) -> list[Element]:
    return list(plan.surfaces[FLOOR_ID].elements.values())


def ids_of(plan: Plan) -> list[ElementId]:
    return list(plan.surfaces[FLOOR_ID].elements)


def box_of(plan: Plan) -> list[float]:
    bounds = [one.footprint.bounds for one in all_of(plan)]
    least, most = [min(b[n] for b in bounds) for n in (0, 1)], [2, 3]
    return [*least, *(max(b[n] for b in bounds) for n in most)]


@given(shapes=SOME, side=SIDES)
def test_aligned_elements_share_a_line_of_the_box_that_was_round_them(
    shapes: list[Rectangle], side: str
) -> None:
    plan = shelves(shapes)
    axis, share = SHARES[side]
    before = box_of(plan)
    goal = before[axis] + share * (before[axis + 2] - before[axis])

    aligned = align_elements(plan, FLOOR_ID, ids_of(plan), side)  # type: ignore[arg-type]

    for old, new in zip(all_of(plan), all_of(aligned), strict=True):
        low, high = new.footprint.bounds[axis], new.footprint.bounds[axis + 2]
        assert low + share * (high - low) == pytest.approx(goal, abs=1e-6)
        other = 1 - axis
        assert new.footprint.bounds[other] == pytest.approx(old.footprint.bounds[other])


@given(shapes=SOME, side=SIDES)
def test_aligning_again_changes_nothing(shapes: list[Rectangle], side: str) -> None:
    plan = shelves(shapes)
    once = align_elements(plan, FLOOR_ID, ids_of(plan), side)  # type: ignore[arg-type]

    twice = align_elements(once, FLOOR_ID, ids_of(once), side)  # type: ignore[arg-type]

    assert box_of(twice) == pytest.approx(box_of(once), abs=1e-6)


@given(shapes=SOME, is_across=st.booleans())
def test_gaps_are_equal_and_the_ends_stay(shapes: list[Rectangle], is_across: bool) -> None:
    plan, axis = shelves(shapes), 0 if is_across else 1
    order = sorted(
        all_of(plan),
        key=lambda e: (round(sum(e.footprint.bounds[axis::2]) / 2.0, 6), e.id),
    )

    spread = distribute_elements(plan, FLOOR_ID, ids_of(plan), is_across=is_across)

    there = spread.surfaces[FLOOR_ID].elements
    row = [there[one.id].footprint.bounds for one in order]
    gaps = [b[axis] - a[axis + 2] for a, b in pairwise(row)]
    assert gaps == pytest.approx([gaps[0]] * len(gaps), abs=1e-6)
    for end in (order[0], order[-1]):
        assert there[end.id] is plan.surfaces[FLOOR_ID].elements[end.id]


def test_a_group_is_aligned_and_spread_as_one() -> None:
    shapes = [Rectangle(1, 1, 1, 1), Rectangle(3, 4, 1, 1), Rectangle(9, 2, 1, 1)]
    plan = group_elements(shelves(shapes), FLOOR_ID, [ElementId("O0"), ElementId("O1")])

    aligned = align_elements(plan, FLOOR_ID, ids_of(plan), "right")

    places = [(one.shape.x, one.shape.y) for one in all_of(aligned)]  # type: ignore[union-attr]
    assert places == [(7.0, 1.0), (9.0, 4.0), (9.0, 2.0)]


@given(shapes=SOME, measure=st.sampled_from(["width", "depth"]))
def test_the_largest_sets_the_size_and_middles_stay(shapes: list[Rectangle], measure: str) -> None:
    plan = shelves(shapes)
    largest = max(getattr(shape, measure) for shape in shapes)

    matched = match_elements(plan, FLOOR_ID, ids_of(plan), measure)  # type: ignore[arg-type]

    for old, new in zip(shapes, all_of(matched), strict=True):
        assert isinstance(new.shape, Rectangle)
        assert new.shape == replace(old, **{measure: largest})


def test_the_highest_sets_the_height_and_levels_stay() -> None:
    plan = store(
        make_element("G1", "gondola", Rectangle(0, 0, 1, 1), height_m=1.4),
        make_element("G2", "gondola", Rectangle(3, 0, 1, 1), height_m=2.2),
        make_element("Z1", "zone", Rectangle(5, 5, 2, 2)),
    )

    matched = match_elements(plan, FLOOR_ID, ids_of(plan), "height")

    assert [one.height_m for one in all_of(matched)] == [2.2, 2.2, 0.0]
    assert [one.levels_m for one in all_of(matched)] == [one.levels_m for one in all_of(plan)]


@given(shape=SHAPES, x=METRES, y=METRES, is_across=st.booleans(), keeps_front=st.booleans())
def test_a_mirror_image_of_a_mirror_image_is_the_shape(
    shape: Rectangle | Outline | Line, x: float, y: float, is_across: bool, keeps_front: bool
) -> None:
    image = mirrored(shape, (x, y), is_across=is_across, keeps_front=keeps_front)
    back = mirrored(image, (x, y), is_across=is_across, keeps_front=keeps_front)

    if isinstance(shape, Rectangle):
        assert isinstance(back, Rectangle)
        assert (back.x, back.y) == pytest.approx((shape.x, shape.y), abs=1e-9)
        turned = (back.angle_deg - shape.angle_deg + 180.0) % 360.0
        assert turned == pytest.approx(180.0, abs=1e-9)
    else:
        assert not isinstance(back, Rectangle)
        flat = [value for point in back.points for value in point]
        assert flat == pytest.approx([v for point in shape.points for v in point], abs=1e-9)


@st.composite
def stocked(draw: st.DrawFn) -> Element:
    kind = draw(st.sampled_from(SELLING))
    element = make_element("G1", kind, draw(FORMS[KINDS[kind].form]), bays=draw(st.integers(1, 4)))
    slots = slots_of(element)
    assume(slots)
    put = {slot: (Stocked(ProductId(str(slot))),) for slot in slots}
    return replace(element, stock=put)


def image_of(at: Point, is_across: bool) -> Point:
    return (6.0 - at[0], at[1]) if is_across else (at[0], 4.0 - at[1])


@given(element=stocked(), is_across=st.booleans())
def test_a_mirror_shows_each_product_where_its_image_is(element: Element, is_across: bool) -> None:
    plan = store(element)

    image = mirror_elements(plan, FLOOR_ID, [element.id], (3.0, 2.0), is_across=is_across)

    def places(one: Element) -> dict[ProductId, tuple[Point, Point]]:
        return {
            put.product: (place.line[0], place.line[-1])
            for place in element_placements(FLOOR_ID, one)
            if place.slot.face != "T"
            for put in place.products
        }

    before, after = places(element), places(all_of(image)[0])
    assert before.keys() == after.keys()
    for product, (left, right) in before.items():
        new_left, new_right = after[product]
        assert new_left == pytest.approx(image_of(right, is_across), abs=1e-6)
        assert new_right == pytest.approx(image_of(left, is_across), abs=1e-6)


def test_a_way_leads_where_its_image_does() -> None:
    path = make_element("D1", "desired_path", Line(((0.0, 0.0), (2.0, 0.0), (2.0, 3.0))))

    image = mirror_elements(store(path), FLOOR_ID, [path.id], (3.0, 0.0), is_across=True)

    shape = all_of(image)[0].shape
    assert isinstance(shape, Line)
    assert shape.points == ((6.0, 0.0), (4.0, 0.0), (4.0, 3.0))


FACTORS = st.floats(0.2, 5.0)


@given(shape=UPRIGHT, across=FACTORS, down=FACTORS, x=METRES, y=METRES)
def test_an_upright_rectangle_covers_its_stretched_box(
    shape: Rectangle, across: float, down: float, x: float, y: float
) -> None:
    x1, y1, x2, y2 = make_element("O1", "obstacle", shape).footprint.bounds

    new = make_element("O1", "obstacle", scaled(shape, across, down, (x, y)))

    wanted = (x + (x1 - x) * across, y + (y1 - y) * down, x + (x2 - x) * across,
              y + (y2 - y) * down)  # fmt: skip
    assert new.footprint.bounds == pytest.approx(wanted, abs=1e-6)


@given(shape=RECTANGLES, across=FACTORS, down=FACTORS)
def test_in_its_own_axes_a_rectangle_becomes_as_large_as_its_factors_say(
    shape: Rectangle, across: float, down: float
) -> None:
    new = scaled(shape, across, down, (shape.x, shape.y), shape.angle_deg)

    assert isinstance(new, Rectangle)
    assert (new.width, new.depth) == pytest.approx((shape.width * across, shape.depth * down))
    assert (new.x, new.y, new.angle_deg) == pytest.approx((shape.x, shape.y, shape.angle_deg))


@given(shape=OUTLINES | LINES, across=FACTORS, down=FACTORS, x=METRES, y=METRES, angle=METRES)
def test_stretching_back_leads_back(
    shape: Outline | Line, across: float, down: float, x: float, y: float, angle: float
) -> None:
    there = scaled(shape, across, down, (x, y), angle)
    back = scaled(there, 1.0 / across, 1.0 / down, (x, y), angle)

    assert not isinstance(back, Rectangle)
    flat = [value for point in back.points for value in point]
    assert flat == pytest.approx([v for point in shape.points for v in point], abs=1e-6)


def test_bays_follow_the_width_unless_someone_set_them() -> None:
    usual = make_element("G1", "gondola", Rectangle(0, 0, 2.5, 1))
    chosen = make_element("G2", "gondola", Rectangle(9, 0, 2.5, 1), bays=5)
    plan = store(usual, chosen)

    wide = scale_elements(plan, FLOOR_ID, ids_of(plan), (2.0, 1.0), (0.0, 0.0))

    assert [one.bays for one in all_of(wide)] == [4, 5]


def test_products_on_bays_that_are_gone_leave() -> None:
    gondola = make_element("G1", "gondola", Rectangle(0, 0, 5, 1))
    kept, gone = Slot("A", 1, 1), Slot("A", 4, 1)
    stock = {kept: (Stocked(ProductId("чай")),), gone: (Stocked(ProductId("кофе")),)}
    plan = store(replace(gondola, stock=stock))

    narrow = scale_elements(plan, FLOOR_ID, [gondola.id], (0.5, 1.0), (0.0, 0.0))

    assert list(all_of(narrow)[0].stock) == [kept]


def test_groups_have_names_of_their_own_until_they_are_dissolved() -> None:
    plan = shelves([Rectangle(n, 0, 0.5, 0.5) for n in range(4)])
    ids = ids_of(plan)

    grouped = group_elements(group_elements(plan, FLOOR_ID, ids[:2]), FLOOR_ID, ids[2:])
    names = [one.group for one in all_of(grouped)]
    dissolved = ungroup_elements(grouped, FLOOR_ID, ids)

    assert names[0] == names[1] != names[2] == names[3]
    assert "" not in names
    assert {one.group for one in all_of(dissolved)} == {""}


def test_a_lock_is_set_and_taken_off() -> None:
    plan = shelves([Rectangle(0, 0, 1, 1)])

    locked = lock_elements(plan, FLOOR_ID, ids_of(plan), is_locked=True)

    assert all_of(locked)[0].is_locked
    assert lock_elements(locked, FLOOR_ID, ids_of(plan), is_locked=False) == plan


@given(chosen=st.sets(st.integers(0, 4), min_size=1), to_front=st.booleans())
def test_the_order_of_the_others_and_of_the_chosen_stays(chosen: set[int], to_front: bool) -> None:
    plan = shelves([Rectangle(n, 0, 0.5, 0.5) for n in range(5)])
    ids = ids_of(plan)
    first = [key for n, key in enumerate(ids) if n in chosen]
    rest = [key for n, key in enumerate(ids) if n not in chosen]

    ordered = order_elements(plan, FLOOR_ID, first, to_front=to_front)

    assert ids_of(ordered) == ([*rest, *first] if to_front else [*first, *rest])
    assert order_elements(ordered, FLOOR_ID, first, to_front=to_front) is ordered


def test_what_is_not_there_cannot_be_arranged() -> None:
    plan = shelves([Rectangle(0, 0, 1, 1)])

    for edit in (group_elements, ungroup_elements):
        with pytest.raises(PlanError, match="no_element"):
            edit(plan, FLOOR_ID, [ElementId("G99")])
    with pytest.raises(PlanError, match="no_element"):
        align_elements(plan, FLOOR_ID, [ElementId("G99")], "left")
