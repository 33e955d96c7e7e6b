"""Draws the marks of a chart with a painter, in the colours of a theme."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPixmap, QPolygonF

from planner.files.exporters.chart_drawing import Dots, Drawing, Letters, Patch, Stroke
from planner.files.exporters.chart_svg import triangle
from planner.ui.panels.chart_dots import dots_image
from planner.ui.theme import Theme

FEW: Final = 400
"""More discs of a look than this are drawn as one picture."""


def chart_pixmap(drawing: Drawing, size: QSize, ratio: float, theme: Theme) -> QPixmap:
    """Return a chart on the panel's ground.

    Args:
        drawing: Its marks, logical pixels.
        size: Logical pixels.
        ratio: Device pixels in a logical one.
        theme: Colours and fonts.
    """
    pixmap = QPixmap(size * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(theme.colour("panel"))
    painter = QPainter(pixmap)
    try:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        for mark in drawing.marks:
            if isinstance(mark, Stroke):
                _draw_stroke(painter, mark, theme)
            elif isinstance(mark, Patch):
                x0, y0, x1, y1 = mark.box
                painter.fillRect(
                    QRectF(x0, y0, x1 - x0, y1 - y0), _ink(theme, mark.token, mark.opacity)
                )
            elif isinstance(mark, Letters):
                _draw_letters(painter, mark, theme)
            else:
                draw_dots(painter, mark, theme)
    finally:
        painter.end()
    return pixmap


def draw_dots(painter: QPainter, dots: Dots, theme: Theme) -> None:
    """Draw dots; very many discs as one picture."""
    colour = _ink(theme, dots.token, dots.opacity)
    if dots.form == "disc" and len(dots.at) > FEW:
        ratio = painter.device().devicePixelRatioF()
        image, corner = dots_image(dots.at * ratio, dots.radius * ratio, colour)
        image.setDevicePixelRatio(ratio)
        painter.drawImage(QPointF(corner) / ratio, image)
        return
    is_ring = dots.form == "ring"
    painter.setPen(QPen(colour, 1.5) if is_ring else Qt.PenStyle.NoPen)
    painter.setBrush(Qt.BrushStyle.NoBrush if is_ring else colour)
    for x, y in dots.at.tolist():
        if dots.form in ("up", "down"):
            corners = triangle(x, y, dots.radius, dots.form == "up")
            painter.drawPolygon(QPolygonF([QPointF(*corner) for corner in corners]))
        else:
            painter.drawEllipse(QPointF(x, y), dots.radius, dots.radius)


def _draw_stroke(painter: QPainter, mark: Stroke, theme: Theme) -> None:
    pen = QPen(_ink(theme, mark.token), mark.width)
    if mark.dashes:
        pen.setDashPattern([length / mark.width for length in mark.dashes])
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    is_grid = len(mark.points) == 2 and mark.width == 1.0
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, not is_grid)
    points = [QPointF(round(x) + 0.5, round(y) + 0.5) if is_grid else QPointF(x, y)
              for x, y in mark.points]  # fmt: skip
    painter.drawPolyline(QPolygonF(points))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)


def _draw_letters(painter: QPainter, mark: Letters, theme: Theme) -> None:
    weight = QFont.Weight.DemiBold if mark.is_strong else QFont.Weight.Normal
    font = theme.font(round(mark.px), weight, tabular=True)
    painter.setFont(font)
    painter.setPen(_ink(theme, mark.token))
    x, y = mark.at
    if mark.anchor != "start":
        wide = QFontMetricsF(font).horizontalAdvance(mark.text)
        x -= wide if mark.anchor == "end" else wide / 2.0
    painter.drawText(QPointF(x, y), mark.text)


def _ink(theme: Theme, token: str, opacity: float = 1.0) -> QColor:
    """Return the colour of a token; a chart asks for it hundreds of times."""
    ink = QColor(getattr(theme.palette, token))
    ink.setAlphaF(opacity)
    return ink
