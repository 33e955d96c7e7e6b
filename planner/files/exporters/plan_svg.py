"""A picture of one floor coloured by a metric, as SVG: plan, legend, scale bar, assumptions."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from planner.files.exporters.plan_svg_parts.caption import (
    assumptions,
    drawn_notes,
    drawn_scale_bar,
    drawn_signs,
    drawn_title,
)
from planner.files.exporters.plan_svg_parts.faces import Painter, painter_of
from planner.files.exporters.plan_svg_parts.inks import Inks, inks_of
from planner.files.exporters.plan_svg_parts.legend import (
    WIDTH_PX,
    definitions,
    drawn_legend,
    notes,
)
from planner.files.exporters.plan_svg_parts.markup import number, plain, tag
from planner.files.exporters.plan_svg_parts.plan import drawn_plan
from planner.files.exporters.plan_svg_parts.room import bounds_of, room_of
from planner.files.exporters.plan_svg_parts.values import lettered, scale_of, values_of
from planner.files.exporters.plan_svg_parts.view import (
    EDGE_PX,
    FITTED,
    MARGIN_PX,
    PANEL_PX,
    View,
)
from planner.files.exporters.plan_svg_parts.walk import NO_WALK, Walk, drawn_walk
from planner.look import FONT_FAMILIES, RADIUS_PX
from planner.model.plan import Surface
from planner.tables.report import Report
from planner.units import MEDIA
from planner.wording import Words

Bounds = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawing and its size.

    Attributes:
        svg: The document.
        height: Of the picture, pixels.
        needed_px: How wide the picture must be to hold the plan.
    """

    svg: str
    height: float
    needed_px: float


def plan_svg(
    surface: Surface,
    report: Report,
    words: Words,
    *,
    metric: str = "noticed_per_1000",
    dark: bool = False,
    walk: Walk = NO_WALK,
) -> str:
    """Return a surface as an SVG document, its selling faces coloured by a metric.

    A face has the colour of the mean of its bay's levels. The same surface, report and language
    give the same bytes.

    Args:
        surface: What is drawn; surface units.
        report: Its rows of this surface, by name or id, give the colours.
        words: Of the language that the picture speaks.
        metric: Key of a column of the report's placements.
        dark: Whether it is drawn on the dark paper.
        walk: A way through the store, drawn over the plan.

    Raises:
        KeyError: The report has no such metric.
    """
    return plan_picture(surface, report, words, metric=metric, dark=dark, walk=walk).svg


def plan_picture(
    surface: Surface,
    report: Report,
    words: Words,
    *,
    metric: str = "noticed_per_1000",
    dark: bool = False,
    walk: Walk = NO_WALK,
    layout: Callable[[Bounds, float], View] | None = None,
    note: str = "",
) -> Picture:
    """Return a surface as an SVG document with its size; arguments as those of ``plan_svg``.

    Args:
        surface: What is drawn.
        report: Gives the colours.
        words: Of the language.
        metric: Key of a column of the report's placements.
        dark: Whether it is drawn on the dark paper.
        walk: Drawn over the plan.
        layout: Returns the view of a box in surface units, under so many pixels; None: as its
            medium is fitted.
        note: Said behind the name of the surface.

    Raises:
        KeyError: The report has no such metric.
    """
    inks = inks_of(dark)
    layout = layout or FITTED[surface.medium]
    values = values_of(report, surface, metric)
    known = [value for value in values.values() if value is not None]
    scale = lettered(scale_of(report, metric, known), report, surface, values)
    painter = painter_of(scale, inks, words)
    room = room_of(surface)
    bounds = bounds_of(surface, room)
    left = layout(bounds, 0.0).width - EDGE_PX - WIDTH_PX
    legend, end = drawn_legend(report, values, painter, inks, left, 28.0)
    title = drawn_title(report, surface, inks, EDGE_PX, 30.0, left - 2.0 * EDGE_PX, note)
    view = layout(bounds, end + 18.0)
    plan, glyphs = drawn_plan(surface, room, values, painter, inks, view)
    foot, bottom = _foot(surface, report, glyphs, painter, inks, view)
    over = drawn_walk(walk, inks, view)
    parts = [definitions(painter, inks), _ground(inks, view, bottom), title, legend, plan, over]
    parts.append(foot)
    svg = _document("".join(parts), report, surface, painter, view.width, bottom)
    needed = (bounds[2] - bounds[0]) * view.scale + 2.0 * (PANEL_PX + MARGIN_PX)
    return Picture(svg, bottom, needed)


def _ground(inks: Inks, view: View, bottom: float) -> str:
    """Return the markup of the page and of the panel that the plan lies on."""
    page = tag("rect", width=view.width, height=bottom, fill=inks.palette.panel)
    panel = tag(
        "rect",
        x=PANEL_PX,
        y=view.top,
        width=view.width - 2.0 * PANEL_PX,
        height=view.bottom - view.top,
        rx=2.0 * RADIUS_PX,
        fill=inks.palette.outside,
    )
    return page + panel


def _foot(
    surface: Surface,
    report: Report,
    glyphs: frozenset[str],
    painter: Painter,
    inks: Inks,
    view: View,
) -> tuple[str, float]:
    """Return the markup under the plan and where the picture ends, pixels."""
    words, top = painter.words, view.bottom + 20.0
    bar, right = drawn_scale_bar(surface, view, inks, words, top)
    signs, end = drawn_signs(surface, glyphs, inks, words, view, right + 28.0, top)
    lines = [*notes(painter, MEDIA[surface.medium].unit), *assumptions(report, words)]
    said, bottom = drawn_notes(lines, inks, view, max(end, top + 7.0) + 24.0)
    return bar + signs + said, bottom + 22.0


def _document(
    content: str, report: Report, surface: Surface, painter: Painter, width: float, height: float
) -> str:
    words = painter.words
    metric = words.say(f"column_{painter.scale.metric}")
    names = [name for name in (report.project, surface.name, metric) if name]
    return tag(
        "svg",
        tag("title", plain(" · ".join(names))) + content,
        xmlns="http://www.w3.org/2000/svg",
        xml__lang=words.language,
        role="img",
        width=width,
        height=height,
        viewBox=f"0 0 {number(width)} {number(height)}",
        font_family=", ".join(FONT_FAMILIES),
    )
