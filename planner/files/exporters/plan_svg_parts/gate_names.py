"""Names of counting gates, beside the line that is counted at."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from planner.files.exporters.plan_svg_parts.arrows import ARROW_PX
from planner.files.exporters.plan_svg_parts.door_names import LONG_PX
from planner.files.exporters.plan_svg_parts.guides import GATES, POST_PX
from planner.files.exporters.plan_svg_parts.inks import Inks, readable
from planner.files.exporters.plan_svg_parts.labels import (
    Box,
    Taken,
    base_line,
    text_width,
    turned_box,
    upright,
)
from planner.files.exporters.plan_svg_parts.markup import Point, group, words_at
from planner.files.exporters.plan_svg_parts.view import View
from planner.look import CAPTION_PX
from planner.model.element import Element, ElementId
from planner.model.gates import gate_line
from planner.wording import Words

LEAST_SHARE = 0.5
"""A line shorter than this share of its name goes without: the name would seem another's."""
_HALO_PX = 3.0


@dataclass(frozen=True, slots=True)
class GateSign:
    """The name of a gate, its middle in pixels and its turn in degrees."""

    owner: ElementId
    name: str
    middle: Point
    turn: float


def gate_signs(
    elements: Iterable[Element], words: Words, view: View, taken: Taken
) -> Iterator[GateSign]:
    """Yield the name of each gate along its line, where there is room beside it."""
    for gate in elements:
        if gate.traits.role not in GATES:
            continue
        name = gate.name or words.say(f"kind_{gate.kind}")
        wide, high = text_width(name, CAPTION_PX) * 1.05, CAPTION_PX + 2.0
        first, second = view.points(gate_line(gate))
        turn = upright(math.degrees(math.atan2(second[1] - first[1], second[0] - first[0])))
        has_length = math.dist(first, second) >= LEAST_SHARE * wide
        for middle in _spots(first, second, wide, high) if has_length else ():
            if taken.claim(turned_box(middle, wide, high, turn)):
                yield GateSign(gate.id, name, middle, turn)
                break
        taken.take(_around(first, second))


def gate_names(
    elements: Iterable[Element], inks: Inks, words: Words, view: View, taken: Taken
) -> str:
    """Return the markup of the names of gates, nothing for none."""
    names = [
        words_at(base_line(sign.middle, CAPTION_PX, sign.turn), sign.name, sign.turn)
        for sign in gate_signs(elements, words, view, taken)
    ]
    return group(
        names,
        font_size=CAPTION_PX,
        font_weight="600",
        fill=gate_ink(inks),
        stroke=inks.palette.paper,
        stroke_width=_HALO_PX,
        stroke_linejoin="round",
        paint_order="stroke",
        text_anchor="middle",
    )


def gate_ink(inks: Inks) -> str:
    """Return the colour of the names: the accent of the line, as far as it can be read."""
    return readable(inks.palette.accent, inks.palette.paper, inks.palette)


def _spots(first: Point, second: Point, wide: float, high: float) -> Iterator[Point]:
    """Yield where a name may stand, best first.

    Outside, inside on either side of the arrow, and outside beyond the arrow of a door.
    """
    long = math.dist(first, second) or 1.0
    along = ((second[0] - first[0]) / long, (second[1] - first[1]) / long)
    x, y = (first[0] + second[0]) / 2.0, (first[1] + second[1]) / 2.0
    near = POST_PX + 3.0 + high / 2.0
    beside, far = ARROW_PX + wide / 2.0, near + LONG_PX + 12.0
    for step, out in ((0.0, near), (beside, -near), (-beside, -near), (0.0, far)):
        yield x + along[0] * step + along[1] * out, y + along[1] * step - along[0] * out


def _around(first: Point, second: Point) -> Box:
    """Return the box round a line and its posts; the arrow stands clear of every spot."""
    (x1, y1), (x2, y2) = first, second
    return (
        min(x1, x2) - POST_PX, min(y1, y2) - POST_PX, max(x1, x2) + POST_PX, max(y1, y2) + POST_PX,
    )  # fmt: skip
