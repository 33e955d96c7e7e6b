"""Small drawings that tell fixtures apart, on a field of 16 by 16."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from planner.files.exporters.plan_svg_parts.markup import Point, number, tag

FIELD = 16.0

GLYPHS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "entrance": "M8 2v11M3.5 8.5L8 13l4.5-4.5",
        "exit": "M8 14V3M3.5 7.5L8 3l4.5 4.5",
        "gate": "M1.5 2v12M14.5 2v12M1.5 8h2M5 8h2M8.500 8h2M12 8h2.500",
        "one_way": "M2 3.500h12M2 12.500h12M3.500 8h8M9 5.500L11.500 8L9 10.500",
        "checkout": "M2.5 9.5h11v4h-11zM4 9.5l1-4h6l1 4M9 5.5V3h4M6.5 7.5h3",
        "counter": "M3 11.5a5 5 0 0 1 10 0zM2 13.5h12M8 6.5v-2M6.5 4.5h3",
        "endcap": "M8 2l1.85 3.9 4.25.550-3.1 2.95.800 4.2L8 11.5l-3.8 2.1.800-4.2"
        "L1.9 6.45l4.25-.55z",
        "fridge": "M4 1.5h8v13H4zM4 6.5h8M6.2 3.4v1.4M6.2 8.5v2.5",
        "freezer": "M8 1.5v13M2.4 4.75l11.2 6.5M13.6 4.75l-11.2 6.5M6.2 2.8L8 4.5"
        "l1.8-1.7M6.2 13.2L8 11.5l1.8 1.7",
        "table": "M1.5 5.5h13M3.5 5.5v8M12.5 5.5v8",
        "bin": "M2.5 5h11l-1.3 8.5H3.8zM6 5l.6 8.5M10 5l-.6 8.5M2.8 9h10.4",
        "rack": "M8 6v-.7a1.6 1.6 0 1 0-1.6-1.6M8 6l6 5.5H2z",
        "promo": "M12.5 3.5l-9 9M6.5 4.8a1.7 1.7 0 1 1-3.4 0a1.7 1.7 0 1 1 3.4 0"
        "M12.9 11.2a1.7 1.7 0 1 1-3.4 0a1.7 1.7 0 1 1 3.4 0",
    }
)
"""Path data by glyph of a kind; kinds without one are told by their name."""


def glyph_at(name: str, middle: Point, size_px: float, turn_deg: float = 0.0) -> str:
    """Return a glyph round its middle; colour and line come from the group it stands in."""
    scale = size_px / FIELD
    turn = f" rotate({number(turn_deg)})" if turn_deg else ""
    place = f"translate({number(middle[0])} {number(middle[1])}){turn} scale({scale:.3f})"
    return tag("path", transform=f"{place} translate(-8 -8)", d=GLYPHS[name])
