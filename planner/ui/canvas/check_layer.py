"""Where problems are on the plan: narrow places with their width, outlines of what is wrong."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from planner.errors import Problem
from planner.model.element import ElementId
from planner.model.plan import Surface
from planner.ui.canvas.paths import path_of, scene_point
from planner.ui.canvas.tiled_layer import scale_of
from planner.ui.theme import Theme

OUTLINE_PX: Final = 2.0
POINTED_PX: Final = 3.5
TICK_PX: Final = 5.0
DASHES: Final = (2.0, 2.0)
REACH: Final = 40.0
INKS: Final = {"error": "bad", "warning": "warn", "note": "secondary"}
"""Token by weight."""


class CheckLayer(QGraphicsItem):
    """Marks problems; the one that is pointed at stands out."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._marks: list[tuple[Problem, QPainterPath, QPainterPath]] = []
        self._pointed: Problem | None = None
        self._bounds = QRectF()

    @property
    def marked(self) -> tuple[Problem, ...]:
        """The problems that are marked."""
        return tuple(problem for problem, *_ in self._marks)

    def dress(self, theme: Theme) -> None:
        """Take other colours."""
        self._theme = theme
        self.update()

    def show_problems(
        self, surface: Surface | None, problems: Sequence[Problem], pointed: Problem | None
    ) -> None:
        """Mark problems that lie on a surface."""
        self.prepareGeometryChange()
        self._pointed = pointed
        self._marks = [] if surface is None else [_mark(surface, one) for one in problems]
        self._bounds = QRectF()
        for _, outlines, lines in self._marks:
            self._bounds = self._bounds.united(outlines.boundingRect())
            self._bounds = self._bounds.united(lines.boundingRect())
        self._bounds.adjust(-REACH, -REACH, REACH, REACH)
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
        """Draw notes under warnings, and what is pointed at over all."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        order = list(INKS)
        for problem, outlines, lines in sorted(
            self._marks, key=lambda mark: (mark[0] == self._pointed, -order.index(mark[0].weight))
        ):
            is_pointed = problem == self._pointed
            pen = QPen(
                self._theme.colour("accent" if is_pointed else INKS[problem.weight]),
                POINTED_PX if is_pointed else OUTLINE_PX,
            )
            pen.setCosmetic(True)
            painter.setPen(pen)
            painter.drawPath(lines)
            self._draw_ticks(painter, lines)
            pen.setDashPattern(DASHES)
            painter.setPen(pen)
            if is_pointed or problem.weight == "error" or lines.isEmpty():
                painter.drawPath(outlines)

    def _draw_ticks(self, painter: QPainter, lines: QPainterPath) -> None:
        """Draw a stroke across both ends of each line."""
        reach = TICK_PX / scale_of(painter)
        for at in range(0, lines.elementCount() - 1, 2):
            a, b = lines.elementAt(at), lines.elementAt(at + 1)
            far = math.hypot(b.x - a.x, b.y - a.y) or 1.0
            across = QPointF(-(b.y - a.y) / far * reach, (b.x - a.x) / far * reach)
            for end in (QPointF(a.x, a.y), QPointF(b.x, b.y)):
                painter.drawLine(end - across, end + across)


def _mark(surface: Surface, problem: Problem) -> tuple[Problem, QPainterPath, QPainterPath]:
    outlines, lines = QPainterPath(), QPainterPath()
    spot = problem.spot
    for name in () if spot is None else spot.elements:
        element = surface.elements.get(ElementId(name))
        if element is not None:
            outlines.addPath(path_of(element.footprint))
    for line in () if spot is None else spot.lines:
        lines.moveTo(scene_point(line[0]))
        lines.lineTo(scene_point(line[-1]))
    return problem, outlines, lines
