"""The legend: a card on the plan that says what its colours mean, and chooses them."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from planner.analysis.metrics import METRICS
from planner.files.exporters.plan_svg_parts.caption import OWN_MARK, SIMULATED
from planner.files.exporters.plan_svg_parts.legend import evidence_lines
from planner.look import CAPTION_PX, RADIUS_PX, SPACING_PX
from planner.session.names import in_window
from planner.session.session import Session
from planner.session.view import Shown
from planner.ui.canvas.colouring import PREVIEWED
from planner.ui.canvas.content import Reading
from planner.ui.canvas.ground_part import GroundPart
from planner.ui.canvas.legend_bar import LegendBar
from planner.ui.segments import Segments
from planner.ui.style import styled
from planner.ui.theme import Theme
from planner.units import MEDIA

WIDTH_PX: Final = 296
SHORT_BELOW_PX: Final = 640
"""On a narrower plan the legend tells the metric and its colours only."""
SCALES: Final = ("continuous", "bands")
RANGES: Final = ("relative", "absolute")
NO_COLOUR: Final = ""
CHEVRON_PX: Final = 16
BASIS_SHEET: Final = """
QToolButton {{ border: 1px solid {line}; padding: 3px 8px; color: {text}; }}
QToolButton:hover, QToolButton:focus {{ border-color: {accent}; }}
"""
SMALL: Final = f"QToolButton {{ font-size: {CAPTION_PX}px; padding: 3px 8px; }}"


class Legend(QFrame):
    """Chooses metric, scale, range and ground; tells unit, basis, period and assumptions.

    Signals:
        resized: It is higher or lower than before.

    Attributes:
        ground: Chooses what lies under the fixtures.
    """

    resized = Signal()

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("legend")
        self.setFixedWidth(WIDTH_PX)
        self.setAttribute(Qt.WidgetAttribute.WA_NoMousePropagation)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self._session = session
        self._theme = theme
        self._reading = Reading(session.view.now)
        self._metric = QComboBox(self)
        self._chevron = QLabel(self._metric)
        self._scale = Segments(theme, "boxed", self)
        self._range = Segments(theme, "boxed", self)
        self._bar = LegendBar(theme, self)
        self._basis = QToolButton(self)
        self._evidence = QLabel(self)
        self.ground = GroundPart(theme, self)
        self._is_short = False
        self._named: list[tuple[str, str]] = []
        self._line = QFrame(self)
        self._sentence = QLabel(self)
        self._column = QVBoxLayout(self)
        self._build()
        self._metric.activated.connect(self._on_metric)
        self._scale.chosen.connect(self._on_scale)
        self._range.chosen.connect(self._on_range)
        self.ground.chosen.connect(self._show)

    @property
    def sentence(self) -> str:
        """What it says instead of colours; empty while there are some."""
        return self._sentence.text() if self._sentence.isVisibleTo(self) else ""

    @property
    def metric_box(self) -> QComboBox:
        """The chooser of the metric."""
        return self._metric

    @property
    def basis_button(self) -> QToolButton:
        """The chooser of the basis."""
        return self._basis

    def offer_bases(self, menu: QMenu) -> None:
        """Choose the basis from a menu."""
        self._basis.setMenu(menu)

    @property
    def evidence(self) -> str:
        """What the numbers rest on."""
        return self._evidence.text()

    def set_session(self, session: Session) -> None:
        """Choose for another project."""
        self._session = session

    def apply(self, theme: Theme) -> None:
        """Take another look or language."""
        self._theme = theme
        palette = theme.palette
        self.setStyleSheet(
            f"#legend {{ background: {palette.raised}; border: 1px solid {palette.line};"
            f" border-radius: {RADIUS_PX + 2}px; }}"
        )
        self._metric.setStyleSheet("QComboBox::drop-down { border: none; width: 28px; }")
        self._chevron.setPixmap(theme.icon("chevron-down", "secondary").pixmap(CHEVRON_PX))
        self._line.setStyleSheet(f"background: {palette.line}; border: none;")
        self._basis.setFont(theme.font(CAPTION_PX, QFont.Weight.Medium))
        self._basis.setIcon(theme.icon("chevron-down", "secondary"))
        self._basis.setStyleSheet(styled(theme, BASIS_SHEET))
        for label in (self._evidence, self._sentence):
            label.setFont(theme.font(CAPTION_PX))
            label.setStyleSheet(f"color: {palette.secondary};")
        for part in (self._scale, self._range, self._bar, self.ground):
            part.apply(theme)
        for row in (self._scale, self._range):
            row.setStyleSheet(f"{row.styleSheet()} {SMALL}")
        self.setAccessibleName(theme.say("legend"))
        self._metric.setAccessibleName(theme.say("legend_metric"))
        self._scale.setAccessibleName(theme.say("legend_scale"))
        self._range.setAccessibleName(theme.say("legend_range"))
        self._named = []
        self.tell(self._reading)

    def tell(self, reading: Reading) -> None:
        """Say what is shown now."""
        self._reading = reading
        shown, colouring = reading.shown, reading.colouring
        self._name_metrics()
        self._metric.setCurrentIndex(max(0, self._metric.findData(shown.metric)))
        self._metric.setToolTip(self._metric.currentText())
        self._name_choices(shown)
        has_colour = colouring is not None
        if colouring is not None:
            self._bar.show_colouring(colouring)
        self._bar.setVisible(has_colour)
        for part in (self._evidence, self._scale, self._range):
            part.setVisible(has_colour and not self._is_short)
        for rest in (self._line, self.ground):
            rest.setVisible(not self._is_short and self._has_ground)
        report = reading.report
        is_known = report is not None or reading.error is not None
        self._basis.setVisible(is_known and not self._is_short)
        basis = shown.basis if report is None else report.basis
        name = self._theme.say(f"evidence_name_{basis}") if basis else ""
        self._basis.setText(self._theme.say("legend_basis", basis=name))
        self._basis.setAccessibleName(self._basis.text())
        self._evidence.setText("\n".join(self._evidence_lines(reading)))
        self.setToolTip(self._evidence.text() if self._is_short else "")
        self.ground.tell(reading)
        sentence = self._missing(reading)
        self._sentence.setText(sentence)
        self._sentence.setVisible(bool(sentence))
        self._settle()

    def lie_at(self, corner_px: int, room_px: int) -> None:
        """Lie in the upper left corner; short on a narrow plan, so that it can be seen.

        Args:
            corner_px: From both edges.
            room_px: How wide the plan is.
        """
        self.move(corner_px, corner_px)
        self.raise_()
        if self._is_short != (room_px < SHORT_BELOW_PX):
            self._is_short = not self._is_short
            self.tell(self._reading)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Keep the wheel from zooming the plan."""
        event.accept()

    def _build(self) -> None:
        self._metric.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self._metric.setMinimumContentsLength(8)
        self._chevron.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        inside = QHBoxLayout(self._metric)
        inside.setContentsMargins(0, 0, 2 * SPACING_PX, 0)
        inside.addStretch(1)
        inside.addWidget(self._chevron)
        self._metric.setMaxVisibleItems(len(METRICS) + 1)
        self._basis.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._basis.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._basis.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self._basis.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        for label in (self._evidence, self._sentence):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self._line.setFixedHeight(1)
        column = self._column
        edge = 3 * SPACING_PX
        column.setContentsMargins(edge, edge, edge, edge)
        column.setSpacing(2 * SPACING_PX)
        choices = QHBoxLayout()
        choices.setSpacing(2 * SPACING_PX)
        choices.addWidget(self._scale)
        choices.addWidget(self._range)
        choices.addStretch(1)
        column.addWidget(self._metric)
        column.addLayout(choices)
        column.addWidget(self._bar)
        side = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute
        column.addWidget(self._basis, 0, side)
        for part in (
            self._evidence, self._sentence, self._line, self.ground,
        ):  # fmt: skip
            column.addWidget(part)

    def _name_metrics(self) -> None:
        surfaces = self._session.document.project.plan.surfaces
        surface = surfaces.get(self._reading.shown.surface)
        named = [one for one in METRICS if surface is None or surface.medium in one.media]
        names = [(f"column_{metric.key}", metric.key) for metric in named]
        if names == self._named:
            return
        self._named = names
        self._metric.blockSignals(True)
        self._metric.clear()
        for code, key in names:
            self._metric.addItem(self._theme.say(code), key)
        self._metric.addItem(self._theme.say("legend_no_colour"), NO_COLOUR)
        self._metric.blockSignals(False)

    def _name_choices(self, shown: Shown) -> None:
        say = self._theme.say
        scales = [(key, say(f"legend_{key}")) for key in SCALES]
        self._scale.show_names(scales, shown.scale)
        ranges = [(key, say(f"legend_{key}")) for key in RANGES]
        self._range.show_names(ranges, shown.range)

    @property
    def _has_ground(self) -> bool:
        """Whether something can lie under what is drawn: one stands and walks there."""
        surfaces = self._session.document.project.plan.surfaces
        shown = surfaces.get(self._session.view.now.surface)
        return shown is None or MEDIA[shown.medium].has_ground

    def _evidence_lines(self, reading: Reading) -> list[str]:
        """Return basis, visits and period, what is generated or simulated, and assumptions."""
        report, colouring = reading.report, reading.colouring
        if report is None or colouring is None:
            return []
        say = self._theme.say
        lines = evidence_lines(report, colouring.painter)
        if reading.is_provisional:
            is_previewed = colouring.scale.metric == PREVIEWED
            lines.insert(0, say("legend_provisional" if is_previewed else "legend_waiting"))
        if report.generated:
            lines.append(say("legend_generated"))
        if report.basis in SIMULATED:
            lines.append(say("legend_simulated"))
        own = sum(default.mark == OWN_MARK for default in report.defaults)
        if own:
            lines.append(say("legend_assumed", count=own))
        return lines

    def _missing(self, reading: Reading) -> str:
        """Return why there are no colours; empty where there are, or nobody wants them."""
        say = self._theme.say
        if reading.error is not None:
            return in_window(self._theme.words, reading.error.code, reading.error.facts)
        if reading.report is None:
            return say("legend_under_way" if reading.is_busy else "legend_not_scored")
        if reading.shown.metric != NO_COLOUR and reading.colouring is None:
            return say("legend_no_metric")
        return ""

    def _settle(self) -> None:
        """Take the height of what is shown now; parts that hid tell of it too late otherwise."""
        for layout in (self.ground.layout(), self._column):
            if layout is not None:
                layout.invalidate()
                layout.activate()
        column = self._column
        is_wrapped = column.hasHeightForWidth()
        high = column.heightForWidth(WIDTH_PX) if is_wrapped else column.sizeHint().height()
        if high != self.height():
            self.setFixedHeight(high)
            self.resized.emit()

    def _on_metric(self, index: int) -> None:
        self._show(replace(self._session.view.now, metric=str(self._metric.itemData(index))))

    def _on_scale(self, key: str) -> None:
        now = self._session.view.now
        self._show(replace(now, scale="bands" if key == SCALES[1] else "continuous"))

    def _on_range(self, key: str) -> None:
        now = self._session.view.now
        self._show(replace(now, range="absolute" if key == RANGES[1] else "relative"))

    def _show(self, shown: Shown) -> None:
        self._session.view.show(shown)
