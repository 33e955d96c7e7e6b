"""The part of the legend that chooses what lies under the fixtures, and says what it means."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from planner.analysis.grounds import MEASURES, NO_GROUND, PRESENCE, SPACINGS_M
from planner.analysis.views import LEVELS
from planner.files.exporters.plan_svg_parts.faces import written
from planner.look import CAPTION_PX, SPACING_PX
from planner.session.names import in_window
from planner.session.view import Shown
from planner.ui.canvas.heat_layer import Span, heat_colours, measure_colours
from planner.ui.canvas.legend_bar import HeatBar, rounded
from planner.ui.segments import Segments
from planner.ui.style import styled
from planner.ui.theme import Theme

if TYPE_CHECKING:
    from planner.ui.canvas.content import Reading

PER_VISITS: Final = 1000.0
TICK_MS: Final = 100
CHEVRON_PX: Final = 16
LINE_PX: Final = 4
SMALL: Final = f"QToolButton {{ font-size: {CAPTION_PX}px; padding: 3px 5px; }}"
LINE: Final = """
QProgressBar {{ background: {line}; border: none; border-radius: 2px; }}
QProgressBar::chunk {{ background: {accent}; border-radius: 2px; }}
"""


class GroundPart(QWidget):
    """Chooses presence, a measure of space syntax, its grid and level, or nothing.

    Signals:
        chosen: A ``Shown``: how the project is to be looked at.

    Attributes:
        box: The chooser of what is shown.
        stop: Calls off the measuring.
        about: What the measure means, how far it is, or why there is none.
    """

    chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._reading: Reading | None = None
        self.box = QComboBox(self)
        self._chevron = QLabel(self.box)
        self._spacing = Segments(theme, "boxed", self)
        self._level = Segments(theme, "boxed", self)
        self.about = QLabel(self)
        self._progress = QProgressBar(self)
        self.stop = QToolButton(self)
        self._bar = HeatBar(theme, self)
        self._tick = QTimer(self)
        self._tick.setInterval(TICK_MS)
        self._build()
        self.box.activated.connect(self._on_ground)
        self._spacing.chosen.connect(self._on_spacing)
        self._level.chosen.connect(self._on_level)
        self.stop.clicked.connect(self._on_stop)
        self._tick.timeout.connect(self._show_share)

    def apply(self, theme: Theme) -> None:
        """Take another look or language."""
        self._theme = theme
        self.box.setStyleSheet("QComboBox::drop-down { border: none; width: 28px; }")
        self._chevron.setPixmap(theme.icon("chevron-down", "secondary").pixmap(CHEVRON_PX))
        self.about.setFont(theme.font(CAPTION_PX))
        self.about.setStyleSheet(f"color: {theme.palette.secondary};")
        self._progress.setStyleSheet(styled(theme, LINE))
        self.stop.setIcon(theme.icon("x", "secondary"))
        self.stop.setToolTip(theme.say("ground_stop"))
        for part in (self._spacing, self._level, self._bar):
            part.apply(theme)
        for row in (self._spacing, self._level):
            row.setStyleSheet(f"{row.styleSheet()} {SMALL}")
        for named, code in (
            (self.box, "legend_ground"),
            (self._spacing, "legend_spacing"),
            (self._level, "legend_level"),
            (self._progress, "ground_under_way"),
            (self.stop, "ground_stop"),
        ):
            named.setAccessibleName(theme.say(code))
        blocked = self.box.blockSignals(True)
        self.box.clear()
        for key in (PRESENCE, *MEASURES):
            self.box.addItem(theme.say(f"ground_{key}"), key)
        self.box.addItem(theme.say("legend_no_ground"), NO_GROUND)
        self.box.blockSignals(blocked)

    def tell(self, reading: Reading) -> None:
        """Say what is shown now."""
        self._reading = reading
        shown = reading.shown
        is_measure = shown.ground in MEASURES
        self.box.setCurrentIndex(max(0, self.box.findData(shown.ground)))
        self.box.setToolTip(self.box.currentText())
        self._name_choices(shown)
        for row in (self._spacing, self._level):
            row.setVisible(is_measure)
        is_busy = is_measure and reading.is_measuring
        for part in (self._progress, self.stop):
            part.setVisible(is_busy)
        if is_busy != self._tick.isActive():
            (self._tick.start if is_busy else self._tick.stop)()
        sentence = self._sentence(reading, is_measure=is_measure)
        self.about.setText(sentence)
        self.about.setVisible(bool(sentence))
        self._bar.setVisible(reading.span is not None)
        if reading.span is not None:
            self._show_ends(reading.span, is_measure=is_measure)
        if is_busy:
            self._show_share()

    def _build(self) -> None:
        self.box.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.box.setMinimumContentsLength(8)
        self.box.setMaxVisibleItems(len(MEASURES) + 2)
        self._chevron.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        inside = QHBoxLayout(self.box)
        inside.setContentsMargins(0, 0, 2 * SPACING_PX, 0)
        inside.addStretch(1)
        inside.addWidget(self._chevron)
        self.about.setWordWrap(True)
        self.about.setTextFormat(Qt.TextFormat.PlainText)
        self.about.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self._progress.setTextVisible(False)
        self._progress.setFixedHeight(LINE_PX)
        self._progress.setRange(0, 1000)
        choices, under_way = QHBoxLayout(), QHBoxLayout()
        for row in (choices, under_way):
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(2 * SPACING_PX)
        choices.addWidget(self._spacing)
        choices.addWidget(self._level)
        choices.addStretch(1)
        under_way.addWidget(self._progress, 1)
        under_way.addWidget(self.stop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * SPACING_PX)
        column.addWidget(self.box)
        column.addLayout(choices)
        column.addWidget(self._bar)
        column.addWidget(self.about)
        column.addLayout(under_way)

    def _name_choices(self, shown: Shown) -> None:
        say = self._theme.say
        spacings = [(str(one), say("legend_metres", metres=one)) for one in SPACINGS_M]
        self._spacing.show_names(spacings, str(shown.spacing))
        levels = [(level, say(f"legend_level_{level}")) for level in LEVELS]
        self._level.show_names(levels, shown.level)

    def _sentence(self, reading: Reading, *, is_measure: bool) -> str:
        """Return why there is no measure, or what it means; empty for other grounds."""
        if not is_measure:
            return ""
        survey, words = reading.survey, self._theme.words
        if reading.is_measuring:
            return words.say("ground_under_way")
        if survey is not None and survey.error is not None:
            return in_window(words, survey.error.code, survey.error.facts)
        lines = [words.say(f"ground_about_{reading.shown.ground}")]
        if survey is not None and survey.syntax is not None:
            lines += [in_window(words, one.code, one.facts) for one in survey.syntax.problems]
        return "\n".join(lines)

    def _show_ends(self, span: Span, *, is_measure: bool) -> None:
        dark, words = self._theme.dark, self._theme.words
        if not is_measure:
            warmest = words.say("legend_warmest", seconds=span.high / PER_VISITS)
            self._bar.show_ends("0", warmest, heat_colours(dark))
            return
        high = written(words, rounded(span.high))
        top = words.say("legend_at_least", number=high) if span.is_open else high
        self._bar.show_ends(written(words, rounded(span.low)), top, measure_colours(dark))

    def _show_share(self) -> None:
        if self._reading is not None:
            self._progress.setValue(round(1000 * self._reading.measured_share()))

    def _on_ground(self, index: int) -> None:
        self._choose(ground=str(self.box.itemData(index)))

    def _on_spacing(self, key: str) -> None:
        self._choose(spacing=float(key))

    def _on_level(self, key: str) -> None:
        self._choose(level=key)

    def _on_stop(self) -> None:
        self._choose(ground=NO_GROUND)

    def _choose(
        self, *, ground: str | None = None, spacing: float | None = None, level: str | None = None
    ) -> None:
        if self._reading is None:
            return
        now = self._reading.shown
        self.chosen.emit(
            replace(
                now,
                ground=now.ground if ground is None else ground,
                spacing=now.spacing if spacing is None else spacing,
                level=next((one for one in LEVELS if one == level), now.level),
            )
        )
