"""Properties of elements as people type them, and the edits that typing makes."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from types import MappingProxyType
from typing import Final

from planner.errors import PlanError
from planner.model.cells import is_block
from planner.model.edits import (
    put_on_layer,
    set_kind,
    set_zone,
)
from planner.model.edits.on_arrangement import with_shape
from planner.model.element import Element
from planner.model.plan import Frame, Plan, SurfaceId
from planner.model.shape import Line, Outline, Point, Rectangle, Shape, centre, moved, scaled
from planner.model.signs import SIGNS
from planner.tools.making_room import REPLACES
from planner.tools.snapping import whole
from planner.units import FLOOR, PAGE
from planner.wording import Words

PlanEdit = Callable[[Plan], Plan]
NAME: Final = "name"
KIND: Final = "kind"
ZONE: Final = "zone"
SYMBOL: Final = "symbol"
LAYER: Final = "layer"
FACINGS: Final = "facings"
ALGORITHM: Final = "algorithm"
STICKY: Final = "sticky"
SHOWN: Final = ("columns", "rows", "shown", "margin")
"""Numbers of blocks of a page: how they show their positions, and what they keep free."""
WHOLE: Final = ("bays", "levels", "columns", "rows", "shown", FACINGS)
FIELDS: Final = (
    "x", "y", "width", "depth", "thickness", "angle", "height", "bays", "levels", *SHOWN,
)  # fmt: skip
"""Numbers that can be typed, in the order in which they are shown."""
LENGTHS: Final = ("x", "y", "width", "depth", "thickness", "margin")
"""Fields in surface units; a height is in metres, an angle in degrees."""
MOST: Final[Mapping[str, float]] = MappingProxyType(
    {"x": 1e6, "y": 1e6, "width": 1e5, "depth": 1e5, "thickness": 1e3, "height": 100.0,
     "bays": 500, "levels": 50, "facings": 999, "angle": 360.0,
     "columns": 50, "rows": 200, "shown": 500, "margin": 1e3}
)  # fmt: skip
"""No fixture has more; what is typed beyond is a slip."""
OWN_CAPTIONS: Final[Mapping[str, str]] = MappingProxyType(
    {"x": "property_x_", "y": "property_y_", "depth": "property_depth_"}
)
"""Beginnings of the codes of what fields are called in a unit, where they are called otherwise."""
STEPS: Final[Mapping[str, str]] = MappingProxyType(
    {NAME: "rename", KIND: "set_kind", ZONE: "set_zone", SYMBOL: "set_symbol",
     LAYER: "put_on_layer",
     "x": "set_place", "y": "set_place",
     "angle": "set_angle", "height": "set_fittings", "bays": "set_fittings",
     "levels": "set_fittings", ALGORITHM: "set_algorithm", STICKY: "set_sticky",
     **dict.fromkeys(SHOWN, "set_showing")}
)  # fmt: skip
"""Names of the undo steps; those of other fields are ``set_size``."""
SIZES: Final = ("width", "depth")
"""Fields in which both sizes can be typed at once."""
PLACED: Final = ("x", "y", *SIZES, "thickness", "angle")
"""Fields that what is locked does not take."""
_PAIR: Final = re.compile(r"([^x×*хХX]+)[x×*хХX]([^x×*хХX]+)")
SAME: Final = 5e-4
"""Numbers nearer to each other than this are read as the same."""


def values_of(element: Element, frame: Frame) -> dict[str, float]:
    """Return the numbers of an element that can be changed, by field.

    Places are in the coordinates of the user's files, centre of the shape; angles in degrees
    as those files turn; sizes in surface units; height in metres.
    """
    return {key: _value(element, frame, key) for key in _fields_of(element)}


def shared_values(elements: Sequence[Element], frame: Frame) -> dict[str, float | None]:
    """Return the numbers that all elements have, by field; None where they differ."""
    sorts = {(one.kind, type(one.shape), one.height_m > 0.0): one for one in elements}
    first, *others = map(_fields_of, sorts.values())
    shown = [key for key in first if all(key in fields for fields in others)]
    found: dict[str, float | None] = {}
    for key in shown:
        value = _value(elements[0], frame, key)
        same = all(abs(_value(one, frame, key) - value) < SAME for one in elements[1:])
        found[key] = value if same else None
    return found


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


def read_numbers(key: str, text: str) -> dict[str, float]:
    """Read what was typed in a field: its number, or in a size field ``10 x 8`` for both sizes.

    Raises:
        PlanError: As ``read_number``.
    """
    pair = _PAIR.fullmatch(text.strip()) if key in SIZES else None
    if pair is None:
        return {key: read_number(key, text)}
    return {one: read_number(one, part) for one, part in zip(SIZES, pair.groups(), strict=True)}


def edit_of(
    where: SurfaceId, elements: Sequence[Element], frame: Frame, key: str, text: str
) -> tuple[str, PlanEdit]:
    """Return the name of the step and the edit that a typed text asks for.

    Args:
        where: The surface they stand on.
        elements: As they are now; all of them get the value.
        frame: Of that surface.
        key: ``NAME``, ``KIND``, ``ZONE``, ``SYMBOL``, ``LAYER``, ``ALGORITHM``, ``STICKY`` or
            one of ``FIELDS``.
        text: What was typed; the key of a kind, sign or algorithm; empty for the ground layer,
            for what is filled by hand, and for what scrolls away.

    Raises:
        PlanError: ``not_a_number``, ``not_a_whole_number``, ``out_of_range``,
            ``unknown_sign``, or what the changed shape or element says.
    """
    step, ids = STEPS.get(key, "set_size"), tuple(element.id for element in elements)
    if key == KIND:
        return step, partial(set_kind, where=where, ids=ids, kind_key=text)
    if key == ZONE:
        return step, partial(set_zone, where=where, ids=ids, zone=text)
    if key == LAYER:
        return step, partial(put_on_layer, where=where, ids=ids, name=text)
    if key == NAME:
        new = [replace(element, name=text) for element in elements]
    elif key in (ALGORITHM, STICKY):
        new = [_showing(element, key, text) for element in elements]
    elif key == SYMBOL:
        new = [replace(element, symbol=_sign(text)) for element in elements]
    else:
        numbers = read_numbers(key, text)
        new = list(elements)
        for one, number in numbers.items():
            new = [_changed(element, frame, one, number) for element in new]
    return step, partial(REPLACES[elements[0].traits.medium], where=where, new=new)


def _sign(text: str) -> str:
    if text not in SIGNS:
        raise PlanError("unknown_sign", sign=text)
    return text


def _fields_of(element: Element) -> tuple[str, ...]:
    """Return which numbers an element has: its kind, the sort of its shape, its height decide."""
    found = ["x", "y"]
    if isinstance(element.shape, Rectangle):
        found += ["width", "depth"] + ["angle"] * element.traits.turns
    if isinstance(element.shape, Outline):
        found += ["width", "depth"]
    if isinstance(element.shape, Line):
        found.append("thickness")
    if element.height_m > 0.0 or element.traits.height_m > 0.0:
        found.append("height")
    if element.traits.scan:
        found += ["columns", "rows"] + ["shown"] * (element.traits.scan == "carousel")
    elif element.traits.sells and element.traits.sides != ("top",):
        found += ["bays", "levels"]
    if is_block(element):
        found.append("margin")
    return tuple(found)


def _value(element: Element, frame: Frame, key: str) -> float:
    shape = element.shape
    if key in ("x", "y"):
        return frame.outside(*ANCHORS[element.traits.medium](element))[key == "y"]
    if isinstance(shape, Rectangle) and key in ("width", "depth", "angle"):
        sizes = {"width": shape.width, "depth": shape.depth}
        return sizes[key] if key in sizes else frame.angle(shape.angle_deg)
    if key in SIZES:
        x1, y1, x2, y2 = element.footprint.bounds
        return x2 - x1 if key == "width" else y2 - y1
    if isinstance(shape, Line) and key == "thickness":
        return shape.thickness
    if key == "height" or key in SHOWN:
        return element.height_m if key == "height" else _shown_value(element, key)
    return float(element.bays if key == "bays" else max(1, len(element.levels_m)))


def _shown_value(element: Element, key: str) -> float:
    return float(element.bays if key == "columns" else getattr(element.showing, key))


def _changed(element: Element, frame: Frame, key: str, number: float) -> Element:
    medium = element.traits.medium
    if key in LENGTHS:
        number = whole(number, medium)
    if key in SHOWN:
        return _shown(element, key, number)
    if key in ("x", "y"):
        old = ANCHORS[medium](element)
        x, y = frame.outside(*old)
        new = frame.inside(*((number, y) if key == "x" else (x, number)))
        return replace(element, shape=moved(element.shape, new[0] - old[0], new[1] - old[1]))
    if key == "height":
        return _of_height(element, number)
    if key == "bays":
        return replace(element, bays=int(number))
    if key == "levels":
        return replace(element, levels_m=_levels(element, int(number)))
    anchor = ANCHORS[medium]
    sized = with_shape(element, _reshaped(element, frame, key, number))
    (x, y), (at_x, at_y) = anchor(element), anchor(sized)
    return replace(sized, shape=moved(sized.shape, x - at_x, y - at_y))


def _shown(element: Element, key: str, number: float) -> Element:
    """Return a block with other rows, columns, positions in view, or another margin."""
    if key == "columns":
        return replace(element, bays=int(number))
    old = element.showing
    showing = {
        "rows": lambda: replace(old, rows=int(number)),
        "shown": lambda: replace(old, shown=int(number)),
        "margin": lambda: replace(old, margin=number),
    }[key]()
    return replace(element, showing=showing)


def _showing(element: Element, key: str, text: str) -> Element:
    """Return a block that is filled by another algorithm, or stays at the edge or not."""
    if key == STICKY:
        return replace(element, showing=replace(element.showing, is_sticky=bool(text)))
    return replace(element, showing=replace(element.showing, algorithm=text))


def _left_top(element: Element) -> Point:
    left, top, _, _ = element.footprint.bounds
    return (left, top)


ANCHORS: Final[Mapping[str, Callable[[Element], Point]]] = MappingProxyType(
    {FLOOR: lambda element: centre(element.shape), PAGE: _left_top}
)
"""What of a thing its x and y are, and what stays when it is sized, by medium."""


def _reshaped(element: Element, frame: Frame, key: str, number: float) -> Shape:
    shape = element.shape
    if isinstance(shape, Outline):
        if number <= 0.0:
            raise PlanError("bad_size", width=number, depth=number)
        factor = number / _value(element, frame, key)
        across, down = (factor, 1.0) if key == "width" else (1.0, factor)
        return scaled(shape, across, down, centre(shape))
    if isinstance(shape, Rectangle):
        if key == "angle":
            return replace(shape, angle_deg=frame.angle(number))
        return replace(shape, width=number) if key == "width" else replace(shape, depth=number)
    if isinstance(shape, Line):
        return replace(shape, thickness=number)
    return shape


def _of_height(element: Element, height_m: float) -> Element:
    levels = tuple(bottom for bottom in element.levels_m if bottom < height_m)
    if element.levels_m and not levels:
        raise PlanError("bad_levels", element=element.id, height_m=height_m)
    return replace(element, height_m=height_m, levels_m=levels)


def _levels(element: Element, count: int) -> tuple[float, ...]:
    """Return bottoms of levels: the lowest ones of today, or all spread anew for more of them."""
    if count < 1:
        raise PlanError("bad_levels", element=element.id, height_m=element.height_m)
    if count <= len(element.levels_m):
        return element.levels_m[:count]
    lowest = element.levels_m[0] if element.levels_m else 0.0
    gap = (element.height_m - lowest) / count
    return tuple(round(lowest + gap * nth, 3) for nth in range(count))


def caption_code(key: str, unit: str, usual: str, words: Words) -> str:
    """Return the code of what a number is called in a unit.

    Args:
        key: One of ``FIELDS``.
        unit: Of the medium.
        usual: The code where it is called nothing else.
        words: Know what has a name of its own.
    """
    own = f"{OWN_CAPTIONS[key]}{unit}" if key in OWN_CAPTIONS else ""
    return own if own and words.has(own) else usual
