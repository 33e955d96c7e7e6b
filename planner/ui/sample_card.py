"""A sample store on the start page: its floor, its name, one sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QImage, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from planner.look import BODY_PX, RADIUS_PX, SPACING_PX
from planner.session.names import shown_name
from planner.ui.theme import Theme

if TYPE_CHECKING:
    from planner.session.samples import Sample, Shares

PICTURE = QSize(320, 192)
PAD = 4 * SPACING_PX
TEXT_PX = 96
LINE_PX = 20
WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft


class SampleCard(QAbstractButton):
    """Opens its store when clicked, or with Space or Enter."""

    def __init__(self, sample: Sample, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sample = sample
        self._shares: Shares = {}
        self._image: QImage | None = None
        self.setFixedSize(PICTURE.width(), PICTURE.height() + TEXT_PX)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.apply(theme)

    @property
    def is_scored(self) -> bool:
        """Whether its faces are coloured."""
        return bool(self._shares)

    def apply(self, theme: Theme) -> None:
        """Set texts and colours again."""
        self._theme = theme
        self._image = None
        self._sentence = self.sample.sentence(theme.words.language)
        self.setText(shown_name(theme.words, self.sample.name))
        self.setAccessibleName(self.text())
        self.setAccessibleDescription(self._sentence)
        self.update()

    def show_shares(self, shares: Shares) -> None:
        """Colour its faces."""
        self._shares = shares
        self._image = None
        self.update()

    def sizeHint(self) -> QSize:
        """Return its one size."""
        return self.size()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw picture, name and sentence in a rounded frame."""
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
        painter.save()
        painter.setClipPath(frame)
        painter.drawImage(QRectF(0, 0, PICTURE.width(), PICTURE.height()), self._picture())
        painter.restore()
        self._draw_texts(painter)
        lit = self.hasFocus() or self.underMouse()
        pen = QPen(theme.colour("accent" if lit else "line"), 2.0 if self.hasFocus() else 1.0)
        painter.setPen(pen)
        painter.drawPath(frame)

    def _draw_texts(self, painter: QPainter) -> None:
        theme, width = self._theme, self.width() - 2 * PAD
        top = PICTURE.height() + 3 * SPACING_PX
        painter.setFont(theme.font(BODY_PX, QFont.Weight.DemiBold))
        painter.setPen(theme.colour("text"))
        painter.drawText(QRectF(PAD, top, width, LINE_PX), WRAP.value, self.text())
        painter.setFont(theme.font())
        painter.setPen(theme.colour("secondary"))
        room = QRectF(PAD, top + LINE_PX, width, self.height() - top - LINE_PX - 2 * SPACING_PX)
        painter.drawText(room, WRAP.value, self._fitting(painter, room))

    def _fitting(self, painter: QPainter, room: QRectF) -> str:
        """Return the sentence, cut after the last whole word that fits."""
        words = self._sentence.split()
        metrics = painter.fontMetrics()
        for count in range(len(words), 0, -1):
            text = " ".join(words[:count]) + ("" if count == len(words) else "…")
            box = metrics.boundingRect(room.toRect(), WRAP.value, text)
            if box.height() <= room.height():
                return text
        return ""

    def _picture(self) -> QImage:
        from planner.ui.plan_picture import plan_picture

        ratio = self.devicePixelRatioF()
        if self._image is None or self._image.devicePixelRatioF() != ratio:
            self._image = plan_picture(
                self.sample.surface, self._shares, PICTURE, ratio, dark=self._theme.dark
            )
        return self._image
