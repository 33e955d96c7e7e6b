"""What stands over a chart: which one, of what, sales by what, against which variant; export."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QWidget

from planner.analysis.charts.subjects import SALES, SUBJECTS
from planner.look import SPACING_PX
from planner.session.charting import Choice
from planner.session.charts.files import FORMS
from planner.session.charts.kinds import BY_KEY, CHARTS
from planner.ui.panels.choice_button import ChoiceButton
from planner.ui.theme import Theme

CHOICES: Final = ("kind", "subject", "sales", "against")


class ChartsBar(QWidget):
    """One line of controls.

    Signals:
        chosen: (Name of a choice of ``CHOICES``, key of what was chosen).
        export_asked: In which form the chart is wanted as a file.

    Attributes:
        buttons: By name of the choice.
        export: Opens the menu of forms.
    """

    chosen = Signal(str, str)
    export_asked = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.buttons = {key: ChoiceButton(self) for key in CHOICES}
        self.forms = QMenu(self)
        for form in FORMS:
            self.forms.addAction(form).setData(form)
        self.forms.triggered.connect(self._export)
        self.export = QPushButton(self)
        self.export.setProperty("role", "quiet")
        self.export.setMenu(self.forms)
        line = QHBoxLayout(self)
        line.setContentsMargins(4 * SPACING_PX, SPACING_PX, 2 * SPACING_PX, SPACING_PX)
        line.setSpacing(2 * SPACING_PX)
        line.addStretch(1)
        for key, button in self.buttons.items():
            button.setProperty("choice", key)
            button.chosen.connect(self._choose)
            line.addWidget(button)
        line.addWidget(self.export)
        self.apply(theme)

    def apply(self, theme: Theme) -> None:
        """Take words and colours of a theme."""
        self._theme = theme
        for key, button in self.buttons.items():
            button.apply(theme, theme.say(f"charts_{key}"))
        self.export.setText(theme.say("charts_export"))
        self.export.setAccessibleName(theme.say("charts_export"))
        self.export.setIcon(theme.icon("download", "secondary"))
        for action in self.forms.actions():
            action.setText(theme.say(f"action_chart_{action.data()}"))

    def show_state(
        self,
        choice: Choice,
        variants: Sequence[tuple[str, str]],
        against: str,
        *,
        can_export: bool,
    ) -> None:
        """Show what is chosen, and the variants to compare with as (key, name)."""
        say, kind = self._theme.say, BY_KEY[choice.kind]
        kinds = [(one.key, say(f"chart_kind_{one.key}")) for one in CHARTS]
        self.buttons["kind"].show_choices(kinds, choice.kind)
        subjects = [(one.key, say(f"chart_by_{one.key}")) for one in SUBJECTS]
        self.buttons["subject"].show_choices(subjects, choice.subject)
        sales = [(key, say(f"column_{key}")) for key in SALES]
        self.buttons["sales"].show_choices(sales, choice.sales)
        self.buttons["sales"].setVisible(kind.has_sales)
        self.buttons["against"].show_choices(variants, against)
        self.buttons["against"].setVisible(kind.needs_other and bool(variants))
        self.export.setEnabled(can_export)

    def _choose(self, key: str) -> None:
        self.chosen.emit(str(self.sender().property("choice")), key)

    def _export(self, action: QAction) -> None:
        self.export_asked.emit(str(action.data()))
