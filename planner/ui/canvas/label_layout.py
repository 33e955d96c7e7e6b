"""Which names, letters and glyphs stand where at one zoom: none over another; without Qt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from planner.files.exporters.plan_svg_parts.door_names import door_signs
from planner.files.exporters.plan_svg_parts.faces import mark_place
from planner.files.exporters.plan_svg_parts.fixtures import Placed, placed_caption
from planner.files.exporters.plan_svg_parts.gate_names import gate_ink, gate_signs
from planner.files.exporters.plan_svg_parts.inks import Inks, ink_on, readable, zone_colours
from planner.files.exporters.plan_svg_parts.labels import (
    MARK_PX,
    NAME_PX,
    Taken,
    text_width,
    turned_box,
)
from planner.files.exporters.plan_svg_parts.plan import taken_by_drawing
from planner.files.exporters.plan_svg_parts.room import Doorway
from planner.files.exporters.plan_svg_parts.view import View
from planner.files.exporters.plan_svg_parts.zones import name_place
from planner.look import CAPTION_PX
from planner.model.element import Element
from planner.model.shape import Point
from planner.ui.canvas.colouring import HATCH, Colouring
from planner.ui.canvas.drawn import Face, Fixture
from planner.wording import Words

NAMES_FROM_PX: Final = 24.0
"""With fewer pixels per surface unit fixtures have neither names nor letters."""
DOORS_FROM_PX: Final = 6.0
"""With fewer, doors have no signs."""


@dataclass(frozen=True, slots=True)
class Text:
    """A line of text round its middle, pixels of the whole plan at one zoom.

    Attributes:
        text: What is written.
        middle: Of the line.
        turn: Clockwise, degrees.
        size_px: Of the type.
        is_bold: Whether it is half bold.
        ink: Colour of the letters.
        halo: Colour round them; empty where the ground is even.
        owner: Id of the fixture it belongs to; empty for none.
    """

    text: str
    middle: Point
    turn: float
    size_px: int
    is_bold: bool
    ink: str
    halo: str = ""
    owner: str = ""


@dataclass(frozen=True, slots=True)
class Sign:
    """A glyph round its middle, and the id of the fixture it belongs to."""

    name: str
    middle: Point
    size_px: float
    ink: str
    owner: str


@dataclass(slots=True)
class Labels:
    """Everything written on a plan, pixels.

    Attributes:
        scale: Pixels per surface unit that they were laid out for.
        texts: Names and letters.
        signs: Glyphs.
        plates: Corners of grounds under captions on a hatch.
        arrows: Lines of arrows at doors.
    """

    scale: float = 0.0
    texts: list[Text] = field(default_factory=list)
    signs: list[Sign] = field(default_factory=list)
    plates: list[tuple[Point, ...]] = field(default_factory=list)
    arrows: list[tuple[Point, ...]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Drawing:
    """What labels keep off and belong to.

    Attributes:
        fixtures: Those near the sight.
        others: Walls and gates.
        zones: Every zone of the surface, in drawing order.
        doors: Openings.
    """

    fixtures: Sequence[Fixture]
    others: Sequence[Element]
    zones: Sequence[Element]
    doors: Sequence[Doorway]


def laid_out(
    drawing: Drawing, scale: float, colouring: Colouring | None, inks: Inks, words: Words
) -> Labels:
    """Return what is written at a zoom of ``scale`` pixels per surface unit."""
    labels, view = Labels(scale), View(scale, 0.0, 0.0, 0.0, 0.0, 0.0)
    bodies = [fixture.element for fixture in drawing.fixtures]
    around = taken_by_drawing([*bodies, *drawing.others], bodies, drawing.doors, view)
    if scale >= NAMES_FROM_PX:
        _add_fixtures(labels, drawing.fixtures, colouring, inks, view, around)
    if scale >= DOORS_FROM_PX:
        for sign in door_signs(drawing.doors, words, view, around):
            labels.arrows.extend(sign.arrow)
            if sign.name:
                ink = inks.palette.text
                labels.texts.append(Text(sign.name, sign.middle, sign.turn, CAPTION_PX, True, ink))
        _add_gate_names(labels, drawing.others, inks, words, view, around)
    _add_zone_names(labels, drawing.zones, inks, view, around)
    return labels


def _add_fixtures(
    labels: Labels,
    fixtures: Sequence[Fixture],
    colouring: Colouring | None,
    inks: Inks,
    view: View,
    around: Taken,
) -> None:
    taken, beside = Taken(), []
    for fixture in fixtures:
        depths: dict[str, float] = {}
        for face in fixture.faces:
            letter = face.bay.rsplit("-", 2)[1]
            deep_px = face.depth * view.scale
            depths[letter] = max(deep_px, depths.get(letter, 0.0))
            if face.depth > 0.0 and len(face.edge) == 2 and colouring is not None:
                beside += _add_mark(labels, face, fixture, colouring, view, deep_px)
        _add_caption(labels, fixture, depths, colouring, inks, view, taken)
    for owner, mark, middle, turn in beside:
        if around.claim(turned_box(middle, text_width(mark, MARK_PX), MARK_PX, turn)):
            ink = inks.palette.secondary
            labels.texts.append(Text(mark, middle, turn, MARK_PX, False, ink, owner=owner))


def _add_mark(
    labels: Labels,
    face: Face,
    fixture: Fixture,
    colouring: Colouring,
    view: View,
    deep_px: float,
) -> list[tuple[str, str, Point, float]]:
    """Put the letter on the face; return it where it may stand before it."""
    value = colouring.bay(face.bay)
    mark = colouring.mark(value)
    start, end = view.points(face.edge)
    place = mark_place(mark, start, end, deep_px)
    if place is None:
        return []
    is_on_face, middle, turn = place
    if not is_on_face:
        return [(fixture.element.id, mark, middle, turn)]
    ink = ink_on(colouring.fill(value))
    labels.texts.append(Text(mark, middle, turn, MARK_PX, True, ink, owner=fixture.element.id))
    return []


def _add_caption(
    labels: Labels,
    fixture: Fixture,
    depths: dict[str, float],
    colouring: Colouring | None,
    inks: Inks,
    view: View,
    taken: Taken,
) -> None:
    mark, fill = "", inks.body
    top = next((face for face in fixture.faces if face.is_top), None)
    if top is not None and colouring is not None:
        value = colouring.bay(top.bay)
        mark, fill = colouring.mark(value), colouring.fill(value)
    placed = placed_caption(fixture.element, mark, depths, view, taken)
    if placed is None:
        return
    ink = ink_on(fill) if fill not in (HATCH, inks.body) else inks.palette.text
    if fill == HATCH:
        labels.plates.append(placed.plate())
    _write(labels, placed, ink, fixture.element.id)


def _write(labels: Labels, placed: Placed, ink: str, owner: str) -> None:
    caption, turn = placed.caption, placed.turn
    for piece, spot, width in placed.spots():
        if piece == "glyph":
            labels.signs.append(Sign(caption.glyph, spot, width, ink, owner))
        elif piece == "mark":
            labels.texts.append(Text(caption.mark, spot, turn, MARK_PX, True, ink, owner=owner))
        else:
            labels.texts.append(Text(caption.name, spot, turn, NAME_PX, False, ink, owner=owner))


def _add_gate_names(
    labels: Labels,
    elements: Sequence[Element],
    inks: Inks,
    words: Words,
    view: View,
    around: Taken,
) -> None:
    for sign in gate_signs(elements, words, view, around):
        ink, halo = gate_ink(inks), inks.palette.paper
        labels.texts.append(
            Text(sign.name, sign.middle, sign.turn, CAPTION_PX, True, ink, halo, sign.owner)
        )


def _add_zone_names(
    labels: Labels, zones: Sequence[Element], inks: Inks, view: View, around: Taken
) -> None:
    for zone, colour in zip(zones, zone_colours(len(zones), inks), strict=True):
        place = name_place(zone, view, around)
        if place is not None:
            ink = readable(colour, inks.palette.paper, inks.palette)
            middle, turn = place
            halo = inks.palette.paper
            labels.texts.append(Text(zone.label, middle, turn, CAPTION_PX, True, ink, halo))
