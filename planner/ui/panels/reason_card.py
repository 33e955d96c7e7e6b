"""Why is it cold: the chain as short steps with a mark each, the verdict, what is in the way."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from planner.look import BODY_PX, CAPTION_PX, SPACING_PX
from planner.session.reasons import NAMED, is_cold
from planner.ui.panels.card import Card
from planner.ui.panels.linked_sentence import link_to
from planner.ui.panels.text_line import TextLine
from planner.ui.panels.why_card import LinkedLine
from planner.ui.theme import Theme

if TYPE_CHECKING:
    from planner.analysis.cold import Blocker, Step, Why

ICON_PX: Final = 4 * SPACING_PX
MARKS: Final[Mapping[str, tuple[str, str]]] = {
    "good": ("check", "good"),
    "low": ("arrow-down", "bad"),
    "unknown": ("circle-help", "secondary"),
}
"""By the state of a step: its icon and the token of its colour."""


class StepLine(QWidget):
    """One link of the chain: a mark and a sentence."""

    def __init__(self, step: Step, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        icon, token = MARKS[step.state]
        said = theme.say("reason_state", state=step.state)
        self.mark = QLabel(self)
        self.mark.setPixmap(theme.icon(icon, token).pixmap(QSize(ICON_PX, ICON_PX)))
        self.mark.setToolTip(said)
        self.mark.setAccessibleName(said)
        self.text = TextLine(self)
        self.text.apply(theme)
        self.text.tell(theme.say(step.sentence.code, **step.sentence.facts))
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(2 * SPACING_PX)
        line.addWidget(self.mark, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self.text, 1)


class ReasonCard(Card):
    """The chain of what is selected.

    Signals:
        element_asked: Id of an element that stands in the way.
        marks_asked: Whether what stands in the way shall be marked on the plan.

    Attributes:
        verdict: What breaks.
        steps: One a link of the chain.
        blockers: Names of what is in the way, as links.
        marks: Marks it on the plan.
    """

    element_asked = Signal(str)
    marks_asked = Signal(bool)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent, 2 * SPACING_PX)
        self._why: Why | None = None
        self._visits = 0
        self.verdict = TextLine(self, BODY_PX, "text", QFont.Weight.DemiBold)
        self.steps: tuple[StepLine, ...] = ()
        self._lines = QVBoxLayout()
        self._lines.setSpacing(2 * SPACING_PX)
        self.blockers = LinkedLine(self, BODY_PX)
        self.blockers.metric_asked.connect(self.element_asked)
        self.marks = QPushButton(self)
        self.marks.setCheckable(True)
        self.marks.clicked.connect(self.marks_asked)
        self._meaning = TextLine(self, CAPTION_PX, "secondary")
        self._rests = TextLine(self, CAPTION_PX, "secondary")
        self.body.addWidget(self.verdict)
        self.body.addLayout(self._lines)
        self.body.addWidget(self.blockers)
        self.body.addWidget(self.marks, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self._meaning)
        self.body.addWidget(self._rests)

    def apply(self, theme: Theme) -> None:
        """Take words and colours of a theme."""
        super().apply(theme)
        for part in (self.verdict, self.blockers, self._meaning, self._rests):
            part.apply(theme)
        self.marks.setText(theme.say("reason_mark"))
        self.marks.setAccessibleName(theme.say("reason_mark"))
        self.marks.setIcon(theme.icon("map-pin", "secondary"))
        self._fill()

    def show_waiting(self) -> None:
        """Say that the reason is looked for."""
        self._why = None
        self._fill()
        self.head(self.theme.say("reason_heading", cold="yes"))
        self.verdict.tell(self.theme.say("reason_under_way"))
        self.show()

    def show_why(self, why: Why | None, visits: int, is_marked: bool) -> None:
        """Show a chain; None hides the card.

        Args:
            why: What was found.
            visits: Number of visits that it rests on.
            is_marked: Whether what stands in the way is marked on the plan.
        """
        if why is not self._why or visits != self._visits:
            self._why, self._visits = why, visits
            self._fill()
        self.marks.setChecked(is_marked)
        self._meaning.setVisible(is_marked and not self.marks.isHidden())
        self.setVisible(why is not None)

    def _fill(self) -> None:
        for line in self.steps:
            self._lines.removeWidget(line)
            line.hide()
            line.deleteLater()
        why, say = self._why, self.theme.say
        steps = () if why is None else why.steps
        self.steps = tuple(StepLine(step, self.theme, self) for step in steps)
        for line in self.steps:
            self._lines.addWidget(line)
        self.blockers.tell("")
        self._rests.tell("")
        self._meaning.setText(say("reason_marks_mean"))
        self._meaning.hide()
        has_marks = why is not None and is_cold(why) and bool(why.blockers)
        self.marks.setVisible(has_marks)
        if why is None:
            return
        self.head(say("reason_heading", cold="yes" if is_cold(why) else "no"))
        verdict = say(f"verdict_{why.verdict}")
        self.verdict.tell(verdict[:1].upper() + verdict[1:])
        basis = say(f"basis_{why.basis}")
        self._rests.tell(say("why_rests", basis=basis, visits=self._visits))
        if is_cold(why):
            self._name_blockers(why.blockers[:NAMED])

    def _name_blockers(self, blockers: tuple[Blocker, ...]) -> None:
        named = [self._named(one) for one in blockers]
        if named:
            heading = self.theme.say("reason_in_the_way")
            self.blockers.tell("<br>".join((heading, *named)))
            names = ", ".join(one.name for one in blockers if one.name)
            self.blockers.setAccessibleName(f"{heading} {names}")

    def _named(self, blocker: Blocker) -> str:
        say = self.theme.say
        name = blocker.name or say("reason_walls")
        text = say("reason_blocker", name=name, share=100.0 * blocker.share)
        if not blocker.element:
            return text
        return link_to(blocker.element, text, self.theme.hex("text"))
