"""The plan inside its panel, from the ground up to the names."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from itertools import pairwise

import shapely

from planner.files.exporters.plan_svg_parts.bays import bays_of
from planner.files.exporters.plan_svg_parts.blocks import drawn_blocks, drawn_folds
from planner.files.exporters.plan_svg_parts.door_names import door_names
from planner.files.exporters.plan_svg_parts.faces import (
    Faces,
    Painter,
    drawn_beside,
    drawn_faces,
)
from planner.files.exporters.plan_svg_parts.fixtures import (
    Bodies,
    add_caption,
    add_fixture,
    drawn_bodies,
    drawn_captions,
)
from planner.files.exporters.plan_svg_parts.gate_names import gate_names
from planner.files.exporters.plan_svg_parts.guides import AISLES, LINES, drawn_guides
from planner.files.exporters.plan_svg_parts.inks import Inks
from planner.files.exporters.plan_svg_parts.labels import Box, Taken
from planner.files.exporters.plan_svg_parts.remarks import drawn_remarks
from planner.files.exporters.plan_svg_parts.room import (
    Doorway,
    Room,
    doorways,
    drawn_doors,
    drawn_paper,
    drawn_walls,
    is_wall,
)
from planner.files.exporters.plan_svg_parts.values import Values
from planner.files.exporters.plan_svg_parts.view import View
from planner.files.exporters.plan_svg_parts.zones import drawn_zones, zone_names
from planner.model.cells import is_block
from planner.model.element import Element
from planner.model.kinds import REMARKS
from planner.model.plan import Surface
from planner.model.shape import Line

DRAWN_APART = ("zone", "entrance", "exit", "door", *REMARKS, *AISLES, *LINES)
"""Roles of what is no fixture."""
_STEP_PX = 24.0


def drawn_plan(
    surface: Surface, room: Room, values: Values, painter: Painter, inks: Inks, view: View
) -> tuple[str, frozenset[str]]:
    """Return the markup of a surface in its view, and the glyphs that are on it."""
    elements = list(surface.elements.values())
    zones = [element for element in elements if element.traits.role == "zone"]
    fixtures = [
        e
        for e in elements
        if e.traits.role not in DRAWN_APART and not is_wall(e) and not is_block(e)
    ]
    blocks, block_glyphs = drawn_blocks(elements, values, painter, inks, view)
    doors = doorways(surface, room)
    bodies, faces = _fixtures(fixtures, values, painter, inks, view)
    around = taken_by_drawing(elements, fixtures, doors, view)
    parts = (
        drawn_paper(room, inks, view),
        drawn_zones(zones, inks, view),
        drawn_guides(elements, AISLES, inks, view),
        drawn_walls(surface, room, inks, view),
        drawn_doors(doors, inks, view),
        drawn_bodies(bodies, inks),
        drawn_faces(faces, inks),
        drawn_captions(bodies, inks),
        blocks,
        drawn_folds(surface, inks, painter.words, view),
        drawn_guides(elements, LINES, inks, view),
        door_names(doors, inks, painter.words, view, around),
        gate_names(elements, inks, painter.words, view, around),
        zone_names(zones, inks, view, around),
        drawn_beside(faces, inks, around),
        drawn_remarks(elements, inks, painter.words, view),
    )
    glyphs = bodies.told | {door.element.traits.glyph for door in doors} | block_glyphs
    return "".join(parts), frozenset(glyphs)


def _fixtures(
    fixtures: Iterable[Element],
    values: Values,
    painter: Painter,
    inks: Inks,
    view: View,
) -> tuple[Bodies, Faces]:
    bodies, faces, taken = Bodies(), Faces(), Taken()
    for fixture in fixtures:
        bays = bays_of(fixture, values)
        depths = add_fixture(bodies, faces, fixture, bays, painter, view)
        top = next((bay for bay in bays if bay.is_top), None)
        add_caption(bodies, fixture, top, depths, painter, inks, view, taken)
    return bodies, faces


def taken_by_drawing(
    elements: Iterable[Element], fixtures: Iterable[Element], doors: Iterable[Doorway], view: View
) -> Taken:
    """Return the boxes that names of zones and doors keep off."""
    taken = Taken()
    for x1, y1, x2, y2 in shapely.bounds([one.footprint for one in fixtures]).tolist():
        taken.take((*view.point((x1, y1)), *view.point((x2, y2))))
    for element in elements:
        if is_wall(element):
            for piece in _wall_boxes(element, view):
                taken.take(piece)
    for door in doors:
        reach = math.dist(door.start, door.end) / 2.0
        (x1, y1), (x2, y2), (dx, dy) = door.start, door.end, door.inward
        opened = [(x1 + dx * reach, y1 + dy * reach), (x2 + dx * reach, y2 + dy * reach)]
        taken.take(_box_round(view.points([door.start, door.end, *opened]), 0.0))
    return taken


def _wall_boxes(wall: Element, view: View) -> Iterable[Box]:
    if not isinstance(wall.shape, Line):
        x1, y1, x2, y2 = wall.footprint.bounds
        yield (*view.point((x1, y1)), *view.point((x2, y2)))
        return
    half = max(wall.shape.thickness * view.scale, 2.0) / 2.0
    for start, end in pairwise(view.points(wall.shape.points)):
        pieces = max(1, math.ceil(math.dist(start, end) / _STEP_PX))
        ends = [_between(start, end, piece / pieces) for piece in range(pieces + 1)]
        for part in pairwise(ends):
            yield _box_round(part, half)


def _between(
    start: tuple[float, float], end: tuple[float, float], share: float
) -> tuple[float, float]:
    return (start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share)


def _box_round(points: Sequence[tuple[float, float]], margin: float) -> Box:
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return (min(xs) - margin, min(ys) - margin, max(xs) + margin, max(ys) + margin)
