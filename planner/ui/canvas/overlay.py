"""What moves: selection, ghost, rubber band, live sizes and the tag under the pointer."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from planner.look import CAPTION_PX, RADIUS_PX
from planner.model.shape import Rectangle, footprint
from planner.tools.tool import Ghost
from planner.ui.canvas.handle_marks import draw_handles
from planner.ui.canvas.paths import UNITS, scene_box
from planner.ui.canvas.pills import Tag, draw_pill, draw_tag, tag_size
from planner.ui.canvas.tiled_layer import scale_of
from planner.ui.theme import Theme

OUTLINE_PX: Final = 2.0
EDGE_PX: Final = 4.0
CORNER_PX: Final = 7.0
"""Length of a corner mark."""
CORNER_GAP_PX: Final = 4.0
PILL_GAP_PX: Final = 20.0
"""From the foot of the selection to the middle of its size."""
SMOOTH_BELOW: Final = 300
"""An outline of more corners is not smoothed."""
REACH_PX: Final = 140.0
"""Nothing of the overlay is drawn further than this from what it belongs to."""


@dataclass(frozen=True, slots=True)
class Moving:
    """What the overlay shows, in the scene.

    Attributes:
        outlines: Of the selected elements; of very many, one for all.
        hold: The box with handles; None for none.
        edge: Of the selected placement.
        size: Size of the selection, in words; empty for none.
        ghost: What is being moved.
        shift: How far, in words.
        band: Rubber band; empty for none.
        tag: Under the pointer.
    """

    outlines: tuple[QPainterPath, ...] = ()
    hold: Rectangle | None = None
    edge: QPainterPath | None = None
    size: str = ""
    ghost: Ghost | None = None
    shift: str = ""
    band: QRectF | None = None
    tag: Tag | None = None


class Overlay(QGraphicsItem):
    """Draws what is selected and what is under way, over everything else."""

    def __init__(self, theme: Theme, paint_ghost: Callable[[QPainter, Ghost, float], None]) -> None:
        super().__init__()
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemUsesExtendedStyleOption)
        self._theme = theme
        self._paint_ghost = paint_ghost
        self._bounds = QRectF()
        self.now = Moving()
        self.px_per_scene = 1.0
        self._has_handles = True

    def dress(self, theme: Theme) -> None:
        """Take other colours."""
        self._theme = theme
        self.update()

    def show_handles(self, has_handles: bool) -> None:
        """Say whether the tool in hand takes handles."""
        if has_handles != self._has_handles:
            self._has_handles = has_handles
            self.update(self._around(self.now))

    def set_bounds(self, bounds: QRectF) -> None:
        """Say how far it may draw."""
        self.prepareGeometryChange()
        self._bounds = bounds

    def show_moving(self, moving: Moving) -> None:
        """Draw something else; only what differs is painted again."""
        before, self.now = self.now, moving
        for part in ("outlines", "hold", "edge", "size", "ghost", "shift", "band", "tag"):
            if getattr(before, part) is not getattr(moving, part):
                self.update(self._around(before).united(self._around(moving)))
                return

    def show_tag(self, tag: Tag | None) -> None:
        """Show a tag, or none."""
        before = self.now.tag
        if tag is before:
            return
        self.now = replace(self.now, tag=tag)
        for one in (before, tag):
            if one is not None:
                self.update(self._tag_box(one))

    def repaint(self) -> None:
        """Draw what is under way again: its colours are others."""
        if self.now.ghost is not None:
            self.update(self._around(self.now))

    def boundingRect(self) -> QRectF:
        """Return where it may draw."""
        return self._bounds

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        """Draw."""
        now, scale = self.now, scale_of(painter)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        ghost = now.ghost or Ghost()
        painter.save()
        painter.translate(ghost.dx * UNITS, ghost.dy * UNITS)
        if ghost.elements:
            self._paint_ghost(painter, ghost, scale * UNITS)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        exposed = QRectF(option.exposedRect).translated(-ghost.dx * UNITS, -ghost.dy * UNITS)
        self._draw_selection(painter, exposed)
        painter.restore()
        if now.band is not None:
            painter.setPen(self._pen(1.0))
            painter.setBrush(QBrush(self._theme.colour("accent", 0.10)))
            painter.drawRect(now.band)
        if self._handled is not None and now.ghost is None and now.band is None:
            draw_handles(painter, self._handled, len(now.outlines) != 1, self._theme)
        self._draw_words(painter, ghost)

    def _draw_selection(self, painter: QPainter, exposed: QRectF) -> None:
        now, reach = self.now, REACH_PX / scale_of(painter)
        seen = [
            path
            for path in now.outlines
            if path.boundingRect().adjusted(-reach, -reach, reach, reach).intersects(exposed)
        ]
        opacity = self._theme.palette.selection_opacity
        token = "bad" if now.ghost is not None and now.ghost.is_bad else "accent"
        fill = QBrush(self._theme.colour(token, opacity))
        painter.setPen(self._pen(OUTLINE_PX, token))
        joined = len(seen) == 1 and seen[0].elementCount() > SMOOTH_BELOW
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, not joined)
        for path in seen:
            painter.setBrush(fill if _is_closed(path) else Qt.BrushStyle.NoBrush)
            painter.drawPath(path)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if now.edge is not None:
            painter.setPen(self._pen(EDGE_PX))
            painter.drawPath(now.edge)
        if not joined and self._handled is None:
            painter.setPen(self._pen(1.5))
            for path in seen:
                self._draw_corners(painter, path.boundingRect())

    def _draw_corners(self, painter: QPainter, box: QRectF) -> None:
        scale = scale_of(painter)
        gap, long = CORNER_GAP_PX / scale, CORNER_PX / scale
        around = box.adjusted(-gap, -gap, gap, gap)
        for corner, across, down in (
            (around.topLeft(), long, long),
            (around.topRight(), -long, long),
            (around.bottomLeft(), long, -long),
            (around.bottomRight(), -long, -long),
        ):
            painter.drawPolyline(
                [corner + QPointF(across, 0.0), corner, corner + QPointF(0.0, down)]
            )

    def _draw_words(self, painter: QPainter, ghost: Ghost) -> None:
        now, world = self.now, painter.worldTransform()
        painter.save()
        painter.resetTransform()
        box = self._selected_box()
        text = now.shift or now.size
        if text and not box.isEmpty():
            moved = box.translated(ghost.dx * UNITS, ghost.dy * UNITS)
            foot = world.map(QPointF(moved.center().x(), moved.bottom()))
            draw_pill(painter, foot + QPointF(0.0, PILL_GAP_PX), text, self._theme)
        if now.tag is not None:
            draw_tag(painter, world.map(now.tag.at), now.tag, self._theme)
        painter.restore()

    def _selected_box(self) -> QRectF:
        box = QRectF()
        for path in self.now.outlines:
            box = box.united(path.boundingRect())
        return box

    @property
    def _handled(self) -> Rectangle | None:
        return self.now.hold if self._has_handles else None

    def _pen(self, width: float, token: str = "accent") -> QPen:
        pen = QPen(self._theme.colour(token), width)
        pen.setCosmetic(True)
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        return pen

    def _around(self, moving: Moving) -> QRectF:
        """Return the part of the scene that something is drawn in."""
        reach = REACH_PX / self.px_per_scene
        box = QRectF()
        for path in moving.outlines:
            box = box.united(path.boundingRect())
        if moving.hold is not None:
            box = box.united(scene_box(footprint(moving.hold).bounds))
        if moving.edge is not None:
            box = box.united(moving.edge.boundingRect())
        if moving.ghost is not None:
            box = box.united(box.translated(moving.ghost.dx * UNITS, moving.ghost.dy * UNITS))
        if not box.isEmpty():
            box.adjust(-reach, -reach / 3.0, reach, reach / 3.0)
        if moving.band is not None:
            edge = 2.0 / self.px_per_scene
            box = box.united(moving.band.adjusted(-edge, -edge, edge, edge))
        if moving.tag is not None:
            box = box.united(self._tag_box(moving.tag))
        return box

    def _tag_box(self, tag: Tag) -> QRectF:
        size = tag_size(tag) / self.px_per_scene
        edge = (RADIUS_PX + CAPTION_PX * 2.0) / self.px_per_scene
        return QRectF(tag.at, size).adjusted(-edge, -edge - size.height(), edge, edge)


def _is_closed(path: QPainterPath) -> bool:
    """Say whether a path ends where it began: one of an open line has no inside."""
    first, last = path.elementAt(0), path.elementAt(path.elementCount() - 1)
    return (first.x, first.y) == (last.x, last.y)
