"""A chart as SVG, drawn from the same marks as in the window."""

from __future__ import annotations

from typing import Final

from planner.files.exporters.chart_drawing import Dots, Drawing, Letters, Mark, Patch, Stroke
from planner.files.exporters.plan_svg_parts.markup import (
    group,
    line_path,
    number,
    plain,
    ring_path,
    tag,
    words_at,
)
from planner.look import DARK, FONT_FAMILIES, LIGHT, Palette

_ROUND: Final = "h0.01"
"""A line too short to be seen; its round ends make a disc."""


def chart_svg(drawing: Drawing, title: str, language: str, *, dark: bool = False) -> str:
    """Return a chart as an SVG document; the same drawing gives the same bytes.

    Args:
        drawing: Its marks.
        title: What it is called; said by screen readers and browsers.
        language: Code of the language that its words are in.
        dark: Whether it is drawn on the dark panel.
    """
    palette = DARK if dark else LIGHT
    ground = tag("rect", width=drawing.width, height=drawing.height, fill=palette.panel)
    marks = "".join(_drawn(mark, palette) for mark in drawing.marks)
    return tag(
        "svg",
        tag("title", plain(title)) + ground + marks,
        xmlns="http://www.w3.org/2000/svg",
        xml__lang=language,
        role="img",
        width=drawing.width,
        height=drawing.height,
        viewBox=f"0 0 {number(drawing.width)} {number(drawing.height)}",
        font_family=", ".join(FONT_FAMILIES),
    )


def _drawn(mark: Mark, palette: Palette) -> str:
    colour: str = getattr(palette, mark.token)
    if isinstance(mark, Stroke):
        dashed = {"stroke_dasharray": " ".join(map(number, mark.dashes))} if mark.dashes else {}
        path = line_path(mark.points)
        return tag("path", d=path, fill="none", stroke=colour, stroke_width=mark.width, **dashed)
    if isinstance(mark, Patch):
        x0, y0, x1, y1 = mark.box
        return tag(
            "rect", x=x0, y=y0, width=x1 - x0, height=y1 - y0, fill=colour,
            fill_opacity=mark.opacity,
        )  # fmt: skip
    if isinstance(mark, Letters):
        return _text(mark, colour)
    return _dots(mark, colour)


def _text(mark: Letters, colour: str) -> str:
    return words_at(
        mark.at, mark.text, font_size=mark.px, fill=colour, text_anchor=mark.anchor,
        font_weight="600" if mark.is_strong else "400",
    )  # fmt: skip


def _dots(mark: Dots, colour: str) -> str:
    """Return dots; each is an element of its own, so that dense ones are seen through."""
    at, radius = mark.at.tolist(), mark.radius
    if mark.form == "ring":
        rings = [tag("circle", cx=x, cy=y, r=radius) for x, y in at]
        return group(rings, fill="none", stroke=colour, stroke_width=1.5)
    if mark.form == "disc":
        discs = [tag("path", d=f"M{number(x)} {number(y)}{_ROUND}") for x, y in at]
        return group(
            discs, stroke=colour, stroke_width=2.0 * radius, stroke_linecap="round",
            stroke_opacity=mark.opacity,
        )  # fmt: skip
    paths = [tag("path", d=ring_path(triangle(x, y, radius, mark.form == "up"))) for x, y in at]
    return group(paths, fill=colour, fill_opacity=mark.opacity)


def triangle(x: float, y: float, radius: float, is_up: bool) -> tuple[tuple[float, float], ...]:
    """Return the corners of a triangle about as large as a disc of a radius, pixels."""
    tall = 1.25 * radius * (-1.0 if is_up else 1.0)
    wide = 1.25 * radius
    return ((x, y + tall), (x + wide, y - 0.8 * tall), (x - wide, y - 0.8 * tall))
