"""Glyphs as pictures, painted once for a size and an ink."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from planner.files.exporters.plan_svg_parts.glyphs import FIELD, GLYPHS
from planner.files.exporters.plan_svg_parts.markup import tag


def glyph_picture(name: str, size_px: int, ink: str, ratio: float) -> QPixmap:
    """Return a glyph as a picture, sharp at the screen's device pixels."""
    return outline_picture(GLYPHS[name], size_px, ink, ratio)


@lru_cache(maxsize=512)
def outline_picture(outline: str, size_px: int, ink: str, ratio: float) -> QPixmap:
    """Return path data on a field of ``FIELD`` as a picture, sharp at the device's pixels."""
    drawing = tag(
        "path",
        d=outline,
        fill="none",
        stroke=ink,
        stroke_width=1.4 * FIELD / size_px,
        stroke_linecap="round",
        stroke_linejoin="round",
    )
    markup = tag("svg", drawing, xmlns="http://www.w3.org/2000/svg", viewBox=f"0 0 {FIELD} {FIELD}")
    pixmap = QPixmap(round(size_px * ratio), round(size_px * ratio))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    try:
        QSvgRenderer(QByteArray(markup.encode())).render(painter)
    finally:
        painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap
