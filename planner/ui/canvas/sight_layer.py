"""What is seen from a point: the view in the accent, the eye, and a tag with its measures."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QBrush, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from planner.tools.tool import Sight
from planner.ui.canvas.paths import UNITS, path_of
from planner.ui.canvas.pills import BESIDE, Tag, draw_tag, tag_size
from planner.ui.theme import Theme
from planner.wording import Words

FILL: Final = 0.20
EYE_PX: Final = 4.0
MEASURES: Final = ("area", "perimeter", "occlusivity", "compactness", "drift_magnitude")
"""Attributes of an ``Isovist`` that the tag tells."""


class SightLayer(QGraphicsItem):
    """Draws one view, or none."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._path = QPainterPath()
        self._bounds = QRectF()
        self._px_per_scene = 1.0
        self.sight: Sight | None = None
        self.tag: Tag | None = None

    def dress(self, theme: Theme) -> None:
        """Take other colours and words."""
        self._theme = theme
        self.show_sight(self.sight)

    def show_sight(self, sight: Sight | None) -> None:
        """Draw another view, or none."""
        if sight is None and self.sight is None:
            return
        self.prepareGeometryChange()
        self.sight = sight
        self._path = QPainterPath() if sight is None else path_of(sight.isovist.polygon)
        self.tag = None if sight is None else tag_of(sight, self._theme.words)
        self._bounds = self._reach()
        self.update()

    def set_zoom(self, px_per_scene: float) -> None:
        """Say how large a pixel is: tag and eye stay as large as they are."""
        if px_per_scene != self._px_per_scene:
            self._px_per_scene = px_per_scene
            if self.sight is not None:
                self.prepareGeometryChange()
                self._bounds = self._reach()

    def boundingRect(self) -> QRectF:
        """Return where it draws."""
        return self._bounds

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        """Draw the view, the eye and the tag."""
        sight, tag = self.sight, self.tag
        if sight is None or tag is None:
            return
        accent = self._theme.colour("accent")
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        edge = QPen(accent, 1.0)
        edge.setCosmetic(True)
        painter.setPen(edge)
        painter.setBrush(QBrush(self._theme.colour("accent", FILL)))
        painter.drawPath(self._path)
        painter.save()
        at = painter.worldTransform().map(tag.at)
        painter.resetTransform()
        painter.setPen(QPen(accent, 2.0))
        painter.setBrush(QBrush(accent if sight.is_pinned else self._theme.colour("paper")))
        painter.drawEllipse(at, EYE_PX, EYE_PX)
        draw_tag(painter, at, tag, self._theme)
        painter.restore()

    def _reach(self) -> QRectF:
        """Return the box round view and eye, and the tag on whichever side of it."""
        if self.sight is None or self.tag is None:
            return QRectF()
        size = tag_size(self.tag)
        wide = (size.width() + 2.0 * BESIDE.x()) / self._px_per_scene
        high = (size.height() + 2.0 * BESIDE.y()) / self._px_per_scene
        eye = QRectF(self.tag.at, self.tag.at).adjusted(-wide, -high, wide, high)
        edge = 2.0 / self._px_per_scene
        return self._path.boundingRect().adjusted(-edge, -edge, edge, edge).united(eye)


def tag_of(sight: Sight, words: Words) -> Tag:
    """Return what the tag says of a view."""
    lines = tuple(words.say(f"sight_{key}", value=getattr(sight.isovist, key)) for key in MEASURES)
    at = QPointF(sight.eye[0] * UNITS, sight.eye[1] * UNITS)
    return Tag(at, words.say(f"sight_from_{sight.level}"), lines)
