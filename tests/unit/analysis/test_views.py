"""Views from inside a shop: what blocks at eye and at knee, and where no eye can be."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType

import numpy as np
import pytest
from shapely.geometry import Point

from planner.analysis.parameters import DEFAULTS
from planner.analysis.space import space_of
from planner.analysis.views import Level, Views, views_of
from planner.errors import DataError
from planner.model.element import Element, ElementId, make_element
from planner.model.plan import Surface
from planner.model.shape import Line, Rectangle
from tests.unit.analysis.floors import ROOM, surface

TALL = make_element("G1", "gondola", Rectangle(6.0, 4.5, 2.0, 1.0), height_m=1.8)
LOW = make_element("T1", "table", Rectangle(3.0, 2.0, 1.0, 1.0), height_m=0.8)
WALL = make_element("W1", "wall", Line(((9.0, 0.0), (9.0, 4.0))), height_m=3.0)
ZONE = make_element("Z1", "zone", Rectangle(6.0, 8.0, 4.0, 1.0))


def views(*elements: Element, level: Level = "eye") -> Views:
    return views_of(space_of(surface(elements or (TALL, LOW, WALL, ZONE)), DEFAULTS), level)


def test_an_empty_room_is_seen_whole() -> None:
    view = views(ZONE).at(5.0, 4.0)

    assert view.area == pytest.approx(108.0)
    assert view.perimeter == pytest.approx(42.0)
    assert view.occlusivity == 0.0
    assert view.polygon.area == pytest.approx(108.0)
    assert view.drift_magnitude == pytest.approx(1.25**0.5)
    assert view.drift_angle_deg == pytest.approx(26.565051)


def test_low_fixtures_block_the_knee_and_not_the_eye() -> None:
    behind = Point(3.0, 4.0)

    assert views(LOW).at(3.0, 0.5).polygon.contains(behind)
    assert not views(LOW, level="knee").at(3.0, 0.5).polygon.contains(behind)


def test_tall_fixtures_and_walls_without_thickness_block_both() -> None:
    for level in ("eye", "knee"):
        view = views(level=level).at(6.0, 2.0)

        assert not view.polygon.contains(Point(6.0, 7.0))
        assert not view.polygon.contains(Point(11.0, 1.0))
        assert view.polygon.contains(Point(2.0, 6.0))


@pytest.mark.parametrize(
    ("x", "y", "level", "code", "element"),
    [
        (6.0, 4.5, "eye", "eye_in_obstacle", "G1"),
        (7.0, 4.5, "eye", "eye_in_obstacle", "G1"),
        (9.0, 2.0, "eye", "eye_in_obstacle", "W1"),
        (3.0, 2.0, "knee", "eye_in_obstacle", "T1"),
        (13.0, 4.0, "eye", "eye_outside", None),
        (0.0, 4.0, "eye", "eye_outside", None),
    ],
)
def test_where_nobody_can_look_from_is_refused(
    x: float, y: float, level: Level, code: str, element: str | None
) -> None:
    with pytest.raises(DataError) as refused:
        views(level=level).at(x, y)

    assert refused.value.code == code
    assert refused.value.facts.get("element") == element


def test_one_can_look_over_a_low_table() -> None:
    assert views().at(3.0, 2.0).area > 50.0


def test_a_floor_without_walls_is_refused() -> None:
    open_floor = replace(surface((TALL,)), outlines=())

    with pytest.raises(DataError) as refused:
        views_of(space_of(open_floor, DEFAULTS))

    assert refused.value.code == "views_without_walls"


def test_points_are_refused_in_the_coordinates_of_the_files() -> None:
    floor: Surface = replace(surface((TALL,)), frame=replace(surface(()).frame, x0=100.0, y0=9.0))

    with pytest.raises(DataError) as refused:
        views_of(space_of(floor, DEFAULTS)).at(-1.0, 1.0)

    assert (refused.value.facts["x"], refused.value.facts["y"]) == (99.0, 8.0)


def test_a_column_ring_inside_the_walls_is_solid() -> None:
    ring = ((5.0, 4.0), (6.0, 4.0), (6.0, 5.0), (5.0, 5.0))
    by_id = MappingProxyType({ElementId(ZONE.id): ZONE})
    floor = replace(surface(()), outlines=(ROOM, ring), elements=by_id)
    inside = views_of(space_of(floor, DEFAULTS))

    assert not inside.at(5.5, 2.0).polygon.contains(Point(5.5, 7.0))
    with pytest.raises(DataError, match="eye_outside"):
        inside.at(5.5, 4.5)
    assert np.isfinite(inside.walls).all()
