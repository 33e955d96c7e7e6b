"""The colours of the drawing, made from the tokens, and what can be read on them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from planner.look import DARK, LIGHT, Palette

READABLE = 4.5
"""Least contrast of text against what is behind it (WCAG 2.2)."""

_ZONES: Final = "tol:muted"


@dataclass(frozen=True, slots=True)
class Inks:
    """Colours of one scheme, each ``#RRGGBB``.

    Attributes:
        palette: The tokens.
        dark: Which scheme they are of.
        wall: Of walls and columns.
        body: Of fixtures.
    """

    palette: Palette
    dark: bool
    wall: str
    body: str


def inks_of(dark: bool) -> Inks:
    """Return the colours of the light or the dark scheme."""
    palette = DARK if dark else LIGHT
    return Inks(
        palette,
        dark,
        wall=mixed(palette.text, palette.secondary, 0.55),
        body=palette.raised if dark else palette.window,
    )


def mixed(one: str, other: str, share: float) -> str:
    """Return the colour a share (0 to 1) of the way from one to the other."""
    pairs = zip(_channels(one), _channels(other), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02X}" for a, b in pairs)


@lru_cache(maxsize=1024)
def ink_on(ground: str) -> str:
    """Return the token for text on a colour of data: the one that stands out more."""
    return max((LIGHT.text, LIGHT.raised), key=lambda ink: contrast(ink, ground))


def readable(colour: str, ground: str, palette: Palette) -> str:
    """Return the colour, moved towards the text token until it can be read on the ground."""
    steps = (mixed(colour, palette.text, step / 10.0) for step in range(10))
    return next((ink for ink in steps if contrast(ink, ground) >= READABLE), palette.text)


def zone_colours(count: int, inks: Inks) -> list[str]:
    """Return muted colours that differ for red-green blind people too; ten, then again."""
    from cmap import Colormap

    stops = [colour.hex[:7].upper() for colour in Colormap(_ZONES).color_stops.colors[:10]]
    colours = [mixed(colour, inks.palette.text, 0.3) for colour in stops] if inks.dark else stops
    return [colours[index % len(colours)] for index in range(count)]


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours, 1 to 21 (WCAG 2.2)."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    linear = [
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4
        for c in (channel / 255.0 for channel in _channels(colour))
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _channels(colour: str) -> tuple[int, int, int]:
    return (int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16))
