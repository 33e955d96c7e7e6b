"""What leads or counts shoppers: one-way aisles, desired paths and gates, as lines and arrows."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from planner.files.exporters.plan_svg_parts.arrows import APART_PX, ARROW_PX, arrows
from planner.files.exporters.plan_svg_parts.inks import Inks
from planner.files.exporters.plan_svg_parts.markup import Point, group, line_path, ring_path, tag
from planner.files.exporters.plan_svg_parts.view import View
from planner.geometry.geodesic import Lane
from planner.model.element import Element
from planner.model.gates import gate_line
from planner.model.kinds import Role
from planner.model.one_way import lanes_of
from planner.model.shape import Line

AISLES: Final[tuple[Role, ...]] = ("one_way",)
"""Lie on the ground, under walls and fixtures."""
GATES: Final[tuple[Role, ...]] = ("gate",)
LINES: Final[tuple[Role, ...]] = ("path", *GATES)
"""Lie over fixtures."""
FILL_OPACITY: Final = 0.07
LINE_OPACITY: Final = 0.85
LINE_PX: Final = 2.0
EDGE_PX: Final = 1.0
DASHES_PX: Final = (6.0, 4.0)
POST_PX: Final = 3.0
AISLE_APART_PX: Final = 60.0
"""From one arrow in a one-way aisle to the next."""


@dataclass(frozen=True, slots=True)
class Guide:
    """What is drawn of one element; surface units.

    Attributes:
        areas: Rings, filled faintly, with a dashed edge.
        dashed: Lines.
        solid: Lines: shafts and heads of arrows.
        posts: Dots at the ends of what counts.
    """

    areas: tuple[tuple[Point, ...], ...] = ()
    dashed: tuple[tuple[Point, ...], ...] = ()
    solid: tuple[tuple[Point, ...], ...] = ()
    posts: tuple[Point, ...] = ()


def guide_of(element: Element, px: float) -> Guide:
    """Return what is drawn of an element that leads or counts.

    Args:
        element: Of a role of ``AISLES`` or ``LINES``.
        px: Surface units in a pixel: arrows have one size on screen.
    """
    if element.traits.role == "gate":
        return _gate(element, px)
    size = ARROW_PX * px
    if element.traits.role == "path":
        line = element.shape.points if isinstance(element.shape, Line) else ()
        return Guide(dashed=(line,), solid=tuple(arrows(line, size, APART_PX * px)))
    lanes = lanes_of(element)
    rings = tuple(tuple((x, y) for x, y, *_ in lane.area.exterior.coords[:-1]) for lane in lanes)
    apart, tail = AISLE_APART_PX * px, 2.0 * size
    heads = [one for lane in lanes for one in arrows(_middle(lane), size, apart, tail)]
    return Guide(areas=rings, solid=tuple(heads))


def drawn_guides(elements: Iterable[Element], roles: Sequence[Role], inks: Inks, view: View) -> str:
    """Return the markup of those elements that have one of the roles, nothing for none."""
    guides = [guide_of(one, 1.0 / view.scale) for one in elements if one.traits.role in roles]
    dashes = " ".join(f"{dash:.0f}" for dash in DASHES_PX)
    areas = [
        tag("path", d=ring_path(view.points(ring)), fill=inks.palette.accent,
            fill_opacity=FILL_OPACITY, stroke_width=EDGE_PX, stroke_dasharray=dashes)
        for guide in guides for ring in guide.areas
    ]  # fmt: skip
    dashed = [
        tag("path", d=line_path(view.points(line)), stroke_dasharray=dashes)
        for guide in guides for line in guide.dashed
    ]  # fmt: skip
    solid = [
        tag("path", d="".join(line_path(view.points(line)) for line in guide.solid))
        for guide in guides if guide.solid
    ]  # fmt: skip
    posts = [
        tag("circle", cx=x, cy=y, r=POST_PX, fill=inks.palette.accent, stroke="none")
        for guide in guides for x, y in view.points(guide.posts)
    ]  # fmt: skip
    return group(
        [*areas, *dashed, *solid, *posts],
        fill="none",
        stroke=inks.palette.accent,
        stroke_opacity=LINE_OPACITY,
        stroke_width=LINE_PX,
        stroke_linecap="round",
        stroke_linejoin="round",
    )


def _middle(lane: Lane) -> tuple[Point, Point]:
    """Return the ends of the middle line of a lane, in its direction."""
    middle, (along_x, along_y) = lane.area.centroid, lane.along
    reach = [x * along_x + y * along_y for x, y, *_ in lane.area.exterior.coords]
    here = middle.x * along_x + middle.y * along_y
    first, last = min(reach) - here, max(reach) - here
    return (
        (middle.x + along_x * first, middle.y + along_y * first),
        (middle.x + along_x * last, middle.y + along_y * last),
    )


def _gate(gate: Element, px: float) -> Guide:
    """Return a sensor line between two posts, with an arrow inwards."""
    first, second = gate_line(gate)
    long = math.dist(first, second) or 1.0
    inward = ((first[1] - second[1]) / long, (second[0] - first[0]) / long)
    x, y = (first[0] + second[0]) / 2.0, (first[1] + second[1]) / 2.0
    reach = 3.0 * ARROW_PX * px
    shaft = ((x, y), (x + inward[0] * reach, y + inward[1] * reach))
    head = arrows(shaft, ARROW_PX * px, math.inf, tail=2.0 * ARROW_PX * px)
    return Guide(dashed=((first, second),), solid=tuple(head), posts=(first, second))
