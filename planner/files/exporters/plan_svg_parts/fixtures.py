"""Fixtures: light bodies with a thin outline, their glyph and their name where it fits."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, field

from planner.files.exporters.plan_svg_parts.bays import Bay
from planner.files.exporters.plan_svg_parts.faces import Faces, Painter, add_face
from planner.files.exporters.plan_svg_parts.glyphs import GLYPHS, glyph_at
from planner.files.exporters.plan_svg_parts.inks import Inks, ink_on
from planner.files.exporters.plan_svg_parts.labels import (
    MARK_PX,
    NAME_PX,
    Taken,
    base_line,
    text_width,
    turned_box,
    upright,
)
from planner.files.exporters.plan_svg_parts.markup import (
    Point,
    group,
    ring_path,
    tag,
    words_at,
)
from planner.files.exporters.plan_svg_parts.room import area_path
from planner.files.exporters.plan_svg_parts.view import View
from planner.model.element import Element
from planner.model.shape import Rectangle

GLYPH_PX = 13.0
LEAST_GLYPH_PX = 8.0
_GAP_PX = 4.0
_PAD_PX = 3.0


@dataclass(slots=True)
class Bodies:
    """What is drawn of all bodies: path data, and what stands on them by ink.

    Attributes:
        paths: Of what sells.
        solid: Of what does not.
        glyphs: Markup.
        names: Markup.
        plates: Path data under captions on a hatch.
        told: Glyphs that are drawn.
    """

    paths: list[str] = field(default_factory=list)
    solid: list[str] = field(default_factory=list)
    glyphs: dict[str, list[str]] = field(default_factory=dict)
    names: dict[str, list[str]] = field(default_factory=dict)
    plates: list[str] = field(default_factory=list)
    told: set[str] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class Inside:
    """The free part of a body, pixels: a turned rectangle.

    Attributes:
        middle: Of the rectangle.
        sizes: Along the front, and from front to back.
        turns: Clockwise, of the two, so that text does not stand on its head.
    """

    middle: Point
    sizes: tuple[float, float]
    turns: tuple[float, float]


@dataclass(frozen=True, slots=True)
class Caption:
    """What stands on a body in one line: mark, glyph, name; each may be empty."""

    mark: str
    glyph: str
    name: str
    glyph_px: float

    @property
    def pieces(self) -> list[tuple[str, float]]:
        """Names of the pieces there are, and how wide they are, pixels."""
        widths = {
            "mark": text_width(self.mark, MARK_PX) if self.mark else 0.0,
            "glyph": self.glyph_px if self.glyph else 0.0,
            "name": text_width(self.name, NAME_PX) if self.name else 0.0,
        }
        return [(piece, width) for piece, width in widths.items() if width]

    @property
    def width(self) -> float:
        """Of the whole line, pixels."""
        return sum(width + _GAP_PX for _, width in self.pieces) - _GAP_PX


def add_fixture(
    bodies: Bodies,
    faces: Faces,
    element: Element,
    bays: tuple[Bay, ...],
    painter: Painter,
    view: View,
) -> dict[str, float]:
    """Add a body with its faces; return how deep the faces reach in, pixels by letter."""
    outline = area_path(element.footprint, view)
    (bodies.paths if element.traits.sells else bodies.solid).append(outline)
    depths: dict[str, float] = {}
    for bay in bays:
        if bay.is_top:
            faces.fills[painter.fill(bay.value)].append(outline)
        else:
            deep = add_face(faces, element, bay, painter, view)
            depths[bay.face] = max(deep, depths.get(bay.face, 0.0))
    return depths


@dataclass(frozen=True, slots=True)
class Placed:
    """A caption where it fits.

    Attributes:
        caption: What is written.
        middle: Of its line, pixels.
        turn: Clockwise, degrees.
        high: Of its line, pixels.
    """

    caption: Caption
    middle: Point
    turn: float
    high: float

    def spots(self) -> Iterator[tuple[str, Point, float]]:
        """Yield each piece with its middle and its width, pixels."""
        cos, sin = math.cos(math.radians(self.turn)), math.sin(math.radians(self.turn))
        at = -self.caption.width / 2.0
        for piece, width in self.caption.pieces:
            step = at + width / 2.0
            yield piece, (self.middle[0] + step * cos, self.middle[1] + step * sin), width
            at += width + _GAP_PX

    def plate(self) -> tuple[Point, ...]:
        """Return the corners of a plate under it, pixels."""
        return _plate(self.middle, self.caption.width, self.high, self.turn)


def add_caption(
    bodies: Bodies,
    element: Element,
    top: Bay | None,
    depths: dict[str, float],
    painter: Painter,
    inks: Inks,
    view: View,
    taken: Taken,
) -> None:
    """Write on a body what fits: mark of its top, glyph and name, else less, else nothing."""
    fill = inks.body if top is None else painter.fill(top.value)
    ink = ink_on(fill) if fill.startswith("#") and top is not None else inks.palette.text
    mark = "" if top is None else painter.mark(top.value)
    placed = placed_caption(element, mark, depths, view, taken)
    if placed is not None:
        if not fill.startswith("#"):
            bodies.plates.append(ring_path(placed.plate()))
        _write(bodies, placed, ink)


def placed_caption(
    element: Element, mark: str, depths: dict[str, float], view: View, taken: Taken
) -> Placed | None:
    """Return the fullest caption that fits on a body, its room taken; None where none does.

    Args:
        element: The fixture.
        mark: Of its top; may be empty.
        depths: How deep its faces reach in, pixels by letter.
        view: Gives the size of a pixel.
        taken: Boxes that are not free.
    """
    inside = _inside(element, depths, view)
    for caption in _captions(element, mark, inside):
        for size, other, turn in _lanes(inside):
            high = max(
                [NAME_PX if caption.name else MARK_PX, caption.glyph_px * bool(caption.glyph)]
            )
            if caption.width > size - 2.0 * (_PAD_PX if caption.name else 0.5) or high > other:
                continue
            if taken.claim(turned_box(inside.middle, caption.width, high, turn)):
                return Placed(caption, inside.middle, turn, high)
    return None


def drawn_bodies(bodies: Bodies, inks: Inks) -> str:
    """Return the markup of all bodies."""
    palette = inks.palette
    solid = tag("path", d="".join(bodies.solid), fill=palette.line) if bodies.solid else ""
    paths = tag("path", d="".join(bodies.paths), fill=inks.body) if bodies.paths else ""
    return group([part for part in (solid, paths) if part], stroke=palette.strong_line)


def drawn_captions(bodies: Bodies, inks: Inks) -> str:
    """Return the markup of glyphs and names, on plates where the ground is hatched."""
    glyphs = [
        group(
            parts,
            stroke=ink,
            fill="none",
            stroke_width=1.4,
            stroke_linecap="round",
            stroke_linejoin="round",
        )
        for ink, parts in sorted(bodies.glyphs.items())
    ]
    names = [
        group(parts, fill=ink, font_size=NAME_PX, text_anchor="middle")
        for ink, parts in sorted(bodies.names.items())
    ]
    plates = tag("path", d="".join(bodies.plates), fill=inks.body) if bodies.plates else ""
    return "".join([plates, *glyphs, *names])


def _inside(element: Element, depths: dict[str, float], view: View) -> Inside:
    shape = element.shape
    if not isinstance(shape, Rectangle):
        return _inside_of_outline(element, depths, view)
    front, back = depths.get("A", 0.0), depths.get("B", 0.0)
    left, right = depths.get("C", 0.0), depths.get("D", 0.0)
    turn = math.radians(shape.angle_deg)
    across, forward = (left - right) / 2.0, (back - front) / 2.0
    x, y = view.point((shape.x, shape.y))
    middle = (
        x + across * math.cos(turn) - forward * math.sin(turn),
        y + across * math.sin(turn) + forward * math.cos(turn),
    )
    sizes = (shape.width * view.scale - left - right, shape.depth * view.scale - front - back)
    return Inside(middle, sizes, (upright(shape.angle_deg), upright(shape.angle_deg + 90.0)))


def _inside_of_outline(element: Element, depths: dict[str, float], view: View) -> Inside:
    """Return an upright square round a point deep inside a free shape."""
    inner = element.footprint.buffer(-max([0.0, *depths.values()]) / view.scale)
    if inner.is_empty:
        return Inside((0.0, 0.0), (0.0, 0.0), (0.0, 0.0))
    spot = inner.representative_point()
    room = 2.0 * inner.boundary.distance(spot) * view.scale
    return Inside(view.point((spot.x, spot.y)), (room, room / 2.0), (0.0, 0.0))


def _captions(element: Element, mark: str, inside: Inside) -> Iterator[Caption]:
    """Yield what could stand on a body, the fullest first."""
    glyph_px = min(GLYPH_PX, min(inside.sizes) - 1.0)
    glyph = element.traits.glyph if element.traits.glyph in GLYPHS else ""
    if glyph_px < LEAST_GLYPH_PX:
        glyph = ""
    for name in dict.fromkeys((element.label, element.id)):
        yield Caption(mark, glyph, name, glyph_px)
    yield Caption(mark, glyph, "", glyph_px)
    yield Caption(mark, "", "" if mark else element.label, 0.0)


def _lanes(inside: Inside) -> list[tuple[float, float, float]]:
    """Return (room along, room across, turn) of the ways to write, the more level one first."""
    (wide, deep), (turn, other) = inside.sizes, inside.turns
    lanes = [(wide, deep, turn), (deep, wide, other)]
    return sorted(lanes, key=lambda lane: (abs(lane[2]) > 45.0, -lane[0]))


def _plate(middle: Point, width: float, height: float, turn: float) -> tuple[Point, ...]:
    """Return the corners of a rectangle under a caption."""
    cos, sin = math.cos(math.radians(turn)), math.sin(math.radians(turn))
    half_x, half_y = width / 2.0 + _PAD_PX, height / 2.0 + _PAD_PX - 1.0
    signs = ((-1.0, -1.0), (1.0, -1.0), (1.0, 1.0), (-1.0, 1.0))
    return tuple(
        (
            middle[0] + a * half_x * cos - b * half_y * sin,
            middle[1] + a * half_x * sin + b * half_y * cos,
        )
        for a, b in signs
    )


def _write(bodies: Bodies, placed: Placed, ink: str) -> None:
    caption, turn = placed.caption, placed.turn
    for piece, spot, width in placed.spots():
        if piece == "glyph":
            bodies.told.add(caption.glyph)
            bodies.glyphs.setdefault(ink, []).append(glyph_at(caption.glyph, spot, width))
        elif piece == "mark":
            text = words_at(base_line(spot, MARK_PX, turn), caption.mark, turn, font_weight="600")
            bodies.names.setdefault(ink, []).append(text)
        else:
            text = words_at(base_line(spot, NAME_PX, turn), caption.name, turn)
            bodies.names.setdefault(ink, []).append(text)
