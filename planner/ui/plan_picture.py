"""A small picture of a floor, drawn off the screen: walls, zones, fixtures, coloured faces."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen, QPolygonF, QTransform
from shapely.geometry import LineString

from planner.files.exporters.plan_svg_parts.guides import AISLES, LINES
from planner.look import DARK, LIGHT, exposure_colours
from planner.model.element import Element
from planner.model.placements import Placement, element_placements
from planner.model.plan import Surface
from planner.model.rooms import rings_of
from planner.model.shape import Point
from planner.session.samples import FaceKey, Shares, face_key

MARGIN = 0.06
"""Of the picture, kept free round the floor."""
WALL_PX, FACE_PX = 3.0, 3.0
POSITION_GAP = 0.06
"""Of a position's shorter side, kept free inside it."""


def plan_picture(
    surface: Surface, shares: Shares, size: QSize, ratio: float, *, dark: bool
) -> QImage:
    """Draw a surface, in any thread.

    Args:
        surface: What to draw.
        shares: Of each scored face and bay, 0 to 1 of the most noticed; the others stay plain.
        size: Logical pixels.
        ratio: Device pixels in a logical one.
        dark: Whether on dark paper.
    """
    tokens = DARK if dark else LIGHT
    image = QImage(size * ratio, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(ratio)
    image.fill(QColor(tokens.outside))
    painter = QPainter(image)
    try:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setTransform(_fitting(surface, size), combine=True)
        _draw_room(painter, surface, dark=dark)
        for element in surface.elements.values():
            _draw_element(painter, element, dark=dark)
        _draw_faces(painter, surface, shares, dark=dark)
    finally:
        painter.end()
    return image


def _fitting(surface: Surface, size: QSize) -> QTransform:
    rings = [*surface.outlines, *(_box(e) for e in surface.elements.values())]
    xs = [x for ring in rings for x, _ in ring] or [0.0, 1.0]
    ys = [y for ring in rings for _, y in ring] or [0.0, 1.0]
    width, depth = max(max(xs) - min(xs), 1e-6), max(max(ys) - min(ys), 1e-6)
    free = 1.0 - 2.0 * MARGIN
    scale = min(size.width() * free / width, size.height() * free / depth)
    transform = QTransform()
    transform.translate(size.width() / 2.0, size.height() / 2.0)
    transform.scale(scale, scale)
    return transform.translate(-(min(xs) + max(xs)) / 2.0, -(min(ys) + max(ys)) / 2.0)


def _draw_room(painter: QPainter, surface: Surface, *, dark: bool) -> None:
    tokens = DARK if dark else LIGHT
    if surface.page is not None:
        bottoms = [one.footprint.bounds[3] for one in surface.elements.values()]
        high = max(surface.page.height, *bottoms)
        painter.fillRect(QRectF(0.0, 0.0, surface.page.width, high), QColor(tokens.paper))
    room = QPainterPath()
    for ring in rings_of(surface):
        room.addPolygon(_polygon(ring))
        room.closeSubpath()
    painter.setBrush(QColor(tokens.paper))
    painter.setPen(_pen(QColor(tokens.secondary), WALL_PX))
    painter.drawPath(room)


def _draw_element(painter: QPainter, element: Element, *, dark: bool) -> None:
    tokens = DARK if dark else LIGHT
    role = element.traits.role
    if role in (*AISLES, *LINES):
        return
    fill, line = QColor(tokens.panel), QColor(tokens.strong_line)
    if role == "zone":
        fill, line = QColor(tokens.accent), QColor(tokens.accent)
        fill.setAlphaF(0.03)
        line.setAlphaF(0.12)
    elif role == "wall":
        fill, line = QColor(tokens.secondary), QColor(tokens.secondary)
    elif role in ("entrance", "exit"):
        fill, line = QColor(tokens.paper), QColor(tokens.paper)
    painter.setBrush(fill)
    painter.setPen(_pen(line, 1.0))
    shape = element.footprint
    if isinstance(shape, LineString):
        painter.setPen(_pen(line, WALL_PX))
        painter.drawPolyline(_polygon(list(shape.coords)))
    else:
        painter.drawPolygon(_polygon(list(shape.exterior.coords)))


def _draw_faces(painter: QPainter, surface: Surface, shares: Shares, *, dark: bool) -> None:
    """Colour faces of shelves and positions of pages."""
    drawn: dict[FaceKey, tuple[Element, Placement]] = {}
    for element in surface.elements.values():
        if element.traits.sells:
            for placement in element_placements(surface.id, element):
                drawn.setdefault(face_key(element, placement.slot), (element, placement))
    known = [(*there, shares[key]) for key, there in drawn.items() if key in shares]
    colours = exposure_colours([share for _, _, share in known], dark) if known else []
    for (element, placement, _), colour in zip(known, colours, strict=True):
        if element.traits.scan:
            _fill_position(painter, element, placement, QColor(colour))
        else:
            painter.setPen(_pen(QColor(colour), FACE_PX))
            painter.drawPolyline(_polygon(placement.line))


def _fill_position(
    painter: QPainter, element: Element, placement: Placement, colour: QColor
) -> None:
    """Fill the cell of a position, a little smaller than it is."""
    _, top, _, bottom = element.footprint.bounds
    wide, high = placement.width, (bottom - top) * placement.height_share
    x, y = placement.middle
    cell = QRectF(x - wide / 2.0, y - high / 2.0, wide, high)
    inset = POSITION_GAP * min(wide, high)
    painter.fillRect(cell.adjusted(inset, inset, -inset, -inset), colour)


def _pen(colour: QColor, px: float) -> QPen:
    pen = QPen(colour, px)
    pen.setCosmetic(True)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    return pen


def _box(element: Element) -> Sequence[Point]:
    x0, y0, x1, y1 = element.footprint.bounds
    return ((x0, y0), (x1, y1))


def _polygon(points: Sequence[Sequence[float]]) -> QPolygonF:
    return QPolygonF([QPointF(point[0], point[1]) for point in points])
