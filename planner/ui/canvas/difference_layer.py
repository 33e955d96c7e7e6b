"""What differs from another variant: what came outlined, what went dashed, what moved joined."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from planner.model.difference import SLACK, Difference
from planner.model.element import Element
from planner.model.shape import centre
from planner.ui.canvas.arrows import round_pen
from planner.ui.canvas.paths import path_of, scene_point
from planner.ui.canvas.tiled_layer import scale_of
from planner.ui.theme import Theme

OUTLINE_PX: Final = 2.5
HALO_PX: Final = 5.0
ARROW_PX: Final = 2.0
HEAD_PX: Final = 9.0
"""Length of an arrow head; shorter ways have none."""
DASHES: Final = (3.0, 2.5)
CAME_OPACITY: Final = 0.20
WENT_OPACITY: Final = 0.10
HALO_OPACITY: Final = 0.85
REACH: Final = 100.0


@dataclass(slots=True)
class Signs:
    """What is drawn, in the scene.

    Attributes:
        came: Outlines of what came.
        went: Outlines of what went.
        old: Outlines of where something stood, or what size it had.
        new: Outlines of where it stands.
        other: Outlines of what is changed in its place.
        ways: From the old middle to the new one.
    """

    came: QPainterPath = field(default_factory=QPainterPath)
    went: QPainterPath = field(default_factory=QPainterPath)
    old: QPainterPath = field(default_factory=QPainterPath)
    new: QPainterPath = field(default_factory=QPainterPath)
    other: QPainterPath = field(default_factory=QPainterPath)
    ways: list[QLineF] = field(default_factory=list)

    @property
    def bounds(self) -> QRectF:
        """Box round everything."""
        box = QRectF()
        for path in (self.came, self.went, self.old, self.new, self.other):
            box = box.united(path.boundingRect())
        return box


def signs_of(found: Iterable[Difference]) -> Signs:
    """Return how the differences of one surface are drawn; walls and names of it are not."""
    signs = Signs()
    told: set[str] = set()
    for one in found:
        if one.what == "came":
            _add(signs.came, one.after)
        elif one.what == "went":
            _add(signs.went, one.before)
        elif one.what in ("moved", "resized"):
            _add(signs.old, one.before)
            _add(signs.new, one.after)
            if one.shift.distance > SLACK and one.before is not None and one.after is not None:
                ends = (scene_point(centre(e.shape)) for e in (one.before, one.after))
                signs.ways.append(QLineF(*ends))
            told.add(one.element)
        elif one.element not in told:
            _add(signs.other, one.after)
            told.add(one.element)
    return signs


class DifferenceLayer(QGraphicsItem):
    """Draws the signs."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._bounds = QRectF()
        self.signs = Signs()

    def dress(self, theme: Theme) -> None:
        """Take other colours."""
        self._theme = theme
        self.update()

    def show_signs(self, signs: Signs) -> None:
        """Draw others."""
        self.prepareGeometryChange()
        self.signs = signs
        self._bounds = signs.bounds.adjusted(-REACH, -REACH, REACH, REACH)
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
        """Draw ghosts first, then what is there, then the ways between them."""
        if self.signs.bounds.isEmpty():
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        signs, colour = self.signs, self._theme.colour
        self._draw(painter, signs.went, "bad", QBrush(colour("bad", WENT_OPACITY)), is_dashed=True)
        self._draw(painter, signs.old, "secondary", QBrush(), is_dashed=True)
        self._draw(painter, signs.other, "warn", QBrush(), is_dashed=False)
        self._draw(painter, signs.new, "accent", QBrush(), is_dashed=False)
        self._draw(
            painter, signs.came, "good", QBrush(colour("good", CAME_OPACITY)), is_dashed=False
        )
        self._draw_ways(painter)

    def _draw(
        self, painter: QPainter, path: QPainterPath, token: str, fill: QBrush, *, is_dashed: bool
    ) -> None:
        """Draw outlines with a halo of paper, so that they stand out on any colour."""
        if path.isEmpty():
            return
        halo = QPen(self._theme.colour("paper", HALO_OPACITY), HALO_PX)
        ink = QPen(self._theme.colour(token), OUTLINE_PX)
        if is_dashed:
            ink.setDashPattern(DASHES)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for pen in (halo, ink):
            pen.setCosmetic(True)
            painter.setPen(pen)
            if pen is ink:
                painter.setBrush(fill)
            painter.drawPath(path)

    def _draw_ways(self, painter: QPainter) -> None:
        scale = scale_of(painter)
        for width, token, opacity in (
            (ARROW_PX + 3.0, "paper", HALO_OPACITY),
            (ARROW_PX, "accent", 1.0),
        ):
            painter.setPen(round_pen(self._theme.colour(token, opacity), width / scale))
            for way in self.signs.ways:
                painter.drawLine(way)
                if way.length() * scale > HEAD_PX:
                    painter.drawPolyline(_head(way, HEAD_PX / scale))


def _head(way: QLineF, long: float) -> list[QPointF]:
    back = QLineF(way.p2(), way.p1())
    back.setLength(long)
    sides = []
    for turn in (-28.0, 28.0):
        side = QLineF(back)
        side.setAngle(back.angle() + turn)
        sides.append(side.p2())
    return [sides[0], way.p2(), sides[1]]


def _add(path: QPainterPath, element: Element | None) -> None:
    if element is not None:
        path.addPath(path_of(element.footprint))
