"""Selling faces: an edge of colour per bay, its mark, and a small tick per level."""

from __future__ import annotations

import math
from collections import defaultdict
from dataclasses import dataclass, field

from planner.files.exporters.plan_svg_parts.bays import Bay
from planner.files.exporters.plan_svg_parts.inks import Inks, ink_on
from planner.files.exporters.plan_svg_parts.labels import (
    MARK_PX,
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
from planner.files.exporters.plan_svg_parts.values import Scale
from planner.files.exporters.plan_svg_parts.view import View
from planner.look import CAPTION_PX, difference_colours, exposure_colours
from planner.model.element import Element
from planner.model.shape import Rectangle
from planner.wording import Words

FACE_DEPTH = 0.2
"""Depth of the coloured edge, surface units; more where it would not be seen, less on thin ones."""
LEAST_FACE_PX = 3.0
UNSEEN = "unseen"
"""Id of the hatch."""
COLOURS = 64
TICK_PX = 3.0
BESIDE_PX = 7.0
"""From a thin face to the middle of its mark in front of it."""
LEAST_BESIDE = 2.4
"""Shorter faces, in sizes of type, have no mark in front of them."""


@dataclass(slots=True)
class Faces:
    """What is drawn of all faces: path data by fill, and marks by ink.

    Attributes:
        fills: Path data of faces and tops.
        ticks: Path data of levels.
        marks: Texts on faces.
        beside: Marks that found no room on their face, each with the middle of its place in
            front and its turn.
    """

    fills: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    ticks: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    marks: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    beside: list[tuple[str, Point, float]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Painter:
    """Turns values into fills and marks.

    Attributes:
        scale: Of the metric.
        colours: At equal steps of the scale, lowest first.
        unknown: Fill where there is no value.
        words: Write the numbers.
    """

    scale: Scale
    colours: tuple[str, ...]
    unknown: str
    words: Words

    def fill(self, value: float | None) -> str:
        """Return the fill of a face."""
        if value is None:
            return self.unknown
        return f"url(#{UNSEEN})" if self.scale.is_nothing(value) else self.colour(value)

    def colour(self, value: float) -> str:
        """Return the colour of a value."""
        return self.colours[round(self.scale.share(value) * (COLOURS - 1))]

    def mark(self, value: float | None) -> str:
        """Return what stands on a face beside its colour: the band, else the number."""
        if value is None or self.scale.is_nothing(value):
            return ""
        return self.scale.letter(value) or written(self.words, value)


def painter_of(scale: Scale, inks: Inks, words: Words) -> Painter:
    """Return the painter of a scale."""
    steps = [step / (COLOURS - 1) for step in range(COLOURS)]
    palette = exposure_colours if scale.middle is None else difference_colours
    *colours, unknown = palette([*steps, math.nan], inks.dark)
    return Painter(scale, tuple(colours), unknown, words)


def written(words: Words, value: float) -> str:
    """Return a value as people of the language write it, to three digits or so."""
    whole = abs(value) >= 100.0 or value == round(value)
    text = words.say("picture_number", value=round(value) if whole else value)
    return text.replace("-", "−")


def written_tick(scale: Scale, words: Words, index: int) -> str:
    """Return a tick of a scale as people write it; the last one says whether there is more."""
    text = written(words, scale.ticks[index])
    is_end = scale.is_open and index == len(scale.ticks) - 1
    return words.say("picture_and_more", value=text) if is_end else text


def face_depth(element: Element, face: str, view: View) -> float:
    """Return how deep the coloured edge of a face is, surface units."""
    least = LEAST_FACE_PX / view.scale
    if not isinstance(element.shape, Rectangle):
        return max(least, FACE_DEPTH)
    sides = element.traits.sides
    pair = ("left", "right") if face in "CD" else ("front", "back")
    across = element.shape.width if face in "CD" else element.shape.depth
    share = 0.35 if all(side in sides for side in pair) else 0.5
    return min(across * share, max(least, FACE_DEPTH))


def add_face(faces: Faces, element: Element, bay: Bay, painter: Painter, view: View) -> float:
    """Add a bay of a face, and return how deep it is with its ticks, pixels."""
    deep = face_depth(element, bay.face, view)
    fill = painter.fill(bay.value)
    if len(bay.line) != 2:
        faces.fills[fill].append(_bent_strip(bay, deep, view))
        return deep * view.scale
    start, end = view.points(bay.line)
    deep_px = deep * view.scale
    corner = _has_corners(element)
    strip = strip_behind(
        start,
        end,
        0.0,
        deep_px,
        deep_px if corner and bay.is_first else 0.0,
        deep_px if corner and bay.is_last else 0.0,
    )
    faces.fills[fill].append(ring_path(strip))
    _add_mark(faces, painter.mark(bay.value), fill, start, end, deep_px)
    nothing = bay.value is None or painter.scale.is_nothing(bay.value)
    if nothing or not _is_roomy(element, deep_px, view):
        return deep_px
    return deep_px + _add_ticks(faces, bay, painter, (start, end), deep_px)


def drawn_beside(faces: Faces, inks: Inks, taken: Taken) -> str:
    """Return the markup of the marks in front of thin faces, as far as there is room."""
    texts = []
    for mark, middle, turn in faces.beside:
        if taken.claim(turned_box(middle, text_width(mark, MARK_PX), MARK_PX, turn)):
            texts.append(words_at(base_line(middle, MARK_PX, turn), mark, turn))
    return group(texts, fill=inks.palette.secondary, font_size=MARK_PX, text_anchor="middle")


def drawn_faces(faces: Faces, inks: Inks) -> str:
    """Return the markup of all faces."""
    fills = [
        tag("path", fill=fill, d="".join(paths)) for fill, paths in sorted(faces.fills.items())
    ]
    ticks = [
        tag("path", fill=fill, d="".join(paths)) for fill, paths in sorted(faces.ticks.items())
    ]
    marks = [
        group(texts, fill=ink, font_size=MARK_PX, font_weight="600", text_anchor="middle")
        for ink, texts in sorted(faces.marks.items())
    ]
    edged = group(fills, stroke=inks.palette.paper, stroke_width=0.75, stroke_linejoin="round")
    return edged + group(ticks, stroke=inks.body, stroke_width=0.5) + "".join(marks)


def _has_corners(element: Element) -> bool:
    sides = element.traits.sides
    return "left" in sides and "front" in sides


def _add_mark(faces: Faces, mark: str, fill: str, start: Point, end: Point, deep_px: float) -> None:
    place = mark_place(mark, start, end, deep_px)
    if place is None:
        return
    is_on_face, middle, turn = place
    if is_on_face:
        at = base_line(middle, MARK_PX, turn)
        faces.marks[ink_on(fill)].append(words_at(at, mark, turn))
    else:
        faces.beside.append((mark, middle, turn))


def mark_place(
    mark: str, start: Point, end: Point, deep_px: float
) -> tuple[bool, Point, float] | None:
    """Return whether a mark stands on its face or before it, its middle and its turn.

    It stands on the face where it fits, letters upright, numbers along; None where it fits
    nowhere.

    Args:
        mark: May be empty.
        start: Of the edge from the shopper's left, pixels.
        end: Of the edge, pixels.
        deep_px: Depth of the face.
    """
    long_px = math.dist(start, end)
    if not mark or text_width(mark, MARK_PX) > long_px - 4.0:
        return None
    along = math.degrees(math.atan2(end[1] - start[1], end[0] - start[0]))
    turn = 0.0 if len(mark) == 1 else upright(along)
    if deep_px * 1.08 < MARK_PX:
        before = _behind(start, end, -BESIDE_PX)
        return (False, before, turn) if long_px >= LEAST_BESIDE * MARK_PX else None
    return (True, _behind(start, end, deep_px / 2.0), turn)


def _behind(start: Point, end: Point, deep_px: float) -> Point:
    """Return the point behind the middle of an edge."""
    (ax, ay), (bx, by), _, _ = strip_behind(start, end, deep_px, deep_px, 0.0, 0.0)
    return ((ax + bx) / 2.0, (ay + by) / 2.0)


def _add_ticks(
    faces: Faces, bay: Bay, painter: Painter, edge: tuple[Point, Point], deep_px: float
) -> float:
    """Add a tick per level behind the edge where they fit; return what they take of the body."""
    long_px = math.dist(*edge)
    step = min(9.0, (long_px - 4.0) / len(bay.levels))
    if len(bay.levels) < 2 or step < 4.5:
        return 0.0
    first = (long_px - step * len(bay.levels)) / 2.0
    for level, value in enumerate(bay.levels):
        if value is None:
            continue
        low = (first + step * level + 0.75) / long_px
        high = (first + step * (level + 1) - 0.75) / long_px
        ends = (_between(*edge, low), _between(*edge, high))
        tick = strip_behind(*ends, deep_px + 1.5, deep_px + 1.5 + TICK_PX, 0.0, 0.0)
        faces.ticks[painter.colour(value)].append(ring_path(tick))
    return TICK_PX + 2.0


def _is_roomy(element: Element, deep_px: float, view: View) -> bool:
    """Say whether ticks leave the body enough room for a name."""
    if not isinstance(element.shape, Rectangle) or _has_corners(element):
        return False
    faces = 2.0 if "back" in element.traits.sides else 1.0
    inner_px = element.shape.depth * view.scale - faces * (deep_px + TICK_PX + 2.0)
    return inner_px >= CAPTION_PX


def _between(start: Point, end: Point, share: float) -> Point:
    return (start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share)


def strip_behind(
    start: Point, end: Point, near: float, far: float, cut_start: float, cut_end: float
) -> tuple[Point, Point, Point, Point]:
    """Return the strip behind an edge from depth ``near`` to ``far``, its back corners cut.

    All lengths are in the unit of the points.
    """
    long_px = math.dist(start, end) or 1.0
    along_x, along_y = (end[0] - start[0]) / long_px, (end[1] - start[1]) / long_px
    in_x, in_y = along_y, -along_x
    return (
        (start[0] + in_x * near, start[1] + in_y * near),
        (end[0] + in_x * near, end[1] + in_y * near),
        (end[0] + in_x * far - along_x * cut_end, end[1] + in_y * far - along_y * cut_end),
        (
            start[0] + in_x * far + along_x * cut_start,
            start[1] + in_y * far + along_y * cut_start,
        ),
    )


def _bent_strip(bay: Bay, deep: float, view: View) -> str:
    return "".join(ring_path(view.points(ring)) for ring in bent_rings(bay.line, deep))


def bent_rings(line: tuple[Point, ...], deep: float) -> list[list[Point]]:
    """Return the rings of the strip behind an edge with corners, surface units."""
    from shapely.geometry import LineString, Polygon

    strip = LineString(line).buffer(-deep, single_sided=True, join_style="mitre")
    parts = [strip] if isinstance(strip, Polygon) else list(getattr(strip, "geoms", ()))
    return [
        [(x, y) for x, y, *_ in ring.coords[:-1]]
        for part in parts
        if isinstance(part, Polygon)
        for ring in (part.exterior, *part.interiors)
    ]
