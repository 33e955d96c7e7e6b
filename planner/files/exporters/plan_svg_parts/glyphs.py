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
        "door": "M3 13.5h10M4.5 13.5v-11h7v11M9.500 8v.6",
        "note": "M2.5 3h11v8h-6l-3 2.5V11h-2zM5 6h6M5 8.300h4",
        "symbol": "M8 2l6 6-6 6-6-6z",
        "dimension": "M2 4v8M14 4v8M2 8h12M4 6.500L2.200 8L4 9.500M12 6.500L13.800 8L12 9.500",
        "sign_info": "M8 7.2v4.3M8 4.3v.4M8 1.8a6.2 6.2 0 1 0 0 12.4a6.2 6.2 0 1 0 0-12.4",
        "sign_extinguisher": "M6 5.500h4v8.500H6zM8 5.500V3M8 3L4.500 4.200M8 3h2.500M8 3V2",
        "sign_emergency_exit": "M2 2.500h8v11H2M14 8H6M11.500 5.500L14 8l-2.500 2.500",
        "sign_first_aid": "M6 2.500h4V6h3.500v4H10v3.500H6V10H2.500V6H6z",
        "sign_camera": "M2 5h3l1-1.500h4L11 5h3v8H2zM8 6.500a2.200 2.200 0 1 0 0 4.400"
        "a2.200 2.200 0 1 0 0-4.400",
        "sign_power": "M9 1.800L3.800 9H8l-1 5.200L12.200 7H8z",
        "sign_stairs": "M2 13.500h3v-3h3v-3h3v-3h3",
        "sign_lift": "M2.500 2h11v12h-11zM5.500 7L8 4l2.500 3M5.500 9.500L8 12.500l2.500-3",
        "sign_toilet": "M5 2.200v.3M11 2.200v.3M5 5v5.500M3.200 5.500h3.600M5 10.500l-1.200 3.500"
        "M5 10.500L6.200 14M11 5L9 10.500h4zM10.300 10.500V14M11.700 10.500V14",
        "sign_carts": "M1.500 3h2l2 7.500h6.500L14 5H4.200M6.500 13.200v.3M11.200 13.200v.3",
        "sign_fitting_room": "M8 6v-.7a1.6 1.6 0 1 0-1.6-1.600M8 6l6 4.500H2zM5 14h6",
        "sign_screen": "M2 3h12v8H2zM6 13.500h4M8 11v2.500",
        "gate": "M1.5 2v12M14.5 2v12M1.5 8h2M5 8h2M8.500 8h2M12 8h2.500",
        "one_way": "M2 3.500h12M2 12.500h12M3.500 8h8M9 5.500L11.500 8L9 10.500",
        "checkout": "M2.5 9.5h11v4h-11zM4 9.5l1-4h6l1 4M9 5.5V3h4M6.5 7.5h3",
        "counter": "M3 11.5a5 5 0 0 1 10 0zM2 13.5h12M8 6.5v-2M6.5 4.5h3",
        "endcap": "M8 2l1.85 3.9 4.25.550-3.1 2.95.800 4.2L8 11.5l-3.8 2.1.800-4.2"
        "L1.9 6.45l4.25-.55z",
        "page_header": "M1.5 2.500h13v11h-13zM1.5 6h13M4 4.300h3M12 4.300h.500",
        "page_footer": "M1.5 2.500h13v11h-13zM1.5 10h13M4 11.800h3M9 11.800h3",
        "banner": "M1.5 4h13v8h-13zM4 9.500l2.500-3 2 2 1.500-1.500 2.500 2.500",
        "block": "M2 2.500h12v11H2zM4.500 5.500h7M4.500 8h7M4.500 10.500h4",
        "product_grid": "M2 2h5v5H2zM9 2h5v5H9zM2 9h5v5H2zM9 9h5v5H9z",
        "recommendation_row": "M1.5 5h3.300v6H1.500zM6.350 5h3.300v6h-3.300z"
        "M11.2 5h3.300v6h-3.300z",
        "carousel": "M4.500 3.500h7v9h-7zM2.500 6L1 8l1.500 2M13.500 6L15 8l-1.500 2",
        "product_list": "M2 2.500h3v3H2zM7 4h7M2 10.500h3v3H2zM7 12h7",
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
