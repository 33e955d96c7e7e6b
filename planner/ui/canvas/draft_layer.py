"""What a gesture is about to make: outlines in the accent, guides, live sizes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from planner.model.cells import cells_of
from planner.model.element import Element
from planner.model.placements import bay_edges
from planner.model.shape import footprint
from planner.tools.tool import Draft
from planner.ui.canvas.handle_marks import draw_handles
from planner.ui.canvas.paths import line_path, path_of, scene_box, scene_point
from planner.ui.canvas.pills import draw_pill
from planner.ui.theme import Theme

FILL: Final = 0.16
BODY: Final = 0.8
"""What stands instead of something hides what is under it so much."""
OUTLINE_PX: Final = 2.0
GUIDE_PX: Final = 1.0
KNOB_REACH_PX: Final = 32.0
"""Handles reach no further than this from their box."""
GRIP_PX: Final = 9.0
MOST_PARTS: Final = 10
"""More parts than this are painted as one."""
PILL_REACH_PX: Final = 160.0
"""Words reach no further than this from their middle."""


class DraftLayer(QGraphicsItem):
    """Draws one draft, or none."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._px_per_scene = 1.0
        self._shapes: list[QPainterPath] = []
        self._fronts: list[QPainterPath] = []
        self._lines: list[QPainterPath] = []
        self._hurt: list[QPainterPath] = []
        self._bounds = QRectF()
        self._parts: list[QRectF] = []
        self._is_bad = False
        self._beneath: Sequence[Element] = ()
        self.draft: Draft | None = None

    def dress(self, theme: Theme) -> None:
        """Take other colours and words."""
        self._theme = theme
        self.update()

    def set_zoom(self, px_per_scene: float) -> None:
        """Say how large a pixel is: words stay as large as they are."""
        if px_per_scene != self._px_per_scene:
            self._px_per_scene = px_per_scene
            self.show_draft(self.draft, self._beneath)

    def show_draft(self, draft: Draft | None, beneath: Sequence[Element] = ()) -> None:
        """Draw another draft, or none.

        Args:
            draft: What is made; None for nothing.
            beneath: What it must not lie on, but does.
        """
        if draft is None and self.draft is None:
            return
        before = self._parts
        self.draft, self._beneath = draft, beneath
        now = draft or Draft()
        self._is_bad = bool(now.bad) or now.is_bad
        self._hurt = [path_of(element.footprint) for element in beneath]
        self._shapes = [_shape(element) for element in now.elements]
        self._fronts = [front for element in now.elements for front in _fronts(element)]
        self._lines = [line_path(line) for line in now.lines if len(line) > 1]
        self._parts = self._reaches(now)
        self._repaint([*before, *self._parts])

    def set_bounds(self, bounds: QRectF) -> None:
        """Say how far it may draw."""
        self.prepareGeometryChange()
        self._bounds = bounds

    def _repaint(self, parts: list[QRectF]) -> None:
        """Draw parts again: round a long guide and a fixture lies nearly the whole view."""
        if len(parts) > MOST_PARTS:
            whole = QRectF()
            for part in parts:
                whole = whole.united(part)
            parts = [whole]
        for part in parts:
            self.update(part)

    def boundingRect(self) -> QRectF:
        """Return where it draws."""
        return self._bounds

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        """Draw shapes, guides and words."""
        if self.draft is None:
            return
        token = "bad" if self._is_bad else "accent"
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.setBrush(QBrush(self._theme.colour("bad", FILL)))
        painter.setPen(self._pen("bad", OUTLINE_PX))
        for path in self._hurt:
            painter.drawPath(path)
        if self.draft.hold is not None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QBrush(self._theme.colour("raised", BODY)))
            for path in self._shapes:
                painter.drawPath(path)
        painter.setBrush(QBrush(self._theme.colour(token, FILL)))
        painter.setPen(self._pen(token, OUTLINE_PX))
        for path in self._shapes:
            painter.drawPath(path)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(self._pen(token, 2.0 * OUTLINE_PX))
        for path in self._fronts:
            painter.drawPath(path)
        painter.setPen(self._pen("accent", GUIDE_PX))
        for path in self._lines:
            painter.drawPath(path)
        if self.draft.hold is not None:
            draw_handles(painter, self.draft.hold, len(self._shapes) != 1, self._theme)
        self._draw_grips(painter, self.draft)
        self._draw_words(painter, self.draft)

    def _draw_grips(self, painter: QPainter, draft: Draft) -> None:
        world = painter.worldTransform()
        painter.save()
        painter.resetTransform()
        painter.setPen(QPen(self._theme.colour("accent"), 1.5))
        for index, at in enumerate(draft.grips):
            box = QRectF(0.0, 0.0, GRIP_PX, GRIP_PX)
            box.moveCenter(world.map(scene_point(at)))
            token = "accent" if index == draft.held else "raised"
            painter.setBrush(QBrush(self._theme.colour(token)))
            painter.drawRoundedRect(box, 2.0, 2.0)
        painter.restore()

    def _draw_words(self, painter: QPainter, draft: Draft) -> None:
        world = painter.worldTransform()
        painter.save()
        painter.resetTransform()
        for mark in draft.marks:
            text = self._theme.words.say(mark.code, **mark.facts)
            draw_pill(painter, world.map(scene_point(mark.at)), text, self._theme)
        painter.restore()

    def _pen(self, token: str, width: float) -> QPen:
        pen = QPen(self._theme.colour(token), width)
        pen.setCosmetic(True)
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        return pen

    def _reaches(self, draft: Draft) -> list[QRectF]:
        """Return the parts of the scene that a draft is drawn in: its body, its guides, words."""
        edge = 4.0 / self._px_per_scene
        body = QRectF()
        for path in (*self._shapes, *self._fronts, *self._hurt):
            body = body.united(path.boundingRect().adjusted(-edge, -edge, edge, edge))
        if draft.hold is not None:
            reach = KNOB_REACH_PX / self._px_per_scene
            held = scene_box(footprint(draft.hold).bounds)
            body = body.united(held.adjusted(-reach, -reach, reach, reach))
        grip = QPointF(GRIP_PX, GRIP_PX) / self._px_per_scene
        for at in draft.grips:
            body = body.united(QRectF(scene_point(at) - grip, scene_point(at) + grip))
        parts = [] if body.isEmpty() else [body]
        parts += [one.boundingRect().adjusted(-edge, -edge, edge, edge) for one in self._lines]
        pill = QPointF(PILL_REACH_PX, 14.0) / self._px_per_scene
        spots = [scene_point(mark.at) for mark in draft.marks]
        return [*parts, *(QRectF(spot - pill, spot + pill) for spot in spots)]


def _fronts(element: Element) -> list[QPainterPath]:
    """Return the selling edges of an element: they tell which way it looks."""
    if not element.traits.sells or element.traits.scan:
        return []
    return [line_path(line) for _, line in bay_edges(element)]


def _shape(element: Element) -> QPainterPath:
    """Return what an element covers, with the positions of a block in it."""
    path = path_of(element.footprint)
    path.setFillRule(Qt.FillRule.WindingFill)
    cells = cells_of(element)
    for cell in cells if len(cells) > 1 else ():
        path.addRect(scene_box(cell.box))
    return path
