"""Shelves pointed out on the plan: where a product stands or would go, and an arrow."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPainterPath, QPolygonF
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from planner.model.element import ProductId
from planner.model.plan import Surface
from planner.model.shape import Point
from planner.session.spotlight import edges_with
from planner.tools.tool import Arrow
from planner.ui.canvas.arrows import draw_arrows, pixels_of, round_pen
from planner.ui.canvas.paths import line_path, scene_point
from planner.ui.canvas.pills import draw_pill
from planner.ui.canvas.route_layer import draw_stop
from planner.ui.theme import Theme

EDGE_PX: Final = 5.0
HALO_PX: Final = 10.0
DOT_PX: Final = 5.0
LINE_PX: Final = 2.5
APART_PX: Final = 22.0
"""Numbers are drawn no closer than this to the one before."""
REACH: Final = 4000.0
"""Marks are drawn within so much of what they mark, scene units."""
FILL: Final = 0.16

Edge = tuple[Point, ...]


class ShelvesLayer(QGraphicsItem):
    """Draws what is found, what is aimed at, and an arrow through fixtures; each may be nothing."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._bounds = QRectF()
        self.found: tuple[Edge, ...] = ()
        self.arrow: Arrow | None = None
        self.edge: Edge = ()
        self.area = QPainterPath()

    def dress(self, theme: Theme) -> None:
        """Take other colours and words."""
        self._theme = theme
        self.update()

    def show_found(self, edges: Sequence[Edge]) -> None:
        """Point out selling edges."""
        if tuple(edges) != self.found:
            self.found = tuple(edges)
            self._change()

    def show_product(self, surface: Surface | None, product: ProductId) -> None:
        """Point out where a product stands; the empty one stands nowhere."""
        self.show_found(() if surface is None or not product else edges_with(surface, product))

    def show_arrow(self, arrow: Arrow | None) -> None:
        """Draw an arrow, or none."""
        if arrow != self.arrow:
            self.arrow = arrow
            self._change()

    def aim(self, edge: Edge, area: QPainterPath | None = None) -> None:
        """Point out where something would be dropped: an edge, an area, or nothing."""
        path = area or QPainterPath()
        if edge != self.edge or path != self.area:
            self.edge, self.area = edge, path
            self._change()

    def boundingRect(self) -> QRectF:
        """Return where it draws."""
        return self._bounds

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        """Draw."""
        theme = self._theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        if not self.area.isEmpty():
            pen = round_pen(theme.colour("accent"), 2.0)
            pen.setCosmetic(True)
            painter.setPen(pen)
            painter.setBrush(theme.colour("accent", FILL))
            painter.drawPath(self.area)
        painter.save()
        world = painter.worldTransform()
        bays = self.arrow.bays if self.arrow is not None else ()
        marked = [*self.found, *(bay.edge for bay in bays), *([self.edge] if self.edge else [])]
        lines = [pixels_of(edge, painter) for edge in marked]
        painter.resetTransform()
        for pen in (
            round_pen(theme.colour("paper", 0.85), HALO_PX),
            round_pen(theme.colour("accent"), EDGE_PX),
        ):
            painter.setPen(pen)
            for line in lines:
                painter.drawPolyline(QPolygonF(line))
        for edge in self.found:
            self._draw_dot(painter, world.map(scene_point(_middle(edge))))
        painter.restore()
        if self.arrow is not None:
            self._draw_arrow(painter, self.arrow)

    def _draw_dot(self, painter: QPainter, middle: QPointF) -> None:
        painter.setPen(round_pen(self._theme.colour("paper"), 2.0))
        painter.setBrush(self._theme.colour("accent"))
        painter.drawEllipse(middle, DOT_PX, DOT_PX)

    def _draw_arrow(self, painter: QPainter, arrow: Arrow) -> None:
        theme, world = self._theme, painter.worldTransform()
        pixels = pixels_of(arrow.line, painter)
        painter.save()
        painter.resetTransform()
        ink = round_pen(theme.colour("accent"), LINE_PX)
        for pen in (round_pen(theme.colour("paper", 0.8), LINE_PX + 3.0), ink):
            painter.setPen(pen)
            painter.drawPolyline(QPolygonF(pixels))
        draw_arrows(painter, pixels, ink)
        last = QPointF(-APART_PX * 2.0, -APART_PX * 2.0)
        for number, bay in enumerate(arrow.bays, start=1):
            at = world.map(scene_point(bay.middle))
            if math.hypot(at.x() - last.x(), at.y() - last.y()) >= APART_PX:
                draw_stop(painter, at, str(number), "main", theme)
                last = at
        if not pixels:
            painter.restore()
            return
        text = theme.say("arrow_bays", count=len(arrow.bays))
        draw_pill(painter, pixels[-1] + QPointF(0.0, -22.0), text, theme)
        painter.restore()

    def _change(self) -> None:
        self.prepareGeometryChange()
        box = self.area.boundingRect()
        lines = [*self.found, self.edge]
        if self.arrow is not None:
            lines += [self.arrow.line, *(bay.edge for bay in self.arrow.bays)]
        for line in lines:
            if len(line) > 1:
                box = box.united(line_path(line).boundingRect().adjusted(-1, -1, 1, 1))
        self._bounds = QRectF() if box.isEmpty() else box.adjusted(-REACH, -REACH, REACH, REACH)
        self.update()


def _middle(edge: Edge) -> Point:
    a, b = edge[0], edge[-1]
    if a == b:
        a, b = edge[0], edge[len(edge) // 2]
    return ((a[0] + b[0]) / 2.0, (a[1] + b[1]) / 2.0)
