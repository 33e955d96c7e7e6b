"""One-way aisles: dashed areas with arrows along their direction."""

from __future__ import annotations

import math
from collections.abc import Iterable

from planner.files.exporters.plan_svg_parts.inks import Inks
from planner.files.exporters.plan_svg_parts.markup import group, line_path, tag
from planner.files.exporters.plan_svg_parts.room import area_path
from planner.files.exporters.plan_svg_parts.view import View
from planner.geometry.geodesic import Lane
from planner.model.element import Element
from planner.model.one_way import lanes_of

_ARROW_PX = 7.0
_SPREAD = 0.6
_APART_PX = 60.0


def drawn_aisles(elements: Iterable[Element], inks: Inks, view: View) -> str:
    """Return the markup of the one-way aisles among elements, nothing for none."""
    lanes = [lane for one in elements if one.traits.role == "one_way" for lane in lanes_of(one)]
    ink = inks.palette.accent
    areas = [
        tag("path", d=area_path(lane.area, view), fill=ink, fill_opacity=0.06) for lane in lanes
    ]
    arrows = [tag("path", d=_arrows(lane, view), fill="none", stroke_width=2) for lane in lanes]
    return group(
        [group(areas, stroke_dasharray="6 3", stroke_width=1), *arrows] if lanes else [],
        stroke=ink,
        stroke_opacity=0.8,
        stroke_linejoin="round",
        stroke_linecap="round",
    )


def _arrows(lane: Lane, view: View) -> str:
    """Return the path data of arrows on the middle line of a lane."""
    middle, (along_x, along_y) = lane.area.centroid, lane.along
    reach = [x * along_x + y * along_y for x, y, *_ in lane.area.exterior.coords]
    here = middle.x * along_x + middle.y * along_y
    ends = [
        (middle.x + along_x * (far - here), middle.y + along_y * (far - here))
        for far in (min(reach), max(reach))
    ]
    (x1, y1), (x2, y2) = view.points(ends)
    length = math.dist((x1, y1), (x2, y2))
    if length == 0.0:
        return ""
    dx, dy = (x2 - x1) / length * _ARROW_PX, (y2 - y1) / length * _ARROW_PX
    count = max(1, int(length / _APART_PX))
    heads = []
    for number in range(count):
        share = (number + 0.5) / count
        x, y = x1 + (x2 - x1) * share, y1 + (y2 - y1) * share
        tail, tip = (x - 2.0 * dx, y - 2.0 * dy), (x + dx, y + dy)
        left, right = (x - dy * _SPREAD, y + dx * _SPREAD), (x + dy * _SPREAD, y - dx * _SPREAD)
        heads.append(line_path([tail, tip]) + line_path([left, tip, right]))
    return "".join(heads)
