"""The plan as one basis sees it: a small picture with its caption, clicked to take that basis."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QImage, QPainter, QPainterPath, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from planner.look import BODY_PX, CAPTION_PX, RADIUS_PX, SPACING_PX
from planner.ui.theme import Theme

PICTURE = QSize(228, 136)
TEXT_PX = 44
PAD = 2 * SPACING_PX
GAP = 3 * SPACING_PX


class BasisPicture(QAbstractButton):
    """One of the small multiples; checked where the plan shows its basis.

    Signals:
        chosen: Its key, when it is clicked.
    """

    chosen = Signal(str)

    def __init__(self, key: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.key = key
        self._theme = theme
        self._image: QImage | None = None
        self._caption = ""
        self.setCheckable(True)
        self.clicked.connect(self._choose)
        self.setFixedSize(PICTURE.width(), PICTURE.height() + TEXT_PX)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def _choose(self) -> None:
        self.chosen.emit(self.key)

    @property
    def caption(self) -> str:
        """What stands under its name."""
        return self._caption

    def apply(self, theme: Theme) -> None:
        """Take another look."""
        self._theme = theme
        self.update()

    def tell(self, name: str, caption: str) -> None:
        """Write its name, and visits and period below."""
        self.setText(name)
        self._caption = caption
        self.setAccessibleName(name)
        self.setAccessibleDescription(caption)
        self.setToolTip(f"{name}\n{caption}")
        self.update()

    def show_image(self, image: QImage | None) -> None:
        """Show a picture, or none until it is drawn."""
        self._image = image
        self.update()

    @property
    def is_drawn(self) -> bool:
        """Whether its picture is there."""
        return self._image is not None

    def sizeHint(self) -> QSize:
        """Return its one size."""
        return self.size()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw picture, name and caption in a frame."""
        painter = QPainter(self)
        try:
            self._draw(painter)
        finally:
            painter.end()

    def _draw(self, painter: QPainter) -> None:
        theme = self._theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        frame = QPainterPath()
        frame.addRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), RADIUS_PX, RADIUS_PX)
        painter.fillPath(frame, theme.colour("raised"))
        if self._image is not None:
            painter.save()
            painter.setClipPath(frame)
            painter.drawImage(QRectF(0, 0, PICTURE.width(), PICTURE.height()), self._image)
            painter.restore()
        top, wide = PICTURE.height() + SPACING_PX, self.width() - 2 * PAD
        side = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        for text, px, weight, token in (
            (self.text(), BODY_PX, QFont.Weight.DemiBold, "text"),
            (self._caption, CAPTION_PX, QFont.Weight.Normal, "secondary"),
        ):
            painter.setFont(theme.font(px, weight, tabular=True))
            painter.setPen(theme.colour(token))
            cut = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, wide)
            painter.drawText(QRectF(PAD, top, wide, 18), side, cut)
            top += 18
        is_lit = self.isChecked() or self.hasFocus() or self.underMouse()
        pen = QPen(theme.colour("accent" if is_lit else "line"), 2.0 if self.isChecked() else 1.0)
        painter.setPen(pen)
        painter.drawPath(frame)


class Flow(QWidget):
    """Lays its pictures out in rows, as many beside each other as there is room for."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.pictures: tuple[BasisPicture, ...] = ()
        self.setMinimumWidth(PICTURE.width())

    def hold(self, pictures: tuple[BasisPicture, ...]) -> None:
        """Hold other pictures; the old ones go."""
        for old in self.pictures:
            old.hide()
            old.deleteLater()
        self.pictures = pictures
        for new in pictures:
            new.setParent(self)
            new.show()
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay them out again."""
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        wide, high = PICTURE.width() + GAP, PICTURE.height() + TEXT_PX + GAP
        columns = max(1, (self.width() + GAP) // wide)
        for number, picture in enumerate(self.pictures):
            row, column = divmod(number, columns)
            picture.move(QPoint(column * wide, row * high))
        rows = -(-len(self.pictures) // columns)
        self.setFixedHeight(max(0, rows * high - GAP))
