"""Blocks of a page: positions as cells in the colours of a metric, and the fold over them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from planner.files.exporters.plan_svg_parts.faces import Painter
from planner.files.exporters.plan_svg_parts.glyphs import GLYPHS, glyph_at
from planner.files.exporters.plan_svg_parts.inks import Inks, ink_on
from planner.files.exporters.plan_svg_parts.labels import text_width
from planner.files.exporters.plan_svg_parts.markup import group, number, tag, words_at
from planner.files.exporters.plan_svg_parts.values import Values
from planner.files.exporters.plan_svg_parts.view import View
from planner.look import CAPTION_PX
from planner.model.cells import Cell, cells_of, is_block
from planner.model.element import Element
from planner.model.plan import Surface
from planner.model.screens import folds_of, sheet_of
from planner.wording import Words

INSET_PX: Final = 2.0
FAINT: Final = 0.4
"""Opacity of positions that come by sliding."""
NUMBER_FROM_PX: Final = 22.0
"""Smaller cells have no number."""
GLYPH_PX: Final = 12.0
PILL_PX: Final = CAPTION_PX + 6.0
Box = tuple[float, float, float, float]


def drawn_blocks(
    elements: Iterable[Element], values: Values, painter: Painter, inks: Inks, view: View
) -> tuple[str, frozenset[str]]:
    """Return the markup of the blocks of a page, and the glyphs on them."""
    blocks = [element for element in elements if is_block(element)]
    bodies = [_rect(_box(block.footprint.bounds, view), inks.body) for block in blocks]
    cells = [
        _cell(block, cell, values, painter, inks, view)
        for block in blocks
        for cell in cells_of(block)
    ]
    names = [_caption(block, painter.words, inks, view) for block in blocks]
    glyphs = frozenset(block.traits.glyph for block in blocks if block.traits.glyph in GLYPHS)
    edge = inks.palette.strong_line
    drawn = group([*bodies, *cells], stroke=edge, stroke_width=1.0) + group(names)
    return drawn, glyphs


def drawn_folds(surface: Surface, inks: Inks, words: Words, view: View) -> str:
    """Return the markup of the fold and of the ends of further screenfuls; none of a floor."""
    page = surface.page
    if page is None:
        return ""
    left, _, right, foot = sheet_of(surface, page)
    lines = []
    for nth, fold in enumerate(fold for fold in folds_of(surface, page) if fold <= foot + 1e-6):
        (x1, y), (x2, _) = view.point((left, fold)), view.point((right, fold))
        ink = inks.palette.secondary if nth else inks.palette.accent
        wide = 1.0 if nth else 1.6
        path = f"M{number(x1 - 8.0)} {number(y)}H{number(x2 + 8.0)}"
        said = words.say("page_screen" if nth else "page_fold", number=nth + 1, height=fold)
        lines.append(
            tag("path", d=path, fill="none", stroke=ink, stroke_width=wide, stroke_dasharray="7 5")
        )
        lines.append(
            words_at((x2, y - 4.0), said, fill=ink, font_size=CAPTION_PX, text_anchor="end")
        )
    return group(lines)


def _cell(
    block: Element, cell: Cell, values: Values, painter: Painter, inks: Inks, view: View
) -> str:
    """Return one position with its number."""
    value = values.get(f"{block.id}-{cell.slot}")
    fill = painter.fill(value)
    x1, y1, x2, y2 = _box(cell.box, view)
    inner = (x1 + INSET_PX, y1 + INSET_PX, x2 - INSET_PX, y2 - INSET_PX)
    parts = [_rect(inner, fill)]
    has_several = block.bays * block.showing.rows > 1
    if has_several and min(inner[2] - inner[0], inner[3] - inner[1]) >= NUMBER_FROM_PX:
        ink = ink_on(fill) if fill.startswith("#") else inks.palette.text
        at = ((x1 + x2) / 2.0, (y1 + y2) / 2.0 + CAPTION_PX / 3.0)
        parts.append(
            words_at(
                at,
                str(cell.number),
                fill=ink,
                stroke="none",
                font_size=CAPTION_PX,
                font_weight="600",
                text_anchor="middle",
            )
        )
    return group(parts, opacity=FAINT) if cell.is_hidden else "".join(parts)


def caption_of(block: Element, words: Words) -> str:
    """Return the name of a block, or its kind and id, and what fills it unless that is its name."""
    said = block.name or f"{words.say(f'kind_{block.kind}')} {block.id}"
    filling = words.say(f"algorithm_{block.showing.algorithm}") if block.showing.algorithm else ""
    return f"{said} · {filling}" if filling and filling != block.name else said


def _caption(block: Element, words: Words, inks: Inks, view: View) -> str:
    """Return glyph, name and what fills a block, in its upper left corner; a frame's inside."""
    x1, y1, x2, y2 = _box(block.footprint.bounds, view)
    said = caption_of(block, words)
    wide = text_width(said, CAPTION_PX) + GLYPH_PX + 14.0
    if wide > x2 - x1 or y2 - y1 < PILL_PX:
        return ""
    has_cells = bool(block.traits.scan)
    left = x1 + INSET_PX if has_cells else (x1 + x2 - wide) / 2.0
    top = y1 + INSET_PX if has_cells else (y1 + y2 - PILL_PX) / 2.0
    parts = []
    if has_cells:
        pill = (left, top, left + wide, top + PILL_PX)
        parts.append(_rect(pill, inks.palette.raised, 0.92))
    middle = top + PILL_PX / 2.0
    if block.traits.glyph in GLYPHS:
        glyph = glyph_at(block.traits.glyph, (left + 4.0 + GLYPH_PX / 2.0, middle), GLYPH_PX)
        ink = inks.palette.secondary
        parts.append(group([glyph], fill="none", stroke=ink, stroke_width=1.4))
    at = (left + GLYPH_PX + 9.0, middle + CAPTION_PX * 0.36)
    parts.append(words_at(at, said, fill=inks.palette.text, font_size=CAPTION_PX))
    return "".join(parts)


def _box(bounds: Box, view: View) -> Box:
    x1, y1, x2, y2 = bounds
    return (*view.point((x1, y1)), *view.point((x2, y2)))


def _rect(box: Box, fill: str, opacity: float = 1.0) -> str:
    x1, y1, x2, y2 = box
    wide, high = max(x2 - x1, 0.0), max(y2 - y1, 0.0)
    return tag("rect", x=x1, y=y1, width=wide, height=high, rx=2.0, fill=fill, fill_opacity=opacity)
