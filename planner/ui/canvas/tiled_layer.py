"""A layer that draws many shapes at once: one path a fill and tile, rebuilt where needed."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from planner.model.element import ElementId
from planner.model.shape import Point
from planner.ui.canvas.drawn import Fixture, Form
from planner.ui.canvas.paths import UNITS
from planner.ui.canvas.tiles import Tile, Tiles

SMOOTH_BELOW = 1500
"""With more shapes in sight than this, edges are not smoothed."""


def _path() -> QPainterPath:
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    return path


class Batch:
    """The shapes of a tile by fill; upright ones apart, as they are crisp without smoothing.

    Attributes:
        count: Of shapes.
    """

    def __init__(self) -> None:
        self._upright: dict[str, QPainterPath] = defaultdict(_path)
        self._sloped: dict[str, QPainterPath] = defaultdict(_path)
        self._lines: dict[str, QPainterPath] = defaultdict(QPainterPath)
        self.count = 0

    @property
    def fills(self) -> list[str]:
        """Every fill there is."""
        return sorted({*self._upright, *self._sloped, *self._lines})

    def add(self, fill: str, form: Form) -> None:
        """Add a shape of one fill."""
        self.count += 1
        if isinstance(form, QRectF):
            self._upright[fill].addRect(form)
        else:
            self._sloped[fill].addPolygon(form)
            self._sloped[fill].closeSubpath()

    def add_line(self, fill: str, start: Point, end: Point) -> None:
        """Add a line of one fill between two surface points."""
        self.count += 1
        path = self._lines[fill]
        path.moveTo(start[0] * UNITS, start[1] * UNITS)
        path.lineTo(end[0] * UNITS, end[1] * UNITS)

    def draw(self, painter: QPainter, fill: str, *, smooth: bool) -> None:
        """Draw the shapes of one fill with the painter's pen and brush.

        Upright ones are crisp, and so are lines, which the brush would not fill.
        """
        for paths, is_smooth in ((self._upright, False), (self._sloped, smooth)):
            if fill in paths:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing, is_smooth)
                painter.drawPath(paths[fill])
        if fill in self._lines:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPath(self._lines[fill])


class TiledLayer(QGraphicsItem):
    """Draws fixtures; says in ``fill_batch`` what of them, and in ``paint_batch`` how."""

    def __init__(self, tiles: Tiles, from_px: float = 0.0, below_px: float = math.inf) -> None:
        """Make an empty layer.

        Args:
            tiles: The fixtures.
            from_px: With fewer pixels per surface unit it draws nothing.
            below_px: With as many or more it draws nothing.
        """
        super().__init__()
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemUsesExtendedStyleOption)
        self._tiles = tiles
        self._from_px, self._below_px = from_px, below_px
        self._bounds = QRectF()
        self._batches: dict[Tile, Batch] = {}
        self._apart: dict[frozenset[ElementId], Batch] = {}

    def fill_batch(self, batch: Batch, fixtures: Iterable[Fixture]) -> None:
        """Add what this layer draws of fixtures."""
        raise NotImplementedError

    def fill_apart(self, batch: Batch, fixtures: Iterable[Fixture]) -> None:
        """Add what this layer draws of fixtures that are drawn by themselves."""
        self.fill_batch(batch, fixtures)

    def paint_batch(
        self, painter: QPainter, batch: Batch, px_per_unit: float, *, smooth: bool
    ) -> None:
        """Draw a batch.

        Args:
            painter: In scene units.
            batch: What is drawn.
            px_per_unit: Logical pixels per surface unit.
            smooth: Whether sloped edges are smoothed.
        """
        raise NotImplementedError

    def set_bounds(self, bounds: QRectF) -> None:
        """Say how far it may draw."""
        self.prepareGeometryChange()
        self._bounds = bounds

    def repaint(self, tile: Tile, area: QRectF) -> None:
        """Build a tile again when it is next seen; what differs is in an area of the scene."""
        self._batches.pop(tile, None)
        self._apart.clear()
        self.update(area)

    def repaint_all(self) -> None:
        """Build everything again when it is next seen."""
        self._batches.clear()
        self._apart.clear()
        self.update()

    def paint_only(
        self, painter: QPainter, elements: frozenset[ElementId], px_per_unit: float
    ) -> None:
        """Draw some fixtures, hidden or not."""
        if not self._from_px <= px_per_unit < self._below_px:
            return
        batch = self._apart.get(elements)
        if batch is None:
            fixtures, batch = self._tiles.fixtures, Batch()
            self.fill_apart(batch, [fixtures[e] for e in elements if e in fixtures])
            self._apart[elements] = batch
        self.paint_batch(painter, batch, px_per_unit, smooth=batch.count < SMOOTH_BELOW)

    def boundingRect(self) -> QRectF:
        """Return where it may draw."""
        return self._bounds

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        """Draw the tiles that are in sight."""
        px_per_unit = UNITS * scale_of(painter)
        if not self._from_px <= px_per_unit < self._below_px:
            return
        seen = [self._batch(tile) for tile in self._tiles.near(QRectF(option.exposedRect))]
        smooth = sum(batch.count for batch in seen) < SMOOTH_BELOW
        for batch in seen:
            self.paint_batch(painter, batch, px_per_unit, smooth=smooth)

    def _batch(self, tile: Tile) -> Batch:
        batch = self._batches.get(tile)
        if batch is None:
            batch = self._batches[tile] = Batch()
            self.fill_batch(batch, self._tiles.shown(tile))
        return batch


@lru_cache(maxsize=1024)
def solid(colour: str) -> QBrush:
    """Return a brush of one colour; asked for often, as strings are slow to read."""
    return QBrush(QColor(colour))


@lru_cache(maxsize=1024)
def line_pen(colour: str, px: float = 1.0) -> QPen:
    """Return a pen of as many pixels at every zoom, its ends cut flat."""
    return cosmetic(solid(colour), px)


def cosmetic(brush: QBrush, px: float) -> QPen:
    """Return a pen that draws with a brush, of as many pixels at every zoom."""
    pen = QPen(brush, px)
    pen.setCosmetic(True)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    return pen


def scale_of(painter: QPainter) -> float:
    """Return how many logical pixels a scene unit takes."""
    transform = painter.worldTransform()
    return math.hypot(transform.m11(), transform.m12())
