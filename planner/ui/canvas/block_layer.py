"""Blocks of a page: positions as filled cells with numbers, products and what fills them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from planner.files.exporters.plan_svg_parts.blocks import caption_of
from planner.files.exporters.plan_svg_parts.glyphs import GLYPHS
from planner.files.exporters.plan_svg_parts.inks import ink_on, inks_of, mixed
from planner.look import CAPTION_PX, SPACING_PX
from planner.model.cells import Cell, cells_of, is_block
from planner.model.element import Element, ElementId, ProductId
from planner.ui.canvas.colouring import HATCH, Colouring
from planner.ui.canvas.glyph_pictures import glyph_picture
from planner.ui.canvas.paths import scene_box
from planner.ui.theme import Theme

REACH: Final = 500.0
"""What is drawn of a block reaches this far out of its box, scene units."""
INSET_PX: Final = 3.0
"""Between the edge of a position and its cell."""
RADIUS_PX: Final = 3.0
FAINT: Final = 0.35
"""Opacity of positions that come by sliding."""
NUMBER_FROM_PX: Final = 26.0
"""Smaller cells have no number."""
NAME_FROM_PX: Final = 44.0
"""Smaller cells name no product."""
CAPTION_FROM_PX: Final = (60.0, 22.0)
"""Blocks less wide or high have no caption."""
GLYPH_PX: Final = 14


def _no_name(product: ProductId) -> str:
    return product


@dataclass(frozen=True, slots=True)
class _Block:
    """What is drawn of one block."""

    element: Element
    box: QRectF
    cells: tuple[Cell, ...]


class CaptionLayer(QGraphicsItem):
    """Names the blocks, over all that lies on them."""

    def __init__(self, paint: Callable[[QPainter, QRectF], None]) -> None:
        """Paint with a function that takes a painter and what is exposed."""
        super().__init__()
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemUsesExtendedStyleOption)
        self._paint = paint
        self._bounds = QRectF()

    def reach(self, bounds: QRectF) -> None:
        """Say where blocks are."""
        self.prepareGeometryChange()
        self._bounds = bounds
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
        """Draw the captions that are in sight."""
        self._paint(painter, QRectF(option.exposedRect))


class BlockLayer(QGraphicsItem):
    """Draws every block of a page.

    Attributes:
        name_of: Says what people call a product.
        captions: Names the blocks, in a layer of its own.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemUsesExtendedStyleOption)
        self.captions = CaptionLayer(self._paint_captions)
        self._theme = theme
        self._blocks: dict[ElementId, _Block] = {}
        self._hidden: frozenset[ElementId] = frozenset()
        self._bounds = QRectF()
        self._colouring: Colouring | None = None
        self._provisional: Colouring | None = None
        self._differing: frozenset[ElementId] = frozenset()
        self.name_of: Callable[[ProductId], str] = _no_name

    def dress(self, theme: Theme) -> None:
        """Take other colours and words."""
        self._theme = theme
        self.captions.update()
        self.update()

    def show_blocks(self, elements: Iterable[Element]) -> None:
        """Draw other blocks."""
        self.prepareGeometryChange()
        self._blocks = {
            one.id: _Block(one, scene_box(one.footprint.bounds), cells_of(one))
            for one in elements
            if is_block(one)
        }
        self._bounds = QRectF()
        for block in self._blocks.values():
            self._bounds = self._bounds.united(block.box)
        self._bounds.adjust(-REACH, -REACH, REACH, REACH)
        self.captions.reach(self._bounds)
        self.update()

    def colour(self, colouring: Colouring | None) -> None:
        """Colour by another metric, or by none."""
        self._colouring = colouring
        self.update()

    def colour_over(self, colouring: Colouring | None, differing: frozenset[ElementId]) -> None:
        """Draw some blocks in provisional colours, or all in final ones again."""
        if self._differing or differing:
            self.update()
        self._provisional, self._differing = colouring, differing

    def hide_only(self, elements: frozenset[ElementId]) -> None:
        """Leave out these blocks."""
        if elements != self._hidden:
            self._hidden = elements
            self.captions.update()
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
        """Draw the blocks that are in sight."""
        self._paint(painter, self._seen(QRectF(option.exposedRect)))

    def _seen(self, exposed: QRectF) -> list[_Block]:
        return [
            block
            for key, block in self._blocks.items()
            if key not in self._hidden and block.box.intersects(exposed)
        ]

    def _paint_captions(self, painter: QPainter, exposed: QRectF) -> None:
        world = painter.worldTransform()
        painter.save()
        painter.resetTransform()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        for block in self._seen(exposed):
            self._draw_caption(painter, world.mapRect(block.box), block)
        painter.restore()

    def paint_only(self, painter: QPainter, elements: frozenset[ElementId]) -> None:
        """Draw some blocks with their names, hidden or not."""
        blocks = [self._blocks[key] for key in elements if key in self._blocks]
        self._paint(painter, blocks)
        world = painter.worldTransform()
        painter.save()
        painter.resetTransform()
        for block in blocks:
            self._draw_caption(painter, world.mapRect(block.box), block)
        painter.restore()

    def _paint(self, painter: QPainter, blocks: list[_Block]) -> None:
        world = painter.worldTransform()
        painter.save()
        painter.resetTransform()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        for block in blocks:
            box = world.mapRect(block.box)
            self._draw_body(painter, box)
            for cell in block.cells:
                self._draw_cell(painter, world.mapRect(scene_box(cell.box)), cell, block)
        painter.restore()

    def _draw_body(self, painter: QPainter, box: QRectF) -> None:
        inks = inks_of(self._theme.dark)
        painter.setPen(QPen(QColor(inks.palette.strong_line), 1.0))
        painter.setBrush(QBrush(QColor(inks.body)))
        painter.drawRoundedRect(box, RADIUS_PX, RADIUS_PX)

    def _fill(self, cell: Cell, block: _Block) -> str:
        """Return the fill of a cell, ``HATCH`` for a true zero."""
        is_over = block.element.id in self._differing
        colouring = (self._provisional if is_over else None) or self._colouring
        if colouring is None:
            inks = inks_of(self._theme.dark)
            return mixed(inks.palette.line, inks.body, 0.5)
        bay, _, level = f"{block.element.id}-{cell.slot}".rpartition("-")
        return colouring.fill(colouring.level(bay, int(level)))

    def _draw_cell(self, painter: QPainter, box: QRectF, cell: Cell, block: _Block) -> None:
        inset = min(INSET_PX, box.width() / 12.0, box.height() / 12.0)
        inner = box.adjusted(inset, inset, -inset, -inset)
        fill = self._fill(cell, block)
        inks = inks_of(self._theme.dark)
        ground = inks.body if fill == HATCH else fill
        painter.setOpacity(FAINT if cell.is_hidden else 1.0)
        pen = QPen(QColor(inks.palette.strong_line), 1.0)
        if cell.is_hidden:
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(QBrush(QColor(ground)))
        painter.drawRoundedRect(inner, RADIUS_PX, RADIUS_PX)
        if fill == HATCH:
            pattern = Qt.BrushStyle.BDiagPattern
            painter.setBrush(QBrush(QColor(inks.palette.secondary), pattern))
            painter.drawRoundedRect(inner, RADIUS_PX, RADIUS_PX)
        painter.setOpacity(0.6 if cell.is_hidden else 1.0)
        self._write(painter, inner, cell, block, ink_on(ground))
        painter.setOpacity(1.0)

    def _write(self, painter: QPainter, inner: QRectF, cell: Cell, block: _Block, ink: str) -> None:
        """Write the number of a position, and the products that are pinned there."""
        least = min(inner.width(), inner.height())
        painter.setPen(QPen(QColor(ink)))
        middle = Qt.AlignmentFlag.AlignCenter
        names = [self.name_of(put.product) for put in block.element.stock.get(cell.slot, ())]
        has_names = bool(names) and inner.width() >= NAME_FROM_PX and least >= NUMBER_FROM_PX
        foot = QRectF(inner)
        if has_names:
            foot.setTop(inner.center().y() - 2.0)
            painter.setFont(self._theme.font(CAPTION_PX))
            room = inner.width() - 2.0 * SPACING_PX
            elide = QFontMetricsF(painter.font()).elidedText
            said = elide(", ".join(names), Qt.TextElideMode.ElideRight, room)
            painter.drawText(foot, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, said)
        if len(block.cells) > 1 and least >= NUMBER_FROM_PX:
            painter.setFont(self._theme.font(CAPTION_PX, QFont.Weight.DemiBold, tabular=True))
            above = QRectF(inner.left(), inner.top(), inner.width(), foot.top() - inner.top())
            at = middle if not has_names else (
                Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom
            )  # fmt: skip
            painter.drawText(above if has_names else inner, at, str(cell.number))

    def _draw_caption(self, painter: QPainter, box: QRectF, block: _Block) -> None:
        """Name a block and what fills it, in its upper left corner; frames in their middle."""
        if box.width() < CAPTION_FROM_PX[0] or box.height() < CAPTION_FROM_PX[1]:
            return
        element, palette = block.element, self._theme.palette
        said = caption_of(element, self._theme.words)
        painter.setFont(self._theme.font(CAPTION_PX))
        metrics = QFontMetricsF(painter.font())
        glyph = element.traits.glyph if element.traits.glyph in GLYPHS else ""
        beside = (GLYPH_PX + SPACING_PX) if glyph else 0.0
        room = box.width() - beside - 5.0 * SPACING_PX
        text = metrics.elidedText(said, Qt.TextElideMode.ElideRight, room)
        wide = metrics.horizontalAdvance(text) + beside + 3.0 * SPACING_PX
        pill = QRectF(0.0, 0.0, wide, CAPTION_PX + 2.0 * SPACING_PX)
        if block.cells:
            pill.moveTopLeft(box.topLeft() + QPointF(1.0, 1.0) * INSET_PX * 1.5)
        else:
            pill.moveCenter(box.center())
        painter.setPen(Qt.PenStyle.NoPen)
        if block.cells:
            painter.setBrush(QBrush(self._theme.colour("raised", 0.92)))
            painter.drawRoundedRect(pill, RADIUS_PX, RADIUS_PX)
        at = pill.left() + 1.5 * SPACING_PX
        if glyph:
            ratio = painter.device().devicePixelRatioF()
            picture = glyph_picture(glyph, GLYPH_PX, palette.secondary, ratio)
            spot = QPointF(round(at), round(pill.center().y() - GLYPH_PX / 2.0))
            painter.drawPixmap(spot, picture)
        painter.setPen(QPen(QColor(palette.text)))
        line = QRectF(at + beside, pill.top(), wide, pill.height())
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)
