"""A layer that draws many shapes at once: batches by fill, in tiles, rebuilt where needed."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache

from PySide6.QtCore import QRectF
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from planner.model.element import ElementId
from planner.ui.canvas.drawn import Fixture, Form
from planner.ui.canvas.paths import UNITS

PER_TILE = 1500
"""About so many fixtures share a tile: fewer cost calls, more cost repaints."""
SMOOTH_BELOW = 1500
"""With more shapes in sight than this, edges are not smoothed."""

Tile = tuple[int, int]


@dataclass(slots=True)
class Batch:
    """The shapes of a tile by fill; upright rectangles apart, as Qt draws a list of them fast."""

    rects: dict[str, list[QRectF]] = field(default_factory=lambda: defaultdict(list))
    paths: dict[str, QPainterPath] = field(default_factory=lambda: defaultdict(QPainterPath))
    count: int = 0

    def draw(self, painter: QPainter, fill: str, brush: str | QBrush, *, smooth: bool) -> None:
        """Draw the shapes of one fill; upright ones always crisp."""
        painter.setBrush(solid(brush) if isinstance(brush, str) else brush)
        if fill in self.rects:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
            painter.drawRects(self.rects[fill])
        if fill in self.paths:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, smooth)
            painter.drawPath(self.paths[fill])

    def add(self, fill: str, forms: Iterable[Form]) -> None:
        """Add shapes of one fill."""
        for form in forms:
            self.count += 1
            if isinstance(form, QRectF):
                self.rects[fill].append(form)
            else:
                self.paths[fill].addPolygon(form)
                self.paths[fill].closeSubpath()

    @property
    def fills(self) -> list[str]:
        """Every fill there is."""
        return sorted({*self.rects, *self.paths})


class TiledLayer(QGraphicsItem):
    """Draws fixtures; says in ``fill_batch`` what of them, and in ``paint_batch`` how."""

    def __init__(self, from_px: float = 0.0) -> None:
        """Make an empty layer.

        Args:
            from_px: With fewer pixels per surface unit it draws nothing.
        """
        super().__init__()
        self._from_px = from_px
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemUsesExtendedStyleOption)
        self._bounds = QRectF()
        self._side = 1.0
        self._fixtures: dict[ElementId, Fixture] = {}
        self._members: dict[Tile, set[ElementId]] = defaultdict(set)
        self._reach: dict[Tile, QRectF] = defaultdict(QRectF)
        self._batches: dict[Tile, Batch] = {}
        self._ghost: tuple[object, Batch] | None = None
        self._hidden: frozenset[ElementId] = frozenset()

    def fill_batch(self, batch: Batch, fixture: Fixture) -> None:
        """Add what this layer draws of a fixture."""
        raise NotImplementedError

    def paint_batch(self, painter: QPainter, batch: Batch, px_per_unit: float) -> None:
        """Draw a batch.

        Args:
            painter: In scene units.
            batch: What is drawn.
            px_per_unit: Logical pixels per surface unit.
        """
        raise NotImplementedError

    def show_fixtures(self, fixtures: Iterable[Fixture], bounds: QRectF) -> None:
        """Draw these fixtures and no others, inside bounds of the scene."""
        self.prepareGeometryChange()
        self._bounds = QRectF(bounds)
        self._fixtures = {fixture.element.id: fixture for fixture in fixtures}
        tiles = max(1.0, len(self._fixtures) / PER_TILE)
        self._side = max(1.0, math.sqrt(bounds.width() * bounds.height() / tiles))
        self._members.clear()
        self._reach.clear()
        for fixture in self._fixtures.values():
            self._enter(fixture)
        self.repaint_all()

    def put(self, fixture: Fixture) -> None:
        """Draw a fixture, in the place of the one with its id."""
        self.drop(fixture.element.id)
        self._fixtures[fixture.element.id] = fixture
        self._ghost = None
        self._batches.pop(self._enter(fixture), None)
        if not self._bounds.contains(fixture.bounds):
            self.prepareGeometryChange()
            self._bounds = self._bounds.united(fixture.bounds)
        self.update(_around(fixture.bounds))

    def drop(self, element: ElementId) -> None:
        """Draw a fixture no longer."""
        fixture = self._fixtures.pop(element, None)
        if fixture is not None:
            tile = self._tile(fixture)
            self._members[tile].discard(element)
            self._batches.pop(tile, None)
            self.update(_around(fixture.bounds))

    def hide_only(self, elements: frozenset[ElementId]) -> None:
        """Leave out these fixtures, and draw those again that were left out before."""
        for element in self._hidden ^ elements:
            fixture = self._fixtures.get(element)
            if fixture is not None:
                self._batches.pop(self._tile(fixture), None)
                self.update(_around(fixture.bounds))
        self._hidden = elements

    def repaint_all(self) -> None:
        """Build everything again when it is next seen."""
        self._batches.clear()
        self._ghost = None
        self.update()

    def paint_only(
        self, painter: QPainter, elements: frozenset[ElementId], px_per_unit: float
    ) -> None:
        """Draw some fixtures, hidden or not."""
        if self._ghost is None or self._ghost[0] is not elements:
            batch = Batch()
            for element in elements:
                fixture = self._fixtures.get(element)
                if fixture is not None:
                    self.fill_batch(batch, fixture)
            self._ghost = (elements, batch)
        batch = self._ghost[1]
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, batch.count < SMOOTH_BELOW)
        self.paint_batch(painter, batch, px_per_unit)

    def boundingRect(self) -> QRectF:
        """Return where it draws."""
        return _around(self._bounds)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        """Draw the tiles that are in sight."""
        px_per_unit, exposed = UNITS * scale_of(painter), QRectF(option.exposedRect)
        if px_per_unit < self._from_px:
            return
        near = [tile for tile, reach in self._reach.items() if reach.intersects(exposed)]
        seen = [self._batch(tile) for tile in near]
        smooth = sum(batch.count for batch in seen) < SMOOTH_BELOW
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, smooth)
        for batch in seen:
            self.paint_batch(painter, batch, px_per_unit)

    def _batch(self, tile: Tile) -> Batch:
        batch = self._batches.get(tile)
        if batch is None:
            batch = self._batches[tile] = Batch()
            for element in self._members[tile]:
                fixture = self._fixtures[element]
                if element not in self._hidden:
                    self.fill_batch(batch, fixture)
        return batch

    def _enter(self, fixture: Fixture) -> Tile:
        tile = self._tile(fixture)
        self._members[tile].add(fixture.element.id)
        self._reach[tile] = self._reach[tile].united(_around(fixture.bounds))
        return tile

    def _tile(self, fixture: Fixture) -> Tile:
        middle = fixture.bounds.center()
        return (math.floor(middle.x() / self._side), math.floor(middle.y() / self._side))


@lru_cache(maxsize=1024)
def solid(colour: str) -> QBrush:
    """Return a brush of one colour; asked for often, as strings are slow to read."""
    return QBrush(QColor(colour))


@lru_cache(maxsize=1024)
def hairline(colour: str) -> QPen:
    """Return a pen of one pixel at every zoom."""
    pen = QPen(QColor(colour), 1.0)
    pen.setCosmetic(True)
    return pen


def scale_of(painter: QPainter) -> float:
    """Return how many logical pixels a scene unit takes."""
    transform = painter.worldTransform()
    return math.hypot(transform.m11(), transform.m12())


def _around(bounds: QRectF) -> QRectF:
    return bounds.adjusted(-20.0, -20.0, 20.0, 20.0)
