"""The map of pages as a file: SVG or PNG, as it is on screen, with nothing chosen."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize
from PySide6.QtGui import QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgGenerator

from planner.session.site_map import SiteMap
from planner.ui.panels.site_map_paint import MapPainter, Marked, shares_of, size_of
from planner.ui.theme import Theme

if TYPE_CHECKING:
    from collections.abc import Callable

    from planner.analysis.page_flow import PageFlow

PNG_SCALE: Final = 2
"""Pixels of a written picture for one on screen."""


def map_content(suffix: str, site: SiteMap, flow: PageFlow | None, theme: Theme) -> bytes:
    """Return the bytes of a picture of the map; the suffix is a key of ``WRITERS``."""
    wide, high = size_of(site)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    size = QSize(round(wide), round(high))
    WRITERS[suffix](buffer, size, MapPainter(theme, site, shares_of(flow)), theme)
    return bytes(buffer.data().data())


def _write_svg(buffer: QBuffer, size: QSize, painted: MapPainter, theme: Theme) -> None:
    drawing = QSvgGenerator()
    drawing.setOutputDevice(buffer)
    drawing.setSize(size)
    drawing.setViewBox(QRectF(0.0, 0.0, size.width(), size.height()))
    drawing.setTitle(theme.say("tab_site_map"))
    _paint(QPainter(drawing), size, painted, theme)


def _write_png(buffer: QBuffer, size: QSize, painted: MapPainter, theme: Theme) -> None:
    picture = QImage(size * PNG_SCALE, QImage.Format.Format_ARGB32)
    picture.setDevicePixelRatio(PNG_SCALE)
    _paint(QPainter(picture), size, painted, theme)
    QImageWriter(buffer, QByteArray(b"png")).write(picture)


def _paint(painter: QPainter, size: QSize, painted: MapPainter, theme: Theme) -> None:
    try:
        painter.fillRect(0, 0, size.width(), size.height(), theme.colour("panel"))
        painted.paint(painter, Marked())
    finally:
        painter.end()


WRITERS: Final[Mapping[str, Callable[[QBuffer, QSize, MapPainter, Theme], None]]] = (
    MappingProxyType({".svg": _write_svg, ".png": _write_png})
)
