"""A way through the store: a line with its direction, and numbered stops."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from planner.files.exporters.plan_svg_parts.arrows import APART_PX, ARROW_PX, arrows
from planner.files.exporters.plan_svg_parts.inks import Inks
from planner.files.exporters.plan_svg_parts.labels import CAP_SHARE
from planner.files.exporters.plan_svg_parts.markup import Point, group, line_path, tag, words_at
from planner.files.exporters.plan_svg_parts.view import View
from planner.look import CAPTION_PX

_LINE_PX = 3.0
_HALO_PX = 6.0
_STOP_PX = 9.0


@dataclass(frozen=True, slots=True)
class Walk:
    """What is drawn over a plan; all points in surface units.

    Attributes:
        line: From its beginning to its end; empty for nothing.
        stops: In order; each gets its number. Stops at one point share a mark.
    """

    line: tuple[Point, ...] = ()
    stops: tuple[Point, ...] = ()


NO_WALK = Walk()


def drawn_walk(walk: Walk, inks: Inks, view: View) -> str:
    """Return the markup of a walk, nothing for none."""
    if not walk.line:
        return ""
    ink = inks.palette.accent
    points = view.points(walk.line)
    path = line_path(points)
    lines = [
        tag("path", d=path, stroke=inks.palette.paper, stroke_width=_HALO_PX, stroke_opacity=0.8),
        tag("path", d=path, stroke=ink, stroke_width=_LINE_PX),
        tag("path", d=_arrows(points), stroke=ink, stroke_width=_LINE_PX),
    ]
    marks = []
    for (x, y), numbers in numbered(view.points(walk.stops)).items():
        text = "·".join(map(str, numbers))
        wide = _STOP_PX + 3.5 * (len(text) - 1)
        marks.append(
            tag(
                "rect",
                x=x - wide,
                y=y - _STOP_PX,
                width=2.0 * wide,
                height=2.0 * _STOP_PX,
                rx=_STOP_PX,
                fill=ink,
                stroke=inks.palette.paper,
            )
        )
        marks.append(
            words_at((x, y + CAPTION_PX * CAP_SHARE / 2.0), text, fill=inks.palette.on_accent)
        )
    drawn = group(lines, fill="none", stroke_linejoin="round", stroke_linecap="round")
    return drawn + group(marks, font_size=CAPTION_PX, font_weight="600", text_anchor="middle")


def numbered(points: Iterable[Point]) -> dict[Point, list[int]]:
    """Return the numbers of the stops at each point, in order, from 1."""
    found: dict[Point, list[int]] = {}
    for number, point in enumerate(points, 1):
        found.setdefault(point, []).append(number)
    return found


def _arrows(points: Sequence[Point]) -> str:
    return "".join(line_path(head) for head in arrows(points, ARROW_PX, APART_PX))
