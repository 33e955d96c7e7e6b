"""Arrows and names of entrances and exits, outside the wall beside the opening."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from planner.files.exporters.plan_svg_parts.inks import Inks
from planner.files.exporters.plan_svg_parts.labels import (
    Taken,
    base_line,
    text_width,
    turned_box,
    upright,
)
from planner.files.exporters.plan_svg_parts.markup import (
    Point,
    group,
    line_path,
    tag,
    words_at,
)
from planner.files.exporters.plan_svg_parts.room import Doorway
from planner.files.exporters.plan_svg_parts.view import View
from planner.look import CAPTION_PX
from planner.wording import Words

LONG_PX = 18.0
"""Of the arrow at a door, and of the room it takes."""
_HEAD_PX = 5.0


@dataclass(frozen=True, slots=True)
class DoorSign:
    """What stands beside an opening, pixels.

    Attributes:
        arrow: Its shaft and its head.
        name: Empty where there is no room.
        middle: Of the name.
        turn: Of the name, degrees.
    """

    arrow: tuple[tuple[Point, ...], ...]
    name: str
    middle: Point
    turn: float


def door_signs(
    doors: Iterable[Doorway], words: Words, view: View, taken: Taken
) -> Iterator[DoorSign]:
    """Yield an arrow per door, in or out, and its name where there is room."""
    for door in doors:
        x, y = view.point(door.middle)
        away = max(door.thickness * view.scale, 2.0) + 5.0 + LONG_PX / 2.0
        middle = (x - door.inward[0] * away, y - door.inward[1] * away)
        if not taken.claim(turned_box(middle, LONG_PX, LONG_PX, 0.0)):
            continue
        heading = door.inward
        if door.element.traits.role == "exit":
            heading = (-heading[0], -heading[1])
        yield DoorSign(_arrow(middle, heading), *_name(door, middle, words, taken))


def door_names(doors: Iterable[Doorway], inks: Inks, words: Words, view: View, taken: Taken) -> str:
    """Return the markup of an arrow per door, in or out, and of its name where there is room."""
    signs = list(door_signs(doors, words, view, taken))
    arrows = [tag("path", d="".join(line_path(line) for line in sign.arrow)) for sign in signs]
    names = [
        words_at(base_line(sign.middle, CAPTION_PX, sign.turn), sign.name, sign.turn)
        for sign in signs
        if sign.name
    ]
    drawn = group(
        arrows,
        fill="none",
        stroke=inks.palette.text,
        stroke_width=1.75,
        stroke_linecap="round",
        stroke_linejoin="round",
    )
    return drawn + group(
        names,
        font_size=CAPTION_PX,
        font_weight="600",
        fill=inks.palette.text,
        text_anchor="middle",
    )


def _arrow(middle: Point, heading: Point) -> tuple[tuple[Point, ...], ...]:
    (x, y), (hx, hy) = middle, heading
    half = LONG_PX / 2.0
    tip, tail = (x + hx * half, y + hy * half), (x - hx * half, y - hy * half)
    neck = (tip[0] - hx * _HEAD_PX, tip[1] - hy * _HEAD_PX)
    barbs = [(neck[0] + s * hy * _HEAD_PX, neck[1] - s * hx * _HEAD_PX) for s in (1.0, -1.0)]
    return (tail, tip), (barbs[0], tip, barbs[1])


def _name(door: Doorway, middle: Point, words: Words, taken: Taken) -> tuple[str, Point, float]:
    """Return the name along the wall, on one side of the arrow or the other."""
    text = door.element.name or words.say(f"kind_{door.element.kind}")
    along = (-door.inward[1], door.inward[0])
    turn = upright(math.degrees(math.atan2(along[1], along[0])))
    reading = (math.cos(math.radians(turn)), math.sin(math.radians(turn)))
    wide = text_width(text, CAPTION_PX) * 1.05
    for side in (1.0, -1.0):
        step = side * (LONG_PX / 2.0 + 3.0 + wide / 2.0)
        spot = (middle[0] + reading[0] * step, middle[1] + reading[1] * step)
        if taken.claim(turned_box(spot, wide, CAPTION_PX + 2.0, turn)):
            return text, spot, turn
    return "", middle, turn
