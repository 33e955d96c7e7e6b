"""Selling faces: coloured by the metric, hatched where it is zero; a tick per level."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import pairwise
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor, QPainter
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from planner.files.exporters.plan_svg_parts.inks import Inks, mixed
from planner.model.element import ElementId
from planner.ui.canvas.colouring import HATCH, Colouring
from planner.ui.canvas.drawn import Fixture
from planner.ui.canvas.paths import UNITS
from planner.ui.canvas.tiled_layer import (
    Batch,
    TiledLayer,
    cosmetic,
    line_pen,
    scale_of,
    solid,
)
from planner.ui.canvas.tiles import Tiles

APART_FROM_PX: Final = 28.0
"""From so many pixels per surface unit a thin line parts the bays."""
TICKS_FROM_PX: Final = 64.0
"""From so many pixels per surface unit levels have their ticks."""
STRIPS_FROM_PX: Final = 14.0
"""With fewer, faces are lines of the same width at every zoom, or they would not be seen."""
LINE_PX: Final = 2.0


class ColouredLayer(TiledLayer):
    """Draws something in the colours of a metric."""

    def __init__(
        self, tiles: Tiles, inks: Inks, from_px: float = 0.0, below_px: float = float("inf")
    ) -> None:
        super().__init__(tiles, from_px, below_px)
        self._inks = inks
        self._colouring: Colouring | None = None
        self._provisional: Colouring | None = None
        self._differing: frozenset[ElementId] = frozenset()

    def dress(self, inks: Inks) -> None:
        """Take other colours of lines."""
        self._inks = inks
        self.repaint_all()

    def colour(self, colouring: Colouring | None) -> None:
        """Colour by another metric, or by none."""
        self._colouring = colouring
        self.repaint_all()

    def colour_over(self, colouring: Colouring | None, differing: frozenset[ElementId]) -> None:
        """Draw some fixtures once more, in provisional colours, or none; what is under it stays.

        Has nothing painted: the caller knows where.
        """
        self._provisional, self._differing = colouring, differing
        self._apart.clear()

    def fill_apart(self, batch: Batch, fixtures: Iterable[Fixture]) -> None:
        """Add what is drawn of fixtures, in provisional colours while there are some."""
        final = self._colouring
        self._colouring = self._provisional or final
        self.fill_batch(batch, fixtures)
        self._colouring = final

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        """Draw the tiles that are in sight, and provisional colours over them."""
        super().paint(painter, option, widget)
        shown = self._differing - self._tiles.hidden
        if shown:
            self.paint_only(painter, shown, UNITS * scale_of(painter))

    def _fill(self) -> Callable[[str], str]:
        """Return what gives the fill of a bay."""
        if self._colouring is not None:
            return self._colouring.bay_fill
        plain = mixed(self._inks.palette.strong_line, self._inks.body, 0.35)
        return lambda _: plain

    def _ground(self, fill: str) -> str:
        if fill != HATCH or self._colouring is None:
            return fill
        return self._colouring.painter.colours[0]

    def _hatch(self) -> QBrush:
        return QBrush(QColor(self._inks.palette.secondary), Qt.BrushStyle.BDiagPattern)


class FaceLayer(ColouredLayer):
    """Draws the coloured edges of every fixture that sells, where they are broad enough."""

    def __init__(self, tiles: Tiles, inks: Inks) -> None:
        super().__init__(tiles, inks, from_px=STRIPS_FROM_PX)

    def fill_batch(self, batch: Batch, fixtures: Iterable[Fixture]) -> None:
        """Add faces by their colours."""
        fill_of = self._fill()
        for fixture in fixtures:
            for face in fixture.faces:
                fill = fill_of(face.bay)
                for form in (fixture.body,) if face.is_top else face.strips():
                    batch.add(fill, form)

    def paint_batch(
        self, painter: QPainter, batch: Batch, px_per_unit: float, *, smooth: bool
    ) -> None:
        """Draw faces."""
        palette = self._inks.palette
        parting = line_pen(palette.strong_line if self._inks.dark else palette.paper)
        for fill in batch.fills:
            painter.setPen(parting if px_per_unit >= APART_FROM_PX else Qt.PenStyle.NoPen)
            painter.setBrush(solid(self._ground(fill)))
            batch.draw(painter, fill, smooth=smooth)
            if fill == HATCH:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(self._hatch())
                batch.draw(painter, fill, smooth=smooth)


class EdgeLayer(ColouredLayer):
    """Draws faces as lines, seen from far away."""

    def __init__(self, tiles: Tiles, inks: Inks) -> None:
        super().__init__(tiles, inks, below_px=STRIPS_FROM_PX)

    def fill_batch(self, batch: Batch, fixtures: Iterable[Fixture]) -> None:
        """Add edges by their colours; a top is its body."""
        fill_of = self._fill()
        for fixture in fixtures:
            for face in fixture.faces:
                fill = fill_of(face.bay)
                if face.is_top:
                    batch.add(fill, fixture.body)
                    continue
                for start, end in pairwise(face.edge):
                    batch.add_line(fill, start, end)

    def paint_batch(
        self, painter: QPainter, batch: Batch, px_per_unit: float, *, smooth: bool
    ) -> None:
        """Draw edges."""
        for fill in batch.fills:
            ground = self._ground(fill)
            painter.setPen(line_pen(ground, LINE_PX))
            painter.setBrush(solid(ground))
            batch.draw(painter, fill, smooth=smooth)
            if fill == HATCH:
                painter.setPen(cosmetic(self._hatch(), LINE_PX))
                painter.setBrush(self._hatch())
                batch.draw(painter, fill, smooth=smooth)


class TickLayer(ColouredLayer):
    """Draws a small tick per level behind each face, where one is near enough to see them."""

    def __init__(self, tiles: Tiles, inks: Inks) -> None:
        super().__init__(tiles, inks, from_px=TICKS_FROM_PX)

    def fill_batch(self, batch: Batch, fixtures: Iterable[Fixture]) -> None:
        """Add ticks by their colours."""
        colouring = self._colouring
        if colouring is None:
            return
        for fixture in fixtures:
            for face in fixture.faces:
                for level, tick in enumerate(face.ticks(), start=1):
                    value = colouring.level(face.bay, level)
                    if value is not None and not colouring.scale.is_nothing(value):
                        batch.add(colouring.colour(value), tick)
                    elif colouring is self._provisional:
                        batch.add(self._inks.body, tick)

    def paint_batch(
        self, painter: QPainter, batch: Batch, px_per_unit: float, *, smooth: bool
    ) -> None:
        """Draw ticks."""
        painter.setPen(Qt.PenStyle.NoPen)
        for fill in batch.fills:
            painter.setBrush(solid(fill))
            batch.draw(painter, fill, smooth=True)
