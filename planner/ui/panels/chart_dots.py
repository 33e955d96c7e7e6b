"""Very many dots as one picture: each pixel is as opaque as all dots on it together."""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QImage

Floats = NDArray[np.float64]

STEPS: Final = 16
"""A dot is told in so many steps from its soft edge to its full cover."""
CHUNK: Final = 8192
"""Pixels are looked up so many at a time: a larger piece of memory is fetched anew each time."""
MOST: Final = 100
"""More dots than this on one pixel cover no more."""


def dots_image(at: Floats, radius: float, colour: QColor) -> tuple[QImage, QPoint]:
    """Return dots on a clear picture, and where its corner belongs.

    Dots stand on whole pixels, and over each other as light passes through glass: n of opacity a
    cover 1 - (1 - a)^n.

    Args:
        at: Shape (n, 2), n > 0. Middles, device pixels.
        radius: Device pixels, > 0.
        colour: With its opacity.
    """
    shifts, weights = _stamp(radius)
    reach = int(np.abs(shifts).max())
    x, y = np.rint(at[:, 0]).astype(np.int64), np.rint(at[:, 1]).astype(np.int64)
    left, top = int(x.min()) - reach, int(y.min()) - reach
    width, height = int(x.max()) - left + reach + 1, int(y.max()) - top + reach + 1
    places = (y - top) * width + (x - left)
    many = np.zeros(width * height, dtype=np.uint16)
    np.add.at(many, places, np.uint16(1))
    np.minimum(many, MOST, out=many)
    depth = np.zeros(width * height, dtype=np.uint16)
    thickness = -np.log1p(-min(colour.alphaF(), 0.98) * weights)
    unit = float(thickness.max()) / STEPS
    end, layer = len(depth), np.empty_like(depth)
    for (dx, dy), thick in zip(shifts.tolist(), thickness.tolist(), strict=True):
        shift = dy * width + dx
        lead, tail = max(0, shift), max(0, -shift)
        part = layer[: end - lead - tail]
        np.multiply(many[tail : end - lead], np.uint16(round(thick / unit)), out=part)
        depth[lead : end - tail] += part
    alpha = np.rint(-255.0 * np.expm1(-unit * np.arange(int(depth.max()) + 1))).astype(np.uint8)
    looks = _premultiplied(colour)[alpha]
    image = QImage(width, height, QImage.Format.Format_ARGB32_Premultiplied)
    pixels = np.frombuffer(image.bits(), dtype=np.uint32)
    for first in range(0, end, CHUNK):
        pixels[first : first + CHUNK] = looks[depth[first : first + CHUNK]]
    return image, QPoint(left, top)


def _premultiplied(colour: QColor) -> NDArray[np.uint32]:
    """Return the pixel of a colour at each opacity from 0 to 255."""
    alpha = np.arange(256, dtype=np.uint32)
    pixels = alpha << np.uint32(24)
    for channel, shift in ((colour.red(), 16), (colour.green(), 8), (colour.blue(), 0)):
        pixels |= ((alpha * np.uint32(channel) + 127) // 255) << np.uint32(shift)
    return pixels


def _stamp(radius: float) -> tuple[NDArray[np.int32], Floats]:
    """Return the pixels of a disc from its middle, shape (k, 2), and how much each is covered."""
    reach = int(np.ceil(radius))
    side = np.arange(-reach, reach + 1)
    dx, dy = (one.ravel() for one in np.meshgrid(side, side))
    weights = np.clip(radius + 0.5 - np.hypot(dx, dy), 0.0, 1.0)
    kept = weights > 0.0
    return np.stack([dx[kept], dy[kept]], axis=1).astype(np.int32), weights[kept]
