"""Charts: what is seen and what sells, drawn; what is selected here is selected everywhere."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from planner.session.charting import Choice
from planner.session.names import in_window, shown_variant
from planner.session.session import Session
from planner.ui.panels.chart_view import ChartView
from planner.ui.panels.charts_bar import ChartsBar
from planner.ui.panels.empty_state import EmptyState
from planner.ui.theme import Theme

if TYPE_CHECKING:
    from planner.analysis.charts.subjects import Item

BY_CODE: Final = {
    "chart_one_variant": ("action_variant_new", "copy-plus"),
    "chart_no_sales": ("action_import_table", "download"),
    "chart_all_nothing": ("action_import_table", "download"),
}
"""Code of what is missing: code of the button that gets it, and an icon."""


class ChartsPanel(QWidget):
    """Shows the chart of a session, worked out while it is seen.

    Signals:
        refreshed: There is a chart, or there is none any more.
        new_asked: There is no other variant, and the user wants one.
        import_asked: Something is missing that an import brings.

    Attributes:
        bar: Which chart.
        view: The chart.
        empty: What stands there while there is none.
    """

    refreshed = Signal()
    new_asked = Signal()
    import_asked = Signal()

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._theme = session, theme
        self._missing = ""
        self.bar = ChartsBar(theme, self)
        self.view = ChartView(theme, self)
        self.empty = EmptyState(self)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.view)
        self._stack.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self.setFocusProxy(self.view)
        self.bar.chosen.connect(self._choose)
        self.view.picked.connect(self._pick)
        self.empty.asked.connect(self._help)
        self._leave: list[Callable[[], None]] = []
        self._enter(session)
        self.apply(theme)

    def apply(self, theme: Theme) -> None:
        """Take words and colours of a theme."""
        self._theme = theme
        self.setAccessibleName(theme.say("tab_charts"))
        self.bar.apply(theme)
        self.view.apply(theme)
        self.refresh()

    def set_session(self, session: Session) -> None:
        """Show another project."""
        choice = self._session.charting.choice
        self._session.charting.watch(False)
        self._enter(session)
        session.charting.choose(choice)
        session.charting.watch(self.isVisible())
        self.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        """Work the chart out, now that somebody looks."""
        super().showEvent(event)
        self._session.charting.watch(True)
        self.refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        """Work it out no longer."""
        super().hideEvent(event)
        self._session.charting.watch(False)

    def refresh(self) -> None:
        """Show the chart there is now, or say why there is none."""
        session = self._session
        charting, project = session.charting, session.document.project
        names = [
            (name, shown_variant(self._theme.words, name))
            for name in project.plans
            if name != project.variant
        ]
        figure = charting.figure
        self.bar.show_state(
            charting.choice, names, session.differing.against, can_export=figure is not None
        )
        self.view.show_figure(figure)
        self.view.mark(charting.marked_keys)
        if figure is None:
            self._say_why()
        self._stack.setCurrentWidget(self.empty if figure is None else self.view)
        self.refreshed.emit()

    def _say_why(self) -> None:
        """Say what belongs here, or what is missing."""
        theme, charting = self._theme, self._session.charting
        say, error = theme.say, charting.error
        self._missing = "" if error is None else error.code
        if error is not None:
            button, icon = BY_CODE.get(error.code, ("", "chart-scatter"))
            sentence = in_window(theme.words, error.code, error.facts)
            heading = say("charts_none")
            self.empty.tell(theme, heading, sentence, say(button) if button else "", icon=icon)
        else:
            code = "charts_comparing" if charting.is_comparing else "charts_under_way"
            self.empty.tell(theme, "", say(code), icon="clock")

    def _help(self) -> None:
        """Do what the button of the empty state says."""
        if self._missing == "chart_one_variant":
            self.new_asked.emit()
        else:
            self.import_asked.emit()

    def _choose(self, what: str, key: str) -> None:
        """Show another chart, or compare with another variant."""
        session = self._session
        choice = session.charting.choice
        if what == "against":
            session.differing.compare_with(key)
            return
        made = {
            "kind": lambda: replace(choice, kind=key),
            "subject": lambda: replace(choice, subject=key),
            "sales": lambda: replace(choice, sales=key),
        }
        chosen: Choice = made[what]()
        session.charting.choose(chosen)

    def _pick(self, items: tuple[Item, ...], adds: bool) -> None:
        self._session.charting.select(items, with_marked=adds)

    def _enter(self, session: Session) -> None:
        for leave in self._leave:
            leave()
        self._session = session
        charting = session.charting
        charting.changed.connect(self._on_changed)
        charting.marked.connect(self._on_marked)
        self._leave = [
            lambda: charting.changed.disconnect(self._on_changed),
            lambda: charting.marked.disconnect(self._on_marked),
        ]

    def _on_changed(self, _: None) -> None:
        if self.isVisible():
            self.refresh()

    def _on_marked(self, _: None) -> None:
        self.view.mark(self._session.charting.marked_keys)
