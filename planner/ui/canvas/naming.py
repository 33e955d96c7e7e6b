"""What the tag under the pointer says."""

from __future__ import annotations

from PySide6.QtCore import QPointF

from planner.files.exporters.plan_svg_parts.faces import written
from planner.model.element import Element
from planner.tools.tool import Pointer
from planner.ui.canvas.colouring import Colouring
from planner.ui.canvas.content import Content
from planner.ui.canvas.pills import Tag
from planner.wording import Words


def tag_of(content: Content, pointer: Pointer, at: QPointF, words: Words) -> Tag | None:
    """Return name and kind of what is under the pointer, and the metric of its bay."""
    finder, surface = content.finder, content.surface
    hit = finder.element_at(pointer.at, pointer.tolerance, with_locked=True)
    if hit is None or surface is None:
        return None
    element = surface.elements[hit]
    kind = words.say(f"kind_{element.kind}")
    lines = [] if element.label == kind else [kind]
    found = finder.placement_at(pointer.at, pointer.tolerance, with_locked=True)
    if found is not None and content.colouring is not None:
        lines += _value_lines(element, found[1], content.colouring, words)
    return Tag(at, element.label, tuple(lines))


def _value_lines(element: Element, placement: str, colouring: Colouring, words: Words) -> list[str]:
    bay, _ = placement.rsplit("-", 1)
    _, face, number = bay.rsplit("-", 2)
    value = colouring.bay(bay)
    name = words.say(f"column_{colouring.scale.metric}")
    text = words.say("picture_unknown") if value is None else written(words, value)
    if element.traits.scan:
        return _position_lines(element, placement, colouring, words)
    where = words.say("face_name", face=face)
    if element.bays > 1 and face in "AB":
        where = f"{where}, {words.say('bay_name', number=int(number))}"
    return [where, f"{name}: {text}"]


def _position_lines(
    element: Element, placement: str, colouring: Colouring, words: Words
) -> list[str]:
    """Return which position of a block it is, and its value."""
    bay, level = placement.rsplit("-", 1)
    value = colouring.level(bay, int(level))
    name = words.say(f"column_{colouring.scale.metric}")
    text = words.say("picture_unknown") if value is None else written(words, value)
    number = (int(level) - 1) * element.bays + int(bay.rsplit("-", 1)[1])
    where = [words.say("position_name", number=number)] if _has_several(element) else []
    return [*where, f"{name}: {text}"]


def _has_several(element: Element) -> bool:
    return element.bays * element.showing.rows > 1
