"""How wide text is, and which room is taken: labels that would overlap are left out."""

from __future__ import annotations

import math
from collections import defaultdict

from planner.files.exporters.plan_svg_parts.markup import Point
from planner.look import CAPTION_PX

NAME_PX = CAPTION_PX - 1
MARK_PX = CAPTION_PX - 2
CAP_SHARE = 0.73
"""Height of capitals by size of type, in Inter."""

Box = tuple[float, float, float, float]

_USUAL = 0.61
_WIDTHS = (
    (" !',.:;Iijl·\u00a0", 0.30),
    ('"()/[\\]frt{|}', 0.40),
    ("*-1?^_`sгзэ–", 0.52),
    ("&+−034<=>ABCDHKRTUVXYZ~дъАБВЗКЛНСТУХЧЬЭЯ", 0.69),
    ("%GNOQwмфшыюДИЙОПФЦЪ…", 0.80),
    ("MmжщМЫ", 0.90),
    ("@WЖШЩЮ—№", 1.00),
)
_WIDTH = {letter: width for letters, width in _WIDTHS for letter in letters}
_CELL = 48.0


def text_width(text: str, size_px: float) -> float:
    """Return about how wide text runs in Inter, pixels; rather too much than too little."""
    return size_px * sum(_WIDTH.get(letter, _USUAL) for letter in text)


def shortened(text: str, size_px: float, room_px: float) -> str:
    """Return the text, cut with an ellipsis where the room is too narrow for it."""
    if text_width(text, size_px) <= room_px:
        return text
    while text and text_width(f"{text}…", size_px) > room_px:
        text = text[:-1]
    return f"{text.rstrip()}…"


def wrapped(text: str, size_px: float, room_px: float) -> list[str]:
    """Break text at its blanks into lines that fit the room."""
    lines: list[str] = []
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and text_width(longer, size_px) <= room_px:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def turned_box(middle: Point, width: float, height: float, turn_deg: float) -> Box:
    """Return the upright box round a turned one, pixels."""
    cos = abs(math.cos(math.radians(turn_deg)))
    sin = abs(math.sin(math.radians(turn_deg)))
    half_x = (width * cos + height * sin) / 2.0
    half_y = (width * sin + height * cos) / 2.0
    return (middle[0] - half_x, middle[1] - half_y, middle[0] + half_x, middle[1] + half_y)


def upright(angle_deg: float) -> float:
    """Return the angle, or its opposite, at which text does not stand on its head."""
    turned = round((angle_deg + 90.0) % 180.0 - 90.0, 6)
    return -90.0 if turned == 90.0 else turned


def base_line(middle: Point, size_px: float, turn_deg: float) -> Point:
    """Return where text anchored in its middle must stand to have its capitals centred."""
    drop = size_px * CAP_SHARE / 2.0
    radians = math.radians(turn_deg)
    return (middle[0] - drop * math.sin(radians), middle[1] + drop * math.cos(radians))


class Taken:
    """The boxes, in pixels, that labels may not cover."""

    def __init__(self) -> None:
        self._boxes: dict[tuple[int, int], list[Box]] = defaultdict(list)

    def take(self, box: Box) -> None:
        """Keep others off a box."""
        for cell in _cells(box):
            self._boxes[cell].append(box)

    def is_free(self, box: Box) -> bool:
        """Say whether nothing is in the box."""
        return not any(
            _meet(box, other) for cell in _cells(box) for other in self._boxes.get(cell, ())
        )

    def claim(self, box: Box) -> bool:
        """Take a box if it is free, and say whether it was."""
        if not self.is_free(box):
            return False
        self.take(box)
        return True


def _cells(box: Box) -> list[tuple[int, int]]:
    columns = range(math.floor(box[0] / _CELL), math.floor(box[2] / _CELL) + 1)
    rows = range(math.floor(box[1] / _CELL), math.floor(box[3] / _CELL) + 1)
    return [(column, row) for column in columns for row in rows]


def _meet(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
