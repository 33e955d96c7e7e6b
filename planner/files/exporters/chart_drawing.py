"""A chart as plain marks in pixels, colours by token: what window and files both draw."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Point = tuple[float, float]
Box = tuple[float, float, float, float]
"""Left, top, right, bottom; pixels."""
Anchor = Literal["start", "middle", "end"]
Form = Literal["disc", "ring", "up", "down"]


@dataclass(frozen=True, slots=True)
class Stroke:
    """A line through points.

    Attributes:
        points: Pixels.
        token: Colour, a field of ``planner.look.Palette``.
        width: Pixels.
        dashes: Drawn and left out, pixels; empty for a line without gaps.
    """

    points: tuple[Point, ...]
    token: str
    width: float = 1.0
    dashes: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Patch:
    """A filled box; opacity 0 to 1."""

    box: Box
    token: str
    opacity: float


@dataclass(frozen=True, slots=True)
class Letters:
    """A line of text.

    Attributes:
        at: Anchor on the base line, pixels.
        text: What is written.
        px: Size of type.
        token: Colour.
        anchor: Which end of the text is at ``at``.
        is_strong: Whether it is semibold.
    """

    at: Point
    text: str
    px: float
    token: str
    anchor: Anchor = "start"
    is_strong: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Dots:
    """Many marks of one look.

    Attributes:
        at: Shape (n, 2). Middles, pixels.
        radius: Pixels.
        token: Colour.
        opacity: 0 to 1.
        form: Their shape; triangles point up or down.
    """

    at: Floats
    radius: float
    token: str
    opacity: float = 1.0
    form: Form = "disc"


Mark = Stroke | Patch | Letters | Dots


@dataclass(frozen=True, slots=True, eq=False)
class Drawing:
    """A chart in pixels, y down.

    Attributes:
        width: Of the picture.
        height: Of the picture.
        plot: Where the points are.
        marks: In the order in which they are drawn.
        points: Shape (n, 2). What can be pointed at.
        refs: Shape (n,). What each point is to the figure that was drawn.
        names: Boxes of written names, and the point that each belongs to.
        hidden: How many rows there is no room for, above and below.
    """

    width: float
    height: float
    plot: Box
    marks: tuple[Mark, ...]
    points: Floats
    refs: Ints
    names: tuple[tuple[Box, int], ...] = ()
    hidden: tuple[int, int] = (0, 0)


NO_POINTS = np.zeros((0, 2))
NOTHING = Drawing(0.0, 0.0, (0.0, 0.0, 0.0, 0.0), (), NO_POINTS, np.zeros(0, dtype=np.int64))
"""No chart at all."""
