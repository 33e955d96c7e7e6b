"""Line icons in the colours of the tokens, sharp at every scale of the screen."""

from __future__ import annotations

from functools import cache
from typing import Final

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from planner.shipped import shipped

SIZES_PX: Final = (16, 18, 20, 24, 32, 36, 40, 48)
"""Device pixels of the pictures in one icon: 16 to 24 on plain screens and on doubled ones."""
SUFFIX: Final = ".svg"


@cache
def icon(name: str, colour: str, disabled: str) -> QIcon:
    """Return a shipped icon, drawn in ``colour`` and, where it cannot be used, in ``disabled``.

    Args:
        name: File in ``resources/icons``, without its suffix.
        colour: ``#RRGGBB``.
        disabled: ``#RRGGBB``.

    Raises:
        FileNotFoundError: No such icon is shipped.
    """
    made = QIcon()
    for mode, ink in ((QIcon.Mode.Normal, colour), (QIcon.Mode.Disabled, disabled)):
        renderer = QSvgRenderer(QByteArray(_source(name).replace("currentColor", ink).encode()))
        for size in SIZES_PX:
            made.addPixmap(_drawn(renderer, size), mode)
    return made


def drawn_icon(name: str, colour: str, px: int, ratio: float) -> QPixmap:
    """Return one picture of ``px`` logical pixels for a screen of this device pixel ratio."""
    renderer = QSvgRenderer(QByteArray(_source(name).replace("currentColor", colour).encode()))
    pixmap = _drawn(renderer, round(px * ratio))
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


def _drawn(renderer: QSvgRenderer, px: int) -> QPixmap:
    pixmap = QPixmap(QSize(px, px))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    try:
        renderer.render(painter, QRectF(0.0, 0.0, px, px))
    finally:
        painter.end()
    return pixmap


@cache
def _source(name: str) -> str:
    return (shipped("resources") / "icons" / f"{name}{SUFFIX}").read_text(encoding="utf-8")
