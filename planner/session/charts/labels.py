"""Which points of a chart are named, and where their names stand: few, and never over another."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from planner.files.exporters.chart_drawing import Box, Letters, Mark, Patch, Point
from planner.files.exporters.plan_svg_parts.labels import CAP_SHARE, Taken, shortened, text_width
from planner.look import CAPTION_PX

WIDEST_PX: Final = 190.0
"""Longer names are cut."""
GAP_PX: Final = 5.0
HIGH_PX: Final = CAPTION_PX + 3.0


@dataclass(frozen=True, slots=True)
class Named:
    """A point that deserves its name.

    Attributes:
        point: Which point of the drawing it is.
        at: Where it is, pixels.
        text: Its name.
        token: Colour of the name.
    """

    point: int
    at: Point
    text: str
    token: str = "text"


def placed_names(
    wanted: Iterable[Named], plot: Box, radius: float, taken: Taken, most: int
) -> tuple[list[Mark], list[tuple[Box, int]]]:
    """Return the marks of names and their boxes, the most important ones that find room.

    A name stands beside, above or below its point, inside the plot and on nothing else.

    Args:
        wanted: The most important first.
        plot: Where names may be, pixels.
        radius: Of the points, pixels.
        taken: What is there already; takes what is placed.
        most: At most so many names.
    """
    marks: list[Mark] = []
    boxes: list[tuple[Box, int]] = []
    for one in wanted:
        if len(boxes) == most:
            break
        text = shortened(one.text, CAPTION_PX, WIDEST_PX)
        wide = text_width(text, CAPTION_PX)
        free = (b for b in _places(one.at, wide, radius) if _inside(b, plot) and taken.claim(b))
        box = next(free, None)
        if box is None:
            continue
        base = (box[0], (box[1] + box[3] + CAPTION_PX * CAP_SHARE) / 2.0)
        marks.append(Patch((box[0] - 2.0, box[1], box[2] + 2.0, box[3]), "panel", 0.72))
        marks.append(Letters(base, text, CAPTION_PX, one.token))
        boxes.append((box, one.point))
    return marks, boxes


def _places(at: Point, wide: float, radius: float) -> tuple[Box, ...]:
    """Return the boxes that a name may take, the best first."""
    x, y = at
    out, half = radius + GAP_PX, HIGH_PX / 2.0
    corners = (
        (x + out, y - half),
        (x - out - wide, y - half),
        (x - wide / 2.0, y - out - HIGH_PX + 2.0),
        (x - wide / 2.0, y + out - 2.0),
        (x + out, y - HIGH_PX - 2.0),
        (x + out, y + 2.0),
        (x - out - wide, y - HIGH_PX - 2.0),
        (x - out - wide, y + 2.0),
    )
    return tuple((left, top, left + wide, top + HIGH_PX) for left, top in corners)


def _inside(box: Box, plot: Box) -> bool:
    return box[0] >= plot[0] and box[1] >= plot[1] and box[2] <= plot[2] and box[3] <= plot[3]
