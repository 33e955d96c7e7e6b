"""Unpacks a picture beside the window's thread, in several sizes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

import numpy as np
from PySide6.QtCore import QObject, Qt, QThreadPool, Signal
from PySide6.QtGui import QImage
from shiboken6 import isValid

LEAST_PX: Final = 256
"""No smaller copy is kept of what is this small."""
WHITE_FROM: Final = 160.0
"""Mean lightness, 0 to 255, from which a picture is one of ink on paper."""


@dataclass(frozen=True, slots=True, eq=False)
class Unpacked:
    """A picture that is ready to be drawn.

    Attributes:
        content: The file.
        dark: Whether it is to lie on dark paper.
        sizes: The picture and halves of it, largest first; none where it cannot be read.
    """

    content: bytes
    dark: bool
    sizes: Sequence[QImage]


class PictureLoader(QObject):
    """Hands pictures over on the window's thread."""

    _done = Signal(object)

    def __init__(self, take: Callable[[Unpacked], None]) -> None:
        """Begin without work.

        Args:
            take: Is told each picture that was asked for.
        """
        super().__init__()
        self._take = take
        self._done.connect(self._hand_over)

    def load(self, content: bytes, *, dark: bool) -> None:
        """Unpack a file."""
        QThreadPool.globalInstance().start(partial(self._unpack, content, dark))

    def _unpack(self, content: bytes, dark: bool) -> None:
        unpacked = Unpacked(content, dark, sizes_of(content, dark=dark))
        if isValid(self):
            self._done.emit(unpacked)

    def _hand_over(self, unpacked: Unpacked) -> None:
        self._take(unpacked)


def sizes_of(content: bytes, *, dark: bool) -> list[QImage]:
    """Return a picture and halves of it, largest first; none where it cannot be read."""
    image = QImage.fromData(content)
    if image.isNull():
        return []
    image = image.convertToFormat(QImage.Format.Format_ARGB32)
    if dark:
        image = turned_light(image)
    sizes = [image.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)]
    smooth = Qt.TransformationMode.SmoothTransformation
    while min(sizes[-1].width(), sizes[-1].height()) >= 2 * LEAST_PX:
        last = sizes[-1]
        sizes.append(last.scaled(last.size() / 2, Qt.AspectRatioMode.IgnoreAspectRatio, smooth))
    return sizes


def turned_light(image: QImage) -> QImage:
    """Return ink on paper as light on dark, hues kept; other pictures as they are."""
    small = image.scaled(64, 64).convertToFormat(QImage.Format.Format_Grayscale8)
    grey = np.frombuffer(bytes(small.constBits()), np.uint8)
    if grey.mean() < WHITE_FROM:
        return image
    rows, columns = image.height(), image.width()
    pixels = np.frombuffer(bytes(image.constBits()), np.uint8).reshape(rows, columns, 4).copy()
    blue, green, red = (pixels[:, :, at] for at in range(3))
    highest = np.maximum(np.maximum(blue, green), red)
    lowest = np.minimum(np.minimum(blue, green), red)
    # Bytes wrap round: what is taken away too much here comes back there.
    moved = np.uint8(255) - highest - lowest
    for at in range(3):
        pixels[:, :, at] += moved
    turned = QImage(pixels.data, columns, rows, columns * 4, QImage.Format.Format_ARGB32)
    return turned.copy()
