"""The ground under the fixtures coloured: by presence, or by a measure of its points."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPixmap
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from planner.analysis.cells import Floats, Heat, Raster
from planner.look import exposure_colours
from planner.ui.canvas.paths import UNITS

STEPS: Final = 256
TOP_PERCENTILE: Final = 99.0
"""The warmest colour stands for this percentile of the cells with anybody in them."""
SOFTENINGS: Final = 2
ROOT: Final = 0.6
"""Power of the share: aisles that few walk stay visible beside the checkout."""
MOST_OPACITY: Final = {False: 0.5, True: 0.48}
"""By darkness: of the warmest colour of presence."""
MEASURE_OPACITY: Final = {False: 0.6, True: 0.55}
"""By darkness: of all colours of a measure, the lowest of which is not nothing."""


@dataclass(frozen=True, slots=True)
class Span:
    """What the ends of the colours mean.

    Attributes:
        low: At the first colour: seconds per square metre of 1,000 visits, or of a measure.
        high: At the last one.
        is_open: Whether some places have more.
    """

    low: float
    high: float
    is_open: bool


class HeatLayer(QGraphicsItem):
    """Draws one pixmap, clipped to the paper."""

    def __init__(self) -> None:
        super().__init__()
        self._pixmap = QPixmap()
        self._place = QRectF()
        self._paper = QPainterPath()
        self.setZValue(0.0)

    def clip_to(self, paper: QPainterPath) -> None:
        """Draw on this ground only."""
        self._paper = paper
        self.update()

    def show_heat(self, heat: Heat, dark: bool) -> Span | None:
        """Draw presence; return what its colours mean, None where nobody was."""
        if not heat.seconds.size:
            self.clear()
            return None
        seconds = softened(heat.seconds)
        top = warmest(seconds)
        shares = np.clip(np.nan_to_num(seconds) / top, 0.0, 1.0) if top > 0.0 else seconds * 0.0
        self._show(heat, np.nan_to_num(shares) ** ROOT, heat_colours(dark))
        return Span(0.0, top / heat.cell**2, False) if top > 0.0 else None

    def show_measure(self, raster: Raster, dark: bool) -> Span | None:
        """Draw a measure; return what its colours mean, None where it has no values."""
        known = raster.values[np.isfinite(raster.values)]
        if not known.size:
            self.clear()
            return None
        low, high = float(known.min()), float(np.percentile(known, TOP_PERCENTILE))
        shares = np.clip((raster.values - low) / (high - low if high > low else 1.0), 0.0, 1.0)
        self._show(raster, shares, measure_colours(dark))
        return Span(low, high, float(known.max()) > high)

    def clear(self) -> None:
        """Draw nothing."""
        self.prepareGeometryChange()
        self._pixmap, self._place = QPixmap(), QRectF()
        self.update()

    def _show(self, place: Heat | Raster, shares: Floats, colours: list[str]) -> None:
        self.prepareGeometryChange()
        rows, columns = shares.shape
        side = place.cell * UNITS
        self._place = QRectF(place.x0 * UNITS, place.y0 * UNITS, columns * side, rows * side)
        self._pixmap = QPixmap.fromImage(_image(shares, colours))
        self.update()

    def boundingRect(self) -> QRectF:
        """Return where it draws."""
        return self._place

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        """Draw the heat map."""
        if self._pixmap.isNull():
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, True)
        painter.setClipPath(self._paper, Qt.ClipOperation.IntersectClip)
        painter.drawPixmap(self._place, self._pixmap, QRectF(self._pixmap.rect()))
        painter.restore()


def warmest(seconds: Floats) -> float:
    """Return the seconds per cell that the warmest colour stands for; 0 where nobody was."""
    there = seconds[np.isfinite(seconds) & (seconds > 0.0)]
    return float(np.percentile(there, TOP_PERCENTILE)) if there.size else 0.0


def softened(seconds: Floats) -> Floats:
    """Return the raster with each cell shared out over its neighbours; the sum stays.

    A quarter of a metre is finer than where people are known to stand. NaN stays NaN, and
    nothing is shared with such cells.
    """
    known = np.isfinite(seconds)
    there = np.where(known, seconds, 0.0)
    for _ in range(SOFTENINGS):
        room = _spread(known.astype(np.float64))
        there = np.where(known, _spread(np.divide(there, room, where=known, out=there * 0.0)), 0.0)
    return np.where(known, there, np.nan)


def heat_colours(dark: bool) -> list[str]:
    """Return ``#AARRGGBB`` from nobody to the warmest, ``STEPS`` of them."""
    shares = np.linspace(0.0, 1.0, STEPS)
    alphas = np.round(255.0 * MOST_OPACITY[dark] * np.minimum(1.0, shares * 3.0)).astype(int)
    names = exposure_colours(shares, dark)
    return [f"#{alpha:02X}{name[1:]}" for alpha, name in zip(alphas, names, strict=True)]


def measure_colours(dark: bool) -> list[str]:
    """Return ``#AARRGGBB`` from the least to the most of a measure, ``STEPS`` of them."""
    alpha = round(255.0 * MEASURE_OPACITY[dark])
    return [f"#{alpha:02X}{c[1:]}" for c in exposure_colours(np.linspace(0.0, 1.0, STEPS), dark)]


def _spread(values: Floats) -> Floats:
    padded = np.pad(values, 1)
    down = padded[:-2] + 2.0 * padded[1:-1] + padded[2:]
    spread: Floats = (down[:, :-2] + 2.0 * down[:, 1:-1] + down[:, 2:]) / 16.0
    return spread


def _image(shares: Floats, colours: list[str]) -> QImage:
    """Return one pixel a cell, in the colour of its share; clear where that is NaN."""
    steps = np.round((STEPS - 1) * np.nan_to_num(shares)).astype(np.intp)
    table = np.array([int(name[1:], 16) for name in colours], dtype=np.uint32)
    pixels = np.ascontiguousarray(np.where(np.isnan(shares), np.uint32(0), table[steps]))
    rows, columns = pixels.shape
    image = QImage(pixels.data, columns, rows, columns * 4, QImage.Format.Format_ARGB32)
    return image.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)
