"""How the map of pages is painted: cards with a small picture each, and arrows between them."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QFont,
    QFontMetricsF,
    QPainter,
    QPainterPath,
    QPainterPathStroker,
    QPen,
    QPolygonF,
)

from planner.files.exporters.plan_svg_parts.inks import inks_of, mixed
from planner.look import CAPTION_PX, RADIUS_PX, SPACING_PX
from planner.model.cells import is_block
from planner.model.plan import Surface
from planner.model.screens import sheet_of
from planner.session.site_map import Node, SiteMap, Way
from planner.ui.theme import Theme

if TYPE_CHECKING:
    from planner.analysis.page_flow import PageFlow

CARD: Final = (204.0, 108.0)
GAP: Final = (86.0, 36.0)
EDGE: Final = 20.0
PICTURE: Final = 52.0
"""Width of the small picture on a card."""
PICTURE_SCREENS: Final = 2.0
CHIP_PX: Final = 20.0
WIDE: Final = (1.4, 12.0)
"""Least and greatest width of an arrow, pixels; that of all moves would be the greatest."""
WORDS_FROM: Final = 0.03
"""Arrows of less of all moves say how many only while they are chosen."""
HEAD_PX: Final = 9.0
BOW: Final = 26.0
HIT_PX: Final = 10.0


@dataclass(frozen=True, slots=True)
class Shares:
    """Parts of all sessions that begin and end on a page, in [0, 1]; NaN where not known."""

    entry: float
    exit: float


@dataclass(frozen=True, slots=True)
class Marked:
    """What is chosen on the map.

    Attributes:
        node: Key of the chosen card; empty for none.
        way: Keys of both ends of the chosen arrow; empty for none.
        target: Key of the card that an arrow is dragged to; empty for none.
        pointer: Where an arrow that is dragged ends; None for none.
        shown: Id of the surface on screen.
    """

    node: str = ""
    way: tuple[str, str] = ("", "")
    target: str = ""
    pointer: QPointF | None = None
    shown: str = ""


def card_of(node: Node) -> QRectF:
    """Return where a card lies, pixels."""
    x = EDGE + node.column * (CARD[0] + GAP[0])
    y = EDGE + node.row * (CARD[1] + GAP[1])
    return QRectF(x, y, *CARD)


def chips_of(node: Node, theme: Theme) -> tuple[tuple[str, str, QRectF], ...]:
    """Return id, words and place of the switch of each device; none for a single surface."""
    if len(node.surfaces) < 2:
        return ()
    card, metrics = card_of(node), QFontMetricsF(theme.font(CAPTION_PX))
    x, y = card.left() + PICTURE + 4.0 * SPACING_PX, card.bottom() - CHIP_PX - 2.0 * SPACING_PX
    chips = []
    for one in node.surfaces:
        device = "" if one.page is None else one.page.device
        said = theme.say(f"device_{device}") if device else one.name
        wide = metrics.horizontalAdvance(said) + 2.0 * SPACING_PX
        chips.append((str(one.id), said, QRectF(x, y, wide, CHIP_PX)))
        x += wide + SPACING_PX / 2.0
    return tuple(chips)


def size_of(site: SiteMap) -> tuple[float, float]:
    """Return how wide and high the whole map is, pixels."""
    cards = [card_of(node) for node in site.nodes.values()]
    right = max((card.right() for card in cards), default=0.0)
    bottom = max((card.bottom() for card in cards), default=0.0)
    return right + EDGE, bottom + EDGE


def path_between(site: SiteMap, way: Way) -> QPainterPath:
    """Return the line of an arrow from card to card; ways there and back lie side by side."""
    start, end = site.nodes[way.start], site.nodes[way.end]
    a, b = card_of(start), card_of(end)
    path = QPainterPath()
    if start.column == end.column:
        is_down = start.row < end.row
        side = SPACING_PX * (4.0 if is_down else -4.0)
        x = a.center().x() + side
        first = QPointF(x, a.bottom() if is_down else a.top())
        last = QPointF(x, b.top() if is_down else b.bottom())
        path.moveTo(first)
        if abs(start.row - end.row) > 1:
            out = a.right() + BOW
            first, last = QPointF(a.right(), a.center().y()), QPointF(b.right(), b.center().y())
            path = QPainterPath(first)
            path.cubicTo(QPointF(out + BOW, first.y()), QPointF(out + BOW, last.y()), last)
            return path
        path.lineTo(last)
        return path
    is_ahead = start.column < end.column
    shift = SPACING_PX * (-2.5 if is_ahead else 2.5)
    first = QPointF(a.right() if is_ahead else a.left(), a.center().y() + shift)
    last = QPointF(b.left() if is_ahead else b.right(), b.center().y() + shift)
    bend = max(abs(last.x() - first.x()) / 2.0, GAP[0] / 2.0) * (1.0 if is_ahead else -1.0)
    path.moveTo(first)
    if start.row == end.row and abs(start.column - end.column) > 1:
        lift = CARD[1] / 2.0 + GAP[1] / 2.0
        over = first.y() - lift if is_ahead else first.y() + lift
        path.cubicTo(QPointF(first.x() + bend / 2.0, over), QPointF(last.x() - bend / 2.0, over),
                     last)  # fmt: skip
    else:
        path.cubicTo(QPointF(first.x() + bend, first.y()), QPointF(last.x() - bend, last.y()), last)
    return path


def width_of(way: Way, most: float) -> float:
    """Return how broad an arrow is: by its share of the greatest."""
    least, full = WIDE
    return least + (full - least) * (way.share / most if most > 0.0 else 0.0)


def is_on(path: QPainterPath, at: QPointF) -> bool:
    """Say whether a point hits a line."""
    stroker = QPainterPathStroker()
    stroker.setWidth(HIT_PX)
    return stroker.createStroke(path).contains(at)


def shares_of(flow: PageFlow | None) -> dict[str, Shares]:
    """Return where sessions begin and end, by page; nothing where nobody knows."""
    if flow is None:
        return {}
    return {one.page: Shares(one.entry_share, one.exit_share) for one in flow.pages}


class MapPainter:
    """Paints one map in one theme."""

    def __init__(self, theme: Theme, site: SiteMap, shares: dict[str, Shares]) -> None:
        self._theme = theme
        self._site = site
        self._shares = shares

    def paint(self, painter: QPainter, marked: Marked) -> None:
        """Paint arrows, then cards, then the arrow that is dragged."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        most = max((way.share for way in self._site.ways), default=0.0)
        ways = sorted(self._site.ways, key=lambda way: way.share)
        for way in ways:
            self._draw_way(painter, way, most, is_chosen=(way.start, way.end) == marked.way)
        for way in ways:
            if way.share >= WORDS_FROM or (way.moves and (way.start, way.end) == marked.way):
                said = self._theme.say("site_map_moves", moves=way.moves, share=way.share)
                at = path_between(self._site, way).pointAtPercent(0.5)
                self._draw_words(painter, at, said)
        for node in self._site.nodes.values():
            self._draw_card(painter, node, marked)
        if marked.pointer is not None and marked.node in self._site.nodes:
            self._draw_dragged(painter, card_of(self._site.nodes[marked.node]), marked.pointer)

    def _draw_way(self, painter: QPainter, way: Way, most: float, *, is_chosen: bool) -> None:
        path, wide = path_between(self._site, way), width_of(way, most)
        token = "accent" if is_chosen else "secondary" if way.links else "strong_line"
        pen = QPen(self._theme.colour(token, 1.0 if is_chosen or way.links else 0.8), wide)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        if not way.links:
            pen.setDashPattern([max(8.0 / wide, 1.0), max(5.0 / wide, 0.8)])
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(pen)
        painter.drawPath(path)
        self._draw_head(painter, path, wide, token)

    def _draw_head(self, painter: QPainter, path: QPainterPath, wide: float, token: str) -> None:
        end, turn = path.pointAtPercent(1.0), math.radians(-path.angleAtPercent(0.999))
        reach = HEAD_PX + wide / 2.0
        back = QPointF(end.x() - reach * math.cos(turn), end.y() - reach * math.sin(turn))
        aside = QPointF(-math.sin(turn), math.cos(turn)) * (HEAD_PX / 2.0 + wide / 2.0)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QBrush(self._theme.colour(token)))
        painter.drawPolygon(QPolygonF([end, back + aside, back - aside]))

    def _draw_words(self, painter: QPainter, at: QPointF, said: str) -> None:
        painter.setFont(self._theme.font(CAPTION_PX, tabular=True))
        metrics = QFontMetricsF(painter.font())
        box = QRectF(0.0, 0.0, metrics.horizontalAdvance(said) + 2.0 * SPACING_PX, CHIP_PX - 2.0)
        box.moveCenter(at)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QBrush(self._theme.colour("panel", 0.94)))
        painter.drawRoundedRect(box, 4.0, 4.0)
        painter.setPen(self._theme.colour("text"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, said)

    def _draw_dragged(self, painter: QPainter, card: QRectF, pointer: QPointF) -> None:
        path = QPainterPath(card.center())
        path.lineTo(pointer)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._theme.colour("accent"), 2.0))
        painter.drawPath(path)
        self._draw_head(painter, path, 2.0, "accent")

    def _draw_card(self, painter: QPainter, node: Node, marked: Marked) -> None:
        card, theme = card_of(node), self._theme
        is_chosen = node.key in (marked.node, marked.target)
        painter.setBrush(QBrush(theme.colour("raised")))
        painter.setPen(QPen(theme.colour("accent" if is_chosen else "strong_line"),
                            2.0 if is_chosen else 1.0))  # fmt: skip
        painter.drawRoundedRect(card, RADIUS_PX, RADIUS_PX)
        shown = next((one for one in node.surfaces if one.id == marked.shown), node.surfaces[0])
        self._draw_picture(painter, shown, card)
        left = card.left() + PICTURE + 4.0 * SPACING_PX
        room = card.right() - left - 2.0 * SPACING_PX
        top = card.top() + 2.0 * SPACING_PX
        kind = theme.say(f"page_type_{node.type}" if node.type else "site_map_floor")
        lines = [(node.label, "text", QFont.Weight.DemiBold)]
        if kind != node.label:
            lines.append((kind, "secondary", QFont.Weight.Normal))
        lines += [(said, "secondary", QFont.Weight.Normal) for said in self._shares_said(node)]
        for said, token, weight in lines:
            painter.setFont(theme.font(CAPTION_PX, weight, tabular=True))
            painter.setPen(theme.colour(token))
            metrics = QFontMetricsF(painter.font())
            text = metrics.elidedText(said, Qt.TextElideMode.ElideRight, room)
            line = QRectF(left, top, room, metrics.height())
            painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, text)
            top += metrics.height() + 2.0
        for key, said, box in chips_of(node, theme):
            self._draw_chip(painter, said, box, is_on=key == marked.shown)

    def _shares_said(self, node: Node) -> list[str]:
        shares, said = self._shares.get(node.key), []
        if shares is not None and math.isfinite(shares.entry):
            said.append(self._theme.say("site_map_entries", share=shares.entry))
        if shares is not None and math.isfinite(shares.exit):
            said.append(self._theme.say("site_map_exits", share=shares.exit))
        return said

    def _draw_chip(self, painter: QPainter, said: str, box: QRectF, *, is_on: bool) -> None:
        theme = self._theme
        painter.setPen(QPen(theme.colour("accent" if is_on else "line"), 1.0))
        opacity = theme.palette.selection_opacity
        painter.setBrush(
            QBrush(theme.colour("accent", opacity) if is_on else theme.colour("panel"))
        )
        painter.drawRoundedRect(box, 4.0, 4.0)
        painter.setFont(theme.font(CAPTION_PX))
        painter.setPen(theme.colour("text" if is_on else "secondary"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, said)

    def _draw_picture(self, painter: QPainter, surface: Surface, card: QRectF) -> None:
        """Draw the blocks of the first screenfuls, or what stands on a floor, small."""
        theme, inks = self._theme, inks_of(self._theme.dark)
        field = QRectF(card.left() + 2.0 * SPACING_PX, card.top() + 2.0 * SPACING_PX, PICTURE,
                       card.height() - 4.0 * SPACING_PX)  # fmt: skip
        painter.setPen(QPen(theme.colour("line"), 1.0))
        painter.setBrush(QBrush(theme.colour("paper")))
        painter.drawRect(field)
        left, top, right, bottom = _pictured(surface)
        scale = min(field.width() / (right - left), field.height() / (bottom - top))
        painter.save()
        painter.setClipRect(field)
        painter.translate(
            field.left() + (field.width() - (right - left) * scale) / 2.0, field.top()
        )
        painter.setPen(QPen(theme.colour("strong_line"), 0.8))
        light = theme.colour("line")
        dark = mixed(inks.palette.strong_line, inks.body, 0.35)
        for one in surface.elements.values():
            x1, y1, x2, y2 = one.footprint.bounds
            if one.traits.role == "zone":
                continue
            sells = one.traits.sells
            painter.setBrush(QBrush(dark if sells and is_block(one) else light))
            wide, high = (x2 - x1) * scale, (y2 - y1) * scale
            painter.drawRect(QRectF((x1 - left) * scale, (y1 - top) * scale, wide, high))
        painter.restore()


def _pictured(surface: Surface) -> tuple[float, float, float, float]:
    """Return the part of a surface that its small picture shows, surface units."""
    page = surface.page
    if page is not None:
        left, top, right, bottom = sheet_of(surface, page)
        return left, top, right, min(bottom, top + PICTURE_SCREENS * page.height)
    boxes = [one.footprint.bounds for one in surface.elements.values()]
    boxes += [(x, y, x, y) for ring in surface.outlines for x, y in ring]
    if not boxes:
        return 0.0, 0.0, 1.0, 1.0
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    left, top = min(lefts), min(tops)
    return left, top, max(*rights, left + 1.0), max(*bottoms, top + 1.0)
