"""The palette of a page; sizes in CSS pixels are usual ones of shops, all editable."""

from __future__ import annotations

from planner.model.kinds.kind import Kind, Role, Scan
from planner.units import PAGE


def _kind(
    key: str, prefix: str, width: float, depth: float, *, glyph: str, scan: Scan = "",
    position: float = 0.0, rows: int = 1, shown: int = 0, role: Role = "",
) -> Kind:  # fmt: skip
    """Return a kind that is a rectangle of a page; it has positions where it is scanned."""
    return Kind(
        key, PAGE, prefix, width=width, depth=depth, sides=("front",) if scan else (),
        bay_width=position, blocks_walking=False, blocks_sight=False, glyph=glyph,
        role=role, scan=scan, rows=rows, shown=shown,
    )  # fmt: skip


PAGE_KINDS: tuple[Kind, ...] = (
    _kind("page_header", "HD", 1440.0, 72.0, glyph="page_header", role="frame"),
    _kind("banner", "BN", 1320.0, 360.0, glyph="banner", scan="single"),
    _kind("block", "BL", 648.0, 320.0, glyph="block", scan="single"),
    _kind(
        "product_grid", "PG", 1320.0, 960.0, glyph="product_grid", scan="grid", position=330.0,
        rows=3,
    ),
    _kind(
        "recommendation_row", "RR", 1320.0, 320.0, glyph="recommendation_row", scan="list",
        position=330.0,
    ),
    _kind(
        "carousel", "CR", 1320.0, 320.0, glyph="carousel", scan="carousel", position=165.0, shown=4,
    ),
    _kind("product_list", "PL", 648.0, 480.0, glyph="product_list", scan="list", rows=6),
    _kind("page_footer", "FT", 1440.0, 240.0, glyph="page_footer", role="frame"),
    Kind(
        "page_zone", PAGE, "PZ", width=1320.0, depth=600.0, blocks_walking=False,
        blocks_sight=False, role="zone", glyph="zone",
    ),
)  # fmt: skip
