"""Space syntax of a shop: which points take part, what is refused, what is handed on."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
import shapely

from planner.analysis.depthmapx_columns import COLUMNS
from planner.analysis.parameters import DEFAULTS
from planner.analysis.space import space_of
from planner.analysis.syntax import Syntax, points_of, syntax_of, table_of
from planner.analysis.views import Level, Views, views_of
from planner.errors import DataError
from planner.model.element import Element, make_element
from planner.model.plan import Frame
from planner.model.shape import Line
from tests.unit.analysis.floors import shop, surface

BARRIER = make_element("W1", "wall", Line(((6.0, 0.0), (6.0, 9.0))), height_m=3.0)
FRAME = Frame(x0=100.0, y0=9.0)


def views(*elements: Element, level: Level = "eye", frame: Frame = FRAME) -> Views:
    floor = replace(surface(elements or shop()), frame=frame)
    return views_of(space_of(floor, DEFAULTS), level)


def measured(*elements: Element, level: Level = "eye") -> Syntax:
    return syntax_of(views(*elements, level=level), 0.5)


def test_points_lie_on_whole_steps_of_the_files_and_on_free_ground() -> None:
    floor = views(frame=Frame(x0=0.1, y0=0.2))

    grid = points_of(floor, 0.5)

    x, y = floor.space.surface.frame.outside(*grid.centres.T)
    assert (np.abs(np.rint(x / 0.5) * 0.5 - x) < 1e-9).all()
    assert (np.abs(np.rint(y / 0.5) * 0.5 - y) < 1e-9).all()
    assert shapely.contains_xy(floor.space.ground, grid.centres).all()


def test_points_of_both_levels_are_the_same_and_the_knee_sees_less() -> None:
    eye, knee = measured(level="eye"), measured(level="knee")

    assert (eye.grid.mask == knee.grid.mask).all()
    assert (knee.measures["connectivity"] <= eye.measures["connectivity"]).all()
    assert (knee.measures["area"] <= eye.measures["area"] + 1e-9).all()
    assert knee.measures["connectivity"].sum() < eye.measures["connectivity"].sum()


def test_no_point_lies_on_a_wall_without_thickness_which_parts_the_floor() -> None:
    parted = measured(BARRIER)

    assert not (np.abs(parted.grid.centres[:, 0] - 6.0) < 0.1).any()
    (problem,) = parted.problems
    assert problem.code == "syntax_parts"
    assert problem.facts["points"] == 2 * int(str(problem.facts["reached"]))
    assert measured().problems == ()


def test_a_raster_has_every_measure_where_there_is_a_point() -> None:
    syntax = measured()

    raster = syntax.raster("connectivity")

    assert raster.values.shape == syntax.grid.mask.shape
    assert (np.isfinite(raster.values) == syntax.grid.mask).all()
    assert set(syntax.measures) == set(COLUMNS)


def test_the_table_is_in_the_coordinates_of_the_files_by_rising_reference() -> None:
    floor = views(BARRIER)

    table = table_of(syntax_of(floor, 0.5), FRAME)

    assert table["Ref"][0] == (1 << 16) + 1
    assert (np.diff(table["Ref"]) > 0).all()
    assert (table["x"].min(), table["x"].max()) == (100.5, 111.5)
    assert (table["y"].min(), table["y"].max()) == (0.5, 8.5)
    left = table["x"] < 102.9
    low = table["y"] < 4.5
    assert (table["Isovist Drift Angle"][left & low] < 90.0).all()
    assert (table["Isovist Drift Angle"][left & (table["y"] > 4.5)] > 270.0).all()


@pytest.mark.parametrize(
    ("spacing", "code"),
    [
        (0.0, "syntax_spacing"),
        (-1.0, "syntax_spacing"),
        (float("nan"), "syntax_spacing"),
        (float("inf"), "syntax_spacing"),
        (0.02, "syntax_too_fine"),
        (50.0, "syntax_no_points"),
    ],
)
def test_grids_that_cannot_be_are_refused(spacing: float, code: str) -> None:
    with pytest.raises(DataError) as refused:
        syntax_of(views(), spacing)

    assert refused.value.code == code


def test_the_width_that_a_refusal_names_is_enough() -> None:
    with pytest.raises(DataError) as refused:
        points_of(views(), 0.02)

    assert points_of(views(), float(refused.value.facts["enough"])).mask.any()


def test_what_progress_raises_stops_the_measuring() -> None:
    told: list[int] = []

    def stop(done: int, whole: int) -> None:
        told.append(done)
        if done > whole // 3:
            raise InterruptedError

    with pytest.raises(InterruptedError):
        syntax_of(views(), 0.5, stop)

    assert told == sorted(told)
