"""What stands round the points of a chart: title, axes with ticks, grid, caption."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from planner.analysis.charts.scales import Scale, scale_of
from planner.files.exporters.chart_drawing import Box, Letters, Mark, Stroke
from planner.files.exporters.plan_svg_parts.labels import shortened, text_width, wrapped
from planner.look import BODY_PX, CAPTION_PX, SPACING_PX, TITLE_PX
from planner.session.charts.figure import Room
from planner.session.charts.phrases import BETWEEN

Floats = NDArray[np.float64]

EDGE_PX: Final = 4.0 * SPACING_PX
LINE_PX: Final = 16.0
TICK_ACROSS_PX: Final = 80.0
TICK_UP_PX: Final = 34.0
"""Room that a tick needs, at least."""
LEAST_PX: Final = 24.0
"""A plot is not drawn smaller."""


@dataclass(frozen=True, slots=True, eq=False)
class Axis:
    """What is measured along an axis.

    Attributes:
        name: In words, with its unit.
        values: Shape (n,). What must have room.
        written: Puts a tick into words.
        scale: Where it is given; None: found for the values.
    """

    name: str
    values: Floats
    written: Callable[[float], str]
    scale: Scale | None = None

    def fitted(self, wanted: int) -> Scale:
        """Return its scale with about so many ticks."""
        return self.scale or scale_of(self.values, wanted)


@dataclass(frozen=True, slots=True, eq=False)
class Frame:
    """A plot with scales.

    Attributes:
        plot: Where the points are, pixels.
        x: Scale across.
        y: Scale upwards.
        marks: Everything round the points.
    """

    plot: Box
    x: Scale
    y: Scale
    marks: tuple[Mark, ...]

    def across(self, values: Floats | Sequence[float]) -> Floats:
        """Return x of values, pixels."""
        return self.plot[0] + self.x.shares(values) * (self.plot[2] - self.plot[0])

    def up(self, values: Floats | Sequence[float]) -> Floats:
        """Return y of values, pixels."""
        return self.plot[3] - self.y.shares(values) * (self.plot[3] - self.plot[1])

    def spots(self, xs: Floats, ys: Floats) -> Floats:
        """Return points, shape (n, 2), pixels."""
        return np.stack([self.across(xs), self.up(ys)], axis=1)


@dataclass(frozen=True, slots=True)
class Told:
    """The words of a chart: what it is called, says as a whole, and rests on."""

    title: str
    summary: str
    caption: tuple[str, ...]


def frame_of(room: Room, told: Told, x: Axis, y: Axis) -> Frame:
    """Lay out a chart with two axes of numbers."""
    heads, top = head_marks(room, told)
    feet, bottom = foot_marks(room, told, x.name)
    names = top_line(room, told, y.name, top)
    top += LINE_PX + 4.0
    y_scale = y.fitted(max(1, int((bottom - top) / TICK_UP_PX)))
    labels = [y.written(tick) for tick in y_scale.ticks]
    left = EDGE_PX + max((text_width(one, CAPTION_PX) for one in labels), default=0.0) + 6.0
    right = max(room.width - EDGE_PX, left + LEAST_PX)
    plot = (left, top, right, max(bottom, top + LEAST_PX))
    x_scale = x.fitted(max(1, int((right - left) / TICK_ACROSS_PX)))
    frame = Frame(plot, x_scale, y_scale, ())
    marks = [*heads, *names, *feet, *_grid_up(frame, labels), *grid_across(frame, x.written)]
    return Frame(plot, x_scale, y_scale, tuple(marks))


def head_marks(room: Room, told: Told) -> tuple[list[Mark], float]:
    """Return title and summary of a file's chart, and where the chart begins, pixels."""
    if not room.title:
        return [], SPACING_PX
    wide = room.width - 2.0 * EDGE_PX
    title = shortened(told.title, TITLE_PX * 1.05, wide)
    marks: list[Mark] = [
        Letters((EDGE_PX, EDGE_PX + TITLE_PX), title, TITLE_PX, "text", is_strong=True)
    ]
    at = EDGE_PX + TITLE_PX
    for line in wrapped(told.summary, BODY_PX, wide):
        at += BODY_PX + 6.0
        marks.append(Letters((EDGE_PX, at), line, BODY_PX, "secondary"))
    return marks, at + EDGE_PX


def top_line(room: Room, told: Told, name: str, top: float) -> list[Mark]:
    """Return what is measured upwards, and on the right in the window what the chart says."""
    base = top + LINE_PX - 5.0
    marks: list[Mark] = [Letters((EDGE_PX, base), name, CAPTION_PX, "secondary")]
    free = room.width - 3.0 * EDGE_PX - text_width(name, CAPTION_PX)
    if not room.title and text_width(told.summary, CAPTION_PX) <= free:
        at = (room.width - EDGE_PX, base)
        marks.append(Letters(at, told.summary, CAPTION_PX, "text", "end"))
    return marks


def foot_marks(room: Room, told: Told, name: str) -> tuple[list[Mark], float]:
    """Return caption and name of the axis across, and where the plot ends, pixels."""
    wide = room.width - 2.0 * EDGE_PX
    caption = BETWEEN.join(told.caption)
    beside = wide - text_width(name, CAPTION_PX) - EDGE_PX
    lines = wrapped(caption, CAPTION_PX, beside)
    if len(lines) > 1:
        lines = wrapped(caption, CAPTION_PX, wide)
        lines = ["", *(lines if room.title else [shortened(caption, CAPTION_PX, wide)])]
    first = room.height - (EDGE_PX if room.title else 6.0) - LINE_PX * (len(lines) - 1)
    marks: list[Mark] = [
        Letters((EDGE_PX, first + LINE_PX * at), line, CAPTION_PX, "secondary")
        for at, line in enumerate(lines)
        if line
    ]
    if name:
        end = (room.width - EDGE_PX, first)
        marks.append(Letters(end, name, CAPTION_PX, "secondary", "end"))
    return marks, first - 2.0 * LINE_PX + 2.0


def grid_across(frame: Frame, written: Callable[[float], str]) -> list[Mark]:
    """Return lines and numbers of the axis across; numbers that would meet are left out."""
    left, top, right, bottom = frame.plot
    marks: list[Mark] = [Stroke(((left, bottom), (right, bottom)), "strong_line")]
    ticks = list(frame.x.ticks)
    spots = list(zip(frame.across(ticks).tolist(), map(written, ticks), strict=True))
    if frame.x.has_gutter:
        spots.insert(0, (float(frame.across([0.0])[0]), written(0.0)))
    last = 0.0
    for x, text in spots:
        half = text_width(text, CAPTION_PX) / 2.0
        marks.append(Stroke(((x, top), (x, bottom)), "line"))
        if x - half >= last:
            middle = min(x, right + EDGE_PX - half - 2.0)
            marks.append(
                Letters((middle, bottom + LINE_PX - 2.0), text, CAPTION_PX, "secondary", "middle")
            )
            last = x + half + 8.0
    return marks


def _grid_up(frame: Frame, labels: Sequence[str]) -> list[Mark]:
    left, _, right, _ = frame.plot
    marks: list[Mark] = []
    spots = list(zip(frame.up(list(frame.y.ticks)).tolist(), labels, strict=True))
    if frame.y.has_gutter:
        spots.insert(0, (float(frame.up([0.0])[0]), "0"))
    last = float("inf")
    for y, text in spots:
        marks.append(Stroke(((left, y), (right, y)), "line"))
        if y <= last:
            at = (left - 6.0, y + 4.0)
            marks.append(Letters(at, text, CAPTION_PX, "secondary", "end"))
            last = y - CAPTION_PX - 1.0
    return marks
