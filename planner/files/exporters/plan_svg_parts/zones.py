"""Zones: soft fills, and their names where there is room."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from shapely.geometry import Point as Spot
from shapely.geometry import Polygon, box
from shapely.geometry.base import BaseGeometry

from planner.files.exporters.plan_svg_parts.inks import Inks, readable, zone_colours
from planner.files.exporters.plan_svg_parts.labels import (
    Taken,
    base_line,
    text_width,
    turned_box,
)
from planner.files.exporters.plan_svg_parts.markup import Point, group, tag, words_at
from planner.files.exporters.plan_svg_parts.room import area_path
from planner.files.exporters.plan_svg_parts.view import View
from planner.look import CAPTION_PX
from planner.model.element import Element

_COLUMNS, _ROWS = 13, 13


def drawn_zones(zones: Sequence[Element], inks: Inks, view: View) -> str:
    """Return the markup of the zones' grounds."""
    parts = [
        tag("path", d=area_path(zone.footprint, view), fill=colour, stroke=colour)
        for zone, colour in zip(zones, zone_colours(len(zones), inks), strict=True)
    ]
    return group(
        parts,
        fill_opacity=0.16 if inks.dark else 0.11,
        stroke_opacity=0.7,
        stroke_dasharray="5 4",
        stroke_width=1,
    )


def zone_names(zones: Sequence[Element], inks: Inks, view: View, taken: Taken) -> str:
    """Return the markup of the zones' names; each takes the free place nearest to the middle."""
    parts = []
    for zone, colour in zip(zones, zone_colours(len(zones), inks), strict=True):
        place = name_place(zone, view, taken)
        if place is not None:
            ink = readable(colour, inks.palette.paper, inks.palette)
            middle, turn = place
            at = base_line(middle, CAPTION_PX, turn)
            parts.append(words_at(at, zone.label, turn, fill=ink))
    return group(parts, font_size=CAPTION_PX, font_weight="600", text_anchor="middle")


def name_place(zone: Element, view: View, taken: Taken) -> tuple[Point, float] | None:
    """Return middle and turn of a zone's name; None where it fits nowhere."""
    inside = _in_pixels(zone.footprint, view)
    width, height = text_width(zone.label, CAPTION_PX) + 8.0, CAPTION_PX + 6.0
    for turn in (0.0, -90.0):
        for middle in _spots(inside):
            around = turned_box(middle, width, height, turn)
            if inside.contains(box(*around)) and taken.claim(around):
                return middle, turn
    return None


def _in_pixels(area: BaseGeometry, view: View) -> BaseGeometry:
    if isinstance(area, Polygon):
        return Polygon(view.points((x, y) for x, y, *_ in area.exterior.coords))
    return Polygon()


def _spots(inside: BaseGeometry) -> Iterator[Point]:
    """Yield places in an area, pixels, those near its middle first."""
    if inside.is_empty:
        return
    x1, y1, x2, y2 = inside.bounds
    spots = [
        (x1 + (x2 - x1) * (column + 0.5) / _COLUMNS, y1 + (y2 - y1) * (row + 0.5) / _ROWS)
        for column in range(_COLUMNS)
        for row in range(_ROWS)
    ]
    middle = inside.representative_point()
    yield from sorted(spots, key=lambda spot: (round(middle.distance(Spot(spot)), 6), spot))
