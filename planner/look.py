"""Tokens of colour, size and type, and the colours of data; nothing else names them."""

from __future__ import annotations

import math
from collections.abc import Sequence
from colorsys import hls_to_rgb
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from cmap import Colormap


@dataclass(frozen=True, slots=True)
class Palette:
    """Colours of one scheme, each ``#RRGGBB``.

    Attributes:
        window: Behind everything.
        panel: Of panels beside the plan.
        raised: Of menus, cards and fields.
        paper: Where the plan is drawn.
        outside: Around the paper, and what has no value.
        text: Of sentences and labels.
        secondary: Of captions.
        disabled: Of what cannot be used now.
        line: Between parts.
        strong_line: Around fixtures and fields.
        accent: Of links, focus and selection outlines.
        on_accent: Of text on the accent.
        selection_opacity: Of the accent where it fills a selection, 0 to 1.
        good: Of what is well.
        warn: Of what deserves a look.
        bad: Of what is wrong.
    """

    window: str
    panel: str
    raised: str
    paper: str
    outside: str
    text: str
    secondary: str
    disabled: str
    line: str
    strong_line: str
    accent: str
    on_accent: str
    selection_opacity: float
    good: str
    warn: str
    bad: str


LIGHT: Final = Palette(
    window="#F4F5F7",
    panel="#FBFBFC",
    raised="#FFFFFF",
    paper="#FFFFFF",
    outside="#E9EBEF",
    text="#1D2127",
    secondary="#59626E",
    disabled="#A3ABB5",
    line="#DDE1E6",
    strong_line="#B9C0C9",
    accent="#2563EB",
    on_accent="#FFFFFF",
    selection_opacity=0.14,
    good="#1A7F4B",
    warn="#A15C00",
    bad="#C0352B",
)
DARK: Final = Palette(
    window="#16181C",
    panel="#1C1F24",
    raised="#24282F",
    paper="#14161A",
    outside="#0E1013",
    text="#E7E9EC",
    secondary="#9AA4B0",
    disabled="#5C6570",
    line="#2C3139",
    strong_line="#454C57",
    accent="#7AA7FF",
    on_accent="#0E1013",
    selection_opacity=0.18,
    good="#4CC38A",
    warn="#F0A93B",
    bad="#F2766B",
)

SPACING_PX: Final = 4
"""The grid that every distance is a multiple of."""
RADIUS_PX: Final = 6

FONT_FAMILIES: Final = ("Inter", "DejaVu Sans", "Arial", "sans-serif")
"""Names to ask for, in this order; the first is ours."""
TITLE_PX: Final = 16
BODY_PX: Final = 13
CAPTION_PX: Final = 11

_SCALES: Final = {False: ("colorbrewer:YlOrRd", 0.15), True: ("matplotlib:inferno", 0.15)}
"""By darkness: name of the sequential scale, and where on it the lowest value stands."""


_DIFFERENCES: Final = {
    False: ("colorbrewer:RdBu", 0.02, 0.1),
    True: ("colorbrewer:RdBu", 0.14, 0.1),
}
"""By darkness: name of the diverging scale, what of its dark ends and what of each pale half of
its middle is left out: ends must stand out from dark paper, and nothing may look like no value."""


def exposure_colours(shares: NDArray[np.float64] | Sequence[float], dark: bool) -> list[str]:
    """Return one ``#RRGGBB`` for each share of the highest exposure.

    Args:
        shares: Shape (n,). 0 to 1; what lies outside takes the colour of the nearer end, NaN
            (no value) the colour of the outside.
        dark: Whether they are drawn on the dark paper.
    """
    name, lowest = _SCALES[dark]
    known = _known(shares)
    return _coloured(name, lowest + (1.0 - lowest) * known, shares, dark)


def difference_colours(shares: NDArray[np.float64] | Sequence[float], dark: bool) -> list[str]:
    """Return one ``#RRGGBB`` for each share of a scale whose middle, 0.5, is special.

    Red lies below the middle, blue from it on, paler the nearer to it.

    Args:
        shares: As of ``exposure_colours``.
        dark: Whether they are drawn on the dark paper.
    """
    name, end, pale = _DIFFERENCES[dark]
    known = _known(shares)
    long = 0.5 - end - pale
    below = end + 2.0 * long * known
    above = 0.5 + pale + 2.0 * long * (known - 0.5)
    return _coloured(name, np.where(known < 0.5, below, above), shares, dark)


def _known(shares: NDArray[np.float64] | Sequence[float]) -> NDArray[np.float64]:
    return np.clip(np.nan_to_num(np.asarray(shares, dtype=np.float64), nan=0.0), 0.0, 1.0)


def _coloured(
    name: str, spots: NDArray[np.float64], shares: NDArray[np.float64] | Sequence[float], dark: bool
) -> list[str]:
    """Return the colours at spots of a scale; that of the outside where the share is NaN."""
    channels = np.round(_scale(name)(spots) * 255.0).astype(np.int64)
    missing = (DARK if dark else LIGHT).outside
    return [
        missing if math.isnan(share) else f"#{red:02X}{green:02X}{blue:02X}"
        for (red, green, blue, _), share in zip(channels, shares, strict=True)
    ]


@cache
def _scale(name: str) -> Colormap:
    from cmap import Colormap

    return Colormap(name)


_KINDS_LIGHTNESS: Final = {False: (0.84, 0.46), True: (0.31, 0.34)}
"""By darkness: lightness and saturation of the tints that tell kinds apart, 0 to 1."""
_HUES: Final = 12
"""So many hues are told apart; further kinds take them again a little darker."""


def kind_colour(number: int, dark: bool) -> str:
    """Return the ``#RRGGBB`` of the n-th of things that differ in kind, not in measure.

    Neighbours in number are far apart in hue.

    Args:
        number: From 0.
        dark: Whether it is drawn on the dark paper.
    """
    lightness, saturation = _KINDS_LIGHTNESS[dark]
    around, turn = number % _HUES, number // _HUES % 3
    hue = (around * 5 % _HUES) / _HUES + 0.55
    red, green, blue = hls_to_rgb(hue % 1.0, lightness - 0.05 * turn, saturation)
    return f"#{round(red * 255):02X}{round(green * 255):02X}{round(blue * 255):02X}"
