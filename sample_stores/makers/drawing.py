"""Fixtures as boxes on the floor, and floors made of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, Literal

from planner.model.edits import add_elements, add_surface, next_id
from planner.model.element import Element, make_element
from planner.model.plan import Frame, Plan, Surface, SurfaceId
from planner.model.shape import Outline, Rectangle
from planner.units import FLOOR

Box = tuple[float, float, float, float]
"""x1, y1, x2, y2 in metres, y running down."""

Looks = Literal["down", "left", "up", "right"]

ANGLES: Final[dict[Looks, float]] = {"down": 0.0, "left": 90.0, "up": 180.0, "right": 270.0}


@dataclass(frozen=True, slots=True)
class Fixture:
    """One fixture to draw.

    Attributes:
        kind: Key into ``KINDS``.
        name: Unique on its floor.
        box: The ground it covers.
        looks: Where its front looks.
        height_m: Height, metres; None: its kind's usual one.
        zone: Its zone, where the drawn zones leave it open.
    """

    kind: str
    name: str
    box: Box
    looks: Looks = "down"
    height_m: float | None = None
    zone: str = ""


@dataclass(frozen=True, slots=True)
class Zone:
    """A named rectangle of floor."""

    name: str
    box: Box


def box_at(x: float, y: float, wide: float, high: float) -> Box:
    """Return the box round a middle."""
    return (x - wide / 2.0, y - high / 2.0, x + wide / 2.0, y + high / 2.0)


def floor_plan(
    where: SurfaceId,
    name: str,
    room: Box,
    frame: Frame,
    zones: Iterable[Zone],
    fixtures: Iterable[Fixture],
) -> Plan:
    """Draw one floor with its room, its zones and its fixtures, ids in their order."""
    surface = Surface(where, name, FLOOR, frame=frame, outlines=(_ring(room),))
    plan = add_surface(Plan(), surface)
    for zone in zones:
        shape = Outline(_ring(zone.box))
        drawn = make_element(next_id(plan, "zone"), "zone", shape, name=zone.name)
        plan = add_elements(plan, where, [drawn])
    for fixture in fixtures:
        plan = add_elements(plan, where, [_element(plan, fixture)])
    return plan


def named(plan: Plan, where: SurfaceId, name: str) -> Element:
    """Return the fixture of a name.

    Raises:
        KeyError: There is none, or several.
    """
    found = [e for e in plan.surfaces[where].elements.values() if e.name == name]
    if len(found) != 1:
        raise KeyError(name)
    return found[0]


def _element(plan: Plan, fixture: Fixture) -> Element:
    return make_element(
        next_id(plan, fixture.kind),
        fixture.kind,
        _rectangle(fixture.box, fixture.looks),
        name=fixture.name,
        zone=fixture.zone,
        height_m=fixture.height_m,
    )


def _rectangle(box: Box, looks: Looks) -> Rectangle:
    x1, y1, x2, y2 = box
    wide, high = round(x2 - x1, 4), round(y2 - y1, 4)
    width, depth = (wide, high) if looks in {"down", "up"} else (high, wide)
    return Rectangle(
        round((x1 + x2) / 2.0, 4), round((y1 + y2) / 2.0, 4), width, depth, ANGLES[looks]
    )


def _ring(box: Box) -> tuple[tuple[float, float], ...]:
    x1, y1, x2, y2 = (round(value, 4) for value in box)
    return ((x1, y1), (x2, y1), (x2, y2), (x1, y2))
