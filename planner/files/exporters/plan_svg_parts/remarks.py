"""What is drawn for people only: notes, symbols and dimensions."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from planner.files.exporters.plan_svg_parts.glyphs import GLYPHS, glyph_at
from planner.files.exporters.plan_svg_parts.inks import Inks
from planner.files.exporters.plan_svg_parts.labels import text_width
from planner.files.exporters.plan_svg_parts.markup import Point, group, line_path, tag, words_at
from planner.files.exporters.plan_svg_parts.view import View
from planner.look import CAPTION_PX
from planner.model.element import Element
from planner.model.kinds import REMARKS
from planner.model.shape import Line, centre, length
from planner.units import MEDIA
from planner.wording import Words

TICK_PX: Final = 5.0
"""Half the length of the strokes at the ends of a dimension."""
SIGN_PX: Final = 18.0
GAP_PX: Final = 4.0
LONGEST: Final = 48
"""Of a note, so many letters are shown on the plan."""


@dataclass(frozen=True, slots=True)
class Remark:
    """What is drawn of one remark.

    Attributes:
        at: Where its sign or its words are, surface units.
        lines: Surface units.
        glyph: Name of its sign; empty for none.
        text: Beside the sign, or on the lines.
    """

    at: Point
    lines: tuple[tuple[Point, ...], ...] = ()
    glyph: str = ""
    text: str = ""


def remark_of(element: Element, px: float, words: Words) -> Remark:
    """Return what is drawn of a note, a symbol or a dimension.

    Args:
        element: Of a role of ``REMARKS``.
        px: Surface units in a pixel: ticks have one size on screen.
        words: Say lengths.
    """
    shape, role = element.shape, element.traits.role
    if isinstance(shape, Line) and role == "dimension":
        start, end = shape.points[0], shape.points[-1]
        middle = ((start[0] + end[0]) / 2.0, (start[1] + end[1]) / 2.0)
        unit = MEDIA[element.traits.medium].unit
        said = words.say(f"remark_length_{unit}", length=length(shape.points))
        text = f"{element.name}  {said}" if element.name else said
        return Remark(middle, (shape.points, *_ticks(shape, TICK_PX * px)), text=text)
    sign = f"sign_{element.symbol}"
    glyph = sign if sign in GLYPHS else element.traits.glyph
    text = element.name if len(element.name) <= LONGEST else f"{element.name[: LONGEST - 1]}…"
    return Remark(centre(shape), glyph=glyph, text=text)


def drawn_remarks(elements: Iterable[Element], inks: Inks, words: Words, view: View) -> str:
    """Return the markup of all remarks among elements."""
    found = [
        remark_of(one, 1.0 / view.scale, words) for one in elements if one.traits.role in REMARKS
    ]
    parts = [part for remark in found for part in _drawn(remark, inks, view)]
    return group(parts, font_size=CAPTION_PX)


def _drawn(remark: Remark, inks: Inks, view: View) -> list[str]:
    palette, (x, y) = inks.palette, view.point(remark.at)
    lines = "".join(line_path(view.points(line)) for line in remark.lines)
    parts = [tag("path", d=lines, stroke=palette.secondary, fill="none")] if lines else []
    width = text_width(remark.text, CAPTION_PX) + 2.0 * GAP_PX
    left = x - width / 2.0 if remark.lines else x + SIGN_PX / 2.0
    if remark.glyph:
        half = SIGN_PX / 2.0
        parts.append(
            tag("rect", x=x - half, y=y - half, width=SIGN_PX, height=SIGN_PX, rx=4.0,
                fill=palette.raised, stroke=palette.strong_line)
        )  # fmt: skip
        sign = glyph_at(remark.glyph, (x, y), SIGN_PX - GAP_PX)
        parts.append(group([sign], stroke=palette.text, fill="none", stroke_width=1.4))
    if remark.text:
        high = CAPTION_PX + GAP_PX
        parts.append(
            tag("rect", x=left, y=y - high / 2.0, width=width, height=high, rx=3.0,
                fill=palette.paper, fill_opacity=0.85)
        )  # fmt: skip
        base = (left + GAP_PX, y + CAPTION_PX * 0.36)
        parts.append(words_at(base, remark.text, fill=palette.text))
    return parts


def _ticks(shape: Line, reach: float) -> tuple[tuple[Point, ...], ...]:
    ends = (shape.points[:2], shape.points[-1:-3:-1])
    return tuple(_tick(at, towards, reach) for at, towards in ends)


def _tick(at: Point, towards: Point, reach: float) -> tuple[Point, ...]:
    far = math.dist(at, towards) or 1.0
    across = (-(towards[1] - at[1]) / far * reach, (towards[0] - at[0]) / far * reach)
    return ((at[0] - across[0], at[1] - across[1]), (at[0] + across[0], at[1] + across[1]))
