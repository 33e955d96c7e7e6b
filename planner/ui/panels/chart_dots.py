"""Very many dots as one picture: each pixel is as opaque as all dots on it together."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QImage

Floats = NDArray[np.float64]


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
    spots = np.rint(at).astype(np.int64)
    corner = spots.min(axis=0) - reach
    width, height = (spots.max(axis=0) - corner + reach + 1).tolist()
    places = (spots[:, 1] - corner[1]) * width + (spots[:, 0] - corner[0])
    many = np.bincount(places, minlength=width * height).astype(np.float32)
    depth = np.zeros(width * height, dtype=np.float32)
    thickness = -np.log1p(-min(colour.alphaF(), 0.98) * weights)
    for (dx, dy), thick in zip(shifts.tolist(), thickness.tolist(), strict=True):
        shift = dy * width + dx
        lead, tail = max(0, shift), max(0, -shift)
        end = len(depth)
        depth[lead : end - tail] += many[tail : end - lead] * np.float32(thick)
    alpha = np.rint(np.float32(255.0) * (1.0 - np.exp(-depth))).astype(np.uint8)
    pixels = _premultiplied(colour)[alpha]
    kept = QImage.Format.Format_ARGB32_Premultiplied
    image = QImage(memoryview(pixels).cast("B"), width, height, 4 * width, kept).copy()
    return image, QPoint(*corner.tolist())


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
