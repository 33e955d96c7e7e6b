"""Bodies of fixtures: light ground, thin outline."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter

from planner.files.exporters.plan_svg_parts.inks import Inks
from planner.ui.canvas.drawn import Fixture
from planner.ui.canvas.tiles import Batch, TiledLayer, hairline

OUTLINE_FROM_PX: Final = 8.0
"""With fewer pixels per surface unit fixtures have no outline."""
_SELLS, _SOLID = "sells", "solid"


class FixtureLayer(TiledLayer):
    """Draws the ground of every fixture."""

    def __init__(self, inks: Inks) -> None:
        super().__init__()
        self._inks = inks

    def dress(self, inks: Inks) -> None:
        """Take other colours."""
        self._inks = inks
        self.update()

    def fill_batch(self, batch: Batch, fixture: Fixture) -> None:
        """Add a body."""
        batch.add(_SELLS if fixture.element.traits.sells else _SOLID, fixture.body)

    def paint_batch(self, painter: QPainter, batch: Batch, px_per_unit: float) -> None:
        """Draw bodies."""
        if px_per_unit >= OUTLINE_FROM_PX:
            painter.setPen(hairline(self._inks.palette.strong_line))
        else:
            painter.setPen(Qt.PenStyle.NoPen)
        fills = {_SELLS: self._inks.body, _SOLID: self._inks.palette.line}
        smooth = painter.testRenderHint(QPainter.RenderHint.Antialiasing)
        for fill in batch.fills:
            batch.draw(painter, fill, fills[fill], smooth=smooth)
