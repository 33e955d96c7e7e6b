"""Properties of an element as people type them, and the edits that typing makes."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from types import MappingProxyType
from typing import Final

from planner.errors import PlanError
from planner.model.edits import move_elements, rename_element, reshape_element, set_fittings
from planner.model.element import Element
from planner.model.plan import Frame, Plan, SurfaceId
from planner.model.shape import Line, Rectangle, Shape, centre

PlanEdit = Callable[[Plan], Plan]
NAME: Final = "name"
FACINGS: Final = "facings"
WHOLE: Final = ("bays", "levels", FACINGS)
FIELDS: Final = (
    "x", "y", "width", "depth", "thickness", "angle", "height", "bays", "levels",
)  # fmt: skip
"""Numbers that can be typed, in the order in which they are shown."""
LENGTHS: Final = ("x", "y", "width", "depth", "thickness")
"""Fields in surface units; a height is in metres, an angle in degrees."""
MOST: Final[Mapping[str, float]] = MappingProxyType(
    {"x": 1e6, "y": 1e6, "width": 1e5, "depth": 1e5, "thickness": 1e3, "height": 100.0,
     "bays": 500, "levels": 50, "facings": 999, "angle": 360.0}
)  # fmt: skip
"""No fixture has more; what is typed beyond is a slip."""


def values_of(element: Element, frame: Frame) -> dict[str, float]:
    """Return the numbers of an element that can be changed, by field.

    Places are in the coordinates of the user's files, centre of the shape; angles in degrees
    as those files turn; sizes in surface units; height in metres.
    """
    x, y = frame.outside(*centre(element.shape))
    values: dict[str, float] = {"x": x, "y": y}
    if isinstance(element.shape, Rectangle):
        values["width"], values["depth"] = element.shape.width, element.shape.depth
        values["angle"] = frame.angle(element.shape.angle_deg)
    if isinstance(element.shape, Line):
        values["thickness"] = element.shape.thickness
    if element.height_m > 0.0 or element.traits.height_m > 0.0:
        values["height"] = element.height_m
    if element.traits.sells and element.traits.sides != ("top",):
        values["bays"] = float(element.bays)
        values["levels"] = float(max(1, len(element.levels_m)))
    return values


def read_number(key: str, text: str) -> float:
    """Read a number as either language writes it.

    Raises:
        PlanError: ``not_a_number``, ``not_a_whole_number`` or ``out_of_range``.
    """
    plain = "".join(text.split()).replace(",", ".").replace("\N{MINUS SIGN}", "-").rstrip("°")
    try:
        number = float(plain)
    except ValueError:
        raise PlanError("not_a_number", text=text) from None
    if not math.isfinite(number) or abs(number) > MOST[key]:
        raise PlanError("out_of_range", text=text, most=MOST[key])
    if key in WHOLE and number != int(number):
        raise PlanError("not_a_whole_number", text=text)
    return number


def read_whole(text: str) -> int:
    """Read a number of facings.

    Raises:
        PlanError: ``not_a_number``, ``not_a_whole_number`` or ``out_of_range``.
    """
    return int(read_number(FACINGS, text))


def edit_of(
    where: SurfaceId, element: Element, frame: Frame, key: str, text: str
) -> tuple[str, PlanEdit]:
    """Return the name of the step and the edit that a typed text asks for.

    Args:
        where: The surface it stands on.
        element: As it is now.
        frame: Of that surface.
        key: ``NAME`` or one of ``FIELDS``.
        text: What was typed.

    Raises:
        PlanError: ``not_a_number``, ``not_a_whole_number``, ``out_of_range``, or what the
            changed shape or element says.
    """
    if key == NAME:
        rename = partial(rename_element, where=where, element_id=element.id, name=text)
        return "rename", rename
    number = read_number(key, text)
    if key in ("x", "y"):
        return "set_place", _moved(where, element, frame, key, number)
    if key in ("height", "bays", "levels"):
        return "set_fittings", _refitted(where, element, key, number)
    shape = _reshaped(element.shape, frame, key, number)
    step = "set_angle" if key == "angle" else "set_size"
    return step, partial(reshape_element, where=where, element_id=element.id, shape=shape)


def _moved(where: SurfaceId, element: Element, frame: Frame, key: str, number: float) -> PlanEdit:
    old = centre(element.shape)
    x, y = frame.outside(*old)
    new = frame.inside(*((number, y) if key == "x" else (x, number)))
    dx, dy = new[0] - old[0], new[1] - old[1]
    return partial(move_elements, where=where, ids=(element.id,), dx=dx, dy=dy)


def _reshaped(shape: Shape, frame: Frame, key: str, number: float) -> Shape:
    if isinstance(shape, Rectangle):
        if key == "angle":
            return replace(shape, angle_deg=frame.angle(number))
        return replace(shape, width=number) if key == "width" else replace(shape, depth=number)
    if isinstance(shape, Line):
        return replace(shape, thickness=number)
    return shape


def _refitted(where: SurfaceId, element: Element, key: str, number: float) -> PlanEdit:
    bays, height, levels = element.bays, element.height_m, element.levels_m
    if key == "bays":
        bays = int(number)
    elif key == "height":
        height = number
        levels = tuple(bottom for bottom in levels if bottom < height)
        if element.levels_m and not levels:
            raise PlanError("bad_levels", element=element.id, height_m=height)
    else:
        levels = _levels(element, int(number))
    return partial(
        set_fittings,
        where=where,
        element_id=element.id,
        bays=bays,
        levels_m=levels,
        height_m=height,
    )


def _levels(element: Element, count: int) -> tuple[float, ...]:
    """Return bottoms of levels: the lowest ones of today, or all spread anew for more of them."""
    if count < 1:
        raise PlanError("bad_levels", element=element.id, height_m=element.height_m)
    if count <= len(element.levels_m):
        return element.levels_m[:count]
    lowest = element.levels_m[0] if element.levels_m else 0.0
    gap = (element.height_m - lowest) / count
    return tuple(round(lowest + gap * nth, 3) for nth in range(count))
