"""Third page of the import wizard: what will be taken and what not, before anything is."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from planner.errors import Problem
from planner.session.importing import Trial
from planner.ui.dialogs.import_wizard_parts import (
    STEP,
    WEIGHTS,
    Sentence,
    caption,
    dress_body,
    dress_caption,
    said,
)
from planner.ui.dialogs.import_wizard_tables import FlatTable, RefusedModel
from planner.ui.theme import Theme

NUMBER_PX = 28
FILTER_MS = 120


class ResultPage(QWidget):
    """Counts, refused rows with reasons, and what was noticed."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.trial: Trial | None = None
        self.taken = QLabel(self)
        self.refused = QLabel(self)
        self._taken_text = QLabel(self)
        self._refused_text = QLabel(self)
        self._refused_rows = caption(self)
        self._noticed = caption(self)
        self.filter = QLineEdit(self)
        self.filter.setObjectName("import_filter")
        self.filter.setClearButtonEnabled(True)
        self.filter.setFixedWidth(64 * STEP)
        self.model = RefusedModel(theme, self)
        self.table = FlatTable(self)
        self.table.setObjectName("import_refused")
        self.table.setModel(self.model)
        self.table.verticalHeader().hide()
        self._list = QVBoxLayout()
        self._sentences: list[Sentence] = []
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(FILTER_MS)
        self._later.timeout.connect(self._filter)
        self.filter.textChanged.connect(self._wait)
        self._arrange()
        self.apply(theme)

    def apply(self, theme: Theme) -> None:
        """Set all texts and colours again."""
        self._theme = theme
        dress_caption(self._noticed, theme, theme.say("import_noticed"))
        self.filter.setPlaceholderText(theme.say("import_filter"))
        self.filter.setAccessibleName(theme.say("import_filter"))
        self.table.setAccessibleName(theme.say("import_refused"))
        self.table.apply(theme)
        self.model.apply(theme)
        for label in (self.taken, self.refused):
            label.setFont(theme.font(NUMBER_PX, QFont.Weight.DemiBold, tabular=True))
        if self.trial is not None:
            self.show_trial(self.trial)

    def show_trial(self, trial: Trial) -> None:
        """Show what an import would do."""
        self.trial = trial
        taken, theme = trial.taken, self._theme
        if taken is None:
            return
        self._count(self.taken, self._taken_text, "import_taken_rows", taken.taken_count)
        self._count(self.refused, self._refused_text, "import_refused_rows", taken.refused_count)
        token = "bad" if taken.refused_count else "secondary"
        self.refused.setStyleSheet(f"color: {theme.hex(token)};")
        self.model.show_rows(trial.headers, trial.refusals)
        self.table.fit_columns()
        self.table.fit_rows()
        listed, all_rows = len(trial.refusals), taken.refused_count
        code = "import_refused" if listed == all_rows else "import_refused_first"
        dress_caption(self._refused_rows, theme, theme.say(code, listed=listed, count=all_rows))
        for widget in (self._refused_rows, self.filter, self.table):
            widget.setVisible(bool(all_rows))
        self._show_problems(taken.problems)

    def _show_problems(self, problems: tuple[Problem, ...]) -> None:
        for old in self._sentences:
            self._list.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._sentences = []
        weights = list(WEIGHTS)
        for at, problem in enumerate(sorted(problems, key=lambda p: weights.index(p.weight))):
            line = Sentence(self)
            icon, token = WEIGHTS[problem.weight]
            line.show_text(self._theme, said(self._theme, problem), icon, token)
            dress_body(line.text, self._theme, line.text.text())
            self._list.insertWidget(at, line)
            self._sentences.append(line)

    def _count(self, number: QLabel, words: QLabel, code: str, count: int) -> None:
        theme = self._theme
        number.setText(theme.say("import_number", count=count))
        dress_body(words, theme, theme.say(code, count=count), "secondary")
        number.setAccessibleName(f"{number.text()} {words.text()}")

    def _wait(self, _text: str) -> None:
        self._later.start()

    def _filter(self) -> None:
        self.model.filter(self.filter.text())

    def _arrange(self) -> None:
        counts = QHBoxLayout()
        counts.setSpacing(2 * STEP)
        for number, words in (
            (self.taken, self._taken_text),
            (self.refused, self._refused_text),
        ):
            counts.addWidget(number, 0, Qt.AlignmentFlag.AlignBottom)
            counts.addWidget(words, 0, Qt.AlignmentFlag.AlignBottom)
            words.setContentsMargins(0, 0, 0, STEP + 1)
            counts.addSpacing(8 * STEP)
        counts.addStretch(1)
        filtered = QHBoxLayout()
        filtered.addWidget(self._refused_rows, 1, Qt.AlignmentFlag.AlignBottom)
        filtered.addWidget(self.filter)
        column = QVBoxLayout(self)
        column.setContentsMargins(6 * STEP, 5 * STEP, 6 * STEP, 4 * STEP)
        column.setSpacing(2 * STEP)
        column.addLayout(counts)
        column.addSpacing(2 * STEP)
        column.addLayout(filtered)
        column.addWidget(self.table, 3)
        column.addSpacing(2 * STEP)
        column.addWidget(self._noticed)
        column.addWidget(self._problem_list(), 2)

    def _problem_list(self) -> QScrollArea:
        scroll = QScrollArea(self)
        inner = QWidget(scroll)
        outer = QVBoxLayout(inner)
        outer.setContentsMargins(0, 0, 3 * STEP, 0)
        outer.addLayout(self._list)
        outer.addStretch(1)
        self._list.setSpacing(2 * STEP)
        scroll.setWidget(inner)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        return scroll
