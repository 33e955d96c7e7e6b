"""What stands above and below the plan: title, scale bar, signs of fixtures, what is assumed."""

from __future__ import annotations

from typing import Final

from planner.files.exporters.plan_svg_parts.glyphs import glyph_at
from planner.files.exporters.plan_svg_parts.inks import Inks
from planner.files.exporters.plan_svg_parts.labels import (
    CAP_SHARE,
    shortened,
    text_width,
    wrapped,
)
from planner.files.exporters.plan_svg_parts.markup import group, number, tag, words_at
from planner.files.exporters.plan_svg_parts.values import round_step
from planner.files.exporters.plan_svg_parts.view import View
from planner.look import BODY_PX, CAPTION_PX, TITLE_PX
from planner.model.kinds import KINDS
from planner.model.plan import Surface
from planner.tables.report import Report
from planner.units import MEDIA
from planner.wording import Words

HEADLINE_PX = TITLE_PX + 8
OWN_MARK: Final = "O"
"""Mark of defaults that no source states."""
SIMULATED: Final = ("heatmap", "counters", "baskets", "layout")
_BAR_PX = 110.0
_GLYPH_PX = 14.0
_LINE_PX = 17.0


def drawn_title(
    report: Report,
    surface: Surface,
    inks: Inks,
    left: float,
    top: float,
    room: float,
    note: str = "",
) -> str:
    """Return the markup of the name of project and surface, cut to the room, pixels.

    A note stands behind the name of the surface.
    """
    title = report.project or surface.name
    at = top + HEADLINE_PX * CAP_SHARE
    ink, soft = inks.palette.text, inks.palette.secondary
    text = shortened(title, HEADLINE_PX * 1.06, room)
    parts = [words_at((left, at), text, font_size=HEADLINE_PX, font_weight="700", fill=ink)]
    below = [surface.name if report.project else "", note]
    if any(below):
        name = shortened(" · ".join(filter(None, below)), BODY_PX + 1, room)
        under = (left, at + BODY_PX + 12.0)
        parts.append(words_at(under, name, font_size=BODY_PX + 1, fill=soft))
    return "".join(parts)


def drawn_scale_bar(
    surface: Surface, view: View, inks: Inks, words: Words, top: float
) -> tuple[str, float]:
    """Return the markup of a bar of round length and where it ends on the right, pixels."""
    left, unit = 32.0, MEDIA[surface.medium].unit
    length = round_step(_BAR_PX / view.scale)
    wide = length * view.scale
    outline = f"M{number(left)} {number(top)}v6h{number(wide)}v-6M{number(left + wide / 2)} "
    bar = tag(
        "path",
        d=f"{outline}{number(top + 2)}v4",
        fill="none",
        stroke=inks.palette.text,
        stroke_width=1.25,
    )
    text = words.say(f"picture_length_{unit}", length=int(length) if length >= 1 else length)
    at = (left + wide + 8.0, top + 7.0)
    said = words_at(at, text, font_size=CAPTION_PX, fill=inks.palette.text)
    return bar + said, at[0] + text_width(text, CAPTION_PX)


def drawn_signs(
    surface: Surface,
    told: frozenset[str],
    inks: Inks,
    words: Words,
    view: View,
    left: float,
    top: float,
) -> tuple[str, float]:
    """Return the markup of the glyphs on the plan with their kinds, and where it ends, pixels."""
    kinds = dict.fromkeys(element.kind for element in surface.elements.values())
    shown = [kind for key, kind in KINDS.items() if key in kinds and kind.glyph in told]
    glyphs, names, x, y = [], [], left, top
    for kind in shown:
        name = words.say(f"kind_{kind.key}")
        wide = _GLYPH_PX + 6.0 + text_width(name, CAPTION_PX) + 16.0
        if x + wide > view.width - 32.0 and x > left:
            x, y = left, y + _LINE_PX + 3.0
        glyphs.append(glyph_at(kind.glyph, (x + _GLYPH_PX / 2.0, y + 3.0), _GLYPH_PX))
        names.append(words_at((x + _GLYPH_PX + 6.0, y + 7.0), name))
        x += wide
    drawn = group(
        glyphs,
        fill="none",
        stroke=inks.palette.text,
        stroke_width=1.4,
        stroke_linecap="round",
        stroke_linejoin="round",
    )
    said = group(names, font_size=CAPTION_PX, fill=inks.palette.secondary)
    return drawn + said, y + 7.0


def drawn_notes(lines: list[str], inks: Inks, view: View, top: float) -> tuple[str, float]:
    """Return the markup of sentences under the plan and where they end, pixels."""
    parts, at = [], top
    for text in lines:
        for line in wrapped(text, CAPTION_PX, view.width - 64.0):
            parts.append(words_at((32.0, at), line))
            at += _LINE_PX
    return group(parts, font_size=CAPTION_PX, fill=inks.palette.secondary), at - _LINE_PX


def assumptions(report: Report, words: Words) -> list[str]:
    """Return what is generated, simulated and assumed, in words."""
    lines = []
    if report.generated:
        lines.append(words.say("picture_generated"))
    if report.basis in SIMULATED:
        lines.append(words.say("picture_simulated"))
    own = sum(default.mark == OWN_MARK for default in report.defaults)
    if own:
        lines.append(words.say("picture_assumed", count=own))
    return lines
