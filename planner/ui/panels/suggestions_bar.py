"""What stands over suggestions: what is wanted, the rules, and where accepted moves go."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QSpinBox, QWidget

from planner.analysis.suggest.rules import GOALS, TOGGLES
from planner.look import SPACING_PX
from planner.session.suggesting import SORTS
from planner.ui.segments import Segments
from planner.ui.theme import Theme

MOST_MOVES: Final = 200
VARIANT_PX: Final = 34 * SPACING_PX
ELIDED: Final = Qt.TextElideMode.ElideRight


@dataclass(frozen=True, slots=True)
class BarState:
    """What the bar shows.

    Attributes:
        goal: What shall become more.
        sort: Which moves.
        moves: At most so many.
        on: Rules that are on.
        rules_file: Name of the file that the rules come from; empty for none.
        variants: Key and name of each variant that moves can go into.
        target: Key of the chosen one; empty for a new one.
        target_name: What that is called.
        is_busy: Whether a search is under way.
        can_accept: Whether a move can be made, and whether all can.
    """

    goal: str
    sort: str
    moves: int
    on: frozenset[str]
    rules_file: str
    variants: Sequence[tuple[str, str]]
    target: str
    target_name: str
    is_busy: bool
    can_accept: tuple[bool, bool]


class SuggestionsBar(QWidget):
    """One line of controls.

    Signals:
        sort_chosen: Which moves are wanted: a key of ``SORTS``.
        goal_chosen: A key of ``GOALS``.
        moves_chosen: At most so many moves.
        rule_turned: A key of ``TOGGLES``, and whether it is on.
        file_asked: Rules from a file are wanted.
        usual_asked: The usual rules are wanted.
        target_chosen: Key of a variant; empty for a new one.
        again_asked: A new answer is wanted, or the search is called off.
        accept_asked: The chosen move shall be made.
        all_asked: All moves shall be made.
    """

    sort_chosen = Signal(str)
    goal_chosen = Signal(str)
    moves_chosen = Signal(int)
    rule_turned = Signal(str, bool)
    file_asked = Signal()
    usual_asked = Signal()
    target_chosen = Signal(str)
    again_asked = Signal()
    accept_asked = Signal()
    all_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.sorts = Segments(theme, "boxed", self)
        self.goal, self.rules, self.target = (QPushButton(self) for _ in range(3))
        self.again, self.accept, self.all = (QPushButton(self) for _ in range(3))
        self.goals, self.rule_menu, self.targets = (QMenu(self) for _ in range(3))
        self._most = QLabel(self)
        self.moves = QSpinBox(self)
        self.moves.setRange(1, MOST_MOVES)
        self.moves.setKeyboardTracking(False)
        self._lay_out()
        self._wire()
        self.apply(theme)

    def apply(self, theme: Theme) -> None:
        """Take words and colours of a theme."""
        self._theme = theme
        say = theme.say
        self.sorts.apply(theme)
        self._most.setText(say("suggest_most"))
        palette = self._most.palette()
        palette.setColor(self._most.foregroundRole(), theme.colour("secondary"))
        self._most.setPalette(palette)
        self.moves.setAccessibleName(say("suggest_most_name"))
        self.moves.setToolTip(say("suggest_most_name"))
        for button, code, icon in (
            (self.rules, "suggest_rules", "chevron-down"),
            (self.accept, "suggest_accept", "check"),
            (self.all, "suggest_accept_all", "copy-check"),
        ):
            button.setText(say(code))
            button.setAccessibleName(say(code))
            button.setIcon(theme.icon(icon, "secondary"))
        for button in (self.goal, self.target):
            button.setIcon(theme.icon("chevron-down", "secondary"))

    def show_state(self, state: BarState) -> None:
        """Show what is chosen and what can be done."""
        say, theme = self._theme.say, self._theme
        self.sorts.show_names([(key, say(f"suggest_sort_{key}")) for key in SORTS], state.sort)
        goals = [(key, say("suggest_goal", goal=say(f"goal_{key}"))) for key in GOALS]
        _fill(self.goals, goals, state.goal)
        more = say("suggest_goal", goal=say(f"goal_{state.goal}"))
        self.goal.setText(more)
        self.goal.setAccessibleName(more)
        self.moves.blockSignals(True)
        self.moves.setValue(state.moves)
        self.moves.blockSignals(False)
        self._show_rules(state)
        names = [("", say("suggest_new_variant")), *state.variants]
        _fill(self.targets, names, state.target)
        into = say("suggest_into", variant=state.target_name)
        self.target.setText(self.fontMetrics().elidedText(into, ELIDED, VARIANT_PX))
        self.target.setAccessibleName(into)
        self.target.setToolTip(into)
        code = "suggest_stop" if state.is_busy else "suggest_again"
        self.again.setText(say(code))
        self.again.setAccessibleName(say(code))
        self.again.setIcon(theme.icon("x" if state.is_busy else "rotate-cw", "secondary"))
        is_of_zones = state.sort == "zones"
        for part in (self._most, self.moves, self.accept):
            part.setVisible(not is_of_zones)
        self.accept.setEnabled(state.can_accept[0])
        self.all.setEnabled(state.can_accept[1])

    def _show_rules(self, state: BarState) -> None:
        say = self._theme.say
        self.rule_menu.clear()
        for key in TOGGLES:
            made = self.rule_menu.addAction(say(f"rule_{key}"))
            made.setData(key)
            made.setCheckable(True)
            made.setChecked(key in state.on)
        self.rule_menu.addSeparator()
        self.rule_menu.addAction(say("suggest_rules_file")).setData("file")
        usual = self.rule_menu.addAction(say("suggest_rules_usual"))
        usual.setData("usual")
        name = state.rules_file or say("suggest_rules")
        self.rules.setText(self.fontMetrics().elidedText(name, ELIDED, VARIANT_PX))

    def _lay_out(self) -> None:
        for button, menu in (
            (self.goal, self.goals), (self.rules, self.rule_menu), (self.target, self.targets),
        ):  # fmt: skip
            button.setMenu(menu)
            button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
            menu.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        bar = QHBoxLayout(self)
        bar.setContentsMargins(4 * SPACING_PX, SPACING_PX, 2 * SPACING_PX, SPACING_PX)
        bar.setSpacing(2 * SPACING_PX)
        bar.addWidget(self.sorts)
        for part in (self.goal, self._most, self.moves, self.rules, self.again):
            bar.addWidget(part)
        bar.addStretch(1)
        for part in (self.target, self.accept, self.all):
            bar.addWidget(part)
        for button in (self.again, self.accept, self.all):
            button.setProperty("role", "quiet")

    def _wire(self) -> None:
        self.sorts.chosen.connect(self.sort_chosen)
        self.moves.valueChanged.connect(self.moves_chosen)
        self.goals.triggered.connect(self._choose_goal)
        self.rule_menu.triggered.connect(self._choose_rule)
        self.targets.triggered.connect(self._choose_target)
        self.again.clicked.connect(self._ask_again)
        self.accept.clicked.connect(self._ask_accept)
        self.all.clicked.connect(self._ask_all)

    def _choose_goal(self, action: QAction) -> None:
        self.goal_chosen.emit(str(action.data()))

    def _choose_target(self, action: QAction) -> None:
        self.target_chosen.emit(str(action.data()))

    def _choose_rule(self, action: QAction) -> None:
        key = str(action.data())
        if key == "file":
            self.file_asked.emit()
        elif key == "usual":
            self.usual_asked.emit()
        else:
            self.rule_turned.emit(key, action.isChecked())

    def _ask_again(self) -> None:
        self.again_asked.emit()

    def _ask_accept(self) -> None:
        self.accept_asked.emit()

    def _ask_all(self) -> None:
        self.all_asked.emit()


def _fill(menu: QMenu, names: Sequence[tuple[str, str]], chosen: str) -> None:
    menu.clear()
    for key, name in names:
        made = menu.addAction(name.replace("&", "&&"))
        made.setData(key)
        made.setCheckable(True)
        made.setChecked(key == chosen)
