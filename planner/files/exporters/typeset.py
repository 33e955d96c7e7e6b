"""Our own drawings as PDF and PNG, typeset without a window."""

from __future__ import annotations

import re
from typing import Final, Literal

from planner.errors import DataError
from planner.look import LIGHT
from planner.shipped import shipped

PX_PER_INCH: Final = 96.0
WIDTHS_PX: Final = (200, 12_000)
"""Narrowest and widest picture."""
USUAL_WIDTH_PX: Final = 2400
_SIZE: Final = re.compile(r'<svg\b[^>]*?\bwidth="([\d.]+)" height="([\d.]+)"')

_PAGE: Final = """\
#set page(width: {width}, height: {height}, margin: 0pt, fill: rgb("{fill}"))
#set document(title: sys.inputs.title)
#place(top + left, image(bytes(sys.inputs.svg), format: "svg", width: {drawn}))
"""


def pdf_of(svg: str, width_mm: float, height_mm: float, mm_per_px: float, title: str) -> bytes:
    """Return a PDF of one page with a drawing in its corner, to scale."""
    across, _ = size_of(svg)
    source = _PAGE.format(
        width=f"{width_mm}mm",
        height=f"{height_mm}mm",
        drawn=f"{across * mm_per_px}mm",
        fill=LIGHT.panel,
    )
    return _compiled(source, svg, title, "pdf", PX_PER_INCH)


def png_of(svg: str, width_px: int, title: str) -> bytes:
    """Return a PNG of a drawing, this many pixels wide.

    Raises:
        DataError: ``bad_picture_width``.
    """
    least, most = WIDTHS_PX
    if not least <= width_px <= most:
        raise DataError("bad_picture_width", width=width_px, least=least, most=most)
    across, down = size_of(svg)
    inch = 1.0 / PX_PER_INCH
    source = _PAGE.format(
        width=f"{across * inch}in",
        height=f"{down * inch}in",
        drawn=f"{across * inch}in",
        fill=LIGHT.panel,
    )
    return _compiled(source, svg, title, "png", PX_PER_INCH * width_px / across)


def size_of(svg: str) -> tuple[float, float]:
    """Return width and height of one of our drawings, pixels."""
    match = _SIZE.match(svg)
    if match is None:
        raise ValueError(svg[:80])
    return float(match[1]), float(match[2])


def _compiled(source: str, svg: str, title: str, form: Literal["pdf", "png"], ppi: float) -> bytes:
    import typst

    return typst.compile(
        source.encode("utf-8"),
        format=form,
        ppi=ppi,
        font_paths=typst.Fonts(font_paths=[str(shipped("resources") / "fonts")]),
        sys_inputs={"svg": svg, "title": title},
    )
