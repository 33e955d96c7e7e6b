"""The picture under the plan, kept in several sizes so that drawing it small is as fast."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from planner.model.underlay import Underlay, bounds_of
from planner.ui.canvas.paths import UNITS, scene_box
from planner.ui.canvas.picture_loader import PictureLoader, Unpacked
from planner.ui.canvas.tiled_layer import scale_of
from planner.ui.theme import Theme

EDGE: Final = 10.0
INK: Final = {
    False: QPainter.CompositionMode.CompositionMode_Multiply,
    True: QPainter.CompositionMode.CompositionMode_Screen,
}
"""By darkness: how only the lines of a picture are seen over zones and ground."""


class UnderlayLayer(QGraphicsItem):
    """Draws one picture; where its file is missing, its outline with a cross."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._underlay: Underlay | None = None
        self._content: bytes | None = None
        self._sizes: Sequence[QImage] = ()
        self._is_loading = self._is_loaded = False
        self._loader = PictureLoader(self._take)
        self._bounds = QRectF()

    def dress(self, theme: Theme) -> None:
        """Take other colours: ink on paper is turned to light on dark and back."""
        if theme.dark != self._theme.dark:
            self._forget()
        self._theme = theme
        self.update()

    def show_underlay(self, underlay: Underlay | None, pictures: Mapping[str, bytes]) -> None:
        """Draw another picture, or the same one otherwise."""
        content = None if underlay is None else pictures.get(underlay.file)
        if content is not self._content:
            self._content = content
            self._forget()
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
        image = self._fitting(across_px)
        if image is None and not self._is_loading:
            self._draw_missing(painter, place)
        elif image is not None:
            painter.setOpacity(painter.opacity() * underlay.opacity)
            painter.setCompositionMode(INK[self._theme.dark])
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, True)
            painter.drawImage(place, image, QRectF(image.rect()))
        painter.restore()

    def _forget(self) -> None:
        """Load the picture anew when it is drawn next."""
        self._sizes, self._is_loading, self._is_loaded = (), False, False

    def _take(self, unpacked: Unpacked) -> None:
        """Draw a picture that is ready, if it is still wanted."""
        if unpacked.content is self._content and unpacked.dark == self._theme.dark:
            self._sizes, self._is_loading, self._is_loaded = unpacked.sizes, False, True
            self.update()

    def _fitting(self, across_px: float) -> QImage | None:
        """Return the smallest copy that is wide enough; None where there is none yet."""
        if self._content is not None and not (self._is_loading or self._is_loaded):
            self._is_loading = True
            self._loader.load(self._content, dark=self._theme.dark)
        wide = [image for image in self._sizes if image.width() >= across_px]
        return wide[-1] if wide else self._sizes[0] if self._sizes else None

    def _draw_missing(self, painter: QPainter, place: QRectF) -> None:
        pen = QPen(QColor(self._theme.palette.secondary), 1.0, Qt.PenStyle.DashLine)
        pen.setCosmetic(True)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(place)
        painter.drawLine(place.topLeft(), place.bottomRight())
        painter.drawLine(place.topRight(), place.bottomLeft())
