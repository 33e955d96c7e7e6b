"""A shopping route: a line with arrows, and its stops, numbered and shaped by their role."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from planner.files.exporters.plan_svg_parts.walk import numbered
from planner.look import CAPTION_PX
from planner.model.shape import Point
from planner.ui import fonts
from planner.ui.canvas.arrows import draw_arrows, pixels_of, round_pen
from planner.ui.canvas.paths import line_path, scene_point
from planner.ui.theme import Theme

if TYPE_CHECKING:
    from planner.analysis.routing import Role, Route

LINE_PX: Final = 3.0
HALO_PX: Final = 6.0
HALO_OPACITY: Final = 0.8
STOP_PX: Final = 18.0
"""Height of a mark."""
PAD_PX: Final = 5.0
REACH: Final = 600.0
"""Marks are drawn within so much of the line, scene units."""


class RouteLayer(QGraphicsItem):
    """Draws one route, or none."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._route: Route | None = None
        self._bounds = QRectF()

    @property
    def route(self) -> Route | None:
        """What is drawn."""
        return self._route

    def dress(self, theme: Theme) -> None:
        """Take other colours."""
        self._theme = theme
        self.update()

    def show_route(self, route: Route | None) -> None:
        """Draw another route."""
        if route is self._route:
            return
        self.prepareGeometryChange()
        self._route, self._bounds = route, QRectF()
        if route is not None:
            box = line_path(route.line).boundingRect()
            self._bounds = box.adjusted(-REACH, -REACH, REACH, REACH)
        self.update()

    def boundingRect(self) -> QRectF:
        """Return where it draws."""
        return self._bounds

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        """Draw line, arrows and marks."""
        route = self._route
        if route is None:
            return
        world = painter.worldTransform()
        pixels = pixels_of(route.line, painter)
        painter.save()
        painter.resetTransform()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        ink = round_pen(self._theme.colour("accent"), LINE_PX)
        for pen in (round_pen(self._theme.colour("paper", HALO_OPACITY), HALO_PX), ink):
            painter.setPen(pen)
            painter.drawPolyline(QPolygonF(pixels))
        draw_arrows(painter, pixels, ink)
        if route.checkout is not None:
            draw_till(painter, world.map(scene_point(route.checkout)), self._theme)
        roles: dict[Point, Role] = {stop.at: stop.role for stop in route.stops}
        for at, numbers in numbered(stop.at for stop in route.stops).items():
            text = "·".join(map(str, numbers))
            draw_stop(painter, world.map(scene_point(at)), text, roles[at], self._theme)
        painter.restore()


def draw_stop(painter: QPainter, middle: QPointF, text: str, role: Role, theme: Theme) -> None:
    """Draw a numbered mark: filled and round for a main purchase, an open box for an offer."""
    font = fonts.font(CAPTION_PX, QFont.Weight.DemiBold, tabular=True)
    wide = max(STOP_PX, QFontMetricsF(font).horizontalAdvance(text) + 2.0 * PAD_PX)
    is_main = role == "main"
    round_px = STOP_PX / 2.0 if is_main else STOP_PX / 6.0
    painter.setPen(QPen(theme.colour("paper" if is_main else "accent"), 1.0 if is_main else 2.0))
    painter.setBrush(theme.colour("accent" if is_main else "paper"))
    box = _box(middle, wide)
    painter.drawRoundedRect(box, round_px, round_px)
    painter.setFont(font)
    painter.setPen(theme.colour("on_accent" if is_main else "accent"))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)


def draw_till(painter: QPainter, middle: QPointF, theme: Theme) -> None:
    """Draw the mark of the checkout: a cart in a dark box."""
    box = _box(middle, STOP_PX + 2.0)
    painter.setPen(QPen(theme.colour("paper"), 1.0))
    painter.setBrush(theme.colour("text"))
    painter.drawRoundedRect(box, STOP_PX / 6.0, STOP_PX / 6.0)
    inside: QRect = box.adjusted(3.0, 2.0, -3.0, -2.0).toAlignedRect()
    theme.icon("shopping-cart", "paper").paint(painter, inside)


def _box(middle: QPointF, wide: float) -> QRectF:
    box = QRectF(QPointF(), QSizeF(wide, STOP_PX))
    box.moveCenter(middle)
    return box
