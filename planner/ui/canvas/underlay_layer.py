"""The picture under the plan, kept in several sizes so that drawing it small is as fast."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import numpy as np
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from planner.model.underlay import Underlay, bounds_of
from planner.ui.canvas.paths import UNITS, scene_box
from planner.ui.canvas.tiled_layer import scale_of
from planner.ui.theme import Theme

LEAST_PX: Final = 256
"""No smaller copy is kept of what is this small."""
WHITE_FROM: Final = 160.0
"""Mean lightness, 0 to 255, from which a picture is one of ink on paper."""
EDGE: Final = 10.0


class UnderlayLayer(QGraphicsItem):
    """Draws one picture; where its file is missing, its outline with a cross."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._underlay: Underlay | None = None
        self._content: bytes | None = None
        self._sizes: list[QPixmap] = []
        self._bounds = QRectF()

    def dress(self, theme: Theme) -> None:
        """Take other colours: ink on paper is turned to light on dark and back."""
        if theme.dark != self._theme.dark:
            self._sizes = []
        self._theme = theme
        self.update()

    def show_underlay(self, underlay: Underlay | None, pictures: Mapping[str, bytes]) -> None:
        """Draw another picture, or the same one otherwise."""
        content = None if underlay is None else pictures.get(underlay.file)
        if content is not self._content:
            self._content, self._sizes = content, []
        if underlay != self._underlay:
            self.prepareGeometryChange()
            self._underlay = underlay
            box = QRectF() if underlay is None else scene_box(bounds_of(underlay))
            self._bounds = box.adjusted(-EDGE, -EDGE, EDGE, EDGE) if underlay is not None else box
        self.update()

    def shift(self, dx: float, dy: float) -> None:
        """Draw it elsewhere for now, surface units from where it lies."""
        self.setPos(dx * UNITS, dy * UNITS)

    def boundingRect(self) -> QRectF:
        """Return where it draws."""
        return self._bounds

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        """Draw the picture in the size that is just large enough."""
        underlay = self._underlay
        if underlay is None or not underlay.is_visible:
            return
        place = QRectF(0.0, 0.0, underlay.width * UNITS, underlay.height * UNITS)
        across_px = place.width() * scale_of(painter)
        painter.save()
        painter.translate(underlay.x * UNITS, underlay.y * UNITS)
        painter.rotate(underlay.angle_deg)
        pixmap = self._fitting(across_px)
        if pixmap is None:
            self._draw_missing(painter, place)
        else:
            painter.setOpacity(painter.opacity() * underlay.opacity)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, True)
            painter.drawPixmap(place, pixmap, QRectF(pixmap.rect()))
        painter.restore()

    def _fitting(self, across_px: float) -> QPixmap | None:
        """Return the smallest copy that is wide enough; None where there is no picture."""
        if not self._sizes and self._content is not None:
            self._sizes = sizes_of(self._content, dark=self._theme.dark)
        wide = [pixmap for pixmap in self._sizes if pixmap.width() >= across_px]
        return wide[-1] if wide else self._sizes[0] if self._sizes else None

    def _draw_missing(self, painter: QPainter, place: QRectF) -> None:
        pen = QPen(QColor(self._theme.palette.secondary), 1.0, Qt.PenStyle.DashLine)
        pen.setCosmetic(True)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(place)
        painter.drawLine(place.topLeft(), place.bottomRight())
        painter.drawLine(place.topRight(), place.bottomLeft())


def sizes_of(content: bytes, *, dark: bool) -> list[QPixmap]:
    """Return a picture and halves of it, largest first; none where it cannot be read."""
    image = QImage.fromData(content)
    if image.isNull():
        return []
    image = image.convertToFormat(QImage.Format.Format_ARGB32)
    if dark:
        image = turned_light(image)
    sizes = [image.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)]
    smooth = Qt.TransformationMode.SmoothTransformation
    while min(sizes[-1].width(), sizes[-1].height()) >= 2 * LEAST_PX:
        last = sizes[-1]
        half = last.size() / 2
        sizes.append(last.scaled(half, Qt.AspectRatioMode.IgnoreAspectRatio, smooth))
    return [QPixmap.fromImage(one) for one in sizes]


def turned_light(image: QImage) -> QImage:
    """Return ink on paper as light on dark, hues kept; other pictures as they are."""
    small = image.scaled(64, 64).convertToFormat(QImage.Format.Format_Grayscale8)
    grey = np.frombuffer(bytes(small.constBits()), np.uint8)
    if grey.mean() < WHITE_FROM:
        return image
    rows, columns = image.height(), image.width()
    pixels = np.frombuffer(bytes(image.constBits()), np.uint8).reshape(rows, columns, 4).copy()
    colours = pixels[:, :, :3].astype(np.int16)
    moved = 255 - colours.max(axis=2) - colours.min(axis=2)
    pixels[:, :, :3] = colours + moved[:, :, np.newaxis]
    turned = QImage(pixels.data, columns, rows, columns * 4, QImage.Format.Format_ARGB32)
    return turned.copy()
