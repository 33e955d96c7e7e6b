"""SVG as text: numbers, elements and paths, escaped, the same bytes for the same picture."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from xml.sax.saxutils import escape, quoteattr

Point = tuple[float, float]

_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def number(value: float) -> str:
    """Write a length in pixels, to a hundredth."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def tag(name: str, content: str = "", **attributes: str | float) -> str:
    """Return an element; ``_`` in names of attributes stands for ``-``, ``__`` for ``:``.

    Args:
        name: Of the element.
        content: Markup inside it.
        attributes: Text is escaped, numbers are lengths.
    """
    written = "".join(
        f" {key.replace('__', ':').replace('_', '-')}={_attribute(value)}"
        for key, value in attributes.items()
    )
    return f"<{name}{written}>{content}</{name}>" if content else f"<{name}{written}/>"


def plain(text: str) -> str:
    """Return text as it may stand between tags; what XML cannot hold is left out."""
    return escape(_NOT_XML.sub("", text))


def words_at(at: Point, text: str, turn_deg: float = 0.0, **attributes: str | float) -> str:
    """Return a line of text.

    Args:
        at: Anchor on the base line, pixels.
        text: Unescaped.
        turn_deg: Clockwise, about the anchor.
        attributes: As of ``tag``.
    """
    if turn_deg:
        turn = f"translate({number(at[0])} {number(at[1])}) rotate({number(turn_deg)})"
        return tag("text", plain(text), transform=turn, **attributes)
    return tag("text", plain(text), x=at[0], y=at[1], **attributes)


def ring_path(points: Iterable[Point]) -> str:
    """Return the path data of a closed ring, pixels."""
    return f"{line_path(points)}Z"


def line_path(points: Iterable[Point]) -> str:
    """Return the path data of a polyline, pixels."""
    return "M" + "L".join(f"{number(x)} {number(y)}" for x, y in points)


def group(parts: Sequence[str], **attributes: str | float) -> str:
    """Return a group, nothing for no parts."""
    return tag("g", "".join(parts), **attributes) if parts else ""


def _attribute(value: str | float) -> str:
    if isinstance(value, str):
        return quoteattr(_NOT_XML.sub("", value))
    return f'"{number(value)}"'
