from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from shapely.geometry import Point as Spot

from planner.errors import PlanError
from planner.model.edits import add_elements, add_endcaps, add_surface
from planner.model.element import ElementId, make_element
from planner.model.pattern import usual_pattern
from planner.model.plan import Plan, Surface, SurfaceId
from planner.model.runs import Axes, run_ends, run_rectangles
from planner.model.shape import Rectangle, footprint

FLOOR = SurfaceId("зал")
ENDCAP, GONDOLA = usual_pattern("endcap"), usual_pattern("gondola")
ANGLES = st.floats(0.0, 6.28)


@given(angle=ANGLES, bays=st.integers(1, 8), runs=st.integers(1, 5), aisle=st.floats(0.0, 3.0),
       way=st.sampled_from([1.0, -1.0]))  # fmt: skip
def test_runs_of_any_direction_keep_bay_width_depth_and_aisle(
    angle: float, bays: int, runs: int, aisle: float, way: float
) -> None:
    along = (math.cos(angle), math.sin(angle))
    axes = Axes((3.0, 4.0), along, (-along[1], along[0]))

    made = run_rectangles(GONDOLA, axes, way, way, bays, runs, aisle)

    assert len(made) == runs
    for number, shape in enumerate(made):
        assert shape.width == pytest.approx(1.25 * bays)
        assert shape.depth == pytest.approx(1.0)
        middle = axes.of((shape.x, shape.y))
        assert middle[1] == pytest.approx(way * (0.5 + number * (1.0 + aisle)), abs=1e-6)


@given(angle=st.floats(0.0, 359.0), depth=st.floats(0.6, 2.0))
def test_endcaps_stand_against_both_ends_and_look_away_from_the_run(
    angle: float, depth: float
) -> None:
    run = make_element("G1", "gondola", Rectangle(5.0, 5.0, 3.75, depth, angle))
    plan = add_surface(Plan(), Surface(FLOOR, "Зал", "floor"))
    plan = add_elements(plan, FLOOR, [run])

    plan = add_endcaps(plan, FLOOR, [run.id], ENDCAP)

    new = [e for e in plan.surfaces[FLOOR].elements.values() if e.kind == "endcap"]
    assert len(new) == 2
    for endcap, (end, out) in zip(new, run_ends(run), strict=True):
        shape = endcap.shape
        assert isinstance(shape, Rectangle)
        assert shape.width == pytest.approx(depth)
        look = math.radians(endcap.facing_deg)
        assert (math.cos(look), math.sin(look)) == pytest.approx(out, abs=1e-6)
        assert footprint(shape).distance(Spot(end)) < 1e-6
    with pytest.raises(PlanError, match="no_run_ends"):
        add_endcaps(plan, FLOOR, [run.id], ENDCAP)


@pytest.mark.parametrize("kind", ["table", "wall_shelf", "zone"])
def test_what_sells_on_one_side_or_has_no_bays_has_no_ends(kind: str) -> None:
    other = make_element(ElementId("X1"), kind, Rectangle(5.0, 5.0, 3.0, 1.0))

    assert run_ends(other) == ()
