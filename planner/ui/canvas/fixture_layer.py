"""Bodies of fixtures: light ground, thin outline."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter

from planner.files.exporters.plan_svg_parts.inks import Inks
from planner.ui.canvas.drawn import Fixture
from planner.ui.canvas.tiled_layer import Batch, TiledLayer, line_pen, solid
from planner.ui.canvas.tiles import Tiles

OUTLINE_FROM_PX: Final = 8.0
"""With fewer pixels per surface unit fixtures have no outline."""
_SELLS, _SOLID = "sells", "solid"


class FixtureLayer(TiledLayer):
    """Draws the ground of every fixture."""

    def __init__(self, tiles: Tiles, inks: Inks) -> None:
        super().__init__(tiles)
        self._inks = inks

    def dress(self, inks: Inks) -> None:
        """Take other colours."""
        self._inks = inks
        self.update()

    def fill_batch(self, batch: Batch, fixtures: Iterable[Fixture]) -> None:
        """Add bodies."""
        for fixture in fixtures:
            batch.add(_SELLS if fixture.element.traits.sells else _SOLID, fixture.body)

    def paint_batch(
        self, painter: QPainter, batch: Batch, px_per_unit: float, *, smooth: bool
    ) -> None:
        """Draw bodies."""
        if px_per_unit >= OUTLINE_FROM_PX:
            painter.setPen(line_pen(self._inks.palette.strong_line))
        else:
            painter.setPen(Qt.PenStyle.NoPen)
        fills = {_SELLS: self._inks.body, _SOLID: self._inks.palette.line}
        for fill in batch.fills:
            painter.setBrush(solid(fills[fill]))
            batch.draw(painter, fill, smooth=smooth)
