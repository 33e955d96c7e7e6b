"""A floor as DXF R2010: layers by kind, closed polylines, words, ids beside the entities."""

from __future__ import annotations

from io import StringIO
from typing import TYPE_CHECKING, Final

from planner.files.importers.drawing import OURS
from planner.files.importers.drawing_kinds import PREFIX, ROOM
from planner.model.element import Element
from planner.model.plan import Frame, Surface
from planner.model.shape import Line, Point, Rectangle, centre, corners

if TYPE_CHECKING:
    from ezdxf.document import Drawing
    from ezdxf.layouts.layout import Modelspace

VERSION: Final = "R2010"
WORDS_LAYER: Final = f"{PREFIX}TEXT"
WORDS_M: Final = 0.18
"""Height of words, metres."""
WALL_COLOUR: Final = 7
COLOURS: Final = (3, 5, 1, 30, 6, 4, 140, 94, 200, 42)
"""Indices of AutoCAD colours, one a layer, then again."""


def dxf_bytes(surface: Surface) -> bytes:
    """Return a surface as a drawing in metres, in the coordinates of the user's files."""
    from ezdxf import units
    from ezdxf.filemanagement import new

    document = new(VERSION, units=units.M)
    document.appids.add(OURS)
    space, frame = document.modelspace(), surface.frame
    _add_layers(document, surface)
    for ring in surface.outlines:
        points = [frame.outside(*point) for point in ring]
        space.add_lwpolyline(points, close=True, dxfattribs={"layer": f"{PREFIX}{ROOM.upper()}"})
    for element in surface.elements.values():
        _add_element(space, element, frame)
    stream = StringIO()
    document.write(stream)
    return document.encode(stream.getvalue())


def layer_of(element: Element) -> str:
    """Return the layer of an element: that of its kind."""
    return f"{PREFIX}{element.kind.upper()}"


def _add_layers(document: Drawing, surface: Surface) -> None:
    document.layers.add(f"{PREFIX}{ROOM.upper()}", color=WALL_COLOUR)
    document.layers.add(WORDS_LAYER, color=WALL_COLOUR)
    names = sorted({layer_of(element) for element in surface.elements.values()})
    for at, name in enumerate(names):
        document.layers.add(name, color=COLOURS[at % len(COLOURS)])


def _add_element(space: Modelspace, element: Element, frame: Frame) -> None:
    shape, layer = element.shape, layer_of(element)
    points: tuple[Point, ...] = corners(shape) if isinstance(shape, Rectangle) else shape.points
    line = space.add_lwpolyline(
        [frame.outside(*point) for point in points],
        close=not isinstance(shape, Line),
        dxfattribs={"layer": layer},
    )
    if isinstance(shape, Line):
        line.dxf.const_width = shape.thickness
    line.set_xdata(OURS, [(1000, element.id), (1000, element.name)])
    if element.traits.role != "wall":
        at = frame.outside(*centre(shape))
        words = space.add_text(element.label, height=WORDS_M, dxfattribs={"layer": WORDS_LAYER})
        words.set_placement(at)
