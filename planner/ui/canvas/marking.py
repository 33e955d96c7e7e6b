"""How a selection is outlined and measured."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtGui import QPainterPath
from shapely import LineString, box, union_all
from shapely.geometry.base import BaseGeometry
from shapely.ops import substring

from planner.model.cells import cells_of
from planner.model.element import Element
from planner.model.placements import element_placements
from planner.model.plan import Surface
from planner.model.shape import Line, Rectangle
from planner.tools.snapping import box_of
from planner.tools.tool import Ghost
from planner.ui.canvas.paths import line_path, path_of
from planner.units import MEDIA
from planner.wording import Words

MOST_OUTLINES: Final = 60
"""With more elements selected, their outlines are one path."""
DIMENSION_ENDS: Final = ((0.0, 0.25), (0.75, 1.0))
"""What is outlined of a dimension, as shares of its length; between them stands its number."""


def outlines_of(elements: Sequence[Element]) -> tuple[QPainterPath, ...]:
    """Return the outline of each element, or one for all of very many."""
    paths = tuple(path_of(_marked(element)) for element in elements)
    if len(paths) <= MOST_OUTLINES:
        return paths
    joined = QPainterPath()
    for path in paths:
        joined.addPath(path)
    return (joined,)


def _marked(element: Element) -> BaseGeometry:
    """Return what to outline: of a dimension its ends, so that its number can be read."""
    ground = element.footprint
    if element.traits.role != "dimension" or not isinstance(ground, LineString):
        return ground
    return union_all([substring(ground, *span, normalized=True) for span in DIMENSION_ENDS])


def edge_of(surface: Surface, placement: str) -> QPainterPath | None:
    """Return the selling edge of a placement; None where there is none of that id."""
    parts = placement.rsplit("-", 3)
    element = next((e for e in surface.elements.values() if e.id == parts[0]), None)
    if len(parts) != 4 or element is None:
        return None
    if element.traits.scan:
        boxes = [c.box for c in cells_of(element) if f"{element.id}-{c.slot}" == placement]
        return path_of(box(*boxes[0])) if boxes else None
    found = [p.line for p in element_placements(surface.id, element) if p.id == placement]
    return line_path(found[0]) if found else None


def size_of(surface: Surface, elements: Sequence[Element], words: Words) -> str:
    """Return width and depth of a selection in words."""
    if not elements:
        return ""
    shape = elements[0].shape
    if len(elements) == 1 and isinstance(shape, Rectangle):
        width, depth = shape.width, shape.depth
    elif len(elements) == 1 and isinstance(shape, Line):
        width, depth = elements[0].footprint.length, shape.thickness
    else:
        x1, y1, x2, y2 = box_of(elements)
        width, depth = x2 - x1, y2 - y1
    unit = MEDIA[surface.medium].unit
    return words.say(f"canvas_size_{unit}", width=width, depth=depth)


def shift_of(surface: Surface, ghost: Ghost, words: Words) -> str:
    """Return how far a ghost is from its element in words, along the axes of the files."""
    unit = MEDIA[surface.medium].unit
    right, up = ghost.dx + 0.0, (-ghost.dy if surface.frame.y_up else ghost.dy) + 0.0
    return words.say(f"canvas_shift_{unit}", x=right, y=up)
