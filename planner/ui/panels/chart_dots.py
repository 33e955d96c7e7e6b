"""Very many dots as one picture: each pixel is as opaque as all dots on it together."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QColor, QImage

Floats = NDArray[np.float64]


def dots_image(at: Floats, radius: float, colour: QColor, size: tuple[int, int]) -> QImage:
    """Return dots on a clear picture.

    Dots stand on whole pixels, and over each other as light passes through glass: n of opacity a
    cover 1 - (1 - a)^n.

    Args:
        at: Shape (n, 2). Middles, device pixels.
        radius: Device pixels, > 0.
        colour: With its opacity, below 1.
        size: Width and height, device pixels.
    """
    width, height = size
    shifts, weights = _stamp(radius)
    opacity = min(colour.alphaF(), 0.98)
    x, y = np.rint(at[:, 0]).astype(np.int32), np.rint(at[:, 1]).astype(np.int32)
    reach = int(np.abs(shifts).max(initial=0))
    inside = (x >= reach) & (y >= reach) & (x < width - reach) & (y < height - reach)
    spots = np.bincount(y[inside] * width + x[inside], minlength=width * height)
    middle = np.flatnonzero(spots)
    many = spots[middle].astype(np.float32)
    depth = np.zeros(width * height, dtype=np.float32)
    for (dx, dy), weight in zip(shifts.tolist(), weights.tolist(), strict=True):
        depth[middle + (dy * width + dx)] += many * np.float32(-np.log1p(-opacity * weight))
    covered = np.flatnonzero(depth)
    alpha = -np.expm1(-depth[covered])
    pixels = np.zeros(width * height, dtype=np.uint32)
    made = np.rint(alpha * 255.0).astype(np.uint32) << np.uint32(24)
    for channel, shift in ((colour.red(), 16), (colour.green(), 8), (colour.blue(), 0)):
        made |= np.rint(alpha * channel).astype(np.uint32) << np.uint32(shift)
    pixels[covered] = made
    kept = QImage.Format.Format_ARGB32_Premultiplied
    return QImage(pixels.tobytes(), width, height, 4 * width, kept).copy()


def _stamp(radius: float) -> tuple[NDArray[np.int32], Floats]:
    """Return the pixels of a disc from its middle, shape (k, 2), and how much each is covered."""
    reach = int(np.ceil(radius))
    side = np.arange(-reach, reach + 1)
    dx, dy = (one.ravel() for one in np.meshgrid(side, side))
    weights = np.clip(radius + 0.5 - np.hypot(dx, dy), 0.0, 1.0)
    kept = weights > 0.0
    return np.stack([dx[kept], dy[kept]], axis=1).astype(np.int32), weights[kept]
