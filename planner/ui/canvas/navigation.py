"""Looking round: pan, zoom under the pointer, fit, rulers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QPainter,
    QPaintEvent,
    QPixmap,
    QRegion,
    QResizeEvent,
    QTransform,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QGraphicsScene, QGraphicsView, QWidget

from planner.model.plan import Frame
from planner.model.shape import Point
from planner.ui.canvas.paths import UNITS, surface_box
from planner.ui.canvas.rulers import RULER_PX, Ruler
from planner.ui.canvas.still import Fading, Zoomed
from planner.ui.theme import Theme
from planner.units import FLOOR, PAGE

WHEEL_STEP: Final = 1.25
"""One notch of the wheel."""
NOTCH: Final = 120.0


@dataclass(frozen=True, slots=True)
class Lens:
    """How large things of a medium are shown.

    Attributes:
        actual: Pixels per surface unit at 100 %.
        most: Pixels per surface unit of the closest look.
        fit: Of the closest look that fits a whole surface.
    """

    actual: float
    most: float
    fit: float


LENSES: Final[Mapping[str, Lens]] = MappingProxyType(
    {FLOOR: Lens(100.0, 800.0, 400.0), PAGE: Lens(1.0, 16.0, 1.0)}
)
LEAST_OF_FIT: Final = 0.4
"""One cannot get further away than this share of the fit."""
MOST_STRIPS: Final = 12
"""So many parts of the view are painted one by one; with more, the box round them is."""
MARGIN_PX: Final = 40.0
"""Round the plan when it is fitted: signs of doors stand there."""
ASIDE_FROM: Final = 0.7
"""The plan makes room for the legend while that leaves it this share of its size."""


class Navigation(QGraphicsView):
    """A view on a scene of one hundred units per surface unit.

    Signals:
        sighted: What is in sight has changed.
        zoomed: The zoom has, as ``share``.
    """

    sighted = Signal()
    zoomed = Signal(float)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._scene = QGraphicsScene(self)
        self._scene.setItemIndexMethod(QGraphicsScene.ItemIndexMethod.NoIndex)
        self.setScene(self._scene)
        self._bounds = QRectF(0.0, 0.0, 1000.0, 1000.0)
        self._frame = Frame()
        self._lens = LENSES[FLOOR]
        self._first = QRectF(self._bounds)
        self._is_fitted = True
        self.reserved_px = 0.0
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.setResizeAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.setOptimizationFlag(QGraphicsView.OptimizationFlag.DontSavePainterState)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.setViewportMargins(RULER_PX, RULER_PX, 0, 0)
        self.viewport().setMouseTracking(True)
        self._across = Ruler(theme, Qt.Orientation.Horizontal, self._across_ends, self)
        self._down = Ruler(theme, Qt.Orientation.Vertical, self._down_ends, self)
        self._corner = QFrame(self)
        self._zoomed = Zoomed(self.viewport().update, self)
        self._fading = Fading(self.viewport().update, self)
        self.horizontalScrollBar().valueChanged.connect(self._on_scroll)
        self.verticalScrollBar().valueChanged.connect(self._on_scroll)

    @property
    def px_per_unit(self) -> float:
        """Logical pixels per surface unit."""
        return self.transform().m11() * UNITS

    def dress(self, theme: Theme) -> None:
        """Take other colours of ground and rulers."""
        self._theme = theme
        self.setBackgroundBrush(QColor(theme.palette.outside))
        self._corner.setStyleSheet(f"background: {theme.palette.outside}")
        self._across.apply(theme)
        self._down.apply(theme)

    @property
    def share(self) -> float:
        """The zoom; 1 is the actual size."""
        return self.px_per_unit / self._lens.actual

    def look_at(
        self, bounds: QRectF, frame: Frame, medium: str = FLOOR, first: QRectF | None = None
    ) -> None:
        """Say what is looked at.

        Args:
            bounds: How far the plan reaches in the scene.
            frame: Which coordinates rulers show.
            medium: Of the surface.
            first: What is shown where the whole is asked for; None: all of it.
        """
        self._bounds, self._frame = QRectF(bounds), frame
        self._lens, self._first = LENSES[medium], QRectF(first or bounds)
        wide, high = 2.0 * bounds.width() + 4000.0, 2.0 * bounds.height() + 4000.0
        self._scene.setSceneRect(bounds.adjusted(-wide, -high, wide, high))
        self._on_scroll()

    def fit(self) -> None:
        """Show the whole plan, beside the legend where it stays large."""
        scale, aside = self._fit_scale(0.0), self._fit_scale(self.reserved_px)
        left = self.reserved_px if aside >= ASIDE_FROM * scale else 0.0
        self._is_fitted = True
        self._show(self._first.center(), max(aside if left else scale, 1e-4), left)

    def zoom_by(self, factor: float, about: QPoint | None = None) -> None:
        """Zoom round a point of the viewport, or round its middle; the point stays in place."""
        pixel = QPointF(about if about is not None else self.viewport().rect().center())
        least = LEAST_OF_FIT * self._fit_scale(0.0, self._bounds)
        scale = self.transform().m11()
        wanted = min(max(scale * factor, least), self._lens.most / UNITS)
        if wanted == scale:
            return
        held = self.to_scene(pixel)
        self._is_fitted = False
        self._scale_to(wanted)
        self._bring(held, pixel)

    def zoom_actual(self) -> None:
        """Show 100 %."""
        self.zoom_by(1.0 / self.share)

    def zoom_to_box(self, box: QRectF) -> None:
        """Bring a part of the scene into the middle, no larger than it is readable."""
        view = self.viewport().rect()
        roomy = min(
            0.5 * view.width() / max(box.width(), 1.0),
            0.5 * view.height() / max(box.height(), 1.0),
        )
        close = 1.2 * self._lens.actual / UNITS
        scale = min(max(self.transform().m11(), self._fit_scale(0.0) * 1.5), roomy, close)
        self._is_fitted = False
        self._show(box.center(), scale, 0.0)

    def middle(self) -> QPointF:
        """Return the scene point in the middle of the viewport."""
        return self.to_scene(QPointF(self.viewport().rect().center()))

    def look_as(self, scale: float, middle: QPointF) -> None:
        """Show the same part as another view does: its zoom, and what is in its middle."""
        self._is_fitted = False
        self._scale_to(scale)
        self._bring(middle, QPointF(self.viewport().rect().center()))

    def pan_px(self, dx: float, dy: float) -> None:
        """Shift what is seen by pixels."""
        self._is_fitted = False
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        across.setValue(across.value() - round(dx))
        down.setValue(down.value() - round(dy))

    def to_scene(self, pixel: QPointF) -> QPointF:
        """Return the scene point under a point of the viewport, to a fraction of a pixel."""
        inverse, _ = self.viewportTransform().inverted()
        return inverse.map(pixel)

    def to_surface(self, pixel: QPointF) -> Point:
        """Return the surface point under a point of the viewport."""
        at = self.to_scene(pixel)
        return (at.x() / UNITS, at.y() / UNITS)

    def to_pixel(self, at: Point) -> QPointF:
        """Return where a surface point is on the viewport."""
        return self.viewportTransform().map(QPointF(at[0] * UNITS, at[1] * UNITS))

    def sight(self) -> tuple[float, float, float, float]:
        """Return the part of the surface that is in sight."""
        view = self.viewport().rect()
        corner = self.to_scene(QPointF(view.topLeft()))
        other = self.to_scene(QPointF(view.width(), view.height()))
        return surface_box(QRectF(corner, other))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom under the pointer; a touch pad's sideways or pixel-wise scroll pans."""
        pixels = event.pixelDelta()
        is_zoom = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if not pixels.isNull() and not is_zoom:
            self.pan_px(pixels.x(), pixels.y())
        else:
            self._fading.drop()
            self._zoomed.hold(self._still)
            notches = (event.angleDelta().y() or event.angleDelta().x()) / NOTCH
            self.zoom_by(WHEEL_STEP**notches, event.position().toPoint())
        event.accept()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the rulers at the edges, and a fitted plan fitted."""
        super().resizeEvent(event)
        view = self.viewport().geometry()
        self._across.setGeometry(view.left(), view.top() - RULER_PX, view.width(), RULER_PX)
        self._down.setGeometry(view.left() - RULER_PX, view.top(), RULER_PX, view.height())
        self._corner.setGeometry(view.left() - RULER_PX, view.top() - RULER_PX, RULER_PX, RULER_PX)
        if self._is_fitted:
            self.fit()
        self._on_scroll()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what is new, part by part: round two thin strips lies the whole view."""
        if self.is_still:
            self._paint_still()
            return
        rest = QRegion(event.region())
        if not 1 < rest.rectCount() <= MOST_STRIPS:
            super().paintEvent(event)
            return
        while not rest.isEmpty():
            part = QRect(rest.begin())
            super().paintEvent(QPaintEvent(part))
            rest -= part

    def drawBackground(self, painter: QPainter, rect: QRectF | QRect) -> None:
        """Draw the ground, and keep what is drawn on it from reaching beyond it."""
        painter.setClipRect(rect, Qt.ClipOperation.IntersectClip)
        painter.fillRect(rect, self.backgroundBrush())

    def fade(self) -> None:
        """Let the colours that come next grow out of those of now."""
        if self.isVisible() and not self._zoomed.is_shown:
            self._fading.begin(self.picture())

    @property
    def is_still(self) -> bool:
        """Whether a picture stands for the plan."""
        return self._zoomed.is_shown or self._fading.is_shown

    def settle(self) -> None:
        """Show the plan as it is, not a picture of it."""
        self._zoomed.drop()
        self._fading.drop()

    def _paint_still(self) -> None:
        painter = QPainter(self.viewport())
        try:
            if self._fading.is_shown:
                self._fading.paint(painter, self.picture)
                return
            painter.fillRect(self.viewport().rect(), self.backgroundBrush())
            self._zoomed.paint(painter, self.viewportTransform().mapRect)
        finally:
            painter.end()

    def _still(self) -> tuple[QPixmap, QRectF]:
        view = QRectF(self.viewport().rect())
        return self.picture(), self.viewportTransform().inverted()[0].mapRect(view)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Move the picture, and the rulers with it."""
        self._fading.drop()
        mode = self.viewportUpdateMode()
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.NoViewportUpdate)
        super().scrollContentsBy(dx, dy)
        self.setViewportUpdateMode(mode)
        self._blit(dx, dy)
        self._on_scroll()

    def _blit(self, dx: int, dy: int) -> None:
        """Move the pixels beside and below the covered corner, and paint that corner.

        Qt moves no pixels of a part that something lies on, and would paint it all again.
        """
        viewport, corner = self.viewport(), self.covered()
        if corner.isEmpty():
            viewport.scroll(dx, dy)
            return
        right, bottom = corner.right() + 1, corner.bottom() + 1
        wide, high = viewport.width() - right, viewport.height() - bottom
        for part in (QRect(right, 0, wide, viewport.height()), QRect(0, bottom, right, high)):
            if not part.isEmpty():
                viewport.scroll(dx, dy, part)
        viewport.update(corner)

    def covered(self) -> QRect:
        """Return the upper left part of the viewport that something lies on; empty for none."""
        return QRect()

    def picture(self) -> QPixmap:
        """Return the plan as it is in sight, without legend and rulers."""
        pixmap = QPixmap(self.viewport().size() * self.devicePixelRatioF())
        pixmap.setDevicePixelRatio(self.devicePixelRatioF())
        painter = QPainter(pixmap)
        try:
            self.render(painter)
        finally:
            painter.end()
        return pixmap

    def _fit_scale(self, left: float, shown: QRectF | None = None) -> float:
        shown = shown or self._first
        view = self.viewport().rect()
        wide = max(view.width() - left - 2.0 * MARGIN_PX, 40.0)
        high = max(view.height() - 2.0 * MARGIN_PX, 40.0)
        return min(
            wide / max(shown.width(), 1.0),
            high / max(shown.height(), 1.0),
            self._lens.fit / UNITS,
        )

    def _show(self, middle: QPointF, scale: float, left: float) -> None:
        view = self.viewport().rect()
        self._scale_to(scale)
        self._bring(middle, QPointF((view.width() + left) / 2.0, view.height() / 2.0))

    def _scale_to(self, scale: float) -> None:
        if scale != self.transform().m11():
            self.setTransform(QTransform.fromScale(scale, scale))
            self.zoomed.emit(self.share)

    def _bring(self, point: QPointF, pixel: QPointF) -> None:
        """Scroll until a scene point lies under a point of the viewport."""
        now = self.viewportTransform().map(point)
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        across.setValue(across.value() + round(now.x() - pixel.x()))
        down.setValue(down.value() + round(now.y() - pixel.y()))
        self._on_scroll()

    def _on_scroll(self) -> None:
        self._across.update()
        self._down.update()
        self.sighted.emit()

    def _across_ends(self) -> tuple[float, float]:
        x1, y1, x2, _ = self.sight()
        return self._frame.outside(x1, y1)[0], self._frame.outside(x2, y1)[0]

    def _down_ends(self) -> tuple[float, float]:
        x1, y1, _, y2 = self.sight()
        return self._frame.outside(x1, y1)[1], self._frame.outside(x1, y2)[1]
